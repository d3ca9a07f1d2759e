//! `ty = "…"`: the TL type expression, if the Rust type alone does not say it.

use tl_runtime::TlObject;

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 0x5bb8e511)]
struct Message {
    msg_id: i64,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Forms {
    #[tl(ty = "vector<%Message>")]
    bare_of_bare: Vec<Message>,
    #[tl(ty = "vector<message>")]
    by_case: Vec<Message>,
    #[tl(ty = "(vector Message)")]
    bare_of_boxed: Vec<Message>,
    #[tl(ty = "Vector<%_>")]
    boxed_of_bare: Vec<Message>,
    #[tl(ty = "%Vector<_>")]
    own: Box<[Message]>,
    #[tl(ty = "Vector<int>")]
    numbers: Vec<i32>,
    #[tl(ty = "vector<vector<long>>")]
    nested: Vec<Vec<i64>>,
    #[tl(ty = "%adnl.Message")]
    one: Message,
    #[tl(ty = "message", flag = 3)]
    maybe: Option<Message>,
}

#[test]
fn says_the_form_of_the_whole_and_of_the_items() {
    let message = Message { msg_id: 9 };
    let some = || vec![message.clone()];
    let value = Forms {
        bare_of_bare: some(),
        by_case: some(),
        bare_of_boxed: some(),
        boxed_of_bare: some(),
        own: some().into(),
        numbers: vec![4],
        nested: vec![vec![5], vec![]],
        one: message.clone(),
        maybe: Some(message.clone()),
    };
    let bytes = [
        words![1, 8],
        words![1, 9, 0],
        words![1, 9, 0],
        words![1, 0x5bb8e511, 9, 0],
        words![0x1cb5c415, 1, 9, 0],
        words![1, 0x5bb8e511, 9, 0],
        words![0x1cb5c415, 1, 4],
        words![2, 1, 5, 0, 0],
        words![9, 0],
        words![9, 0],
    ];
    assert_round_trip(&value, &bytes.concat());
}

/// TL's own types are held against the Rust type, and the ones that fit pass.
#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 2)]
struct Own<T> {
    #[tl(ty = "int")]
    int: i32,
    #[tl(ty = "#")]
    nat: u32,
    #[tl(ty = "long")]
    long: u64,
    #[tl(ty = "double")]
    double: f64,
    #[tl(ty = "string")]
    not_utf8: Vec<u8>,
    #[tl(ty = "bytes")]
    bytes: Vec<u8>,
    #[tl(ty = "int128")]
    int128: [u8; 16],
    #[tl(ty = "int256")]
    int256: [u8; 32],
    #[tl(ty = "int512")]
    int512: [u8; 64],
    #[tl(ty = "Bool")]
    bool: bool,
    #[tl(ty = "true")]
    r#true: (),
    #[tl(ty = "!X")]
    query: T,
    #[tl(ty = "vector<%T>")]
    items: Vec<T>,
}

#[test]
fn tls_own_types_are_themselves() {
    let value = Own {
        int: -1,
        nat: 2,
        long: 3,
        double: -0.0,
        not_utf8: vec![0xff],
        bytes: vec![],
        int128: [1; 16],
        int256: [2; 32],
        int512: [3; 64],
        bool: true,
        r#true: (),
        query: Message { msg_id: 7 },
        items: vec![Message { msg_id: 8 }],
    };
    let bytes = [
        words![2, -1_i32, 2, 3, 0, 0, 0x8000_0000, 0xff01, 0],
        [1; 16].to_vec(),
        [2; 32].to_vec(),
        [3; 64].to_vec(),
        words![0x997275b5, 0x5bb8e511, 7, 0, 1, 8, 0],
    ];
    assert_round_trip(&value, &bytes.concat());
}
