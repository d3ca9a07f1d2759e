//! Types that keep undecoded bytes, and one with a codec by hand.

use tl_runtime::{
    Attempt, Boxed, Decode, DecodeError, Encode, EncodeError, Framed, InBytes, OrRaw, RawObject,
    Reader, TlObject, Writer, framed,
};

use super::types::borrowed::{Many, Plain, Tree};

#[derive(TlObject)]
pub(in crate::fuzz) enum Open<'a> {
    #[tl(id = 0x2001)]
    Unit,
    One(Plain<'a>),
    #[tl(id = 0x2002)]
    Deep(Vec<Framed<Open<'a>>>, InBytes<Box<Open<'a>>>),
    #[tl(other)]
    Other(RawObject<'a>),
}

/// As MTProto's.
#[derive(TlObject)]
#[tl(id = 0x73f1f8dc)]
pub(in crate::fuzz) struct Container<'a> {
    #[tl(bare)]
    messages: Vec<Message<'a>>,
}

#[derive(TlObject)]
struct Message<'a> {
    id: i64,
    seqno: i32,
    body: Framed<OrRaw<'a, Body<'a>>>,
}

#[derive(TlObject)]
pub(in crate::fuzz) enum Body<'a> {
    Nested(Box<Container<'a>>),
    #[tl(id = 0x41)]
    Tree(Tree<'a>, bool, Box<Many<'a>>),
    #[tl(id = 0x42)]
    In(InBytes<OrRaw<'a, Box<Body<'a>>>>, Box<Many<'a>>),
    #[tl(id = 0x43)]
    Many(Vec<Many<'a>>),
    #[tl(id = 0x44)]
    Attempts(Vec<Framed<Attempt<'a, Body<'a>>>>, Vec<()>),
}

#[derive(TlObject)]
#[tl(id = 0x1014)]
pub(in crate::fuzz) struct Kept<'a> {
    a: InBytes<OrRaw<'a, OrRaw<'a, Many<'a>>>>,
    b: Vec<InBytes<OrRaw<'a, Tree<'a>>>>,
    c: InBytes<OrRaw<'a, Framed<OrRaw<'a, Many<'a>>>>>,
    d: Vec<InBytes<Attempt<'a, Tree<'a>>>>,
    e: OrRaw<'a, Open<'a>>,
}

#[derive(TlObject)]
#[tl(id = 0x1018)]
pub(in crate::fuzz) struct Hands<'a> {
    one: ByHand<'a>,
    all: Vec<ByHand<'a>>,
    #[tl(ty = "vector<_>")]
    bare: Vec<InBytes<ByHand<'a>>>,
    key: &'a [u8; 32],
    doubles: Vec<f64>,
}

/// An int, and a string behind its length.
pub(in crate::fuzz) struct ByHand<'a>(i32, &'a str);

impl Encode for ByHand<'_> {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        Encode::<Boxed>::encode(&self.0, writer)?;
        framed::encode(self.1, writer)
    }
}

impl<'de: 'a, 'a> Decode<'de> for ByHand<'a> {
    const MIN_LEN: usize = 12;

    fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError> {
        let number = <i32 as Decode<'de, Boxed>>::decode(reader)?;
        Ok(Self(number, framed::decode(reader)?))
    }
}
