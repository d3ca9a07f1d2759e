//! The checks that only the compiler can make, such as which TL type a Rust type is.

use proc_macro2::Literal;
use syn::Type;

use super::{
    aim,
    code::{Code, ToCode, code, each},
    outside::{depends_on_parameters, found, has_stand_in},
    spans::{self, Placed},
    tokens::Runtime,
};
use crate::model::{Check, FieldKind, Itself, Kind, Model, Sound, VariantKind, Wanted};

/// A constant for each check. If the check fails, its evaluation is a compile error on the wrong type.
///
/// A type that depends on parameters is known only where the definition is used, and is not checked here.
pub(super) fn generate(model: &Model, items: &mut Code) {
    constants(all(model), model, items);
}

/// The same for the parts without errors of a definition with errors.
pub(super) fn of_sound(model: &Model, sound: &Sound, items: &mut Code) {
    let checks = sound.checks();
    constants(all(model).into_iter().chain(checks), model, items);
    for field in model
        .combinators()
        .chain(&sound.fields)
        .flat_map(|fields| &fields.fields)
    {
        if let FieldKind::Plain(form) | FieldKind::Optional { form, .. } = &field.kind
            && let Some(is) = aim::value(form, model).is_outside(model)
        {
            code!(items; const _: () = { let _ = #is; };);
        }
    }
}

/// In no scope of their own: the compiler says of each evaluation that fails in how many it is.
fn constants<'a>(checks: impl IntoIterator<Item = &'a Check>, model: &Model, items: &mut Code) {
    for check in checks {
        let ty = check.ty();
        if !depends_on_parameters(ty, model) || (check.only_looks() && has_stand_in(ty, model)) {
            constant(check, &*found(ty, model), items);
        }
    }
}

/// The constant of a check. `found` is the type that is checked, by its path outside of the definition.
fn constant(check: &Check, found: &dyn Placed, items: &mut Code) {
    let value = match check {
        Check::Type { ty, depth, wanted } => of_type(ty, *depth, wanted, found),
        Check::Form { position, .. } => {
            // A client only reads results, so their objects may have no encoder.
            let wanted = if position.is_of_objects() {
                code!(__tl::ToRead<'static, #position>)
            } else {
                code!(__tl::ToWrite<#position>)
            };
            let is = spans::associated(found, &wanted, "is");
            code!({ let _ = #is; })
        }
        Check::Object { .. } => spans::associated(found, &Runtime("Object"), "OK"),
        Check::NotRepeated { ty, id } => {
            let found = listed(found);
            spans::check(ty, "check_not_repeated", code!(#found, #id))
        }
        Check::NotItself { ty, itself } => not_itself(ty, itself, &Probe { found, depth: 0 }),
        Check::Stated {
            ty,
            depth,
            name,
            stated,
        } => {
            let (probe, renamed) = (
                &Probe {
                    found,
                    depth: *depth,
                },
                renamed(found, *depth),
            );
            let args = code!(#probe::__TL_CONSTRUCTORS, #renamed, #name, #stated);
            spans::check(ty, "check_stated", args)
        }
        Check::Sibling {
            ty,
            result,
            sibling,
        } => {
            let found = listed(found);
            let result = result.as_deref().unwrap_or_default();
            spans::check(ty, "check_sibling", code!(#found, #result, #sibling))
        }
        Check::Constructor {
            ty,
            id,
            declaration,
        } => {
            let found = listed(found);
            let args = code!(#found, #id, #declaration);
            spans::check(ty, "check_constructor", args)
        }
    };
    code!(items; const _: () = #value;);
}

/// What checks a field's type against the schema's.
fn of_type(ty: &Type, depth: usize, wanted: &Wanted, found: &dyn Placed) -> Code {
    let Wanted {
        name,
        is_bare,
        field,
        numbers,
        mark,
        declaration,
        itself,
    } = wanted;
    let (probe, renamed) = (&Probe { found, depth }, renamed(found, depth));
    let numbers: Vec<u8> = numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    let numbers = &Literal::byte_string(&numbers);
    let args = code! {
        #probe::__TL_CONSTRUCTORS,
        #probe::__TL_IS_BUILT_IN,
        #renamed,
        __tl::Wanted { ty: #name, is_bare: #is_bare, field: #field, numbers: #numbers, mark: #mark }
    };
    let call = spans::check(ty, "check_field", args);
    let fields = declaration.as_ref().map(|declaration| {
        let args = code!(#probe::__TL_IS_SCALAR, #field, #declaration);
        spans::check(ty, "check_fields", args)
    });
    let itself = itself.as_ref().map(|itself| not_itself(ty, itself, probe));
    // In one constant, so that one mistake is one error.
    let before = each([itself, fields].into_iter().flatten(), "", |check, to| {
        code!(to; #check;);
    });
    code!({ #before #call })
}

/// The probe of a type, or of its items `depth` vectors in: `<__tl::Probe<Type>>`.
struct Probe<'a> {
    found: &'a dyn Placed,
    depth: usize,
}

impl ToCode for Probe<'_> {
    fn to_code(&self, to: &mut Code) {
        let Self { found, depth } = *self;
        match depth {
            0 => {
                to.text("<__tl::Probe<");
                to.tokens(&found);
            }
            depth => {
                to.text("<__tl::ItemProbe<");
                to.tokens(&found);
                code!(to; , #depth);
            }
        }
        to.text(">>");
    }
}

/// What a type lists as its constructors.
fn listed(found: &dyn Placed) -> Code {
    let probe = &Probe { found, depth: 0 };
    code!(#probe::__TL_CONSTRUCTORS)
}

/// What is known of a newtype, or of newtypes as items.
fn renamed(found: &dyn Placed, depth: usize) -> Code {
    let (whole, probe) = (&Probe { found, depth: 0 }, &Probe { found, depth });
    match depth {
        0 => code!(#probe::__TL_RENAMED),
        depth => code!(__tl::items_found(#probe::__TL_RENAMED, #whole::__TL_ITEMS, #depth)),
    }
}

fn not_itself(ty: &Type, Itself { id, title, field }: &Itself, probe: &Probe<'_>) -> Code {
    let args = code!(#probe::__TL_CONSTRUCTORS, #id, #field, #title);
    spans::check(ty, "check_not_itself", args)
}

fn all(model: &Model) -> Vec<&Check> {
    let mut checks = Vec::new();
    match &model.kind {
        Kind::Represented(_) => {}
        Kind::Group(fields) => checks.extend(&fields.checks),
        Kind::Constructor { constructor, .. } => checks.extend(&constructor.fields.checks),
        Kind::Enum(variants) => {
            for variant in variants {
                checks.extend(match &variant.kind {
                    VariantKind::Constructor(constructor) => constructor.fields.checks.as_slice(),
                    VariantKind::Transparent { check, .. } => check.as_slice(),
                    VariantKind::Other { .. } => &[],
                });
            }
        }
    }
    checks
}
