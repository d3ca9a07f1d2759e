//! The fuzz target `wire`: an independent decoder agrees with the runtime about every input, under any limits, for
//! every kind of type. All functions that encode write the same bytes.

mod generate;
mod kept;
mod reference;
mod shape;
mod subjects;
mod types;

use tl_runtime::{
    Decode, DecodeError, DecodeErrorKind, DecodeOptions, Encode, EncodeErrorKind, encode_into,
    encode_to_slice, encoded_len, to_bytes,
};

use self::{
    reference::{Limits, Refusal},
    shape::Shape,
};

/// Decodes a message as one type, and encodes it again.
type Tried = fn(DecodeOptions, &[u8]) -> Result<Vec<u8>, DecodeError>;

/// Types of one shape.
struct Subject {
    shape: Shape,
    /// Whether what is not known is kept, all that is left of it.
    keeps: bool,
    types: Vec<Tried>,
}

/// The first bytes say which shape and which limits; the others are a message, and what messages are made of.
pub fn wire(input: &[u8]) {
    let Some((&[shape, depth, items], rest)) = input.split_first_chunk() else {
        return;
    };
    let (subjects, named) = (subjects::subjects(), subjects::named());
    let subject = &subjects[usize::from(shape) % subjects.len()];
    let limits = Limits {
        strict: false,
        depth: (depth % 12).into(),
        items: (items % 32).into(),
    };
    subject.check(rest, &named, limits);
    let message = generate::message(&subject.shape, &named, rest);
    subject.check(&message, &named, limits);
    subject.check_cut(&message, depth);
}

/// None but those that everything has.
const NONE: Limits = Limits {
    strict: false,
    depth: 128,
    items: usize::MAX,
};

impl Subject {
    fn check(&self, message: &[u8], named: &[Shape], limits: Limits) {
        for limits in [NONE, limits] {
            for strict in [false, true] {
                self.check_under(message, named, Limits { strict, ..limits });
            }
        }
    }

    fn check_under(&self, message: &[u8], named: &[Shape], limits: Limits) {
        let expected = reference::decode(&self.shape, named, limits, message);
        let results: Vec<_> = (self.types.iter())
            .map(|tried| tried(options(limits), message))
            .collect();
        for result in &results {
            let found = result.as_ref().map(drop).map_err(refusal);
            assert_eq!(found, expected, "{limits:?}: {result:?}");
            match result {
                Ok(bytes) if limits.strict => assert_eq!(bytes, message),
                Ok(bytes) => self.check_again(bytes, message, limits),
                Err(error) => check_error(error, message),
            }
        }
        if let [Ok(borrowed), Ok(owned)] = &results[..] {
            assert_eq!(borrowed, owned);
        }
        if let [Err(borrowed), Err(owned)] = &results[..] {
            assert_eq!(borrowed.offset(), owned.offset());
        }
    }

    /// What was encoded is canonical, but for what was kept as it was. Under other limits more of it might be read.
    fn check_again(&self, bytes: &[u8], message: &[u8], limits: Limits) {
        assert!(bytes.len() <= message.len());
        for tried in &self.types {
            for strict in [false, true] {
                match tried(options(Limits { strict, ..limits }), bytes) {
                    Ok(again) => assert_eq!(again, bytes),
                    Err(error) => assert!(
                        self.keeps
                            && strict
                            && matches!(error.kind(), DecodeErrorKind::NotCanonical(_)),
                        "{error}"
                    ),
                }
            }
        }
    }

    /// A truncated message is refused, except by types that keep all bytes that are left.
    fn check_cut(&self, message: &[u8], at: u8) {
        let lenient = self.types[0](DecodeOptions::new(), message);
        if self.keeps || lenient.is_err() {
            return;
        }
        for len in [usize::from(at) % message.len(), message.len() - 1] {
            let cut = self.types[0](DecodeOptions::new(), &message[..len]);
            check_error(&cut.unwrap_err(), &message[..len]);
        }
    }
}

fn options(limits: Limits) -> DecodeOptions {
    DecodeOptions::new()
        .max_depth(limits.depth)
        .max_items(limits.items)
        .strict(limits.strict)
}

fn refusal(error: &DecodeError) -> Refusal {
    match error.kind() {
        DecodeErrorKind::UnknownConstructor { .. } => Refusal::Unknown,
        _ => Refusal::Other,
    }
}

/// An error stands in the input, and is short.
fn check_error(error: &DecodeError, input: &[u8]) {
    assert!(error.offset() <= input.len(), "{error}");
    assert!((1..16 << 10).contains(&error.to_string().len()), "{error}");
}

/// Decodes a type, and encodes it in every way.
fn tried<'a, T: Decode<'a> + Encode>(
    options: DecodeOptions,
    input: &'a [u8],
) -> Result<Vec<u8>, DecodeError> {
    let value = options.from_bytes::<T>(input)?;
    let bytes = to_bytes(&value).unwrap();
    assert_eq!(encoded_len(&value), Ok(bytes.len()));
    let mut buffer = vec![1, 2, 3];
    encode_into(&value, &mut buffer).unwrap();
    assert_eq!((&buffer[..3], &buffer[3..]), (&[1, 2, 3][..], &bytes[..]));
    let mut room = vec![0xee; bytes.len() + 1];
    assert_eq!(encode_to_slice(&value, &mut room), Ok(bytes.len()));
    assert_eq!(
        (&room[..bytes.len()], room.last()),
        (&bytes[..], Some(&0xee))
    );
    if let Some(available) = bytes.len().checked_sub(1) {
        let mut room = vec![0xee; available];
        let error = encode_to_slice(&value, &mut room).unwrap_err();
        let needed = bytes.len();
        assert_eq!(
            error.kind(),
            &EncodeErrorKind::BufferTooSmall { needed, available }
        );
        assert!(room.iter().all(|byte| *byte == 0xee));
    }
    Ok(bytes)
}

/// For each shape, entropy of some kinds.
#[cfg(test)]
pub(super) fn seeds() -> super::seeds::Seeds {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = |most: u8| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8 % most
    };
    let mut seeds = super::seeds::Seeds::new();
    for shape in 0..subjects::subjects().len() {
        for (kind, len, most) in [
            ("short", 40, 64),
            ("few", 300, 6),
            ("long", 600, 250),
            ("odd", 400, 255),
        ] {
            let mut seed = vec![shape as u8, 11, 31];
            seed.extend((0..len).map(|_| random(most)));
            seeds.insert(format!("{shape:02}-{kind}"), seed);
        }
    }
    seeds
}
