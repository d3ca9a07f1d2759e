//! The same, of a vector behind an alias, which the derive can't see.

use tl_runtime::{RawObject, TlObject};

type Aliases<'a> = Vec<RawObject<'a>>;

#[derive(TlObject)]
#[tl(id = 0x11)]
struct InTheMiddle<'a> {
    aliases: Aliases<'a>,
    date: i32,
}

#[derive(TlObject)]
#[tl(id = 0x12)]
struct Last<'a> {
    aliases: Aliases<'a>,
}

fn main() {
    let _ = tl_runtime::from_bytes::<InTheMiddle<'_>>(&[]);
    let _ = tl_runtime::from_bytes::<Last<'_>>(&[]);
}
