//! Code that writes an enum: a `match` with an arm for each variant.
//!
//! A large enum is split into several functions, to limit the stack that each of them uses in a debug build.

use proc_macro2::Ident;
use syn::Type;

use super::{
    fields::{Values, encode, of_fields},
    pattern,
};
use crate::{
    codegen::{
        aim::{self, Aimed},
        bounds,
        code::{Code, IntoCode, code, each},
        header::header,
        lists::parts_to_write,
        names::{Name, Named, Owner, value_name},
        tokens::Runtime,
    },
    model::{Constructor, Form, Model, Position, Variant, VariantKind},
};

/// The maximum number of fields that one generated function writes. In a debug build, its stack frame holds some 40
/// bytes for each of them, at every level of depth.
const FIELDS: usize = 32;

/// The body of `encode`. If the enum has more fields than [`FIELDS`], the variants are split between the methods of a
/// private trait `__Parts`, which is added to `items`. The body then selects the method:
///
/// ```text
/// match self {
///     Self::A { .. } | Self::B { .. } => <Self as __Parts>::part0(self, writer),
///     Self::C { .. } => <Self as __Parts>::part1(self, writer),
/// }
/// ```
pub(super) fn of_variants(
    model: &Model,
    variants: &[Variant],
    position: &Position,
    items: &mut Code,
) -> Code {
    let parts = in_parts(variants);
    if parts.len() <= 1 {
        let arms = arms(model, variants, position);
        return code!(match self { #arms });
    }
    let (mut declared, mut defined, mut calls) = (Code::new(), Code::new(), Code::new());
    let [declare, define, call] = [&mut declared, &mut defined, &mut calls];
    for (index, variants) in parts.iter().enumerate() {
        let name = &Name(format!("part{index}").into());
        let arms = arms(model, variants, position);
        let head = &code! {
            fn #name<__TlWriter: __Writer>(&self, writer: &mut __TlWriter) -> __Encoded
        };
        code!(declare; #head;);
        code!(define; #[inline] #head { match self { #arms _ => __Ok(()) } });
        let patterns = patterns(*variants);
        code!(call; #patterns => <Self as __Parts>::#name(self, writer),);
    }
    code!(items; trait __Parts { #declared });
    header(model, Runtime("__Parts"), bounds::encode(model)).write(defined, items);
    code!(match self { #calls })
}

/// Splits the variants into parts of at most [`FIELDS`] fields. A larger variant is a part by itself.
fn in_parts(variants: &[Variant]) -> Vec<&[Variant]> {
    let (mut parts, mut start, mut fields) = (Vec::new(), 0, 0);
    for (index, variant) in variants.iter().enumerate() {
        let more = weight(variant);
        if fields + more > FIELDS && index > start {
            parts.extend(variants.get(start..index));
            (start, fields) = (index, 0);
        }
        fields += more;
    }
    parts.extend(variants.get(start..));
    parts
}

/// How much stack a variant needs, counted in fields. Fields that share a flag bit need more, because the generated
/// code has to compare them.
fn weight(variant: &Variant) -> usize {
    match &variant.kind {
        VariantKind::Constructor(Constructor { fields, .. }) => {
            let each = if fields.shares_bits() { 3 } else { 1 };
            1 + each * fields.fields.len()
        }
        VariantKind::Transparent { .. } | VariantKind::Other { .. } => 2,
    }
}

/// The arms of some variants. Those without fields share one, since a call for each takes the compiler longer. In a type
/// with parameters they do not, because the number may need bounds that `Encode` has not.
fn arms(model: &Model, variants: &[Variant], position: &Position) -> Code {
    let may_share = model.generics.params.is_empty();
    let (sharing, alone): (Vec<_>, Vec<_>) = variants
        .iter()
        .partition(|variant| may_share && variant.is_unit());
    let mut arms = Code::new();
    if !sharing.is_empty() {
        let (patterns, to) = (patterns(sharing), &mut arms);
        code! {to;
            #patterns => {
                __tl::write_head::<#position, _>(<Self as __TlObject>::id(self), writer);
                __Ok(())
            }
        }
    }
    for variant in alone {
        arms.add(arm(model, variant, position));
    }
    arms
}

/// A pattern for all of these variants.
fn patterns<'a>(variants: impl IntoIterator<Item = &'a Variant>) -> impl IntoCode {
    each(variants, "|", |variant, to| {
        let ident = &Named(&variant.ident);
        code!(to; Self::#ident { .. });
    })
}

fn arm(model: &Model, variant: &Variant, position: &Position) -> Code {
    let ident = &variant.ident;
    match &variant.kind {
        VariantKind::Constructor(Constructor { id, fields, .. }) => {
            let pattern = pattern(fields, |_| true);
            let body = of_fields(
                &parts_to_write(fields, model),
                fields,
                Some((*id, position)),
                model,
                Owner::variant(&model.ident, ident),
                Values::Bound,
            );
            let ident = &Named(ident);
            code!(Self::#ident #pattern => { #body })
        }
        VariantKind::Transparent { ty, .. } => of_transparent(model, variant, ty, position),
        VariantKind::Other { ty, .. } => of_other(model, variant, ty),
    }
}

/// The arm of a transparent variant: it holds a value of another type and is written as that value.
pub(super) fn of_transparent(
    model: &Model,
    variant: &Variant,
    ty: &Type,
    position: &Position,
) -> Code {
    let form = Form::Position {
        ty: Box::new(ty.clone()),
        position: position.clone(),
        opaque: None,
    };
    let aimed = aim::transparent(variant, ty, model);
    of_only_value(model, &variant.ident, &form, &aimed)
}

/// The arm of a catch-all variant, which holds an object that no other variant matches.
pub(super) fn of_other(model: &Model, variant: &Variant, ty: &Type) -> Code {
    let form = Form::Position {
        ty: Box::new(ty.clone()),
        position: Position::BOXED,
        opaque: None,
    };
    of_only_value(model, &variant.ident, &form, &aim::value(&form, model))
}

/// The arm of a variant that holds a single value and is written as that value.
fn of_only_value(model: &Model, ident: &Ident, form: &Form, ty: &Aimed<'_>) -> Code {
    let value = &Name("__value".into());
    let statement = encode(value, form, ty, &value_name(&model.ident, ident));
    let ident = &Named(ident);
    code!(Self::#ident { 0: #value } => { #statement __Ok(()) })
}
