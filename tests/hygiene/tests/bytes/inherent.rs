//! The bytes of the types in `inherent.rs`.

use tl_hygiene::inherent::{Either, Group, Holder, Item};
use wire::{TlConstructor, TlObject};

use crate::{holds, unread, words, VECTOR};

#[test]
fn the_traits_items_are_the_traits() {
    assert_eq!(<Item as TlConstructor>::ID, 0x5800_0001);
    assert_eq!(<Either as TlObject>::IDS, [0x5800_0001, 0x5800_0003]);
    assert_eq!(TlObject::id(&Either::Own { value: 1 }), 0x5800_0003);
    // The user's are the user's.
    let ((), (), (), ()) = (Item::ID, Item::IDS, Item::CONSTRUCTORS, Item::MIN_LEN);
    Item { value: 1 }.id();
}

#[test]
fn in_every_position() {
    let value = Holder {
        boxed: Item { value: 1 },
        bare: Item { value: 2 },
        items: vec![Item { value: 3 }, Item { value: 4 }],
        maybe: Some(Either::Item(Item { value: 5 })),
        group: Group { value: 6 },
    };
    let bytes = words(&[
        0x5800_0002,
        1,
        0x5800_0001,
        1,
        2,
        2,
        3,
        4,
        0x5800_0001,
        5,
        6,
    ]);
    holds(&value, &bytes);
    holds(
        &vec![Either::Own { value: 1 }],
        &words(&[VECTOR, 1, 0x5800_0003, 1]),
    );
    unread::<Either>(&words(&[1]), &["item#58000001", "own#58000003"]);
}
