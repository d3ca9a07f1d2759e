//! Constructor numbers: the CRC32 of a declaration that states none.

use std::fmt::Write;

use super::ast::{Arg, Body, Combinator, TypeExpr};

/// The number: the stated one, or else the CRC32 of the declaration in its canonical form.
///
/// `constructor_of` gives the name of a type's only constructor, for `%Type`.
pub fn constructor_number(
    combinator: &Combinator,
    constructor_of: &dyn Fn(&str) -> Option<String>,
) -> u32 {
    combinator
        .stated_id
        .unwrap_or_else(|| crc32(canonical(combinator, constructor_of).as_bytes()))
}

/// The text that is hashed: one space between lexemes, no number, no semicolon, no brackets except those of `4*[ int
/// ]`, and a space before arguments.
pub fn canonical(
    combinator: &Combinator,
    constructor_of: &dyn Fn(&str) -> Option<String>,
) -> String {
    let mut text = combinator.name.clone();
    // Writing to a String does not fail.
    for (name, ty) in &combinator.parameters {
        let _ = write!(text, " {name}:{ty}");
    }
    match &combinator.body {
        Body::BuiltIn => text.push_str(" ?"),
        Body::Args(args) => {
            for arg in args {
                text.push(' ');
                canonical_arg(arg, constructor_of, &mut text);
            }
        }
    }
    text.push_str(" = ");
    canonical_type(&combinator.result, constructor_of, &mut text);
    text
}

fn canonical_arg(arg: &Arg, constructor_of: &dyn Fn(&str) -> Option<String>, text: &mut String) {
    if let Some(name) = &arg.name {
        let _ = write!(text, "{name}:");
    }
    if let Some(condition) = &arg.condition {
        let _ = write!(text, "{condition}?");
    }
    canonical_type(&arg.ty, constructor_of, text);
}

fn canonical_type(
    ty: &TypeExpr,
    constructor_of: &dyn Fn(&str) -> Option<String>,
    text: &mut String,
) {
    match ty {
        TypeExpr::Own => text.push('_'),
        TypeExpr::Nat => text.push('#'),
        TypeExpr::Any(name) => {
            let _ = write!(text, "!{name}");
        }
        TypeExpr::Named { name, arguments } => {
            text.push_str(name);
            for argument in arguments {
                text.push(' ');
                canonical_type(argument, constructor_of, text);
            }
        }
        TypeExpr::Bare(inner) => match &**inner {
            TypeExpr::Named { name, arguments } => {
                let name = constructor_of(name).unwrap_or_else(|| lower_case(name));
                let arguments = arguments.clone();
                let bare = TypeExpr::Named { name, arguments };
                canonical_type(&bare, constructor_of, text);
            }
            inner => canonical_type(inner, constructor_of, text),
        },
        TypeExpr::Repeat { count, args } => {
            if let Some(count) = count {
                let _ = write!(text, "{count}*");
            }
            text.push('[');
            for arg in args {
                text.push(' ');
                canonical_arg(arg, constructor_of, text);
            }
            text.push_str(" ]");
        }
    }
}

/// The name that a type's only constructor usually has: `adnl.message` for `adnl.Message`.
fn lower_case(name: &str) -> String {
    let start = name.rfind('.').map_or(0, |dot| dot + 1);
    name.char_indices()
        .map(|(index, c)| {
            if index == start {
                c.to_ascii_lowercase()
            } else {
                c
            }
        })
        .collect()
}

/// The table of CRC32 (IEEE 802.3), by byte.
#[expect(
    clippy::indexing_slicing,
    reason = "a constant: the compiler would say so"
)]
const CRC32: [u32; 256] = {
    let mut table = [0; 256];
    let mut byte = 0_u32;
    while byte < 256 {
        let (mut crc, mut bit) = (byte, 0);
        while bit < 8 {
            crc = (crc >> 1) ^ if crc & 1 == 0 { 0 } else { 0xedb8_8320 };
            bit += 1;
        }
        table[byte as usize] = crc;
        byte += 1;
    }
    table
};

/// CRC32 (IEEE 802.3).
pub(crate) fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = !0_u32;
    for byte in bytes {
        let [low, ..] = crc.to_le_bytes();
        let change = CRC32.get(usize::from(low ^ byte)).copied();
        crc = (crc >> 8) ^ change.unwrap_or_default();
    }
    !crc
}
