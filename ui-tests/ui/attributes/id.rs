//! `id = 0x…`: the constructor number.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = -1)]
struct Negative;

#[derive(TlObject)]
#[tl(id = 0x1_0000_0000)]
struct TooLarge;

#[derive(TlObject)]
#[tl(id = "0xc4f9186b")]
struct Quoted;

#[derive(TlObject)]
#[tl(id = 1.5)]
struct Float;

#[derive(TlObject)]
#[tl(id = 1i32)]
struct Suffix;

#[derive(TlObject)]
#[tl(id = 3f6d7b68)]
struct WithoutPrefix;

#[derive(TlObject)]
#[tl(id = c4f9186b)]
struct WithoutPrefixByLetter;

#[derive(TlObject)]
#[tl(id = 2e0dfa4)]
struct WithoutPrefixAsFloat;

#[derive(TlObject)]
#[tl(id = NUMBER)]
struct Constant;

#[derive(TlObject)]
#[tl(id)]
struct NoValue;

#[derive(TlObject)]
enum Missing {
    #[tl(id = 1)]
    Has(i32),
    HasNone,
    HasTwoFields(i32, i32),
    HasNamedField {
        value: i32,
    },
    #[tl(name = "hasName")]
    HasName,
}

#[derive(TlObject)]
enum MissingValue {
    #[tl(id)]
    A,
}

#[derive(TlObject)]
enum Twice {
    #[tl(id = 0x11)]
    First,
    #[tl(id = 2)]
    Second,
    #[tl(id = 17)]
    Third(i32),
    #[tl(id = 0x0000_0011)]
    Fourth,
}

#[derive(TlObject)]
#[tl(id = 5)]
enum OnTheEnum {
    #[tl(id = 1)]
    A,
}

#[derive(TlObject)]
#[tl(id = 5)]
struct OnAField {
    #[tl(id = 6)]
    field: i32,
}

fn main() {}
