//! `with = path`: functions of the user's.

use std::time::Duration;

use tl_runtime::{TlObject, from_bytes, to_bytes};

use crate::{assert_round_trip, words};

/// Seconds on the wire.
mod seconds {
    use std::time::Duration;

    use tl_runtime::{Boxed, Decode, DecodeError, Encode, EncodeError, Reader, Writer};

    pub(super) fn encode<W: Writer>(value: &Duration, writer: &mut W) -> Result<(), EncodeError> {
        let seconds =
            i32::try_from(value.as_secs()).map_err(|_| EncodeError::custom("too many seconds"))?;
        Encode::<Boxed>::encode(&seconds, writer)
    }

    pub(super) fn decode(reader: &mut Reader<'_>) -> Result<Duration, DecodeError> {
        let offset = reader.offset();
        let seconds = <i32 as Decode<'_, Boxed>>::decode(reader)?;
        u64::try_from(seconds)
            .map(Duration::from_secs)
            .map_err(|_| DecodeError::custom(offset, "negative time"))
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Timeouts {
    #[tl(with = seconds)]
    first: Duration,
    #[tl(with = self::seconds, flag = 2)]
    then: Option<Duration>,
}

#[test]
fn encodes_and_decodes_by_the_users_functions() {
    let value = Timeouts {
        first: Duration::from_secs(5),
        then: None,
    };
    assert_round_trip(&value, &words![1, 0, 5]);
    let value = Timeouts {
        then: Some(Duration::from_secs(6)),
        ..value
    };
    assert_round_trip(&value, &words![1, 4, 5, 6]);
}

#[test]
fn their_errors_carry_the_place() {
    let error = from_bytes::<Timeouts>(&words![1, 0, -1_i32]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "negative time at byte 8, in Timeouts.first"
    );
    let value = Timeouts {
        first: Duration::ZERO,
        then: Some(Duration::from_secs(1 << 40)),
    };
    assert_eq!(
        to_bytes(&value).unwrap_err().to_string(),
        "too many seconds, in Timeouts.then",
    );
}
