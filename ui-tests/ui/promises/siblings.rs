//! Variants that hold types of their own: a function, a constructor of another type.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 0x1fb33026, returns = bool)]
struct GetNearestDc;

#[derive(TlObject)]
#[tl(schema = "inputUserSelf#f7c1b13f = InputUser;")]
struct InputUserSelf;

#[derive(TlObject)]
enum NearestDc {
    #[tl(id = 0x8e1a1775)]
    NearestDc { country: String },
    Get(GetNearestDc),
}

#[derive(TlObject)]
enum InputPeer {
    #[tl(schema = "inputPeerEmpty#7f3b18ea = InputPeer;")]
    Empty,
    Me(InputUserSelf),
}

#[derive(TlObject)]
enum Boxed {
    #[tl(schema = "inputPeerEmpty#7f3b18ea = InputPeer;")]
    Empty,
    Me(Box<InputUserSelf>),
}

/// Functions alone, and a union of types, are right.
#[derive(TlObject)]
enum Query {
    Get(GetNearestDc),
}

#[derive(TlObject)]
enum Any {
    Get(GetNearestDc),
    Me(InputUserSelf),
}

fn main() {}
