//! `liteServer.*`: what lite clients ask, and what they are told.

pub(super) mod info;
pub(super) mod lookup_block;
pub(super) mod proof;
pub(super) mod query;
pub(super) mod transaction;
