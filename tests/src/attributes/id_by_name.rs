//! `id = "…"` beside `schema_file`: the number alone; and `number_of`, for code that matches on numbers.

use tl_runtime::{RawObject, TlConstructor, TlFunction, TlObject, from_bytes, number_of, to_bytes};

use crate::{assert_round_trip, words};

/// Only the number is from the schema.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", id = "nearestDc")]
struct Whatever {
    everything: [u8; 16],
}

#[derive(TlObject)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", id = "help.getNearestDc", returns = Whatever)]
struct Ask;

/// An enum of some constructors, of no type that the file has.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/mtproto.tl")]
enum Service<'a> {
    #[tl(id = "rpc_error")]
    Error {
        code: i32,
        text: &'a str,
    },
    #[tl(id = "msgs_ack")]
    Ack(&'a [u8]),
    #[tl(id = 0x1234_5678)]
    Own(i32),
    Flag(bool),
    #[tl(other)]
    Other(RawObject<'a>),
}

/// An enum of a type of the file: variants without a number are checked against the file.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
enum InputPeer<'a> {
    Empty,
    #[tl(id = "inputPeerSelf")]
    Me {
        padding: i32,
    },
    Chat {
        chat_id: i64,
    },
    #[tl(other)]
    Other(RawObject<'a>),
}

#[test]
fn is_the_number_alone() {
    assert_eq!(Whatever::ID, 0x8e1a1775);
    assert_eq!(Whatever::CONSTRUCTORS[0].name, "nearestDc");
    assert_eq!(Whatever::CONSTRUCTORS[0].result, None);
    assert_round_trip(
        &Whatever {
            everything: [0; 16],
        },
        &words![0x8e1a1775_u32, 0, 0, 0, 0],
    );
    fn returns<F: TlFunction<Return = Whatever>>(_: &F) {}
    returns(&Ask);
    assert_eq!(Ask::ID, 0x1fb33026);
    assert!(Ask::CONSTRUCTORS[0].is_function);
}

#[test]
fn variants_have_it_too() {
    assert_eq!(
        Service::IDS,
        [0x2144ca19, 0x62d6b459, 0x12345678, 0x997275b5, 0xbc799737]
    );
    let error = Service::Error {
        code: 420,
        text: "abc",
    };
    let bytes = to_bytes(&error).unwrap();
    assert_eq!(bytes, [&words![0x2144ca19, 420][..], b"\x03abc"].concat());
    assert_eq!(from_bytes::<Service<'_>>(&bytes).unwrap(), error);
    assert_eq!(InputPeer::IDS, [0x7f3b18ea, 0x7da07ec9, 0x35a95cb9]);
}

const ERROR: u32 = number_of::<Service<'_>>("rpc_error");
const ACK: u32 = number_of::<Service<'_>>("msgs_ack");
const TRUE: u32 = number_of::<Service<'_>>("boolTrue");

#[test]
fn code_can_match_on_numbers() {
    let kind = |number| match number {
        ERROR => "error",
        ACK => "ack",
        TRUE => "true",
        _ => "another",
    };
    assert_eq!(kind(Service::Ack(b"").id()), "ack");
    assert_eq!(kind(Service::Flag(true).id()), "true");
    assert_eq!(kind(Service::Own(1).id()), "another");
    assert_eq!(kind(0x2144ca19), "error");
}
