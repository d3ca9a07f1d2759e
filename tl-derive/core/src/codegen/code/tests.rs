use proc_macro2::TokenStream;
use quote::quote;
use syn::{Type, parse_quote};

use super::{Code, ToCode, code, each, parsed};

/// But for the spaces between tokens.
fn assert_is(code: Code, tokens: TokenStream) {
    let [code, tokens] = [code.into_stream(), tokens].map(|it| it.to_string().replace(' ', ""));
    assert_eq!(code, tokens);
}

#[test]
fn text_and_tokens_are_what_quote_writes() {
    let ty: Type = parse_quote!(Vec<super::Item<'static>>);
    let (ty, name, number) = (&ty, "a \"quoted\" name \u{301}", 5_u32);
    assert_is(
        code!(
            #[inline]
            fn f<'a>(x: &'a [u8; 4]) -> u8 {
                x[0]
            }
        ),
        quote!(
            #[inline]
            fn f<'a>(x: &'a [u8; 4]) -> u8 {
                x[0]
            }
        ),
    );
    assert_is(
        code!(f(#number, { g([#ty, <#ty as A>::B], (), #name) }, h());),
        quote!(f(#number, { g([#ty, <#ty as A>::B], (), #name) }, h());),
    );
}

#[test]
fn code_in_code() {
    let ty: &Type = &parse_quote!(Item);
    let with_tokens = code!({ let x: (#ty,) = y; });
    let text = code!(f(x));
    let absent: Option<Code> = None;
    assert_is(
        code!([(#with_tokens), #text, #absent]),
        quote!([({ let x: (#ty,) = y; }), f(x), ]),
    );
}

#[test]
fn what_is_between() {
    let types: [Type; 3] = [parse_quote!(A), parse_quote!(B), parse_quote!(C)];
    let all = each(&types, ",", |ty, to| ty.to_code(to));
    assert_is(code!((#all)), quote!((#(#types),*)));
    let none = each(&[] as &[Type], ",", |ty, to| ty.to_code(to));
    assert_is(code!((#none)), quote!(()));
}

#[test]
fn text_that_is_no_rust_is_an_error() {
    assert!(parsed("(").to_string().contains("compile_error"));
}
