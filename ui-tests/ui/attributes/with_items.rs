//! `with_items`: where there is no vector, and beside what says all.

use std::time::Duration;

use tl_runtime::TlObject;

mod seconds {}

#[derive(TlObject)]
#[tl(id = 1)]
struct Fields {
    #[tl(with_items = seconds)]
    one: Duration,
    #[tl(with_items = seconds, with = seconds)]
    both: Vec<Duration>,
    #[tl(with_items = seconds, ty = "int")]
    form: Vec<Duration>,
}

#[derive(TlObject)]
#[tl(schema = "declared#00000001 a:int = Declared;")]
struct Declared {
    #[tl(with_items = seconds)]
    a: Vec<Duration>,
}

fn main() {}
