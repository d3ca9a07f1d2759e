//! A variant without `id`: the constructor is that of its field's type.

use std::rc::Rc;

use tl_runtime::{TlConstructor, TlObject, from_bytes};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xdde8a54c)]
struct InputPeerUser {
    user_id: i64,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x35a95cb9)]
struct InputPeerChat<T> {
    chat_id: T,
}

#[derive(TlObject, Debug, PartialEq)]
enum InputPeer<T, U> {
    User(InputPeerUser),
    Chat(Box<InputPeerChat<T>>),
    Other(U),
    #[tl(id = 0x7f3b18ea)]
    Empty,
}

#[derive(TlObject, Debug, PartialEq)]
enum Only {
    User(Rc<InputPeerUser>),
}

type Peer = InputPeer<i32, Number>;

#[test]
fn has_its_types_number() {
    assert_round_trip(
        &Peer::User(InputPeerUser { user_id: 5 }),
        &words![0xdde8a54c, 5, 0],
    );
    assert_round_trip(
        &Peer::Chat(Box::new(InputPeerChat { chat_id: 6 })),
        &words![0x35a95cb9, 6],
    );
    assert_round_trip(&Peer::Empty, &words![0x7f3b18ea]);
}

#[test]
fn the_number_is_in_ids_and_is_the_values() {
    assert_eq!(Peer::IDS, [0xdde8a54c, 0x35a95cb9, 1, 0x7f3b18ea]);
    assert_eq!(Peer::Other(Number(2)).id(), 1);
    assert_eq!(Only::ID, 0xdde8a54c);
    assert_round_trip(&Peer::Other(Number(2)), &words![1, 2]);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Number(i32);

#[test]
fn the_path_of_an_error_goes_through_it() {
    let error = from_bytes::<Peer>(&words![0xdde8a54c, 5]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "end of input at byte 4, in InputPeer.User.user_id: 8 bytes needed, 4 left",
    );
}
