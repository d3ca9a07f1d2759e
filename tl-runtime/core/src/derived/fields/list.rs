//! Lists that hold types of the user's, which may be wrong.

use core::marker::PhantomData;

use super::{
    Words,
    decode::{DecodeFields, open_constructor},
    encode::{EncodeFields, encode_constructor, encode_fields},
    words::Head,
};
use crate::{
    constructor::Constructor,
    error::{DecodeError, EncodeError, Names},
    position::Place,
    reader::Reader,
    writer::Writer,
};

/// A list of fields to read, some of which are of the user's types.
///
/// If such a type can't be read, the compiler would report each use of the list, on the derive. So it finds the
/// functions of [`Unreadable`] then, which derived code brings into scope, and says nothing: derived code requires the
/// type by itself, and that error is on the type.
#[derive(Debug)]
pub struct List<V>(PhantomData<V>);

impl<'de, V: DecodeFields<'de>> List<V> {
    /// [`DecodeFields::MIN_LEN`].
    pub const MIN_LEN: usize = V::MIN_LEN;

    /// What [`decode_constructor`](super::decode_constructor) does, but inlined: few types have the same list with
    /// types of the user's, so there is nothing to share, and the values are not moved out of a call.
    ///
    /// # Errors
    ///
    /// As there.
    #[inline(always)]
    pub fn decode_constructor<R: Place>(
        reader: &mut Reader<'de>,
        number: u32,
        listed: &'static [Constructor],
        mut words: impl Words,
        names: &'static Names,
    ) -> Result<V, DecodeError> {
        let values = open_constructor::<R, V>(reader, number, listed, &mut words, names);
        if values.is_ok() {
            reader.leave();
        }
        values
    }

    /// [`open_constructor`].
    ///
    /// # Errors
    ///
    /// As there.
    #[inline(always)]
    pub fn open_constructor<R: Place>(
        reader: &mut Reader<'de>,
        number: u32,
        listed: &'static [Constructor],
        words: &mut impl Words,
        names: &'static Names,
    ) -> Result<V, DecodeError> {
        open_constructor::<R, V>(reader, number, listed, words, names)
    }

    /// [`decode_fields`](super::decode_fields), inlined.
    ///
    /// # Errors
    ///
    /// As there.
    #[inline(always)]
    pub fn decode_fields(
        reader: &mut Reader<'de>,
        words: &mut impl Words,
        names: &'static Names,
    ) -> Result<V, DecodeError> {
        V::decode_all(reader, words.as_mut_slice(), names)
    }
}

/// The functions of a [`List`] with a type that can't be read. They are never called.
pub trait Unreadable<V> {
    /// Nothing.
    const MIN_LEN: usize = 0;

    /// Nothing.
    ///
    /// # Errors
    ///
    /// Always.
    fn decode_constructor<R: Place>(
        reader: &mut Reader<'_>,
        _: u32,
        _: &'static [Constructor],
        _: impl Words,
        _: &'static Names,
    ) -> Result<V, DecodeError> {
        Err(unreadable(reader))
    }

    /// Nothing.
    ///
    /// # Errors
    ///
    /// Always.
    fn open_constructor<R: Place>(
        reader: &mut Reader<'_>,
        _: u32,
        _: &'static [Constructor],
        _: &mut impl Words,
        _: &'static Names,
    ) -> Result<V, DecodeError> {
        Err(unreadable(reader))
    }

    /// Nothing.
    ///
    /// # Errors
    ///
    /// Always.
    fn decode_fields(
        reader: &mut Reader<'_>,
        _: &mut impl Words,
        _: &'static Names,
    ) -> Result<V, DecodeError> {
        Err(unreadable(reader))
    }
}

impl<V> Unreadable<V> for List<V> {}

fn unreadable(reader: &Reader<'_>) -> DecodeError {
    DecodeError::custom(reader.offset(), "a type that can't be read")
}

/// A list of fields to write, some of which are of the user's types. As [`List`], it is silent about them.
#[derive(Debug)]
pub struct Values<V, P>(PhantomData<(V, P)>);

impl<V: EncodeFields<P>, P> Values<V, P> {
    /// [`encode_constructor`].
    ///
    /// # Errors
    ///
    /// As there.
    #[inline(always)]
    pub fn encode_constructor<R: Place>(
        number: u32,
        values: V,
        words: impl Words,
        writer: &mut impl Writer,
        names: &'static Names,
    ) -> Result<(), EncodeError> {
        encode_constructor::<R, P>(number, values, words, writer, names)
    }

    /// [`encode_fields`].
    ///
    /// # Errors
    ///
    /// As there.
    #[inline(always)]
    pub fn encode_fields<R: Place>(
        head: impl Head,
        values: V,
        words: &[u32],
        writer: &mut impl Writer,
        names: &'static Names,
    ) -> Result<(), EncodeError> {
        encode_fields::<R, P>(head, values, words, writer, names)
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
