//! Values and bytes that nobody thought of.

use proptest::{collection::vec, option, prelude::*};
use tl_runtime::{
    Bare, Decode, DecodeOptions, Encode, TlObject, encoded_len, from_bytes, to_bytes,
};

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 0x11111111)]
struct Everything {
    int: i32,
    long: u64,
    double: f64,
    nonce: [u8; 16],
    #[tl(flag = 0)]
    silent: bool,
    #[tl(flag = 1)]
    text: Option<String>,
    #[tl(flag = 2)]
    ids: Option<Vec<i64>>,
    #[tl(flag = 31)]
    inner: Option<Box<Inner>>,
    #[tl(ty = "vector<%Point>")]
    points: Vec<Point>,
    answers: Vec<bool>,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 0x22222222)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
enum Inner {
    #[tl(id = 0x33333333)]
    Null,
    #[tl(id = 0x44444444)]
    Bytes(Vec<u8>),
    Point(Point),
    #[tl(id = 0x55555555)]
    Mode {
        #[tl(flags)]
        mode: u32,
        #[tl(flag = mode.7)]
        then: Option<i32>,
    },
}

prop_compose! {
    fn point()(x: i32, y: i32) -> Point {
        Point { x, y }
    }
}

fn inner() -> impl Strategy<Value = Inner> {
    prop_oneof![
        Just(Inner::Null),
        vec(any::<u8>(), 0..300).prop_map(Inner::Bytes),
        point().prop_map(Inner::Point),
        // The bit that a field owns is that field's, not the word's.
        (any::<u32>(), any::<Option<i32>>()).prop_map(|(mode, then)| Inner::Mode {
            mode: mode & !(1 << 7),
            then,
        }),
    ]
}

prop_compose! {
    fn everything()(
        int: i32,
        long: u64,
        double in any::<f64>(),
        nonce: [u8; 16],
        silent: bool,
        text in option::of(".{0,80}"),
        ids in option::of(vec(any::<i64>(), 0..9)),
        inner in option::of(inner().prop_map(Box::new)),
        points in vec(point(), 0..9),
        answers in vec(any::<bool>(), 0..9),
    ) -> Everything {
        Everything { int, long, double, nonce, silent, text, ids, inner, points, answers }
    }
}

proptest! {
    #[test]
    fn what_is_encoded_decodes_to_itself(value in everything()) {
        let bytes = to_bytes(&value).unwrap();
        prop_assert_eq!(encoded_len(&value), Ok(bytes.len()));
        let strict = DecodeOptions::new().strict(true);
        prop_assert_eq!(strict.from_bytes::<Everything>(&bytes), Ok(value));
    }

    #[test]
    fn any_truncation_is_an_error_within_the_input(value in everything()) {
        let bytes = to_bytes(&value).unwrap();
        for len in 0..bytes.len() {
            let error = from_bytes::<Everything>(&bytes[..len]).unwrap_err();
            prop_assert!(error.offset() <= len);
        }
    }

    #[test]
    fn a_flipped_bit_gives_a_value_or_an_error(value in everything(), at: prop::sample::Index) {
        let mut bytes = to_bytes(&value).unwrap();
        let bit = at.index(bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        match from_bytes::<Everything>(&bytes) {
            Ok(other) => prop_assert!(to_bytes(&other).is_ok()),
            Err(error) => prop_assert!(error.offset() <= bytes.len()),
        }
    }

    #[test]
    fn a_strict_decode_that_succeeds_encodes_to_its_input(bytes in vec(0_u8..4, 0..64)) {
        fn check<'a, T: Encode + Decode<'a>>(bytes: &'a [u8]) -> Result<(), TestCaseError> {
            let options = DecodeOptions::new().strict(true);
            if let Ok((value, rest)) = options.take_from_bytes::<T>(bytes) {
                prop_assert_eq!(to_bytes(&value).unwrap(), &bytes[..bytes.len() - rest.len()]);
            }
            Ok(())
        }
        check::<&str>(&bytes)?;
        check::<Bare<Vec<Bare<Point>>>>(&bytes)?;
        check::<Bare<Vec<&[u8]>>>(&bytes)?;
        check::<Bare<Bits>>(&bytes)?;
    }
}

#[derive(TlObject)]
#[tl(id = 0x66666666)]
struct Bits {
    #[tl(flag = 0)]
    _a: bool,
    #[tl(flag = 1)]
    _b: Option<Vec<u8>>,
}
