//! Runs one cell a number of times, for `instructions` and `callgrind_annotate` to look at.

#![forbid(unsafe_code)]

use std::process::ExitCode;

use tl_peers::cell;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}\nusage: cells <codec> <message> <operation> <iterations>");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let [codec, message, operation, times] = arguments else {
        return Err("four arguments are needed".to_owned());
    };
    let times = times.parse().map_err(|_| format!("{times}: no number"))?;
    let mut run = cell(codec.parse()?, message.parse()?, operation.parse()?)
        .ok_or("this codec can't do that")?;
    run(times);
    Ok(())
}
