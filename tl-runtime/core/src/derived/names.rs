//! What derived code imports: all of it, under names that begin with `__`, since a field's type may have
//! any other.
//!
//! The names that stand in most derived code are here by themselves. As paths they took 4 % of what a
//! struct costs the compiler; to import all names takes half of that again.

pub use super::calls as __tl;
pub use super::calls::{
    Constructor as __Constructor, Decode as __Decode, Decoded as __Decoded, Encode as __Encode,
    Encoded as __Encoded, End as __End, Err as __Err, Ok as __Ok, Option as __Option,
    Place as __Place, Plain as __Plain, Reader as __Reader, Some as __Some, Text as __Text,
    TlConstructor as __TlConstructor, TlObject as __TlObject, Writer as __Writer,
    decode_constructor as __decode_constructor, encode_constructor as __encode_constructor,
    min_len as __min_len, usize as __usize,
};
