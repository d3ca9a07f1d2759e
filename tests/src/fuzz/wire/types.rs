//! Types with every feature of the derive, each once borrowed and once owned.

use std::{rc::Rc, sync::Arc};

use tl_runtime::{Bare, Framed, InBytes, TlObject};

/// A length of two bytes, and so many bytes.
pub(super) mod by_hand {
    use tl_runtime::{DecodeError, EncodeError, Reader, Writer};

    pub(in crate::fuzz) fn encode<W: Writer>(
        value: &[u8],
        writer: &mut W,
    ) -> Result<(), EncodeError> {
        let len = u16::try_from(value.len()).map_err(|_| EncodeError::custom("too long"))?;
        writer.write(&len.to_le_bytes());
        writer.write(value);
        Ok(())
    }

    pub(in crate::fuzz) fn decode(reader: &mut Reader<'_>) -> Result<Vec<u8>, DecodeError> {
        let len = u16::from_le_bytes(*reader.take_array()?);
        Ok(reader.take(len.into())?.to_vec())
    }
}

macro_rules! types {
    ($module:ident [$($life:lifetime)?] $text:ty, $bytes:ty) => {
        pub(super) mod $module {
            use super::*;

            #[derive(TlObject)]
            #[tl(id = 0x1001)]
            pub(in crate::fuzz) struct Plain<$($life)?> {
                a: i32,
                b: bool,
                c: i64,
                d: [u8; 16],
                e: $text,
                f: u32,
                g: $bytes,
                h: u64,
                i: bool,
            }

            /// Bits that fields share.
            #[derive(TlObject)]
            #[tl(id = 0x1002)]
            pub(in crate::fuzz) struct Shared<$($life)?> {
                #[tl(flag = 0)]
                a: bool,
                #[tl(flag = 0)]
                b: Option<i32>,
                #[tl(flag = 0)]
                c: Option<$text>,
                d: i32,
                #[tl(flag = 31)]
                e: Option<i64>,
                #[tl(flag = 5)]
                f: bool,
                #[tl(flag = 5)]
                g: bool,
                h: $bytes,
                #[tl(flag = 7)]
                i: Option<bool>,
                #[tl(flag = 8)]
                j: Option<Vec<i32>>,
                #[tl(flag = 8)]
                k: Option<Vec<Plain<$($life)?>>>,
                #[tl(flag = 10, with = super::by_hand)]
                l: Option<Vec<u8>>,
                m: i32,
            }

            /// Words of its own.
            #[derive(TlObject)]
            #[tl(id = 0x1003)]
            pub(in crate::fuzz) struct Words<$($life)?> {
                z: i32,
                #[tl(flags)]
                one: u32,
                #[tl(flag = one.1)]
                a: Option<i32>,
                #[tl(flag = one.31)]
                b: bool,
                #[tl(flags)]
                two: u32,
                #[tl(flag = two.0)]
                c: Option<$text>,
                #[tl(flag = one.2)]
                d: Option<Plain<$($life)?>>,
                #[tl(flag = two.0)]
                e: bool,
                #[tl(flag = one.2)]
                f: bool,
                #[tl(flags)]
                three: u32,
                y: $text,
            }

            #[derive(TlObject)]
            pub(in crate::fuzz) enum Many<$($life)?> {
                #[tl(id = 0x2001)]
                Unit,
                #[tl(id = 0x2002)]
                Tuple(i32, $text),
                #[tl(id = 0x2003)]
                Flags {
                    #[tl(flag = 3)]
                    a: Option<$bytes>,
                    #[tl(flag = 4)]
                    b: bool,
                },
                #[tl(id = 0x2004)]
                Words {
                    #[tl(flags)]
                    mode: u32,
                    #[tl(flag = mode.0)]
                    a: Option<bool>,
                    x: i64,
                    #[tl(flags)]
                    more: u32,
                    #[tl(flag = more.30)]
                    b: Option<Box<Many<$($life)?>>>,
                },
                One(Plain<$($life)?>),
                Two(Box<Shared<$($life)?>>),
                #[tl(id = 0x2005)]
                TupleWord(
                    #[tl(flags)] u32,
                    #[tl(flag = 0.3)] Option<i32>,
                    i32,
                    #[tl(flag = 0.31)] bool,
                ),
            }

            /// Holds itself in every way.
            #[derive(TlObject)]
            pub(in crate::fuzz) enum Tree<$($life)?> {
                #[tl(id = 0x3001)]
                Leaf(i32),
                #[tl(id = 0x3002)]
                Many(Vec<Tree<$($life)?>>),
                #[tl(id = 0x3003)]
                Boxed(Box<Tree<$($life)?>>),
                #[tl(id = 0x3004)]
                Shared(Rc<Tree<$($life)?>>, Arc<Tree<$($life)?>>),
                #[tl(id = 0x3005)]
                Slice { a: $text, b: Box<[Tree<$($life)?>]> },
                #[tl(id = 0x3006)]
                Sides {
                    #[tl(flag = 0)]
                    left: Option<Box<Tree<$($life)?>>>,
                    #[tl(flag = 1)]
                    right: Option<Box<Tree<$($life)?>>>,
                },
                #[tl(id = 0x3007)]
                Framed(Framed<Box<Tree<$($life)?>>>),
                #[tl(id = 0x3008)]
                InBytes(InBytes<Box<Tree<$($life)?>>>, i32),
                #[tl(id = 0x3009)]
                Deep(Vec<Vec<Vec<Tree<$($life)?>>>>),
                Group(InGroup<$($life)?>),
            }

            #[derive(TlObject)]
            #[tl(id = 0x300a)]
            pub(in crate::fuzz) struct InGroup<$($life)?> {
                group: Group<$($life)?>,
            }

            #[derive(TlObject)]
            pub(in crate::fuzz) struct Group<$($life)?> {
                tree: Box<Tree<$($life)?>>,
            }

            /// Behind lengths.
            #[derive(TlObject)]
            #[tl(id = 0x1008)]
            pub(in crate::fuzz) struct Enclosed<$($life)?> {
                a: InBytes<Many<$($life)?>>,
                b: Vec<InBytes<InBytes<Framed<Plain<$($life)?>>>>>,
                #[tl(with = tl_runtime::in_bytes)]
                c: Many<$($life)?>,
                #[tl(with = tl_runtime::framed)]
                d: Vec<Many<$($life)?>>,
                #[tl(flag = 0, with = tl_runtime::framed)]
                e: Option<Vec<i32>>,
                #[tl(ty = "bytes")]
                f: InBytes<Bare<Plain<$($life)?>>>,
                g: Framed<InBytes<$text>>,
            }

            /// Bare and boxed.
            #[derive(TlObject)]
            #[tl(id = 0x1009)]
            pub(in crate::fuzz) struct Forms<$($life)?> {
                a: Vec<Vec<Vec<i32>>>,
                #[tl(ty = "vector<vector<%Plain>>")]
                b: Vec<Vec<Plain<$($life)?>>>,
                #[tl(ty = "vector<Vector<%Plain>>")]
                c: Box<[Box<[Plain<$($life)?>]>]>,
                #[tl(bare)]
                d: Vec<Plain<$($life)?>>,
                #[tl(bare)]
                e: Shared<$($life)?>,
                f: Bare<Vec<Bare<Words<$($life)?>>>>,
                #[tl(ty = "Vector<vector<bytes>>")]
                g: Vec<Vec<$bytes>>,
                h: Vec<bool>,
                i: Vec<[u8; 32]>,
                j: Vec<$text>,
                k: Vec<()>,
            }

            /// Fields without names, and some that are not there.
            #[derive(TlObject)]
            #[tl(id = 0x1012)]
            pub(in crate::fuzz) struct Tuple<$($life)?>(
                i32,
                #[tl(flags)] u32,
                #[tl(skip)] (),
                #[tl(flag = 1.3)] Option<$text>,
                #[tl(flags)] u32,
                #[tl(flag = 4.0)] bool,
                #[tl(flag = 1.0)] bool,
            );

            /// What its parameter is, it is too.
            #[derive(TlObject)]
            #[tl(id = 0x1011, returns = X)]
            pub(in crate::fuzz) struct Wrapping<$($life,)? X> {
                #[tl(flag = 0)]
                layer: Option<$text>,
                query: X,
                #[tl(flag = 2)]
                more: Option<Vec<X>>,
            }
        }
    };
}

types!(borrowed ['a] &'a str, &'a [u8]);
types!(owned [] String, Vec<u8>);
