//! The Rust type of a field against its TL type, as far as names tell; the rest is the compiler's.

use quote::ToTokens;
use syn::Type;

use crate::{
    model::{Check, Position, rust_type},
    schema::{Arg, TypeExpr, is_builtin, is_vector},
};

/// Why a Rust type of a well-known name is not what the schema has in this field. What the name does not
/// tell, the traits do. `variables` are the combinator's type parameters.
pub(super) fn mismatch(
    ty: &Type,
    expr: &TypeExpr,
    variables: &[(String, String)],
    field: &Arg,
) -> Option<String> {
    let (wanted, fits): (&str, &[&str]) = match expr {
        TypeExpr::Named { name, arguments } if is_vector(name) => match rust_type::item(ty) {
            Some(item) => return mismatch(item, arguments.first()?, variables, field),
            None => ("`Vec<…>`", &[]),
        },
        TypeExpr::Bare(inner) => return mismatch(ty, inner, variables, field),
        TypeExpr::Nat => ("`u32`", &["u32"]),
        TypeExpr::Named { name, .. } => match name.as_str() {
            "int" => ("`i32` or `u32`", &["i32", "u32"]),
            "long" => ("`i64` or `u64`", &["i64", "u64"]),
            "double" => ("`f64`", &["f64"]),
            "string" => ("`&str` or `String`", &["str", "String", "[u8]", "Vec<u8>"]),
            "bytes" => ("`&[u8]` or `Vec<u8>`", &["[u8]", "Vec<u8>"]),
            "Bool" => ("`bool`", &["bool"]),
            "true" => ("`()`, or `bool` where it is conditional", &["()"]),
            "int128" => ("`[u8; 16]`", &["[u8; 16]"]),
            "int256" => ("`[u8; 32]`", &["[u8; 32]"]),
            "int512" => ("`[u8; 64]`", &["[u8; 64]"]),
            name if is_any_object(name) => (OBJECT, &["bool"]),
            _ if is_of_user(expr, variables) => ("a type with `#[derive(TlObject)]`", &[]),
            _ => return None,
        },
        TypeExpr::Any(_) => (OBJECT, &["bool"]),
        TypeExpr::Own | TypeExpr::Repeat { .. } => return None,
    };
    let is_object = fits.is_empty() || fits == ["bool"];
    let is_vector = matches!(expr, TypeExpr::Any(_))
        && rust_type::item(ty).is_some_and(|item| !rust_type::is_named(item, "u8"));
    if is_vector {
        return None;
    }
    let rust = known(ty).or_else(|| is_object.then(|| enclosed(ty)).flatten())?;
    // The user may have a `String` of another meaning: that one is held against its place by the traits.
    if fits.contains(&rust.as_str()) || rust == "String" {
        return None;
    }
    Some(format!(
        "the schema has `{field}`: `{expr}` is {wanted} in Rust, not `{rust}`",
    ))
}

/// What stands in the place of any object.
const OBJECT: &str =
    "an object, which has a constructor number (for one that is written already, `RawObject`)";

/// The name of a wrapper that has no constructor number, if it is one.
fn enclosed(ty: &Type) -> Option<String> {
    let ident = rust_type::last_ident(rust_type::pointee(ty))?.to_string();
    matches!(ident.as_str(), "Framed" | "InBytes").then_some(ident)
}

/// Whether it is a boxed type that a schema defines. A bare one may be a schema's own number.
fn is_of_user(expr: &TypeExpr, variables: &[(String, String)]) -> bool {
    matches!(expr, TypeExpr::Named { name, .. } if !is_any(name, variables))
        && Position::of(expr) == Ok(Position::BOXED)
}

/// Whether a type's name stands for other types, or is TL's own.
fn is_any(name: &str, variables: &[(String, String)]) -> bool {
    is_any_object(name)
        || variables.iter().any(|(variable, _)| variable == name)
        || is_builtin(name)
}

/// Whether it is TL's own name for a value of any type that has a constructor number.
fn is_any_object(name: &str) -> bool {
    matches!(name, "Object" | "Function" | "object" | "function")
}

/// What only the compiler can tell: of which TL type a Rust type is. Vectors are looked into, and
/// `variables` are the combinator's type parameters; `field` is what the schema has there.
pub(in crate::build) fn check_of(
    ty: &Type,
    expr: &TypeExpr,
    variables: &[(String, String)],
    field: &str,
) -> Option<Check> {
    let check = |ty: &Type, wanted: &str, is_bare| {
        (!is_any(wanted, variables)).then(|| Check::Type {
            ty: Box::new(ty.clone()),
            wanted: wanted.to_owned(),
            is_bare,
            field: field.to_owned(),
        })
    };
    let object = || Check::Object {
        ty: Box::new(ty.clone()),
    };
    match expr {
        TypeExpr::Named { name, arguments } if is_vector(name) => {
            check_of(rust_type::item(ty)?, arguments.first()?, variables, field)
        }
        TypeExpr::Any(_) => Some(object()),
        TypeExpr::Named { name, .. } if is_any_object(name) => Some(object()),
        TypeExpr::Named { name, arguments } if arguments.is_empty() => check(ty, name, false),
        TypeExpr::Bare(inner) => match &**inner {
            TypeExpr::Named { name, arguments } if arguments.is_empty() => {
                // The wrapper says once more that the place is bare.
                check(rust_type::in_bare(ty), name, true)
            }
            inner => check_of(ty, inner, variables, field),
        },
        _ => None,
    }
}

/// A type that everybody knows, in words, if it is one: a scalar, or a vector or array of one.
fn known(ty: &Type) -> Option<String> {
    let ty = rust_type::pointee(ty);
    if let Some(item) = rust_type::item(ty) {
        let item = known(item)?;
        let is_slice = matches!(ty, Type::Slice(_));
        return Some(if is_slice {
            format!("[{item}]")
        } else {
            format!("Vec<{item}>")
        });
    }
    match ty {
        Type::Tuple(tuple) if tuple.elems.is_empty() => Some("()".to_owned()),
        Type::Tuple(tuple) => Some(tuple.to_token_stream().to_string()),
        Type::Array(array) => match &array.len {
            syn::Expr::Lit(syn::ExprLit {
                lit: syn::Lit::Int(len),
                ..
            }) => Some(format!(
                "[{}; {}]",
                known(&array.elem)?,
                len.base10_digits()
            )),
            _ => None,
        },
        ty => rust_type::well_known(ty).map(str::to_owned),
    }
}
