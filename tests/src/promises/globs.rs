//! `use tl_runtime::*` brings no common names: positions are in `tl_runtime::position`, and what only code by hand needs
//! is in `tl_runtime::by_hand`.
//!
//! A name that two globs bring is ambiguous where it is used. So this file compiles only if `tl_runtime` brings none of
//! the names that are used here.

use tl_runtime::*;

use self::own::*;
use crate::words;

/// Types of a user's, under the names that positions have, and others that a program is likely to have.
mod own {
    macro_rules! own {
        ($($name:ident)*) => {
            $(
                #[derive(tl_runtime::TlObject, Debug, PartialEq)]
                #[tl(id = 7)]
                pub struct $name(pub i32);
            )*
        };
    }

    own! {
        Int Nat Long Double Str Bytes Int128 Int256 Int512 Bool True
        Vector BareVector Repeat Known Followed Place End
        Buffer Input RawEnd
        BytesMut Error Result Kind Value Type Field Message Query Request Response
    }
}

macro_rules! round_trips {
    ($($name:ident)*) => {
        $(
            let bytes = to_bytes(&$name(5)).unwrap();
            assert_eq!(bytes, words![7, 5]);
            assert_eq!(from_bytes::<$name>(&bytes), Ok($name(5)));
        )*
    };
}

#[test]
fn a_glob_brings_no_common_name() {
    round_trips! {
        Int Nat Long Double Str Bytes Int128 Int256 Int512 Bool True
        Vector BareVector Repeat Known Followed Place End
        Buffer Input RawEnd
        BytesMut Error Result Kind Value Type Field Message Query Request Response
    }
}

/// What the root has instead, by the same glob.
#[test]
fn a_glob_brings_what_programs_use() {
    #[derive(TlObject, Debug, PartialEq)]
    #[tl(id = 1)]
    struct Ids(Vec<i32>);

    /// A group of fields by hand: a vector without its number.
    struct ByHand(Vec<i32>);

    impl Encode<Boxed> for ByHand {
        fn encode<W: Writer>(&self, writer: &mut W) -> std::result::Result<(), EncodeError> {
            writer.put_as::<position::BareVector<position::Int>, _>(&self.0)
        }
    }

    assert_eq!(to_bytes(&ByHand(vec![7])).unwrap(), words![1, 7]);
    let bytes = to_bytes(&Bare(Ids(vec![7]))).unwrap();
    assert_eq!(bytes, words![0x1cb5c415, 1, 7]);
    assert_eq!(from_bytes::<Bare<Ids>>(&bytes), Ok(Bare(Ids(vec![7]))));
}
