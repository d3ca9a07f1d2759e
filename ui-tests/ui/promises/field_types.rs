//! Field types that TL does not have.

use std::collections::HashMap;

use tl_runtime::TlObject;

struct NotDerived;

#[derive(TlObject)]
#[tl(id = 1)]
struct Map {
    field: HashMap<String, i32>,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Short {
    field: u16,
}

#[derive(TlObject)]
#[tl(id = 3)]
struct OptionInVec {
    field: Vec<Option<i32>>,
}

#[derive(TlObject)]
#[tl(id = 4)]
struct Tuple {
    field: (i32, i32),
}

#[derive(TlObject)]
#[tl(id = 5)]
struct Foreign {
    #[tl(flag = 0)]
    field: Option<NotDerived>,
}

#[derive(TlObject)]
enum InAVariant {
    #[tl(id = 6)]
    A(char),
    #[tl(id = 7)]
    B { field: usize },
}

#[derive(TlObject)]
struct InAGroup {
    field: [i32; 4],
}

#[derive(TlObject)]
#[tl(id = 8)]
struct InARun {
    a: i32,
    b: [u8; 3],
    c: i64,
}

fn main() {}
