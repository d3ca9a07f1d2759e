//! Generates the impls of `Decode`.
//!
//! Every type gets the boxed form. Types with exactly one constructor also get the bare form, which omits the
//! constructor number. A struct has one impl for both forms, an enum has an impl for each.

mod apart;
mod fields;
mod held;
mod known_ends;
mod min_len;
mod single;
mod variants;

use syn::{Lifetime, Type, WherePredicate};

use self::{fields::Head, known_ends::known_ends, min_len::MinLen};
use super::{
    aim::{self, Aimed},
    bounds,
    code::{Code, ToCode, code, joined},
    ends::{End, Place, is_plain_path, of_form, open_end},
    header::decode_header,
    lists::parts_to_read,
    markers::ReadPosition,
    names::{Name, Owner},
    parameters::{input_lifetime, place},
    tokens::Generic,
};
use crate::model::{
    Constructor, Fields, Form, Kind, Model, Position, Variant, VariantKind,
    rust_type::mentions_parameter,
};

pub(super) fn generate(model: &Model, items: &mut Code) {
    let input = input_lifetime(model);
    let are_free = matches!(model.kind, Kind::Enum(_)) && apart::are_free(model);
    let this = match are_free {
        true => Name(model.ident.to_string().into()),
        false => Name("Self".into()),
    };
    let context = Context {
        model,
        owner: Owner::ty(&model.ident),
        input: &input,
        this: &this,
        are_free,
    };
    match &model.kind {
        Kind::Group(fields) => context.of_struct(fields, None, items),
        Kind::Constructor {
            constructor: Constructor { id, fields, .. },
            ..
        } => context.of_struct(fields, Some(*id), items),
        Kind::Enum(variants) => context.of_enum(variants, items),
        Kind::Represented(_) => {}
    }
}

/// What all functions here need.
#[derive(Clone, Copy)]
struct Context<'a> {
    model: &'a Model,
    /// The type or variant whose fields are read, for the paths in errors.
    owner: Owner<'a>,
    /// The lifetime of the input.
    input: &'a Lifetime,
    /// The type.
    this: &'a Name,
    /// Whether the functions that read single variants are free ones, where the type is not `Self`.
    are_free: bool,
}

/// The constants of an impl.
struct Consts<'a> {
    min_len: &'a dyn ToCode,
    /// `SELF_DELIMITING`, unless it has its default.
    ends: Option<Code>,
}

impl Context<'_> {
    /// Generates the impl of a struct, for both the boxed and the bare form:
    /// `impl<'de, TlPlace: __tl::Place> __Decode<'de, TlPlace> for Type`. The forms differ only in the constructor
    /// number, which a group of fields does not have at all.
    fn of_struct(&self, fields: &Fields, id: Option<u32>, items: &mut Code) {
        let (place, parts) = (&place(self.model), parts_to_read(fields));
        let end = Place::Place(place);
        let min_len = MinLen {
            place: if id.is_some() { place } else { &Position::BARE },
            parts: &parts,
            fields,
            context: self,
            end,
        };
        let head = id.map_or(Head::None, |number| Head::Number { number, place });
        let known_ends = known_ends(self.model);
        let object = self.object(head, &parts, fields, end, self.this);
        let body = code!(#known_ends #object);
        let ends = self.says_its_end([fields], end);
        let consts = Consts {
            min_len: &min_len,
            ends,
        };
        self.method(end, place, None, consts, body, items);
    }

    fn method(
        &self,
        end: Place<'_>,
        position: &dyn ToCode,
        asked: Option<WherePredicate>,
        Consts { min_len, ends }: Consts<'_>,
        body: Code,
        items: &mut Code,
    ) {
        let input = self.input;
        let method = code! {
            const MIN_LEN: __usize = #min_len;
            #ends

            #[inline]
            fn decode(reader: &mut __tl::Reader<#input>) -> __tl::Result<Self, __tl::DecodeError> { #body }
        };
        let trait_ = Generic("__Decode", [input, position]);
        let bounds = bounds::decode(self.model, input, end)
            .into_iter()
            .chain(asked);
        decode_header(self.model, input, end, trait_, bounds).write(method, items);
    }

    /// The constant `SELF_DELIMITING`: whether the end of every value is known from the value itself. That depends on
    /// the last field of each combinator, and on the types of variants that hold another object. It is left out
    /// if none of these can be open-ended, since the trait's default is `true`.
    fn says_its_end<'a>(
        &self,
        combinators: impl IntoIterator<Item = &'a Fields>,
        place: Place<'_>,
    ) -> Option<Code> {
        let mut parts = Vec::new();
        for fields in combinators {
            if let Some(form @ Form::Position { position, .. }) = open_end(fields, self.model) {
                let end = &of_form(form, true, place, self.model);
                let position = &ReadPosition { position, end };
                let aimed = aim::value(form, self.model);
                parts.push(aimed.constant(aim::SELF_DELIMITING, position, self.input, self.model));
            }
        }
        if let Kind::Enum(variants) = &self.model.kind {
            for variant in variants {
                match &variant.kind {
                    VariantKind::Other { ty, schema: None } => {
                        let end = &End::OfPlace(place);
                        parts.push(self.self_delimiting(&aim::plain(ty), &Position::BOXED, end));
                    }
                    VariantKind::Transparent { ty, .. }
                        if is_plain_path(ty) && !mentions_parameter(ty, &self.model.generics) =>
                    {
                        let position = match self.model.is_union(variant) {
                            true => &Position::BOXED,
                            false => &Position::BARE,
                        };
                        let aimed = self.aimed(variant, ty);
                        parts.push(self.self_delimiting(&aimed, position, &End::Input));
                    }
                    _ => {}
                }
            }
        }
        (!parts.is_empty()).then(|| {
            let all = joined(parts, "&&");
            code!(const SELF_DELIMITING: __tl::bool = #all;)
        })
    }

    fn aimed<'a>(&self, variant: &Variant, ty: &'a Type) -> Aimed<'a> {
        aim::transparent(variant, ty, self.model)
    }

    fn self_delimiting(&self, ty: &Aimed<'_>, position: &Position, end: &End<'_>) -> Code {
        let input = self.input;
        let position = ReadPosition { position, end };
        let trait_ = Generic("__Decode", [input, &position]);
        ty.associated(&trait_, "SELF_DELIMITING")
    }
}
