//! Wrappers, which change how a value is written (`Bare`), put it inside something (`Framed`, `InBytes`), or take what
//! is around it (`Rest`, `WithBytes`).

mod bare;
pub mod framed;
pub mod in_bytes;
pub(crate) mod rest;
pub(crate) mod with_bytes;
