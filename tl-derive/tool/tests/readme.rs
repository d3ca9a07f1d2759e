//! README's five commands from a schema to a running client, run in a crate outside of the workspace, with the
//! repository's path instead of its URL.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The commands and the program, as README has them.
fn commands_and_program() -> (Vec<String>, String) {
    let readme = fs::read_to_string(format!("{ROOT}/README.md")).unwrap();
    let (_, tool) = readme.split_once("\n## The tool\n").unwrap();
    let mut blocks = tool.split("```text\n").skip(1);
    let mut block = || blocks.next().unwrap().split("```").next().unwrap();
    let commands = block().lines().map(str::to_owned).collect();
    (commands, block().to_owned())
}

#[test]
fn from_a_schema_to_a_running_client() {
    let (commands, program) = commands_and_program();
    let url = "<the URL of this repository>";
    let [install, new, add, generate, run] = commands.as_slice() else {
        panic!("five commands: {commands:?}");
    };
    // The program is installed: it is the one that this test is built with.
    assert_eq!(install, &format!("cargo install --git {url} tl-schema"));
    let manifest = fs::read_to_string(format!("{ROOT}/tl-derive/tool/Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"tl-schema\"\npath = \"src/main.rs\""));

    let folder = env::temp_dir().join(format!("tl-schema-readme-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("schema")).unwrap();
    let api = format!("{ROOT}/tests/schema/telegram_api_layer229.tl");
    fs::copy(api, folder.join("schema/api.tl")).unwrap();
    let client = folder.join("client");
    sh(&folder, new);
    // With the workspace's lock file, nothing is downloaded.
    fs::copy(format!("{ROOT}/Cargo.lock"), client.join("Cargo.lock")).unwrap();
    let path = format!("--offline --path '{ROOT}/tl-runtime'");
    sh(&client, &add.replace(&format!("--git {url}"), &path));
    sh(&client, generate);
    fs::write(client.join("src/main.rs"), program).unwrap();
    let output = sh(&client, &format!("{run} --offline --quiet"));
    let (request, answer) = output.split_once('\n').unwrap();
    assert!(request.starts_with("to the server: [0d, 0d, 9b, da, e5, 00, 00, 00,"));
    assert_eq!(answer, "4 is near NL\n");
    fs::remove_dir_all(&folder).unwrap();
}

/// Runs a line of a shell with the program on its path, and returns its output.
fn sh(folder: &Path, line: &str) -> String {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_tl-schema"));
    let programs = program.parent().unwrap();
    // Beside the workspace's own target folder, because what is compiled is mostly the same.
    let target = programs.parent().unwrap();
    let paths = env::split_paths(&env::var_os("PATH").unwrap()).collect::<Vec<_>>();
    let path = env::join_paths([programs.to_owned()].into_iter().chain(paths)).unwrap();
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", path)
        .env("CARGO_TARGET_DIR", target)
        .output()
        .unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{line}: {error}");
    String::from_utf8(output.stdout).unwrap()
}
