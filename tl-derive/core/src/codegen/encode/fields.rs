//! Code that writes the fields of one combinator (a struct or an enum variant).
//!
//! Fields of well-known types are grouped into lists, each written by one call of the runtime. Every other field gets
//! a statement of its own. Why this is faster to compile is explained in the runtime's `derived`.

use super::{
    take_apart,
    words::{compute_word, is_in_word},
};
use crate::{
    codegen::{
        aim::{self, Aimed},
        code::{Code, IntoCode, ToCode, code, each},
        lists::{Entry, Part, list_names},
        markers::{Words, Written},
        names::{MemberName, Name, Owner, binding, names, word_binding},
        spans,
        tokens::{Generic, Listed, Runtime},
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
const NO_NUMBER: (u32, &dyn ToCode) = (0, &Position::BARE);

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
    number: Option<(u32, &dyn ToCode)>,
    model: &Model,
    of: Owner<'_>,
    reached: Values,
) -> Code {
    if let Some(list) = only_list(parts, fields) {
        return of_only_list(list, fields, number, model, of, reached);
    }
    let mut statements = Code::new();
    let to = &mut statements;
    for (index, word) in fields.words.iter().enumerate() {
        let name = &word_binding(index);
        let value = compute_word(fields, index, word, of.ty);
        match reached {
            Values::Bound => code!(to; let #name: __tl::u32 = #value;),
            Values::OfSelf => {
                let all = fields.fields.iter().enumerate();
                let bindings = take_apart(all.filter(|(_, field)| is_in_word(field, index)));
                code!(to; let #name = { #bindings let #name: __tl::u32 = #value; #name };);
            }
        }
    }
    let leading = fields.leading_word().map(|_| word_binding(0));
    let mut head = (number.is_some() || leading.is_some()).then(|| {
        let (number, place) = number.unwrap_or(NO_NUMBER);
        let head = match &leading {
            Some(word) => code!((#number, #word)),
            None => code!(#number),
        };
        (place, head)
    });
    if !matches!(parts.first(), Some(Part::List(_)))
        && let Some((place, head)) = head.take()
    {
        code!(to; __tl::write_head::<#place, _>(#head, writer););
    }
    let mut statement = |part: &Part<'_>| match part {
        Part::Single(entry) => single(*entry, model, of),
        Part::List(list) => one_of_lists(list, fields, head.take(), model, of),
    };
    if parts.len() <= GROUP {
        for part in parts {
            to.add(statement(part));
        }
    } else {
        // Each group is a closure, so that the stack of one function stays small. Decoding does the same.
        for parts in parts.chunks(GROUP) {
            let bindings = matches!(reached, Values::OfSelf).then(|| {
                let entries = parts.iter().flat_map(|part| match part {
                    Part::Single(entry) => std::slice::from_ref(entry),
                    Part::List(list) => list,
                });
                take_apart(entries.map(|entry| (entry.index, entry.field)))
            });
            let group = each(parts, "", |part, to| to.add(statement(part)));
            code! {to;
                if let __Err(__error) = (|| -> __Encoded { #bindings #group __Ok(()) })() {
                    return __Err(__error);
                }
            }
        }
    }
    to.text("__Ok(())");
    statements
}

/// Writes one of several parts of a combinator, which is a list. The first part also writes `head`: the constructor
/// number and the leading flags word.
fn one_of_lists(
    list: &[Entry<'_>],
    fields: &Fields,
    head: Option<(&dyn ToCode, Code)>,
    model: &Model,
    of: Owner<'_>,
) -> Code {
    let values = values(list, Values::Bound);
    let names = list_names(list, fields, of);
    let words = each(0..fields.words.len(), ",", |index, to| {
        word_binding(index).to_code(to);
    });
    let (place, head) = head.unwrap_or_else(|| (NO_NUMBER.1, code!(0)));
    let (asked, function) = function("encode_fields", place, list, model);
    code! {
        #asked
        if let __Err(__error) = #function(#head, (#values), &[#words], writer, #names) {
            return __Err(__error);
        }
    }
}

/// Writes a combinator whose fields are all in one list. The generated code is a single call:
/// `__encode_constructor::<place, (types,)>(number, (&self.a, &self.b,), words, writer, names)`.
pub(super) fn of_only_list(
    list: &[Entry<'_>],
    fields: &Fields,
    number: Option<(u32, &dyn ToCode)>,
    model: &Model,
    of: Owner<'_>,
    reached: Values,
) -> Code {
    let (values, words) = (values(list, reached), &Words(fields));
    let names = list_names(list, fields, of);
    let (number, place) = number.unwrap_or(NO_NUMBER);
    let (asked, function) = function("encode_constructor", place, list, model);
    code! {
        #asked
        #function(#number, (#values), #words, writer, #names)
    }
}

/// The runtime function `name` for the fields of a list, and statements before it. If some of their types may be wrong,
/// it is that of the runtime's `Values`, which is silent about them. What reads the type requires them; if nothing
/// does, the statements do.
fn function(
    name: &'static str,
    place: &dyn ToCode,
    list: &[Entry<'_>],
    model: &Model,
) -> (Option<Code>, Code) {
    let markers = each(list, "", |entry, to| {
        let marker = &Written(&entry.field.kind);
        code!(to; #marker,);
    });
    let may_be_wrong = list.iter().filter_map(|entry| entry.aimed(model));
    let may_be_wrong: Vec<_> = may_be_wrong.collect();
    if may_be_wrong.is_empty() {
        let name = Runtime(match name {
            "encode_constructor" => "__encode_constructor",
            name => name,
        });
        return (None, code!(#name::<#place, (#markers)>));
    }
    let asked = model.encode_only.then(|| {
        each(&may_be_wrong, "", |aimed, to| {
            aimed.statement().into_code(to);
        })
        .now()
    });
    let types = each(list, "", value);
    let name = &Name(name.into());
    let function = code!(<__tl::Values<(#types), (#markers)>>::#name::<#place>);
    (asked, function)
}

/// The type of the reference to the value of a field.
fn value(entry: &Entry<'_>, to: &mut Code) {
    match &entry.field.kind {
        FieldKind::Plain(form) => {
            let ty = &Listed(form.ty());
            code!(to; &#ty,);
        }
        FieldKind::Optional { form, .. } => {
            let ty = &Listed(form.ty());
            code!(to; __tl::Optional<'_, #ty>,);
        }
        FieldKind::Word(_) => code!(to; &__tl::u32,),
        _ => code!(to; &__tl::bool,),
    }
}

/// References to the values of a list: `&self.a, &self.b,` or `__field0, __field1,`.
fn values(list: &[Entry<'_>], reached: Values) -> impl IntoCode {
    each(list, "", move |entry, to| {
        match (reached, &entry.field.member) {
            (Values::OfSelf, Some(member)) => {
                let member = &MemberName(member);
                code!(to; &self.#member,);
            }
            (Values::OfSelf, None) => {}
            (Values::Bound, _) => {
                let binding = &binding(entry.index);
                code!(to; #binding,);
            }
        }
    })
}

/// Writes a field that is not in a list.
fn single(Entry { index, field }: Entry<'_>, model: &Model, of: Owner<'_>) -> Code {
    let (binding, names) = (&binding(index), names(of, [&field.name]));
    let encode = |value: &Name, form: &Form| {
        let aimed = aim::value(form, model);
        encode(value, form, &aimed, &names)
    };
    match &field.kind {
        FieldKind::Plain(form) => encode(binding, form),
        FieldKind::Optional { form, .. } => {
            let value = &Name("__value".into());
            let encode = encode(value, form);
            code!(if let __Some(#value) = #binding { #encode })
        }
        FieldKind::True { .. }
        | FieldKind::Word(_)
        | FieldKind::Skipped(_)
        | FieldKind::SteppedOver(_) => Code::new(),
    }
}

/// Encodes the value that the reference `value` points to. On an error, the generated code adds the field's name and
/// returns it.
pub(super) fn encode(value: &Name, form: &Form, ty: &Aimed<'_>, names: &str) -> Code {
    let encoded = match form {
        Form::Position { position, .. } => {
            let function = ty.associated(&Generic("__Encode", [position]), "encode");
            code!(#function(#value, writer))
        }
        Form::With { path, items, .. } => {
            let result = code!(__tl::Result<(), __tl::EncodeError>);
            match items {
                None => spans::call(path, "encode", &[&value.0, "writer"], result),
                Some(WithItems { ty, is_boxed }) => {
                    let call = spans::call(path, "encode", &["__item", "writer"], result);
                    let is_boxed = *is_boxed;
                    code!(__tl::encode_items_with::<#ty, _>(
                        __tl::AsRef::as_ref(#value), #is_boxed, writer, |__item, writer| #call
                    ))
                }
            }
        }
    };
    code! {
        if let __Err(__error) = #encoded {
            return __Err(__tl::encode_error_in(__error, #names, 0));
        }
    }
}
