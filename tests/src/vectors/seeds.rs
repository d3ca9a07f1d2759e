//! Vectors for a fuzzer to start from.

use std::collections::BTreeSet;

use super::{Vector, init_connection, layer_229, mtproto_auth_key_sample, mtproto_service};
use crate::fuzz::seeds::{LONGEST, Seeds};

pub(crate) fn telegram() -> Seeds {
    let mut seeds = few_of(mtproto_service::vectors());
    seeds.extend(few_of(mtproto_auth_key_sample::vectors()));
    seeds.extend(few_of(init_connection::vectors()));
    seeds
}

pub(crate) fn ton() -> Seeds {
    few_of(super::ton::vectors())
}

/// Every 300th of the layer's vectors, named by its place in the file, and every tenth of the others.
pub(crate) fn skip() -> Seeds {
    let layer = layer_229::encodings().into_iter().enumerate().step_by(300);
    let layer = layer.map(|(index, bytes)| (format!("layer-{index}"), bytes));
    let others = few_of(mtproto_service::vectors()).into_iter();
    let others = others.chain(ton()).step_by(10);
    layer
        .chain(others)
        .filter(|(_, bytes)| bytes.len() <= LONGEST)
        .collect()
}

/// The first of all that hold the same constructors: the others differ in numbers and texts, which
/// are the fuzzer's to change.
fn few_of(vectors: Vec<Vector>) -> Seeds {
    let mut seen = BTreeSet::new();
    vectors
        .into_iter()
        .filter(|vector| vector.bytes.len() <= LONGEST)
        .filter(|vector| seen.insert((vector.declarations.clone(), vector.declaration.clone())))
        .map(|vector| (vector.name.replace('/', "-"), vector.bytes))
        .collect()
}
