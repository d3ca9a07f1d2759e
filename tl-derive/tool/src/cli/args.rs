//! The arguments of the command line, for clap. Their comments are the help texts.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand};
use clap_complete::Shell;

/// TL schemas at hand: the Rust definitions of what a program uses, bytes field by field, JSON in both directions, what a
/// layer changed.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, after_help = AFTER)]
pub(super) struct Args {
    /// A schema file; several are one schema, as in `-s mtproto.tl -s api.tl`
    #[arg(short, long, value_name = "FILE", global = true)]
    pub(super) schema: Vec<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Command,
}

const AFTER: &str = "\
Examples:
  tl-schema -s api.tl json 6b18f9c4
  tl-schema -s api.tl encode help.getConfig '{}'
  tl-schema -s mtproto.tl -s api.tl dump --file reply.bin
  tl-schema -s schema/api.tl generate help.getConfig -o src/api.rs

Exit codes: 0 if all went well; 1 if bytes or a value can't be read, a file differs (generate --check) or is wrong (check); 2 if the command line, a file or a schema is.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Write the Rust definitions of types and functions, and of all that they reach
    #[command(after_help = GENERATE)]
    Generate(Generate),
    /// Show bytes field by field, up to the one that can't be read, and why
    #[command(after_help = DUMP)]
    Dump(Bytes),
    /// Show bytes as JSON
    #[command(after_help = JSON)]
    Json(Bytes),
    /// Write JSON as bytes, in hex
    #[command(after_help = ENCODE)]
    Encode(Encode),
    /// Say what a newer schema changes, by type
    #[command(after_help = "Example:\n  tl-schema diff layer228.tl layer229.tl")]
    Diff(Diff),
    /// Print the CRC32 of a declaration, by TL's rule and by Telegram's
    #[command(after_help = ID)]
    Id(Id),
    /// Say all that is wrong in schema files
    #[command(
        after_help = "Examples:\n  tl-schema check schema/api.tl\n  tl-schema check mtproto.tl api.tl"
    )]
    Check(Check),
    /// Print the completions for a shell
    #[command(
        after_help = "Example:\n  tl-schema completions bash > ~/.local/share/bash-completion/completions/tl-schema"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
}

const GENERATE: &str = "\
The path of the schema stands in the definitions as it is given: run it where the crate's Cargo.toml is. What can't be written, such as polymorphic types, is told on standard error. With --check, the exit code is 1 if the file is not what would be written.

Examples:
  tl-schema -s schema/api.tl generate help.getConfig messages.getHistory -o src/api.rs
  tl-schema -s schema/api.tl generate messages.getDialogs --opaque MessageMedia,ReplyMarkup
  tl-schema -s schema/api.tl generate Message --partial message:id,date,message --borrowed
  tl-schema -s schema/api.tl generate --all -o src/api.rs --check";

#[derive(Debug, ClapArgs)]
pub(super) struct Generate {
    /// Types, constructors and functions, as the schema names them
    #[arg(value_name = "NAME")]
    pub(super) names: Vec<String>,
    /// All that the files declare
    #[arg(long, conflicts_with = "names")]
    pub(super) all: bool,
    /// Keep values of these types as bytes, and reach nothing through them
    #[arg(long, value_name = "TYPE", value_delimiter = ',')]
    pub(super) opaque: Vec<String>,
    /// Have only these fields of a constructor, and step over the others; may be given several times
    #[arg(long, value_name = "CONSTRUCTOR:FIELD,FIELD")]
    pub(super) partial: Vec<String>,
    /// Borrow from the input: `&'a str` and `&'a [u8]`
    #[arg(long)]
    pub(super) borrowed: bool,
    /// Derive these too, beside `TlObject`, `Debug`, `Clone` and `PartialEq`
    #[arg(long, value_name = "TRAIT", value_delimiter = ',')]
    pub(super) derive: Vec<String>,
    /// Where to write it, whole or not at all; else standard output
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Write nothing, but show how the file differs from what would be written
    #[arg(long, requires = "output")]
    pub(super) check: bool,
}

const DUMP: &str = "\
Each line has the offset, the bytes, the name, the TL type and the value. What is packed is looked into, with offsets of its own.

Examples:
  tl-schema -s api.tl dump 6b18f9c4
  tl-schema -s api.tl dump --result-of messages.getDialogs --file reply.bin
  tl-schema -s api.tl dump --as 'Vector<long>' '15c4b51c 01000000 0700000000000000'";

const JSON: &str = "\
`_` is the constructor's name. A long beyond 2^53 is a string of digits; bytes, int128 and the like are base64; a string that is not UTF-8 is {\"_\":\"bytes\",\"bytes\":\"<base64>\"}.

Examples:
  tl-schema -s api.tl json 6b18f9c4
  tl-schema -s api.tl json - < messages.hex > messages.json";

/// Bytes, and their type.
#[derive(Debug, ClapArgs)]
pub(super) struct Bytes {
    /// The bytes in hex, or `-` for standard input: a message a line
    #[arg(value_name = "HEX", required_unless_present = "file")]
    pub(super) hex: Option<String>,
    /// Read the bytes from a file, which may also be their hex
    #[arg(long, value_name = "FILE", conflicts_with = "hex")]
    pub(super) file: Option<PathBuf>,
    /// What they are, as in a schema: `Vector<long>`, `User`
    #[arg(long = "as", value_name = "TYPE")]
    pub(super) ty: Option<String>,
    /// The function of which they are the result
    #[arg(long, value_name = "FUNCTION", conflicts_with = "ty")]
    pub(super) result_of: Option<String>,
    /// Refuse what a canonical encoder would not have written
    #[arg(long)]
    pub(super) strict: bool,
}

const ENCODE: &str = "\
NAME is a constructor, a function or a type; without it, `_` in the value says what it is.

Examples:
  tl-schema -s api.tl encode help.getConfig '{}'
  tl-schema -s api.tl encode '{\"_\":\"inputPeerUser\",\"user_id\":7,\"access_hash\":\"9007199254740993\"}'
  tl-schema -s api.tl encode - < messages.json > messages.hex";

#[derive(Debug, ClapArgs)]
pub(super) struct Encode {
    /// What it is, and the value; of the value, `-` is standard input: one a line
    #[arg(value_name = "[NAME] JSON", num_args = 1..=2, required_unless_present = "file")]
    pub(super) value: Vec<String>,
    /// Read the value from a file
    #[arg(long, value_name = "FILE")]
    pub(super) file: Option<PathBuf>,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Diff {
    /// The schema that was
    pub(super) old: PathBuf,
    /// The schema that is
    pub(super) new: PathBuf,
    /// For programs
    #[arg(long)]
    pub(super) json: bool,
}

const ID: &str = "\
Telegram hashes `bytes` as `string` and leaves out `name:flags.N?true`.

Example:
  tl-schema id 'help.getConfig = Config;'";

#[derive(Debug, ClapArgs)]
pub(super) struct Id {
    /// The declaration, with or without a number and a semicolon
    #[arg(value_name = "LINE")]
    pub(super) line: String,
}

#[derive(Debug, ClapArgs)]
pub(super) struct Check {
    /// The files, beside those of `-s`
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
}
