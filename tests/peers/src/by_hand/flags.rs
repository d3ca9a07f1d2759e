//! Flags words.

use crate::messages::{DialogFilterChatlist, DialogFilterFull};

impl<S> DialogFilterFull<S> {
    #[inline]
    pub(crate) fn flags(&self) -> u32 {
        u32::from(self.contacts)
            | u32::from(self.non_contacts) << 1
            | u32::from(self.groups) << 2
            | u32::from(self.broadcasts) << 3
            | u32::from(self.bots) << 4
            | u32::from(self.exclude_muted) << 11
            | u32::from(self.exclude_read) << 12
            | u32::from(self.exclude_archived) << 13
            | u32::from(self.emoticon.is_some()) << 25
            | u32::from(self.color.is_some()) << 27
            | u32::from(self.title_noanimate) << 28
    }
}

impl<S> DialogFilterChatlist<S> {
    #[inline]
    pub(crate) fn flags(&self) -> u32 {
        u32::from(self.emoticon.is_some()) << 25
            | u32::from(self.has_my_invites) << 26
            | u32::from(self.color.is_some()) << 27
            | u32::from(self.title_noanimate) << 28
    }
}
