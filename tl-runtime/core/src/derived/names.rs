//! What derived code imports: all of it, under names that begin with `__`, since a field's type may have
//! any other.
//!
//! The names that stand in most derived code are here by themselves. As paths they took 4 % of what a
//! struct costs the compiler; to import all names takes half of that again. What the user's documentation shows is a
//! path all the same, of which it shows the last name, `Reader`.

pub use super::calls as __tl;
pub use super::calls::{
    Decode as __Decode, Decoded as __Decoded, Encode as __Encode, Encoded as __Encoded,
    Err as __Err, Ok as __Ok, Option as __Option, Plain as __Plain, Reader as __Reader,
    Some as __Some, Text as __Text, TlConstructor as __TlConstructor, TlFunction as __TlFunction,
    TlObject as __TlObject, TlSigned as __TlSigned, Writer as __Writer,
    decode_constructor as __decode_constructor, encode_constructor as __encode_constructor,
    min_len as __min_len, usize as __usize,
};

/// The documentation shows the names of arguments too. A constant of the user's that has one of them would be meant in
/// its place; these functions are found first, and an argument may have the name of a function.
macro_rules! arguments {
    ($($name:ident)*) => {
        $(pub const fn $name() {})*
    };
}

arguments!(reader writer items part room count);
