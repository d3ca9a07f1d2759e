//! Compares replies with the JSON of their vectors: ids, texts, and names of raw objects.

use serde_json::Value;
use tl_runtime::{OrRaw, RawObject, TlSchema, to_bytes};

use super::{ChannelDifference, Dialogs, Difference, Message, Messages, Update, Updates};
use crate::Api;

/// Compares a value with the vector's JSON.
pub(super) trait Check {
    /// Says how many objects were kept as bytes.
    fn check(&self, json: &Value) -> usize;
}

impl Check for RawObject<'_> {
    fn check(&self, json: &Value) -> usize {
        let bytes = to_bytes(self).unwrap();
        let (again, rest) = Api::take(&bytes).unwrap();
        assert_eq!((&again, rest.len()), (self, 0));
        let name = Api::find(self.id).map(|found| found.name);
        assert_eq!(name, json["_"].as_str());
        1
    }
}

impl Check for Message<'_> {
    fn check(&self, json: &Value) -> usize {
        match self {
            Self::Text { id, message } => {
                assert_eq!(json["_"], "message");
                assert_eq!(
                    (&json["id"], &json["message"]),
                    (&(*id).into(), &(*message).into())
                );
                0
            }
            Self::Service { id } => {
                assert_eq!(
                    (&json["_"], &json["id"]),
                    (&"messageService".into(), &(*id).into())
                );
                0
            }
            Self::Unknown(raw) => {
                assert_eq!(json["_"], "messageEmpty");
                raw.check(json)
            }
        }
    }
}

impl<T: Check> Check for OrRaw<'_, T> {
    fn check(&self, json: &Value) -> usize {
        match self {
            Self::Known(value) => value.check(json),
            Self::Raw(raw) => raw.check(json),
        }
    }
}

impl<T: Check> Check for Vec<T> {
    fn check(&self, json: &Value) -> usize {
        let items = json.as_array().unwrap();
        assert_eq!(self.len(), items.len());
        self.iter()
            .zip(items)
            .map(|(item, json)| item.check(json))
            .sum()
    }
}

impl Check for Dialogs<'_> {
    fn check(&self, json: &Value) -> usize {
        match self {
            Self::All { messages } | Self::Slice { messages } => messages.check(&json["messages"]),
            Self::Other(raw) => raw.check(json),
        }
    }
}

impl Check for Messages<'_> {
    fn check(&self, json: &Value) -> usize {
        match self {
            Self::All { messages } => messages.check(&json["messages"]),
            Self::Slice { messages } | Self::Channel { messages } => {
                messages.check(&json["messages"])
            }
            Self::Other(raw) => raw.check(json),
        }
    }
}

impl Check for Update<'_> {
    fn check(&self, json: &Value) -> usize {
        match self {
            Self::Message { message } | Self::ChannelMessage { message } => {
                message.check(&json["message"])
            }
            Self::Other(raw) => raw.check(json),
        }
    }
}

impl Check for Updates<'_> {
    fn check(&self, json: &Value) -> usize {
        match self {
            Self::All { updates } | Self::Combined { updates } => updates.check(&json["updates"]),
            Self::One { update } => update.check(&json["update"]),
            Self::Text { id, message } => {
                assert_eq!(
                    (&json["id"], &json["message"]),
                    (&(*id).into(), &(*message).into())
                );
                0
            }
            Self::Other(raw) => raw.check(json),
        }
    }
}

impl Check for Difference<'_> {
    fn check(&self, json: &Value) -> usize {
        match self {
            Self::All {
                new_messages: new,
                other_updates: other,
            }
            | Self::Slice {
                new_messages: new,
                other_updates: other,
            } => new.check(&json["new_messages"]) + other.check(&json["other_updates"]),
            Self::Other(raw) => raw.check(json),
        }
    }
}

impl Check for ChannelDifference<'_> {
    fn check(&self, json: &Value) -> usize {
        match self {
            Self::Channel {
                new_messages: new,
                other_updates: other,
            } => new.check(&json["new_messages"]) + other.check(&json["other_updates"]),
            Self::TooLong { messages } => messages.check(&json["messages"]),
            Self::Other(raw) => raw.check(json),
        }
    }
}
