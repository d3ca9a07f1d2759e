//! What `tl-derive` is without its attributes: the parser of TL's notation (`schema`), the model of a definition
//! (`model`), and the code for a model (`codegen`). Users depend on `tl-runtime`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]
#![recursion_limit = "256"]

extern crate proc_macro;

pub mod codegen;
pub mod model;
pub mod schema;
