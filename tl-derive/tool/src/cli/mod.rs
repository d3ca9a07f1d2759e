//! The program: runs a command, and turns its outcome into the exit status.

mod args;
mod bytes;
mod generate;
mod input;
mod lines;
mod output;
mod schemas;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};
use tl_schema::Schema;

use self::{
    args::{Args, Command},
    output::{Failed, Outcome, failed},
};

/// Exits with 0 if all went well, with 1 if bytes, values or a checked schema are wrong, and with 2 if the command line
/// or a file is.
pub(crate) fn run() -> ExitCode {
    let args = Args::parse();
    match command(args) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Wrong) => ExitCode::from(1),
        // The reader has closed the pipe, which is no error.
        Err(Failed::Pipe) => ExitCode::SUCCESS,
        Err(Failed::Told(message, code)) => {
            output::error(&message);
            ExitCode::from(code)
        }
    }
}

fn command(args: Args) -> Result<Outcome, Failed> {
    let schemas = args.schema;
    match args.command {
        Command::Generate(generate) => generate::run(&schemas, &generate),
        Command::Dump(dump) => bytes::dump(&schema(&schemas)?, &dump),
        Command::Json(json) => bytes::json(&schema(&schemas)?, &json),
        Command::Encode(encode) => bytes::encode(&schema(&schemas)?, &encode),
        Command::Diff(diff) => schemas::diff(&diff),
        Command::Id(id) => schemas::id(&id),
        Command::Check(check) => schemas::check(schemas, check),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Args::command(), "tl-schema", &mut script);
            output::write(&script)
        }
    }
}

/// The schema in these files.
fn schema(paths: &[std::path::PathBuf]) -> Result<Schema, Failed> {
    if paths.is_empty() {
        return Err(failed("no schema: name its file, as in `-s schema/api.tl`"));
    }
    Schema::from_files(paths).map_err(failed)
}
