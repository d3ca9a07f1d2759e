//! Tests that the derive never panics: for any attributes and definitions it returns items, be they impls or errors.
//!
//! A `ty` may be nested without bound, since its parser counts levels. Rust types and expressions are nested less: syn
//! reads their tokens by recursion, as rustc's parser has done before it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails panics, and says on what"
)]

use std::fmt::Write;

use proc_macro2::TokenStream;
use syn::DeriveInput;

use crate::expand::expand;

const KEYS: [&str; 27] = [
    "id",
    "name",
    "schema",
    "schema_file",
    "partial",
    "returns",
    "crate",
    "bound",
    "encode_only",
    "transparent",
    "try_from",
    "into",
    "differs",
    "opaque",
    "with_items",
    "signature",
    "decode_only",
    "other",
    "flag",
    "flags",
    "bare",
    "ty",
    "with",
    "skip",
    "r#type",
    "флаг",
    "self",
];

/// Values of keys, right and wrong. Some open a bracket that the next one closes.
const VALUES: [&str; 68] = [
    "",
    "= 0",
    "= 31",
    "= 32",
    "= -1",
    "= - -1",
    "= !0",
    "= 0xffff_ffff",
    "= 99999999999999999999999999999999999999999",
    "= 1u8",
    "= 3f6d7b68",
    "= c4f9186b",
    "= 1.5",
    "= 1e400",
    "= 2e0dfa4",
    "= 0.3",
    "= 0.3_0",
    "= 1.",
    "= 0.99999999999",
    "= mode.3",
    "= r#mode.31",
    "= mode.32",
    "= mode.3.4",
    "= mode.bit",
    "= a.b.c.3",
    "= (mode).3",
    "= mode().3",
    "= self",
    "= \"\"",
    "= \"x\"",
    "= \"имя\"",
    "= \"\\u{0}\"",
    "= \"flags.0?int\"",
    "= \"vector<%Message>\"",
    "= \"a = B\"",
    "= \"a#1 mode:# b:mode.1?true x:int = B;\"",
    "= \"a {X:Type} flags:# mode:flags.0?int b:flags.1?true query:!X = X\"",
    "= \"a mode:Vector<b> b:4*[ int ] = B c;\"",
    "= \"int ? = Int;\"",
    "= \"docs/api.tl\"",
    "= \"Cargo.toml\"",
    "= \"\\u{0}.tl\"",
    "= \"(vector\"",
    "= \"T: Clone\"",
    "= \"T: ) (\"",
    "= \"where T:\"",
    "= \"a::b\"",
    "= \"a::<b>::c\"",
    "= \"👍🏽 \\\" //\"",
    "= b\"bytes\"",
    "= c\"c\"",
    "= 'c'",
    "= true",
    "= Vec<i32>",
    "= HashMap<A, B>",
    "= Vec<",
    "= <T as Trait>::Item",
    "= ::a::b",
    "= |x| x",
    "= { let x = 1; x }",
    "= [1, 2]",
    "= m!(1)",
    "= 'label: loop {}",
    "= _",
    "= = 1",
    ": 1",
    "(3)",
    "[3] {3}",
];

const TYPES: [&str; 14] = [
    "i32",
    "u32",
    "bool",
    "Option<i32>",
    "std::option::Option<Vec<T>>",
    "Option<Option<bool>>",
    "Option",
    "Option<'a, T>",
    "&'a [T]",
    "(T, [u8; 16])",
    "RawObject<'a>",
    "impl for<'x> Fn(&'x T) -> !",
    "<T as Iterator>::Item",
    "m!(x)",
];

/// Expands a definition, if its tokens are Rust's.
fn check(definition: &str) {
    let Ok(input) = syn::parse_str::<DeriveInput>(definition) else {
        return;
    };
    // Shown if the test fails.
    println!("{definition}");
    let tokens: TokenStream = expand(input);
    if let Err(error) = syn::parse2::<syn::File>(tokens.clone()) {
        panic!("not items: {error}: {tokens}");
    }
}

/// A definition with these attributes on the type, a variant and a field.
fn check_everywhere(of_type: &str, of_variant: &str, of_field: &str, ty: &str) {
    let params = "<'a, T: Clone>";
    check(&format!(
        "#[tl({of_type})] struct S{params} {{ #[tl({of_field})] mode: {ty}, #[tl(flag = mode.1)] b: \
         bool }}"
    ));
    check(&format!(
        "#[tl({of_type})] struct S{params}(u32, #[tl({of_field})] {ty});"
    ));
    check(&format!(
        "#[tl({of_type})] enum E{params} {{ #[tl({of_variant})] A, #[tl({of_variant})] B(#[tl(\
         {of_field})] {ty}), #[tl({of_variant})] C {{ #[tl({of_field})] r#mode: {ty} }} }}"
    ));
}

#[test]
fn every_key_with_every_value() {
    for (place, key) in KEYS.into_iter().enumerate() {
        for (index, value) in VALUES.into_iter().enumerate() {
            let item = format!("{key} {value}");
            check_everywhere(&item, &item, &item, "Option<i32>");
            // In turns: `every_key_on_every_type` has both types with each key.
            let ty = if (place + index) % 2 == 0 {
                "bool"
            } else {
                "u32"
            };
            check_everywhere("id = 1", "id = 1", &item, ty);
        }
    }
}

#[test]
fn every_key_on_every_type() {
    for ty in TYPES {
        for key in KEYS {
            for value in ["", "= 0", "= mode.3", "= \"vector<_>\"", "= a::b"] {
                check_everywhere("id = 1", "other", &format!("{key} {value}"), ty);
            }
            // Without a number, values are refused alike.
            check_everywhere("encode_only", "", key, ty);
        }
    }
}

#[test]
fn attributes_of_other_forms() {
    for attribute in [
        "#[tl]",
        "#[tl = 3]",
        "#[tl = \"x\"]",
        "#[tl()]",
        "#[tl[id = 1]]",
        "#[tl{,}]",
    ] {
        check(&format!("{attribute} struct S;"));
        check(&format!("{attribute} union U {{ {attribute} a: i32 }}"));
        check(&format!("{attribute} enum E {{}}"));
        check(&format!("enum E {{ {attribute} A({attribute} i32) }}"));
    }
}

/// A generator of numbers that are the same in each run (Knuth's MMIX).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn of<'a>(&mut self, texts: &[&'a str]) -> &'a str {
        texts[self.below(texts.len())]
    }

    /// Some keys and values, and what may stand between them.
    fn items(&mut self) -> String {
        let mut items = String::new();
        for _ in 0..self.below(5) {
            let (key, value) = (self.of(&KEYS), self.of(&VALUES));
            let separator = self.of(&[", ", ", ", ", ", " ", ",,", "; ", " = "]);
            write!(items, "{key} {value}{separator}").unwrap();
        }
        items
    }
}

#[test]
fn random_combinations() {
    let mut numbers = Numbers(1);
    for _ in 0..1_000 {
        let (of_type, of_variant, of_field) = (numbers.items(), numbers.items(), numbers.items());
        let ty = numbers.of(&TYPES);
        check_everywhere(&of_type, &of_variant, &of_field, ty);
    }
}

#[test]
fn nested_and_long_types() {
    // syn, which parses the output here, takes more stack for each level than the derive does.
    let thread = std::thread::Builder::new().stack_size(64 << 20);
    thread.spawn(nested).unwrap().join().unwrap();
}

fn nested() {
    let forms = [
        ("(", ")"),
        ("%", ""),
        ("vector<", ">"),
        ("(vector ", ")"),
        ("!", ""),
    ];
    for (open, close) in forms {
        for depth in [1, 31, 32, 63, 64, 65, 100_000] {
            for inner in ["int", "", "%", "é", "👍"] {
                let (open, close) = (open.repeat(depth), close.repeat(depth));
                check_ty(&format!("{open}{inner}{close}"));
            }
        }
    }
}

/// A definition with a field of this TL type.
fn check_ty(ty: &str) {
    check(&format!(
        "#[tl(id = 1)] struct S {{ #[tl(ty = \"{ty}\")] a: Vec<i32> }}"
    ));
}

#[test]
fn random_types() {
    const PARTS: [&str; 18] = [
        "int", "vector", "Vector", "<", ">", "(", ")", "%", "#", "!", "_", ".", " ", "?", "é", "0",
        "X", "\u{200b}",
    ];
    let mut numbers = Numbers(2);
    for _ in 0..2_000 {
        let ty: String = (0..numbers.below(9)).map(|_| numbers.of(&PARTS)).collect();
        check_ty(&ty);
    }
}

#[test]
fn random_lines() {
    const PARTS: [&str; 34] = [
        "a",
        "mode",
        "#",
        "#1",
        "#00000001",
        "flags:#",
        "mode:#",
        "b:",
        "mode:",
        "int",
        "mode.1?",
        "mode?",
        "flags.31?",
        "true",
        "{X:Type}",
        "!X",
        "X",
        "Vector",
        "vector<",
        ">",
        "(",
        ")",
        "%",
        "[",
        "]",
        "4*[",
        "=",
        "= B",
        ";",
        "?",
        "---functions---",
        "//",
        "\u{200b}",
        "é",
    ];
    let mut numbers = Numbers(3);
    for _ in 0..2_000 {
        let mut line = "a ".to_owned();
        for _ in 0..numbers.below(9) {
            let (part, space) = (numbers.of(&PARTS), numbers.of(&[" ", " ", ""]));
            write!(line, "{part}{space}").unwrap();
        }
        let end = numbers.of(&["= B;", "= B", "= X", ""]);
        let (ty, of_field) = (numbers.of(&TYPES), numbers.items());
        let key = format!("schema = \"{line}{end}\"");
        check_everywhere(&key, &key, &of_field, ty);
    }
}

/// Random definitions against the declarations of a file.
#[test]
fn random_definitions_of_a_file() {
    const NAMES: [&str; 8] = [
        "InputPeer",
        "inputPeerUser",
        "inputPeerChat",
        "InputPeerEmpty",
        "Config",
        "setTyping",
        "r#type",
        "é",
    ];
    let file = "schema_file = \"docs/api.tl\"";
    let mut numbers = Numbers(4);
    for _ in 0..1_000 {
        let (type_name, name, field) = (numbers.of(&NAMES), numbers.of(&NAMES), numbers.of(&NAMES));
        let (of_type, of_field) = (numbers.items(), numbers.items());
        let ty = numbers.of(&TYPES);
        check(&format!(
            "#[tl({file}, {of_type})] struct {type_name} {{ #[tl({of_field})] {field}: {ty}, user_id: i64 }}"
        ));
        check(&format!(
            "#[tl({file}, {of_type})] enum {type_name}<'a> {{ {name}, #[tl(name = \"{field}\")] A(#[tl(\
             {of_field})] {ty}), User({name}), #[tl(other)] Other(RawObject<'a>) }}"
        ));
    }
}
