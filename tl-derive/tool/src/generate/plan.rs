//! Finds all definitions that the wanted ones reach.

use std::{
    collections::{BTreeSet, HashMap},
    fmt::Write as _,
};

use tl_derive_core::schema::{Combinator, SchemaFile, TypeExpr, is_vector};

use super::{
    lookup,
    model::{Item, Key, Model},
    options::Generate,
};
use crate::{Schema, near::nearest, schema::shape::result_name};

/// The schema, and what is wanted of it.
pub(super) struct Plan<'s> {
    pub(super) schema: &'s Schema,
    /// The files, as the derive sees them.
    pub(super) files: &'s [SchemaFile],
    opaque: Vec<&'s str>,
    /// The fields that are wanted of some combinators, by index.
    pub(super) partial: HashMap<usize, Vec<String>>,
}

impl<'s> Plan<'s> {
    pub(super) fn new(
        schema: &'s Schema,
        files: &'s [SchemaFile],
        options: &Generate,
    ) -> Result<Self, String> {
        let mut plan = Self {
            schema,
            files,
            opaque: Vec::new(),
            partial: HashMap::new(),
        };
        for name in &options.opaque {
            let ty = schema.index.type_of(name).and_then(|ty| schema.ty(ty));
            let ty = ty.ok_or_else(|| no_type(schema, name))?;
            plan.opaque.push(&ty.name);
        }
        for (name, fields) in &options.partial {
            let place = plan
                .meant_by(name)
                .pop()
                .ok_or_else(|| schema.no_combinator(name))?;
            let layout = schema.combinator(place).map(|it| it.layout);
            let known = layout.map_or(&[][..], |layout| layout.fields.as_slice());
            for field in fields {
                if !known.iter().any(|it| it.name == *field) {
                    let near = nearest(field, known.iter().map(|it| it.name.as_str()));
                    let advice =
                        near.map_or_else(String::new, |it| format!(": did you mean `{it}`?"));
                    return Err(format!("`{name}` has no field `{field}`{advice}"));
                }
            }
            // If all fields are wanted, the definition is not partial.
            if known.iter().any(|it| !fields.contains(&it.name)) {
                plan.partial.insert(place, fields.clone());
            }
        }
        Ok(plan)
    }

    /// The function and the constructor that a name means, as far as the files declare them.
    fn meant_by(&self, name: &str) -> Vec<usize> {
        let index = &self.schema.index;
        let meant = self.schema.meant_by(name).map(|it| it.place);
        let file = |place: usize| index.declared.get(place).map(|it| it.file);
        let constructor = meant.and_then(|place| {
            let mut named = index.named(name).iter().rev();
            named.find(|it| index.is_constructor(**it) && file(**it) == file(place))
        });
        let function = meant.filter(|place| !index.is_constructor(*place));
        let mut places: Vec<usize> = function.into_iter().chain(constructor.copied()).collect();
        if places.is_empty() {
            places.extend(meant);
        }
        places.retain(|it| file(*it).is_some_and(|file| file < self.files.len()));
        places
    }

    pub(super) fn is_opaque(&self, ty: &str) -> bool {
        self.opaque.contains(&ty)
    }

    /// The definition for a bare constructor: its type's, if that has no other constructor.
    pub(super) fn key_of_bare(&self, place: usize) -> Key {
        let declared = self.schema.index.declared.get(place);
        let ty = declared.and_then(|it| self.schema.index.type_of(result_name(&it.combinator)));
        match ty {
            Some(ty) if self.constructors(ty).1.as_slice() == [place] => Key::Type(ty),
            _ => Key::Constructor(place),
        }
    }

    /// The file of a type, and its constructors there. If several files have the type, the one with the most
    /// constructors.
    pub(super) fn constructors(&self, ty: usize) -> (usize, Vec<usize>) {
        let mut best = (0, Vec::new());
        let Some(ty) = self.schema.ty(ty) else {
            return best;
        };
        for (index, file) in self.files.iter().enumerate() {
            let mut places = Vec::new();
            for constructor in file.constructors_of(&ty.name) {
                let number = file.constructor_number(constructor);
                let place = self.schema.index.place_of(number);
                places.extend(place.filter(|place| !places.contains(place)));
            }
            if places.len() > best.1.len() {
                best = (index, places);
            }
        }
        best
    }

    /// The paths of the files, as they were given.
    pub(super) fn sources(&self) -> &'s [String] {
        self.schema
            .sources
            .get(..self.files.len())
            .unwrap_or_default()
    }

    pub(super) fn source(&self, file: usize) -> &'s str {
        self.sources().get(file).map_or("", String::as_str)
    }

    /// Whether the derive finds an enum by its name.
    pub(super) fn finds_enum(&self, file: usize, ident: &str, name: &str) -> bool {
        let file = self.files.get(file);
        file.is_some_and(|file| lookup::finds_enum(file, ident, name))
    }

    /// Whether the derive finds a variant's constructor by its name.
    pub(super) fn finds_variant(
        &self,
        item: &Item,
        enum_: &str,
        ident: &str,
        place: usize,
    ) -> bool {
        let declared = self.schema.index.declared.get(place);
        let file = self.files.get(item.file);
        let (Some(declared), Some(file)) = (declared, file) else {
            return false;
        };
        let all = file.constructors_of(&item.name);
        lookup::finds_variant(&all, &item.name, enum_, ident, &declared.combinator)
    }

    /// All definitions that are reached from the wanted ones.
    pub(super) fn model(&self, options: &Generate) -> Result<Model, String> {
        let mut wanted = self.roots(options)?;
        let mut model = Model::default();
        let mut seen: BTreeSet<Key> = wanted.iter().copied().collect();
        while let Some(key) = wanted.pop() {
            let Some(item) = self.item(key, &mut model.notes) else {
                continue;
            };
            let returned = item.returns.as_ref().and_then(super::model::Rust::key);
            for key in item.keys().chain(returned) {
                if seen.insert(key) {
                    wanted.push(key);
                }
            }
            model.needs_schema |= item.fields().any(|field| field.is_opaque);
            model.needs_schema |= item.definitions().any(|it| it.is_partial);
            model.items.insert(key, item);
        }
        Ok(model)
    }

    fn roots(&self, options: &Generate) -> Result<Vec<Key>, String> {
        let index = &self.schema.index;
        let mut roots = Vec::new();
        if options.all {
            for (place, declared) in index.declared.iter().enumerate() {
                if declared.file < self.files.len() && !is_own(&declared.combinator) {
                    roots.extend(self.key(place));
                }
            }
        }
        for name in &options.names {
            let places = self.meant_by(name);
            let ty = index
                .type_of(name)
                .filter(|ty| !self.constructors(*ty).1.is_empty());
            match (places.as_slice(), ty) {
                (_, Some(ty)) => roots.push(Key::Type(ty)),
                ([_, ..], None) => roots.extend(places.iter().filter_map(|it| self.key(*it))),
                ([], None) => {
                    let types = index.types.iter().map(|ty| ty.name.as_str());
                    let names = index.declared.iter().map(|it| it.combinator.name.as_str());
                    let mut message =
                        format!("the schema has no type, constructor or function `{name}`");
                    if let Some(near) = nearest(name, names.chain(types)) {
                        // Writing to a String does not fail.
                        let _ = write!(message, ": did you mean `{near}`?");
                    }
                    return Err(message);
                }
            }
        }
        // They are taken from the end.
        roots.reverse();
        Ok(roots)
    }

    /// The definition of a function, or of a constructor's type.
    fn key(&self, place: usize) -> Option<Key> {
        let declared = self.schema.index.declared.get(place)?;
        if is_function(&declared.combinator) {
            return Some(Key::Function(place));
        }
        let ty = self
            .schema
            .index
            .type_of(result_name(&declared.combinator))?;
        Some(Key::Type(ty))
    }
}

fn no_type(schema: &Schema, name: &str) -> String {
    let types = schema.index.types.iter().map(|ty| ty.name.as_str());
    let near = nearest(name, types);
    let advice = near.map_or_else(String::new, |near| format!(": did you mean `{near}`?"));
    format!("the schema has no type `{name}`{advice}")
}

/// Whether it is a function, by its section or by what it returns.
pub(super) fn is_function(combinator: &Combinator) -> bool {
    combinator.is_function || combinator.returned_parameter().is_some()
}

/// Whether it is of a type that Rust has itself.
fn is_own(combinator: &Combinator) -> bool {
    if is_function(combinator) {
        return false;
    }
    let name = result_name(combinator);
    let is_named = |it: &TypeExpr| matches!(it, TypeExpr::Named { name, .. } if is_vector(name));
    matches!(name, "Bool" | "Bytes" | "Int128" | "Int256" | "Int512")
        || is_named(&combinator.result)
}
