//! Several mistakes in one definition: each is reported, once.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(
    id = 0xc1cd5eaa,
    schema = "initConnection#c1cd5ea9 {X:Type} flags:# api_id:int device_model:string system_version:string app_version:string system_lang_code:string lang_pack:string lang_code:string proxy:flags.0?InputClientProxy params:flags.1?JSONValue query:!X = X;"
)]
struct InitConnection<X> {
    api_id: i64,
    device_modell: String,
    #[tl(ty = "bytes")]
    system_version: String,
    app_version: Option<String>,
    lang_pack: String,
    system_lang_code: String,
    #[tl(flag = 1)]
    proxy: Option<InputClientProxy>,
    params: Vec<u8>,
    query: X,
    #[tl(nothing)]
    more: i32,
}

#[derive(TlObject)]
#[tl(schema = "inputClientProxy#75588b3f address:string port:int = InputClientProxy;")]
struct InputClientProxy {
    address: &'static [i32],
    port: String,
}

fn uses(value: &InitConnection<InputClientProxy>) -> Vec<u8> {
    tl_runtime::to_bytes(value).unwrap()
}

fn main() {}
