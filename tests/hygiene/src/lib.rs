//! Types in scopes whose names could change the meaning of derived code, and under strict lints. One half of the test
//! is that this compiles without a warning; the other half is the bytes, in `tests`.

#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(
    warnings,
    deprecated,
    future_incompatible,
    keyword_idents,
    let_underscore,
    nonstandard_style,
    refining_impl_trait,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility,
    unused
)]
// Rust's lints that are in no group and off by default.
#![deny(
    absolute_paths_not_starting_with_crate,
    ambiguous_negative_literals,
    closure_returning_async_block,
    deprecated_in_future,
    explicit_outlives_requirements,
    impl_trait_redundant_captures,
    let_underscore_drop,
    macro_use_extern_crate,
    meta_variable_misuse,
    missing_debug_implementations,
    missing_docs,
    redundant_imports,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unstable_features,
    unused_crate_dependencies,
    unused_import_braces,
    unused_lifetimes,
    unused_macro_rules,
    unused_qualifications,
    unused_results,
    variant_size_differences
)]
#![deny(clippy::all, clippy::nursery, clippy::pedantic)]
// Those of clippy's restriction lints that could apply to derived code.
#![deny(
    clippy::allow_attributes_without_reason,
    clippy::duplicated_attributes,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::default_numeric_fallback,
    clippy::else_if_without_else,
    clippy::indexing_slicing,
    clippy::integer_division,
    clippy::missing_trait_methods,
    clippy::multiple_inherent_impl,
    clippy::panic,
    clippy::pattern_type_mismatch,
    clippy::question_mark_used,
    clippy::same_name_method,
    clippy::semicolon_inside_block,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::std_instead_of_core,
    clippy::unneeded_field_pattern,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm
)]

extern crate std;

pub mod attributes;
pub mod deprecations;
pub mod fields;
pub mod generics;
pub mod inherent;
#[deny(clippy::absolute_paths)]
pub mod lints;
pub mod macros;
pub mod own_types;
pub mod paths;
pub mod primitives;
pub mod schema;
pub mod shadow;
