//! `tl-derive-core` writes a table's code and `tl-runtime-core` reads it: both have the same constants.

use std::collections::BTreeMap;

/// The constants of a file, by name.
fn constants(file: &str) -> BTreeMap<&str, &str> {
    let lines = file
        .lines()
        .filter_map(|line| line.strip_prefix("pub(super) const "));
    let constants = lines.filter_map(|line| line.trim_end_matches(';').split_once(": "));
    constants
        .filter_map(|(name, value)| Some((name, value.strip_prefix("u8 = ")?)))
        .collect()
}

#[test]
fn both_sides_have_the_same_words() {
    let mut written = constants(include_str!(
        "../../../../tl-derive/core/src/schema/table/ops.rs"
    ));
    let mut read = constants(include_str!(
        "../../../../tl-runtime/core/src/table/step/ops.rs"
    ));
    assert!(read.len() > 20);
    // What no arm reads is read as unknown. Slots and indices are bounded where they are written.
    for name in ["UNKNOWN", "MAX_SLOTS", "MAX_INDEX"] {
        assert!(written.remove(name).is_some(), "{name}");
    }
    assert_eq!(read.remove("BOXED_VECTOR"), Some("VECTOR | BOXED"));
    assert_eq!(written, read);
}

/// How a number is looked for, and what a length in a row says.
#[test]
fn both_sides_read_rows_alike() {
    let writer = concat!(
        include_str!("../../../../tl-derive/core/src/schema/table/mod.rs"),
        include_str!("../../../../tl-derive/core/src/schema/table/slots.rs"),
    );
    let reader = include_str!("../../../../tl-runtime/core/src/table/mod.rs");
    for name in ["HASH_FACTOR", "VARIABLE", "WITH_FLAGS"] {
        let start = format!("const {name}: ");
        let line = |source: &'static str| {
            let mut lines = source.lines().map(str::trim);
            lines.find(|line| line.starts_with(&start))
        };
        assert!(line(writer).is_some(), "{name}");
        assert_eq!(line(writer), line(reader));
    }
}
