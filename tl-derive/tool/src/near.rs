//! What a misspelt name may mean.

use tl_derive_core::schema::local;

/// Names that are longer are nobody's slip, and comparing them with all of a schema's would take seconds.
const LONGEST: usize = 128;

/// The candidate whose name is nearest to `wanted`, if one is near at all. Most are told to be far by their letters alone,
/// for whoever reads a message a line may meet a misspelt one on each.
pub(crate) fn nearest<'a>(
    wanted: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if wanted.len() > LONGEST {
        return None;
    }
    let letters = Letters::of(wanted);
    // No less than what the comparison itself allows.
    let limit = letters.count() / 3 + 1;
    let may_be_near = |name: &str| letters.distance(&Letters::of(name)) <= limit;
    let candidates = candidates.into_iter();
    tl_derive_core::schema::nearest(
        wanted,
        candidates.filter(|name| may_be_near(name) || may_be_near(local(name))),
    )
}

/// How often a name has each letter and digit, whatever its case; others stand in the last place.
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

    /// How many letters at least have to be inserted, removed or replaced.
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
