//! The schema's table: what each constructor holds, as data, so that what a program has no types for can be
//! stepped over.

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

/// A schema as constant data, by `#[derive(TlSchema)]` on a unit struct: the constructors and functions of
/// one or several schema files, and where each value ends.
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
/// // `inputPeerChat#35a95cb9 chat_id:long = InputPeer`, and four bytes of something else.
/// let mut bytes = vec![0xb9, 0x5c, 0xa9, 0x35, 7, 0, 0, 0, 0, 0, 0, 0];
/// bytes.extend(to_bytes(&5).unwrap());
///
/// let (object, rest) = Api::take(&bytes)?;
/// assert_eq!((object.id, object.data.len(), rest.len()), (0x35a95cb9, 8, 4));
/// assert_eq!(Api::find(object.id).unwrap().name, "inputPeerChat");
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
///
/// Nothing is built at start, and nothing is allocated. Names are in a program only if it calls
/// [`find`](Self::find).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no schema",
    note = "a schema is a unit struct with `#[derive(TlSchema)]` and `#[tl(schema_file = \"…\")]`"
)]
pub trait TlSchema {
    /// What is needed to step over values.
    #[doc(hidden)]
    const TABLE: &'static Table;

    /// The declarations, in the order of the table: where each begins in the text, and the text.
    #[doc(hidden)]
    const NAMES: (&'static [u8], &'static str);

    /// The constructor or function with this number.
    #[must_use]
    fn find(number: u32) -> Option<Constructor> {
        Self::TABLE.constructor(number, Self::NAMES)
    }

    /// The object at the start of the input, undecoded, and what follows it, within the default limits.
    ///
    /// # Errors
    ///
    /// [`UnknownConstructor`](crate::DecodeErrorKind::UnknownConstructor), if the schema has not the number, or
    /// has it for another type than stands there; what the object itself is refused for; and limits. A path
    /// in the object is numbers: `#695150d7.2` is the third field of the constructor with that number.
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
    /// As there.
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

/// The table of a schema, as `#[derive(TlSchema)]` writes it. Its format is `tl-derive-core`'s, module
/// `schema::table`.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Where a number's combinator is: its index, or 0 for none.
    slots: &'static [[u8; 2]],
    /// Number, place of the result type, length of the fields, and where the code begins. The first is there
    /// twice: at 0, where a number is looked for that no slot has, it is not found in vain.
    combinators: &'static [[u8; 12]],
    /// The hashes of the types' names.
    types: &'static [[u8; 4]],
    /// Words of code.
    code: &'static [[u8; 4]],
    /// How far the hash of a number is shifted to be a slot, in bits.
    shift: u32,
}

/// A row of a table.
#[derive(Clone, Copy)]
struct Row {
    index: usize,
    number: u32,
    /// The place of the result type; 0 of a function.
    of: u16,
    /// The length of the fields in words, with [`WITH_FLAGS`](Self::WITH_FLAGS), or
    /// [`VARIABLE`](Self::VARIABLE).
    fixed: u16,
    /// Where the code begins.
    start: u32,
}

impl Row {
    /// No length: values differ in it.
    const VARIABLE: u16 = u16::MAX;

    /// With a length: of fields with a flags word, in which a strict reader looks for bits that none of them
    /// owns.
    const WITH_FLAGS: u16 = 0x8000;
}

impl Table {
    /// A table of these bytes.
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
            // The hash has as many bits as the slots have numbers, rounded down.
            shift: (slots.len() / 2)
                .leading_zeros()
                .wrapping_add(33)
                .wrapping_sub(usize::BITS),
        }
    }

    #[inline]
    fn row(&self, number: u32) -> Option<Row> {
        let mut slot = number.wrapping_mul(0x9E37_79B9).wrapping_shr(self.shift) as usize;
        loop {
            let index = usize::from(u16::from_le_bytes(*self.slots.get(slot)?));
            let row = self.row_at(index)?;
            if row.number == number {
                return Some(row);
            }
            // A slot that is free: numbers are put into the next one that is.
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

    /// The hash of the name of the result type; 0 of a function.
    fn type_hash(&self, row: Row) -> Option<u32> {
        let hash = self.types.get(usize::from(row.of))?;
        Some(u32::from_le_bytes(*hash))
    }

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
