//! All that is wrong in schema files, at once.

mod declared;
mod finding;
mod types;

pub use self::finding::Finding;
use self::{
    declared::{Declarations, Place},
    types::check_types,
};

/// Finds all that is wrong in some files, which together are one schema. Each has its name and its text.
///
/// ```
/// let text = "user#00000001 name:Strng = User;\nchat#00000001 users:Vector<User> = Chat;\n";
/// let findings = tl_schema::check(&[("api.tl", text)]);
/// let found: Vec<_> = findings.iter().filter(|it| it.is_error).map(|it| (it.line, it.column)).collect();
/// assert_eq!(found, [(1, 20), (2, 5)]);
/// assert!(findings[0].message.starts_with("nothing declares the type `Strng`"));
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
    findings.sort_by(|a, b| (a.order, a.line, a.column).cmp(&(b.order, b.line, b.column)));
    findings
}
