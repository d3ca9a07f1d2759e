//! Properties of decoding that hold for any bytes and any type.

use std::{
    any::type_name,
    fmt::{self, Write as _},
};

use allocation_counter::measure;
use tl_runtime::{
    Decode, DecodeError, DecodeErrorKind, DecodeOptions, Encode, encode_to_slice, encoded_len,
    to_bytes,
};

/// A type that is tried on every input.
pub(crate) struct Subject {
    pub(crate) recode: fn(DecodeOptions, &[u8]) -> Result<Recoded, DecodeError>,
}

/// The start of an input, decoded and encoded again.
#[derive(Debug, PartialEq)]
pub(crate) struct Recoded {
    bytes: Vec<u8>,
    /// How many bytes of the input the value took.
    taken: usize,
}

/// A type as a subject. It may borrow from the input: write `'_`.
macro_rules! subject {
    ($ty:ty) => {
        $crate::fuzz::Subject {
            recode: |options, input| $crate::fuzz::recode::<$ty>(options, input),
        }
    };
}
pub(crate) use subject;

macro_rules! subjects {
    ($($ty:ty),* $(,)?) => {
        [$($crate::fuzz::subject!($ty)),*]
    };
}
pub(crate) use subjects;

impl Subject {
    /// Checks all that is promised for untrusted input, with this input.
    pub(crate) fn check(&self, input: &[u8]) {
        let lenient = (self.recode)(DecodeOptions::new(), input);
        let strict = (self.recode)(DecodeOptions::new().strict(true), input);
        match (lenient, strict) {
            (Ok(lenient), strict) => {
                match strict {
                    Ok(strict) => check_exact(&strict, &lenient, input),
                    Err(strict) => check_not_canonical(&strict, input),
                }
                self.check_canonical(&lenient.bytes);
            }
            (Err(lenient), Err(strict)) => {
                check_error(&lenient, input);
                if strict != lenient {
                    check_not_canonical(&strict, input);
                }
            }
            (Err(lenient), Ok(_)) => panic!("strict decoding takes it, and lenient: {lenient}"),
        }
    }

    /// Whether the whole input is a value of this type.
    #[cfg(test)]
    pub(crate) fn takes(&self, input: &[u8]) -> bool {
        (self.recode)(DecodeOptions::new(), input).is_ok_and(|recoded| recoded.taken == input.len())
    }

    /// What was encoded decodes, and encodes to the same bytes. Bytes are compared, because a NaN is not equal to
    /// itself.
    fn check_canonical(&self, bytes: &[u8]) {
        let again = (self.recode)(DecodeOptions::new().strict(true), bytes).unwrap();
        assert_eq!((&*again.bytes, again.taken), (bytes, bytes.len()));
    }
}

/// What strict decoding accepts, lenient decoding accepts too, and it encodes to its input.
fn check_exact(strict: &Recoded, lenient: &Recoded, input: &[u8]) {
    assert_eq!(strict, lenient);
    assert_eq!(strict.bytes, input[..strict.taken]);
}

/// Strict decoding has only one more error.
fn check_not_canonical(strict: &DecodeError, input: &[u8]) {
    assert!(
        matches!(strict.kind(), DecodeErrorKind::NotCanonical(_)),
        "{strict}"
    );
    check_error(strict, input);
}

pub(crate) fn recode<'a, T: Decode<'a> + Encode>(
    options: DecodeOptions,
    input: &'a [u8],
) -> Result<Recoded, DecodeError> {
    let (value, rest) = within_budget(input, || options.take_from_bytes::<T>(input))?;
    check_whole::<T>(options, input, rest);
    let bytes = to_bytes(&value).unwrap();
    assert_eq!(encoded_len(&value), Ok(bytes.len()));
    let mut slice = vec![0xee; bytes.len()];
    assert_eq!(encode_to_slice(&value, &mut slice), Ok(bytes.len()));
    assert_eq!(slice, bytes);
    Ok(Recoded {
        bytes,
        taken: input.len() - rest.len(),
    })
}

/// If a prefix could be decoded, the whole input can be if nothing is left, and else the error is trailing bytes.
fn check_whole<'a, T: Decode<'a>>(options: DecodeOptions, input: &'a [u8], rest: &[u8]) {
    assert!(input.ends_with(rest));
    match (options.from_bytes::<T>(input), rest.len()) {
        (Ok(_), 0) => {}
        (Err(error), left) => {
            assert_eq!(error.kind(), &DecodeErrorKind::TrailingBytes { left });
            assert_eq!(error.offset(), input.len() - left);
            check_error(&error, input);
        }
        (Ok(_), left) => panic!("{left} bytes were left, and nobody missed them"),
    }
}

/// An error is at a byte of the input, and its message is short.
fn check_error(error: &DecodeError, input: &[u8]) {
    assert!(error.offset() <= input.len(), "{error}");
    let mut len = TextLen(0);
    write!(len, "{error}").unwrap();
    assert!((1..LONGEST_TEXT).contains(&len.0), "{error}");
}

/// Counts the bytes of a text that is thrown away.
struct TextLen(usize);

impl fmt::Write for TextLen {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// An error's text names every step to its place, and objects nest 128 deep.
const LONGEST_TEXT: usize = 16 << 10;

/// What a decode may take up at its peak for each byte of the input. The item that is widest for its
/// bytes is TON's `adnl.message.nop`: four bytes, and the room of the largest message. A vector that
/// grows holds two blocks at once, one of them up to twice too large.
const PER_BYTE: usize = 64;

/// What it may take up for any input: the path of an error 128 objects deep.
const FIXED: usize = 32 << 10;

/// Runs a decode of this input, and holds the memory that it took against the input's length.
fn within_budget<T>(input: &[u8], decode: impl FnOnce() -> T) -> T {
    let mut decoded = None;
    let cost = measure(|| decoded = Some(decode()));
    let budget = PER_BYTE * input.len() + FIXED;
    assert!(
        cost.bytes_max <= budget as u64,
        "{}: {} bytes of memory for {} of input",
        type_name::<T>(),
        cost.bytes_max,
        input.len(),
    );
    decoded.unwrap()
}
