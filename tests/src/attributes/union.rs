//! A variant without `id` whose type has several constructors takes all of them.

use tl_runtime::{
    Bare, DecodeOptions, DecodeOwned, Object, RawObject, TlConstructor, TlFunction, TlObject,
    from_bytes, to_bytes,
};

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

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "rpc_result#f35c6d01 req_msg_id:long result:Object = RpcResult;")]
struct Under<T> {
    req_msg_id: i64,
    result: T,
}

/// What a generic client reads: the answer to whatever it asked, or an error, where the schema has any object.
fn answer<F: TlFunction<Return: DecodeOwned + Object>>(bytes: &[u8]) -> Under<Outcome<F::Return>> {
    from_bytes(bytes).unwrap()
}

#[derive(TlObject, Debug, PartialEq)]
enum Outcome<T> {
    Error(Error),
    Value(T),
}

macro_rules! function {
    ($name:ident, $number:literal, $returns:ty) => {
        #[derive(TlObject)]
        #[tl(id = $number, returns = $returns)]
        struct $name;
    };
}
function!(IsOn, 0x61, bool);
function!(All, 0x62, Vec<i64>);
function!(Which, 0x63, Outcome2);

#[test]
fn the_rest_of_a_generic_one_is_any_object() {
    assert_eq!(Outcome::<bool>::IDS, [0x21, 0x997275b5, 0xbc799737]);
    assert_eq!(
        Rpc::<Vec<i32>>::IDS,
        [0x21, 0x997275b5, 0xbc799737, 0x1cb5c415]
    );
    assert_eq!(Outcome::<Outcome2>::IDS, [0x21, 0x71, 0x72]);
    let names: Vec<_> = Outcome::<Outcome2>::CONSTRUCTORS
        .iter()
        .map(|it| it.name)
        .collect();
    assert_eq!(names, ["error", "a", "b"]);
    let flag = answer::<IsOn>(&words![0xf35c6d01, 7, 0, 0x997275b5]);
    assert_eq!(
        (flag.result.id(), &flag.result),
        (0x997275b5, &Outcome::Value(true))
    );
    let all = answer::<All>(&words![0xf35c6d01, 7, 0, 0x1cb5c415, 1, 5, 0]);
    assert_eq!(
        (all.result.id(), &all.result),
        (0x1cb5c415, &Outcome::Value(vec![5]))
    );
    let which = answer::<Which>(&words![0xf35c6d01, 7, 0, 0x72]);
    assert_eq!(which.result, Outcome::Value(Outcome2::B));
    let error = words![0xf35c6d01, 7, 0, 0x21, 400];
    assert_eq!(
        answer::<All>(&error).result,
        Outcome::Error(Error { code: 400 })
    );
    assert_eq!(to_bytes(&answer::<All>(&error)).unwrap(), error);
}

#[derive(TlObject, Debug, PartialEq)]
enum Outcome2 {
    #[tl(id = 0x71)]
    A,
    #[tl(id = 0x72)]
    B,
}

/// More than most types have.
#[test]
fn the_rest_of_a_generic_one_may_have_many_constructors() {
    let ids = Outcome::<Many>::IDS;
    assert_eq!((ids.len(), ids[0], ids[40]), (41, 0x21, 0x1027));
    assert_eq!(Outcome::<Many>::CONSTRUCTORS.len(), 41);
}

macro_rules! many {
    ($($name:ident = $number:literal),*) => {
        #[derive(TlObject, Debug, PartialEq)]
        enum Many {
            $(#[tl(id = $number)] $name),*
        }
    };
}

many! {
    V0 = 0x1000, V1 = 0x1001, V2 = 0x1002, V3 = 0x1003, V4 = 0x1004, V5 = 0x1005, V6 = 0x1006, V7 = 0x1007, V8 = 0x1008, V9 = 0x1009, V10 = 0x100a, V11 = 0x100b, V12 = 0x100c, V13 = 0x100d, V14 = 0x100e, V15 = 0x100f, V16 = 0x1010, V17 = 0x1011, V18 = 0x1012, V19 = 0x1013, V20 = 0x1014, V21 = 0x1015, V22 = 0x1016, V23 = 0x1017, V24 = 0x1018, V25 = 0x1019, V26 = 0x101a, V27 = 0x101b, V28 = 0x101c, V29 = 0x101d, V30 = 0x101e, V31 = 0x101f, V32 = 0x1020, V33 = 0x1021, V34 = 0x1022, V35 = 0x1023, V36 = 0x1024, V37 = 0x1025, V38 = 0x1026, V39 = 0x1027
}
