//! `ton.json`: TON's two files of declarations, by `schema_file`. No definition here states a
//! number or a bit: the files say them, most numbers by the CRC32 of the declaration.

mod adnl;
mod dht;
mod in_both;
mod key;
mod lite_server;
mod overlay;
mod rldp;
#[cfg(test)]
mod signed;
mod tcp;
mod ton_node;
mod types;
mod word;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tl_runtime::{Constructor, TlConstructor, TlFunction, TlObject, from_bytes, to_bytes};

use self::{
    lite_server::{lookup_block, query},
    overlay::OverlayBroadcast,
};
use super::Vector;
use crate::{assert_encodes, fuzz::Subject};

const FILE: &str = include_str!("../../../vectors/ton.json");

pub(super) fn vectors() -> Vec<Vector> {
    super::read(FILE, 211)
}

/// The types of this folder, to be tried on any bytes.
pub(super) fn subjects() -> impl Iterator<Item = Subject> {
    types::all().map(|ty| ty.subject)
}

#[test]
fn each_is_a_value_of_its_types() {
    let (mut names, mut checked) = (BTreeSet::new(), 0);
    for vector in vectors() {
        let types = types::named(vector.tl_name());
        assert!(!types.is_empty(), "{}: no type", vector.name);
        for ty in &types {
            (ty.check)(&vector);
        }
        checked += types.len();
        names.insert(vector.tl_name().to_owned());
    }
    // Six names of three vectors each have a second type.
    assert_eq!((names.len(), checked), (73, 211 + 6 * 3));
}

/// What this file says of each vector besides.
#[derive(Deserialize)]
struct Stated {
    declarations: Vec<String>,
    /// The constructor numbers, computed by who made the vectors.
    ids: BTreeMap<String, String>,
}

#[test]
fn numbers_names_and_declarations_are_the_stated_ones() {
    #[derive(Deserialize)]
    struct File {
        vectors: Vec<Stated>,
    }
    let File { vectors } = serde_json::from_str(FILE).unwrap();
    let mut names = BTreeSet::new();
    for Stated { declarations, ids } in &vectors {
        assert_eq!(declarations.len(), ids.len());
        for line in declarations {
            let line = line.strip_suffix(';').unwrap();
            let (head, result) = line.rsplit_once(" = ").unwrap();
            let head = head.split(' ').next().unwrap();
            let name = head.split('#').next().unwrap();
            let id = u32::from_str_radix(&ids[name], 16).unwrap();
            let known = constructors(name);
            assert!(!known.is_empty(), "no type for {name}");
            for found in known {
                assert_eq!(found.id, id, "{name}");
                assert_eq!(found.result, Some(result));
                // The file breaks its longest declarations over several lines.
                let words: Vec<_> = found.schema.unwrap().split_whitespace().collect();
                assert_eq!(words.join(" "), line);
            }
            names.insert(name);
        }
    }
    assert_eq!(names.len(), 82);
}

/// And what the types list as numbers is what they list as constructors.
#[test]
fn numbers_are_those_of_the_constructors() {
    for ty in types::all() {
        let ids: Vec<_> = ty.constructors.iter().map(|known| known.id).collect();
        assert_eq!(ty.ids, ids);
        assert!(!ids.is_empty());
    }
}

/// What the types have of this name.
fn constructors(name: &str) -> Vec<Constructor> {
    let types = types::named(name).into_iter();
    types
        .flat_map(|ty| ty.constructors)
        .filter(|constructor| constructor.name == name)
        .copied()
        .collect()
}

/// Nothing but the test holds `returns` against the file.
#[test]
fn functions_return_what_their_declarations_say() {
    fn check<F: TlFunction<Return: TlObject>>() {
        let returned = F::Return::CONSTRUCTORS.iter();
        for function in F::CONSTRUCTORS {
            for constructor in returned.clone() {
                assert_eq!(constructor.result, function.result, "{function}");
            }
        }
        assert_ne!(returned.len(), 0);
    }
    check::<adnl::Ping>();
    check::<dht::Ping>();
    check::<lookup_block::LookupBlockWithProof<'_>>();
    check::<overlay::OverlayQuery<'_>>();
    check::<query::GetBlock<'_>>();
    check::<query::GetConfigAll<'_>>();
    check::<query::GetMasterchainInfoExt>();
    check::<query::GetOneTransaction<'_>>();
    check::<query::GetOutMsgQueueSizes>();
    check::<query::GetTransactions>();
    check::<query::GetValidatorStats<'_>>();
    check::<query::ListBlockTransactionsExt<'_>>();
    check::<query::RunSmcMethod<'_>>();
    check::<query::SendMessage<'_>>();
    check::<tcp::TcpPing>();
    check::<ton_node::GetCapabilities>();
}

/// An enum with `other` need not list what the file has.
#[test]
fn broadcasts_that_are_not_listed_are_handed_on() {
    #[derive(TlObject)]
    #[tl(schema_file = "schema/ton/ton_api.tl", name = "overlay.fec.received")]
    struct Received([u8; 32]);

    let bytes = to_bytes(&Received([7; 32])).unwrap();
    let broadcast: OverlayBroadcast<'_> = from_bytes(&bytes).unwrap();
    assert_eq!(broadcast.id(), Received::ID);
    assert_encodes(&broadcast, &bytes);
    assert!(matches!(broadcast, OverlayBroadcast::Unknown(_)));
}
