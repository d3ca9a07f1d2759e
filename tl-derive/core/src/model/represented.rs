//! Types that are written as another type.

use syn::{Member, Type};

/// What a type is written as.
pub enum Represented {
    /// `transparent`: as its only field.
    Field {
        /// Its name or index.
        member: Member,
        /// Its type.
        ty: Box<Type>,
        /// The fields beside it, which are not on the wire.
        skipped: Vec<(Member, Type)>,
    },
    /// `try_from`, `into`: as a value that it is converted from and to.
    Converted {
        /// The type that is read, if there is a decoder.
        read: Option<Box<Type>>,
        /// The type that is written, if there is an encoder.
        written: Option<Box<Type>>,
    },
}

impl Represented {
    /// The types of all values in it.
    #[must_use]
    pub fn types(&self) -> Vec<&Type> {
        match self {
            Self::Field { ty, skipped, .. } => {
                let skipped = skipped.iter().map(|(_, ty)| ty);
                std::iter::once(&**ty).chain(skipped).collect()
            }
            Self::Converted { read, written } => {
                read.iter().chain(written).map(|ty| &**ty).collect()
            }
        }
    }
}
