//! Looking up blocks: functions whose word has bits of its own.

use tl_runtime::{DecodeOptions, TlConstructor, TlObject, from_bytes};

use super::proof::LookupBlockResult;
use crate::{
    assert_encodes,
    vectors::{
        json::ToJson,
        ton::{
            ton_node::{BlockId, BlockIdExt},
            word::to_json_with_word,
        },
    },
    words,
};

#[derive(TlObject)]
#[tl(schema_file = "schema/ton/lite_api.tl")]
pub(crate) struct LookupBlock {
    mode: u32,
    id: BlockId,
    lt: Option<i64>,
    utime: Option<i32>,
}

#[derive(TlObject)]
#[tl(
    schema_file = "schema/ton/lite_api.tl",
    returns = LookupBlockResult<'a>
)]
pub(crate) struct LookupBlockWithProof<'a> {
    mode: u32,
    id: BlockId,
    mc_block_id: BlockIdExt<'a>,
    lt: Option<i64>,
    utime: Option<i32>,
}

to_json_with_word!(
    LookupBlock = "liteServer.lookupBlock",
    mode(1: lt, 2: utime),
    id,
    lt,
    utime,
);
to_json_with_word!(
    LookupBlockWithProof<'_> = "liteServer.lookupBlockWithProof",
    mode(1: lt, 2: utime),
    id,
    mc_block_id,
    lt,
    utime,
);

/// The bits of `lt` and `utime`.
const OWNED: u32 = 0b110;

/// By number, which no field says: bit 0. The others are what the header is to hold.
const OWN: u32 = 0xffff_fff9;

fn bytes(mode: u32, fields: &[u8]) -> Vec<u8> {
    let head = words![0xfac8_f71e, mode, u32::MAX, 0, i32::MIN, 7];
    [head.as_slice(), fields].concat()
}

/// No vector's `mode` has other bits than those of `lt` and `utime`.
#[test]
fn mode_keeps_bits_of_its_own() {
    assert_eq!(OWN ^ OWNED, u32::MAX);
    assert_eq!(LookupBlock::ID, 0xfac8_f71e);
    for own in [0, 1, 0x8000_0000, 0x0000_0111, OWN] {
        for (lt, utime, bits, fields) in [
            (None, None, 0, Vec::new()),
            (Some(9), None, 0b010, words![9, 0]),
            (None, Some(8), 0b100, words![8]),
            (Some(9), Some(8), 0b110, words![9, 0, 8]),
        ] {
            let bytes = bytes(own | bits, &fields);
            for strict in [false, true] {
                let options = DecodeOptions::new().strict(strict);
                let value: LookupBlock = options.from_bytes(&bytes).unwrap();
                assert_eq!((value.mode, value.lt, value.utime), (own, lt, utime));
                assert_eq!(value.json()["mode"], own | bits);
                assert_encodes(&value, &bytes);
            }
        }
    }
}

/// What is present decides, whatever the word's field says of the others' bits.
#[test]
fn mode_has_no_say_about_presence() {
    let stated = LookupBlock {
        mode: 1 | OWNED,
        id: BlockId::new(-1, i64::MIN, 7),
        lt: None,
        utime: Some(8),
    };
    let bytes = bytes(0b101, &words![8]);
    assert_encodes(&stated, &bytes);
    let sent: LookupBlock = from_bytes(&bytes).unwrap();
    assert_eq!(sent.mode, 1);
}
