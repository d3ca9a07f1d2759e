//! A `with` whose functions don't exist.

use tl_runtime::TlObject;

mod only_encode {
    use tl_runtime::{EncodeError, Writer};

    pub fn encode<W: Writer>(_: &u8, _: &mut W) -> Result<(), EncodeError> {
        Ok(())
    }
}

#[derive(TlObject)]
#[tl(id = 1)]
struct NoModule {
    #[tl(with = nowhere)]
    field: u8,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct NoDecode {
    #[tl(with = only_encode)]
    field: u8,
}

#[derive(TlObject)]
#[tl(id = 3)]
struct NoModuleInQuotes {
    #[tl(with = "nowhere")]
    field: u8,
}

fn main() {}
