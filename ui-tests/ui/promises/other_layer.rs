//! Types of the right name with constructors that the file does not have, and what stands for a type by another
//! name.

use tl_runtime::{Bare, OrRaw, TlObject};

#[derive(TlObject)]
#[tl(schema = "dcOption#2ec2a43c id:int ip_address:string port:int = DcOption;")]
struct DcOption {
    id: i32,
    ip_address: String,
    port: i32,
}

/// Its number alone tells.
#[derive(TlObject)]
#[tl(id = 0x00000001)]
struct Point {
    x: i32,
}

#[derive(TlObject)]
struct Renamed(DcOption);

#[derive(TlObject)]
struct WithoutNumber {
    id: i64,
}

type Options = Vec<DcOption>;
type Hash = [u8; 32];

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl")]
struct ShortConfig {
    date: i32,
    dc_options: Vec<DcOption>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "shortConfig")]
struct ByAnotherName {
    date: i32,
    dc_options: Options,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "shortConfig")]
struct OfRenamed {
    date: i32,
    dc_options: Vec<Renamed>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "shortConfig")]
struct OfGroups {
    date: i32,
    dc_options: Vec<WithoutNumber>,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "shortConfig")]
struct OfBare<'a> {
    date: i32,
    #[tl(opaque = Nothing)]
    dc_options: Vec<OrRaw<'a, Bare<DcOption>>>,
}

#[derive(tl_runtime::TlSchema)]
#[tl(schema_file = "schema/types.tl")]
struct Nothing;

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "media.line")]
struct Line {
    from: [u8; 32],
    to: Hash,
    ids: Vec<String>,
    number: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "media.get", returns = Point)]
struct Get {
    id: i64,
}

#[derive(TlObject)]
#[tl(id = 0x0000000d)]
struct Itself(i32);

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "sent.Code", partial)]
enum Code {
    Code(Itself),
}

fn main() {}
