//! Traits of one definition, for errors of the compiler that name what its schema has.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Type, WherePredicate, parse_quote_spanned};

use crate::{
    model::{Check, Constructor, Declaration, Kind, Model, Wanted, rust_type::mentions_parameter},
    schema::local,
};

/// The traits that the definition asks for, in a module of their own: a field's type may have any name.
pub(super) fn traits(model: &Model) -> Option<TokenStream> {
    let mut traits = TokenStream::new();
    let mut impls = TokenStream::new();
    let mut known = Vec::new();
    let checks = model.combinators().flat_map(|fields| &fields.checks);
    for check in checks {
        let (Check::Type { wanted, .. }, Some((_, name))) = (check, of_check(check, model)) else {
            continue;
        };
        if !known.contains(&name) {
            traits.extend(object(&name, wanted));
            // Whatever it is, it is held against the schema where it is known.
            impls.extend(quote! {
                #[diagnostic::do_not_recommend]
                impl<T: __tl::Object + ?__tl::Sized> __is::#name for T {}
            });
            known.push(name);
        }
    }
    if let Some(unstated) = unstated_result(model) {
        traits.extend(unstated);
        // Had it none, the compiler would advise to add one.
        impls.extend(quote! {
            #[diagnostic::do_not_recommend]
            impl __is::StatesItsResult for __tl::Anything {}
        });
    }
    (!traits.is_empty()).then(|| quote!(mod __is { #traits } #impls))
}

/// The type in a check that depends on parameters, and the trait for what the schema has there.
pub(super) fn of_check<'a>(check: &'a Check, model: &Model) -> Option<(&'a Type, Ident)> {
    let Check::Type {
        ty,
        depth: 0,
        wanted,
    } = check
    else {
        return None;
    };
    let is_boxed =
        !wanted.is_bare && local(&wanted.name).starts_with(|c: char| c.is_ascii_uppercase());
    (is_boxed && mentions_parameter(ty, &model.generics)).then(|| (&**ty, name(&wanted.name)))
}

/// `IsInputPeer` for `InputPeer`.
fn name(ty: &str) -> Ident {
    let mut name = "Is".to_owned();
    let mut is_first = true;
    for c in ty.chars() {
        if !c.is_ascii_alphanumeric() {
            is_first = true;
        } else if std::mem::take(&mut is_first) {
            name.push(c.to_ascii_uppercase());
        } else {
            name.push(c);
        }
    }
    Ident::new(&name, Span::call_site())
}

fn object(trait_: &Ident, Wanted { name, field, .. }: &Wanted) -> TokenStream {
    let message = format!(
        "`{{Self}}` is no `{name}`: it has no constructor number, and the schema has `{field}` here"
    );
    let note = format!("write a type of `{name}` with `#[derive(TlObject)]`");
    quote! {
        #[diagnostic::on_unimplemented(
            message = #message,
            label = "no constructor number",
            note = #note
        )]
        pub trait #trait_ {}
    }
}

/// Whether it is, or may be, a function whose definition does not state what it returns.
pub(super) fn is_unstated(model: &Model) -> bool {
    unstated(model).is_some()
}

fn unstated(model: &Model) -> Option<(&Constructor, &Declaration)> {
    let Kind::Constructor {
        constructor,
        returns: None,
    } = &model.kind
    else {
        return None;
    };
    let declaration = constructor.declaration.as_ref()?;
    let is_it = constructor.is_function || declaration.may_be_function;
    is_it.then_some((constructor, declaration))
}

/// The bound that asks for the result of a function whose definition does not state it. Not of the function, for
/// the compiler would then say that the function is none; and under any lifetime, for it would hold it against the
/// impl itself.
pub(super) fn states_its_result(model: &Model) -> WherePredicate {
    let span = Span::call_site().located_at(model.ident.span());
    parse_quote_spanned!(span=> for<'tl> (): __is::StatesItsResult)
}

fn unstated_result(model: &Model) -> Option<TokenStream> {
    let (
        Constructor {
            name, is_function, ..
        },
        Declaration { result, .. },
    ) = unstated(model)?;
    let ident = &model.ident;
    let message = if *is_function {
        format!(
            "`{ident}` is the function `{name}`, and its definition does not say what it returns"
        )
    } else {
        format!(
            "`{ident}`, TL's `{name}`, is called as a function, and its definition does not say what it returns"
        )
    };
    let note = format!(
        "the schema has the result `{result}`: add `returns = …` to the attribute of `{ident}`, with the Rust type of \
         that"
    );
    Some(quote! {
        #[diagnostic::on_unimplemented(
            message = #message,
            label = "its result is not stated",
            note = #note
        )]
        pub trait StatesItsResult {}
    })
}
