//! The public surface is the one in `surface.txt`, so that no release changes it by accident.
//!
//! `WRITE_SURFACE=1 cargo test -p tl-tests listed` writes that file; read the difference before you commit it.

use std::{collections::BTreeSet, env, fmt::Write as _, fs, path::Path};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// Lists rustdoc's pages, and on each page the anchors of the item's own members.
fn surface() -> String {
    let runtime = Path::new(HERE).join("../tl-runtime");
    let errors = super::cargo(&["doc", "--no-deps", "--all-features"], &runtime);
    assert_eq!(errors, None);
    let mut listing = String::new();
    list(
        &Path::new(super::TARGET).join("doc/tl_runtime"),
        "tl_runtime",
        &mut listing,
    );
    listing
}

fn list(folder: &Path, module: &str, listing: &mut String) {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let entries: BTreeSet<_> = entries.collect();
    for path in entries {
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            list(&path, &format!("{module}::{name}"), listing);
        } else if let Some((kind, item)) =
            name.strip_suffix(".html").and_then(|it| it.split_once('.'))
        {
            writeln!(listing, "{kind} {module}::{item}").unwrap();
            for anchor in anchors(&fs::read_to_string(&path).unwrap()) {
                writeln!(listing, "    {anchor}").unwrap();
            }
        }
    }
}

/// Methods, constants, fields and variants, without those of the traits that an item has.
fn anchors(page: &str) -> BTreeSet<String> {
    let ends = [
        "id=\"trait-implementations\"",
        "id=\"foreign-impls\"",
        "id=\"implementors\"",
    ];
    let end = ends.iter().filter_map(|end| page.find(end)).min();
    let own = &page[..end.unwrap_or(page.len())];
    let kinds = [
        "method",
        "tymethod",
        "associatedconstant",
        "associatedtype",
        "variant",
        "structfield",
    ];
    let ids = own
        .split("id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    let ids = ids.filter_map(|id| Some((id.split_once('.')?, id)));
    ids.filter(|((kind, name), _)| kinds.contains(kind) && !name.ends_with(".fields"))
        .map(|((kind, name), _)| format!("{} {name}", kind.trim_start_matches("ty")))
        .collect()
}

#[test]
fn the_public_surface_is_the_one_written_down() {
    let path = Path::new(HERE).join("src/promises/surface.txt");
    let surface = surface();
    if env::var_os("WRITE_SURFACE").is_some() {
        fs::write(&path, &surface).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap();
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let (now, before) = (lines(&surface), lines(&written));
    let added: Vec<_> = now.difference(&before).collect();
    let removed: Vec<_> = before.difference(&now).collect();
    assert!(
        surface == written,
        "the surface has changed: added {added:#?}, removed {removed:#?}; see this test's file"
    );
}
