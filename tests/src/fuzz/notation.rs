//! The parser of TL's own notation, from tl-derive's sources: a crate of procedural macros has no
//! functions for others to call. Only the files that parse, and none that read schemas from a disk.

#![allow(
    dead_code,
    reason = "some of it is for the derive alone, which tells what it does not use"
)]

#[path = "../../../tl-derive/src/schema/ast.rs"]
pub(super) mod ast;
#[path = "../../../tl-derive/src/schema/combinator.rs"]
pub(super) mod combinator;
#[path = "../../../tl-derive/src/schema/cursor.rs"]
pub(super) mod cursor;
#[path = "../../../tl-derive/src/schema/number.rs"]
pub(super) mod number;
#[path = "../../../tl-derive/src/schema/type_expr.rs"]
pub(super) mod type_expr;
