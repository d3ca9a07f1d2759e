//! Errors say what, where in the bytes, and where in the value.

use tl_runtime::{DecodeErrorKind, TlObject, from_bytes};

use crate::words;

#[derive(TlObject, Debug)]
#[tl(id = 0xc1cd5ea9)]
struct InitConnection<'a> {
    lang: &'a str,
    #[tl(flag = 1)]
    params: Option<JsonValue<'a>>,
    a: i32,
    b: i64,
    c: [u8; 16],
    d: u32,
}

#[derive(TlObject, Debug)]
enum JsonValue<'a> {
    #[tl(id = 0x3f6d7b68, name = "jsonNull")]
    Null,
    #[tl(id = 0xb71e767a, name = "jsonString")]
    String(&'a str),
    #[tl(id = 0x99c1d49d, name = "jsonObject")]
    Object { value: Vec<JsonObjectValue<'a>> },
}

#[derive(TlObject, Debug)]
#[tl(id = 0xc0de1bd9)]
struct JsonObjectValue<'a> {
    key: &'a str,
    value: JsonValue<'a>,
}

fn message(number: u32) -> Vec<u8> {
    words![
        0xc1cd5ea9,
        2,
        0x006e_6502,
        0x99c1d49d,
        0x1cb5c415,
        1,
        0xc0de1bd9,
        0x006b_6b02,
        number
    ]
}

#[test]
fn an_unknown_constructor_deep_inside() {
    let error = from_bytes::<InitConnection<'_>>(&message(0xdeadbeef)).unwrap_err();
    assert_eq!(error.offset(), 32);
    let DecodeErrorKind::UnknownConstructor { found, expected } = error.kind() else {
        panic!("{error}");
    };
    assert_eq!((*found, *expected), (0xdeadbeef, JsonValue::CONSTRUCTORS));
    assert_eq!(
        error.to_string(),
        "unknown constructor 0xdeadbeef at byte 32, in InitConnection.params.value[0].value: \
         expected one of jsonNull#3f6d7b68, jsonString#b71e767a, jsonObject#99c1d49d",
    );
}

#[test]
fn a_run_of_fixed_size_fields_names_the_one_that_is_cut_off() {
    let mut whole = message(0x3f6d7b68);
    let run = whole.len();
    whole.extend([0; 4 + 8 + 16 + 4]);
    assert!(from_bytes::<InitConnection<'_>>(&whole).is_ok());
    for (field, start, len) in [("a", 0, 4), ("b", 4, 8), ("c", 12, 16), ("d", 28, 4)] {
        for left in 0..len {
            let error = from_bytes::<InitConnection<'_>>(&whole[..run + start + left]).unwrap_err();
            assert_eq!(
                error.to_string(),
                format!(
                    "end of input at byte {}, in InitConnection.{field}: {len} bytes needed, {left} left",
                    run + start,
                ),
            );
        }
    }
}

#[test]
fn an_error_at_the_root_names_the_type() {
    let error = from_bytes::<InitConnection<'_>>(&[1, 2]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "end of input at byte 0, in InitConnection: 4 bytes needed, 2 left"
    );
    assert_eq!(
        format!("{error:?}"),
        "DecodeError { kind: EndOfInput { needed: 4, left: 2 }, offset: 0, path: InitConnection }",
    );
}

#[test]
fn items_of_a_vector_are_numbered() {
    let error = from_bytes::<Vec<Vec<&str>>>(&words![
        0x1cb5c415,
        2,
        0x1cb5c415,
        0,
        0x1cb5c415,
        2,
        0,
        0x00ff_ff02
    ])
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "string is not UTF-8 at byte 29, in [1][1]"
    );
}

#[test]
fn a_long_list_of_expected_constructors_is_cut() {
    macro_rules! many {
        ($($name:ident = $id:literal),*) => {
            #[derive(TlObject, Debug)]
            enum Many { $(#[tl(id = $id)] $name,)* }
        };
    }
    many!(
        A = 1,
        B = 2,
        C = 3,
        D = 4,
        E = 5,
        F = 6,
        G = 7,
        H = 8,
        I = 9,
        J = 10,
        K = 11,
        L = 12,
        M = 13,
        N = 14,
        O = 15,
        P = 16,
        Q = 17,
        R = 18
    );
    let error = from_bytes::<Many>(&words![0]).unwrap_err().to_string();
    assert!(
        error.ends_with("o#0000000f, p#00000010 and 2 more"),
        "{error}"
    );
}
