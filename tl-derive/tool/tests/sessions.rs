//! Recorded sessions of the program. `TRYCMD=overwrite` records them anew.

#[test]
fn sessions() {
    let cases = trycmd::TestCases::new();
    cases
        .case("tests/sessions/*.trycmd")
        .case("tests/sessions/*.toml");
}
