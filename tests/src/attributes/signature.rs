//! `signature`: the field that is empty in what is signed.

use std::{borrow::Cow, sync::Arc};

use bytes::Bytes;
use tl_runtime::{EncodeErrorKind, TlObject, TlSigned, to_bytes, to_bytes_unsigned};

use crate::words;

type Alias = Vec<u8>;

#[derive(TlObject)]
#[tl(id = 1)]
struct First<'a> {
    #[tl(signature)]
    signature: &'a [u8],
    then: i32,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Middle {
    before: i32,
    #[tl(signature)]
    by: Alias,
    after: String,
}

#[derive(TlObject)]
#[tl(id = 3)]
struct Tuple(i32, #[tl(signature)] Box<[u8]>);

#[derive(TlObject)]
#[tl(id = 4)]
struct Generic<'a, T> {
    value: T,
    #[tl(signature)]
    signature: Cow<'a, [u8]>,
}

/// Without a number.
#[derive(TlObject)]
struct Group {
    value: i32,
    #[tl(signature)]
    signature: Bytes,
}

#[derive(TlObject)]
#[tl(id = 5)]
struct Conditional {
    #[tl(flag = 0)]
    one: Option<i32>,
    #[tl(flag = 3, signature)]
    signature: Option<Vec<u8>>,
    #[tl(flag = 31)]
    last: Option<i32>,
}

#[derive(TlObject)]
#[tl(id = 6)]
struct ConditionalAlias {
    #[tl(flag = 1, signature)]
    signature: Option<Alias>,
}

#[derive(TlObject)]
#[tl(schema = "signed value:int signature:string = Signed;")]
struct BySchema<'a> {
    value: i32,
    #[tl(signature)]
    signature: &'a str,
}

#[derive(TlObject)]
#[tl(id = 7)]
struct Outer {
    inner: Middle,
    #[tl(signature)]
    signature: Vec<u8>,
}

#[derive(TlObject)]
enum Several {
    #[tl(id = 8)]
    Signed {
        value: i32,
        #[tl(signature)]
        signature: Vec<u8>,
    },
    #[tl(id = 9)]
    Conditional(i32, #[tl(flag = 0, signature)] Option<Vec<u8>>),
    #[tl(id = 10)]
    Unsigned(i32),
    Transparent(Middle),
}

#[derive(TlObject)]
#[tl(id = 11, encode_only)]
struct Written<'a> {
    values: &'a [i32],
    #[tl(signature)]
    signature: Arc<Vec<u8>>,
}

#[derive(TlObject)]
#[tl(id = 12)]
struct Shared {
    #[tl(flag = 0)]
    other: Option<i32>,
    #[tl(flag = 0, signature)]
    signature: Option<Vec<u8>>,
}

#[track_caller]
fn assert_unsigned<T: TlSigned>(value: &T, bytes: &[u8]) {
    assert_eq!(to_bytes_unsigned(value).unwrap(), bytes);
    assert_eq!(to_bytes_unsigned(&Box::new(value)).unwrap(), bytes);
    assert_ne!(to_bytes(value).unwrap(), bytes);
}

fn middle() -> Middle {
    Middle {
        before: 1,
        by: vec![9; 64],
        after: "abc".into(),
    }
}

#[test]
fn it_is_empty_wherever_it_stands() {
    let first = First {
        signature: &[9; 300],
        then: 7,
    };
    assert_unsigned(&first, &words![1, 0, 7]);
    assert_unsigned(&middle(), &words![2, 1, 0, 0x63626103]);
    assert_unsigned(&Tuple(1, [9; 3].into()), &words![3, 1, 0]);
    let signature = Cow::Borrowed(&[9; 5][..]);
    let value = vec![1];
    assert_unsigned(
        &Generic { value, signature },
        &words![4, 0x1cb5c415, 1, 1, 0],
    );
    let signature = Bytes::from_static(&[9]);
    assert_unsigned(
        &Group {
            value: 1,
            signature,
        },
        &words![1, 0],
    );
    let signature = "abc";
    let by_schema = BySchema {
        value: 1,
        signature,
    };
    assert_unsigned(&by_schema, &words![by_schema.id(), 1, 0]);
    let written = Written {
        values: &[1],
        signature: Arc::new(vec![9]),
    };
    assert_unsigned(&written, &words![11, 0x1cb5c415, 1, 1, 0]);
}

#[test]
fn a_conditional_one_is_absent() {
    let value = Conditional {
        one: Some(1),
        signature: Some(vec![9; 64]),
        last: Some(2),
    };
    assert_unsigned(&value, &words![5, 0x8000_0001_u32, 1, 2]);
    let value = ConditionalAlias {
        signature: Some(vec![9]),
    };
    assert_unsigned(&value, &words![6, 0]);
    let value = Conditional {
        one: None,
        signature: None,
        last: None,
    };
    assert_eq!(
        to_bytes_unsigned(&value).unwrap(),
        to_bytes(&value).unwrap()
    );
}

#[test]
fn what_it_holds_keeps_its_signatures() {
    let outer = Outer {
        inner: middle(),
        signature: vec![9; 64],
    };
    let inner = to_bytes(&outer.inner).unwrap();
    assert_unsigned(&outer, &[words![7], inner, words![0]].concat());
}

#[test]
fn each_variant_has_its_own() {
    let signature = vec![9; 64];
    assert_unsigned(
        &Several::Signed {
            value: 1,
            signature,
        },
        &words![8, 1, 0],
    );
    assert_unsigned(&Several::Conditional(1, Some(vec![9])), &words![9, 0, 1]);
    for value in [Several::Unsigned(1), Several::Transparent(middle())] {
        assert_eq!(
            to_bytes_unsigned(&value).unwrap(),
            to_bytes(&value).unwrap()
        );
    }
}

#[test]
fn a_bit_that_it_shares_is_half_present_without_it() {
    let value = Shared {
        other: Some(1),
        signature: Some(vec![9]),
    };
    let error = to_bytes_unsigned(&value).unwrap_err();
    assert!(matches!(error.kind(), EncodeErrorKind::HalfPresent { .. }));
}
