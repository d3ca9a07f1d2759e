//! Where the schema has an object, nothing else fits: not its bare form, no group, no function; also
//! behind `Vec`, `Self` and what a function returns.

use tl_runtime::{Bare, TlObject};

#[derive(TlObject)]
#[tl(schema = "leaf#10 x:int = Leaf;")]
struct Leaf {
    x: i32,
}

#[derive(TlObject)]
#[tl(schema = "other#12 x:int = Other;")]
struct Other {
    x: i32,
}

#[derive(TlObject)]
struct Group {
    x: i32,
    y: i32,
}

#[derive(TlObject)]
#[tl(schema = "getLeaf#14 = Leaf;", returns = Leaf)]
struct GetLeaf;

#[derive(TlObject)]
#[tl(schema = "a#1 bare:Leaf bares:Vector<Leaf> group:Leaf function:Leaf wrong:%Leaf = A;")]
struct A {
    bare: Bare<Leaf>,
    bares: Vec<Bare<Leaf>>,
    group: Group,
    function: GetLeaf,
    wrong: Bare<Other>,
}

#[derive(TlObject)]
#[tl(schema = "b#2 flags:# x:flags.0?Leaf = B;")]
struct B {
    x: Option<Box<Self>>,
}

#[derive(TlObject)]
#[tl(schema = "getLeaves#3 = Vector<Leaf>;", returns = Vec<Other>)]
struct GetLeaves;

#[derive(TlObject)]
#[tl(schema = "c#4 {X:Type} {Y:Type} q:!X r:!Y = X;", returns = Y)]
struct C<X, Y> {
    q: X,
    r: Y,
}

fn main() {}
