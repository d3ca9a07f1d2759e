//! `differs`: the bytes are as `ty` says, and not as the schema does.

use tl_runtime::TlObject;

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(schema = "tonNode.blockIdExt#6752eb78 seqno:int = tonNode.BlockIdExt;")]
struct BlockIdExt {
    seqno: i32,
}

/// As tycho has it: a type in lower case, which is written with its number.
#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema = "proof#00000001 flags:# id:tonNode.blockIdExt many:vector<tonNode.blockIdExt> last:flags.0?tonNode.blockIdExt bare:tonNode.blockIdExt = Proof;"
)]
struct Proof {
    #[tl(ty = "tonNode.BlockIdExt", differs)]
    id: BlockIdExt,
    #[tl(ty = "Vector<tonNode.BlockIdExt>", differs)]
    many: Vec<BlockIdExt>,
    #[tl(ty = "tonNode.BlockIdExt", differs)]
    last: Option<BlockIdExt>,
    bare: BlockIdExt,
}

/// Of another type altogether.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "point#00000002 x:int y:int = Point;")]
struct Point {
    #[tl(ty = "long", differs)]
    x: i64,
    y: i32,
}

#[test]
fn is_written_as_ty_says() {
    let id = |seqno| BlockIdExt { seqno };
    let proof = Proof {
        id: id(5),
        many: vec![id(6)],
        last: Some(id(7)),
        bare: id(8),
    };
    let number = 0x6752eb78;
    let bytes = words![1, 1, number, 5, 0x1cb5c415, 1, number, 6, number, 7, 8];
    assert_round_trip(&proof, &bytes);
    assert_round_trip(&Point { x: 3, y: 4 }, &words![2, 3, 0, 4]);
}
