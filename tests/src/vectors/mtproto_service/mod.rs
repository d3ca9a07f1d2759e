//! `mtproto_service.json`: the service messages of MTProto.

mod config_simple;
mod message;
mod object;
mod subjects;

use std::io::Read as _;

use flate2::read::GzDecoder;
use serde_json::Value;
use tl_runtime::{Constructor, Decode, Encode, TlObject, encoded_len, from_bytes};

pub(super) use self::subjects::subjects;
use self::{
    config_simple::{AccessPointRule, ConfigSimple, IpPort},
    message::{
        BadMsgNotification, DestroySessionRes, DropAnswer, FutureSalt, FutureSalts,
        FutureSaltsByWrapper, HttpWait, MsgResendReq, MsgsAck, MsgsStateInfo, NewSessionCreated,
        Ping, Pong, RpcDropAnswer, RpcError,
    },
    object::{Body, FramedContainer, GzipPacked, MsgContainer, Object, RpcResult},
};
use super::{
    ToJson, Vector,
    auth_key::{
        DestroyAuthKey, PqInnerData, ReqPqMulti, ResPq, ServerDhInnerData, SetClientDhParamsAnswer,
    },
    check_declarations,
    init_connection::NearestDc,
};
use crate::assert_encodes;

pub(super) fn vectors() -> Vec<Vector> {
    super::read(include_str!("../../../vectors/mtproto_service.json"), 97)
}

/// Those of one constructor or function; `count` as in [`read`](super::read).
fn vectors_of(tl_name: &str, count: usize) -> Vec<Vector> {
    let mut vectors = vectors();
    vectors.retain(|vector| vector.tl_name() == tl_name);
    assert_eq!(vectors.len(), count);
    vectors
}

#[test]
fn numbers_and_names_are_the_declared_ones() {
    let known: &[&[Constructor]] = &[
        AccessPointRule::CONSTRUCTORS,
        BadMsgNotification::CONSTRUCTORS,
        ConfigSimple::CONSTRUCTORS,
        DestroyAuthKey::CONSTRUCTORS,
        DestroySessionRes::CONSTRUCTORS,
        DropAnswer::CONSTRUCTORS,
        FutureSalt::CONSTRUCTORS,
        FutureSalts::CONSTRUCTORS,
        HttpWait::CONSTRUCTORS,
        IpPort::CONSTRUCTORS,
        MsgResendReq::CONSTRUCTORS,
        MsgsStateInfo::CONSTRUCTORS,
        Object::CONSTRUCTORS,
        Ping::CONSTRUCTORS,
        PqInnerData::CONSTRUCTORS,
        ReqPqMulti::CONSTRUCTORS,
        ResPq::CONSTRUCTORS,
        RpcDropAnswer::CONSTRUCTORS,
        ServerDhInnerData::CONSTRUCTORS,
        SetClientDhParamsAnswer::CONSTRUCTORS,
    ];
    check_declarations(&vectors(), known);
}

#[test]
fn each_is_a_message_of_its_type() {
    for mut vector in vectors() {
        // Not a field, but what the packed field holds: see the test of `gzip_packed`.
        take_unpacked(&mut vector);
        check(&vector);
    }
}

fn check(vector: &Vector) {
    match vector.tl_name() {
        "resPQ" => drop(vector.check::<ResPq>()),
        "p_q_inner_data_temp" => drop(vector.check::<PqInnerData<'_>>()),
        "server_DH_inner_data" => drop(vector.check::<ServerDhInnerData<'_>>()),
        "dh_gen_ok" | "dh_gen_retry" => drop(vector.check::<SetClientDhParamsAnswer>()),
        "req_pq_multi" => drop(vector.check::<ReqPqMulti<'_>>()),
        "destroy_auth_key" => drop(vector.check::<DestroyAuthKey>()),
        "msgs_ack" => drop(vector.check::<MsgsAck>()),
        "bad_msg_notification" => drop(vector.check::<BadMsgNotification>()),
        "msgs_state_info" => drop(vector.check::<MsgsStateInfo<'_>>()),
        "msg_resend_req" | "msg_resend_ans_req" => drop(vector.check::<MsgResendReq>()),
        "rpc_error" => drop(vector.check::<RpcError<'_>>()),
        "rpc_answer_dropped" => drop(vector.check::<RpcDropAnswer>()),
        "pong" => drop(vector.check::<Pong>()),
        "destroy_session_ok" => drop(vector.check::<DestroySessionRes>()),
        "new_session_created" => drop(vector.check::<NewSessionCreated>()),
        "http_wait" => drop(vector.check::<HttpWait>()),
        "ipPort" => drop(vector.check::<IpPort<'_>>()),
        "help.configSimple" => drop(vector.check::<ConfigSimple<'_>>()),
        "rpc_drop_answer" => drop(vector.check::<DropAnswer>()),
        "ping" => drop(vector.check::<Ping>()),
        "future_salts" => drop(vector.check::<FutureSalts>()),
        "msg_container" => drop(vector.check::<MsgContainer<'_>>()),
        "rpc_result" => drop(vector.check::<RpcResult<Object<'_>>>()),
        "gzip_packed" => drop(vector.check::<GzipPacked<'_>>()),
        other => panic!("{}: no type for {other}", vector.name),
    }
}

#[test]
fn future_salts_may_be_bare_by_the_wrapper() {
    for vector in vectors_of("future_salts", 2) {
        vector.check::<FutureSaltsByWrapper>();
    }
}

/// As a client would, which knows what it asked for.
#[test]
fn results_are_what_the_query_returns() {
    for vector in vectors_of("rpc_result", 4) {
        match vector.name.as_str() {
            "rpc_result/rpc_error" => check_result::<RpcError<'_>>(&vector),
            "rpc_result/pong" => check_result::<Pong>(&vector),
            "rpc_result/boolTrue" => check_result::<bool>(&vector),
            "rpc_result/vector_long" => check_result::<Vec<i64>>(&vector),
            other => panic!("no type for the result of {other}"),
        }
    }
}

fn check_result<'v, T: Decode<'v> + Encode + ToJson>(vector: &'v Vector) {
    vector.check::<RpcResult<T>>();
}

#[test]
fn bodies_are_as_long_as_their_messages_say() {
    let mut bodies = 0;
    for vector in vectors_of("msg_container", 5) {
        let container: MsgContainer<'_> = from_bytes(&vector.bytes).unwrap();
        for message in &container.messages {
            let len = encoded_len(&message.body).unwrap();
            assert_eq!(usize::try_from(message.bytes), Ok(len));
        }
        bodies += container.messages.len();
    }
    assert_eq!(bodies, 10);
}

/// As a program would that goes by these lengths, whatever the bodies are.
#[test]
fn bodies_that_are_not_known_end_where_their_messages_say() {
    let (mut known, mut unknown) = (0, 0);
    for vector in vectors_of("msg_container", 5) {
        let container = vector.check::<FramedContainer<'_>>();
        for message in &container.messages {
            match message.body {
                Body::MsgsAck(_) => known += 1,
                Body::Unknown(_) => unknown += 1,
            }
        }
    }
    assert_eq!((known, unknown), (3, 7));
}

#[test]
fn what_gzip_packed_holds_is_an_object_too() {
    for mut vector in vectors_of("gzip_packed", 1) {
        let stated = take_unpacked(&mut vector).unwrap();
        let packed = vector.check::<GzipPacked<'_>>();
        let mut unpacked = Vec::new();
        GzDecoder::new(packed.packed_data)
            .read_to_end(&mut unpacked)
            .unwrap();
        assert_eq!(hex::encode(&unpacked), stated);

        let object: Object<'_> = from_bytes(&unpacked).unwrap();
        assert_encodes(&object, &unpacked);
        let Object::MsgsAck(MsgsAck { msg_ids }) = object else {
            panic!("{} holds {}", vector.name, object.json());
        };
        assert!(msg_ids.into_iter().eq(0..300));
    }
}

/// Takes the one key that is no field of the value: the hex of the object that is packed.
fn take_unpacked(vector: &mut Vector) -> Option<String> {
    let unpacked = vector.value.as_object_mut()?.remove("unpacked_hex")?;
    match unpacked {
        Value::String(digits) => Some(digits),
        other => panic!("{}: {other} is no hex", vector.name),
    }
}

/// Those that may stand in a container or a result do so under one type.
#[test]
fn inner_objects_are_constructors_of_one_type() {
    let mut checked = 0;
    for mut vector in vectors() {
        take_unpacked(&mut vector);
        let is_inner = |constructor: &Constructor| constructor.name == vector.tl_name();
        if Object::CONSTRUCTORS.iter().any(is_inner) {
            vector.check::<Object<'_>>();
            checked += 1;
        }
    }
    assert_eq!(checked, 28);
    assert_eq!(NearestDc::IDS, [0x8e1a1775]);
}
