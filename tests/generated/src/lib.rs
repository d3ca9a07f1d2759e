//! The definitions that `tl-schema` writes of whole schemas, in all its ways.

#![deny(warnings)]
// The schema's own shape: a type with one large constructor, a namespace of a module's name.
#![allow(clippy::large_enum_variant, clippy::module_inception)]

macro_rules! modules {
    ($($(#[$attribute:meta])* $name:ident),* $(,)?) => {
        $(
            $(#[$attribute])*
            pub mod $name {
                include!(concat!(env!("OUT_DIR"), "/", stringify!($name), ".rs"));
            }
        )*
    };
}

modules![
    /// All of Telegram's layer 229.
    #[cfg(feature = "layer")]
    layer,
    /// All of MTProto's service messages.
    mtproto,
    /// The same, borrowed.
    mtproto_borrowed,
    /// Both files of TON.
    ton,
    /// The same, borrowed.
    #[cfg(feature = "layer")]
    ton_borrowed,
    /// `messages.getDialogs`, with types that are kept as bytes, and fields that are stepped over.
    #[cfg(feature = "layer")]
    cut,
    /// The same, borrowed.
    #[cfg(feature = "layer")]
    cut_borrowed,
    /// Forms of types that the others lack.
    forms,
];
