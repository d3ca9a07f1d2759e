//! Code that reads a field that is not in a list, as a statement of its own.

use proc_macro2::Literal;

use super::Context;
use crate::{
    codegen::{
        aim::{self, Aimed},
        code::{Code, code},
        ends::{End, Place, is_last, of_form},
        lists::Entry,
        markers::ReadPosition,
        names::{binding, names},
        spans::{self, associated},
        tokens::{Generic, Runtime},
    },
    model::{Bit, FieldKind, Fields, Form, Gap, WithItems},
};

impl Context<'_> {
    /// Reads a field that is not in a list.
    pub(super) fn single(
        &self,
        Entry { index, field }: Entry<'_>,
        fields: &Fields,
        place: Place<'_>,
    ) -> Code {
        let binding = &binding(index);
        let names = names(self.owner, [&field.name]);
        let end = |form| of_form(form, is_last(fields, field), place, self.model);
        match &field.kind {
            FieldKind::SteppedOver(gap) => self.step_over(gap),
            FieldKind::Plain(form) => {
                let value = self.field(form, &end(form), &names);
                code!(let #binding = #value;)
            }
            FieldKind::Optional {
                bit: Bit { word, bit },
                form,
            } => {
                let value = self.field(form, &end(form), &names);
                code! {
                    let #binding = if __tl::is_set(__words, #word, #bit) {
                        __Some(#value)
                    } else {
                        __tl::None
                    };
                }
            }
            FieldKind::True {
                bit: Bit { word, bit },
                alias: Some(ty),
            } => {
                let function = associated(ty, &Runtime("Bit"), "of");
                code!(let #binding = #function(__tl::is_set(__words, #word, #bit));)
            }
            FieldKind::True { .. } | FieldKind::Word(_) | FieldKind::Skipped(_) => Code::new(),
        }
    }

    /// Skips fields that the schema has and the user's definition omits.
    fn step_over(
        &self,
        Gap {
            schema,
            code,
            names: of,
        }: &Gap,
    ) -> Code {
        let (code, names) = (&Literal::byte_string(code), names(self.owner, of));
        code! {
            if let __Err(__error) = __tl::step_over::<#schema>(reader, __words, #code, #names) {
                return __Err(__error);
            }
        }
    }

    fn field(&self, form: &Form, end: &End<'_>, names: &str) -> Code {
        self.decode(form, &aim::value(form, self.model), end, names)
    }

    /// An expression that decodes a value. On an error, the generated code adds the field's name and returns it.
    pub(super) fn decode(
        &self,
        form: &Form,
        aimed: &Aimed<'_>,
        end: &End<'_>,
        names: &str,
    ) -> Code {
        let decoded = match form {
            Form::Position { position, .. } => {
                let position = &ReadPosition { position, end };
                let function =
                    aimed.associated(&Generic("__Decode", [self.input, position]), "decode");
                code!(#function(reader))
            }
            Form::With { ty, path, items } => {
                let of = items.as_ref().map_or(ty, |items| &items.ty);
                let result = code!(__tl::Result<#of, __tl::DecodeError>);
                let call = spans::call(path, "decode", &["reader"], result);
                match items {
                    None => call,
                    Some(WithItems { ty, is_boxed }) => {
                        code!(__tl::decode_items_with::<#ty, _>(reader, #is_boxed, |reader| #call))
                    }
                }
            }
        };
        code! {
            match #decoded {
                __Ok(__value) => __value,
                __Err(__error) => return __Err(__tl::decode_error_in(__error, #names, 0)),
            }
        }
    }
}
