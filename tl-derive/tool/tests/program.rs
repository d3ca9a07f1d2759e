//! What sessions can't show of the program.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Stdio},
};

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tl-schema"))
}

const API: [&str; 2] = ["-s", "../docs/api.tl"];

/// Whoever reads may stop at any time.
#[test]
fn a_closed_pipe_is_no_panic() {
    let mut child = program()
        .args(API)
        .args(["dump", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    drop(child.stdout.take());
    // Until nobody reads this either.
    while stdin
        .write_all(b"75171a8e024e4c000100000004000000\n")
        .is_ok()
    {}
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.status.code(), Some(0));
}

/// A client may ask, wait for the answer, and ask again.
#[test]
fn each_line_is_answered_at_once() {
    let mut child = program()
        .args(API)
        .args(["json", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..3 {
        stdin.write_all(b"c9 7e a0 7d\n").unwrap();
        let mut line = String::new();
        stdout.read_line(&mut line).unwrap();
        assert_eq!(line, "{\"_\":\"inputPeerSelf\"}\n");
    }
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_file_is_written_whole_or_not_at_all() {
    let folder = std::env::temp_dir().join(format!("tl-schema-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("api.rs");
    let path = path.to_str().unwrap();
    let generate = |name: &str, more: &[&str]| {
        let args = ["generate", name, "-o", path];
        program()
            .args(API)
            .args(args)
            .args(more)
            .output()
            .unwrap()
            .status
            .code()
    };
    assert_eq!(generate("nearestDc", &["--check"]), Some(1), "no file yet");
    assert_eq!(generate("nearestDc", &[]), Some(0));
    assert_eq!(generate("nearestDc", &["--check"]), Some(0));
    let written = fs::read_to_string(path).unwrap();
    assert_eq!(generate("noSuchName", &[]), Some(2));
    assert_eq!(fs::read_to_string(path).unwrap(), written, "as it was");
    assert_eq!(generate("inputPeerSelf", &["--check"]), Some(1));
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        1,
        "nothing beside it"
    );
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn bytes_and_hex_of_a_file() {
    let folder = std::env::temp_dir().join(format!("tl-schema-files-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for (name, content) in [("raw", &b"\xc9\x7e\xa0\x7d"[..]), ("hex", b"c97ea07d\n")] {
        let path = folder.join(name);
        fs::write(&path, content).unwrap();
        let output = program()
            .args(API)
            .args(["json", "--file"])
            .arg(&path)
            .output()
            .unwrap();
        assert_eq!(output.stdout, b"{\"_\":\"inputPeerSelf\"}\n");
    }
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn colours_on_a_terminal_only() {
    let output = program()
        .args(API)
        .args(["dump", "c97ea07d"])
        .output()
        .unwrap();
    assert!(!output.stdout.contains(&b'\x1b'));
    let forced = program()
        .args(API)
        .args(["dump", "c97ea07d"])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap();
    assert!(forced.stdout.contains(&b'\x1b'));
    let refused = program()
        .args(API)
        .args(["dump", "c97ea07d"])
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    assert!(!refused.stdout.contains(&b'\x1b'));
}
