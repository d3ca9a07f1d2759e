//! `other = …` naming a type that is no schema, or with a value that is no type.

use tl_runtime::{RawObject, TlObject};

struct NotASchema;

#[derive(TlObject)]
enum Update<'a> {
    #[tl(id = 1)]
    Known,
    #[tl(other = NotASchema)]
    Unknown(RawObject<'a>),
}

fn main() {}
