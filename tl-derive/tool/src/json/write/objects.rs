//! Writes objects and groups of fields.

use super::{Writer, Written, fields::Given};
use crate::{
    WriteError,
    json::tree::{Json, Object},
    near::nearest,
    schema::{Combinator, shape::Field},
};

impl<'s> Writer<'s> {
    /// An object whose name is known. The value need not state it, and may be missing if there are no fields.
    pub(super) fn named(&mut self, combinator: Combinator<'s>, value: &Json<'_>) -> Written {
        let object = self.fields_of(combinator, combinator.name(), value)?;
        self.object(combinator, object)
    }

    /// An object of a type, with its number.
    pub(super) fn boxed(&mut self, of: usize, ty: &str, value: &Json<'_>) -> Written {
        let Json::Object(object) = value else {
            let wanted = "an object with `_`, the name of its constructor";
            return Err(self.mismatch(ty, wanted, value));
        };
        let places = self.schema.ty(of).map(|ty| ty.constructors.as_slice());
        let places = places.unwrap_or_default();
        let mut constructors = places
            .iter()
            .filter_map(|place| self.schema.combinator(*place));
        let found = match (object.get("_"), places) {
            (Some(Json::String(name)), _) => {
                // The last one of a name, since a later layer replaces an earlier one.
                let exact = constructors.clone().find(|it| it.layout.label == *name);
                exact.or_else(|| constructors.rfind(|it| it.name() == name || it.title() == *name))
            }
            (None, [_]) => constructors.next(),
            _ => None,
        };
        match found {
            Some(found) => self.object(found, object),
            None => Err(self.no_constructor(ty, places, object.get("_"))),
        }
    }

    #[cold]
    fn no_constructor(&self, ty: &str, places: &[usize], name: Option<&Json<'_>>) -> WriteError {
        let constructors = places
            .iter()
            .filter_map(|place| self.schema.combinator(*place));
        let names: Vec<_> = constructors.map(|it| it.name()).collect();
        let listed = match names.as_slice() {
            names if names.len() > 8 => format!("one of its {} constructors", names.len()),
            names => format!("`{}`", names.join("`, `")),
        };
        let Some(Json::String(name)) = name else {
            return self.error(format!("`_` says which `{ty}` it is: {listed}"));
        };
        match (nearest(name, names), self.schema.meant_by(name)) {
            (_, Some(other)) => self.error(format!(
                "`{ty}` is {listed}, not `{name}`, which is `{}`",
                other.layout.result.text
            )),
            (Some(near), None) => self.error(format!(
                "`{ty}` has no constructor `{name}`: did you mean `{near}`?"
            )),
            (None, None) => self.error(format!(
                "`{ty}` has no constructor `{name}`: it is {listed}"
            )),
        }
    }

    pub(super) fn bare(&mut self, place: usize, ty: &str, value: &Json<'_>) -> Written {
        let Some(combinator) = self.schema.combinator(place) else {
            return Ok(());
        };
        let object = self.fields_of(combinator, ty, value)?;
        self.open(combinator, object)
    }

    /// The fields of a value that can only be of this combinator.
    fn fields_of<'v>(
        &self,
        combinator: Combinator<'_>,
        ty: &str,
        value: &'v Json<'v>,
    ) -> Result<&'v Object<'v>, WriteError> {
        let Json::Object(object) = value else {
            return Err(self.mismatch(ty, "an object", value));
        };
        let is_it = |name: &str| {
            name == combinator.name()
                || name == combinator.layout.label
                || name == combinator.title()
        };
        match object.get("_") {
            None => Ok(object),
            Some(Json::String(name)) if is_it(name) => Ok(object),
            Some(_) => {
                let wanted = format!("`{}`", combinator.name());
                Err(self.mismatch(ty, &wanted, value))
            }
        }
    }

    /// With its number.
    pub(super) fn object(&mut self, combinator: Combinator<'s>, object: &Object<'_>) -> Written {
        self.number(combinator.declared.number);
        self.open(combinator, object)
    }

    fn open(&mut self, combinator: Combinator<'s>, object: &Object<'_>) -> Written {
        self.enter()?;
        self.path.enter_object(combinator.name());
        let words = self.words.len();
        let given = self.given(combinator.name(), &combinator.layout.fields, object)?;
        self.fields(combinator, &given)?;
        self.words.truncate(words);
        self.path.leave();
        self.depth_left = self.depth_left.saturating_add(1);
        Ok(())
    }

    /// Repeated fields that are no object.
    pub(super) fn group(&mut self, fields: &'s [Field], ty: &str, value: &Json<'_>) -> Written {
        let Json::Object(object) = value else {
            return Err(self.mismatch(ty, "an array of objects", value));
        };
        let given = self.given(ty, fields, object)?;
        let words = self.words.len();
        self.all(fields, &given)?;
        self.words.truncate(words);
        Ok(())
    }

    fn given<'a>(
        &self,
        of: &'a str,
        fields: &'a [Field],
        object: &'a Object<'a>,
    ) -> Result<Given<'a>, WriteError> {
        Given::new(of, fields, object).map_err(|key| self.no_field(of, fields, key))
    }

    /// The error for a key that is no field.
    #[cold]
    fn no_field(&self, of: &str, fields: &[Field], key: &str) -> WriteError {
        let near = nearest(key, fields.iter().map(|field| field.name.as_str()));
        let advice = near.map_or_else(String::new, |near| format!(": did you mean `{near}`?"));
        let path = self.path.text();
        let dot = if path.is_empty() { "" } else { "." };
        WriteError::new(
            format!("{path}{dot}{key}"),
            format!("`{of}` has no field `{key}`{advice}"),
        )
    }
}
