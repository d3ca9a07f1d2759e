//! Defects of other implementations of TL, a test for each.
//!
//! Some of it is a promise with a file of its own. 4 MB of input that reserve a gigabyte, and 40 KB of
//! nesting that end the process: `hostile::memory` and `hostile::depth`. Names of the user's that
//! derived code trips over: `tests/hygiene`. Compile errors that are missing, misplaced or alone:
//! `ui-tests`.

use allocation_counter::measure;
use tl_runtime::{
    Bare, DecodeError, DecodeErrorKind, DecodeOptions, EncodeErrorKind, Framed, RawObject,
    TlObject, encode_into, from_bytes, take_from_bytes, to_bytes,
};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Location {
    lat: f64,
    #[tl(flag = 0)]
    accuracy: Option<f64>,
    track: Vec<f64>,
}

/// A peer writes another exponent and sign than it was given.
#[test]
fn doubles_are_written_to_the_bit_in_every_place() {
    for number in [
        -0.0,
        0.1,
        55.751_244,
        f64::MIN_POSITIVE / 2.0,
        f64::MAX,
        f64::NEG_INFINITY,
    ] {
        let value = Location {
            lat: number,
            accuracy: Some(number),
            // More than are moved at once, and some that are left over.
            track: vec![number; 35],
        };
        let double = number.to_bits().to_le_bytes();
        let bytes = [
            words![1, 1],
            double.repeat(2),
            words![0x1cb5c415, 35],
            double.repeat(35),
        ];
        assert_eq!(to_bytes(&value).unwrap(), bytes.concat());
        assert_round_trip(&value, &bytes.concat());
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 2)]
struct File {
    bytes: Vec<u8>,
    after: i32,
}

/// A peer writes the low three bytes of such a length. The forms themselves are in `strings`.
#[test]
fn what_follows_a_string_of_2_to_the_24_bytes_is_where_it_should_be() {
    for len in [(1 << 24) - 1, 1 << 24, (1 << 24) + 1, (1 << 24) + 5] {
        let file = File {
            bytes: vec![b'x'; len],
            after: 7,
        };
        let bytes = to_bytes(&file).unwrap();
        assert_eq!(bytes[bytes.len() - 4..], words![7]);
        assert!(from_bytes::<File>(&bytes).unwrap() == file, "{len}");
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 3)]
struct Thumb {
    #[tl(flag = 2)]
    thumb: Option<Vec<u8>>,
    #[tl(flag = 2)]
    mime_type: Option<String>,
}

/// A peer sets the bit, writes the one that is there, and can't read it back.
#[test]
fn a_shared_bit_that_is_half_present_is_refused_by_name() {
    let half = Thumb {
        thumb: Some(vec![1]),
        mime_type: None,
    };
    let mut buffer = vec![9];
    let error = encode_into(&half, &mut buffer).unwrap_err();
    assert_eq!(buffer, [9]);
    assert!(matches!(
        error.kind(),
        EncodeErrorKind::HalfPresent { bit: 2, .. }
    ));
    let text = error.to_string();
    assert!(
        text.contains("`thumb` is set and `mime_type` is not"),
        "{text}"
    );
    assert!(from_bytes::<Thumb>(&words![3, 4, 0x0101]).is_err());
}

/// A peer writes a vector of `true`, and refuses to read it.
#[test]
fn a_vector_of_nothing_reads_back() {
    assert_round_trip(&vec![(); 3], &words![0x1cb5c415, 3]);
    assert_round_trip(
        &vec![vec![()], vec![]],
        &words![0x1cb5c415, 2, 0x1cb5c415, 1, 0x1cb5c415, 0],
    );
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 4, name = "liteServer.lookupBlock")]
struct LookupBlock {
    #[tl(flags)]
    mode: u32,
    #[tl(flag = mode.1)]
    lt: Option<i64>,
}

/// A peer has no field for a word, so nobody sees the bits with a meaning of their own, and nobody
/// can set them.
#[test]
fn a_word_with_a_name_is_seen_and_set() {
    let value = LookupBlock {
        mode: 1 | 1 << 31,
        lt: Some(5),
    };
    assert_round_trip(&value, &words![4, 0x8000_0003, 5, 0]);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 5)]
struct Silent {
    #[tl(flag = 5)]
    silent: bool,
}

/// A peer drops them silently.
#[test]
fn unknown_flag_bits_are_kept_or_dropped_or_refused_as_was_asked() {
    let strict = DecodeOptions::new().strict(true);
    // Kept in a word that is a field, which owns them all.
    let explicit = words![4, 0xffff_fffd];
    let value: LookupBlock = strict.from_bytes(&explicit).unwrap();
    assert_eq!(value.mode, 0xffff_fffd);
    assert_eq!(to_bytes(&value).unwrap(), explicit);
    // Bits of an implicit word are lost. They are accepted, because a newer server may set them, unless decoding is
    // strict.
    let implicit = words![5, 0b10_0001];
    assert_eq!(from_bytes(&implicit), Ok(Silent { silent: true }));
    let error = strict.from_bytes::<Silent>(&implicit).unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::NotCanonical(_)));
    assert_eq!(error.offset(), 4);
}

/// A peer puts U+FFFD in its place, and so sends other text than it has got.
#[test]
fn text_that_is_not_utf8_is_an_error_and_bytes_take_it() {
    let bytes = b"\x07caf\xe9 au";
    let error = from_bytes::<String>(bytes).unwrap_err();
    assert_eq!(error.to_string(), "string is not UTF-8 at byte 4");
    assert!(from_bytes::<&str>(bytes).is_err());
    assert_round_trip(&b"caf\xe9 au".to_vec(), bytes);
}

/// A peer makes room for the 16 MB that four bytes announce.
#[test]
fn a_few_bytes_make_room_for_nothing() {
    fn cost<T: tl_runtime::DecodeOwned>(bytes: &[u8]) -> u64 {
        measure(|| assert!(from_bytes::<T>(bytes).is_err())).bytes_max
    }
    let string = [0xfe, 0xff, 0xff, 0xff];
    assert!(cost::<String>(&string) < 256);
    assert!(cost::<Vec<u8>>(&string) < 256);
    assert!(cost::<Bare<Vec<i32>>>(&[0xff; 4]) < 256);
    assert!(cost::<Vec<String>>(&words![0x1cb5c415, u32::MAX]) < 256);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 6, name = "msg_container")]
struct MsgContainer<'a> {
    #[tl(bare)]
    messages: Vec<Framed<Body<'a>>>,
}

#[derive(TlObject, Debug, PartialEq)]
enum Body<'a> {
    #[tl(id = 7)]
    Pong { ping_id: i64 },
    #[tl(other)]
    Unknown(RawObject<'a>),
}

/// What users of all peers report most: one update of a newer layer, and all that came with it is lost.
#[test]
fn an_unknown_constructor_costs_no_more_than_itself() {
    let bytes = words![6, 3, 12, 7, 1, 0, 12, 0xdeadbeef, 2, 3, 12, 7, 4, 0];
    let container: MsgContainer<'_> = from_bytes(&bytes).unwrap();
    let unknown = RawObject::new(0xdeadbeef, words![2, 3]);
    let messages = vec![
        Framed(Body::Pong { ping_id: 1 }),
        Framed(Body::Unknown(unknown)),
        Framed(Body::Pong { ping_id: 4 }),
    ];
    assert_eq!(container, MsgContainer { messages });
    assert_eq!(to_bytes(&container).unwrap(), bytes);
}

/// A peer takes any of these, so two messages that differ are one value, and a signature over the
/// bytes says nothing about it.
#[test]
fn two_encodings_of_one_value_are_told_apart_if_asked() {
    let canonical = words![2, 0x0061_6102, 7];
    let others = [
        [&words![2][..], b"\x02aa\x01", &words![7]].concat(),
        [&words![2][..], b"\xfe\x02\0\0aa\0\0", &words![7]].concat(),
        [&words![2][..], b"\xff\x02\0\0\0\0\0\0aa\0\0", &words![7]].concat(),
    ];
    let strict = DecodeOptions::new().strict(true);
    let file: File = strict.from_bytes(&canonical).unwrap();
    for other in others {
        assert_eq!(from_bytes::<File>(&other).unwrap(), file);
        let error = strict.from_bytes::<File>(&other).unwrap_err();
        assert!(
            matches!(error.kind(), DecodeErrorKind::NotCanonical(_)),
            "{error}"
        );
        assert!(error.to_string().contains(", in File.bytes: "), "{error}");
    }
}

/// Most peers leave what follows a value unmentioned.
#[test]
fn bytes_that_follow_are_refused_where_they_begin() {
    let bytes = words![5, 0, 9];
    let error = from_bytes::<Silent>(&bytes).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TrailingBytes { left: 4 });
    assert_eq!(error.offset(), 8);
    let (_, rest) = take_from_bytes::<Silent>(&bytes).unwrap();
    assert_eq!(rest, words![9]);
}

/// A peer has three errors, and none of them says where.
#[test]
fn an_error_says_what_and_at_which_byte_and_in_which_field() {
    let bytes = words![6, 2, 12, 7, 1, 0, 8, 7, 1];
    let error: DecodeError = from_bytes::<MsgContainer<'_>>(&bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "end of input at byte 32, in MsgContainer.messages[1].Pong.ping_id: 8 bytes needed, 4 left",
    );
}
