//! The table of all keys of `#[tl(…)]`: their values, and where they belong.

use crate::schema::nearest;

/// A place that can have attributes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Struct,
    Enum,
    Variant,
    Field,
    /// A struct under the other derive, `TlSchema`.
    Schema,
}

/// What a key takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// No value.
    Nothing,
    /// `= value`, an expression.
    Value,
    /// `= "…"`.
    Text,
    /// `= Type`, a Rust type.
    Type,
    /// Nothing, or `= value`.
    MaybeValue,
}

/// A key of `#[tl(…)]`.
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) takes: Takes,
    /// An example, for error messages.
    pub(super) example: &'static str,
    places: &'static [Place],
    /// Where it belongs, for error messages.
    home: &'static str,
}

const CONTAINER: &[Place] = &[Place::Struct, Place::Enum];
const ANY_TYPE: &[Place] = &[Place::Struct, Place::Enum, Place::Schema];
const CONSTRUCTOR: &[Place] = &[Place::Struct, Place::Variant];
const FIELD: &[Place] = &[Place::Field];
const NAMED: &[Place] = &[Place::Struct, Place::Enum, Place::Variant, Place::Field];

const THE_TYPE: &str = "the struct or enum";
const A_FIELD: &str = "a field";

impl Key {
    const fn word(name: &'static str, places: &'static [Place], home: &'static str) -> Self {
        Self {
            name,
            takes: Takes::Nothing,
            example: name,
            places,
            home,
        }
    }

    const fn text(
        name: &'static str,
        example: &'static str,
        places: &'static [Place],
        home: &'static str,
    ) -> Self {
        Self {
            takes: Takes::Text,
            ..Self::value(name, example, places, home)
        }
    }

    const fn value(
        name: &'static str,
        example: &'static str,
        places: &'static [Place],
        home: &'static str,
    ) -> Self {
        Self {
            name,
            takes: Takes::Value,
            example,
            places,
            home,
        }
    }
}

/// All keys, in the order of the reference.
const KEYS: [Key; 24] = [
    Key::value(
        "id",
        "id = 0x…",
        CONSTRUCTOR,
        "a struct or a variant, which are one constructor each",
    ),
    Key::text(
        "name",
        "name = \"help.getConfig\"",
        NAMED,
        "a struct, an enum with `schema_file`, a variant or a field",
    ),
    Key::text(
        "schema",
        "schema = \"ping ping_id:long = Pong;\"",
        CONSTRUCTOR,
        "a struct or a variant, which are one constructor each",
    ),
    Key::text(
        "schema_file",
        "schema_file = \"schema/api.tl\"",
        ANY_TYPE,
        THE_TYPE,
    ),
    Key {
        takes: Takes::MaybeValue,
        ..Key::value(
            "partial",
            "partial = Schema",
            &[Place::Struct, Place::Enum, Place::Variant],
            "an enum with `schema_file` that leaves out some constructors, or (`partial = Schema`) a struct or \
             variant that leaves out some fields",
        )
    },
    Key {
        takes: Takes::Type,
        ..Key::value(
            "returns",
            "returns = Vec<i32>",
            &[Place::Struct],
            "a struct: a function is one combinator with one result type",
        )
    },
    Key::word(
        "transparent",
        &[Place::Struct],
        "a struct of one field, which stands wherever that field can",
    ),
    Key {
        takes: Takes::Type,
        ..Key::value("try_from", "try_from = i32", CONTAINER, THE_TYPE)
    },
    Key {
        takes: Takes::Type,
        ..Key::value("into", "into = i32", CONTAINER, THE_TYPE)
    },
    Key::value("crate", "crate = a::path", ANY_TYPE, THE_TYPE),
    Key::text("bound", "bound = \"T: Clone\"", CONTAINER, THE_TYPE),
    Key::word("encode_only", CONTAINER, THE_TYPE),
    Key::word("decode_only", CONTAINER, THE_TYPE),
    Key {
        takes: Takes::MaybeValue,
        ..Key::value(
            "other",
            "other = Schema",
            &[Place::Variant],
            "the last variant of an enum, `#[tl(other)] Unknown(RawObject<'a>)`",
        )
    },
    Key::value("flag", "flag = 0", FIELD, A_FIELD),
    Key::word("flags", FIELD, "a field of type `u32`"),
    Key::word("bare", FIELD, A_FIELD),
    Key::text("ty", "ty = \"vector<int>\"", FIELD, A_FIELD),
    Key::word("differs", FIELD, "a field, beside `ty`"),
    Key::value("opaque", "opaque = Schema", FIELD, A_FIELD),
    Key::value("with", "with = a::module", FIELD, A_FIELD),
    Key::value(
        "with_items",
        "with_items = a::module",
        FIELD,
        "a field that is a vector",
    ),
    Key::word("skip", FIELD, A_FIELD),
    Key::word("signature", FIELD, "a field of type `bytes`"),
];

impl Key {
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    pub(super) fn belongs_on(&self, place: Place) -> bool {
        self.places.contains(&place)
    }

    /// The error for the key where it does not belong.
    pub(super) fn misplaced(&self) -> String {
        format!("`{}` belongs on {}", self.name, self.home)
    }
}

impl Place {
    /// The error for an unknown key.
    pub(super) fn unknown_key(self, name: &str) -> String {
        // Other derives call it so.
        let is_bit = name.split('_').any(|word| word == "bit") && self == Self::Field;
        let near = if is_bit {
            Some("flag")
        } else {
            nearest(name, self.names())
        };
        match near {
            Some(key) => format!("unknown key `{name}`: did you mean `{key}`?"),
            None => format!("unknown key `{name}`: here stand {}", self.keys()),
        }
    }

    /// The keys that belong here, in words.
    pub(super) fn keys(self) -> String {
        let names: Vec<_> = self.names().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    }

    fn names(self) -> impl Iterator<Item = &'static str> {
        KEYS.iter()
            .filter(move |key| key.belongs_on(self))
            .map(|key| key.name)
    }
}
