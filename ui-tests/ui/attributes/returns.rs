//! `returns = Type`: a functional combinator.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(returns = bool)]
struct WithoutNumber;

#[derive(TlObject)]
#[tl(returns = bool, name = "withoutNumber")]
struct WithNameOnly;

#[derive(TlObject)]
#[tl(returns = bool)]
enum OnTheEnum {
    #[tl(id = 1, returns = bool)]
    OnAVariant,
}

#[derive(TlObject)]
#[tl(id = 1, returns)]
struct NoValue;

#[derive(TlObject)]
#[tl(id = 1, returns = 3)]
struct Number;

#[derive(TlObject)]
#[tl(id = 1, returns = "Vec<i32>")]
struct Quoted;

#[derive(TlObject)]
#[tl(id = 1, returns(Vec<i32>))]
struct InParentheses;

#[derive(TlObject)]
#[tl(id = 1)]
struct OnAField {
    #[tl(returns = bool)]
    field: i32,
}

fn main() {}
