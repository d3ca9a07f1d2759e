//! Code that writes the fields of one combinator (a struct or an enum variant).
//!
//! Fields of well-known types are grouped into lists, each written by one call of the runtime. Every other field gets
//! a statement of its own. Why this is faster to compile is explained in the runtime's `derived`.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};

use super::{
    take_apart,
    words::{compute_word, is_in_word},
    writer,
};
use crate::{
    codegen::{
        aim::{self, Aimed},
        lists::{Entry, Part, list_names},
        markers::{Words, Written},
        names::{Owner, binding, hygienic, names, word_binding},
        spans,
        tokens::{Generic, Runtime, Unit, add, braced, parenthesized},
    },
    model::{FieldKind, Fields, Form, Model, Position, WithItems},
};

/// The maximum number of parts (lists and single fields) that one generated function writes. In a debug build, each
/// takes some 60 bytes of stack.
pub(super) const GROUP: usize = 16;

/// How generated code accesses the values of fields.
#[derive(Clone, Copy)]
pub(super) enum Values {
    /// As `self.member`.
    OfSelf,
    /// Through the bindings of a pattern (`__field0`), which are references.
    Bound,
}

/// The number and position to pass to the runtime if no constructor number comes before the fields. In the bare
/// position the runtime ignores the number.
const NO_NUMBER: (u32, &dyn ToTokens) = (0, &Position::BARE);

/// If one call of the runtime can write the whole combinator, the list with all its fields. That call also computes the
/// flags words, but can't check that fields sharing a bit are all present or all absent.
pub(super) fn only_list<'a>(parts: &'a [Part<'a>], fields: &Fields) -> Option<&'a [Entry<'a>]> {
    match parts {
        [Part::List(list)] if !fields.shares_bits() => Some(list),
        _ => None,
    }
}

/// Writes a combinator: the constructor number, if there is one, and the fields. The last expression is the result.
///
/// For a boxed `user#1234 id:int info:UserInfo = User` this generates roughly:
///
/// ```text
/// if let Err(error) = encode_fields::<Boxed, (…,)>(0x1234, (id,), &[], writer, names) {
///     return Err(error);
/// }
/// if let Err(error) = Encode::<Boxed>::encode(info, writer) {
///     return Err(encode_error_in(error, names, 0));
/// }
/// Ok(())
/// ```
///
/// With [`Values::OfSelf`], fields are bound only where they are needed, to save stack (see the runtime's `derived`).
pub(super) fn of_fields(
    parts: &[Part<'_>],
    fields: &Fields,
    number: Option<(u32, &dyn ToTokens)>,
    model: &Model,
    of: Owner<'_>,
    reached: Values,
) -> TokenStream {
    if let Some(list) = only_list(parts, fields) {
        return of_only_list(list, fields, number, model, of, reached);
    }
    let mut statements = TokenStream::new();
    for (index, word) in fields.words.iter().enumerate() {
        let (name, value) = (
            word_binding(index),
            compute_word(fields, index, word, of.ty),
        );
        let word = match reached {
            Values::Bound => quote!(let #name: __tl::u32 = #value;),
            Values::OfSelf => {
                let all = fields.fields.iter().enumerate();
                let bindings = take_apart(all.filter(|(_, field)| is_in_word(field, index)));
                quote!(let #name = { #bindings let #name: __tl::u32 = #value; #name };)
            }
        };
        add(word, &mut statements);
    }
    let leading = fields.leading_word().map(|_| word_binding(0));
    let mut head = (number.is_some() || leading.is_some()).then(|| {
        let (number, place) = number.unwrap_or(NO_NUMBER);
        let head = leading.map_or_else(|| quote!(#number), |word| quote!((#number, #word)));
        (place, head)
    });
    if !matches!(parts.first(), Some(Part::List(_)))
        && let Some((place, head)) = head.take()
    {
        let writer = writer();
        let head = quote!(__tl::write_head::<#place, _>(#head, #writer););
        add(head, &mut statements);
    }
    let mut statement = |part: &Part<'_>| match part {
        Part::Single(entry) => single(*entry, model, of),
        Part::List(list) => one_of_lists(list, fields, head.take(), model, of),
    };
    if parts.len() <= GROUP {
        statements.extend(parts.iter().map(statement));
    } else {
        // Each group is a closure, so that the stack of one function stays small. Decoding does the same.
        for parts in parts.chunks(GROUP) {
            let (group, error) = (parts.iter().map(&mut statement), hygienic("__error"));
            let bindings = matches!(reached, Values::OfSelf).then(|| {
                let entries = parts.iter().flat_map(|part| match part {
                    Part::Single(entry) => std::slice::from_ref(entry),
                    Part::List(list) => list,
                });
                take_apart(entries.map(|entry| (entry.index, entry.field)))
            });
            statements.extend(quote! {
                if let __Err(#error) = (|| -> __Encoded { #bindings #(#group)* __Ok(()) })() {
                    return __Err(#error);
                }
            });
        }
    }
    Runtime("__Ok").to_tokens(&mut statements);
    statements.append(parenthesized(Unit.into_token_stream()));
    statements
}

/// Writes one of several parts of a combinator, which is a list. The first part also writes `head`: the constructor
/// number and the leading flags word.
fn one_of_lists(
    list: &[Entry<'_>],
    fields: &Fields,
    head: Option<(&dyn ToTokens, TokenStream)>,
    model: &Model,
    of: Owner<'_>,
) -> TokenStream {
    let values = values(list, Values::Bound);
    let (names, error) = (list_names(list, fields, of), hygienic("__error"));
    let words = (0..fields.words.len()).map(word_binding);
    let (words, writer) = (
        Group::new(Delimiter::Bracket, quote!(#(#words),*)),
        writer(),
    );
    let (place, head) = head.unwrap_or_else(|| (NO_NUMBER.1, quote!(0)));
    let (asked, function) = function("encode_fields", place, list, model);
    quote! {
        #asked
        if let __Err(#error) = #function(
            #head, #values, &#words, #writer, #names
        ) {
            return __Err(#error);
        }
    }
}

/// Writes a combinator whose fields are all in one list. The generated code is a single call:
/// `__encode_constructor::<place, (types,)>(number, (&self.a, &self.b,), words, writer, names)`.
pub(super) fn of_only_list(
    list: &[Entry<'_>],
    fields: &Fields,
    number: Option<(u32, &dyn ToTokens)>,
    model: &Model,
    of: Owner<'_>,
    reached: Values,
) -> TokenStream {
    let (values, words) = (values(list, reached), Words(fields));
    let (names, writer) = (list_names(list, fields, of), writer());
    let (number, place) = number.unwrap_or(NO_NUMBER);
    let (asked, function) = function("encode_constructor", place, list, model);
    quote! {
        #asked
        #function(#number, #values, #words, #writer, #names)
    }
}

/// The runtime function `name` for the fields of a list, and statements before it. If some of their types may be wrong,
/// it is that of the runtime's `Values`, which is silent about them. What reads the type requires them; if nothing
/// does, the statements do.
fn function(
    name: &str,
    place: &dyn ToTokens,
    list: &[Entry<'_>],
    model: &Model,
) -> (TokenStream, TokenStream) {
    let markers = list.iter().map(|entry| Written(&entry.field.kind));
    let may_be_wrong = list.iter().filter_map(|entry| entry.aimed(model));
    let may_be_wrong: Vec<_> = may_be_wrong.collect();
    if may_be_wrong.is_empty() {
        let name = match name {
            "encode_constructor" => Runtime("__encode_constructor"),
            name => Runtime(name),
        };
        return (TokenStream::new(), quote!(#name::<#place, (#(#markers,)*)>));
    }
    let asked = match model.encode_only {
        true => may_be_wrong.iter().filter_map(Aimed::statement).collect(),
        false => TokenStream::new(),
    };
    let (types, name) = (list.iter().map(value), Ident::new(name, Span::call_site()));
    let function = quote!(<__tl::Values<(#(#types,)*), (#(#markers,)*)>>::#name::<#place>);
    (asked, function)
}

/// The type of the reference to the value of a field.
fn value(entry: &Entry<'_>) -> TokenStream {
    match &entry.field.kind {
        FieldKind::Plain(form) => {
            let ty = form.ty();
            quote!(&#ty)
        }
        FieldKind::Optional { form, .. } => {
            let ty = form.ty();
            quote!(__tl::Optional<'_, #ty>)
        }
        FieldKind::Word(_) => quote!(&__tl::u32),
        _ => quote!(&__tl::bool),
    }
}

/// A tuple of references to the values of a list: `(&self.a, &self.b,)` or `(__field0, __field1,)`.
fn values(list: &[Entry<'_>], reached: Values) -> Group {
    let values = match reached {
        Values::OfSelf => {
            let members = list.iter().filter_map(|entry| entry.field.member.as_ref());
            quote!(#(&self.#members,)*)
        }
        Values::Bound => {
            let bindings = list.iter().map(|entry| binding(entry.index));
            quote!(#(#bindings,)*)
        }
    };
    parenthesized(values)
}

/// Writes a field that is not in a list.
fn single(Entry { index, field }: Entry<'_>, model: &Model, of: Owner<'_>) -> TokenStream {
    let (binding, names) = (binding(index), names(of, [&field.name]));
    let encode = |value: &Ident, form: &Form| {
        let aimed = aim::value(form, model);
        encode(value, form, &aimed, &names)
    };
    match &field.kind {
        FieldKind::Plain(form) => encode(&binding, form),
        FieldKind::Optional { form, .. } => {
            let value = hygienic("__value");
            let encode = braced(encode(&value, form));
            quote!(if let __Some(#value) = #binding #encode)
        }
        FieldKind::True { .. }
        | FieldKind::Word(_)
        | FieldKind::Skipped(_)
        | FieldKind::SteppedOver(_) => TokenStream::new(),
    }
}

/// Encodes the value that the reference `value` points to. On an error, the generated code adds the field's name and
/// returns it.
pub(super) fn encode(value: &Ident, form: &Form, ty: &Aimed<'_>, names: &str) -> TokenStream {
    let (writer, error) = (writer(), hygienic("__error"));
    let mut tokens = quote!(if let __Err(#error) =);
    match form {
        Form::Position { position, .. } => {
            ty.write_associated(&Generic("__Encode", [position]), "encode", &mut tokens);
            tokens.append(parenthesized(quote!(#value, #writer)));
        }
        Form::With { path, items, .. } => {
            let result = quote!(__tl::Result<(), __tl::EncodeError>);
            tokens.extend(match items {
                None => spans::call(path, "encode", &[value, &writer], &result),
                Some(WithItems { ty, is_boxed }) => {
                    let item = hygienic("__item");
                    let call = spans::call(path, "encode", &[&item, &writer], &result);
                    quote!(__tl::encode_items_with::<#ty, _>(
                        __tl::AsRef::as_ref(#value), #is_boxed, #writer, |#item, #writer| #call
                    ))
                }
            });
        }
    }
    tokens.append(braced(
        quote!(return __Err(__tl::encode_error_in(#error, #names, 0));),
    ));
    tokens
}
