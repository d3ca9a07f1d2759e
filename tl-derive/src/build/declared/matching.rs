//! Pairs the fields of a definition with those of its declaration in the schema.
//!
//! Each Rust field is paired with the declaration's field of its name (or, in a tuple, of its place). What the schema
//! says of a paired field stands in for its attributes. If both say something, they have to agree.

use proc_macro2::Span;
use syn::Path;

use super::{
    Declared,
    differences::{report_extra, report_missing, report_order},
    facts::{Enclosure, enclosure, is_length_of, is_on_wire, is_word, name},
};
use crate::{
    errors::Errors,
    receive::ReceivedField,
    schema::{Arg, Body, SchemaFile, TypeExpr, folded},
};

/// The fields of a definition, paired with those of its declaration.
pub(in crate::build) struct Matched<'a> {
    /// The declaration's fields.
    pub(in crate::build) declaration: &'a [Arg],
    /// The names and types of the combinator's type parameters.
    pub(in crate::build) variables: &'a [(String, String)],
    /// For each Rust field, its index in the declaration. None if it is skipped or has an error.
    pairs: Vec<Option<usize>>,
    /// The declaration's fields whose Rust field also writes the field before them, which is their length.
    framed: Vec<usize>,
    /// The names of the Rust fields.
    names: Vec<String>,
    /// The name of a flags word that stands before all fields and has none of its own.
    pub(in crate::build) leading_word: Option<&'a str>,
    /// The file of the declaration, if it is in one.
    pub(in crate::build) file: Option<&'a SchemaFile>,
    /// Set if the definition leaves out fields.
    pub(in crate::build) partial: Option<Partial>,
}

/// What steps over the fields that a definition leaves out.
pub(in crate::build) struct Partial {
    /// The schema that `partial = Schema` names.
    pub(in crate::build) schema: Path,
    /// The place of the key.
    pub(in crate::build) span: Span,
}

impl<'a> Matched<'a> {
    /// The index in the declaration of a Rust field.
    pub(in crate::build) fn place_of(&self, field: usize) -> Option<usize> {
        *self.pairs.get(field)?
    }

    /// Whether the Rust field for this field of the declaration writes the length before it too.
    pub(in crate::build) fn is_framed(&self, arg: &Arg) -> bool {
        let mut framed = self.framed.iter();
        framed.any(|index| {
            self.declaration
                .get(*index)
                .is_some_and(|framed| std::ptr::eq(framed, arg))
        })
    }

    /// The index of the first field of the declaration that the Rust field for the field `place` writes.
    pub(in crate::build) fn start_of(&self, place: usize) -> usize {
        place.saturating_sub(usize::from(self.framed.contains(&place)))
    }

    /// The name of the Rust field for the length before this field of the declaration.
    pub(in crate::build) fn length_before(&self, arg: &Arg) -> Option<&str> {
        let mut args = self.declaration.iter();
        let place = args.position(|other| std::ptr::eq(other, arg))?;
        let before = place.checked_sub(1)?;
        let is_length = is_length_of(self.declaration.get(before)?, arg);
        let field = self.pairs.iter().position(|pair| *pair == Some(before));
        self.names
            .get(field.filter(|_| is_length)?)
            .map(String::as_str)
    }

    /// Whether a field of the declaration is left out and has this word as its count.
    fn is_count_of_left_out(&self, arg: &Arg) -> bool {
        let is_left_out = |index: usize| !self.pairs.contains(&Some(index));
        let mut args = self.declaration.iter().enumerate();
        self.partial.is_some()
            && arg.ty == TypeExpr::Nat
            && args.any(|(index, other)| is_left_out(index) && is_count(arg, &other.ty))
    }

    /// Whether other fields depend on a field: on its bits, or, if they are left out, on its value.
    pub(in crate::build) fn is_referred_to(&self, arg: &Arg) -> bool {
        is_word(arg, self.declaration) || self.is_count_of_left_out(arg)
    }

    /// The declaration's field for a Rust field.
    pub(in crate::build) fn arg(&self, field: usize) -> Option<&'a Arg> {
        self.declaration.get((*self.pairs.get(field)?)?)
    }

    /// How many flags words the declaration has.
    pub(in crate::build) fn words(&self) -> usize {
        let is_word = |arg: &&Arg| is_word(arg, self.declaration);
        self.declaration.iter().filter(is_word).count()
    }

    /// Whether the declaration has a word of this name before this field of it.
    pub(in crate::build) fn has_word(&self, name: &str, before: &Arg) -> bool {
        self.declaration
            .iter()
            .take_while(|arg| *arg != before)
            .any(|arg| arg.name.as_deref() == Some(name) && arg.ty == TypeExpr::Nat)
    }

    /// Whether a word of this name is conditional.
    pub(in crate::build) fn may_be_absent(&self, name: &str) -> bool {
        self.declaration
            .iter()
            .any(|arg| arg.name.as_deref() == Some(name) && arg.condition.is_some())
    }

    /// The Rust name of a word of the declaration.
    pub(in crate::build) fn rust_name_of(&self, word: &str) -> Option<String> {
        if self.leading_word == Some(word) {
            return Some(word.to_owned());
        }
        let index = self
            .declaration
            .iter()
            .position(|arg| arg.name.as_deref() == Some(word))?;
        let field = self.pairs.iter().position(|pair| *pair == Some(index))?;
        self.names.get(field).cloned()
    }
}

/// Pairs the fields. A field without a pair, or out of order, is an error.
pub(in crate::build) fn match_fields<'a>(
    received: &[ReceivedField],
    declared: &'a Declared,
    file: Option<&'a SchemaFile>,
    partial: Option<Partial>,
    errors: &mut Errors,
) -> Matched<'a> {
    let args: &[Arg] = match &declared.combinator.body {
        Body::Args(args) => args,
        Body::BuiltIn => &[],
    };
    let mut pairs = if received.iter().all(|field| field.ident.is_none()) && !received.is_empty() {
        by_place(received, args)
    } else {
        by_name(received, args)
    };
    let framed = framed(received, args, &pairs);
    let leading_word = leading_word(args, &pairs);
    let mut meant = report_extra(received, &pairs, args, leading_word, declared, errors);
    if let Some(partial) = &partial {
        if received.iter().any(|field| field.ident.is_none()) {
            errors.at_span(
                partial.span,
                "`partial` leaves out fields, and only names tell which: give the fields names",
            );
        }
    } else {
        meant.extend(framed.iter().filter_map(|place| place.checked_sub(1)));
        report_missing(&pairs, &meant, args, leading_word, declared, errors);
    }
    report_order(received, &mut pairs, args, leading_word, errors);
    Matched {
        declaration: args,
        variables: &declared.combinator.parameters,
        pairs,
        framed,
        names: received.iter().map(ReceivedField::rust_name).collect(),
        leading_word,
        file,
        partial,
    }
}

/// The indices of the declaration's fields that their Rust field writes with the length before them.
fn framed(received: &[ReceivedField], args: &[Arg], pairs: &[Option<usize>]) -> Vec<usize> {
    let places = received.iter().zip(pairs).filter_map(|(field, pair)| {
        let (place, before) = ((*pair)?, pair.as_ref()?.checked_sub(1)?);
        let is_framed = enclosure(field) == Some(Enclosure::Framed)
            && is_length_of(args.get(before)?, args.get(place)?)
            && !pairs.contains(&Some(before));
        is_framed.then_some(place)
    });
    places.collect()
}

/// Whether a field is the count of `n*[ t ]`.
fn is_count(arg: &Arg, ty: &TypeExpr) -> bool {
    match ty {
        TypeExpr::Repeat { count, .. } => count.is_some() && *count == arg.name,
        TypeExpr::Bare(inner) => is_count(arg, inner),
        TypeExpr::Named { arguments, .. } => arguments.iter().any(|item| is_count(arg, item)),
        TypeExpr::Own | TypeExpr::Nat | TypeExpr::Any(_) => false,
    }
}

fn by_name(received: &[ReceivedField], args: &[Arg]) -> Vec<Option<usize>> {
    received
        .iter()
        .map(|field| {
            if !is_on_wire(field) {
                return None;
            }
            let name = name(field);
            let is_named = |arg: &Arg| arg.name.as_deref() == Some(&name);
            let is_alike = |arg: &Arg| {
                arg.name
                    .as_deref()
                    .is_some_and(|arg| folded(arg) == folded(&name))
            };
            args.iter()
                .position(is_named)
                // `file_hash` is paired with `fileHash`, unless an attribute states the name.
                .or_else(|| {
                    args.iter()
                        .position(is_alike)
                        .filter(|_| field.keys.name.is_none())
                })
        })
        .collect()
}

/// Pairs a tuple's fields by their order. A leading word without a field is skipped: then the tuple is shorter by one,
/// or its first field is no word.
fn by_place(received: &[ReceivedField], args: &[Arg]) -> Vec<Option<usize>> {
    let on_wire = received.iter().filter(|field| is_on_wire(field)).count();
    let has_word_field = received
        .first()
        .is_some_and(|field| field.keys.flags.is_present());
    let leads = args.first().is_some_and(|arg| may_lead(arg, args));
    let is_framed = |field: &ReceivedField| enclosure(field) == Some(Enclosure::Framed);
    let is_length = |place: usize| match (args.get(place), args.get(place + 1)) {
        (Some(length), Some(value)) => is_length_of(length, value),
        _ => false,
    };
    // A value that writes its length too may be two fields of the declaration.
    let most = on_wire + received.iter().filter(|field| is_framed(field)).count();
    let lengths = (0..args.len()).filter(|place| is_length(*place)).count();
    let most = most.min(on_wire + lengths);
    let start = usize::from(leads && !has_word_field && most < args.len());
    let mut next = start;
    received
        .iter()
        .map(|field| {
            if !is_on_wire(field) {
                return None;
            }
            next += usize::from(is_framed(field) && is_length(next));
            let index = (next < args.len()).then_some(next);
            next += 1;
            index
        })
        .collect()
}

/// The first field of the declaration, if it is a `#` without a Rust field.
fn leading_word<'a>(args: &'a [Arg], pairs: &[Option<usize>]) -> Option<&'a str> {
    let first = args.first()?;
    let name = first.name.as_deref()?;
    (may_lead(first, args) && !pairs.contains(&Some(0))).then_some(name)
}

/// Whether the first word needs no Rust field, because other fields depend on it or it is named as if they did.
fn may_lead(arg: &Arg, args: &[Arg]) -> bool {
    let is_flags = arg.ty == TypeExpr::Nat && arg.name.as_deref() == Some("flags");
    is_flags || is_word(arg, args)
}
