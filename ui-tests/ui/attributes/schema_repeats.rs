//! What attributes repeat by half, or of another field.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema = "a#1 flags:# flags2:# x:flags2.3?int y:flags.1?int = A;")]
struct HalfABit {
    flags2: u32,
    #[tl(flag = 3)]
    x: Option<i32>,
    #[tl(flag = flags.1)]
    y: Option<i32>,
}

#[derive(TlObject)]
#[tl(schema = "b#2 a:int b:int = B;")]
struct NamesOfATuple(#[tl(name = "b")] i32, #[tl(name = "b")] i32);

fn main() {}
