//! Code that reads a variant which holds an object of another type.

use proc_macro2::Ident;
use syn::{Path, Type};

use super::Context;
use crate::{
    codegen::{
        aim::{self, Aimed},
        code::{Code, code},
        ends::{End, Place},
        markers::ReadPosition,
        names::{Named, value_name},
        spans::associated,
        tokens::Generic,
        unions,
    },
    model::{Form, Position, Variant, rust_type::mentions_parameter},
};

impl Context<'_> {
    /// A variant that holds the only constructor of `ty`, whose number has been read.
    pub(super) fn held(&self, variant: &Variant, ty: &Type, place: Place<'_>) -> Code {
        let aimed = self.aimed(variant, ty);
        self.value(&variant.ident, ty, Position::BARE, &aimed, place)
    }

    /// The minimum length of that constructor.
    pub(super) fn held_min_len(&self, variant: &Variant, ty: &Type, place: Place<'_>) -> Code {
        let end = &self.held_end(ty, place);
        let position = &Position::BARE;
        let position = ReadPosition { position, end };
        let trait_ = Generic("__Decode", [self.input, &position]);
        self.aimed(variant, ty).associated(&trait_, "MIN_LEN")
    }

    /// A variant that holds all other constructors, starting at the constructor number.
    pub(super) fn rest(&self, ident: &Ident, ty: &Type, place: Place<'_>) -> Code {
        self.value(ident, ty, Position::BOXED, &aim::plain(ty), place)
    }

    /// A variant that holds the object in this position.
    fn value(
        &self,
        ident: &Ident,
        ty: &Type,
        position: Position,
        aimed: &Aimed<'_>,
        place: Place<'_>,
    ) -> Code {
        let form = Form::Position {
            ty: Box::new(ty.clone()),
            position,
            opaque: None,
        };
        let names = value_name(&self.model.ident, ident);
        let value = self.decode(&form, aimed, &self.held_end(ty, place), &names);
        let (this, ident) = (self.this, &Named(ident));
        code!(__Ok(#this::#ident { 0: #value }))
    }

    /// A variant that holds all constructors of `ty`, one of whose numbers has been read.
    pub(super) fn member(&self, ident: &Ident, ty: &Type, place: Place<'_>) -> Code {
        let end = &self.held_end(ty, place);
        let read = unions::read(ty, self.model, end, self.input);
        self.made_of(ident, &read)
    }

    /// A variant that holds what is unknown, starting at its constructor number.
    pub(super) fn other(
        &self,
        ident: &Ident,
        ty: &Type,
        schema: Option<&Path>,
        place: Place<'_>,
    ) -> Code {
        let end = &schema.map_or(End::OfPlace(place), End::Known);
        let position = &Position::BOXED;
        let position = ReadPosition { position, end };
        let trait_ = Generic("__Decode", [self.input, &position]);
        let decode = associated(ty, &trait_, "decode");
        let value = self.made_of(ident, &code!(#decode(reader)));
        code!({
            __tl::return_to(reader, __start);
            #value
        })
    }

    /// The result for a variant of the result for what it holds.
    fn made_of(&self, ident: &Ident, read: &Code) -> Code {
        let names = value_name(&self.model.ident, ident);
        let (this, ident) = (self.this, &Named(ident));
        code! {
            match #read {
                __Ok(__value) => __Ok(#this::#ident { 0: __value }),
                __Err(__error) => __Err(__tl::decode_error_in(__error, #names, 0)),
            }
        }
    }

    /// Where raw objects end in `ty`.
    fn held_end<'a>(&self, ty: &Type, place: Place<'a>) -> End<'a> {
        if mentions_parameter(ty, &self.model.generics) {
            End::OfPlace(place)
        } else {
            End::Input
        }
    }
}
