//! Code that reads the fields of one combinator (a struct or an enum variant).
//!
//! As in `encode::fields`, fields of well-known types are read in lists, by one call of the runtime each, and every
//! other field by a statement of its own. The runtime's `derived` explains why.

use proc_macro2::{Ident, Literal, Punct, Spacing, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::Member;

use super::{Context, reader, words};
use crate::{
    codegen::{
        ends::Place,
        lists::{Entry, Part, list_names, split_first},
        markers::{Inner, Read, Words},
        names::{binding, hygienic, names},
        spans::associated,
        tokens::{Runtime, Unit, add, braced},
    },
    model::{Field, FieldKind, Fields, Position},
};

/// The maximum number of parts (lists and single fields) that one generated function reads. It is higher than for
/// encoding, because each additional function has to return the values that it has read.
const GROUP: usize = 64;

/// A field that has been read. As tokens it is the place expression of its value: `__field3` or `__list0.1`.
struct Value<'a> {
    field: &'a Field,
    binding: Ident,
    /// The element of a tuple, which may be a wrapper around the value.
    element: Option<(Literal, Option<Inner<'a>>)>,
}

impl ToTokens for Value<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.binding.to_tokens(tokens);
        if let Some((index, inner)) = &self.element {
            tokens.append(Punct::new('.', Spacing::Alone));
            index.to_tokens(tokens);
            inner.to_tokens(tokens);
        }
    }
}

/// What is read before the fields of a combinator.
#[derive(Clone, Copy)]
pub(super) enum Head<'a> {
    /// Nothing: there is no constructor number, or it has been read already.
    None,
    /// The constructor number, if the type parameter `place` is a boxed position.
    Number { number: u32, place: &'a Ident },
}

impl Head<'_> {
    /// The call of the runtime function `name` that reads the head and the first list of fields.
    fn call(
        self,
        name: &Runtime<'_>,
        list: &[Entry<'_>],
        words: &dyn ToTokens,
        names: &str,
    ) -> TokenStream {
        let (reader, types) = (reader(), read(list));
        match self {
            Self::None => {
                let place = Position::BARE;
                quote!(#name::<#place, (#(#types,)*)>(#reader, 0, &[], #words, #names))
            }
            Self::Number { number, place } => quote! {
                #name::<#place, (#(#types,)*)>(
                    #reader, #number, <Self as __TlObject>::CONSTRUCTORS, #words, #names
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
        path: &dyn ToTokens,
    ) -> TokenStream {
        if let [Part::List(list)] = parts {
            return self.leaf(head, list, fields, path);
        }
        let (first, parts) = split_first(parts);
        let (reader, words, owned) = (reader(), words(), Words(fields));
        let names = list_names(first, fields, self.owner);
        let open = head.call(&Runtime("open_constructor"), first, &words, &names);
        let mut values = Vec::new();
        let open = bind(first, open, &mut values);
        let rest = self.in_groups(parts, fields, end, &mut values);
        let (skipped, defaults) = skipped(fields);
        let members = values
            .iter()
            .filter_map(|value| Some((value.field.member.as_ref()?, value)));
        let (members, values): (Vec<_>, Vec<_>) = members.unzip();
        let mut tokens = quote!(let #words = &mut #owned;);
        let end = quote! {
            __tl::leave(#reader);
            __Ok(#path { #(#members: #values,)* #(#skipped: #defaults,)* })
        };
        tokens.extend([open, rest, end]);
        braced(tokens).into_token_stream()
    }

    /// The same for an object whose fields are all in one list. The runtime's `decode_constructor` reads all of it.
    fn leaf(
        &self,
        head: Head<'_>,
        list: &[Entry<'_>],
        fields: &Fields,
        path: &dyn ToTokens,
    ) -> TokenStream {
        let (error, values) = (hygienic("__error"), hygienic("__values"));
        let names = list_names(list, fields, self.owner);
        let decode = head.call(
            &Runtime("__decode_constructor"),
            list,
            &Words(fields),
            &names,
        );
        let kept = list.iter().enumerate();
        let kept = kept.filter_map(|(place, entry)| {
            let place = Literal::usize_unsuffixed(place);
            Some((
                entry.field.member.as_ref()?,
                (place, Inner(&entry.field.kind)),
            ))
        });
        let (members, values_of): (Vec<_>, Vec<_>) = kept.unzip();
        let (places, inner): (Vec<_>, Vec<_>) = values_of.into_iter().unzip();
        let (skipped, defaults) = skipped(fields);
        let mut tokens = quote!(match);
        add(decode, &mut tokens);
        tokens.append(braced(quote! {
            __Ok(#values) => __Ok(#path {
                #(#members: #values.#places #inner,)* #(#skipped: #defaults,)*
            }),
            __Err(#error) => __Err(#error),
        }));
        tokens
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
    ) -> TokenStream {
        if parts.len() <= GROUP {
            return self.statements(parts, fields, end, values);
        }
        let (value, error) = (hygienic("__value"), hygienic("__error"));
        let groups = parts.chunks(GROUP).enumerate().map(|(index, parts)| {
            let mut inner = Vec::new();
            let statements = self.statements(parts, fields, end, &mut inner);
            let group = hygienic(&format!("__group{index}"));
            let result = quote! {
                let #group = match (|| -> __Decoded<_> { #statements __Ok((#(#inner,)*)) })() {
                    __Ok(#value) => #value,
                    __Err(#error) => return __Err(#error),
                };
            };
            let inner = inner.iter().enumerate();
            values.extend(inner.map(|(index, Value { field, .. })| Value {
                field,
                binding: group.clone(),
                element: Some((Literal::usize_unsuffixed(index), None)),
            }));
            result
        });
        groups.collect()
    }

    /// Reads the fields and adds the places of their values to `values`.
    fn statements<'f>(
        &self,
        parts: &[Part<'f>],
        fields: &Fields,
        end: Place<'_>,
        values: &mut Vec<Value<'f>>,
    ) -> TokenStream {
        let mut statements = TokenStream::new();
        for part in parts {
            let statement = match part {
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
            };
            add(statement, &mut statements);
        }
        statements
    }

    fn list<'f>(&self, list: &[Entry<'f>], values: &mut Vec<Value<'f>>) -> TokenStream {
        let (reader, words, types) = (reader(), words(), read(list));
        let names = names(self.owner, list.iter().map(|entry| &entry.field.name));
        let result = quote! {
            __tl::decode_fields::<(#(#types,)*)>(#reader, #words, #names)
        };
        bind(list, result, values)
    }
}

/// The types by which the runtime reads the fields of a list.
fn read<'a>(list: &'a [Entry<'a>]) -> impl Iterator<Item = Read<'a>> {
    list.iter().map(|entry| Read(&entry.field.kind))
}

/// Binds the tuple with the values of a list: `let __list0 = match #result { … };`. On an error, the generated code
/// returns it.
///
/// The tuple is not destructured, because in a debug build each move of a value takes additional stack (see the
/// runtime's `derived`).
fn bind<'f>(list: &[Entry<'f>], result: TokenStream, values: &mut Vec<Value<'f>>) -> TokenStream {
    let (value, error) = (hygienic("__value"), hygienic("__error"));
    let name = list
        .first()
        .map(|first| hygienic(&format!("__list{}", first.index)));
    values.extend(name.iter().flat_map(|name| {
        let list = list.iter().enumerate();
        list.map(|(index, Entry { field, .. })| Value {
            field,
            binding: name.clone(),
            element: Some((Literal::usize_unsuffixed(index), Some(Inner(&field.kind)))),
        })
    }));
    let pattern: &dyn ToTokens = name.as_ref().map_or(&Unit, |name| name);
    let mut tokens = quote!(let #pattern = match);
    add(result, &mut tokens);
    tokens.append(braced(quote! {
        __Ok(#value) => #value,
        __Err(#error) => return __Err(#error),
    }));
    tokens.append(Punct::new(';', Spacing::Alone));
    tokens
}

/// The members that are not on the wire, and the expressions for their values: `Default::default()`.
fn skipped(fields: &Fields) -> (Vec<&Member>, Vec<TokenStream>) {
    let skipped = fields.fields.iter().filter_map(|field| match &field.kind {
        FieldKind::Skipped(ty) => {
            let function = associated(ty, &Runtime("Default"), "default");
            Some((field.member.as_ref()?, quote!(#function())))
        }
        _ => None,
    });
    skipped.unzip()
}
