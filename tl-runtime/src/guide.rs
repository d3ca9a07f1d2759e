//! Guides: how to do things, from the first program to a change of layer. The reference is elsewhere: every attribute
//! is in the documentation of the derive [`TlObject`](derive@crate::TlObject).
//!
//! | guide | for |
//! | --- | --- |
//! | [`tutorial`] | the way from `cargo new` to the first decoded answer |
//! | [`only_the_types_you_use`] | reading a large answer with few definitions |
//! | [`recipes`] | answers and errors, containers, dispatch, layers, liteserver queries, signatures, JSON |
//! | [`types_of_ones_own`] | newtypes, checked types, types of other crates, code by hand |
//! | [`coming_from_tl_proto`] | porting a program from `tl-proto` 0.5 |
//! | [`coming_from_grammers`] | porting a program from `grammers-tl-types` 0.11 |
//! | [`untrusted_input`] | limits, strictness and errors of input from the network |
//! | [`layer_upgrades`] | what happens when the schema file changes |
//! | [`limits`] | what this crate does not do |
//!
//! All code in them runs as tests. Its schema files are in the folder `schema` of this crate: a few declarations of
//! Telegram's layer 229 (`api.tl`), of MTProto's service messages (`mtproto.tl`) and of TON (`ton.tl`). In your program
//! they are the whole files.

// Pages without items. `tests/src/promises/guides.rs` holds their links and the errors that they show.

#[doc = include_str!("../docs/guide/tutorial.md")]
pub mod tutorial {}

#[doc = include_str!("../docs/guide/only_the_types_you_use.md")]
pub mod only_the_types_you_use {}

#[doc = include_str!("../docs/guide/recipes.md")]
pub mod recipes {
    #[doc = include_str!("../docs/guide/recipes_mtproto.md")]
    pub mod mtproto {}

    #[doc = include_str!("../docs/guide/recipes_ton.md")]
    pub mod ton {}
}

#[doc = include_str!("../docs/guide/types_of_ones_own.md")]
pub mod types_of_ones_own {}

#[doc = include_str!("../docs/guide/coming_from_tl_proto.md")]
pub mod coming_from_tl_proto {}

#[doc = include_str!("../docs/guide/coming_from_grammers.md")]
pub mod coming_from_grammers {}

#[doc = include_str!("../docs/guide/untrusted_input.md")]
pub mod untrusted_input {}

#[doc = include_str!("../docs/guide/layer_upgrades.md")]
pub mod layer_upgrades {}

#[doc = include_str!("../docs/guide/limits.md")]
pub mod limits {}
