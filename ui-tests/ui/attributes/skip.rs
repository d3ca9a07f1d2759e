//! `skip`: not on the wire.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct WithOthers {
    #[tl(skip, flag = 0)]
    a: Option<i32>,
    #[tl(skip, flags)]
    b: u32,
    #[tl(skip, bare)]
    c: i32,
    #[tl(skip, ty = "int")]
    d: i32,
    #[tl(skip, with = path)]
    e: i32,
    #[tl(skip, name = "f")]
    f: i32,
    #[tl(skip = true)]
    g: i32,
    #[tl(skip, bare, flag = 3)]
    h: i32,
}

#[derive(TlObject)]
#[tl(id = 1, skip)]
struct OnTheStruct;

#[derive(TlObject)]
enum OnAVariant {
    #[tl(id = 1)]
    A,
    #[tl(skip)]
    B,
}

fn main() {}
