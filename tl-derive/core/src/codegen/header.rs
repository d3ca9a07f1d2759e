//! Headers of impls: `impl<…> Trait for Type<…> where …`.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{
    GenericParam, Generics, Lifetime, LifetimeParam, Path, PathSegment, Token, TraitBound,
    TraitBoundModifiers, TypeParam, TypeParamBound, WherePredicate,
};

use super::{ends::Place, spans};
use crate::model::Model;

/// `impl<…> trait_ for Type<…> where …`.
pub(super) struct Header<'a, T> {
    model: &'a Model,
    /// The generics of the impl: those of the type, and possibly more.
    generics: Generics,
    trait_: T,
}

impl<'a, T: ToTokens> Header<'a, T> {
    fn new(
        model: &'a Model,
        mut generics: Generics,
        trait_: T,
        predicates: impl IntoIterator<Item = WherePredicate>,
    ) -> Self {
        generics.make_where_clause().predicates.extend(predicates);
        Self {
            model,
            generics,
            trait_,
        }
    }
}

impl<T: ToTokens> Header<'_, T> {
    /// Writes the impl with these items.
    ///
    /// It is written directly to `tokens`, because copying a stream into another takes as long as creating it.
    pub(super) fn write(&self, items: TokenStream, tokens: &mut TokenStream) {
        self.write_in(is_generic(self.model), items, tokens);
    }

    /// The same for an impl that exists only so that the compiler explains an error (see `is_explained`).
    pub(super) fn write_as_users(&self, items: TokenStream, tokens: &mut TokenStream) {
        self.write_in(true, items, tokens);
    }

    fn write_in(&self, is_explained: bool, items: TokenStream, tokens: &mut TokenStream) {
        let (_, type_generics, _) = self.model.generics.split_for_impl();
        let (impl_generics, _, where_clause) = self.generics.split_for_impl();
        let name = name(self.model);
        let before: [&dyn ToTokens; 4] = [
            &Punct::new('#', Spacing::Alone),
            &Group::new(Delimiter::Bracket, quote!(automatically_derived)),
            &Ident::new("impl", Span::call_site()),
            &impl_generics,
        ];
        tokens.append_all(before);
        let is_for = Ident::new("for", Span::call_site());
        if is_explained && !self.model.is_deprecated {
            // If a bound of the impl (as those of a generic type have) is not satisfied, the compiler shows the impl.
            // With the span of a derive, it would add eight lines of advice to write the impl by hand. So the trait and
            // the type get the span of the definition. All other tokens keep the derive's span, and trigger no lints.
            let place = self.model.ident.span();
            tokens.extend(spans::all_at(self.trait_.to_token_stream(), place));
            is_for.to_tokens(tokens);
            tokens.extend(spans::all_at(quote!(#name #type_generics), place));
        } else {
            let header: [&dyn ToTokens; 4] = [&self.trait_, &is_for, &name, &type_generics];
            tokens.append_all(header);
        }
        where_clause.to_tokens(tokens);
        tokens.append(Group::new(Delimiter::Brace, items));
    }
}

/// A header with the type's own generics, and these predicates in addition to the user's:
/// `impl<T> Trait for Type<T> where …`.
pub(super) fn header<T: ToTokens>(
    model: &Model,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'_, T> {
    Header::new(model, model.generics.clone(), trait_, predicates)
}

/// The same for both positions of a derived type, boxed and bare: `impl<T, TlPlace: __tl::Place> …`. `place` is the
/// name of that parameter.
pub(super) fn placed_header<'a, T: ToTokens>(
    model: &'a Model,
    place: &Ident,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    let generics = with_place(model.generics.clone(), place);
    Header::new(model, generics, trait_, predicates)
}

/// The same with one more type parameter `param` without bounds: `impl<T, TlPosition> …`.
pub(super) fn free_header<'a, T: ToTokens>(
    model: &'a Model,
    param: &Ident,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    let mut generics = model.generics.clone();
    generics
        .params
        .push(GenericParam::Type(TypeParam::from(param.clone())));
    Header::new(model, generics, trait_, predicates)
}

/// The same with the lifetime of the input, and a type parameter without bounds: `impl<'de, T, TlPosition> …`.
pub(super) fn free_decode_header<'a, T: ToTokens>(
    model: &'a Model,
    input: &Lifetime,
    param: &Ident,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    let mut generics = with_input(model.generics.clone(), input);
    generics
        .params
        .push(GenericParam::Type(TypeParam::from(param.clone())));
    Header::new(model, generics, trait_, predicates)
}

/// Inserts the lifetime of the input, which outlives the type's own lifetimes: `<'de: 'a, 'a, T>`.
fn with_input(mut generics: Generics, input: &Lifetime) -> Generics {
    let mut param = LifetimeParam::new(input.clone());
    for lifetime in generics.lifetimes() {
        param.bounds.push(lifetime.lifetime.clone());
    }
    generics.params.insert(0, GenericParam::Lifetime(param));
    generics
}

/// The path `__tl::name`.
fn runtime(name: &str) -> Path {
    let segment = |name| PathSegment::from(Ident::new(name, Span::call_site()));
    Path {
        leading_colon: None,
        segments: ["__tl", name].into_iter().map(segment).collect(),
    }
}

fn with_place(generics: Generics, place: &Ident) -> Generics {
    with_bound(generics, place, "Place")
}

/// Adds a type parameter with a bound of the runtime's: `TlEnd: __tl::End`.
fn with_bound(mut generics: Generics, place: &Ident, bound: &str) -> Generics {
    let mut param = TypeParam::from(place.clone());
    param.colon_token = Some(<Token![:]>::default());
    param.bounds.push(TypeParamBound::Trait(TraitBound {
        paren_token: None,
        lifetimes: None,
        modifiers: TraitBoundModifiers::default(),
        maybe: None,
        path: runtime(bound),
    }));
    generics.params.push(GenericParam::Type(param));
    generics
}

/// The header for `Decode`: with the lifetime of the input, and with the parameter for the position:
/// `impl<'de: 'a, 'a, T, TlPlace: __tl::Place> …`, or with `TlEnd: __tl::End` for an enum.
pub(super) fn decode_header<'a, T: ToTokens>(
    model: &'a Model,
    input: &Lifetime,
    place: Place<'_>,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    let generics = with_input(model.generics.clone(), input);
    let generics = match place {
        Place::Place(place) => with_place(generics, place),
        Place::End(end) => with_bound(generics, end, "End"),
    };
    Header::new(model, generics, trait_, predicates)
}

/// The type's name, with its location in the source but the hygiene of derived code. So if the type is deprecated, this
/// use of it does not warn.
pub(super) fn name(model: &Model) -> Ident {
    let mut name = model.ident.clone();
    name.set_span(name.span().resolved_at(Span::call_site()));
    name
}

/// Whether the type has type or const parameters, so that it can't be named as one concrete type outside of its impls.
pub(super) fn is_generic(model: &Model) -> bool {
    let generics = &model.generics;
    generics.type_params().next().is_some() || generics.const_params().next().is_some()
}

/// The type as named outside of its impls, if it is not generic, with `'static` for all lifetimes: `Type<'static>`.
pub(super) fn static_self(model: &Model) -> TokenStream {
    let (ident, lifetimes) = (&model.ident, model.generics.lifetimes());
    let lifetimes = lifetimes.map(|_| quote!('static));
    quote!(#ident<#(#lifetimes),*>)
}
