//! What derived code imports, under names that begin with `__`, because a type of the user's may have any other name.
//!
//! Names that most derived code has are imported one by one, and the others are paths such as `__tl::Table`. (See
//! "Compile time" in `derived`.) Users' documentation shows the last name of the path, `Reader`, and not the alias.

pub use super::calls as __tl;
pub use super::calls::{
    Decode as __Decode, Decoded as __Decoded, Encode as __Encode, Encoded as __Encoded,
    Err as __Err, Ok as __Ok, Option as __Option, Plain as __Plain, Reader as __Reader,
    Some as __Some, Text as __Text, TlConstructor as __TlConstructor, TlFunction as __TlFunction,
    TlObject as __TlObject, TlSigned as __TlSigned, Writer as __Writer,
    decode_constructor as __decode_constructor, encode_constructor as __encode_constructor,
    min_len as __min_len, usize as __usize,
};
// A probe finds the constant of `Unlisted` for a type that is no `TlObject`, and `Values` has the functions of
// `Unwritable` for types that can't be written. In a glob import, they are never unused imports.
pub use super::checks::Unlisted as _;
pub use super::fields::Unwritable as _;

/// Users' documentation shows the names of arguments, so these don't begin with `__`. A user's constant of the same
/// name would turn an argument into a pattern. A function of that name, which is found before the user's constant, does
/// not.
macro_rules! arguments {
    ($($name:ident)*) => {
        $(pub const fn $name() {})*
    };
}

arguments!(reader writer items part room count);
