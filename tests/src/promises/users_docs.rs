//! What rustdoc shows of derived impls in the documentation of a user's crate: public names, and no impls of traits that
//! only derived code uses.
//!
//! These tests write a crate and have Cargo document it.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

const HERE: &str = env!("CARGO_MANIFEST_DIR");

const SOURCE: &str = r#"//! A crate.
use tl_runtime::{RawObject, TlObject, TlSchema};

#[derive(TlObject)]
#[tl(schema = "pong#347773c5 msg_id:long ping_id:long = Pong;")]
pub struct Pong { pub msg_id: i64, pub ping_id: i64 }

#[derive(TlObject)]
#[tl(schema = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X;")]
pub struct InvokeWithLayer<X> { pub layer: i32, pub query: X }

#[derive(TlObject)]
#[tl(schema = "help.getConfig#c4f9186b = Config;")]
pub struct Unstated;

#[derive(TlObject)]
pub enum Peer<'a> {
    #[tl(id = 0x7f3b18ea)] Empty,
    #[tl(id = 0xdde8a54c)] User { user_id: i64, name: &'a str },
    Pong(Pong),
    #[tl(other)] Other(RawObject<'a>),
}

#[derive(TlObject)]
pub enum Either<T> { A(T), Pong(Pong) }

#[derive(TlObject)]
pub enum OneOf { Layers(Layers) }

#[derive(TlObject)]
pub enum Layers { #[tl(id = 10)] A, #[tl(id = 11)] B }

#[derive(TlObject)]
#[tl(transparent)]
pub struct UserId(pub i64);

#[derive(TlObject, Clone)]
#[tl(try_from = i32, into = i32)]
pub struct Small(i16);
impl TryFrom<i32> for Small {
    type Error = std::num::TryFromIntError;
    fn try_from(value: i32) -> Result<Self, Self::Error> { value.try_into().map(Self) }
}
impl From<Small> for i32 { fn from(small: Small) -> Self { small.0.into() } }

#[derive(TlObject)]
#[tl(id = 1, encode_only)]
pub struct Written<'a> { pub all: &'a [i64] }

#[derive(TlObject)]
#[tl(id = 2, decode_only)]
pub struct Read { pub of: i32 }

#[derive(TlObject)]
#[tl(id = 3)]
pub struct Signed { #[tl(signature)] pub signature: Vec<u8> }

#[derive(TlSchema)]
#[tl(schema_file = "api.tl")]
pub struct Api;
"#;

/// The documentation of that crate, page by page, as text.
fn pages() -> &'static [(String, String)] {
    static PAGES: LazyLock<Vec<(String, String)>> = LazyLock::new(documented);
    &PAGES
}

fn documented() -> Vec<(String, String)> {
    let root = Path::new(HERE).join("../target/users-docs");
    fs::create_dir_all(root.join("src")).unwrap();
    let write = |path: &str, text: &str| fs::write(root.join(path), text).unwrap();
    // The versions that the workspace has, which have been fetched.
    let lock = fs::read_to_string(Path::new(HERE).join("../Cargo.lock")).unwrap();
    write("Cargo.lock", &lock);
    write(
        "Cargo.toml",
        &format!(
            "[package]\nname = \"users-docs\"\nedition = \"2024\"\n[workspace]\n\
             [dependencies]\ntl-runtime = {{ path = \"{HERE}/../tl-runtime\" }}\n",
        ),
    );
    write("src/lib.rs", SOURCE);
    write("api.tl", "pong#347773c5 msg_id:long ping_id:long = Pong;\n");
    assert_eq!(super::cargo(&["doc", "--no-deps"], &root), None);
    let pages = fs::read_dir(Path::new(super::TARGET).join("doc/users_docs")).unwrap();
    let pages = pages.map(|page| page.unwrap().path());
    pages
        .filter(|path| path.extension().is_some_and(|it| it == "html"))
        .map(page)
        .collect()
}

fn page(path: PathBuf) -> (String, String) {
    let html = fs::read_to_string(&path).unwrap();
    let mut text: String = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect();
    for (escaped, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("&amp;", "&")] {
        text = text.replace(escaped, plain);
    }
    (path.file_stem().unwrap().to_str().unwrap().to_owned(), text)
}

#[test]
fn derived_impls_show_public_names() {
    let pages = pages();
    assert_eq!(
        pages.iter().filter(|(name, _)| name.contains('.')).count(),
        13
    );
    for (name, text) in pages {
        let hidden = text.lines().find(|line| line.contains("__"));
        assert_eq!(hidden, None, "{name}");
    }
    let of = |page: &str| &pages.iter().find(|(name, _)| name == page).unwrap().1;
    let shown = [
        (
            "struct.Pong",
            "impl<'de, TlPlace: Place> Decode<'de, TlPlace> for Pong",
        ),
        (
            "struct.Pong",
            "fn decode(reader: &mut Reader<'de>) -> Result<Self, DecodeError>",
        ),
        (
            "struct.Pong",
            "impl<TlPlace: Place> Encode<TlPlace> for Pong",
        ),
        ("struct.Pong", "fn encode<TlWriter: Writer>("),
        (
            "struct.Pong",
            "writer: &mut TlWriter,\n) -> Result<(), EncodeError>",
        ),
        ("struct.Pong", "impl TlConstructor for Pong"),
        ("struct.Signed", "impl TlSigned for Signed"),
        (
            "struct.InvokeWithLayer",
            "impl<X> TlFunction for InvokeWithLayer<X>",
        ),
        ("enum.Peer", "impl<'a> Encode for Peer<'a>"),
        ("struct.Api", "impl TlSchema for Api"),
    ];
    for (page, line) in shown {
        assert!(
            of(page).contains(line),
            "{page} has no `{line}`:\n{}",
            of(page)
        );
    }
}

/// The traits that a page lists impls of: of `impl<T> Encode<T> for Pong` `Encode`.
fn implemented(text: &str) -> BTreeSet<&str> {
    let impls = text.split("impl").skip(1);
    let headers = impls.filter_map(|rest| Some(rest.split_once(" for ")?.0));
    headers
        .map(|header| {
            // The generics of the impl are behind `impl` itself, the arguments of the trait behind its name.
            let trait_ = match header.strip_prefix('<') {
                Some(_) => header.split_once("> ").map_or("", |(_, trait_)| trait_),
                None => header.trim_start(),
            };
            trait_.split('<').next().unwrap_or_default()
        })
        .collect()
}

/// The files in a folder, and in the folders in it.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => files_in(&path),
            false => vec![path],
        })
        .collect()
}

/// The traits in a folder of the runtime that derived code uses, and nobody else.
fn traits_in(folder: &str) -> BTreeSet<String> {
    let folder = Path::new(HERE).join("../tl-runtime/core/src").join(folder);
    let files = files_in(&folder).into_iter();
    let sources = files.map(|file| fs::read_to_string(file).unwrap());
    let is_of_a_name = |c: char| c.is_ascii_alphanumeric();
    sources
        .flat_map(|source| {
            let rests = source.split("pub trait ").skip(1);
            rests
                .map(|rest| rest.chars().take_while(|c| is_of_a_name(*c)).collect())
                .collect::<Vec<String>>()
        })
        .collect()
}

#[test]
fn no_page_lists_a_trait_that_only_derived_code_uses() {
    let mut hidden = traits_in("required");
    hidden.extend(traits_in("derived"));
    hidden.extend(["Written", "Readable"].map(str::to_owned));
    assert!(hidden.contains("TlValue") && hidden.contains("BuiltIn"));
    for (name, text) in pages() {
        let listed = implemented(text);
        assert!(
            !name.starts_with("struct") || listed.contains("Send"),
            "{name}"
        );
        let shown: Vec<_> = listed
            .iter()
            .filter(|name| hidden.contains(**name))
            .collect();
        assert_eq!(shown, [] as [&&str; 0], "{name}");
    }
}
