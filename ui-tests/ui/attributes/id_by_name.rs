//! `id = "…"`: names that no file declares, and what can't stand beside it.

use tl_runtime::{TlObject, number_of};

#[derive(TlObject)]
#[tl(id = "nearestDc")]
struct NoFile;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", id = "inputPeerSelff")]
struct Misspelt;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", id = "7da07ec9")]
struct Number;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl", id = "inputPeerSelf", name = "inputPeerSelf")]
struct Twice;

#[derive(TlObject)]
#[tl(schema_file = "schema/api.tl")]
enum Some {
    #[tl(id = "inputPeerSelf")]
    Me,
    #[tl(id = "inputPeerSelf")]
    MeToo,
    #[tl(id = "inputPeerNobody")]
    Nobody,
}

#[derive(TlObject)]
enum Any {
    #[tl(id = 0x11111111)]
    Left,
}

const RIGHT: u32 = number_of::<Any>("right");

fn main() {}
