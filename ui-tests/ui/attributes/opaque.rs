//! `opaque` where it says nothing.

use tl_runtime::{OrRaw, RawObject, TlObject, TlSchema};

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
struct Api;

#[derive(TlObject)]
#[tl(id = 1)]
struct NoObject<'a> {
    #[tl(opaque = Api)]
    id: i32,
    #[tl(opaque = Api)]
    ids: Vec<i64>,
    #[tl(opaque = Api)]
    bytes: Vec<Vec<u8>>,
    #[tl(opaque = Api, flag = 0)]
    text: Option<&'a str>,
    #[tl(opaque = Api, flag = 1)]
    bit: bool,
}

#[derive(TlObject)]
#[tl(schema = "a#1 id:int = A;")]
struct NoObjectInTheSchema {
    #[tl(opaque = Api)]
    id: i32,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct BesideOthers<'a> {
    #[tl(opaque = Api, with = a::module)]
    with: RawObject<'a>,
    #[tl(opaque = Api, skip)]
    skip: Option<RawObject<'a>>,
    #[tl(opaque = Api, flags)]
    flags: u32,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct NotAPath<'a> {
    #[tl(opaque)]
    word: RawObject<'a>,
    #[tl(opaque = "Api")]
    text: RawObject<'a>,
    #[tl(opaque = Api, opaque = Api)]
    twice: OrRaw<'a, Known>,
}

#[derive(TlObject)]
#[tl(id = 1, opaque = Api)]
struct OnAStruct<'a> {
    object: RawObject<'a>,
}

#[derive(TlObject)]
enum OnAVariant<'a> {
    #[tl(id = 1, opaque = Api)]
    A(RawObject<'a>, i32),
    #[tl(other)]
    Unknown(#[tl(opaque = Api)] RawObject<'a>),
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Known;

fn main() {}
