//! Properties of stepping over any bytes, with each schema.

use allocation_counter::measure;
use tl_runtime::{DecodeError, DecodeErrorKind, DecodeOptions, RawObject, TlSchema, to_bytes};

use crate::{Api, Mtproto, Ton};

/// The input as an object of each schema.
pub fn skip(input: &[u8]) {
    check::<Api>(input);
    check::<Mtproto>(input);
    check::<Ton>(input);
}

type Taken<'a> = Result<(RawObject<'a>, &'a [u8]), DecodeError>;

fn check<S: TlSchema>(input: &[u8]) {
    let lenient = S::take(input);
    let strict = DecodeOptions::new().strict(true).take_raw::<S>(input);
    match (&lenient, &strict) {
        (Ok(taken), Ok(strict)) => assert_eq!(taken, strict),
        (Err(error), Ok(_)) => panic!("strictness takes it, and leniency says: {error}"),
        (_, Err(strict)) => check_strictness(&lenient, strict),
    }
    match lenient {
        Ok((object, rest)) => check_taken::<S>(input, &object, rest),
        Err(error) => check_error(&error, input),
    }
}

/// Strict stepping has the same error, or one more kind.
fn check_strictness(lenient: &Taken<'_>, strict: &DecodeError) {
    let is_more = matches!(strict.kind(), DecodeErrorKind::NotCanonical(_));
    assert!(
        is_more || lenient.as_ref().err() == Some(strict),
        "{strict}"
    );
}

fn check_taken<S: TlSchema>(input: &[u8], object: &RawObject<'_>, rest: &[u8]) {
    let bytes = to_bytes(object).unwrap();
    assert_eq!([&bytes, rest].concat(), input);
    let mut again = None;
    let cost = measure(|| again = Some(S::take(&bytes)));
    assert_eq!(cost.count_total, 0, "what is stepped over takes no memory");
    let (again, rest) = again.unwrap().unwrap();
    assert_eq!((&again, rest.len()), (object, 0));
    assert!(S::find(object.id).is_some_and(|found| found.id == object.id));
    // A truncation: wherever the input says, which the fuzzer can choose.
    let cut = bytes.iter().fold(0, |sum: usize, byte| {
        sum.wrapping_mul(31) ^ usize::from(*byte)
    });
    for len in [cut % bytes.len(), bytes.len() - 1] {
        let error = S::take(&bytes[..len]).unwrap_err();
        assert!(
            matches!(error.kind(), DecodeErrorKind::EndOfInput { .. }),
            "{error}"
        );
        check_error(&error, &bytes[..len]);
    }
}

/// An error is at a byte of the input, and its message is short.
fn check_error(error: &DecodeError, input: &[u8]) {
    assert!(error.offset() <= input.len(), "{error}");
    assert!((1..16 << 10).contains(&error.to_string().len()), "{error}");
}
