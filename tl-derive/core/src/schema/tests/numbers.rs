//! Tests of constructor numbers: computed ones against stated ones.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{
    ast::{Arg, Body, Combinator, TypeExpr},
    files,
    number::{canonical, constructor_number},
};
use super::{LAYER_229, MTPROTO, line, schema};

/// A declaration without the number that it states.
fn unstated(combinator: &Combinator) -> Combinator {
    let stated_id = None;
    Combinator {
        stated_id,
        ..combinator.clone()
    }
}

fn number(text: &str) -> u32 {
    constructor_number(&line(text), &|_| None)
}

#[test]
fn what_is_hashed() {
    for (declaration, hashed, id) in [
        (
            "vector#1cb5c415 {t:Type} # [ t ] = Vector t;",
            "vector t:Type # [ t ] = Vector t",
            0x1cb5_c415,
        ),
        (
            "pub.overlay name:bytes = PublicKey;",
            "pub.overlay name:bytes = PublicKey",
            0x34ba_45cb,
        ),
        (
            "liteServer.query  data : bytes\n  = Object;",
            "liteServer.query data:bytes = Object",
            0x798c_06df,
        ),
        (
            "adnl.nodes nodes:(vector adnl.node) = adnl.Nodes;",
            "adnl.nodes nodes:vector adnl.node = adnl.Nodes",
            0xa209_db56,
        ),
        (
            "liteServer.listBlockTransactions id:tonNode.blockIdExt mode:# count:# \
             after:mode.7?liteServer.transactionId3 reverse_order:mode.6?true \
             want_proof:mode.5?true = liteServer.BlockTransactions;",
            "liteServer.listBlockTransactions id:tonNode.blockIdExt mode:# count:# \
             after:mode.7?liteServer.transactionId3 reverse_order:mode.6?true \
             want_proof:mode.5?true = liteServer.BlockTransactions",
            0xadfc_c7da,
        ),
    ] {
        let declaration = unstated(&line(declaration));
        assert_eq!(canonical(&declaration, &|_| None), hashed);
        assert_eq!(constructor_number(&declaration, &|_| None), id, "{hashed}");
    }
}

#[test]
fn each_way_to_write_it_has_the_same_number() {
    for (texts, hashed) in [
        (
            [
                "a x:(vector b.c) = A;",
                "a x:vector<b.c> = A;",
                "a  x : ( vector  b.c )=A;",
            ],
            "a x:vector b.c = A",
        ),
        (
            [
                "a {X:Type} q:!X = X;",
                "a{X:Type}q:!X=X",
                "a { X : Type } q : ! X = X",
            ],
            "a X:Type q:!X = X",
        ),
        (
            [
                "a x:4*[ int ] = A;",
                "a x:4*[int] = A;",
                "a x:4 * [ int] = A;",
            ],
            "a x:4*[ int ] = A",
        ),
        (
            [
                "a x:f.0?(v (w c)) = A;",
                "a x:f.0?v<w<c>> = A;",
                "a x:f.0?v<(w c)> = A;",
            ],
            "a x:f.0?v w c = A",
        ),
        (
            ["int ? = Int;", "int ?=Int", "int\n?\n= Int"],
            "int ? = Int",
        ),
    ] {
        for text in texts {
            assert_eq!(canonical(&line(text), &|_| None), hashed);
        }
    }
}

#[test]
fn a_bare_type_is_hashed_as_its_constructor() {
    let declaration = line("a x:%adnl.Message y:(vector %Pair<int>) = A;");
    let constructor_of = |ty: &str| (ty == "Pair").then(|| "couple".to_owned());
    let hashed = "a x:adnl.message y:vector couple int = A";
    assert_eq!(canonical(&declaration, &constructor_of), hashed);
}

#[test]
fn a_stated_number_wins() {
    assert_eq!(number("liteServer.query#1f data:bytes = Object;"), 0x1f);
    assert_eq!(number("liteServer.query#0 data:bytes = Object;"), 0);
    assert_eq!(number("liteServer.query data:bytes = Object;"), 0x798c_06df);
}

/// The numbers in the vectors that pytoniq-core wrote, by name.
fn numbers_of_ton() -> BTreeMap<&'static str, u32> {
    let vectors = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/test-data/ton.json"));
    let objects = vectors.split(r#""ids": {"#).skip(1);
    let entries = objects.flat_map(|rest| rest.split('}').next().unwrap().split(", "));
    entries
        .map(|entry| {
            let (name, id) = entry.split_once(": ").unwrap();
            let id = u32::from_str_radix(id.trim_matches('"'), 16).unwrap();
            (name.trim_matches('"'), id)
        })
        .collect()
}

/// The declarations in TON's two files that state a number. None of them is the CRC32.
const TON_STATES: [&str; 7] = [
    "collatorNode.pong",
    "consensus.broadcastExtraLegacy",
    "db.block.info",
    "liteServer.getValidatorStats",
    "liteServer.signatureSet.ordinary",
    "liteServer.transactionId",
    "tonNode.capabilities",
];

#[test]
fn ton_numbers_are_those_that_others_compute() {
    let mut known = numbers_of_ton();
    assert_eq!(known.len(), 82);
    let mut states = BTreeSet::new();
    let mut checked = BTreeSet::new();
    for path in ["lite_api.tl", "ton_api.tl"] {
        let file = files::load(&format!("test-data/schema/ton/{path}")).unwrap();
        for combinator in file.combinators() {
            let name = &*combinator.name;
            let id = file.constructor_number(combinator);
            if combinator.stated_id.is_some() {
                assert_ne!(id, file.constructor_number(&unstated(combinator)), "{name}");
                states.insert(name.to_owned());
            }
            if let Some(known) = known.get(name) {
                assert_eq!(id, *known, "{}", combinator.text);
                checked.insert(name.to_owned());
            }
        }
    }
    known.retain(|name, _| !checked.contains(*name));
    assert_eq!(known, BTreeMap::new(), "not in the files");
    assert!(states.iter().eq(TON_STATES.iter()), "{states:?}");
}

/// A declaration as Telegram hashes it: `bytes` as `string`, and without its conditional `true`.
fn as_telegram_hashes(combinator: &Combinator) -> Combinator {
    let Body::Args(args) = &combinator.body else {
        return unstated(combinator);
    };
    let as_hashed = |arg: &Arg| Arg {
        ty: match &arg.ty {
            ty if *ty == TypeExpr::named("bytes") => TypeExpr::named("string"),
            ty => ty.clone(),
        },
        ..arg.clone()
    };
    let is_hashed = |arg: &&Arg| arg.condition.is_none() || arg.ty != TypeExpr::named("true");
    Combinator {
        body: Body::Args(args.iter().filter(is_hashed).map(as_hashed).collect()),
        ..unstated(combinator)
    }
}

/// The declarations that state another number than Telegram's rule gives, and how many state one.
fn exceptions(text: &str) -> (Vec<String>, usize) {
    let mut states = schema(text);
    states.retain(|combinator| combinator.stated_id.is_some());
    let differs = |combinator: &&Combinator| {
        let computed = constructor_number(&as_telegram_hashes(combinator), &|_| None);
        combinator.stated_id != Some(computed)
    };
    let different = states.iter().filter(differs).map(|c| c.name.clone());
    (different.collect(), states.len())
}

#[test]
fn telegram_numbers_follow_its_rule() {
    assert_eq!(exceptions(LAYER_229), (vec![], 1_658 + 813));
    let (different, count) = exceptions(MTPROTO);
    // The first is hashed with its `bytes`; the other two follow no rule that is known.
    assert_eq!(
        different,
        ["ipPortSecret", "accessPointRule", "help.configSimple"]
    );
    assert_eq!(count, 51);
    let ip_port_secret = "ipPortSecret ipv4:int port:int secret:bytes = IpPort;";
    assert_eq!(number(ip_port_secret), 0x3798_2646);
}
