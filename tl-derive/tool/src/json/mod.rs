//! `tl-schema json` and `encode`: values as JSON, in both directions.
//!
//! | TL | JSON |
//! | --- | --- |
//! | an object | an object: `_` is the constructor's name, the other keys are its fields |
//! | a conditional field that is absent | no key |
//! | `flags.N?true` that is set | `true` |
//! | a flags word | of a name other than `flags…`, or with bits that no field owns: a number; else no key |
//! | `int`, `#`, `long` | a number; from 2^53 in magnitude, its decimal digits as a string |
//! | `double` | a number, `"NaN"`, `"Infinity"`, `"-Infinity"` |
//! | `string` | a string; if it is not UTF-8, `{"_":"bytes","bytes":"<base64>"}` |
//! | `bytes`, `int128`, `int256`, `int512` | base64 |
//! | `Bool` | `true` or `false`, also where any object may stand |
//! | vectors | an array; of ints where any object may stand, `{"_":"Vector<int>","items":[…]}` |

mod numbers;
mod parse;
mod read;
mod strings;
mod text;
mod tree;
mod write;

use serde_json::Value;

pub use self::parse::parse;
use self::{
    tree::Json,
    write::{Root, Writer},
};
use crate::{
    ReadOptions, Schema,
    error::{ReadError, WriteError},
    schema::{Combinator, shape::Typed},
};

impl Schema {
    /// Reads an object's bytes as JSON, in which `_` is the constructor's name.
    ///
    /// ```
    /// let schema = tl_schema::Schema::from_text("user#00000001 flags:# id:long bot:flags.0?true = User;")?;
    /// let bytes = b"\x01\0\0\0\x01\0\0\0\x07\0\0\0\0\0\0\0";
    /// assert_eq!(schema.to_json(bytes)?.to_string(), r#"{"_":"user","id":7,"bot":true}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the bytes are no such value. The error says why, at which byte, and in which field.
    pub fn to_json(&self, bytes: &[u8]) -> Result<Value, ReadError> {
        self.to_json_with(bytes, &ReadOptions::new())
    }

    /// The same with options: of bytes whose type they don't tell, or with other limits.
    ///
    /// # Errors
    ///
    /// As [`to_json`](Self::to_json), and if the schema has no such type or function.
    pub fn to_json_with(&self, bytes: &[u8], options: &ReadOptions) -> Result<Value, ReadError> {
        let mut builder = read::Builder::default();
        self.read(bytes, options, &mut builder)?;
        Ok(builder.finish())
    }

    /// Appends the same as text to `out`, several times as fast. After an error, `out` is as it was.
    ///
    /// ```
    /// use tl_schema::{ReadOptions, Schema};
    ///
    /// let schema = Schema::from_text("user#00000001 id:long = User;")?;
    /// let mut out = String::new();
    /// schema.write_json(b"\x01\0\0\0\x07\0\0\0\0\0\0\0", &ReadOptions::new(), &mut out)?;
    /// assert_eq!(out, r#"{"_":"user","id":7}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`to_json_with`](Self::to_json_with).
    pub fn write_json(
        &self,
        bytes: &[u8],
        options: &ReadOptions,
        out: &mut String,
    ) -> Result<(), ReadError> {
        let before = out.len();
        let result = self.read(bytes, options, &mut text::Text::new(out));
        result.inspect_err(|_| out.truncate(before))
    }

    /// Writes a value as bytes: as the constructor or function of this name, or as a type (`Vector<long>`). Without a
    /// name, `_` in the value says what it is.
    ///
    /// ```
    /// let schema = tl_schema::Schema::from_text("user#00000001 id:long = User;")?;
    /// let user = serde_json::json!({ "_": "user", "id": 7 });
    /// assert_eq!(schema.from_json(None, &user)?, schema.from_json("User", &user)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If something is missing, misspelt or of another type. The error says what, and in which field.
    pub fn from_json<'n>(
        &self,
        name: impl Into<Option<&'n str>>,
        value: &Value,
    ) -> Result<Vec<u8>, WriteError> {
        let json = Json::of(value, parse::MAX_DEPTH);
        self.written(name.into(), &json.map_err(no_json)?)
    }

    /// The same for JSON as text, several times as fast.
    ///
    /// # Errors
    ///
    /// As [`from_json`](Self::from_json), and if the text is no JSON, or nested deeper than 512 levels.
    pub fn from_json_text<'n>(
        &self,
        name: impl Into<Option<&'n str>>,
        text: &str,
    ) -> Result<Vec<u8>, WriteError> {
        let json = Json::parse(text);
        self.written(name.into(), &json.map_err(no_json)?)
    }

    /// Checks that the schema has a name that [`from_json`](Self::from_json) would take.
    ///
    /// # Errors
    ///
    /// If it does not. The error says what may be meant.
    pub fn check_name(&self, name: &str) -> Result<(), String> {
        self.root(name).map(|_| ())
    }

    /// Finds what a name means: a constructor or function, or else a type.
    fn root(&self, name: &str) -> Result<Named<'_>, String> {
        if let Some(found) = self.meant_by(name) {
            return Ok(Named::Combinator(found));
        }
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "._#".contains(c);
        match self.parse_type(name) {
            Ok(ty) => Ok(Named::Type(ty)),
            Err(_) if name.chars().all(is_plain) => Err(self.no_combinator(name)),
            Err(message) => Err(message),
        }
    }

    fn written(&self, name: Option<&str>, json: &Json<'_>) -> Result<Vec<u8>, WriteError> {
        let Some(name) = name else {
            return Writer::new(self).whole(&Root::Any, json);
        };
        match self.root(name) {
            Ok(Named::Combinator(found)) => Writer::new(self).whole(&Root::Object(found), json),
            Ok(Named::Type(ty)) => Writer::new(self).whole(&Root::Type(&ty), json),
            Err(message) => Err(WriteError::new(String::new(), message)),
        }
    }
}

/// What a name means.
enum Named<'s> {
    Combinator(Combinator<'s>),
    Type(Typed),
}

fn no_json(message: String) -> WriteError {
    WriteError::new(String::new(), message)
}
