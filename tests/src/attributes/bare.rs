//! `bare`, the wrapper `Bare<T>`, and types that have only one form.

use tl_runtime::{
    Bare, Boxed, Encode, EncodeError, TlObject,
    position::{BareVector, Vector},
};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 0x0949d9dc)]
struct FutureSalt {
    valid_since: i32,
}

/// An enum with one constructor has a bare form.
#[derive(TlObject, Debug, PartialEq, Clone)]
enum Only {
    #[tl(id = 7)]
    One { a: i32 },
}

#[derive(TlObject, Debug, PartialEq, Clone)]
enum Through {
    Salt(FutureSalt),
}

#[derive(TlObject, Debug, PartialEq, Clone)]
#[tl(id = 1)]
struct Fields {
    #[tl(bare)]
    salt: FutureSalt,
    boxed: FutureSalt,
    #[tl(bare)]
    only: Only,
    #[tl(bare)]
    through: Through,
    #[tl(bare)]
    ids: Vec<i32>,
    #[tl(bare, flag = 0)]
    more: Option<Box<FutureSalt>>,
    // These have one form, bare or not.
    #[tl(bare)]
    number: i32,
    #[tl(bare)]
    text: String,
}

#[test]
fn leaves_the_number_out() {
    let salt = FutureSalt { valid_since: 5 };
    let value = Fields {
        salt: salt.clone(),
        boxed: salt.clone(),
        only: Only::One { a: 6 },
        through: Through::Salt(salt.clone()),
        ids: vec![8],
        more: Some(Box::new(salt)),
        number: 9,
        text: String::new(),
    };
    let bytes = words![1, 1, 5, 0x0949d9dc, 5, 6, 5, 1, 8, 5, 9, 0];
    assert_round_trip(&value, &bytes);
}

#[test]
fn the_wrapper_says_the_same_without_a_field() {
    let salts = vec![
        Bare(FutureSalt { valid_since: 5 }),
        Bare(FutureSalt { valid_since: 6 }),
    ];
    assert_round_trip(&salts, &words![0x1cb5c415, 2, 5, 6]);
    assert_round_trip(&Bare(salts), &words![2, 5, 6]);
    assert_round_trip(&Bare(Only::One { a: 1 }), &words![1]);
    assert_round_trip(&Bare(7), &words![7]);
}

#[test]
fn positions_can_be_named() {
    fn encode<R, T: Encode<R>>(value: &T) -> Result<Vec<u8>, EncodeError> {
        let mut bytes = Vec::new();
        value.encode(&mut bytes)?;
        Ok(bytes)
    }
    let salts = vec![FutureSalt { valid_since: 5 }];
    assert_eq!(
        encode::<Vector<Bare>, _>(&salts).unwrap(),
        words![0x1cb5c415, 1, 5]
    );
    assert_eq!(encode::<BareVector<Bare>, _>(&salts).unwrap(), words![1, 5]);
    assert_eq!(
        encode::<BareVector, _>(&salts).unwrap(),
        words![1, 0x0949d9dc, 5]
    );
    assert_eq!(
        encode::<Boxed, _>(&salts[0]).unwrap(),
        words![0x0949d9dc, 5]
    );
    assert_eq!(encode::<Bare, _>(&salts[0]).unwrap(), words![5]);
}
