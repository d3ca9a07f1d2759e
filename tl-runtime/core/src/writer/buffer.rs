//! What an encoding can be appended to.

use alloc::vec::Vec;

use super::{WORD_LEN, Writer};

/// A buffer that an encoding is appended to, for [`encode_into`](crate::encode_into): `Vec<u8>`, and with the
/// feature `bytes` `BytesMut`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no buffer that an encoding can be appended to",
    label = "not a `Vec<u8>`",
    note = "`Vec<u8>` is one, and `bytes::BytesMut` with the feature `bytes`; of a guard or another pointer to one, \
        write `&mut *guard`; all else takes the encoding piece by piece, by `encode_to`"
)]
pub trait Buffer: Writer {
    /// Makes it hold the first so many bytes alone.
    #[doc(hidden)]
    fn cut(&mut self, len: usize);

    /// What it holds.
    #[doc(hidden)]
    fn held(&mut self) -> &mut [u8];

    /// Appends bytes that nothing follows.
    #[doc(hidden)]
    #[inline]
    fn write_last(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }

    /// Makes room for so many bytes, and if it has none, also for some that follow them.
    #[doc(hidden)]
    #[inline]
    fn make_room(&mut self, len: usize, others: usize) {
        Writer::reserve(self, len.saturating_add(others));
    }

    /// Appends bytes that others follow.
    #[doc(hidden)]
    #[inline]
    fn write_first(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }
}

/// The least room that a buffer makes, in bytes: most encodings that don't fit into the writer's chunk fit into this.
const LEAST_ROOM: usize = 1536;

/// Up to which length a buffer grows to four times its size, in bytes: to move costs more than the room does.
const GROWS_FAST: usize = 1 << 16;

/// [`Writer::overwrite`] of a buffer.
#[inline]
pub(super) fn overwrite(held: &mut [u8], at: usize, word: [u8; 4]) {
    let room = held.get_mut(at..).and_then(<[u8]>::first_chunk_mut);
    if let Some(room) = room {
        *room = word;
    }
}

/// [`Writer::replace`] of a buffer.
pub(super) fn replace(buffer: &mut impl Buffer, at: usize, new: &[u8]) {
    let end = buffer.written();
    buffer.room(new.len().saturating_sub(WORD_LEN));
    if let Some(tail) = buffer.held().get_mut(at..) {
        let old_end = end.saturating_sub(at);
        if (WORD_LEN..=tail.len()).contains(&old_end) && new.len() <= tail.len() {
            tail.copy_within(WORD_LEN..old_end, new.len());
        }
        if let Some(room) = tail.get_mut(..new.len()) {
            room.copy_from_slice(new);
        }
    }
    buffer.cut(end.saturating_sub(WORD_LEN).saturating_add(new.len()));
}

/// How many numbers of a vector are moved at once. More than 2 KiB the C library moves by an
/// instruction that is slow to start.
const BLOCK: usize = 248;

/// A buffer that grows, and what it has of its own.
macro_rules! growing {
    ($buffer:ty { $($own:tt)* }) => {
        impl super::sealed::Sealed for $buffer {}

        impl Writer for $buffer {
            fn written(&self) -> usize {
                self.len()
            }

            #[inline]
            fn write(&mut self, bytes: &[u8]) {
                self.extend_from_slice(bytes);
            }

            #[inline]
            fn reserve(&mut self, additional: usize) {
                Self::reserve(self, additional);
            }

            fn room(&mut self, len: usize) -> &mut [u8] {
                let start = self.len();
                self.resize(start.saturating_add(len), 0);
                self.get_mut(start..).unwrap_or_default()
            }

            fn write_each<'i, T, const N: usize>(
                &mut self,
                items: &'i [T],
                bytes: impl Fn(&'i T) -> [u8; N],
            ) {
                self.reserve(items.len().saturating_mul(N));
                let mut block = [[0; N]; BLOCK];
                for items in items.chunks(BLOCK) {
                    for (room, item) in block.iter_mut().zip(items) {
                        *room = bytes(item);
                    }
                    let written = block.get(..items.len()).unwrap_or_default();
                    self.extend_from_slice(written.as_flattened());
                }
            }

            #[inline]
            fn overwrite(&mut self, at: usize, word: [u8; 4]) {
                overwrite(self, at, word);
            }

            fn replace(&mut self, at: usize, new: &[u8]) {
                replace(self, at, new);
            }
        }

        impl Buffer for $buffer {
            #[inline]
            fn cut(&mut self, len: usize) {
                self.truncate(len);
            }

            #[inline]
            fn held(&mut self) -> &mut [u8] {
                self
            }

            $($own)*
        }
    };
}

growing!(Vec<u8> {
    #[inline]
    fn write_last(&mut self, bytes: &[u8]) {
        if self.capacity() == 0 {
            *self = bytes.to_vec();
        } else {
            self.extend_from_slice(bytes);
        }
    }

    #[inline]
    fn make_room(&mut self, len: usize, others: usize) {
        if self.capacity().wrapping_sub(self.len()) < len {
            grow(self, len.saturating_add(others));
        }
    }

    #[inline]
    fn write_first(&mut self, bytes: &[u8]) {
        self.make_room(bytes.len(), 0);
        self.extend_from_slice(bytes);
    }
});

#[cfg(feature = "bytes")]
growing!(bytes::BytesMut {});

#[inline(never)]
fn grow(buffer: &mut Vec<u8>, len: usize) {
    let more = match buffer.capacity() {
        capacity @ ..GROWS_FAST => capacity.saturating_mul(3),
        _ => 0,
    };
    buffer.reserve(len.max(more).max(LEAST_ROOM));
}
