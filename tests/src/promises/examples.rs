//! Runs the examples of `tl-runtime`, and checks their output.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

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

/// The output of an example without arguments.
fn printed(example: &str) -> String {
    let ran = run(example, &[]);
    assert_eq!(String::from_utf8_lossy(&ran.stderr), "");
    assert!(ran.status.success());
    String::from_utf8(ran.stdout).unwrap()
}

#[test]
fn init_connection_reads_what_it_writes() {
    let shown = printed("init_connection");
    let (dump, value) = shown.split_once("\n\n").unwrap();
    let hex: String = dump.lines().filter_map(|line| line.get(10..57)).collect();
    let ran = run("init_connection", &[&hex]);
    let again = String::from_utf8(ran.stdout).unwrap();
    let (read, again) = again.split_once("\nre-encoded: ").unwrap();
    assert_eq!(read, value.trim_end());
    assert_eq!(again.trim_end(), hex.replace(' ', ""));
}

/// It compares each query with the sample's itself; here is that its sample is the published one.
#[test]
fn handshake_ends_with_the_published_key() {
    let published = vectors("mtproto_auth_key_sample.json");
    let shown = printed("handshake");
    let key = published["auth_key"].as_str().unwrap();
    assert_eq!(
        shown,
        format!(
            "req_pq_multi, 20 bytes, and resPQ\n\
             req_DH_params, 320 bytes, and server_DH_params_ok\n\
             set_client_DH_params, 376 bytes, and dh_gen_ok\n\
             authorization key {key}\n",
        ),
    );
    let sample = fs::read_to_string(folder().join("handshake/sample.txt")).unwrap();
    for message in published["messages"].as_array().unwrap() {
        let (name, hex) = (&message["name"], &message["hex"]);
        let (name, hex) = (name.as_str().unwrap(), hex.as_str().unwrap());
        // What is encrypted is in no message as it is.
        let is_sent = !name.contains("inner_data");
        assert_eq!(
            sample.contains(&format!("{name} {hex}\n")),
            is_sent,
            "{name}"
        );
    }
}

#[test]
fn mtproto_server_answers_each_message() {
    assert_eq!(
        printed("mtproto_server"),
        "0: pong 7\n\
         4: unknown constructor 0x997275b5 at byte 0, in Request: \
         expected one of ping#7abe77ec, ping_delay_disconnect#f3427b8c\n\
         8: pong 8\n",
    );
}

/// The answer is a vector that other implementations wrote.
#[test]
fn lite_client_reads_an_answer_or_an_error() {
    let all = vectors("ton.json");
    let all = all["vectors"].as_array().unwrap();
    let info = all
        .iter()
        .find(|it| it["name"] == "liteServer.masterchainInfo/rand0");
    let info = info.unwrap();
    let state = info["value"]["state_root_hash"]["$bytes"].as_str().unwrap();
    let shown = printed("lite_client");
    assert!(
        shown.contains("block (1,8000000000000000,232129192)\n"),
        "{shown}"
    );
    assert!(shown.ends_with(&format!("state {state}\n")), "{shown}");
    let source = fs::read_to_string(folder().join("lite_client.rs")).unwrap();
    let source = source.replace("\\\n    ", "");
    assert!(source.contains(info["hex"].as_str().unwrap()));

    let ran = run("lite_client", &["48e1a9bbf5010000086e6f20626c6f636b000000"]);
    let error = String::from_utf8_lossy(&ran.stderr);
    assert_eq!(error, "Error: \"no block (501)\"\n");
}

#[test]
fn http_gateway_speaks_json() {
    assert_eq!(
        printed("http_gateway"),
        r#"help.getNearestDc {}
HTTP/1.1 200 OK
{"_":"nearestDc","country":"NL","this_dc":2,"nearest_dc":4}
contacts.getContactIDs {"hash":0}
HTTP/1.1 200 OK
[7,8]
account.updateStatus {"offlin":true}
HTTP/1.1 400 Bad Request
{"error":"account.updateStatus.offlin: `account.updateStatus` has no field `offlin`: did you mean `offline`?"}
account.updateStatus {"offline":true}
HTTP/1.1 502 Bad Gateway
{"error":"no answer to [2c, 56, 28, 66, b5, 75, 72, 99]"}
"#,
    );
}

/// The node is the first of those that TON's configuration lists.
#[test]
fn sign_verifies_a_node_of_the_mainnet() {
    let nodes = vectors("ton_signed_nodes.json");
    let node = &nodes["nodes"][0];
    let source = fs::read_to_string(folder().join("sign.rs")).unwrap();
    assert!(source.contains(node["key"].as_str().unwrap()));
    let shown = printed("sign");
    let said: Vec<_> = shown.lines().collect();
    assert!(said[0].starts_with("short id affc36e90c058db75495fff898204297"));
    let held = [
        "signed by its key: true",
        "with another port: false",
        "signed by our key: true",
    ];
    assert_eq!(said[1..4], held);
}

/// Each is short enough to be read, and told of in README.
#[test]
fn each_is_a_page_and_has_its_line() {
    let readme = fs::read_to_string(folder().join("../../README.md")).unwrap();
    let mut seen = 0;
    for path in entries(&folder()) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(
            readme.contains(&format!("| `{name}` |")),
            "README has no {name}"
        );
        let files = if path.is_dir() {
            entries(&path)
        } else {
            vec![path]
        };
        for file in files {
            let lines = fs::read_to_string(&file).unwrap().lines().count();
            assert!(lines <= 150, "{}: {lines} lines", file.display());
        }
        seen += 1;
    }
    assert_eq!(seen, 7);
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tl-runtime/examples")
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

fn vectors(file: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("vectors")
        .join(file);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}
