//! `encode_only` where it can't stand.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1, encode_only = true)]
struct WithValue<'a> {
    ids: &'a [i64],
}

#[derive(TlObject)]
enum OnAVariant<'a> {
    #[tl(id = 1, encode_only)]
    A(&'a [i64]),
}

#[derive(TlObject)]
#[tl(id = 1)]
struct OnAField<'a> {
    #[tl(encode_only)]
    ids: &'a [i64],
}

fn main() {}
