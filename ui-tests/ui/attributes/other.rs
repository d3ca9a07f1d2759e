//! `other`: constructors that an enum does not list.

use tl_runtime::{RawObject, TlObject};

#[derive(TlObject)]
enum NotLast<'a> {
    #[tl(other)]
    Unknown(RawObject<'a>),
    #[tl(id = 1)]
    Known,
}

#[derive(TlObject)]
enum Twice<'a> {
    #[tl(id = 1)]
    Known,
    #[tl(other)]
    Unknown(RawObject<'a>),
    #[tl(other)]
    AndMore(RawObject<'a>),
}

#[derive(TlObject)]
enum Unit {
    #[tl(id = 1)]
    Known,
    #[tl(other)]
    Unknown,
}

#[derive(TlObject)]
enum TwoFields<'a> {
    #[tl(other)]
    Unknown(u32, RawObject<'a>),
}

#[derive(TlObject)]
enum Named<'a> {
    #[tl(other)]
    Unknown { raw: RawObject<'a> },
}

#[derive(TlObject)]
enum OtherType {
    #[tl(other)]
    Unknown(Vec<u8>),
}

#[derive(TlObject)]
enum WithNumber<'a> {
    #[tl(other, id = 3, name = "unknown")]
    Unknown(RawObject<'a>),
}

#[derive(TlObject)]
enum WithValue<'a> {
    #[tl(other = true)]
    Unknown(RawObject<'a>),
}

#[derive(TlObject)]
enum WithFieldKeys<'a> {
    #[tl(other)]
    Unknown(#[tl(skip)] RawObject<'a>),
}

#[derive(TlObject)]
#[tl(id = 1, other)]
struct OnAStruct {
    #[tl(other)]
    and_a_field: i32,
}

#[derive(TlObject)]
#[tl(other)]
enum OnTheEnum {
    #[tl(id = 1)]
    A,
}

fn main() {}
