//! Writes the definitions, as a user's `build.rs` would, and a list of them for the tests.

use std::{env, error::Error, fmt::Write as _, fs, path::PathBuf};

use tl_schema::{Generate, generate};

/// Where the schemas are, from this crate's manifest.
const SCHEMA: &str = "../schema";

fn main() -> Result<(), Box<dyn Error>> {
    let has = |feature: &str| env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    let mut modules = String::new();
    for (name, files, options) in vectors(has("LAYER")) {
        let text = write(&name, &files, &options)?;
        fs::write(out()?.join(format!("{name}_list.rs")), list(&name, &text)?)?;
        module(&name, &mut modules)?;
    }
    for (name, files, options) in combinations(has("COMBINATIONS")) {
        write(&name, &files, &options)?;
        module(&name, &mut modules)?;
    }
    fs::write(out()?.join("modules.rs"), modules)?;
    println!("cargo::rerun-if-changed={SCHEMA}");
    Ok(())
}

/// A module's name, its files, and how it is written.
type Case = (String, Vec<&'static str>, Generate);

/// The definitions that are tested with vectors.
fn vectors(has_layer: bool) -> Vec<Case> {
    let all = || Generate::new().all(true);
    let mtproto = ["mtproto.tl"].as_slice();
    let ton = ["ton/lite_api.tl", "ton/ton_api.tl"].as_slice();
    let mut cases = vec![
        ("mtproto", mtproto, all()),
        ("mtproto_borrowed", mtproto, all().borrowed(true)),
        ("ton", ton, all()),
        ("forms", &["forms.tl"], all()),
    ];
    // It takes minutes to compile.
    if has_layer {
        cases.push(("layer", &["telegram_api_layer229.tl"], all()));
        cases.push(("ton_borrowed", ton, all().borrowed(true)));
    }
    let owned = |(name, files, options): (&str, &[&'static str], _)| {
        (name.to_owned(), files.to_vec(), options)
    };
    cases.into_iter().map(owned).collect()
}

/// A schema, and what is wanted of it in each combination.
struct Wanted {
    module: &'static str,
    files: &'static [&'static str],
    names: &'static [&'static str],
    opaque: &'static [&'static str],
    /// The traits that all types derive.
    derives: &'static [&'static str],
    partial: &'static [(&'static str, &'static [&'static str])],
}

const SMALL: [Wanted; 2] = [
    Wanted {
        module: "service",
        files: &["mtproto.tl"],
        names: &["req_pq_multi", "server_DH_params_ok", "msgs_ack"],
        opaque: &["BadMsgNotification", "P_Q_inner_data", "FutureSalt"],
        derives: &["Eq", "Hash"],
        partial: &[
            ("server_DH_inner_data", &["g", "dh_prime"]),
            ("future_salts", &["now"]),
        ],
    },
    Wanted {
        module: "awkward",
        files: &["awkward.tl"],
        names: &["Colliding", "user", "getX", "drawing"],
        opaque: &["User", "Tree", "Result", "TlObject"],
        derives: &[],
        partial: &[
            ("wordy", &["b", "e"]),
            ("tree", &["left"]),
            ("user", &["x"]),
            ("types.vec", &["self", "Self"]),
            ("dup", &["foo_bar"]),
        ],
    },
];

const LARGE: [Wanted; 2] = [
    Wanted {
        module: "api",
        files: &["telegram_api_layer229.tl"],
        names: &[
            "messages.getDialogs",
            "updates.getDifference",
            "initConnection",
        ],
        opaque: &["MessageMedia", "ReplyMarkup", "User", "Chat"],
        derives: &[],
        partial: &[
            ("message", &["id", "date", "message"]),
            ("user", &["id", "first_name"]),
            ("messages.dialogs", &["messages"]),
        ],
    },
    Wanted {
        module: "nodes",
        files: &["ton/lite_api.tl", "ton/ton_api.tl"],
        names: &[
            "adnl.message.query",
            "liteServer.getBlockHeader",
            "adnl.node",
        ],
        opaque: &["adnl.Message", "PublicKey", "tonNode.BlockIdExt"],
        derives: &[],
        partial: &[("adnl.node", &["id"]), ("liteServer.blockHeader", &["id"])],
    },
];

/// Every combination of options, which only has to compile.
fn combinations(has_large: bool) -> Vec<Case> {
    let mut cases = Vec::new();
    let large = LARGE.iter().filter(|_| has_large);
    for (wanted, bits) in SMALL
        .iter()
        .chain(large)
        .flat_map(|it| (0..16).map(move |bits| (it, bits)))
    {
        let [is_all, is_borrowed, is_opaque, is_partial] =
            [0, 1, 2, 3].map(|bit| bits >> bit & 1 == 1);
        let mut name = wanted.module.to_owned();
        let mut options = Generate::new().all(is_all).borrowed(is_borrowed);
        name.push_str(if is_all { "_all" } else { "_names" });
        name.push_str(if is_borrowed { "_borrowed" } else { "" });
        if !is_all {
            options = wanted
                .names
                .iter()
                .fold(options, |options, name| options.name(*name));
        }
        options = wanted
            .derives
            .iter()
            .fold(options, |options, it| options.derive(*it));
        if is_opaque {
            name.push_str("_opaque");
            options = wanted
                .opaque
                .iter()
                .fold(options, |options, ty| options.opaque(*ty));
        }
        if is_partial {
            name.push_str("_partial");
            for (name, fields) in wanted.partial {
                options = options.partial(*name, fields.iter().copied());
            }
        }
        cases.push((name, wanted.files.to_vec(), options));
    }
    cases
}

fn out() -> Result<PathBuf, Box<dyn Error>> {
    Ok(env::var("OUT_DIR")?.into())
}

/// Writes the definitions, as a user's `build.rs` would.
fn write(name: &str, files: &[&str], options: &Generate) -> Result<String, Box<dyn Error>> {
    let files = files.iter().map(|file| format!("{SCHEMA}/{file}"));
    let text = generate(files, options)?.text;
    fs::write(out()?.join(format!("{name}.rs")), &text)?;
    Ok(text)
}

/// Has the definitions in the crate.
fn module(name: &str, modules: &mut String) -> Result<(), Box<dyn Error>> {
    let path = out()?.join(format!("{name}.rs"));
    writeln!(
        modules,
        "/// As its name says.\npub mod {name} {{ include!({path:?}); }}"
    )?;
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
