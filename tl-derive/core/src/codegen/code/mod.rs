//! Derived code while it is being written.
//!
//! What is the derive's own is text, which the compiler turns into tokens. To make them one by one takes the derive many
//! times as long, since Cargo builds it without optimisation. What is the user's are tokens, since only they know their
//! places in the source.

mod template;
#[cfg(test)]
mod tests;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::ToTokens;

pub(super) use self::template::{code, each, joined};

/// Derived code.
#[derive(Clone, Default)]
pub(super) struct Code {
    pieces: Vec<Piece>,
    /// The text after them: whole tokens, or ends of groups. After each is a space, so that no two tokens are one.
    text: String,
    /// The groups that are open, from the outermost.
    groups: Vec<Opened>,
}

#[derive(Clone)]
enum Piece {
    Text(String),
    Tokens(TokenStream),
    /// The ends of a group with tokens in it.
    Open,
    Close(Delimiter),
}

#[derive(Clone)]
struct Opened {
    delimiter: Delimiter,
    /// While there are no tokens in it: where it opens in the text, in bytes.
    place: Option<usize>,
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
    pub(super) fn text(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push(' ');
    }

    /// Adds tokens that know their places.
    pub(super) fn tokens(&mut self, tokens: &dyn ToTokens) {
        self.write_tokens(|to| tokens.to_tokens(to));
    }

    pub(super) fn write_tokens(&mut self, write: impl FnOnce(&mut TokenStream)) {
        if self.text.is_empty()
            && let Some(Piece::Tokens(to)) = self.pieces.last_mut()
        {
            return write(to);
        }
        self.end_text();
        let mut tokens = TokenStream::new();
        write(&mut tokens);
        self.pieces.push(Piece::Tokens(tokens));
    }

    /// Opens a group, which [`close`](Self::close) ends.
    pub(super) fn open(&mut self, delimiter: Delimiter) {
        let place = Some(self.text.len());
        self.groups.push(Opened { delimiter, place });
        self.text(ends(delimiter).0);
    }

    pub(super) fn close(&mut self) {
        let Some(Opened { delimiter, place }) = self.groups.pop() else {
            return;
        };
        if place.is_some() {
            self.text(ends(delimiter).1);
        } else {
            self.end_text();
            self.pieces.push(Piece::Close(delimiter));
        }
    }

    /// Ends the text, because no text follows. The groups that are open in it have more than text in them.
    fn end_text(&mut self) {
        let mut text = std::mem::take(&mut self.text);
        let mut start = 0;
        for Opened { delimiter, place } in &mut self.groups {
            if let Some(place) = place.take() {
                let inner = text.split_off(place.saturating_sub(start));
                let opener = ends(*delimiter).0.len() + 1;
                self.pieces.extend(whole(text));
                self.pieces.push(Piece::Open);
                text = inner.get(opener..).unwrap_or_default().to_owned();
                start = place + opener;
            }
        }
        self.pieces.extend(whole(text));
    }

    /// Adds other code.
    pub(super) fn add(&mut self, other: Self) {
        let mut pieces = other.pieces.into_iter().peekable();
        if let Some(Piece::Text(text)) = pieces.next_if(|it| matches!(it, Piece::Text(_))) {
            self.text.push_str(&text);
        }
        if pieces.peek().is_some() {
            self.end_text();
            self.pieces.extend(pieces);
        }
        self.text.push_str(&other.text);
    }

    /// The tokens of all of it.
    pub(super) fn into_stream(mut self) -> TokenStream {
        self.end_text();
        let (mut streams, mut outer) = (Vec::new(), Vec::new());
        for piece in self.pieces {
            match piece {
                Piece::Text(text) => streams.push(parsed(&text)),
                Piece::Tokens(tokens) => streams.push(tokens),
                Piece::Open => outer.push(std::mem::take(&mut streams)),
                Piece::Close(delimiter) => {
                    let inner = Group::new(delimiter, streams.into_iter().collect());
                    streams = outer.pop().unwrap_or_default();
                    streams.push(TokenTree::Group(inner).into());
                }
            }
        }
        streams.into_iter().collect()
    }
}

/// A piece, unless the text is empty.
fn whole(text: String) -> Option<Piece> {
    (!text.is_empty()).then_some(Piece::Text(text))
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
