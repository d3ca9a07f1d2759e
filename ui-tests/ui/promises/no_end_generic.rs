//! The same, where a parameter's place shows only at its use.

use tl_runtime::{OrRaw, RawObject, RawObjectBuf, TlObject};

#[derive(TlObject)]
#[tl(id = 0x1)]
struct Known {
    id: i32,
}

#[derive(TlObject)]
#[tl(id = 0x11)]
struct Wrapper<T> {
    item: T,
    date: i32,
}

#[derive(TlObject)]
#[tl(id = 0x12)]
struct Several<T> {
    items: Vec<T>,
}

#[derive(TlObject)]
#[tl(id = 0x13)]
struct Last<T> {
    id: i32,
    item: T,
}

#[derive(TlObject)]
#[tl(id = 0x14)]
struct HoldsWrapper<'a> {
    wrapper: Wrapper<RawObject<'a>>,
}

#[derive(TlObject)]
#[tl(id = 0x15)]
struct HoldsSeveral {
    several: Several<RawObjectBuf>,
}

#[derive(TlObject)]
#[tl(id = 0x16)]
struct HoldsLast<'a> {
    last: Last<RawObject<'a>>,
    date: i32,
}

fn main() {
    let _ = tl_runtime::from_bytes::<Wrapper<RawObject<'_>>>(&[]);
    let _ = tl_runtime::from_bytes::<Wrapper<OrRaw<'_, Known>>>(&[]);
    let _ = tl_runtime::from_bytes::<Several<RawObject<'_>>>(&[]);
    let _ = tl_runtime::from_bytes::<Last<Last<RawObject<'_>>>>(&[]);
}
