//! Functions that read single variants of an enum.

use super::Context;
use crate::codegen::{
    bounds,
    code::{Code, code},
    ends::Place,
    header::decode_header,
    names::Name,
    tokens::Generic,
};

/// The functions that read the variants of one enum: methods of the generated trait `__Variants`.
///
/// Separate functions keep stack frames small in a debug build. They are methods of a trait because `Self` is then the
/// user's type, and not closures because these compile slowly. The runtime's `derived` explains both.
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
        let number = self.functions.len();
        let name = Name(format!("variant{number}").into());
        let (input, place) = (self.context.input, &self.place);
        let argument = also.map(|also| match also {
            Also::Number => code!(__number),
            Also::Start => code!(__start),
        });
        let named = &name;
        let call = code!(<Self as __Variants<#input, #place>>::#named(reader, #argument));
        self.functions.push(Function { name, also, body });
        call
    }

    /// Writes the trait `__Variants` with the functions, and its impl.
    pub(super) fn write(self, items: &mut Code) {
        if self.functions.is_empty() {
            return;
        }
        let Context { model, input, .. } = *self.context;
        let end = &self.place;
        let (mut declared, mut defined) = (Code::new(), Code::new());
        let (declare, define) = (&mut declared, &mut defined);
        for Function { name, also, body } in self.functions {
            let also = also.map(|also| match also {
                Also::Number => code!(__number: __tl::u32),
                Also::Start => code!(__start: __tl::Start<#input>),
            });
            let name = &name;
            let head = &code!(fn #name(reader: &mut __Reader<#input>, #also) -> __Decoded<Self>);
            code!(declare; #head;);
            code!(define; #[inline] #head { #body });
        }
        code!(items; trait __Variants<#input, #end>: __tl::Sized { #declared });
        let trait_ = Generic("__Variants", [input, end]);
        let bounds = bounds::decode(model, input, self.place);
        decode_header(model, input, self.place, trait_, bounds).write(defined, items);
    }
}
