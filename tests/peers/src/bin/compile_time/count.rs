//! Counts the compiler's instructions by callgrind, since they repeat and times do not.

use std::{
    env,
    ffi::OsString,
    fs, io,
    path::Path,
    process::{Command, exit},
};

use tl_peers::report;

use crate::{
    measure::cargo,
    options::Options,
    scratch::{Codec, Scratch},
};

/// Two programs differ by so many structs, and what else there is to compile does not count.
const STRUCTS: [usize; 2] = [20, 60];

/// Names the file that takes the count, to this program where cargo runs it in front of the compiler.
const COUNT: &str = "TL_PEERS_COUNT";

pub(crate) fn report(options: &Options) -> io::Result<()> {
    report::head([
        "each struct",
        "ours, millions",
        "tl-proto, millions",
        "ratio",
    ]);
    for &mode in &options.modes {
        for &uses in &options.uses {
            let mut each = vec![];
            for codec in Codec::BOTH {
                let mut counts = vec![];
                for structs in STRUCTS {
                    let scratch = Scratch::new(&options.dir, codec, uses, options.order, structs)?;
                    counts.push(count(&scratch, options, mode.arguments())?);
                }
                let structs = (STRUCTS[1] - STRUCTS[0]) as f64;
                each.push((counts[1] - counts[0]) / structs / 1e6);
            }
            let name = format!("{}, {}", mode.name(), uses.name());
            let numbers = each.iter().map(|millions| format!("{millions:.2}"));
            let ratio = format!("{:.2}", each[0] / each[1]);
            report::row([name].into_iter().chain(numbers).chain([ratio]));
        }
    }
    Ok(())
}

/// The instructions of compiling this crate, but for its dependencies.
fn count(scratch: &Scratch, options: &Options, arguments: &[&str]) -> io::Result<f64> {
    let file = options.dir.join("count");
    let target = options.dir.join("target");
    scratch.touch()?;
    let wrapper = env::current_exe()?;
    let variables = [
        ("RUSTC_WORKSPACE_WRAPPER", wrapper.as_path()),
        (COUNT, file.as_path()),
    ];
    cargo(&scratch.folder, &target, arguments, &variables)?;
    let count = fs::read_to_string(&file)?;
    count.trim().parse().map_err(io::Error::other)
}

/// Where cargo runs this program in front of the compiler: the compiler, counted.
pub(crate) fn wrap() -> io::Result<()> {
    let Some(file) = env::var_os(COUNT) else {
        return Ok(());
    };
    let mut arguments = env::args_os().skip(1);
    let compiler = arguments.next().unwrap_or_default();
    let arguments: Vec<_> = arguments.collect();
    // Cargo also asks the compiler questions.
    let emits = |argument: &OsString| argument.to_string_lossy().starts_with("--emit");
    if !arguments.iter().any(emits) {
        let status = Command::new(compiler).args(arguments).status()?;
        exit(status.code().unwrap_or(1));
    }
    // The compiler itself: what stands in the path may be rustup's.
    let root = Command::new(&compiler)
        .args(["--print", "sysroot"])
        .output()?;
    let root = String::from_utf8_lossy(&root.stdout).trim().to_owned();
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(Path::new(&root).join("bin/rustc"))
        .args(arguments)
        .output()?;
    let messages = String::from_utf8_lossy(&output.stderr);
    let collected = messages
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    let Some((_, count)) = collected.filter(|_| output.status.success()) else {
        eprint!("{messages}");
        exit(1);
    };
    fs::write(file, count)?;
    exit(0)
}
