//! Every key of `#[tl(…)]`, and where it belongs.

/// A place that has attributes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Struct,
    Enum,
    Variant,
    Field,
}

/// A key of `#[tl(…)]`.
pub(super) struct Key {
    pub(super) name: &'static str,
    /// Whether its value is a Rust type, which attributes can't hold as an expression.
    pub(super) is_type: bool,
    places: &'static [Place],
    /// Where it belongs, in words.
    home: &'static str,
}

const CONTAINER: &[Place] = &[Place::Struct, Place::Enum];
const CONSTRUCTOR: &[Place] = &[Place::Struct, Place::Variant];
const FIELD: &[Place] = &[Place::Field];

impl Key {
    const fn new(name: &'static str, places: &'static [Place], home: &'static str) -> Self {
        Self {
            name,
            is_type: false,
            places,
            home,
        }
    }
}

/// In the order of the reference.
pub(super) const KEYS: [Key; 13] = [
    Key::new(
        "id",
        CONSTRUCTOR,
        "a struct or a variant, which are one constructor each",
    ),
    Key::new(
        "name",
        &[Place::Struct, Place::Variant, Place::Field],
        "a struct, a variant or a field",
    ),
    Key {
        is_type: true,
        ..Key::new(
            "returns",
            &[Place::Struct],
            "a struct: a function is one combinator with one result type",
        )
    },
    Key::new("crate", CONTAINER, "the struct or enum"),
    Key::new("bound", CONTAINER, "the struct or enum"),
    Key::new("encode_only", CONTAINER, "the struct or enum"),
    Key::new(
        "other",
        &[Place::Variant],
        "the last variant of an enum, `#[tl(other)] Unknown(RawObject<'a>)`",
    ),
    Key::new("flag", FIELD, "a field"),
    Key::new("flags", FIELD, "a field of type `u32`"),
    Key::new("bare", FIELD, "a field"),
    Key::new("ty", FIELD, "a field"),
    Key::new("with", FIELD, "a field"),
    Key::new("skip", FIELD, "a field"),
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

    /// The names of the keys that belong on a place.
    pub(super) fn names_on(place: Place) -> impl Iterator<Item = &'static str> {
        KEYS.iter()
            .filter(move |key| key.belongs_on(place))
            .map(|key| key.name)
    }
}
