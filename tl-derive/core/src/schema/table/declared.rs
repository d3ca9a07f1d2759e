//! The constructors that the schema files declare, by their name and by the name of their type. It also caches the
//! numbers, hashes and lengths that were computed for them.

use std::{cell::RefCell, collections::HashMap, ptr};

use super::{
    super::{
        ast::{Body, Combinator, TypeExpr},
        file::SchemaFile,
        number::crc32,
    },
    same,
};

/// The files, and caches of what was computed about them. The caches matter, because Cargo builds derives without
/// optimisation.
pub(super) struct Declared<'a> {
    files: Vec<File<'a>>,
    numbers: RefCell<HashMap<*const Combinator, u32>>,
    hashes: RefCell<HashMap<&'a str, u32>>,
    /// The least length of each constructor's fields in words. While one is being computed, it is 0.
    pub(super) least: RefCell<HashMap<*const Combinator, u32>>,
}

struct File<'a> {
    file: &'a SchemaFile,
    /// None if there will be few look-ups. Scanning the file for each is then faster than building maps.
    maps: Option<Maps<'a>>,
}

#[derive(Default)]
struct Maps<'a> {
    /// By the constructor's name.
    names: HashMap<&'a str, Found<'a>>,
    /// By the name of the result type.
    types: HashMap<&'a str, Found<'a>>,
}

/// The constructors with one name, or of one type.
#[derive(Clone, Copy, Default)]
pub(super) struct Found<'a> {
    /// The first one with declared fields.
    with_fields: Option<&'a Combinator>,
    /// The first one with `?` for its fields.
    built_in: Option<&'a Combinator>,
    /// Whether several have fields and differ.
    is_ambiguous: bool,
}

impl<'a> Found<'a> {
    fn add(&mut self, constructor: &'a Combinator) {
        if constructor.body == Body::BuiltIn {
            self.built_in.get_or_insert(constructor);
        } else {
            let first = self.with_fields.get_or_insert(constructor);
            self.is_ambiguous |= !same(first, constructor);
        }
    }

    /// Whether one of them has declared fields. Only such constructors are in a table.
    pub(super) fn has_fields(&self) -> bool {
        self.with_fields.is_some()
    }

    /// The constructor, if there is only one. A built-in one (`int ? = Int`) counts only if there is no other.
    pub(super) fn only(&self) -> Option<&'a Combinator> {
        let only = self.with_fields.or(self.built_in);
        only.filter(|_| !self.is_ambiguous)
    }
}

/// The name of a combinator's result type.
pub(super) fn result_name(combinator: &Combinator) -> &str {
    match &combinator.result {
        TypeExpr::Named { name, .. } => name,
        _ => "",
    }
}

fn constructors(file: &SchemaFile) -> impl Iterator<Item = &Combinator> {
    file.combinators().iter().filter(|it| !it.is_function)
}

impl<'a> File<'a> {
    fn mapped(file: &'a SchemaFile) -> Self {
        let mut maps = Maps::default();
        for it in constructors(file) {
            maps.names.entry(&it.name).or_default().add(it);
            maps.types.entry(result_name(it)).or_default().add(it);
        }
        let maps = Some(maps);
        Self { file, maps }
    }

    fn named(&self, name: &str) -> Option<Found<'a>> {
        match &self.maps {
            Some(maps) => maps.names.get(name).copied(),
            None => self.scan(&|it| it.name == name),
        }
    }

    fn of_type(&self, name: &str) -> Option<Found<'a>> {
        match &self.maps {
            Some(maps) => maps.types.get(name).copied(),
            None => self.scan(&|it| result_name(it) == name),
        }
    }

    fn scan(&self, is_it: &dyn Fn(&Combinator) -> bool) -> Option<Found<'a>> {
        let mut found = None;
        for it in constructors(self.file).filter(|it| is_it(it)) {
            found.get_or_insert_with(Found::default).add(it);
        }
        found
    }
}

impl<'a> Declared<'a> {
    /// Builds maps, for many look-ups in all files.
    pub(super) fn mapped(files: &[&'a SchemaFile]) -> Self {
        Self::new(files.iter().map(|file| File::mapped(file)).collect())
    }

    /// Builds no maps, for a few look-ups in one file, or in none.
    pub(super) fn scanned(file: Option<&'a SchemaFile>) -> Self {
        let file = file.map(|file| File { file, maps: None });
        Self::new(file.into_iter().collect())
    }

    fn new(files: Vec<File<'a>>) -> Self {
        Self {
            files,
            numbers: RefCell::default(),
            hashes: RefCell::default(),
            least: RefCell::default(),
        }
    }

    /// Whether no file is given. A type that is not found may then still be declared.
    pub(super) fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The constructors with this name, and the index of their file. The file `own` is searched first, then the
    /// others in order.
    pub(super) fn named(&self, own: usize, name: &str) -> Option<(usize, Found<'a>)> {
        self.find(own, &|file| file.named(name))
    }

    /// The constructors of this type, and the index of their file. The order of the search is that of
    /// [`named`](Self::named).
    pub(super) fn of_type(&self, own: usize, name: &str) -> Option<(usize, Found<'a>)> {
        self.find(own, &|file| file.of_type(name))
    }

    fn find(
        &self,
        own: usize,
        found: &dyn Fn(&File<'a>) -> Option<Found<'a>>,
    ) -> Option<(usize, Found<'a>)> {
        let others = (0..self.files.len()).filter(|index| *index != own);
        std::iter::once(own)
            .chain(others)
            .find_map(|index| Some((index, found(self.files.get(index)?)?)))
    }

    /// The constructor number of a combinator of the file with this index.
    pub(super) fn number(&self, file: usize, combinator: &Combinator) -> u32 {
        if let Some(number) = combinator.stated_id {
            return number;
        }
        let Some(File { file, .. }) = self.files.get(file) else {
            return 0;
        };
        let mut numbers = self.numbers.borrow_mut();
        *numbers
            .entry(ptr::from_ref(combinator))
            .or_insert_with(|| file.constructor_number(combinator))
    }

    /// The CRC32 of a type's name, which stands for the type in a table.
    pub(super) fn hash(&self, ty: &'a str) -> u32 {
        let mut hashes = self.hashes.borrow_mut();
        *hashes.entry(ty).or_insert_with(|| crc32(ty.as_bytes()))
    }
}
