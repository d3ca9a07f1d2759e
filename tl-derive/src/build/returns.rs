//! What functions return.

use syn::{Ident, Type, parse_quote};

use super::declared::{
    Declared,
    matching::Matched,
    types::{Place, check_of},
};
use crate::{
    errors::Errors,
    model::{Check, Position, Returns, rust_type},
    receive::{Received, ReceivedField},
    schema::{Combinator, SchemaFile, TypeExpr, is_builtin, is_vector},
};

/// Refuses a result type that TL does not have, as far as its name tells.
pub(super) fn check_result(ty: &Type, errors: &mut Errors) {
    let Some(ident) = rust_type::last_ident(ty) else {
        return;
    };
    const NONE: [&str; 13] = [
        "Option", "Result", "usize", "isize", "i8", "u8", "i16", "u16", "i128", "u128", "f32",
        "char", "Framed",
    ];
    let name = ident.to_string();
    if NONE.contains(&name.as_str()) {
        errors.at(
            ty,
            format!(
                "`{name}` is no result of a TL function: write the type of the answer, such as `bool`, `i32`, \
                 `Vec<i64>` or a type with the derive"
            ),
        );
    }
}

/// What a function returns, by the attribute and by the schema. `query` is the type parameter whose result it returns.
pub(super) fn declared_returns(
    declared: &Declared,
    stated: Option<&Type>,
    query: Option<Ident>,
    received: &Received,
    errors: &mut Errors,
) -> Option<Returns> {
    let combinator = &declared.combinator;
    let Some(parameter) = combinator.returned_parameter() else {
        if let Some(ty) = stated {
            let returns = Returns::of(ty, &received.generics);
            if matches!(returns, Returns::OfParameter(_)) {
                errors.at(
                    ty,
                    format!(
                        "the schema has the result type `{}`, which is no parameter's",
                        combinator.result
                    ),
                );
            }
            return Some(returns);
        }
        // For a type of TL's own, the schema alone gives the Rust type: the owned one.
        let ty = declared
            .is_function()
            .then(|| known_type(&combinator.result))
            .flatten()?;
        return Some(Returns::Type(Box::new(ty)));
    };
    let returned = query.clone().map(Returns::OfParameter);
    // If the query is of one type, the schema does not say what that returns.
    let (Some(ty), Some(param)) = (stated, &query) else {
        return stated
            .map(|ty| Returns::of(ty, &received.generics))
            .or(returned);
    };
    match Returns::of(ty, &received.generics) {
        Returns::OfParameter(stated) if stated == *param => {}
        _ => errors.at(
            ty,
            format!(
                "the schema returns what `{parameter}` returns: write `returns = {param}`, or nothing"
            ),
        ),
    }
    returned
}

/// The checks of a stated result type: its position and its TL type.
pub(super) fn checks_of_result(
    declared: &Declared,
    file: Option<&SchemaFile>,
    ty: &Type,
) -> Vec<Check> {
    let Combinator {
        result, parameters, ..
    } = &declared.combinator;
    let is_own = match result {
        TypeExpr::Named { name, .. } => is_vector(name) || is_builtin(name),
        _ => false,
    };
    let position = is_own.then(|| Position::of(result).ok()).flatten();
    let form = position.map(|position| Check::Form {
        ty: Box::new(ty.clone()),
        position,
    });
    let place = Place {
        variables: parameters,
        file,
        field: &format!("= {result}"),
    };
    let check = check_of(ty, result, place);
    form.into_iter().chain(check).collect()
}

/// The type parameter of the field that is `!X` in the schema.
pub(super) fn query_parameter(
    matched: &Matched<'_>,
    received: &Received,
    received_fields: &[ReceivedField],
    declared: &Declared,
) -> Option<Ident> {
    let parameter = declared.combinator.returned_parameter()?;
    let is_query = |index: usize| {
        matched.arg(index).is_some_and(|arg| match &arg.ty {
            TypeExpr::Any(name) => name == parameter,
            ty => *ty == TypeExpr::named(parameter),
        })
    };
    let mut fields = received_fields.iter().enumerate();
    let (_, query) = fields.find(|(index, _)| is_query(*index))?;
    match Returns::of(&query.ty, &received.generics) {
        Returns::OfParameter(param) => Some(param),
        Returns::Type(_) => None,
    }
}

/// The Rust type of a result type of TL's own, if there is only one.
fn known_type(result: &TypeExpr) -> Option<Type> {
    let TypeExpr::Named { name, arguments } = result else {
        return None;
    };
    // Not `vector`: a `Vec` is read as a boxed vector, so for a bare one `returns` has to name a type.
    if name == "Vector" {
        let item = known_type(arguments.first()?)?;
        return Some(parse_quote!(__tl::Vec<#item>));
    }
    match name.as_str() {
        "int" => Some(parse_quote!(__tl::i32)),
        "long" => Some(parse_quote!(__tl::i64)),
        "double" => Some(parse_quote!(__tl::f64)),
        "Bool" => Some(parse_quote!(__tl::bool)),
        "string" => Some(parse_quote!(__tl::String)),
        "bytes" => Some(parse_quote!(__tl::Vec<__tl::u8>)),
        "int128" => Some(parse_quote!([__tl::u8; 16])),
        "int256" => Some(parse_quote!([__tl::u8; 32])),
        "int512" => Some(parse_quote!([__tl::u8; 64])),
        _ => None,
    }
}
