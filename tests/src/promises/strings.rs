//! The three forms of a string's length, at their limits.

use tl_runtime::{DecodeErrorKind, InBytes, TlObject, from_bytes, to_bytes};

use crate::assert_round_trip;

/// The encoding of a string, by the words of the TL documentation and TDLib's longest form.
fn expected(content: &[u8]) -> Vec<u8> {
    let len = content.len();
    let [a, b, c, d, ..] = (len as u64).to_le_bytes();
    let mut bytes = match len {
        0..=253 => vec![a],
        254..=0xff_ffff => vec![254, a, b, c],
        _ => vec![255, a, b, c, d, 0, 0, 0],
    };
    bytes.extend(content);
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    bytes
}

#[test]
fn every_length_around_the_short_form_and_every_padding() {
    for len in (0..20).chain(250..270) {
        let content: Vec<u8> = (0..len).map(|index| (index % 251) as u8).collect();
        assert_round_trip(&content, &expected(&content));
    }
}

/// Strings and objects in bytes behind other fields.
#[derive(TlObject, Debug, PartialEq)]
struct Behind {
    #[tl(ty = "vector<int>")]
    words: Vec<i32>,
    bytes: Vec<u8>,
    inner: InBytes<Vec<u8>>,
    last: i32,
}

#[test]
fn every_place_in_the_buffer_that_is_filled_first() {
    for words in 0..140_i32 {
        for len in [0, 1, 2, 3, 200, 253, 254, 255, 256, 257, 505, 512, 1024] {
            let content: Vec<u8> = (0..len).map(|index| (index % 251) as u8).collect();
            let mut bytes = words.to_le_bytes().to_vec();
            bytes.extend((0..words).flat_map(i32::to_le_bytes));
            bytes.extend(expected(&content));
            bytes.extend(expected(&expected(&content)));
            bytes.extend(9_i32.to_le_bytes());
            let value = Behind {
                words: (0..words).collect(),
                bytes: content.clone(),
                inner: InBytes(content),
                last: 9,
            };
            assert_round_trip(&value, &bytes);
        }
    }
}

#[test]
fn lengths_around_2_to_the_24() {
    for len in [0xff_fffe, 0xff_ffff, 0x100_0000, 0x100_0001] {
        let content = vec![b'x'; len];
        let bytes = to_bytes(&content).unwrap();
        assert!(bytes == expected(&content), "{len}");
        assert!(from_bytes::<&[u8]>(&bytes).unwrap() == content, "{len}");
    }
}

#[test]
fn a_length_beyond_the_input_is_the_end_of_it() {
    // 2^56 - 1 bytes, announced by eight.
    let error = from_bytes::<&[u8]>(&[0xff; 8]).unwrap_err();
    assert_eq!(
        error.kind(),
        &DecodeErrorKind::EndOfInput {
            needed: usize::try_from((1_u64 << 56) - 1).unwrap_or(usize::MAX),
            left: 0
        }
    );
    assert_eq!(error.offset(), 0);
}

#[test]
fn padding_belongs_to_the_string() {
    let error = from_bytes::<&str>(b"\x01a").unwrap_err();
    assert_eq!(
        error.kind(),
        &DecodeErrorKind::EndOfInput { needed: 2, left: 0 }
    );
}

#[test]
fn text_of_every_length_is_checked_to_its_last_byte() {
    let text = "Привет, мир! Hello, world! 今日は 📁 ".repeat(10);
    for (end, _) in text.char_indices() {
        let good = &text[..end];
        assert_round_trip(&good.to_owned(), &expected(good.as_bytes()));
        for place in [0, end / 2, end.saturating_sub(1)] {
            let mut bad = good.as_bytes().to_vec();
            let Some(byte) = bad.get_mut(place) else {
                continue;
            };
            *byte = 0xff;
            let bytes = expected(&bad);
            let error = from_bytes::<&str>(&bytes).unwrap_err();
            assert_eq!(error.kind(), &DecodeErrorKind::NotUtf8, "{place} of {end}");
            let valid = std::str::from_utf8(&bad).unwrap_err().valid_up_to();
            let header = if end < 254 { 1 } else { 4 };
            assert_eq!(error.offset(), header + valid, "{place} of {end}");
        }
    }
}
