//! `skip`: not on the wire.

use std::{marker::PhantomData, sync::Mutex};

use tl_runtime::{TlObject, from_bytes};

use crate::{assert_round_trip, words};

/// `T` is asked for nothing: neither a skipped field nor a `PhantomData` needs it on the wire.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Session<T> {
    id: i32,
    #[tl(skip)]
    cache: Option<T>,
    marker: PhantomData<T>,
    last: i32,
}

#[derive(Debug, PartialEq)]
struct NotTl;

#[test]
fn is_not_written_and_is_the_default_when_read() {
    let value = Session::<NotTl> {
        id: 1,
        cache: None,
        marker: PhantomData,
        last: 2,
    };
    assert_round_trip(&value, &words![1, 1, 2]);
    let value = Session {
        cache: Some(NotTl),
        ..value
    };
    assert_eq!(tl_runtime::to_bytes(&value).unwrap(), words![1, 1, 2]);
}

#[derive(TlObject, Debug)]
enum Event {
    #[tl(id = 2)]
    Tuple(#[tl(skip)] Mutex<Vec<NotTl>>, i32),
}

#[test]
fn works_on_tuples() {
    let Event::Tuple(skipped, number) = from_bytes(&words![2, 7]).unwrap();
    assert!(skipped.into_inner().unwrap().is_empty());
    assert_eq!(number, 7);
}

/// The default of a parameter is asked for where it is needed: to read.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 4)]
struct Local<T> {
    id: i32,
    #[tl(skip)]
    local: T,
}

struct WithoutDefault;

#[test]
fn a_skipped_parameter_needs_a_default_to_be_read() {
    assert_round_trip(&Local { id: 5, local: 0_u8 }, &words![4, 5]);
    let written = Local {
        id: 5,
        local: WithoutDefault,
    };
    assert_eq!(tl_runtime::to_bytes(&written).unwrap(), words![4, 5]);
}
