//! Functions that read single variants of an enum.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use super::{Context, reader};
use crate::codegen::{
    bounds,
    ends::Place,
    header::decode_header,
    tokens::{Generic, add, braced},
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
    name: Ident,
    /// A second parameter after the reader, with its type: the constructor number if the function selects a variant by
    /// it, or the reader's position before that number.
    also: Option<(Ident, TokenStream)>,
    body: TokenStream,
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
    pub(super) fn add(
        &mut self,
        body: TokenStream,
        also: Option<(Ident, TokenStream)>,
    ) -> TokenStream {
        let number = self.functions.len();
        let name = Ident::new(&format!("variant{number}"), Span::call_site());
        let (reader, input, place) = (reader(), self.context.input, &self.place);
        let argument = also.as_ref().map(|(argument, _)| argument);
        let call = quote!(<Self as __Variants<#input, #place>>::#name(#reader, #argument));
        self.functions.push(Function { name, also, body });
        call
    }

    /// Writes the trait `__Variants` with the functions, and its impl.
    pub(super) fn write(self, items: &mut TokenStream) {
        if self.functions.is_empty() {
            return;
        }
        let Context { model, input, .. } = *self.context;
        let (reader, end) = (reader(), self.place);
        let (mut declared, mut defined) = (TokenStream::new(), TokenStream::new());
        for Function { name, also, body } in self.functions {
            let also = also.map(|(name, ty)| quote!(#name: #ty));
            let head = quote!(fn #name(#reader: &mut __Reader<#input>, #also) -> __Decoded<Self>);
            declared.extend([head.clone(), quote!(;)]);
            let body = braced(body).into_token_stream();
            defined.extend([quote!(#[inline]), head, body]);
        }
        let declared = braced(declared);
        let declared = quote!(trait __Variants<#input, #end>: __tl::Sized #declared);
        add(declared, items);
        let trait_ = Generic("__Variants", [input, &end]);
        let bounds = bounds::decode(model, input, end);
        decode_header(model, input, end, trait_, bounds).write(defined, items);
    }
}
