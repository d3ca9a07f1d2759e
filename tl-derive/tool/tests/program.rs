//! Tests of the program that recorded sessions can't show.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    process::{Command, Stdio},
};

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_tl-schema"))
}

const API: [&str; 2] = ["-s", "docs/api.tl"];

/// The reader of the output may stop at any time.
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
    // Until the program has closed its input.
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

/// A link stays one, a pipe is written to, and a file keeps its permissions.
#[cfg(unix)]
#[test]
fn what_stands_in_the_place_of_the_output() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = std::env::temp_dir().join(format!("tl-schema-places-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let generate = |path: &std::path::Path| {
        let mut command = program();
        command.args(API).args(["generate", "nearestDc", "-o"]);
        command.arg(path);
        command
    };
    let (file, link, pipe) = (
        folder.join("a.rs"),
        folder.join("b.rs"),
        folder.join("pipe"),
    );
    fs::write(&file, "old").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("a.rs", &link).unwrap();
    assert!(generate(&link).status().unwrap().success());
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    let written = fs::read_to_string(&file).unwrap();
    assert!(written.contains("pub struct NearestDc"));
    let mode = fs::metadata(&file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);

    let made = Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let mut child = generate(&pipe).spawn().unwrap();
    assert_eq!(fs::read_to_string(&pipe).unwrap(), written);
    assert!(child.wait().unwrap().success());
    assert!(!fs::metadata(&pipe).unwrap().is_file(), "still a pipe");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3);
    fs::remove_dir_all(&folder).unwrap();
}

/// Each shell's completions know every command.
#[test]
fn completions() {
    let commands = ["generate", "dump", "json", "encode", "diff", "id", "check"];
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = program().args(["completions", shell]).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        let script = String::from_utf8(output.stdout).unwrap();
        for command in commands {
            assert!(script.contains(command), "{shell}: {command}");
        }
    }
}

/// Schema files with marks and line ends of other editors.
#[test]
fn schemas_of_other_editors() {
    let folder = std::env::temp_dir().join(format!("tl-schema-editors-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("api.tl");
    fs::write(
        &path,
        "\u{feff}// A comment.\r\na#00000001 x:int\r\n  = A;\r\n",
    )
    .unwrap();
    let output = program()
        .arg("-s")
        .arg(&path)
        .args(["json", "0100000007000000"])
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert_eq!(output.stdout, b"{\"_\":\"a\",\"x\":7}\n");
    fs::remove_dir_all(&folder).unwrap();
}
