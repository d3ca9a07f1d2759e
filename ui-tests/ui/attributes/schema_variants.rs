//! `schema = "…"` on the variants of an enum.

use tl_runtime::{RawObject, TlObject};

#[derive(TlObject)]
enum OtherResult {
    #[tl(schema = "inputPeerEmpty#7f3b18ea = InputPeer;")]
    Empty,
    #[tl(schema = "inputUserSelf#f7c1b13f = InputUser;")]
    Me,
    #[tl(schema = "inputPeerSelf#7da07ec9 = InputPeer;")]
    Peer,
}

#[derive(TlObject)]
enum SameNumber {
    #[tl(schema = "inputPeerEmpty#7f3b18ea = InputPeer;")]
    Empty,
    #[tl(schema = "inputPeerSelf#7f3b18ea = InputPeer;")]
    Me,
    #[tl(id = 0x7f3b18ea)]
    WithId,
}

#[derive(TlObject)]
enum AFunction {
    #[tl(schema = "inputPeerEmpty#7f3b18ea = InputPeer;")]
    Empty,
    #[tl(schema = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;")]
    Invoke { layer: i32, query: i32 },
}

#[derive(TlObject)]
enum Fields {
    #[tl(schema = "inputPeerChat#35a95cb9 chat_id:long = InputPeer;")]
    Chat(i32),
    #[tl(schema = "inputPeerUser#dde8a54c user_id:long access_hash:long = InputPeer;")]
    User { user: i64, access_hash: i64 },
    #[tl(
        schema = "inputPeerChannel#27bcbbfc channel_id:long access_hash:long = InputPeer;",
        id = 0x27bcbbfd
    )]
    Channel { channel_id: i64 },
    #[tl(schema = "inputPeerSelf#7da07ec9 = InputPeer", name = "inputPeerMe")]
    Me,
    #[tl(schema = "inputPeerUnknown = InputPeer", other)]
    Unknown(RawObject<'static>),
}

#[derive(TlObject)]
enum Unparsed {
    #[tl(schema = "inputPeerEmpty#7f3b18ea")]
    Empty,
    #[tl(id = 1)]
    Other { field: Option<i32> },
}

fn main() {}
