//! `diff`, `id` and `check`.

use std::path::PathBuf;

use super::{
    args::{Check, Diff, Id},
    output::{Failed, Outcome},
};

pub(super) fn diff(_args: &Diff) -> Result<Outcome, Failed> {
    Ok(Outcome::Fine)
}

pub(super) fn id(_args: &Id) -> Result<Outcome, Failed> {
    Ok(Outcome::Fine)
}

pub(super) fn check(_schemas: Vec<PathBuf>, _args: Check) -> Result<Outcome, Failed> {
    Ok(Outcome::Fine)
}
