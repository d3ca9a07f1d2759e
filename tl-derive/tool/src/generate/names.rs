//! Makes Rust names from TL names.

use std::collections::HashSet;

/// A TL name's words: `inputPeerSelf`, `P_Q_inner_data`, `JSONValue`.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut starts_word = true;
    let chars: Vec<char> = name.chars().collect();
    for (index, &c) in chars.iter().enumerate() {
        if !c.is_ascii_alphanumeric() {
            starts_word = true;
            continue;
        }
        let before = index.checked_sub(1).and_then(|it| chars.get(it));
        let after = chars.get(index.saturating_add(1));
        let is_upper = c.is_ascii_uppercase();
        // `aB` is two words, and so is `ABc`: `A`, `Bc`.
        let ends_lower = before.is_some_and(|c| !c.is_ascii_uppercase());
        let begins_word = after.is_some_and(char::is_ascii_lowercase);
        if starts_word || (is_upper && (ends_lower || begins_word)) {
            words.push(String::new());
        }
        starts_word = false;
        if let Some(word) = words.last_mut() {
            word.push(c.to_ascii_lowercase());
        }
    }
    words
}

/// `UpperCamelCase` of words.
pub(super) fn camel(words: &[String]) -> String {
    let mut camel = String::new();
    for word in words {
        let mut chars = word.chars();
        camel.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(chars.as_str());
    }
    // The only keyword in upper camel case.
    if camel == "Self" {
        camel.push('_');
    }
    camel
}

/// An identifier in snake case. A keyword is raw or has an underscore.
pub(super) fn snake(name: &str) -> String {
    let name = words(name).join("_");
    match name.as_str() {
        "self" | "super" | "crate" => format!("{name}_"),
        _ if KEYWORDS.contains(&name.as_str()) => format!("r#{name}"),
        _ => name,
    }
}

/// The part of a name after its namespaces.
pub(super) fn local(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// The modules of a name's namespaces.
pub(super) fn module(name: &str) -> Vec<String> {
    let Some((namespaces, _)) = name.rsplit_once('.') else {
        return Vec::new();
    };
    let modules = namespaces.split('.').map(snake);
    // A module of a crate's name would hide the crate.
    let modules = modules.map(|name| match name.as_str() {
        "tl_runtime" => format!("{name}_"),
        _ => name,
    });
    modules.collect()
}

/// The name of a type or variant for a TL name.
pub(super) fn type_name(name: &str) -> String {
    camel(&words(local(name)))
}

/// The names that are taken in a module, including those that definitions themselves use.
#[derive(Debug)]
pub(super) struct Taken(HashSet<String>);

impl Taken {
    pub(super) fn new() -> Self {
        Self(RESERVED.iter().map(|name| (*name).to_owned()).collect())
    }

    /// Takes the first free name of these, or else the last one with a number.
    pub(super) fn take(&mut self, wanted: &[String]) -> String {
        let free = wanted.iter().find(|name| !self.0.contains(*name)).cloned();
        let name = free.unwrap_or_else(|| {
            let last = wanted.last().cloned().unwrap_or_default();
            let mut numbered = (2_u32..).map(|number| format!("{last}{number}"));
            let free = numbered.find(|name| !self.0.contains(name));
            free.unwrap_or(last)
        });
        self.0.insert(name.clone());
        name
    }
}

/// Names that definitions use.
const RESERVED: [&str; 12] = [
    "Box",
    "Err",
    "None",
    "Ok",
    "Option",
    "RawObject",
    "RawObjectBuf",
    "Some",
    "String",
    "TlObject",
    "TlSchema",
    "Vec",
];

/// Rust's keywords that can be raw.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::{snake, type_name};

    #[test]
    fn as_rust_writes_them() {
        for (tl, rust) in [
            ("inputPeerSelf", "InputPeerSelf"),
            ("P_Q_inner_data", "PQInnerData"),
            ("JSONValue", "JsonValue"),
            ("server_DH_params_ok", "ServerDhParamsOk"),
            ("future_salt", "FutureSalt"),
            ("messages.Dialogs", "Dialogs"),
            ("udp6", "Udp6"),
            ("self", "Self_"),
        ] {
            assert_eq!(type_name(tl), rust);
        }
        for (tl, rust) in [
            ("type", "r#type"),
            ("self", "self_"),
            ("fileHash", "file_hash"),
            ("g_a", "g_a"),
            ("new_nonce_hash1", "new_nonce_hash1"),
            ("rawURL", "raw_url"),
        ] {
            assert_eq!(snake(tl), rust);
        }
    }
}
