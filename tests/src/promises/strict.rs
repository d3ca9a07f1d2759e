//! Strict decoding refuses what a canonical encoder would not write; otherwise it is accepted.

use std::fmt::Debug;

use tl_runtime::{Decode, DecodeErrorKind, DecodeOptions, TlObject, from_bytes};

use crate::words;

#[track_caller]
fn assert_only_lenient<'a, T: Decode<'a> + PartialEq + Debug>(
    bytes: &'a [u8],
    value: &T,
    text: &str,
) {
    assert_eq!(&from_bytes::<T>(bytes).unwrap(), value);
    let error = DecodeOptions::new()
        .strict(true)
        .from_bytes::<T>(bytes)
        .unwrap_err();
    assert!(matches!(error.kind(), DecodeErrorKind::NotCanonical(_)));
    assert_eq!(error.to_string(), text);
}

#[test]
fn padding() {
    assert_only_lenient(
        b"\x02ab\x07",
        &"ab",
        "not canonical at byte 3: padding is not zero",
    );
    assert_only_lenient(
        b"\x01a\0\x07",
        &&b"a"[..],
        "not canonical at byte 2: padding is not zero",
    );
}

#[test]
fn long_lengths_of_short_strings() {
    let text = "not canonical at byte 0: a long length form for a short string";
    assert_only_lenient(b"\xfe\x03\0\0abc\0", &"abc", text);
    assert_only_lenient(b"\xff\x03\0\0\0\0\0\0abc\0", &"abc", text);
    let bytes = [&[0xff, 254, 0, 0, 0, 0, 0, 0][..], &[b'a'; 256]].concat();
    let (value, rest) = tl_runtime::take_from_bytes::<&str>(&bytes).unwrap();
    assert_eq!((value.len(), rest.len()), (254, 0));
    assert!(
        DecodeOptions::new()
            .strict(true)
            .take_from_bytes::<&str>(&bytes)
            .is_err()
    );
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Flags {
    #[tl(flag = 1)]
    a: bool,
}

#[test]
fn flag_bits_that_no_field_owns() {
    assert_only_lenient(
        &words![1, 0b110],
        &Flags { a: true },
        "not canonical at byte 4, in Flags.flags: flag bits that no field owns",
    );
    let strict = DecodeOptions::new().strict(true);
    assert_eq!(strict.from_bytes(&words![1, 0b10]), Ok(Flags { a: true }));
}

/// What no encoder writes is refused, if the input is large enough to hold it.
#[cfg(target_pointer_width = "64")]
#[test]
fn lengths_that_are_never_written_are_never_read() {
    use tl_runtime::{Framed, InBytes, RawObject};

    // Zeros that nobody looks at take up no memory.
    let mut frame = vec![0; (1 << 31) + 4];
    frame[..4].copy_from_slice(&(1_u32 << 31).to_le_bytes());
    let error = from_bytes::<Framed<RawObject<'_>>>(&frame).unwrap_err();
    assert_eq!(
        error.to_string(),
        "object of 2^31 bytes or more, and its length is an int at byte 0"
    );
    drop(frame);
    let mut string = vec![0; (1 << 32) + 8];
    string[..8].copy_from_slice(&[255, 0, 0, 0, 0, 1, 0, 0]);
    for error in [
        from_bytes::<&[u8]>(&string).unwrap_err(),
        from_bytes::<&str>(&string).unwrap_err(),
        from_bytes::<InBytes<RawObject<'_>>>(&string).unwrap_err(),
    ] {
        assert_eq!(error.to_string(), "string of 2^32 bytes or more at byte 0");
    }
}
