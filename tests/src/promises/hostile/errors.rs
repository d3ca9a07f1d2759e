//! The memory and the message of errors, however large or deep the input is.

use allocation_counter::measure;
use tl_runtime::{DecodeError, DecodeErrorKind, DecodeOptions, DecodeOwned, TlObject, from_bytes};

use super::{DEEP_ERROR, ERROR, VECTOR, end_of_input, refuse};
use crate::words;

/// An error, and the memory that it holds.
fn error_of<T: DecodeOwned>(bytes: &[u8]) -> (DecodeError, usize) {
    let mut error = None;
    let cost = measure(|| error = from_bytes::<T>(bytes).err());
    (error.unwrap(), cost.bytes_current.try_into().unwrap())
}

#[derive(TlObject)]
#[tl(id = 1)]
struct Node {
    #[tl(flag = 0)]
    children_of_this_node: Option<Vec<Node>>,
}

#[test]
fn that_is_128_objects_deep() {
    // Of two children, the first has none, and the second is what follows.
    let level = words![1, 1, VECTOR, 2, 1, 0];
    let (error, size) = error_of::<Node>(&level.repeat(1000));
    assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 128 });
    assert_eq!(error.offset(), 128 * level.len() - 4);
    let path = format!("Node{}", ".children_of_this_node[1]".repeat(128));
    let path = path.strip_suffix("[1]").unwrap();
    assert_eq!(
        error.to_string(),
        format!("too deep at byte 3068, in {path}[0]: at most 128 objects inside one another"),
    );
    assert!(size < DEEP_ERROR, "{size} bytes of memory");
}

#[derive(TlObject)]
enum Kind {
    #[tl(id = 2)]
    Known(i64),
}

#[test]
fn in_the_last_of_a_million_items() {
    let known = words![2, 7, 0].repeat(1_000_000);
    let bytes = [words![VECTOR, 1_000_001], known, words![0xdead_beef]].concat();
    let (error, size) = error_of::<Vec<Kind>>(&bytes);
    assert_eq!(
        error.to_string(),
        "unknown constructor 0xdeadbeef at byte 12000008, in [1000000]: expected known#00000002",
    );
    assert!(size < ERROR, "{size} bytes of memory");
}

#[derive(TlObject)]
#[tl(id = 3)]
struct Conditional {
    #[tl(flag = 0)]
    first: Option<i64>,
    #[tl(flag = 1)]
    silent: bool,
    #[tl(flag = 2)]
    all: Option<Vec<Conditional>>,
    #[tl(flag = 31)]
    text: Option<String>,
}

#[test]
fn with_all_flags_set() {
    let flags = words![3, u32::MAX];
    refuse::<Conditional>(
        "fields that are not there",
        &flags,
        &end_of_input(8, 0),
        ERROR,
    );
    let all = [flags.clone(), words![0, 0, VECTOR, u32::MAX]].concat();
    let kind = end_of_input((u32::MAX as usize).saturating_mul(8), 0);
    refuse::<Conditional>("a count behind flags", &all, &kind, ERROR);
    let strict = DecodeOptions::new().strict(true);
    let error = strict.from_bytes::<Conditional>(&flags).err().unwrap();
    assert_eq!(
        error.to_string(),
        "not canonical at byte 4, in Conditional.flags: flag bits that no field owns",
    );
}

#[test]
fn about_text_that_is_not_copied_to_be_refused() {
    let mut bytes = [&[255, 0, 0, 0, 2, 0, 0, 0][..], &vec![b'a'; 2 << 24]].concat();
    bytes.pop();
    bytes.push(0xff);
    let (error, size) = error_of::<String>(&bytes);
    assert_eq!(error.kind(), &DecodeErrorKind::NotUtf8);
    assert_eq!(error.offset(), 8 + (2 << 24) - 1);
    assert!(size < ERROR);
    refuse::<String>(
        "32 MB of what is no text",
        &bytes,
        &DecodeErrorKind::NotUtf8,
        ERROR,
    );
    refuse::<Box<str>>(
        "32 MB of what is no text",
        &bytes,
        &DecodeErrorKind::NotUtf8,
        ERROR,
    );
}

#[test]
fn about_bytes_that_follow() {
    let bytes = vec![0; 4 << 20];
    let kind = DecodeErrorKind::TrailingBytes {
        left: bytes.len() - 4,
    };
    refuse::<i32>("a short value in front of megabytes", &bytes, &kind, ERROR);
    refuse::<Vec<u8>>("a short value in front of megabytes", &bytes, &kind, ERROR);
}
