//! `Encode`: boxed, and bare where there is one form to be bare of.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    bounds,
    header::header,
    marker,
    names::{binding, field_path, type_name, word_binding},
    only_constructor,
    spans::{self, associated},
};
use crate::model::{
    Bit, Constructor, Field, FieldKind, Fields, Form, Kind, Model, Position, Variant, VariantKind,
    hygienic,
};

pub(super) fn generate(model: &Model) -> TokenStream {
    match &model.kind {
        Kind::Group(fields) => {
            // A group stands as itself in every place, so the boxed form is the bare one.
            let bare = method(model, &Position::BARE, &of_self(model, fields));
            let boxed = method(model, &Position::BOXED, &bare_self());
            quote!(#bare #boxed)
        }
        Kind::Constructor { constructor, .. } => {
            let bare = method(model, &Position::BARE, &of_self(model, &constructor.fields));
            let number = number(constructor.id);
            let rest = bare_self();
            let boxed = method(model, &Position::BOXED, &quote!(#number #rest));
            quote!(#bare #boxed)
        }
        Kind::Enum(variants) => {
            let mut impls = method(model, &Position::BOXED, &of_variants(model, variants, true));
            if only_constructor(model).is_some() {
                let body = of_variants(model, variants, false);
                impls.extend(method(model, &Position::BARE, &body));
            }
            impls
        }
    }
}

fn method(model: &Model, position: &Position, body: &TokenStream) -> TokenStream {
    let position = marker(position);
    let header = header(
        model,
        &quote!(__tl::Encode<#position>),
        bounds::encode(model),
    );
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

/// The bare form of the whole, as the last expression.
fn bare_self() -> TokenStream {
    let writer = writer();
    quote!(<Self as __tl::Encode<__tl::BarePosition>>::encode(self, #writer))
}

fn number(id: u32) -> TokenStream {
    let writer = writer();
    quote!(__tl::write_u32(#id, #writer);)
}

fn of_self(model: &Model, fields: &Fields) -> TokenStream {
    let pattern = pattern(fields);
    let statements = of_fields(fields, &model.ident);
    quote! {
        let Self #pattern = self;
        #statements
        __tl::Ok(())
    }
}

fn of_variants(model: &Model, variants: &[Variant], boxed: bool) -> TokenStream {
    let arms = variants.iter().map(|Variant { ident, kind }| match kind {
        VariantKind::Constructor(Constructor { id, fields, .. }) => {
            let pattern = pattern(fields);
            let number = boxed.then(|| number(*id));
            let statements = of_fields(fields, &model.ident);
            quote!(Self::#ident #pattern => { #number #statements })
        }
        VariantKind::Transparent { ty, .. } => {
            let value = hygienic("__value");
            let position = if boxed {
                Position::BOXED
            } else {
                Position::BARE
            };
            let form = Form::Position {
                ty: ty.clone(),
                position,
            };
            let statement = encode(&value, &form, &field_path(&model.ident, "0"));
            quote!(Self::#ident { 0: #value } => { #statement })
        }
        VariantKind::Other => {
            let value = hygienic("__value");
            let form = Form::Position {
                ty: syn::parse_quote!(__tl::RawObject<'_>),
                position: Position::BOXED,
            };
            let statement = encode(&value, &form, &field_path(&model.ident, "0"));
            quote!(Self::#ident { 0: #value } => { #statement })
        }
    });
    quote! {
        match self {
            #(#arms)*
        }
        __tl::Ok(())
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

/// Writes the fields, whose bindings are in scope.
fn of_fields(fields: &Fields, of: &Ident) -> TokenStream {
    let mut statements = TokenStream::new();
    for index in 0..fields.words.len() {
        statements.extend(compute_word(fields, index, of));
    }
    for (index, word) in fields.words.iter().enumerate() {
        if word.field.is_none() {
            statements.extend(write_word(index));
        }
    }
    for (index, field) in fields.fields.iter().enumerate() {
        let binding = binding(index);
        let path = field_path(of, &field.name);
        statements.extend(match &field.kind {
            FieldKind::Plain(form) => encode(&binding, form, &path),
            FieldKind::Optional { form, .. } => {
                let value = hygienic("__value");
                let encode = encode(&value, form, &path);
                quote!(if let __tl::Some(#value) = #binding { #encode })
            }
            FieldKind::Word(word) => write_word(*word),
            FieldKind::True { .. } | FieldKind::Skipped(_) => TokenStream::new(),
        });
    }
    statements
}

fn write_word(index: usize) -> TokenStream {
    let (word, writer) = (word_binding(index), writer());
    quote!(__tl::write_u32(#word, #writer);)
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
fn encode(value: &Ident, form: &Form, field: &TokenStream) -> TokenStream {
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
            return __tl::Err(__tl::encode_error_in(#error, #field));
        }
    }
}
