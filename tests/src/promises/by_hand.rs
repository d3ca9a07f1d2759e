//! `Encode` and `Decode` by hand, with `put` and `get`.

use std::panic::{AssertUnwindSafe, catch_unwind};

use tl_runtime::{
    Bare, Constructor, Decode, DecodeError, DecodeErrorKind, DecodeOptions, Encode, EncodeError,
    Framed, OrRaw, Reader, TlObject, Writer, encode_into, encode_to_slice, encoded_len, from_bytes,
    position::{BareVector, Int, Vector},
    to_bytes,
};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x11111111)]
struct Derived {
    value: i32,
}

/// One value of each way to hold it, and a parameter.
#[derive(Debug, PartialEq)]
struct ByHand<T> {
    number: i32,
    text: String,
    boxed: Derived,
    bare: Derived,
    ints: Vec<i32>,
    bares: Vec<Derived>,
    framed: Framed<Derived>,
    parameter: T,
}

impl<T: Encode> Encode for ByHand<T> {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        let Self {
            number,
            text,
            boxed,
            bare,
            ints,
            bares,
            framed,
            parameter,
        } = self;
        writer.put(number)?;
        writer.put(text.as_str())?;
        writer.put(boxed)?;
        writer.put_as::<Bare, _>(bare)?;
        writer.put_as::<Vector<Int>, _>(ints)?;
        writer.put_as::<BareVector<Bare>, _>(bares.as_slice())?;
        writer.put(framed)?;
        writer.put(parameter)
    }
}

impl<'de, T: Decode<'de>> Decode<'de> for ByHand<T> {
    const MIN_LEN: usize = 0;

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        Ok(Self {
            number: reader.get()?,
            text: reader.get::<&str>()?.into(),
            boxed: reader.get()?,
            bare: reader.get_as::<Bare, _>()?,
            ints: reader.get_as::<Vector<Int>, _>()?,
            bares: reader.get_as::<BareVector<Bare>, Vec<_>>()?,
            framed: reader.get()?,
            parameter: reader.get()?,
        })
    }
}

#[test]
fn values_are_put_and_got_in_their_positions() {
    let derived = |value| Derived { value };
    let value = ByHand {
        number: 1,
        text: "abc".into(),
        boxed: derived(2),
        bare: derived(3),
        ints: vec![4],
        bares: vec![derived(5)],
        framed: Framed(derived(6)),
        parameter: vec![derived(7)],
    };
    let bytes = words![
        1, 0x63626103, 0x11111111, 2, 3, 0x1cb5c415, 1, 4, 1, 5, 8, 0x11111111, 6, 0x1cb5c415, 1,
        0x11111111, 7
    ];
    assert_round_trip(&value, &bytes);
}

#[test]
fn a_vec_is_a_writer_beside_the_traits_of_its_items() {
    let mut buffer = Vec::new();
    buffer.put(&1).unwrap();
    buffer.put(&Derived { value: 2 }).unwrap();
    buffer.put_as::<Bare, _>(&Derived { value: 3 }).unwrap();
    assert_eq!(buffer, words![1, 0x11111111, 2, 3]);
    let mut reader = Reader::new(&buffer, &DecodeOptions::new());
    let first: i32 = reader.get().unwrap();
    let second = reader.get::<Derived>().unwrap();
    let third = reader.get_as::<Bare, Derived>().unwrap();
    assert_eq!((first, second.value, third.value), (1, 2, 3));
}

/// As some clients have them: a `Bool` that remembers its number.
#[derive(Debug, PartialEq)]
struct Answer(bool);

impl Answer {
    const CONSTRUCTORS: &[Constructor] = &[Constructor::new(1, "yes"), Constructor::new(2, "no")];
}

impl TlObject for Answer {
    const IDS: &'static [u32] = &[1, 2];
    const CONSTRUCTORS: &'static [Constructor] = Answer::CONSTRUCTORS;
}

impl Encode for Answer {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        writer.put(&if self.0 { 1 } else { 2 })
    }
}

impl<'de, E> Decode<'de, tl_runtime::Boxed<E>> for Answer {
    const MIN_LEN: usize = 4;

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        let offset = reader.offset();
        match reader.get()? {
            1_u32 => Ok(Self(true)),
            2 => Ok(Self(false)),
            found => Err(DecodeError::unknown_constructor(
                offset,
                found,
                Self::CONSTRUCTORS,
            )),
        }
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 3)]
struct Answers {
    answers: Vec<Answer>,
}

#[test]
fn an_unknown_constructor_is_reported_as_derived_code_does() {
    let bytes = words![3, 0x1cb5c415, 2, 1, 9];
    let error = from_bytes::<Answers>(&bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        "unknown constructor 0x00000009 at byte 16, in Answers.answers[1]: expected one of \
         yes#00000001, no#00000002"
    );
    let kind = DecodeErrorKind::UnknownConstructor {
        found: 9,
        expected: Answer::CONSTRUCTORS,
    };
    assert_eq!((error.kind(), error.offset()), (&kind, 16));
    let raw: OrRaw<'_, Answers> = from_bytes(&bytes).unwrap();
    assert!(matches!(&raw, OrRaw::Raw(raw) if raw.id == 3));
    assert_eq!(to_bytes(&raw).unwrap(), bytes);
    let alone: OrRaw<'_, Answer> =
        from_bytes(&bytes[..4]).unwrap_or_else(|error| panic!("{error}"));
    assert!(matches!(alone, OrRaw::Raw(_)));
}

/// A value that can't be written.
struct Never;

impl Encode for Never {
    fn encode<W: Writer>(&self, _: &mut W) -> Result<(), EncodeError> {
        Err(EncodeError::custom("never"))
    }
}

#[derive(TlObject)]
#[tl(id = 4, encode_only)]
struct Nevers {
    nevers: Vec<Never>,
}

#[test]
fn errors_say_their_path_alone() {
    let error = from_bytes::<Answers>(&words![3, 0x1cb5c415, 2, 1, 9]).unwrap_err();
    assert_eq!(error.path(), "Answers.answers[1]");
    assert_eq!(from_bytes::<i32>(&[]).unwrap_err().path(), "");
    let error = to_bytes(&Nevers {
        nevers: vec![Never],
    })
    .unwrap_err();
    assert_eq!(error.path(), "Nevers.nevers[0]");
    assert_eq!(to_bytes(&Never).unwrap_err().path(), "");
}

#[test]
fn every_writer_takes_what_is_put() {
    let value = ("abc", 7);
    struct Pair<'a>(&'a (&'a str, i32));
    impl Encode for Pair<'_> {
        fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
            writer.put(self.0.0)?;
            writer.put(&self.0.1)
        }
    }
    let pair = Pair(&value);
    assert_eq!(encoded_len(&pair).unwrap(), 8);
    let mut room = [0; 8];
    encode_to_slice(&pair, &mut room).unwrap();
    assert_eq!(to_bytes(&pair).unwrap(), room);
}

/// Writes more than the writer collects before it asks the buffer for room, and panics.
struct Panics;

impl Encode for Panics {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        writer.write(&[9; 1000]);
        writer.put(&7)?;
        panic!("as a user's code may");
    }
}

#[test]
fn a_panic_takes_nothing_that_the_buffer_held() {
    let mut buffer = vec![1, 2, 3, 4];
    let encoded = catch_unwind(AssertUnwindSafe(|| encode_into(&Panics, &mut buffer)));
    assert!(encoded.is_err());
    assert_eq!(buffer.get(..4), Some(&[1, 2, 3, 4][..]));
    buffer.truncate(4);
    encode_into(&5, &mut buffer).unwrap();
    assert_eq!(buffer, [1, 2, 3, 4, 5, 0, 0, 0]);
}
