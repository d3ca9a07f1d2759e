//! Which constructor of a file a variant means, if several names are similar.

use tl_runtime::TlObject;

use crate::{assert_round_trip, words};

/// `User` is a whole name, and the end of another.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/names.tl")]
#[expect(
    clippy::enum_variant_names,
    reason = "a variant may have the whole name"
)]
enum Peer {
    User { user_id: i64 },
    PeerUser { user_id: i64 },
    Chat { chat_id: i64 },
}

/// The number says otherwise than the name alone would.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/names.tl", name = "Peer", partial)]
enum ByNumber {
    #[tl(id = 0x00000011)]
    User { user_id: i64 },
}

#[test]
fn a_whole_name_comes_first() {
    assert_eq!(Peer::IDS, [0x12, 0x11, 0x13]);
    assert_eq!(ByNumber::IDS, [0x11]);
    assert_round_trip(&Peer::User { user_id: 5 }, &words![0x12, 5, 0]);
}

/// The types' names are those of the constructors, too.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/names.tl")]
enum Hashable {
    Bool(bool),
    String(String),
    Int256(Box<[u8; 32]>),
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/names.tl", name = "node.record")]
struct Record {
    key: i32,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/names.tl", name = "db.Entry")]
enum Entry {
    Record(Record),
    None,
}

#[test]
fn a_field_of_the_constructors_name_is_a_field() {
    assert_round_trip(&Hashable::Bool(true), &words![0x21, 0x997275b5]);
    let text = Hashable::String("abc".to_owned());
    assert_round_trip(&text, &words![0x22, u32::from_le_bytes(*b"\x03abc")]);
    let entry = Entry::Record(Record { key: 7 });
    assert_round_trip(&entry, &words![0x32, 0x31, 7]);
}

mod old {
    use tl_runtime::TlObject;

    #[derive(TlObject, Debug, PartialEq)]
    #[tl(schema_file = "schema/names.tl", name = "note.text", id = 0x00000041)]
    pub(super) struct Text {
        pub(super) id: i32,
    }
}

/// Each constructor of a name that two layers declare can be had, also as a type of its own.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/names.tl")]
enum Note {
    #[tl(name = "note.text", id = 0x00000041)]
    Old(old::Text),
    #[tl(id = 0x00000042)]
    Text {
        id: i32,
        text: String,
    },
    Photo(i32),
}

#[test]
fn a_name_of_two_layers_is_told_apart_by_its_number() {
    assert_eq!(Note::IDS, [0x41, 0x42, 0x43]);
    assert_round_trip(&Note::Old(old::Text { id: 7 }), &words![0x41, 7]);
    let text = Note::Text {
        id: 7,
        text: String::new(),
    };
    assert_round_trip(&text, &words![0x42, 7, 0]);
}
