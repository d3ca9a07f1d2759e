//! `#[derive(TlSchema)]`: schema files as data, to find declarations by number and ends of objects.

use tl_runtime::{DecodeErrorKind, DecodeOptions, RawObject, TlObject, TlSchema};

use crate::{Api, Mtproto, Ton, words};

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
enum InputPeer {
    Empty,
    #[tl(name = "inputPeerSelf")]
    Me,
    Chat {
        chat_id: i64,
    },
    User(InputPeerUser),
    Channel(i64, i64),
    #[tl(id = 0xa87b0a1c)]
    UserFromMessage(Box<InputPeer>, i32, i64),
    ChannelFromMessage(Box<InputPeer>, i32, i64),
}

#[derive(TlObject, Debug)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
struct InputPeerUser {
    user_id: i64,
    access_hash: i64,
}

#[derive(TlObject, Debug)]
#[tl(
    schema_file = "schema/telegram_api_layer229.tl",
    name = "contacts.getContactIDs"
)]
struct GetContactIds {
    hash: i64,
}

/// The table and the derived types speak of the same declarations.
#[test]
fn what_is_found_is_what_the_derive_says() {
    let lists = [InputPeer::CONSTRUCTORS, InputPeerUser::CONSTRUCTORS];
    for constructor in lists.concat() {
        assert_eq!(Api::find(constructor.id), Some(constructor));
        assert!(!constructor.is_function);
    }
    let [function] = GetContactIds::CONSTRUCTORS else {
        panic!("one function");
    };
    assert_eq!(Api::find(function.id), Some(*function));
    assert!(function.is_function);
}

#[test]
fn a_declaration_is_whole() {
    let found = Api::find(0x35a95cb9).unwrap();
    assert_eq!(
        (found.name, found.result),
        ("inputPeerChat", Some("InputPeer"))
    );
    let line = "inputPeerChat#35a95cb9 chat_id:long = InputPeer";
    assert_eq!(found.schema, Some(line));
    assert_eq!(Api::find(0xdeadbeef), None);
    assert_eq!(Api::find(0), None);
    assert_eq!(Api::find(u32::MAX), None);
}

#[test]
fn what_follows_is_left() {
    let bytes = words![0x35a95cb9, 7, 0, 5];
    let (object, rest) = Api::take(&bytes).unwrap();
    assert_eq!(object, RawObject::new(0x35a95cb9, words![7, 0]));
    assert_eq!(rest, words![5]);
    // Neither is a copy.
    assert_eq!(object.data.as_ptr(), bytes[4..].as_ptr());
    assert_eq!(rest.as_ptr(), bytes[12..].as_ptr());
    let (empty, rest) = Api::take(&bytes[..12]).unwrap();
    assert_eq!((empty.id, rest.len()), (0x35a95cb9, 0));
}

#[test]
fn options_hold() {
    let nested = words![0xa87b0a1c, 0x7f3b18ea, 1, 2, 0];
    let options = DecodeOptions::new().max_depth(2);
    assert!(options.take_raw::<Api>(&nested).is_ok());
    let error = options.max_depth(1).take_raw::<Api>(&nested).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 1 });
}

#[test]
fn less_than_an_object_is_refused() {
    for bytes in [&[][..], &[1, 2, 3], &words![0x35a95cb9, 7]] {
        let error = Api::take(bytes).unwrap_err();
        assert!(matches!(error.kind(), DecodeErrorKind::EndOfInput { .. }));
    }
    let error = Api::take(&words![0xdeadbeef]).unwrap_err();
    let unknown = DecodeErrorKind::UnknownConstructor {
        found: 0xdeadbeef,
        expected: &[],
    };
    assert_eq!((error.kind(), error.offset()), (&unknown, 0));
}

/// Each of several files is in the table, and a declaration that two of them have is one.
#[test]
fn several_files_are_one_schema() {
    // `ping`, of MTProto; `inputPeerEmpty`, of the API; `forms.last`.
    for number in [0x7abe77ec, 0x7f3b18ea, 0x0f000009] {
        assert!(Mtproto::find(number).is_some(), "{number:08x}");
    }
    assert!(Api::find(0x7abe77ec).is_none());
    // An object of one file in an object of another.
    let result = words![0xf35c6d01, 1, 0, 0x35a95cb9, 7, 0];
    assert_eq!(Mtproto::take(&result).unwrap().1.len(), 0);
}

/// A file twice has all of its declarations twice.
#[derive(TlSchema)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
#[tl(schema_file = "schema/ton/../ton/lite_api.tl")]
struct Twice;

#[test]
fn equal_declarations_are_one() {
    // `liteServer.currentTime now:int`.
    let time = words![0xe953000d_u32, 7];
    assert!(Ton::take(&time).is_ok());
    assert_eq!(Twice::find(0xe953000d), Ton::find(0xe953000d));
    assert_eq!(
        Twice::find(0xe953000d).unwrap().name,
        "liteServer.currentTime"
    );
}

#[test]
fn functions_are_found_and_taken() {
    // `invokeWithLayer {X:Type} layer:int query:!X = X` around `help.getConfig`.
    let call = words![0xda9b0d0d, 229, 0xc4f9186b];
    let (object, rest) = Api::take(&call).unwrap();
    assert_eq!((object.id, rest.len()), (0xda9b0d0d, 0));
    let found = Api::find(object.id).unwrap();
    assert!(found.is_function);
    assert_eq!((found.name, found.result), ("invokeWithLayer", Some("X")));
    assert!(Api::find(0xc4f9186b).unwrap().is_function);
}
