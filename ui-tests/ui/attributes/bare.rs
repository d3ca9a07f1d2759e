//! `bare`: `%T`.
//!
//! On a type that has one form only, such as `i32`, it says nothing and is allowed:
//!
//! ```
//! # use tl_runtime::TlObject;
//! #[derive(TlObject)]
//! #[tl(id = 1)]
//! struct Point {
//!     #[tl(bare)]
//!     x: i32,
//! }
//! ```

use tl_runtime::{Bare, TlObject};

#[derive(TlObject)]
enum Peer {
    #[tl(id = 1)]
    User(i64),
    #[tl(id = 2)]
    Chat(i64),
}

#[derive(TlObject)]
#[tl(id = 1)]
struct BySeveralConstructors {
    #[tl(bare)]
    peer: Peer,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct ByType {
    #[tl(ty = "%Peer")]
    peer: Peer,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct ByWrapper {
    peer: Bare<Peer>,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct Items {
    #[tl(ty = "vector<%Peer>")]
    peers: Vec<Peer>,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct OfBool {
    #[tl(bare)]
    yes: bool,
}

fn main() {}
