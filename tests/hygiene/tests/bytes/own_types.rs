//! The bytes of the types in `own_types.rs`.

use std::borrow::Cow;

use tl_hygiene::{
    own_types::{Differs, Id, Kept, Later, NumberAlone, Part, Rest, Union, Wrapped},
    shadow::Reader,
};
use wire::{from_bytes, to_bytes_unsigned, RawObject, RawObjectBuf, TlObject, TlSchema};

use crate::{holds, text, words, VECTOR};

fn later(signature: &[u8]) -> Later {
    let checked = |number: i32| number.try_into().unwrap();
    Later {
        id: Id(1),
        ids: vec![Id(2)],
        wrapped: Wrapped { value: vec![Id(3)] },
        checked: Some(checked(4)),
        row: [checked(5), checked(6)],
        text: "abc".into(),
        texts: vec![Cow::Borrowed(b"def")],
        count: std::num::NonZero::<u32>::MIN,
        complements: vec![!7],
        signature: signature.to_vec(),
    }
}

fn bytes(signature: u32) -> Vec<u32> {
    vec![
        0x5500_0001,
        1,
        1,
        0,
        VECTOR,
        1,
        2,
        0,
        VECTOR,
        1,
        3,
        0,
        4,
        5,
        6,
        text(*b"\x03abc"),
        VECTOR,
        1,
        text(*b"\x03def"),
        1,
        VECTOR,
        1,
        7,
        signature,
    ]
}

#[test]
fn types_of_ones_own() {
    let value = later(b"sig");
    holds(&value, &words(&bytes(text(*b"\x03sig"))));
    assert_eq!(to_bytes_unsigned(&value).unwrap(), words(&bytes(0)));
    holds(&Rest::<bool>::Some(true), &words(&[0x9972_75b5]));
    holds(
        &Rest::<bool>::Later(Box::new(value)),
        &words(&bytes(text(*b"\x03sig"))),
    );
    assert_eq!(Rest::<bool>::IDS, [0x5500_0001, 0x9972_75b5, 0xbc79_9737]);
}

#[test]
fn unions() {
    holds(&Union::Truth(true), &words(&[0x9972_75b5]));
    holds(&Union::Longs(vec![5]), &words(&[VECTOR, 1, 5, 0]));
    holds(&Union::Later(Box::new(later(b""))), &words(&bytes(0)));
    let other = RawObjectBuf::new(0x5400_0001, []);
    holds(&Union::Other(other), &words(&[0x5400_0001]));
}

#[test]
fn the_schema_as_data() {
    use tl_hygiene::own_types::Api;

    assert_eq!(Api::find(0x5400_0004).unwrap().name, "some");
    let some = words(&[8, 0, 0x9972_75b5]);
    let object = RawObject::new(0x5400_0004, &some);
    let kept = Kept {
        objects: vec![object],
        last: Reader { value: 9 },
    };
    let bytes = [
        0x5500_0002,
        VECTOR,
        1,
        0x5400_0004,
        8,
        0,
        0x9972_75b5,
        0x5000_0017,
        9,
    ];
    holds(&kept, &words(&bytes));
    let failure = words(&[0x5400_0002, 1, 7, VECTOR, 1, 5, 0, text(*b"\x03abc")]);
    assert_eq!(from_bytes::<Part<'_>>(&failure).unwrap().string, "abc");
    let differs = from_bytes::<Differs>(&words(&[0x5500_0003, 1, 5, 0])).unwrap();
    assert_eq!(differs.a, [5]);
    holds(&NumberAlone { usize: 5 }, &words(&[0x5400_0004, 5, 0]));
}
