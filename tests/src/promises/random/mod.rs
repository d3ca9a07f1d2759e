//! Tests with random values and random bytes.

mod values;

use std::fmt::Debug;

use proptest::{collection::vec, prelude::*, sample::Index};
use tl_runtime::{Bare, DecodeOptions, DecodeOwned, Encode, from_bytes, to_bytes};

use self::values::{Everything, Group, Point, Tree, Words, everything, tree, words};
use crate::{
    assert_encodes,
    fuzz::{Subject, subject},
};

/// What is encoded decodes to itself, and each function that encodes writes the same.
fn check_round_trip<T: Encode + DecodeOwned + PartialEq + Debug>(
    value: &T,
) -> Result<(), TestCaseError> {
    let bytes = to_bytes(value).unwrap();
    assert_encodes(value, &bytes);
    let strict = DecodeOptions::new().strict(true);
    prop_assert_eq!(&strict.from_bytes::<T>(&bytes).unwrap(), value);
    Ok(())
}

/// Whatever is cut off is missed, and the error stands in what is left.
fn check_truncations<T: Encode + DecodeOwned>(value: &T) -> Result<(), TestCaseError> {
    let bytes = to_bytes(value).unwrap();
    for len in 0..bytes.len() {
        let error = from_bytes::<T>(&bytes[..len]).err();
        let error = error.ok_or_else(|| TestCaseError::fail(format!("{len} bytes were enough")))?;
        prop_assert!(error.offset() <= len);
    }
    Ok(())
}

/// Everything that holds of any input holds of an encoding with some bits flipped.
fn check_flips<T: Encode>(value: &T, flips: &[Index], subject: &Subject) {
    let mut bytes = to_bytes(value).unwrap();
    for flip in flips {
        let bit = flip.index(8 * bytes.len());
        bytes[bit / 8] ^= 1 << (bit % 8);
        subject.check(&bytes);
    }
}

fn flips() -> impl Strategy<Value = Vec<Index>> {
    vec(any::<Index>(), 1..4)
}

proptest! {
    #[test]
    fn everything_round_trips(value in everything()) {
        check_round_trip(&value)?;
        check_truncations(&value)?;
    }

    #[test]
    fn words_round_trip(value in words()) {
        check_round_trip(&value)?;
        check_truncations(&value)?;
    }

    #[test]
    fn trees_round_trip(value in tree()) {
        check_round_trip(&value)?;
        check_truncations(&value)?;
    }

    #[test]
    fn flipped_bits_give_values_or_errors(
        (everything, words, tree) in (everything(), words(), tree()),
        flips in flips(),
    ) {
        check_flips(&everything, &flips, &subject!(Everything));
        check_flips(&words, &flips, &subject!(Words));
        check_flips(&tree, &flips, &subject!(Tree));
    }

    /// Few bytes of few kinds, which are a string, a vector or a word more often than any bytes are.
    #[test]
    fn small_numbers_give_values_or_errors(bytes in vec(0_u8..4, 0..64)) {
        subject!(&str).check(&bytes);
        subject!(Bare<Vec<Bare<Point>>>).check(&bytes);
        subject!(Bare<Vec<&[u8]>>).check(&bytes);
        subject!(Bare<Words>).check(&bytes);
        subject!(Group).check(&bytes);
    }
}
