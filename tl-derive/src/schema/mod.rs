//! TL's own notation.

mod type_expr;

pub(crate) use self::type_expr::{BUILTINS, TypeExpr, is_name, is_vector, parse_type_expr};
