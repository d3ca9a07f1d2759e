//! A type that can't be named is one error, in its place, also in a list of fields.

mod no_prelude {
    #![no_implicit_prelude]

    use ::tl_runtime::TlObject;

    #[derive(TlObject)]
    #[tl(id = 0x11111111)]
    pub struct Forgotten {
        pub a: String,
        pub n: i32,
        pub items: Vec<i32>,
        #[tl(flag = 1)]
        pub text: ::std::option::Option<String>,
    }
}

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 0x22222222)]
struct Page<T> {
    items: Vec<T>,
}

#[derive(TlObject)]
#[tl(id = 0x33333333)]
struct Pages {
    n: i32,
    first: Page<i32>,
    second: Page,
    #[tl(flag = 0)]
    third: Option<Page>,
}

fn main() {}
