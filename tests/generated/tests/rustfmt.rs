//! Generated definitions are formatted as rustfmt does in the style of edition 2024. The test runs rustfmt on them.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::{
    fmt::Write as _,
    io::Write as _,
    process::{Command, Stdio},
};

use tl_schema::{Generate, generate};

const SCHEMA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../schema");

/// Asserts that rustfmt would change nothing.
fn check(what: &str, files: &[&str], options: &Generate) {
    let text = generate(files, options).unwrap().text;
    let mut rustfmt = Command::new("rustfmt")
        .args(["--edition", "2024", "--check"])
        // With the default configuration.
        .args(["--config-path", "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt, which is part of every toolchain but the minimal one");
    rustfmt
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    let output = rustfmt.wait_with_output().unwrap();
    let difference = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{what}\n{difference:.2000}");
}

fn all() -> Generate {
    Generate::new().all(true)
}

#[test]
fn whole_files() {
    let path = |file: &str| format!("{SCHEMA}/{file}");
    for file in [
        "mtproto.tl",
        "forms.tl",
        "awkward.tl",
        "ton/lite_api.tl",
        "ton/ton_api.tl",
    ] {
        for is_borrowed in [false, true] {
            check(file, &[&path(file)], &all().borrowed(is_borrowed));
        }
    }
    let api = path("telegram_api_layer229.tl");
    let cut = all()
        .opaque("MessageMedia")
        .opaque("User")
        .partial("message", ["id", "date", "message"]);
    check("the layer", &[&api], &all());
    check("the layer, cut", &[&api], &cut.borrowed(true).derive("Eq"));
}

#[test]
fn nothing() {
    let path = std::env::temp_dir().join(format!("tl-rustfmt-nothing-{}.tl", std::process::id()));
    std::fs::write(&path, "// Nothing.\n").unwrap();
    check("nothing", &[path.to_str().unwrap()], &all());
    std::fs::remove_file(&path).unwrap();
}

/// Names of each length up to 75: what fits into a line, what just does not, and what is broken up again.
#[test]
fn names_of_each_length() {
    let (mut types, mut functions) = (String::new(), String::from("---functions---\n"));
    for len in 1..=75_u32 {
        let (a, id) = ("a".repeat(len as usize), len * 16);
        writeln!(types, "s{a}#{id:08x} {a}:int b:Vector<ns.T{a}> = S{a};").unwrap();
        let word = format!("{a}:flags.0?string b:flags.1?ns.T{a} c:flags.1?E{a}");
        writeln!(types, "ns.t{a}#{:08x} flags:# {word} = ns.T{a};", id + 1).unwrap();
        writeln!(types, "e{a}One#{:08x} {a}:int = E{a};", id + 2).unwrap();
        writeln!(types, "x{a}Two#{:08x} x:string y:E{a} = E{a};", id + 3).unwrap();
        writeln!(types, "x{a}#{:08x} = E{a};", id + 4).unwrap();
        if len % 3 == 0 {
            let bare = format!("x:e{a}One y:x{a}Two z:3*[ int ]");
            writeln!(types, "bb{a}#{:08x} {bare} = Bb{a};", id + 5).unwrap();
        }
        let generic = format!("{{X:Type}} {{Y{a}:Type}} x:!X y:!Y{a} z:string");
        writeln!(functions, "f{a}#{:08x} {generic} = X;", id + 6).unwrap();
        writeln!(functions, "ns.g{a}#{:08x} b:int = ns.T{a};", id + 7).unwrap();
        writeln!(functions, "ns.h{a}#{:08x} = Vector<ns.T{a}>;", id + 8).unwrap();
    }
    let path = std::env::temp_dir().join(format!("tl-rustfmt-{}.tl", std::process::id()));
    std::fs::write(&path, types + &functions).unwrap();
    let (ty, constructor) = (
        |len| format!("ns.T{}", "a".repeat(len)),
        |len| format!("ns.t{}", "a".repeat(len)),
    );
    let opaque = [20, 40, 60, 70, 71].into_iter();
    let partial = [30, 50, 55, 73].into_iter();
    for (what, options) in [
        ("owned", all()),
        ("borrowed", all().borrowed(true)),
        (
            "derives",
            all().derive("Eq").derive("Hash").derive("serde::Serialize"),
        ),
        (
            "long derives",
            [
                "Eq",
                "Hash",
                "PartialOrd",
                "Ord",
                "Default",
                "serde::Serialize",
                "serde::Deserialize",
            ]
            .into_iter()
            .fold(all(), |options, derive| options.derive(derive)),
        ),
        (
            "opaque",
            opaque.fold(all(), |options, len| options.opaque(ty(len))),
        ),
        (
            "partial",
            partial.fold(all(), |options, len| {
                options.partial(constructor(len), ["b"])
            }),
        ),
    ] {
        check(what, &[path.to_str().unwrap()], &options);
    }
    std::fs::remove_file(&path).unwrap();
}
