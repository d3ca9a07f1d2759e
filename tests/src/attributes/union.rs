//! A variant without `id` whose type has several constructors: it takes all of them in.

use tl_runtime::{Bare, DecodeOptions, RawObject, TlConstructor, TlObject, from_bytes, to_bytes};

use crate::words;

#[derive(TlObject, Debug, PartialEq, Clone)]
enum Peer<'a> {
    #[tl(id = 0x11)]
    Empty,
    #[tl(id = 0x12)]
    User { name: &'a str },
}
#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 0x21)]
struct Error {
    code: i32,
}
#[derive(TlObject, Debug, PartialEq, Clone)]
enum Answer<'a> {
    #[tl(id = 0x31)]
    Gzip {
        packed: &'a [u8],
    },
    Error(Error),
    Peer(Peer<'a>),
    Flag(bool),
    Peers(Vec<Peer<'a>>),
    #[tl(other)]
    Other(RawObject<'a>),
}
#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 1)]
struct RpcResult<'a> {
    id: i64,
    result: Answer<'a>,
}
#[derive(TlObject, Debug, PartialEq, Clone)]
enum Rpc<T> {
    Error(Error),
    Flag(bool),
    Value(T),
}
#[derive(TlObject, Debug, PartialEq, Clone)]
enum One<'a> {
    Peer(Peer<'a>),
}
#[derive(TlObject, Debug, PartialEq, Clone)]
enum OneOfOne {
    Error(Error),
}
#[derive(TlObject, Debug, PartialEq, Clone)]
enum UnionOfUnions<'a> {
    One(Box<One<'a>>),
    Two(OneOfOne),
    List(Vec<Vec<i32>>),
}

fn assert_reads<
    'a,
    T: tl_runtime::Encode + tl_runtime::Decode<'a> + PartialEq + std::fmt::Debug,
>(
    value: &T,
    bytes: &'a [u8],
) {
    assert_eq!(to_bytes(value).unwrap(), bytes);
    assert_eq!(&from_bytes::<T>(bytes).unwrap(), value);
    let strict = DecodeOptions::new().strict(true);
    assert_eq!(&strict.from_bytes::<T>(bytes).unwrap(), value);
}

#[test]
fn takes_in_every_constructor() {
    let vector = 0x1cb5c415;
    assert_eq!(
        Answer::IDS,
        [0x31, 0x21, 0x11, 0x12, 0x997275b5, 0xbc799737, vector]
    );
    let answers = [
        (Answer::Gzip { packed: b"x" }, words![0x31, 0x7801]),
        (Answer::Error(Error { code: 1 }), words![0x21, 1]),
        (Answer::Peer(Peer::Empty), words![0x11]),
        (Answer::Peer(Peer::User { name: "x" }), words![0x12, 0x7801]),
        (Answer::Flag(true), words![0x997275b5_u32]),
        (Answer::Flag(false), words![0xbc799737_u32]),
        (Answer::Peers(vec![Peer::Empty]), words![vector, 1, 0x11]),
        (
            Answer::Other(RawObject::new(77, vec![1, 0, 0, 0])),
            words![77, 1],
        ),
    ];
    for (result, answer) in answers {
        let number = u32::from_le_bytes(answer[..4].try_into().unwrap());
        assert_eq!(result.id(), number);
        let bytes = [words![1, 5, 0], answer].concat();
        assert_reads(&RpcResult { id: 5, result }, &bytes);
    }
}

#[test]
fn lists_the_names_of_all() {
    let names: Vec<_> = Answer::CONSTRUCTORS.iter().map(|it| it.name).collect();
    let expected = [
        "gzip",
        "error",
        "empty",
        "user",
        "boolTrue",
        "boolFalse",
        "vector",
    ];
    assert_eq!(names, expected);
    let error = from_bytes::<UnionOfUnions<'_>>(&words![0x13]).unwrap_err();
    let text = "unknown constructor 0x00000013 at byte 0, in UnionOfUnions: expected one of \
                empty#00000011, user#00000012, error#00000021, vector#1cb5c415";
    assert_eq!(error.to_string(), text);
    let error = from_bytes::<UnionOfUnions<'_>>(&words![0x12, 9]).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("in UnionOfUnions.One.Peer.User.name"),
        "{error}"
    );
}

#[test]
fn stands_beside_a_parameter() {
    assert_reads(&Rpc::<Vec<i32>>::Error(Error { code: 1 }), &words![0x21, 1]);
    assert_reads(&Rpc::<Vec<i32>>::Flag(true), &words![0x997275b5_u32]);
    assert_reads(&Rpc::Value(vec![1]), &words![0x1cb5c415, 1, 1]);
}

#[test]
fn one_variant_has_what_its_type_has() {
    assert_eq!(OneOfOne::ID, 0x21);
    let one = OneOfOne::Error(Error { code: 1 });
    assert_eq!(to_bytes(&Bare(one)).unwrap(), words![1]);
    assert_reads(&One::Peer(Peer::Empty), &words![0x11]);
}

#[test]
fn a_union_may_hold_unions() {
    let one = UnionOfUnions::One(Box::new(One::Peer(Peer::Empty)));
    assert_reads(&one, &words![0x11]);
    let two = UnionOfUnions::Two(OneOfOne::Error(Error { code: 1 }));
    assert_reads(&two, &words![0x21, 1]);
    let list = UnionOfUnions::List(vec![vec![1]]);
    assert_reads(&list, &words![0x1cb5c415, 1, 0x1cb5c415, 1, 1]);
}
