//! Converts values to the vectors' own JSON from their Rust fields alone, so that a mistake of the derive can't be in
//! both sides of a comparison.

use std::borrow::Cow;

use serde_json::{Map, Value, json};
use tl_runtime::Bare;

/// A value in the format of the vectors: see `tests/vectors/README.md`.
pub(super) trait ToJson {
    /// `null` stands for a conditional field that is absent; the format has no other use for it.
    fn json(&self) -> Value;
}

/// An object of the format, of which absent fields are left out.
pub(super) fn object_of<const N: usize>(name: &str, fields: [(&str, Value); N]) -> Value {
    let mut object = Map::new();
    object.insert("_".to_owned(), name.into());
    for (field, value) in fields {
        if !value.is_null() {
            let before = object.insert(field.to_owned(), value);
            assert_eq!(before, None, "{name}.{field} is given twice");
        }
    }
    object.into()
}

/// `flags.N?true`: present or absent, never `false`.
pub(super) fn present(field: &bool) -> Value {
    if *field {
        Value::Bool(true)
    } else {
        Value::Null
    }
}

/// A flags word: left out. The tests' words have no bits of their own meaning.
pub(super) fn word(field: &u32) -> Value {
    assert_eq!(*field, 0, "a flags field holds what no other field owns");
    Value::Null
}

/// An object of the variables in scope, under the names of its fields; `x as present` is a
/// `flags.N?true`, `x as word` a flags word.
macro_rules! object {
    ($name:literal $(, $field:ident $(as $form:ident)?)*) => {
        $crate::vectors::json::object_of(
            $name,
            [$((
                stringify!($field),
                $crate::vectors::json::object!(@value $field $($form)?),
            )),*],
        )
    };
    (@value $field:ident) => {
        $crate::vectors::json::ToJson::json($field)
    };
    (@value $field:ident $form:ident) => {
        $crate::vectors::json::$form($field)
    };
}
pub(super) use object;

/// Structs: `to_json!(Wrapper<'_, X>(X) = "wrapper", query);`. Every field has to be named; one that
/// is forgotten does not compile.
macro_rules! to_json {
    (
        $type:ident $(<$($argument:tt),*> $(($($parameter:ident),*))?)? = $name:literal
        $(, $field:ident $(as $form:ident)?)* $(,)?
    ) => {
        impl $($(<$($parameter: $crate::vectors::json::ToJson),*>)?)?
            $crate::vectors::json::ToJson for $type $(<$($argument),*>)?
        {
            fn json(&self) -> serde_json::Value {
                let Self { $($field),* } = self;
                $crate::vectors::json::object!($name $(, $field $(as $form)?)*)
            }
        }
    };
}
pub(super) use to_json;

/// Enums that add nothing to what their variants hold: `to_json_of_variants!(Peer<'_>: User, Chat);`.
macro_rules! to_json_of_variants {
    (
        $type:ident $(<$($argument:tt),*> $(($($parameter:ident),*))?)?:
        $($variant:ident),* $(,)?
    ) => {
        impl $($(<$($parameter: $crate::vectors::json::ToJson),*>)?)?
            $crate::vectors::json::ToJson for $type $(<$($argument),*>)?
        {
            fn json(&self) -> serde_json::Value {
                match self {
                    $(Self::$variant(inner) => $crate::vectors::json::ToJson::json(inner)),*
                }
            }
        }
    };
}
pub(super) use to_json_of_variants;

/// The smallest integer that a double can't tell from its neighbours.
const INEXACT: u64 = 1 << 53;

impl ToJson for i32 {
    fn json(&self) -> Value {
        (*self).into()
    }
}

impl ToJson for i64 {
    fn json(&self) -> Value {
        if self.unsigned_abs() < INEXACT {
            (*self).into()
        } else {
            json!({ "$int": self.to_string() })
        }
    }
}

impl ToJson for f64 {
    fn json(&self) -> Value {
        assert!(self.is_finite(), "JSON has no number for {self}");
        (*self).into()
    }
}

impl ToJson for bool {
    fn json(&self) -> Value {
        (*self).into()
    }
}

impl ToJson for str {
    fn json(&self) -> Value {
        self.into()
    }
}

impl ToJson for [u8] {
    fn json(&self) -> Value {
        json!({ "$bytes": hex::encode(self) })
    }
}

impl<const N: usize> ToJson for [u8; N] {
    fn json(&self) -> Value {
        self.as_slice().json()
    }
}

impl<T: ToJson> ToJson for [T] {
    fn json(&self) -> Value {
        self.iter().map(T::json).collect()
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::json)
    }
}

impl<T: ToJson> ToJson for Bare<T> {
    fn json(&self) -> Value {
        self.0.json()
    }
}

impl<T: ToJson + ToOwned + ?Sized> ToJson for Cow<'_, T> {
    fn json(&self) -> Value {
        self.as_ref().json()
    }
}

/// What owns or borrows is what it holds.
macro_rules! see_through {
    ($([$($parameter:tt)*] $pointer:ty),* $(,)?) => {
        $(
            impl<$($parameter)*> ToJson for $pointer {
                fn json(&self) -> Value {
                    (**self).json()
                }
            }
        )*
    };
}

see_through![
    [T: ToJson + ?Sized] &T,
    [T: ToJson + ?Sized] Box<T>,
    [] String,
    [] Vec<u8>,
    [T: ToJson] Vec<T>,
];

#[test]
fn integers_leave_json_numbers_where_doubles_do() {
    assert_eq!(
        9_007_199_254_740_991_i64.json().to_string(),
        "9007199254740991"
    );
    assert_eq!(
        (-9_007_199_254_740_991_i64).json().to_string(),
        "-9007199254740991"
    );
    assert_eq!(
        9_007_199_254_740_992_i64.json(),
        json!({ "$int": "9007199254740992" })
    );
    assert_eq!(i64::MIN.json(), json!({ "$int": "-9223372036854775808" }));
}

#[test]
fn absent_fields_leave_no_key() {
    let (number, yes, no, nothing) = (&1, &true, &false, &None::<i32>);
    let object = object!("any", number, yes as present, no as present, nothing);
    assert_eq!(object, json!({ "_": "any", "number": 1, "yes": true }));
}
