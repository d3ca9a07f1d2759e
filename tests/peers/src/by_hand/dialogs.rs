//! W3b, read.

use super::{Error, Input, Read, id};
use crate::messages::{
    DialogFilter, DialogFilterChatlist, DialogFilterFull, DialogFilters, InputPeer, MessageEntity,
    TextWithEntities,
};

impl<'a, S: From<&'a str>> Read<'a> for DialogFilters<S> {
    const MIN_LEN: usize = 16;

    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::DIALOG_FILTERS)?;
        let flags = input.number()?;
        Ok(Self {
            tags_enabled: flags & 1 != 0,
            filters: input.vector()?,
        })
    }
}

impl<'a, S: From<&'a str>> Read<'a> for DialogFilter<S> {
    const MIN_LEN: usize = 4;

    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        match input.number()? {
            id::DIALOG_FILTER => read_full(input).map(Self::Full),
            id::DIALOG_FILTER_DEFAULT => Ok(Self::Default),
            id::DIALOG_FILTER_CHATLIST => read_chatlist(input).map(Self::Chatlist),
            _ => Err(Error::UnknownConstructor),
        }
    }
}

fn read_full<'a, S: From<&'a str>>(input: &mut Input<'a>) -> Result<DialogFilterFull<S>, Error> {
    let flags = input.number()?;
    let has = |bit: u32| flags & 1 << bit != 0;
    Ok(DialogFilterFull {
        contacts: has(0),
        non_contacts: has(1),
        groups: has(2),
        broadcasts: has(3),
        bots: has(4),
        exclude_muted: has(11),
        exclude_read: has(12),
        exclude_archived: has(13),
        title_noanimate: has(28),
        id: input.int()?,
        title: Read::read(input)?,
        emoticon: if has(25) { Some(input.text()?) } else { None },
        color: if has(27) { Some(input.int()?) } else { None },
        pinned_peers: input.vector()?,
        include_peers: input.vector()?,
        exclude_peers: input.vector()?,
    })
}

fn read_chatlist<'a, S: From<&'a str>>(
    input: &mut Input<'a>,
) -> Result<DialogFilterChatlist<S>, Error> {
    let flags = input.number()?;
    let has = |bit: u32| flags & 1 << bit != 0;
    Ok(DialogFilterChatlist {
        has_my_invites: has(26),
        title_noanimate: has(28),
        id: input.int()?,
        title: Read::read(input)?,
        emoticon: if has(25) { Some(input.text()?) } else { None },
        color: if has(27) { Some(input.int()?) } else { None },
        pinned_peers: input.vector()?,
        include_peers: input.vector()?,
    })
}

impl<'a, S: From<&'a str>> Read<'a> for TextWithEntities<S> {
    const MIN_LEN: usize = 16;

    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::TEXT_WITH_ENTITIES)?;
        Ok(Self {
            text: input.text()?,
            entities: input.vector()?,
        })
    }
}

impl Read<'_> for MessageEntity {
    const MIN_LEN: usize = 12;

    // Into the loop of `vector`: an item then goes to its place without a stop on the way.
    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        Ok(match input.number()? {
            id::ENTITY_BOLD => Self::Bold {
                offset: input.int()?,
                length: input.int()?,
            },
            id::ENTITY_ITALIC => Self::Italic {
                offset: input.int()?,
                length: input.int()?,
            },
            id::ENTITY_CUSTOM_EMOJI => Self::CustomEmoji {
                offset: input.int()?,
                length: input.int()?,
                document_id: input.long()?,
            },
            _ => return Err(Error::UnknownConstructor),
        })
    }
}

impl Read<'_> for InputPeer {
    const MIN_LEN: usize = 4;

    // Into the loop of `vector`: an item then goes to its place without a stop on the way.
    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        Ok(match input.number()? {
            id::PEER_EMPTY => Self::Empty,
            id::PEER_SELF => Self::Myself,
            id::PEER_CHAT => Self::Chat {
                chat_id: input.long()?,
            },
            id::PEER_USER => {
                let [user_id, access_hash] = input.long_array()?;
                Self::User {
                    user_id,
                    access_hash,
                }
            }
            id::PEER_CHANNEL => {
                let [channel_id, access_hash] = input.long_array()?;
                Self::Channel {
                    channel_id,
                    access_hash,
                }
            }
            id::PEER_USER_FROM_MESSAGE => Self::UserFromMessage {
                peer: read_inner_peer(input)?,
                msg_id: input.int()?,
                user_id: input.long()?,
            },
            id::PEER_CHANNEL_FROM_MESSAGE => Self::ChannelFromMessage {
                peer: read_inner_peer(input)?,
                msg_id: input.int()?,
                channel_id: input.long()?,
            },
            _ => return Err(Error::UnknownConstructor),
        })
    }
}

fn read_inner_peer(input: &mut Input<'_>) -> Result<Box<InputPeer>, Error> {
    input.enter()?;
    let peer = InputPeer::read(input)?;
    input.leave();
    Ok(Box::new(peer))
}
