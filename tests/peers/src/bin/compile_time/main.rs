//! Measures what a definition costs the compiler, compared with tl-proto. See `--help`.

#![forbid(unsafe_code)]

mod count;
mod layer;
mod measure;
mod options;
mod scratch;
mod structs;
mod tree;

use std::io;

use self::options::{Options, Part};

fn main() -> io::Result<()> {
    count::wrap()?;
    let options = Options::from_arguments();
    for part in &options.parts {
        match part {
            Part::Structs => structs::report(&options)?,
            Part::Instructions => count::report(&options)?,
            Part::Layer => layer::report(&options)?,
            Part::Tree => tree::report(&options)?,
            Part::Text => structs::report_text(&options)?,
        }
        println!();
    }
    Ok(())
}
