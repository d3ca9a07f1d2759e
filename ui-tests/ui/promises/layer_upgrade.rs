//! A program against two versions of a schema, `layer_1.tl` and then `layer_2.tl` in its place. It
//! compiles against the first. Against the second, exactly what has drifted does not.

use tl_runtime::TlObject;

/// Another type of a field, and a new constructor.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
enum InputPeer {
    Empty,
    Self_,
    User { user_id: i32, access_hash: i64 },
}

/// The same in both but for its number, which comes with the file.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct KeyboardButton {
    text: String,
}

/// Without a change.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct InputClientProxy {
    address: String,
    port: i32,
}

/// A field that has become conditional. That the other has another bit is the file's to say.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct User {
    id: i32,
    first_name: Option<String>,
    bot: bool,
    photo: Vec<u8>,
}

/// Another order.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct GeoPoint {
    long: f64,
    lat: f64,
}

/// A new field, and another name.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct SendMessage<'a> {
    silent: bool,
    peer: InputPeer,
    reply_to_msg_id: Option<i32>,
    message: &'a str,
    random_id: i64,
}

/// A new conditional field.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct SetTyping {
    peer: InputPeer,
    action: i32,
}

/// A function that is gone.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl", returns = Config)]
struct GetConfig;

/// Without a change, too.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct Config {
    date: i32,
}

/// Another type of a field, which only the compiler can tell.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct Press {
    button: KeyboardButton,
}

/// A vector that has become bare, which the file says.
#[derive(TlObject)]
#[tl(schema_file = "schema/layer.tl")]
struct GetPhotos {
    ids: Vec<i32>,
}

fn main() {}
