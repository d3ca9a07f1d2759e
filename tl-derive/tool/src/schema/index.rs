//! An index of the declarations of several files, by number, name and type.

use std::collections::HashMap;

use tl_derive_core::schema::{Body, Combinator, SchemaFile};

use super::shape::result_name;

/// All combinators of the files, each once.
#[derive(Debug, Default)]
pub(crate) struct Index {
    pub(crate) declared: Vec<Declared>,
    pub(crate) types: Vec<Type>,
    by_number: HashMap<u32, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_type: HashMap<String, usize>,
}

/// A combinator with its file.
#[derive(Debug)]
pub(crate) struct Declared {
    pub(crate) file: usize,
    pub(crate) combinator: Combinator,
    pub(crate) number: u32,
    /// The index of its type, if it is a constructor.
    pub(crate) ty: Option<usize>,
}

/// A type, and its constructors in order.
#[derive(Debug)]
pub(crate) struct Type {
    pub(crate) name: String,
    pub(crate) constructors: Vec<usize>,
}

/// Two different declarations with the same number.
pub(crate) struct Clash {
    pub(crate) number: u32,
    pub(crate) first: (usize, String),
    pub(crate) second: String,
}

impl Index {
    /// Adds the declarations of a file. If `is_optional`, those that are already known win.
    pub(crate) fn add(
        &mut self,
        file: usize,
        schema: &SchemaFile,
        is_optional: bool,
    ) -> Result<(), Clash> {
        for combinator in schema.combinators() {
            if combinator.body == Body::BuiltIn {
                continue;
            }
            let number = schema.constructor_number(combinator);
            match self.by_number(number) {
                None => self.push(file, combinator, number),
                Some(_) if is_optional => {}
                Some(known) if is_same(&known.combinator, combinator) => {}
                Some(known) => {
                    return Err(Clash {
                        number,
                        first: (known.file, known.combinator.text.clone()),
                        second: combinator.text.clone(),
                    });
                }
            }
        }
        Ok(())
    }

    fn push(&mut self, file: usize, combinator: &Combinator, number: u32) {
        let place = self.declared.len();
        self.by_number.insert(number, place);
        let name = combinator.name.clone();
        self.by_name.entry(name).or_default().push(place);
        let mut of = None;
        if !combinator.is_function {
            let name = result_name(combinator);
            let next = self.types.len();
            let ty = *self.by_type.entry(name.to_owned()).or_insert(next);
            if ty == next {
                self.types.push(Type {
                    name: name.to_owned(),
                    constructors: Vec::new(),
                });
            }
            if let Some(ty) = self.types.get_mut(ty) {
                ty.constructors.push(place);
            }
            of = Some(ty);
        }
        self.declared.push(Declared {
            file,
            combinator: combinator.clone(),
            number,
            ty: of,
        });
    }

    pub(crate) fn by_number(&self, number: u32) -> Option<&Declared> {
        self.declared.get(self.place_of(number)?)
    }

    pub(crate) fn place_of(&self, number: u32) -> Option<usize> {
        self.by_number.get(&number).copied()
    }

    /// All combinators of a name, in order.
    pub(crate) fn named(&self, name: &str) -> &[usize] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    /// The combinator that a name means: in the first file that has it, the last one, since a later layer replaces an
    /// earlier one.
    pub(crate) fn meant_by(&self, name: &str) -> Option<usize> {
        let named = self.named(name);
        let file = self.file(*named.first()?);
        let of_file = named.iter().rev();
        of_file.copied().find(|place| self.file(*place) == file)
    }

    pub(crate) fn type_of(&self, name: &str) -> Option<usize> {
        self.by_type.get(name).copied()
    }

    pub(crate) fn name(&self, place: usize) -> Option<&str> {
        let declared = self.declared.get(place)?;
        Some(&declared.combinator.name)
    }

    fn file(&self, place: usize) -> Option<usize> {
        Some(self.declared.get(place)?.file)
    }

    /// The constructor of a name, if there is only one: in this file, or else in the first file that has it.
    pub(crate) fn constructor(&self, file: usize, name: &str) -> Option<usize> {
        let named = self.named(name).iter().copied();
        self.only(file, named.filter(|place| self.is_constructor(*place)))
    }

    /// The only constructor of a type: in this file, or else in the first file that has the type.
    pub(crate) fn only_constructor(&self, file: usize, ty: &str) -> Option<usize> {
        let ty = self.types.get(self.type_of(ty)?)?;
        self.only(file, ty.constructors.iter().copied())
    }

    pub(crate) fn is_constructor(&self, place: usize) -> bool {
        let declared = self.declared.get(place);
        declared.is_some_and(|declared| declared.ty.is_some())
    }

    fn only(&self, file: usize, places: impl Iterator<Item = usize> + Clone) -> Option<usize> {
        let of = |file: Option<usize>| places.clone().filter(move |it| self.file(*it) == file);
        let mut found = of(Some(file));
        let first = match found.next() {
            Some(first) => first,
            None => {
                let first = places.clone().next()?;
                found = of(self.file(first));
                found.next()?
            }
        };
        found.next().is_none().then_some(first)
    }
}

/// Whether two declarations are the same, whether or not they state their number.
fn is_same(a: &Combinator, b: &Combinator) -> bool {
    let is_same = a.name == b.name && a.is_function == b.is_function;
    is_same && a.parameters == b.parameters && a.body == b.body && a.result == b.result
}
