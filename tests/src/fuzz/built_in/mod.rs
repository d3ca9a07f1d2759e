//! TL's own types: each row of the README's table, by itself, in vectors and behind pointers.

#[cfg(test)]
pub(super) mod seeds;

use std::{borrow::Cow, rc::Rc, sync::Arc};

use bytes::Bytes;
use tl_runtime::{Bare, Framed, InBytes, OrRaw, RawObject, TlObject};

use super::{Subject, subjects};

/// Without a number, as an item.
#[derive(TlObject)]
struct Group<'a> {
    text: &'a str,
    number: i32,
}

/// With a number that may be left out.
#[derive(TlObject)]
#[tl(id = 0x11111111)]
struct Salt {
    since: i32,
    salt: i64,
}

pub(super) fn all() -> impl Iterator<Item = Subject> {
    numbers()
        .chain(strings())
        .chain(vectors())
        .chain(wrappers())
}

fn numbers() -> impl Iterator<Item = Subject> {
    subjects![
        i32,
        u32,
        i64,
        u64,
        f64,
        bool,
        (),
        [u8; 16],
        [u8; 32],
        [u8; 64],
        &[u8; 16],
        &[u8; 32],
        &[u8; 64],
    ]
    .into_iter()
}

fn strings() -> impl Iterator<Item = Subject> {
    subjects![
        &str,
        String,
        Cow<'_, str>,
        Box<str>,
        &[u8],
        Vec<u8>,
        Cow<'_, [u8]>,
        Box<[u8]>,
        Bytes,
    ]
    .into_iter()
}

fn vectors() -> impl Iterator<Item = Subject> {
    subjects![
        Vec<i32>,
        Vec<u32>,
        Box<[i64]>,
        Vec<u64>,
        Vec<f64>,
        Vec<bool>,
        Vec<()>,
        Vec<[u8; 16]>,
        Vec<&[u8; 32]>,
        Vec<&str>,
        Box<[String]>,
        Vec<Cow<'_, [u8]>>,
        Vec<Bytes>,
        Vec<Vec<i64>>,
        Vec<Vec<()>>,
        Vec<Box<[Vec<bool>]>>,
        Bare<Vec<i32>>,
        Bare<Vec<Bare<Vec<&[u8]>>>>,
        Vec<Group<'_>>,
        Vec<Salt>,
        Bare<Box<[Bare<Salt>]>>,
    ]
    .into_iter()
}

fn wrappers() -> impl Iterator<Item = Subject> {
    subjects![
        Box<i32>,
        Rc<f64>,
        Arc<Vec<Box<i64>>>,
        Vec<Rc<Arc<String>>>,
        Bare<Salt>,
        RawObject<'_>,
        Framed<RawObject<'_>>,
        Vec<Framed<OrRaw<'_, Salt>>>,
        Vec<InBytes<Salt>>,
        InBytes<Vec<InBytes<RawObject<'_>>>>,
        OrRaw<'_, Vec<Salt>>,
    ]
    .into_iter()
}
