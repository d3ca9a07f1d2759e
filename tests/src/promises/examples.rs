//! The programs that a user starts from.

use std::{
    env,
    process::{Command, Output},
};

/// Runs the example, which `cargo test --workspace` has compiled.
fn run(example: &str, args: &[&str]) -> Output {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["run", "--quiet", "--offline", "--color=never"])
        .arg(concat!(
            "--manifest-path=",
            env!("CARGO_MANIFEST_DIR"),
            "/../tl-runtime/Cargo.toml"
        ))
        .args(["--example", example])
        .args(args)
        .output()
        .unwrap()
}

#[test]
fn dialogs_shows_chats_and_last_messages() {
    let ran = run("dialogs", &[]);
    assert_eq!(String::from_utf8_lossy(&ran.stderr), "");
    assert_eq!(
        String::from_utf8_lossy(&ran.stdout),
        "group 1001: Rust\n\
         channel 4002: API news\n\
         chatForbidden\n\
         message 51: TL has no lengths\n\
         message 9: Layer 229 is out\n\
         messageService\n",
    );
    assert!(ran.status.success());
}

#[test]
fn dialogs_says_what_is_wrong_with_its_argument() {
    let wrong = [
        ("406", "error: not hex: two digits are a byte\n"),
        ("+1", "error: not hex: two digits are a byte\n"),
        (
            "406cba15",
            "error: not such a reply: end of input at byte 4, in Dialogs.All.dialogs",
        ),
    ];
    for (hex, expected) in wrong {
        let ran = run("dialogs", &[hex]);
        let error = String::from_utf8_lossy(&ran.stderr);
        assert!(error.starts_with(expected), "{error}");
        assert_eq!(ran.status.code(), Some(1));
    }
}
