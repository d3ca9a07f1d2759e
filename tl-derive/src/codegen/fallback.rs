//! Stub impls for a definition that has errors, so that the compiler reports those alone and not
//! every use of the type.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Type, WherePredicate, parse_quote};

use super::{
    header::{decode_header, header, input_lifetime},
    wrap,
};
use crate::{
    model::{Fields, Kind, Model, Returns, what_returns},
    receive::Received,
};

/// The stubs, or nothing if the runtime itself can't be found.
pub(crate) fn fallback(received: &Received) -> TokenStream {
    let Ok(runtime) = &received.runtime else {
        return TokenStream::new();
    };
    let model = Model {
        ident: received.ident.clone(),
        generics: received.generics.clone(),
        runtime: runtime.clone(),
        lints: received.lints.clone(),
        bound: None,
        encode_only: false,
        schema_file: None,
        kind: Kind::Group(Fields {
            fields: Vec::new(),
            words: Vec::new(),
            checks: Vec::new(),
        }),
    };
    let function = function(&model, received.keys.returns.as_ref());
    wrap(&model, &stubs(&model, &function))
}

/// `TlFunction`, returning what the definition says, as far as it says so.
fn function(model: &Model, returns: Option<&Type>) -> TokenStream {
    let (predicate, returns): (Option<WherePredicate>, _) =
        match returns.map(|ty| what_returns(ty, &model.generics)) {
            None => (None, quote!(())),
            Some(Returns::Type(ty)) => (None, quote!(#ty)),
            Some(Returns::OfParameter(param)) => (
                Some(parse_quote!(#param: __tl::TlFunction)),
                quote!(<#param as __tl::TlFunction>::Return),
            ),
        };
    let header = header(model, quote!(__tl::TlFunction), predicate);
    quote! {
        #header {
            type Return = #returns;
        }
    }
}

fn stubs(model: &Model, function: &TokenStream) -> TokenStream {
    let object = header(model, quote!(__TlObject), []);
    let constructor = header(model, quote!(__TlConstructor), []);
    let input = input_lifetime(model);
    let mut stubs = quote! {
        #object {
            const IDS: &'static [__tl::u32] = &[];
            fn id(&self) -> __tl::u32 { loop {} }
        }
        #constructor {
            const ID: __tl::u32 = 0;
        }
        #function
    };
    for position in [quote!(__tl::Boxed), quote!(__tl::BarePosition)] {
        let encode = header(model, quote!(__Encode<#position>), []);
        let decode = decode_header(model, &input, None, quote!(__Decode<#input, #position>), []);
        stubs.extend(quote! {
            #encode {
                fn encode<__TlWriter: __Writer>(
                    &self,
                    _: &mut __TlWriter,
                ) -> __tl::Result<(), __tl::EncodeError> {
                    loop {}
                }
            }
            #decode {
                const MIN_LEN: __usize = 0;
                fn decode(_: &mut __Reader<#input>) -> __tl::Result<Self, __tl::DecodeError> {
                    loop {}
                }
            }
        });
    }
    stubs
}
