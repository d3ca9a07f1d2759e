//! An error of the derive in one field does not hide the compiler's in another.

use tl_runtime::TlObject;

#[derive(TlObject)]
enum InputPeer {
    #[tl(schema = "inputPeerEmpty#7f3b18ea = InputPeer;")]
    Empty,
}

#[derive(TlObject)]
#[tl(schema = "messages.getSearchCounters#1bbcf300 peer:InputPeer filters:Vector<MessagesFilter> date:int = Counters;")]
struct GetSearchCounters {
    peer: InputPeer,
    filters: Vec<InputPeer>,
    date: String,
}

#[derive(TlObject)]
enum Message {
    #[tl(schema = "message#00000001 peer:Peer = Message;")]
    Message { peer: InputPeer },
    #[tl(schema = "messageEmpty#00000002 id:int = Message;")]
    Empty { id: bool },
}

/// Its stub causes nothing where it is used.
#[derive(TlObject)]
#[tl(schema = "holder#00000003 message:Message other:Counters = Holder;")]
struct Holder {
    message: Message,
    other: GetSearchCounters,
}

#[derive(TlObject)]
enum Both {
    Message(GetSearchCounters),
    Other(Box<GetSearchCounters>),
}

fn main() {}
