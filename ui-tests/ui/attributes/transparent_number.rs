//! A transparent variant whose constructor number another variant has.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct User {
    id: i64,
}

#[derive(TlObject)]
enum WithAnother {
    User(User),
    #[tl(id = 1)]
    Empty,
}

#[derive(TlObject)]
enum OfOneType {
    User(User),
    Self_(Box<User>),
}

fn main() {}
