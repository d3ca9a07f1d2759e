//! `TlSchema`: the table of a schema's files.

use std::sync::Arc;

use syn::{Data, DeriveInput, Fields};

use super::load;
use crate::{
    errors::Errors,
    model::SchemaModel,
    receive::{ReceivedSchema, Value},
    schema::{self, Clash, SchemaFile},
};

/// The model of a schema, or nothing and its errors in `errors`.
pub(crate) fn model(
    input: &DeriveInput,
    received: &ReceivedSchema,
    errors: &mut Errors,
) -> Option<SchemaModel> {
    let is_unit = match &input.data {
        Data::Struct(data) => matches!(data.fields, Fields::Unit),
        Data::Enum(_) | Data::Union(_) => false,
    };
    if !is_unit || !input.generics.params.is_empty() {
        let ident = &input.ident;
        errors.at(
            ident,
            format!("a schema has no values and no parameters: write `struct {ident};`"),
        );
    }
    if received.files.is_empty() && received.is_complete {
        errors.at(
            &input.ident,
            "a schema is read from files: write `#[tl(schema_file = \"…\")]`, once or several times",
        );
    }
    let mut files = Vec::with_capacity(received.files.len());
    for value in &received.files {
        files.push(errors.handle(load(value))?);
    }
    let by_reference: Vec<&SchemaFile> = files.iter().map(Arc::as_ref).collect();
    let table =
        schema::table(&by_reference).map_err(|clash| report(&clash, &received.files, errors));
    Some(SchemaModel {
        ident: input.ident.clone(),
        runtime: received.runtime.clone().ok()?,
        files: files.iter().filter_map(|file| file.to_track()).collect(),
        table: table.ok()?,
    })
}

/// Reports two declarations with the same number, on the file of the second.
fn report(clash: &Clash, files: &[Value], errors: &mut Errors) {
    let Clash {
        number,
        first: (first_file, first),
        second: (second_file, second),
    } = clash;
    let path = |index: usize| {
        let path = files.get(index).and_then(|file| file.text().ok());
        path.unwrap_or_default()
    };
    let place = if first_file == second_file {
        String::new()
    } else {
        format!(" of `{}`", path(*first_file))
    };
    let message = format!(
        "two declarations have the number {number:08x}: `{first}`{place}, and `{second}`: an input could be either"
    );
    if let Some(file) = files.get(*second_file) {
        errors.push(file.error(message));
    }
}
