//! `mtproto_auth_key_sample.json`: the published example of creating an authorization key.

use tl_runtime::{Constructor, Decode, Encode, TlFunction, TlObject};

use super::{
    ToJson, Vector,
    auth_key::{
        ClientDhInnerData, PqInnerData, ReqDhParams, ReqPqMulti, ResPq, ServerDhInnerData,
        ServerDhParams, SetClientDhParams, SetClientDhParamsAnswer,
    },
    check_declarations,
};

pub(super) fn vectors() -> Vec<Vector> {
    super::read(
        include_str!("../../vectors/mtproto_auth_key_sample.json"),
        9,
    )
}

#[test]
fn numbers_and_names_are_the_declared_ones() {
    let known: &[&[Constructor]] = &[
        ReqPqMulti::CONSTRUCTORS,
        ResPq::CONSTRUCTORS,
        PqInnerData::CONSTRUCTORS,
        ReqDhParams::CONSTRUCTORS,
        ServerDhParams::CONSTRUCTORS,
        ServerDhInnerData::CONSTRUCTORS,
        ClientDhInnerData::CONSTRUCTORS,
        SetClientDhParams::CONSTRUCTORS,
        SetClientDhParamsAnswer::CONSTRUCTORS,
    ];
    check_declarations(&vectors(), known);
}

/// The messages in the order in which they are sent, answers as what their queries return.
#[test]
fn each_is_the_message_of_its_step() {
    let vectors = vectors();
    let [
        req_pq,
        res_pq,
        pq_inner_data,
        req_dh_params,
        dh_params,
        server_inner_data,
        client_inner_data,
        set_dh_params,
        dh_gen,
    ] = vectors.as_slice()
    else {
        panic!("the example has other steps");
    };
    check_call::<ReqPqMulti<'_>>(req_pq, res_pq);
    pq_inner_data.check::<PqInnerData<'_>>();
    check_call::<ReqDhParams<'_>>(req_dh_params, dh_params);
    server_inner_data.check::<ServerDhInnerData<'_>>();
    client_inner_data.check::<ClientDhInnerData<'_>>();
    check_call::<SetClientDhParams<'_>>(set_dh_params, dh_gen);
}

/// A query, and its answer.
fn check_call<'v, F>(query: &'v Vector, answer: &'v Vector)
where
    F: TlFunction + Decode<'v> + Encode + ToJson,
    F::Return: TlObject + Decode<'v> + Encode + ToJson,
{
    query.check::<F>();
    answer.check::<F::Return>();
}
