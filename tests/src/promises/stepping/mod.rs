//! Stepping over objects by a schema's table obeys the limits that decoding does.

mod agreement;
mod cost;
mod format;

use tl_runtime::{DecodeErrorKind, DecodeOptions, OrRaw, TlObject, TlSchema, from_bytes, to_bytes};

use crate::{Api, Mtproto, words};

const LINK: u32 = 0x0f000008;
const LAST: u32 = 0x0f000009;

/// A chain of so many objects.
fn chain(objects: usize) -> Vec<u8> {
    let mut bytes = words![LINK].repeat(objects - 1);
    bytes.extend(words![LAST]);
    bytes
}

/// A chain whose links are vectors of one item.
fn chain_of_vectors(objects: usize) -> Vec<u8> {
    let mut bytes = words![0x0f00000a, 0x1cb5c415, 1].repeat(objects - 1);
    bytes.extend(words![LAST]);
    bytes
}

#[track_caller]
fn refused(options: DecodeOptions, bytes: &[u8]) -> (DecodeErrorKind, usize, String) {
    let error = options.take_raw::<Mtproto>(bytes).unwrap_err();
    let text = error.to_string();
    (error.kind().clone(), error.offset(), text)
}

#[test]
fn depth_is_limited_and_counts_objects() {
    for depth in [1, 2, 3, 50, 128] {
        let options = DecodeOptions::new().max_depth(depth);
        for chain in [chain, chain_of_vectors] {
            assert!(options.take_raw::<Mtproto>(&chain(depth)).is_ok());
            let (kind, ..) = refused(options, &chain(depth + 1));
            assert_eq!(kind, DecodeErrorKind::TooDeep { limit: depth });
        }
    }
    assert!(Mtproto::take(&chain(128)).is_ok());
    assert!(Mtproto::take(&chain(129)).is_err());
    let none = DecodeOptions::new().max_depth(0);
    assert!(none.take_raw::<Mtproto>(&chain(1)).is_err());
}

#[test]
fn a_level_that_was_left_is_free_again() {
    let wide = [words![0x0f00000a, 0x1cb5c415, 50], chain(2).repeat(50)].concat();
    let options = DecodeOptions::new().max_depth(3);
    assert!(options.take_raw::<Mtproto>(&wide).is_ok());
    let options = DecodeOptions::new().max_depth(2);
    assert!(options.take_raw::<Mtproto>(&wide).is_err());
}

/// Also where the input has no end of levels, and the thread a small stack.
#[test]
fn a_small_stack_is_enough() {
    let hostile = [
        words![LINK].repeat(100_000),
        words![0x0f00000a, 0x1cb5c415, 1].repeat(100_000),
        words![0x0f00000c, 1].repeat(100_000),
    ];
    let thread = std::thread::Builder::new().stack_size(512 * 1024);
    let steps = thread.spawn(move || {
        assert!(Mtproto::take(&chain(128)).is_ok());
        for bytes in &hostile {
            let (kind, ..) = refused(DecodeOptions::new(), bytes);
            assert_eq!(kind, DecodeErrorKind::TooDeep { limit: 128 });
        }
    });
    steps.unwrap().join().unwrap();
}

#[test]
fn items_are_limited_in_all_vectors_together() {
    // Two rows of two, and three names: nine items with the rows.
    let grid = words![0x0f000003, 0x1cb5c415, 2, 2, 1, 1, 2, 1, 1, 3, 0, 0, 0, 9];
    let of = |items| DecodeOptions::new().max_items(items);
    assert!(of(9).take_raw::<Mtproto>(&grid).is_ok());
    for (items, kind) in [
        (8, DecodeErrorKind::TooManyItems { count: 3, left: 2 }),
        (1, DecodeErrorKind::TooManyItems { count: 2, left: 1 }),
    ] {
        assert_eq!(refused(of(items), &grid).0, kind);
    }
    // A repetition is of items too.
    let matrix = words![0x0f000005, 2, 1, 0, 1, 0, 9];
    assert!(of(2).take_raw::<Mtproto>(&matrix).is_ok());
    assert!(of(1).take_raw::<Mtproto>(&matrix).is_err());
}

/// Four billion of everything, with next to nothing behind it.
#[test]
fn counts_are_held_against_the_bytes_left() {
    // Fewer than the items that may still come where `usize` has 32 bits.
    let all = i32::MAX;
    for bytes in [
        words![0x0f00000a, 0x1cb5c415, all, LAST],
        words![0x0f000003, 0x1cb5c415, all, 0, 0],
        words![0x0f000003, 0x1cb5c415, 1, all, 0],
        words![0x0f000003, 0x1cb5c415, 0, all, 0],
        words![0x0f000002, 1, 2, 0, 1, 2, 0, all, 1],
        words![0x0f000005, all, 1, 0, 9],
        words![0x73f1f8dc, all, 1],
    ] {
        let (kind, offset, text) = refused(DecodeOptions::new(), &bytes);
        assert!(matches!(kind, DecodeErrorKind::EndOfInput { .. }), "{text}");
        assert!(offset <= bytes.len(), "{text}");
    }
}

/// Nothing in the input pays for them.
#[test]
fn items_of_no_length_have_a_limit_of_their_own() {
    const LIMIT: usize = DecodeOptions::MAX_ZERO_WIDTH_ITEMS;
    let nothings = |count| words![0x0f000007, count, 9];
    assert!(Mtproto::take(&nothings(LIMIT)).is_ok());
    for count in [LIMIT + 1, u32::MAX as usize] {
        let (kind, offset, _) = refused(DecodeOptions::new(), &nothings(count));
        let too_many = DecodeErrorKind::TooManyItems { count, left: LIMIT };
        assert_eq!((kind, offset), (too_many, 8));
    }
}

/// Text that is none has an end all the same.
#[test]
fn what_is_stepped_over_is_not_checked_to_be_text() {
    let bytes = words![0x2144ca19, 420, 0x61ff_6103];
    let (error, rest) = Mtproto::take(&bytes).unwrap();
    assert_eq!((to_bytes(&error).unwrap(), rest), (bytes.clone(), &[][..]));
    assert_eq!(
        from_bytes::<&str>(&bytes[8..]).unwrap_err().kind(),
        &DecodeErrorKind::NotUtf8
    );
}

/// What a canonical encoder would not have written: accepted, unless strictness is asked for.
#[test]
fn strictness_holds_in_what_is_seen() {
    let text = |flags: u32, a: &[u8], b: &[u8]| [&words![0x0f00000b, flags], a, b].concat();
    let canonical = text(8, b"\x01a\0\0", b"\x02ab\0");
    let strict = DecodeOptions::new().strict(true);
    assert!(strict.take_raw::<Mtproto>(&canonical).is_ok());
    for (bytes, offset) in [
        // Padding, in a string and in bytes.
        (text(8, b"\x01a\0\x01", b"\x02ab\0"), 8),
        (text(0, b"", b"\x02ab\x01"), 8),
        // The long form.
        (text(0, b"", b"\xfe\x01\0\0a\0\0\0"), 8),
        // Bits that no field owns.
        (text(9, b"\x01a\0\0", b"\0\0\0\0"), 4),
        (text(1 << 31, b"", b"\0\0\0\0"), 4),
    ] {
        let (object, rest) = Mtproto::take(&bytes).unwrap();
        assert_eq!((object.data.len() + 4, rest.len()), (bytes.len(), 0));
        let (kind, at, text) = refused(strict, &bytes);
        assert!(matches!(kind, DecodeErrorKind::NotCanonical(_)), "{text}");
        assert!((offset..bytes.len()).contains(&at), "{text}");
    }
}

/// The second flags word, too; `community#65efe954 flags:# … flags2:# collapsed_in_dialogs:flags2.20?true id:long …`.
#[test]
fn each_flags_word_is_looked_at() {
    let community = |flags2: u32| words![0x65efe954, 0, flags2, 1, 0, 0, 0x37c1011c, 2];
    let strict = DecodeOptions::new().strict(true);
    assert!(strict.take_raw::<Api>(&community(1 << 20)).is_ok());
    assert!(Api::take(&community(1 << 21)).is_ok());
    let error = strict.take_raw::<Api>(&community(1 << 21)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "not canonical at byte 8, in #65efe954.4: flag bits that no field owns"
    );
}

/// Fields that are stepped over together are told apart where the input ends.
#[test]
fn the_field_that_is_cut_off_is_named() {
    let community = words![0x65efe954, 0, 0, 1, 0, 0, 0x37c1011c, 2];
    assert!(Api::take(&community).is_ok());
    // By the words of the input.
    let fields = [
        None,
        Some(0),
        Some(4),
        Some(6),
        Some(6),
        Some(8),
        Some(9),
        Some(10),
    ];
    for strict in [false, true] {
        for len in 0..community.len() {
            let options = DecodeOptions::new().strict(strict);
            let error = options.take_raw::<Api>(&community[..len]).unwrap_err();
            let path = fields[len / 4].map(|field| format!(", in #65efe954.{field}"));
            let text = error.to_string();
            let place = text.split_once(path.as_deref().unwrap_or(": "));
            assert!(place.is_some(), "{len} bytes: {text}");
        }
    }
}

/// Whichever item of a vector is wrong, and whatever those before it are.
#[test]
fn errors_have_the_items_index() {
    let (last, link) = (words![LAST], words![LINK, LAST]);
    for shape in 0..1 << 5 {
        for wrong in 0..5_usize {
            let mut bytes = words![0x0f00000a, 0x1cb5c415, 5];
            for index in 0..5_usize {
                match index == wrong {
                    true if shape >> index & 1 == 0 => bytes.extend(words![0xdeadbeef]),
                    true => bytes.extend(words![LINK, 0x0f00000a, 0x1cb5c415, 1, 0xdeadbeef]),
                    false if shape >> index & 1 == 0 => bytes.extend(&last),
                    false => bytes.extend(&link),
                }
            }
            let (_, _, text) = refused(DecodeOptions::new(), &bytes);
            let inner = match shape >> wrong & 1 {
                0 => "",
                _ => "#0f000008.0#0f00000a.0[0]",
            };
            let path = format!(", in #0f00000a.0[{wrong}]{inner}");
            assert!(text.ends_with(&path), "{shape:b} {wrong}: {text}");
        }
    }
}

/// A constructor of another type, or of none, is an error with its place: the numbers of the
/// constructors on the way, and the indexes of their fields.
#[test]
fn errors_have_an_offset_and_a_path() {
    // `messages.messagesNotModified`, cut.
    let error = Api::take(&words![0x74535f21]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "end of input at byte 4, in #74535f21.0: 4 bytes needed, 0 left"
    );
    // `messageMediaPhoto#e216eb63`, whose fourth field is a photo that nobody knows.
    let error = Api::take(&words![0xe216eb63, 1, 0xdeadbeef]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0xdeadbeef at byte 8, in #e216eb63.3"
    );
    let (kind, offset, text) = refused(
        DecodeOptions::new(),
        &words![0x0f00000a, 0x1cb5c415, 2, LAST, LINK, 0xdeadbeef],
    );
    let unknown = DecodeErrorKind::UnknownConstructor {
        found: 0xdeadbeef,
        expected: &[],
    };
    assert_eq!((kind, offset), (unknown, 20));
    assert!(text.contains("in #0f00000a.0[1]#0f000008.0"), "{text}");
}

/// A number that the schema has, of another type than stands there.
#[test]
fn another_types_constructor_is_unknown() {
    let (kind, offset, _) = refused(DecodeOptions::new(), &words![LINK, 0x0f000001, 1, 2, 0]);
    let unknown = DecodeErrorKind::UnknownConstructor {
        found: 0x0f000001,
        expected: &[],
    };
    assert_eq!((kind, offset), (unknown, 4));
    // A function is no value.
    let (kind, ..) = refused(DecodeOptions::new(), &words![LINK, 0x0f00000c, 1, LAST]);
    assert!(matches!(kind, DecodeErrorKind::UnknownConstructor { .. }));
}

#[test]
fn vectors_and_bools_are_what_they_are() {
    let (kind, offset, _) = refused(DecodeOptions::new(), &words![0x0f00000a, 7, 0]);
    assert_eq!(
        (kind, offset),
        (DecodeErrorKind::NotAVector { found: 7 }, 4)
    );
    // `jsonBool value:Bool`.
    let error = Api::take(&words![0xc7345e6a, 7]).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::NotABool { found: 7 });
    assert_eq!(error.offset(), 4);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Chains<'a> {
    #[tl(opaque = Mtproto)]
    chains: Vec<OrRaw<'a, Chain>>,
}

/// Of three constructors one is not known.
#[derive(TlObject, Debug, PartialEq)]
enum Chain {
    #[tl(id = 0x0f000008)]
    Link(Box<Chain>),
    #[tl(id = 0x0f00000a)]
    Links(Vec<Chain>),
}

/// Levels are free again after an attempt that failed. Items that it read are not: they cost work, and are
/// counted for each time.
#[test]
fn an_attempt_that_failed_takes_items_and_no_levels() {
    let item = words![LINK, 0x0f00000a, 0x1cb5c415, 2, LAST, LAST];
    let bytes = [words![1, 0x1cb5c415, 200], item.repeat(200)].concat();
    let options = DecodeOptions::new().max_depth(4).max_items(1000);
    let value: Chains<'_> = options.from_bytes(&bytes).unwrap();
    assert!(
        value
            .chains
            .iter()
            .all(|chain| matches!(chain, OrRaw::Raw(raw) if raw.id == LINK))
    );
    assert_eq!(to_bytes(&value).unwrap(), bytes);
    assert!(
        options
            .max_depth(3)
            .from_bytes::<Chains<'_>>(&bytes)
            .is_err()
    );
    assert!(
        options
            .max_items(999)
            .from_bytes::<Chains<'_>>(&bytes)
            .is_err()
    );
}
