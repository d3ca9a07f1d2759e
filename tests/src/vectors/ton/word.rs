//! TON's `#` words. The vectors' values have whole words, while a Rust field has only the bits that no conditional
//! field owns. So the whole word is put together here, from bits that are stated a second time.

use serde_json::Value;

use crate::vectors::json::ToJson;

/// Also a `#` that is no flags word, such as `count:#`.
impl ToJson for u32 {
    fn json(&self) -> Value {
        (*self).into()
    }
}

/// Whether a conditional field is there.
pub(super) trait IsPresent {
    fn is_present(&self) -> bool;
}

impl IsPresent for bool {
    fn is_present(&self) -> bool {
        *self
    }
}

impl<T> IsPresent for Option<T> {
    fn is_present(&self) -> bool {
        self.is_some()
    }
}

/// The word as it is sent: the bits of its field, and those of the conditional fields.
pub(super) fn whole<const N: usize>(own: u32, owned: [(u32, &dyn IsPresent); N]) -> u32 {
    owned.into_iter().fold(own, |word, (bit, field)| {
        let bit = 1 << bit;
        assert_eq!(own & bit, 0, "the word's field holds a bit of another's");
        if field.is_present() { word | bit } else { word }
    })
}

/// [`to_json!`](crate::vectors::json::to_json) of a struct with a word:
/// `to_json_with_word!(Type<'_> = "tl.name", mode(0: proof), id, proof);`.
macro_rules! to_json_with_word {
    (
        $type:ident $(<$lifetime:lifetime>)? = $name:literal,
        $word:ident($($bit:literal: $owner:ident),* $(,)?)
        $(, $field:ident $(as $form:ident)?)* $(,)?
    ) => {
        impl $crate::vectors::json::ToJson for $type $(<$lifetime>)? {
            fn json(&self) -> serde_json::Value {
                let Self { $word, $($field),* } = self;
                let $word = &$crate::vectors::ton::word::whole(*$word, [$(($bit, $owner)),*]);
                $crate::vectors::json::object!($name, $word $(, $field $(as $form)?)*)
            }
        }
    };
}
pub(super) use to_json_with_word;
