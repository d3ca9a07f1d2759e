//! `Rest` takes all bytes that are left: nothing can follow it.

use tl_runtime::{Rest, RestBuf, TlObject};

#[derive(TlObject)]
#[tl(id = 1)]
struct Followed<'a> {
    rest: Rest<'a>,
    then: i32,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Several {
    rests: Vec<RestBuf>,
}

#[derive(TlObject)]
#[tl(id = 3)]
struct Padded<'a> {
    padded: (i32, Rest<'a>),
    then: i32,
}

/// Bytes of the input, which does not live so long.
#[derive(TlObject)]
#[tl(id = 4)]
struct Forever {
    rest: Rest<'static>,
}

fn main() {}
