//! What derived code calls, and the names by which it does.
//!
//! Both are hidden here too: were the re-export alone hidden, the documentation would show their traits.

#[doc(hidden)]
pub mod calls;
mod checks;
#[doc(hidden)]
pub mod copied;
mod fields;
#[doc(hidden)]
pub mod names;
mod refusals;
mod represented;
mod types;
mod unions;
mod with_items;
