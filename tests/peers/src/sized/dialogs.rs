//! W3b, written.

use super::output::{Output, Write, text_len, vector_len};
use crate::{
    by_hand::id,
    messages::{
        DialogFilter, DialogFilterChatlist, DialogFilterFull, DialogFilters, InputPeer,
        MessageEntity, TextWithEntities,
    },
};

impl<S: AsRef<str>> Write for DialogFilters<S> {
    fn len(&self) -> usize {
        8 + vector_len(&self.filters)
    }

    fn write(&self, out: &mut Output<'_>) {
        out.numbers([id::DIALOG_FILTERS, u32::from(self.tags_enabled)]);
        out.vector(&self.filters);
    }
}

impl<S: AsRef<str>> Write for DialogFilter<S> {
    fn len(&self) -> usize {
        match self {
            Self::Full(full) => full.len(),
            Self::Default => 4,
            Self::Chatlist(chatlist) => chatlist.len(),
        }
    }

    fn write(&self, out: &mut Output<'_>) {
        match self {
            Self::Full(full) => full.write(out),
            Self::Default => out.number(id::DIALOG_FILTER_DEFAULT),
            Self::Chatlist(chatlist) => chatlist.write(out),
        }
    }
}

impl<S: AsRef<str>> Write for DialogFilterFull<S> {
    fn len(&self) -> usize {
        12 + self.title.len()
            + self.emoticon.as_ref().map_or(0, text_len)
            + self.color.map_or(0, |_| 4)
            + vector_len(&self.pinned_peers)
            + vector_len(&self.include_peers)
            + vector_len(&self.exclude_peers)
    }

    fn write(&self, out: &mut Output<'_>) {
        out.numbers([id::DIALOG_FILTER, self.flags(), self.id as u32]);
        self.title.write(out);
        if let Some(emoticon) = &self.emoticon {
            out.text(emoticon);
        }
        if let Some(color) = self.color {
            out.int(color);
        }
        out.vector(&self.pinned_peers);
        out.vector(&self.include_peers);
        out.vector(&self.exclude_peers);
    }
}

impl<S: AsRef<str>> Write for DialogFilterChatlist<S> {
    fn len(&self) -> usize {
        12 + self.title.len()
            + self.emoticon.as_ref().map_or(0, text_len)
            + self.color.map_or(0, |_| 4)
            + vector_len(&self.pinned_peers)
            + vector_len(&self.include_peers)
    }

    fn write(&self, out: &mut Output<'_>) {
        out.numbers([id::DIALOG_FILTER_CHATLIST, self.flags(), self.id as u32]);
        self.title.write(out);
        if let Some(emoticon) = &self.emoticon {
            out.text(emoticon);
        }
        if let Some(color) = self.color {
            out.int(color);
        }
        out.vector(&self.pinned_peers);
        out.vector(&self.include_peers);
    }
}

impl<S: AsRef<str>> Write for TextWithEntities<S> {
    fn len(&self) -> usize {
        4 + text_len(&self.text) + vector_len(&self.entities)
    }

    fn write(&self, out: &mut Output<'_>) {
        out.number(id::TEXT_WITH_ENTITIES);
        out.text(&self.text);
        out.vector(&self.entities);
    }
}

impl Write for MessageEntity {
    fn len(&self) -> usize {
        match self {
            Self::Bold { .. } | Self::Italic { .. } => 12,
            Self::CustomEmoji { .. } => 20,
        }
    }

    fn write(&self, out: &mut Output<'_>) {
        match *self {
            Self::Bold { offset, length } => {
                out.numbers([id::ENTITY_BOLD, offset as u32, length as u32]);
            }
            Self::Italic { offset, length } => {
                out.numbers([id::ENTITY_ITALIC, offset as u32, length as u32]);
            }
            Self::CustomEmoji {
                offset,
                length,
                document_id,
            } => {
                out.numbers([id::ENTITY_CUSTOM_EMOJI, offset as u32, length as u32]);
                out.long(document_id);
            }
        }
    }
}

impl Write for InputPeer {
    fn len(&self) -> usize {
        match self {
            Self::Empty | Self::Myself => 4,
            Self::Chat { .. } => 12,
            Self::User { .. } | Self::Channel { .. } => 20,
            Self::UserFromMessage { peer, .. } | Self::ChannelFromMessage { peer, .. } => {
                16 + peer.len()
            }
        }
    }

    fn write(&self, out: &mut Output<'_>) {
        match self {
            Self::Empty => out.number(id::PEER_EMPTY),
            Self::Myself => out.number(id::PEER_SELF),
            Self::Chat { chat_id } => {
                out.number_and_longs(id::PEER_CHAT, [*chat_id]);
            }
            Self::User {
                user_id,
                access_hash,
            } => {
                out.number_and_longs(id::PEER_USER, [*user_id, *access_hash]);
            }
            Self::Channel {
                channel_id,
                access_hash,
            } => {
                out.number_and_longs(id::PEER_CHANNEL, [*channel_id, *access_hash]);
            }
            Self::UserFromMessage {
                peer,
                msg_id,
                user_id,
            } => {
                out.number(id::PEER_USER_FROM_MESSAGE);
                peer.write(out);
                out.int(*msg_id);
                out.long(*user_id);
            }
            Self::ChannelFromMessage {
                peer,
                msg_id,
                channel_id,
            } => {
                out.number(id::PEER_CHANNEL_FROM_MESSAGE);
                peer.write(out);
                out.int(*msg_id);
                out.long(*channel_id);
            }
        }
    }
}
