//! Properties of `tl-schema` on any bytes.

use std::sync::LazyLock;

use tl_schema::{DumpStyle, ReadErrorKind, ReadOptions, Schema, json};

/// MTProto's and Telegram's files as one schema, forms that they lack, and TON's.
static SCHEMAS: LazyLock<[Schema; 3]> = LazyLock::new(|| {
    [
        &["mtproto.tl", "telegram_api_layer229.tl"][..],
        &["forms.tl"],
        &["ton/lite_api.tl", "ton/ton_api.tl"],
    ]
    .map(|files| {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/");
        let paths = files.iter().map(|file| format!("{folder}{file}"));
        Schema::from_files(paths).expect("the schemas of the tests")
    })
});

/// The input as an object of each schema; and text of JSON as a value of each.
pub fn tool(input: &[u8]) {
    for schema in SCHEMAS.iter() {
        check(schema, input);
        if let Ok(text) = str::from_utf8(input) {
            check_text(schema, text);
        }
    }
}

/// By way of a value, and straight from the text.
fn check_text(schema: &Schema, text: &str) {
    let Ok(value) = json::parse(text) else {
        assert!(schema.from_json_text(None, text).is_err(), "{text}");
        return;
    };
    let bytes = schema.from_json(None, &value);
    // Of a key that is there twice, a value has the last, and the text has both.
    match (&bytes, schema.from_json_text(None, text)) {
        (Ok(bytes), Ok(straight)) => assert_eq!(*bytes, straight, "{text}"),
        (Ok(_), Err(error)) => panic!("{text}: {error}"),
        (Err(_), _) => {}
    }
    if let Ok(bytes) = bytes {
        check(schema, &bytes);
    }
}

fn check(schema: &Schema, input: &[u8]) {
    let strict = schema.to_json_with(input, &ReadOptions::new().strict(true));
    let lenient = schema.to_json(input);
    if let Ok(value) = &strict {
        assert_eq!(lenient.as_ref(), Ok(value), "strictness takes it");
        let written = schema.from_json(None, value);
        assert_eq!(written.as_deref(), Ok(input), "{value}");
    }
    if let Ok(value) = &lenient {
        let written = schema
            .from_json(None, value)
            .unwrap_or_else(|error| panic!("{value}: {error}"));
        assert_eq!(
            schema.to_json(&written).as_ref(),
            Ok(value),
            "written again"
        );
    }
    let mut text = String::from("before");
    let written = schema.write_json(input, &ReadOptions::new(), &mut text);
    assert_eq!(written.as_ref().err(), lenient.as_ref().err());
    match &lenient {
        Ok(value) => assert_eq!(text, format!("before{value}")),
        Err(_) => assert_eq!(text, "before"),
    }
    if let Err(error) = &lenient {
        assert!(error.offset() <= input.len(), "{error}");
        assert!(error.to_string().len() < 1 << 14, "{error}");
    }
    let options = ReadOptions::new().max_unpacked(1 << 16);
    let dump = schema.dump_with(input, &options);
    let mut lines = String::new();
    let first = schema.write_dump(input, &options, &DumpStyle::default(), &mut lines);
    assert_eq!(first.err().as_ref(), dump.error());
    assert_eq!(lines, dump.to_string());
    match (dump.error(), &lenient) {
        // The tool unpacks packed data, and stepping over does not.
        (None, lenient) => assert!(lenient.is_ok(), "{lenient:?}\n{dump}"),
        (Some(error), Ok(_)) => assert!(dump.to_string().contains("packed"), "{error}\n{dump}"),
        (Some(error), Err(_)) => {
            let is_known = !matches!(error.kind(), ReadErrorKind::Unpacked(_));
            assert!(!is_known || error.offset() <= 1 << 16, "{error}");
        }
    }
}
