//! A variant without `id`: the constructor is that of its field's type.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct User {
    id: i64,
}

#[derive(TlObject)]
struct Group {
    id: i64,
}

#[derive(TlObject)]
enum Several {
    #[tl(id = 1)]
    A,
    #[tl(id = 2)]
    B,
}

#[derive(TlObject)]
enum OfANumber {
    User(User),
    Number(i32),
}

#[derive(TlObject)]
enum OfSeveral {
    User(User),
    Several(Several),
}

#[derive(TlObject)]
enum OfAGroup {
    User(User),
    Group(Group),
}

#[derive(TlObject)]
enum OfAnOption {
    User(Option<User>),
}

#[derive(TlObject)]
enum OnlyOne {
    Text(String),
}

fn main() {}
