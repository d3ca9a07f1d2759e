//! Predicts which declaration the derive finds by a Rust name. If it is the wrong one, the definition has to state the
//! TL name.

use tl_derive_core::schema::{Combinator, SchemaFile, folded, local};

/// Whether a struct of this name is this combinator.
pub(super) fn finds_struct(file: &SchemaFile, ident: &str, wanted: &Combinator) -> bool {
    let found = file.find(ident);
    !found.is_empty() && found.iter().all(|found| found.is_same(wanted))
}

/// Whether several combinators of this name differ, so that a number has to say which.
pub(super) fn is_declared_again(file: &SchemaFile, wanted: &Combinator) -> bool {
    let named = file.find_named(&wanted.name);
    named.iter().any(|found| !found.is_same(wanted))
}

/// Whether an enum of this name is this type.
pub(super) fn finds_enum(file: &SchemaFile, ident: &str, wanted: &str) -> bool {
    let types = file.type_names();
    let ident = folded(ident);
    let is_whole = |name: &&&str| folded(name) == ident;
    let is_local = |name: &&&str| folded(local(name)) == ident;
    let mut found: Vec<_> = types.iter().filter(is_whole).collect();
    if found.is_empty() {
        found = types.iter().filter(is_local).collect();
    }
    matches!(found.as_slice(), [only] if **only == wanted)
}

/// Whether a variant of this name is this constructor of the enum's type.
pub(super) fn finds_variant(
    constructors: &[&Combinator],
    ty: &str,
    enum_: &str,
    ident: &str,
    wanted: &Combinator,
) -> bool {
    let whole = [folded(ident)];
    let mut longer = [enum_, local(ty), common_words(constructors)]
        .map(|prefix| folded(&format!("{prefix}{ident}")))
        .to_vec();
    longer.push(folded(&format!("{ident}{}", local(ty))));
    let ways: [&dyn Fn(&Combinator) -> bool; 3] = [
        &|it| whole.contains(&folded(&it.name)),
        &|it| has_name(it, &whole),
        &|it| has_name(it, &longer),
    ];
    // The first rule that any constructor meets decides, if only one meets it.
    for is_meant in ways {
        let mut found = constructors.iter().filter(|it| is_meant(it));
        if let Some(first) = found.next() {
            return first.is_same(wanted) && found.all(|it| it.is_same(wanted));
        }
    }
    false
}

/// Whether a combinator has one of these names, with all of its namespaces or without some.
fn has_name(combinator: &Combinator, names: &[String]) -> bool {
    let mut name = combinator.name.as_str();
    loop {
        if names.contains(&folded(name)) {
            return true;
        }
        match name.split_once('.') {
            Some((_, rest)) => name = rest,
            None => return false,
        }
    }
}

/// The words with which all names begin after their namespaces, if more words follow in each.
fn common_words<'a>(constructors: &[&'a Combinator]) -> &'a str {
    let mut names = constructors.iter().map(|it| local(&it.name));
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
