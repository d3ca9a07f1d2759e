//! Raw objects that own their bytes, as answers of a generic client, and raw objects that are decoded later.

use tl_runtime::{
    DecodeError, DecodeOwned, OrRaw, OrRawBuf, RawObject, RawObjectBuf, TlFunction, TlObject,
    TlSchema, from_bytes, to_bytes,
};

use super::{CHAT, Peer, USER, bytes_of, raw};
use crate::{Api, words};

#[derive(TlObject, Debug)]
#[tl(id = 0x11, returns = RawObjectBuf)]
struct GetRaw;

#[derive(TlObject, Debug)]
#[tl(id = 0x12, returns = OrRawBuf<Peer>)]
struct GetPeer;

#[derive(TlObject, Debug)]
#[tl(id = 0x13, returns = AnyPeer)]
struct GetAny;

#[derive(TlObject, Debug)]
#[tl(id = 0x14, returns = Vec<AnyPeer>)]
struct GetList;

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", name = "InputPeer")]
enum AnyPeer {
    #[tl(name = "inputPeerChat")]
    Chat { chat_id: i64 },
    #[tl(other = Api)]
    Unknown(RawObjectBuf),
}

/// The same without a schema.
#[derive(TlObject, Debug, PartialEq)]
enum Plain {
    #[tl(id = 0x21)]
    Known,
    #[tl(other)]
    Unknown(RawObjectBuf),
}

#[derive(TlObject, Debug)]
#[tl(id = 0x15, returns = Plain)]
struct GetPlain;

/// A client that knows no function: the answer does not outlive the buffer that it came in.
fn call<F: TlFunction<Return: DecodeOwned>>(
    _: &F,
    answer: &[u8],
) -> Result<F::Return, DecodeError> {
    let received = answer.to_vec();
    from_bytes(&received)
}

#[test]
fn a_generic_client_returns_them() {
    let (chat, user) = (bytes_of(&[&CHAT]), bytes_of(&[&USER]));
    let user_buf = || RawObjectBuf::from(raw(&USER));
    assert_eq!(call(&GetRaw, &user), Ok(user_buf()));
    assert_eq!(call(&GetPeer, &user), Ok(OrRawBuf::Raw(user_buf())));
    assert_eq!(
        call(&GetPeer, &chat),
        Ok(OrRawBuf::Known(Peer::Chat { chat_id: 7 }))
    );
    assert_eq!(call(&GetAny, &user), Ok(AnyPeer::Unknown(user_buf())));
    assert_eq!(call(&GetAny, &chat), Ok(AnyPeer::Chat { chat_id: 7 }));
    assert_eq!(call(&GetPlain, &user), Ok(Plain::Unknown(user_buf())));
    let list = bytes_of(&[&[0x1cb5c415, 2], &USER, &CHAT]);
    let both = vec![AnyPeer::Unknown(user_buf()), AnyPeer::Chat { chat_id: 7 }];
    assert_eq!(call(&GetList, &list), Ok(both));
    // Any other error stays an error.
    assert!(call(&GetPeer, &chat[..8]).is_err());
}

#[test]
fn what_they_own_is_written_back() {
    for bytes in [bytes_of(&[&CHAT]), bytes_of(&[&USER])] {
        assert_eq!(to_bytes(&call(&GetRaw, &bytes).unwrap()).unwrap(), bytes);
        assert_eq!(to_bytes(&call(&GetPeer, &bytes).unwrap()).unwrap(), bytes);
        assert_eq!(to_bytes(&call(&GetAny, &bytes).unwrap()).unwrap(), bytes);
    }
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema_file = "schema/telegram_api_layer229.tl",
    name = "inputClientProxy"
)]
struct Proxy<'a> {
    address: &'a str,
    port: i32,
}

fn is_within(part: &[u8], whole: &[u8]) -> bool {
    whole.as_ptr_range().contains(&part.as_ptr())
}

/// A value borrows from the raw object's bytes, be they those of the input or a copy.
#[test]
fn what_is_decoded_later_may_borrow() {
    let proxy = Proxy {
        address: "example.org",
        port: 80,
    };
    let bytes = [to_bytes(&proxy).unwrap(), words![9]].concat();
    let (object, _) = Api::take(&bytes).unwrap();
    let later: Proxy<'_> = object.decode().unwrap();
    assert_eq!(later, proxy);
    assert!(is_within(later.address.as_bytes(), &bytes));

    let owned = RawObjectBuf::from(object.clone());
    let later: Proxy<'_> = owned.decode().unwrap();
    assert_eq!(later, proxy);
    assert!(is_within(later.address.as_bytes(), &owned.data));
    assert!(!is_within(later.address.as_bytes(), &bytes));

    let made = RawObject::new(object.id, object.data.to_vec());
    let later: OrRaw<'_, Proxy<'_>> = made.decode().unwrap();
    assert!(
        matches!(later, OrRaw::Known(later) if is_within(later.address.as_bytes(), &made.data))
    );
}

/// A number that was changed by hand is not that of the bytes.
#[test]
fn a_changed_number_is_refused_later() {
    let mut object = raw(&CHAT);
    assert!(object.decode::<Peer>().is_ok());
    object.id = USER[0];
    assert!(object.decode::<Peer>().is_err());
    assert_eq!(to_bytes(&object).unwrap()[..4], USER[0].to_le_bytes());
}
