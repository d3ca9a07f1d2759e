//! `partial = Schema`: fields that a definition leaves out are stepped over. An enum that leaves out
//! constructors is in `schema_file`.

use tl_runtime::{DecodeErrorKind, DecodeOptions, TlConstructor, TlObject, from_bytes};

use crate::{Api, Mtproto, words};

const A: u32 = u32::from_le_bytes(*b"\x01a\0\0");
const LAST: u32 = 0x0f000009;

/// `forms.two flags:# a:flags.0?int more:# b:flags.2?string c:more.0?string
/// d:more.31?forms.Point last:int`, of which only the end is wanted: both words are left out.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/forms.tl", name = "forms.two", partial = Mtproto)]
struct End {
    last: i32,
}

/// The middle, under a word that it names no more than the first.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/forms.tl", name = "forms.two", partial = Mtproto)]
struct Middle<'a> {
    b: Option<&'a str>,
}

/// All that words say, present and absent.
fn inputs() -> Vec<(Vec<u8>, Option<&'static str>)> {
    vec![
        (words![0x0f00000d, 0, 0, 9], None),
        (words![0x0f00000d, 1, 7, 0, 9], None),
        (words![0x0f00000d, 0b100, 0, A, 9], Some("a")),
        (words![0x0f00000d, 0b101, 7, 1, A, A, 9], Some("a")),
        (words![0x0f00000d, 0, 1 << 31, 0x0f000001, 1, 2, 0, 9], None),
    ]
}

#[test]
fn left_out_words_say_what_is_there() {
    for (bytes, b) in inputs() {
        assert_eq!(from_bytes(&bytes), Ok(End { last: 9 }));
        assert_eq!(from_bytes(&bytes), Ok(Middle { b }));
    }
}

#[test]
fn whatever_is_cut_off_is_missed() {
    for (bytes, _) in inputs() {
        for len in 0..bytes.len() {
            assert!(from_bytes::<End>(&bytes[..len]).is_err());
            assert!(from_bytes::<Middle<'_>>(&bytes[..len]).is_err());
        }
    }
}

/// `message`, whose `flags2` stands behind the first word: a field that depends on it is kept, and all
/// between is left out, the word too.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", name = "message", partial = Api)]
struct Ranked<'a> {
    out: bool,
    id: i32,
    from_rank: Option<&'a str>,
    message: &'a str,
    summary_from_language: Option<&'a str>,
}

/// The same message, and what depends on the word is partly left out.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", name = "message", partial = Api)]
struct WithWord<'a> {
    #[tl(flags)]
    flags2: u32,
    offline: bool,
    message: &'a str,
    effect: Option<i64>,
}

/// A message to `peerUser` 5, with media, of which the second word has these bits.
fn message(flags2: u32, optional: &[u32]) -> Vec<u8> {
    let before = [0x7600b9d3, 1 << 1 | 1 << 9, flags2, 3];
    let middle = [0x59511722, 5, 0, 8, A, 0x3ded6320];
    let optional = optional.split_at(optional.len().min(1));
    let (rank, after) = if flags2 & 1 << 12 == 0 {
        (&[][..], [optional.0, optional.1].concat())
    } else {
        (optional.0, optional.1.to_vec())
    };
    let words = [&before[..], rank, &middle, &after].concat();
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

#[test]
fn a_kept_field_may_depend_on_a_later_word() {
    let none = Ranked {
        out: true,
        id: 3,
        from_rank: None,
        message: "a",
        summary_from_language: None,
    };
    assert_eq!(from_bytes(&message(0, &[])), Ok(none));
    let all = Ranked {
        out: true,
        id: 3,
        from_rank: Some("a"),
        message: "a",
        summary_from_language: Some("a"),
    };
    assert_eq!(from_bytes(&message(1 << 12 | 1 << 11, &[A, A])), Ok(all));
}

/// A word that is read holds the bits of no field, kept or left out.
#[test]
fn a_word_of_its_own_is_read() {
    let bytes = message(1 << 1 | 1 << 2, &[6, 0]);
    let value: WithWord<'_> = from_bytes(&bytes).unwrap();
    assert_eq!(
        (value.offline, value.message, value.effect),
        (true, "a", Some(6))
    );
    assert_eq!(value.flags2 & 0b110, 0, "these are the fields' own");
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/forms.tl")]
enum Chain {
    #[tl(name = "forms.link", partial = Mtproto)]
    Link,
    #[tl(name = "forms.last")]
    Last,
    #[tl(name = "forms.links", partial = Mtproto)]
    Links(),
}

/// A variant without any of its fields.
#[test]
fn variants_may_leave_out_everything() {
    assert_eq!(
        from_bytes(&words![0x0f000008, 0x0f000008, LAST]),
        Ok(Chain::Link)
    );
    assert_eq!(from_bytes(&words![LAST]), Ok(Chain::Last));
    let links = words![0x0f00000a, 0x1cb5c415, 2, LAST, 0x0f000008, LAST];
    assert_eq!(from_bytes(&links), Ok(Chain::Links()));
    assert_eq!(Chain::IDS.len(), 3);
}

/// Fields before, between and behind those that are kept.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/forms.tl", name = "forms.bare", partial = Mtproto)]
struct From {
    from: tl_runtime::Bare<Point>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/forms.tl", name = "forms.point")]
struct Point {
    x: i32,
    y: i64,
}

#[test]
fn what_trails_is_left_out_up_to_the_end() {
    let bytes = words![0x0f000002, 1, 2, 0, 3, 4, 0, 2, 1, 2, 0, 1, 2, 0, 9];
    let from = From {
        from: tl_runtime::Bare(Point { x: 3, y: 4 }),
    };
    assert_eq!(from_bytes(&bytes), Ok(from));
    let more = [bytes, words![0]].concat();
    let error = from_bytes::<From>(&more).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TrailingBytes { left: 4 });
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "forms.tuple#0f000004 three:3*[ int ] pairs:2*[ a:int b:string ] last:int = forms.Tuple;", partial = Mtproto)]
struct ByALine {
    last: i32,
}

#[test]
fn a_line_serves_as_a_file_does() {
    let bytes = words![0x0f000004, 1, 2, 3, 1, A, 2, A, 9];
    assert_eq!(from_bytes(&bytes), Ok(ByALine { last: 9 }));
    assert_eq!(ByALine::ID, 0x0f000004);
}

#[test]
fn errors_have_the_left_out_field_in_their_path() {
    let bytes = words![0x0f00000d, 0, 1 << 31, 0xdeadbeef];
    let error = from_bytes::<End>(&bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0xdeadbeef at byte 12, in End.d"
    );
    let cut = words![0x7600b9d3, 1 << 8, 0, 3, 0x59511722, 5];
    let error = from_bytes::<Ranked<'_>>(&cut).unwrap_err();
    assert_eq!(
        error.to_string(),
        "end of input at byte 20, in Ranked.from_id#59511722.0: 8 bytes needed, 4 left"
    );
}

#[test]
fn limits_hold_in_what_is_left_out() {
    let chain = [words![0x0f000008].repeat(5), words![LAST]].concat();
    let of = |depth| {
        DecodeOptions::new()
            .max_depth(depth)
            .from_bytes::<Chain>(&chain)
    };
    assert_eq!(of(6), Ok(Chain::Link));
    assert_eq!(
        of(5).unwrap_err().kind(),
        &DecodeErrorKind::TooDeep { limit: 5 }
    );
}
