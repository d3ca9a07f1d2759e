//! The module and the name of each definition.

use std::collections::{BTreeMap, HashMap};

use super::{
    model::{Item, Key, Model, Variant},
    names::{self, Taken},
    plan::Plan,
};

/// The modules and names of all definitions.
pub(super) struct Places {
    places: BTreeMap<Key, (Vec<String>, String)>,
    /// The name of the type with the schema, at the root.
    pub(super) schema: String,
}

impl Places {
    pub(super) fn new(model: &Model) -> Self {
        let mut taken: HashMap<Vec<String>, Taken> = HashMap::new();
        let mut places = BTreeMap::new();
        let mut place = |key: Key, item: &Item, suffix: &str| {
            let module = names::module(&item.name);
            let name = names::type_name(&item.name);
            let wanted = [name.clone(), format!("{name}{suffix}")];
            let taken = taken.entry(module.clone()).or_insert_with(Taken::new);
            places.insert(key, (module, taken.take(&wanted)));
        };
        for (key, item) in &model.items {
            let suffix = match key {
                Key::Type(_) => "Type",
                Key::Constructor(_) => "Constructor",
                Key::Function(_) => "Function",
            };
            place(*key, item, suffix);
        }
        let root = taken.entry(Vec::new()).or_insert_with(Taken::new);
        let schema = root.take(&["Api", "Schema", "ApiSchema"].map(str::to_owned));
        Self { places, schema }
    }

    pub(super) fn get(&self, key: Key) -> Option<(&[String], &str)> {
        let (module, name) = self.places.get(&key)?;
        Some((module, name))
    }

    /// The path to a definition from a module.
    pub(super) fn path(&self, from: &[String], key: Key) -> String {
        self.get(key)
            .map_or_else(String::new, |(module, name)| path(from, module, name))
    }

    /// The path to the schema from a module.
    pub(super) fn path_to_schema(&self, from: &[String]) -> String {
        path(from, &[], &self.schema)
    }
}

fn path(from: &[String], to: &[String], name: &str) -> String {
    let shared = from.iter().zip(to).take_while(|(a, b)| a == b).count();
    let up = from.iter().skip(shared).map(|_| "super");
    let down = to.iter().skip(shared).map(String::as_str);
    let path: Vec<_> = up.chain(down).chain([name]).collect();
    path.join("::")
}

/// The names of an enum's variants.
pub(super) fn variants(plan: &Plan<'_>, variants: &[Variant]) -> Vec<String> {
    let constructors = variants.iter().filter_map(|variant| {
        let place = match variant {
            Variant::Fields(definition) => definition.place,
            Variant::Struct(place, _) => *place,
        };
        plan.schema.index.name(place)
    });
    let all: Vec<Vec<String>> = constructors
        .map(|name| names::words(names::local(name)))
        .collect();
    let shared = shared_words(&all);
    let mut taken = std::collections::HashSet::new();
    all.iter()
        .map(|words| {
            let rest = words.get(shared..).unwrap_or_default();
            let starts_well = rest
                .first()
                .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()));
            let short = names::camel(if starts_well { rest } else { words });
            let long = names::camel(words);
            let before = long.trim_end_matches('_');
            let numbered = (2_u32..).map(|number| format!("{before}{number}"));
            let mut candidates = [short, long.clone()].into_iter().chain(numbered);
            let free = candidates.find(|name| taken.insert(name.clone()));
            free.unwrap_or(long)
        })
        .collect()
}

/// How many words all names begin with. None if there is only one name.
fn shared_words(all: &[Vec<String>]) -> usize {
    let Some((first, others)) = all.split_first().filter(|(_, others)| !others.is_empty()) else {
        return 0;
    };
    others.iter().fold(first.len(), |shared, words| {
        let same = first.iter().zip(words).take_while(|(a, b)| a == b).count();
        shared.min(same)
    })
}
