//! README's table of what the others can't do: each row has a test that is there.

use std::{fs, path::Path};

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn each_row_has_its_tests() {
    let readme = read("../README.md");
    let (_, table) = readme
        .split_once("\n## What the others can't do\n")
        .unwrap();
    let (table, _) = table.split_once("\n## ").unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| ")).skip(2);
    let mut seen = 0;
    for row in rows {
        let tests = row.trim_end_matches(" |").rsplit('|').next().unwrap();
        for test in tests.split(',').map(|test| test.trim().trim_matches('`')) {
            match test.split_once("::") {
                Some((file, function)) => {
                    let source = read(&format!("src/{file}"));
                    let head = format!("#[test]\nfn {function}() {{");
                    assert!(source.contains(&head), "{file} has no test {function}");
                }
                None => assert!(!read(&format!("../{test}")).is_empty()),
            }
            seen += 1;
        }
    }
    assert_eq!(seen, 16);
}

/// The contents of the page link to its headings.
#[test]
fn the_table_of_contents_leads_somewhere() {
    let readme = read("../README.md");
    let anchors: Vec<String> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(|title| title.to_lowercase().replace(' ', "-").replace('\'', ""))
        .collect();
    let links = readme
        .split("](#")
        .skip(1)
        .map(|rest| rest.split(')').next().unwrap());
    for link in links {
        assert!(
            anchors.iter().any(|anchor| anchor == link),
            "no heading #{link}"
        );
    }
    for anchor in anchors.iter().filter(|anchor| *anchor != "licence") {
        assert!(
            readme.contains(&format!("](#{anchor})")),
            "no link to #{anchor}"
        );
    }
}
