//! A field whose type has a schema too, and is another TL type there.

use tl_runtime::TlObject;

#[derive(TlObject)]
enum InputPeer {
    #[tl(schema = "inputPeerEmpty#7f3b18ea = InputPeer;")]
    Empty,
    #[tl(schema = "inputPeerSelf#7da07ec9 = InputPeer;")]
    Me,
}

#[derive(TlObject)]
#[tl(schema = "message#5bb8e511 msg_id:long = Message;")]
struct Message {
    msg_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "futureSalt#0949d9dc salt:string = FutureSalt;")]
struct FutureSalt<'a> {
    salt: std::borrow::Cow<'a, str>,
}

type Alias = InputPeer;
type Id = i64;
type Ids = Vec<i64>;

#[derive(TlObject)]
#[tl(
    schema = "fields flags:# plain:InputUser optional:flags.0?InputUser items:Vector<InputUser> boxed:InputUser alias:InputUser = Fields;"
)]
struct Fields {
    plain: InputPeer,
    optional: Option<InputPeer>,
    items: Vec<InputPeer>,
    boxed: Box<InputPeer>,
    alias: Alias,
}

#[derive(TlObject)]
#[tl(
    schema = "msg_container#73f1f8dc messages:vector<%Message> last:future_salt bare:%FutureSalt same:message = MessageContainer;"
)]
struct Container {
    messages: Vec<Message>,
    last: Message,
    bare: Message,
    same: Message,
}

/// What TL has of its own is no type of a schema's.
#[derive(TlObject)]
#[tl(
    schema = "fields flags:# id:InputUser ids:flags.0?InputUser items:Vector<InputUser> namespace:help.Config bare:user = Fields;"
)]
struct Scalars {
    id: Id,
    ids: Option<Ids>,
    items: Vec<Id>,
    namespace: Box<Ids>,
    bare: Id,
}

#[derive(TlObject)]
enum OfVariants {
    #[tl(schema = "first#1 peer:InputUser = First;")]
    First(InputPeer),
    #[tl(schema = "second#2 peer:InputPeer = First;")]
    Second(InputPeer),
}

fn main() {}
