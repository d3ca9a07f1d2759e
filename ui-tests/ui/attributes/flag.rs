//! `flag = 0`, `flag = mode.0`: a conditional field.

use tl_runtime::TlObject;

#[derive(TlObject)]
#[tl(id = 1)]
struct Bits {
    #[tl(flag = 32)]
    above_31: Option<i32>,
    #[tl(flag = -1)]
    negative: Option<i32>,
    #[tl(flag = 4294967296)]
    huge: Option<i32>,
    #[tl(flag = 1u8)]
    suffix: Option<i32>,
    #[tl(flag = 1e3)]
    float: Option<i32>,
    #[tl(flag = "1")]
    quoted: Option<i32>,
    #[tl(flag)]
    without_value: Option<i32>,
    #[tl(flag(1))]
    in_parentheses: Option<i32>,
    #[tl(flag = SOME)]
    constant: Option<i32>,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct Types {
    #[tl(flag = 0)]
    neither: i32,
    #[tl(flag = 1)]
    borrowed: &'static str,
    #[tl(flag = 2)]
    list: Vec<Option<bool>>,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct OptionWithout {
    field: Option<i32>,
}

#[derive(TlObject)]
enum OptionInAVariant {
    #[tl(id = 1)]
    Tuple(i32, std::option::Option<i32>),
    #[tl(id = 2)]
    One(Option<i32>),
    #[tl(id = 3)]
    Named { field: Option<i32> },
}

#[derive(TlObject)]
#[tl(id = 1)]
struct Words {
    #[tl(flag = later.0)]
    too_early: Option<i32>,
    #[tl(flags)]
    mode: u32,
    number: u32,
    #[tl(flag = mdoe.0)]
    misspelt: Option<i32>,
    #[tl(flag = number.1)]
    not_a_word: Option<i32>,
    #[tl(flag = itself.1)]
    itself: Option<i32>,
    #[tl(flag = mode.32)]
    above_31: Option<i32>,
    #[tl(flag = mode.bit)]
    no_number: Option<i32>,
    #[tl(flag = mode)]
    no_bit: Option<i32>,
    #[tl(flag = self.mode.3)]
    too_long: Option<i32>,
    #[tl(flags)]
    later: u32,
    #[tl(flag = 0)]
    of_which: Option<i32>,
}

#[derive(TlObject)]
#[tl(id = 1)]
struct NoWord {
    #[tl(flag = mode.0)]
    field: Option<i32>,
}

/// The word of these is the implicit one.
#[derive(TlObject)]
#[tl(id = 1)]
struct Tuple(u32, #[tl(flag = 0.3)] Option<i32>, #[tl(flag = 1.3)] bool);

#[derive(TlObject)]
#[tl(id = 1, flag = 0)]
struct OnTheStruct;

fn main() {}
