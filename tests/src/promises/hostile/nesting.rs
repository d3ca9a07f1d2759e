//! The stack that nested wrappers take in addition to levels of depth: the figures of README's "Security", for a debug
//! build. With optimization, all are smaller.

use std::{cell::Cell, thread};

use tl_runtime::{
    Boxed, Decode, DecodeError, DecodeOwned, Encode, EncodeError, Framed, OrRawBuf, Reader,
    TlObject, Writer, from_bytes, to_bytes,
};

thread_local! {
    /// The lowest and the highest address of the stack that a [`Probe`] saw.
    static SEEN: Cell<(usize, usize)> = const { Cell::new((usize::MAX, 0)) };
}

/// An int that notes where on the stack it is written and read.
struct Probe;

impl Probe {
    #[inline(never)]
    fn note() {
        let here = 0_u8;
        let here = std::hint::black_box(&raw const here).addr();
        let (low, high) = SEEN.get();
        SEEN.set((low.min(here), high.max(here)));
    }
}

impl Encode for Probe {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        Self::note();
        Encode::<Boxed>::encode(&7, writer)
    }
}

impl<'de> Decode<'de> for Probe {
    const MIN_LEN: usize = 4;

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        Self::note();
        <i32 as Decode<'de, Boxed>>::decode(reader).map(|_| Self)
    }
}

/// Bytes of stack between the first level and the last.
fn stack_of<T>(run: impl FnOnce() -> T) -> (usize, T) {
    SEEN.set((usize::MAX, 0));
    let result = run();
    let (low, high) = SEEN.get();
    (high - low, result)
}

const LEVELS: usize = 128;

/// What 128 levels of a type take, to be decoded and to be encoded.
fn levels<T: DecodeOwned + Encode + 'static>(level: fn(Option<T>) -> T) -> (usize, usize) {
    let roomy = thread::Builder::new().stack_size(64 << 20);
    let measured = roomy.spawn(move || {
        let value = (0..LEVELS).fold(None, |inner, _| Some(level(inner)));
        let (encoding, bytes) = stack_of(|| to_bytes(&value.unwrap()).unwrap());
        let (decoding, again) = stack_of(|| from_bytes::<T>(&bytes).unwrap());
        assert_eq!(to_bytes(&again).unwrap(), bytes);
        (decoding, encoding)
    });
    measured.unwrap().join().unwrap()
}

/// The same of an object that holds itself in this way.
macro_rules! levels {
    ($name:ident in $inner:ty, $wrap:expr) => {{
        #[derive(TlObject)]
        #[tl(id = 1)]
        struct $name {
            probe: Probe,
            #[tl(flag = 0)]
            inner: Option<$inner>,
        }
        levels::<$name>(|inner| $name {
            probe: Probe,
            inner: inner.map($wrap),
        })
    }};
}

/// Asserts that a nested type takes at most so many bytes more than one that is not.
#[track_caller]
fn on_top(what: &str, plain: (usize, usize), nested: (usize, usize), most: usize) {
    let decoding = nested.0.saturating_sub(plain.0);
    let encoding = nested.1.saturating_sub(plain.1);
    println!("{what}: {decoding} and {encoding} bytes more than {plain:?}");
    assert!(
        decoding.max(encoding) <= most,
        "{what}: {decoding}, {encoding}"
    );
}

#[test]
fn of_one_more_vector() {
    let plain = levels!(Plain in Vec<Plain>, |inner| vec![inner]);
    let nested = levels!(Nested in Vec<Vec<Nested>>, |inner| vec![vec![inner]]);
    on_top("one more vector", plain, nested, 80 << 10);
}

#[test]
fn of_one_more_box() {
    let plain = levels!(Plain in Box<Plain>, Box::new);
    let nested = levels!(Nested in Box<Box<Nested>>, |inner| Box::new(Box::new(inner)));
    on_top("one more box", plain, nested, 5 << 10);
}

#[test]
fn of_a_frame_of_what_may_be_unknown() {
    let plain = levels!(Plain in Box<Plain>, Box::new);
    let nested = levels!(Nested in Framed<OrRawBuf<Box<Nested>>>, |inner| {
        Framed(OrRawBuf::Known(Box::new(inner)))
    });
    on_top("Framed<OrRaw<…>>", plain, nested, 130 << 10);
}
