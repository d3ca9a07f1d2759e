//! A function around something that is no function.

use tl_runtime::{TlFunction, TlObject};

#[derive(TlObject)]
#[tl(id = 1, returns = X)]
struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

#[derive(TlObject)]
#[tl(id = 2)]
struct Message {
    text: String,
}

#[derive(TlObject)]
#[tl(id = 3, returns = Nowhere)]
struct UnknownResult;

fn call<F: TlFunction>(_query: F) {}

fn main() {
    call(InvokeWithLayer {
        layer: 1,
        query: Message {
            text: String::new(),
        },
    });
    call(Message {
        text: String::new(),
    });
}
