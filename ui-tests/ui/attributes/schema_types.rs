//! Rust types that are not the TL type's, told by their names.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(
    schema = "types int:int long:long string:string bytes:bytes double:double nat:# bool:Bool nonce:int128 ints:vector<int> strings:Vector<string> = Types;"
)]
struct Types {
    int: i64,
    long: i32,
    string: Vec<i32>,
    bytes: String,
    double: i64,
    nat: i32,
    bool: i32,
    nonce: [u8; 32],
    ints: Vec<i64>,
    strings: Vec<&'static [u8]>,
}

#[derive(TlObject)]
#[tl(
    schema = "types flags:# int:flags.0?int strings:flags.1?Vector<string> text:flags.2?bytes = Types;"
)]
struct InOption<'a> {
    int: Option<u64>,
    strings: Option<Vec<i32>>,
    text: Option<&'a str>,
}

#[derive(TlObject)]
#[tl(schema = "types a:int b:long c:double d:Vector<int> = Types;")]
struct BehindPointers<'a> {
    a: Box<i64>,
    b: std::rc::Rc<i32>,
    c: f32,
    d: Box<[&'a bool]>,
}

#[derive(TlObject)]
#[tl(schema = "types a:int b:Vector<int> c:Bool d:bytes = Types;")]
struct NotScalars {
    a: Vec<i32>,
    b: i32,
    c: (),
    d: Vec<Vec<u8>>,
}

#[derive(TlObject)]
#[tl(schema = "types a:InputPeer b:InputPeer c:Vector<InputPeer> = Types;")]
struct ScalarsForObjects {
    a: i64,
    b: String,
    c: Vec<i32>,
}

fn main() {}
