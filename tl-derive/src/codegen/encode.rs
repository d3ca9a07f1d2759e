//! `Encode`: boxed, and bare where there is one form to be bare of.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};

use super::{
    bounds, has_one_constructor,
    header::{header, place, placed_header},
    lists::{Entry, Part, list_names, markers, parts},
    marker,
    names::{binding, names, type_name, word_binding},
    spans::{self, associated},
};
use crate::model::{
    Bit, Constructor, Field, FieldKind, Fields, Form, Kind, Model, Position, Variant, VariantKind,
    hygienic,
};

pub(super) fn generate(model: &Model) -> TokenStream {
    match &model.kind {
        Kind::Group(fields) => of_struct(model, fields, None),
        Kind::Constructor { constructor, .. } => {
            of_struct(model, &constructor.fields, Some(constructor.id))
        }
        Kind::Enum(variants) => {
            let of = |position| {
                let marker = marker(&position);
                let trait_ = quote!(__tl::Encode<#marker>);
                let header = header(model, &trait_, bounds::encode(model));
                method(&header, &of_variants(model, variants, &position))
            };
            let mut impls = of(Position::BOXED);
            if has_one_constructor(model) {
                impls.extend(of(Position::BARE));
            }
            impls
        }
    }
}

/// The forms of a struct are one impl: they differ in the number alone, which a group never has.
fn of_struct(model: &Model, fields: &Fields, number: Option<u32>) -> TokenStream {
    let place = place(model);
    let trait_ = quote!(__tl::Encode<#place>);
    let header = placed_header(model, &place, &trait_, bounds::encode(model));
    let number = number.map(|number| (number, place.to_token_stream()));
    let body = match only_list(fields) {
        // Without names for the fields, there is less to compile.
        Some(list) => of_only_list(&list, fields, number, &model.ident, Values::OfSelf),
        None => {
            let pattern = pattern(fields);
            let body = of_fields(fields, number, &model.ident);
            quote!(let Self #pattern = self; #body)
        }
    };
    method(&header, &body)
}

fn method(header: &TokenStream, body: &TokenStream) -> TokenStream {
    let writer = writer();
    quote! {
        #header {
            #[inline]
            fn encode<__Writer: __tl::Writer>(
                &self,
                #writer: &mut __Writer,
            ) -> __tl::Result<(), __tl::EncodeError> {
                #body
            }
        }
    }
}

fn writer() -> Ident {
    hygienic("__writer")
}

fn of_variants(model: &Model, variants: &[Variant], position: &Position) -> TokenStream {
    let place = marker(position);
    let arms = variants.iter().map(|Variant { ident, kind }| match kind {
        VariantKind::Constructor(Constructor { id, fields, .. }) => {
            let pattern = pattern(fields);
            let body = of_fields(fields, Some((*id, place.clone())), &model.ident);
            quote!(Self::#ident #pattern => { #body })
        }
        VariantKind::Transparent { ty, .. } => {
            let value = hygienic("__value");
            let form = Form::Position {
                ty: ty.clone(),
                position: position.clone(),
            };
            let statement = encode(&value, &form, &names(&model.ident, ["0"]));
            quote!(Self::#ident { 0: #value } => { #statement __tl::Ok(()) })
        }
        VariantKind::Other => {
            let value = hygienic("__value");
            let form = Form::Position {
                ty: syn::parse_quote!(__tl::RawObject<'_>),
                position: Position::BOXED,
            };
            let statement = encode(&value, &form, &names(&model.ident, ["0"]));
            quote!(Self::#ident { 0: #value } => { #statement __tl::Ok(()) })
        }
    });
    quote! {
        match self {
            #(#arms)*
        }
    }
}

/// Takes a combinator apart: `{ a: __field0, … }`, also for tuples.
fn pattern(fields: &Fields) -> TokenStream {
    let fields = fields.fields.iter().enumerate().map(|(index, field)| {
        let member = &field.member;
        match field.kind {
            FieldKind::Skipped(_) => quote!(#member: _),
            _ => {
                let binding = binding(index);
                quote!(#member: #binding)
            }
        }
    });
    quote!({ #(#fields),* })
}

/// How the values of fields are reached.
#[derive(Clone, Copy)]
enum Values {
    /// As members of `self`.
    OfSelf,
    /// By their bindings, which are references.
    Bound,
}

/// The one list of a combinator of which the runtime can do all.
fn only_list(fields: &Fields) -> Option<Vec<Entry<'_>>> {
    let mut parts = parts(fields);
    match (parts.pop(), parts.is_empty()) {
        (Some(Part::List(list)), true) if !fields.shares_bits() => Some(list),
        _ => None,
    }
}

/// Writes a combinator, whose fields' bindings are in scope: its number, if the place has one, and its
/// fields. The last expression is the result.
fn of_fields(fields: &Fields, number: Option<(u32, TokenStream)>, of: &Ident) -> TokenStream {
    if let Some(list) = only_list(fields) {
        return of_only_list(&list, fields, number, of, Values::Bound);
    }
    let words = (0..fields.words.len()).filter_map(|index| compute_word(fields, index, of));
    let mut statements: TokenStream = words.collect();
    let parts = parts(fields);
    let mut number = number;
    if !matches!(parts.first(), Some(Part::List(_)))
        && let Some((number, place)) = number.take()
    {
        let writer = writer();
        statements.extend(quote!(__tl::write_number::<#place>(#number, #writer);));
    }
    for part in parts {
        statements.extend(match part {
            Part::Single(index, field) => single(index, field, of),
            Part::List(list) => one_of_lists(&list, fields, number.take(), of),
        });
    }
    quote!(#statements __tl::Ok(()))
}

/// Writes one of several lists, behind the number if it is the first.
fn one_of_lists(
    list: &[Entry<'_>],
    fields: &Fields,
    number: Option<(u32, TokenStream)>,
    of: &Ident,
) -> TokenStream {
    let (values, markers) = (values(list, Values::Bound), markers(list, fields));
    let (names, error) = (list_names(list, fields, of), hygienic("__error"));
    let words = (0..fields.words.len()).map(word_binding);
    let (words, writer) = (quote!(&[#(#words),*]), writer());
    let call = match number {
        Some((number, place)) => quote! {
            __tl::encode_first::<#place, #markers>(#number, #values, #words, #writer, #names)
        },
        None => quote!(__tl::encode_fields::<#markers>(#values, #words, #writer, #names)),
    };
    quote! {
        if let __tl::Err(#error) = #call {
            return __tl::Err(#error);
        }
    }
}

/// Writes a combinator that is one list.
fn of_only_list(
    list: &[Entry<'_>],
    fields: &Fields,
    number: Option<(u32, TokenStream)>,
    of: &Ident,
    reached: Values,
) -> TokenStream {
    let (values, markers) = (values(list, reached), markers(list, fields));
    let (names, writer) = (list_names(list, fields, of), writer());
    let words = Literal::usize_unsuffixed(fields.words.len());
    let words = quote!(&mut [0; #words]);
    match number {
        Some((number, place)) => quote! {
            __tl::encode_constructor::<#place, #markers>(#number, #values, #words, #writer, #names)
        },
        None => quote!(__tl::encode_group::<#markers>(#values, #words, #writer, #names)),
    }
}

fn values(list: &[Entry<'_>], reached: Values) -> TokenStream {
    let values = list.iter().map(|entry| value(entry, reached));
    quote!((#(#values,)*))
}

/// A reference to the value of a field.
fn value(entry: &Entry<'_>, reached: Values) -> TokenStream {
    match (entry, reached) {
        (Entry::Word(_), _) => quote!(&()),
        (Entry::Field(index, _), Values::Bound) => binding(*index).into_token_stream(),
        (Entry::Field(_, field), Values::OfSelf) => {
            let member = &field.member;
            quote!(&self.#member)
        }
    }
}

/// Writes a field that is in no list.
fn single(index: usize, field: &Field, of: &Ident) -> TokenStream {
    let (binding, names) = (binding(index), names(of, [field.name.as_str()]));
    match &field.kind {
        FieldKind::Plain(form) => encode(&binding, form, &names),
        FieldKind::Optional { form, .. } => {
            let value = hygienic("__value");
            let encode = encode(&value, form, &names);
            quote!(if let __tl::Some(#value) = #binding { #encode })
        }
        FieldKind::True { .. } | FieldKind::Word(_) | FieldKind::Skipped(_) => TokenStream::new(),
    }
}

/// Puts a flags word together: the bits of its own, and one for each conditional field.
fn compute_word(fields: &Fields, index: usize, of: &Ident) -> Option<TokenStream> {
    let word = fields.words.get(index)?;
    let own = word.field.map(|field| {
        let binding = binding(field);
        let own = !word.owned;
        quote!(*#binding & #own)
    });
    let bits = (0..u32::BITS)
        .filter(|bit| word.owned & (1 << bit) != 0)
        .map(|bit| compute_bit(fields, Bit { word: index, bit }, &word.name, of));
    // A word that no field owns, and that has no field, is zero.
    let parts: Vec<_> = own.into_iter().chain(bits).collect();
    let value = match parts.as_slice() {
        [] => quote!(0),
        parts => quote!(#(#parts)|*),
    };
    let word = word_binding(index);
    Some(quote!(let #word: __tl::u32 = #value;))
}

fn compute_bit(fields: &Fields, bit: Bit, word: &str, of: &Ident) -> TokenStream {
    let owners: Vec<_> = fields
        .fields
        .iter()
        .enumerate()
        .filter_map(|(index, field)| Some((is_present(index, field, bit)?, &field.name)))
        .collect();
    let Bit { bit, .. } = bit;
    if let [(is_present, _)] = owners.as_slice() {
        return quote!(((#is_present) as __tl::u32) << #bit);
    }
    let (present, names): (Vec<_>, Vec<_>) = owners.into_iter().unzip();
    let of = type_name(of);
    let (bits, error) = (hygienic("__bits"), hygienic("__error"));
    quote! {
        match __tl::shared_bit(#bit, [#(#present),*], #word, &[#(#names),*], #of) {
            __tl::Ok(#bits) => #bits,
            __tl::Err(#error) => return __tl::Err(#error),
        }
    }
}

/// Whether the field is there, if it has this bit.
fn is_present(index: usize, field: &Field, wanted: Bit) -> Option<TokenStream> {
    let binding = binding(index);
    match &field.kind {
        FieldKind::Optional { bit, .. } if *bit == wanted => {
            Some(quote!(__tl::Option::is_some(#binding)))
        }
        FieldKind::True { bit } if *bit == wanted => Some(quote!(*#binding)),
        _ => None,
    }
}

/// Writes a value to which `value` is a reference, or returns its error.
fn encode(value: &Ident, form: &Form, names: &TokenStream) -> TokenStream {
    let (writer, error) = (writer(), hygienic("__error"));
    let call = match form {
        Form::Position { ty, position } => {
            let position = marker(position);
            let function = associated(ty, &quote!(__tl::Encode<#position>), "encode");
            quote!(#function(#value, #writer))
        }
        Form::With { path, .. } => {
            let result = quote!(__tl::Result<(), __tl::EncodeError>);
            spans::call(path, "encode", &[value, &writer], &result)
        }
    };
    quote! {
        if let __tl::Err(#error) = #call {
            return __tl::Err(__tl::encode_error_in(#error, #names, 0));
        }
    }
}
