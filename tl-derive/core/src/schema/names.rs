//! Compares TL's names with Rust's, and suggests similar ones.

/// A name in the form in which TL's and Rust's are compared: `help.getConfig`, `future_salt` and `HelpGetConfig` have
/// no dots, no underscores, and no case.
pub fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    let mut rest = name.as_bytes();
    // ASCII, as nearly all names are, by slice patterns: derives run unoptimised.
    while let [byte, after @ ..] = rest {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' => folded.push(*byte as char),
            b'A'..=b'Z' => folded.push(byte.to_ascii_lowercase() as char),
            0..=127 => {}
            _ => {
                let chars = name.chars().filter(|c| c.is_alphanumeric());
                return chars.flat_map(char::to_lowercase).collect();
            }
        }
        rest = after;
    }
    folded
}

/// The part of a name behind its namespaces: `getConfig` of `help.getConfig`.
pub fn local(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}

/// The candidate most similar to `wanted`, if any is similar.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(wanted, &mut candidates.into_iter())
}

/// The same, compiled once for all kinds of iterators.
fn nearest_of<'a>(wanted: &str, candidates: &mut dyn Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = folded(wanted);
    let len = wanted.chars().count();
    // At least one character has to be the same: `x` is not similar to `y`.
    let limit = (len / 3 + 1).min(len.saturating_sub(1));
    candidates
        .map(|candidate| {
            let whole = distance(&wanted, &folded(candidate));
            let last = distance(&wanted, &folded(local(candidate)));
            (whole.min(last), candidate)
        })
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// How many characters to insert, remove or replace to make one text the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (y, cell) in b.chars().zip(row.iter_mut().skip(1)) {
            let replaced = diagonal + usize::from(x != y);
            diagonal = *cell;
            left = replaced.min(*cell + 1).min(left + 1);
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// Names that other languages have for TL's own types, each with TL's.
const MISSPELT: [(&str, &str); 27] = [
    ("i8", "int"),
    ("i16", "int"),
    ("i32", "int"),
    ("i64", "long"),
    ("u8", "int"),
    ("u16", "int"),
    ("u32", "int"),
    ("u64", "long"),
    ("int8", "int"),
    ("int16", "int"),
    ("int32", "int"),
    ("int64", "long"),
    ("uint", "int"),
    ("uint32", "int"),
    ("uint64", "long"),
    ("integer", "int"),
    ("byte", "bytes"),
    ("buffer", "bytes"),
    ("f32", "double"),
    ("f64", "double"),
    ("float", "double"),
    ("str", "string"),
    ("text", "string"),
    ("bool", "Bool"),
    ("boolean", "Bool"),
    ("vec", "Vector"),
    ("Vec", "Vector"),
];

/// TL's name for another language's type, such as `long` for `int64`.
pub fn misspelt(name: &str) -> Option<&'static str> {
    let known = MISSPELT.iter().find(|(misspelt, _)| *misspelt == name);
    known.map(|(_, meant)| *meant)
}
