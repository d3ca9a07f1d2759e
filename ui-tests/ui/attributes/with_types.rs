//! A `with` whose functions have other types.

use tl_runtime::TlObject;

mod number {
    use tl_runtime::{DecodeError, EncodeError, Reader, Writer};

    pub fn encode<W: Writer>(_: &u8, _: &mut W) -> Result<(), EncodeError> {
        Ok(())
    }

    pub fn decode(_: &mut Reader<'_>) -> Result<u8, DecodeError> {
        Ok(0)
    }
}

mod no_codec {
    pub fn encode(_: &u8) {}

    pub fn decode() -> u8 {
        0
    }
}

#[derive(TlObject)]
#[tl(id = 1)]
struct OtherType {
    #[tl(with = number)]
    field: u16,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct OtherArguments {
    #[tl(with = no_codec)]
    field: u8,
}

fn main() {}
