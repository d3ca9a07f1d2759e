//! `flag = N`: conditional fields.

use tl_runtime::{
    EncodeErrorKind, TlObject, encode_into, encode_to_slice, encoded_len, from_bytes, to_bytes,
};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq, Default)]
#[tl(id = 1)]
struct Flags {
    first: i32,
    #[tl(flag = 0)]
    a: Option<i32>,
    #[tl(flag = 31)]
    b: Option<String>,
    #[tl(flag = 1)]
    silent: bool,
    #[tl(flag = 2)]
    ids: Option<Vec<i64>>,
    #[tl(flag = 3)]
    answer: Option<bool>,
    last: i32,
}

#[test]
fn the_word_is_first_by_default() {
    assert_round_trip(&Flags::default(), &words![1, 0, 0, 0]);
    let value = Flags {
        first: 7,
        a: Some(8),
        last: 9,
        ..Default::default()
    };
    assert_round_trip(&value, &words![1, 1, 7, 8, 9]);
}

#[test]
fn a_bool_is_the_bit_itself_and_an_option_of_bool_a_value() {
    let value = Flags {
        silent: true,
        answer: Some(false),
        ..Default::default()
    };
    assert_round_trip(&value, &words![1, 0b1010, 0, 0xbc799737, 0]);
}

#[test]
fn bit_31_works_and_an_empty_vector_keeps_its_bit() {
    let value = Flags {
        b: Some(String::new()),
        ids: Some(vec![]),
        ..Default::default()
    };
    assert_round_trip(&value, &words![1, 0x8000_0004, 0, 0, 0x1cb5c415, 0, 0]);
}

macro_rules! every_bit {
    ($($field:ident = $bit:literal),*) => {
        #[derive(TlObject, Debug, PartialEq, Default)]
        #[tl(id = 2)]
        struct EveryBit {
            $(#[tl(flag = $bit)] $field: Option<i32>,)*
        }

        #[test]
        fn all_32_bits_work() {
            $({
                let value = EveryBit { $field: Some(5), ..Default::default() };
                assert_round_trip(&value, &words![2, 1_u32 << $bit, 5]);
            })*
            let all = EveryBit { $($field: Some($bit),)* };
            let mut bytes = words![2, u32::MAX];
            for bit in 0..32 {
                bytes.extend(words![bit]);
            }
            assert_round_trip(&all, &bytes);
        }
    };
}

every_bit!(
    f0 = 0,
    f1 = 1,
    f2 = 2,
    f3 = 3,
    f4 = 4,
    f5 = 5,
    f6 = 6,
    f7 = 7,
    f8 = 8,
    f9 = 9,
    f10 = 10,
    f11 = 11,
    f12 = 12,
    f13 = 13,
    f14 = 14,
    f15 = 15,
    f16 = 16,
    f17 = 17,
    f18 = 18,
    f19 = 19,
    f20 = 20,
    f21 = 21,
    f22 = 22,
    f23 = 23,
    f24 = 24,
    f25 = 25,
    f26 = 26,
    f27 = 27,
    f28 = 28,
    f29 = 29,
    f30 = 30,
    f31 = 31
);

#[derive(TlObject, Debug, PartialEq, Default)]
#[tl(id = 3)]
struct Shared {
    #[tl(flag = 4)]
    fallback: bool,
    #[tl(flag = 4)]
    key: Option<i32>,
    #[tl(flag = 4)]
    r#type: Option<i32>,
}

#[test]
fn a_shared_bit_is_all_or_nothing() {
    assert_round_trip(&Shared::default(), &words![3, 0]);
    let all = Shared {
        fallback: true,
        key: Some(1),
        r#type: Some(2),
    };
    assert_round_trip(&all, &words![3, 16, 1, 2]);
}

#[test]
fn a_half_present_bit_is_an_error_that_names_the_fields() {
    let half = Shared {
        r#type: Some(2),
        fallback: true,
        ..Default::default()
    };
    let error = to_bytes(&half).unwrap_err();
    assert_eq!(
        error.kind(),
        &EncodeErrorKind::HalfPresent {
            word: "flags",
            bit: 4,
            present: ["fallback", "type"].into(),
            absent: ["key"].into(),
        }
    );
    assert_eq!(
        error.to_string(),
        "shared flag bit is half present, in Shared: `fallback`, `type` are set and `key` is not, \
         and flags.4 stands for all of them: set all of them or none",
    );
    let mut buffer = vec![1, 2];
    assert_eq!(encode_into(&half, &mut buffer), Err(error.clone()));
    assert_eq!(buffer, [1, 2]);
    let mut slice = [7; 64];
    assert_eq!(encode_to_slice(&half, &mut slice), Err(error.clone()));
    assert_eq!(slice, [7; 64]);
    assert_eq!(encoded_len(&half), Err(error));
}

#[test]
fn a_refused_part_leaves_the_buffer_as_it_was() {
    #[derive(TlObject)]
    #[tl(id = 9)]
    struct Outer(i32, Vec<Shared>);

    let outer = Outer(
        1,
        vec![
            Shared::default(),
            Shared {
                key: Some(1),
                ..Default::default()
            },
        ],
    );
    let mut buffer = vec![1, 2];
    let error = encode_into(&outer, &mut buffer).unwrap_err();
    assert_eq!(buffer, [1, 2]);
    assert!(error.to_string().contains(", in Outer.1[1]: "), "{error}");
}

#[derive(TlObject, Debug, PartialEq)]
enum Variants {
    #[tl(id = 4)]
    Named {
        #[tl(flag = 0)]
        a: Option<i32>,
    },
    #[tl(id = 5)]
    Tuple(#[tl(flag = 1)] Option<i32>, #[tl(flag = 0)] bool, i32),
}

#[test]
fn works_on_variants_and_tuples() {
    assert_round_trip(&Variants::Named { a: Some(3) }, &words![4, 1, 3]);
    assert_round_trip(&Variants::Named { a: None }, &words![4, 0]);
    assert_round_trip(&Variants::Tuple(Some(3), true, 4), &words![5, 3, 3, 4]);
}

/// `struct`s nest through flags without ever being infinite.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 6)]
struct Node<T> {
    value: T,
    #[tl(flag = 0)]
    next: Option<Box<Node<T>>>,
}

#[test]
fn a_generic_list_ends_by_its_flag() {
    let list = Node {
        value: 1,
        next: Some(Box::new(Node {
            value: 2,
            next: None,
        })),
    };
    assert_round_trip(&list, &words![6, 1, 1, 6, 0, 2]);
}

type Quiet = bool;

/// Fields of an alias of `bool`, and a field by itself of a word that is not the first.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 7)]
struct ByAlias {
    #[tl(flags)]
    flags: u32,
    #[tl(flag = flags.2)]
    quiet: Quiet,
    #[tl(flag = flags.2)]
    until: Option<i32>,
    id: i32,
    #[tl(flags)]
    mode: u32,
    #[tl(flag = mode.0)]
    pinned: Quiet,
}

/// The same, as a schema has it.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "a#00000008 flags:# quiet:flags.0?true id:int = A;")]
struct ByAliasAndLine {
    quiet: Quiet,
    id: i32,
}

#[test]
fn bool_may_have_another_name() {
    let value = ByAlias {
        flags: 0,
        quiet: true,
        until: Some(9),
        id: 3,
        mode: 4,
        pinned: true,
    };
    assert_eq!(to_bytes(&value).unwrap(), words![7, 4, 9, 3, 5]);
    let read: ByAlias = from_bytes(&words![7, 0, 3, 0]).unwrap();
    assert!(!read.quiet && !read.pinned);
    for quiet in [false, true] {
        let value = ByAliasAndLine { quiet, id: 3 };
        assert_round_trip(&value, &words![8, i32::from(quiet), 3]);
    }
}

/// More fields than one function of derived code writes, with both kinds of flags words and shared bits.
#[derive(TlObject, Debug, PartialEq, Default)]
#[tl(id = 0x77)]
struct Long {
    #[tl(flags)]
    flags: u32,
    #[tl(flag = flags.0)]
    a: Option<Part>,
    #[tl(flag = flags.0)]
    b: Option<Part>,
    #[tl(flag = flags.1)]
    c: bool,
    d: Part,
    e: Part,
    f: Part,
    g: Part,
    h: Part,
    #[tl(flags)]
    mode: u32,
    #[tl(flag = mode.4)]
    i: Option<Part>,
    #[tl(flag = mode.4)]
    j: Option<Part>,
    #[tl(flag = mode.5)]
    k: bool,
    l: Part,
    m: Part,
    n: Part,
    o: Part,
    p: Part,
    q: Part,
    r: Part,
    s: Part,
    t: Part,
}

#[derive(TlObject, Debug, PartialEq, Default, Clone, Copy)]
struct Part(i32);

#[test]
fn in_a_struct_of_many_parts() {
    let part = Some(Part(7));
    let value = Long {
        a: part,
        b: part,
        c: true,
        mode: 1,
        i: part,
        j: part,
        k: true,
        ..Long::default()
    };
    let mut bytes = crate::words![0x77, 3, 7, 7, 0, 0, 0, 0, 0, 0x31, 7, 7];
    bytes.resize(bytes.len() + 9 * 4, 0);
    crate::assert_round_trip(&value, &bytes);
    let error = tl_runtime::to_bytes(&Long { b: None, ..value }).unwrap_err();
    assert!(
        error.to_string().contains("flags.0 stands for both"),
        "{error}"
    );
}
