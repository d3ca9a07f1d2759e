//! `Attempt`: one bad message costs only itself, whatever is wrong with it.

use tl_runtime::{
    Attempt, AttemptBuf, DecodeErrorKind, DecodeOptions, DecodeOwned, Framed, InBytes, OrRaw,
    OrRawBuf, TlObject, from_bytes, to_bytes,
};

use crate::words;

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x73f1f8dc, name = "msg_container")]
struct MsgContainer<'a> {
    #[tl(bare)]
    messages: Vec<Message<'a>>,
}

#[derive(TlObject, Debug, PartialEq)]
struct Message<'a> {
    msg_id: i64,
    body: Framed<Attempt<'a, Body<'a>>>,
}

#[derive(TlObject, Debug, PartialEq)]
enum Body<'a> {
    #[tl(id = 1)]
    Text(&'a str),
    #[tl(id = 2)]
    Nested(Box<Body<'a>>),
    #[tl(id = 3)]
    Many(Vec<Body<'a>>),
    Container(Box<MsgContainer<'a>>),
}

fn container(bodies: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = words![0x73f1f8dc, bodies.len()];
    for (msg_id, body) in (1..).zip(bodies) {
        bytes.extend(words![msg_id, 0, body.len()]);
        bytes.extend(body);
    }
    bytes
}

/// Bad messages, with their errors.
fn broken() -> [(Vec<u8>, &'static str); 10] {
    [
        (words![2].repeat(500), "too deep"),
        (words![0xdead_beef, 1], "unknown constructor 0xdeadbeef"),
        (words![2, 2, 0xbad], "unknown constructor 0x00000bad"),
        (words![1, 0x61ff_6103], "string is not UTF-8"),
        (words![1, 0x6161_6103, 7], "trailing bytes"),
        (words![1, 0x6161_6109], "end of input"),
        (words![3, 0x1cb5_c415, i32::MAX, 1, 0], "end of input"),
        (words![3, 5], "0x00000005 is no vector"),
        (vec![1, 0], "end of input"),
        (vec![], "end of input"),
    ]
}

#[test]
fn a_container_of_a_thousand_with_every_second_one_broken() {
    let broken = broken();
    let bodies: Vec<_> = (0..1000)
        .map(|index| match index % 2 {
            0 => [words![2].repeat(index % 125), words![1, 0x6161_6103]].concat(),
            _ => broken[index / 2 % broken.len()].0.clone(),
        })
        .collect();
    let bytes = container(&bodies);
    for strict in [false, true] {
        let options = DecodeOptions::new().strict(strict);
        let decoded: MsgContainer<'_> = options.from_bytes(&bytes).unwrap();
        for (index, message) in decoded.messages.iter().enumerate() {
            match &message.body.0 {
                Attempt::Ok(_) => assert_eq!(index % 2, 0),
                Attempt::Failed { error, .. } => {
                    let (_, expected) = broken[index / 2 % broken.len()];
                    assert_eq!(index % 2, 1, "{error}");
                    assert!(error.to_string().starts_with(expected), "{error}");
                    assert!((8..=bytes.len()).contains(&error.offset()));
                }
            }
        }
        crate::assert_encodes(&decoded, &bytes);
    }
}

/// Items that a bad message only claims do not count towards the limit.
#[test]
fn a_claim_that_nothing_pays_for_takes_no_items_from_others() {
    let claim = words![3, 0x1cb5_c415, 90];
    let bodies = [claim.clone(), claim, words![3, 0x1cb5_c415, 2, 1, 0, 1, 0]];
    let options = DecodeOptions::new().max_items(100);
    let message = container(&bodies);
    let decoded: MsgContainer<'_> = options.from_bytes(&message).unwrap();
    for (message, is_read) in decoded.messages.iter().zip([false, false, true]) {
        assert_eq!(matches!(message.body.0, Attempt::Ok(_)), is_read);
    }
    for message in &decoded.messages[..2] {
        let Attempt::Failed { error, .. } = &message.body.0 else {
            unreachable!()
        };
        assert!(
            matches!(error.kind(), DecodeErrorKind::EndOfInput { .. }),
            "{error}"
        );
    }
}

/// The innermost frame that holds what is wrong is the one that fails.
#[test]
fn a_container_in_a_container_loses_one_message_too() {
    let inner = container(&[words![1, 0], words![7], words![1, 0]]);
    let bytes = container(&[inner, words![1, 0]]);
    let decoded: MsgContainer<'_> = from_bytes(&bytes).unwrap();
    let Attempt::Ok(Body::Container(inner)) = &decoded.messages[0].body.0 else {
        panic!("{decoded:?}");
    };
    let is_read = |message: &Message<'_>| matches!(message.body.0, Attempt::Ok(_));
    let read: Vec<_> = inner.messages.iter().map(is_read).collect();
    assert_eq!(read, [true, false, true]);
}

#[test]
fn with_bytes_of_its_own() {
    fn read<T: DecodeOwned>(bytes: &[u8]) -> T {
        from_bytes(bytes).unwrap()
    }

    #[derive(TlObject, Debug, PartialEq)]
    #[tl(id = 5)]
    struct Ping(i64);

    let bytes = to_bytes(&words![5, 1]).unwrap();
    let attempt: InBytes<AttemptBuf<Ping>> = read(&bytes);
    let AttemptBuf::Failed { raw, error } = &attempt.0 else {
        panic!("{attempt:?}");
    };
    assert_eq!((raw.id, &*raw.data, attempt.0.id()), (5, &words![1][..], 5));
    let kind = DecodeErrorKind::EndOfInput { needed: 8, left: 4 };
    assert_eq!((error.kind(), error.offset()), (&kind, 5));
    crate::assert_encodes(&attempt, &bytes);
    assert_eq!(attempt.0.ok(), None);
    let good: AttemptBuf<Ping> = read(&words![5, 1, 0]);
    assert_eq!(good.ok(), Some(Ping(1)));
}

#[test]
fn what_was_unknown_is_kept() {
    let bytes = words![2, 2, 0xbad];
    let borrowed: OrRaw<'_, Body<'_>> = from_bytes(&bytes).unwrap();
    let OrRaw::Raw(raw) = &borrowed else {
        panic!("{borrowed:?}");
    };
    assert_eq!((raw.id, raw.unknown_constructor()), (2, Some(0xbad)));
    let owned = raw.clone().into_owned();
    assert_eq!(owned.unknown_constructor(), Some(0xbad));

    #[derive(TlObject, Debug)]
    enum Known {
        #[tl(id = 2)]
        Nested(Box<Known>),
        #[tl(id = 1)]
        End,
    }
    let owned: OrRawBuf<Known> = from_bytes(&bytes).unwrap();
    let OrRawBuf::Raw(raw) = &owned else {
        panic!("{owned:?}");
    };
    assert_eq!(raw.unknown_constructor(), Some(0xbad));
}
