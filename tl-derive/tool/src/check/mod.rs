//! `tl-schema check`: finds all errors in schema files at once.

mod declared;
mod finding;
mod types;

pub use self::finding::Finding;
use self::{
    declared::{Declarations, Place},
    types::check_types,
};

/// Finds all errors in files that are one schema together. Each file is its name and its text.
///
/// ```
/// let text = "user#00000001 name:Strng = User;\nchat#00000001 users:Vector<User> = Chat;\n";
/// let findings = tl_schema::check(&[("api.tl", text)]);
/// let errors: Vec<_> = findings.iter().filter(|it| it.is_error).collect();
/// assert_eq!((errors[0].line, errors[0].column), (1, 20));
/// assert_eq!(errors[0].message, "nothing declares the type `Strng`: did you mean `string`?");
/// assert_eq!(errors[1].message, "`chat` has the number 00000001 which is that of `user` too");
/// ```
#[must_use]
pub fn check(files: &[(&str, &str)]) -> Vec<Finding> {
    let declarations = Declarations::of(files);
    let mut findings = Vec::new();
    for (file, fault) in declarations.faults() {
        let place = Place { file, at: fault.at };
        findings.push(declarations.finding(place, true, fault.message.clone()));
    }
    declarations.check_numbers(&mut findings);
    declarations.check_names(&mut findings);
    check_types(&declarations, &mut findings);
    findings.sort_by_key(|it| (it.order, it.line, it.column));
    findings
}
