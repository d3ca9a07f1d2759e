//! Structs: a constructor, a function, or a group of fields.

use syn::Type;

use super::{
    declared::{
        Declared,
        matching::match_fields,
        number::{self, Named},
    },
    fields, partial,
    returns::{check_result, checks_of_result, declared_returns, query_parameter},
    tl_name,
};
use crate::{
    errors::Errors,
    model::{Constructor, Kind, Returns, rust_type},
    receive::{Received, ReceivedField, TypeKeys, Value},
    schema::SchemaFile,
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
