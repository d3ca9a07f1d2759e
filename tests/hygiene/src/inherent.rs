//! Types with inherent items of the names of the traits' items. If the derive added an inherent item, it would be
//! defined twice; and if it called one without naming the trait, it would call these.

#![expect(clippy::same_name_method, reason = "the names are in the way")]

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    fmt::Debug,
    option,
    prelude::v1::derive,
};
use ::std::vec;

macro_rules! own_items {
    ($($ty:ident)*) => {
        $(
            /// None of it is the trait's.
            impl $ty {
                /// Not `TlConstructor::ID`.
                pub const ID: () = ();
                /// Not `TlObject::IDS`.
                pub const IDS: () = ();
                /// Not `TlObject::CONSTRUCTORS`.
                pub const CONSTRUCTORS: () = ();
                /// Not `Decode::MIN_LEN`.
                pub const MIN_LEN: () = ();

                /// Not `TlObject::id`.
                pub const fn id(&self) {}
                /// Not `Encode::encode`.
                pub const fn encode(&self) {}
                /// Not `Encode::encode_items`.
                pub const fn encode_items() {}
                /// Not `Decode::decode`.
                pub const fn decode() {}
                /// Not `Decode::decode_items`.
                pub const fn decode_items() {}
            }
        )*
    };
}

own_items!(Item Holder Either Group);

/// A constructor.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5800_0001)]
pub struct Item {
    /// Whatever.
    pub value: i32,
}

/// Holds it in each position.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5800_0002, returns = Item)]
pub struct Holder {
    /// Boxed.
    pub boxed: Item,
    /// Bare.
    #[tl(bare)]
    pub bare: Item,
    /// In a vector.
    #[tl(ty = "vector<%_>")]
    pub items: vec::Vec<Item>,
    /// On a condition.
    #[tl(flag = 0)]
    pub maybe: option::Option<Either>,
    /// A group.
    pub group: Group,
}

/// It is a variant too.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub enum Either {
    /// The number is its type's.
    Item(Item),
    /// Its own number.
    #[tl(id = 0x5800_0003)]
    Own {
        /// Whatever.
        value: i32,
    },
}

/// Without a number.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub struct Group {
    /// Whatever.
    pub value: i32,
}
