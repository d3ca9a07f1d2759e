//! The writer that passes an encoding on piece by piece, for files, sockets and hash functions.

use alloc::vec::Vec;

use super::Writer;

/// The size of a piece in bytes. Most objects that are hashed or signed are shorter.
pub(crate) const PIECE: usize = 512;

/// Collects bytes on the stack and passes them to a function, the sink, a piece at a time. A write that is longer
/// than a piece is passed on as it is.
pub(crate) struct PieceWriter<'s> {
    piece: [u8; PIECE],
    /// How many bytes of the piece are used.
    used: usize,
    /// How many bytes were written, with those that the sink already has.
    written: usize,
    /// Room that was requested in one call and is longer than a piece. It is empty most of the time.
    long: Vec<u8>,
    // A `dyn` function instead of a type parameter: encoders would be compiled again for each closure.
    sink: &'s mut dyn FnMut(&[u8]),
}

impl<'s> PieceWriter<'s> {
    pub(crate) fn new(sink: &'s mut dyn FnMut(&[u8])) -> Self {
        Self {
            piece: [0; PIECE],
            used: 0,
            written: 0,
            long: Vec::new(),
            sink,
        }
    }

    /// Passes everything that was collected to the sink.
    pub(crate) fn flush(&mut self) {
        if self.used != 0
            && let Some(collected) = self.piece.get(..self.used)
        {
            (self.sink)(collected);
        }
        self.used = 0;
        if !self.long.is_empty() {
            (self.sink)(&self.long);
            self.long.clear();
        }
    }

    /// The next `len` bytes of the piece, if there are that many. None while `long` holds bytes, because those come
    /// first.
    #[inline]
    fn piece_room(&mut self, len: usize) -> Option<&mut [u8]> {
        if !self.long.is_empty() {
            return None;
        }
        let end = self.used.saturating_add(len);
        let room = self.piece.get_mut(self.used..end)?;
        self.used = end;
        Some(room)
    }
}

impl Writer for PieceWriter<'_> {
    const GOES_BACK: bool = false;

    fn overwrite(&mut self, _: usize, _: [u8; 4]) {}

    fn replace(&mut self, _: usize, _: &[u8]) {}

    fn written(&self) -> usize {
        self.written
    }

    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        self.written = self.written.saturating_add(bytes.len());
        if let Some(room) = self.piece_room(bytes.len()) {
            room.copy_from_slice(bytes);
            return;
        }
        self.flush();
        match self.piece_room(bytes.len()) {
            Some(room) => room.copy_from_slice(bytes),
            None => (self.sink)(bytes),
        }
    }

    fn room(&mut self, len: usize) -> &mut [u8] {
        self.written = self.written.saturating_add(len);
        if !self.long.is_empty() || self.used.saturating_add(len) > PIECE {
            self.flush();
            if len > PIECE {
                return Writer::room(&mut self.long, len);
            }
        }
        self.piece_room(len).unwrap_or_default()
    }
}
