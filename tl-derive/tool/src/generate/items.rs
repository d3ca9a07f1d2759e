//! Makes the definition of each type and function.

use tl_derive_core::schema::Combinator;

use super::{
    model::{Body, Definition, Item, Key, Rust, Variant},
    names::type_name,
    plan::{Plan, is_function},
    types::{Refused, Typer},
};

impl<'s> Plan<'s> {
    /// Makes one definition, and notes which parts of it can't be written.
    pub(super) fn item(&self, key: Key, notes: &mut Vec<String>) -> Option<Item> {
        match key {
            Key::Function(place) | Key::Constructor(place) => {
                let declared = self.schema.index.declared.get(place)?;
                let body = self.definition(place, declared.file, notes)?;
                let mut item = Item {
                    file: declared.file,
                    name: declared.combinator.name.clone(),
                    body: Body::Struct(body),
                    returns: None,
                    parameters: Vec::new(),
                };
                if let Key::Function(_) = key {
                    let typer = self.typer(&declared.combinator, declared.file);
                    item.returns = noted(typer.result(), &declared.combinator, notes)?;
                    let parameters = declared.combinator.parameters.iter();
                    item.parameters = parameters.map(|(name, _)| type_name(name)).collect();
                    noted(all_stand_in_fields(&item), &declared.combinator, notes)?;
                }
                Some(item)
            }
            Key::Type(ty) => self.ty(ty, notes),
        }
    }

    fn ty(&self, ty: usize, notes: &mut Vec<String>) -> Option<Item> {
        let (file, all) = self.constructors(ty);
        let name = self.schema.ty(ty)?.name.clone();
        let mut definitions = Vec::new();
        let places = self.latest(&all, notes);
        for place in &places {
            definitions.extend(self.definition(*place, file, notes));
        }
        let is_partial = definitions.len() < all.len();
        let body = match (places.as_slice(), definitions.len()) {
            (_, 0) => return None,
            ([_], _) => Body::Struct(definitions.pop()?),
            _ => Body::Enum {
                variants: definitions.into_iter().map(Variant::Fields).collect(),
                is_partial,
            },
        };
        Some(Item {
            file,
            name,
            body,
            returns: None,
            parameters: Vec::new(),
        })
    }

    /// Keeps the last of constructors of the same name, as several layers have them. An enum can't tell them apart.
    fn latest(&self, all: &[usize], notes: &mut Vec<String>) -> Vec<usize> {
        let index = &self.schema.index;
        let of_name = |place: usize| {
            all.iter()
                .filter(move |it| index.name(**it) == index.name(place))
        };
        let is_last = |place: &usize| of_name(*place).next_back() == Some(place);
        let mut places: Vec<usize> = all.iter().copied().filter(is_last).collect();
        if places.len() > 1 {
            places.retain(|place| {
                let is_only = of_name(*place).count() == 1;
                if let Some(name) = index.name(*place).filter(|_| !is_only) {
                    notes.push(format!(
                        "`{name}` is left out: it is declared several times, and its type has other constructors"
                    ));
                }
                is_only
            });
        }
        places
    }

    fn definition(&self, place: usize, file: usize, notes: &mut Vec<String>) -> Option<Definition> {
        let combinator = &self.schema.index.declared.get(place)?.combinator;
        let wanted = self.partial.get(&place).map(Vec::as_slice);
        let is_polymorphic = !is_function(combinator) && !combinator.parameters.is_empty();
        let fields = if is_polymorphic {
            Err("it is polymorphic".to_owned())
        } else {
            self.typer(combinator, file).fields(wanted)
        };
        Some(Definition {
            place,
            fields: noted(fields, combinator, notes)?,
            is_partial: wanted.is_some(),
        })
    }

    fn typer<'p>(&'p self, combinator: &'s Combinator, file: usize) -> Typer<'p, 's> {
        Typer {
            plan: self,
            file,
            combinator,
        }
    }
}

/// Refuses a type parameter that no field uses, which Rust does not allow.
fn all_stand_in_fields(item: &Item) -> Result<(), Refused> {
    let is_in_field = |name: &String| {
        let is_it = |ty: &Rust| matches!(ty, Rust::Parameter(it) if it == name);
        item.fields().any(|field| field.ty.has(&is_it))
    };
    match item.parameters.iter().find(|name| !is_in_field(name)) {
        Some(name) => Err(format!("no field is of its parameter `{name}`")),
        None => Ok(()),
    }
}

/// Notes why something can't be written.
fn noted<T>(
    result: Result<T, Refused>,
    combinator: &Combinator,
    notes: &mut Vec<String>,
) -> Option<T> {
    result
        .map_err(|why| notes.push(format!("`{}` is left out: {why}", combinator.name)))
        .ok()
}
