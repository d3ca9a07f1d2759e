//! Tests with random texts: none makes the parser panic or run forever.

use std::fmt::Write;

use proptest::{collection::vec, prelude::*, sample::select};

use super::super::{
    combinator::{parse_line, parse_schema},
    names::nearest,
    number::canonical,
    type_expr::parse_type_expr,
};
use super::{ALL, LAYER_229, schema};

/// Parses a text in every way, and hashes or prints and parses again what can be parsed.
fn parse(text: &str) {
    let (schema, line, ty) = (parse_schema(text), parse_line(text), parse_type_expr(text));
    let errors = [
        schema.as_ref().err(),
        line.as_ref().err(),
        ty.as_ref().err(),
    ];
    for error in errors.into_iter().flatten() {
        assert!(error.len() < 1_000 + text.len(), "{error}");
    }
    for combinator in schema.into_iter().flatten().chain(line) {
        assert!(combinator.text.starts_with(&combinator.name));
        canonical(&combinator, &|_| None);
        canonical(&combinator, &|ty| Some(ty.to_owned()));
    }
    if let Ok(ty) = ty {
        assert_eq!(parse_type_expr(&ty.to_string()), Ok(ty));
    }
}

/// Declarations of every kind.
const LINES: [&str; 8] = [
    "vector#1cb5c415 {t:Type} # [ t ] = Vector t;",
    "int128 4*[ int ] = Int128;",
    "int ? = Int;",
    "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;",
    "adnl.nodes nodes:(vector %adnl.Node) = adnl.Nodes; // ☃ a comment",
    "---functions---\nmessages.get#1f flags:# x:flags.31?Vector<int> = Vector<long>;",
    "pair#5a {s:Type} {t n:#} x:s y:n*[ int long ] /* é */ z:fields?t = Pair s t;",
    "a.b.c_d#0\r\n  flags2:# y:flags2.0?true z:%Vector<%Message,map<int,#>> = a.B;",
];

/// Characters of the notation, and some others.
fn character() -> impl Strategy<Value = char> {
    let own: Vec<_> = "aAzX_09.,:;#?!%=*/<>()[]{}+-\n\r\t \"\\\0éж☃😀\u{feff}\u{2028}"
        .chars()
        .collect();
    prop_oneof![4 => select(own), 1 => any::<char>()]
}

#[derive(Debug, Clone)]
enum Edit {
    Delete,
    Insert(char),
    Replace(char),
    Repeat(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        Just(Edit::Delete),
        character().prop_map(Edit::Insert),
        character().prop_map(Edit::Replace),
        (1_usize..70).prop_map(Edit::Repeat),
    ]
}

fn edited(text: &str, edits: &[(prop::sample::Index, Edit)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (at, edit) in edits {
        if chars.is_empty() {
            break;
        }
        let at = at.index(chars.len());
        match edit {
            Edit::Delete => drop(chars.remove(at)),
            Edit::Insert(c) => chars.insert(at, *c),
            Edit::Replace(c) => chars[at] = *c,
            Edit::Repeat(times) => {
                let c = chars[at];
                chars.splice(at..at, std::iter::repeat_n(c, *times));
            }
        }
    }
    chars.into_iter().collect()
}

proptest! {
    #[test]
    fn any_text(text in any::<String>()) {
        parse(&text);
        nearest(&text, LINES);
    }

    #[test]
    fn characters_of_the_notation(text in vec(character(), 0..200)) {
        parse(&text.into_iter().collect::<String>());
    }

    #[test]
    fn lexemes_of_the_notation(lexemes in vec(select(LEXEMES.to_vec()), 0..60)) {
        parse(&lexemes.concat());
        parse(&lexemes.join(" "));
    }

    #[test]
    fn edited_declarations(
        line in select(LINES.to_vec()),
        edits in vec((any::<prop::sample::Index>(), edit()), 1..6),
    ) {
        parse(&edited(line, &edits));
    }
}

const LEXEMES: [&str; 31] = [
    "a",
    "a.b",
    "X",
    "Vector",
    "int",
    "_",
    "4",
    "n",
    "#",
    "#1f",
    "!",
    "%",
    "?",
    ".0?",
    ":",
    "=",
    ";",
    ",",
    "*",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "{",
    "}",
    "---",
    "types",
    "functions",
    "\n",
];

#[test]
fn real_declarations_edited_at_every_place() {
    for line in LINES {
        for (at, c) in line.char_indices() {
            let (before, after) = (&line[..at], &line[at + c.len_utf8()..]);
            for inserted in [
                "", ";", "=", "<", "(", "[", "{", "#", "?", "%", "☃", "/*", "---",
            ] {
                parse(&format!("{before}{inserted}{after}"));
                parse(&format!("{before}{inserted}{c}{after}"));
            }
        }
    }
}

#[test]
fn truncations() {
    let longest = |text| {
        let texts = schema(text).into_iter().map(|combinator| combinator.text);
        texts.max_by_key(String::len).unwrap_or_default()
    };
    let longest = ALL.map(longest);
    for line in LINES.into_iter().chain(longest.iter().map(|line| &**line)) {
        for (at, _) in line.char_indices() {
            parse(&line[..at]);
            parse(&line[at..]);
        }
    }
}

#[test]
fn nesting_without_end() {
    for open in [
        "(", "<", "%", "[", "{", "a<", "(a ", "4*[ ", "[ x:", "a*[", "%(", "!", "-", "a.", "/*",
        "a:",
    ] {
        let nested = open.repeat(100_000);
        parse(&nested);
        parse(&format!("a {nested}"));
        parse(&format!("a x:{nested}"));
        parse(&format!("a x:f.0?{nested}"));
        parse(&format!("a = {nested}"));
        parse(&format!("a x:{nested}int{} = A;", ")".repeat(100_000)));
    }
}

#[test]
fn width_without_end() {
    let mut wide = "a ".to_owned();
    for index in 0..20_000 {
        write!(wide, "x{index}:f.{}?vector<b.c> ", index % 32).unwrap();
    }
    wide.push_str("= A;");
    assert_eq!(
        parse_schema(&wide).map(|combinators| combinators.len()),
        Ok(1)
    );
    parse(&format!("a = A{};", " b".repeat(20_000)));
    parse(&format!("v<{}b>", "b,".repeat(20_000)));
    parse(&format!("a#{} = A;", "0".repeat(100_000)));
    parse(&format!("a x:f.{}?b = A;", "9".repeat(100_000)));
    parse(&"// a\n".repeat(20_000));
    parse(&"a=A;".repeat(20_000));
    parse(&"---types---".repeat(20_000));
    parse(&LAYER_229.replace(';', ""));
}
