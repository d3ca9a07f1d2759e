//! Writes the definitions, as a user's `build.rs` would, and a list of them for the tests.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

use tl_schema::{Generate, generate};

/// Where the schemas are, from this crate's manifest.
const SCHEMA: &str = "../schema";

/// What takes long to compile.
const IS_LARGE: [&str; 4] = ["layer", "cut", "cut_borrowed", "ton_borrowed"];

fn main() -> Result<(), Box<dyn Error>> {
    let all = || Generate::new().all(true);
    let cut = Generate::new()
        .name("messages.getDialogs")
        .opaque("MessageMedia")
        .opaque("ReplyMarkup")
        .partial("message", ["id", "date", "message"]);
    let api = "telegram_api_layer229.tl";
    for (module, files, options) in [
        ("layer", &[api][..], all()),
        ("mtproto", &["mtproto.tl"], all()),
        ("mtproto_borrowed", &["mtproto.tl"], all().borrowed(true)),
        ("ton", &["ton/lite_api.tl", "ton/ton_api.tl"], all()),
        (
            "ton_borrowed",
            &["ton/lite_api.tl", "ton/ton_api.tl"],
            all().borrowed(true),
        ),
        ("cut", &[api], cut.clone()),
        ("cut_borrowed", &[api], cut.borrowed(true)),
        ("forms", &["forms.tl"], all()),
    ] {
        // To compile it takes minutes.
        if IS_LARGE.contains(&module) && env::var_os("CARGO_FEATURE_LAYER").is_none() {
            continue;
        }
        let files = files.iter().map(|file| format!("{SCHEMA}/{file}"));
        let text = generate(files, &options)?.text;
        let out = env::var("OUT_DIR")?;
        let list = list(module, &text)?;
        fs::write(Path::new(&out).join(format!("{module}.rs")), text)?;
        fs::write(Path::new(&out).join(format!("{module}_list.rs")), list)?;
    }
    println!("cargo::rerun-if-changed={SCHEMA}");
    Ok(())
}

/// A macro's call with the path of each definition.
fn list(module: &str, text: &str) -> Result<String, Box<dyn Error>> {
    let mut list = "list![".to_owned();
    let mut path = vec![module];
    for line in text.lines() {
        let words: Vec<_> = line.split_whitespace().collect();
        match words.as_slice() {
            ["pub", "mod", name, "{"] => path.push(name),
            // What is open is a module, unless it is indented deeper than that.
            ["}"]
                if line.find('}') == Some((path.len() - 1).saturating_sub(1) * 4)
                    && path.len() > 1 =>
            {
                path.pop();
            }
            ["pub", "struct" | "enum", name, ..] => {
                let (name, generics) = match name.trim_end_matches(';').split_once('<') {
                    Some((name, generics)) => (name, generics.trim_end_matches('>')),
                    None => (name.trim_end_matches(';'), ""),
                };
                let generics = match generics {
                    "" => "",
                    "'a" => "<'_>",
                    _ => "<RawObjectBuf>",
                };
                if name != "Api" {
                    write!(list, "{}::{name}{generics}, ", path.join("::"))?;
                }
            }
            _ => {}
        }
    }
    Ok(format!("{list}]"))
}
