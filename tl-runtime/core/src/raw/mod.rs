//! Objects that are not looked into.

mod data;
mod end;
mod object;
mod or_raw;

pub use self::{
    data::RawData,
    end::RawEnd,
    object::{RawObject, RawObjectBuf},
    or_raw::{OrRaw, OrRawBuf},
};
