//! Definitions that a schema's line, or TL, can't mean.

use tl_runtime::{Framed, TlObject};

#[derive(TlObject)]
#[tl(schema = "page#11111111 {t:Type} first:!y second:t = Page t;")]
struct Page<T, U> {
    first: U,
    second: T,
}

#[derive(TlObject)]
#[tl(schema = "account#11111112 balance:int64 names:Vector<str> = Account;")]
struct Account {
    balance: i64,
    names: Vec<String>,
}

#[derive(TlObject)]
#[tl(id = 0x11111113)]
struct Balance {
    #[tl(ty = "Vector<i64>")]
    balances: Vec<i64>,
}

#[derive(TlObject)]
#[tl(id = 0xfef48f62)]
struct SendMessage {
    flags: u32,
    #[tl(flag = 5)]
    silent: bool,
}

#[derive(TlObject)]
#[tl(id = 0x11111114, returns = Option<i32>)]
struct Find;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", returns = bool)]
struct InputPeerSelf;

#[derive(TlObject)]
enum Peer {
    #[tl(id = 0x22222222)]
    Basic(Basic),
    #[tl(id = 0x22222223)]
    Other { id: i64 },
}

#[derive(TlObject)]
#[tl(id = 0x22222222)]
struct Basic {
    id: i64,
}

type Encoded<'a> = &'a [u8];

#[derive(TlObject)]
#[tl(schema = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;")]
struct OfBytes<'a> {
    layer: i32,
    query: &'a [u8],
}

#[derive(TlObject)]
#[tl(schema = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;")]
struct OfAlias<'a> {
    layer: i32,
    query: Encoded<'a>,
}

#[derive(TlObject)]
#[tl(schema = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;")]
struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

#[derive(TlObject)]
#[tl(schema = "send#11111115 peer:Peer = Bool;")]
struct Send {
    peer: Framed<Basic>,
}

#[derive(TlObject)]
#[tl(id = 0x11111116)]
#[repr(packed)]
struct Packed {
    id: i32,
}

#[derive(TlObject)]
#[tl(schema = "a#11111117 id long = A;")]
struct Unnamed {
    id: i64,
}

#[derive(TlObject)]
#[tl(schema = "ping #7abe77ec ping_id:long = Pong;")]
struct Apart {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(id = #7abe77ec)]
struct AsInTl {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(id = 0x11111118)]
struct Endless {
    next: Box<Endless>,
}

fn main() {
    let query = vec![1_u8];
    let _ = tl_runtime::to_bytes(&InvokeWithLayer { layer: 1, query });
}
