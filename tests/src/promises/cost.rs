//! Memory of valid messages: decoding allocates only what the value holds, borrowed values allocate nothing, and
//! neither does encoding into a buffer with room.

use std::{borrow::Cow, fmt::Debug};

use allocation_counter::{AllocationInfo, measure};
use tl_runtime::{
    Bare, Decode, Encode, TlObject, encode_to_slice, encoded_len, from_bytes, to_bytes,
};

/// What decoding a value takes. The value itself is dropped outside of the measurement.
fn cost_of<'a, T: Decode<'a> + Encode>(bytes: &'a [u8]) -> AllocationInfo {
    let mut value = None;
    let cost = measure(|| value = Some(from_bytes::<T>(bytes)));
    let value = value.unwrap().unwrap();
    assert_eq!(to_bytes(&value).unwrap(), bytes);
    cost
}

/// Decoding takes so many blocks of memory, of so many bytes together, all of which are kept.
#[track_caller]
fn assert_cost<'a, T: Decode<'a> + Encode>(bytes: &'a [u8], blocks: u64, held: usize) {
    let cost = cost_of::<T>(bytes);
    let held = held as u64;
    assert_eq!(
        (cost.count_total, cost.bytes_total),
        (blocks, held),
        "allocated"
    );
    assert_eq!(
        (cost.count_max, cost.bytes_max),
        (blocks, held),
        "at the peak"
    );
}

const COUNT: usize = 100_000;

#[test]
fn vectors_of_fixed_size_take_one_block_of_their_size() {
    let longs = to_bytes(&vec![7_i64; COUNT]).unwrap();
    assert_cost::<Vec<i64>>(&longs, 1, COUNT * 8);
    assert_cost::<Box<[u64]>>(&longs, 1, COUNT * 8);
    assert_cost::<Bare<Vec<i64>>>(&longs[4..], 1, COUNT * 8);
    let ints = to_bytes(&vec![7_i32; COUNT]).unwrap();
    assert_cost::<Vec<i32>>(&ints, 1, COUNT * 4);
    let bools = to_bytes(&vec![true; COUNT]).unwrap();
    assert_cost::<Vec<bool>>(&bools, 1, COUNT);
    let hashes = to_bytes(&vec![[7_u8; 32]; COUNT]).unwrap();
    assert_cost::<Vec<[u8; 32]>>(&hashes, 1, COUNT * 32);
    assert_cost::<Vec<&[u8; 32]>>(&hashes, 1, COUNT * size_of::<&[u8; 32]>());
}

#[test]
fn vectors_of_nothing_take_none() {
    assert_cost::<Vec<i64>>(&to_bytes(&Vec::<i64>::new()).unwrap(), 0, 0);
    assert_cost::<Vec<String>>(&to_bytes(&Vec::<String>::new()).unwrap(), 0, 0);
    assert_cost::<Vec<()>>(&to_bytes(&vec![(); 1000]).unwrap(), 0, 0);
}

#[test]
fn strings_take_a_block_each() {
    let text = "a".repeat(1000);
    let bytes = to_bytes(&text).unwrap();
    assert_cost::<String>(&bytes, 1, 1000);
    assert_cost::<Box<str>>(&bytes, 1, 1000);
    assert_cost::<Vec<u8>>(&bytes, 1, 1000);
    assert_cost::<Box<[u8]>>(&bytes, 1, 1000);

    let many = to_bytes(&vec![text; 100]).unwrap();
    assert_cost::<Vec<String>>(&many, 101, 100 * (size_of::<String>() + 1000));
    assert_cost::<Vec<&str>>(&many, 1, 100 * size_of::<&str>());
    assert_cost::<Vec<Cow<'_, str>>>(&many, 1, 100 * size_of::<Cow<'_, str>>());
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Message<'a> {
    id: i64,
    text: &'a str,
    #[tl(flag = 0)]
    silent: bool,
    #[tl(flag = 1)]
    hash: Option<&'a [u8; 32]>,
    #[tl(flag = 2)]
    data: Option<Cow<'a, [u8]>>,
    kind: Kind<'a>,
}

#[derive(TlObject, Debug, PartialEq)]
enum Kind<'a> {
    #[tl(id = 2)]
    Plain,
    #[tl(id = 3)]
    Named(&'a str),
    #[tl(id = 4)]
    Reply(Box<Message<'a>>),
    #[tl(id = 5)]
    Parts(Vec<Message<'a>>),
}

fn message(kind: Kind<'_>) -> Message<'_> {
    Message {
        id: 1,
        text: "text",
        silent: true,
        hash: Some(&[7; 32]),
        data: Some(Cow::Borrowed(b"data")),
        kind,
    }
}

#[test]
fn objects_take_what_their_pointers_and_vectors_do() {
    let size = size_of::<Message<'_>>();
    let cost = |kind, blocks, held| {
        assert_cost::<Message<'_>>(&to_bytes(&message(kind)).unwrap(), blocks, held);
    };
    cost(Kind::Plain, 0, 0);
    cost(Kind::Named("name"), 0, 0);
    cost(Kind::Reply(message(Kind::Named("name")).into()), 1, size);
    let parts = (0..9).map(|_| message(Kind::Plain)).collect();
    cost(Kind::Parts(parts), 1, 9 * size);
}

#[test]
fn encoding_into_a_slice_takes_none() {
    fn check<T: Encode + Debug>(value: &T) {
        let bytes = to_bytes(value).unwrap();
        let mut slice = vec![0; bytes.len()];
        let mut lengths = None;
        let cost = measure(|| {
            lengths = Some((encoded_len(value), encode_to_slice(value, &mut slice)));
        });
        assert_eq!(lengths, Some((Ok(bytes.len()), Ok(bytes.len()))));
        assert_eq!(slice, bytes);
        assert_eq!(cost.count_total, 0, "{value:?}");
    }
    check(&message(Kind::Reply(message(Kind::Plain).into())));
    check(&vec!["a".repeat(300), String::new()]);
    check(&vec![1_i64, 2, 3]);
    check(&vec![vec![true], vec![]]);
}

/// Between two messages that share it, a buffer keeps its room.
#[test]
fn encoding_into_a_buffer_that_is_large_enough_takes_none() {
    let value = message(Kind::Named("name"));
    let mut buffer = Vec::with_capacity(1000);
    let cost = measure(|| {
        for _ in 0..3 {
            buffer.clear();
            tl_runtime::encode_into(&value, &mut buffer).unwrap();
        }
    });
    assert_eq!(buffer, to_bytes(&value).unwrap());
    assert_eq!(cost.count_total, 0);
}

#[test]
fn a_vector_of_objects_is_written_into_one_block() {
    #[derive(TlObject)]
    #[tl(id = 0x1d)]
    struct Entry {
        id: i64,
        hash: i64,
        name: String,
    }

    let entries: Vec<_> = (0..1000)
        .map(|id| Entry {
            id,
            hash: !id,
            // No more on the wire than in memory, also where pointers are short.
            name: format!("{id:03}"),
        })
        .collect();
    let cost = measure(|| drop(to_bytes(&entries).unwrap()));
    assert_eq!(cost.count_total, 1);
}

/// What items point to may be many times as large as the items.
#[test]
fn a_short_vector_of_objects_with_long_bytes_is_written_without_growing() {
    #[derive(TlObject)]
    #[tl(id = 0x1e)]
    struct Signed {
        account: [u8; 32],
        body: Vec<u8>,
    }

    for (count, len, steps) in [(20, 500, 1), (40, 100, 2), (20, 0, 2)] {
        let items: Vec<_> = (0..count)
            .map(|index| Signed {
                account: [index; 32],
                body: vec![index; len],
            })
            .collect();
        let mut bytes = Vec::new();
        let cost = measure(|| bytes = to_bytes(&items).unwrap());
        // What is too much is given back, in a second step.
        assert_eq!(cost.count_total, steps, "{count} of {len}");
        assert!(bytes.capacity() <= 2 * bytes.len(), "{}", bytes.capacity());
    }
}
