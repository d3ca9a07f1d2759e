//! The commands `dump`, `json` and `encode`.

use std::{
    fmt::Write as _,
    io::{self, BufWriter, Write as _},
};

use anstream::{AutoStream, ColorChoice};
use tl_schema::{DumpStyle, ReadError, ReadOptions, Schema};

use super::{
    args::{Bytes, Encode},
    input, lines,
    output::{ERROR, Failed, Outcome, failed, wrong},
};

/// The options for reading. Names that the schema does not have are errors of the command line, and not of the bytes.
fn options(schema: &Schema, args: &Bytes) -> Result<ReadOptions, Failed> {
    let mut options = ReadOptions::new().strict(args.strict);
    if let Some(ty) = &args.ty {
        schema.check_type(ty).map_err(failed)?;
        options = options.as_type(ty);
    }
    if let Some(function) = &args.result_of {
        schema.check_result_of(function).map_err(failed)?;
        options = options.result_of(function);
    }
    Ok(options)
}

/// The bytes in an argument or a file. None if they are on standard input.
fn given(args: &Bytes) -> Result<Option<Vec<u8>>, Failed> {
    match (&args.file, args.hex.as_deref()) {
        (Some(file), _) => input::bytes_of(file).map(Some),
        (None, None | Some("-")) => Ok(None),
        (None, Some(hex)) => input::from_hex(hex).map(Some).map_err(wrong),
    }
}

pub(super) fn json(schema: &Schema, args: &Bytes) -> Result<Outcome, Failed> {
    let options = options(schema, args)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut text = String::new();
    if let Some(bytes) = given(args)? {
        let written = schema.write_json(&bytes, &options, &mut text);
        written.map_err(wrong)?;
        writeln!(out, "{text}")?;
        out.flush()?;
        return Ok(Outcome::Fine);
    }
    lines::answer(&mut out, |line, out| {
        let bytes = match input::from_hex(line) {
            Ok(bytes) => bytes,
            Err(message) => return lines::error(out, &message),
        };
        text.clear();
        match schema.write_json(&bytes, &options, &mut text) {
            Ok(()) => writeln!(out, "{text}").map(|()| Outcome::Fine),
            Err(error) => lines::error(out, &error.to_string()),
        }
    })
}

pub(super) fn encode(schema: &Schema, args: &Encode) -> Result<Outcome, Failed> {
    let (name, text) = match (args.value.as_slice(), &args.file) {
        ([], Some(file)) => (None, input::text_of(file)?),
        ([name], Some(file)) => (Some(name.as_str()), input::text_of(file)?),
        ([text], None) => (None, text.clone()),
        ([name, text], None) => (Some(name.as_str()), text.clone()),
        _ => return Err(failed("a value beside --file: leave out one of them")),
    };
    if let Some(name) = name {
        schema.check_name(name).map_err(failed)?;
    }
    let mut out = BufWriter::new(io::stdout().lock());
    if text != "-" {
        let hex = encoded(schema, name, &text).map_err(wrong)?;
        writeln!(out, "{hex}")?;
        out.flush()?;
        return Ok(Outcome::Fine);
    }
    lines::answer(&mut out, |line, out| match encoded(schema, name, line) {
        Ok(hex) => writeln!(out, "{hex}").map(|()| Outcome::Fine),
        Err(message) => lines::error(out, &message),
    })
}

fn encoded(schema: &Schema, name: Option<&str>, text: &str) -> Result<String, String> {
    let bytes = schema.from_json_text(name, text);
    bytes.map(|it| hex(&it)).map_err(|it| it.to_string())
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |digit: u8| {
        DIGITS
            .get(usize::from(digit))
            .copied()
            .map_or('0', char::from)
    };
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
    text
}

pub(super) fn dump(schema: &Schema, args: &Bytes) -> Result<Outcome, Failed> {
    let options = options(schema, args)?;
    let has_colours = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    let mut style = if has_colours {
        COLOURS
    } else {
        DumpStyle::default()
    };
    // Without colours, the output needs no filter.
    let mut out: BufWriter<Box<dyn io::Write>> = BufWriter::new(match has_colours {
        true => Box::new(anstream::stdout().lock()),
        false => Box::new(io::stdout().lock()),
    });
    let mut text = String::new();
    if let Some(bytes) = given(args)? {
        style.error = if has_colours { in_colours } else { plain };
        let result = schema.write_dump(&bytes, &options, &style, &mut text);
        out.write_all(text.as_bytes())?;
        out.flush()?;
        return Ok(Outcome::of(result.is_ok()));
    }
    style.error = for_programs;
    let mut is_first = true;
    lines::answer(&mut out, |line, out| {
        if !std::mem::take(&mut is_first) {
            writeln!(out)?;
        }
        let bytes = match input::from_hex(line) {
            Ok(bytes) => bytes,
            Err(message) => return lines::error(out, &message),
        };
        text.clear();
        let result = schema.write_dump(&bytes, &options, &style, &mut text);
        out.write_all(text.as_bytes())?;
        Ok(Outcome::of(result.is_ok()))
    })
}

/// Offset, bytes and type are dimmed.
const COLOURS: DumpStyle = DumpStyle {
    place: ("\x1b[2m", "\x1b[0m"),
    name: ("\x1b[36m", "\x1b[0m"),
    ty: ("\x1b[2m", "\x1b[0m"),
    value: ("\x1b[32m", "\x1b[0m"),
    error: in_colours,
};

fn plain(error: &ReadError, out: &mut String) {
    // Writing to a String does not fail.
    let _ = writeln!(out, "error: {error}");
}

fn in_colours(error: &ReadError, out: &mut String) {
    let _ = writeln!(out, "{ERROR}error:{ERROR:#} {error}");
}

fn for_programs(error: &ReadError, out: &mut String) {
    let _ = writeln!(out, "{}", lines::error_text(&error.to_string()));
}
