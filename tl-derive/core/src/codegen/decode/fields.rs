//! Code that reads the fields of one combinator (a struct or an enum variant).
//!
//! As in `encode::fields`, fields of well-known types are read in lists, by one call of the runtime each, and every
//! other field by a statement of its own. The runtime's `derived` explains why.

use super::Context;
use crate::{
    codegen::{
        code::{Code, IntoCode, ToCode, code, each},
        ends::Place,
        lists::{Entry, Part, list_names, split_first},
        markers::{Inner, Read, Words},
        names::{MemberName, Name, binding, names},
        spans::associated,
        tokens::{Number, Runtime},
    },
    model::{Field, FieldKind, Fields, Position},
};

/// The maximum number of parts (lists and single fields) that one generated function reads. It is higher than for
/// encoding, because each additional function has to return the values that it has read.
const GROUP: usize = 64;

/// A field that has been read. As code it is the place expression of its value: `__field3` or `__list0.1`.
pub(super) struct Value<'a> {
    field: &'a Field,
    binding: Name,
    /// The element of a tuple, which may be a wrapper around the value.
    element: Option<(usize, Option<Inner<'a>>)>,
}

impl ToCode for Value<'_> {
    fn to_code(&self, to: &mut Code) {
        self.binding.to_code(to);
        if let Some((index, inner)) = &self.element {
            to.text(".");
            Number(*index).to_code(to);
            if let Some(inner) = inner {
                inner.to_code(to);
            }
        }
    }
}

/// What is read before the fields of a combinator.
#[derive(Clone, Copy)]
pub(super) enum Head<'a> {
    /// Nothing: there is no constructor number, or it has been read already.
    None,
    /// The constructor number, if the type parameter `place` is a boxed position.
    Number { number: u32, place: &'a Name },
}

impl Head<'_> {
    /// The call of the runtime function `name` that reads the head and the first list of fields.
    fn call(self, name: &Runtime, list: &[Entry<'_>], words: Code, names: &str) -> Code {
        let types = read(list);
        match self {
            Self::None => {
                let place = &Position::BARE;
                code!(#name::<#place, (#types)>(reader, 0, __tl::NO_CONSTRUCTORS, #words, #names))
            }
            Self::Number { number, place } => code! {
                #name::<#place, (#types)>(
                    reader, #number, <Self as __TlObject>::CONSTRUCTORS, #words, #names
                )
            },
        }
    }
}

impl Context<'_> {
    /// An expression that reads an object and evaluates to a `Result`. An object is one level of depth, which
    /// `open_constructor` enters and `leave` leaves.
    ///
    /// ```text
    /// {
    ///     let words = &mut 0;
    ///     let list0 = match open_constructor::<TlPlace, (A, B)>(reader, number, …) { … };
    ///     let field2 = match Decode::<Boxed>::decode(reader) { … };
    ///     leave(reader);
    ///     Ok(Self { a: list0.0, b: list0.1, c: field2 })
    /// }
    /// ```
    pub(super) fn object(
        &self,
        head: Head<'_>,
        parts: &[Part<'_>],
        fields: &Fields,
        end: Place<'_>,
        path: &dyn ToCode,
    ) -> Code {
        if let [Part::List(list)] = parts {
            return self.leaf(head, list, fields, path);
        }
        let (first, parts) = split_first(parts);
        let owned = &Words(fields);
        let names = list_names(first, fields, self.owner);
        let open = head.call(&Runtime("open_constructor"), first, code!(__words), &names);
        let mut values = Vec::new();
        let open = bind(first, open, &mut values);
        let rest = self.in_groups(parts, fields, end, &mut values);
        let members = each(&values, "", |value, to| {
            if let Some(member) = &value.field.member {
                let member = &MemberName(member);
                code!(to; #member: #value,);
            }
        });
        let skipped = skipped(fields);
        code! {{
            let __words = &mut #owned;
            #open
            #rest
            __tl::leave(reader);
            __Ok(#path { #members #skipped })
        }}
    }

    /// The same for an object whose fields are all in one list. The runtime's `decode_constructor` reads all of it.
    fn leaf(&self, head: Head<'_>, list: &[Entry<'_>], fields: &Fields, path: &dyn ToCode) -> Code {
        let names = list_names(list, fields, self.owner);
        let words = &Words(fields);
        let words = code!(#words);
        let decode = head.call(&Runtime("__decode_constructor"), list, words, &names);
        let members = each(list.iter().enumerate(), "", |(place, entry), to| {
            if let Some(member) = &entry.field.member {
                let (member, inner) = (&MemberName(member), &Inner(&entry.field.kind));
                let place = Number(place);
                code!(to; #member: __values.#place #inner,);
            }
        });
        let skipped = skipped(fields);
        code! {
            match #decode {
                __Ok(__values) => __Ok(#path { #members #skipped }),
                __Err(__error) => __Err(__error),
            }
        }
    }

    /// Reads the fields and adds the places of their values to `values`. If there are more than [`GROUP`] parts, they
    /// are read in groups: `let __group0 = match (|| { …; Ok((__field0, …)) })() { … };`. The closures keep the stack
    /// frame small in a debug build while the last field, which may nest, is read (see the runtime's `derived`).
    fn in_groups<'f>(
        &self,
        parts: &[Part<'f>],
        fields: &Fields,
        end: Place<'_>,
        values: &mut Vec<Value<'f>>,
    ) -> Code {
        if parts.len() <= GROUP {
            return self.statements(parts, fields, end, values);
        }
        let groups = parts.chunks(GROUP).enumerate();
        each(groups, "", |(index, parts), to| {
            let mut inner = Vec::new();
            let statements = self.statements(parts, fields, end, &mut inner);
            let group = Name(format!("__group{index}").into());
            let read = each(&inner, "", |value, to| code!(to; #value,));
            let name = &group;
            code! {to;
                let #name = match (|| -> __Decoded<_> { #statements __Ok((#read)) })() {
                    __Ok(__value) => __value,
                    __Err(__error) => return __Err(__error),
                };
            }
            let inner = inner.iter().enumerate();
            values.extend(inner.map(|(index, Value { field, .. })| Value {
                field,
                binding: group.clone(),
                element: Some((index, None)),
            }));
        })
        .now()
    }

    /// Reads the fields and adds the places of their values to `values`.
    fn statements<'f>(
        &self,
        parts: &[Part<'f>],
        fields: &Fields,
        end: Place<'_>,
        values: &mut Vec<Value<'f>>,
    ) -> Code {
        each(parts, "", |part, to| {
            to.add(match part {
                Part::List(list) => self.list(list, values),
                Part::Single(entry) => {
                    if !matches!(entry.field.kind, FieldKind::SteppedOver(_)) {
                        values.push(Value {
                            field: entry.field,
                            binding: binding(entry.index),
                            element: None,
                        });
                    }
                    self.single(*entry, fields, end)
                }
            });
        })
        .now()
    }

    fn list<'f>(&self, list: &[Entry<'f>], values: &mut Vec<Value<'f>>) -> Code {
        let types = read(list);
        let names = names(self.owner, list.iter().map(|entry| &entry.field.name));
        let result = code!(__tl::decode_fields::<(#types)>(reader, __words, #names));
        bind(list, result, values)
    }
}

/// The types by which the runtime reads the fields of a list.
fn read(list: &[Entry<'_>]) -> impl IntoCode {
    each(list, "", |entry, to| {
        let ty = &Read(&entry.field.kind);
        code!(to; #ty,);
    })
}

/// Binds the tuple with the values of a list: `let __list0 = match #result { … };`. On an error, the generated code
/// returns it.
///
/// The tuple is not destructured, because in a debug build each move of a value takes additional stack (see the
/// runtime's `derived`).
fn bind<'f>(list: &[Entry<'f>], result: Code, values: &mut Vec<Value<'f>>) -> Code {
    let name = list
        .first()
        .map(|first| Name(format!("__list{}", first.index).into()));
    values.extend(name.iter().flat_map(|name| {
        let list = list.iter().enumerate();
        list.map(|(index, Entry { field, .. })| Value {
            field,
            binding: name.clone(),
            element: Some((index, Some(Inner(&field.kind)))),
        })
    }));
    let pattern = &name.unwrap_or(Name("()".into()));
    code! {
        let #pattern = match #result {
            __Ok(__value) => __value,
            __Err(__error) => return __Err(__error),
        };
    }
}

/// The members that are not on the wire, with their values: `member: Default::default(),`.
fn skipped(fields: &Fields) -> impl IntoCode {
    each(&fields.fields, "", |field, to| {
        if let (FieldKind::Skipped(ty), Some(member)) = (&field.kind, &field.member) {
            let function = associated(ty, &Runtime("Default"), "default");
            let member = &MemberName(member);
            code!(to; #member: #function(),);
        }
    })
}
