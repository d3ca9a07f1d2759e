//! `Input`: the types whose bytes can be decoded.

use alloc::{borrow::Cow, boxed::Box, rc::Rc, vec::Vec};

use super::Reader;
use crate::options::DecodeOptions;

/// Bytes that can be decoded, for [`from_bytes`](crate::from_bytes): slices, arrays, `Vec<u8>`, what points to
/// them, and with the feature `bytes` `Bytes` and `BytesMut`.
///
/// A field of type `Bytes` shares the memory of an input that is `Bytes`. From any other input it is a copy.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be bytes",
    label = "not a slice of `u8`",
    note = "of a type that derefs to `[u8]`, write `&bytes[..]`"
)]
pub trait Input {
    /// A reader of these bytes.
    #[doc(hidden)]
    fn reader(&self, options: &DecodeOptions) -> Reader<'_>;
}

impl Input for [u8] {
    #[inline]
    fn reader(&self, options: &DecodeOptions) -> Reader<'_> {
        Reader::new(self, options)
    }
}

macro_rules! as_slice {
    ($([$($generics:tt)*] $ty:ty;)*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<$($generics)*> Input for $ty {
                #[inline]
                fn reader(&self, options: &DecodeOptions) -> Reader<'_> {
                    Reader::new(self, options)
                }
            }
        )*
    };
}

as_slice! {
    [const N: usize] [u8; N];
    [] Vec<u8>;
    [] Cow<'_, [u8]>;
    [] crate::raw::RawData<'_>;
}

#[cfg(feature = "bytes")]
as_slice! { [] bytes::BytesMut; }

macro_rules! see_through {
    ($($pointer:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: Input + ?Sized> Input for $pointer {
                #[inline]
                fn reader(&self, options: &DecodeOptions) -> Reader<'_> {
                    T::reader(self, options)
                }
            }
        )*
    };
}

see_through!(&T, &mut T, Box<T>, Rc<T>);
#[cfg(target_has_atomic = "ptr")]
see_through!(alloc::sync::Arc<T>);

#[cfg(feature = "bytes")]
impl Input for bytes::Bytes {
    #[inline]
    fn reader(&self, options: &DecodeOptions) -> Reader<'_> {
        let mut reader = Reader::new(self, options);
        reader.shared = Some(self);
        reader
    }
}

#[cfg(feature = "bytes")]
impl<'de> Reader<'de> {
    /// The bytes that were just read as `Bytes`: a part of the input, if its memory can be shared.
    pub(crate) fn share(&self, bytes: &'de [u8]) -> bytes::Bytes {
        match self.shared {
            Some(whole) if is_within(bytes, whole) => whole.slice_ref(bytes),
            _ => bytes::Bytes::copy_from_slice(bytes),
        }
    }
}

/// Whether a slice is a part of another one.
#[cfg(feature = "bytes")]
fn is_within(part: &[u8], whole: &[u8]) -> bool {
    let (part, whole) = (part.as_ptr_range(), whole.as_ptr_range());
    whole.start <= part.start && part.end <= whole.end
}
