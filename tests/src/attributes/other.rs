//! `other`: constructors that an enum does not list.

use tl_runtime::{RawObject, TlObject, from_bytes, to_bytes};

use crate::words;

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Known {
    a: i32,
}

#[derive(TlObject, Debug, PartialEq)]
enum Update<'a> {
    Known(Known),
    #[tl(id = 2)]
    Empty,
    #[tl(other)]
    Unknown(RawObject<'a>),
}

#[test]
fn keeps_what_it_does_not_know() {
    let bytes = words![0xdeadbeef, 5, 6];
    let update: Update<'_> = from_bytes(&bytes).unwrap();
    let Update::Unknown(raw) = &update else {
        panic!("{update:?}");
    };
    assert_eq!((raw.id, &*raw.data), (0xdeadbeef, &bytes[4..]));
    assert_eq!(to_bytes(&update).unwrap(), bytes);
    assert_eq!(update.id(), 0xdeadbeef);
    assert_eq!(Update::IDS, [1, 2]);
}

#[test]
fn the_listed_ones_come_first() {
    assert_eq!(from_bytes(&words![1, 9]), Ok(Update::Known(Known { a: 9 })));
    assert_eq!(from_bytes(&words![2]), Ok(Update::Empty));
}

#[test]
fn a_raw_object_is_decoded_later() {
    let bytes = words![1, 9];
    let raw: RawObject<'_> = from_bytes(&bytes).unwrap();
    let owned: RawObject<'static> = raw.into_owned();
    drop(bytes);
    assert_eq!(owned.decode(), Ok(Known { a: 9 }));
    assert!(owned.decode::<Vec<i32>>().is_err());
}

/// An enum of nothing but the unknown.
#[derive(TlObject, Debug, PartialEq)]
enum Any<'a> {
    #[tl(other)]
    Any(RawObject<'a>),
}

#[test]
fn other_may_be_alone() {
    let bytes = words![7, 8];
    let any: Any<'_> = from_bytes(&bytes).unwrap();
    assert_eq!((any.id(), Any::IDS.len()), (7, 0));
    assert_eq!(to_bytes(&any).unwrap(), bytes);
}
