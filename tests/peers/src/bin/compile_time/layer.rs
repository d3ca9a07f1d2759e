//! A whole layer of Telegram's API, beside grammers-tl-types: structs that have little in common.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use tl_peers::report;

use crate::{
    measure::{Round, cargo, compared},
    options::Options,
    scratch::{Mode, ROOT},
};

/// grammers' crate: its features are those that have what the layer of ours has.
const GRAMMERS: &str = "grammers-tl-types-0.11.0";
const GRAMMERS_FEATURES: [&str; 3] = [
    "--no-default-features",
    "--features",
    "tl-api,impl-debug,deserializable-functions",
];

/// A library that is nothing but a layer.
struct Layer {
    folder: PathBuf,
    target: PathBuf,
    features: &'static [&'static str],
    /// Its root, as it was.
    program: String,
}

pub(crate) fn report(options: &Options) -> io::Result<()> {
    let layers = [ours(&options.dir)?, grammers(&options.dir)?];
    report::head(["a layer's library", "ours", "grammers", "ratio"]);
    for &mode in &options.modes {
        for layer in &layers {
            // The dependencies.
            layer.build(mode, 0)?;
        }
        let mut rounds = vec![];
        for number in 0..options.rounds {
            let mut round = Round::default();
            for (layer, cost) in layers.iter().zip(&mut round) {
                *cost = layer.build(mode, number + 1)?;
            }
            rounds.push(round);
        }
        let row = |name: &str, [ours, theirs, ratio]: [String; 3]| {
            report::row([format!("{}, {name}", mode.name()), ours, theirs, ratio]);
        };
        row("seconds", compared(&rounds, 1.0, |cost| cost.wall));
        row("CPU seconds", compared(&rounds, 1.0, |cost| cost.cpu));
    }
    Ok(())
}

impl Layer {
    fn new(folder: PathBuf, features: &'static [&'static str]) -> io::Result<Self> {
        Ok(Self {
            target: folder.join("target"),
            program: fs::read_to_string(folder.join("src/lib.rs"))?,
            folder,
            features,
        })
    }

    /// Builds the library anew.
    fn build(&self, mode: Mode, number: usize) -> io::Result<crate::measure::Cost> {
        let program = format!("{}\n// {number}\n", self.program);
        fs::write(self.folder.join("src/lib.rs"), program)?;
        let arguments = [mode.arguments(), self.features].concat();
        cargo(&self.folder, &self.target, &arguments, &[])
    }
}

/// The definitions that the project's own tool writes of the schema that its tests have.
fn ours(dir: &Path) -> io::Result<Layer> {
    let folder = dir.join("layer-ours");
    fs::create_dir_all(folder.join("src"))?;
    fs::write(
        folder.join("Cargo.toml"),
        format!(
            "[package]\nname = 'layer-ours'\nversion = '0.0.0'\nedition = '2024'\n\n[workspace]\n\n\
            [dependencies]\ntl-runtime = {{ path = '{ROOT}/../../tl-runtime' }}\n"
        ),
    )?;
    fs::copy(
        Path::new(ROOT).join("Cargo.lock"),
        folder.join("Cargo.lock"),
    )?;
    let schema = format!("{ROOT}/../schema/telegram_api_layer229.tl");
    fs::copy(schema, folder.join("layer.tl"))?;
    let manifest = format!("{ROOT}/../../Cargo.toml");
    let status = Command::new(env!("CARGO"))
        .current_dir(&folder)
        .args(["run", "--quiet", "--offline", "--package", "tl-schema"])
        .args(["--manifest-path", &manifest, "--"])
        .args(["-s", "layer.tl", "generate", "--all"])
        .args(["--derive", "Debug,Clone,PartialEq", "-o", "src/lib.rs"])
        .status()?;
    assert!(status.success(), "tl-schema generate");
    Layer::new(folder, &[])
}

/// The crate as Cargo has it, in a copy that can be built anew by itself.
fn grammers(dir: &Path) -> io::Result<Layer> {
    let folder = dir.join("layer-grammers");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&registry()?, &folder)?;
    let manifest = folder.join("Cargo.toml");
    let text = fs::read_to_string(&manifest)?;
    fs::write(&manifest, text + "\n[workspace]\n")?;
    Layer::new(folder, &GRAMMERS_FEATURES)
}

/// Where Cargo has unpacked the crate: it is a dependency of this one.
fn registry() -> io::Result<PathBuf> {
    let home = match env::var_os("CARGO_HOME") {
        Some(home) => PathBuf::from(home),
        None => PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cargo"),
    };
    for registry in fs::read_dir(home.join("registry/src"))? {
        let folder = registry?.path().join(GRAMMERS);
        if folder.exists() {
            return Ok(folder);
        }
    }
    Err(io::Error::other(format!("{GRAMMERS} is not unpacked")))
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name()))?;
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}
