//! A struct: one constructor, or a bare group of fields.

use syn::{Generics, Type, parse_quote};

use super::{
    Check, Constructor, Kind, Position, Returns, declared::Declared, fields, rust_type, tl_name,
};
use crate::{
    errors::Errors,
    receive::{Received, ReceivedField, TypeKeys},
    schema::{BUILTINS, SchemaFile, TypeExpr, is_vector},
};

pub(super) fn build_struct(
    received: &Received,
    received_fields: &[ReceivedField],
    file: Option<&SchemaFile>,
    errors: &mut Errors,
) -> Option<Kind> {
    let TypeKeys {
        id,
        name,
        returns,
        schema,
        schema_file,
        // Of enums, where the reader lets it stand.
        partial: _,
        // Of the container, whatever its kind: read by the caller.
        runtime: _,
        bound: _,
        encode_only: _,
    } = &received.keys;
    let declared = match (schema, file) {
        (Some(line), None) => Declared::in_line(line, &received.ident),
        (None, Some(file)) => Declared::of_struct(file, &received.ident, name.as_ref()),
        (Some(line), Some(_)) => {
            errors.at_span(
                line.key,
                "`schema` beside `schema_file`: remove one of them",
            );
            errors.at_span(schema_file.as_ref()?.key, "`schema_file` is given here");
            return None;
        }
        (None, None) => return build_undeclared(received, received_fields, errors),
    };
    let declared = errors.handle(declared)?;
    declared.check_stated(id.as_ref(), name.as_ref(), errors);
    let fields = fields::build(received_fields, Some(&declared), errors);
    let checks = returns
        .as_ref()
        .and_then(|ty| check_of_result(&declared, ty));
    let returns = declared_returns(
        &declared,
        returns.as_ref(),
        received,
        received_fields,
        errors,
    );
    Some(Kind::Constructor {
        constructor: Constructor {
            id: declared.id,
            name: declared.combinator.name.clone(),
            declaration: Some(declared.declaration()),
            fields: fields.map(|mut fields| {
                fields.checks.extend(checks);
                fields
            })?,
        },
        returns,
    })
}

/// A struct that no schema speaks of.
fn build_undeclared(
    received: &Received,
    received_fields: &[ReceivedField],
    errors: &mut Errors,
) -> Option<Kind> {
    let TypeKeys {
        id, name, returns, ..
    } = &received.keys;
    let tl_name = tl_name(&received.ident, name.as_ref(), errors);
    let number = id.as_ref().map(|id| errors.handle(id.constructor_number()));
    if number.is_none() && received.is_complete {
        refuse_of_group(&received.keys, errors);
    }
    let fields = fields::build(received_fields, None, errors)?;
    Some(match number {
        None => Kind::Group(fields),
        Some(number) => Kind::Constructor {
            constructor: Constructor {
                id: number?,
                name: tl_name,
                declaration: None,
                fields,
            },
            returns: returns
                .as_ref()
                .map(|ty| what_returns(ty, &received.generics)),
        },
    })
}

/// Refuses the keys of a combinator on a struct without a number.
fn refuse_of_group(TypeKeys { name, returns, .. }: &TypeKeys, errors: &mut Errors) {
    if let Some(returns) = returns {
        errors.at(
            returns,
            "a function has a constructor number: add `id = 0x…` beside `returns`",
        );
    }
    if let Some(name) = name {
        errors.at_span(
            name.key,
            "a name is that of a constructor, which has a number: add `id = 0x…` beside `name`",
        );
    }
}

/// A bare type parameter stands for what it returns itself: TL's `query:!X = X`.
pub(crate) fn what_returns(ty: &Type, generics: &Generics) -> Returns {
    if let Type::Path(path) = rust_type::peeled(ty)
        && path.qself.is_none()
        && let Some(ident) = path.path.get_ident()
        && generics.type_params().any(|param| param.ident == *ident)
    {
        return Returns::OfParameter(ident.clone());
    }
    Returns::Type(Box::new(ty.clone()))
}

/// What a function returns, by the attribute and by the schema.
fn declared_returns(
    declared: &Declared,
    stated: Option<&Type>,
    received: &Received,
    received_fields: &[ReceivedField],
    errors: &mut Errors,
) -> Option<Returns> {
    let combinator = &declared.combinator;
    let Some(parameter) = combinator.returned_parameter() else {
        if let Some(ty) = stated {
            let returns = what_returns(ty, &received.generics);
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
        // Only a file says what is a function, and TL's own types have one Rust type each.
        let ty = combinator
            .is_function
            .then(|| known_type(&combinator.result))
            .flatten()?;
        return Some(Returns::Type(Box::new(ty)));
    };
    let returned = query_parameter(parameter, received, received_fields);
    if let Some(ty) = stated {
        let returns = what_returns(ty, &received.generics);
        if !matches!(returns, Returns::OfParameter(_)) {
            errors.at(ty, format!("the schema returns what `{parameter}` returns: write the type parameter, or nothing"));
        }
        return Some(returns);
    }
    if returned.is_none() {
        errors.at(&received.ident, format!("the schema returns what `{parameter}` returns: make the type of that field a type parameter"));
    }
    returned
}

/// What the compiler holds the stated type of a result against.
fn check_of_result(declared: &Declared, ty: &Type) -> Option<Check> {
    let result = &declared.combinator.result;
    let TypeExpr::Named { name, arguments } = result else {
        return None;
    };
    let is_own = is_vector(name) || BUILTINS.iter().any(|(builtin, _)| builtin == name);
    let ty = Box::new(ty.clone());
    if is_own {
        let position = Position::of(result).ok()?;
        return Some(Check::Form { ty, position });
    }
    let is_named = arguments.is_empty() && declared.combinator.returned_parameter().is_none();
    is_named.then(|| Check::Type {
        ty,
        wanted: name.clone(),
        field: format!("= {result}"),
    })
}

/// The type parameter of the struct that is the schema's: of the same name, or the type of the field
/// that the schema has as `!X`.
fn query_parameter(
    parameter: &str,
    received: &Received,
    received_fields: &[ReceivedField],
) -> Option<Returns> {
    let mut params = received.generics.type_params();
    if let Some(param) = params.find(|param| param.ident == parameter) {
        return Some(Returns::OfParameter(param.ident.clone()));
    }
    received_fields.iter().rev().find_map(|field| {
        let returns = what_returns(&field.ty, &received.generics);
        matches!(returns, Returns::OfParameter(_)).then_some(returns)
    })
}

/// The Rust type of a result type of TL's own, where it is clear.
fn known_type(result: &TypeExpr) -> Option<Type> {
    let TypeExpr::Named { name, arguments } = result else {
        return None;
    };
    if is_vector(name) {
        let item = known_type(arguments.first()?)?;
        return Some(parse_quote!(__tl::Vec<#item>));
    }
    match name.as_str() {
        "int" => Some(parse_quote!(__tl::i32)),
        "long" => Some(parse_quote!(__tl::i64)),
        "double" => Some(parse_quote!(__tl::f64)),
        "Bool" => Some(parse_quote!(__tl::bool)),
        _ => None,
    }
}
