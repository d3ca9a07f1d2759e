//! `TlObject`, `TlConstructor`, `TlFunction` and `Object`: the constructors of a type, and what a function returns.

use alloc::{boxed::Box, rc::Rc};

use crate::constructor::{Constructor, Mark};

/// A value that is written with a constructor number in front of it.
///
/// Derive it: `#[derive(TlObject)]` also derives [`Encode`](crate::Encode) and
/// [`Decode`](crate::Decode).
///
/// ```
/// use tl_runtime::TlObject;
///
/// #[derive(TlObject)]
/// enum Proxy {
///     #[tl(id = 0x75588b3f)]
///     InputClientProxy { address: String, port: i32 },
///     #[tl(id = 0x11111111)]
///     None,
/// }
///
/// assert_eq!(Proxy::IDS, [0x75588b3f, 0x11111111]);
/// assert_eq!(Proxy::None.id(), 0x11111111);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a TL object: it has no constructor number",
    note = "give the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
pub trait TlObject {
    /// Every constructor number of the type, in the order of its definition.
    ///
    /// A variant marked `other` adds none: it stands for the numbers that the type does not list.
    ///
    /// An implementation by hand states it, unless its [`CONSTRUCTORS`](Self::CONSTRUCTORS) has exactly one.
    const IDS: &'static [u32] = only_id(Self::CONSTRUCTORS);

    /// Every constructor of the type with its TL name, in the order of [`IDS`](Self::IDS).
    ///
    /// Empty for an implementation by hand that leaves it out.
    const CONSTRUCTORS: &'static [Constructor] = if Self::ONLY.1.is_empty() {
        &[]
    } else {
        &[only(Self::ONLY, Self::DECLARED)]
    };

    /// The only constructor, for [`CONSTRUCTORS`](Self::CONSTRUCTORS): its number, its name, and whether it is a
    /// function. They are literals, because a slice of one constructor takes the compiler three times as long (see
    /// `derived`). Without a name, there is none.
    #[doc(hidden)]
    const ONLY: (u32, &'static str, bool) = (0, "", false);

    /// What a schema says of it: the result type, the declaration, and the mark of the type, or 0 if the schema is no
    /// file.
    #[doc(hidden)]
    const DECLARED: (&'static str, &'static str, u64) = ("", "", 0);

    /// The constructor number of this value. An implementation by hand states it if the type has several constructors:
    /// the default is the first number.
    #[inline]
    fn id(&self) -> u32 {
        Self::IDS.first().copied().unwrap_or_default()
    }
}

/// The only constructor.
const fn only(
    (id, name, is_function): (u32, &'static str, bool),
    (result, schema, mark): (&'static str, &'static str, u64),
) -> Constructor {
    let is_declared = !schema.is_empty();
    Constructor {
        id,
        name,
        result: if is_declared { Some(result) } else { None },
        schema: if is_declared { Some(schema) } else { None },
        is_function,
        mark: Mark(mark),
    }
}

/// The number of the only constructor.
#[expect(clippy::panic, reason = "evaluated at compile time only")]
const fn only_id(listed: &'static [Constructor]) -> &'static [u32] {
    match listed {
        [only] => core::slice::from_ref(&only.id),
        _ => panic!("state `IDS`: the type's `CONSTRUCTORS` are not exactly one"),
    }
}

/// The number of a type's constructor, by its TL name: for constants, so that code can match on numbers.
///
/// The name of a variant is what [`CONSTRUCTORS`](TlObject::CONSTRUCTORS) lists: the one that the attribute or the
/// schema states, or the variant's own with its first letter in lower case.
///
/// ```
/// use tl_runtime::{TlObject, number_of};
///
/// #[derive(TlObject)]
/// enum Any {
///     #[tl(id = 0x11111111)]
///     Left(i32),
///     #[tl(id = 0x22222222, name = "any.right")]
///     Right(i64),
/// }
///
/// const LEFT: u32 = number_of::<Any>("left");
/// const RIGHT: u32 = number_of::<Any>("any.right");
///
/// fn size(number: u32) -> Option<usize> {
///     match number {
///         LEFT => Some(4),
///         RIGHT => Some(8),
///         _ => None,
///     }
/// }
/// assert_eq!(size(0x22222222), Some(8));
/// ```
///
/// # Panics
///
/// If the type has no constructor of this name, or several: in a constant, that is a compile error.
#[must_use]
#[track_caller]
#[expect(
    clippy::panic,
    reason = "a name is a program's own, and wrong in every run"
)]
pub const fn number_of<T: TlObject + ?Sized>(name: &str) -> u32 {
    let mut found = None;
    let mut rest = T::CONSTRUCTORS;
    while let [constructor, others @ ..] = rest {
        rest = others;
        if constructor.is_named(name) {
            if found.is_some() {
                panic!("the type has several constructors of this name");
            }
            found = Some(constructor.id);
        }
    }
    match found {
        Some(number) => number,
        // The definition has an error, which is reported there.
        None if T::IDS.is_empty() => 0,
        None => panic!("the type has no constructor of this name"),
    }
}

/// A type with exactly one constructor.
///
/// Functions are constructors in this sense too.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a type with exactly one constructor",
    note = "a one-field tuple variant without `id` takes its constructor number from the field's type; give the variant `#[tl(id = 0x…)]`, or the type `#[derive(TlObject)]` and `#[tl(id = 0x…)]`"
)]
pub trait TlConstructor: TlObject {
    /// The constructor number: the first of [`IDS`](TlObject::IDS), and the only one.
    const ID: u32 = first(Self::IDS);
}

/// The first of these numbers.
#[expect(clippy::panic, reason = "evaluated at compile time only")]
const fn first(ids: &'static [u32]) -> u32 {
    match ids {
        [first, ..] => *first,
        [] => panic!("a type with exactly one constructor has a number"),
    }
}

/// A functional combinator: a query whose answer has a type of its own.
///
/// `#[tl(returns = Type)]` implements it. The answer of a function does not say what it is, so
/// [`Return`](Self::Return) is what a client decodes it as:
///
/// ```
/// use tl_runtime::{DecodeError, DecodeOwned, TlFunction, TlObject, from_bytes};
///
/// #[derive(TlObject)]
/// #[tl(id = 0x84c1fd4e, name = "contacts.getContactIDs", returns = Vec<i32>)]
/// struct GetContactIds {
///     hash: i64,
/// }
///
/// fn answer<F: TlFunction<Return: DecodeOwned>>(
///     _query: &F,
///     bytes: &[u8],
/// ) -> Result<F::Return, DecodeError> {
///     from_bytes(bytes)
/// }
///
/// let bytes = [0x15, 0xc4, 0xb5, 0x1c, 1, 0, 0, 0, 7, 0, 0, 0];
/// assert_eq!(answer(&GetContactIds { hash: 0 }, &bytes)?, [7]);
/// # Ok::<(), DecodeError>(())
/// ```
///
/// # Answers that borrow
///
/// A function that owns the bytes can't return an answer that borrows from them. So a generic client returns the bytes
/// with the type of the query, and the caller decodes them. The query has the lifetime of its answer as a parameter:
///
/// ```
/// use std::marker::PhantomData;
/// use tl_runtime::{Decode, DecodeError, Encode, TlFunction, TlObject, from_bytes, to_bytes};
///
/// #[derive(TlObject, Debug, PartialEq)]
/// #[tl(id = 0x8e1a1775)]
/// struct NearestDc<'a> {
///     country: &'a str,
///     this_dc: i32,
///     nearest_dc: i32,
/// }
///
/// #[derive(TlObject, Default)]
/// #[tl(id = 0x1fb33026, name = "help.getNearestDc", returns = NearestDc<'a>)]
/// struct GetNearestDc<'a> {
///     answer: PhantomData<&'a str>,
/// }
///
/// /// The bytes of an answer to `F`.
/// struct Answer<F> {
///     bytes: Vec<u8>,
///     to: PhantomData<fn() -> F>,
/// }
///
/// impl<F: TlFunction> Answer<F> {
///     fn decode<'de>(&'de self) -> Result<F::Return, DecodeError>
///     where
///         F::Return: Decode<'de>,
///     {
///         from_bytes(&self.bytes)
///     }
/// }
///
/// fn call<F: TlFunction + Encode>(_query: &F) -> Answer<F> {
///     # let nearest = NearestDc { country: "NL", this_dc: 1, nearest_dc: 4 };
///     # let bytes = to_bytes(&nearest).unwrap();
///     Answer { bytes, to: PhantomData }
/// }
///
/// let answer = call(&GetNearestDc::default());
/// assert_eq!(answer.decode()?.country, "NL");
/// # Ok::<(), DecodeError>(())
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a TL function: it has no result type",
    note = "give the type `#[derive(TlObject)]` and `#[tl(id = 0x…, returns = Type)]`"
)]
pub trait TlFunction: TlObject {
    /// What the function returns. A wrapper such as `invokeWithLayer` returns what its query
    /// returns.
    type Return;
}

/// A value with a constructor number, as it may stand where a schema has any object (`!X`, `Object`).
///
/// All [`TlObject`] types are, and vectors.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no object: it has no constructor number, and the schema has an object here",
    label = "no constructor number",
    note = "what is encoded already is a `RawObject`; an object inside of `bytes` is `InBytes`, one behind its \
        length `Framed`, and the schema says so"
)]
pub trait Object {
    /// Derived code names this, which makes the compiler check the trait.
    #[doc(hidden)]
    const OK: () = ();
    /// Its constructor numbers.
    #[doc(hidden)]
    const NUMBERS: &'static [u32] = &[];
    /// Its constructors, if it lists them.
    #[doc(hidden)]
    const LISTED: &'static [Constructor] = &[];

    /// This value's constructor number.
    #[doc(hidden)]
    #[inline]
    fn number(&self) -> u32 {
        Self::NUMBERS.first().copied().unwrap_or_default()
    }
}

#[diagnostic::do_not_recommend]
impl<T: TlObject + ?Sized> Object for T {
    const NUMBERS: &'static [u32] = T::IDS;
    const LISTED: &'static [Constructor] = T::CONSTRUCTORS;

    #[inline]
    fn number(&self) -> u32 {
        self.id()
    }
}

/// Pointers implement what the type that they point to does.
macro_rules! see_through {
    ($($pointer:ty),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<T: TlObject + ?Sized> TlObject for $pointer {
                const IDS: &'static [u32] = T::IDS;
                const CONSTRUCTORS: &'static [Constructor] = T::CONSTRUCTORS;

                fn id(&self) -> u32 {
                    T::id(self)
                }
            }

            #[diagnostic::do_not_recommend]
            impl<T: TlConstructor + ?Sized> TlConstructor for $pointer {
                const ID: u32 = T::ID;
            }

            #[diagnostic::do_not_recommend]
            impl<T: TlFunction + ?Sized> TlFunction for $pointer {
                type Return = T::Return;
            }
        )*
    };
}

see_through!(&T, Box<T>, Rc<T>);
#[cfg(target_has_atomic = "ptr")]
see_through!(alloc::sync::Arc<T>);
