//! The command line.

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

/// What went well is 0; what was wrong with bytes, values or a schema that was checked is 1; with the command line or
/// files, 2.
pub(crate) fn run() -> ExitCode {
    let args = Args::parse();
    match command(args) {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Wrong) => ExitCode::from(1),
        // Whoever read it has seen enough.
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
