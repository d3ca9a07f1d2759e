//! What the impls ask of the user's type parameters.
//!
//! Each parameter is asked for where it stands: `T` in `Vec<T>` under `ty = "vector<%T>"` must have
//! a bare form. A parameter that only a skipped field or a `PhantomData` uses is asked for nothing.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Lifetime, Type, TypeParamBound, WherePredicate, parse_quote};

use crate::model::{
    Field, FieldKind, Fields, Form, Kind, Model, Position, VariantKind,
    rust_type::{Demand, demands},
};

/// The bounds of an impl of `Encode`.
pub(super) fn encode(model: &Model) -> Vec<WherePredicate> {
    inferred(model, |demand| {
        let position = &demand.position;
        Some(quote!(__Encode<#position>))
    })
}

/// The bounds of an impl of `Decode`.
pub(super) fn decode(model: &Model, input: &Lifetime) -> Vec<WherePredicate> {
    inferred(model, |demand| {
        let position = &demand.position;
        // Beside a bound for all lifetimes, one for this lifetime would make the compiler choose.
        let is_given = demand.position == Position::BOXED && is_decode_owned(model, &demand.ty);
        (!is_given).then(|| quote!(__Decode<#input, #position>))
    })
}

/// Whether the definition itself asks that this type can be read from any input.
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

/// The bounds of an impl that only speaks of constructor numbers.
pub(super) fn object(model: &Model) -> Vec<WherePredicate> {
    if let Some(bound) = &model.bound {
        return bound.clone();
    }
    transparent_parameters(model)
        .into_iter()
        .map(|Demand { ty, .. }| parse_quote!(#ty: __TlConstructor))
        .collect()
}

fn inferred(model: &Model, bound: impl Fn(&Demand) -> Option<TokenStream>) -> Vec<WherePredicate> {
    if let Some(bound) = &model.bound {
        return bound.clone();
    }
    if model.generics.type_params().next().is_none() {
        return Vec::new();
    }
    let mut all = Vec::new();
    match &model.kind {
        Kind::Group(fields) => of_fields(fields, model, &mut all),
        Kind::Constructor { constructor, .. } => of_fields(&constructor.fields, model, &mut all),
        Kind::Enum(variants) => {
            for variant in variants {
                if let VariantKind::Constructor(constructor) = &variant.kind {
                    of_fields(&constructor.fields, model, &mut all);
                }
            }
        }
    }
    let transparent = transparent_parameters(model);
    let numbers = transparent
        .iter()
        .map(|Demand { ty, .. }| parse_quote!(#ty: __TlConstructor));
    let mut predicates: Vec<WherePredicate> = numbers.collect();
    // A transparent variant is written with its number, and read without: the enum has read it.
    for demand in transparent_demands(model).iter().chain(&all) {
        let (ty, Some(bound)) = (&demand.ty, bound(demand)) else {
            continue;
        };
        let predicate = parse_quote!(#ty: #bound);
        if !predicates.contains(&predicate) {
            predicates.push(predicate);
        }
    }
    predicates
}

fn of_fields(fields: &Fields, model: &Model, to: &mut Vec<Demand>) {
    for Field { kind, .. } in &fields.fields {
        match kind {
            FieldKind::Plain(form) | FieldKind::Optional { form, .. } => match form {
                Form::Position { ty, position } => demands(ty, position, &model.generics, to),
                // The user's functions ask for what they ask for: `bound` says it.
                Form::With { .. } => {}
            },
            FieldKind::True { .. } | FieldKind::Word(_) | FieldKind::Skipped(_) => {}
        }
    }
}

/// What the fields of transparent variants ask of the parameters in their types: both forms of a
/// parameter itself.
fn transparent_demands(model: &Model) -> Vec<Demand> {
    let mut all = Vec::new();
    if let Kind::Enum(variants) = &model.kind {
        for variant in variants {
            if let VariantKind::Transparent { ty, .. } = &variant.kind {
                demands(ty, &Position::BOXED, &model.generics, &mut all);
                demands(ty, &Position::BARE, &model.generics, &mut all);
            }
        }
    }
    all
}

/// The parameters whose constructor is that of a variant.
fn transparent_parameters(model: &Model) -> Vec<Demand> {
    let mut parameters = transparent_demands(model);
    parameters.retain(|demand| demand.is_parameter && demand.position == Position::BARE);
    parameters
}
