//! Objects that are not looked into.

mod object;
mod or_raw;

pub use self::{object::RawObject, or_raw::OrRaw};
