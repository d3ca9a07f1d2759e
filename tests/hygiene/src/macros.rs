//! Types that a `macro_rules!` writes, whose fragments are in invisible groups.

#[doc(hidden)]
pub mod __rexport {
    pub use ::core;
    pub use ::wire;
}

/// A struct and an enum, everything of which comes from outside.
#[macro_export]
macro_rules! define {
    (
        $(#[$attribute:meta])*
        $vis:vis struct $name:ident<$lifetime:lifetime, $param:ident> = $id:literal,
        tl $tl_name:literal, returns $returns:ty,
        plain $plain:ident: $plain_ty:ty,
        word $word:ident,
        optional $optional:ident: $inner:ty, $bit:literal,
        whole $whole:ident: $whole_ty:ty, $whole_bit:expr_2021,
        yes $yes:ident: $yes_ty:ty, $yes_bit:tt,
        form $form:ident: $form_ty:ty, $form_expr:literal,
        with $with:ident: $with_ty:ty, $with_path:path,
        borrowed $borrowed:ident,
        query $query:ident;

        $enum_vis:vis enum $enum:ident {
            $own:ident = $own_id:expr_2021, $transparent:ident($transparent_ty:ty), $other:ident
        }
    ) => {
        $(#[$attribute])*
        #[derive($crate::macros::__rexport::wire::TlObject)]
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[tl(crate = $crate::macros::__rexport::wire)]
        #[tl(id = $id, name = $tl_name, returns = $returns)]
        $vis struct $name<$lifetime, $param> {
            /// A value.
            $vis $plain: $plain_ty,
            /// A word.
            #[tl(flags)]
            $vis $word: u32,
            /// The type in an `Option`.
            #[tl(flag = $word.$bit)]
            $vis $optional: $crate::macros::__rexport::core::option::Option<$inner>,
            /// The `Option` with its type; the bit alone.
            #[tl(flag = $whole_bit)]
            $vis $whole: $whole_ty,
            /// A `bool`.
            #[tl(flag = $yes_bit)]
            $vis $yes: $yes_ty,
            /// A type expression.
            #[tl(ty = $form_expr)]
            $vis $form: $form_ty,
            /// Functions.
            #[tl(with = $with_path)]
            $vis $with: $with_ty,
            /// A lifetime.
            $vis $borrowed: &$lifetime str,
            /// A parameter.
            $vis $query: $param,
        }

        /// An enum.
        #[derive($crate::macros::__rexport::wire::TlObject, Debug, Clone, PartialEq, Eq)]
        #[tl(crate = $crate::macros::__rexport::wire)]
        $enum_vis enum $enum<$lifetime> {
            /// Its own.
            #[tl(id = $own_id)]
            $own($plain_ty),
            /// That of a type.
            $transparent($transparent_ty),
            /// Everything else.
            #[tl(other)]
            $other($crate::macros::__rexport::wire::RawObject<$lifetime>),
        }
    };
}

/// A type under attributes that come whole, a runtime that comes as a path, and a type that comes as
/// tokens.
#[macro_export]
macro_rules! define_whole {
    ($runtime:path, $attribute:meta, $name:ident { $($field:ident: $ty:ty, [$($key:tt)*],)* }) => {
        /// Whole.
        #[derive($crate::macros::__rexport::wire::TlObject, Debug, Clone, PartialEq, Eq)]
        #[tl(crate = $runtime)]
        #[$attribute]
        pub struct $name {
            $(
                /// A field.
                #[tl($($key)*)]
                pub $field: $ty,
            )*
        }
    };
}

/// Another type for what follows.
pub mod here_too {
    use ::core::{
        clone::Clone,
        cmp::{Eq, PartialEq},
        fmt::Debug,
        prelude::v1::derive,
    };

    use ::wire as local;

    crate::define_whole!(local, tl(id = 0x5700_0004), Single { value: crate::shadow::Writer, [bare], });
}

/// From another module of the crate that defines it, among names that are not what they seem.
pub mod here {
    use ::core::{
        clone::Clone,
        cmp::{Eq, PartialEq},
        fmt::Debug,
        option::Option,
        prelude::v1::derive,
    };

    crate::define! {
        /// A struct.
        pub struct Defined<'de, X> = 0x5700_0001,
        tl "hygiene.defined", returns X,
        plain value: i64,
        word mode,
        optional error: crate::shadow::Reader, 3,
        whole id: Option<i32>, 4,
        yes r#true: bool, 5,
        form readers: ::std::vec::Vec<crate::shadow::Reader>, "vector<%_>",
        with with: i32, crate::attributes::str,
        borrowed text,
        query query;

        pub enum Several {
            Own = 0x5700_0002,
            Reader(crate::shadow::Reader),
            Other
        }
    }

    crate::define_whole! {
        ::wire,
        tl(id = 0x5700_0003),
        Whole {
            number: i32, [],
            word: u32, [flags],
            option: Option<::std::boxed::Box<super::here_too::Single>>, [flag = word.0],
            bit: bool, [flag = word.31],
        }
    }
}
