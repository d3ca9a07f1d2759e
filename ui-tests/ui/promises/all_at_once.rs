//! Several mistakes in one definition are reported together, and nothing else: the type is used
//! below, and each use would be an error if its impls were not there.

use tl_runtime::TlObject;

mod api {
    use tl_runtime::TlObject;

    #[derive(TlObject)]
    #[tl(id = "0x75588b3f")]
    pub struct InputClientProxy<'a> {
        #[tl(flg = 0)]
        pub address: Option<&'a str>,
        #[tl(ty = "vector<int")]
        pub ports: Vec<i32>,
    }

    #[derive(TlObject)]
    pub enum Peer<T> {
        #[tl(id = 1)]
        User(T),
        #[tl(id = 1)]
        Chat(i64),
        Channel,
    }

    #[derive(TlObject)]
    #[tl(id = 1u64, returns = X)]
    pub struct Invoke<X> {
        pub query: X,
    }

    #[derive(TlObject)]
    #[tl(id = 1, returns = bool)]
    pub struct Ping;
}

/// Holds one of them in each way.
#[derive(TlObject)]
#[tl(id = 2)]
struct Request<'a> {
    #[tl(flag = 0)]
    proxy: Option<api::InputClientProxy<'a>>,
    #[tl(bare)]
    bare: api::InputClientProxy<'a>,
    #[tl(ty = "vector<%Peer>")]
    peers: Vec<api::Peer<i32>>,
    boxed: Box<api::Peer<String>>,
}

#[derive(TlObject)]
enum Transparent<'a> {
    Proxy(api::InputClientProxy<'a>),
}

fn call<F: tl_runtime::TlFunction>(_: F) -> F::Return {
    loop {}
}

fn main() {
    use tl_runtime::{TlConstructor, TlObject};

    let proxy: api::InputClientProxy<'_> = tl_runtime::from_bytes(&[]).unwrap();
    let bytes = tl_runtime::to_bytes(&proxy).unwrap();
    let _: (api::Peer<i32>, &[u8]) = tl_runtime::take_from_bytes(&bytes).unwrap();
    let _ = (api::InputClientProxy::ID, api::Peer::<i32>::IDS, proxy.id());
    let _: bool = call(api::Invoke { query: api::Ping });
    let _: Request<'_> = tl_runtime::from_bytes(&bytes).unwrap();
}
