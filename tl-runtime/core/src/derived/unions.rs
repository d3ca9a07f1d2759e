//! Unions: enums whose variants take all constructors of their fields' types.

use super::{checks::refuse, numbers::refuse_repeated};
use crate::constructor::Constructor;

/// The numbers of all variants, joined. Refuses two that are the same. `variants` are the names.
///
/// # Panics
///
/// If two are the same. All calls are in constants, so that is a compile error.
#[must_use]
#[track_caller]
pub const fn joined<const N: usize>(parts: &[&[u32]], variants: &[&str]) -> [u32; N] {
    let (all, _) = filled(parts);
    refuse_repeated(all, parts, variants);
    all
}

/// As many of the numbers as there is room for, joined, and how many they are.
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
const fn filled<const N: usize>(parts: &[&[u32]]) -> ([u32; N], usize) {
    let mut all = [0; N];
    let (mut part, mut next) = (0, 0);
    while part < parts.len() {
        let mut index = 0;
        while index < parts[part].len() {
            if next < N {
                all[next] = parts[part][index];
            }
            (index, next) = (index + 1, next + 1);
        }
        part += 1;
    }
    (all, next)
}

/// The constructors of all variants, joined. `parts` are the numbers of each and the constructors that it lists.
#[must_use]
#[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
pub const fn joined_constructors<const N: usize>(
    parts: &[(&[u32], &[Constructor])],
) -> [Constructor; N] {
    let mut all = [Constructor::new(0, ""); N];
    let (mut part, mut next) = (0, 0);
    while part < parts.len() {
        let (numbers, listed) = parts[part];
        let mut index = 0;
        while index < numbers.len() {
            all[next] = if index < listed.len() && listed[index].id == numbers[index] {
                listed[index]
            } else {
                Constructor::new(numbers[index], "")
            };
            (index, next) = (index + 1, next + 1);
        }
        part += 1;
    }
    all
}

/// A joined list for variants of generic types, whose number of constructors is not known in the definition: `N` is a
/// guess.
#[derive(Debug)]
pub struct Joined<T, const N: usize> {
    all: [T; N],
    /// How many there are, which may be more than `N`.
    count: usize,
}

/// With room for the constructors of most types.
pub type Few<T> = Joined<T, 32>;

/// With room for the constructors of all other types.
pub type Many<T> = Joined<T, 2048>;

impl<T, const N: usize> Joined<T, N> {
    /// All of them, if there is room.
    #[must_use]
    pub const fn all(&'static self) -> Option<&'static [T]> {
        match self.all.split_at_checked(self.count) {
            Some((all, _)) => Some(all),
            None => None,
        }
    }

    /// All of them.
    ///
    /// # Panics
    ///
    /// If there is no room. All calls are in constants, so that is a compile error.
    #[must_use]
    #[track_caller]
    pub const fn all_of_many(&'static self) -> &'static [T] {
        match self.all() {
            Some(all) => all,
            None => refuse(&["the variants have more than 2,048 constructors together"]),
        }
    }
}

impl<const N: usize> Joined<u32, N> {
    /// The numbers of all variants, joined. Refuses two that are the same, as [`joined`] does.
    ///
    /// # Panics
    ///
    /// As there.
    #[must_use]
    #[track_caller]
    pub const fn numbers(parts: &[&[u32]], variants: &[&str]) -> Self {
        let (all, count) = filled(parts);
        if count <= N {
            refuse_repeated(all, parts, variants);
        }
        Self { all, count }
    }
}

impl<const N: usize> Joined<Constructor, N> {
    /// The constructors of all variants, as [`joined_constructors`] has them.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "evaluated at compile time only")]
    pub const fn constructors(parts: &[(&[u32], &[Constructor])]) -> Self {
        let (mut part, mut count) = (0, 0);
        while part < parts.len() {
            count += parts[part].0.len();
            part += 1;
        }
        let all = if count <= N {
            joined_constructors(parts)
        } else {
            [Constructor::new(0, ""); N]
        };
        Self { all, count }
    }
}
