//! `Bytes` as the input: fields of type `Bytes` share its memory.

use std::{borrow::Cow, cell::RefCell, rc::Rc, sync::Arc};

use bytes::{Bytes, BytesMut};
use tl_runtime::{
    DecodeOptions, Framed, InBytes, OrRaw, TlObject, from_bytes, take_from_bytes, to_bytes,
};

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 1)]
struct Part {
    #[tl(flag = 0)]
    maybe: Option<Bytes>,
    short: Bytes,
    long: Bytes,
    many: Vec<Bytes>,
    inside: InBytes<Framed<Piece>>,
    last: Vec<Piece>,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
enum Piece {
    #[tl(id = 2)]
    Data(Bytes),
    #[tl(id = 3)]
    Text {
        #[tl(ty = "string")]
        text: Bytes,
    },
}

fn part() -> Part {
    let bytes = |len| Bytes::from(vec![7; len]);
    Part {
        maybe: Some(bytes(3)),
        short: bytes(253),
        long: bytes(254),
        many: vec![bytes(1), bytes(70_000), bytes(0)],
        inside: InBytes(Framed(Piece::Data(bytes(5)))),
        last: vec![Piece::Text { text: bytes(9) }, Piece::Data(bytes(1000))],
    }
}

/// Every `Bytes` of the value.
fn all(part: &Part) -> Vec<&Bytes> {
    let pieces = part.last.iter().chain([&part.inside.0.0]);
    let of_pieces = pieces.map(|(Piece::Data(bytes) | Piece::Text { text: bytes })| bytes);
    let own = [&part.short, &part.long].into_iter().chain(&part.maybe);
    own.chain(&part.many).chain(of_pieces).collect()
}

/// How many of the parts that have bytes are parts of the input.
fn shared(part: &Part, input: &[u8]) -> usize {
    let input = input.as_ptr_range();
    let all = all(part);
    let own = all.iter().filter(|part| !part.is_empty());
    own.filter(|part| input.contains(&part.as_ptr())).count()
}

#[test]
fn fields_share_the_bytes_that_they_are_read_from() {
    let input = Bytes::from(to_bytes(&part()).unwrap());
    let read: Part = from_bytes(&input).unwrap();
    assert_eq!(read, part());
    assert_eq!(shared(&read, &input), 8);
    let (read, rest) = take_from_bytes::<Part>(&input).unwrap();
    assert_eq!((shared(&read, &input), rest.len()), (8, 0));
    let strict = DecodeOptions::new().strict(true);
    let read: OrRaw<'_, Part> = strict.from_bytes(&input).unwrap();
    assert!(matches!(&read, OrRaw::Known(part) if shared(part, &input) == 8));
    // Behind a pointer, too, and of a part of a buffer.
    let (_, part_of): (i32, _) = (0, input.slice(..));
    let read: Part = from_bytes(&&&part_of).unwrap();
    assert_eq!(shared(&read, &input), 8);
    drop((input, part_of));
    assert_eq!(read, part());
}

#[test]
fn what_can_not_be_shared_is_copied() {
    let input = to_bytes(&part()).unwrap();
    let read: Part = from_bytes(&input).unwrap();
    assert_eq!((&read, shared(&read, &input)), (&part(), 0));
    let input = Bytes::from(input);
    let read: Part = from_bytes(&input[..]).unwrap();
    assert_eq!((&read, shared(&read, &input)), (&part(), 0));
}

#[test]
fn all_that_holds_bytes_is_an_input() {
    let bytes = [7, 0, 0, 0];
    let slice = &bytes[..];
    assert_eq!(from_bytes::<i32>(&bytes), Ok(7));
    assert_eq!(from_bytes::<i32>(&[7, 0, 0, 0]), Ok(7));
    assert_eq!(from_bytes::<i32>(slice), Ok(7));
    assert_eq!(from_bytes::<i32>(&slice), Ok(7));
    assert_eq!(from_bytes::<i32>(b"\x07\0\0\0"), Ok(7));
    assert_eq!(from_bytes::<i32>(&slice.to_vec()), Ok(7));
    assert_eq!(from_bytes::<i32>(&Box::<[u8]>::from(slice)), Ok(7));
    assert_eq!(from_bytes::<i32>(&Arc::<[u8]>::from(slice)), Ok(7));
    assert_eq!(from_bytes::<i32>(&Rc::new(slice.to_vec())), Ok(7));
    assert_eq!(from_bytes::<i32>(&Cow::Borrowed(slice)), Ok(7));
    assert_eq!(from_bytes::<i32>(&BytesMut::from(slice)), Ok(7));
    assert_eq!(from_bytes::<i32>(&Bytes::from_static(b"\x07\0\0\0")), Ok(7));
    let cell = RefCell::new(slice.to_vec());
    assert_eq!(from_bytes::<i32>(&*cell.borrow()), Ok(7));
    assert_eq!(from_bytes::<()>(&[]), Ok(()));
    let all: Result<Vec<i32>, _> = [slice, slice].into_iter().map(from_bytes).collect();
    assert_eq!(all, Ok(vec![7, 7]));
}
