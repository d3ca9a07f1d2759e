//! The text of fields, variants and types.

use super::{
    layout::{self, VARIANT_WIDTH, attribute, in_braces},
    model::{Definition, Field, Item, Rust, Variant},
    place,
    render::Renderer,
};

impl Renderer<'_, '_> {
    pub(super) fn fields(
        &self,
        definition: &Definition,
        path: &[String],
        visibility: &str,
        indent: usize,
    ) -> Vec<String> {
        let mut lines = Vec::new();
        for field in &definition.fields {
            lines.extend(self.field_keys(field, path, indent));
            let name = format!("{visibility}{}", field.ident);
            let ty = self.rust(&field.ty, path, "'a");
            lines.extend(layout::field(&name, &ty, indent));
        }
        lines
    }

    fn field_keys(&self, field: &Field, path: &[String], indent: usize) -> Vec<String> {
        let name = field.name.as_ref().map(|name| format!("name = {name:?}"));
        let opaque = field
            .is_opaque
            .then(|| format!("opaque = {}", self.places.path_to_schema(path)));
        let keys: Vec<_> = name.into_iter().chain(opaque).collect();
        attribute("tl", &keys, indent)
    }

    pub(super) fn variants(
        &self,
        item: &Item,
        enum_: &str,
        variants: &[Variant],
        path: &[String],
    ) -> Vec<String> {
        let names = place::variants(self.plan, variants);
        let indent = indent_in(path);
        let mut lines = Vec::new();
        for (variant, ident) in variants.iter().zip(&names) {
            let place = match variant {
                Variant::Fields(definition) => definition.place,
                Variant::Struct(place, _) => *place,
            };
            lines.extend(self.documentation(place));
            let mut keys = Vec::new();
            if !self.plan.finds_variant(item, enum_, ident, place) {
                keys.extend(
                    self.plan
                        .schema
                        .index
                        .name(place)
                        .map(|it| format!("name = {it:?}")),
                );
            }
            match variant {
                Variant::Struct(_, key) => {
                    lines.extend(attribute("tl", &keys, indent));
                    let ty = self.rust(&Rust::Item(*key), path, "'a");
                    lines.extend(layout::tuple_variant(ident, &ty, indent));
                }
                Variant::Fields(definition) => {
                    if definition.is_partial {
                        keys.push(format!("partial = {}", self.places.path_to_schema(path)));
                    }
                    lines.extend(attribute("tl", &keys, indent));
                    lines.extend(self.variant(ident, definition, path));
                }
            }
        }
        lines
    }

    fn variant(&self, ident: &str, definition: &Definition, path: &[String]) -> Vec<String> {
        if definition.fields.is_empty() {
            return vec![format!("{ident},")];
        }
        let has_keys = definition
            .fields
            .iter()
            .any(|it| it.is_opaque || it.name.is_some());
        let fields = definition.fields.iter();
        let fields: Vec<_> = fields
            .map(|it| format!("{}: {}", it.ident, self.rust(&it.ty, path, "'a")))
            .collect();
        let fields = fields.join(", ");
        let line = format!("{ident} {{ {fields} }},");
        let indent = indent_in(path);
        if !has_keys && fields.len() <= VARIANT_WIDTH && layout::fits(&line, indent) {
            return vec![line];
        }
        let fields = self.fields(definition, path, "", indent.saturating_add(4));
        let mut lines = in_braces(vec![format!("{ident} {{")], fields);
        if let Some(last) = lines.last_mut() {
            last.push(',');
        }
        lines
    }

    pub(super) fn rust(&self, ty: &Rust, path: &[String], lifetime: &str) -> String {
        let of = |wrapper: &str, inner: &Rust| {
            format!("{wrapper}<{}>", self.rust(inner, path, lifetime))
        };
        let is_borrowed = self.options.is_borrowed;
        match ty {
            Rust::Plain(name) => (*name).to_owned(),
            Rust::String if is_borrowed => format!("&{lifetime} str"),
            Rust::String => "String".to_owned(),
            Rust::Bytes if is_borrowed => format!("&{lifetime} [u8]"),
            Rust::Bytes => "Vec<u8>".to_owned(),
            Rust::Raw if is_borrowed => format!("RawObject<{lifetime}>"),
            Rust::Raw => "RawObjectBuf".to_owned(),
            Rust::Parameter(name) => name.clone(),
            Rust::Option(inner) => of("Option", inner),
            Rust::Vec(inner) => of("Vec", inner),
            Rust::Box(inner) => of("Box", inner),
            Rust::Array(inner, count) => {
                format!("[{}; {count}]", self.rust(inner, path, lifetime))
            }
            Rust::Item(key) => {
                let path = self.places.path(path, *key);
                if self.borrows.contains(key) {
                    format!("{path}<{lifetime}>")
                } else {
                    path
                }
            }
        }
    }
}

/// The indentation of the parts of a definition.
pub(super) fn indent_in(path: &[String]) -> usize {
    path.len().saturating_add(1).saturating_mul(4)
}
