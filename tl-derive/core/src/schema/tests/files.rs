//! Tests with whole schemas.

use super::super::{
    ast::{Body, Combinator},
    combinator::parse_schema,
    files::load,
};
use super::parser::{args, field, named, only_arg};
use super::{ALL, LAYER_229, LITE_API, MTPROTO, TON_API, line, schema};

/// The numbers of constructors, functions, and built-in combinators.
fn counts(text: &str) -> [usize; 3] {
    let mut counts = [0; 3];
    for combinator in schema(text) {
        let is_builtin = combinator.body == Body::BuiltIn;
        counts[match (is_builtin, combinator.is_function) {
            (false, false) => 0,
            (false, true) => 1,
            (true, _) => 2,
        }] += 1;
    }
    counts
}

#[test]
fn whole_files() {
    // The layer's 1,652, and `boolFalse`, `boolTrue`, `true`, `vector`, `error`, `null`.
    assert_eq!(counts(LAYER_229), [1_652 + 6, 813, 0]);
    assert_eq!(counts(MTPROTO), [52, 10, 4]);
    assert_eq!(counts(LITE_API), [61, 34, 6]);
    assert_eq!(counts(TON_API), [506, 160, 6]);
}

#[test]
fn types_and_their_constructors() {
    let file = load("test-data/schema/ton/lite_api.tl").unwrap();
    let types = file.type_names();
    assert!(types.is_sorted_by(|a, b| a < b), "each once: {types:?}");
    assert!(types.contains(&"liteServer.BlockTransactions"));
    // The functions return some of them, and are constructors of none.
    let constructors = types.iter().flat_map(|ty| file.constructors_of(ty));
    assert_eq!(constructors.count(), 61);
    assert!(file.constructors_of("liteServer.NoSuchType").is_empty());
}

#[test]
fn what_is_printed_parses_to_the_same() {
    let mut printed = 0;
    for combinator in ALL.into_iter().flat_map(schema) {
        for arg in args(&combinator) {
            assert_eq!(only_arg(&arg.to_string()), *arg, "{}", combinator.text);
            printed += 1;
        }
        let result = line(&format!("a = {};", combinator.result)).result;
        assert_eq!(result, combinator.result, "{}", combinator.text);
    }
    assert_eq!(printed, 9_968);
}

#[test]
fn a_declaration_alone_parses_as_in_its_file() {
    for text in ALL {
        for combinator in schema(text) {
            assert!(combinator.text.starts_with(&combinator.name));
            assert!(!combinator.text.contains(['\n', '/', ';']));
            let alone = Combinator {
                is_function: combinator.is_function,
                ..line(&combinator.text)
            };
            assert_eq!(alone, combinator);
        }
    }
}

#[test]
fn sections_comments_and_lines() {
    let text = "// a = A;
        a = A; b = B; /* c = C; ---functions--- */ d/**/=/* ; */D;//
        ---functions---
        e // the first line
            x:int /* the
            second */ y:int
            = E // the end
        ;
        --- types --- f = F;\r\n---functions---g = G; // ---types---";
    let combinators = schema(text);
    let kinds = combinators.iter().map(|c| (&*c.name, c.is_function));
    let expected = [
        ("a", false),
        ("b", false),
        ("d", false),
        ("e", true),
        ("f", false),
        ("g", true),
    ];
    assert!(kinds.eq(expected), "{combinators:?}");
    let fields = ["x", "y"].map(|name| field(name, named("int", &[])));
    assert_eq!(args(&combinators[3]), fields);
    for nothing in [
        "",
        " \r\n\t",
        "// a = A;",
        "\u{feff}/* a = A; */",
        "---types---",
        "/**/ // \n",
    ] {
        assert_eq!(parse_schema(nothing), Ok(Vec::new()), "{nothing:?}");
    }
}
