//! `differs`: where there is nothing to differ from, and types that are not what `ty` says either.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema = "peerUser#59511722 user_id:long = Peer;")]
struct PeerUser {
    user_id: i64,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct NoSchema {
    #[tl(ty = "long", differs)]
    id: i64,
}

#[derive(TlObject)]
#[tl(schema = "fields#00000001 flags:# a:long b:long c:flags.0?true d:long e:Peer f:long = Fields;")]
struct Fields {
    #[tl(differs)]
    a: i64,
    #[tl(ty = "long", differs)]
    b: i64,
    #[tl(ty = "Bool", differs)]
    c: bool,
    #[tl(ty = "int", differs)]
    d: i64,
    #[tl(ty = "User", differs)]
    e: PeerUser,
    #[tl(ty = "int")]
    f: i32,
}

fn main() {}
