//! Functions that do not say what they return, where somebody asks.

use tl_runtime::{TlFunction, TlObject};

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "media.get")]
struct Get {
    id: i64,
}

#[derive(TlObject)]
#[tl(schema_file = "schema/types.tl", name = "media.all")]
struct All;

#[derive(TlObject)]
#[tl(schema = "help.getConfig#c4f9186b = Config;")]
struct GetConfig;

#[derive(TlObject)]
#[tl(id = 0xda9b0d0d, returns = X)]
struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

fn call<F: TlFunction>(_query: &F) {}

fn main() {
    // To write one is right.
    let _ = tl_runtime::to_bytes(&Get { id: 1 });
    call(&Get { id: 1 });
    call(&All);
    call(&GetConfig);
    call(&InvokeWithLayer {
        layer: 1,
        query: All,
    });
}
