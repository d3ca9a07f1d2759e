//! Conditional fields, their bits and their words, against the schema's.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(
    schema = "fields flags:# always:int maybe:flags.0?int truth:flags.1?true answer:flags.2?Bool = Fields;"
)]
struct Presence {
    always: Option<i32>,
    maybe: i32,
    truth: Option<bool>,
    answer: bool,
}

#[derive(TlObject)]
#[tl(
    schema = "fields flags:# always:int maybe:flags.0?int truth:flags.1?true answer:flags.2?Bool = Fields;"
)]
struct Others {
    always: i32,
    maybe: Option<Option<i32>>,
    truth: i32,
    answer: Option<i32>,
}

#[derive(TlObject)]
#[tl(schema = "fields flags:# always:int maybe:flags.0?int flags2:# more:flags2.3?int = Fields;")]
struct Bits {
    #[tl(flag = 4)]
    always: i32,
    #[tl(flag = 1)]
    maybe: Option<i32>,
    flags2: u32,
    #[tl(flag = flags.3)]
    more: Option<i32>,
}

#[derive(TlObject)]
#[tl(schema = "fields flags:# always:int maybe:flags.0?int flags2:# more:flags2.3?int = Fields;")]
struct Words {
    flags: i32,
    #[tl(flags)]
    always: i32,
    maybe: Option<i32>,
    #[tl(flag = 1)]
    flags2: u32,
    #[tl(flag = flag2.4)]
    more: Option<i32>,
}

#[derive(TlObject)]
#[tl(schema = "fields flags:# a:flags.0?int b:mode.0?int mode:# c:mode?int = Fields;")]
struct BrokenLine {
    a: Option<i32>,
    b: Option<i32>,
    mode: u32,
    c: Option<i32>,
}

#[derive(TlObject)]
#[tl(schema = "fields flags:# a:flags.0?int b:word.0?int = Fields;")]
struct NoSuchWord {
    a: Option<i32>,
    b: Option<i32>,
}

#[derive(TlObject)]
#[tl(schema = "fields flags:# a:flags.0?int = Fields;")]
struct Skipped {
    #[tl(skip, flag = 0)]
    a: Option<i32>,
}

fn main() {}
