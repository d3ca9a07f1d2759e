//! Tests: TL's names compared with Rust's.

use super::super::{
    cursor::is_name,
    names::{folded, local, nearest},
};
use super::{LAYER_229, schema};

#[test]
fn folded_names_have_no_case_dots_or_underscores() {
    for (tl, rust) in [
        ("help.getConfig", "HelpGetConfig"),
        ("help.getConfig", "help_get_config"),
        ("future_salt", "FutureSalt"),
        ("p_q_inner_data_dc", "PQInnerDataDc"),
        ("resPQ", "ResPq"),
        ("adnl.address.udp6", "AdnlAddressUdp6"),
        ("type", "Type"),
    ] {
        assert_eq!(folded(tl), folded(rust));
    }
    assert_eq!(folded("ИмяЙ"), "имяй");
    assert_ne!(folded("udp"), folded("udp6"));
}

#[test]
fn a_local_name_stands_behind_the_namespaces() {
    assert_eq!(local("help.getConfig"), "getConfig");
    assert_eq!(local("adnl.address.udp6"), "udp6");
    assert_eq!(local("user"), "user");
    assert_eq!(local(""), "");
}

#[test]
fn a_name_is_of_ascii_parts_between_dots() {
    for name in [
        "a",
        "A",
        "a1",
        "a_",
        "p_q_inner_data",
        "a.b.c",
        "help.getConfig",
    ] {
        assert!(is_name(name), "{name}");
    }
    for text in [
        "", ".", "a.", ".a", "a..b", "1a", "_", "_a", "a._b", "é", "a b", "a-b", "a#",
    ] {
        assert!(!is_name(text), "{text}");
    }
}

#[test]
fn the_nearest_name() {
    let fields = ["user_id", "access_hash", "id", "peer", "msg_id"];
    for (wanted, found) in [
        ("user_id", Some("user_id")),
        ("userId", Some("user_id")),
        ("usr_id", Some("user_id")),
        ("acess_hash", Some("access_hash")),
        ("hash_access", None),
        ("pear", Some("peer")),
        ("ids", Some("id")),
        ("message_id", Some("msg_id")),
        ("flags", None),
        ("x", None),
        ("", None),
        ("ж", None),
    ] {
        assert_eq!(nearest(wanted, fields), found, "{wanted}");
    }
    assert_eq!(nearest("x", ["y"]), None, "nothing of it is the same");
    assert_eq!(nearest("x", ["y", "X"]), Some("X"));
    assert_eq!(nearest("user", []), None);
    assert_eq!(
        nearest("b", ["a.b", "b"]),
        Some("a.b"),
        "the first of the equally near"
    );
}

#[test]
fn the_nearest_of_a_whole_schema() {
    let combinators = schema(LAYER_229);
    let nearest = |wanted| nearest(wanted, combinators.iter().map(|c| &*c.name));
    assert_eq!(nearest("InputPeerUsr"), Some("inputPeerUser"));
    assert_eq!(nearest("GetDialog"), Some("messages.getDialogs"));
    assert_eq!(nearest("HelpGetConfg"), Some("help.getConfig"));
    assert_eq!(nearest("AuthSendCodes"), Some("auth.sendCode"));
    assert_eq!(nearest("CompletelyUnrelated"), None);
}
