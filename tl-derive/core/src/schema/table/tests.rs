//! Tables of lines, and of whole schemas.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "tests"
)]

use std::{fs, sync::Arc, time::Instant};

use super::super::{
    ast::{Body, TypeExpr},
    combinator::parse_line,
    files::{SchemaFile, load},
    number::crc32,
};
use super::{Table, steps, table};

const LAYER_229: &str = "../../tests/schema/telegram_api_layer229.tl";
const MTPROTO: &str = "../../tests/schema/mtproto.tl";
const LITE_API: &str = "../../tests/schema/ton/lite_api.tl";
const TON_API: &str = "../../tests/schema/ton/ton_api.tl";

fn file(test: &str, text: &str) -> Arc<SchemaFile> {
    let name = format!("tl-derive-table-{}-{test}.tl", std::process::id());
    let path = std::env::temp_dir().join(name);
    fs::write(&path, text).unwrap();
    let file = load(path.to_str().unwrap());
    fs::remove_file(&path).unwrap();
    file.unwrap()
}

fn word(bytes: &[u8], index: usize) -> u32 {
    u32::from_le_bytes(bytes[index * 4..][..4].try_into().unwrap())
}

/// Its index, as a reader finds it.
fn find(table: &Table, number: u32) -> Option<usize> {
    let len = table.slots.len() / 2;
    let mut at = (number.wrapping_mul(0x9E37_79B9) >> (32 - len.ilog2())) as usize;
    loop {
        let slot = u16::from_le_bytes([table.slots[at * 2], table.slots[at * 2 + 1]]);
        let index = usize::from(slot).checked_sub(1)?;
        if word(&table.combinators, index * 3) == number {
            return Some(index);
        }
        at = (at + 1) % len;
    }
}

fn code(table: &Table, number: u32) -> &[u8] {
    let index = find(table, number).unwrap();
    let start = word(&table.combinators, index * 3 + 2) as usize;
    let ends = table.combinators.get((index + 1) * 12..);
    let end = ends.filter(|rest| !rest.is_empty());
    &table.code[start..end.map_or(table.code.len(), |rest| word(rest, 2) as usize)]
}

/// The code of `a#1 … = A;`, beside some other declarations.
fn check(test: &str, fields: &str, expected: &[u8]) {
    let file = file(
        test,
        &format!(
            "int ? = Int; int53 ? = Int53; secureBytes ? = SecureBytes; odd ? = Odd;
            p#22 x:int s:string y:flags.0?int = P; q#23 = Q; r#24 = Q; m#25 {{t:Type}} x:t = M t;
            l#26 x:int l:l = L;
            a#1 {fields} = A;"
        ),
    );
    let table = table(&[&file]).unwrap();
    let expected = [expected, &[0xff]].concat();
    assert_eq!(code(&table, 1), expected, "{fields}");
}

fn boxed(ty: &str) -> Vec<u8> {
    [&[0x43][..], &crc32(ty.as_bytes()).to_le_bytes()].concat()
}

#[test]
fn code_of_plain_fields() {
    check("none", "", &[]);
    let fields = "a:int b:long c:int512 d:true e:bytes f:Bool g:# h:int53 i:secureBytes";
    let expected = [
        0, 1, 1, 2, 2, 16, 3, 0, 4, 0x40, 5, 0x41, 6, 1, 7, 2, 8, 0x40,
    ];
    check("plain", fields, &expected);
    check(
        "any",
        "{X:Type} a:!X b:X c:Object d:NoWhere e:function",
        &[0, 0x42, 1, 0x42, 2, 0x42, 3, 0x42, 4, 0x42],
    );
    let (q, m) = (boxed("Q"), boxed("M"));
    check("boxed", "a:Q b:M<Q>", &[&[0], &*q, &[1], &*m].concat());
    let p = [0x44, 0x22, 0, 0, 0, 2];
    check("bare", "a:p b:%P", &[&[0][..], &p, &[1], &p].concat());
    check("recursive", "a:l", &[0, 0x44, 0x26, 0, 0, 0, 1]);
    check(
        "unknown",
        "{X:Type} a:none b:%Q c:%X d:M<int> e:odd f:Odd g:%Int",
        &[0, 0x4b, 1, 0x4b, 2, 0x4b, 3, 0x4b, 4, 0x4b, 5, 0x4b, 6, 1],
    );
}

#[test]
fn code_of_vectors_and_repetitions() {
    check(
        "vectors",
        "a:Vector<long> b:(vector string) c:%Vector<int> d:Vector<Vector<int>>",
        &[
            0, 0x45, 1, 0, 2, 1, 0x46, 1, 0, 0x40, 2, 0x46, 1, 0, 1, 3, 0x45, 4, 0, 0x45, 1, 0, 1,
        ],
    );
    check(
        "repeats",
        "4*[ int ] n:# b:n*[ x:string long ] # [ int ] [ int ] 2*[ bytes ] 70*[ int ]",
        &[
            0, 4, 1, 0x49, 0, 2, 0x48, 0, 4, 0, 0, 0x40, 1, 2, 3, 0x49, 1, 4, 0x48, 1, 2, 0, 0, 1,
            5, 0x4b, 6, 0x47, 2, 0, 0, 0, 2, 0, 0, 0x40, 7, 0x47, 70, 0, 0, 0, 2, 0, 0, 1,
        ],
    );
    check(
        "inner",
        "n:# n*[ n:# n*[ int ] ] n*[ int ]",
        &[
            0, 0x49, 0, 1, 0x48, 0, 10, 0, 0, 0x49, 1, 1, 0x48, 1, 2, 0, 0, 1, 2, 0x48, 0, 2, 0, 0,
            1,
        ],
    );
}

#[test]
fn code_of_conditions() {
    check(
        "flags",
        "flags:# a:flags.0?true b:flags.3?int f:# c:f.31?string d:flags?Bool e:none.0?int",
        &[
            0, 0x4a, 0, 9, 0, 0, 0, 2, 0x83, 1, 0, 1, 3, 0x49, 1, 4, 0xbf, 1, 0, 0x40, 5, 0x4d, 0,
            1, 0, 0x41, 6, 0x4b,
        ],
    );
    check("unused", "flags:# mode:#", &[0, 0x4a, 0, 0, 0, 0, 0, 1, 1]);
    let words: String = (0..9).map(|n| format!("f{n}:# ")).collect();
    let uses: String = (0..9).map(|n| format!("g{n}:f{n}.1?int ")).collect();
    let mut expected: Vec<u8> = (0..8).flat_map(|n| [n, 0x49, n]).collect();
    expected.extend([8, 1]);
    expected.extend((0..4).flat_map(|n| [n + 9, 0x81 | (n << 5), 1, 0, 1]));
    expected.extend((4..8).flat_map(|n| [n + 9, 0x4c, n, 1, 1, 0, 1]));
    expected.extend([17, 0x4b]);
    check("far", &format!("{words}{uses}"), &expected);
}

#[test]
fn steps_of_some_fields() {
    let line = parse_line("a f:# x:int y:f.2?string p:p z:f*[ Q ] w:%Q # [ int ] = A").unwrap();
    let Body::Args(args) = &line.body else {
        panic!("it has fields");
    };
    let slot_of = |name: &str| (name == "f").then_some(5);
    let run = |file: Option<&SchemaFile>, indices: &[usize]| {
        let fields: Vec<_> = indices
            .iter()
            .map(|index| (*index, &args[*index]))
            .collect();
        steps(file, &line.parameters, &fields, &slot_of)
    };
    let schema = file("steps", "p#7 x:long = P;");
    assert_eq!(
        run(Some(&schema), &[1, 2, 3, 4]).unwrap(),
        [
            0, 1, 1, 0x4c, 5, 2, 1, 0, 0x40, 2, 0x44, 7, 0, 0, 0, 2, 3, 0x48, 5, 2, 0, 0, 0x42,
        ]
    );
    assert_eq!(run(None, &[1, 3]), Err(3));
    assert_eq!(run(Some(&schema), &[1, 5]), Err(5));
    assert_eq!(run(Some(&schema), &[7]), Err(7));
    let z = [&[0, 0x48, 5, 6, 0, 0][..], &boxed("Q")].concat();
    assert_eq!(run(None, &[4]), Ok(z));
}

#[test]
fn clashes_and_equal_declarations() {
    let first = file("first", "a#1 x:int = A; b = B;");
    let equal = file("equal", "b = B; a#1  x:int = A; b = B;");
    let other = file("other", "c#2 = C; c#1 x:long = C;");
    let both = table(&[&first, &equal]).unwrap();
    assert_eq!(both.combinators.len(), 2 * 12);
    assert_eq!(both.text, "a#1 x:int = Ab = B");
    assert_eq!((word(&both.names, 1), word(&both.names, 2)), (13, 18));
    let clash = table(&[&equal, &other]).unwrap_err();
    assert_eq!(clash.number, 1);
    assert_eq!((clash.first.0, clash.second.0), (0, 1));
    assert_eq!(clash.second.1, "c#1 x:long = C");
    let empty = table(&[]).unwrap();
    assert_eq!((empty.slots, empty.names), (vec![0; 4], vec![0; 4]));
}

#[test]
fn a_long_chain_and_a_long_list() {
    let mut text: String = (0..3_000)
        .map(|n| format!("c{n} x:int c:c{} = C{n}; ", n + 1))
        .collect();
    let fields = " int".repeat(40_000);
    text.push_str(&format!("v x:(Vector [{fields} ]) y:2*[{fields} ] = V;"));
    table(&[&file("long", &text)]).unwrap();
}

#[test]
fn whole_schemas() {
    let files = [LAYER_229, MTPROTO, LITE_API, TON_API].map(|path| load(path).unwrap());
    let [api, mtproto, lite, ton] = &files;
    for file in &files {
        let table = table(&[file]).unwrap();
        for combinator in file.combinators() {
            if combinator.body == Body::BuiltIn {
                continue;
            }
            let number = file.constructor_number(combinator);
            let index = find(&table, number).unwrap();
            let text = word(&table.names, index) as usize..word(&table.names, index + 1) as usize;
            assert!(table.text[text].starts_with(&combinator.name));
            let hash = match &combinator.result {
                TypeExpr::Named { name, .. } if !combinator.is_function => crc32(name.as_bytes()),
                _ => 0,
            };
            assert_eq!(word(&table.combinators, index * 3 + 1), hash);
            assert_eq!(code(&table, number).last(), Some(&0xff));
        }
        assert_eq!(find(&table, 0x1234_5678), None);
    }
    table(&[mtproto, api]).unwrap();
    table(&[lite, ton]).unwrap();
    let start = Instant::now();
    let table = table(&[api]).unwrap();
    let (slots, combinators, code) = (table.slots.len(), table.combinators.len(), table.code.len());
    println!("{slots} + {combinators} + {code}, {:?}", start.elapsed());
    assert!(slots + combinators + code < 100 * 1024);
}
