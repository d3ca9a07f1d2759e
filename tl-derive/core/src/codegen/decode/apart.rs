//! Functions that read single variants of an enum.

use super::Context;
use crate::{
    codegen::{
        bounds,
        code::{Code, code},
        ends::Place,
        header::decode_header,
        names::Name,
        tokens::Generic,
    },
    model::{
        FieldKind, Form, Model,
        rust_type::{mentions, names_raw},
    },
};

/// The functions that read the variants of one enum.
///
/// Separate functions keep stack frames small in a debug build. They are not closures because these compile slowly. The
/// runtime's `derived` explains both.
pub(super) struct Apart<'a> {
    context: &'a Context<'a>,
    place: Place<'a>,
    functions: Vec<Function>,
}

struct Function {
    name: Name,
    also: Option<Also>,
    body: Code,
}

/// A second parameter after the reader.
#[derive(Clone, Copy)]
pub(super) enum Also {
    /// The constructor number, if the function selects a variant by it.
    Number,
    /// The reader's position before that number.
    Start,
}

/// Whether the functions can be free ones, which compile fastest. Otherwise, they are methods of the generated trait
/// `__Variants`, where the user's types mean the same as in the definition: it has parameters, or a type or path
/// mentions `Self`. And where an object that is left undecoded ends is a parameter of that trait.
pub(super) fn are_free(model: &Model) -> bool {
    let is_bound = |ty| mentions(ty, &|ident| ident == "Self") || names_raw(ty);
    let has_path = |kind: &FieldKind| match kind {
        FieldKind::Plain(form) | FieldKind::Optional { form, .. } => match form {
            Form::Position { opaque, .. } => opaque.is_some(),
            Form::With { .. } => true,
        },
        FieldKind::SteppedOver(_) => true,
        FieldKind::True { .. } | FieldKind::Word(_) | FieldKind::Skipped(_) => false,
    };
    let mut fields = model.combinators().flat_map(|fields| &fields.fields);
    model.generics.params.is_empty()
        && !model.field_types().any(is_bound)
        && !fields.any(|field| has_path(&field.kind))
}

impl<'a> Apart<'a> {
    pub(super) fn new(context: &'a Context<'a>, place: Place<'a>) -> Self {
        Self {
            context,
            place,
            functions: Vec::new(),
        }
    }

    /// Adds a function with this body, and returns the call of it.
    pub(super) fn add(&mut self, body: Code, also: Option<Also>) -> Code {
        let name = Name(format!("__variant{}", self.functions.len()).into());
        let (input, place) = (self.context.input, &self.place);
        let argument = also.map(|also| match also {
            Also::Number => code!(__number),
            Also::Start => code!(__start),
        });
        let named = &name;
        let call = match self.context.are_free {
            true => code!(#named(reader, #argument)),
            false => code!(<Self as __Variants<#input, #place>>::#named(reader, #argument)),
        };
        self.functions.push(Function { name, also, body });
        call
    }

    /// Writes the functions.
    pub(super) fn write(self, items: &mut Code) {
        if self.functions.is_empty() {
            return;
        }
        let Context {
            model,
            input,
            this,
            are_free,
            ..
        } = *self.context;
        let (mut declared, mut defined) = (Code::new(), Code::new());
        let (declare, define) = (&mut declared, &mut defined);
        let lifetime = &if are_free {
            code!(<#input>)
        } else {
            Code::new()
        };
        for Function { name, also, body } in self.functions {
            let also = also.map(|also| match also {
                Also::Number => code!(__number: __tl::u32),
                Also::Start => code!(__start: __tl::Start<#input>),
            });
            let name = &name;
            let head = &code!(
                fn #name #lifetime(reader: &mut __Reader<#input>, #also) -> __Decoded<#this>
            );
            if !are_free {
                code!(declare; #head;);
            }
            code!(define; #[inline] #head { #body });
        }
        if are_free {
            return items.add(defined);
        }
        let end = &self.place;
        code!(items; trait __Variants<#input, #end>: __tl::Sized { #declared });
        let trait_ = Generic("__Variants", [input, end]);
        let bounds = bounds::decode(model, input, self.place);
        decode_header(model, input, self.place, trait_, bounds).write(defined, items);
    }
}
