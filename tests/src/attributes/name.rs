//! `name = "…"`: the TL name.

use tl_runtime::{Constructor, TlObject, from_bytes};

use crate::words;

#[derive(TlObject, Debug)]
#[tl(id = 0xc4f9186b, name = "help.getConfig")]
struct GetConfig;

#[derive(TlObject, Debug)]
#[tl(id = 0xc1cd5ea9)]
struct InitConnection;

#[derive(TlObject, Debug)]
enum Reaction {
    #[tl(id = 1, name = "reactionEmpty")]
    Empty,
    #[tl(id = 2)]
    CustomEmoji {
        // The name in the schema; on the wire it changes nothing.
        #[tl(name = "emoticon")]
        emoji: i32,
    },
    Config(GetConfig),
}

#[test]
fn is_stated_or_the_identifier() {
    assert_eq!(
        GetConfig::CONSTRUCTORS,
        [Constructor::new(0xc4f9186b, "help.getConfig")]
    );
    assert_eq!(
        InitConnection::CONSTRUCTORS,
        [Constructor::new(0xc1cd5ea9, "initConnection")]
    );
    assert_eq!(
        Reaction::CONSTRUCTORS,
        [
            Constructor::new(1, "reactionEmpty"),
            Constructor::new(2, "customEmoji"),
            Constructor::new(0xc4f9186b, "help.getConfig"),
        ]
    );
}

#[test]
fn is_in_errors() {
    let error = from_bytes::<Reaction>(&words![3]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0x00000003 at byte 0, in Reaction: expected one of \
         reactionEmpty#00000001, customEmoji#00000002, help.getConfig#c4f9186b",
    );
    let Reaction::CustomEmoji { emoji } = from_bytes(&words![2, 9]).unwrap() else {
        panic!("another variant");
    };
    assert_eq!(emoji, 9);
}
