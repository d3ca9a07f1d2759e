//! `tl-schema id`: constructor numbers by TL's rule and by Telegram's.

use tl_derive_core::schema::{Arg, Body, Combinator, TypeExpr, constructor_number, parse_line};

/// A declaration's number by TL's rule and by Telegram's: the CRC32 (IEEE) of its text in a canonical form.
///
/// ```
/// let numbers = tl_schema::Numbers::of_line("a flags:# on:flags.0?true data:bytes = A;")?;
/// assert_eq!((numbers.tl, numbers.telegram), (0x0bc9_d939, 0x8dbd_6e8f));
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// The number that the declaration states.
    pub stated: Option<u32>,
    /// By TL's rule: <https://core.telegram.org/mtproto/TL-combinators>.
    pub tl: u32,
    /// As Telegram computes it: `bytes` as `string`, without `name:flags.N?true`.
    pub telegram: u32,
}

impl Numbers {
    /// The numbers of a declaration.
    ///
    /// # Errors
    ///
    /// If it is no declaration. The error says what was expected, and where.
    pub fn of_line(line: &str) -> Result<Self, String> {
        Ok(Self::of(&parse_line(line)?, &|_| None))
    }

    pub(crate) fn of(
        combinator: &Combinator,
        constructor_of: &dyn Fn(&str) -> Option<String>,
    ) -> Self {
        Self {
            stated: combinator.stated_id,
            tl: constructor_number(&unstated(combinator), constructor_of),
            telegram: constructor_number(&as_telegram_hashes(combinator), constructor_of),
        }
    }

    /// Whether a number is stated that neither rule gives.
    pub(crate) fn is_unexplained(&self) -> bool {
        self.stated
            .is_some_and(|stated| stated != self.tl && stated != self.telegram)
    }
}

fn unstated(combinator: &Combinator) -> Combinator {
    Combinator {
        stated_id: None,
        ..combinator.clone()
    }
}

fn as_telegram_hashes(combinator: &Combinator) -> Combinator {
    let mut hashed = unstated(combinator);
    if let Body::Args(args) = &mut hashed.body {
        let bytes = TypeExpr::named("bytes");
        let is_hashed = |arg: &Arg| arg.condition.is_none() || arg.ty != TypeExpr::named("true");
        args.retain(is_hashed);
        for arg in args.iter_mut().filter(|arg| arg.ty == bytes) {
            arg.ty = TypeExpr::named("string");
        }
    }
    hashed
}
