//! Generates the impls of `TlObject`, `TlConstructor` and `TlFunction`.
//!
//! They state a type's constructors (numbers and names), and what a function returns.

use quote::{quote, quote_spanned};
use syn::{GenericParam, Generics, Type, parse_quote};

use super::{
    aim, bounds,
    code::{Code, code, joined},
    has_one_constructor,
    header::{header, is_generic, name, static_self},
    listed::{listed, listed_at_once},
    named,
    names::{Named, type_name},
    spans::{self, associated},
    tokens::Runtime,
    unions,
};
use crate::model::{
    Check, Constructor, FieldKind, Fields, Form, Kind, Model, Position, Returns, Variant,
    VariantKind, rust_type::mentions_parameter,
};

pub(super) fn generate(model: &Model, items: &mut Code) {
    match &model.kind {
        Kind::Group(fields) => group(model, fields, items),
        Kind::Constructor {
            constructor,
            returns,
        } => {
            of_struct(model, constructor, items);
            match returns {
                Some(returns) => function(model, returns, items),
                None if named::is_unstated(model) => function_without_result(model, items),
                None => {}
            }
        }
        Kind::Enum(variants) => of_enum(model, variants, items),
        // `represented` generates these impls: the type has the constructors of the type it is written as.
        Kind::Represented(_) => {}
    }
    if has_one_constructor(model) {
        // The impl is empty: by default, `ID` is the number that `TlObject` lists.
        let asked = unions::if_only_one(model, &code!(__tl::TlConstructor));
        let asked = bounds::object(model).into_iter().chain(asked);
        header(model, Runtime("__TlConstructor"), asked).write(Code::new(), items);
    }
}

fn of_struct(model: &Model, constructor: &Constructor, items: &mut Code) {
    let (id, name, is_function) = (constructor.id, &constructor.name, constructor.is_function);
    let declared = constructor.declaration.as_ref().map(|declared| {
        let (result, text, mark) = (&declared.result, &declared.text, &declared.mark);
        code!(const DECLARED: (__Text, __Text, __tl::u64) = (#result, #text, #mark);)
    });
    let only = code! {
        const ONLY: (__tl::u32, __Text, __tl::bool) = (#id, #name, #is_function);
        #declared
    };
    header(model, Runtime("__TlObject"), bounds::object(model)).write(only, items);
}

/// A group of fields has no constructor number, so it is not an object. The impl of `BuiltIn` tells the schema's checks
/// so. The exception is a group of one boxed field: it is a newtype of the field's type, which may be an object.
fn group(model: &Model, fields: &Fields, items: &mut Code) {
    let mut on_wire = fields.fields.iter().filter(|field| field.is_on_wire());
    let only = match (on_wire.next(), on_wire.next()) {
        (Some(only), None) if fields.words.is_empty() => Some(only),
        _ => None,
    };
    match only.map(|field| &field.kind) {
        Some(FieldKind::Plain(Form::Position { ty, position, .. }))
            if *position == Position::BOXED =>
        {
            renamed(model, ty, items);
        }
        // What the user's own functions write is not known.
        Some(FieldKind::Plain(Form::With { .. })) => {}
        _ => header(model, Runtime("BuiltIn"), []).write(Code::new(), items),
    }
}

/// Implements `Renamed` for a newtype, so that the schema's checks see the field's type. If that type depends on
/// parameters, nothing about it is known here.
fn renamed(model: &Model, ty: &Type, items: &mut Code) {
    if mentions_parameter(ty, &model.generics) {
        return;
    }
    // The inner braces keep the expression out of the user's rustdoc.
    let found = code! {
        const FOUND: __tl::Found = {
            __tl::Found {
                constructors: <__tl::Probe<#ty>>::__TL_CONSTRUCTORS,
                is_built_in: <__tl::Probe<#ty>>::__TL_IS_BUILT_IN,
            }
        };
    };
    header(model, Runtime("Renamed"), []).write(found, items);
}

fn of_enum(model: &Model, variants: &[Variant], items: &mut Code) {
    let at_once = listed_at_once(variants);
    let mut ids = Vec::new();
    let mut constructors = Vec::new();
    let mut arms = Code::new();
    let to = &mut arms;
    for variant in variants {
        let Variant { ident, kind } = variant;
        let ident = &Named(ident);
        match kind {
            VariantKind::Constructor(constructor) => {
                let id = constructor.id;
                ids.push(code!(#id));
                if at_once.is_none() {
                    constructors.push(listed(constructor));
                }
                code!(to; Self::#ident { .. } => #id,);
            }
            VariantKind::Transparent { ty, .. } if model.is_rest(variant) => {
                let number = associated(ty, &Runtime("Object"), "number");
                code!(to; Self::#ident { 0: __raw } => #number(__raw),);
            }
            VariantKind::Transparent { ty, .. } if model.is_union(variant) => {
                let number = aim::member(ty, model).associated(&Runtime("Object"), "number");
                code!(to; Self::#ident { 0: __raw } => (#number)(__raw),);
            }
            VariantKind::Transparent { ty, check } => {
                let number = &transparent_number(ty, model);
                let known = match check {
                    // A check compares the type's own number with this one.
                    Some(Check::Constructor { id, .. }) => code!(#id),
                    _ => number.clone(),
                };
                ids.push(known);
                let listed =
                    aim::variant(ty, model).associated(&Runtime("__TlObject"), "CONSTRUCTORS");
                constructors.push(code!(__tl::only_constructor(#number, #listed)));
                code!(to; Self::#ident { .. } => #number,);
            }
            VariantKind::Other { .. } => code!(to; Self::#ident { 0: __raw } => __raw.id,),
        }
    }
    let may_repeat = may_repeat_numbers(model, variants);
    if may_repeat && let Some(evaluated) = evaluated(model) {
        items.add(evaluated);
    }
    let is_several = |variant| model.is_union(variant) || model.is_rest(variant);
    let lists = if variants.iter().any(is_several) {
        unions::lists(model, variants, &ids, &constructors)
    } else {
        let ids = listed_ids(model, variants, ids, may_repeat);
        let constructors = at_once.unwrap_or_else(|| {
            let constructors = joined(constructors, ",");
            code!([#constructors])
        });
        code! {
            const IDS: &'static [__tl::u32] = #ids;
            const CONSTRUCTORS: &'static [__tl::Constructor] = &#constructors;
        }
    };
    let body = code! {
        #lists

        #[inline]
        fn id(&self) -> __tl::u32 {
            match self { #arms }
        }
    };
    header(model, Runtime("__TlObject"), bounds::object(model)).write(body, items);
}

/// The list of an enum's numbers, which makes sure that they differ if they may repeat.
fn listed_ids(model: &Model, variants: &[Variant], ids: Vec<Code>, may_repeat: bool) -> Code {
    let ids = joined(ids, ",").now();
    if !may_repeat {
        return code!(&[#ids]);
    }
    // The span puts the error about two equal numbers on the enum.
    let names = variants
        .iter()
        .filter(|variant| !matches!(variant.kind, VariantKind::Other { .. }))
        .map(|variant| type_name(&variant.ident));
    let distinct = quote_spanned!(model.ident.span()=> __tl::distinct(&[#ids], &[#(#names),*]));
    code!(#distinct)
}

/// Whether two variants may have the same number, so that the compiler has to check it by evaluating `IDS`. That is so
/// if the number of a transparent variant is known only from its type. If a schema states the number, the type's is
/// compared with it elsewhere.
pub(super) fn may_repeat_numbers(model: &Model, variants: &[Variant]) -> bool {
    variants.iter().any(|variant| match &variant.kind {
        VariantKind::Transparent { check, .. } => {
            !matches!(check, Some(Check::Constructor { .. })) || is_generic(model)
        }
        VariantKind::Constructor(_) | VariantKind::Other { .. } => false,
    })
}

/// A constant that evaluates `IDS`, so that equal numbers are an error where the type is defined. The numbers of a
/// generic type are known only where it is used.
fn evaluated(model: &Model) -> Option<Code> {
    let ty = (!is_generic(model)).then(|| static_self(model))?;
    Some(code!(const _: &[__tl::u32] = <#ty as __TlObject>::IDS;))
}

/// The constructor number of a transparent variant: `<ty as __TlConstructor>::ID`.
pub(super) fn transparent_number(ty: &Type, model: &Model) -> Code {
    aim::variant(ty, model).associated(&Runtime("__TlConstructor"), "ID")
}

fn function(model: &Model, returns: &Returns, items: &mut Code) {
    let mut predicates = bounds::object(model);
    let returns = match returns {
        Returns::Type(ty) => spans::returned(ty),
        Returns::OfParameter(param) => {
            predicates.push(parse_quote!(#param: __tl::TlFunction));
            spans::returned(&quote!(<#param as __tl::TlFunction>::Return))
        }
    };
    header(model, Runtime("__TlFunction"), predicates).write(returns, items);
}

/// Generates a `TlFunction` impl for a function whose definition does not state its result, only to make the compiler's
/// error helpful: the impl has a bound that nothing satisfies, whose message says what is missing.
///
/// All tokens have the span of the user's definition. For an impl with the span of a derive, the compiler would print
/// eight more lines. The alias `__Function` avoids a warning if the type is deprecated.
fn function_without_result(model: &Model, items: &mut Code) {
    let mut generics = model.generics.clone();
    let predicates = &mut generics.make_where_clause().predicates;
    predicates.extend(named::states_its_result(model));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let (ident, params) = (name(model), unbounded(model));
    items.tokens(&quote!(type __Function #params = #ident #type_generics;));
    items.tokens(&quote_spanned! {model.ident.span()=>
        #[automatically_derived]
        impl #impl_generics __TlFunction for __Function #type_generics #where_clause {
            type Return = ();
        }
    });
}

/// The type's parameters without bounds and defaults.
fn unbounded(model: &Model) -> Generics {
    let mut generics = model.generics.clone();
    generics.where_clause = None;
    for param in &mut generics.params {
        match param {
            GenericParam::Lifetime(param) => param.bounds.clear(),
            GenericParam::Type(param) => {
                param.bounds.clear();
                param.default = None;
            }
            GenericParam::Const(param) => param.default = None,
        }
    }
    generics
}
