//! Every Rust type of README's table, as the TL type it stands for.

use std::{borrow::Cow, fmt::Debug, rc::Rc, sync::Arc};

use tl_runtime::{Decode, DecodeErrorKind, Encode, TlObject, from_bytes};

use crate::{assert_encodes, assert_round_trip, words};

/// A type that may borrow from its input.
fn assert_borrows<'a, T: Encode + Decode<'a> + PartialEq + Debug>(value: &T, bytes: &'a [u8]) {
    assert_encodes(value, bytes);
    assert_eq!(&from_bytes::<T>(bytes).unwrap(), value);
}

#[test]
fn numbers_are_little_endian() {
    assert_round_trip(&0x0102_0304_i32, &[4, 3, 2, 1]);
    assert_round_trip(&i32::MIN, &[0, 0, 0, 0x80]);
    assert_round_trip(&u32::MAX, &[0xff; 4]);
    assert_round_trip(&0x0102_0304_0506_0708_i64, &[8, 7, 6, 5, 4, 3, 2, 1]);
    assert_round_trip(&u64::MAX, &[0xff; 8]);
}

#[test]
fn doubles_keep_every_bit() {
    for bits in [
        0,
        0x8000_0000_0000_0000,
        1,
        0x7ff0_0000_0000_0000,
        0x7ff8_0000_0000_0000,
        // A signalling NaN with a payload: the bits are the value.
        0x7ff4_0000_dead_beef,
        0xfff8_0000_0000_0001,
        1.5_f64.to_bits(),
    ] {
        let bytes = bits.to_le_bytes();
        assert_encodes(&f64::from_bits(bits), &bytes);
        let back: f64 = from_bytes(&bytes).unwrap();
        assert_eq!(back.to_bits(), bits);
        let many: Vec<f64> = from_bytes(&[words![0x1cb5c415, 1], bytes.to_vec()].concat()).unwrap();
        assert_eq!(many[0].to_bits(), bits);
    }
}

#[test]
fn byte_arrays_are_in_wire_order() {
    let bytes: Vec<u8> = (0..64).collect();
    assert_round_trip::<[u8; 16]>(&bytes[..16].try_into().unwrap(), &bytes[..16]);
    assert_round_trip::<[u8; 32]>(&bytes[..32].try_into().unwrap(), &bytes[..32]);
    assert_round_trip::<[u8; 64]>(&bytes[..64].try_into().unwrap(), &bytes);
    assert_borrows::<&[u8; 16]>(&bytes[..16].try_into().unwrap(), &bytes[..16]);
    assert_borrows::<&[u8; 32]>(&bytes[..32].try_into().unwrap(), &bytes[..32]);
    assert_borrows::<&[u8; 64]>(&bytes[..64].try_into().unwrap(), &bytes);
}

#[test]
fn strings_and_bytes() {
    let bytes = b"\x05h\xc3\xa9lo\0\0";
    let text = "h\u{e9}lo";
    assert_borrows(&text, bytes);
    assert_borrows(&Cow::Borrowed(text), bytes);
    assert_round_trip(&text.to_owned(), bytes);
    assert_round_trip::<Box<str>>(&text.into(), bytes);
    assert_borrows(&text.as_bytes(), bytes);
    assert_borrows(&Cow::Borrowed(text.as_bytes()), bytes);
    assert_round_trip(&text.as_bytes().to_vec(), bytes);
    assert_round_trip::<Box<[u8]>>(&text.as_bytes().into(), bytes);
    assert_round_trip(&bytes::Bytes::from_static(text.as_bytes()), bytes);
}

#[test]
fn text_must_be_utf8_and_bytes_need_not() {
    let bytes = b"\x06ab\xffcde\0";
    let error = from_bytes::<&str>(bytes).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::NotUtf8);
    assert_eq!(error.offset(), 3);
    assert_eq!(error.to_string(), "string is not UTF-8 at byte 3");
    assert_borrows(&&b"ab\xffcde"[..], bytes);
}

#[test]
fn bool_and_true() {
    assert_round_trip(&true, &words![0x997275b5]);
    assert_round_trip(&false, &words![0xbc799737]);
    assert_round_trip(&(), &[]);
    assert_eq!(bool::IDS, [0x997275b5, 0xbc799737]);
    let error = from_bytes::<bool>(&words![1]).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::NotABool { found: 1 });
    assert_eq!(
        error.to_string(),
        "0x00000001 is no Bool at byte 0: expected boolTrue#997275b5 or boolFalse#bc799737",
    );
}

#[test]
fn vectors() {
    assert_round_trip(
        &vec![1_i64, -2],
        &words![0x1cb5c415, 2, 1, 0, -2_i32, -1_i32],
    );
    assert_round_trip::<Box<[u32]>>(&[3, 4].into(), &words![0x1cb5c415, 2, 3, 4]);
    assert_round_trip::<Vec<String>>(&vec![], &words![0x1cb5c415, 0]);
    assert_round_trip(
        &vec![vec![true], vec![]],
        &words![0x1cb5c415, 2, 0x1cb5c415, 1, 0x997275b5, 0x1cb5c415, 0],
    );
    assert_round_trip(&vec![(), (), ()], &words![0x1cb5c415, 3]);
    assert_encodes(&&[1_i32][..], &words![0x1cb5c415, 1, 1]);
    // A `Vec<u8>` is `bytes`, and a vector of them a vector of `bytes`.
    assert_round_trip(&vec![vec![7_u8]], &words![0x1cb5c415, 1, 0x0701]);
    let error = from_bytes::<Vec<i32>>(&words![0x1cb5c416, 0]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "0x1cb5c416 is no vector at byte 0: expected vector#1cb5c415",
    );
}

#[test]
fn pointers_see_through() {
    assert_round_trip(&Box::new(7), &words![7]);
    assert_round_trip(&Rc::new(7), &words![7]);
    assert_round_trip(&Arc::new(vec![Box::new(7)]), &words![0x1cb5c415, 1, 7]);
    assert_encodes(&&&7, &words![7]);
    assert_encodes::<Rc<str>>(&"abc".into(), b"\x03abc");
    assert_encodes::<Arc<[i32]>>(&[1][..].into(), &words![0x1cb5c415, 1, 1]);
}

mod own {
    use tl_runtime::{Decode, DecodeError, Encode, EncodeError, Reader, Writer};

    /// No text: on the wire an `int`.
    #[derive(Debug, PartialEq)]
    pub(super) struct String(pub(super) i32);

    impl<R> Encode<R> for String
    where
        i32: Encode<R>,
    {
        fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
            Encode::<R>::encode(&self.0, writer)
        }
    }

    impl<'de, R> Decode<'de, R> for String
    where
        i32: Decode<'de, R>,
    {
        const MIN_LEN: usize = 4;

        fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
            <i32 as Decode<'de, R>>::decode(reader).map(Self)
        }
    }
}

#[test]
fn a_string_of_the_users_is_what_its_codec_says() {
    use own::String;

    #[derive(TlObject, Debug, PartialEq)]
    #[tl(schema = "c#00000004 s:int t:Vector<int> = C;")]
    struct Own {
        s: String,
        t: Vec<String>,
    }

    let value = Own {
        s: String(1),
        t: vec![String(2)],
    };
    assert_round_trip(&value, &words![4, 1, 0x1cb5c415, 1, 2]);
}
