//! What tl-proto lacks, in terms of what it has.

/// `string`, checked to be UTF-8.
pub(super) mod text {
    use tl_proto::{TlError, TlPacket, TlRead, TlResult, TlWrite};

    #[inline]
    pub(crate) fn size_hint(text: &impl AsRef<str>) -> usize {
        text.as_ref().as_bytes().max_size_hint()
    }

    #[inline]
    pub(crate) fn write<P: TlPacket>(text: &impl AsRef<str>, packet: &mut P) {
        text.as_ref().as_bytes().write_to(packet);
    }

    #[inline]
    pub(crate) fn read<'tl, S: From<&'tl str>>(packet: &mut &'tl [u8]) -> TlResult<S> {
        let bytes = <&[u8]>::read_from(packet)?;
        let text = str::from_utf8(bytes).map_err(|_| TlError::InvalidData)?;
        Ok(text.into())
    }
}

/// `double`, bit for bit.
pub(super) mod double {
    use tl_proto::{TlPacket, TlRead, TlResult};

    #[inline]
    pub(crate) fn size_hint(_: &f64) -> usize {
        size_of::<f64>()
    }

    #[inline]
    pub(crate) fn write<P: TlPacket>(number: &f64, packet: &mut P) {
        packet.write_u64(number.to_bits());
    }

    #[inline]
    pub(crate) fn read(packet: &mut &[u8]) -> TlResult<f64> {
        f64::read_from(packet)
    }
}

/// `Vector<t>`: tl-proto's own is `vector<t>`.
pub(super) mod vector {
    use tl_proto::{TlError, TlPacket, TlRead, TlResult, TlWrite};

    const VECTOR: u32 = 0x1cb5c415;

    #[inline]
    pub(crate) fn size_hint<T: TlWrite>(items: &[T]) -> usize {
        size_of_val(&VECTOR) + items.max_size_hint()
    }

    #[inline]
    pub(crate) fn write<T: TlWrite, P: TlPacket>(items: &[T], packet: &mut P) {
        packet.write_u32(VECTOR);
        items.write_to(packet);
    }

    #[inline]
    pub(crate) fn read<'tl, T: TlRead<'tl>>(packet: &mut &'tl [u8]) -> TlResult<Vec<T>> {
        if u32::read_from(packet)? != VECTOR {
            return Err(TlError::UnknownConstructor);
        }
        Vec::read_from(packet)
    }
}
