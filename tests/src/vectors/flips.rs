//! The small vectors with one bit flipped: each is a value or an error, and the properties for any input hold.

use super::{Vector, init_connection, mtproto_auth_key_sample, mtproto_service};
use crate::fuzz::Subject;

/// No vector that is tried is longer, in bytes: there are eight inputs for each of them.
const LONGEST: usize = 160;

/// Tries each vector with each type that it is a value of, and says how many were tried.
fn flip(vectors: Vec<Vector>, subjects: impl Iterator<Item = Subject>) -> usize {
    let subjects: Vec<_> = subjects.collect();
    let mut tried = 0;
    for Vector {
        name, mut bytes, ..
    } in vectors
    {
        if bytes.len() > LONGEST {
            continue;
        }
        // Shown of a test that fails: the last name is the vector at fault.
        println!("{name}");
        let of_it: Vec<_> = subjects
            .iter()
            .filter(|subject| subject.takes(&bytes))
            .collect();
        assert!(!of_it.is_empty());
        for bit in 0..8 * bytes.len() {
            bytes[bit / 8] ^= 1 << (bit % 8);
            of_it.iter().for_each(|subject| subject.check(&bytes));
            bytes[bit / 8] ^= 1 << (bit % 8);
        }
        tried += 1;
    }
    tried
}

#[test]
fn of_service_messages() {
    assert_eq!(flip(mtproto_service::vectors(), super::telegram()), 90);
}

#[test]
fn of_the_authorization_key() {
    assert_eq!(
        flip(mtproto_auth_key_sample::vectors(), super::telegram()),
        4
    );
}

#[test]
fn of_connections() {
    assert_eq!(flip(init_connection::vectors(), super::telegram()), 94);
}

#[test]
fn of_ton() {
    assert_eq!(flip(super::ton::vectors(), super::ton()), 184);
}
