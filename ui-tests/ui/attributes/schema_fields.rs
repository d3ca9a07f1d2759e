//! Fields that the schema has not, or not so: names and order.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct Missing {
    address: String,
}

#[derive(TlObject)]
#[tl(
    schema = "inputClientProxy#75588b3f flags:# address:string port:flags.0?int = InputClientProxy;"
)]
struct SeveralMissing;

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct Extra {
    address: String,
    port: i32,
    user: String,
}

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct Misspelt {
    adress: String,
    prot: i32,
}

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct OtherName {
    host: String,
    port: i32,
}

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct StatedName {
    #[tl(name = "addres")]
    address: String,
    #[tl(name = "port")]
    number: i32,
}

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct OtherOrder {
    port: i32,
    address: String,
}

#[derive(TlObject)]
#[tl(schema = "message a:int b:int c:int d:int = Message;")]
struct LastIsFirst {
    d: i32,
    a: i32,
    b: i32,
    c: i32,
}

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct TwiceTheSame {
    address: String,
    #[tl(name = "address")]
    again: String,
    port: i32,
}

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct ShortTuple(String);

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct LongTuple(String, i32, Vec<i32>);

#[derive(TlObject)]
#[tl(schema = "liteServer.lookupBlock id:int mode:# lt:mode.1?long = liteServer.BlockHeader")]
struct WordElsewhere {
    id: i32,
    lt: Option<i64>,
}

fn main() {}
