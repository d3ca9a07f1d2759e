//! A `crate` that is not the runtime.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1, crate = nowhere)]
struct NoCrate;

#[derive(TlObject)]
#[tl(id = 1, crate = ::std)]
struct AnotherCrate;

fn main() {}
