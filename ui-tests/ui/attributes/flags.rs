//! `flags`: a flags word.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct Signed {
    #[tl(flags)]
    flags: i32,
    #[tl(flag = 0)]
    a: Option<i32>,
    #[tl(flag = flags.1)]
    b: Option<i32>,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct Conditional {
    #[tl(flags)]
    flags: Option<u32>,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct WithValue {
    #[tl(flags = 3)]
    flags: u32,
    #[tl(flag = flags.1)]
    b: Option<i32>,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct WithOthers {
    #[tl(flags, flag = 3)]
    a: u32,
    #[tl(flags, bare)]
    b: u32,
    #[tl(ty = "#", flags)]
    c: u32,
    #[tl(flags, with = path)]
    d: u32,
}

#[derive(TlObject)]
#[tl(id = 1, flags)]
struct OnTheStruct {
    #[tl(flag = 0)]
    a: Option<i32>,
}

fn main() {}
