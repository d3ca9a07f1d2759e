//! What the programs share: their arguments, and markdown tables.

use std::process::exit;

use crate::{Codec, Message, Operation, cell};

/// The rows that the arguments ask for: each is a message, or the start of an operation's name.
#[must_use]
pub fn rows() -> Vec<(Message, Operation)> {
    let (messages, operations): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with(['W', 'T']));
    let wants_message = |message: Message| {
        messages.is_empty() || messages.iter().any(|name| message.name().starts_with(name))
    };
    let wants_operation = |operation: Operation| {
        operations.is_empty()
            || operations
                .iter()
                .any(|name| operation.name().contains(name))
    };
    let mut rows = vec![];
    for &message in Message::ALL {
        for &operation in Operation::ALL {
            if wants_message(message)
                && wants_operation(operation)
                && cell(Codec::Ours, message, operation).is_some()
            {
                rows.push((message, operation));
            }
        }
    }
    if rows.is_empty() {
        eprintln!("no such cell; arguments are parts of these names:");
        eprintln!("{:?} {:?}", Message::ALL, Operation::ALL);
        exit(2);
    }
    rows
}

/// Prints a table's head: these columns, the first of them left-aligned.
pub fn head<'a>(columns: impl IntoIterator<Item = &'a str>) {
    let columns: Vec<_> = columns.into_iter().collect();
    row(columns.iter().map(ToString::to_string));
    let rules = columns.iter().enumerate();
    row(rules.map(|(index, _)| if index == 0 { "---" } else { "---:" }.to_owned()));
}

/// Prints a table's row.
pub fn row(cells: impl IntoIterator<Item = String>) {
    let cells: Vec<_> = cells.into_iter().collect();
    println!("| {} |", cells.join(" | "));
}

/// A column's name for each codec.
pub fn codec_names() -> impl Iterator<Item = &'static str> {
    Codec::ALL.iter().map(|codec| codec.name())
}

/// A value, or a dash where a codec has none.
pub fn or_dash<T>(value: Option<T>, print: impl FnOnce(T) -> String) -> String {
    value.map_or_else(|| "-".to_owned(), print)
}

/// 1234567 as `1,234,567`.
#[must_use]
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The smaller of those that are there.
#[must_use]
pub fn best(values: &[Option<f64>]) -> Option<f64> {
    values.iter().copied().flatten().reduce(f64::min)
}

/// Ratios, each of one round: the one in the middle, and the middle half of them.
#[must_use]
pub fn ratio(ratios: Vec<f64>) -> String {
    let [low, middle, high] = quartiles(ratios);
    format!("{middle:.2} ({low:.2} to {high:.2})")
}

/// The median, between the values that a quarter are below and above.
#[must_use]
pub fn quartiles(mut values: Vec<f64>) -> [f64; 3] {
    values.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| values[(values.len() - 1) * quarter / 4])
}
