//! The checks that values which something follows have a known end.
//!
//! They stand in the body of `decode`. Each as a constant of its own would take the compiler twice as long.

use crate::{
    codegen::{
        code::{Code, code},
        ends::{followed, is_plain_path, open_end},
        outside::{depends_on_parameters, found, read_probe},
        spans::{self, Placed},
    },
    model::{
        Form, Model, Position,
        rust_type::{mentions_raw, option_inner},
    },
};

/// Statements that refuse the types in a definition whose end is not known.
///
/// A type that depends on parameters is known only where the definition is used, and is not checked here.
pub(super) fn known_ends(model: &Model) -> Code {
    let mut statements = Code::new();
    let mut checked = Vec::new();
    for (ty, position) in model
        .combinators()
        .flat_map(|fields| followed(fields, model))
    {
        if depends_on_parameters(ty, model) || checked.contains(&(ty, position.clone())) {
            continue;
        }
        let says_so = "__TL_ENDS";
        ends(&*found(ty, model), &position, says_so, &mut statements);
        checked.push((ty, position));
    }
    // A type that is last may end with the input, so the compiler would report it only where the definition is used.
    for form in model
        .combinators()
        .filter_map(|fields| open_end(fields, model))
    {
        last_ends(form, model, &mut statements);
    }
    statements
}

/// Refuses a type whose end is not known.
fn ends(ty: &dyn Placed, position: &Position, says_so: &'static str, statements: &mut Code) {
    let says_so = read_probe(ty, position, says_so);
    let says_so = code!(__tl::Ends<{ #says_so }>);
    let is = spans::associated(ty, &says_so, "is");
    code!(statements; let _ = #is;);
}

/// The checks of the type of a last field.
fn last_ends(form: &Form, model: &Model, statements: &mut Code) {
    let Form::Position { ty, position, .. } = form else {
        return;
    };
    if depends_on_parameters(ty, model) {
        return;
    }
    let ty = option_inner(ty).unwrap_or(ty);
    let found = &*found(ty, model);
    if is_plain_path(ty) {
        // It may be a newtype of a vector.
        ends(found, position, "__TL_ITEMS_END", statements);
    }
    if mentions_raw(ty) {
        let decode = spans::associated(found, &code!(__Decode<'static, #position>), "decode");
        code!(statements; let _ = #decode;);
    }
}
