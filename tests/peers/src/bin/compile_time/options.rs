//! The command line.

use std::{path::PathBuf, process::exit};

use crate::scratch::{Mode, Order, Uses};

const HELP: &str = "\
Measures what derived structs cost to compile, with tl-runtime and with tl-proto in turns.

It writes scratch crates with structs of five fields (i32, i64, String, and two in a flags word: i32 and
String; tl-proto, which has no String, gets Vec<u8>), builds their dependencies, and then rebuilds the crates
alone, without incremental compilation. What a crate without structs takes is subtracted. A number is the
median of the rounds, a ratio that of the ratios within each, with their middle half; CPU is user time.

usage: compile_time [parts] [options]

parts, all by default:
  structs       milliseconds for each struct
  instructions  the compiler's for each struct, by valgrind: slow, but the same each time
  layer         the library of a whole layer, 2,470 declarations by `tl-schema generate --all`, beside
                grammers-tl-types; not by default, for it takes minutes
  tree          the dependencies, built from nothing
  text          machine code of a release program with 500 structs, each used once

options:
  --sizes 100,500,2000           how many structs
  --modes check,build,release    cargo check, cargo build, cargo build --release
  --uses defined,used            only defined, or each encoded and decoded once as well
  --order same                   the fields in the same order in all structs, or `mixed`: in 120 orders. What
                                 the runtime does with a list of fields is compiled once for each list
  --rounds 5                     how often; 2,000 structs and more are built 3 times at most
  --dir PATH                     where the scratch crates go, instead of the system's temporary directory

A quick look:
  compile_time structs --sizes 100 --modes check,build --rounds 3
";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Structs,
    Instructions,
    Layer,
    Tree,
    Text,
}

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) parts: Vec<Part>,
    pub(crate) sizes: Vec<usize>,
    pub(crate) modes: Vec<Mode>,
    pub(crate) uses: Vec<Uses>,
    pub(crate) order: Order,
    pub(crate) rounds: usize,
    pub(crate) dir: PathBuf,
}

impl Options {
    /// Ends the program if it was asked for help, or something that it does not know.
    pub(crate) fn from_arguments() -> Self {
        let mut options = Self {
            parts: vec![],
            sizes: vec![100, 500, 2000],
            modes: vec![Mode::Check, Mode::Build, Mode::Release],
            uses: vec![Uses::Defined, Uses::Used],
            order: Order::Same,
            rounds: 5,
            dir: std::env::temp_dir().join("tl-peers-compile-time"),
        };
        let mut arguments = std::env::args().skip(1);
        while let Some(argument) = arguments.next() {
            let part = match argument.as_str() {
                "structs" => Some(Part::Structs),
                "instructions" => Some(Part::Instructions),
                "layer" => Some(Part::Layer),
                "tree" => Some(Part::Tree),
                "text" => Some(Part::Text),
                _ => None,
            };
            if let Some(part) = part {
                options.parts.push(part);
                continue;
            }
            let value = arguments.next();
            let known = value.and_then(|value| options.set(&argument, &value));
            if known.is_none() {
                print!("{HELP}");
                exit(i32::from(argument != "--help"));
            }
        }
        if options.parts.is_empty() {
            options.parts = vec![Part::Structs, Part::Instructions, Part::Tree, Part::Text];
        }
        options
    }

    fn set(&mut self, option: &str, value: &str) -> Option<()> {
        match option {
            "--sizes" => self.sizes = list(value, |size| size.parse().ok())?,
            "--modes" => self.modes = list(value, Mode::from_name)?,
            "--uses" => self.uses = list(value, Uses::from_name)?,
            "--order" => self.order = Order::from_name(value)?,
            "--rounds" => self.rounds = value.parse().ok().filter(|rounds| *rounds > 0)?,
            "--dir" => self.dir = PathBuf::from(value),
            _ => return None,
        }
        Some(())
    }
}

fn list<T>(value: &str, item: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    value.split(',').map(item).collect()
}
