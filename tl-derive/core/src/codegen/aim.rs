//! Aims the compiler's errors: each wrong type is one error, on the innermost type that tokens show, whatever is done
//! with it.
//!
//! `let _ = <Ty as __tl::TlValue<…>>::is;` requires a trait. If the type lacks it, the compiler reports that in the
//! trait's own words.
//!
//! For the types in lists, which the runtime's `List` and `Values` are silent about, it stands once, in `encode` (or in
//! `MIN_LEN`, if there is no encoder). Any other type has it before each use: the compiler does not report errors about
//! `Encode` and `Decode` in the same place, which follow from that one, and it shows the same error of several impls
//! once.

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

/// A type in derived code, with the trait that is required of it.
pub(super) struct Aimed<'a> {
    ty: &'a Type,
    /// The type in it that errors are about.
    innermost: &'a Type,
    /// The trait that is required of this type.
    asked: Option<TokenStream>,
}

impl Aimed<'_> {
    /// Whether a trait is required of the type.
    pub(super) fn is_asked(&self) -> bool {
        self.asked.is_some()
    }

    /// The requirement as a statement, if there is one.
    pub(super) fn statement(&self) -> Option<TokenStream> {
        let asked = self.asked.as_ref()?;
        let is = self.is(asked, self.innermost.to_token_stream());
        Some(quote!(let _ = #is;))
    }

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

    /// The requirement as code outside of the impl, if there is one.
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

    /// The place of both types if they differ: the compiler recognises that one error follows from the other only if
    /// both are in one place. It is the innermost type's if that is a single token.
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

/// A type without a requirement.
pub(super) fn plain(ty: &Type) -> Aimed<'_> {
    Aimed {
        ty,
        innermost: ty,
        asked: None,
    }
}

/// The type of a field, with its requirement.
pub(super) fn value<'a>(form: &'a Form, model: &Model) -> Aimed<'a> {
    let ty = form.ty();
    let plain = || plain(ty);
    let Form::Position {
        position, opaque, ..
    } = form
    else {
        return plain();
    };
    // For a type that depends on parameters, there is a bound of the impl instead.
    let is_said = is_unsized(ty) && !model.encode_only;
    if is_said || is_well_known(ty, position) || mentions_parameter(ty, &model.generics) {
        return plain();
    }
    // The end of raw objects is checked in words of its own.
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

/// The type that a type is written or read as.
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

/// The type of a variant that takes that type's only constructor.
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

/// The type of a variant that takes all of that type's constructors.
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
