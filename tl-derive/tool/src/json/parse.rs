//! Parses JSON text, with a limit of depth.

use serde::Deserialize as _;
use serde_json::{Deserializer, Value};

/// How deep JSON may be nested: enough for any object that can be read, and safe for a thread's stack.
pub(super) const MAX_DEPTH: usize = 512;

/// Parses JSON text that is nested as deep as the limits of TL values allow. `serde_json` alone stops at 128 levels.
///
/// # Errors
///
/// If it is no JSON, or nested deeper than that. The error says what is wrong, and where.
pub fn parse(text: &str) -> Result<Value, String> {
    if depth(text) > MAX_DEPTH {
        return Err(too_deep());
    }
    let mut deserializer = Deserializer::from_str(text);
    deserializer.disable_recursion_limit();
    let value = Value::deserialize(&mut deserializer);
    let value = value.and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| format!("no JSON: {error}"))
}

#[cold]
pub(super) fn too_deep() -> String {
    format!("JSON nested deeper than {MAX_DEPTH} levels")
}

/// How deep brackets outside of strings are nested.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    let (mut is_string, mut is_escaped) = (false, false);
    for byte in text.bytes() {
        if is_string {
            is_string = is_escaped || byte != b'"';
            is_escaped = !is_escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => is_string = true,
            b'[' | b'{' => depth = depth.saturating_add(1),
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, parse};

    #[test]
    fn as_deep_as_the_limit_and_no_deeper() {
        let nested = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(MAX_DEPTH)).is_ok());
        assert!(parse(&nested(MAX_DEPTH + 1)).is_err());
        assert!(parse(&"[".repeat(1 << 20)).is_err());
        let in_a_string = format!(r#""\"{}""#, "[".repeat(MAX_DEPTH + 1));
        assert!(parse(&in_a_string).is_ok());
        assert!(parse("1 2").is_err());
    }
}
