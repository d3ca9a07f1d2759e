//! What the compiler says of wrong definitions. `TRYBUILD=overwrite cargo test -p tl-ui-tests`
//! writes it down anew; read it before you commit it.

/// A file for each attribute: mistakes that the derive sees by itself, and those that the
/// compiler's trait solver sees.
#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
}
