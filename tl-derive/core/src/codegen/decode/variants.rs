//! Code that reads an enum: it reads the constructor number, and matches on it to find the variant.
//!
//! Most variants are read by functions of their own, which are methods of a private trait `__Variants`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::Type;

use super::{
    Consts, Context,
    fields::Head,
    min_len::{MinLen, min_len_of},
    reader,
};
use crate::{
    codegen::{
        aim, bounds,
        ends::{End, Place},
        has_one_constructor,
        header::{decode_header, end},
        lists::parts_to_read,
        markers::{Generic, ReadPosition, add, braced},
        names::{Owner, hygienic, type_name, value_name},
        object::{may_repeat_numbers, transparent_number},
        spans::associated,
        unions,
    },
    model::{Constructor, Form, Position, Variant, VariantKind, rust_type::mentions_parameter},
};

fn start() -> Ident {
    hygienic("__start")
}

/// A function that reads one variant: a method of the generated trait `__Variants`.
///
/// Separate functions keep stack frames small in a debug build. They are methods of a trait because `Self` is then the
/// user's type, and not closures because these compile slowly. The runtime's `derived` explains both.
struct Apart {
    name: Ident,
    /// A second parameter after the reader, with its type: the constructor number if the function selects a variant by
    /// it, or the reader's position before that number.
    also: Option<(Ident, TokenStream)>,
    /// The body.
    value: TokenStream,
}

impl Context<'_> {
    pub(super) fn of_enum(&self, variants: &[Variant], items: &mut TokenStream) {
        let end = &end(self.model);
        let place = Place::End(end);
        let mut apart = Vec::new();
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
        self.functions(apart, place, items);
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
        apart: &mut Vec<Apart>,
    ) -> TokenStream {
        let (reader, number, error) = (reader(), hygienic("__number"), hygienic("__error"));
        let of = type_name(&self.model.ident);
        let arms = variants.iter().filter(|variant| !is_unit(variant));
        let mut arms: Vec<_> = arms
            .map(|variant| self.arm(variant, place, apart))
            .collect();
        if let Some(units) = self.units(variants, place, apart) {
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
    fn units(
        &self,
        variants: &[Variant],
        place: Place<'_>,
        apart: &mut Vec<Apart>,
    ) -> Option<TokenStream> {
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
            self.apart(unit, Some((number, quote!(__tl::u32))), place, apart)
        };
        Some(quote!(#(#ids)|* => #value,))
    }

    fn arm(&self, variant: &Variant, place: Place<'_>, apart: &mut Vec<Apart>) -> TokenStream {
        let value = self.variant(variant, place);
        match &variant.kind {
            VariantKind::Constructor(Constructor { id, .. }) => {
                let result = self.apart(value, None, place, apart);
                quote!(#id => #result,)
            }
            VariantKind::Transparent { ty, .. } if self.model.is_rest(variant) => {
                let rest = self.whole(&variant.ident, ty, &self.transparent_end(ty, place));
                let result = self.apart(rest, None, place, apart);
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
                let result = self.apart(member, Some((start(), start_type)), place, apart);
                quote!(#number if __tl::is_one_of(#numbers, #number) => #result,)
            }
            VariantKind::Transparent { ty, .. } => {
                let (number, wanted) = (hygienic("__number"), transparent_number(ty, self.model));
                let result = self.apart(value, None, place, apart);
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

    /// Adds a function with the body `value` to `apart`, and returns the call of it.
    fn apart(
        &self,
        value: TokenStream,
        also: Option<(Ident, TokenStream)>,
        place: Place<'_>,
        apart: &mut Vec<Apart>,
    ) -> TokenStream {
        let name = Ident::new(&format!("variant{}", apart.len()), Span::call_site());
        let (reader, input) = (reader(), self.input);
        let argument = also.as_ref().map(|(argument, _)| argument);
        let call = quote!(<Self as __Variants<#input, #place>>::#name(#reader, #argument));
        apart.push(Apart { name, also, value });
        call
    }

    /// Generates the trait `__Variants` with the collected functions, and its impl.
    fn functions(&self, apart: Vec<Apart>, end: Place<'_>, items: &mut TokenStream) {
        if apart.is_empty() {
            return;
        }
        let (reader, input) = (reader(), self.input);
        let (mut declared, mut defined) = (TokenStream::new(), TokenStream::new());
        for Apart { name, also, value } in apart {
            let also = also.map(|(name, ty)| quote!(#name: #ty));
            let head = quote!(fn #name(#reader: &mut __Reader<#input>, #also) -> __Decoded<Self>);
            declared.extend([head.clone(), quote!(;)]);
            let value = braced(value);
            defined.extend([quote!(#[inline]), head, value.into_token_stream()]);
        }
        let declared = braced(declared);
        let declared = quote!(trait __Variants<#input, #end>: __tl::Sized #declared);
        add(declared, items);
        let trait_ = Generic("__Variants", [input, &end]);
        let bounds = bounds::decode(self.model, input, end);
        decode_header(self.model, input, end, trait_, bounds).write(defined, items);
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
