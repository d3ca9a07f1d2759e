//! The feature `serde`: serde's traits for the runtime's wrappers.

use serde::{
    Deserialize, Serialize,
    de::{
        DeserializeOwned,
        value::{BorrowedBytesDeserializer, BytesDeserializer, Error},
    },
};
use serde_json::{from_value, json, to_value};
use tl_runtime::{
    Bare, Framed, InBytes, OrRaw, OrRawBuf, RawObject, RawObjectBuf, Rest, RestBuf, TlObject,
    from_bytes, to_bytes,
};

#[derive(TlObject, Serialize, Deserialize, Debug, Clone, PartialEq)]
#[tl(id = 1)]
struct Known {
    value: i32,
}

/// A message that a program logs, or keeps in a file of its own.
#[derive(TlObject, Serialize, Deserialize, Debug, PartialEq)]
#[tl(id = 2)]
struct Message {
    bare: Bare<Known>,
    inside: InBytes<Known>,
    known: Framed<OrRawBuf<Known>>,
    body: Framed<OrRawBuf<Known>>,
    rest: RestBuf,
}

fn message() -> Message {
    let known = Known { value: 7 };
    Message {
        bare: Bare(known.clone()),
        inside: InBytes(known.clone()),
        known: Framed(OrRawBuf::Known(known)),
        body: Framed(OrRawBuf::Raw(RawObjectBuf::new(0xdeadbeef, [1, 2, 3, 4]))),
        rest: RestBuf(vec![9, 8]),
    }
}

#[test]
fn wrappers_are_what_they_hold() {
    let json = json!({
        "bare": { "value": 7 },
        "inside": { "value": 7 },
        "known": { "Known": { "value": 7 } },
        "body": { "Raw": { "id": 0xdeadbeef_u32, "data": [1, 2, 3, 4] } },
        "rest": [9, 8],
    });
    assert_eq!(to_value(message()).unwrap(), json);
    let read: Message = from_value(json).unwrap();
    assert_eq!(read, message());
    // And it is still the object that it was.
    let bytes = to_bytes(&read).unwrap();
    assert_eq!(from_bytes::<Message>(&bytes).unwrap(), message());
}

#[test]
fn a_raw_object_can_be_decoded_after_it_was_kept() {
    let raw = RawObject::new(1, &[7, 0, 0, 0]);
    let kept = serde_json::to_string(&raw).unwrap();
    let read: RawObject<'_> = serde_json::from_str(&kept).unwrap();
    assert_eq!((&read, read.decode()), (&raw, Ok(Known { value: 7 })));
    let owned: RawObjectBuf = serde_json::from_str(&kept).unwrap();
    assert_eq!(owned.decode(), Ok(Known { value: 7 }));
    let either: OrRaw<'_, Known> = OrRaw::Raw(raw);
    let kept = serde_json::to_string(&either).unwrap();
    assert_eq!(
        serde_json::from_str::<OrRaw<'_, Known>>(&kept).unwrap(),
        either
    );
}

#[test]
fn bytes_are_serdes_bytes() {
    let input = [1, 2, 3];
    let borrowed = BorrowedBytesDeserializer::<Error>::new(&input);
    let rest = Rest::deserialize(borrowed).unwrap();
    assert!(std::ptr::eq(rest.0, &input));
    let passing = || BytesDeserializer::<Error>::new(&input);
    assert_eq!(RestBuf::deserialize(passing()).unwrap().0, input);
    let error = Rest::deserialize(passing()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "these bytes can't be borrowed: read a `RestBuf`"
    );
    assert_eq!(to_value(Rest(&input)).unwrap(), json!([1, 2, 3]));
}

#[test]
fn what_is_no_bytes_is_refused() {
    assert!(from_value::<RestBuf>(json!([256])).is_err());
    assert!(from_value::<RestBuf>(json!({})).is_err());
    assert!(from_value::<RawObjectBuf>(json!({ "id": 1 })).is_err());
    assert!(from_value::<RawObjectBuf>(json!({ "id": -1, "data": [] })).is_err());
}

#[test]
fn what_is_owned_is_read_from_any_input() {
    fn is_owned<T: Serialize + DeserializeOwned>() {}
    is_owned::<OrRawBuf<InBytes<Bare<Framed<Known>>>>>();
    is_owned::<(RawObject<'static>, RawObjectBuf, RestBuf)>();
}
