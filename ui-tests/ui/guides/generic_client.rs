//! A client that reads any function's answer out of an `rpc_result`, as in the guide `tutorial`, and does not ask
//! that the answer is an object.

use tl_runtime::{DecodeError, DecodeOwned, TlFunction, TlObject, from_bytes};

#[derive(TlObject)]
#[tl(schema = "rpc_result#f35c6d01 req_msg_id:long result:Object = RpcResult;")]
struct RpcResult<T> {
    req_msg_id: i64,
    result: T,
}

fn answer<F: TlFunction<Return: DecodeOwned>>(bytes: &[u8]) -> Result<F::Return, DecodeError> {
    from_bytes::<RpcResult<F::Return>>(bytes).map(|reply| reply.result)
}

fn main() {}
