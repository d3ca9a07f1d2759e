//! W3b, written.

use super::output::{Write, int, long, number, number_and_longs, numbers, text, vector};
use crate::{
    by_hand::id,
    messages::{
        DialogFilter, DialogFilterChatlist, DialogFilterFull, DialogFilters, InputPeer,
        MessageEntity, TextWithEntities,
    },
};

impl<S: AsRef<str>> Write for DialogFilters<S> {
    fn write(&self, out: &mut Vec<u8>) {
        numbers([id::DIALOG_FILTERS, u32::from(self.tags_enabled)], out);
        vector(&self.filters, out);
    }
}

impl<S: AsRef<str>> Write for DialogFilter<S> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Full(full) => full.write(out),
            Self::Default => number(id::DIALOG_FILTER_DEFAULT, out),
            Self::Chatlist(chatlist) => chatlist.write(out),
        }
    }
}

impl<S: AsRef<str>> Write for DialogFilterFull<S> {
    fn write(&self, out: &mut Vec<u8>) {
        numbers([id::DIALOG_FILTER, self.flags(), self.id as u32], out);
        self.title.write(out);
        if let Some(emoticon) = &self.emoticon {
            text(emoticon, out);
        }
        if let Some(color) = self.color {
            int(color, out);
        }
        vector(&self.pinned_peers, out);
        vector(&self.include_peers, out);
        vector(&self.exclude_peers, out);
    }
}

impl<S: AsRef<str>> Write for DialogFilterChatlist<S> {
    fn write(&self, out: &mut Vec<u8>) {
        numbers(
            [id::DIALOG_FILTER_CHATLIST, self.flags(), self.id as u32],
            out,
        );
        self.title.write(out);
        if let Some(emoticon) = &self.emoticon {
            text(emoticon, out);
        }
        if let Some(color) = self.color {
            int(color, out);
        }
        vector(&self.pinned_peers, out);
        vector(&self.include_peers, out);
    }
}

impl<S: AsRef<str>> Write for TextWithEntities<S> {
    fn write(&self, out: &mut Vec<u8>) {
        number(id::TEXT_WITH_ENTITIES, out);
        text(&self.text, out);
        vector(&self.entities, out);
    }
}

impl Write for MessageEntity {
    fn write(&self, out: &mut Vec<u8>) {
        match *self {
            Self::Bold { offset, length } => {
                numbers([id::ENTITY_BOLD, offset as u32, length as u32], out);
            }
            Self::Italic { offset, length } => {
                numbers([id::ENTITY_ITALIC, offset as u32, length as u32], out);
            }
            Self::CustomEmoji {
                offset,
                length,
                document_id,
            } => {
                numbers([id::ENTITY_CUSTOM_EMOJI, offset as u32, length as u32], out);
                long(document_id, out);
            }
        }
    }
}

impl Write for InputPeer {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Empty => number(id::PEER_EMPTY, out),
            Self::Myself => number(id::PEER_SELF, out),
            Self::Chat { chat_id } => {
                number_and_longs(id::PEER_CHAT, [*chat_id], out);
            }
            Self::User {
                user_id,
                access_hash,
            } => {
                number_and_longs(id::PEER_USER, [*user_id, *access_hash], out);
            }
            Self::Channel {
                channel_id,
                access_hash,
            } => {
                number_and_longs(id::PEER_CHANNEL, [*channel_id, *access_hash], out);
            }
            Self::UserFromMessage {
                peer,
                msg_id,
                user_id,
            } => {
                number(id::PEER_USER_FROM_MESSAGE, out);
                peer.write(out);
                int(*msg_id, out);
                long(*user_id, out);
            }
            Self::ChannelFromMessage {
                peer,
                msg_id,
                channel_id,
            } => {
                number(id::PEER_CHANNEL_FROM_MESSAGE, out);
                peer.write(out);
                int(*msg_id, out);
                long(*channel_id, out);
            }
        }
    }
}
