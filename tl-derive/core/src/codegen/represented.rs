//! Types that are written as another type: their impls call that type's, in every position.

use syn::{Lifetime, Member, Type, WherePredicate, parse_quote};

use super::{
    aim, bounds,
    code::{Code, Parsed, code, each},
    encode,
    header::{free_decode_header, free_header, header, is_generic},
    names::{MemberName, Name},
    parameters::{input_lifetime, item_type, position, writer_type},
    spans,
    tokens::{Generic, Runtime},
};
use crate::model::{Model, Represented};

pub(super) fn generate(model: &Model, represented: &Represented, items: &mut Code) {
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
    position: Name,
}

impl Context<'_> {
    /// The bounds: the one on the other type, and the user's.
    fn predicates(&self, asked: WherePredicate) -> Vec<WherePredicate> {
        let stated = self.model.bound.iter().flatten().cloned();
        stated.chain([asked]).collect()
    }

    /// The impl of a trait that the type has if the other type does. The bound is for any lifetime, because a bound
    /// without parameters would be an error in the impl itself.
    fn if_it_is(&self, ty: &Type, name: &'static str, body: Code, items: &mut Code) {
        // Rustdoc shows the last name of a path.
        let trait_ = Runtime(name.trim_start_matches('_'));
        let (lifetime, trait_) = (self.lifetime, Parsed(&trait_));
        let asked = self.predicates(parse_quote!(for<#lifetime> #ty: #trait_));
        header(self.model, Runtime(name), asked).write(body, items);
    }

    /// `TlObject` and `TlConstructor`, if the other type has them. Not `TlFunction`, whose result type may be less
    /// public.
    fn object(&self, ty: Option<&Type>, items: &mut Code) {
        let Some(ty) = ty else { return };
        let value = self.written(ty);
        let object = code! {
            const IDS: &'static [__tl::u32] = &*<#ty as __TlObject>::IDS;
            const CONSTRUCTORS: &'static [__tl::Constructor] = &*<#ty as __TlObject>::CONSTRUCTORS;

            fn id(&self) -> __tl::u32 {
                <#ty as __TlObject>::id(#value)
            }
        };
        self.if_it_is(ty, "__TlObject", object, items);
        self.if_it_is(ty, "__TlConstructor", Code::new(), items);
        self.if_it_is(ty, "BuiltIn", Code::new(), items);
        self.if_it_is(ty, "Scalar", Code::new(), items);
        if is_generic(self.model) {
            return;
        }
        let items_of = each(1_usize..=2, ",", |depth, to| {
            let probe = &code!(<__tl::ItemProbe<#ty, #depth>>);
            code! {to;
                __tl::Found {
                    constructors: #probe::__TL_CONSTRUCTORS,
                    is_built_in: #probe::__TL_IS_BUILT_IN,
                }
            }
        });
        // In braces, which the user's documentation leaves out.
        let renamed = code! {
            const FOUND: __tl::Found = { <__tl::Probe<#ty>>::__TL_RENAMED };
            const ITEMS: &'static [__tl::Found] = {
                match <__tl::Probe<#ty>>::__TL_ITEMS {
                    [] => &[#items_of],
                    items => items,
                }
            };
        };
        header(self.model, Runtime("Renamed"), []).write(renamed, items);
    }

    /// A reference to the value that is written for `self`.
    fn written(&self, ty: &Type) -> Code {
        match self.represented {
            Represented::Field { member, .. } => {
                let member = &MemberName(member);
                code!(&self.#member)
            }
            Represented::Converted { .. } => spans::converted(ty),
        }
    }

    fn encode(&self, ty: &Type, items: &mut Code) {
        let (position, lifetime) = (&self.position, self.lifetime);
        let (writer, item) = (&writer_type(self.model), &item_type(self.model));
        let value = &self.written(ty);
        let other = &code!(<#ty as __Encode<#position>>);
        let mut body = code! {
            #[inline]
            fn encode<#writer: __tl::Writer>(&self, writer: &mut #writer) -> __tl::Result<(), __tl::EncodeError> {
                #other::encode(#value, writer)
            }
        };
        if let Represented::Field { member, .. } = self.represented {
            let (member, to) = (&MemberName(member), &mut body);
            code! {to;
                const LEN: __usize = #other::LEN;

                #[inline]
                fn put_fixed(&self, room: &mut &mut [__tl::u8]) {
                    #other::put_fixed(#value, room);
                }

                #[inline]
                fn encode_each<#lifetime, #item, #writer: __tl::Writer>(
                    items: &#lifetime [#item],
                    part: impl __tl::Fn(&#lifetime #item) -> &#lifetime Self,
                    writer: &mut #writer,
                ) -> __tl::Result<(), __tl::EncodeError>
                where
                    Self: #lifetime,
                {
                    #other::encode_each(items, |item| &part(item).#member, writer)
                }
            }
        }
        let at = Parsed(position);
        let asked = self.predicates(parse_quote!(#ty: __tl::Encode<#at>));
        let trait_ = Generic("__Encode", [position]);
        free_header(self.model, position, trait_, asked).write(body, items);
    }

    fn decode(&self, ty: &Type, items: &mut Code) {
        let (input, position) = (self.lifetime, &self.position);
        let other = &code!(<#ty as __Decode<#input, #position>>);
        let at = Parsed(position);
        let mut asked = self.predicates(parse_quote!(#ty: __tl::Decode<#input, #at>));
        let methods = match self.represented {
            Represented::Field {
                member, skipped, ..
            } => {
                asked.extend(bounds::defaults(
                    self.model,
                    skipped.iter().map(|(_, ty)| ty),
                ));
                let whole = &whole(member, skipped);
                code! {
                    #[inline]
                    fn decode(reader: &mut __tl::Reader<#input>) -> __tl::Result<Self, __tl::DecodeError> {
                        match #other::decode(reader) {
                            __Ok(__value) => __Ok(#whole),
                            __Err(error) => __Err(error),
                        }
                    }

                    #[inline]
                    fn decode_items(
                        reader: &mut __tl::Reader<#input>,
                        count: __tl::u32,
                    ) -> __tl::Result<__tl::Vec<Self>, __tl::DecodeError> {
                        __tl::decode_items_as::<#ty, #position, Self>(reader, count, |__value| #whole)
                    }
                }
            }
            Represented::Converted { .. } => {
                let make = spans::associated(ty, &code!(__tl::Makes<Self>), "make");
                code! {
                    #[inline]
                    fn decode(reader: &mut __tl::Reader<#input>) -> __tl::Result<Self, __tl::DecodeError> {
                        let offset = __tl::Reader::offset(reader);
                        match #other::decode(reader) {
                            __Ok(value) => #make(value, offset),
                            __Err(error) => __Err(error),
                        }
                    }
                }
            }
        };
        let body = code! {
            const MIN_LEN: __usize = #other::MIN_LEN;
            const SELF_DELIMITING: __tl::bool = #other::SELF_DELIMITING;
            const ITEMS_END: __tl::bool = #other::ITEMS_END;
            const LEN: __usize = #other::LEN;
            #methods
        };
        let trait_ = Generic("__Decode", [input, position]);
        free_decode_header(self.model, input, position, trait_, asked).write(body, items);
    }

    /// The checks of the other type, on the definition.
    fn ask(&self, read: Option<&Type>, written: Option<&Type>, items: &mut Code) {
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
            if let Some(is) = is {
                code!(items; const _: () = { let _ = #is; };);
            }
        }
    }
}

/// The struct around the value of its field.
fn whole(member: &Member, skipped: &[(Member, Type)]) -> Code {
    let defaults = each(skipped, "", |(member, ty), to| {
        let function = spans::associated(ty, &Runtime("Default"), "default");
        let member = &MemberName(member);
        code!(to; #member: #function(),);
    });
    let member = &MemberName(member);
    code!(Self { #member: __value, #defaults })
}
