//! The lexer: a cursor in a text of TL.
//!
//! Derives run unoptimised, so what looks at each byte does so by slice patterns, which call no functions.

mod errors;

/// Why a text is not TL: what was expected, where, and what is there.
pub type ParseError = String;

#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    text: &'a str,
    rest: &'a str,
    /// Whether `_` may stand for a type.
    has_own: bool,
    /// Whether white space other than single spaces was skipped.
    has_gaps: bool,
    /// The bytes at which lines begin in the source, if they are joined by `\` and the text has no line breaks.
    breaks: &'a [usize],
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            // Some editors begin a file with a mark of its byte order.
            rest: text.strip_prefix('\u{feff}').unwrap_or(text),
            has_own: false,
            has_gaps: false,
            breaks: &[],
        }
    }

    /// A cursor in which `_` may stand for a type, as it does in no schema.
    pub(super) fn with_own(text: &'a str) -> Self {
        Self {
            has_own: true,
            ..Self::new(text)
        }
    }

    /// A cursor in a text whose lines are joined by `\` in the source, where they begin at these bytes.
    pub(super) fn joined(text: &'a str, breaks: &'a [usize]) -> Self {
        Self {
            breaks,
            ..Self::new(text)
        }
    }

    /// The bytes before the cursor.
    pub(super) fn position(&self) -> usize {
        self.text.len().saturating_sub(self.rest.len())
    }

    /// Skips white space and comments, and says whether anything follows.
    pub(super) fn is_at_end(&mut self) -> bool {
        self.skip_space();
        self.rest.is_empty()
    }

    fn skip_space(&mut self) {
        // Fast path: between most lexemes there is no space or one.
        if let [b' ', rest @ ..] = self.rest.as_bytes()
            && rest.first().is_some_and(u8::is_ascii_graphic)
        {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        if let Some(first) = self.rest.as_bytes().first()
            && first.is_ascii_graphic()
            && *first != b'/'
        {
            return;
        }
        let before = self.rest.len();
        self.skip_gap();
        self.has_gaps |= self.rest.len() != before;
    }

    fn skip_gap(&mut self) {
        loop {
            self.rest = self.rest.trim_start();
            if let Some(comment) = self.rest.strip_prefix("//") {
                let end = comment.find('\n').unwrap_or(comment.len());
                self.rest = comment.get(end..).unwrap_or_default();
            } else if let Some(comment) = self.rest.strip_prefix("/*")
                // A comment without an end is an error, so it is not skipped.
                && let Some((_, rest)) = comment.split_once("*/")
            {
                self.rest = rest;
            } else {
                return;
            }
        }
    }

    /// Takes this lexeme, if it is the next one.
    pub(super) fn take(&mut self, lexeme: &str) -> bool {
        self.skip_space();
        self.take_adjacent(lexeme)
    }

    /// Takes this text, if it follows without white space.
    pub(super) fn take_adjacent(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    pub(super) fn expect(&mut self, lexeme: &str) -> Result<(), ParseError> {
        if self.take(lexeme) {
            Ok(())
        } else {
            Err(self.expected(&format!("`{lexeme}`")))
        }
    }

    /// The first byte of the next lexeme.
    pub(super) fn next_byte(&mut self) -> Option<u8> {
        self.skip_space();
        self.rest.as_bytes().first().copied()
    }

    /// Takes all characters from here that are such, which may be none. They are ASCII.
    pub(super) fn take_while(&mut self, is_part: impl Fn(u8) -> bool) -> &'a str {
        let mut after = self.rest.as_bytes();
        while let [byte, rest @ ..] = after
            && is_part(*byte)
        {
            after = rest;
        }
        self.take_up_to(self.rest.len() - after.len())
    }

    /// Takes all name characters from here, and dots, which may be none.
    fn take_name_chars(&mut self) -> &'a str {
        let mut after = self.rest.as_bytes();
        while let [
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'.',
            rest @ ..,
        ] = after
        {
            after = rest;
        }
        self.take_up_to(self.rest.len() - after.len())
    }

    fn take_up_to(&mut self, end: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// Takes a name with its namespaces, if one is next: `help.getConfig`.
    pub(super) fn take_name(&mut self) -> Option<&'a str> {
        self.skip_space();
        let before = *self;
        let name = self.take_name_chars();
        // A condition's `flags.` is no name: the cursor stays for the error to point at it.
        if is_name(name) {
            return Some(name);
        }
        *self = before;
        None
    }

    /// Takes `_`, if it is next and may stand for a type.
    pub(super) fn take_own(&mut self) -> bool {
        self.skip_space();
        let mut after = *self;
        let is_own = self.has_own && after.take_name_chars() == "_";
        if is_own {
            *self = after;
        }
        is_own
    }

    /// Begins a declaration here, whose text is then that of [`Self::line_from`] here.
    pub(super) fn begin_line(&mut self) -> usize {
        self.skip_space();
        self.has_gaps = false;
        self.position()
    }

    /// The text from `start` to here in one line, without comments.
    pub(super) fn line_from(&self, start: usize) -> String {
        let text = self.text.get(start..self.position()).unwrap_or_default();
        // Most declarations are in one line already.
        if !self.has_gaps {
            return text.trim_end_matches(' ').to_owned();
        }
        let mut text = Cursor::new(text);
        let mut lexemes = Vec::new();
        while !text.is_at_end() {
            let rest = text.rest;
            let end = rest.find(|c: char| c.is_whitespace() || c == '/');
            let lexeme = text.take_up_to(end.unwrap_or(rest.len()));
            if lexeme.is_empty() {
                break;
            }
            lexemes.push(lexeme);
        }
        lexemes.join(" ")
    }

    /// Skips to the end of a declaration that can't be read and begins at `start`: to after the next semicolon, or, if
    /// that was forgotten, to a line that begins a section or another declaration.
    pub(super) fn recover(&mut self, start: usize) {
        self.skip_space();
        let before = self.text.get(..self.position()).unwrap_or_default();
        let is_at_line_start = before.trim_end_matches([' ', '\t']).ends_with('\n');
        let is_mark = self.rest.starts_with("---") || self.rest.starts_with("===");
        if is_at_line_start && self.position() > start && (is_mark || self.take_name().is_some()) {
            self.rest = self.text.get(before.len()..).unwrap_or_default();
            return;
        }
        let end = self.rest.find(';').map_or(self.rest.len(), |end| end + 1);
        let section = ["\n---", "\n==="]
            .iter()
            .filter_map(|mark| self.rest.find(mark))
            .min();
        let end = section.map_or(end, |section| end.min(section + 1));
        self.rest = self.rest.get(end..).unwrap_or_default();
        // The declaration that can't be read may begin with such a mark itself.
        if self.position() <= start {
            let end = self.rest.find('\n').unwrap_or(self.rest.len());
            self.take_up_to(end);
        }
    }
}

/// Whether a text is a TL name, with its namespaces.
pub fn is_name(text: &str) -> bool {
    let (mut is_first, mut rest) = (true, text.as_bytes());
    while let [byte, after @ ..] = rest {
        let is_right = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => true,
            b'0'..=b'9' | b'_' | b'.' => !is_first,
            _ => false,
        };
        if !is_right {
            return false;
        }
        (is_first, rest) = (*byte == b'.', after);
    }
    !is_first
}

pub(super) fn is_name_char(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_')
}
