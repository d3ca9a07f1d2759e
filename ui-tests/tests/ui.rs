//! The compiler's errors for wrong definitions. `TRYBUILD=overwrite cargo test -p tl-ui-tests` writes the expected
//! ones; read the difference before you commit it.

use std::{fs, io, path::Path};

use trybuild::TestCases;

/// A file for each attribute and each promise: mistakes that the derive sees by itself, and those
/// that the compiler's trait solver or its evaluation of constants sees.
#[test]
fn ui() -> io::Result<()> {
    // The path in `schema_file` is from the manifest of the crate that is compiled. Here that is the
    // project which trybuild writes into the target directory, wherever that is; so the schemas have
    // to stand there. (A path from there back to this package would depend on where it is, and one
    // from the root of the file system would be no other machine's.)
    let project = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .with_file_name("tests")
        .join("trybuild")
        .join(env!("CARGO_PKG_NAME"));
    let schemas = project.join("schema");
    fs::create_dir_all(&schemas)?;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("schema"))? {
        let entry = entry?;
        // Not `fs::copy`, which keeps the time of a change: cargo goes by it.
        fs::write(schemas.join(entry.file_name()), fs::read(entry.path())?)?;
    }
    let use_layer = |layer: &str| {
        let schema = fs::read(schemas.join(layer))?;
        fs::write(schemas.join("layer.tl"), schema)
    };

    // Cases run when their set is dropped.
    use_layer("layer_1.tl")?;
    TestCases::new().pass("ui/promises/layer_upgrade.rs");
    use_layer("layer_2.tl")?;
    TestCases::new().compile_fail("ui/*/*.rs");
    Ok(())
}

/// Users depend on `tl-runtime`, and have not heard of the crate behind it.
#[test]
fn no_error_names_a_crate_that_users_do_not_know() -> io::Result<()> {
    for folder in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("ui"))? {
        for file in fs::read_dir(folder?.path())? {
            let path = file?.path();
            if path
                .extension()
                .is_some_and(|extension| extension == "stderr")
            {
                let error = fs::read_to_string(&path)?;
                assert!(!error.contains("tl_runtime_core"), "{}", path.display());
            }
        }
    }
    Ok(())
}
