//! Tests: each file is parsed once, and again when it has changed.

use std::{fs, path::PathBuf, sync::Arc};

use crate::schema::load;

/// A temporary file. Its path is absolute, so the manifest's folder does not matter.
struct TempFile(PathBuf);

impl TempFile {
    fn new(name: &str, text: &str) -> Self {
        let name = format!("tl-derive-{}-{name}.tl", std::process::id());
        let file = Self(std::env::temp_dir().join(name));
        file.write(text);
        file
    }

    fn write(&self, text: &str) {
        fs::write(&self.0, text).unwrap();
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[test]
fn a_file_is_parsed_once() {
    let file = TempFile::new("once", "a = A;");
    let first = load(file.path()).unwrap();
    assert!(Arc::ptr_eq(&first, &load(file.path()).unwrap()));
    // The compiler is told of it once.
    assert_eq!(first.to_track().as_deref(), Some(file.path()));
    assert_eq!(first.to_track(), None);
}

#[test]
fn a_file_that_has_changed_is_parsed_again() {
    let file = TempFile::new("again", "a = A;");
    assert_eq!(load(file.path()).unwrap().find("a").len(), 1);
    file.write("a = A; b = B; c = C;");
    assert_eq!(load(file.path()).unwrap().combinators().len(), 3);
    file.write("a = A; b =");
    let error = load(file.path()).err().unwrap();
    assert!(error.contains(file.path()), "{error}");
    file.write("a = A; b = B;");
    assert_eq!(load(file.path()).unwrap().combinators().len(), 2);
}

#[test]
fn a_file_that_is_not_there_is_an_error() {
    let error = load("nowhere/api.tl").err().unwrap();
    assert!(error.contains("nowhere/api.tl"), "{error}");
}
