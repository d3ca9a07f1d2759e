//! `WithBytes`: a value with the bytes that it was read from.

use tl_runtime::{
    Bare, DecodeOptions, RawObject, Reader, TlConstructor, TlFunction, TlObject, WithBytes,
    from_bytes, to_bytes, to_bytes_unsigned,
};

use crate::words;

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", partial)]
enum InputUser {
    #[tl(name = "inputUserSelf")]
    Self_,
    User {
        user_id: i64,
        access_hash: i64,
    },
}

#[derive(TlObject)]
#[tl(id = 3, returns = bool)]
struct Query;

/// Under a schema it is what it holds.
#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema_file = "schema/telegram_api_layer229.tl",
    name = "users.getUsers"
)]
struct GetUsers<'a> {
    id: Vec<WithBytes<'a, InputUser>>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Text<'a> {
    text: &'a str,
    #[tl(signature)]
    signature: &'a [u8],
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 2)]
struct Every<'a, T> {
    boxed: WithBytes<'a, Text<'a>>,
    #[tl(bare)]
    bare: WithBytes<'a, Text<'a>>,
    wrapped: WithBytes<'a, Bare<Text<'a>>>,
    number: WithBytes<'a, i32>,
    vector: WithBytes<'a, Vec<Text<'a>>>,
    #[tl(flag = 0)]
    maybe: Option<Box<WithBytes<'a, T>>>,
    last: WithBytes<'a, RawObject<'a>>,
}

fn every() -> Vec<u8> {
    words![
        2,
        1, // the word
        1,
        0x6161_6103,
        0, // boxed
        0x6161_6103,
        0, // bare
        0x6161_6103,
        0, // bare too
        7,
        0x1cb5_c415,
        1,
        1,
        0x6161_6103,
        0, // a vector
        9, // maybe
        0xdead_beef_u32,
        8
    ]
}

#[test]
fn bytes_are_those_of_the_place() {
    let bytes = every();
    let value: Every<'_, u32> = from_bytes(&bytes).unwrap();
    assert_eq!(value.boxed.bytes, &bytes[8..20]);
    assert_eq!(value.bare.bytes, &bytes[20..28]);
    assert_eq!(value.wrapped.bytes, &bytes[28..36]);
    assert_eq!(
        value.number,
        WithBytes {
            value: 7,
            bytes: &bytes[36..40]
        }
    );
    assert_eq!(value.vector.bytes, &bytes[40..60]);
    assert_eq!(value.maybe.as_ref().unwrap().bytes, &bytes[60..64]);
    assert_eq!(value.last.bytes, &bytes[64..]);
    assert_eq!(value.boxed.value.text, "aaa");
    assert_eq!(to_bytes(&value).unwrap(), bytes);
}

/// What a hash is taken of: the bytes, be they canonical or not, and not the value.
#[test]
fn bytes_are_the_ones_that_came() {
    let long_form = [words![1], b"\xfe\x01\0\0a\x01\x01\x01".to_vec(), words![0]].concat();
    let text: WithBytes<'_, Text<'_>> = from_bytes(&long_form).unwrap();
    assert_eq!((text.value.text, text.bytes), ("a", &long_form[..]));
    assert_eq!(to_bytes(&text).unwrap(), words![1, 0x6101, 0]);
    assert!(
        DecodeOptions::new()
            .strict(true)
            .from_bytes::<WithBytes<'_, Text<'_>>>(&long_form)
            .is_err()
    );
}

#[test]
fn under_a_schema_it_is_what_it_holds() {
    let users = vec![
        WithBytes::from(InputUser::Self_),
        WithBytes::from(InputUser::User {
            user_id: 1,
            access_hash: 2,
        }),
    ];
    let bytes = to_bytes(&GetUsers { id: users }).unwrap();
    let read: GetUsers<'_> = from_bytes(&bytes).unwrap();
    assert_eq!(read.id[0].bytes, &bytes[12..16]);
    assert_eq!(read.id[1].bytes, &bytes[16..]);
}

#[test]
fn it_is_the_object_that_it_holds() {
    fn is_function<F: TlFunction<Return = bool>>(_: &F) {}
    fn is_constructor<T: TlConstructor>(_: &T) -> u32 {
        T::ID
    }
    is_function(&WithBytes::from(Query));
    let text = WithBytes::from(Text {
        text: "",
        signature: &[1],
    });
    assert_eq!((is_constructor(&text), text.id()), (1, 1));
    assert_eq!(WithBytes::<Text<'_>>::IDS, [1]);
    assert_eq!(to_bytes_unsigned(&text).unwrap(), words![1, 0, 0]);
}

#[test]
fn by_hand_the_reader_says_what_was_read() {
    let bytes = words![5, 1, 0x6161_6103, 0, 6];
    let mut reader = Reader::new(&bytes, &DecodeOptions::new());
    let _: i32 = reader.get().unwrap();
    let (text, read) = reader
        .with_bytes(|reader| reader.get::<Text<'_>>())
        .unwrap();
    assert_eq!((text.text, read), ("aaa", &bytes[4..16]));
    assert_eq!(reader.get(), Ok(6));
    assert!(reader.with_bytes(|reader| reader.get::<i32>()).is_err());
    let nothing = reader.with_bytes(|_| Ok(())).unwrap();
    assert_eq!(nothing, ((), &[][..]));
}
