//! What the derive sees and what the compiler sees, in one definition: all of it is said.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 0x11111111)]
struct Point;

#[derive(TlObject)]
#[tl(schema = "dc#22222222 id:int = Dc;")]
struct Dc {
    id: i32,
}

#[derive(TlObject)]
#[tl(
    schema = "config#33333333 date:int expires:long dcs:Vector<Dc> this:Dc at:Point flags:# quiet:flags.0?true = Config;"
)]
struct Config {
    date: i64,
    expires: i64,
    dcs: Dc,
    this: Config2,
    at: Point,
    quiet: Point,
}

#[derive(TlObject)]
#[tl(schema = "other#44444444 id:int = Other;")]
struct Config2 {
    id: i32,
}

#[derive(TlObject)]
#[tl(id = 0x55555555)]
struct Text {
    id: i32,
    text: str,
}

#[derive(TlObject)]
#[tl(id = 0x66666666)]
struct ForEver<'a> {
    name: &'static str,
    names: Vec<Vec<std::borrow::Cow<'static, str>>>,
    #[tl(ty = "int")]
    number: std::borrow::Cow<'static, str>,
    title: &'a str,
}

#[derive(TlObject)]
#[tl(schema = "joined#77777777 address:string \
    flags:# \
    port:flags.99?int = Joined;")]
struct Joined {
    address: String,
    port: Option<i32>,
}

#[derive(TlObject)]
#[tl(schema = "grid#99999999 n:# cells:n*[ long ] = Grid;")]
struct Grid {
    n: u32,
    cells: Vec<i64>,
}

#[derive(TlObject)]
#[tl(schema = "query#88888888 mask:# more:mask.0?# value:more.3?int = Query;")]
struct Query {
    mask: u32,
    more: Option<u32>,
    value: Option<i32>,
}

fn main() {}
