//! Derived code while it is being written.
//!
//! What is the derive's own is text, which the compiler turns into tokens. To make them one by one takes the derive many
//! times as long, since Cargo builds it without optimisation. What is the user's are tokens, since only they know their
//! places in the source.

mod template;
#[cfg(test)]
mod tests;

use std::{
    borrow::Cow,
    fmt::{self, Display, Formatter},
};

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::ToTokens;

pub(super) use self::template::{code, each, joined};

/// Derived code.
#[derive(Clone, Default)]
pub(super) struct Code {
    pieces: Vec<Piece>,
    /// The groups that are open, from the outermost.
    groups: Vec<Opened>,
}

#[derive(Clone)]
enum Piece {
    /// Whole tokens, or an end of a group without tokens in it.
    Text(Cow<'static, str>),
    Tokens(TokenStream),
    /// The ends of a group with tokens in it.
    Open,
    Close(Delimiter),
}

#[derive(Clone)]
struct Opened {
    delimiter: Delimiter,
    /// The piece that opens it, while there are no tokens in it.
    as_text: Option<usize>,
}

/// Something that can be written as code.
pub(super) trait ToCode {
    fn to_code(&self, to: &mut Code);
}

/// The same, of what is used up by it or is a reference.
pub(super) trait IntoCode {
    fn into_code(self, to: &mut Code);
}

impl IntoCode for Code {
    fn into_code(self, to: &mut Code) {
        to.add(self);
    }
}

impl<T: ToCode + ?Sized> IntoCode for &T {
    fn into_code(self, to: &mut Code) {
        self.to_code(to);
    }
}

impl<T: IntoCode> IntoCode for Option<T> {
    fn into_code(self, to: &mut Code) {
        if let Some(code) = self {
            code.into_code(to);
        }
    }
}

impl ToCode for Code {
    fn to_code(&self, to: &mut Code) {
        to.add(self.clone());
    }
}

impl Code {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Adds whole tokens as text.
    pub(super) fn text(&mut self, text: impl Into<Cow<'static, str>>) {
        self.pieces.push(Piece::Text(text.into()));
    }

    /// Adds tokens that know their places.
    pub(super) fn tokens(&mut self, tokens: &dyn ToTokens) {
        self.write_tokens(|to| tokens.to_tokens(to));
    }

    pub(super) fn write_tokens(&mut self, write: impl FnOnce(&mut TokenStream)) {
        if let Some(Piece::Tokens(to)) = self.pieces.last_mut() {
            return write(to);
        }
        self.end_text();
        let mut tokens = TokenStream::new();
        write(&mut tokens);
        self.pieces.push(Piece::Tokens(tokens));
    }

    /// Opens a group, which [`close`](Self::close) ends.
    pub(super) fn open(&mut self, delimiter: Delimiter) {
        let as_text = Some(self.pieces.len());
        self.groups.push(Opened { delimiter, as_text });
        self.text(ends(delimiter).0);
    }

    pub(super) fn close(&mut self) {
        let Some(Opened { delimiter, as_text }) = self.groups.pop() else {
            return;
        };
        match as_text {
            Some(_) => self.text(ends(delimiter).1),
            None => self.pieces.push(Piece::Close(delimiter)),
        }
    }

    /// The groups that are open will have tokens in them.
    fn end_text(&mut self) {
        let as_text = self.groups.iter_mut().filter_map(|it| it.as_text.take());
        for index in as_text {
            if let Some(piece) = self.pieces.get_mut(index) {
                *piece = Piece::Open;
            }
        }
    }

    /// Adds other code.
    pub(super) fn add(&mut self, mut other: Self) {
        if other.pieces.iter().any(|it| !matches!(it, Piece::Text(_))) {
            self.end_text();
        }
        self.pieces.append(&mut other.pieces);
    }

    /// The tokens of all of it.
    pub(super) fn into_stream(mut self) -> TokenStream {
        let (mut streams, mut outer) = (Vec::new(), Vec::new());
        let mut start = 0;
        while start < self.pieces.len() {
            let mut end = start;
            while let Some(Piece::Text(_)) = self.pieces.get(end) {
                end += 1;
            }
            if let Some(text @ [_, ..]) = self.pieces.get(start..end) {
                // Not `to_string`, whose loop would be the derive's own, unoptimised.
                streams.push(parsed(&format!("{}", Text(text))));
            }
            match self.pieces.get_mut(end) {
                Some(Piece::Tokens(tokens)) => streams.push(std::mem::take(tokens)),
                Some(Piece::Open) => outer.push(std::mem::take(&mut streams)),
                Some(Piece::Close(delimiter)) => {
                    let inner = Group::new(*delimiter, streams.into_iter().collect());
                    streams = outer.pop().unwrap_or_default();
                    streams.push(TokenTree::Group(inner).into());
                }
                Some(Piece::Text(_)) | None => {}
            }
            start = end + 1;
        }
        streams.into_iter().collect()
    }
}

/// Both ends of a group, as text.
fn ends(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Parenthesis => ("(", ")"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::None => ("", ""),
    }
}

/// The text of some pieces, with a space after each, so that no two tokens are one.
struct Text<'a>(&'a [Piece]);

impl Display for Text<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for piece in self.0 {
            if let Piece::Text(text) = piece {
                f.write_str(text)?;
                f.write_str(" ")?;
            }
        }
        Ok(())
    }
}

impl ToTokens for Code {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        Parsed(self).to_tokens(tokens);
    }
}

/// The tokens of something that is written as code.
pub(super) struct Parsed<'a>(pub(super) &'a dyn ToCode);

impl ToTokens for Parsed<'_> {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        let mut code = Code::new();
        self.0.to_code(&mut code);
        tokens.extend([code.into_stream()]);
    }
}

/// Text as tokens. By `proc_macro` itself: `proc_macro2` would parse the text first to check it, which takes longer than
/// to make the tokens.
fn parsed(text: &str) -> TokenStream {
    let tokens = match proc_macro::is_available() {
        true => text
            .parse()
            .map(|it: proc_macro::TokenStream| it.into())
            .ok(),
        false => text.parse().ok(),
    };
    // Text is the derive's own, so this is a bug, which must not look like missing code.
    tokens.unwrap_or_else(|| {
        let message = format!("a bug in tl-derive: it wrote `{text}`");
        syn::Error::new(Span::call_site(), message).into_compile_error()
    })
}
