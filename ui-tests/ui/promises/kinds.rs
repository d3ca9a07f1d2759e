//! Types that TL does not have.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
union Union {
    a: i32,
    b: f64,
}

#[derive(TlObject)]
enum Empty {}

#[derive(TlObject)]
#[tl(id = 1)]
enum EmptyWithNumber {}

fn main() {
    let _ = tl_runtime::to_bytes(&Union { a: 1 });
    let _: Result<Empty, _> = tl_runtime::from_bytes(&[]);
}
