//! The compiler reports a repeated name; the derive adds nothing to that.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 0x11111111)]
struct Fields {
    x: i32,
    y: String,
    x: i64,
}

#[derive(TlObject)]
enum Variants {
    #[tl(id = 0x22222222)]
    One { a: i32 },
    #[tl(id = 0x33333333)]
    One { b: i32 },
}

#[derive(TlObject)]
enum Inside {
    #[tl(id = 0x44444444)]
    Of { b: i32, b: i64 },
}

// What uses the types has no errors.
fn read(bytes: &[u8]) {
    let _ = tl_runtime::from_bytes::<Fields>(bytes);
    let _ = tl_runtime::from_bytes::<Variants>(bytes);
}

fn main() {
    read(&[]);
}
