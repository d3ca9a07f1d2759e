//! The checks that only the compiler can make, such as which TL type a Rust type is.

use proc_macro2::{Literal, Punct, Spacing, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::Type;

use super::{
    aim,
    ends::{followed, is_plain_path, open_end},
    outside::{depends_on_parameters, found, has_stand_in},
    spans::{self, Placed},
    tokens::{Generic, Runtime, add, braced},
};
use crate::model::{
    Check, FieldKind, Form, Itself, Kind, Model, Position, Sound, VariantKind, Wanted,
    rust_type::{mentions_raw, option_inner},
};

/// A constant for each check. If the check fails, its evaluation is a compile error on the wrong type.
///
/// A type that depends on parameters is known only where the definition is used, and is not checked here.
pub(super) fn generate(model: &Model) -> Option<TokenStream> {
    let mut consts = constants(all(model), model);
    if !model.encode_only {
        ends_of_followed(model, &mut consts);
    }
    (!consts.is_empty()).then_some(consts)
}

/// The same for the parts without errors of a definition with errors.
pub(super) fn of_sound(model: &Model, sound: &Sound, items: &mut TokenStream) {
    let checks = sound.checks();
    items.extend(constants(all(model).into_iter().chain(checks), model));
    for field in model
        .combinators()
        .chain(&sound.fields)
        .flat_map(|fields| &fields.fields)
    {
        if let FieldKind::Plain(form) | FieldKind::Optional { form, .. } = &field.kind
            && let Some(is) = aim::value(form, model).is_outside(model)
        {
            items.extend(quote!(const _: () = { let _ = #is; };));
        }
    }
}

/// In no scope of their own: the compiler says of each evaluation that fails in how many it is.
fn constants<'a>(checks: impl IntoIterator<Item = &'a Check>, model: &Model) -> TokenStream {
    let mut consts = TokenStream::new();
    for check in checks {
        let ty = check.ty();
        if !depends_on_parameters(ty, model) || (check.only_looks() && has_stand_in(ty, model)) {
            add(constant(check, &*found(ty, model)), &mut consts);
        }
    }
    consts
}

/// The constant of a check. `found` is the type that is checked, by its path outside of the definition.
fn constant(check: &Check, found: &dyn Placed) -> TokenStream {
    let value = match check {
        Check::Type { ty, depth, wanted } => of_type(ty, *depth, wanted, found),
        Check::Form { position, .. } => {
            // A client only reads results, so their objects may have no encoder.
            let wanted = if position.is_of_objects() {
                quote!(__tl::ToRead<'static, #position>)
            } else {
                quote!(__tl::ToWrite<#position>)
            };
            let is = spans::associated(found, &wanted, "is");
            quote!({ let _ = #is; })
        }
        Check::Object { .. } => spans::associated(found, &Runtime("Object"), "OK"),
        Check::NotRepeated { ty, id } => {
            let found = listed(found);
            spans::check(ty, "check_not_repeated", quote!(#found, #id))
        }
        Check::NotItself { ty, itself } => not_itself(ty, itself, Probe { found, depth: 0 }),
        Check::Stated {
            ty,
            depth,
            name,
            stated,
        } => {
            let depth = *depth;
            let (probe, renamed) = (Probe { found, depth }, renamed(found, depth));
            let found = quote!(#probe::__TL_CONSTRUCTORS, #renamed);
            spans::check(ty, "check_stated", quote!(#found, #name, #stated))
        }
        Check::Sibling {
            ty,
            result,
            sibling,
        } => {
            let found = listed(found);
            let result = result.as_deref().unwrap_or_default();
            spans::check(ty, "check_sibling", quote!(#found, #result, #sibling))
        }
        Check::Constructor {
            ty,
            id,
            declaration,
        } => {
            let found = listed(found);
            let args = quote!(#found, #id, #declaration);
            spans::check(ty, "check_constructor", args)
        }
    };
    quote!(const _: () = #value;)
}

/// What checks a field's type against the schema's.
fn of_type(ty: &Type, depth: usize, wanted: &Wanted, found: &dyn ToTokens) -> TokenStream {
    let Wanted {
        name,
        is_bare,
        field,
        numbers,
        mark,
        declaration,
        itself,
    } = wanted;
    let (probe, renamed) = (Probe { found, depth }, renamed(found, depth));
    let numbers: Vec<u8> = numbers
        .iter()
        .flat_map(|number| number.to_le_bytes())
        .collect();
    let numbers = Literal::byte_string(&numbers);
    let args = quote! {
        #probe::__TL_CONSTRUCTORS,
        #probe::__TL_IS_BUILT_IN,
        #renamed,
        __tl::Wanted { ty: #name, is_bare: #is_bare, field: #field, numbers: #numbers, mark: #mark }
    };
    let call = spans::check(ty, "check_field", args);
    let fields = declaration.as_ref().map(|declaration| {
        let args = quote!(#probe::__TL_IS_SCALAR, #field, #declaration);
        spans::check(ty, "check_fields", args)
    });
    let itself = itself.as_ref().map(|itself| not_itself(ty, itself, probe));
    // In one constant, so that one mistake is one error.
    let before = [itself, fields].into_iter().flatten();
    quote!({ #(#before;)* #call })
}

/// The probe of a type, or of its items `depth` vectors in: `<__tl::Probe<Type>>`.
#[derive(Clone, Copy)]
struct Probe<'a> {
    found: &'a dyn ToTokens,
    depth: usize,
}

impl ToTokens for Probe<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.append(Punct::new('<', Spacing::Alone));
        match self.depth {
            0 => Generic("Probe", [self.found]).to_tokens(tokens),
            depth => Generic("ItemProbe", [self.found, &depth]).to_tokens(tokens),
        }
        tokens.append(Punct::new('>', Spacing::Alone));
    }
}

/// What a type lists as its constructors.
fn listed(found: &dyn ToTokens) -> TokenStream {
    let probe = Probe { found, depth: 0 };
    quote!(#probe::__TL_CONSTRUCTORS)
}

/// What is known of a newtype, or of newtypes as items.
fn renamed(found: &dyn ToTokens, depth: usize) -> TokenStream {
    let (whole, probe) = (Probe { found, depth: 0 }, Probe { found, depth });
    match depth {
        0 => quote!(#probe::__TL_RENAMED),
        depth => quote!(__tl::items_found(#probe::__TL_RENAMED, #whole::__TL_ITEMS, #depth)),
    }
}

fn not_itself(ty: &Type, Itself { id, title, field }: &Itself, probe: Probe<'_>) -> TokenStream {
    let args = quote!(#probe::__TL_CONSTRUCTORS, #id, #field, #title);
    spans::check(ty, "check_not_itself", args)
}

/// The constant that refuses a type whose end is not known.
fn ends(ty: &dyn Placed, position: &Position, says_so: &str) -> TokenStream {
    let (probe, says_so) = (Generic("EndProbe", [&ty, position]), Runtime(says_so));
    let says_so = braced(quote!(<#probe>::#says_so));
    let mut tokens = quote!(const _: () =);
    spans::write_associated(ty, &Generic("Ends", [&says_so]), "OK", &mut tokens);
    tokens.append(Punct::new(';', Spacing::Alone));
    tokens
}

/// The checks that values which something follows have a known end.
fn ends_of_followed(model: &Model, consts: &mut TokenStream) {
    let mut checked = Vec::new();
    for (ty, position) in model
        .combinators()
        .flat_map(|fields| followed(fields, model))
    {
        if depends_on_parameters(ty, model) || checked.contains(&(ty, position.clone())) {
            continue;
        }
        checked.push((ty, position.clone()));
        add(ends(&*found(ty, model), &position, "__TL_ENDS"), consts);
    }
    // A type that is last may end with the input, so the compiler would report it only where the definition is used.
    for form in model
        .combinators()
        .filter_map(|fields| open_end(fields, model))
    {
        let Form::Position { ty, position, .. } = form else {
            continue;
        };
        if depends_on_parameters(ty, model) {
            continue;
        }
        let ty = option_inner(ty).unwrap_or(ty);
        let found = &*found(ty, model);
        if is_plain_path(ty) {
            // It may be a newtype of a vector.
            add(ends(found, position, "__TL_ITEMS_END"), consts);
        }
        if mentions_raw(ty) {
            let decode = spans::associated(found, &quote!(__Decode<'static, #position>), "decode");
            consts.extend(quote!(const _: () = { let _ = #decode; };));
        }
    }
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
