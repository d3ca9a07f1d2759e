//! The service messages that hold no other object.

use std::borrow::Cow;

use serde_json::Value;
use tl_runtime::{Bare, TlObject};

use crate::vectors::json::{ToJson, object, to_json};

#[derive(TlObject)]
#[tl(id = 0x62d6b459, name = "msgs_ack")]
pub(super) struct MsgsAck {
    pub(super) msg_ids: Vec<i64>,
}

/// One constructor in place, the other a type of its own.
#[derive(TlObject)]
pub(super) enum BadMsgNotification {
    #[tl(id = 0xa7eff811, name = "bad_msg_notification")]
    Notification {
        bad_msg_id: i64,
        bad_msg_seqno: i32,
        error_code: i32,
    },
    ServerSalt(BadServerSalt),
}

#[derive(TlObject)]
#[tl(id = 0xedab447b, name = "bad_server_salt")]
pub(super) struct BadServerSalt {
    bad_msg_id: i64,
    bad_msg_seqno: i32,
    error_code: i32,
    new_server_salt: i64,
}

#[derive(TlObject)]
#[tl(id = 0x04deb57d, name = "msgs_state_info")]
pub(super) struct MsgsStateInfo<'a> {
    req_msg_id: i64,
    info: &'a [u8],
}

#[derive(TlObject)]
pub(super) enum MsgResendReq {
    #[tl(id = 0x7d861a08, name = "msg_resend_req")]
    Messages(#[tl(ty = "Vector<long>")] Vec<i64>),
    #[tl(id = 0x8610baeb, name = "msg_resend_ans_req")]
    Answers(Box<[i64]>),
}

#[derive(TlObject)]
#[tl(id = 0x2144ca19, name = "rpc_error")]
pub(super) struct RpcError<'a> {
    error_code: i32,
    error_message: Cow<'a, str>,
}

#[derive(TlObject)]
#[tl(id = 0x58e4a740, name = "rpc_drop_answer", returns = RpcDropAnswer)]
pub(super) struct DropAnswer {
    req_msg_id: i64,
}

#[derive(TlObject)]
pub(super) enum RpcDropAnswer {
    #[tl(id = 0x5e2ad36e, name = "rpc_answer_unknown")]
    Unknown,
    #[tl(id = 0xcd78e586, name = "rpc_answer_dropped_running")]
    DroppedRunning,
    #[tl(id = 0xa43ad8b7, name = "rpc_answer_dropped")]
    Dropped {
        msg_id: i64,
        seq_no: i32,
        bytes: i32,
    },
}

/// Bare salts, by the item's type.
#[derive(TlObject)]
#[tl(id = 0xae500895, name = "future_salts")]
pub(super) struct FutureSalts {
    req_msg_id: i64,
    now: i32,
    #[tl(ty = "vector<future_salt>")]
    salts: Vec<FutureSalt>,
}

/// Bare salts, by the wrapper.
#[derive(TlObject)]
#[tl(id = 0xae500895, name = "future_salts")]
pub(super) struct FutureSaltsByWrapper {
    req_msg_id: i64,
    now: i32,
    #[tl(bare)]
    salts: Vec<Bare<FutureSalt>>,
}

#[derive(TlObject)]
#[tl(id = 0x0949d9dc, name = "future_salt")]
pub(super) struct FutureSalt {
    valid_since: i32,
    valid_until: i32,
    salt: i64,
}

#[derive(TlObject)]
#[tl(id = 0x7abe77ec, returns = Pong)]
pub(super) struct Ping {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(id = 0x347773c5)]
pub(super) struct Pong {
    msg_id: i64,
    ping_id: i64,
}

#[derive(TlObject)]
pub(super) enum DestroySessionRes {
    #[tl(id = 0xe22045fc, name = "destroy_session_ok")]
    Ok { session_id: i64 },
    #[tl(id = 0x62d350c9, name = "destroy_session_none")]
    None { session_id: i64 },
}

#[derive(TlObject)]
#[tl(id = 0x9ec20908, name = "new_session_created")]
pub(super) struct NewSessionCreated {
    first_msg_id: i64,
    unique_id: i64,
    server_salt: i64,
}

#[derive(TlObject)]
#[tl(id = 0x9299359f, name = "http_wait")]
pub(super) struct HttpWait {
    max_delay: i32,
    wait_after: i32,
    max_wait: i32,
}

impl ToJson for BadMsgNotification {
    fn json(&self) -> Value {
        match self {
            Self::Notification {
                bad_msg_id,
                bad_msg_seqno,
                error_code,
            } => {
                object!(
                    "bad_msg_notification",
                    bad_msg_id,
                    bad_msg_seqno,
                    error_code
                )
            }
            Self::ServerSalt(bad_server_salt) => bad_server_salt.json(),
        }
    }
}

impl ToJson for MsgResendReq {
    fn json(&self) -> Value {
        match self {
            Self::Messages(msg_ids) => object!("msg_resend_req", msg_ids),
            Self::Answers(msg_ids) => object!("msg_resend_ans_req", msg_ids),
        }
    }
}

impl ToJson for RpcDropAnswer {
    fn json(&self) -> Value {
        match self {
            Self::Unknown => object!("rpc_answer_unknown"),
            Self::DroppedRunning => object!("rpc_answer_dropped_running"),
            Self::Dropped {
                msg_id,
                seq_no,
                bytes,
            } => {
                object!("rpc_answer_dropped", msg_id, seq_no, bytes)
            }
        }
    }
}

impl ToJson for DestroySessionRes {
    fn json(&self) -> Value {
        match self {
            Self::Ok { session_id } => object!("destroy_session_ok", session_id),
            Self::None { session_id } => object!("destroy_session_none", session_id),
        }
    }
}

to_json!(MsgsAck = "msgs_ack", msg_ids);
to_json!(
    BadServerSalt = "bad_server_salt",
    bad_msg_id,
    bad_msg_seqno,
    error_code,
    new_server_salt,
);
to_json!(MsgsStateInfo<'_> = "msgs_state_info", req_msg_id, info);
to_json!(RpcError<'_> = "rpc_error", error_code, error_message);
to_json!(DropAnswer = "rpc_drop_answer", req_msg_id);
to_json!(FutureSalts = "future_salts", req_msg_id, now, salts);
to_json!(
    FutureSaltsByWrapper = "future_salts",
    req_msg_id,
    now,
    salts
);
to_json!(FutureSalt = "future_salt", valid_since, valid_until, salt);
to_json!(Ping = "ping", ping_id);
to_json!(Pong = "pong", msg_id, ping_id);
to_json!(
    NewSessionCreated = "new_session_created",
    first_msg_id,
    unique_id,
    server_salt
);
to_json!(HttpWait = "http_wait", max_delay, wait_after, max_wait);
