//! Paths to the runtime (`crate = …`), and places in which a type can be defined.

use ::core::{
    clone::Clone,
    cmp::{Eq, PartialEq},
    fmt::Debug,
    prelude::v1::derive,
};

/// A module that has the runtime, as a library that hands it on.
pub mod rexport {
    pub use ::wire as runtime;
}

/// By a path from the root.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = crate::paths::rexport::runtime, id = 0x5600_0001)]
pub struct Crate {
    /// Whatever.
    pub value: i32,
}

/// By a path from here.
#[derive(rexport::runtime::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = self::rexport::runtime, id = 0x5600_0002)]
pub struct SelfPath {
    /// Whatever.
    pub value: i32,
}

/// By a path with a keyword in it, in quotes, as serde has it.
#[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
#[tl(crate = "r#mod::r#type", id = 0x5600_0003)]
pub struct Quoted {
    /// Whatever.
    pub value: i32,
}

/// A keyword.
pub mod r#mod {
    pub use ::wire as r#type;
}

/// A module within.
pub mod inner {
    use ::core::{
        clone::Clone,
        cmp::{Eq, PartialEq},
        fmt::Debug,
        prelude::v1::derive,
    };

    /// By a path from above.
    #[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
    #[tl(crate = super::rexport::runtime, id = 0x5600_0004)]
    pub struct Super(
        /// Whatever.
        pub super::Crate,
    );
}

mod private {
    use ::core::{
        clone::Clone,
        cmp::{Eq, PartialEq},
        fmt::Debug,
        option,
        prelude::v1::derive,
    };

    #[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
    #[tl(crate = ::wire, id = 0x5600_0005)]
    #[expect(
        clippy::redundant_pub_crate,
        reason = "it is there to be narrower than the module"
    )]
    pub(crate) struct Crate {
        value: i32,
        #[tl(flag = 0, bare)]
        hidden: option::Option<Hidden>,
        #[tl(skip)]
        _skipped: i32,
    }

    #[derive(::wire::TlObject, Debug, Clone, PartialEq, Eq)]
    #[tl(crate = ::wire)]
    enum Hidden {
        #[tl(id = 0x5600_0006)]
        Only(i32),
    }

    impl Crate {
        pub(crate) const fn new(value: i32) -> Self {
            Self {
                value,
                hidden: option::Option::Some(Hidden::Only(value)),
                _skipped: value,
            }
        }
    }
}

/// Through a type that nobody else can name, and back.
///
/// # Errors
///
/// None.
pub fn private(value: i32) -> ::core::result::Result<::std::vec::Vec<u8>, ::wire::EncodeError> {
    ::wire::to_bytes(&private::Crate::new(value))
}

/// Through types of this function alone, in a block of its own, with a runtime that only the function
/// knows.
///
/// # Errors
///
/// None.
pub fn in_function(value: i32) -> ::core::result::Result<::std::vec::Vec<u8>, ::wire::EncodeError> {
    use ::wire as local;

    #[derive(::wire::TlObject)]
    #[tl(crate = local, id = 0x5600_0007)]
    struct Local<'a, T> {
        text: &'a str,
        value: T,
        block: ::std::vec::Vec<u8>,
    }

    const _: () = {
        #[derive(::wire::TlObject, Debug)]
        #[tl(crate = ::wire, id = 0x5600_0008)]
        struct InConstant;

        let _ = InConstant;
    };

    let in_block = {
        #[derive(::wire::TlObject)]
        #[tl(crate = ::wire)]
        enum InBlock {
            #[tl(id = 0x5600_0009)]
            Value(i32),
        }
        ::wire::to_bytes(&InBlock::Value(!value))
    };
    match in_block {
        ::core::result::Result::Ok(block) => {
            let text = "";
            ::wire::to_bytes(&Local { text, value, block })
        }
        error @ ::core::result::Result::Err(_) => error,
    }
}
