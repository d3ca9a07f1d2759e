//! TL's notation: schemas, declarations and types, constructor numbers, and the tables by which readers step over
//! values.

mod ast;
mod combinator;
mod cursor;
mod file;
mod files;
mod names;
mod number;
mod recovery;
mod table;
#[cfg(test)]
mod tests;
mod type_expr;

pub use self::{
    ast::{Arg, Body, Combinator, Condition, TypeExpr},
    combinator::{parse_joined_line, parse_line, parse_schema},
    cursor::{ParseError, is_name},
    file::SchemaFile,
    files::load,
    names::{folded, local, misspelt, nearest},
    number::{canonical, constructor_number},
    recovery::{Fault, Located, Recovered, parse_recovering},
    table::{Clash, Table, steps, table},
    type_expr::{BUILTINS, is_builtin, is_vector, parse_type_expr},
};
