//! Generates the impls of `Encode`.
//!
//! Every type gets the boxed form. Types with exactly one constructor also get the bare form, which omits the
//! constructor number. A struct has one impl for both forms, an enum has an impl for each.

mod fields;
mod unsigned;
mod variants;
mod words;

use quote::quote;

use self::{
    fields::{GROUP, Values, of_fields, of_only_list, only_list},
    variants::of_variants,
};
use super::{
    bounds,
    code::{Code, Parsed, ToCode, code, each},
    has_one_constructor,
    header::{free_header, header, placed_header},
    lists::parts_to_write,
    names::{MemberName, Name, Owner, binding},
    parameters::{place, writer_type},
    spans,
    tokens::Generic,
    unions,
};
use crate::model::{Field, FieldKind, Fields, Kind, Model, Position};

pub(super) fn generate(model: &Model, items: &mut Code) {
    match &model.kind {
        Kind::Group(fields) => of_struct(model, fields, None, items),
        Kind::Constructor { constructor, .. } => {
            of_struct(model, &constructor.fields, Some(constructor.id), items);
        }
        Kind::Enum(variants) => {
            let mut of = |position| {
                let trait_ = Generic("__Encode", [&position]);
                let body = of_variants(model, variants, &position, items);
                let asked = (position == Position::BARE)
                    .then(|| {
                        let position = &position;
                        unions::if_only_one(model, &code!(__tl::Encode<#position>))
                    })
                    .flatten();
                let asked = bounds::encode(model).into_iter().chain(asked);
                header(model, trait_, asked).write(method(model, body), items);
            };
            of(Position::BOXED);
            if has_one_constructor(model) {
                of(Position::BARE);
            }
        }
        Kind::Represented(_) => {}
    }
    unsigned::generate(model, items);
}

/// Generates an `Encode` impl for a type that can't be encoded, only to make the compiler's error helpful.
///
/// The impl requires `(): HasEncoder<…>`, which nothing implements. Its `#[diagnostic::on_unimplemented]` message tells
/// the user why the type has no encoder.
pub(super) fn refuse(model: &Model, items: &mut Code) {
    let position = &Name("TlPosition".into());
    let (_, type_generics, _) = model.generics.split_for_impl();
    let (ident, named) = (&model.ident, Parsed(position));
    let bound = quote!(__tl::HasEncoder<#ident #type_generics, #named>);
    let bound = spans::all_at(bound, ident.span());
    let predicate = syn::parse_quote!((): #bound);
    let trait_ = Generic("__Encode", [position]);
    let body = never(model, "encode");
    free_header(model, position, trait_, [predicate]).write_as_users(body, items);
}

/// A method that writes a value, and is never called.
pub(super) fn never(model: &Model, name: &'static str) -> Code {
    let (name, writer) = (&Name(name.into()), &writer_type(model));
    code! {
        fn #name<#writer: __tl::Writer>(&self, _: &mut #writer) -> __tl::Result<(), __tl::EncodeError> { loop {} }
    }
}

/// Generates the impl of a struct, for both the boxed and the bare form:
/// `impl<TlPlace: __tl::Place> __Encode<TlPlace> for Type`. The forms differ only in the constructor number, which a
/// group of fields does not have at all.
fn of_struct(model: &Model, fields: &Fields, number: Option<u32>, items: &mut Code) {
    let place = place(model);
    let number = number.map(|number| (number, &place as &dyn ToCode));
    let parts = parts_to_write(fields, model);
    let body = match only_list(&parts, fields) {
        // `self.member` instead of a pattern with bindings: this compiles faster.
        Some(list) => of_only_list(
            list,
            fields,
            number,
            model,
            Owner::ty(&model.ident),
            Values::OfSelf,
        ),
        None if parts.len() > GROUP => of_fields(
            &parts,
            fields,
            number,
            model,
            Owner::ty(&model.ident),
            Values::OfSelf,
        ),
        None => {
            let pattern = pattern(fields, |_| true);
            let owner = Owner::ty(&model.ident);
            let body = of_fields(&parts, fields, number, model, owner, Values::Bound);
            code!(let Self #pattern = self; #body)
        }
    };
    let trait_ = Generic("__Encode", [&place]);
    placed_header(model, &place, trait_, bounds::encode(model)).write(method(model, body), items);
}

fn method(model: &Model, body: Code) -> Code {
    let ty = &writer_type(model);
    code! {
        #[inline]
        fn encode<#ty: __tl::Writer>(&self, writer: &mut #ty) -> __tl::Result<(), __tl::EncodeError> { #body }
    }
}

/// The pattern that destructures a combinator: `{ a: __field0, b: _ }`. For tuples it is `{ 0: __field0, 1: _ }`.
/// Skipped fields, and those for which `is_bound` is false, are not bound.
fn pattern(fields: &Fields, is_bound: impl Fn(&Field) -> bool) -> Code {
    let fields = fields.fields.iter().enumerate();
    let fields = each(fields, "", |(index, field), to| {
        let Some(member) = &field.member else { return };
        let is_bound = !matches!(field.kind, FieldKind::Skipped(_)) && is_bound(field);
        let (member, binding) = (&MemberName(member), &binding(index));
        match is_bound {
            true => code!(to; #member: #binding,),
            false => code!(to; #member: _,),
        }
    });
    code!({ #fields })
}

/// The statement that binds the given fields of `self`: `let Self { a: __field0, .. } = self;`.
fn take_apart<'a>(fields: impl IntoIterator<Item = (usize, &'a Field)>) -> Code {
    let members = each(fields, "", |(index, field), to| {
        if let Some(member) = &field.member {
            let (member, binding) = (&MemberName(member), &binding(index));
            code!(to; #member: #binding,);
        }
    });
    code!(let Self { #members .. } = self;)
}
