//! "Editing the file rebuilds": a crate whose schema file changes is compiled again, and definitions that no longer
//! agree are errors.
//!
//! This test writes a crate and compiles it several times.

use std::{
    fs,
    path::{Path, PathBuf},
};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

const SOURCE: &str = r#"
#[derive(tl_runtime::TlObject)]
#[tl(schema_file = "schema/api.tl")]
pub struct Ping { pub ping_id: i64 }

#[derive(tl_runtime::TlObject)]
#[tl(schema_file = "schema/api.tl")]
pub struct Pong { pub msg_id: i64, pub ping_id: i64 }
"#;

const SCHEMA: &str = "\
pong#347773c5 msg_id:long ping_id:long = Pong;
---functions---
ping#7abe77ec ping_id:long = Pong;
";

/// A crate in the folder of what is built, without its schema.
fn make_crate() -> PathBuf {
    let root = Path::new(HERE).join("../target/schema-edits");
    fs::create_dir_all(root.join("src")).unwrap();
    fs::create_dir_all(root.join("schema")).unwrap();
    // The versions that the workspace has, which have been fetched.
    fs::copy(
        Path::new(HERE).join("../Cargo.lock"),
        root.join("Cargo.lock"),
    )
    .unwrap();
    let manifest = format!(
        "[package]\nname = \"schema-edits\"\nedition = \"2024\"\n[workspace]\n\
         [dependencies]\ntl-runtime = {{ path = \"{HERE}/../tl-runtime\" }}\n",
    );
    write(&root.join("Cargo.toml"), &manifest);
    write(&root.join("src/lib.rs"), SOURCE);
    root
}

fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
}

/// What the compiler says of the crate, or nothing if all is well.
fn check(root: &Path) -> Option<String> {
    super::cargo(&["check"], root)
}

#[test]
fn editing_the_file_compiles_the_crate_anew() {
    let root = make_crate();
    let schema = root.join("schema/api.tl");
    write(&schema, SCHEMA);
    assert_eq!(check(&root), None);

    // What the program does not use may change.
    write(
        &schema,
        &format!("{SCHEMA}ping_delay#f3427b8c delay:int = Pong;\n"),
    );
    assert_eq!(check(&root), None);

    // Each definition that has drifted is named, and no other.
    write(
        &schema,
        &SCHEMA.replace("msg_id:long ping_id:long", "msg_id:int ping_id:long"),
    );
    let errors = check(&root).expect("a field of another type compiles");
    assert!(errors.contains("the schema has `msg_id:int`"), "{errors}");
    assert!(errors.contains("due to 1 previous error"), "{errors}");

    write(
        &schema,
        &SCHEMA.replace(
            "ping#7abe77ec ",
            "ping#7abe77ec flags:# urgent:flags.0?true ",
        ),
    );
    let errors = check(&root).expect("a missing field compiles");
    assert!(errors.contains("`urgent:flags.0?true`"), "{errors}");

    write(&schema, "pong#347773c5 = Pong");
    let errors = check(&root).expect("a broken file compiles");
    assert!(errors.contains("expected `;` "), "{errors}");

    write(&schema, SCHEMA);
    assert_eq!(check(&root), None);
}
