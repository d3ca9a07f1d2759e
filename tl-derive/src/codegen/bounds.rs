//! What the impls ask of the user's type parameters.
//!
//! Each parameter is asked for where it stands: `T` in `Vec<T>` under `ty = "vector<%T>"` must have
//! a bare form. A parameter that only a skipped field or a `PhantomData` uses is asked for nothing.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Lifetime, WherePredicate, parse_quote};

use super::marker;
use crate::model::{
    Demand, Field, FieldKind, Fields, Form, Kind, Model, Position, VariantKind, demands,
};

/// The bounds of an impl of `Encode`.
pub(super) fn encode(model: &Model) -> Vec<WherePredicate> {
    inferred(model, |demand| {
        let position = marker(&demand.position);
        quote!(__tl::Encode<#position>)
    })
}

/// The bounds of an impl of `Decode`.
pub(super) fn decode(model: &Model, input: &Lifetime) -> Vec<WherePredicate> {
    inferred(model, |demand| {
        let position = marker(&demand.position);
        quote!(__tl::Decode<#input, #position>)
    })
}

/// The bounds of an impl that only speaks of constructor numbers.
pub(super) fn object(model: &Model) -> Vec<WherePredicate> {
    if let Some(bound) = &model.bound {
        return bound.clone();
    }
    transparent_parameters(model)
        .into_iter()
        .map(|Demand { ty, .. }| parse_quote!(#ty: __tl::TlConstructor))
        .collect()
}

fn inferred(model: &Model, bound: impl Fn(&Demand) -> TokenStream) -> Vec<WherePredicate> {
    if let Some(bound) = &model.bound {
        return bound.clone();
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
        .map(|Demand { ty, .. }| parse_quote!(#ty: __tl::TlConstructor));
    let mut predicates: Vec<WherePredicate> = numbers.collect();
    // A transparent variant is written with its number, and read without: the enum has read it.
    for demand in transparent_demands(model).iter().chain(&all) {
        let (ty, bound) = (&demand.ty, bound(demand));
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
