//! JSON as the writer reads it: it borrows from the text or the value, and its objects are lists of keys, since they
//! have few.

use std::{borrow::Cow, fmt};

use serde::{
    Deserializer,
    de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Number, Value};

use super::parse::{MAX_DEPTH, too_deep};

#[derive(Debug, PartialEq)]
pub(super) enum Json<'v> {
    Null,
    Bool(bool),
    Number(Number),
    String(Cow<'v, str>),
    Array(Vec<Json<'v>>),
    Object(Object<'v>),
}

/// Keys and values, in their order.
#[derive(Debug, PartialEq)]
pub(super) struct Object<'v>(Vec<(Cow<'v, str>, Json<'v>)>);

impl<'v> Object<'v> {
    /// The value of a key. If the key is repeated, the last one counts, as in a `Map`.
    pub(super) fn get(&self, key: &str) -> Option<&Json<'v>> {
        let mut all = self.0.iter().rev();
        all.find_map(|(known, value)| (known == key).then_some(value))
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &Json<'v>)> {
        self.0.iter().map(|(key, value)| (key.as_ref(), value))
    }
}

impl<'v> Json<'v> {
    /// Converts a value that is at most this many levels deep.
    pub(super) fn of(value: &'v Value, levels: usize) -> Result<Self, String> {
        let inner = || levels.checked_sub(1).ok_or_else(too_deep);
        Ok(match value {
            Value::Null => Self::Null,
            Value::Bool(bool) => Self::Bool(*bool),
            Value::Number(number) => Self::Number(number.clone()),
            Value::String(text) => Self::String(text.into()),
            Value::Array(items) => {
                let inner = inner()?;
                let items = items.iter().map(|item| Self::of(item, inner));
                Self::Array(items.collect::<Result<_, _>>()?)
            }
            Value::Object(object) => {
                let inner = inner()?;
                let entries = object.iter();
                let entries = entries.map(|(key, value)| Ok((key.into(), Self::of(value, inner)?)));
                Self::Object(Object(entries.collect::<Result<_, String>>()?))
            }
        })
    }

    /// Parses a text.
    pub(super) fn parse(text: &'v str) -> Result<Self, String> {
        let mut deserializer = serde_json::Deserializer::from_str(text);
        deserializer.disable_recursion_limit();
        let value = Levels(MAX_DEPTH).deserialize(&mut deserializer);
        let value = value.and_then(|value| deserializer.end().map(|()| value));
        value.map_err(|error| format!("no JSON: {error}"))
    }
}

/// Deserializes values that are at most this many levels deep.
#[derive(Clone, Copy)]
struct Levels(usize);

impl Levels {
    fn inner<E: Error>(self) -> Result<Self, E> {
        let left = self.0.checked_sub(1);
        left.map(Self).ok_or_else(|| E::custom(too_deep()))
    }
}

impl<'v> DeserializeSeed<'v> for Levels {
    type Value = Json<'v>;

    fn deserialize<D: Deserializer<'v>>(self, deserializer: D) -> Result<Json<'v>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'v> Visitor<'v> for Levels {
    type Value = Json<'v>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json<'v>, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, bool: bool) -> Result<Json<'v>, E> {
        Ok(Json::Bool(bool))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json<'v>, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json<'v>, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json<'v>, E> {
        Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json<'v>, E> {
        Ok(Json::String(text.to_owned().into()))
    }

    fn visit_borrowed_str<E>(self, text: &'v str) -> Result<Json<'v>, E> {
        Ok(Json::String(text.into()))
    }

    fn visit_seq<A: SeqAccess<'v>>(self, mut seq: A) -> Result<Json<'v>, A::Error> {
        let inner = self.inner()?;
        let mut items = Vec::new();
        while let Some(item) = seq.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'v>>(self, mut map: A) -> Result<Json<'v>, A::Error> {
        let inner = self.inner()?;
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(Key)? {
            entries.push((key, map.next_value_seed(inner)?));
        }
        Ok(Json::Object(Object(entries)))
    }
}

/// Deserializes a key, which is borrowed unless it has escapes.
struct Key;

impl<'v> DeserializeSeed<'v> for Key {
    type Value = Cow<'v, str>;

    fn deserialize<D: Deserializer<'v>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'v> Visitor<'v> for Key {
    type Value = Cow<'v, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(text.to_owned().into())
    }

    fn visit_borrowed_str<E>(self, text: &'v str) -> Result<Self::Value, E> {
        Ok(text.into())
    }
}
