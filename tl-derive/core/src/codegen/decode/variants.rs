//! Code that reads an enum: it reads the constructor number, and matches on it to find the variant.
//!
//! Most variants are read by functions of their own (see [`Apart`]).

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use super::{
    Consts, Context,
    apart::Apart,
    fields::Head,
    min_len::{MinLen, min_len_of},
    reader,
};
use crate::{
    codegen::{
        aim,
        ends::{End, Place},
        has_one_constructor,
        lists::parts_to_read,
        markers::ReadPosition,
        names::{Owner, hygienic, type_name, value_name},
        object::{may_repeat_numbers, transparent_number},
        parameters::end,
        spans::associated,
        tokens::Generic,
        unions,
    },
    model::{Constructor, Form, Position, Variant, VariantKind, rust_type::mentions_parameter},
};

fn start() -> Ident {
    hygienic("__start")
}

impl Context<'_> {
    pub(super) fn of_enum(&self, variants: &[Variant], items: &mut TokenStream) {
        let end = &end(self.model);
        let place = Place::End(end);
        let mut apart = Apart::new(self, place);
        let body = self.by_number(variants, place, &mut apart);
        // Every boxed encoding has a constructor number. More is not certain for all variants.
        let min_len = Literal::usize_unsuffixed(size_of::<u32>());
        let ends = self.says_its_end(self.model.combinators(), place);
        let boxed = Generic("Boxed", [end]);
        let consts = Consts {
            min_len: &min_len,
            ends: ends.as_ref(),
        };
        self.method(place, &boxed, None, consts, body, items);
        apart.write(items);
        if let ([variant], true) = (variants, has_one_constructor(self.model)) {
            let value = self.variant(variant, place);
            let min_len = self.bare_min_len(variant, place);
            let (input, bare) = (self.input, Position::BARE);
            let asked = unions::if_only_one(self.model, &quote!(__tl::Decode<#input, #bare>));
            let position = Generic("Bare", [end]);
            let consts = Consts {
                min_len: &min_len,
                ..consts
            };
            self.method(place, &position, asked, consts, value, items);
        }
    }

    /// The body of the boxed `decode`: reads the constructor number and then the variant.
    ///
    /// ```text
    /// let number = match read_number(reader, names) { … };
    /// match number {
    ///     0x1234 => <Self as __Variants<'de, TlEnd>>::variant0(reader),
    ///     number if number == <B as TlConstructor>::ID => <Self as __Variants<'de, TlEnd>>::variant1(reader),
    ///     _ => Err(unknown_constructor(…)),
    /// }
    /// ```
    fn by_number(
        &self,
        variants: &[Variant],
        place: Place<'_>,
        apart: &mut Apart<'_>,
    ) -> TokenStream {
        let (reader, number, error) = (reader(), hygienic("__number"), hygienic("__error"));
        let of = type_name(&self.model.ident);
        let arms = variants.iter().filter(|variant| !is_unit(variant));
        let mut arms: Vec<_> = arms
            .map(|variant| self.arm(variant, place, apart))
            .collect();
        if let Some(units) = self.units(variants, apart) {
            // First, because the last variant may match every number.
            arms.insert(0, units);
        }
        let is_other = |variant: &Variant| matches!(variant.kind, VariantKind::Other { .. });
        let is_rest = |variant| is_other(variant) || self.model.is_rest(variant);
        let goes_back = |variant| is_rest(variant) || self.model.is_union(variant);
        let start = variants.iter().any(goes_back).then(|| {
            let start = start();
            quote!(let #start = __tl::start(#reader);)
        });
        if !variants.iter().any(is_rest) {
            let unknown = self.unknown();
            arms.push(quote!(_ => #unknown,));
        }
        // Equal numbers of two variants are an error when the constant `IDS` is evaluated. This makes sure that it is.
        let is_known = self.model.rest().is_none() && may_repeat_numbers(self.model, variants);
        let distinct = is_known.then(|| {
            quote!(
                const {
                    let _ = <Self as __TlObject>::IDS;
                }
            )
        });
        quote! {
            #distinct
            #start
            let #number = match __tl::read_number(#reader, #of) {
                __Ok(#number) => #number,
                __Err(#error) => return __Err(#error),
            };
            match #number { #(#arms)* }
        }
    }

    fn unknown(&self) -> TokenStream {
        let (reader, number) = (reader(), hygienic("__number"));
        let of = type_name(&self.model.ident);
        quote! {
            __Err(__tl::unknown_constructor(
                #reader,
                #number,
                <Self as __TlObject>::CONSTRUCTORS,
                #of,
            ))
        }
    }

    /// One arm for all variants without fields. Separate arms with a statement each would take more stack in a debug
    /// build. If the enum has other variants too, the code is put in a function of its own.
    fn units(&self, variants: &[Variant], apart: &mut Apart<'_>) -> Option<TokenStream> {
        let units = variants.iter().filter(|variant| is_unit(variant));
        let (ids, idents): (Vec<u32>, Vec<_>) = units
            .filter_map(|Variant { ident, kind }| match kind {
                VariantKind::Constructor(Constructor { id, .. }) => Some((*id, ident)),
                VariantKind::Transparent { .. } | VariantKind::Other { .. } => None,
            })
            .unzip();
        if ids.is_empty() {
            return None;
        }
        let (reader, number) = (reader(), hygienic("__number"));
        let (of, unknown) = (type_name(&self.model.ident), self.unknown());
        let unit = quote! {
            __tl::unit(
                match #number {
                    #(#ids => Self::#idents {},)*
                    _ => return #unknown,
                },
                #reader,
                #of,
            )
        };
        let value = if idents.len() == variants.len() {
            unit
        } else {
            apart.add(unit, Some((number, quote!(__tl::u32))))
        };
        Some(quote!(#(#ids)|* => #value,))
    }

    fn arm(&self, variant: &Variant, place: Place<'_>, apart: &mut Apart<'_>) -> TokenStream {
        let value = self.variant(variant, place);
        match &variant.kind {
            VariantKind::Constructor(Constructor { id, .. }) => {
                let result = apart.add(value, None);
                quote!(#id => #result,)
            }
            VariantKind::Transparent { ty, .. } if self.model.is_rest(variant) => {
                let rest = self.whole(&variant.ident, ty, &self.transparent_end(ty, place));
                let result = apart.add(rest, None);
                let (reader, start) = (reader(), start());
                quote!(_ => {
                    __tl::return_to(#reader, #start);
                    #result
                })
            }
            VariantKind::Transparent { ty, .. } if self.model.is_union(variant) => {
                let (number, numbers) = (hygienic("__number"), unions::numbers(ty, self.model));
                let member = self.member(&variant.ident, ty, place);
                let input = self.input;
                let start_type = quote!(__tl::Start<#input>);
                let result = apart.add(member, Some((start(), start_type)));
                quote!(#number if __tl::is_one_of(#numbers, #number) => #result,)
            }
            VariantKind::Transparent { ty, .. } => {
                let (number, wanted) = (hygienic("__number"), transparent_number(ty, self.model));
                let result = apart.add(value, None);
                quote!(#number if #number == #wanted => #result,)
            }
            VariantKind::Other { .. } => quote!(_ => #value,),
        }
    }

    /// Reads a variant that holds an object of type `ty`, starting at its constructor number.
    fn whole(&self, ident: &Ident, ty: &Type, end: &End<'_>) -> TokenStream {
        let form = Form::Position {
            ty: Box::new(ty.clone()),
            position: Position::BOXED,
            opaque: None,
        };
        let names = value_name(&self.model.ident, ident);
        let value = self.decode(&form, &aim::plain(ty), end, &names);
        quote!(__Ok(Self::#ident { 0: #value }))
    }

    /// Reads a variant that matches all constructors of the type `ty`.
    fn member(&self, ident: &Ident, ty: &Type, place: Place<'_>) -> TokenStream {
        let (reader, start) = (reader(), start());
        let end = &self.transparent_end(ty, place);
        let read = unions::read(ty, self.model, end, self.input, [&reader, &start]);
        let names = value_name(&self.model.ident, ident);
        let (value, error) = (hygienic("__value"), hygienic("__error"));
        quote! {
            match #read {
                __Ok(#value) => __Ok(Self::#ident { 0: #value }),
                __Err(#error) => __Err(__tl::decode_error_in(#error, #names, 0)),
            }
        }
    }

    /// The minimum length of the bare form, which the only variant of an enum has.
    fn bare_min_len(&self, variant: &Variant, place: Place<'_>) -> TokenStream {
        match &variant.kind {
            VariantKind::Constructor(Constructor { fields, .. }) => MinLen {
                place: &Position::BARE,
                parts: &parts_to_read(fields),
                fields,
                context: self,
                end: place,
            }
            .into_token_stream(),
            VariantKind::Transparent { ty, .. } => {
                let end = &self.transparent_end(ty, place);
                let position = &Position::BARE;
                let aimed = self.aimed(variant, ty);
                min_len_of(&aimed, &ReadPosition { position, end }, self.input)
            }
            VariantKind::Other { .. } => quote!(0),
        }
    }

    /// Where raw objects end in a transparent variant of type `ty`.
    fn transparent_end<'a>(&self, ty: &Type, place: Place<'a>) -> End<'a> {
        if mentions_parameter(ty, &self.model.generics) {
            End::OfPlace(place)
        } else {
            End::Input
        }
    }

    /// An expression that reads a variant whose constructor number has been read, and evaluates to the result.
    fn variant(&self, variant: &Variant, place: Place<'_>) -> TokenStream {
        let Variant { ident, kind } = variant;
        match kind {
            VariantKind::Constructor(constructor) => {
                let (fields, path) = (&constructor.fields, quote!(Self::#ident));
                let of = Context {
                    owner: Owner::variant(&self.model.ident, ident),
                    ..*self
                };
                of.object(Head::None, &parts_to_read(fields), fields, place, &path)
            }
            VariantKind::Transparent { ty, .. } => {
                let form = Form::Position {
                    ty: ty.clone(),
                    position: Position::BARE,
                    opaque: None,
                };
                let end = &self.transparent_end(ty, place);
                let aimed = self.aimed(variant, ty);
                let names = value_name(&self.model.ident, ident);
                let value = self.decode(&form, &aimed, end, &names);
                quote!(__Ok(Self::#ident { 0: #value }))
            }
            VariantKind::Other { ty, schema } => {
                let (reader, start, raw) = (reader(), start(), hygienic("__raw"));
                let end = &schema.as_ref().map_or(End::OfPlace(place), End::Known);
                let position = ReadPosition {
                    position: &Position::BOXED,
                    end,
                };
                let (names, error) = (value_name(&self.model.ident, ident), hygienic("__error"));
                let input = self.input;
                let trait_ = Generic("__Decode", [input, &position]);
                let decode = associated(ty, &trait_, "decode");
                quote!({
                    __tl::return_to(#reader, #start);
                    match #decode(#reader) {
                        __Ok(#raw) => __Ok(Self::#ident { 0: #raw }),
                        __Err(#error) => __Err(__tl::decode_error_in(#error, #names, 0)),
                    }
                })
            }
        }
    }
}

/// Whether a variant has no fields and no flags words.
fn is_unit(variant: &Variant) -> bool {
    match &variant.kind {
        VariantKind::Constructor(Constructor { fields, .. }) => {
            fields.fields.is_empty() && fields.words.is_empty()
        }
        VariantKind::Transparent { .. } | VariantKind::Other { .. } => false,
    }
}
