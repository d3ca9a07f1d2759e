//! Writing piece by piece to whatever takes bytes.

use alloc::vec::Vec;

use super::Writer;

/// How many bytes are collected before they go on. Most objects that are hashed or signed are shorter.
pub(crate) const PIECE: usize = 512;

/// Collects bytes on the stack, and hands them on by the piece. What is longer than a piece goes on as it is.
pub(crate) struct PieceWriter<'s> {
    piece: [u8; PIECE],
    /// How much of the piece is used, in bytes.
    used: usize,
    /// How many bytes were written, those included that have been handed on.
    written: usize,
    /// A run of fields that no piece has room for; empty but for that.
    long: Vec<u8>,
    // Not a type parameter: encoders would be compiled for each closure.
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

    /// Hands on what was collected.
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

    /// The next bytes of the piece, if it has so many and nothing follows it yet.
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
