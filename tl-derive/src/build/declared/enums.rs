//! An enum against a schema file: finds its type, and the constructor of each variant.

use syn::{Ident, ext::IdentExt};

use super::{
    Declared,
    differences::listed,
    hits::{ambiguous, one_of},
    transparent::only_type,
};
use crate::{
    errors::Errors,
    receive::{Received, ReceivedVariant, Value},
    schema::{Combinator, SchemaFile, folded, local, nearest},
};

/// A type of a schema file, for one enum.
pub(in crate::build) struct DeclaredType<'a> {
    file: &'a SchemaFile,
    /// Its name in the schema.
    name: &'a str,
    /// The enum.
    ident: &'a Ident,
    constructors: Vec<&'a Combinator>,
    /// The words with which the names of all its constructors begin: `json` of `JSONValue`.
    prefix: &'a str,
}

impl<'a> DeclaredType<'a> {
    /// Finds the type of an enum, by its identifier or the stated name.
    pub(in crate::build) fn find(
        file: &'a SchemaFile,
        received: &'a Received,
    ) -> syn::Result<Self> {
        let ident = &received.ident;
        let name = match &received.keys.name {
            Some(value) => {
                let name = value.text()?;
                let known = file.find_type_named(&name);
                known.ok_or_else(|| value.error(not_found(file, &name)))?
            }
            None => by_ident(file, ident)?,
        };
        let constructors = file.constructors_of(name);
        Ok(Self {
            file,
            name,
            ident,
            prefix: common_words(&constructors),
            constructors,
        })
    }

    /// The file that declares it.
    pub(in crate::build) fn file(&self) -> &'a SchemaFile {
        self.file
    }

    /// Finds the constructor of a variant.
    pub(in crate::build) fn variant(&self, variant: &ReceivedVariant) -> syn::Result<Declared> {
        let combinator = match &variant.keys.name {
            Some(value) => self.stated(value, variant.keys.id.as_ref())?,
            None => self.of_variant(variant)?,
        };
        Ok(Declared::in_file(self.file, combinator, &variant.ident))
    }

    fn stated(&self, value: &Value, id: Option<&Value>) -> syn::Result<&'a Combinator> {
        let name = value.text()?;
        let all = self.constructors.iter().copied();
        let found = all.filter(|constructor| constructor.name == name).collect();
        match one_of(found, self.file, id)?.as_slice() {
            [constructor] => Ok(constructor),
            [] => {
                let refused = self.refused(&name);
                let known = self.constructors.iter();
                let known = known.map(|constructor| constructor.name.as_str());
                Err(value.error(match nearest(&name, known) {
                    Some(near) => format!("{refused}: did you mean `{near}`?"),
                    None => refused,
                }))
            }
            found => Err(value.error(ambiguous(&name, found, self.file))),
        }
    }

    /// Finds the constructor of a variant's name, by the first rule that any constructor meets.
    fn of_variant(&self, variant: &ReceivedVariant) -> syn::Result<&'a Combinator> {
        let (ident, id) = (&variant.ident, variant.keys.id.as_ref());
        let ways = self.ways(variant);
        // A stated number decides, whatever the rule.
        if let Some(id) = id
            && let Ok(number) = id.constructor_number()
        {
            let is_it = |found: &&&Combinator| self.file.constructor_number(found) == number;
            if let Some(found) = ways.iter().flatten().find(is_it) {
                return Ok(found);
            }
        }
        for found in ways {
            match one_of(found, self.file, id)?.as_slice() {
                [] => {}
                [constructor] => return Ok(constructor),
                found => {
                    let message = ambiguous(&ident.unraw().to_string(), found, self.file);
                    return Err(syn::Error::new(ident.span(), message));
                }
            }
        }
        Err(syn::Error::new(ident.span(), self.no_variant(ident)))
    }

    /// The constructors that a variant may mean, rule by rule: those of its whole name (`InputPeerSelf`), so that a new
    /// declaration never changes its meaning; those of its name without some namespaces; those of its name with the
    /// words that the type's constructors have in common before or after it (`Self_`); those of the name of the type in
    /// it.
    fn ways(&self, variant: &ReceivedVariant) -> [Vec<&'a Combinator>; 4] {
        let name = variant.ident.unraw().to_string();
        let (enum_, ty) = (self.ident.unraw().to_string(), local(self.name));
        let whole = folded(&name);
        let mut longer = [&enum_, ty, self.prefix]
            .map(|prefix| folded(&format!("{prefix}{name}")))
            .to_vec();
        // `Empty` is `overlay.emptyCertificate` of `overlay.Certificate`.
        longer.push(folded(&format!("{name}{ty}")));
        let by_type = only_type(variant).map(|ident| folded(&ident.unraw().to_string()));
        let named = |names: &[String]| self.file.constructors_named(self.name, names);
        let with_namespaces = named(std::slice::from_ref(&whole));
        let is_whole = |found: &&&Combinator| folded(&found.name) == whole;
        [
            with_namespaces.iter().filter(is_whole).copied().collect(),
            with_namespaces,
            named(&longer),
            named(by_type.as_slice()),
        ]
    }

    fn no_variant(&self, ident: &Ident) -> String {
        let name = ident.unraw().to_string();
        let refused = self.refused(&name);
        if self.file.find(&name).iter().any(|found| found.is_function) {
            return refused;
        }
        let names = || self.constructors.iter().map(|found| found.name.as_str());
        // Names are compared without the words that all begin with, which would make any two of them similar.
        let rest = |name: &'a str| local(name).strip_prefix(self.prefix).unwrap_or(name);
        let near_rest = || {
            let near = nearest(&name, names().map(rest))?;
            names().find(|name| rest(name) == near)
        };
        // `Typing` is in `sendMessageTypingAction`, which has the type's name around it.
        let holds_it = |constructor: &&str| {
            let wanted = folded(&name);
            wanted.len() > 3 && folded(constructor).contains(&wanted)
        };
        let around = || {
            let mut all = names().filter(holds_it);
            all.next().filter(|_| all.next().is_none())
        };
        match nearest(&name, names()).or_else(near_rest).or_else(around) {
            Some(near) => format!("{refused}: did you mean `name = \"{near}\"`?"),
            None => format!("{refused}: state its name, `name = \"…\"`"),
        }
    }

    /// The error for a name that is no constructor of the type.
    fn refused(&self, name: &str) -> String {
        let found = self.file.find(name);
        let ty = self.name;
        match found.first() {
            Some(function) if function.is_function => {
                format!(
                    "`{}` is a function in the schema, and no constructor of `{ty}`: make it a struct",
                    function.name
                )
            }
            Some(other) => format!(
                "`{}` is a constructor of `{}` in the schema, not of `{ty}`",
                other.name, other.result
            ),
            None => format!("the schema has no constructor `{name}` of `{ty}`"),
        }
    }

    /// Refuses an enum that leaves out constructors, unless it says that it does.
    pub(in crate::build) fn check_exhaustive(&self, carried: &[u32], errors: &mut Errors) {
        let missing: Vec<_> = self
            .constructors
            .iter()
            .map(|constructor| Declared::in_file(self.file, constructor, self.ident))
            .filter(|declared| !carried.contains(&declared.id))
            .map(|declared| format!("`{}`", declared.title()))
            .collect();
        if !missing.is_empty() {
            errors.at(
                self.ident,
                format!(
                    "constructors of `{}` are missing: write `#[tl(partial)]` on the enum, a last variant \
                     `#[tl(other)] Unknown(RawObject<'a>)`, or variants for them: {}",
                    self.name,
                    listed(&missing),
                ),
            );
        }
    }
}

/// The words with which all names begin after their namespaces, if more words follow in each.
fn common_words<'a>(constructors: &[&'a Combinator]) -> &'a str {
    let mut names = constructors
        .iter()
        .map(|constructor| local(&constructor.name));
    let Some(first) = names.next() else { return "" };
    let is_common = |prefix: &str| {
        names.clone().chain([first]).all(|name| {
            let rest = name.strip_prefix(prefix);
            rest.is_some_and(|rest| rest.starts_with(|c: char| !c.is_ascii_lowercase()))
        })
    };
    let mut prefixes = first
        .char_indices()
        .rev()
        .filter_map(|(end, _)| first.get(..end));
    prefixes
        .find(|prefix| is_common(prefix))
        .unwrap_or_default()
}

fn by_ident<'a>(file: &'a SchemaFile, ident: &Ident) -> syn::Result<&'a str> {
    let rust_name = ident.unraw().to_string();
    let found = file.find_types(&rust_name);
    match found.as_slice() {
        [name] => Ok(name),
        [] => Err(syn::Error::new(ident.span(), not_found(file, &rust_name))),
        [first, ..] => Err(syn::Error::new(
            ident.span(),
            format!(
                "`{rust_name}` may be `{}` in the schema: say which, as in `name = \"{first}\"`",
                found.join("` or `"),
            ),
        )),
    }
}

fn not_found(file: &SchemaFile, name: &str) -> String {
    if let Some(combinator) = file.find(name).first() {
        let what = if combinator.is_function {
            "function"
        } else {
            "constructor"
        };
        return format!(
            "`{}` is a {what} in the schema, and no type: make it a struct",
            combinator.name
        );
    }
    let advice = match nearest(name, file.type_names()) {
        Some(near) => format!("did you mean `name = \"{near}\"`?"),
        None => "state its name, `name = \"…\"`".to_owned(),
    };
    format!("the schema has no type `{name}`: {advice}")
}
