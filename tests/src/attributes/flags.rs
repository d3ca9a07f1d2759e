//! `flags`: flags words in other places, with other names, and with bits of their own.

use tl_runtime::{DecodeOptions, DecodeOwned, TlObject, from_bytes, to_bytes};

use crate::{assert_round_trip, words};

/// TON's `liteServer.lookupBlock`, in short: two bits of `mode` mean something by themselves.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct LookupBlock {
    #[tl(flags)]
    mode: u32,
    seqno: i32,
    #[tl(flag = mode.1)]
    lt: Option<i64>,
    #[tl(flag = 2)]
    utime: Option<i32>,
}

#[test]
fn bits_of_the_words_own_are_kept_and_presence_is_computed() {
    let value = LookupBlock {
        mode: 0x8000_0001,
        seqno: 7,
        lt: None,
        utime: Some(8),
    };
    assert_round_trip(&value, &words![1, 0x8000_0005, 7, 8]);
    // The bit of a conditional field is set if the field is there, whatever the word says.
    let overstated = LookupBlock {
        mode: 0b0111,
        seqno: 7,
        lt: None,
        utime: None,
    };
    assert_eq!(to_bytes(&overstated).unwrap(), words![1, 1, 7]);
}

#[test]
fn an_explicit_word_owns_all_its_bits_even_when_strict() {
    let bytes = words![1, 0xffff_fff9, 7];
    let strict = DecodeOptions::new().strict(true);
    let value: LookupBlock = strict.from_bytes(&bytes).unwrap();
    assert_eq!(value.mode, 0xffff_fff9);
    assert_eq!(to_bytes(&value).unwrap(), bytes);
}

#[derive(TlObject, Debug, PartialEq, Default)]
#[tl(id = 2)]
struct Several {
    a: i32,
    #[tl(flags)]
    r#mode: u32,
    #[tl(flag = r#mode.0)]
    b: Option<i32>,
    #[tl(flags)]
    flags2: u32,
    #[tl(flag = flags2.0)]
    c: Option<i32>,
    #[tl(flag = mode.31)]
    d: bool,
}

#[test]
fn there_may_be_several_and_each_stands_in_its_place() {
    let value = Several {
        a: 1,
        b: Some(2),
        c: Some(3),
        d: true,
        ..Default::default()
    };
    assert_round_trip(&value, &words![2, 1, 0x8000_0001, 2, 1, 3]);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 3)]
struct Tuple(
    #[tl(flags)] u32,
    #[tl(flag = 0.0)] Option<i32>,
    #[tl(flags)] u32,
    #[tl(flag = 2.5)] bool,
);

#[derive(TlObject, Debug, PartialEq)]
enum Variants {
    #[tl(id = 5)]
    Tuple(i32, #[tl(flags)] u32, #[tl(flag = 0)] Option<i32>),
    #[tl(id = 6)]
    Named {
        #[tl(flags)]
        word: u32,
        #[tl(flag = word.3)]
        a: bool,
    },
}

#[test]
fn works_on_tuples_and_variants() {
    assert_round_trip(&Tuple(2, Some(9), 1, true), &words![3, 3, 9, 33]);
    assert_round_trip(&Variants::Tuple(7, 2, Some(8)), &words![5, 7, 3, 8]);
    assert_round_trip(&Variants::Named { word: 1, a: true }, &words![6, 9]);
}

/// A field of that name is a field like any other.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 4)]
struct NotAWord {
    flags: i32,
    #[tl(flag = 0)]
    a: bool,
}

#[test]
fn a_field_named_flags_is_ordinary_without_the_attribute() {
    assert_round_trip(&NotAWord { flags: 9, a: true }, &words![4, 1, 9]);
    assert_eq!(
        from_bytes(&words![4, 0, 9]),
        Ok(NotAWord { flags: 9, a: false })
    );
}

/// A word that no conditional field asks for.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 5)]
struct Alone {
    #[tl(flags)]
    mode: u32,
}

#[test]
fn a_word_alone_is_a_number() {
    assert_round_trip(&Alone { mode: u32::MAX }, &words![5, u32::MAX]);
}

/// As Telegram's `channel`, in short: the first word leads and is no field, the second is one.
#[derive(TlObject, Debug, PartialEq, Default)]
#[tl(schema = "two#7 flags:# a:flags.0?int b:flags.1?true flags2:# c:flags2.0?long = Two;")]
struct Two {
    a: Option<i32>,
    b: bool,
    #[tl(flags)]
    flags2: u32,
    c: Option<i64>,
}

/// The same, with a field between them that derived code does not put into a list.
#[derive(TlObject, Debug, PartialEq, Default)]
#[tl(schema = "apart#8 flags:# two:flags.0?Two flags2:# c:flags2.0?long = Apart;")]
struct Apart {
    two: Option<Two>,
    #[tl(flags)]
    flags2: u32,
    c: Option<i64>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "nothing#9 flags:# = Nothing;")]
struct Nothing;

#[test]
fn a_word_that_leads_and_one_that_is_a_field() {
    let value = Two {
        a: Some(1),
        b: true,
        flags2: 1 << 31,
        c: Some(2),
    };
    assert_round_trip(&value, &words![7, 3, 1, 0x8000_0001, 2, 0]);
    assert_round_trip(&Two::default(), &words![7, 0, 0]);
    let value = Apart {
        two: Some(value),
        flags2: 2,
        c: None,
    };
    assert_round_trip(&value, &words![8, 1, 7, 3, 1, 0x8000_0001, 2, 0, 2]);
    assert_round_trip(&Nothing, &words![9, 0]);
}

/// The error for the first `len` bytes.
fn cut<T: DecodeOwned>(bytes: &[u8], len: usize) -> String {
    from_bytes::<T>(&bytes[..len]).err().unwrap().to_string()
}

#[test]
fn an_input_that_ends_names_the_word_or_the_field_that_is_cut_off() {
    let two = words![7, 3, 1, 0x8000_0001, 2, 0];
    let at = |len, place: &str| assert!(cut::<Two>(&two, len).contains(place), "{place}");
    at(3, "at byte 0, in Two:");
    at(4, "at byte 4, in Two.flags:");
    at(7, "at byte 4, in Two.flags:");
    at(8, "at byte 8, in Two.a:");
    at(12, "at byte 12, in Two.flags2:");
    at(16, "at byte 16, in Two.c:");
    let apart = words![8, 1, 7, 3, 1, 0];
    let at = |len, place: &str| assert!(cut::<Apart>(&apart, len).contains(place), "{place}");
    at(4, "at byte 4, in Apart.flags:");
    at(8, "at byte 8, in Apart.two:");
    at(12, "at byte 12, in Apart.two.flags:");
    at(24, "at byte 24, in Apart.flags2:");
}

#[test]
fn a_strict_decode_asks_the_same_of_a_word_that_leads_whatever_follows_it() {
    let strict = DecodeOptions::new().strict(true);
    let refused = |bytes: &[u8], place: &str| {
        let two = strict
            .from_bytes::<Two>(bytes)
            .err()
            .map(|error| error.to_string());
        let expected = format!("not canonical at byte 4, in {place}: flag bits that no field owns");
        assert_eq!(two, Some(expected));
    };
    refused(&words![7, 4, 0], "Two.flags");
    // Before the end of the input, which is behind it.
    refused(&words![7, 4], "Two.flags");
    let nothing = strict.from_bytes::<Nothing>(&words![9, 1]);
    assert!(nothing.is_err());
    assert_eq!(from_bytes::<Nothing>(&words![9, 1]), Ok(Nothing));
}
