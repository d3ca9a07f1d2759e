//! `signature` where none can be.

use tl_runtime::{TlObject, to_bytes_unsigned};

#[derive(TlObject)]
#[tl(id = 1)]
struct NoBytes {
    #[tl(signature)]
    number: i32,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Text {
    #[tl(signature)]
    text: String,
}

#[derive(TlObject)]
#[tl(id = 3)]
struct TheBit {
    #[tl(flag = 0, signature)]
    is_signed: bool,
}

#[derive(TlObject)]
#[tl(id = 4)]
struct Two {
    #[tl(signature)]
    first: Vec<u8>,
    #[tl(signature)]
    second: Vec<u8>,
}

mod path {}

#[derive(TlObject)]
#[tl(id = 5)]
struct BesideOthers {
    #[tl(signature, with = path)]
    with: Vec<u8>,
}

#[derive(TlObject)]
#[tl(id = 6)]
struct NotOnTheWire {
    #[tl(signature, skip)]
    skipped: Vec<u8>,
}

#[derive(TlObject)]
#[tl(id = 7)]
struct Valued {
    #[tl(signature = true)]
    signature: Vec<u8>,
}

#[derive(TlObject)]
#[tl(id = 8, signature)]
struct OnTheStruct {
    signature: Vec<u8>,
}

#[derive(TlObject)]
#[tl(schema = "signed key:int256 signature:int512 = Signed;")]
struct BySchema {
    key: [u8; 32],
    #[tl(signature)]
    signature: [u8; 64],
}

#[derive(TlObject)]
#[tl(id = 9, decode_only)]
struct Read {
    #[tl(signature)]
    signature: Vec<u8>,
}


#[derive(TlObject)]
#[tl(id = 10)]
struct NotSaid {
    signature: Vec<u8>,
}

fn main() {
    let _ = to_bytes_unsigned(&NotSaid { signature: Vec::new() });
}
