//! Growing buffers that an encoding can be appended to: the trait [`Buffer`] and its implementations.

use alloc::vec::Vec;

use super::{WORD_LEN, Writer};

/// A buffer that [`encode_into`](crate::encode_into) appends an encoding to: `Vec<u8>`, and with the feature
/// `bytes` also `BytesMut`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no buffer that an encoding can be appended to",
    label = "not a `Vec<u8>`",
    note = "`Vec<u8>` is one, and `bytes::BytesMut` with the feature `bytes`; of a guard or another pointer to one, \
        write `&mut *guard`; all else takes the encoding piece by piece, by `encode_to`"
)]
pub trait Buffer: Writer {
    /// Shortens the buffer to its first `len` bytes.
    #[doc(hidden)]
    fn cut(&mut self, len: usize);

    /// The content.
    #[doc(hidden)]
    fn held(&mut self) -> &mut [u8];

    /// Appends the last bytes of an encoding. An empty `Vec` is allocated at exactly their size.
    #[doc(hidden)]
    #[inline]
    fn write_last(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }

    /// Makes room for `len` bytes. If the buffer has to grow for them, it also makes room for the `others` bytes
    /// that will follow.
    #[doc(hidden)]
    #[inline]
    fn make_room(&mut self, len: usize, others: usize) {
        Writer::reserve(self, len.saturating_add(others));
    }

    /// Makes room for items that take about `len` bytes. A `Vec` that has to grow makes room for more, since `len` is a
    /// guess: what items point to is not known.
    #[doc(hidden)]
    #[inline]
    fn reserve_for_items(&mut self, len: usize) {
        Writer::reserve(self, len);
    }

    /// Appends bytes of an encoding that more will follow, so a `Vec` may grow by more than it needs now.
    #[doc(hidden)]
    #[inline]
    fn write_first(&mut self, bytes: &[u8]) {
        self.write(bytes);
    }
}

/// How many bytes a `Vec` grows by at least. Most encodings that are longer than the chunk of
/// [`BufferedWriter`](super::BufferedWriter) fit into this.
const LEAST_ROOM: usize = 2048;

/// A `Vec` smaller than this, in bytes, grows to eight times its size: copying it again and again would cost more
/// than the unused memory. Larger ones grow by doubling.
const GROWS_FAST: usize = 1 << 16;

/// The room in bytes up to which a `Vec` grows to eight times what its items are guessed to take.
const MOST_FOR_ITEMS: usize = 1 << 15;

/// [`Writer::overwrite`] for a buffer.
#[inline]
pub(super) fn overwrite(held: &mut [u8], at: usize, word: [u8; 4]) {
    let room = held.get_mut(at..).and_then(<[u8]>::first_chunk_mut);
    if let Some(room) = room {
        *room = word;
    }
}

/// [`Writer::replace`] for a buffer.
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

/// How many items [`Writer::write_each`] converts on the stack before it appends them. For more than 2 KiB (256
/// items of 8 bytes), the C library's `memcpy` uses an instruction that is slow to start.
const BLOCK: usize = 248;

/// Implements [`Writer`] and [`Buffer`] for a buffer with the methods of `Vec`. `$own` are the methods of
/// [`Buffer`] that this buffer overrides.
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
    fn reserve_for_items(&mut self, len: usize) {
        let more = MOST_FOR_ITEMS.saturating_sub(len);
        self.make_room(len, more.min(len.saturating_mul(7)));
    }

    #[inline]
    fn write_first(&mut self, bytes: &[u8]) {
        if self.capacity().wrapping_sub(self.len()) < bytes.len() {
            grow_and_write(self, bytes);
        } else {
            self.extend_from_slice(bytes);
        }
    }
});

#[cfg(feature = "bytes")]
growing!(bytes::BytesMut {});

/// Appends bytes that a `Vec` has no room for. As a call of its own, it leaves the path where there is room with one
/// check.
#[cold]
#[inline(never)]
fn grow_and_write(buffer: &mut Vec<u8>, bytes: &[u8]) {
    grow(buffer, bytes.len());
    buffer.extend_from_slice(bytes);
}

/// Grows a `Vec` for `len` more bytes, by more than `reserve` would while it is small.
#[inline(never)]
fn grow(buffer: &mut Vec<u8>, len: usize) {
    if buffer.capacity() == 0 {
        *buffer = Vec::with_capacity(len.max(LEAST_ROOM));
        return;
    }
    let more = match buffer.capacity() {
        capacity @ ..GROWS_FAST => capacity.saturating_mul(7),
        _ => 0,
    };
    buffer.reserve(len.max(more).max(LEAST_ROOM));
}
