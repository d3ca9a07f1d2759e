//! Types and modules with the names of primitive types.

/// Types.
pub mod types {
    #![expect(non_camel_case_types, reason = "named like primitive types")]

    use ::core::{
        clone::Clone,
        cmp::{Eq, PartialEq},
        fmt::Debug,
        option,
        prelude::v1::derive,
        primitive,
    };
    use ::std::{string, vec};

    macro_rules! groups {
        ($($name:ident)*) => {
            $(
                /// A bare group, whose length no name gives away.
                #[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
                #[tl(crate = ::wire)]
                pub struct $name(
                    /// Not a number.
                    pub string::String,
                );
            )*
        };
    }

    groups!(u8 i32 u32 i64 u64 f64 usize isize str char);

    /// `bool` and `u32` mean something to the attributes of fields; elsewhere they are types as any.
    #[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
    #[tl(crate = ::wire)]
    pub enum bool {
        /// As a keyword.
        #[tl(id = 0x5400_0001)]
        r#true,
    }

    /// Every one of them: what looks like a run of fixed size is none.
    #[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
    #[tl(crate = ::wire, id = 0x5400_0002)]
    pub struct Fields {
        /// A word, which is the real one.
        #[tl(flags)]
        pub word: primitive::u32,
        /// A bit, which is the real one.
        #[tl(flag = 0)]
        pub bit: primitive::bool,
        /// Another bit.
        #[tl(flag = 1)]
        pub i32: option::Option<i32>,
        /// A group.
        pub u32: u32,
        /// A group.
        pub i64: i64,
        /// A group.
        pub u64: u64,
        /// A group.
        pub usize: usize,
        /// An object.
        pub bool: bool,
        /// A vector of groups, with a name as that of bytes.
        pub bytes: vec::Vec<u8>,
    }

    /// The same names in variants that share a bit.
    #[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
    #[tl(crate = ::wire)]
    pub enum Variants {
        /// The type above.
        bool(bool),
        /// Two that share a bit.
        #[tl(id = 0x5400_0003)]
        u32 {
            /// One.
            #[tl(flag = 3)]
            u32: option::Option<u32>,
            /// Two.
            #[tl(flag = 3)]
            usize: option::Option<usize>,
        },
    }
}

/// Modules, and generics.
pub mod modules {
    use ::core::{
        clone::Clone,
        cmp::{Eq, PartialEq},
        fmt::Debug,
        option,
        prelude::v1::derive,
    };

    macro_rules! modules {
        ($($name:ident)*) => {
            $(
                #[doc = "Not the module or type of that name."]
                pub mod $name {}
            )*
        };
    }

    modules!(u8 i32 u32 usize bool);

    /// Types that are what they seem, beside modules of the same name.
    #[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
    #[tl(crate = ::wire, id = 0x5400_0004)]
    pub struct Fields {
        /// A word.
        #[tl(flags)]
        pub word: u32,
        /// A bit.
        #[tl(flag = 0)]
        pub bit: bool,
        /// A number that shares it.
        #[tl(flag = 0)]
        pub number: option::Option<i32>,
    }
}
