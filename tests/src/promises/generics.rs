//! Shapes of types: lifetimes, type and const parameters, where-clauses, recursion, identifiers.

use std::{borrow::Cow, fmt::Debug, marker::PhantomData};

use tl_runtime::{
    Bare, Decode, DecodeOwned, Encode, Framed, TlConstructor, TlObject, from_bytes, to_bytes,
};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Lifetimes<'de, 'tl: 'de> {
    a: &'de str,
    b: Cow<'tl, [u8]>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 2)]
struct Params<T, U: Debug = i32, const N: usize = 3>
where
    T: Clone,
    Vec<U>: Debug,
{
    one: T,
    many: Vec<Option2<U>>,
    #[tl(skip)]
    marker: PhantomData<[T; N]>,
}

/// A group around a parameter, which has the group's bounds.
#[derive(TlObject, Debug, PartialEq, Clone)]
struct Option2<T>(T);

/// A const parameter in a field's type: the user says for which lengths it holds.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 3, bound = "[u8; N]: Encode + for<'x> Decode<'x>")]
struct Nonce<const N: usize> {
    nonce: [u8; N],
}

#[derive(TlObject, Debug, PartialEq)]
enum Tree<T> {
    #[tl(id = 4)]
    Leaf(T),
    #[tl(id = 5)]
    Two(Box<Tree<T>>, Box<Tree<T>>),
    #[tl(id = 6)]
    Many { children: Vec<Tree<T>> },
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 7)]
struct Self_ {
    r#type: i32,
    r#fn: Vec<Größe>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 8)]
struct Größe {
    höhe: i32,
    #[tl(flag = 0)]
    名前: Option<i32>,
}

#[derive(TlObject, Debug, PartialEq)]
#[allow(non_camel_case_types)]
enum Case {
    #[tl(id = 9)]
    r#type { r#match: i32 },
}

/// Frames around a parameter, in a vector: where what stands in it ends, its length says.
#[derive(TlObject, Debug, PartialEq)]
struct Message<T> {
    msg_id: i64,
    body: Framed<T>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x73f1f8dc)]
struct Container<T> {
    #[tl(ty = "vector<%Message>")]
    messages: Vec<Message<T>>,
}

#[test]
fn a_vector_of_frames_around_a_parameter() {
    let message = |id| Message {
        msg_id: id,
        body: Framed(vec![7_i32]),
    };
    let container = Container {
        messages: vec![message(1), message(2)],
    };
    let of = |id| words![id, 0, 12, 0x1cb5c415, 1, 7];
    let bytes = [&words![0x73f1f8dc, 2][..], &of(1), &of(2)].concat();
    assert_eq!(to_bytes(&container).unwrap(), bytes);
    assert_eq!(
        from_bytes::<Container<Vec<i32>>>(&bytes).unwrap(),
        container
    );
}

/// The same by a schema, which has an object in the frame, and `bytes` where a type has a parameter.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "msg_copy#00000021 messages:vector<%Message> nodes:(vector dht.node) = MessageCopy;")]
struct BySchema<T, B> {
    messages: Vec<MessageBySchema<T>>,
    nodes: Vec<Node<B>>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "message#00000022 msg_id:long bytes:int body:Object = Message;")]
struct MessageBySchema<T> {
    msg_id: i64,
    body: Framed<T>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "dht.node#00000023 version:int signature:bytes = dht.Node;")]
struct Node<B> {
    version: i32,
    signature: B,
}

#[test]
fn a_bare_vector_asks_what_its_items_ask() {
    let value = BySchema {
        messages: vec![MessageBySchema {
            msg_id: 1,
            body: Framed(true),
        }],
        nodes: vec![Node {
            version: 2,
            signature: &b"abc"[..],
        }],
    };
    let bytes = words![0x21, 1, 1, 0, 4, 0x997275b5, 1, 2, 0x63626103];
    assert_eq!(to_bytes(&value).unwrap(), bytes);
    assert_eq!(from_bytes::<BySchema<bool, &[u8]>>(&bytes).unwrap(), value);
}

/// Parameters with a bound for a bare position.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 10)]
struct BareParams<T, U, W> {
    #[tl(bare)]
    t: T,
    #[tl(ty = "vector<%U>")]
    u: Vec<U>,
    w: Vec<Bare<W>>,
}

#[test]
fn lifetimes_have_any_name() {
    let bytes = [words![1], b"\x03abc\x01d\0\0".to_vec()].concat();
    let value: Lifetimes<'_, '_> = from_bytes(&bytes).unwrap();
    assert_eq!((value.a, &*value.b), ("abc", &b"d"[..]));
    assert!(matches!(value.b, Cow::Borrowed(_)));
    assert_eq!(to_bytes(&value).unwrap(), bytes);
}

#[test]
fn type_and_const_parameters() {
    let value: Params<String> = Params {
        one: "abc".to_owned(),
        many: vec![Option2(5)],
        marker: PhantomData,
    };
    let bytes = [words![2], b"\x03abc".to_vec(), words![0x1cb5c415, 1, 5]].concat();
    assert_round_trip(&value, &bytes);
    assert_round_trip(
        &Nonce { nonce: [7; 32] },
        &[words![3], vec![7; 32]].concat(),
    );
}

#[test]
fn recursion_through_box_and_vec() {
    let tree = Tree::Two(
        Box::new(Tree::Leaf(1)),
        Box::new(Tree::Many {
            children: vec![Tree::Leaf(2), Tree::Many { children: vec![] }],
        }),
    );
    let bytes = words![5, 4, 1, 6, 0x1cb5c415, 2, 4, 2, 6, 0x1cb5c415, 0];
    assert_round_trip(&tree, &bytes);
}

#[test]
fn raw_and_non_ascii_identifiers() {
    let value = Self_ {
        r#type: 1,
        r#fn: vec![Größe {
            höhe: 2,
            名前: Some(3),
        }],
    };
    assert_round_trip(&value, &words![7, 1, 0x1cb5c415, 1, 8, 1, 2, 3]);
    assert_round_trip(&Case::r#type { r#match: 5 }, &words![9, 5]);
    let error = from_bytes::<Self_>(&words![7, 1, 0x1cb5c415, 1, 8, 1, 2]).unwrap_err();
    assert!(error.to_string().contains("in Self_.fn[0].名前"), "{error}");
    assert_eq!(Größe::CONSTRUCTORS[0].name, "größe");
}

#[test]
fn parameters_are_asked_for_where_they_stand() {
    #[derive(TlObject, Debug, PartialEq)]
    #[tl(id = 11)]
    struct One(i32);

    let value = BareParams {
        t: One(1),
        u: vec![One(2)],
        w: vec![Bare(One(3))],
    };
    assert_round_trip(&value, &words![10, 1, 1, 2, 0x1cb5c415, 1, 3]);
    assert_eq!(BareParams::<One, One, One>::ID, 10);
}

/// A bound of the definition's own is not repeated by the derive.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 15)]
struct Owned<X: DecodeOwned, Y, Z: Item>
where
    Y: Encode + for<'x> Decode<'x>,
    Z::Of: DecodeOwned,
{
    x: X,
    y: Vec<Y>,
    z: Z::Of,
}

trait Item {
    type Of: Encode + Debug + PartialEq;
}

#[derive(Debug, PartialEq)]
struct Numbers;

impl Item for Numbers {
    type Of = i32;
}

#[test]
fn parameters_with_decode_bounds_of_their_own() {
    let value = Owned::<i32, i64, Numbers> {
        x: 1,
        y: vec![2],
        z: 3,
    };
    assert_round_trip(&value, &words![15, 1, 0x1cb5c415, 1, 2, 0, 3]);
}

#[test]
fn every_shape_of_struct() {
    #[derive(TlObject, Debug, PartialEq)]
    #[tl(id = 12)]
    struct Unit;
    #[derive(TlObject, Debug, PartialEq)]
    #[tl(id = 13)]
    struct EmptyTuple();
    #[derive(TlObject, Debug, PartialEq)]
    #[tl(id = 14)]
    struct EmptyNamed {}
    #[derive(TlObject, Debug, PartialEq)]
    struct Nothing;

    assert_round_trip(&Unit, &words![12]);
    assert_round_trip(&EmptyTuple(), &words![13]);
    assert_round_trip(&EmptyNamed {}, &words![14]);
    assert_round_trip(&Nothing, &[]);
    assert_round_trip(&Bare(Unit), &[]);
    assert_round_trip(&vec![Bare(Unit), Bare(Unit)], &words![0x1cb5c415, 2]);
}

/// Two generic types that hold each other.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x0f00_0001)]
struct Named<S> {
    key: S,
    value: Value<S>,
}

#[derive(TlObject, Debug, PartialEq)]
enum Value<S> {
    #[tl(id = 0x0f00_0002)]
    Text(S),
    #[tl(id = 0x0f00_0003)]
    All(Vec<Named<S>>),
}

#[test]
fn generic_types_may_hold_each_other() {
    let value = Named {
        key: 1,
        value: Value::All(vec![Named {
            key: 2,
            value: Value::Text(3),
        }]),
    };
    let bytes = words![
        0x0f00_0001,
        1,
        0x0f00_0003,
        0x1cb5_c415,
        1,
        0x0f00_0001,
        2,
        0x0f00_0002,
        3
    ];
    assert_round_trip(&value, &bytes);
}
