//! Code from templates that look like it.

use super::{Code, IntoCode};

/// Code for each item, with this text between, written where it is interpolated.
pub(in crate::codegen) struct Each<I, F> {
    items: I,
    between: &'static str,
    write: F,
}

/// See [`Each`].
pub(in crate::codegen) fn each<I: IntoIterator, F: FnMut(I::Item, &mut Code)>(
    items: I,
    between: &'static str,
    write: F,
) -> Each<I, F> {
    Each {
        items,
        between,
        write,
    }
}

/// The code of each item, with this text between.
pub(in crate::codegen) fn joined<I: IntoIterator<Item: IntoCode>>(
    items: I,
    between: &'static str,
) -> Each<I, impl FnMut(I::Item, &mut Code)> {
    each(items, between, |item: I::Item, to: &mut Code| {
        item.into_code(to);
    })
}

impl<I: IntoIterator, F: FnMut(I::Item, &mut Code)> IntoCode for Each<I, F> {
    fn into_code(mut self, to: &mut Code) {
        for (index, item) in self.items.into_iter().enumerate() {
            if index != 0 && !self.between.is_empty() {
                to.text(self.between);
            }
            (self.write)(item, to);
        }
    }
}

impl<I: IntoIterator, F: FnMut(I::Item, &mut Code)> Each<I, F> {
    /// The code, written now.
    pub(in crate::codegen) fn now(self) -> Code {
        let mut code = Code::new();
        self.into_code(&mut code);
        code
    }
}

/// Writes code like `quote!`: `#name` is the code of that variable. There are no repetitions: see [`each`].
///
/// `code!(to; …)` adds to `to`, a `&mut Code`, and `code!(…)` is new code.
macro_rules! code {
    (@run $to:ident []) => {};
    (@run $to:ident [$($text:tt)+]) => {
        $to.text(stringify!($($text)+));
    };
    (@run $to:ident [$($text:tt)*] # [$($inner:tt)*] $($rest:tt)*) => {
        $crate::codegen::code::code!(@run $to [$($text)* # [$($inner)*]] $($rest)*);
    };
    (@run $to:ident [$($text:tt)*] # $value:ident $($rest:tt)*) => {
        $crate::codegen::code::code!(@run $to [$($text)*]);
        $crate::codegen::code::IntoCode::into_code($value, $to);
        $crate::codegen::code::code!(@run $to [] $($rest)*);
    };
    (@run $to:ident [$($text:tt)*] () $($rest:tt)*) => {
        $crate::codegen::code::code!(@run $to [$($text)* ()] $($rest)*);
    };
    (@run $to:ident [$($text:tt)*] {} $($rest:tt)*) => {
        $crate::codegen::code::code!(@run $to [$($text)* {}] $($rest)*);
    };
    (@run $to:ident [$($text:tt)*] [] $($rest:tt)*) => {
        $crate::codegen::code::code!(@run $to [$($text)* []] $($rest)*);
    };
    (@run $to:ident [$($text:tt)*] ($($inner:tt)*) $($rest:tt)*) => {
        $crate::codegen::code::code!(@group $to [$($text)*] Parenthesis [$($inner)*] $($rest)*);
    };
    (@run $to:ident [$($text:tt)*] {$($inner:tt)*} $($rest:tt)*) => {
        $crate::codegen::code::code!(@group $to [$($text)*] Brace [$($inner)*] $($rest)*);
    };
    (@run $to:ident [$($text:tt)*] [$($inner:tt)*] $($rest:tt)*) => {
        $crate::codegen::code::code!(@group $to [$($text)*] Bracket [$($inner)*] $($rest)*);
    };
    (@run $to:ident [$($text:tt)*] $token:tt $($rest:tt)*) => {
        $crate::codegen::code::code!(@run $to [$($text)* $token] $($rest)*);
    };
    (@group $to:ident [$($text:tt)*] $delimiter:ident [$($inner:tt)*] $($rest:tt)*) => {
        $crate::codegen::code::code!(@run $to [$($text)*]);
        $to.open(::proc_macro2::Delimiter::$delimiter);
        $crate::codegen::code::code!(@run $to [] $($inner)*);
        $to.close();
        $crate::codegen::code::code!(@run $to [] $($rest)*);
    };
    ($to:ident; $($tokens:tt)*) => {{
        $crate::codegen::code::code!(@run $to [] $($tokens)*);
    }};
    ($($tokens:tt)*) => {{
        let mut code = $crate::codegen::code::Code::new();
        {
            let to = &mut code;
            $crate::codegen::code::code!(@run to [] $($tokens)*);
        }
        code
    }};
}
pub(in crate::codegen) use code;
