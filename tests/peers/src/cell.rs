//! A cell of the tables: one codec doing one operation on one message, again and again.

use std::{fmt, hint::black_box, str::FromStr, sync::OnceLock};

use crate::{grammers, grown, ours, sized, tl_proto};

/// An enum whose variants have names on the command line.
macro_rules! named {
    ($(#[$about:meta])* $name:ident: $($variant:ident = $text:literal),* $(,)?) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($variant),*
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text),*
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.name())
            }
        }

        impl FromStr for $name {
            type Err = String;

            fn from_str(text: &str) -> Result<Self, String> {
                let found = Self::ALL.iter().find(|one| one.name() == text);
                found.copied().ok_or_else(|| format!("{text}: none of {:?}", [$($text),*]))
            }
        }
    };
}

named! {
    Codec:
    Ours = "ours",
    TlProto = "tl-proto",
    Grammers = "grammers",
    Sized = "sized",
    Grown = "grown",
}

named! {
    Message:
    W1 = "W1",
    W2 = "W2",
    W3a = "W3a",
    W3b = "W3b",
    W4 = "W4",
    W5 = "W5",
    T1 = "T1",
    T2 = "T2",
    T3 = "T3",
    T4 = "T4",
    T5 = "T5",
    T6 = "T6",
    T7 = "T7",
}

named! {
    Operation:
    EncodeFresh = "encode-fresh",
    EncodeReused = "encode-reused",
    DecodeOwned = "decode-owned",
    DecodeBorrowed = "decode-borrowed",
    DecodeCut = "decode-cut",
    DecodePartial = "decode-partial",
    StepOver = "step-over",
}

/// Does it so many times, and drops every result.
///
/// An operation is called by a pointer that the compiler can't see through: it would put some of the short
/// ones into the loop and some not, from build to build.
pub type Run = Box<dyn FnMut(u64)>;

/// One cell of the tables, or nothing where the codec can't do that.
///
/// # Panics
///
/// If the codec's bytes are not those of the others, or it does not read what was written.
#[must_use]
pub fn cell(codec: Codec, message: Message, operation: Operation) -> Option<Run> {
    match codec {
        Codec::Ours => ours::cell(message, operation),
        Codec::TlProto => tl_proto::cell(message, operation),
        Codec::Grammers => grammers::cell(message, operation),
        Codec::Sized => sized::cell(message, operation),
        Codec::Grown => grown::cell(message, operation),
    }
}

/// The message's bytes, to which all codecs are held. They are this crate's; where all agree, it does not
/// matter whose.
///
/// All read the same ones: where an input lies beside what is written from it moves times by half.
#[must_use]
pub fn bytes_of(message: Message) -> &'static [u8] {
    static BYTES: [OnceLock<Vec<u8>>; Message::ALL.len()] =
        [const { OnceLock::new() }; Message::ALL.len()];
    BYTES[message as usize].get_or_init(|| {
        let bytes = ours::bytes_of(message);
        assert!(message != Message::W1 || bytes.len() == 188);
        bytes
    })
}

pub(crate) fn encode_fresh<T: 'static>(
    message: Message,
    value: T,
    encode: fn(&T) -> Vec<u8>,
) -> Run {
    assert!(
        encode(&value) == bytes_of(message),
        "{message}: other bytes"
    );
    let encode = black_box(encode);
    Box::new(move |times| {
        for _ in 0..times {
            let bytes = encode(black_box(&value));
            black_box(&bytes);
        }
    })
}

/// `encode` writes into the buffer, which is empty and has the capacity of the last round.
pub(crate) fn encode_reused<T: 'static>(
    message: Message,
    value: T,
    encode: fn(&T, &mut Vec<u8>),
) -> Run {
    let encode = black_box(encode);
    let mut buffer = Vec::new();
    encode(&value, &mut buffer);
    assert!(buffer == bytes_of(message), "{message}: other bytes");
    Box::new(move |times| {
        for _ in 0..times {
            buffer.clear();
            encode(black_box(&value), &mut buffer);
            black_box(&buffer);
        }
    })
}

/// Does it with the bytes; the caller has checked what comes of it.
pub(crate) fn read<T: 'static>(message: Message, read: fn(&'static [u8]) -> T) -> Run {
    let read = black_box(read);
    let bytes = bytes_of(message);
    Box::new(move |times| {
        for _ in 0..times {
            let value = read(black_box(bytes));
            black_box(&value);
        }
    })
}

/// `encode` is there to check what was read.
pub(crate) fn decode<T: 'static>(
    message: Message,
    decode: fn(&'static [u8]) -> T,
    encode: fn(&T) -> Vec<u8>,
) -> Run {
    let bytes = bytes_of(message);
    assert!(
        encode(&decode(bytes)) == bytes,
        "{message}: read something else"
    );
    read(message, decode)
}
