//! The parts that derived code is made of.

use proc_macro2::{Ident, Literal, TokenStream};
use syn::{Lifetime, Member, Path, Type};

use super::code::{Code, IntoCode, ToCode};

/// A name of the runtime's: `__name` if it is imported by itself, else `__tl::name`.
pub(super) struct Runtime(pub(super) &'static str);

impl ToCode for Runtime {
    fn to_code(&self, to: &mut Code) {
        if !self.0.starts_with("__") {
            to.text("__tl::");
        }
        to.text(self.0);
    }
}

/// A type or trait of the runtime's with arguments: `__tl::name<…>`.
pub(super) struct Generic<'a, const N: usize>(
    pub(super) &'static str,
    pub(super) [&'a dyn ToCode; N],
);

impl<const N: usize> ToCode for Generic<'_, N> {
    fn to_code(&self, to: &mut Code) {
        Runtime(self.0).to_code(to);
        generic(&self.1, to);
    }
}

/// The arguments of such a name: `<…>`.
pub(super) fn generic(arguments: &[&dyn ToCode], to: &mut Code) {
    to.text("<");
    for argument in arguments {
        argument.to_code(to);
        to.text(",");
    }
    to.text(">");
}

/// A number without its type.
pub(super) struct Number(pub(super) usize);

impl ToCode for Number {
    fn to_code(&self, to: &mut Code) {
        to.text(&self.0.to_string());
    }
}

/// `()`, as a type or a value.
pub(super) struct Unit;

impl ToCode for Unit {
    fn to_code(&self, to: &mut Code) {
        to.text("()");
    }
}

/// A string literal.
impl ToCode for str {
    fn to_code(&self, to: &mut Code) {
        to.text(&format!("{self:?}"));
    }
}

impl ToCode for String {
    fn to_code(&self, to: &mut Code) {
        self.as_str().to_code(to);
    }
}

impl ToCode for u32 {
    fn to_code(&self, to: &mut Code) {
        to.text(&format!("{self}u32"));
    }
}

impl ToCode for u64 {
    fn to_code(&self, to: &mut Code) {
        to.text(&format!("{self}u64"));
    }
}

impl ToCode for usize {
    fn to_code(&self, to: &mut Code) {
        to.text(&format!("{self}usize"));
    }
}

impl ToCode for bool {
    fn to_code(&self, to: &mut Code) {
        to.text(if *self { "true" } else { "false" });
    }
}

impl<T: ToCode + ?Sized> ToCode for &T {
    fn to_code(&self, to: &mut Code) {
        (**self).to_code(to);
    }
}

impl<T: ToCode + ?Sized> ToCode for Box<T> {
    fn to_code(&self, to: &mut Code) {
        (**self).to_code(to);
    }
}

/// Both are in one place only, or their place does not matter.
macro_rules! as_text {
    ($($ty:ty),*) => {
        $(impl ToCode for $ty {
            fn to_code(&self, to: &mut Code) {
                to.text(&self.to_string());
            }
        })*
    };
}

as_text!(Lifetime, Literal);

/// What the user wrote.
macro_rules! as_tokens {
    ($($ty:ty),*) => {
        $(impl ToCode for $ty {
            fn to_code(&self, to: &mut Code) {
                to.tokens(self);
            }
        })*
    };
}

as_tokens!(Ident, Member, Path, TokenStream, Type);

impl IntoCode for TokenStream {
    fn into_code(self, to: &mut Code) {
        to.tokens(&self);
    }
}

/// A type in a list of fields. The compiler reports nothing about those of numbers, whose names always are in scope, so
/// they are text. An error about any other name would be reported for each use, unless all are in one place.
pub(super) struct Listed<'a>(pub(super) &'a Type);

impl ToCode for Listed<'_> {
    fn to_code(&self, to: &mut Code) {
        const NUMBERS: [&str; 8] = ["i32", "i64", "u32", "u64", "f64", "bool", "u8", "usize"];
        let name = match self.0 {
            Type::Path(path) if path.qself.is_none() => path.path.get_ident(),
            _ => None,
        };
        match name.and_then(|name| NUMBERS.iter().find(|number| name == **number)) {
            Some(number) => to.text(number),
            None => to.tokens(self.0),
        }
    }
}

/// What is made for one use.
macro_rules! by_value {
    ($($ty:ty),*) => {
        $(impl IntoCode for $ty {
            fn into_code(self, to: &mut Code) {
                self.to_code(to);
            }
        })*
    };
}

by_value!(u32, usize, bool, String, Runtime, Number);

impl<const N: usize> IntoCode for Generic<'_, N> {
    fn into_code(self, to: &mut Code) {
        self.to_code(to);
    }
}
