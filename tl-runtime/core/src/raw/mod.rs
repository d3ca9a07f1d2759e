//! Objects that are not looked into.

mod attempt;
mod data;
mod end;
mod object;
mod or_raw;

pub use self::{
    attempt::{Attempt, AttemptBuf},
    data::RawData,
    end::RawEnd,
    object::{RawObject, RawObjectBuf},
    or_raw::{OrRaw, OrRawBuf},
};
