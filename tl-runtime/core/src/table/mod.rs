//! The table of a schema, as constant data: it says where each value of the schema ends. With it, a program steps
//! over values that it has no types for. `#[derive(TlSchema)]` writes the table. This file looks up numbers in it;
//! `step` interprets its code. The format is described by `tl-derive-core`: `schema::table::Table`, and `ops` for
//! the code.

mod step;

pub(crate) use self::step::{first_words, step_over_fields};
use crate::{
    constructor::Constructor,
    error::DecodeError,
    options::DecodeOptions,
    position::Known,
    raw::{RawEnd, RawObject},
    reader::Reader,
};

/// A schema as constant data: the constructors and functions of one or several schema files, and where each of
/// their values ends. `#[derive(TlSchema)]` on a unit struct implements it.
///
/// ```
/// use tl_runtime::{TlSchema, to_bytes};
///
/// #[derive(TlSchema)]
/// # #[tl(schema_file = "../../tl-derive/docs/api.tl")]
/// # struct Api;
/// # const _: &str = stringify! {
/// #[tl(schema_file = "schema/api.tl")]
/// struct Api;
/// # };
///
/// // `inputPeerChat#35a95cb9 chat_id:long = InputPeer`, and four more bytes.
/// let mut bytes = vec![0xb9, 0x5c, 0xa9, 0x35, 7, 0, 0, 0, 0, 0, 0, 0];
/// bytes.extend(to_bytes(&5).unwrap());
///
/// let (object, rest) = Api::take(&bytes)?;
/// assert_eq!((object.id, object.data.len(), rest.len()), (0x35a95cb9, 8, 4));
/// assert_eq!(Api::find(object.id).unwrap().name, "inputPeerChat");
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
///
/// The schema is static data: nothing is built at program start, and nothing is allocated. The names are part of a
/// program only if it calls [`find`](Self::find).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no schema",
    note = "a schema is a unit struct with `#[derive(TlSchema)]` and `#[tl(schema_file = \"…\")]`"
)]
pub trait TlSchema {
    /// The table, for stepping over values.
    #[doc(hidden)]
    const TABLE: &'static Table;

    /// The text of the declarations, in the order of the table's rows, and where each begins in it: a `u32` in
    /// bytes for each, and the end of the last one.
    #[doc(hidden)]
    const NAMES: (&'static [u8], &'static str);

    /// The constructor or function with this number.
    #[must_use]
    fn find(number: u32) -> Option<Constructor> {
        Self::TABLE.constructor(number, Self::NAMES)
    }

    /// Splits the input into the object at its start, undecoded, and the bytes after it. The default limits apply.
    ///
    /// # Errors
    ///
    /// - [`UnknownConstructor`](crate::DecodeErrorKind::UnknownConstructor), if the schema does not have a number
    ///   of the object, or has it for a type that can't be in that place;
    /// - the errors of decoding the object's values, such as an input that ends too early;
    /// - limits.
    ///
    /// An error's path in the object consists of numbers: `#695150d7.2` is the third field of the constructor with
    /// that number.
    fn take(bytes: &[u8]) -> Result<(RawObject<'_>, &[u8]), DecodeError>
    where
        Self: Sized,
    {
        DecodeOptions::new().take_raw::<Self>(bytes)
    }
}

impl DecodeOptions {
    /// [`TlSchema::take`] with these options.
    ///
    /// # Errors
    ///
    /// Those of [`TlSchema::take`].
    pub fn take_raw<'de, S: TlSchema>(
        &self,
        bytes: &'de [u8],
    ) -> Result<(RawObject<'de>, &'de [u8]), DecodeError> {
        let mut reader = Reader::new(bytes, self);
        let object = RawObject::read::<Known<S>>(&mut reader)?;
        Ok((object, reader.take_rest()))
    }
}

#[diagnostic::do_not_recommend]
impl<S: TlSchema> RawEnd for Known<S> {
    const IS_KNOWN: bool = true;

    fn step_over(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        step::step_over::<S>(reader)
    }
}

/// The table of a schema, as `#[derive(TlSchema)]` writes it. The format is described in full at
/// `schema::table::Table` of `tl-derive-core`.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The hash table from numbers to rows: the index of a row, or 0 for a free slot.
    slots: &'static [[u8; 2]],
    /// The rows, sorted by number. Each has the number, the place of the result type, the length of the fields, and
    /// where their code begins. Row 0 is a copy of row 1, so that a free slot leads to a row like any other.
    combinators: &'static [[u8; 12]],
    /// The CRC32 of each type's name.
    types: &'static [[u8; 4]],
    /// The code of all combinators, in words of 32 bits.
    code: &'static [[u8; 4]],
    /// How far the hash of a number is shifted to the right to get its first slot, in bits.
    shift: u32,
}

/// 2^32 divided by the golden ratio: multiplying by it spreads the numbers over the highest bits (Fibonacci hashing).
const HASH_FACTOR: u32 = 0x9E37_79B9;

/// A row of a table.
#[derive(Clone, Copy)]
struct Row {
    /// Its index in the table, from 1 on.
    index: usize,
    number: u32,
    /// The place of the result type in the list of types; 0 for a function.
    of: u16,
    /// The length of the fields in words: plain, with [`WITH_FLAGS`](Self::WITH_FLAGS) added, or
    /// [`VARIABLE`](Self::VARIABLE).
    fixed: u16,
    /// Where the code begins, in words.
    start: u32,
}

impl Row {
    /// In place of a length: it varies from value to value.
    const VARIABLE: u16 = u16::MAX;

    /// Added to a length if one of the fields is a flags word. A strict reader can't skip such fields as a whole,
    /// because it refuses bits of a flags word that no field owns.
    const WITH_FLAGS: u16 = 0x8000;
}

impl Table {
    /// A table of these parts, all of them little-endian.
    #[must_use]
    pub const fn new(
        slots: &'static [u8],
        combinators: &'static [u8],
        types: &'static [u8],
        code: &'static [u8],
    ) -> Self {
        Self {
            slots: slots.as_chunks().0,
            combinators: combinators.as_chunks().0,
            types: types.as_chunks().0,
            code: code.as_chunks().0,
            // With 2^n slots and a few more, the slot is the highest n bits of the hash. So the shift is 32 - n.
            shift: (slots.len() / 2)
                .leading_zeros()
                .wrapping_add(33)
                .wrapping_sub(usize::BITS),
        }
    }

    /// The row of a constructor or function number.
    #[inline]
    fn row(&self, number: u32) -> Option<Row> {
        let mut slot = number.wrapping_mul(HASH_FACTOR).wrapping_shr(self.shift) as usize;
        loop {
            let index = usize::from(u16::from_le_bytes(*self.slots.get(slot)?));
            let row = self.row_at(index)?;
            if row.number == number {
                return Some(row);
            }
            // The slot is free, and so the number is not in the table: collisions are stored in the slots that
            // follow.
            if index == 0 {
                return None;
            }
            slot = slot.wrapping_add(1);
        }
    }

    #[inline]
    fn row_at(&self, index: usize) -> Option<Row> {
        let [a, b, c, d, e, f, g, h, i, j, k, l] = *self.combinators.get(index)?;
        Some(Row {
            index,
            number: u32::from_le_bytes([a, b, c, d]),
            of: u16::from_le_bytes([e, f]),
            fixed: u16::from_le_bytes([g, h]),
            start: u32::from_le_bytes([i, j, k, l]),
        })
    }

    /// The CRC32 of the result type's name; 0 for a function.
    fn type_hash(&self, row: Row) -> Option<u32> {
        let hash = self.types.get(usize::from(row.of))?;
        Some(u32::from_le_bytes(*hash))
    }

    /// What is known of a number, from its declaration in the text.
    fn constructor(
        &self,
        number: u32,
        (starts, text): (&'static [u8], &'static str),
    ) -> Option<Constructor> {
        let row = self.row(number)?;
        let (starts, _) = starts.as_chunks();
        let start = u32::from_le_bytes(*starts.get(row.index.checked_sub(1)?)?) as usize;
        let end = u32::from_le_bytes(*starts.get(row.index)?) as usize;
        let declaration = text.get(start..end)?;
        let name = declaration.split(['#', ' ']).next()?;
        let (_, result) = declaration.rsplit_once('=')?;
        let constructor = Constructor::new(number, name).declared(result.trim(), declaration);
        Some(if row.of == 0 {
            constructor.function()
        } else {
            constructor
        })
    }
}
