//! The program `tl-schema`: see `tl-schema --help`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
