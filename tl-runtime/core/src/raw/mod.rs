//! Objects that are kept as bytes: `RawObject`, and `OrRaw` and `Attempt`, which decode an object if they can.

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
