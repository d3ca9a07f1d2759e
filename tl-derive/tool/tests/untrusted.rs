//! Tests with untrusted bytes: limits, and messages of errors.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::io::Write as _;

use flate2::{Compression, write::GzEncoder};
use tl_schema::{ReadErrorKind, ReadOptions, Schema};

fn schema() -> Schema {
    let lines = "link#00000001 next:Chain = Chain; last#00000002 = Chain;
        many#00000003 list:vector<true> = Many; wide#00000004 list:vector<int> = Wide;
        text#00000005 flags:# on:flags.0?true text:string = Text;
        times#00000006 n:# cells:n*[ int ] = Times;";
    Schema::from_text(lines).unwrap()
}

fn error(bytes: &[u8]) -> String {
    schema().to_json(bytes).unwrap_err().to_string()
}

/// Objects and vectors of any object, which may both nest.
#[test]
fn depth() {
    let nested = |depth: usize| [[1, 0, 0, 0].repeat(depth), vec![2, 0, 0, 0]].concat();
    let value = schema().to_json(&nested(127)).unwrap();
    assert_eq!(schema().from_json(None, &value).unwrap(), nested(127));
    let text = tl_schema::json::parse(&value.to_string()).unwrap();
    assert_eq!(schema().from_json(None, &text).unwrap(), nested(127));
    let deep = schema().to_json(&nested(128)).unwrap_err();
    assert_eq!(deep.kind(), &ReadErrorKind::TooDeep { limit: 128 });
    assert_eq!(deep.offset(), 128 * 4);
    let options = ReadOptions::new().max_depth(3);
    assert!(schema().to_json_with(&nested(2), &options).is_ok());
    assert!(schema().to_json_with(&nested(3), &options).is_err());
    let vectors = [0x15, 0xc4, 0xb5, 0x1c, 1, 0, 0, 0].repeat(1 << 16);
    assert!(error(&vectors).starts_with("too deep at byte 1024"));
    assert!(schema().dump(&vectors).error().is_some());
}

#[test]
fn counts() {
    let huge = |number: u8| [number, 0, 0, 0, 0xff, 0xff, 0xff, 0xff];
    let zero_width =
        "too many items at byte 4, in many.list: a vector of 4294967295, 65536 still allowed";
    assert_eq!(error(&huge(3)), zero_width);
    let wide = "end of input at byte 4, in wide.list: 17179869180 bytes needed, 0 left";
    assert_eq!(error(&huge(4)), wide);
    let times = "end of input at byte 8, in times.cells: 17179869180 bytes needed, 0 left";
    assert_eq!(error(&huge(6)), times);
    let items = [&[4, 0, 0, 0, 3, 0, 0, 0][..], &[0; 12]].concat();
    let few = ReadOptions::new().max_items(2);
    assert!(schema().to_json(&items).is_ok());
    let refused = schema().to_json_with(&items, &few).unwrap_err();
    let kind = ReadErrorKind::TooManyItems { count: 3, left: 2 };
    assert_eq!(refused.kind(), &kind);
}

#[test]
fn strictness() {
    let strict = ReadOptions::new().strict(true);
    for (bytes, message) in [
        (
            &b"\x05\0\0\0\x02\0\0\0\x01a\0\0"[..],
            "not canonical at byte 4, in text.flags: flag bits that no field owns",
        ),
        (
            b"\x05\0\0\0\x01\0\0\0\x01a\0\x01",
            "not canonical at byte 10, in text.text: padding is not zero",
        ),
        (
            b"\x05\0\0\0\x01\0\0\0\xfe\x01\0\0a\0\0\0",
            "not canonical at byte 8, in text.text: a long length form for a short string",
        ),
    ] {
        assert!(schema().to_json(bytes).is_ok());
        let error = schema().to_json_with(bytes, &strict).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
}

/// Unpacked data has a limit in total, and packed data in it is not unpacked.
#[test]
fn packed() {
    let pack = |bytes: &[u8]| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).unwrap();
        let packed = encoder.finish().unwrap();
        let value = serde_json::json!({ "packed_data": base64(&packed) });
        schema().from_json("gzip_packed", &value).unwrap()
    };
    let dump = schema().dump(&pack(&[2, 0, 0, 0]));
    assert!(dump.error().is_none());
    assert!(dump.to_string().contains("last#00000002"), "{dump}");
    let bomb = pack(&vec![0; 1 << 20]);
    let dump = schema().dump_with(&bomb, &ReadOptions::new().max_unpacked((1 << 20) - 1));
    let kind = dump.error().unwrap().kind();
    assert!(matches!(kind, ReadErrorKind::Unpacked(_)), "{dump}");
    let twice = ReadOptions::new().max_unpacked(100);
    let inner = pack(&[2, 0, 0, 0]);
    assert!(schema().dump_with(&pack(&inner), &twice).error().is_none());
    let mut many = inner;
    for _ in 0..200 {
        many = pack(&many);
    }
    assert!(schema().dump(&many).error().is_some(), "too deep");
}

fn base64(bytes: &[u8]) -> String {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    STANDARD.encode(bytes)
}

#[test]
fn two_declarations_of_one_number() {
    let error = Schema::from_text("a#00000001 = A;\nb#00000001 = B;").unwrap_err();
    assert_eq!(
        error.to_string(),
        "the schema: the number 00000001 stands for two declarations, `a#00000001 = A;` and `b#00000001 = B;`"
    );
}

/// The length of a message is computed from its body, which is written once, however deep it is.
#[test]
fn messages_in_messages() {
    let mut value = serde_json::json!({ "_": "last" });
    for _ in 0..50 {
        let message = serde_json::json!({ "msg_id": 1, "seqno": 2, "body": value });
        value = serde_json::json!({ "_": "msg_container", "messages": [message] });
    }
    let bytes = schema().from_json(None, &value).unwrap();
    assert_eq!(bytes.len(), 50 * 24 + 4);
    let mut read = schema().to_json(&bytes).unwrap();
    assert_eq!(schema().from_json(None, &read).unwrap(), bytes);
    *read.pointer_mut("/messages/0/bytes").unwrap() = 7.into();
    let error = schema().from_json(None, &read).unwrap_err().to_string();
    let wanted = "msg_container.messages[0].bytes: the body has 1180 bytes, not 7";
    assert_eq!(error, wanted);
}

/// Values that a program builds may be nested deeper than any stack.
#[test]
fn deep_values() {
    let mut value = serde_json::json!(1);
    for _ in 0..600 {
        value = serde_json::json!([value]);
    }
    let error = schema().from_json(None, &value).unwrap_err();
    assert_eq!(error.to_string(), "JSON nested deeper than 512 levels");
    let error = schema().from_json_text(None, &value.to_string());
    let error = error.unwrap_err().to_string();
    let wanted = "no JSON: JSON nested deeper than 512 levels at line 1 column 513";
    assert_eq!(error, wanted);
}

/// A name is compared with all names of a schema, however long it is.
#[test]
fn long_names() {
    let name = "user".repeat(1 << 18);
    for value in [
        serde_json::json!({ "_": name }),
        serde_json::json!({ "_": "text", (name.as_str()): 1 }),
    ] {
        let error = schema().from_json(None, &value).unwrap_err().to_string();
        assert!(!error.contains("did you mean"));
    }
}
