//! Stub impls for a definition that has errors, so that the compiler reports those alone and not
//! every use of the type.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Type, WherePredicate, parse_quote};

use super::{
    checks,
    ends::Place,
    header::{decode_header, header, input_lifetime},
    markers::{Generic, Runtime},
    wrap,
};
use crate::model::{Check, Model, Position, Returns};

/// The stubs for a type of which no more is known than a model without fields says, and what it `returns` if it
/// is a function. An error in one field does not hide what the compiler finds in another: that is in the checks.
#[must_use]
pub fn fallback(model: &Model, returns: Option<&Type>, checks: &[Check]) -> TokenStream {
    wrap(model, |items| {
        function(model, returns, items);
        stubs(model, items);
        items.extend(checks::those(checks, model));
    })
}

/// `TlFunction`, returning what the definition says, as far as it says so.
fn function(model: &Model, returns: Option<&Type>, items: &mut TokenStream) {
    let (predicate, returns): (Option<WherePredicate>, _) =
        match returns.map(|ty| Returns::of(ty, &model.generics)) {
            None => (None, quote!(())),
            Some(Returns::Type(ty)) => (None, quote!(#ty)),
            Some(Returns::OfParameter(param)) => (
                Some(parse_quote!(#param: __tl::TlFunction)),
                quote!(<#param as __tl::TlFunction>::Return),
            ),
        };
    header(model, Runtime("TlFunction"), predicate).write(quote!(type Return = #returns;), items);
}

fn stubs(model: &Model, items: &mut TokenStream) {
    let object = quote! {
        const IDS: &'static [__tl::u32] = &[];
        fn id(&self) -> __tl::u32 { loop {} }
    };
    header(model, Runtime("__TlObject"), []).write(object, items);
    let constructor = quote!(
        const ID: __tl::u32 = 0;
    );
    header(model, Runtime("__TlConstructor"), []).write(constructor, items);
    let input = &input_lifetime(model);
    let end = Ident::new("TlEnd", Span::call_site());
    for (position, place) in [(&Position::BOXED, "Boxed"), (&Position::BARE, "Bare")] {
        let encode = quote! {
            fn encode<__TlWriter: __Writer>(&self, _: &mut __TlWriter) -> __Encoded { loop {} }
        };
        header(model, Generic("__Encode", [position]), []).write(encode, items);
        let decode = quote! {
            const MIN_LEN: __usize = 0;
            fn decode(_: &mut __Reader<#input>) -> __Decoded<Self> { loop {} }
        };
        let place = Generic(place, [&end]);
        let trait_ = Generic("__Decode", [input, &place]);
        decode_header(model, input, Place::End(&end), trait_, []).write(decode, items);
    }
}
