//! Which keys stand in an attribute.

use proc_macro2::Span;

use super::{FieldKeys, Value, VariantKeys};

/// Those of these keys that are given, each with its place.
pub(crate) fn with_place<const N: usize>(
    keys: [(&'static str, &Option<Value>); N],
) -> impl Iterator<Item = (&'static str, Span)> {
    keys.into_iter()
        .filter_map(|(key, value)| Some((key, value.as_ref()?.key)))
}

impl FieldKeys {
    /// The keys that are given, each with its place.
    pub(crate) fn given(&self) -> Vec<(&'static str, Span)> {
        let Self {
            flag,
            flags,
            bare,
            differs,
            opaque,
            ty,
            with,
            with_items,
            skip,
            name,
            signature,
        } = self;
        let words = [
            ("flags", flags),
            ("bare", bare),
            ("differs", differs),
            ("skip", skip),
            ("signature", signature),
        ];
        let words = words
            .into_iter()
            .filter(|(_, flag)| flag.is_present())
            .map(|(key, flag)| (key, flag.span()));
        let values = [
            ("flag", flag),
            ("opaque", opaque),
            ("ty", ty),
            ("with", with),
            ("with_items", with_items),
            ("name", name),
        ];
        words.chain(with_place(values)).collect()
    }
}

impl VariantKeys {
    /// The keys that are given, each with its place.
    pub(crate) fn given(&self) -> Vec<(&'static str, Span)> {
        let Self {
            id,
            name,
            schema,
            other,
            partial,
        } = self;
        let words = [("other", other), ("partial", partial)];
        let words = words.into_iter().filter(|(_, word)| word.is_present());
        let words = words.map(|(key, word)| (key, word.span()));
        let values = [("id", id), ("name", name), ("schema", schema)];
        words.chain(with_place(values)).collect()
    }
}
