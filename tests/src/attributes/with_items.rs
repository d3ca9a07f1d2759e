//! `with_items`: functions of the program's for each item of a vector.

use std::time::Duration;

use tl_runtime::{DecodeErrorKind, TlObject, from_bytes, to_bytes};

use crate::{assert_round_trip, words};

mod seconds {
    use std::time::Duration;

    use tl_runtime::{Boxed, Decode, DecodeError, Encode, EncodeError, Reader, Writer};

    pub(super) fn encode<W: Writer>(value: &Duration, writer: &mut W) -> Result<(), EncodeError> {
        let seconds = u32::try_from(value.as_secs())
            .map_err(|_| EncodeError::custom("more seconds than an int holds"))?;
        Encode::<Boxed>::encode(&seconds, writer)
    }

    pub(super) fn decode(reader: &mut Reader<'_>) -> Result<Duration, DecodeError> {
        let seconds = <u32 as Decode<'_, Boxed>>::decode(reader)?;
        Ok(Duration::from_secs(seconds.into()))
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Timeouts {
    #[tl(with_items = seconds)]
    boxed: Vec<Duration>,
    #[tl(with_items = seconds, bare)]
    bare: Box<[Duration]>,
    #[tl(with_items = seconds, ty = "vector<int>", flag = 0)]
    some: Option<Vec<Duration>>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema = "declared#00000002 flags:# a:Vector<int> b:vector<int> c:flags.0?Vector<int> = Declared;"
)]
struct Declared {
    #[tl(with_items = seconds)]
    a: Vec<Duration>,
    #[tl(with_items = seconds)]
    b: Vec<Duration>,
    #[tl(with_items = seconds)]
    c: Option<Vec<Duration>>,
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[test]
fn each_item_is_written_by_them() {
    let value = Timeouts {
        boxed: vec![seconds(5), seconds(6)],
        bare: [seconds(7)].into(),
        some: Some(vec![]),
    };
    let bytes = words![1, 1, 0x1cb5c415, 2, 5, 6, 1, 7, 0];
    assert_round_trip(&value, &bytes);
    let declared = Declared {
        a: vec![seconds(1)],
        b: vec![seconds(2)],
        c: Some(vec![seconds(3)]),
    };
    let vector = 0x1cb5c415;
    assert_round_trip(&declared, &words![2, 1, vector, 1, 1, 1, 2, vector, 1, 3]);
}

#[test]
fn errors_name_the_item() {
    let error = from_bytes::<Declared>(&words![2, 0, 0x1cb5c415, 1, 1, 2, 5]).unwrap_err();
    assert!(error.to_string().contains("Declared.b[1]"), "{error}");
    let error = from_bytes::<Declared>(&words![2, 0, 0x1cb5c416, 1]).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::NotAVector { .. }));
    let value = Declared {
        a: vec![seconds(u64::MAX)],
        b: vec![],
        c: None,
    };
    let error = to_bytes(&value).unwrap_err();
    assert!(error.to_string().contains("Declared.a[0]"), "{error}");
}

#[test]
fn items_may_be_as_many_as_the_input_holds() {
    let value = Declared {
        a: vec![],
        b: (0..70_000).map(seconds).collect(),
        c: None,
    };
    let bytes = to_bytes(&value).unwrap();
    assert_eq!(from_bytes::<Declared>(&bytes).unwrap(), value);
    // As many items of nothing as that are refused.
    from_bytes::<Declared>(&words![2, 0, 0x1cb5c415, 0, u32::MAX]).unwrap_err();
}
