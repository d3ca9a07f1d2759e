//! Where an object that is left undecoded ends.

use crate::{error::DecodeError, position::End, reader::Reader};

/// What says where an object left undecoded ends: the end of the input, or a schema.
#[diagnostic::on_unimplemented(
    message = "nothing says where an object that is left undecoded ends, and something follows it",
    label = "its end is not known here",
    note = "write `#[tl(opaque = Schema)]` on the field, `Schema` being a type with `#[derive(TlSchema)]` \
        (in an enum: `other = Schema`); put it into `Framed`, if its length stands before it; or let it stand last"
)]
pub trait RawEnd: End {
    /// Whether it says so wherever the object stands.
    const IS_KNOWN: bool;

    /// Steps over an object, of which nothing has been read.
    ///
    /// # Errors
    ///
    /// If the schema does not know it, or the input does not hold it.
    fn step_over(reader: &mut Reader<'_>) -> Result<(), DecodeError>;
}

#[diagnostic::do_not_recommend]
impl RawEnd for () {
    const IS_KNOWN: bool = false;

    fn step_over(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        reader.take_u32()?;
        reader.take_rest();
        Ok(())
    }
}
