//! Stub impls for a definition with errors, so that the compiler does not report every use of the type too.

use proc_macro2::TokenStream;
use syn::{Lifetime, Type, WherePredicate, parse_quote};

use super::{
    checks,
    code::{Code, code},
    encode::never,
    ends::Place,
    header::{decode_header, free_decode_header, free_header, header},
    names::Name,
    parameters::{input_lifetime, position},
    tokens::{Generic, Runtime},
    wrap,
};
use crate::model::{Model, Position, Returns, Sound};

/// What is known of a definition that has errors.
pub struct Stub<'a> {
    /// As much as could be built: perhaps no fields.
    pub model: &'a Model,
    /// What it returns if it is a function.
    pub returns: Option<&'a Type>,
    /// Its parts without errors.
    pub sound: &'a Sound,
    /// Whether it is unsized, so that it can have no decoder.
    pub is_unsized: bool,
    /// Whether it is written as another type.
    pub is_represented: bool,
}

/// The stubs for a type, and the checks of its parts without errors.
#[must_use]
pub fn fallback(stub: &Stub<'_>) -> TokenStream {
    let Stub {
        model,
        returns,
        sound,
        is_unsized,
        is_represented,
    } = *stub;
    wrap(model, |items| {
        function(model, returns, items);
        object(model, items);
        if is_represented {
            in_any_position(model, is_unsized, items);
        } else {
            boxed_and_bare(model, is_unsized, items);
        }
        checks::of_sound(model, sound, items);
    })
}

/// The stub of `TlFunction`, with the definition's result type if there is one.
fn function(model: &Model, returns: Option<&Type>, items: &mut Code) {
    let (predicate, returns): (Option<WherePredicate>, _) =
        match returns.map(|ty| Returns::of(ty, &model.generics)) {
            None => (None, code!(())),
            Some(Returns::Type(ty)) => {
                let ty = &ty;
                (None, code!(#ty))
            }
            Some(Returns::OfParameter(param)) => {
                let param = &param;
                (
                    Some(parse_quote!(#param: __tl::TlFunction)),
                    code!(<#param as __tl::TlFunction>::Return),
                )
            }
        };
    header(model, Runtime("__TlFunction"), predicate).write(code!(type Return = #returns;), items);
}

fn object(model: &Model, items: &mut Code) {
    let object = code! {
        const IDS: &'static [__tl::u32] = &[];
        fn id(&self) -> __tl::u32 { loop {} }
    };
    header(model, Runtime("__TlObject"), []).write(object, items);
    let constructor = code!(
        const ID: __tl::u32 = 0;
    );
    header(model, Runtime("__TlConstructor"), []).write(constructor, items);
    let signed = never(model, "encode_unsigned");
    header(model, Runtime("__TlSigned"), []).write(signed, items);
}

fn decode(input: &Lifetime) -> Code {
    code! {
        const MIN_LEN: __usize = 0;
        fn decode(_: &mut __tl::Reader<#input>) -> __tl::Result<Self, __tl::DecodeError> { loop {} }
    }
}

fn boxed_and_bare(model: &Model, is_unsized: bool, items: &mut Code) {
    let input = &input_lifetime(model);
    let end = Name("TlEnd".into());
    for (position, place) in [(&Position::BOXED, "Boxed"), (&Position::BARE, "Bare")] {
        header(model, Generic("__Encode", [position]), []).write(never(model, "encode"), items);
        if is_unsized {
            continue;
        }
        let place = Generic(place, [&end]);
        let trait_ = Generic("__Decode", [input, &place]);
        decode_header(model, input, Place::End(&end), trait_, []).write(decode(input), items);
    }
}

fn in_any_position(model: &Model, is_unsized: bool, items: &mut Code) {
    let (input, position) = (&input_lifetime(model), &position(model));
    free_header(model, position, Generic("__Encode", [position]), [])
        .write(never(model, "encode"), items);
    if !is_unsized {
        let trait_ = Generic("__Decode", [input, position]);
        free_decode_header(model, input, position, trait_, []).write(decode(input), items);
    }
}
