//! Fields of fixed length in a row. Both codecs write such a run at once, and look once whether there is room.

use super::{
    super::ours::{AddressList, Body, Broadcast, Point, QueueDiff, Request},
    id,
};
use crate::sized::output::Output;

/// A constructor's number and int256.
pub(super) const HASH: usize = 36;

#[inline]
pub(super) fn hash(id: u32, hash: &[u8; 32], run: &mut Output<'_>) {
    run.number(id);
    run.array(*hash);
}

/// Two ints behind that, which the parts of ADNL have.
pub(super) const PART: usize = 44;

#[inline]
pub(super) fn part(hash: &[u8; 32], total_size: i32, offset: i32, run: &mut Output<'_>) {
    self::hash(id::PART, hash, run);
    run.int(total_size);
    run.int(offset);
}

impl AddressList {
    pub(super) const TAIL: usize = 16;

    #[inline]
    pub(super) fn tail(&self, run: &mut Output<'_>) {
        run.int(self.version);
        run.int(self.reinit_date);
        run.int(self.priority);
        run.int(self.expire_at);
    }
}

impl QueueDiff {
    pub(super) const HEAD: usize = 84;

    #[inline]
    pub(super) fn head(&self, run: &mut Output<'_>) {
        run.number(id::QUEUE_DIFF);
        run.array(self.hash);
        run.array(self.prev_hash);
        run.int(self.workchain);
        run.long(self.shard as i64);
        run.number(self.seqno);
    }
}

impl Point {
    pub(super) const HEAD: usize = 40;

    #[inline]
    pub(super) fn head(&self, run: &mut Output<'_>) {
        run.number(id::POINT);
        run.array(self.author);
        run.number(self.round);
    }
}

impl Request {
    /// All of it.
    pub(super) const LEN: usize = 92;

    #[inline]
    pub(super) fn fields(&self, run: &mut Output<'_>) {
        run.number(id::REQUEST);
        run.int(self.block.workchain);
        run.long(self.block.prefix as i64);
        run.number(self.block.seqno);
        run.array(self.block.root_hash);
        run.array(self.block.file_hash);
        run.number(self.offset);
        run.number(self.limit);
    }
}

impl<B> Broadcast<B> {
    pub(super) const BEFORE_DATA: usize = 40;

    #[inline]
    pub(super) fn before_data(&self, run: &mut Output<'_>) {
        run.array(self.data_hash);
        run.int(self.data_size);
        run.int(self.flags);
    }

    pub(super) const AFTER_DATA: usize = 24;

    #[inline]
    pub(super) fn after_data(&self, run: &mut Output<'_>) {
        run.int(self.seqno);
        run.number(id::FEC);
        run.int(self.fec.data_size);
        run.int(self.fec.symbol_size);
        run.int(self.fec.symbols_count);
        run.int(self.date);
    }
}

impl<B> Body<B> {
    pub(super) const HEAD: usize = 40;

    #[inline]
    pub(super) fn head(&self, run: &mut Output<'_>) {
        run.number(id::BODY);
        run.array(self.account);
        run.int(self.workchain);
    }
}
