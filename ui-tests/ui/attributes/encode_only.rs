//! `encode_only`: a type that can only be written.

use tl_runtime::{TlObject, from_bytes};

#[derive(TlObject)]
#[tl(id = 1, encode_only)]
struct Written<'a> {
    ids: &'a [i64],
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Slice<'a> {
    ids: &'a [i64],
}

#[derive(TlObject)]
#[tl(id = 3)]
struct Reference<'a> {
    number: &'a i32,
}

#[derive(TlObject)]
#[tl(id = 4)]
struct Holds<'a> {
    written: Written<'a>,
}

fn main() {
    let _ = from_bytes::<Written<'_>>(&[]);
}
