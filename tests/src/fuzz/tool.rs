//! What holds of any bytes that `tl-schema` looks at.

use std::sync::LazyLock;

use tl_schema::{ReadErrorKind, ReadOptions, Schema, json};

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
        if let Ok(value) = str::from_utf8(input)
            .map_err(drop)
            .and_then(|text| json::parse(text).map_err(drop))
            && let Ok(bytes) = schema.from_json(None, &value)
        {
            check(schema, &bytes);
        }
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
    if let Err(error) = &lenient {
        assert!(error.offset() <= input.len(), "{error}");
        assert!(error.to_string().len() < 1 << 14, "{error}");
    }
    let dump = schema.dump_with(input, &ReadOptions::new().max_unpacked(1 << 16));
    match (dump.error(), &lenient) {
        // What is packed is looked into here, and not there.
        (None, lenient) => assert!(lenient.is_ok(), "{lenient:?}\n{dump}"),
        (Some(error), Ok(_)) => assert!(dump.to_string().contains("packed"), "{error}\n{dump}"),
        (Some(error), Err(_)) => {
            let is_known = !matches!(error.kind(), ReadErrorKind::Unpacked(_));
            assert!(!is_known || error.offset() <= 1 << 16, "{error}");
        }
    }
}
