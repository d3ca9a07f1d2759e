//! `transparent` on a struct: where it can't be, and where its field can't stand.

use std::net::IpAddr;

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(transparent)]
struct Nothing;

#[derive(TlObject)]
#[tl(transparent)]
struct Two(i32, i64);

#[derive(TlObject)]
#[tl(transparent, id = 0x11111111, name = "three")]
struct Three(i64);

#[derive(TlObject)]
#[tl(transparent)]
struct Form(#[tl(ty = "vector<int>")] Vec<i32>);

#[derive(TlObject)]
#[tl(transparent)]
struct Nested(Vec<Nested>);

#[derive(TlObject)]
#[tl(transparent)]
struct Unknown(IpAddr);

#[derive(TlObject)]
#[tl(transparent)]
enum Several {
    #[tl(id = 1)]
    One,
}

#[derive(TlObject)]
#[tl(transparent)]
struct UserId(i64);

#[derive(TlObject)]
struct Group(i64);

#[derive(TlObject)]
#[tl(schema = "user#00000001 id:int group:long = User;")]
struct User {
    id: UserId,
    group: Group,
}

#[derive(TlObject)]
#[tl(schema = "item#00000002 = Item;")]
struct Item;

#[derive(TlObject)]
#[tl(transparent)]
struct Items(Vec<Item>);

#[derive(TlObject)]
#[tl(schema = "page#00000003 users:Vector<User> item:Item = Page;")]
struct Page {
    users: Items,
    item: UserId,
}

fn main() {}
