//! Suggestions for misspelt names.

use tl_derive_core::schema::local;

/// Longer names get no suggestion: they are no slips, and to compare them with all names of a schema would take
/// seconds.
const LONGEST: usize = 128;

/// The candidate most similar to `wanted`, if any is similar. Most are ruled out by their letters alone, which is fast:
/// an input of many lines may have a misspelt name on each.
pub(crate) fn nearest<'a>(
    wanted: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if wanted.len() > LONGEST {
        return None;
    }
    let letters = Letters::of(wanted);
    // At least what the comparison itself allows.
    let limit = letters.count() / 3 + 1;
    let may_be_near = |name: &str| letters.distance(&Letters::of(name)) <= limit;
    let candidates = candidates.into_iter();
    tl_derive_core::schema::nearest(
        wanted,
        candidates.filter(|name| may_be_near(name) || may_be_near(local(name))),
    )
}

/// How often a name has each letter and digit, without case. The last count is of all other characters.
struct Letters([usize; 37]);

impl Letters {
    fn of(name: &str) -> Self {
        let mut counts = [0_usize; 37];
        for c in name.chars().filter(|c| c.is_alphanumeric()) {
            let place = c.to_digit(36).map_or(36, |place| place as usize);
            if let Some(count) = counts.get_mut(place) {
                *count = count.saturating_add(1);
            }
        }
        Self(counts)
    }

    fn count(&self) -> usize {
        self.0.iter().sum()
    }

    /// A lower bound of how many characters have to be inserted, removed or replaced.
    fn distance(&self, other: &Self) -> usize {
        let both = self.0.iter().zip(&other.0);
        let (more, less) = both.fold((0, 0), |(more, less): (usize, usize), (a, b)| {
            (more + a.saturating_sub(*b), less + b.saturating_sub(*a))
        });
        more.max(less)
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_same_as_of_all() {
        let names = [
            "help.getConfig",
            "user",
            "inputPeerUser",
            "messages.getDialogs",
            "ok",
            "über",
        ];
        for wanted in [
            "help.getConfg",
            "getConfig",
            "usr",
            "inputpeeruser",
            "x",
            "",
            "oh",
            "ubr",
            "getDialogz",
        ] {
            let of_all = tl_derive_core::schema::nearest(wanted, names);
            assert_eq!(nearest(wanted, names), of_all, "{wanted}");
        }
        assert_eq!(nearest(&"user".repeat(1 << 20), names), None);
    }
}
