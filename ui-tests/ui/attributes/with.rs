//! `with = path`: functions of the user's.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct Values {
    #[tl(with = 3)]
    number: i32,
    #[tl(with)]
    none: i32,
    #[tl(with = "not a path")]
    quoted: i32,
    #[tl(with = "")]
    empty: i32,
    #[tl(with = <i32 as Trait>)]
    qualified: i32,
    #[tl(with = module::function())]
    call: i32,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct WithOthers {
    #[tl(with = path, ty = "int")]
    a: i32,
    #[tl(with = path, bare)]
    b: i32,
    #[tl(with = path, skip)]
    c: i32,
    #[tl(with = path, flag = 0)]
    d: bool,
}

#[derive(TlObject)]
#[tl(id = 1, with = path)]
struct OnTheStruct;

fn main() {}
