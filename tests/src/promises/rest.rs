//! `Rest`: the bytes that are left of a frame.

use tl_runtime::{
    DecodeErrorKind, DecodeOptions, Framed, InBytes, OrRaw, Rest, RestBuf, TlObject, from_bytes,
    to_bytes,
};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Pong {
    ping_id: i32,
}

/// A container whose messages hold such bodies.
macro_rules! container {
    ($container:ident [$($lifetime:lifetime)?] $message:ident $body:ty) => {
        #[derive(TlObject, Debug, PartialEq)]
        #[tl(id = 0x73f1f8dc, name = "msg_container")]
        struct $container<$($lifetime)?> {
            #[tl(ty = "vector<%Message>")]
            messages: Vec<$message<$($lifetime)?>>,
        }

        #[derive(TlObject, Debug, PartialEq)]
        #[tl(schema = "message#5bb8e511 msg_id:long bytes:int body:Object = Message;")]
        struct $message<$($lifetime)?> {
            msg_id: i64,
            body: Framed<$body>,
        }
    };
}

container!(Strict [] StrictMessage Pong);
container!(Container ['a] Message (Pong, Rest<'a>));
container!(Owned [] OwnedMessage (Pong, RestBuf));
container!(Lenient ['a] LenientMessage OrRaw<'a, (Pong, Rest<'a>)>);

fn container() -> Vec<u8> {
    let first = words![7, 0, 16, 1, 5, 0xaaaa_aaaa_u32, 0xbbbb_bbbb_u32];
    let second = words![8, 0, 8, 1, 6];
    [words![0x73f1f8dc, 2], first, second].concat()
}

#[test]
fn padding_in_a_frame_is_read_and_written_back() {
    let bytes = container();
    let read: Container<'_> = from_bytes(&bytes).unwrap();
    let padding = words![0xaaaa_aaaa_u32, 0xbbbb_bbbb_u32];
    let of = |index: usize| &read.messages[index].body.0;
    assert_eq!(*of(0), (Pong { ping_id: 5 }, Rest(&padding)));
    assert_eq!(*of(1), (Pong { ping_id: 6 }, Rest(&[])));
    assert_eq!(to_bytes(&read).unwrap(), bytes);
    let owned: Owned = from_bytes(&bytes).unwrap();
    assert_round_trip(&owned, &bytes);
}

#[test]
fn an_unknown_object_keeps_its_padding_too() {
    let mut bytes = container();
    bytes[20] = 0xff;
    let read: Lenient<'_> = from_bytes(&bytes).unwrap();
    assert!(matches!(&read.messages[0].body.0, OrRaw::Raw(raw) if raw.data.len() == 12));
    assert!(matches!(&read.messages[1].body.0, OrRaw::Known(_)));
    assert_eq!(to_bytes(&read).unwrap(), bytes);
}

#[test]
fn without_it_the_error_says_what_to_do() {
    let bytes = container();
    let error = from_bytes::<Strict>(&bytes).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TrailingBytes { left: 8 });
    assert_eq!(
        error.to_string(),
        "trailing bytes at byte 28, in Strict.messages[0].body: 8 bytes follow the value; if they \
         pad its frame, frame `(T, Rest)`",
    );
    // Where there is no frame of its own, there is no such advice.
    let error = from_bytes::<Pong>(&words![1, 2, 3]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "trailing bytes at byte 8: 4 bytes follow the value"
    );
}

#[test]
fn it_may_have_any_length() {
    let strict = DecodeOptions::new().strict(true);
    for len in 0..9 {
        let bytes = vec![0xff; len];
        assert_eq!(strict.from_bytes(&bytes), Ok(Rest(&bytes)));
        assert_round_trip(&RestBuf(bytes.clone()), &bytes);
        assert_eq!(RestBuf::from(Rest(&bytes)).0, bytes);
        let inside = InBytes(RestBuf(bytes.clone()));
        assert_round_trip(&inside, &to_bytes(&bytes[..]).unwrap());
    }
}

/// The last field of an object, and of a variant.
#[derive(TlObject, Debug, PartialEq)]
enum Packet {
    #[tl(id = 2)]
    Data { seqno: i32, rest: RestBuf },
    #[tl(id = 3)]
    Maybe(#[tl(flag = 0)] Option<RestBuf>),
}

#[test]
fn it_stands_last_in_objects() {
    let rest = RestBuf(vec![1, 2, 3]);
    let bytes = [words![2, 7], vec![1, 2, 3]].concat();
    assert_round_trip(&Packet::Data { seqno: 7, rest }, &bytes);
    assert_round_trip(&Packet::Maybe(None), &words![3, 0]);
    let bytes = [words![3, 1], vec![9]].concat();
    assert_round_trip(&Packet::Maybe(Some(RestBuf(vec![9]))), &bytes);
}
