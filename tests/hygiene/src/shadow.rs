//! Names of the prelude, of the standard library and of the runtime, with other meanings. They are in scope in the
//! other modules.

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    fmt::Debug,
    marker::{Copy, Sized},
    prelude::v1::derive,
};
use ::wire::TlObject;

macro_rules! modules {
    ($($name:ident)*) => {
        $(
            #[doc = "Not the module or crate of that name."]
            pub mod $name {}
        )*
    };
}

modules!(core std alloc tl_runtime wire tl_runtime_names option result default primitive position);

macro_rules! units {
    ($($name:ident = $id:literal,)*) => {
        $(
            #[doc = "Not the type or variant of that name."]
            #[derive(TlObject, Debug, Clone, Copy, PartialEq, Eq)]
            #[tl(crate = ::wire, id = $id)]
            pub struct $name;
        )*
    };
}

units! {
    Ok = 0x5000_0001,
    Err = 0x5000_0002,
    Some = 0x5000_0003,
    None = 0x5000_0004,
    Option = 0x5000_0005,
    Result = 0x5000_0006,
    Vec = 0x5000_0007,
    Box = 0x5000_0008,
    String = 0x5000_0009,
    Self_ = 0x5000_000a,
    Boxed = 0x5000_000b,
    Bare = 0x5000_000c,
    BarePosition = 0x5000_000d,
    Vector = 0x5000_000e,
    BareVector = 0x5000_000f,
    Int = 0x5000_0010,
    Nat = 0x5000_0011,
    Bool = 0x5000_0012,
    EncodeError = 0x5000_0013,
    DecodeError = 0x5000_0014,
    Constructor = 0x5000_0015,
    Field = 0x5000_0016,
}

/// Not the reader that decoding reads from.
#[derive(TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire, id = 0x5000_0017)]
pub struct Reader {
    /// Whatever.
    pub value: i32,
}

/// Not the writer that encoding writes to.
#[derive(TlObject, Debug, Clone, Copy, PartialEq, Eq)]
#[tl(crate = ::wire)]
pub struct Writer(
    /// Whatever.
    pub i32,
);

macro_rules! traits {
    ($($name:ident $method:ident $constant:ident,)*) => {
        $(
            /// Not the trait of that name; every type has it, so its items compete with those of
            /// the same name.
            pub trait $name {
                /// Competes with a constant of the trait of that name.
                const $constant: () = ();

                /// Competes with a method of the trait of that name.
                fn $method(&self) {}
            }

            #[expect(clippy::missing_trait_methods, reason = "it is the default that competes")]
            impl<T: ?Sized> $name for T {}
        )*
    };
}

traits! {
    Encode encode MAX_LEN,
    Decode decode MIN_LEN,
    TlConstructor tl ID,
    TlFunction returns RETURN,
    Default default DEFAULT,
    Numbered id IDS,
    Into is_some CONSTRUCTORS,
    From to_owned NEW,
    Iterator unwrap_or_default ITEM,
}

macro_rules! functions {
    ($($name:ident)*) => {
        $(
            #[doc = "Not the function of that name."]
            pub const fn $name() {}
        )*
    };
}

functions!(encode decode enter leave write_u32 read_number read_raw begin_run drop size_of default);

/// Constants by the names of arguments, and types by the names of parameters: derived code has both in the open.
pub mod arguments {
    #![allow(non_upper_case_globals, reason = "they are named so on purpose")]

    use ::core::{clone::Clone, fmt::Debug, prelude::v1::derive};
    use ::std::{boxed::Box, vec::Vec};
    use ::wire::TlObject;

    macro_rules! constants {
        ($($name:ident)*) => {
            $(
                #[doc = "Not the argument of that name."]
                pub const $name: i32 = 0;
            )*
        };
    }

    constants!(reader writer items part room count);

    /// Not the parameter that is a writer.
    #[derive(TlObject, Debug, Clone)]
    #[tl(crate = ::wire, id = 0x5000_0020)]
    pub struct TlWriter;

    /// Not the parameter that is a place.
    #[derive(TlObject, Debug, Clone)]
    #[tl(crate = ::wire, id = 0x5000_0021)]
    pub struct TlPlace {
        /// Whatever.
        pub writer: TlWriter,
        /// Whatever.
        pub writers: Vec<TlWriter>,
    }

    /// Not the parameter that is any position.
    #[derive(TlObject, Debug, Clone)]
    #[tl(crate = ::wire, transparent)]
    pub struct TlPosition(
        /// Whatever.
        pub TlPlace,
    );

    /// Not the parameter that is an item.
    #[derive(TlObject, Debug, Clone)]
    #[tl(crate = ::wire, transparent)]
    pub struct TlItem(
        /// Whatever.
        pub TlPosition,
    );

    /// An enum of them.
    #[allow(clippy::use_self, reason = "it is the name that is in the way")]
    #[derive(TlObject, Debug, Clone)]
    #[tl(crate = ::wire)]
    pub enum TlEnd {
        /// Whatever.
        #[tl(id = 0x5000_0022)]
        Holds {
            /// Whatever.
            item: TlItem,
            /// Whatever.
            position: Box<Self>,
        },
        /// Whatever.
        Is(TlPlace),
    }
}
