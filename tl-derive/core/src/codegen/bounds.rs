//! The bounds of impls on the user's type parameters.
//!
//! Each bound is for the position of the parameter: `T` in `Vec<T>` under `ty = "vector<%T>"` must have a bare form. A
//! parameter that only a skipped field or a `PhantomData` uses gets no bound.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Lifetime, Type, TypeParamBound, WherePredicate, parse_quote};

use super::{
    code::Parsed,
    ends::{End, Place, is_last, of_form},
    markers::ReadPosition,
    named,
    names::Name,
    spans,
};
use crate::model::{
    Check, Field, FieldKind, Fields, Form, Kind, Model, Position, VariantKind,
    rust_type::{Demand, demands, is_named, mentions_parameter},
};

/// The two bounds for a type: one on `Tl`, which the compiler reports, and one on the type itself (see the runtime's
/// `bounds`).
struct Bound {
    /// The trait on `Tl`: the tokens before the type and after it.
    asked: [TokenStream; 2],
    bound: TokenStream,
}

impl Bound {
    fn predicates(&self, ty: &Type, model: &Model) -> [WherePredicate; 2] {
        // On the definition, which the compiler shows if the bound is not met.
        let at = |tokens: &TokenStream| spans::all_at(tokens.clone(), model.ident.span());
        let ([open, close], bound) = (self.asked.each_ref().map(at), &self.bound);
        [
            parse_quote!(__tl::Tl: #open #ty #close),
            parse_quote!(#ty: #bound),
        ]
    }
}

/// The bounds of an impl of `Encode`.
pub(super) fn encode(model: &Model) -> Vec<WherePredicate> {
    // The end of raw objects does not matter for an encoder.
    let nowhere = Name("TlPlace".into());
    inferred(model, Place::Place(&nowhere), |demand, _| {
        let position = Parsed(&demand.position);
        Some(Bound {
            asked: [quote!(__tl::Writes<), quote!(, #position>)],
            bound: quote!(__tl::Written<#position>),
        })
    })
}

/// The bounds of an impl of `Decode` for this place.
pub(super) fn decode(model: &Model, input: &Lifetime, place: Place<'_>) -> Vec<WherePredicate> {
    let mut predicates = inferred(model, place, |demand, end| {
        // Beside a bound for all lifetimes, one for this lifetime would be ambiguous.
        let is_given = demand.position == Position::BOXED
            && *end == End::Input
            && is_decode_owned(model, &demand.ty);
        (!is_given).then(|| {
            let framed = End::InFrame(Box::new(end.clone()));
            let end = if demand.is_in_frame { &framed } else { end };
            let position = ReadPosition {
                position: &demand.position,
                end,
            };
            let position = Parsed(&position);
            Bound {
                asked: [quote!(__tl::Reads<#input,), quote!(, #position>)],
                bound: quote!(__tl::Readable<#input, #position>),
            }
        })
    });
    if model.bound.is_none() {
        predicates.extend(raw_at_the_end(model, input, place));
        let fields = model.combinators().flat_map(|fields| &fields.fields);
        let skipped = fields.filter_map(|field| match &field.kind {
            FieldKind::Skipped(ty) => Some(ty),
            _ => None,
        });
        predicates.extend(defaults(model, skipped));
    }
    predicates
}

/// The bounds for fields that are not on the wire, whose values are defaults.
pub(super) fn defaults<'a>(
    model: &Model,
    skipped: impl Iterator<Item = &'a Type>,
) -> Vec<WherePredicate> {
    skipped
        .filter(|ty| mentions_parameter(ty, &model.generics) && !is_named(ty, "PhantomData"))
        .map(|ty| parse_quote!(#ty: __tl::Default))
        .collect()
}

/// The bound on the position, if a raw object may be last.
fn raw_at_the_end(model: &Model, input: &Lifetime, place: Place<'_>) -> Vec<WherePredicate> {
    let mut predicates = Vec::new();
    let mut ask = |ty: &Type, position: &Position, end: &End<'_>| {
        let position = &ReadPosition { position, end };
        let position = Parsed(position);
        predicates.push(parse_quote!(#ty: __tl::Decode<#input, #position>));
    };
    for fields in model.combinators() {
        for Field { kind, .. } in &fields.fields {
            if let FieldKind::Plain(form) | FieldKind::Optional { form, .. } = kind
                && let Form::Position { ty, position, .. } = form
                && !mentions_parameter(ty, &model.generics)
                && let end @ End::OfPlace(_) = of_form(form, true, place, model)
            {
                ask(ty, position, &end);
            }
        }
    }
    if let Kind::Enum(variants) = &model.kind {
        for variant in variants {
            if let VariantKind::Other { ty, schema: None } = &variant.kind {
                ask(ty, &Position::BOXED, &End::OfPlace(place));
            }
        }
    }
    predicates
}

/// Whether the definition itself has the bound that this type can be read from any input.
fn is_decode_owned(model: &Model, ty: &Type) -> bool {
    let is_param = |ident: &Ident| matches!(ty, Type::Path(path) if path.path.is_ident(ident));
    let of_params = model
        .generics
        .type_params()
        .filter(|param| is_param(&param.ident))
        .any(|param| param.bounds.iter().any(|bound| is_for_all(bound, false)));
    let clause = model.generics.where_clause.iter();
    of_params
        || clause
            .flat_map(|clause| &clause.predicates)
            .any(|predicate| match predicate {
                WherePredicate::Type(predicate) if predicate.bounded_ty == *ty => {
                    let for_all = predicate.lifetimes.is_some();
                    predicate
                        .bounds
                        .iter()
                        .any(|bound| is_for_all(bound, for_all))
                }
                _ => false,
            })
}

/// Whether a bound is `DecodeOwned`, or `Decode` for all lifetimes.
fn is_for_all(bound: &TypeParamBound, for_all: bool) -> bool {
    let TypeParamBound::Trait(bound) = bound else {
        return false;
    };
    bound.path.segments.last().is_some_and(|last| {
        last.ident == "DecodeOwned"
            || (last.ident == "Decode" && (for_all || bound.lifetimes.is_some()))
    })
}

/// The bounds of an impl that is only about constructor numbers.
pub(super) fn object(model: &Model) -> Vec<WherePredicate> {
    if let Some(bound) = &model.bound {
        return bound.clone();
    }
    // The enum also lists the numbers of its last variant, even if its type is a parameter, which may be any object.
    let rest = model.rest().and_then(|rest| match &rest.kind {
        VariantKind::Transparent { ty, .. } => Some(&**ty),
        VariantKind::Constructor(_) | VariantKind::Other { .. } => None,
    });
    let rest = rest.map(|ty| parse_quote!(#ty: __tl::Object));
    let parameters = transparent_parameters(model);
    let parameters = parameters.iter();
    parameters
        .map(|Demand { ty, .. }| parse_quote!(#ty: __tl::TlConstructor))
        .chain(rest)
        .collect()
}

fn inferred(
    model: &Model,
    place: Place<'_>,
    bound: impl Fn(&Demand, &End<'_>) -> Option<Bound>,
) -> Vec<WherePredicate> {
    if let Some(bound) = &model.bound {
        return bound.clone();
    }
    if model.generics.type_params().next().is_none() {
        return Vec::new();
    }
    let mut all = Vec::new();
    for fields in model.combinators() {
        of_fields(fields, model, place, &mut all);
    }
    let transparent = transparent_parameters(model);
    let numbers = transparent
        .iter()
        .map(|Demand { ty, .. }| parse_quote!(#ty: __tl::TlConstructor));
    let mut predicates: Vec<WherePredicate> = numbers.collect();
    predicates.extend(objects(model));
    // A transparent variant is written with its number and read without it, because the enum has read the number.
    let transparent = transparent_demands(model)
        .into_iter()
        .map(|demand| (demand, End::OfPlace(place)));
    for (demand, end) in transparent.chain(all) {
        let (ty, Some(bound)) = (&demand.ty, bound(&demand, &end)) else {
            continue;
        };
        for predicate in bound.predicates(ty, model) {
            if !predicates.contains(&predicate) {
                predicates.push(predicate);
            }
        }
    }
    predicates
}

/// The bounds for types that depend on parameters where the schema has an object.
fn objects(model: &Model) -> Vec<WherePredicate> {
    let checks = model.combinators().flat_map(|fields| &fields.checks);
    let predicates = checks.filter_map(|check| match check {
        Check::Object { ty } if mentions_parameter(ty, &model.generics) => {
            let at = |tokens| spans::all_at(tokens, model.ident.span());
            let (open, close) = (at(quote!(__tl::Numbers<)), at(quote!(>)));
            Some(parse_quote!(__tl::Tl: #open #ty #close))
        }
        check => named::bound_of(check, model),
    });
    predicates.collect()
}

fn of_fields<'a>(
    fields: &'a Fields,
    model: &Model,
    place: Place<'a>,
    to: &mut Vec<(Demand, End<'a>)>,
) {
    for field in &fields.fields {
        let (FieldKind::Plain(form) | FieldKind::Optional { form, .. }) = &field.kind else {
            continue;
        };
        // What the user's functions require is not known: the user says it by `bound`.
        if let Form::Position { ty, position, .. } = form {
            let mut demanded = Vec::new();
            demands(ty, position, &model.ident, &model.generics, &mut demanded);
            let end = of_form(form, is_last(fields, field), place, model);
            to.extend(demanded.into_iter().map(|demand| (demand, end.clone())));
        }
    }
}

/// The requirements of transparent variants: of a parameter by itself both the boxed and the bare form, but only the
/// boxed one if it is the variant for all other numbers.
fn transparent_demands(model: &Model) -> Vec<Demand> {
    let mut all = Vec::new();
    if let Kind::Enum(variants) = &model.kind {
        for variant in variants {
            if let VariantKind::Transparent { ty, .. } = &variant.kind {
                demands(
                    ty,
                    &Position::BOXED,
                    &model.ident,
                    &model.generics,
                    &mut all,
                );
                if !model.is_rest(variant) {
                    demands(ty, &Position::BARE, &model.ident, &model.generics, &mut all);
                }
            }
        }
    }
    all
}

/// The parameters that are the types of variants.
fn transparent_parameters(model: &Model) -> Vec<Demand> {
    let mut parameters = transparent_demands(model);
    parameters.retain(|demand| demand.is_parameter && demand.position == Position::BARE);
    parameters
}
