//! T1 to T7, read.
//!
//! What is read goes to its place without a stop on the way, as far as it is read where its place is known: that is
//! why all is inlined.

mod adnl;

use std::collections::BTreeMap;

use tl_runtime::InBytes;

use super::{
    super::ours::{
        BlockId, Body, Broadcast, Certificate, Fec, LiteQuery, Point, Query, QueueDiff, Request,
        SendMessages,
    },
    id,
};
use crate::by_hand::{Error, Input, Read};

impl Read<'_> for QueueDiff {
    const MIN_LEN: usize = 92;

    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        let mut run = input.run(84)?;
        run.expect(id::QUEUE_DIFF)?;
        Ok(Self {
            hash: run.array()?,
            prev_hash: run.array()?,
            workchain: run.int()?,
            shard: run.long()? as u64,
            seqno: run.number()?,
            messages: input.blocks()?.to_vec(),
            signatures: input.blocks()?.to_vec(),
        })
    }
}

impl Read<'_> for Point {
    const MIN_LEN: usize = 80;

    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        let mut run = input.run(40)?;
        run.expect(id::POINT)?;
        Ok(Self {
            author: run.array()?,
            round: run.number()?,
            evidence: read_signatures(input)?,
            witness: read_signatures(input)?,
            digest: input.array()?,
        })
    }
}

/// A map is a bare vector of pairs.
fn read_signatures(input: &mut Input<'_>) -> Result<BTreeMap<[u8; 32], [u8; 64]>, Error> {
    let mut map = BTreeMap::new();
    for pair in input.blocks::<96>()? {
        if let ([key], [signature]) = (pair[..32].as_chunks().0, pair[32..].as_chunks().0) {
            map.insert(*key, *signature);
        }
    }
    Ok(map)
}

impl Read<'_> for Request {
    const MIN_LEN: usize = 92;

    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        let mut run = input.run(92)?;
        run.expect(id::REQUEST)?;
        let block = BlockId {
            workchain: run.int()?,
            prefix: run.long()? as u64,
            seqno: run.number()?,
            root_hash: run.array()?,
            file_hash: run.array()?,
        };
        if block.prefix == 0 {
            return Err(Error::Invalid);
        }
        Ok(Self {
            block,
            offset: run.number()?,
            limit: run.number()?,
        })
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for Broadcast<B> {
    const MIN_LEN: usize = 88;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::BROADCAST)?;
        let src = Read::read(input)?;
        let certificate = Read::read(input)?;
        let mut hash = input.run(40)?;
        let data = input.bytes()?.into();
        let mut part = input.run(24)?;
        Ok(Self {
            src,
            certificate,
            data_hash: hash.array()?,
            data_size: hash.int()?,
            flags: hash.int()?,
            data,
            seqno: part.int()?,
            fec: Read::read(&mut part)?,
            date: part.int()?,
            signature: input.bytes()?.into(),
        })
    }
}

impl Read<'_> for Fec {
    const MIN_LEN: usize = 16;

    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        input.expect(id::FEC)?;
        Ok(Self {
            data_size: input.int()?,
            symbol_size: input.int()?,
            symbols_count: input.int()?,
        })
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for Certificate<B> {
    const MIN_LEN: usize = 4;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        Ok(match input.number()? {
            id::CERTIFICATE => Self::Certificate {
                issued_by: Read::read(input)?,
                expire_at: input.int()?,
                max_size: input.int()?,
                signature: input.bytes()?.into(),
            },
            id::EMPTY_CERTIFICATE => Self::Empty,
            _ => return Err(Error::UnknownConstructor),
        })
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for Query<B> {
    const MIN_LEN: usize = 40;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        let mut run = input.run(36)?;
        run.expect(id::QUERY)?;
        Ok(Self {
            query_id: run.array()?,
            query: Read::read(input)?,
        })
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for LiteQuery<B> {
    const MIN_LEN: usize = 8;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::LITE_QUERY)?;
        Ok(Self {
            data: Read::read(input)?,
        })
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for SendMessages<B> {
    const MIN_LEN: usize = 8;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::SEND_MESSAGES)?;
        Ok(Self {
            bodies: input.bare_vector()?,
        })
    }
}

impl<'a, T: Read<'a>> Read<'a> for InBytes<T> {
    const MIN_LEN: usize = 4;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.framed().map(Self)
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for Body<B> {
    const MIN_LEN: usize = 44;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        let mut run = input.run(40)?;
        run.expect(id::BODY)?;
        Ok(Self {
            account: run.array()?,
            workchain: run.int()?,
            boc: input.bytes()?.into(),
        })
    }
}
