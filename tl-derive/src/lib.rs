//! The derive behind `tl_runtime::TlObject`. Depend on `tl-runtime`, which re-exports it.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod build;
mod errors;
mod expand;
mod receive;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;
use tl_derive_core::{codegen, model, schema};

// An editor shows the comments of a derive, and reads no included files. So the overview is in comments, and only the
// sections, one for each attribute, are in files of their own. A test checks that each row of the table has its
// section.

/// Derives an encoder and a decoder for a TL type: the traits `Encode` and `Decode`, and `TlObject`,
/// `TlConstructor` and `TlFunction` where they apply.
///
/// A struct with `id` is one constructor. An enum is a type with several, and a struct without `id` is a group of
/// fields in a row, which has no number and stands as itself wherever it is used. Fields are written in their order.
/// The types of fields may have any names that do not begin with `__`: those are for derived code.
///
/// ```
/// use tl_runtime::{TlObject, from_bytes};
///
/// #[derive(TlObject)]
/// #[tl(schema = "nearestDc#8e1a1775 country:string this_dc:int nearest_dc:int = NearestDc;")]
/// struct NearestDc<'a> {
///     country: &'a str,
///     this_dc: i32,
///     nearest_dc: i32,
/// }
///
/// let nearest: NearestDc = from_bytes(b"\x75\x17\x1a\x8e\x02NL\0\x02\0\0\0\x04\0\0\0")?;
/// assert_eq!(nearest.country, "NL");
/// # Ok::<(), tl_runtime::DecodeError>(())
/// ```
///
/// # Attributes
///
/// All stand in `#[tl(…)]`, several in one or each in its own.
///
/// | attribute | on | meaning |
/// | --- | --- | --- |
/// | [`id = 0x…`](#id) | struct, variant | the constructor number |
/// | [`id = "…"`](#id--) | struct, variant | the number of the file's declaration of this name, and nothing else of it |
/// | [`name = "…"`](#name) | struct, enum, variant, field | the TL name |
/// | [`schema = "…"`](#schema) | struct, variant | the declaration in the schema, which says all of the above and below |
/// | [`schema_file = "…"`](#schema_file) | struct, enum | the same, found by name in a file |
/// | [`partial`](#partial) | enum | leaves out constructors that the file has |
/// | [`partial = Schema`](#partial--schema) | struct, variant | leaves out fields, which are stepped over |
/// | [`returns = Type`](#returns) | struct | a function, and what it returns |
/// | [`transparent`](#transparent) | struct | stands wherever its only field can |
/// | [`try_from = Type`, `into = Type`](#try_from-and-into) | struct, enum | read and written as another type |
/// | [`crate = path`](#crate) | struct, enum | where the runtime is |
/// | [`bound = "…"`](#bound) | struct, enum | replaces the inferred bounds |
/// | [`encode_only`](#encode_only) | struct, enum | no decoder |
/// | [`decode_only`](#decode_only) | struct, enum | no encoder |
/// | [none on a one-field tuple variant](#variants-without-id) | variant | the constructors are those of the field's type |
/// | [`other`](#other) | variant | constructors that the enum does not list |
/// | [`other = Schema`](#other--schema) | variant | the same, each up to its end |
/// | [`flag = 0`, `flag = mode.0`](#flag) | field | a conditional field |
/// | [`flags`](#flags) | field | a flags word |
/// | [`bare`](#bare) | field | without the constructor number |
/// | [`ty = "…"`](#ty) | field | the TL type expression |
/// | [`differs`](#differs) | field | the bytes are as `ty` says, and not as the schema does |
/// | [`opaque = Schema`](#opaque) | field | objects left undecoded end where the schema says |
/// | [`with = path`](#with) | field | functions of your own |
/// | [`with_items = path`](#with_items) | field | functions of your own for the items of a vector |
/// | [`skip`](#skip) | field | not on the wire |
/// | [`signature`](#signature) | field | empty in what is signed |
///
#[doc = include_str!("../docs/attributes.md")]
#[proc_macro_derive(TlObject, attributes(tl))]
pub fn derive_tl_object(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    expand::expand(input).into()
}

/// Makes a schema data: a table, in the program's read-only data, of what each constructor and function holds.
///
/// ```
/// use tl_runtime::{TlSchema, from_bytes};
///
/// #[derive(TlSchema)]
/// # #[tl(schema_file = "docs/api.tl")]
/// # struct Api;
/// # const _: &str = stringify! {
/// #[tl(schema_file = "schema/api.tl")]
/// struct Api;
/// # };
///
/// assert_eq!(Api::find(0x7da07ec9).unwrap().name, "inputPeerSelf");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// TL has no lengths: to find the next object, a program has to read the one before it. A definition that names the
/// schema in `opaque = Api`, `partial = Api` or `other = Api` steps over what the program has no types for (see the
/// derive `TlObject`); `Api::take` and `DecodeOptions::take_raw` step over one object.
///
/// `schema_file = "…"` may stand several times: the files are one schema, in which no number stands for
/// two declarations. Paths are from the crate's manifest; editing a file compiles the crate anew. `crate = path`
/// says where the runtime is, as for `TlObject`.
///
/// The whole API of Telegram takes 87 KiB. Names are in the program only if it calls `Api::find`.
///
/// What the schema does not say can't be stepped over: a bare type that no file declares, or a type with a bare type as
/// its argument (`Maybe int`). Stepping over does not check that text is UTF-8, and does not look at numbers.
///
#[doc = include_str!("../docs/schema.md")]
#[proc_macro_derive(TlSchema, attributes(tl))]
pub fn derive_tl_schema(input: TokenStream) -> TokenStream {
    let input = syn::parse_macro_input!(input as syn::DeriveInput);
    expand::expand_schema(&input).into()
}
