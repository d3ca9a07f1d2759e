//! `bound = "…"`: replaces the inferred bounds.

use std::fmt::Debug;

use tl_runtime::{Boxed, Decode, DecodeError, Encode, EncodeError, Reader, TlObject, Writer};

use crate::{assert_round_trip, words};

trait Storage {
    type Key: Debug + PartialEq;
}

#[derive(Debug, PartialEq)]
struct Memory;

impl Storage for Memory {
    type Key = i32;
}

/// The inferred bounds are on `S::Key`, as it stands in the field.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Inferred<S: Storage> {
    key: S::Key,
    keys: Vec<<S as Storage>::Key>,
}

#[test]
fn projections_are_inferred() {
    let value = Inferred::<Memory> {
        key: 1,
        keys: vec![2],
    };
    assert_round_trip(&value, &words![1, 1, 0x1cb5c415, 1, 2]);
}

mod decimal {
    use super::{Boxed, Debug, Decode, DecodeError, Encode, EncodeError, Reader, Writer};

    pub(super) fn encode<T: Debug, W: Writer>(
        value: &T,
        writer: &mut W,
    ) -> Result<(), EncodeError> {
        Encode::<Boxed>::encode(&format!("{value:?}"), writer)
    }

    pub(super) fn decode<T: std::str::FromStr>(reader: &mut Reader<'_>) -> Result<T, DecodeError> {
        let offset = reader.offset();
        let text = <&str as Decode<'_, Boxed>>::decode(reader)?;
        text.parse()
            .map_err(|_| DecodeError::custom(offset, "not decimal"))
    }
}

/// What a `with` function asks for is not inferred.
#[derive(TlObject, Debug, PartialEq)]
#[tl(
    id = 2,
    bound = "T: Debug + std::str::FromStr, U: Encode + for<'x> Decode<'x>"
)]
struct Stated<T, U> {
    #[tl(with = decimal)]
    number: T,
    other: U,
}

#[test]
fn a_stated_bound_is_all_that_is_asked() {
    let value = Stated {
        number: 12_u8,
        other: 3,
    };
    assert_round_trip(&value, &words![2, 0x0032_3102, 3]);
}
