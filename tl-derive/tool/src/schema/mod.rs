//! `Schema`: the declarations of files at run time, and what each combinator holds.

mod index;
mod least;
pub(crate) mod shape;
pub(crate) mod shaper;

use std::{fs, path::Path};

use tl_derive_core::schema::{SchemaFile, parse_schema};

pub(crate) use self::index::{Clash, Declared, Index, Type};
use self::{
    least::least_lens,
    shape::{Field, Typed},
    shaper::Shaper,
};
use crate::error::SchemaError;

/// The declarations of MTProto that its published schema has only in comments.
const MTPROTO: &str = include_str!("mtproto.tl");

/// The declarations of one or several files.
///
/// ```
/// use tl_schema::Schema;
///
/// let schema = Schema::from_text("user#00000001 id:long name:string = User;")?;
/// let bytes = schema.from_json("user", &serde_json::json!({ "id": 7, "name": "Ann" }))?;
/// assert_eq!(bytes, *b"\x01\0\0\0\x07\0\0\0\0\0\0\0\x03Ann");
/// assert_eq!(schema.to_json(&bytes)?.to_string(), r#"{"_":"user","id":7,"name":"Ann"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// The wrappers of MTProto's messages (`msg_container`, `rpc_result`, `gzip_packed`) are part of every schema, because
/// the published files have them only in comments. A file that declares one wins.
#[derive(Debug)]
pub struct Schema {
    /// The files in the order given, and last the one that is part of every schema.
    pub(crate) sources: Vec<String>,
    pub(crate) index: Index,
    /// What each combinator holds, in the order of the index.
    layouts: Vec<Layout>,
}

/// What a combinator holds.
#[derive(Debug)]
pub(crate) struct Layout {
    pub(crate) fields: Vec<Field>,
    /// The least length in bytes, without the number.
    pub(crate) least: usize,
    /// What a function returns, or the type of a constructor.
    pub(crate) result: Typed,
    /// Its name in JSON, with the number if the name alone means another combinator.
    pub(crate) label: String,
}

impl Schema {
    /// Reads files that are one schema together, such as MTProto's and an API's.
    ///
    /// ```
    /// # std::env::set_current_dir(env!("CARGO_MANIFEST_DIR"))?;
    /// let schema = tl_schema::Schema::from_files(["docs/api.tl"])?;
    /// assert_eq!(schema.to_json(b"\xc9\x7e\xa0\x7d")?["_"], "inputPeerSelf");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If a file can't be read or is no schema, or if two declarations differ and have the same number.
    pub fn from_files<P: AsRef<Path>>(
        paths: impl IntoIterator<Item = P>,
    ) -> Result<Self, SchemaError> {
        let mut texts = Vec::new();
        for path in paths {
            let path = path.as_ref();
            let name = path.display().to_string();
            match fs::read_to_string(path) {
                Ok(text) => texts.push((name, text)),
                Err(error) => return Err(SchemaError::unreadable(name, error)),
            }
        }
        Self::from_texts(&texts)
    }

    /// Parses a schema.
    ///
    /// # Errors
    ///
    /// If it is no schema, or if two declarations differ and have the same number.
    pub fn from_text(text: &str) -> Result<Self, SchemaError> {
        Self::from_texts(&[("the schema".to_owned(), text.to_owned())])
    }

    fn from_texts(texts: &[(String, String)]) -> Result<Self, SchemaError> {
        let mut sources: Vec<String> = texts.iter().map(|(name, _)| name.clone()).collect();
        sources.push("MTProto".to_owned());
        let mut index = Index::default();
        let given = texts.iter().map(|(_, text)| (text.as_str(), false));
        for (file, (text, is_optional)) in given.chain([(MTPROTO, true)]).enumerate() {
            let source = |file: usize| sources.get(file).cloned().unwrap_or_default();
            let combinators =
                parse_schema(text).map_err(|error| SchemaError::syntax(source(file), error))?;
            let schema = SchemaFile::new(Path::new(&source(file)), combinators);
            index
                .add(file, &schema, is_optional)
                .map_err(|clash| SchemaError::clash(source(clash.first.0), source(file), clash))?;
        }
        let layouts = layouts(&index);
        Ok(Self {
            sources,
            index,
            layouts,
        })
    }

    /// A combinator with its layout.
    pub(crate) fn combinator(&self, place: usize) -> Option<Combinator<'_>> {
        Some(Combinator {
            place,
            declared: self.index.declared.get(place)?,
            layout: self.layouts.get(place)?,
        })
    }

    pub(crate) fn by_number(&self, number: u32) -> Option<Combinator<'_>> {
        self.combinator(self.index.place_of(number)?)
    }

    /// The combinator that a name means: `user`, or with its number `user#00000001`.
    pub(crate) fn meant_by(&self, name: &str) -> Option<Combinator<'_>> {
        let Some((name, number)) = name.split_once('#') else {
            return self.combinator(self.index.meant_by(name)?);
        };
        let found = self.by_number(u32::from_str_radix(number, 16).ok()?)?;
        (found.declared.combinator.name == name).then_some(found)
    }

    pub(crate) fn ty(&self, place: usize) -> Option<&Type> {
        self.index.types.get(place)
    }

    /// A type as a user writes it: `Vector<long>`, `messages.Dialogs`, or a constructor's bare name.
    pub(crate) fn parse_type(&self, text: &str) -> Result<Typed, String> {
        let ty = tl_derive_core::schema::parse_type_expr(text)?;
        let shaper = Shaper {
            index: &self.index,
            file: 0,
            parameters: &[],
        };
        let typed = shaper.typed(&ty);
        let is_known = |name: &str| {
            tl_derive_core::schema::is_builtin(name)
                || matches!(name, "Object" | "Function" | "object" | "function")
                || self.index.type_of(name).is_some()
                || !self.index.named(name).is_empty()
        };
        match ty.innermost_name().filter(|name| !is_known(name)) {
            None => Ok(typed),
            Some(name) => {
                let types = self.index.types.iter().map(|ty| ty.name.as_str());
                let near = crate::near::nearest(name, types);
                let advice = near.map_or_else(String::new, |it| format!(": did you mean `{it}`?"));
                Err(format!("the schema has no type `{name}`{advice}"))
            }
        }
    }
}

/// A combinator with its layout.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Combinator<'s> {
    pub(crate) place: usize,
    pub(crate) declared: &'s Declared,
    pub(crate) layout: &'s Layout,
}

impl<'s> Combinator<'s> {
    pub(crate) fn name(&self) -> &'s str {
        &self.declared.combinator.name
    }

    /// As in a schema: `user#00000001`.
    pub(crate) fn title(&self) -> String {
        format!("{}#{:08x}", self.name(), self.declared.number)
    }
}

fn layouts(index: &Index) -> Vec<Layout> {
    let mut layouts: Vec<_> = (index.declared.iter().enumerate())
        .map(|(place, declared)| {
            let combinator = &declared.combinator;
            let shaper = Shaper {
                index,
                file: declared.file,
                parameters: &combinator.parameters,
            };
            let name = &combinator.name;
            Layout {
                fields: shaper.fields(shape::args(combinator)),
                least: 0,
                result: shaper.typed(&combinator.result),
                label: if index.meant_by(name) == Some(place) {
                    name.clone()
                } else {
                    format!("{name}#{:08x}", declared.number)
                },
            }
        })
        .collect();
    let least = least_lens(&layouts);
    for (layout, least) in layouts.iter_mut().zip(least) {
        layout.least = least;
    }
    layouts
}

impl Schema {
    /// The least length of a value, in bytes.
    pub(crate) fn least(&self, ty: &shape::Shape) -> usize {
        least::of_shape(ty, &|place| self.least_bare(place))
    }

    /// The least length of these fields together, in bytes.
    pub(crate) fn least_of(&self, fields: &[Field]) -> usize {
        least::of_fields(fields, &|place| self.least_bare(place))
    }

    fn least_bare(&self, place: usize) -> usize {
        self.layouts.get(place).map_or(0, |layout| layout.least)
    }
}
