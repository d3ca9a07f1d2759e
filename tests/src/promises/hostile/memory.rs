//! Vectors whose counts the input has bytes for, with items that are far larger in memory.

use std::rc::Rc;

use allocation_counter::measure;
use tl_runtime::{DecodeErrorKind, DecodeOptions, Framed, OrRaw, TlObject, from_bytes, to_bytes};

use super::{DEEP_ERROR, ERROR, VECTOR, refuse};
use crate::words;

/// What all vectors may reserve ahead of their items, for each byte of the input.
const AHEAD: usize = 4;

const LEN: usize = 4 << 20;

/// Four bytes on the wire, and over 500 in memory.
#[derive(TlObject)]
#[expect(clippy::large_enum_variant, reason = "that is what is attacked")]
enum Wide {
    #[tl(id = 1)]
    Nothing,
    #[tl(id = 2)]
    #[rustfmt::skip]
    Keys([u8; 64], [u8; 64], [u8; 64], [u8; 64], [u8; 64], [u8; 64], [u8; 64], [u8; 64]),
    #[tl(id = 3)]
    Many(Vec<Wide>),
}

const SIZE: usize = size_of::<Wide>();

fn unknown(found: u32) -> DecodeErrorKind {
    DecodeErrorKind::UnknownConstructor {
        found,
        expected: Wide::CONSTRUCTORS,
    }
}

#[test]
fn ahead_of_the_first_item() {
    const { assert!(SIZE > 512) };
    let mut bytes = words![VECTOR, LEN / 4 - 2];
    bytes.resize(LEN, 0);
    let budget = AHEAD * LEN + ERROR;
    refuse::<Vec<Wide>>("half a gigabyte for nothing", &bytes, &unknown(0), budget);
    refuse::<Box<[Wide]>>("half a gigabyte for nothing", &bytes, &unknown(0), budget);
}

/// Each vector is the first item of the one around it, and claims all that follows.
#[test]
fn ahead_of_items_inside_one_another() {
    let mut bytes = Vec::with_capacity(LEN);
    while bytes.len() < LEN - 12 {
        bytes.extend(words![3, VECTOR, (LEN - bytes.len() - 12) / 4]);
    }
    bytes.resize(LEN, 0);
    let kind = DecodeErrorKind::TooDeep { limit: 128 };
    let budget = AHEAD * LEN + DEEP_ERROR;
    refuse::<Wide>("the same bytes claimed 128 times", &bytes, &kind, budget);
}

/// Each vector claims all bytes of its frame and fails, and the next one tries again.
#[test]
fn ahead_of_items_again_and_again() {
    let frame = [words![400, VECTOR, 98], vec![0; 392]].concat();
    let bytes = [words![VECTOR, 10_000], frame.repeat(10_000)].concat();
    let mut frames = Vec::new();
    let cost = measure(|| {
        frames = from_bytes::<Vec<Framed<OrRaw<'_, Vec<Wide>>>>>(&bytes).unwrap();
    });
    assert!(frames.iter().all(|frame| matches!(frame.0, OrRaw::Raw(_))));
    let held = size_of_val(&*frames);
    let once = 98 * SIZE + ERROR;
    assert!(cost.bytes_max <= (held + once) as u64, "{}", cost.bytes_max);
}

/// What is held before the error is held: by a vector that grows twice, while it moves.
#[test]
fn for_items_that_were_there() {
    let (held, growing) = (10_000 * SIZE, 3);
    let bytes = [words![VECTOR, 10_001], words![1].repeat(10_000), words![7]].concat();
    refuse::<Vec<Wide>>(
        "growth without bound",
        &bytes,
        &unknown(7),
        growing * held + ERROR,
    );
}

/// As the former, of vectors too short to grow twice.
#[test]
fn for_many_short_vectors() {
    let short = words![VECTOR, 1, 1].repeat(100_000);
    let bytes = [words![VECTOR, 100_001], short, words![VECTOR, 1, 7]].concat();
    let (held, growing) = (100_001 * (SIZE + size_of::<Vec<Wide>>()), 4);
    refuse::<Vec<Vec<Wide>>>(
        "room in each for items that it has not",
        &bytes,
        &unknown(7),
        growing * held + ERROR,
    );
}

/// Items that take neither bytes nor memory reserve nothing.
#[test]
fn for_many_empty_vectors() {
    let empty = words![VECTOR, 0].repeat(100_000);
    let bytes = [words![VECTOR, 100_001], empty, words![VECTOR, 1, 7]].concat();
    let held = 100_001 * size_of::<Vec<Wide>>();
    refuse::<Vec<Vec<Wide>>>(
        "room for items that are not there",
        &bytes,
        &unknown(7),
        held + SIZE + ERROR,
    );
}

/// All items are there: each takes 128 times its four bytes, and 192 times while the vector moves to grow, wherever the
/// first reservation ends.
#[test]
fn of_a_valid_message() {
    #[derive(TlObject)]
    #[expect(clippy::large_enum_variant, reason = "that is what is measured")]
    enum Key {
        #[tl(id = 1)]
        Nothing,
        #[tl(id = 2)]
        #[rustfmt::skip]
        Keys([u8; 64], [u8; 64], [u8; 64], [u8; 64], [u8; 64], [u8; 64], [u8; 64], [u8; 64]),
    }

    const { assert!(size_of::<Key>() == 513) };
    let mut most = 0.0_f64;
    for count in [
        100, 1000, 1024, 1025, 4000, 8192, 10_000, 10_001, 16_385, 20_000, 30_000,
    ] {
        let bytes = [words![VECTOR, count], words![1].repeat(count)].concat();
        let mut keys = Vec::new();
        let cost = measure(|| keys = from_bytes::<Vec<Key>>(&bytes).unwrap());
        assert!(size_of_val(&*keys) <= 129 * bytes.len());
        assert_eq!(keys.capacity(), count);
        most = most.max(cost.bytes_max as f64 / bytes.len() as f64);
    }
    println!("{most} times");
    assert!((185.0..193.0).contains(&most), "{most}");
}

/// If there is no memory to grow, that is an error.
#[cfg(any(
    target_pointer_width = "32",
    all(target_os = "linux", target_arch = "x86_64")
))]
fn grow_without_memory(len: usize) {
    let bytes = [words![VECTOR, len / 4], words![1].repeat(len / 4)].concat();
    let error = from_bytes::<Vec<Wide>>(&bytes).err().unwrap();
    let DecodeErrorKind::TooManyItems { count, left } = error.kind() else {
        panic!("{error}");
    };
    assert!(*count == len / 4 && left < count);
}

/// This test again, in a process of little memory.
#[cfg(all(target_os = "linux", target_arch = "x86_64"))]
#[test]
fn that_is_not_there() {
    use std::{env, process::Command};

    const NAME: &str = "promises::hostile::memory::that_is_not_there";

    if env::var_os("TL_LITTLE_MEMORY").is_some() {
        return grow_without_memory(LEN);
    }
    let limited = format!("ulimit -v 400000; exec \"$0\" --exact {NAME}");
    let mut shell = Command::new("sh");
    shell
        .args(["-c", &limited])
        .arg(env::current_exe().unwrap());
    let output = shell.env("TL_LITTLE_MEMORY", "").output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("test result: ok. 1 passed"), "{output:?}");
}

/// 2 GiB in one piece are more than any target of 32 bits has.
#[cfg(target_pointer_width = "32")]
#[test]
fn that_no_address_reaches() {
    grow_without_memory(5 * LEN);
}

/// No bytes, and 4 KiB behind each pointer.
#[derive(TlObject)]
struct Cached {
    #[tl(skip)]
    _cache: Cache,
}

struct Cache(#[expect(dead_code, reason = "it is there to be large")] [u64; 512]);

impl Default for Cache {
    fn default() -> Self {
        Self([0; 512])
    }
}

/// The same in a group, and behind two pointers.
#[derive(TlObject)]
#[expect(clippy::redundant_allocation, reason = "that is what is attacked")]
struct Deeper {
    inner: Rc<Box<Cached>>,
}

#[test]
fn for_items_without_bytes_behind_pointers() {
    let claim = words![VECTOR, DecodeOptions::MAX_ZERO_WIDTH_ITEMS];
    let budget = (1 << 20) + (64 << 10);
    let too_many = |size: usize| DecodeErrorKind::TooManyItems {
        count: DecodeOptions::MAX_ZERO_WIDTH_ITEMS,
        left: (1 << 20) / size,
    };
    refuse::<Vec<Cached>>(
        "eight bytes that are 256 MiB",
        &claim,
        &too_many(4096),
        budget,
    );
    let kind = too_many(4096 + 3 * size_of::<usize>());
    refuse::<Vec<Box<Cached>>>("eight bytes that are 256 MiB", &claim, &kind, budget);
    refuse::<Box<[Rc<Cached>]>>("eight bytes that are 256 MiB", &claim, &kind, budget);
    let kind = too_many(4096 + 2 * 3 * size_of::<usize>());
    refuse::<Vec<Deeper>>("the same in a group", &claim, &kind, budget);
}

/// Functions of one's own do not say how many bytes they read, and read some all the same.
#[test]
fn for_items_that_have_bytes() {
    mod number {
        use tl_runtime::{DecodeError, EncodeError, Reader, Writer};

        pub(super) fn encode<W: Writer>(
            value: &[u64; 8],
            writer: &mut W,
        ) -> Result<(), EncodeError> {
            value
                .iter()
                .for_each(|number| writer.write(&number.to_le_bytes()));
            Ok(())
        }

        pub(super) fn decode(reader: &mut Reader<'_>) -> Result<[u64; 8], DecodeError> {
            let mut value = [0; 8];
            for number in &mut value {
                *number = u64::from_le_bytes(*reader.take_array()?);
            }
            Ok(value)
        }
    }

    #[derive(TlObject, Clone, PartialEq)]
    struct Peer {
        #[tl(with = number)]
        id: [u64; 8],
    }

    let peers = vec![Peer { id: [7; 8] }; 100_000];
    let bytes = to_bytes(&peers).unwrap();
    assert!(from_bytes::<Vec<Peer>>(&bytes).unwrap() == peers);
    assert!(from_bytes::<Vec<Box<Peer>>>(&bytes).unwrap().len() == peers.len());
    let cost = measure(|| drop(from_bytes::<Vec<Peer>>(&bytes)));
    assert!(
        cost.bytes_max <= 3 * bytes.len() as u64,
        "{}",
        cost.bytes_max
    );
}

/// Room is made for items as large on the wire as in memory, and these are not.
#[test]
fn of_what_is_encoded() {
    let many: Vec<_> = std::iter::repeat_with(|| Wide::Nothing)
        .take(10_000)
        .collect();
    let bytes = to_bytes(&many).unwrap();
    assert!(bytes.capacity() <= 2 * bytes.len(), "{}", bytes.capacity());
}
