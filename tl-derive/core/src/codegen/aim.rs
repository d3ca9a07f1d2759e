//! What is asked of types, so that the compiler's errors are aimed: at the innermost type that is seen, and one for
//! each, whatever is done with it.
//!
//! `let _ = <Ty as __tl::TlValue<…>>::is;` stands before each use of a type. Where the type is no such value, the
//! compiler says so in the words made for that; what it would say of `Encode` and `Decode` in the same place follows
//! from it and is left unsaid, and the same error of several impls is shown once.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Type;

use super::{checks::outside, spans};
use crate::model::{
    Form, Model, Position, Variant,
    rust_type::{
        innermost, is_unsized, is_well_known, mentions_parameter, mentions_raw, own_position,
    },
};

/// A type in derived code, with what is asked of it.
pub(super) struct Aimed<'a> {
    ty: &'a Type,
    /// The type in it of which errors speak.
    innermost: &'a Type,
    /// The trait that this type has to have.
    asked: Option<TokenStream>,
}

impl Aimed<'_> {
    /// `<ty as bound>::name`.
    pub(super) fn associated(&self, bound: &TokenStream, name: &str) -> TokenStream {
        let Some(asked) = &self.asked else {
            return spans::associated(self.ty, bound, name);
        };
        let is = self.is(asked, self.innermost.to_token_stream());
        let associated = match self.place() {
            Some(place) => spans::associated(&spans::moved(self.ty, place), bound, name),
            None => spans::associated(self.ty, bound, name),
        };
        quote!({ let _ = #is; #associated })
    }

    /// What is asked, outside of the definition, if anything is.
    pub(super) fn is_outside(&self, model: &Model) -> Option<TokenStream> {
        let asked = self.asked.as_ref()?;
        let innermost = outside(self.innermost.to_token_stream(), model);
        Some(self.is(asked, innermost))
    }

    fn is(&self, asked: &TokenStream, innermost: TokenStream) -> TokenStream {
        match self.place() {
            Some(place) => spans::associated(&spans::moved(&innermost, place), asked, "is"),
            None => spans::associated(&innermost, asked, "is"),
        }
    }

    /// Where both types stand if they differ, for one error follows from the other only in one place: the innermost
    /// type if it is a token, which could not stand on several.
    fn place(&self) -> Option<&Type> {
        if std::ptr::eq(self.ty, self.innermost) {
            return None;
        }
        let is_token = self
            .innermost
            .to_token_stream()
            .into_iter()
            .nth(1)
            .is_none();
        Some(if is_token { self.innermost } else { self.ty })
    }
}

/// The type as it is.
pub(super) fn plain(ty: &Type) -> Aimed<'_> {
    Aimed {
        ty,
        innermost: ty,
        asked: None,
    }
}

/// The type of a field, by way of what is asked of it.
pub(super) fn value<'a>(form: &'a Form, model: &Model) -> Aimed<'a> {
    let ty = form.ty();
    let plain = || plain(ty);
    let Form::Position {
        position, opaque, ..
    } = form
    else {
        return plain();
    };
    // What depends on parameters is a bound of the impl.
    let is_said = is_unsized(ty) && !model.encode_only;
    if is_said || is_well_known(ty, position) || mentions_parameter(ty, &model.generics) {
        return plain();
    }
    // Where an object left undecoded ends has words of its own.
    if opaque.is_some() || mentions_raw(ty) {
        return plain();
    }
    let (innermost, position) = innermost(ty, position.clone());
    let asked = if model.encode_only {
        quote!(__tl::ToWrite<#position>)
    } else if model.decode_only {
        quote!(__tl::ToRead<'_, #position>)
    } else {
        quote!(__tl::TlValue<'_, #position>)
    };
    Aimed {
        ty,
        innermost,
        asked: Some(asked),
    }
}

/// What a type is written as (and read as), which stands where it stands.
pub(super) fn represented<'a>(ty: &'a Type, model: &Model, reads: bool, writes: bool) -> Aimed<'a> {
    let (reads, writes) = (reads && !model.encode_only, writes && !model.decode_only);
    let is_said = mentions_parameter(ty, &model.generics) || mentions_raw(ty);
    if is_said || is_well_known(ty, &Position::BOXED) {
        return plain(ty);
    }
    let (innermost, position) = innermost(ty, own_position(ty));
    let asked = match (reads, writes) {
        (true, true) => quote!(__tl::TlValue<'_, #position>),
        (true, false) => quote!(__tl::ToRead<'_, #position>),
        _ => quote!(__tl::ToWrite<#position>),
    };
    Aimed {
        ty,
        innermost,
        asked: Some(asked),
    }
}

/// The type of a variant whose constructor is that type's.
pub(super) fn variant<'a>(ty: &'a Type, model: &Model) -> Aimed<'a> {
    if mentions_parameter(ty, &model.generics) {
        return plain(ty);
    }
    let asked = if model.encode_only {
        quote!(__tl::VariantToWrite)
    } else if model.decode_only {
        quote!(__tl::VariantToRead<'_>)
    } else {
        quote!(__tl::TlVariant<'_>)
    };
    Aimed {
        ty,
        innermost: ty,
        asked: Some(asked),
    }
}

/// The type of a variant that takes in all of its constructors.
pub(super) fn member<'a>(ty: &'a Type, model: &Model) -> Aimed<'a> {
    let asked = if model.encode_only {
        quote!(__tl::MemberToWrite)
    } else if model.decode_only {
        quote!(__tl::MemberToRead<'_>)
    } else {
        quote!(__tl::TlMember<'_>)
    };
    Aimed {
        ty,
        innermost: ty,
        asked: Some(asked),
    }
}

/// The type of a variant without a number of its own.
pub(super) fn transparent<'a>(of: &Variant, ty: &'a Type, model: &Model) -> Aimed<'a> {
    match model.is_union(of) {
        true => member(ty, model),
        false => variant(ty, model),
    }
}
