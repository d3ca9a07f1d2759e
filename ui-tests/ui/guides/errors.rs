//! The errors that the guides show (`tl-runtime/docs/guide`), but for those of `promises/layer_upgrade.rs`.

use tl_runtime::{RawObject, TlObject};

/// `tutorial`.
#[derive(TlObject)]
#[tl(schema = "nearestDc#8e1a1775 country:string this_dc:int nearest_dc:int = NearestDc;")]
struct NearestDc {
    country: String,
    this_dc: i64,
    nearest_dc: i32,
}

/// `only_the_types_you_use`.
#[derive(TlObject)]
#[tl(id = 1)]
struct Item<'a> {
    media: RawObject<'a>,
    date: i32,
}

fn main() {}
