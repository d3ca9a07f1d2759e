//! What derived code calls, and the names that it imports.
//!
//! Derived code is compiled in the user's crate: once for each type, and some of it once for each use. What can be the
//! same for all types is therefore here, and compiled once. Three goals explain the rest of its shape. Comments
//! elsewhere, also in `tl-derive-core`'s `codegen`, point to this list. The measurements are in
//! `tests/peers/PERFORMANCE.md`.
//!
//! # Compile time
//!
//! - **Fields in lists.** Derived code passes up to eight fields as one tuple to a function of [`fields`]. That takes the
//!   compiler a third of the time of a statement for each field. Lists of up to sixteen would make every build half a
//!   second slower, and few types need them.
//! - **Silent lists.** A wrong type in a list would be an error on the derive. So a list to write with types of the
//!   user's goes through [`fields::Values`], which reports nothing, and a statement for each type requires it in its own
//!   place. When each such field was a statement, the whole took 5 % longer. Those to read still are: in a list, their
//!   values would be moved once more (16 % of the time to read `messages.dialogs`).
//! - **Few bodies.** The compiler checks each constant, each constant argument (`If<T, R, 0, 5>`) and each slice that is
//!   written as an argument like the body of a function. So flag bits have names (`If5`), a flags word is named only if
//!   it is not the first, an empty list is [`calls::NO_CONSTRUCTORS`], and the checks that values end stand in `decode`.
//! - **Few calls in constants.** Each takes as long as a small body, and each step of a sum is checked. So a constant
//!   passes all it has to one function: constructors as literals to `listed::constructors`, lengths to
//!   [`fields::sum`].
//! - **One requirement.** What a field's type must implement is stated in `decode`. The constants `MIN_LEN` and
//!   `SELF_DELIMITING` name the type in a probe, which reports nothing.
//! - **`Copy`, by value.** For a value that may have to be dropped, the compiler writes cleanup code at every call. So
//!   flags words and lists of references are `Copy` and passed by value; borrowed slices take it twice as long.
//! - **One string for names.** The names of a type's fields are one string (`error::Names`), since a slice of strings
//!   takes ten times as long. The constructor's number and name are literals (`TlObject::ONLY`) for the same reason.
//! - **Values instead of type parameters.** What can be an argument (a number, a list of constructors) is one: the
//!   compiler evaluates a constant of a type parameter again for each type.
//! - **Few `const` blocks.** What depends on one field's type is a constant of that type, which the compiler evaluates once
//!   for all lists. A `const` block is evaluated again for each list, so a list has one for each field: the run that
//!   begins there, which is both the condition and the value.
//! - **Imports one by one.** Paths to the names that most derived code has took 4 % of a struct's time, and importing
//!   all names took 2 %. So [`names`] exports the common ones by themselves.
//! - **Not inlined.** A function for each type that several callers share is `#[inline(never)]`, or large enough not to
//!   be inlined, so that it is compiled once and not in each caller.
//! - **No error where there is none.** A field for which any bytes will do (a number, a byte array, a bit) is taken after
//!   the check of its run. A path for its error would be compiled for each field, and then removed.
//! - **Little is held across calls.** For a value that has to be dropped if a call panics, the compiler writes a path to
//!   drop it. So `from_bytes`, which is compiled for each type, makes no call then. Nor does a vector that is written use
//!   an iterator, of which a debug build calls five functions for each type.
//! - **No `?` where it counts.** What is compiled for each type returns an error by a `match`: `?` would add 4 % to the
//!   code that a release build optimises.
//! - **Free functions, not closures.** A variant that needs a function of its own gets a free one, or where the type has
//!   parameters, one in a trait that only derived code sees: a method of a trait is checked against its declaration. The
//!   time that closures take grows with the square of their number in a function.
//!
//! # Stack
//!
//! In a debug build, every variable and every move has a place on the stack of its own, for as long as the function runs.
//! Objects nest 128 deep, so each byte counts 128 times.
//!
//! - A variant with fields, and a group of sixteen parts of a struct, is a function of its own. Otherwise each level of
//!   depth would hold the fields of all variants.
//! - The values of a list are not moved out of the tuple until the struct is built.
//! - No function only wraps `decode` and adds a frame to each level. Rare paths that need variables
//!   (`OrRaw`, `Attempt`) are functions of their own, which have returned before the next level begins.
//!
//! # Speed
//!
//! - **Runs.** Fields of fixed length that follow one another, with the constructor number and the flags word before
//!   them, are read and written by one bounds check.
//! - **Registers.** A call that takes the reader by reference forces it into memory. So the errors of hot paths are made
//!   from numbers alone (`reader::errors`), and unusual strings get a reader of their own.
//! - **Cold paths apart.** What makes an error is `#[cold]` and not inlined. A path through the value is built only then.

// `mod names` and `mod calls` are hidden here too: if only the re-export in `lib.rs` were, rustdoc would show their
// traits.
#[doc(hidden)]
pub mod calls;
mod checks;
#[doc(hidden)]
pub mod copied;
mod fields;
mod listed;
#[doc(hidden)]
pub mod names;
mod numbers;
mod represented;
mod types;
mod unions;
mod with_items;
