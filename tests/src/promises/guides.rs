//! The guides and the crate's page: each guide and each attribute is linked, and compile errors in guides are the
//! compiler's real ones. (Their code runs as tests of `tl-runtime`, and rustdoc checks links to items.)

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

fn read(path: &str) -> String {
    let path = Path::new(ROOT).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of this kind in a folder.
fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(ROOT).join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .filter(|path| path.extension().is_some_and(|it| it == extension))
        .collect()
}

/// The guides, by the names of their files.
fn guides() -> Vec<(String, String)> {
    let guides = files("tl-runtime/docs/guide", "md")
        .into_iter()
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        });
    let guides: Vec<_> = guides.collect();
    assert_eq!(guides.len(), 11);
    guides
}

/// The path of a guide's module: `recipes_ton` is `recipes::ton`.
fn module(name: &str) -> String {
    name.replace("recipes_", "recipes::")
}

/// The texts between `before` and `after`, each time.
fn between<'t>(text: &'t str, start: &'t str, end: &'t str) -> impl Iterator<Item = &'t str> {
    let parts = text.split(start).skip(1);
    parts.map(move |part| part.split_once(end).unwrap().0)
}

#[test]
fn each_is_a_page_that_is_linked() {
    let (page, modules, readme) = (
        read("tl-runtime/docs/crate.md"),
        read("tl-runtime/src/guide.rs"),
        read("README.md"),
    );
    for (name, _) in guides() {
        let link = format!("(crate::guide::{})", module(&name));
        assert!(page.contains(&link), "the crate's page has no {link}");
        let file = format!("docs/guide/{name}.md");
        assert!(modules.contains(&file), "no module for {file}");
        assert!(readme.contains(&file), "README has no link to {file}");
    }
}

#[test]
fn each_links_to_attributes_that_there_are() {
    let derive = read("tl-derive/src/lib.rs");
    let table: BTreeSet<_> = between(&derive, "](#", ")").collect();
    let page = read("tl-runtime/docs/crate.md");
    let texts = guides().into_iter().map(|(_, text)| text);
    for text in texts.chain([page.clone()]) {
        for anchor in between(&text, "derive@crate::TlObject#", ")") {
            assert!(table.contains(anchor), "no attribute `{anchor}`");
        }
    }
    let linked: BTreeSet<_> = between(&page, "derive@crate::TlObject#", ")").collect();
    let missing: Vec<_> = table.difference(&linked).collect();
    assert!(missing.is_empty(), "the crate's page has no {missing:?}");
}

/// An editor shows only the comments of `TlObject`. Each row of their table has a section, and each section a row.
#[test]
fn the_derives_comment_has_a_row_for_each_section() {
    let derive = read("tl-derive/src/lib.rs");
    let comment: Vec<_> = derive
        .lines()
        .filter(|line| line.starts_with("///"))
        .collect();
    assert!(comment.len() < 90, "too long to be read where it pops up");
    let anchors = comment.iter().flat_map(|line| between(line, "](#", ")"));
    let mut anchors: Vec<_> = anchors.collect();
    let sections = read("tl-derive/docs/attributes.md");
    let titles = sections.lines().filter_map(|line| line.strip_prefix("## "));
    let mut expected: Vec<_> = titles.map(anchor).collect();
    anchors.sort_unstable();
    expected.sort_unstable();
    assert_eq!(anchors, expected);
}

/// As rustdoc makes it of a title.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        c if c.is_ascii_alphanumeric() || c == '_' => Some(c.to_ascii_lowercase()),
        _ => None,
    });
    kept.collect()
}

#[test]
fn the_page_names_what_is_there() {
    let page = read("tl-runtime/docs/crate.md");
    let face = read("tl-runtime/src/lib.rs");
    let (_, listed) = face.rsplit_once("pub use tl_runtime_core::{").unwrap();
    let names = listed.trim_end_matches(['}', ';', '\n']).split(',');
    for name in names.map(str::trim).filter(|name| !name.is_empty()) {
        let link = [")", "()"].map(|end| format!("crate::{name}{end}"));
        let is_linked = link.iter().any(|link| page.contains(link));
        // A field of `RawObject` has this type. Users do not name it.
        assert_eq!(is_linked, name != "RawData", "{name}");
    }
}

#[test]
fn errors_are_what_the_compiler_says() {
    let said: String = ["ui-tests/ui/guides", "ui-tests/ui/promises"]
        .into_iter()
        .flat_map(|folder| files(folder, "stderr"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let mut shown = 0;
    for (name, text) in guides() {
        for error in text
            .lines()
            .filter(|line| line.starts_with("error: ") || line.starts_with("error["))
        {
            assert!(
                said.contains(&format!("{error}\n")),
                "{name} shows what no ui-test has: {error}"
            );
            shown += 1;
        }
    }
    assert_eq!(shown, 5);
}
