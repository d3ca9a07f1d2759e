//! Numbers in JSON.

use serde_json::Value;

use super::tree::Json;

/// The smallest integer that a double can't tell from the next one.
const INEXACT: u64 = 1 << 53;

/// A `long`. If some JSON parsers would round it, it is a string of digits.
pub(super) fn of_long(long: i64) -> Value {
    if is_exact(long) {
        long.into()
    } else {
        long.to_string().into()
    }
}

/// Whether all JSON parsers keep an integer as it is.
pub(super) fn is_exact(long: i64) -> bool {
    long.unsigned_abs() < INEXACT
}

/// A `double`. Infinities and NaN have names, and an unusual NaN has its bits too.
pub(super) fn of_double(double: f64) -> Value {
    if let Some(number) = serde_json::Number::from_f64(double) {
        return number.into();
    }
    let name = match double.to_bits() {
        _ if double == f64::INFINITY => "Infinity",
        _ if double == f64::NEG_INFINITY => "-Infinity",
        bits if bits == f64::NAN.to_bits() => "NaN",
        bits => return format!("NaN(0x{bits:016x})").into(),
    };
    name.into()
}

/// The integer in a value: a number, or a string of decimal digits.
pub(super) fn integer(value: &Json<'_>) -> Option<i128> {
    match value {
        Json::Number(number) => {
            let signed = number.as_i64().map(i128::from);
            signed.or_else(|| number.as_u64().map(i128::from))
        }
        Json::String(digits) => digits.parse().ok(),
        _ => None,
    }
}

/// The double in a value.
pub(super) fn double(value: &Json<'_>) -> Option<f64> {
    let name = match value {
        Json::String(name) => name.as_ref(),
        Json::Number(number) => return number.as_f64(),
        _ => return None,
    };
    match name {
        "NaN" => Some(f64::NAN),
        "Infinity" => Some(f64::INFINITY),
        "-Infinity" => Some(f64::NEG_INFINITY),
        _ => {
            let bits = name.strip_prefix("NaN(0x")?.strip_suffix(')')?;
            let double = f64::from_bits(u64::from_str_radix(bits, 16).ok()?);
            double.is_nan().then_some(double)
        }
    }
}
