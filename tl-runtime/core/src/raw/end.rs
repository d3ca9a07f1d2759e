//! `RawEnd`: how a raw object finds its end.

use crate::{error::DecodeError, position::End, reader::Reader};

/// Says where an object that is left undecoded ends: at the end of the input (`()`), or where a schema says
/// ([`Known`](crate::position::Known)).
#[diagnostic::on_unimplemented(
    message = "nothing says where an object that is left undecoded ends, and something follows it",
    label = "its end is not known here",
    note = "write `#[tl(opaque = Schema)]` on the field, `Schema` being a type with `#[derive(TlSchema)]` \
        (in an enum: `other = Schema`); put it into `Framed`, if its length stands before it; or let it stand last"
)]
pub trait RawEnd: End {
    /// Whether it says so wherever the object stands, and not only at the end of the input.
    const IS_KNOWN: bool;

    /// Steps over a whole object, from its constructor number on.
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
