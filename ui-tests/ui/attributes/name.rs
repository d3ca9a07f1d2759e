//! `name = "…"`: the TL name.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1, name = "help.get-config")]
struct NotAName;

#[derive(TlObject)]
#[tl(id = 1, name = "")]
struct Empty;

#[derive(TlObject)]
#[tl(id = 1, name = "getConfig#c4f9186b")]
struct WithNumber;

#[derive(TlObject)]
#[tl(id = 1, name = "имя")]
struct NotAscii;

#[derive(TlObject)]
#[tl(id = 1, name = help.getConfig)]
struct WithoutQuotes;

#[derive(TlObject)]
#[tl(id = 1, name)]
struct NoValue;

#[derive(TlObject)]
#[tl(name = "inputClientProxy")]
struct WithoutNumber {
    port: i32,
}

#[derive(TlObject)]
#[tl(name = "inputPeer")]
enum OnTheEnum {
    #[tl(id = 1)]
    InputPeerEmpty,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct User {
    id: i64,
}

#[derive(TlObject)]
enum OnATransparentVariant {
    #[tl(name = "user")]
    User(User),
}

#[derive(TlObject)]
#[tl(id = 1)]
struct OnAField {
    #[tl(name = "first name")]
    first_name: String,
}

fn main() {}
