//! Forgiven errors (`OrRaw`, `Attempt`) leave no trace: what follows is read as if there had been no error.

use std::cell::Cell;

use proptest::prelude::*;
use tl_runtime::{
    Boxed, Decode, DecodeError, DecodeOptions, Framed, InBytes, OrRaw, Reader, TlObject,
    from_bytes, to_bytes,
};

use crate::words;

/// A value in a frame, or nothing if it can't be read: by hand, and so by `within` alone.
struct Forgiving<T>(Option<T>);

impl<'de, T: Decode<'de>> Decode<'de> for Forgiving<T> {
    const MIN_LEN: usize = 4;

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        let len = <u32 as Decode<'_, Boxed>>::decode(reader)?;
        if reader.remaining() < len as usize {
            return Err(DecodeError::custom(reader.offset(), "cut off"));
        }
        Ok(Self(reader.within(len as usize, T::decode).ok()))
    }
}

#[derive(TlObject, Debug, PartialEq, Clone)]
enum Tree {
    #[tl(id = 1)]
    Leaf(i32),
    #[tl(id = 2)]
    One(Box<Tree>),
    #[tl(id = 3)]
    Many(Vec<Tree>),
}

fn framed(bytes: &[u8]) -> Vec<u8> {
    [&words![bytes.len()], bytes].concat()
}

/// Each is given up as deep as the limit allows, and the last one needs all of it.
#[test]
fn a_thousand_times() {
    let deep = |levels: usize, last: &[u8]| [words![2].repeat(levels), last.to_vec()].concat();
    let broken = [
        framed(&deep(126, &words![7])),
        framed(&deep(200, &words![1, 5])),
        framed(&deep(100, &[])),
        framed(&deep(100, &words![1, 5, 5])),
    ]
    .concat();
    let good = framed(&deep(127, &words![1, 5]));
    let bytes = [words![0x1cb5c415, 1001], broken.repeat(250), good].concat();
    let all: Vec<Forgiving<Tree>> = from_bytes(&bytes).unwrap();
    assert!(all[..1000].iter().all(|tree| tree.0.is_none()));
    assert!(all[1000].0.is_some());
}

/// A frame of any kind around bytes.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Forgiving,
    Frame,
    Bytes,
}

/// What stands inside one another, and whether it is well in the end.
fn nesting() -> impl Strategy<Value = (Vec<Kind>, usize, u32)> {
    let kind = prop_oneof![Just(Kind::Forgiving), Just(Kind::Frame), Just(Kind::Bytes)];
    (prop::collection::vec(kind, 0..6), 0_usize..12, 0_u32..5)
}

/// Reads what is nested, forgiving all that is wrong inside. Says whether anything was.
struct Nested(bool);

thread_local! {
    static KINDS: Cell<&'static [Kind]> = const { Cell::new(&[]) };
}

impl<'de> Decode<'de> for Nested {
    const MIN_LEN: usize = 4;

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        let kinds = KINDS.get();
        let Some((kind, inner)) = kinds.split_first() else {
            return <OrRaw<'_, Tree> as Decode<'_, Boxed>>::decode(reader)
                .map(|tree| Self(matches!(tree, OrRaw::Known(_))));
        };
        KINDS.set(inner);
        let result = match kind {
            Kind::Forgiving => <Forgiving<Self> as Decode<'_>>::decode(reader)
                .map(|it| it.0.unwrap_or(Self(false))),
            Kind::Frame => <Framed<Self> as Decode<'_, Boxed>>::decode(reader).map(|it| it.0),
            Kind::Bytes => <InBytes<Self> as Decode<'_, Boxed>>::decode(reader).map(|it| it.0),
        };
        KINDS.set(kinds);
        result
    }
}

proptest! {
    #[test]
    fn in_any_nesting((kinds, depth, last) in nesting()) {
        let mut bytes = [words![2].repeat(depth), words![last]].concat();
        if last == 1 {
            bytes.extend(words![9]);
        }
        for kind in kinds.iter().rev() {
            bytes = match kind {
                Kind::Forgiving | Kind::Frame => framed(&bytes),
                Kind::Bytes => to_bytes(&bytes).unwrap(),
            };
        }
        // Whatever happened, the next object may be as deep as the limit, and its offset is right.
        let max_depth = 10;
        let behind = [words![2].repeat(max_depth - 1), words![1, 4]].concat();
        let after = [bytes.clone(), behind.clone()].concat();
        let options = DecodeOptions::new().max_depth(max_depth);
        KINDS.set(Vec::leak(kinds.clone()));
        let mut reader = Reader::new(&after, &options);
        let first = reader.within(bytes.len(), Nested::decode);
        prop_assert_eq!(reader.offset(), bytes.len());
        let second = <Tree as Decode<'_, Boxed>>::decode(&mut reader);
        prop_assert!(second.is_ok(), "{:?} {:?}", first.map(|it| it.0), second);
        prop_assert_eq!(reader.remaining(), 0);
    }
}
