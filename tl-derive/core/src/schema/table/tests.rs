//! Tests of the table: the code of single declarations, and the tables of whole schemas.

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
    file::SchemaFile,
    files::load,
    number::crc32,
};
use super::{Table, ops, steps, table};

const LAYER_229: &str = "test-data/schema/telegram_api_layer229.tl";
const MTPROTO: &str = "test-data/schema/mtproto.tl";
const LITE_API: &str = "test-data/schema/ton/lite_api.tl";
const TON_API: &str = "test-data/schema/ton/ton_api.tl";

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

/// The row of a number, found as the interpreter finds it.
fn find(table: &Table, number: u32) -> Option<usize> {
    let len = table.slots.len() / 2;
    let mut at = (number.wrapping_mul(0x9E37_79B9) >> (32 - len.ilog2())) as usize;
    loop {
        let slot = table.slots.get(at * 2..)?;
        let index = usize::from(u16::from_le_bytes([slot[0], slot[1]]));
        if word(&table.combinators, index * 3) == number {
            return Some(index);
        }
        if index == 0 {
            return None;
        }
        at += 1;
    }
}

/// The code of a combinator. Whatever stands after it in the table is included, because code does not say how long
/// it is.
fn code(table: &Table, number: u32) -> Vec<u32> {
    let index = find(table, number).unwrap();
    let start = word(&table.combinators, index * 3 + 2) as usize;
    let end = table.code.len().min((start + 100) * 4);
    words(&table.code[start * 4..end])
}

fn words(code: &[u8]) -> Vec<u32> {
    let words = code.chunks_exact(4);
    words
        .map(|word| u32::from_le_bytes(word.try_into().unwrap()))
        .collect()
}

/// Compares the beginning of the code of `a#1 … = A;` with `expected`. Some other declarations are in the same
/// file.
fn check(test: &str, fields: &str, expected: &[u32]) {
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
    let code = code(&table, 1);
    assert_eq!(
        code.get(..expected.len()),
        Some(expected),
        "{fields}: {code:x?}"
    );
}

// Types have their places in the order of their constructors' numbers: A, P, Q, M, L.
const Q: u16 = 3;
/// The row of the only constructor of `M`.
const M: u16 = 5;
const END: u32 = 0;

fn op(op: u8, index: u8, argument: u16) -> u32 {
    ops::word(op, index, argument)
}

/// The example in the documentation of `ops`.
#[test]
fn code_of_the_documented_example() {
    check(
        "example",
        "flags:# id:long name:flags.0?string",
        &[
            0x0003_010c,
            0x0000_0001,
            0x0002_0101,
            0x0001_0016,
            0x0000_021b,
            END,
        ],
    );
}

#[test]
fn code_of_plain_fields() {
    check("none", "", &[END]);
    let fields = "a:int b:long c:int512 d:true e:bytes f:Bool g:# h:int53 i:secureBytes";
    let expected = [
        op(ops::FIXED_RUN, 3, 19),
        op(ops::FIXED, 0, 1),
        op(ops::FIXED, 1, 2),
        op(ops::FIXED, 2, 16),
        op(ops::STRING, 4, 0),
        op(ops::BOOL, 5, 0),
        op(ops::FIXED_RUN, 2, 3),
        op(ops::FIXED, 6, 1),
        op(ops::FIXED, 7, 2),
        op(ops::LAST_STRING, 8, 0),
    ];
    check("plain", fields, &expected);
    let any: Vec<_> = (0..5).map(|index| op(ops::ANY, index, 0)).collect();
    check(
        "any",
        "{X:Type} a:!X b:X c:Object d:NoWhere e:function",
        &[&*any, &[END]].concat(),
    );
    let boxed = [op(ops::BOXED, 0, Q), op(ops::ONLY, 1, M), END];
    check("boxed", "a:Q b:M<Q>", &boxed);
    // Equal tails are stored once.
    let bare = [op(ops::BARE, 0, 3), op(ops::BARE, 1, 2), END, 0x22, 2];
    check("bare", "a:p b:%P", &bare);
    let recursive = [op(ops::BARE, 0, 2), END, 0x26, 1];
    check("recursive", "a:l", &recursive);
    let unknown = (0..6).map(|index| op(ops::UNKNOWN, index, 0));
    check(
        "unknown",
        "{X:Type} a:none b:%Q c:%X d:M<int> e:odd f:Odd g:%Int",
        &unknown
            .chain([op(ops::LAST_FIXED, 6, 1)])
            .collect::<Vec<_>>(),
    );
}

#[test]
fn what_is_fixed_is_known_beforehand() {
    let file = file(
        "fixed",
        "a#1 x:int y:long z:2*[ int ] = A; b#2 x:int s:string = A; c#3 = C;
        d#4 flags:# x:flags.0?true y:long = D; e#5 flags:# x:flags.0?int = E;
        f#6 y:long flags2:# x:flags2.0?true = D;",
    );
    let table = table(&[&file]).unwrap();
    let fixed = |number| word(&table.combinators, find(&table, number).unwrap() * 3 + 1) >> 16;
    let all = [1, 2, 3, 4, 5, 6].map(fixed);
    // Lengths with a flags word have the highest bit, because a strict reader looks at the flags.
    assert_eq!(all, [5, 0xffff, 0, 0x8003, 0xffff, 0x8003]);
}

#[test]
fn code_of_vectors_and_repetitions() {
    check(
        "vectors",
        "a:Vector<long> b:(vector string) c:%Vector<int> d:Vector<Vector<int>> e:Vector<Q> f:Vector<M<Q>>",
        &[
            op(ops::VECTOR | ops::FIXED, 0, 2),
            op(ops::ITEMS | ops::STRING, 1, 0),
            op(ops::ITEMS | ops::FIXED, 2, 1),
            op(ops::VECTOR | ops::INDIRECT, 3, 4),
            op(ops::VECTOR | ops::BOXED, 4, Q),
            op(ops::VECTOR | ops::BOXED, 5, 4),
            END,
            op(ops::VECTOR | ops::FIXED, 0, 1),
        ],
    );
    check(
        "repeats",
        "4*[ int ] n:# b:n*[ x:string long ] # [ int ] 2*[ bytes ] 70*[ int ] [ int ]",
        &[
            op(ops::FIXED, 0, 4),
            op(ops::WORD, 1, 0),
            op(ops::REPEAT_BY_WORD, 2, 7 << 3),
            op(ops::WORD, 3, 1),
            op(ops::REPEAT_BY_WORD, 4, (8 << 3) | 1),
            op(ops::REPEAT, 5, 8),
            op(ops::FIXED, 6, 70),
            op(ops::UNKNOWN, 7, 0),
            END,
            op(ops::STRING_AND, 0, (1 << 10) | 2),
            op(ops::FIXED, 1, 2),
            END,
            op(ops::LAST_FIXED, 0, 1),
            2,
            op(ops::LAST_STRING, 0, 0),
        ],
    );
    check(
        "inner",
        "n:# n*[ n:# n*[ string ] ] n*[ string ]",
        &[
            op(ops::WORD, 0, 0),
            op(ops::REPEAT_BY_WORD, 1, 3 << 3),
            op(ops::REPEAT_BY_WORD, 2, 6 << 3),
            END,
            op(ops::WORD, 0, 1),
            op(ops::REPEAT_BY_WORD, 1, (2 << 3) | 1),
            END,
            op(ops::LAST_STRING, 0, 0),
            op(ops::LAST_STRING, 0, 0),
        ],
    );
}

#[test]
fn code_of_conditions() {
    check(
        "flags",
        "flags:# a:flags.0?true b:flags.3?int f:# c:f.31?string d:flags?Bool e:none.0?int g:f.2?#",
        &[
            op(ops::FLAGS, 0, 1),
            0b1001,
            op(ops::IF_FLAG, 3, 1),
            op(ops::FIXED, 2, 1),
            op(ops::WORD, 3, 1),
            op(ops::IF_BIT, (1 << 5) | 31, 1),
            op(ops::STRING, 4, 0),
            op(ops::IF_WORD, 0, 1),
            op(ops::BOOL, 5, 0),
            op(ops::UNKNOWN, 6, 0),
            op(ops::IF_BIT, (1 << 5) | 2, 1),
            op(ops::LAST_FIXED, 7, 1),
            END,
        ],
    );
    check(
        "unused",
        "flags:# mode:#",
        // `mode` has no slot, since nothing refers to it. It is a field of fixed length after the flags word.
        &[op(ops::FLAGS, 1, 2), 0, op(ops::FIXED, 1, 1), END],
    );
    check(
        "optional word",
        "f:# g:f.0?# x:g.1?int y:f.2?int z:f.2?Bool",
        &[
            op(ops::WORD, 0, 0),
            op(ops::RESET, 0, 1),
            op(ops::IF_FLAG, 0, 1),
            op(ops::WORD, 1, 1),
            // `y` and `z` depend on the same bit.
            op(ops::LAST_SEGMENT, 3, 7),
        ],
    );
    let words: String = (0..9).map(|n| format!("f{n}:# ")).collect();
    let mut expected: Vec<u32> = (0..8).map(|n| op(ops::WORD, n, n.into())).collect();
    expected.extend([op(ops::FIXED, 8, 1), op(ops::IF_BIT, (7 << 5) | 1, 1)]);
    expected.extend([op(ops::FIXED, 9, 1), op(ops::UNKNOWN, 10, 0), END]);
    let uses: String = (0..7).map(|n| format!("s{n}:f{n}.0?true ")).collect();
    check(
        "far",
        &format!("{words}x:f7.1?int y:f8.1?int {uses}"),
        &expected,
    );
}

#[test]
fn code_of_flags_words() {
    check(
        "two",
        "flags:# flags2:# id:long n:int a:flags2.3?string b:flags.0?Bool",
        &[
            op(ops::TWO_FLAGS, 4, 5),
            0b1,
            op(ops::MORE_FLAGS, 1, 1),
            0b1000,
            op(ops::FIXED, 2, 2),
            op(ops::FIXED, 3, 1),
            op(ops::IF_BIT, (1 << 5) | 3, 1),
            op(ops::STRING, 4, 0),
            op(ops::IF_FLAG, 0, 1),
            op(ops::BOOL, 5, 0),
            END,
        ],
    );
    // The second flags word is conditional. The `IF_FLAG` skips two words of code, because its mask follows it.
    check(
        "conditional",
        "flags:# a:string flags2:flags.4?# b:flags2.0?true",
        &[
            op(ops::FLAGS, 0, 1),
            0b1_0000,
            op(ops::STRING, 1, 0),
            op(ops::RESET, 0, 1),
            op(ops::IF_FLAG, 4, 2),
            op(ops::MORE_FLAGS, 2, 1),
            0b1,
            END,
        ],
    );
    // Only a field named `flags` is a flags word: the bits of `mode` may have meanings that no condition shows.
    check(
        "mode",
        "mode:# flags2:# a:mode.0?int",
        &[
            op(ops::WORD, 0, 0),
            op(ops::MORE_FLAGS, 1, 1),
            0,
            op(ops::IF_FLAG, 0, 1),
            op(ops::LAST_FIXED, 2, 1),
            END,
        ],
    );
}

#[test]
fn many_conditions_are_a_segment() {
    // The example in the documentation of `ops::SEGMENT`.
    check(
        "documented",
        "flags:# a:flags.5?int b:flags.2?string c:flags.2?int",
        &[
            op(ops::FLAGS, 0, 1),
            0b10_0100,
            op(ops::LAST_SEGMENT, 3, 7),
            0,
            0b10_0100,
            0x0004_0200,
            0b110,
            0,
            0,
            0b001,
            op(ops::FIXED, 1, 1),
            op(ops::STRING, 2, 0),
            op(ops::FIXED, 3, 1),
        ],
    );
    check(
        "set",
        "flags:# a:flags.5?int b:flags.2?string c:int d:long e:Bool f:flags.2?int f2:# g:f2.31?int",
        &[
            op(ops::FLAGS, 0, 1),
            0b10_0100,
            op(ops::SEGMENT, 5, 7),
            0b0_1100,
            0b10_0100,
            // Slot 0, the first bit is 2, and 4 sets follow.
            0x0004_0200,
            0b1_0010,
            0,
            0,
            0b0_0001,
            op(ops::FIXED, 1, 1),
            op(ops::STRING, 2, 0),
            op(ops::FIXED_FIELDS, 3, 7),
            op(ops::BOOL, 5, 0),
            op(ops::FIXED, 6, 1),
            op(ops::WORD, 7, 1),
            op(ops::IF_BIT, (1 << 5) | 31, 1),
            op(ops::LAST_FIXED, 8, 1),
            END,
            3,
            op(ops::FIXED_RUN, 2, 3),
            op(ops::FIXED, 3, 1),
            op(ops::FIXED, 4, 2),
            END,
        ],
    );
    // No `END` follows a `LAST_SEGMENT`.
    check(
        "last",
        "f:# g:# a:f.0?int b:g.31?int c:f.1?int",
        &[
            op(ops::WORD, 0, 0),
            op(ops::WORD, 1, 1),
            op(ops::LAST_SEGMENT, 3, 8),
            0,
            0b11,
            0x0002_0000,
            0b001,
            0b100,
            1 << 31,
            0x0001_1f01,
            0b010,
            op(ops::FIXED, 2, 1),
            op(ops::FIXED, 3, 1),
            op(ops::FIXED, 4, 1),
        ],
    );
    // A segment has at most 32 items.
    let fields: String = (0..40).map(|n| format!("x{n}:f.{}?int ", n % 32)).collect();
    let mut expected = vec![
        op(ops::WORD, 0, 0),
        op(ops::SEGMENT, 32, 35),
        0,
        u32::MAX,
        0x0020_0000,
    ];
    expected.extend((0..32).map(|bit| 1 << bit));
    expected.extend((1..=32).map(|index| op(ops::FIXED, index, 1)));
    expected.push(op(ops::LAST_SEGMENT, 8, 11));
    check("full", &format!("f:# {fields}"), &expected);
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
        steps(file, &line.parameters, &fields, &slot_of).map(|code| words(&code))
    };
    let schema = file("steps", "p#7 x:long = P;");
    assert_eq!(
        run(Some(&schema), &[1, 2, 3, 4]).unwrap(),
        [
            op(ops::FIXED, 0, 1),
            op(ops::IF_BIT, (5 << 5) | 2, 1),
            op(ops::STRING, 1, 0),
            op(ops::BARE, 2, 3),
            op(ops::REPEAT_BY_WORD, 3, (4 << 3) | 5),
            END,
            7,
            2,
            op(ops::ANY, 0, 0),
            END,
        ]
    );
    assert_eq!(run(None, &[1, 3]), Err(3));
    assert_eq!(run(Some(&schema), &[1, 5]), Err(5));
    assert_eq!(run(Some(&schema), &[7]), Err(7));
    // A type's place in the table is not known here, so it is referred to by its hash.
    let z = [
        op(ops::REPEAT_BY_WORD, 0, (2 << 3) | 5),
        END,
        op(ops::BOXED_OF, 0, 2),
        END,
        crc32(b"Q"),
    ];
    assert_eq!(run(None, &[4]).unwrap(), z);
}

#[test]
fn clashes_and_equal_declarations() {
    let first = file("first", "a#1 x:int = A; b = B;");
    let equal = file("equal", "b = B; a#1  x:int = A; b = B;");
    let other = file("other", "c#2 = C; c#1 x:long = C;");
    let both = table(&[&first, &equal]).unwrap();
    // Row 0 is a copy of the first row.
    assert_eq!(both.combinators.len(), 3 * 12);
    assert_eq!(both.text, "a#1 x:int = Ab = B");
    assert_eq!((word(&both.names, 1), word(&both.names, 2)), (13, 18));
    let clash = table(&[&equal, &other]).unwrap_err();
    assert_eq!(clash.number, 1);
    assert_eq!((clash.first.0, clash.second.0), (0, 1));
    assert_eq!(clash.second.1, "c#1 x:long = C");
    let empty = table(&[]).unwrap();
    assert_eq!((empty.slots, empty.names), (vec![0; 4], vec![0; 4]));
    assert_eq!(empty.combinators.len(), 0);
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
            let text = word(&table.names, index - 1) as usize..word(&table.names, index) as usize;
            assert!(table.text[text].starts_with(&combinator.name));
            let hash = match &combinator.result {
                TypeExpr::Named { name, .. } if !combinator.is_function => crc32(name.as_bytes()),
                _ => 0,
            };
            let ty = word(&table.combinators, index * 3 + 1) & 0xffff;
            assert_eq!(word(&table.types, ty as usize), hash);
            assert!(!code(&table, number).is_empty());
        }
        assert_eq!(find(&table, 0x1234_5678), None);
    }
    table(&[mtproto, api]).unwrap();
    table(&[lite, ton]).unwrap();
    let start = Instant::now();
    let table = table(&[api]).unwrap();
    let parts = [&table.slots, &table.combinators, &table.types, &table.code].map(Vec::len);
    println!("{parts:?}, {:?}", start.elapsed());
    assert!(parts.iter().sum::<usize>() < 100 * 1024);
}
