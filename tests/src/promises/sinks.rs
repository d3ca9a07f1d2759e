//! `encode_to` and `to_writer`: encodings that go into hashers and writers.

use std::io::{self, ErrorKind};

use bytes::BytesMut;
use tl_runtime::{
    EncodeError, Framed, InBytes, TlObject, encode_into, encode_to, to_bytes, to_writer,
};

use crate::assert_encodes;

/// Its fields of fixed length are a run of more bytes than any piece.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 2)]
struct Wide {
    a: [u8; 64],
    b: [u8; 64],
    c: [u8; 64],
    d: [u8; 64],
    e: [u8; 64],
    f: [u8; 64],
    g: [u8; 64],
    h: [u8; 64],
    i: [u8; 64],
    text: String,
    many: Vec<i64>,
}

fn wide(text: usize, many: usize) -> Wide {
    let [a, b, c, d, e, f, g, h, i] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(|n| [n; 64]);
    Wide {
        a,
        b,
        c,
        d,
        e,
        f,
        g,
        h,
        i,
        text: "x".repeat(text),
        many: vec![-2; many],
    }
}

#[derive(TlObject)]
#[tl(id = 3)]
struct Half {
    before: String,
    #[tl(flag = 0)]
    one: Option<i32>,
    #[tl(flag = 0)]
    other: Option<i32>,
}

/// A value whose last part has no encoding.
fn refused(before: usize) -> Vec<Half> {
    let half = |other| Half {
        before: "y".repeat(before),
        one: Some(1),
        other,
    };
    vec![half(Some(1)), half(None)]
}

#[test]
fn pieces_are_the_encoding_whatever_its_length() {
    for text in [0, 1, 3, 253, 254, 500, 508, 509, 511, 512, 513, 1000, 5000] {
        for many in [0, 1, 63, 64, 65, 1000] {
            let value = wide(text, many);
            assert_encodes(&value, &to_bytes(&value).unwrap());
            let value = Framed(InBytes(value));
            assert_encodes(&value, &to_bytes(&value).unwrap());
        }
        let text = "x".repeat(text);
        assert_encodes(&text, &to_bytes(&text).unwrap());
    }
    let values = vec![wide(1, 1), wide(600, 600), wide(0, 0)];
    assert_encodes(&values, &to_bytes(&values).unwrap());
    assert_encodes(&(), &[]);
}

#[test]
fn what_is_short_is_one_piece() {
    let mut pieces = Vec::new();
    encode_to(&[7_i64; 62][..], |piece| pieces.push(piece.len())).unwrap();
    assert_eq!(pieces, [504]);
    pieces.clear();
    encode_to(&"z".repeat(5000), |piece| pieces.push(piece.len())).unwrap();
    assert_eq!(pieces, [4, 5000]);
}

#[test]
fn no_piece_of_what_is_refused_is_handed_on() {
    for before in [0, 100, 400, 600, 5000] {
        let value = refused(before);
        let mut called = false;
        let error = encode_to(&value, |_| called = true).unwrap_err();
        assert_eq!(error, to_bytes(&value).unwrap_err());
        assert!(!called);

        let mut written = vec![7];
        let error = to_writer(&value, &mut written).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        let inner: &EncodeError = error.get_ref().unwrap().downcast_ref().unwrap();
        assert_eq!(*inner, to_bytes(&value).unwrap_err());
        assert_eq!(written, [7]);

        let mut buffer = BytesMut::from(&[7, 8][..]);
        encode_into(&value, &mut buffer).unwrap_err();
        assert_eq!(buffer[..], [7, 8]);
    }
}

/// Takes so many bytes, and then fails.
struct Full(usize);

impl io::Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let len = bytes.len().min(self.0).min(100);
        self.0 -= len;
        if len == 0 && !bytes.is_empty() {
            return Err(io::Error::other("full"));
        }
        Ok(len)
    }

    fn flush(&mut self) -> io::Result<()> {
        panic!("nobody asked for that");
    }
}

#[test]
fn a_writer_may_take_less_and_may_fail() {
    let value = wide(1000, 100);
    let len = to_bytes(&value).unwrap().len();
    to_writer(&value, Full(len)).unwrap();
    for len in [0, 1, 511, 512, 513, len - 1] {
        let error = to_writer(&value, Full(len)).unwrap_err();
        assert_eq!(error.to_string(), "full");
    }
}

#[test]
fn errors_are_errors_of_reading_and_writing() {
    fn read(bytes: &[u8]) -> io::Result<i32> {
        Ok(tl_runtime::from_bytes(bytes)?)
    }
    assert_eq!(read(&[1, 0, 0, 0]).unwrap(), 1);
    assert_eq!(read(&[1]).unwrap_err().kind(), ErrorKind::InvalidData);
}
