//! The list of types with their shapes.

use tl_runtime::{Bare, Framed, InBytes, OrRaw};

use super::{
    Subject, kept,
    shape::{
        BYTES, INT, LONG, Open, Shape, TEXT, TRUE, attempt, bare, bare_vector, boxed, explicit,
        fields, framed, in_bytes, on, one_of, or_raw, vector,
    },
    types::{borrowed as b, owned as o},
};

const MANY: Shape = Shape::Named(0);
const TREE: Shape = Shape::Named(1);
const OPEN: Shape = Shape::Named(2);
const CONTAINER: Shape = Shape::Named(3);
const BODY: Shape = Shape::Named(4);

/// The shapes that hold themselves or one another, as [`Shape::Named`] counts them.
pub(super) fn named() -> Vec<Shape> {
    vec![
        many(),
        tree(),
        open(),
        boxed(0x73f1_f8dc, [bare_vector(message())]),
        body(),
    ]
}

fn plain() -> Shape {
    let key = Shape::Fixed(16);
    fields([
        INT,
        Shape::Bool,
        LONG,
        key,
        TEXT,
        INT,
        BYTES,
        LONG,
        Shape::Bool,
    ])
}

fn shared() -> Shape {
    let owned = [0, 5, 7, 8, 10, 31]
        .iter()
        .fold(0, |bits, bit| bits | 1 << bit);
    fields([
        Shape::Flags(0, owned),
        on(0, 0, INT),
        on(0, 0, TEXT),
        INT,
        on(0, 31, LONG),
        BYTES,
        on(0, 7, Shape::Bool),
        on(0, 8, vector(INT)),
        on(0, 8, vector(boxed(0x1001, [plain()]))),
        on(0, 10, Shape::ByHand),
        INT,
    ])
}

fn words() -> Shape {
    fields([
        INT,
        explicit(0),
        on(0, 1, INT),
        explicit(1),
        on(1, 0, TEXT),
        on(0, 2, boxed(0x1001, [plain()])),
        explicit(2),
        TEXT,
    ])
}

fn many() -> Shape {
    one_of([
        (0x2001, bare([])),
        (0x2002, bare([INT, TEXT])),
        (0x2003, bare([Shape::Flags(0, 0b11000), on(0, 3, BYTES)])),
        (
            0x2004,
            bare([
                explicit(0),
                on(0, 0, Shape::Bool),
                LONG,
                explicit(1),
                on(1, 30, MANY),
            ]),
        ),
        (0x1001, bare([plain()])),
        (0x1002, bare([shared()])),
        (0x2005, bare([explicit(0), on(0, 3, INT), INT])),
    ])
}

fn tree() -> Shape {
    one_of([
        (0x3001, bare([INT])),
        (0x3002, bare([vector(TREE)])),
        (0x3003, bare([TREE])),
        (0x3004, bare([TREE, TREE])),
        (0x3005, bare([TEXT, vector(TREE)])),
        (
            0x3006,
            bare([Shape::Flags(0, 3), on(0, 0, TREE), on(0, 1, TREE)]),
        ),
        (0x3007, bare([framed(TREE)])),
        (0x3008, bare([in_bytes(TREE), INT])),
        (0x3009, bare([vector(vector(vector(TREE)))])),
        (0x300a, bare([bare([TREE])])),
    ])
}

fn open() -> Shape {
    let constructors = vec![
        (0x2001, bare([])),
        (0x1001, bare([plain()])),
        (0x2002, bare([vector(framed(OPEN)), in_bytes(OPEN)])),
    ];
    Shape::OneOf(constructors, Open::Yes)
}

fn message() -> Shape {
    bare([LONG, INT, framed(or_raw(BODY))])
}

fn body() -> Shape {
    one_of([
        (0x43, bare([vector(MANY)])),
        (0x41, bare([TREE, Shape::Bool, MANY])),
        (0x42, bare([in_bytes(or_raw(BODY)), MANY])),
        (0x44, bare([vector(framed(attempt(BODY))), vector(TRUE)])),
        (0x73f1_f8dc, bare([bare_vector(message())])),
    ])
}

fn enclosed() -> Shape {
    let plain = || boxed(0x1001, [plain()]);
    boxed(
        0x1008,
        [
            Shape::Flags(0, 1),
            in_bytes(MANY),
            vector(in_bytes(in_bytes(framed(plain())))),
            in_bytes(MANY),
            framed(vector(MANY)),
            on(0, 0, framed(vector(INT))),
            in_bytes(bare([self::plain()])),
            framed(in_bytes(TEXT)),
        ],
    )
}

fn forms() -> Shape {
    let plain = || bare([plain()]);
    boxed(
        0x1009,
        [
            vector(vector(vector(INT))),
            bare_vector(bare_vector(plain())),
            bare_vector(vector(plain())),
            bare_vector(boxed(0x1001, [self::plain()])),
            bare([shared()]),
            bare_vector(bare([words()])),
            vector(bare_vector(BYTES)),
            vector(Shape::Bool),
            vector(Shape::Fixed(32)),
            vector(TEXT),
            vector(TRUE),
        ],
    )
}

fn tuple() -> Shape {
    boxed(0x1012, [INT, explicit(0), on(0, 3, TEXT), explicit(1)])
}

fn wrapping(inner: Shape) -> Shape {
    let more = on(0, 2, vector(inner.clone()));
    boxed(0x1011, [Shape::Flags(0, 5), on(0, 0, TEXT), inner, more])
}

fn kept() -> Shape {
    boxed(
        0x1014,
        [
            in_bytes(or_raw(or_raw(MANY))),
            vector(in_bytes(or_raw(TREE))),
            in_bytes(or_raw(framed(or_raw(MANY)))),
            vector(in_bytes(attempt(TREE))),
            or_raw(OPEN),
        ],
    )
}

fn hands() -> Shape {
    let hand = || fields([INT, framed(TEXT)]);
    let bare = bare_vector(in_bytes(hand()));
    boxed(
        0x1018,
        [hand(), vector(hand()), bare, Shape::Fixed(32), vector(LONG)],
    )
}

/// A type by itself, or borrowed and owned.
macro_rules! subject {
    ($shape:expr, $ty:ty) => {
        Subject {
            shape: $shape,
            keeps: true,
            types: vec![|options, input| super::tried::<$ty>(options, input)],
        }
    };
    ($shape:expr, $borrowed:ty, $owned:ty) => {
        Subject {
            shape: $shape,
            keeps: false,
            types: vec![
                |options, input| super::tried::<$borrowed>(options, input),
                |options, input| super::tried::<$owned>(options, input),
            ],
        }
    };
}

pub(super) fn subjects() -> Vec<Subject> {
    vec![
        subject!(boxed(0x1001, [plain()]), b::Plain<'_>, o::Plain),
        subject!(boxed(0x1002, [shared()]), b::Shared<'_>, o::Shared),
        subject!(boxed(0x1003, [words()]), b::Words<'_>, o::Words),
        subject!(MANY, b::Many<'_>, o::Many),
        subject!(TREE, b::Tree<'_>, o::Tree),
        subject!(enclosed(), b::Enclosed<'_>, o::Enclosed),
        subject!(forms(), b::Forms<'_>, o::Forms),
        subject!(tuple(), b::Tuple<'_>, o::Tuple),
        subject!(
            wrapping(wrapping(MANY)),
            b::Wrapping<'_, b::Wrapping<'_, b::Many<'_>>>,
            o::Wrapping<o::Wrapping<o::Many>>
        ),
        subject!(
            vector(bare_vector(MANY)),
            Vec<Bare<Vec<Box<b::Many<'_>>>>>,
            Vec<Bare<Vec<Box<o::Many>>>>
        ),
        subject!(
            framed(in_bytes(vector(framed(TREE)))),
            Framed<InBytes<Vec<Framed<b::Tree<'_>>>>>,
            Framed<InBytes<Vec<Framed<o::Tree>>>>
        ),
        subject!(OPEN, kept::Open<'_>),
        subject!(CONTAINER, kept::Container<'_>),
        subject!(or_raw(BODY), OrRaw<'_, kept::Body<'_>>),
        subject!(kept(), kept::Kept<'_>),
        subject!(hands(), kept::Hands<'_>),
    ]
}
