//! What `tl-derive` is without its attributes: the parser of TL's notation (`schema`), the model of a definition
//! (`model`), and the code for a model (`codegen`). Users depend on `tl-runtime`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod codegen;
pub mod model;
pub mod schema;
