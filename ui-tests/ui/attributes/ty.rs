//! `ty = "…"`: the TL type expression.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct Unparsed {
    #[tl(ty = "")]
    empty: i32,
    #[tl(ty = "vector<int")]
    not_closed: Vec<i32>,
    #[tl(ty = "vector<int>>")]
    closed_twice: Vec<i32>,
    #[tl(ty = "(vector int")]
    parenthesis: Vec<i32>,
    #[tl(ty = "vector int")]
    without_parentheses: Vec<i32>,
    #[tl(ty = "vector")]
    without_item: Vec<i32>,
    #[tl(ty = "%vector")]
    bare_without_item: Vec<i32>,
    #[tl(ty = "Vec<int>")]
    rusts: Vec<i32>,
    #[tl(ty = "int<long>")]
    argument: i32,
    #[tl(ty = "int-32")]
    character: i32,
    #[tl(ty = "help..Config")]
    dots: i32,
    #[tl(ty = "целое")]
    not_ascii: i32,
    #[tl(ty = "%")]
    bare_of_nothing: i32,
    #[tl(ty = "%Bool")]
    bare_bool: bool,
    #[tl(ty = "4*[int]")]
    repeated: [u8; 16],
    #[tl(ty = "!")]
    variable: i32,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct Conditions {
    #[tl(ty = "flags.0?int")]
    condition: Option<i32>,
    #[tl(flag = 1, ty = "flags.1?int")]
    both: Option<i32>,
    #[tl(ty = "flags?true")]
    without_bit: bool,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct Values {
    #[tl(ty = int)]
    without_quotes: i32,
    #[tl(ty = 3)]
    number: i32,
    #[tl(ty)]
    none: i32,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct WithOthers {
    #[tl(ty = "int", with = path)]
    a: i32,
    #[tl(ty = "true", flag = 0)]
    b: bool,
}

#[derive(TlObject)]
#[tl(id = 1, ty = "int")]
struct OnTheStruct;

fn main() {}
