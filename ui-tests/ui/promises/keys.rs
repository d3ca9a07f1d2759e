//! Keys that are given twice, misspelt, or of another place.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1, id = 2)]
struct Twice {
    #[tl(flag = 0)]
    #[tl(bare, flag = 1)]
    in_two_attributes: Option<i32>,
}

#[derive(TlObject)]
#[tl(idd = 1, retruns = bool)]
struct Misspelt {
    #[tl(flg = 0)]
    a: Option<i32>,
    #[tl(type = "int")]
    b: i32,
    #[tl(rename = "x")]
    c: i32,
}

#[derive(TlObject)]
enum MisspeltOnAVariant {
    #[tl(di = 1)]
    A,
    #[tl(othr)]
    B(i32, i32),
}

#[derive(TlObject)]
#[tl(frobnicate)]
enum Unknown {
    #[tl(id = 1, quux(3))]
    A,
}

#[derive(TlObject)]
#[tl(skip, with = path, ty = "int", bare, flags, flag = 0, other)]
struct FieldKeysOnAStruct;

#[derive(TlObject)]
#[tl(skip, with = path, ty = "int", bare, flags, flag = 0, other, id = 1, name = "x", returns = X)]
enum FieldKeysOnAnEnum {
    #[tl(id = 1, skip, with = path, ty = "int", bare, flags, flag = 0)]
    #[tl(crate = x, bound = "", encode_only, returns = X)]
    A,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct TypeKeysOnAField {
    #[tl(id = 1, crate = x, bound = "", encode_only, returns = X, other)]
    a: i32,
}

fn main() {}
