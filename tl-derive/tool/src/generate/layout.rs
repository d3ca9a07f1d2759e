//! Lines, as rustfmt lays them out.

use std::fmt::Write as _;

/// The width of a line.
const WIDTH: usize = 100;
/// How wide what is in an attribute's parentheses is in one line at most, its `attr_fn_like_width`.
const ATTRIBUTE_WIDTH: usize = 70;
/// How wide a variant's fields in one line are at most, its `struct_variant_width`.
pub(super) const VARIANT_WIDTH: usize = 35;

/// Lines in braces behind a head.
pub(super) fn in_braces(head: &str, lines: Vec<String>) -> Vec<String> {
    let inner = lines.into_iter().map(|line| match line.as_str() {
        "" => line,
        _ => format!("    {line}"),
    });
    std::iter::once(format!("{head} {{"))
        .chain(inner)
        .chain(["}".to_owned()])
        .collect()
}

/// An attribute in one line, or in several where it would be too long.
pub(super) fn attribute(name: &str, keys: &[String], indent: usize) -> Vec<String> {
    if keys.is_empty() {
        return Vec::new();
    }
    let width = WIDTH.saturating_sub(indent);
    let keys_in_one = keys.join(", ");
    let line = format!("#[{name}({keys_in_one})]");
    let is_wide = name == "tl" && keys_in_one.chars().count() > ATTRIBUTE_WIDTH;
    if !is_wide && line.chars().count() <= width {
        return vec![line];
    }
    let mut lines = vec![format!("#[{name}(")];
    if name == "tl" {
        lines.extend(keys.iter().enumerate().map(|(index, key)| {
            let comma = if index.saturating_add(1) < keys.len() {
                ","
            } else {
                ""
            };
            format!("    {key}{comma}")
        }));
    } else {
        let mut row = String::from("   ");
        for key in keys {
            if row.len().saturating_add(key.len()).saturating_add(2) > width {
                lines.push(std::mem::replace(&mut row, String::from("   ")));
            }
            // Writing to a String does not fail.
            let _ = write!(row, " {key},");
        }
        lines.push(row);
    }
    lines.push(")]".to_owned());
    lines
}
