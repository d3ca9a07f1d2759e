//! `Framed` and `InBytes` under a schema: a length and the value of that length, two fields of the schema, are one Rust
//! field.

use tl_runtime::{Framed, InBytes, RawObject, RawObjectBuf, TlObject, TlSchema, from_bytes};

use crate::{assert_round_trip, words};

#[derive(TlSchema)]
#[tl(schema_file = "schema/forms.tl")]
struct Forms;

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "message#5bb8e511 msg_id:long seqno:int bytes:int body:Object = Message;")]
struct OfLine<T> {
    msg_id: i64,
    seqno: i32,
    body: Framed<T>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "message#5bb8e511 msg_id:long seqno:int bytes:int body:Object = Message;")]
struct ByFunctions {
    msg_id: i64,
    seqno: i32,
    #[tl(with = tl_runtime::framed)]
    body: RawObjectBuf,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "message#5bb8e511 msg_id:long seqno:int bytes:int body:Object = Message;")]
struct Tuple(i64, i32, Framed<RawObjectBuf>);

/// With a word that no field is, and behind a bit.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "record#00000001 flags:# bytes:flags.0?int body:flags.0?Pong date:int = Record;")]
struct Conditional(Option<Framed<Pong>>, i32);

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "pong#347773c5 msg_id:long ping_id:long = Pong;")]
struct Pong {
    msg_id: i64,
    ping_id: i64,
}

/// What is left out ends before the length.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/forms.tl", name = "message", partial = Forms)]
struct InPart<'a> {
    msg_id: i64,
    body: Framed<RawObject<'a>>,
}

fn pong() -> Pong {
    Pong {
        msg_id: 3,
        ping_id: 4,
    }
}

#[test]
fn a_length_and_what_has_it_are_one_field() {
    let bytes = words![0x5bb8e511, 1, 0, 2, 20, 0x347773c5, 3, 0, 4, 0];
    let body = Framed(pong());
    let (msg_id, seqno) = (1, 2);
    assert_round_trip(
        &OfLine {
            msg_id,
            seqno,
            body,
        },
        &bytes,
    );
    let raw = RawObject::new(0x347773c5, words![3, 0, 4, 0]);
    assert_round_trip(&Tuple(1, 2, Framed(raw.clone().into())), &bytes);
    let value = InPart {
        msg_id: 1,
        body: Framed(raw.clone()),
    };
    assert_eq!(from_bytes(&message_of_file(&bytes)), Ok(value));
    let body = raw.into();
    assert_round_trip(
        &ByFunctions {
            msg_id,
            seqno,
            body,
        },
        &bytes,
    );
}

/// The same message under the number that the file's line has.
fn message_of_file(bytes: &[u8]) -> Vec<u8> {
    let number = <InPart<'_> as tl_runtime::TlConstructor>::ID;
    [&number.to_le_bytes(), &bytes[4..]].concat()
}

#[test]
fn a_length_may_be_conditional_with_what_has_it() {
    let value = Conditional(Some(Framed(pong())), 7);
    let bytes = words![1, 1, 20, 0x347773c5, 3, 0, 4, 0, 7];
    assert_round_trip(&value, &bytes);
    assert_round_trip(&Conditional(None, 7), &words![1, 0, 7]);
}

/// Where the line has `bytes`, an object may be in them.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "liteServer.query#798c06df data:bytes = Object;")]
struct Query {
    #[tl(with = tl_runtime::in_bytes)]
    data: Pong,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "liteServer.query#798c06df data:bytes = Object;")]
struct Wrapped {
    data: InBytes<Pong>,
}

#[test]
fn an_object_may_be_inside_of_bytes() {
    let mut bytes = words![0x798c06df];
    bytes.push(20);
    bytes.extend(words![0x347773c5, 3, 0, 4, 0]);
    bytes.extend([0; 3]);
    assert_round_trip(&Query { data: pong() }, &bytes);
    let data = InBytes(pong());
    assert_round_trip(&Wrapped { data }, &bytes);
}
