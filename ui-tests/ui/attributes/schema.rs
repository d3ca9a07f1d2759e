//! `schema = "…"`: the line itself, and what stands beside it.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema = "")]
struct Empty;

#[derive(TlObject)]
#[tl(schema = "// only a comment")]
struct Comment;

#[derive(TlObject)]
#[tl(schema = "ping#7abe77ec ping_id:long")]
struct NoResult {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "ping#7abe77ec ping_id:long = ;")]
struct EmptyResult {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "ping#7abe77ec7 ping_id:long = Pong;")]
struct LongNumber {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "ping#7abe77eg ping_id:long = Pong;")]
struct NoHexadecimalNumber {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "ping ping_id: = Pong;")]
struct NoType {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "ping ids:Vector<long = Pong;")]
struct NotClosed {
    ids: Vec<i64>,
}

#[derive(TlObject)]
#[tl(schema = "ping flags:# ping_id:flags.32?long = Pong;")]
struct Bit32 {
    ping_id: Option<i64>,
}

#[derive(TlObject)]
#[tl(schema = "ping ping_id:long = Pong; pong = Pong;")]
struct TwoDeclarations {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "
    ping#7abe77ec
        ping_id:long
        = Pong pong#347773c5 = Pong;
")]
struct SeveralLines {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "---functions---")]
struct Section;

#[derive(TlObject)]
#[tl(schema = "int ? = Int;")]
struct BuiltIn(i32);

#[derive(TlObject)]
#[tl(schema = ping)]
struct WithoutQuotes;

#[derive(TlObject)]
#[tl(schema)]
struct NoValue;

#[derive(TlObject)]
#[tl(schema = "ping ping_id:long = Pong;", schema_file = "schema/api.tl")]
struct LineAndFile {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "ping ping_id:long = Pong;")]
enum OnTheEnum {
    #[tl(schema = "ping#1 = Pong;", schema_file = "schema/api.tl", partial)]
    A,
}

#[derive(TlObject)]
#[tl(partial)]
struct PartialStruct {
    #[tl(schema = "int", schema_file = "schema/api.tl", partial)]
    on_a_field: i32,
}

#[derive(TlObject)]
#[tl(partial)]
enum PartialWithoutFile {
    #[tl(schema = "ping#1 = Pong;")]
    A,
}

#[derive(TlObject)]
#[tl(
    schema = "ping#7abe77ec ping_id:long = Pong;",
    id = 0x7abe77ed,
    name = "pong"
)]
struct OtherNumberAndName {
    ping_id: i64,
}

#[derive(TlObject)]
#[tl(schema = "ping ping_id:long = Pong;", id = 0x7abe77ed)]
struct NotTheComputedNumber {
    ping_id: i64,
}

fn main() {}
