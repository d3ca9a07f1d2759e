//! Types that are written as another type: their impls call that type's, in every position.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Lifetime, Member, Type, WherePredicate, parse_quote};

use super::{
    aim, bounds, encode,
    header::{free_decode_header, free_header, header, is_generic},
    names::hygienic,
    parameters::{input_lifetime, item_type, position, writer_type},
    spans,
    tokens::{Generic, Runtime},
};
use crate::model::{Model, Represented};

pub(super) fn generate(model: &Model, represented: &Represented, items: &mut TokenStream) {
    let lifetime = input_lifetime(model);
    let context = Context {
        model,
        represented,
        lifetime: &lifetime,
        position: position(model),
    };
    let (read, written) = match represented {
        Represented::Field { ty, .. } => (Some(&**ty), Some(&**ty)),
        Represented::Converted { read, written } => (read.as_deref(), written.as_deref()),
    };
    context.object(written, items);
    match written.filter(|_| !model.decode_only) {
        Some(ty) => context.encode(ty, items),
        None => encode::refuse(model, items),
    }
    if let Some(ty) = read.filter(|_| !model.encode_only) {
        context.decode(ty, items);
    }
    context.ask(read, written, items);
}

/// What all impls share.
struct Context<'a> {
    model: &'a Model,
    represented: &'a Represented,
    /// The lifetime of the input.
    lifetime: &'a Lifetime,
    /// The parameter for the position.
    position: Ident,
}

impl Context<'_> {
    /// The bounds: the one on the other type, and the user's.
    fn predicates(&self, asked: WherePredicate) -> Vec<WherePredicate> {
        let stated = self.model.bound.iter().flatten().cloned();
        stated.chain([asked]).collect()
    }

    /// The impl of a trait that the type has if the other type does. The bound is for any lifetime, because a bound
    /// without parameters would be an error in the impl itself.
    fn if_it_is(&self, ty: &Type, name: &str, body: TokenStream, items: &mut TokenStream) {
        // Rustdoc shows the last name of a path.
        let (lifetime, trait_) = (self.lifetime, Runtime(name.trim_start_matches('_')));
        let asked = self.predicates(parse_quote!(for<#lifetime> #ty: #trait_));
        header(self.model, Runtime(name), asked).write(body, items);
    }

    /// `TlObject` and `TlConstructor`, if the other type has them. Not `TlFunction`, whose result type may be less
    /// public.
    fn object(&self, ty: Option<&Type>, items: &mut TokenStream) {
        let Some(ty) = ty else { return };
        let value = self.written(ty);
        let object = quote! {
            const IDS: &'static [__tl::u32] = &*<#ty as __TlObject>::IDS;
            const CONSTRUCTORS: &'static [__tl::Constructor] = &*<#ty as __TlObject>::CONSTRUCTORS;

            fn id(&self) -> __tl::u32 {
                <#ty as __TlObject>::id(#value)
            }
        };
        self.if_it_is(ty, "__TlObject", object, items);
        self.if_it_is(ty, "__TlConstructor", TokenStream::new(), items);
        self.if_it_is(ty, "BuiltIn", TokenStream::new(), items);
        self.if_it_is(ty, "Scalar", TokenStream::new(), items);
        if is_generic(self.model) {
            return;
        }
        let items_of = (1_usize..=2).map(|depth| {
            let probe = quote!(<__tl::ItemProbe<#ty, #depth>>);
            quote!(__tl::Found {
                constructors: #probe::__TL_CONSTRUCTORS,
                is_built_in: #probe::__TL_IS_BUILT_IN,
            })
        });
        // In braces, which the user's documentation leaves out.
        let renamed = quote! {
            const FOUND: __tl::Found = { <__tl::Probe<#ty>>::__TL_RENAMED };
            const ITEMS: &'static [__tl::Found] = {
                match <__tl::Probe<#ty>>::__TL_ITEMS {
                    [] => &[#(#items_of),*],
                    items => items,
                }
            };
        };
        header(self.model, Runtime("Renamed"), []).write(renamed, items);
    }

    /// A reference to the value that is written for `self`.
    fn written(&self, ty: &Type) -> TokenStream {
        match self.represented {
            Represented::Field { member, .. } => quote!(&self.#member),
            Represented::Converted { .. } => spans::converted(ty),
        }
    }

    fn encode(&self, ty: &Type, items: &mut TokenStream) {
        let (position, writer, lifetime) = (&self.position, hygienic("writer"), self.lifetime);
        let (writer_type, item) = (writer_type(self.model), item_type(self.model));
        let value = self.written(ty);
        let other = quote!(<#ty as __Encode<#position>>);
        let mut body = quote! {
            #[inline]
            fn encode<#writer_type: __tl::Writer>(&self, #writer: &mut #writer_type) -> __tl::Result<(), __tl::EncodeError> {
                #other::encode(#value, #writer)
            }
        };
        if let Represented::Field { member, .. } = self.represented {
            body.extend(quote! {
                const LEN: __usize = #other::LEN;

                #[inline]
                fn put_fixed<#lifetime>(&self, room: &#lifetime mut [__tl::u8]) -> &#lifetime mut [__tl::u8] {
                    #other::put_fixed(#value, room)
                }

                #[inline]
                fn encode_each<#lifetime, #item, #writer_type: __tl::Writer>(
                    items: &#lifetime [#item],
                    part: impl __tl::Fn(&#lifetime #item) -> &#lifetime Self,
                    #writer: &mut #writer_type,
                ) -> __tl::Result<(), __tl::EncodeError>
                where
                    Self: #lifetime,
                {
                    #other::encode_each(items, |item| &part(item).#member, #writer)
                }
            });
        }
        let asked = self.predicates(parse_quote!(#ty: __tl::Encode<#position>));
        let trait_ = Generic("__Encode", [position]);
        free_header(self.model, position, trait_, asked).write(body, items);
    }

    fn decode(&self, ty: &Type, items: &mut TokenStream) {
        let (input, position) = (self.lifetime, &self.position);
        let reader = hygienic("reader");
        let other = quote!(<#ty as __Decode<#input, #position>>);
        let mut body = quote! {
            const MIN_LEN: __usize = #other::MIN_LEN;
            const SELF_DELIMITING: __tl::bool = #other::SELF_DELIMITING;
            const ITEMS_END: __tl::bool = #other::ITEMS_END;
            const LEN: __usize = #other::LEN;
        };
        let mut asked = self.predicates(parse_quote!(#ty: __tl::Decode<#input, #position>));
        body.extend(match self.represented {
            Represented::Field {
                member, skipped, ..
            } => {
                asked.extend(bounds::defaults(self.model, skipped.iter().map(|(_, ty)| ty)));
                let value = hygienic("__value");
                let whole = whole(member, skipped, &value);
                quote! {
                    #[inline]
                    fn decode(#reader: &mut __tl::Reader<#input>) -> __tl::Result<Self, __tl::DecodeError> {
                        match #other::decode(#reader) {
                            __Ok(#value) => __Ok(#whole),
                            __Err(error) => __Err(error),
                        }
                    }

                    #[inline]
                    fn decode_items(
                        #reader: &mut __tl::Reader<#input>,
                        count: __tl::u32,
                    ) -> __tl::Result<__tl::Vec<Self>, __tl::DecodeError> {
                        __tl::decode_items_as::<#ty, #position, Self>(#reader, count, |#value| #whole)
                    }
                }
            }
            Represented::Converted { .. } => {
                let make = spans::associated(ty, &quote!(__tl::Makes<Self>), "make");
                quote! {
                    #[inline]
                    fn decode(#reader: &mut __tl::Reader<#input>) -> __tl::Result<Self, __tl::DecodeError> {
                        let offset = __tl::Reader::offset(#reader);
                        match #other::decode(#reader) {
                            __Ok(value) => #make(value, offset),
                            __Err(error) => __Err(error),
                        }
                    }
                }
            }
        });
        let trait_ = Generic("__Decode", [input, position]);
        free_decode_header(self.model, input, position, trait_, asked).write(body, items);
    }

    /// The checks of the other type, on the definition.
    fn ask(&self, read: Option<&Type>, written: Option<&Type>, items: &mut TokenStream) {
        let is_one = match (read, written) {
            (Some(read), Some(written)) => read == written,
            _ => false,
        };
        let aimed = match is_one {
            true => vec![read.map(|ty| aim::represented(ty, self.model, true, true))],
            false => vec![
                read.map(|ty| aim::represented(ty, self.model, true, false)),
                written.map(|ty| aim::represented(ty, self.model, false, true)),
            ],
        };
        for aimed in aimed.into_iter().flatten() {
            let is = aimed.is_outside(self.model);
            items.extend(is.map(|is| quote!(const _: () = { let _ = #is; };)));
        }
    }
}

/// The struct around the value of its field.
fn whole(member: &Member, skipped: &[(Member, Type)], value: &Ident) -> TokenStream {
    let defaults = skipped.iter().map(|(member, ty)| {
        let function = spans::associated(ty, &Runtime("Default"), "default");
        quote!(#member: #function())
    });
    quote!(Self { #member: #value, #(#defaults,)* })
}
