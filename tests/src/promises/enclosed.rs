//! `Framed`, `InBytes` and `OrRaw`: objects after their length, inside `bytes`, or kept undecoded if they contain
//! something unknown.

use tl_runtime::{
    DecodeErrorKind, DecodeOptions, Framed, InBytes, OrRaw, RawObject, TlObject, encoded_len,
    from_bytes, to_bytes,
};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x73f1f8dc, name = "msg_container")]
struct MsgContainer<'a> {
    #[tl(bare)]
    messages: Vec<Message<'a>>,
}

#[derive(TlObject, Debug, PartialEq)]
struct Message<'a> {
    msg_id: i64,
    seqno: i32,
    body: Framed<OrRaw<'a, Body<'a>>>,
}

#[derive(TlObject, Debug, PartialEq)]
enum Body<'a> {
    #[tl(id = 1)]
    Pong { ping_id: i64 },
    #[tl(id = 2)]
    Update(Vec<Kind>),
    #[tl(id = 3)]
    Text(&'a str),
    #[tl(id = 4)]
    Nested(Box<MsgContainer<'a>>),
}

#[derive(TlObject, Debug, PartialEq)]
enum Kind {
    #[tl(id = 5)]
    Old,
}

/// The same, by functions that leave the types alone.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x73f1f8dc, name = "msg_container")]
struct ByFunctions<'a> {
    #[tl(bare)]
    messages: Vec<MessageByFunctions<'a>>,
}

#[derive(TlObject, Debug, PartialEq)]
struct MessageByFunctions<'a> {
    msg_id: i64,
    seqno: i32,
    #[tl(with = tl_runtime::framed)]
    body: OrRaw<'a, Body<'a>>,
}

fn message(msg_id: u32, body: &[u8]) -> Vec<u8> {
    [&words![msg_id, 0, 7, body.len()], body].concat()
}

fn container(bodies: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = words![0x73f1f8dc, bodies.len()];
    for (msg_id, body) in (1..).zip(bodies) {
        bytes.extend(message(msg_id, body));
    }
    bytes
}

/// An object that nobody knows, one that holds such an object, and three that are known.
fn mixed() -> Vec<u8> {
    container(&[
        words![1, 9, 0],
        words![0xdeadbeef, 1, 2],
        words![2, 0x1cb5c415, 2, 5, 5],
        words![2, 0x1cb5c415, 2, 5, 0xdeadbeef],
        words![3, 0x0061_6102],
    ])
}

#[test]
fn an_unknown_object_costs_only_itself() {
    let bytes = mixed();
    let decoded: MsgContainer<'_> = from_bytes(&bytes).unwrap();
    let bodies: Vec<_> = decoded.messages.iter().map(|it| &it.body.0).collect();
    let raw = |id, data| OrRaw::Raw(RawObject::new(id, data));
    let expected = [
        OrRaw::Known(Body::Pong { ping_id: 9 }),
        raw(0xdeadbeef, words![1, 2]),
        OrRaw::Known(Body::Update(vec![Kind::Old, Kind::Old])),
        raw(2, words![0x1cb5c415, 2, 5, 0xdeadbeef]),
        OrRaw::Known(Body::Text("aa")),
    ];
    assert_eq!(bodies, expected.iter().collect::<Vec<_>>());
    assert_eq!(decoded.messages[3].body.0.id(), 2);
    crate::assert_encodes(&decoded, &bytes);
    let strict = DecodeOptions::new().strict(true);
    assert_eq!(strict.from_bytes(&bytes), Ok(decoded));

    let by_functions: ByFunctions<'_> = from_bytes(&bytes).unwrap();
    let bodies: Vec<_> = by_functions.messages.iter().map(|it| &it.body).collect();
    assert_eq!(bodies, expected.iter().collect::<Vec<_>>());
    crate::assert_encodes(&by_functions, &bytes);
}

/// A program that has learnt the type since.
#[test]
fn what_was_kept_is_decoded_later() {
    #[derive(TlObject, Debug, PartialEq)]
    #[tl(id = 0xdeadbeef)]
    struct Later(i32, i32);

    let bytes = mixed();
    let decoded: MsgContainer<'_> = from_bytes(&bytes).unwrap();
    let OrRaw::Raw(raw) = &decoded.messages[1].body.0 else {
        panic!("not raw");
    };
    assert_eq!(raw.decode(), Ok(Later(1, 2)));
    let error = raw.decode::<Kind>().unwrap_err();
    assert_eq!(error.offset(), 0);
    let shallow = DecodeOptions::new().max_depth(0);
    let error = raw.decode_with::<Later>(&shallow).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 0 });
}

#[test]
fn a_length_that_does_not_fit_is_an_error() {
    let with_length = |len: i32| {
        let mut bytes = words![0x73f1f8dc, 1, 1, 0, 7, len];
        bytes.extend(words![1, 9, 0]);
        from_bytes::<MsgContainer<'_>>(&bytes)
            .unwrap_err()
            .to_string()
    };
    let place = "in MsgContainer.messages[0].body";
    assert_eq!(
        with_length(13),
        format!("end of input at byte 24, {place}: 13 bytes needed, 12 left"),
    );
    assert_eq!(
        with_length(-1),
        format!("end of input at byte 24, {place}: 4294967295 bytes needed, 12 left"),
    );
    assert_eq!(
        with_length(8),
        format!("end of input at byte 28, {place}.Pong.ping_id: 8 bytes needed, 4 left"),
    );
    let mut bytes = words![0x73f1f8dc, 1, 1, 0, 7, 16];
    bytes.extend(words![1, 9, 0, 0]);
    let error = from_bytes::<MsgContainer<'_>>(&bytes).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "trailing bytes at byte 36, {place}: 4 bytes follow the value; if they pad its frame, frame \
             `(T, Rest)`"
        ),
    );
}

/// Only what is unknown is kept: what is broken stays an error.
#[test]
fn broken_objects_are_not_kept() {
    let bytes = container(&[words![3, 0x00ff_ff02]]);
    let error = from_bytes::<MsgContainer<'_>>(&bytes).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::NotUtf8);
    let bytes = container(&[words![2, 0x1cb5c416, 0]]);
    let error = from_bytes::<MsgContainer<'_>>(&bytes).unwrap_err();
    assert_eq!(
        error.kind(),
        &DecodeErrorKind::NotAVector { found: 0x1cb5c416 }
    );
}

fn nested(containers: usize) -> Vec<u8> {
    (1..containers).fold(container(&[]), |inner, _| {
        container(&[[words![4], inner].concat()])
    })
}

/// A container, its message, and the body's variant are three levels; the innermost is a container.
#[test]
fn lengths_hide_no_depth_and_an_unknown_object_returns_its_own() {
    assert!(from_bytes::<MsgContainer<'_>>(&nested(43)).is_ok());
    let error = from_bytes::<MsgContainer<'_>>(&nested(44)).unwrap_err();
    assert_eq!(error.kind(), &DecodeErrorKind::TooDeep { limit: 128 });

    // Each unknown object is found inside three levels more.
    let unknown = words![2, 0x1cb5c415, 1, 0xdeadbeef];
    let mut bodies = vec![unknown; 200];
    bodies.push([words![4], nested(42)].concat());
    let decoded = container(&bodies);
    assert!(from_bytes::<MsgContainer<'_>>(&decoded).is_ok());
}

/// Each length covers all that follows. If it were measured again for each length around it, this would never end.
#[test]
fn nested_lengths_are_measured_once_each() {
    let bytes = nested(43);
    let decoded: MsgContainer<'_> = from_bytes(&bytes).unwrap();
    assert_eq!(encoded_len(&decoded), Ok(bytes.len()));
    assert_eq!(to_bytes(&decoded).unwrap(), bytes);

    #[derive(TlObject, Debug)]
    #[tl(id = 1)]
    struct Layer(InBytes<Option2>);
    #[derive(TlObject, Debug)]
    enum Option2 {
        #[tl(id = 2)]
        None,
        #[tl(id = 3)]
        Some(Box<Layer>),
    }
    let layers = (0..60).fold(Layer(InBytes(Option2::None)), |inner, _| {
        Layer(InBytes(Option2::Some(Box::new(inner))))
    });
    let bytes = to_bytes(&layers).unwrap();
    assert_eq!(encoded_len(&layers), Ok(bytes.len()));
    let back: Layer = from_bytes(&bytes).unwrap();
    assert_eq!(to_bytes(&back).unwrap(), bytes);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "liteServer.query data:bytes = Object;")]
struct Query<T> {
    data: InBytes<T>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "liteServer.query data:bytes = Object;")]
struct QueryOfBytes<'a> {
    data: &'a [u8],
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 7)]
struct Get<'a> {
    hash: RawBytes<'a>,
}

/// Any number of bytes, so that all lengths are met.
#[derive(Debug, PartialEq)]
struct RawBytes<'a>(&'a [u8]);

impl tl_runtime::Encode for RawBytes<'_> {
    fn encode<W: tl_runtime::Writer>(&self, writer: &mut W) -> Result<(), tl_runtime::EncodeError> {
        writer.write(self.0);
        Ok(())
    }
}

impl<'de: 'a, 'a> tl_runtime::Decode<'de> for RawBytes<'a> {
    const MIN_LEN: usize = 0;

    fn decode(reader: &mut tl_runtime::Reader<'de>) -> Result<Self, tl_runtime::DecodeError> {
        Ok(Self(reader.take_rest()))
    }
}

#[test]
fn an_object_in_bytes_is_those_bytes() {
    let content: Vec<u8> = (0..=255).cycle().take(300).collect();
    let long = vec![0xa5; 1 << 24];
    let contents = (0..300).map(|len| &content[..len]);
    for hash in contents.chain([&long[..(1 << 24) - 5], &long[..(1 << 24) - 4]]) {
        let get = Get {
            hash: RawBytes(hash),
        };
        let data = &*to_bytes(&get).unwrap();
        let bytes = to_bytes(&QueryOfBytes { data }).unwrap();
        let query = Query { data: InBytes(get) };
        assert_eq!(to_bytes(&query).unwrap(), bytes);
        assert_eq!(encoded_len(&query), Ok(bytes.len()));
        let strict = DecodeOptions::new().strict(true);
        assert_eq!(strict.from_bytes(&bytes), Ok(query));
    }
}

#[test]
fn the_bytes_around_an_object_are_held_to_the_same_rules() {
    let error = from_bytes::<Query<Kind>>(&words![0x798c06df, 0x0000_0508, 0, 0]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "trailing bytes at byte 9, in Query.data: 4 bytes follow the value",
    );
    let padded = words![0x798c06df, 0x0000_0504, 0x0100_0000];
    assert!(from_bytes::<Query<Kind>>(&padded).is_ok());
    let strict = DecodeOptions::new().strict(true);
    let error = strict.from_bytes::<Query<Kind>>(&padded).unwrap_err();
    assert_eq!(
        error.to_string(),
        "not canonical at byte 9, in Query.data: padding is not zero"
    );
    for len in 0..12 {
        let error = from_bytes::<Query<Kind>>(&padded[..len]).unwrap_err();
        assert!(matches!(error.kind(), DecodeErrorKind::EndOfInput { .. }));
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "a#1 flags:# data:flags.0?bytes more:Vector<bytes> = A;")]
struct Everywhere {
    #[tl(with = tl_runtime::in_bytes)]
    data: Option<Kind>,
    more: Vec<InBytes<Kind>>,
}

#[test]
fn blocks_stand_where_bytes_do() {
    let value = Everywhere {
        data: Some(Kind::Old),
        more: vec![InBytes(Kind::Old)],
    };
    let object = [0x0000_0504, 0];
    assert_round_trip(
        &value,
        &words![
            1, 1, object[0], object[1], 0x1cb5c415, 1, object[0], object[1]
        ],
    );
    assert_round_trip(
        &Framed(vec![InBytes(7), InBytes(8)]),
        &words![24, 0x1cb5c415, 2, 0x0704, 0, 0x0804, 0],
    );
}
