//! Lists to write that hold types of the user's, which may be wrong.

use core::marker::PhantomData;

use super::{Words, encode::EncodeFields, words::Head};
use crate::{
    error::{EncodeError, Names},
    position::Place,
    writer::Writer,
};

/// A list of fields to write, some of which are of the user's types.
///
/// If such a type can't be written, the compiler would report each use of the list, on the derive. So it finds the
/// functions of [`Unwritable`] then, which derived code brings into scope, and says nothing: derived code requires the
/// type by itself, and that error is on the type.
#[derive(Debug)]
pub struct Values<V, P>(PhantomData<(V, P)>);

impl<V: EncodeFields<P>, P> Values<V, P> {
    /// The function [`encode_constructor`](super::encode_constructor).
    ///
    /// # Errors
    ///
    /// As there.
    #[inline]
    pub fn encode_constructor<R: Place>(
        number: u32,
        values: V,
        words: impl Words,
        writer: &mut impl Writer,
        names: &'static Names,
    ) -> Result<(), EncodeError> {
        values.encode_constructor::<R, _, _>(number, words, writer, names)
    }

    /// The function [`encode_fields`](super::encode_fields).
    ///
    /// # Errors
    ///
    /// As there.
    #[inline]
    pub fn encode_fields<R: Place>(
        head: impl Head,
        values: V,
        words: &[u32],
        writer: &mut impl Writer,
        names: &'static Names,
    ) -> Result<(), EncodeError> {
        values.encode_all::<R, _, _>(head, words, writer, names)
    }
}

/// The functions of [`Values`] with a type that can't be written. They are never called.
pub trait Unwritable<V> {
    /// Nothing.
    ///
    /// # Errors
    ///
    /// None.
    fn encode_constructor<R: Place>(
        _: u32,
        _: V,
        _: impl Words,
        _: &mut impl Writer,
        _: &'static Names,
    ) -> Result<(), EncodeError> {
        Ok(())
    }

    /// Nothing.
    ///
    /// # Errors
    ///
    /// None.
    fn encode_fields<R: Place>(
        _: impl Head,
        _: V,
        _: &[u32],
        _: &mut impl Writer,
        _: &'static Names,
    ) -> Result<(), EncodeError> {
        Ok(())
    }
}

impl<V, P> Unwritable<V> for Values<V, P> {}
