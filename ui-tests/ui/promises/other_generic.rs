//! Types with parameters against the schema.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema = "inputPeerSelf#7da07ec9 {X:Type} mark:X = InputPeer;")]
struct InputPeerSelf<M> {
    mark: M,
}

#[derive(TlObject)]
#[tl(schema = "users.getUsers#0d91a548 {X:Type} id:Vector<InputUser> first:InputUser = Vector<User>;")]
struct GetUsers<M> {
    id: Vec<InputPeerSelf<M>>,
    first: Box<InputPeerSelf<M>>,
}

#[derive(TlObject)]
#[tl(schema = "messages.setTyping#58943ee2 flags:# peer:InputPeer top_msg_id:flags.0?int = Bool;")]
struct SetTyping<P> {
    peer: P,
    top_msg_id: Option<i32>,
}

fn main() {
    let right = SetTyping {
        peer: InputPeerSelf { mark: 1 },
        top_msg_id: None,
    };
    let wrong = SetTyping {
        peer: 5_i64,
        top_msg_id: None,
    };
    let _ = tl_runtime::to_bytes(&right);
    let _ = tl_runtime::to_bytes(&wrong);
}
