//! The text of a comparison, for people.

use std::fmt;

use super::{Change, CombinatorChange, Diff, FieldChange};

impl Change {
    fn sign(self) -> char {
        match self {
            Self::Added => '+',
            Self::Removed => '-',
            Self::Changed => '~',
        }
    }
}

impl fmt::Display for Diff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ty in &self.types {
            let change = match ty.change {
                Change::Added => " (new type)",
                Change::Removed => " (gone)",
                Change::Changed => "",
            };
            writeln!(f, "{}{change}", ty.name)?;
            for constructor in &ty.constructors {
                write!(f, "{constructor}")?;
            }
        }
        if !self.functions.is_empty() {
            writeln!(f, "---functions---")?;
        }
        for function in &self.functions {
            write!(f, "{function}")?;
        }
        Ok(())
    }
}

impl fmt::Display for CombinatorChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = self.change.sign();
        let name = &self.name;
        match (self.old, self.new) {
            (Some(old), Some(new)) if old != new => {
                writeln!(f, "  {sign} {name}: {old:08x} -> {new:08x}")?;
            }
            (Some(number), Some(_)) => writeln!(f, "  {sign} {name}#{number:08x}")?,
            _ => return writeln!(f, "  {sign} {};", self.declaration),
        }
        for field in &self.fields {
            writeln!(f, "      {field}")?;
        }
        match &self.result {
            Some((old, new)) => writeln!(f, "      ~ = {old} -> {new}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for FieldChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = self.change.sign();
        let name = &self.name;
        match (&self.old, &self.new) {
            (Some(old), Some(new)) if old == new => write!(f, "{sign} {name}:{new}, moved"),
            (Some(old), Some(new)) => write!(f, "{sign} {name}: {old} -> {new}"),
            (old, new) => {
                let ty = old.as_ref().or(new.as_ref());
                write!(f, "{sign} {name}:{}", ty.map_or("", String::as_str))
            }
        }
    }
}
