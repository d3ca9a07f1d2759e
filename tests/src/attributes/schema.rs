//! `schema = "…"`: one declaration, against which the definition is checked.

use tl_runtime::{Constructor, TlConstructor, TlFunction, TlObject};

use crate::{assert_round_trip, words};

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(
    schema = "initConnection#c1cd5ea9 {X:Type} flags:# api_id:int device_model:string system_version:string app_version:string system_lang_code:string lang_pack:string lang_code:string proxy:flags.0?InputClientProxy params:flags.1?JSONValue query:!X = X;"
)]
struct InitConnection<X> {
    api_id: i32,
    device_model: String,
    system_version: String,
    app_version: String,
    system_lang_code: String,
    lang_pack: String,
    lang_code: String,
    proxy: Option<InputClientProxy>,
    params: Option<JsonValue>,
    query: X,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct InputClientProxy {
    address: String,
    port: i32,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
enum JsonValue {
    #[tl(schema = "jsonNull#3f6d7b68 = JSONValue;")]
    Null,
    #[tl(schema = "jsonNumber#2be0dfa4 value:double = JSONValue;")]
    Number(f64),
    #[tl(schema = "jsonObject#99c1d49d value:Vector<JSONObjectValue> = JSONValue;")]
    Object { value: Vec<JsonObjectValue> },
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema = "jsonObjectValue#c0de1bd9 key:string value:JSONValue = JSONObjectValue;")]
struct JsonObjectValue {
    key: String,
    value: JsonValue,
}

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema = "help.getConfig#c4f9186b = Config;", returns = Config)]
struct GetConfig;

#[derive(TlObject, Debug, Clone, PartialEq)]
#[tl(schema = "config#11111111 date:int = Config;")]
struct Config {
    date: i32,
}

#[test]
fn supplies_number_name_flags_and_result() {
    assert_eq!(InitConnection::<i32>::ID, 0xc1cd5ea9);
    let value = InitConnection {
        api_id: 1,
        device_model: String::new(),
        system_version: String::new(),
        app_version: String::new(),
        system_lang_code: String::new(),
        lang_pack: String::new(),
        lang_code: String::new(),
        proxy: None,
        params: Some(JsonValue::Object {
            value: vec![JsonObjectValue {
                key: String::new(),
                value: JsonValue::Number(0.0),
            }],
        }),
        query: GetConfig,
    };
    let bytes = words![
        0xc1cd5ea9, 2, 1, 0, 0, 0, 0, 0, 0, 0x99c1d49d, 0x1cb5c415, 1, 0xc0de1bd9, 0, 0x2be0dfa4,
        0, 0, 0xc4f9186b
    ];
    assert_round_trip(&value, &bytes);
    fn returns<F: TlFunction<Return = Config>>(_: &F) {}
    returns(&value);
}

#[test]
fn is_told_by_the_type() {
    assert_eq!(
        JsonValue::CONSTRUCTORS[0],
        Constructor::new(0x3f6d7b68, "jsonNull")
            .declared("JSONValue", "jsonNull#3f6d7b68 = JSONValue")
    );
    assert_eq!(GetConfig::CONSTRUCTORS[0].result, Some("Config"));
}

/// Without a number in the line, it is the line's CRC32.
#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema = "liteServer.lookupBlock mode:# id:tonNode.blockId lt:mode.1?long utime:mode.2?int = liteServer.BlockHeader"
)]
struct LookupBlock {
    mode: u32,
    id: BlockId,
    lt: Option<i64>,
    utime: Option<i32>,
}

/// The same without a field for the word, which then has only the bits of conditional fields.
#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema = "liteServer.lookupBlock mode:# id:tonNode.blockId lt:mode.1?long utime:mode.2?int = liteServer.BlockHeader"
)]
struct LookupBlockInShort {
    id: BlockId,
    lt: Option<i64>,
    utime: Option<i32>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "tonNode.blockId workchain:int shard:long seqno:int = tonNode.BlockId;")]
struct BlockId {
    workchain: i32,
    shard: i64,
    seqno: i32,
}

#[test]
fn computes_a_number_that_is_not_stated() {
    assert_eq!(LookupBlock::ID, 0xfac8f71e);
    assert_eq!(LookupBlockInShort::ID, LookupBlock::ID);
}

fn id() -> BlockId {
    BlockId {
        workchain: 1,
        shard: 2,
        seqno: 3,
    }
}

#[test]
fn a_word_with_a_field_keeps_bits_of_its_own() {
    let value = LookupBlock {
        mode: 1,
        id: id(),
        lt: None,
        utime: Some(4),
    };
    assert_round_trip(&value, &words![0xfac8f71e, 5, 1, 2, 0, 3, 4]);
    let value = LookupBlockInShort {
        id: id(),
        lt: Some(5),
        utime: None,
    };
    assert_round_trip(&value, &words![0xfac8f71e, 2, 1, 2, 0, 3, 5, 0]);
}

/// Attributes may repeat the line, and names of fields may be in another case.
#[derive(TlObject, Debug, PartialEq)]
#[tl(
    id = 0x11111111,
    name = "test",
    schema = "test#11111111 flags:# type:flags.3?int fileHash:int256 a_b:Vector<%Foo> c:(vector long) true:flags.4?true = Test"
)]
struct Repeated {
    #[tl(flags)]
    flags: u32,
    #[tl(flag = 3)]
    r#type: Option<u32>,
    file_hash: [u8; 32],
    #[tl(ty = "Vector<_>")]
    a_b: Vec<Foo>,
    #[tl(bare, name = "c")]
    other: Vec<i64>,
    #[tl(flag = flags.4)]
    r#true: bool,
    #[tl(skip)]
    cache: Option<String>,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 1)]
struct Foo(i32);

#[test]
fn what_attributes_repeat_agrees() {
    let value = Repeated {
        flags: 1,
        r#type: Some(7),
        file_hash: [0; 32],
        a_b: vec![Foo(8)],
        other: vec![9],
        r#true: true,
        cache: None,
    };
    let bytes = [
        words![0x11111111, 25, 7],
        vec![0; 32],
        words![0x1cb5c415, 1, 8, 1, 9, 0],
    ];
    assert_round_trip(&value, &bytes.concat());
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "message#5bb8e511 msg_id:long seqno:int = Message")]
struct Message(i64, i32);

#[derive(TlObject, Debug, PartialEq)]
#[tl(
    schema = "msg_container#73f1f8dc flags:# messages:vector<%Message> last:flags.0?message = MessageContainer"
)]
struct MsgContainer(Vec<Message>, Option<Message>);

#[test]
fn tuples_are_held_by_place() {
    let value = MsgContainer(vec![Message(1, 2)], Some(Message(3, 4)));
    assert_round_trip(&value, &words![0x73f1f8dc, 1, 1, 1, 0, 2, 3, 0, 4]);
}

/// A word that no field asks for.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "emptyFlags#2 flags:# x:int = Test;")]
struct EmptyFlags {
    x: i32,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "onlyFlags#3 flags:# = Test;")]
struct OnlyFlags;

#[derive(TlObject, Debug, PartialEq)]
enum Test {
    #[tl(schema = "variantFlags#4 flags:# x:int = Test;")]
    VariantFlags(i32),
}

#[test]
fn a_word_without_fields_is_zero() {
    assert_round_trip(&EmptyFlags { x: 7 }, &words![2, 0, 7]);
    assert_round_trip(&OnlyFlags, &words![3, 0]);
    assert_round_trip(&Test::VariantFlags(7), &words![4, 0, 7]);
}

/// The query is the field that is `!X` in the schema, whatever its type parameter is called.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "after#5 {X:Type} {Y:Type} query:!X then:!Y = X;")]
struct After<Y, X> {
    query: Y,
    then: X,
}

/// If the query is of one type, `returns` has to say what it returns.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;")]
struct InvokeConfig {
    layer: i32,
    query: GetConfig,
}

/// A group of one field is a newtype of that field's type. A bare field may have the wrapper.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "holder#6 proxy:InputClientProxy bare:%InputClientProxy = Holder;")]
struct Holder {
    proxy: Renamed,
    bare: tl_runtime::Bare<InputClientProxy>,
}

#[derive(TlObject, Debug, PartialEq)]
struct Renamed(InputClientProxy);

#[test]
fn the_query_is_found_by_its_field() {
    fn returns<F: TlFunction<Return = Config>>(_: &F) {}
    returns(&After {
        query: GetConfig,
        then: 7,
    });
    assert_eq!(InvokeConfig::ID, 0xda9b0d0d);
    assert!(GetConfig::CONSTRUCTORS[0].is_function);
    assert!(!Holder::CONSTRUCTORS[0].is_function);
    let proxy = || InputClientProxy {
        address: String::new(),
        port: 1,
    };
    let value = Holder {
        proxy: Renamed(proxy()),
        bare: tl_runtime::Bare(proxy()),
    };
    assert_round_trip(&value, &words![6, 0x75588b3f, 0, 1, 0, 1]);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "page#11111111 {t:Type} first:t more:Vector<t> bare:%t = Page t;")]
struct Page<T> {
    first: T,
    more: Vec<T>,
    bare: T,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0x22222222)]
struct Item(i32);

#[test]
fn a_variable_in_lower_case_is_boxed() {
    let page = Page {
        first: Item(1),
        more: vec![Item(2)],
        bare: Item(3),
    };
    let bytes = words![0x11111111, 0x22222222, 1, 0x1cb5c415, 1, 0x22222222, 2, 3];
    assert_round_trip(&page, &bytes);
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/layers.tl", name = "record", id = 0x11111101)]
struct OldRecord {
    id: i32,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/layers.tl", name = "record", id = 0x11111102)]
struct Record {
    id: i32,
    text: String,
}

#[test]
fn a_name_that_is_declared_several_times_is_told_apart_by_its_number() {
    assert_round_trip(&OldRecord { id: 7 }, &words![0x11111101, 7]);
    let record = Record {
        id: 7,
        text: "abc".to_owned(),
    };
    assert_round_trip(
        &record,
        &words![0x11111102, 7, u32::from_le_bytes(*b"\x03abc")],
    );
}

#[test]
fn a_variable_may_stand_for_a_number() {
    let page = Page {
        first: 1,
        more: vec![2],
        bare: 3,
    };
    assert_round_trip(&page, &words![0x11111111, 1, 0x1cb5c415, 1, 2, 3]);
}
