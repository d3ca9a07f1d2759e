//! The type `Bare`, which is both a position and a wrapper. `wrappers/bare.rs` implements the wrapper.

/// TL's `%T`: a value that is always written without its constructor number.
///
/// A field can have the attribute `bare` instead, which leaves its type as it is. The wrapper is for places that have
/// no attributes, such as the items of a `Vec` or a return type. Without a parameter, `Bare` is the position itself:
/// `T: Encode<Bare>` writes `%T`.
///
/// ```
/// use tl_runtime::{Bare, TlObject, to_bytes};
///
/// #[derive(TlObject)]
/// #[tl(id = 0x0949d9dc)]
/// struct FutureSalt {
///     valid_since: i32,
/// }
///
/// assert_eq!(to_bytes(&FutureSalt { valid_since: 1 })?.len(), 8);
/// assert_eq!(to_bytes(&Bare(FutureSalt { valid_since: 1 }))?.len(), 4);
/// # Ok::<(), tl_runtime::EncodeError>(())
/// ```
///
/// Source: <https://core.telegram.org/mtproto/serialize>, "Boxed and bare types".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(transparent)
)]
pub struct Bare<T = ()>(pub T);

impl<T> From<T> for Bare<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}
