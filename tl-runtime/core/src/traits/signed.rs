//! `TlSigned`: values with a signature of their own encoding, as TON has them.

use alloc::{boxed::Box, rc::Rc, vec::Vec};

use super::{Encode, to_bytes};
use crate::{error::EncodeError, writer::Writer};

/// A value that holds a signature of itself, as TON's objects do. What is signed is its encoding with an empty
/// signature.
///
/// `#[tl(signature)]` on the field implements it; [`to_bytes_unsigned`] is what to call.
#[diagnostic::on_unimplemented(
    message = "nothing says which field of `{Self}` is its signature",
    note = "write `#[tl(signature)]` on that field"
)]
pub trait TlSigned: Encode {
    /// Writes the value, boxed, with an empty signature. A conditional signature is absent.
    ///
    /// # Errors
    ///
    /// If the value has no encoding.
    fn encode_unsigned<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError>;
}

/// Encodes a value with an empty signature, boxed: what TON signs, and what a signature is verified against.
///
/// ```
/// use tl_runtime::{TlObject, to_bytes, to_bytes_unsigned};
///
/// #[derive(TlObject)]
/// #[tl(schema = "value key:bytes value:bytes ttl:int signature:bytes = Value;")]
/// struct Value<'a> {
///     key: &'a [u8],
///     value: &'a [u8],
///     ttl: i32,
///     #[tl(signature)]
///     signature: Vec<u8>,
/// }
///
/// # fn sign(bytes: &[u8]) -> Vec<u8> { bytes.iter().rev().take(64).copied().collect() }
/// let mut value = Value { key: b"key", value: b"abc", ttl: 60, signature: Vec::new() };
/// value.signature = sign(&to_bytes_unsigned(&value)?);
///
/// // Whoever receives it does the same to verify it.
/// assert_eq!(sign(&to_bytes_unsigned(&value)?), value.signature);
/// assert!(to_bytes(&value)?.len() > to_bytes_unsigned(&value)?.len());
/// # Ok::<(), tl_runtime::EncodeError>(())
/// ```
///
/// Only the value's own signature is left out. Objects in it keep theirs.
///
/// # Errors
///
/// See [`EncodeErrorKind`](crate::EncodeErrorKind).
pub fn to_bytes_unsigned<T: TlSigned + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    to_bytes(&Unsigned(value))
}

/// A value that is written with an empty signature.
struct Unsigned<'a, T: ?Sized>(&'a T);

impl<T: TlSigned + ?Sized> Encode for Unsigned<'_, T> {
    #[inline]
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        self.0.encode_unsigned(writer)
    }
}

/// Pointers are what they point to.
macro_rules! see_through {
    ($($pointer:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: TlSigned + ?Sized> TlSigned for $pointer {
                fn encode_unsigned<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
                    T::encode_unsigned(self, writer)
                }
            }
        )*
    };
}

see_through!(&T, Box<T>, Rc<T>);
#[cfg(target_has_atomic = "ptr")]
see_through!(alloc::sync::Arc<T>);
