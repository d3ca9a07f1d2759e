//! A skipped field whose type has no `Default`.

use tl_runtime::TlObject;

struct Socket;

#[derive(TlObject)]
#[tl(id = 1)]
struct Session {
    #[tl(skip)]
    socket: Socket,
}

fn main() {}
