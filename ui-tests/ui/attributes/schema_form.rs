//! `bare`, `ty` and `with` beside a line, which says the form already.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct Message(i32);

#[derive(TlObject)]
#[tl(
    schema = "container boxed:Message bare:%Message items:Vector<Message> ids:vector<long> = Container;"
)]
struct Bare {
    #[tl(bare)]
    boxed: Message,
    #[tl(bare)]
    bare: Message,
    #[tl(bare)]
    items: Vec<Message>,
    #[tl(bare)]
    ids: Vec<i64>,
}

#[derive(TlObject)]
#[tl(
    schema = "container boxed:Message bare:%Message items:Vector<Message> ids:vector<long> = Container;"
)]
struct Ty {
    #[tl(ty = "%Message")]
    boxed: Message,
    #[tl(ty = "Message")]
    bare: Message,
    #[tl(ty = "Vector<%Message>")]
    items: Vec<Message>,
    #[tl(ty = "Vector<long>")]
    ids: Vec<i64>,
}

#[derive(TlObject)]
#[tl(
    schema = "container boxed:Message bare:message items:Vector<Message> ids:(vector long) = Container;"
)]
struct OtherTypes {
    #[tl(ty = "User")]
    boxed: Message,
    #[tl(ty = "int")]
    bare: Message,
    #[tl(ty = "vector<_>")]
    items: Vec<Message>,
    #[tl(ty = "vector<int>")]
    ids: Vec<i64>,
}

#[derive(TlObject)]
#[tl(schema = "matrix rows:4*[ int ] vector:Vector map:HashMap<int> = Matrix;")]
struct NoRustType {
    rows: Vec<i32>,
    vector: Vec<i32>,
    map: i32,
}

#[derive(TlObject)]
#[tl(schema = "container id:long = Container;")]
struct BesideWith {
    #[tl(with = path, ty = "long")]
    id: i64,
}

fn main() {}
