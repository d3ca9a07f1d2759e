//! An object that is left undecoded, where something follows it and nothing says where it ends.

use tl_runtime::{Framed, OrRaw, OrRawBuf, RawObject, RawObjectBuf, TlObject, TlSchema};

#[derive(TlObject)]
#[tl(id = 0x1)]
struct Known {
    id: i32,
}

#[derive(TlObject)]
#[tl(id = 0x11)]
struct InTheMiddle<'a> {
    raw: RawObject<'a>,
    or_raw: OrRaw<'a, Known>,
    raw_buf: RawObjectBuf,
    or_raw_buf: OrRawBuf<Known>,
    last: RawObject<'a>,
}

// Of one type in one definition the compiler speaks once.
#[derive(TlObject)]
#[tl(id = 0x1c)]
struct Boxed<'a> {
    boxed: Box<RawObject<'a>>,
    date: i32,
}

#[derive(TlObject)]
#[tl(id = 0x1d)]
struct Conditional<'a> {
    #[tl(flag = 0)]
    conditional: Option<RawObject<'a>>,
    date: i32,
}

#[derive(TlObject)]
#[tl(id = 0x12)]
struct LastVector<'a> {
    raws: Vec<RawObject<'a>>,
}

#[derive(TlObject)]
#[tl(id = 0x13)]
struct Vectors<'a> {
    raws: Vec<RawObject<'a>>,
    or_raws: Box<[OrRawBuf<Known>]>,
    vectors: Vec<Vec<RawObjectBuf>>,
    count: i32,
}

type Alias<'a> = RawObject<'a>;

#[derive(TlObject)]
#[tl(id = 0x14)]
struct Aliased<'a> {
    alias: Alias<'a>,
    date: i32,
}

#[derive(TlObject)]
enum Update<'a> {
    #[tl(id = 0x15)]
    Known,
    #[tl(other)]
    Unknown(RawObject<'a>),
}

#[derive(TlObject)]
#[tl(id = 0x16)]
struct HoldsUpdate<'a> {
    update: Update<'a>,
    date: i32,
}

#[derive(TlObject)]
#[tl(id = 0x17)]
struct EndsRaw<'a> {
    id: i32,
    rest: RawObject<'a>,
}

#[derive(TlObject)]
#[tl(id = 0x18)]
struct HoldsEndsRaw<'a> {
    ends_raw: EndsRaw<'a>,
    date: i32,
}

#[derive(TlObject)]
enum InAVariant<'a> {
    #[tl(id = 0x19)]
    Tuple(RawObject<'a>, i32),
    #[tl(id = 0x1a)]
    Named { raw: RawObjectBuf, date: i32 },
}

#[derive(TlObject)]
#[tl(schema = "declared#1b media:MessageMedia date:int = Declared;")]
struct Declared<'a> {
    media: RawObject<'a>,
    date: i32,
}

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
struct Api;

// What follows is right.

#[derive(TlObject)]
#[tl(id = 0x21)]
struct Last<X> {
    id: i32,
    query: X,
}

#[derive(TlObject)]
#[tl(id = 0x22)]
struct InFrames<'a> {
    frame: Framed<RawObject<'a>>,
    frames: Vec<Framed<RawObject<'a>>>,
    last: RawObject<'a>,
}

#[derive(TlObject)]
#[tl(id = 0x23)]
struct Opaque<'a> {
    #[tl(opaque = Api)]
    raw: RawObject<'a>,
    #[tl(opaque = Api)]
    raws: Vec<OrRaw<'a, Known>>,
    #[tl(opaque = Api, flag = 0)]
    conditional: Option<RawObject<'a>>,
    date: i32,
}

fn main() {
    let _ = tl_runtime::from_bytes::<Last<RawObject<'_>>>(&[]);
    let _ = tl_runtime::from_bytes::<InFrames<'_>>(&[]);
    let _ = tl_runtime::from_bytes::<Opaque<'_>>(&[]);
}
