//! `init_connection.json`: `initConnection` in its three generations, alone and in
//! `invokeWithLayer`, around many queries.

mod connection;
mod json_value;
mod query;
mod send_message;
mod subjects;

use serde_json::Value;
use tl_runtime::{Constructor, Decode, Encode, RawObject, TlObject, from_bytes};

use self::{
    connection::{
        InitConnection, InitConnectionByProxy, InitConnectionPlain, InputClientProxy,
        InvokeWithLayer, Request,
    },
    json_value::{JsonObjectValue, JsonValue},
    query::{
        GetBlocked, GetConfig, GetDialogs, GetNearestDc, GetState, GetStrings, GetUsers, InputPeer,
        InputUser, InvokeAfterMsg, InvokeWithoutUpdates, Query, SaveFilePart, UpdateStatus,
    },
    send_message::{
        MessageEntity, SendMessage1cc20387, SendMessage545cd15a, SendMessage983f9745,
        SendMessageFef48f62,
    },
};
pub(super) use self::{query::NearestDc, subjects::subjects};
use super::{ToJson, Vector, check_declarations, name_of};
use crate::assert_encodes;

pub(super) fn vectors() -> Vec<Vector> {
    super::read(include_str!("../../../vectors/init_connection.json"), 134)
}

#[test]
fn numbers_and_names_are_the_declared_ones() {
    let known: &[&[Constructor]] = &[
        Request::<'_, Query<'_>>::CONSTRUCTORS,
        Query::CONSTRUCTORS,
        InputClientProxy::<&str>::CONSTRUCTORS,
        JsonValue::CONSTRUCTORS,
        JsonObjectValue::CONSTRUCTORS,
        InputUser::CONSTRUCTORS,
        InputPeer::CONSTRUCTORS,
        MessageEntity::CONSTRUCTORS,
    ];
    check_declarations(&vectors(), known);
}

/// As a program that reads any request would.
#[test]
fn each_is_a_request_around_any_query() {
    for vector in &vectors() {
        vector.check::<Request<'_, Query<'_>>>();
    }
}

/// As a program that sends one query would.
#[test]
fn each_is_its_generation_around_its_query() {
    for vector in &vectors() {
        check_query(vector);
    }
}

fn check_query(vector: &Vector) {
    let query = query_of(vector);
    let inner = &query["query"];
    let generation = ["1cc20387", "983f9745", "545cd15a", "fef48f62"]
        .into_iter()
        .find(|id| vector.name.contains(&format!("/sendMessage_{id}_")));
    match (name_of(query), generation) {
        ("help.getConfig", None) => check_connection::<GetConfig>(vector),
        ("help.getNearestDc", None) => check_connection::<GetNearestDc>(vector),
        ("users.getUsers", None) => check_connection::<GetUsers>(vector),
        ("updates.getState", None) => check_connection::<GetState>(vector),
        ("account.updateStatus", None) => check_connection::<UpdateStatus>(vector),
        ("langpack.getStrings", None) => check_connection::<GetStrings<'_>>(vector),
        ("contacts.getBlocked", None) => check_connection::<GetBlocked>(vector),
        ("upload.saveFilePart", None) => check_connection::<SaveFilePart<'_>>(vector),
        ("messages.getDialogs", None) => check_connection::<GetDialogs>(vector),
        ("messages.sendMessage", Some("1cc20387")) => {
            check_connection::<SendMessage1cc20387<'_>>(vector);
        }
        ("messages.sendMessage", Some("983f9745")) => {
            check_connection::<SendMessage983f9745<'_>>(vector);
        }
        ("messages.sendMessage", Some("545cd15a")) => {
            check_connection::<SendMessage545cd15a<'_>>(vector);
        }
        ("messages.sendMessage", Some("fef48f62")) => {
            check_connection::<SendMessageFef48f62<'_>>(vector);
        }
        ("invokeWithoutUpdates", None) if name_of(inner) == "users.getUsers" => {
            check_connection::<InvokeWithoutUpdates<GetUsers>>(vector);
        }
        ("invokeAfterMsg", None) if name_of(inner) == "help.getNearestDc" => {
            check_connection::<InvokeAfterMsg<GetNearestDc>>(vector);
        }
        (query, _) => panic!("{}: no type for {query}", vector.name),
    }
}

fn check_connection<'v, X: Decode<'v> + Encode + ToJson>(vector: &'v Vector) {
    let (generation, _) = vector.name.split_once('/').unwrap();
    match (generation, is_in_layer(vector)) {
        ("c1cd5ea9", false) => drop(vector.check::<InitConnection<'_, X>>()),
        ("c1cd5ea9", true) => drop(vector.check::<InvokeWithLayer<InitConnection<'_, X>>>()),
        ("785188b8", false) => drop(vector.check::<InitConnectionByProxy<X>>()),
        ("785188b8", true) => drop(vector.check::<InvokeWithLayer<InitConnectionByProxy<X>>>()),
        ("c7481da6", false) => drop(vector.check::<InitConnectionPlain<'_, X>>()),
        ("c7481da6", true) => drop(vector.check::<InvokeWithLayer<InitConnectionPlain<'_, X>>>()),
        _ => panic!("{}: no such generation", vector.name),
    }
}

fn is_in_layer(vector: &Vector) -> bool {
    match vector.tl_name() {
        "invokeWithLayer" => true,
        "initConnection" => false,
        other => panic!("{}: no type for {other}", vector.name),
    }
}

/// The query inside the connection, as JSON.
fn query_of(vector: &Vector) -> &Value {
    let connection = if is_in_layer(vector) {
        &vector.value["query"]
    } else {
        &vector.value
    };
    &connection["query"]
}

/// As a program in between would, which hands on queries that it does not know.
#[test]
fn each_passes_around_a_query_that_is_not_looked_into() {
    for vector in &vectors() {
        println!("{}", vector.name);
        let request: Request<'_, RawObject<'_>> = from_bytes(&vector.bytes).unwrap();
        assert_encodes(&request, &vector.bytes);
        let bytes = tl_runtime::to_bytes(request.query()).unwrap();
        let query: Query<'_> = from_bytes(&bytes).unwrap();
        assert_eq!(query.id(), request.query().id);
        assert_eq!(&query.json(), query_of(vector));
    }
}
