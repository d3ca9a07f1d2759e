//! Types with a field of every kind, and random values of them.

use proptest::{collection::vec, option, prelude::*};
use tl_runtime::{Bare, Framed, InBytes, TlObject};

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 0x11111111)]
pub(super) struct Everything {
    int: i32,
    long: u64,
    double: f64,
    nonce: [u8; 16],
    #[tl(flag = 0)]
    silent: bool,
    #[tl(flag = 1)]
    text: Option<String>,
    #[tl(flag = 2)]
    ids: Option<Vec<i64>>,
    #[tl(flag = 31)]
    inner: Option<Box<Inner>>,
    #[tl(ty = "vector<%Point>")]
    points: Vec<Point>,
    answers: Vec<bool>,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 0x22222222)]
pub(super) struct Point {
    x: i32,
    y: i32,
}

#[derive(TlObject, Debug, PartialEq, Clone)]
pub(super) enum Inner {
    #[tl(id = 0x33333333)]
    Null,
    #[tl(id = 0x44444444)]
    Bytes(Vec<u8>),
    Point(Point),
    #[tl(id = 0x55555555)]
    Mode {
        #[tl(flags)]
        mode: u32,
        #[tl(flag = mode.7)]
        then: Option<i32>,
    },
}

prop_compose! {
    fn point()(x: i32, y: i32) -> Point {
        Point { x, y }
    }
}

fn inner() -> impl Strategy<Value = Inner> {
    prop_oneof![
        Just(Inner::Null),
        vec(any::<u8>(), 0..300).prop_map(Inner::Bytes),
        point().prop_map(Inner::Point),
        // The bit that a field owns is that field's, not the word's.
        (any::<u32>(), any::<Option<i32>>()).prop_map(|(mode, then)| Inner::Mode {
            mode: mode & !(1 << 7),
            then,
        }),
    ]
}

prop_compose! {
    pub(super) fn everything()(
        int: i32,
        long: u64,
        double in any::<f64>(),
        nonce: [u8; 16],
        silent: bool,
        text in option::of(".{0,80}"),
        ids in option::of(vec(any::<i64>(), 0..9)),
        inner in option::of(inner().prop_map(Box::new)),
        points in vec(point(), 0..9),
        answers in vec(any::<bool>(), 0..9),
    ) -> Everything {
        Everything { int, long, double, nonce, silent, text, ids, inner, points, answers }
    }
}

/// Two words that are fields, and a bit that stands for two fields.
#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 0x77777777)]
pub(super) struct Words {
    before: i64,
    #[tl(flags)]
    mode: u32,
    #[tl(flag = mode.0)]
    is_named: bool,
    #[tl(flag = mode.0)]
    name: Option<Box<str>>,
    #[tl(flags)]
    extra: u32,
    #[tl(flag = mode.31)]
    points: Option<Vec<Point>>,
    #[tl(flag = extra.5)]
    point: Option<Bare<Point>>,
    #[tl(flag = extra.6)]
    group: Option<Group>,
}

/// No number, and a word of its own.
#[derive(TlObject, Debug, PartialEq, Clone)]
pub(super) struct Group {
    #[tl(flag = 3)]
    hash: Option<Box<[u8; 32]>>,
    after: u32,
}

prop_compose! {
    pub(super) fn words()(
        before: i64,
        (mode, extra) in any::<(u32, u32)>(),
        name in option::of(".{0,9}".prop_map(Box::from)),
        points in option::of(vec(point(), 0..4)),
        point in option::of(point().prop_map(Bare)),
        group in option::of((any::<Option<[u8; 32]>>(), any::<u32>())),
    ) -> Words {
        Words {
            before,
            mode: mode & !(1 | 1 << 31),
            is_named: name.is_some(),
            name,
            extra: extra & !(1 << 5 | 1 << 6),
            points,
            point,
            group: group.map(|(hash, after)| Group { hash: hash.map(Box::new), after }),
        }
    }
}

/// Objects in one another, by everything that holds objects.
#[derive(TlObject, Debug, PartialEq, Clone)]
pub(super) enum Tree {
    #[tl(id = 0x81)]
    Leaf(f64, bool),
    #[tl(id = 0x82)]
    Many(Vec<Tree>),
    #[tl(id = 0x83)]
    One(Box<Tree>),
    #[tl(id = 0x84)]
    Two {
        left: Box<Tree>,
        #[tl(flag = 0)]
        right: Option<Box<Tree>>,
    },
    #[tl(id = 0x85)]
    Framed(Framed<Box<Tree>>),
    #[tl(id = 0x86)]
    InBytes(InBytes<Vec<Tree>>),
    #[tl(id = 0x87)]
    Points(#[tl(bare)] Box<[Bare<Point>]>),
}

pub(super) fn tree() -> impl Strategy<Value = Tree> {
    let leaf = prop_oneof![
        any::<(f64, bool)>().prop_map(|(number, answer)| Tree::Leaf(number, answer)),
        vec(point().prop_map(Bare), 0..4).prop_map(|points| Tree::Points(points.into())),
    ];
    leaf.prop_recursive(8, 40, 4, |inner| {
        let boxed = || inner.clone().prop_map(Box::new);
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Tree::Many),
            boxed().prop_map(Tree::One),
            (boxed(), option::of(boxed())).prop_map(|(left, right)| Tree::Two { left, right }),
            boxed().prop_map(|tree| Tree::Framed(Framed(tree))),
            vec(inner.clone(), 0..4).prop_map(|trees| Tree::InBytes(InBytes(trees))),
        ]
    })
}
