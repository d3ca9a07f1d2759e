//! Rust types that are not the TL type's, where only the compiler can tell.

use tl_runtime::{TlObject, to_bytes};

type UserId = i64;
type Bytes32 = [u8; 32];

#[derive(TlObject)]
#[tl(schema = "alias id:int = Alias;")]
struct Alias {
    id: UserId,
}

#[derive(TlObject)]
#[tl(schema = "items ids:Vector<int> = Items;")]
struct Items {
    ids: Vec<UserId>,
}

#[derive(TlObject)]
#[tl(schema = "nonces nonce:int128 server_nonce:int256 = Nonces;")]
struct Nonces {
    nonce: Bytes32,
    server_nonce: Bytes32,
}

#[derive(TlObject)]
#[tl(schema = "conditional flags:# id:flags.0?double = Conditional;")]
struct Conditional {
    id: Option<UserId>,
}

#[derive(TlObject)]
#[tl(schema = "group a:int = Group;")]
struct User {
    a: Group,
}

#[derive(TlObject)]
struct Group(i32);

#[derive(TlObject)]
#[tl(schema = "generic {X:Type} id:int value:X = Generic;")]
struct Generic<T, X> {
    id: T,
    value: X,
}

fn use_generic() {
    let _ = to_bytes(&Generic {
        id: 1_i64,
        value: 1,
    });
}

fn main() {}
