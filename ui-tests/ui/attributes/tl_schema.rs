//! `#[derive(TlSchema)]` on what can't be a schema.

use tl_runtime::TlSchema;

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
enum Enum {
    A,
}

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
struct WithFields {
    id: i32,
}

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl")]
struct Generic<T>;

#[derive(TlSchema)]
struct NoFile;

#[derive(TlSchema)]
#[tl(crate = tl_runtime)]
struct NoFileEither;

#[derive(TlSchema)]
#[tl(schema_file = "schema/missing.tl")]
struct MissingFile;

#[derive(TlSchema)]
#[tl(schema_file = "schema/first.tl", schema_file = "schema/second.tl")]
struct Clash;

#[derive(TlSchema)]
#[tl(schema_file = "schema/first.tl")]
#[tl(schema_file = "schema/second.tl")]
struct ClashOfTwoAttributes;

#[derive(TlSchema)]
#[tl(schema_file = "schema/broken.tl")]
struct Broken;

#[derive(TlSchema)]
#[tl(schema_file = "schema/reply.tl", id = 1)]
struct WrongKey;

#[derive(TlSchema)]
#[tl(schema_files = "schema/reply.tl")]
struct UnknownKey;

#[derive(TlSchema)]
#[tl(schema_file = schema/reply.tl)]
struct NoText;

#[derive(TlSchema)]
#[tl(schema_file)]
struct NoValue;

fn main() {
    // What is wrong has been said; nothing more is.
    let _ = WrongKey::find(0x5951_1722);
    let _ = Broken::take(&[]);
}
