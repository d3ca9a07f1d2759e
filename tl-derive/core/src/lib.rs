//! `tl-derive` without its attributes: TL's own notation, the model of a definition, and the code for a model. Depend
//! on `tl-runtime`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod codegen;
pub mod model;
pub mod schema;
