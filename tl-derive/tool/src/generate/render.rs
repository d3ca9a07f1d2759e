//! Writes the definitions as text, formatted as rustfmt does.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    fields::indent_in,
    layout::{self, attribute, in_braces},
    lookup,
    model::{Body, Definition, Item, Key, Model, Rust},
    options::Generate,
    place::Places,
    plan::Plan,
};

/// Writes definitions, and knows all that their text depends on.
pub(super) struct Renderer<'r, 's> {
    pub(super) plan: &'r Plan<'s>,
    pub(super) options: &'r Generate,
    pub(super) model: &'r Model,
    pub(super) places: Places,
    /// The definitions with a lifetime.
    pub(super) borrows: BTreeSet<Key>,
    /// The definitions that leave out fields, or hold one that does.
    pub(super) reads_only: BTreeSet<Key>,
}

/// A module: its definitions, and the modules in it.
#[derive(Default)]
struct Module {
    keys: Vec<Key>,
    modules: BTreeMap<String, Module>,
}

impl Renderer<'_, '_> {
    pub(super) fn text(&self) -> String {
        let mut root = Module::default();
        for key in self.model.items.keys() {
            let mut module = &mut root;
            for name in self.places.get(*key).map_or(&[][..], |(module, _)| module) {
                module = module.modules.entry(name.clone()).or_default();
            }
            module.keys.push(*key);
        }
        let lines = self.module(&root, &mut Vec::new());
        let head = "// Written by tl-schema.\n";
        if lines.is_empty() {
            return head.to_owned();
        }
        format!("{head}\n{}\n", lines.join("\n"))
    }

    /// The lines of a module, not indented.
    fn module(&self, module: &Module, path: &mut Vec<String>) -> Vec<String> {
        let has_schema = path.is_empty() && self.model.needs_schema;
        let mut parts = Vec::new();
        parts.extend(self.uses(module, has_schema).map(|line| vec![line]));
        if has_schema {
            parts.push(self.schema());
        }
        for key in &module.keys {
            if let Some(item) = self.model.items.get(key) {
                parts.push(self.item(*key, item, path));
            }
        }
        for (name, inner) in &module.modules {
            path.push(name.clone());
            let lines = self.module(inner, path);
            path.pop();
            parts.push(in_braces(vec![format!("pub mod {name} {{")], lines));
        }
        parts.join(&String::new())
    }

    fn uses(&self, module: &Module, has_schema: bool) -> Option<String> {
        let items = || {
            module
                .keys
                .iter()
                .filter_map(|key| self.model.items.get(key))
        };
        let has_raw = items().any(|item| {
            let mut types = item.fields().map(|field| &field.ty).chain(&item.returns);
            types.any(|ty| ty.has(&|ty| *ty == Rust::Raw))
        });
        let raw = if self.options.is_borrowed {
            "RawObject"
        } else {
            "RawObjectBuf"
        };
        let uses: Vec<_> = [
            (has_raw, raw),
            (!module.keys.is_empty(), "TlObject"),
            (has_schema, "TlSchema"),
        ]
        .into_iter()
        .filter_map(|(is_used, name)| is_used.then_some(name))
        .collect();
        match uses.as_slice() {
            [] => None,
            [only] => Some(format!("use tl_runtime::{only};")),
            several => Some(format!("use tl_runtime::{{{}}};", several.join(", "))),
        }
    }

    /// The type with `#[derive(TlSchema)]`, for fields that are stepped over.
    fn schema(&self) -> Vec<String> {
        let mut lines = vec![
            "/// The schema, as data: what is not written down is stepped over.".to_owned(),
            "#[derive(TlSchema)]".to_owned(),
        ];
        for source in self.plan.sources() {
            lines.extend(attribute("tl", &[format!("schema_file = {source:?}")], 0));
        }
        lines.push(format!("pub struct {};", self.places.schema));
        lines
    }

    fn item(&self, key: Key, item: &Item, path: &[String]) -> Vec<String> {
        let indent = path.len().saturating_mul(4);
        let (_, ident) = self.places.get(key).unwrap_or_default();
        let mut lines = Vec::new();
        let mut keys = vec![format!("schema_file = {:?}", self.plan.source(item.file))];
        match &item.body {
            Body::Struct(definition) => {
                lines.extend(self.documentation(definition.place));
                keys.extend(self.struct_keys(ident, item, definition, path));
            }
            Body::Enum { is_partial, .. } => {
                lines.push(format!("/// `{}`", item.name));
                if !self.plan.finds_enum(item.file, ident, &item.name) {
                    keys.push(format!("name = {:?}", item.name));
                }
                keys.extend(is_partial.then(|| "partial".to_owned()));
            }
        }
        let is_partial = item.definitions().any(|it| it.is_partial);
        if self.reads_only.contains(&key) && !is_partial {
            keys.push("decode_only".to_owned());
        }
        if let Some(returns) = &item.returns {
            let lifetime = if self.borrows.contains(&key) {
                "'a"
            } else {
                "'static"
            };
            keys.push(format!("returns = {}", self.rust(returns, path, lifetime)));
        }
        lines.extend(attribute("derive", &self.derives(), indent));
        lines.extend(attribute("tl", &keys, indent));
        let parameters = self.parameters(key, item);
        let head = |kind: &str, end: &str| {
            layout::head(&format!("pub {kind} {ident}"), &parameters, end, indent)
        };
        match &item.body {
            Body::Struct(definition) if definition.fields.is_empty() => {
                lines.extend(head("struct", ";"));
            }
            Body::Struct(definition) => {
                let fields = self.fields(definition, path, "pub ", indent_in(path));
                lines.extend(in_braces(head("struct", " {"), fields));
            }
            Body::Enum { variants, .. } => {
                let variants = self.variants(item, ident, variants, path);
                lines.extend(in_braces(head("enum", " {"), variants));
            }
        }
        lines
    }

    fn struct_keys(
        &self,
        ident: &str,
        item: &Item,
        definition: &Definition,
        path: &[String],
    ) -> Vec<String> {
        let mut keys = Vec::new();
        let index = &self.plan.schema.index;
        let file = self.plan.files.get(item.file);
        if let (Some(declared), Some(file)) = (index.declared.get(definition.place), file) {
            let combinator = &declared.combinator;
            let is_again = lookup::is_declared_again(file, combinator);
            if is_again || !lookup::finds_struct(file, ident, combinator) {
                keys.push(format!("name = {:?}", combinator.name));
            }
            if is_again {
                keys.push(format!("id = 0x{:08x}", declared.number));
            }
        }
        if definition.is_partial {
            keys.push(format!("partial = {}", self.places.path_to_schema(path)));
        }
        keys
    }

    fn derives(&self) -> Vec<String> {
        let mut derives = ["TlObject", "Debug", "Clone", "PartialEq"]
            .map(str::to_owned)
            .to_vec();
        for derive in &self.options.derives {
            if !derives.contains(derive) {
                derives.push(derive.clone());
            }
        }
        derives
    }

    /// The declaration of a combinator.
    pub(super) fn documentation(&self, place: usize) -> Option<String> {
        let declared = self.plan.schema.index.declared.get(place)?;
        Some(format!("/// `{};`", declared.combinator.text))
    }

    fn parameters(&self, key: Key, item: &Item) -> Vec<String> {
        let lifetime = self.borrows.contains(&key).then(|| "'a".to_owned());
        let parameters = item.parameters.iter().cloned();
        lifetime.into_iter().chain(parameters).collect()
    }
}
