//! `MIN_LEN` of derived types is the length of the shortest value, which the bound on a vector's count relies on.

use tl_runtime::{
    Bare, Decode, Encode, TlObject,
    position::{self, Boxed},
    to_bytes,
};

#[derive(TlObject, Debug, PartialEq, Default)]
#[tl(id = 0x6000_0001)]
struct Small {
    n: i32,
    text: String,
}

/// A group of fields.
#[derive(TlObject, Debug, PartialEq, Default)]
struct Pair {
    a: i64,
    small: Small,
}

#[derive(TlObject, Debug, PartialEq, Default)]
#[tl(id = 0x6000_0002)]
struct Large {
    a: i64,
    #[tl(flags)]
    flags: u32,
    b: i64,
    c: i64,
    d: i64,
    e: i64,
    f: i64,
    g: i64,
    h: i64,
    i: i32,
    #[tl(flag = 0)]
    absent: Option<Small>,
    #[tl(flag = 1)]
    number: Option<i64>,
    small: Small,
    #[tl(bare)]
    bare: Small,
    pair: Pair,
    many: Vec<Small>,
    bytes: [u8; 32],
}

#[derive(TlObject, Debug, PartialEq)]
enum Variants {
    #[tl(id = 0x6000_0003)]
    Empty,
    #[tl(id = 0x6000_0004)]
    Full(Small),
}

#[derive(TlObject, Debug, PartialEq)]
enum Only {
    #[tl(id = 0x6000_0005)]
    One { small: Small, n: i64 },
}

fn least_boxed<T: for<'de> Decode<'de> + Encode>(shortest: &T) -> [usize; 2] {
    [
        <T as Decode<'_, Boxed>>::MIN_LEN,
        to_bytes(shortest).unwrap().len(),
    ]
}

fn least_bare<T>(shortest: T) -> [usize; 2]
where
    T: for<'de> Decode<'de, position::Bare> + Encode<position::Bare>,
    Bare<T>: Encode,
{
    [
        <T as Decode<'_, position::Bare>>::MIN_LEN,
        to_bytes(&Bare(shortest)).unwrap().len(),
    ]
}

#[test]
fn least_lengths_are_those_of_the_shortest_values() {
    let only = || Only::One {
        small: Small::default(),
        n: 0,
    };
    for [stated, shortest] in [
        least_boxed(&Small::default()),
        least_boxed(&Pair::default()),
        least_boxed(&Large::default()),
        least_boxed(&Variants::Empty),
        least_bare(Small::default()),
        least_bare(Large::default()),
        least_bare(only()),
    ] {
        assert_eq!(stated, shortest);
    }
    // More than the constructor number is not certain for all variants of an enum.
    let [stated, shortest] = least_boxed(&only());
    assert!((4..=shortest).contains(&stated));
}
