//! The least length that a bare object can have. With it, the interpreter refuses a vector whose count is too high
//! for the rest of the input, before it steps over the first item.

use std::ptr;

use super::{
    super::ast::{Arg, Body, Combinator, TypeExpr},
    declared::Declared,
    item::{Item, Place, resolve},
};

/// How many levels of nested bare types are followed, to bound the use of the stack. Deeper ones count as 0 words.
const MAX_DEPTH: usize = 128;

/// The least length of a constructor's fields in words of 32 bits, without the number. A recursive type counts as 0
/// words inside itself. Lengths above 255 are given as 255, which is still a lower bound.
pub(super) fn least<'a>(declared: &Declared<'a>, file: usize, constructor: &'a Combinator) -> u8 {
    u8::try_from(of_constructor(declared, file, constructor, 0)).unwrap_or(u8::MAX)
}

fn of_constructor<'a>(
    declared: &Declared<'a>,
    file: usize,
    constructor: &'a Combinator,
    depth: usize,
) -> u32 {
    let key = ptr::from_ref(constructor);
    if let Some(known) = declared.least.borrow().get(&key) {
        return *known;
    }
    let Body::Args(args) = &constructor.body else {
        return 0;
    };
    declared.least.borrow_mut().insert(key, 0);
    let place = Place {
        file,
        parameters: &constructor.parameters,
    };
    let least = of_args(declared, place, args, depth);
    declared.least.borrow_mut().insert(key, least);
    least
}

fn of_args<'a>(declared: &Declared<'a>, place: Place<'a>, args: &'a [Arg], depth: usize) -> u32 {
    let always = args.iter().filter(|arg| arg.condition.is_none());
    always.fold(0, |sum, arg| {
        sum.saturating_add(of_type(declared, place, &arg.ty, depth))
    })
}

fn of_type<'a>(declared: &Declared<'a>, place: Place<'a>, ty: &'a TypeExpr, depth: usize) -> u32 {
    if depth > MAX_DEPTH {
        return 0;
    }
    match resolve(declared, place, ty) {
        Item::Fixed(words) => words.into(),
        Item::String | Item::Bool | Item::Any | Item::Boxed(_) | Item::Items(_) => 1,
        Item::Vector(_) => 2,
        Item::Bare(file, constructor) => of_constructor(declared, file, constructor, depth + 1),
        Item::Repeat(count, args) => match count.map(str::parse::<u32>) {
            Some(Ok(count)) => count.saturating_mul(of_args(declared, place, args, depth + 1)),
            _ => 0,
        },
        Item::Unknown => 0,
    }
}
