//! Headers of impls: `impl<…> Trait for Type<…> where …`.

use proc_macro2::{Ident, Span};
use quote::quote;
use syn::{GenericParam, Lifetime, WherePredicate};

use super::{
    code::{Code, ToCode, code, each, joined},
    ends::Place,
    names::{Name, Named},
    spans,
    tokens::Runtime,
};
use crate::model::Model;

/// `impl<…> trait_ for Type<…> where …`.
pub(super) struct Header<'a, T> {
    model: &'a Model,
    /// The lifetime of the input, which outlives the type's own lifetimes: `<'de: 'a, 'a, T>`.
    input: Option<&'a Lifetime>,
    /// A parameter after the type's own, and its bound, a trait of the runtime's.
    last: Option<(&'a Name, &'static str)>,
    trait_: T,
    /// Beside those of the type.
    predicates: Vec<WherePredicate>,
}

impl<T: ToCode> Header<'_, T> {
    /// Writes the impl with these items.
    pub(super) fn write(self, items: Code, to: &mut Code) {
        let is_explained = is_generic(self.model) && !self.model.is_deprecated;
        self.write_in(is_explained, items, to);
    }

    /// The same for an impl that exists only so that the compiler explains an error (see `is_explained`).
    pub(super) fn write_as_users(self, items: Code, to: &mut Code) {
        let is_explained = !self.model.is_deprecated;
        self.write_in(is_explained, items, to);
    }

    fn write_in(self, is_explained: bool, items: Code, to: &mut Code) {
        code!(to; #[automatically_derived] impl);
        self.parameters(to);
        let generics = &self.model.generics;
        let (_, arguments, own) = generics.split_for_impl();
        if is_explained {
            // If a bound of the impl (as those of a generic type have) is not satisfied, the compiler shows the impl.
            // With the span of a derive, it would add eight lines of advice to write the impl by hand. So the trait and
            // the type get the span of the definition. All other tokens keep the derive's span, and trigger no lints.
            let place = self.model.ident.span();
            let mut trait_ = Code::new();
            self.trait_.to_code(&mut trait_);
            to.tokens(&spans::all_at(trait_.into_stream(), place));
            to.text("for");
            let name = name(self.model);
            to.tokens(&spans::all_at(quote!(#name #arguments), place));
        } else {
            let (trait_, name) = (&self.trait_, &Named(&self.model.ident));
            code!(to; #trait_ for #name);
            if !generics.params.is_empty() {
                to.tokens(&arguments);
            }
        }
        let own = own.iter().flat_map(|own| &own.predicates);
        for (index, predicate) in own.chain(&self.predicates).enumerate() {
            to.text(if index == 0 { "where" } else { "," });
            to.tokens(predicate);
        }
        code!(to; { #items });
    }

    /// The parameters of the impl: those of the type, and perhaps more.
    fn parameters(&self, to: &mut Code) {
        let generics = &self.model.generics;
        let mut parameters = Vec::new();
        if let Some(input) = self.input {
            let mut param = code!(#input);
            for (index, own) in generics.lifetimes().enumerate() {
                param.text(if index == 0 { ":" } else { "+" });
                own.lifetime.to_code(&mut param);
            }
            parameters.push(param);
        }
        let is_lifetime = |param: &&GenericParam| matches!(param, GenericParam::Lifetime(_));
        let (lifetimes, others) = generics.params.iter().partition::<Vec<_>, _>(is_lifetime);
        parameters.extend(lifetimes.into_iter().chain(others).map(parameter));
        parameters.extend(self.last.map(|(name, bound)| match bound {
            "" => code!(#name),
            bound => {
                let bound = Runtime(bound);
                code!(#name: #bound)
            }
        }));
        if !parameters.is_empty() {
            let parameters = joined(parameters, ",");
            code!(to; <#parameters>);
        }
    }
}

/// A parameter of the type without its default.
fn parameter(param: &GenericParam) -> Code {
    let mut param = param.clone();
    match &mut param {
        GenericParam::Lifetime(_) => {}
        GenericParam::Type(param) => param.default = None,
        GenericParam::Const(param) => param.default = None,
    }
    let mut code = Code::new();
    code.tokens(&param);
    code
}

/// A header with the type's own generics, and these predicates in addition to the user's:
/// `impl<T> Trait for Type<T> where …`.
pub(super) fn header<T: ToCode>(
    model: &Model,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'_, T> {
    Header {
        model,
        input: None,
        last: None,
        trait_,
        predicates: predicates.into_iter().collect(),
    }
}

/// The same for both positions of a derived type, boxed and bare: `impl<T, TlPlace: __tl::Place> …`. `place` is the
/// name of that parameter.
pub(super) fn placed_header<'a, T: ToCode>(
    model: &'a Model,
    place: &'a Name,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    Header {
        last: Some((place, "Place")),
        ..header(model, trait_, predicates)
    }
}

/// The same with one more type parameter `param` without bounds: `impl<T, TlPosition> …`.
pub(super) fn free_header<'a, T: ToCode>(
    model: &'a Model,
    param: &'a Name,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    Header {
        last: Some((param, "")),
        ..header(model, trait_, predicates)
    }
}

/// The same with the lifetime of the input, and a type parameter without bounds: `impl<'de, T, TlPosition> …`.
pub(super) fn free_decode_header<'a, T: ToCode>(
    model: &'a Model,
    input: &'a Lifetime,
    param: &'a Name,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    Header {
        input: Some(input),
        ..free_header(model, param, trait_, predicates)
    }
}

/// The header for `Decode`: with the lifetime of the input, and with the parameter for the position:
/// `impl<'de: 'a, 'a, T, TlPlace: __tl::Place> …`, or with `TlEnd: __tl::End` for an enum.
pub(super) fn decode_header<'a, T: ToCode>(
    model: &'a Model,
    input: &'a Lifetime,
    place: Place<'a>,
    trait_: T,
    predicates: impl IntoIterator<Item = WherePredicate>,
) -> Header<'a, T> {
    let last = match place {
        Place::Place(place) => (place, "Place"),
        Place::End(end) => (end, "End"),
    };
    Header {
        input: Some(input),
        last: Some(last),
        ..header(model, trait_, predicates)
    }
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
pub(super) fn static_self(model: &Model) -> Code {
    let (ident, lifetimes) = (&model.ident, model.generics.lifetimes());
    let lifetimes = each(lifetimes, ",", |_, to| to.text("'static"));
    code!(#ident<#lifetimes>)
}
