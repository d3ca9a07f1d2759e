//! `Decode`: boxed, and bare where there is one form to be bare of.

mod fields;
mod min_len;

use proc_macro2::{Delimiter, Group, Ident, Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::{Lifetime, Token, Type, WherePredicate};

use self::{
    fields::Head,
    min_len::{MinLen, min_len_of},
};
use super::{
    aim::{self, Aimed},
    bounds,
    ends::{End, Place, is_plain_path, of_form, open_end},
    has_one_constructor,
    header::{decode_header, end, input_lifetime, place},
    lists::parts,
    markers::{Generic, ReadPosition},
    names::{hygienic, names, type_name},
    object::{may_repeat_numbers, transparent_number},
    spans::associated,
    unions,
};
use crate::model::{
    Constructor, Fields, Form, Kind, Model, Position, Variant, VariantKind,
    rust_type::mentions_parameter,
};

pub(super) fn generate(model: &Model, items: &mut TokenStream) {
    let input = input_lifetime(model);
    let context = Context {
        model,
        input: &input,
    };
    match &model.kind {
        Kind::Group(fields) => context.of_struct(fields, None, items),
        Kind::Constructor {
            constructor: Constructor { id, fields, .. },
            ..
        } => context.of_struct(fields, Some(*id), items),
        Kind::Enum(variants) => context.of_enum(variants, items),
        Kind::Represented(_) => {}
    }
}

/// What all parts of the impls share.
struct Context<'a> {
    model: &'a Model,
    /// The lifetime of the input.
    input: &'a Lifetime,
}

fn reader() -> Ident {
    hygienic("__reader")
}

/// The constants of an impl: the least length of a value, and what says whether it says its end.
fn consts(min_len: &dyn ToTokens, ends: &TokenStream) -> TokenStream {
    quote!(const MIN_LEN: __usize = #min_len; #ends)
}

fn start() -> Ident {
    hygienic("__start")
}

impl Context<'_> {
    /// The forms of a struct are one impl: they differ in the number alone, which a group never has.
    fn of_struct(&self, fields: &Fields, id: Option<u32>, items: &mut TokenStream) {
        let (place, parts) = (&place(self.model), parts(fields));
        let end = Place::Place(place);
        let min_len = MinLen {
            place: if id.is_some() { place } else { &Position::BARE },
            parts: &parts,
            fields,
            context: self,
            end,
        };
        let head = id.map_or(Head::NONE, |id| Head::number(id, place));
        let object = self.object(head, &parts, fields, end, &<Token![Self]>::default());
        let ends = self.says_its_end([fields], end);
        let consts = consts(&min_len, &ends);
        self.method(end, place, None, &consts, object, items);
    }

    fn method(
        &self,
        end: Place<'_>,
        position: &dyn ToTokens,
        asked: Option<WherePredicate>,
        consts: &TokenStream,
        body: TokenStream,
        items: &mut TokenStream,
    ) {
        let (reader, input) = (reader(), self.input);
        let body = Group::new(Delimiter::Brace, body);
        let method = quote! {
            #consts

            #[inline]
            fn decode(#reader: &mut __Reader<#input>) -> __Decoded<Self> #body
        };
        let trait_ = Generic("__Decode", [input, position]);
        let bounds = bounds::decode(self.model, input, end)
            .into_iter()
            .chain(asked);
        decode_header(self.model, input, end, trait_, bounds).write(method, items);
    }

    /// Whether a value says itself where it ends, unless all do: if the last field of each combinator does.
    fn says_its_end<'a>(
        &self,
        combinators: impl IntoIterator<Item = &'a Fields>,
        place: Place<'_>,
    ) -> TokenStream {
        let mut parts = Vec::new();
        for fields in combinators {
            if let Some(form @ Form::Position { position, .. }) = open_end(fields, self.model) {
                let end = &of_form(form, true, place, self.model);
                parts.push(self.self_delimiting(&aim::value(form, self.model), position, end));
            }
        }
        if let Kind::Enum(variants) = &self.model.kind {
            for variant in variants {
                match &variant.kind {
                    VariantKind::Other { ty, schema: None } => {
                        let end = &End::OfPlace(place);
                        parts.push(self.self_delimiting(&aim::plain(ty), &Position::BOXED, end));
                    }
                    VariantKind::Transparent { ty, .. }
                        if is_plain_path(ty) && !mentions_parameter(ty, &self.model.generics) =>
                    {
                        let position = match self.model.is_union(variant) {
                            true => &Position::BOXED,
                            false => &Position::BARE,
                        };
                        let aimed = self.aimed(variant, ty);
                        parts.push(self.self_delimiting(&aimed, position, &End::Input));
                    }
                    _ => {}
                }
            }
        }
        if parts.is_empty() {
            return TokenStream::new();
        }
        quote!(const SELF_DELIMITING: __tl::bool = #(#parts)&&*;)
    }

    fn aimed<'a>(&self, variant: &Variant, ty: &'a Type) -> Aimed<'a> {
        aim::transparent(variant, ty, self.model)
    }

    fn self_delimiting(&self, ty: &Aimed<'_>, position: &Position, end: &End<'_>) -> TokenStream {
        let input = self.input;
        let position = ReadPosition { position, end };
        ty.associated(&quote!(__Decode<#input, #position>), "SELF_DELIMITING")
    }

    fn of_enum(&self, variants: &[Variant], items: &mut TokenStream) {
        let (reader, number, error) = (reader(), hygienic("__number"), hygienic("__error"));
        let of = type_name(&self.model.ident);
        let end = &end(self.model);
        let place = Place::End(end);
        let arms = variants.iter().map(|variant| self.arm(variant, place));
        let mut arms: Vec<_> = arms.collect();
        let is_other = |variant: &Variant| matches!(variant.kind, VariantKind::Other { .. });
        let is_union = |variant| self.model.is_union(variant);
        let has_rest = self.model.rest().is_some()
            || variants
                .iter()
                .any(|variant| is_other(variant) || is_union(variant));
        let start = has_rest.then(|| {
            let start = start();
            quote!(let #start = __tl::start(#reader);)
        });
        if self.model.rest().is_none() && !variants.iter().any(is_other) {
            arms.push(quote! {
                _ => __Err(__tl::unknown_constructor(
                    #reader,
                    #number,
                    <Self as __TlObject>::CONSTRUCTORS,
                    #of,
                )),
            });
        }
        // Two equal numbers are an error of the constant's evaluation, which this makes sure of.
        let is_known = self.model.rest().is_none() && may_repeat_numbers(self.model, variants);
        let distinct = is_known.then(|| {
            quote!(
                const {
                    let _ = <Self as __TlObject>::IDS;
                }
            )
        });
        let body = quote! {
            #distinct
            #start
            let #number = match __tl::read_number(#reader, #of) {
                __Ok(#number) => #number,
                __Err(#error) => return __Err(#error),
            };
            match #number { #(#arms)* }
        };
        // Whatever the constructor is, its number is there.
        let min_len = Literal::usize_unsuffixed(size_of::<u32>());
        let ends = self.says_its_end(self.model.combinators(), place);
        self.method(
            place,
            &Generic("Boxed", [end]),
            None,
            &consts(&min_len, &ends),
            body,
            items,
        );
        if let ([variant], true) = (variants, has_one_constructor(self.model)) {
            let value = self.variant(variant, place);
            let min_len = match &variant.kind {
                VariantKind::Constructor(Constructor { fields, .. }) => MinLen {
                    place: &Position::BARE,
                    parts: &parts(fields),
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
            };
            let position = Generic("Bare", [end]);
            let input = self.input;
            let bare = Position::BARE;
            let asked = unions::if_only_one(self.model, &quote!(__Decode<#input, #bare>));
            let consts = consts(&min_len, &ends);
            self.method(place, &position, asked, &consts, value, items);
        }
    }

    /// Where objects left undecoded end in the type that is a transparent variant.
    fn transparent_end<'a>(&self, ty: &Type, place: Place<'a>) -> End<'a> {
        if mentions_parameter(ty, &self.model.generics) {
            End::OfPlace(place)
        } else {
            End::Input
        }
    }

    fn arm(&self, variant: &Variant, place: Place<'_>) -> TokenStream {
        let value = self.variant(variant, place);
        match &variant.kind {
            VariantKind::Constructor(Constructor { id, fields, .. })
                if fields.fields.is_empty() =>
            {
                quote!(#id => #value,)
            }
            VariantKind::Constructor(Constructor { id, .. }) => {
                let result = self.apart(&value);
                quote!(#id => #result,)
            }
            VariantKind::Transparent { ty, .. } if self.is_rest(variant) => {
                let rest = self.whole(&variant.ident, ty, &self.transparent_end(ty, place));
                let result = self.apart(&rest);
                let (reader, start) = (reader(), start());
                quote!(_ => {
                    __tl::return_to(#reader, #start);
                    #result
                })
            }
            VariantKind::Transparent { ty, .. } if self.model.is_union(variant) => {
                let (number, numbers) = (hygienic("__number"), unions::numbers(ty, self.model));
                let result = self.apart(&self.member(&variant.ident, ty, place));
                quote!(#number if __tl::is_one_of(#numbers, #number) => #result,)
            }
            VariantKind::Transparent { ty, .. } => {
                let (number, wanted) = (hygienic("__number"), transparent_number(ty, self.model));
                let result = self.apart(&value);
                quote!(#number if #number == #wanted => #result,)
            }
            VariantKind::Other { .. } => quote!(_ => #value,),
        }
    }

    fn is_rest(&self, variant: &Variant) -> bool {
        self.model
            .rest()
            .is_some_and(|rest| std::ptr::eq(rest, variant))
    }

    /// The result of a variant that holds a whole object, its number included.
    fn whole(&self, ident: &Ident, ty: &Type, end: &End<'_>) -> TokenStream {
        let form = Form::Position {
            ty: Box::new(ty.clone()),
            position: Position::BOXED,
            opaque: None,
        };
        let names = names(&self.model.ident, ["0"]);
        let value = self.decode(&form, &aim::plain(ty), end, &names);
        quote!(__Ok(Self::#ident { 0: #value }))
    }

    /// The result of a variant that takes in all constructors of its type.
    fn member(&self, ident: &Ident, ty: &Type, place: Place<'_>) -> TokenStream {
        let (reader, start) = (reader(), start());
        let end = &self.transparent_end(ty, place);
        let read = unions::read(ty, self.model, end, self.input, [&reader, &start]);
        let names = names(&self.model.ident, ["0"]);
        let (value, error) = (hygienic("__value"), hygienic("__error"));
        quote! {
            match #read {
                __Ok(#value) => __Ok(Self::#ident { 0: #value }),
                __Err(#error) => __Err(__tl::decode_error_in(#error, #names, 0)),
            }
        }
    }

    /// The result of a variant from a function of its own. In a debug build the stack would otherwise
    /// hold the fields of all variants for each level of depth.
    fn apart(&self, value: &TokenStream) -> TokenStream {
        let (reader, input) = (reader(), self.input);
        quote! {
            (|#reader: &mut __Reader<#input>| -> __Decoded<Self> {
                #value
            })(#reader)
        }
    }

    /// The result of a variant, after its number has been read.
    fn variant(&self, variant: &Variant, place: Place<'_>) -> TokenStream {
        let Variant { ident, kind } = variant;
        match kind {
            VariantKind::Constructor(constructor) => {
                let (fields, path) = (&constructor.fields, quote!(Self::#ident));
                self.object(Head::NONE, &parts(fields), fields, place, &path)
            }
            VariantKind::Transparent { ty, .. } => {
                let form = Form::Position {
                    ty: ty.clone(),
                    position: Position::BARE,
                    opaque: None,
                };
                let end = &self.transparent_end(ty, place);
                let aimed = self.aimed(variant, ty);
                let value = self.decode(&form, &aimed, end, &names(&self.model.ident, ["0"]));
                quote!(__Ok(Self::#ident { 0: #value }))
            }
            VariantKind::Other { ty, schema } => {
                let (reader, start, raw) = (reader(), start(), hygienic("__raw"));
                let end = &schema.as_ref().map_or(End::OfPlace(place), End::Known);
                let position = ReadPosition {
                    position: &Position::BOXED,
                    end,
                };
                let (names, error) = (names(&self.model.ident, ["0"]), hygienic("__error"));
                let input = self.input;
                let decode = associated(ty, &quote!(__Decode<#input, #position>), "decode");
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
