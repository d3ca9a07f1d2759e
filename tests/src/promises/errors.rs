//! Errors say what is wrong, at which byte, and in which field.

use tl_runtime::{
    Bare, Boxed, Decode, DecodeError, DecodeErrorKind, DecodeOptions, InBytes, Reader, TlObject,
    from_bytes,
};

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
        "unknown constructor 0xdeadbeef at byte 32, in InitConnection.params.Object.value[0].value: \
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

/// Constructors with declarations, which are long.
#[derive(TlObject, Debug)]
enum Ten {
    #[tl(schema = "one#11111111 flags:# a:flags.0?int b:flags.1?Vector<string> = Ten;")]
    One {
        a: Option<i32>,
        b: Option<Vec<String>>,
    },
    #[tl(schema = "two#22222222 x:long = Ten;")]
    Two { x: i64 },
}

#[test]
fn debug_is_short() {
    let error = from_bytes::<Ten>(&words![0xdead_beef]).unwrap_err();
    assert_eq!(
        format!("{error:?}"),
        "DecodeError { kind: UnknownConstructor { found: 0xdeadbeef, \
         expected: [one#11111111, two#22222222] }, offset: 0, path: Ten }"
    );
    let error = from_bytes::<Vec<i32>>(&words![0xbeef]).unwrap_err();
    assert_eq!(
        format!("{:?}", error.kind()),
        "NotAVector { found: 0x0000beef }"
    );
    let error = from_bytes::<bool>(&words![0xbeef]).unwrap_err();
    assert_eq!(
        format!("{:?}", error.kind()),
        "NotABool { found: 0x0000beef }"
    );
}

/// Where nothing is left, too, and inside of what is bounded.
#[test]
fn offsets_count_from_the_start_of_the_input() {
    let bytes = words![1, 2, 3, 4];
    let mut reader = Reader::new(&bytes, &DecodeOptions::new());
    assert_eq!(reader.offset(), 0);
    assert_eq!(reader.take(4).unwrap(), words![1]);
    let inner = reader.within(8, |inner| {
        assert_eq!((inner.offset(), inner.remaining()), (4, 8));
        inner.take_array::<4>()?;
        assert_eq!(inner.within(0, |empty| Ok(empty.offset())).unwrap(), 8);
        assert_eq!((inner.take_rest(), inner.offset()), (&*words![3], 12));
        let error = inner.get::<i32>().unwrap_err();
        assert_eq!(error.offset(), 12);
        Ok(inner.take_rest().len())
    });
    assert_eq!((inner.unwrap(), reader.offset()), (0, 12));
    assert_eq!((reader.take_rest(), reader.offset()), (&*words![4], 16));
    assert_eq!(reader.take(1).unwrap_err().offset(), 16);
    assert_eq!(from_bytes::<i32>(&[]).unwrap_err().offset(), 0);
}

/// The offset of a value that is cut off is its first byte.
#[test]
fn offsets_are_of_the_value() {
    let offset = |error: Option<DecodeError>| error.unwrap().offset();
    for bytes in [&b"\x05ab"[..], b"\xfe\x10\0\0ab", b"\xfe\x01", b"\x05abcde"] {
        let behind = [&[0; 4], bytes].concat();
        assert_eq!(offset(from_bytes::<&str>(bytes).err()), 0, "{bytes:?}");
        assert_eq!(offset(from_bytes::<String>(bytes).err()), 0, "{bytes:?}");
        assert_eq!(offset(from_bytes::<&[u8]>(bytes).err()), 0, "{bytes:?}");
        let mut reader = Reader::new(&behind, &DecodeOptions::new());
        reader.take(4).unwrap();
        let error = <Vec<u8> as Decode<'_, Boxed>>::decode(&mut reader).err();
        assert_eq!(offset(error), 4, "{bytes:?}");
    }
    for bytes in [
        words![0x1cb5c415, 3, 0, 0],
        words![0x1cb5c415],
        words![0x1cb5c415, u32::MAX],
    ] {
        assert_eq!(offset(from_bytes::<Vec<i64>>(&bytes).err()), 0);
        assert_eq!(offset(from_bytes::<Vec<String>>(&bytes).err()), 0);
        assert_eq!(offset(from_bytes::<Bare<Vec<i64>>>(&bytes[4..]).err()), 0);
    }
    assert_eq!(offset(from_bytes::<InBytes<i64>>(b"\x09abc").err()), 0);
    // Of an item, it is the item's; of what stands in `bytes`, its own.
    assert_eq!(offset(from_bytes::<InBytes<i64>>(b"\x03abc").err()), 1);
    let bytes = [words![0x1cb5c415, 2, 0], vec![5, 0, 0, 0]].concat();
    assert_eq!(offset(from_bytes::<Vec<&str>>(&bytes).err()), 12);
}
