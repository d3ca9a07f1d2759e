//! `crate = path`: where the runtime is.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1, crate = 3)]
struct Number;

#[derive(TlObject)]
#[tl(id = 1, crate)]
struct NoValue;

#[derive(TlObject)]
#[tl(id = 1, crate = "tl runtime")]
struct NotAPath;

#[derive(TlObject)]
#[tl(id = 1, crate = "")]
struct Empty;

#[derive(TlObject)]
#[tl(id = 1, crate = tl_runtime::<u8>)]
struct WithArguments;

#[derive(TlObject)]
enum OnAVariant {
    #[tl(id = 1, crate = tl_runtime)]
    A,
}

fn main() {
    let _ = tl_runtime::to_bytes(&OnAVariant::A);
}
