//! `encode_only`: types that can only be written.

use tl_runtime::{TlConstructor, TlObject};

use crate::{assert_encodes, words};

#[derive(TlObject)]
#[tl(id = 0x62d6b459, encode_only)]
struct Item<'a>(&'a i32);

#[derive(TlObject)]
#[tl(id = 1, encode_only)]
struct Borrowed<'a, T> {
    ids: &'a [i64],
    items: &'a [T],
    #[tl(ty = "vector<%Item>")]
    bare: &'a [T],
    one: &'a T,
    text: &'static str,
}

#[derive(TlObject)]
#[tl(encode_only)]
enum Peer<'a> {
    #[tl(id = 2)]
    User(&'a i64),
    Item(&'a Item<'a>),
}

#[test]
fn slices_and_references_can_be_written() {
    let value = Borrowed {
        ids: &[7],
        items: &[Item(&1), Item(&2)],
        bare: &[Item(&3)],
        one: &Item(&4),
        text: "",
    };
    let bytes = [
        words![1, 0x1cb5c415, 1, 7, 0],
        words![0x1cb5c415, 2, 0x62d6b459, 1, 0x62d6b459, 2],
        words![1, 3, 0x62d6b459, 4, 0],
    ];
    assert_encodes(&value, &bytes.concat());
    assert_eq!(Borrowed::<Item<'_>>::ID, 1);
}

#[test]
fn enums_too() {
    assert_encodes(&Peer::User(&7), &words![2, 7, 0]);
    assert_encodes(&Peer::Item(&Item(&8)), &words![0x62d6b459, 8]);
    assert_eq!(Peer::IDS, [2, 0x62d6b459]);
}
