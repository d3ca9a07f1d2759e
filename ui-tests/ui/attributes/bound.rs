//! `bound = "…"`: replaces the inferred bounds.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1, bound = T: Clone)]
struct WithoutQuotes<T>(T);

#[derive(TlObject)]
#[tl(id = 1, bound = "T")]
struct NoPredicate<T>(T);

#[derive(TlObject)]
#[tl(id = 1, bound = "T: Clone U: Clone")]
struct NoComma<T, U>(T, U);

#[derive(TlObject)]
#[tl(id = 1, bound = 3)]
struct Number<T>(T);

#[derive(TlObject)]
#[tl(id = 1, bound)]
struct NoValue<T>(T);

#[derive(TlObject)]
#[tl(id = 1, bound = "T: (")]
struct NotTokens<T>(T);

#[derive(TlObject)]
#[tl(id = -1, bound = "where T: Clone")]
struct BesideAnother<T> {
    #[tl(flag = 32)]
    field: Option<T>,
}

#[derive(TlObject)]
enum OnAVariant<T> {
    #[tl(id = 1, bound = "T: Clone")]
    A(T),
}

fn main() {}
