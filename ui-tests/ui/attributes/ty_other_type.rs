//! `ty` names a type, and the schema of the field's type another.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema = "inputPeerSelf#7da07ec9 = InputPeer;")]
struct InputPeerSelf;

type Peers = Vec<InputPeerSelf>;

#[derive(TlObject)]
#[tl(id = 1)]
struct GetFullUser {
    #[tl(ty = "InputUser")]
    id: InputPeerSelf,
    #[tl(ty = "vector<%InputUser>")]
    ids: Vec<InputPeerSelf>,
    #[tl(ty = "Vector<InputUser>")]
    alias: Peers,
    // A name may be as short as Rust's.
    #[tl(ty = "%api.Input_Peer")]
    right: InputPeerSelf,
    #[tl(ty = "inputPeerSelf")]
    bare: InputPeerSelf,
}

fn main() {}
