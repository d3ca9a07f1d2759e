//! Checks the Rust type of a field against its TL type, as far as names tell, and makes checks for the compiler of the
//! rest.

use quote::ToTokens;
use syn::Type;

use crate::{
    model::{Check, Position, Wanted, rust_type},
    schema::{Arg, Body, Combinator, SchemaFile, TypeExpr, is_builtin, is_vector},
};

/// A field in the schema.
#[derive(Clone, Copy)]
pub(in crate::build) struct Place<'a> {
    /// The combinator's type parameters.
    pub(in crate::build) variables: &'a [(String, String)],
    /// The file of the declaration, if it is in one.
    pub(in crate::build) file: Option<&'a SchemaFile>,
    /// The field, as the schema has it.
    pub(in crate::build) field: &'a str,
}

/// The error for a well-known Rust type that the schema does not have in this field. The traits check other types.
pub(super) fn mismatch(ty: &Type, expr: &TypeExpr, place: Place<'_>) -> Option<String> {
    let Place {
        variables,
        file,
        field,
    } = place;
    let bare = bare_constructor(expr, file);
    if let Some(only) = bare.and_then(only_value) {
        let place = Place {
            variables: &[],
            // One step only, because a constructor may hold itself.
            file: None,
            field,
        };
        return mismatch(ty, only, place);
    }
    let (wanted, fits): (&str, &[&str]) = match expr {
        TypeExpr::Named { name, arguments } if is_vector(name) => match rust_type::item(ty) {
            Some(item) => return mismatch(item, arguments.first()?, place),
            None => ("`Vec<…>`", &[]),
        },
        _ if bare.is_some() => ("a struct with its fields", &[]),
        TypeExpr::Bare(inner) => return mismatch(ty, inner, place),
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
        TypeExpr::Repeat { count, .. } => {
            match rust_type::array_item(ty) {
                Some(item) => return mismatch(item, expr.repeated()?, place),
                None => {
                    let count = count.as_deref().unwrap_or_default();
                    return known(ty).map(|rust| {
                    format!("the schema has `{field}`: `{expr}` is `[…; {count}]` in Rust, not `{rust}`")
                });
                }
            }
        }
        TypeExpr::Own => return None,
    };
    let is_object = fits.is_empty() || fits == ["bool"];
    let is_vector = matches!(expr, TypeExpr::Any(_))
        && rust_type::item(ty).is_some_and(|item| !rust_type::is_named(item, "u8"));
    if is_vector {
        return None;
    }
    let rust = known(ty).or_else(|| is_object.then(|| enclosed(ty)).flatten())?;
    // The user may have another type `String`, which the traits check.
    if fits.contains(&rust.as_str()) || rust == "String" {
        return None;
    }
    Some(format!(
        "the schema has `{field}`: `{expr}` is {wanted} in Rust, not `{rust}`",
    ))
}

/// The message for a field that is any object.
const OBJECT: &str =
    "an object, which has a constructor number (for one that is written already, `RawObject`)";

/// The name of the type, if it is a wrapper without a constructor number.
fn enclosed(ty: &Type) -> Option<String> {
    let ident = rust_type::last_ident(rust_type::pointee(ty))?.to_string();
    matches!(ident.as_str(), "Framed" | "InBytes").then_some(ident)
}

/// Whether it is a boxed type that a schema defines. A bare type may be a schema's own name for a number.
fn is_of_user(expr: &TypeExpr, variables: &[(String, String)]) -> bool {
    matches!(expr, TypeExpr::Named { name, .. } if !is_any(name, variables))
        && Position::of(expr) == Ok(Position::BOXED)
}

/// Whether a type's name is a variable, or TL's own.
fn is_any(name: &str, variables: &[(String, String)]) -> bool {
    is_any_object(name)
        || variables.iter().any(|(variable, _)| variable == name)
        || is_builtin(name)
}

/// Whether it is TL's own name for a value of any type that has a constructor number.
fn is_any_object(name: &str) -> bool {
    matches!(name, "Object" | "Function" | "object" | "function")
}

/// The constructor of a bare field, if the file says which one it is.
fn bare_constructor<'a>(expr: &TypeExpr, file: Option<&'a SchemaFile>) -> Option<&'a Combinator> {
    let file = file?;
    let one = |found: Vec<&'a Combinator>| match found.as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    let (name, is_bare) = match expr {
        TypeExpr::Bare(inner) => match &**inner {
            TypeExpr::Named { name, arguments } if arguments.is_empty() => (name, true),
            _ => return None,
        },
        TypeExpr::Named { name, arguments } if arguments.is_empty() => (name, false),
        _ => return None,
    };
    if is_builtin(name) || is_vector(name) || is_any_object(name) {
        return None;
    }
    let constructors = file.find_named(name).into_iter();
    let named = constructors.filter(|found| !found.is_function && found.body != Body::BuiltIn);
    one(named.collect()).or_else(|| one(file.constructors_of(name)).filter(|_| is_bare))
}

/// The type of a constructor's only field, if it is one of TL's own: a bare constructor of one is written as the field
/// alone.
fn only_value(constructor: &Combinator) -> Option<&TypeExpr> {
    match &constructor.body {
        Body::Args(args) => match args.as_slice() {
            [
                Arg {
                    condition: None,
                    ty,
                    ..
                },
            ] => ty
                .innermost_name()
                .is_none_or(|name| is_builtin(name) || constructor.is_variable(name))
                .then_some(ty),
            _ => None,
        },
        Body::BuiltIn => None,
    }
}

/// The check of a Rust type's TL type, which only the compiler can make. For vectors, it is of the items.
pub(in crate::build) fn check_of(ty: &Type, expr: &TypeExpr, place: Place<'_>) -> Option<Check> {
    check_at(ty, 0, expr, place)
}

/// The same for items `depth` vectors in, if the Rust type is an alias whose tokens show no vector.
fn check_at(ty: &Type, depth: usize, expr: &TypeExpr, place: Place<'_>) -> Option<Check> {
    let check = |ty: &Type, name: &str, is_bare| {
        (!is_any(name, place.variables)).then(|| Check::Type {
            ty: Box::new(ty.clone()),
            depth,
            wanted: wanted(name, is_bare, expr, place),
        })
    };
    let object = || {
        (depth == 0).then(|| Check::Object {
            ty: Box::new(ty.clone()),
        })
    };
    match expr {
        TypeExpr::Named { name, arguments } if is_vector(name) => {
            let inner = arguments.first()?;
            match rust_type::item(ty).filter(|_| depth == 0) {
                Some(item) => check_at(item, 0, inner, place),
                None => (depth < DEEPEST).then(|| check_at(ty, depth + 1, inner, place))?,
            }
        }
        TypeExpr::Repeat { .. } => {
            let item = rust_type::array_item(ty).filter(|_| depth == 0)?;
            check_at(item, 0, expr.repeated()?, place)
        }
        TypeExpr::Any(_) => object(),
        TypeExpr::Named { name, .. } if is_any_object(name) => object(),
        TypeExpr::Named { name, arguments } if arguments.is_empty() => check(ty, name, false),
        TypeExpr::Bare(inner) => match &**inner {
            TypeExpr::Named { name, arguments } if arguments.is_empty() => {
                // The wrapper `Bare` repeats that the field is bare.
                let ty = if depth == 0 {
                    rust_type::in_bare(ty)
                } else {
                    ty
                };
                check(ty, name, true)
            }
            inner => check_at(ty, depth, inner, place),
        },
        _ => None,
    }
}

/// How many vectors deep the runtime can look into an alias.
const DEEPEST: usize = 3;

fn wanted(name: &str, is_bare: bool, expr: &TypeExpr, place: Place<'_>) -> Wanted {
    let (numbers, mark) = place
        .file
        .map_or_else(Default::default, |file| numbers(name, file));
    let bare = bare_constructor(expr, place.file).filter(|found| only_value(found).is_none());
    Wanted {
        name: name.to_owned(),
        is_bare,
        field: place.field.to_owned(),
        numbers,
        mark,
        declaration: bare.map(|found| found.text.clone()),
        itself: None,
    }
}

/// The constructor numbers of a type in the file and the type's mark, or the number of a constructor, which has no mark.
fn numbers(name: &str, file: &SchemaFile) -> (Vec<u32>, u64) {
    if let Some(of_type) = file.numbers_of(name)
        && !of_type.ascending.is_empty()
    {
        return (of_type.ascending.clone(), of_type.mark);
    }
    let found = file.find_named(name).into_iter();
    let mut numbers: Vec<_> = found.map(|found| file.constructor_number(found)).collect();
    numbers.sort_unstable();
    (numbers, 0)
}

/// A well-known type, in words: a scalar, or a vector or array of one.
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
