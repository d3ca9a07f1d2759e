//! The types of this folder, to be tried on any bytes.

use tl_runtime::Bare;

use super::{
    config_simple::{ConfigSimple, IpPort},
    message::{
        BadMsgNotification, DestroySessionRes, DropAnswer, FutureSalt, FutureSalts,
        FutureSaltsByWrapper, HttpWait, MsgResendReq, MsgsStateInfo, Ping, RpcDropAnswer,
    },
    object::{FramedContainer, Message, MsgContainer, Object, RpcResult},
};
use crate::fuzz::{Subject, subjects};

pub(in crate::vectors) fn subjects() -> impl Iterator<Item = Subject> {
    subjects![
        Object<'_>,
        Message<'_>,
        Bare<MsgContainer<'_>>,
        FramedContainer<'_>,
        RpcResult<Vec<i64>>,
        RpcResult<bool>,
        ConfigSimple<'_>,
        IpPort<'_>,
        BadMsgNotification,
        DestroySessionRes,
        DropAnswer,
        Bare<FutureSalt>,
        FutureSalts,
        FutureSaltsByWrapper,
        HttpWait,
        MsgResendReq,
        MsgsStateInfo<'_>,
        Ping,
        RpcDropAnswer,
    ]
    .into_iter()
}
