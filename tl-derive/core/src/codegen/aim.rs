//! Aims the compiler's errors: each wrong type is one error, on the innermost type that tokens show, whatever is done
//! with it.
//!
//! `let _ = <Ty as __tl::TlValue<…>>::is;` requires a trait. If the type lacks it, the compiler reports that in the
//! trait's own words.
//!
//! It stands before each use of a type. The compiler does not report errors about `Encode` and `Decode` in the same
//! place, which follow from that one, and it shows the same error of several impls once. The runtime's `Values`, the
//! lists to write, are silent about wrong types.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, TokenStreamExt, quote};
use syn::{Lifetime, Token, Type};

use super::{
    checks::outside,
    markers::{Runtime, braced, generic},
    spans::{self, Placed},
};
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
    asked: Option<Asked>,
}

/// The trait: `__tl::name<'_, position>`.
struct Asked {
    name: &'static str,
    /// Whether it has the lifetime of the input.
    reads: bool,
    position: Option<Position>,
}

impl ToTokens for Asked {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let input = self.reads.then(|| Lifetime::new("'_", Span::call_site()));
        let input = input.iter().map(|input| input as &dyn ToTokens);
        let position = self
            .position
            .iter()
            .map(|position| position as &dyn ToTokens);
        let arguments: Vec<_> = input.chain(position).collect();
        Runtime(self.name).to_tokens(tokens);
        if !arguments.is_empty() {
            generic(&arguments, tokens);
        }
    }
}

impl Aimed<'_> {
    /// Whether a trait is required of the type.
    pub(super) fn is_asked(&self) -> bool {
        self.asked.is_some()
    }

    /// The requirement as a statement, if there is one.
    pub(super) fn statement(&self) -> Option<TokenStream> {
        let asked = self.asked.as_ref()?;
        let mut tokens = quote!(let _ =);
        match self.place() {
            Some(place) => {
                let innermost = spans::moved(self.innermost, place);
                spans::write_associated(&innermost, asked, "is", &mut tokens);
            }
            None => spans::write_associated(self.innermost, asked, "is", &mut tokens),
        }
        <Token![;]>::default().to_tokens(&mut tokens);
        Some(tokens)
    }

    /// `<ty as bound>::name`.
    pub(super) fn associated(&self, bound: &dyn ToTokens, name: &str) -> TokenStream {
        let mut tokens = TokenStream::new();
        self.write_associated(bound, name, &mut tokens);
        tokens
    }

    /// The same, written to `to`.
    pub(super) fn write_associated(&self, bound: &dyn ToTokens, name: &str, to: &mut TokenStream) {
        let Some(asked) = &self.asked else {
            return spans::write_associated(self.ty, bound, name, to);
        };
        let place = self.place();
        let moved = place.map(|place| [self.innermost, self.ty].map(|ty| spans::moved(ty, place)));
        let [innermost, ty]: [&dyn Placed; 2] = match &moved {
            Some([innermost, ty]) => [innermost, ty],
            None => [self.innermost, self.ty],
        };
        let mut tokens = quote!(let _ =);
        spans::write_associated(innermost, asked, "is", &mut tokens);
        <Token![;]>::default().to_tokens(&mut tokens);
        spans::write_associated(ty, bound, name, &mut tokens);
        to.append(braced(tokens));
    }

    /// The requirement as code outside of the impl, if there is one.
    pub(super) fn is_outside(&self, model: &Model) -> Option<TokenStream> {
        let asked = self.asked.as_ref()?;
        let innermost = outside(self.innermost.to_token_stream(), model);
        Some(match self.place() {
            Some(place) => spans::associated(&spans::moved(&innermost, place), asked, "is"),
            None => spans::associated(&innermost, asked, "is"),
        })
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
        Asked {
            name: "ToWrite",
            reads: false,
            position: Some(position),
        }
    } else if model.decode_only {
        Asked {
            name: "ToRead",
            reads: true,
            position: Some(position),
        }
    } else {
        Asked {
            name: "TlValue",
            reads: true,
            position: Some(position),
        }
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
        (true, true) => Asked {
            name: "TlValue",
            reads: true,
            position: Some(position),
        },
        (true, false) => Asked {
            name: "ToRead",
            reads: true,
            position: Some(position),
        },
        _ => Asked {
            name: "ToWrite",
            reads: false,
            position: Some(position),
        },
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
        Asked {
            name: "VariantToWrite",
            reads: false,
            position: None,
        }
    } else if model.decode_only {
        Asked {
            name: "VariantToRead",
            reads: true,
            position: None,
        }
    } else {
        Asked {
            name: "TlVariant",
            reads: true,
            position: None,
        }
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
        Asked {
            name: "MemberToWrite",
            reads: false,
            position: None,
        }
    } else if model.decode_only {
        Asked {
            name: "MemberToRead",
            reads: true,
            position: None,
        }
    } else {
        Asked {
            name: "TlMember",
            reads: true,
            position: None,
        }
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
