//! The syntax tree of a schema.

use std::fmt;

use super::names::misspelt;

/// A constructor or function: one declaration of a schema.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Combinator {
    /// The name with its namespaces: `help.getConfig`.
    pub name: String,
    /// The number that the declaration states (`#c1cd5ea9`).
    pub stated_id: Option<u32>,
    /// Whether it is under `---functions---`.
    pub is_function: bool,
    /// The optional arguments, `{X:Type}`: each name and type.
    pub parameters: Vec<(String, String)>,
    /// Its fields.
    pub body: Body,
    /// The result type.
    pub result: TypeExpr,
    /// The declaration as it stands in the text, in one line and without its semicolon.
    pub text: String,
}

/// What is between a combinator's parameters and its `=`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// `?`: TL's own, defined outside of TL.
    BuiltIn,
    /// Its fields, in order.
    Args(Vec<Arg>),
}

/// A field of a combinator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arg {
    /// The name. None for a field without one, as in `vector {t:Type} # [ t ] = Vector t`.
    pub name: Option<String>,
    /// The condition under which it is there, if there is one.
    pub condition: Option<Condition>,
    /// Its type.
    pub ty: TypeExpr,
}

/// `flags.0?`: the field is there if this bit is set; without a bit, if the word is not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The name of the flags word.
    pub word: String,
    /// 0 to 31.
    pub bit: Option<u32>,
}

/// A type expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeExpr {
    /// `_`: the position of the Rust type itself. It is not TL's, but `ty` may have it.
    Own,
    /// `#`
    Nat,
    /// `int`, `help.Config`, `future_salt`, or a type variable `X`; with arguments, `Vector int`.
    Named {
        /// With its namespaces.
        name: String,
        /// The arguments of a polymorphic type.
        arguments: Vec<TypeExpr>,
    },
    /// `!X`: a value of any type that `X` is.
    Any(String),
    /// `%t`
    Bare(Box<TypeExpr>),
    /// `4*[ int ]`; without a count, as many as the number before it says.
    Repeat {
        /// A number in decimal digits.
        count: Option<String>,
        /// What is repeated.
        args: Vec<Arg>,
    },
}

impl Combinator {
    /// Whether two declarations are the same but for white space and the like.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.name == other.name
            && self.stated_id == other.stated_id
            && self.is_function == other.is_function
            && self.parameters == other.parameters
            && self.body == other.body
            && self.result == other.result
    }

    /// Whether a name is a type parameter.
    #[must_use]
    pub fn is_variable(&self, name: &str) -> bool {
        self.parameters.iter().any(|(known, _)| known == name)
    }

    /// The type parameter whose result the function returns: `X` of `query:!X = X`.
    #[must_use]
    pub fn returned_parameter(&self) -> Option<&str> {
        match &self.result {
            TypeExpr::Named { name, arguments } if arguments.is_empty() => self
                .parameters
                .iter()
                .map(|(parameter, _)| parameter.as_str())
                .find(|parameter| parameter == name),
            _ => None,
        }
    }
}

impl TypeExpr {
    /// A type by its name alone.
    pub fn named(name: &str) -> Self {
        Self::Named {
            name: name.to_owned(),
            arguments: Vec::new(),
        }
    }
}

impl TypeExpr {
    /// The same type with each type variable as `!X`, because it stands for a boxed value even if its name is in lower
    /// case. `parameters` are the combinator's.
    #[must_use]
    pub fn with_variables(&self, parameters: &[(String, String)]) -> Self {
        match self {
            Self::Named { name, arguments } if arguments.is_empty() => {
                let is_variable = |(known, ty): &(String, String)| known == name && ty == "Type";
                if parameters.iter().any(is_variable) {
                    Self::Any(name.clone())
                } else {
                    self.clone()
                }
            }
            Self::Named { name, arguments } => Self::Named {
                name: name.clone(),
                arguments: arguments
                    .iter()
                    .map(|argument| argument.with_variables(parameters))
                    .collect(),
            },
            Self::Bare(inner) => Self::Bare(Box::new(inner.with_variables(parameters))),
            Self::Own | Self::Nat | Self::Any(_) | Self::Repeat { .. } => self.clone(),
        }
    }

    /// The name of the type, or of the items of a vector.
    #[must_use]
    pub fn innermost_name(&self) -> Option<&str> {
        match self {
            Self::Named { arguments, .. } if !arguments.is_empty() => {
                arguments.first()?.innermost_name()
            }
            Self::Named { name, .. } => Some(name),
            Self::Bare(inner) => inner.innermost_name(),
            Self::Own | Self::Nat | Self::Any(_) | Self::Repeat { .. } => None,
        }
    }

    /// The `t` of `4*[ t ]`, if it is one type without a condition.
    #[must_use]
    pub fn repeated(&self) -> Option<&Self> {
        match self {
            Self::Repeat { args, .. } => match args.as_slice() {
                [
                    Arg {
                        condition: None,
                        ty,
                        ..
                    },
                ] => Some(ty),
                _ => None,
            },
            _ => None,
        }
    }

    /// The same type with TL's names for those of other languages: `Vector<int>` for `Vec<i32>`.
    #[must_use]
    pub fn in_tl(&self) -> Self {
        match self {
            Self::Named { name, arguments } => Self::Named {
                name: misspelt(name).map_or_else(|| name.clone(), str::to_owned),
                arguments: arguments.iter().map(Self::in_tl).collect(),
            },
            Self::Bare(inner) => Self::Bare(Box::new(inner.in_tl())),
            Self::Own | Self::Nat | Self::Any(_) | Self::Repeat { .. } => self.clone(),
        }
    }

    /// A variable `!X` in it that is not among the combinator's parameters.
    #[must_use]
    pub fn undeclared_variable(&self, parameters: &[(String, String)]) -> Option<&str> {
        match self {
            Self::Any(name) => {
                let is_declared = parameters.iter().any(|(known, _)| known == name);
                (!is_declared).then_some(name)
            }
            Self::Named { arguments, .. } => arguments
                .iter()
                .find_map(|argument| argument.undeclared_variable(parameters)),
            Self::Bare(inner) => inner.undeclared_variable(parameters),
            Self::Own | Self::Nat | Self::Repeat { .. } => None,
        }
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.word)?;
        self.bit.map_or(Ok(()), |bit| write!(f, ".{bit}"))
    }
}

/// Shows it as in a schema: `proxy:flags.0?InputClientProxy`.
impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = &self.name {
            write!(f, "{name}:")?;
        }
        if let Some(condition) = &self.condition {
            write!(f, "{condition}?")?;
        }
        self.ty.fmt(f)
    }
}

/// Shows it as in a schema, with `<…>` for arguments: `Vector<int>`.
impl fmt::Display for TypeExpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own => f.write_str("_"),
            Self::Nat => f.write_str("#"),
            Self::Any(name) => write!(f, "!{name}"),
            Self::Bare(inner) => write!(f, "%{inner}"),
            Self::Repeat { count, args } => {
                if let Some(count) = count {
                    write!(f, "{count}*")?;
                }
                f.write_str("[")?;
                for arg in args {
                    write!(f, " {arg}")?;
                }
                f.write_str(" ]")
            }
            Self::Named { name, arguments } => {
                f.write_str(name)?;
                for (index, argument) in arguments.iter().enumerate() {
                    let separator = if index == 0 { "<" } else { "," };
                    write!(f, "{separator}{argument}")?;
                }
                f.write_str(if arguments.is_empty() { "" } else { ">" })
            }
        }
    }
}
