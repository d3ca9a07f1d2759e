//! The first lines of impls.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{
    GenericArgument, GenericParam, Generics, Lifetime, LifetimeParam, Path, PathArguments,
    PathSegment, Token, TraitBound, TraitBoundModifiers, Type, TypeParam, TypeParamBound,
    WherePredicate,
};

use super::{ends::Place, spans};
use crate::model::Model;

/// `impl<…> trait_ for Type<…> where …`.
pub(super) struct Header<'a, T> {
    model: &'a Model,
    /// Of the impl: those of the type, and more.
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
    /// Writes the impl, with these items.
    ///
    /// To put one stream into another takes the derive as long as to make it, so impls are written right
    /// where they belong.
    pub(super) fn write(&self, items: TokenStream, tokens: &mut TokenStream) {
        self.write_in(is_generic(self.model), items, tokens);
    }

    /// The same for an impl that is there to be explained.
    pub(super) fn write_as_users(&self, items: TokenStream, tokens: &mut TokenStream) {
        self.write_in(true, items, tokens);
    }

    fn write_in(&self, is_explained: bool, items: TokenStream, tokens: &mut TokenStream) {
        let (_, type_generics, _) = self.model.generics.split_for_impl();
        let (impl_generics, _, where_clause) = self.generics.split_for_impl();
        let name = name(self.model);
        let mut trait_ = self.trait_.to_token_stream();
        let mut self_ty = quote!(#name #type_generics);
        if is_explained && !self.model.is_deprecated {
            // Where an impl asks for something, as those of a type with parameters do, the compiler explains it. Of one
            // that a derive wrote it would say how to write it by hand, in eight lines more. The rest is the derive's
            // all the same, and no matter of lints.
            let place = self.model.ident.span();
            trait_ = spans::all_at(trait_, place);
            self_ty = spans::all_at(self_ty, place);
        }
        let parts: [&dyn ToTokens; 9] = [
            &<Token![#]>::default(),
            &Group::new(Delimiter::Bracket, quote!(automatically_derived)),
            &<Token![impl]>::default(),
            &impl_generics,
            &trait_,
            &<Token![for]>::default(),
            &self_ty,
            &where_clause,
            &Group::new(Delimiter::Brace, items),
        ];
        tokens.append_all(parts);
    }
}

/// A header with these predicates beside the user's own.
pub(super) fn header<T: ToTokens>(
    model: &Model,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'_, T> {
    Header::new(model, model.generics.clone(), trait_, predicates)
}

/// The same for every place that a type of the user's has, which is the parameter `place`.
pub(super) fn placed_header<'a, T: ToTokens>(
    model: &'a Model,
    place: &Ident,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    let generics = with_place(model.generics.clone(), place);
    Header::new(model, generics, trait_, predicates)
}

/// The same for every type, which is the parameter `param`.
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

/// The same for every type, which is the parameter `param`, with the lifetime of the input in front.
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

/// The same generics with the lifetime of the input, which outlives all of them, in front.
fn with_input(mut generics: Generics, input: &Lifetime) -> Generics {
    let mut param = LifetimeParam::new(input.clone());
    for lifetime in generics.lifetimes() {
        param.bounds.push(lifetime.lifetime.clone());
    }
    generics.params.insert(0, GenericParam::Lifetime(param));
    generics
}

/// `__tl::name`.
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

/// The same generics with one more parameter, which has this bound of the runtime's.
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

/// A name for the parameter that is a place, which the user's parameters do not have.
pub(super) fn place(model: &Model) -> Ident {
    parameter("TlPlace", model)
}

/// The same for the parameter that is any position.
pub(super) fn position(model: &Model) -> Ident {
    parameter("TlPosition", model)
}

/// The same for the parameter that says where objects left undecoded end.
pub(super) fn end(model: &Model) -> Ident {
    parameter("TlEnd", model)
}

/// The same for the parameter of a method that is a writer.
pub(super) fn writer_type(model: &Model) -> Ident {
    parameter("TlWriter", model)
}

/// The same for the parameter of a method that is an item.
pub(super) fn item_type(model: &Model) -> Ident {
    parameter("TlItem", model)
}

/// These names are in the user's documentation, so they do not begin with `__`.
fn parameter(name: &str, model: &Model) -> Ident {
    let mut name = name.to_owned();
    while is_taken(&name, model) {
        name.push('_');
    }
    Ident::new(&name, Span::call_site())
}

fn is_taken(name: &str, model: &Model) -> bool {
    let generics = &model.generics;
    let mut params = generics.type_params();
    let mut bounds = model.bound.iter().flatten();
    model.ident == name
        || params.any(|param| param.ident == name || has_ident(&param.bounds, name))
        || has_ident(&generics.where_clause, name)
        || bounds.any(|bound| has_ident(bound, name))
        || model.field_types().any(|ty| mentions(ty, name))
}

/// Whether a type has this name in it. Most types are paths, and need not be looked at token by token.
fn mentions(ty: &Type, name: &str) -> bool {
    match ty {
        Type::Path(path) if path.qself.is_none() => path.path.segments.iter().any(|segment| {
            segment.ident == name
                || match &segment.arguments {
                    PathArguments::None => false,
                    PathArguments::AngleBracketed(arguments) => {
                        arguments.args.iter().any(|argument| match argument {
                            GenericArgument::Type(ty) => mentions(ty, name),
                            GenericArgument::Lifetime(_) => false,
                            argument => has_ident(argument, name),
                        })
                    }
                    PathArguments::Parenthesized(arguments) => has_ident(arguments, name),
                }
        }),
        Type::Reference(reference) => mentions(&reference.elem, name),
        Type::Slice(slice) => mentions(&slice.elem, name),
        ty => has_ident(ty, name),
    }
}

fn has_ident(tokens: &dyn ToTokens, name: &str) -> bool {
    fn has(tokens: TokenStream, name: &str) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == name,
            TokenTree::Group(group) => has(group.stream(), name),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    has(tokens.to_token_stream(), name)
}

/// The same with the lifetime of the input in front, which outlives every lifetime of the type, and
/// for every place if there is a parameter for it.
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

/// The type's name in its place, but as a word of derived code: if the type is deprecated, the user
/// need not hear that it is used here.
pub(super) fn name(model: &Model) -> Ident {
    let mut name = model.ident.clone();
    name.set_span(name.span().resolved_at(Span::call_site()));
    name
}

/// Whether the type has type or const parameters, so that it is not one type outside of its impls.
pub(super) fn is_generic(model: &Model) -> bool {
    let generics = &model.generics;
    generics.type_params().next().is_some() || generics.const_params().next().is_some()
}

/// The type itself outside of its impls, if it is not generic: its lifetimes mean nothing there.
pub(super) fn static_self(model: &Model) -> TokenStream {
    let (ident, lifetimes) = (&model.ident, model.generics.lifetimes());
    let lifetimes = lifetimes.map(|_| quote!('static));
    quote!(#ident<#(#lifetimes),*>)
}

/// A name for the lifetime of the input: `'de`, as the trait has it, unless the definition has that name. In a
/// `for<'de>` of a bound or of a field's type no name in scope may be used.
pub(super) fn input_lifetime(model: &Model) -> Lifetime {
    free_lifetime("de", model)
}

/// A name for any lifetime, in a `for<'any>` of a bound.
pub(super) fn any_lifetime(model: &Model) -> Lifetime {
    free_lifetime("any", model)
}

fn free_lifetime(name: &str, model: &Model) -> Lifetime {
    let is_taken = |name: &str| {
        let is_it = |lifetime: &Lifetime| lifetime.ident == name;
        let generics = &model.generics;
        generics.lifetimes().any(|param| is_it(&param.lifetime))
            || has_lifetime(&generics.where_clause, name)
            || model
                .bound
                .iter()
                .flatten()
                .any(|bound| has_lifetime(bound, name))
            || generics
                .type_params()
                .any(|param| !param.bounds.is_empty() && has_lifetime(param, name))
            || model
                .field_types()
                .any(|ty| may_bind(ty) && has_lifetime(ty, name))
    };
    let mut name = name.to_owned();
    while is_taken(&name) {
        name.push('_');
    }
    Lifetime::new(&format!("'{name}"), Span::call_site())
}

/// Whether a type may bind lifetimes of its own somewhere inside, as `for<'x> fn(&'x str)` does. Most types are
/// paths with nothing in them that could, and need not be looked at token by token.
fn may_bind(ty: &Type) -> bool {
    match ty {
        Type::Path(path) => {
            path.qself.is_some()
                || path
                    .path
                    .segments
                    .iter()
                    .any(|segment| match &segment.arguments {
                        PathArguments::None => false,
                        PathArguments::AngleBracketed(arguments) => {
                            arguments.args.iter().any(|argument| match argument {
                                GenericArgument::Type(ty) => may_bind(ty),
                                GenericArgument::Lifetime(_) => false,
                                _ => true,
                            })
                        }
                        PathArguments::Parenthesized(_) => true,
                    })
        }
        Type::Reference(reference) => may_bind(&reference.elem),
        Type::Slice(slice) => may_bind(&slice.elem),
        Type::Array(array) => may_bind(&array.elem),
        _ => true,
    }
}

fn has_lifetime(tokens: &dyn ToTokens, name: &str) -> bool {
    fn has(tokens: TokenStream, name: &str) -> bool {
        let mut after_quote = false;
        tokens.into_iter().any(|token| match token {
            TokenTree::Punct(punct) => {
                after_quote = punct.as_char() == '\'';
                false
            }
            TokenTree::Ident(ident) => core::mem::take(&mut after_quote) && ident == name,
            TokenTree::Group(group) => has(group.stream(), name),
            TokenTree::Literal(_) => false,
        })
    }
    has(tokens.to_token_stream(), name)
}
