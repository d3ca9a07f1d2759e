//! A `ty` whose TL type is not that of the Rust type.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct Long {
    #[tl(ty = "int")]
    field: i64,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Text<'a> {
    #[tl(ty = "bytes")]
    field: &'a str,
}

#[derive(TlObject)]
#[tl(id = 3)]
struct Longs {
    #[tl(ty = "vector<int>")]
    field: Vec<i64>,
}

#[derive(TlObject)]
#[tl(id = 4)]
struct NoVector {
    #[tl(ty = "Vector<int>")]
    field: i32,
}

#[derive(TlObject)]
#[tl(id = 5)]
struct Conditional {
    #[tl(ty = "double", flag = 0)]
    field: Option<i32>,
}

#[derive(TlObject)]
#[tl(id = 6)]
struct Natural {
    #[tl(ty = "#")]
    field: i32,
}

fn main() {}
