//! Lays out lines as rustfmt does in the style of edition 2024.
//!
//! `prettyplease` has rules of its own, so a project that checks its formatting could not keep its output. Definitions
//! have few forms, and `tests/generated/tests/rustfmt.rs` compares these with rustfmt's own output.

/// The width of a line.
const WIDTH: usize = 100;
/// The greatest width in one line of the content of an attribute's parentheses (rustfmt's `attr_fn_like_width`).
const ATTRIBUTE_WIDTH: usize = 70;
/// The greatest width of a variant's fields in one line (rustfmt's `struct_variant_width`).
pub(super) const VARIANT_WIDTH: usize = 35;

/// Lines in braces after a head.
pub(super) fn in_braces(head: Vec<String>, lines: Vec<String>) -> Vec<String> {
    let inner = lines.into_iter().map(|line| match line.as_str() {
        "" => line,
        _ => format!("    {line}"),
    });
    head.into_iter()
        .chain(inner)
        .chain(["}".to_owned()])
        .collect()
}

/// An attribute in one line, or in several if it is too long.
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
    // rustfmt puts a comma after the last key in a derive, and none in other attributes.
    let end = if name == "tl" { "" } else { "," };
    let (last, others) = keys.split_last().unzip();
    let mut lines = vec![format!("#[{name}(")];
    lines.extend(
        others
            .unwrap_or_default()
            .iter()
            .map(|key| format!("    {key},")),
    );
    lines.extend(last.map(|key: &String| format!("    {key}{end}")));
    lines.push(")]".to_owned());
    lines
}

/// A field. If it is too long for a line, its type is on a line of its own, or else the type's arguments are.
pub(super) fn field(name: &str, ty: &str, indent: usize) -> Vec<String> {
    let line = format!("{name}: {ty},");
    if fits(&line, indent) {
        return vec![line];
    }
    let alone = format!("    {ty},");
    let of = ty.strip_suffix('>').and_then(|ty| ty.split_once('<'));
    match of.filter(|_| !fits(&alone, indent)) {
        None => vec![format!("{name}:"), alone],
        Some((outer, inner)) => vec![
            format!("{name}: {outer}<"),
            format!("    {inner},"),
            ">,".to_owned(),
        ],
    }
}

/// A variant that holds a type.
pub(super) fn tuple_variant(name: &str, ty: &str, indent: usize) -> Vec<String> {
    let line = format!("{name}({ty}),");
    if fits(&line, indent) {
        vec![line]
    } else {
        vec![format!("{name}("), format!("    {ty},"), "),".to_owned()]
    }
}

/// The start of a definition up to its parameters and `end`.
pub(super) fn head(start: &str, parameters: &[String], end: &str, indent: usize) -> Vec<String> {
    if parameters.is_empty() {
        return vec![format!("{start}{end}")];
    }
    let line = format!("{start}<{}>{end}", parameters.join(", "));
    if fits(&line, indent) {
        return vec![line];
    }
    let alone = line.strip_suffix(" {").filter(|it| fits(it, indent));
    if let Some(alone) = alone {
        return vec![alone.to_owned(), "{".to_owned()];
    }
    let parameters = parameters.iter().map(|it| format!("    {it},"));
    let mut lines = vec![format!("{start}<")];
    lines.extend(parameters);
    lines.push(format!(">{end}"));
    lines
}

/// Whether a line fits into the width.
pub(super) fn fits(line: &str, indent: usize) -> bool {
    line.chars().count().saturating_add(indent) <= WIDTH
}
