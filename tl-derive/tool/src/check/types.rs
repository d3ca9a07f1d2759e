//! Checks of fields: undeclared types, flags words that are missing, and repeated names.

use std::collections::HashSet;

use tl_derive_core::schema::{
    Arg, Body, Combinator, Located, TypeExpr, is_builtin, is_vector, misspelt,
};

use super::{Finding, declared::Declarations};
use crate::{
    near::nearest,
    schema::shape::{args, is_capitalised, result_name},
};

pub(super) fn check_types(declarations: &Declarations<'_>, findings: &mut Vec<Finding>) {
    let constructors = || {
        let all = declarations.all().map(|(_, it)| &it.combinator);
        all.filter(|it| !it.is_function)
    };
    let in_faults = || declarations.names_in_faults();
    let checker = Checker {
        types: constructors().map(result_name).chain(in_faults()).collect(),
        names: constructors()
            .map(|it| it.name.as_str())
            .chain(in_faults())
            .collect(),
        declarations,
    };
    for (file, declared) in declarations.all() {
        checker.check(file, declared, findings);
    }
}

struct Checker<'c, 'a> {
    types: HashSet<&'c str>,
    names: HashSet<&'c str>,
    declarations: &'c Declarations<'a>,
}

impl Checker<'_, '_> {
    fn check(&self, file: usize, declared: &Located, findings: &mut Vec<Finding>) {
        let combinator = &declared.combinator;
        if combinator.body == Body::BuiltIn {
            return;
        }
        let mut unknown = Vec::new();
        for arg in args(combinator) {
            self.unknown_of(&arg.ty, combinator, &mut unknown);
        }
        if combinator.is_function {
            self.unknown_of(&combinator.result, combinator, &mut unknown);
        }
        let mut said = HashSet::new();
        for name in unknown {
            if said.insert(name.clone()) {
                let meant = misspelt(&name);
                let place = self.declarations.place_of(file, declared, &name, 0);
                let message = self.undeclared(&name, meant);
                findings.push(self.declarations.finding(place, true, message));
            }
        }
        let mut report = |name: &str, nth: usize, message: String| {
            let place = self.declarations.place_of(file, declared, name, nth);
            findings.push(self.declarations.finding(place, true, message));
        };
        check_words(args(combinator), &mut report);
    }

    fn unknown_of(&self, ty: &TypeExpr, of: &Combinator, unknown: &mut Vec<String>) {
        match ty {
            TypeExpr::Named { name, arguments } => {
                if !self.is_known(name, of) {
                    unknown.push(name.clone());
                }
                for argument in arguments {
                    self.unknown_of(argument, of, unknown);
                }
            }
            TypeExpr::Bare(inner) => self.unknown_of(inner, of, unknown),
            TypeExpr::Any(name) if !of.parameters.iter().any(|(known, _)| known == name) => {
                unknown.push(name.clone());
            }
            TypeExpr::Repeat { args, .. } => {
                for arg in args {
                    self.unknown_of(&arg.ty, of, unknown);
                }
            }
            TypeExpr::Own | TypeExpr::Nat | TypeExpr::Any(_) => {}
        }
    }

    fn is_known(&self, name: &str, of: &Combinator) -> bool {
        let is_declared = if is_capitalised(name) {
            self.types.contains(name)
        } else {
            self.names.contains(name)
        };
        is_declared
            || is_builtin(name)
            || is_vector(name)
            || matches!(name, "Object" | "Function" | "object" | "function" | "Type")
            || of.parameters.iter().any(|(known, _)| known == name)
    }

    fn undeclared(&self, name: &str, meant: Option<&'static str>) -> String {
        let what = if is_capitalised(name) {
            "type"
        } else {
            "bare type"
        };
        let own = ["string", "bytes", "int", "long", "double", "Bool"];
        let mut candidates: Vec<&str> = self.types.iter().chain(&self.names).copied().collect();
        candidates.extend(own);
        candidates.sort_unstable();
        match meant.or_else(|| nearest(name, candidates)) {
            Some(near) => format!("nothing declares the {what} `{name}`: did you mean `{near}`?"),
            None => format!("nothing declares the {what} `{name}`"),
        }
    }
}

/// Reports conditions on words that do not stand before them, and fields of the same name.
fn check_words(args: &[Arg], report: &mut dyn FnMut(&str, usize, String)) {
    let mut known: Vec<&Arg> = Vec::new();
    for arg in args {
        if let Some(condition) = &arg.condition {
            let is_word = |it: &&&Arg| it.name.as_ref() == Some(&condition.word);
            let name = arg.name.as_deref().unwrap_or_default();
            match known.iter().find(is_word) {
                Some(word) if word.ty == TypeExpr::Nat => {}
                Some(word) => report(
                    name,
                    0,
                    format!("`{arg}` depends on `{word}`, which is no flags word: `#` is"),
                ),
                None => report(
                    name,
                    0,
                    format!(
                        "`{arg}` depends on `{}`, which is not declared before: add `{}:#`",
                        condition.word, condition.word
                    ),
                ),
            }
        }
        if let Some(name) = &arg.name {
            if known.iter().any(|it| it.name.as_ref() == Some(name)) {
                report(name, 1, format!("there is a field `{name}` before"));
            }
            known.push(arg);
        }
    }
}
