//! `#[tl(…)]` itself.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl]
struct NoParentheses;

#[derive(TlObject)]
#[tl = 3]
struct Assigned;

#[derive(TlObject)]
#[tl("x")]
struct Literal;

#[derive(TlObject)]
#[tl(id(3))]
struct InnerParentheses;

#[derive(TlObject)]
#[tl(id = 3 name = "x y")]
struct NoComma;

#[derive(TlObject)]
#[tl(id = , name = "x y")]
struct NoValue {
    #[tl(flag = 32)]
    field: Option<i32>,
}

#[derive(TlObject)]
#[tl(id = 0x1 0x2, name = "x y")]
struct TwoValues;

#[derive(TlObject)]
#[tl(id = 1,, name = "x y")]
struct TwoCommas;

#[derive(TlObject)]
#[tl(id == 1)]
struct TwoEquals;

#[derive(TlObject)]
#[tl(id: 1)]
struct Colon;

#[derive(TlObject)]
#[tl(tl::id = 1)]
struct Path;

#[derive(TlObject)]
#[tl(id = 1, returns = Vec<, name = "x y")]
struct BrokenType;

fn main() {}
