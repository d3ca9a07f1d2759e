//! T1 and T7.

use super::super::{
    super::ours::{Address, AddressList, AdnlMessage, IdShort, Node, Nodes, Packet, PublicKey},
    PACKET_FIELDS, id,
};
use crate::by_hand::{Error, Input, Read};

impl<'a, B: From<&'a [u8]>> Read<'a> for Nodes<B> {
    const MIN_LEN: usize = 8;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::NODES)?;
        Ok(Self {
            nodes: input.bare_vector()?,
        })
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for Node<B> {
    const MIN_LEN: usize = PublicKey::MIN_LEN + AddressList::MIN_LEN + 8;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        Ok(Self {
            id: Read::read(input)?,
            addr_list: Read::read(input)?,
            version: input.int()?,
            signature: input.bytes()?.into(),
        })
    }
}

impl Read<'_> for AddressList {
    const MIN_LEN: usize = 20;

    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        let addrs = input.bare_vector()?;
        let mut run = input.run(16)?;
        Ok(Self {
            addrs,
            version: run.int()?,
            reinit_date: run.int()?,
            priority: run.int()?,
            expire_at: run.int()?,
        })
    }
}

impl Read<'_> for Address {
    const MIN_LEN: usize = 12;

    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        Ok(match input.number()? {
            id::UDP => {
                let mut run = input.run(8)?;
                Self::Udp {
                    ip: run.int()?,
                    port: run.int()?,
                }
            }
            id::UDP6 => {
                let mut run = input.run(20)?;
                Self::Udp6 {
                    ip: run.array()?,
                    port: run.int()?,
                }
            }
            _ => return Err(Error::UnknownConstructor),
        })
    }
}

impl Read<'_> for PublicKey {
    const MIN_LEN: usize = 8;

    #[inline(always)]
    fn read(input: &mut Input<'_>) -> Result<Self, Error> {
        Ok(match input.number()? {
            id::ED25519 => Self::Ed25519 {
                key: input.array()?,
            },
            id::OVERLAY => Self::Overlay {
                name: input.bytes()?.to_vec(),
            },
            _ => return Err(Error::UnknownConstructor),
        })
    }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for Packet<B> {
    const MIN_LEN: usize = 16;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        input.expect(id::PACKET)?;
        let rand1 = input.bytes()?.into();
        let flags = input.number()?;
        let has = |bit: u32| flags & 1 << bit != 0;
        Ok(Self {
            rand1,
            flags: flags & !PACKET_FIELDS,
            from: optional(has(0), input, Read::read)?,
            from_short: optional(has(1), input, |input| {
                input.array().map(|id| IdShort { id })
            })?,
            message: optional(has(2), input, Read::read)?,
            messages: optional(has(3), input, Input::bare_vector)?,
            address: optional(has(4), input, Read::read)?,
            priority_address: optional(has(5), input, Read::read)?,
            seqno: optional(has(6), input, Input::long)?,
            confirm_seqno: optional(has(7), input, Input::long)?,
            recv_addr_list_version: optional(has(8), input, Input::int)?,
            recv_priority_addr_list_version: optional(has(9), input, Input::int)?,
            // One bit for both.
            reinit_date: optional(has(10), input, Input::int)?,
            dst_reinit_date: optional(has(10), input, Input::int)?,
            signature: optional(has(11), input, |input| input.bytes().map(B::from))?,
            rand2: input.bytes()?.into(),
        })
    }
}

#[inline(always)]
fn optional<'a, T>(
    has: bool,
    input: &mut Input<'a>,
    read: impl FnOnce(&mut Input<'a>) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    if has { read(input).map(Some) } else { Ok(None) }
}

impl<'a, B: From<&'a [u8]>> Read<'a> for AdnlMessage<B> {
    const MIN_LEN: usize = 8;

    #[inline(always)]
    fn read(input: &mut Input<'a>) -> Result<Self, Error> {
        Ok(match input.number()? {
            id::CUSTOM => Self::Custom {
                data: input.bytes()?.into(),
            },
            id::ANSWER => Self::Answer {
                query_id: input.array()?,
                answer: input.bytes()?.into(),
            },
            id::PART => {
                let mut run = input.run(40)?;
                Self::Part {
                    hash: run.array()?,
                    total_size: run.int()?,
                    offset: run.int()?,
                    data: input.bytes()?.into(),
                }
            }
            _ => return Err(Error::UnknownConstructor),
        })
    }
}
