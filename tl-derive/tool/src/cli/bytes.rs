//! `dump`, `json` and `encode`.

use std::io::{self, BufWriter, Write};

use tl_schema::{Dump, DumpEntry, DumpLine, ReadOptions, Schema, json as values};

use super::{
    args::{Bytes, Encode},
    input, lines,
    output::{DIM, ERROR, Failed, NAME, Outcome, VALUE, failed, wrong},
};

/// Says whether the schema has what the options name: that is no matter of the bytes.
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

/// The bytes that are given at once; of none, standard input has them.
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
    if let Some(bytes) = given(args)? {
        let value = schema.to_json_with(&bytes, &options).map_err(wrong)?;
        writeln!(out, "{value}")?;
        out.flush()?;
        return Ok(Outcome::Fine);
    }
    lines::answer(&mut out, |line, out| {
        let bytes = match input::from_hex(line) {
            Ok(bytes) => bytes,
            Err(message) => return lines::error(out, &message),
        };
        match schema.to_json_with(&bytes, &options) {
            Ok(value) => writeln!(out, "{value}").map(|()| Outcome::Fine),
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
    let value = values::parse(text)?;
    let bytes = schema.from_json(name, &value);
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
    let mut out = BufWriter::new(anstream::stdout().lock());
    if let Some(bytes) = given(args)? {
        let dump = schema.dump_with(&bytes, &options);
        let outcome = print(&mut out, &dump, false)?;
        out.flush()?;
        return Ok(outcome);
    }
    let mut is_first = true;
    lines::answer(&mut out, |line, out| {
        if !std::mem::take(&mut is_first) {
            writeln!(out)?;
        }
        match input::from_hex(line) {
            Ok(bytes) => print(out, &schema.dump_with(&bytes, &options), true),
            Err(message) => lines::error(out, &message),
        }
    })
}

/// Prints what could be read, and the error where it is; for programs, as JSON.
fn print(out: &mut dyn Write, dump: &Dump, is_for_programs: bool) -> io::Result<Outcome> {
    for entry in dump.entries() {
        match entry {
            DumpEntry::Line(line) => print_line(out, line)?,
            DumpEntry::Error(error) if is_for_programs => {
                lines::error(out, &error.to_string())?;
            }
            DumpEntry::Error(error) => writeln!(out, "{ERROR}error:{ERROR:#} {error}")?,
            _ => {}
        }
    }
    Ok(Outcome::of(dump.error().is_none()))
}

/// A line as it prints itself, in colours.
fn print_line(out: &mut dyn Write, line: &DumpLine) -> io::Result<()> {
    let [place, name, ty, value] = line.columns();
    writeln!(
        out,
        "{DIM}{place}{DIM:#}{NAME}{name}{NAME:#}{DIM}{ty}{DIM:#}{VALUE}{value}{VALUE:#}"
    )
}
