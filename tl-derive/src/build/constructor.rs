//! Structs: a constructor, a function, or a group of fields.

use syn::{Ident, Type, parse_quote};

use super::{
    declared::{
        Declared,
        matching::{Matched, match_fields},
        number::{self, Named},
        types::{Place, check_of},
    },
    fields, partial, tl_name,
};
use crate::{
    errors::Errors,
    model::{Check, Constructor, Kind, Position, Returns, rust_type},
    receive::{Received, ReceivedField, TypeKeys, Value},
    schema::{Combinator, SchemaFile, TypeExpr, is_builtin, is_vector},
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
        partial,
        // Structs that are written as another type are built elsewhere.
        transparent: _,
        try_from: _,
        into: _,
        // The caller reads these, for structs and enums alike.
        runtime: _,
        bound: _,
        encode_only: _,
        decode_only: _,
    } = &received.keys;
    if let Some(ty) = returns {
        check_result(ty, errors);
    }
    refuse_endless(received, received_fields, errors);
    refuse_unsized(received, received_fields, errors);
    if let (Some(file), Some(id), None) = (file, id, schema)
        && number::is_named(Some(id))
    {
        partial::refuse_without_schema(partial, errors);
        let named = errors.handle(number::named(file, id));
        return build_undeclared(received, received_fields, Some(named), errors);
    }
    let declared = match (schema, file) {
        (Some(line), None) => Declared::in_line(line, &received.ident),
        (None, Some(file)) => {
            Declared::of_struct(file, &received.ident, name.as_ref(), id.as_ref())
        }
        (Some(line), Some(_)) => {
            errors.at_span(
                line.key,
                "`schema` beside `schema_file`: remove one of them",
            );
            errors.at_span(schema_file.as_ref()?.key, "`schema_file` is given here");
            return None;
        }
        (None, None) => {
            partial::refuse_without_schema(partial, errors);
            return build_undeclared(received, received_fields, None, errors);
        }
    };
    let declared = errors.handle(declared)?;
    declared.check_stated(id.as_ref(), name.as_ref(), errors);
    let partial = partial::of(partial, errors);
    let mut is_constructor = false;
    if let (Some(ty), Some(file)) = (returns, file)
        && !declared.is_function()
        && file.has_functions()
    {
        is_constructor = true;
        let title = declared.title();
        errors.at(
            ty,
            format!("`{title}` is a constructor in the schema, and no function: remove `returns`"),
        );
    }
    let matched = match_fields(received_fields, &declared, file, partial, errors);
    let fields = fields::build(received_fields, Some(&matched), errors);
    let checks = returns
        .as_ref()
        .filter(|_| !is_constructor)
        .map(|ty| checks_of_result(&declared, file, ty))
        .unwrap_or_default();
    let returns = declared_returns(
        &declared,
        returns.as_ref(),
        query_parameter(&matched, received, received_fields, &declared),
        received,
        errors,
    );
    Some(Kind::Constructor {
        constructor: Constructor {
            id: declared.id,
            name: declared.combinator.name.clone(),
            declaration: Some(declared.declaration()),
            is_function: returns.is_some() || declared.is_function(),
            fields: fields.map(|mut fields| {
                fields.checks.extend(checks);
                fields
            })?,
        },
        returns,
    })
}

/// Refuses a struct that always holds itself. The compiler would report a cycle in the runtime.
pub(super) fn refuse_endless(received: &Received, fields: &[ReceivedField], errors: &mut Errors) {
    for field in fields {
        let keys = &field.keys;
        let is_itself = match rust_type::pointee(&field.ty) {
            Type::Path(path) if path.qself.is_none() => {
                path.path
                    .segments
                    .first()
                    .is_some_and(|first| first.ident == received.ident || first.ident == "Self")
                    && path.path.segments.len() == 1
            }
            _ => false,
        };
        if is_itself && !keys.skip.is_present() && keys.with.is_none() {
            errors.at(
                &field.ty,
                format!(
                    "`{}` always holds itself, so no value of it ends: make the field conditional (`Option`), or \
                     a vector",
                    received.ident,
                ),
            );
        }
    }
}

/// Refuses a decoder for unsized fields. The compiler would report each place where a value is held.
pub(super) fn refuse_unsized(received: &Received, fields: &[ReceivedField], errors: &mut Errors) {
    let Some(last) = fields.last() else { return };
    if received.keys.encode_only.is_present() || !rust_type::is_unsized(&last.ty) {
        return;
    }
    let sized = match rust_type::peeled(&last.ty) {
        Type::Slice(_) => ", or write `Vec<…>`",
        Type::Path(_) => ", or write `String` or `&str`",
        _ => "",
    };
    errors.at(
        &last.ty,
        format!(
            "a value without a size can't be read, only written: mark `{}` with `#[tl(encode_only)]`{sized}",
            received.ident
        ),
    );
}

/// Refuses a result type that TL does not have, as far as its name tells.
fn check_result(ty: &Type, errors: &mut Errors) {
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

/// A struct that is not checked against a schema, which may still give its number. A number of `None` has an error.
fn build_undeclared(
    received: &Received,
    received_fields: &[ReceivedField],
    named: Option<Option<Named>>,
    errors: &mut Errors,
) -> Option<Kind> {
    let TypeKeys {
        id, name, returns, ..
    } = &received.keys;
    let number = match named {
        Some(named) => {
            refuse_second_name(name.as_ref(), errors);
            Some(named)
        }
        None => {
            let name = tl_name(&received.ident, name.as_ref(), errors);
            id.as_ref().map(|id| {
                let id = errors.handle(id.constructor_number())?;
                Some(Named {
                    id,
                    name,
                    is_function: false,
                })
            })
        }
    };
    if number.is_none() && received.is_complete {
        refuse_of_group(&received.keys, errors);
    }
    let fields = fields::build(received_fields, None, errors)?;
    let Some(named) = number else {
        return Some(Kind::Group(fields));
    };
    let Named {
        id,
        name,
        is_function,
    } = named?;
    Some(Kind::Constructor {
        constructor: Constructor {
            id,
            name,
            declaration: None,
            is_function: is_function || returns.is_some(),
            fields,
        },
        returns: returns
            .as_ref()
            .map(|ty| Returns::of(ty, &received.generics)),
    })
}

/// Refuses `name` beside `id = "name"`.
pub(super) fn refuse_second_name(name: Option<&Value>, errors: &mut Errors) {
    if let Some(name) = name {
        errors.at_span(
            name.key,
            "`name` beside `id = \"…\"`, which says the name too: remove `name`",
        );
    }
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

/// What a function returns, by the attribute and by the schema. `query` is the type parameter whose result it returns.
fn declared_returns(
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
fn checks_of_result(declared: &Declared, file: Option<&SchemaFile>, ty: &Type) -> Vec<Check> {
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
fn query_parameter(
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
