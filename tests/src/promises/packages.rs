//! The crates that are published hold all files that their code and tests read, and say what crates.io asks for.
//!
//! `cargo package` itself compiles a package, but not its tests. CONTRIBUTING says how to run those.

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path, PathBuf},
};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// The crates that are published, with their folders.
const PUBLISHED: [(&str, &str); 5] = [
    ("tl-derive-core", "tl-derive/core"),
    ("tl-derive", "tl-derive"),
    ("tl-runtime-core", "tl-runtime/core"),
    ("tl-runtime", "tl-runtime"),
    ("tl-schema", "tl-derive/tool"),
];

/// The files that Cargo puts into a package.
fn packaged(folder: &str) -> BTreeSet<PathBuf> {
    let package = Path::new(ROOT).join(folder);
    let output = super::output_of_cargo(&["package", "--list", "--allow-dirty"], &package);
    assert!(output.status.success(), "{folder}: {output:?}");
    let list = String::from_utf8(output.stdout).unwrap();
    list.lines().map(PathBuf::from).collect()
}

/// The paths in a source file that are beside the file (`include_str!`), or in the package (`CARGO_MANIFEST_DIR`,
/// `schema_file`), seen from the package.
fn read_by(source: &str, file: &Path) -> Vec<PathBuf> {
    let folder = file.parent().unwrap();
    let quoted = |begin: &str| -> Vec<String> {
        let rests = source.split(begin).skip(1);
        rests
            .filter_map(|rest| rest.split_once('"'))
            .map(|(path, _)| path.to_owned())
            .collect()
    };
    let beside = ["include_str!(\"", "include_bytes!(\"", "#[path = \""].map(quoted);
    let beside = beside.into_iter().flatten().map(|path| folder.join(path));
    let inside = ["env!(\"CARGO_MANIFEST_DIR\"), \"/", "schema_file = \""].map(quoted);
    let inside = inside.into_iter().flatten().map(PathBuf::from);
    beside.chain(inside).collect()
}

/// A path without `..`, unless it leaves the package.
fn resolved(path: &Path) -> PathBuf {
    let mut resolved = PathBuf::new();
    for component in path.components() {
        if component != Component::ParentDir || !resolved.pop() {
            resolved.push(component);
        }
    }
    resolved
}

#[test]
fn a_package_holds_the_files_that_it_reads() {
    let mut read = 0;
    for (name, folder) in PUBLISHED {
        let files = packaged(folder);
        let sources = files
            .iter()
            .filter(|file| file.extension().is_some_and(|extension| extension == "rs"));
        for file in sources {
            let source = fs::read_to_string(Path::new(ROOT).join(folder).join(file)).unwrap();
            // In comments, there are schema files of users.
            let code = source
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            let code: String = code.collect::<Vec<_>>().join("\n");
            for path in read_by(&code, file) {
                let path = resolved(&path);
                let is_held = files.iter().any(|file| file.starts_with(&path));
                assert!(
                    is_held,
                    "{name}: {} reads {}",
                    file.display(),
                    path.display()
                );
                read += 1;
            }
        }
    }
    assert!(read > 20, "{read} files are read");
}

#[test]
fn a_package_has_its_licences_and_its_page() {
    for (name, folder) in PUBLISHED {
        let files = packaged(folder);
        for file in ["README.md", "LICENSE-APACHE", "LICENSE-MIT"] {
            assert!(files.contains(Path::new(file)), "{name} has no {file}");
        }
        let manifest = fs::read_to_string(Path::new(ROOT).join(folder).join("Cargo.toml")).unwrap();
        for key in ["description", "license", "categories", "keywords"] {
            let has_key = manifest.lines().any(|line| line.starts_with(key));
            assert!(has_key, "{name} has no {key}");
        }
    }
}

/// All other packages are this repository's own.
#[test]
fn other_packages_are_not_published() {
    let workspace = fs::read_to_string(Path::new(ROOT).join("Cargo.toml")).unwrap();
    let (_, members) = workspace.split_once("members = [").unwrap();
    let (members, _) = members.split_once(']').unwrap();
    let published: BTreeSet<_> = members
        .split(',')
        .map(|member| member.trim().trim_matches('"'))
        .filter(|member| {
            let manifest = Path::new(ROOT).join(member).join("Cargo.toml");
            !fs::read_to_string(manifest)
                .unwrap()
                .contains("\npublish = false\n")
        })
        .collect();
    assert_eq!(published, PUBLISHED.map(|(_, folder)| folder).into());
}
