//! Writes the crates that are compiled.

use std::{
    fmt::Write as _,
    fs, io,
    path::{Path, PathBuf},
};

/// The folder of this package.
pub(crate) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Check,
    Build,
    Release,
}

impl Mode {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Check, Self::Build, Self::Release]
            .into_iter()
            .find(|mode| mode.name() == name)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Build => "build",
            Self::Release => "release",
        }
    }

    pub(crate) fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Build => &["build"],
            Self::Release => &["build", "--release"],
        }
    }
}

/// What becomes of the structs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Uses {
    Defined,
    Used,
}

impl Uses {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Defined, Self::Used]
            .into_iter()
            .find(|uses| uses.name() == name)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Defined => "defined",
            Self::Used => "used",
        }
    }
}

/// In which order the structs have their fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    Same,
    Mixed,
}

impl Order {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        match name {
            "same" => Some(Self::Same),
            "mixed" => Some(Self::Mixed),
            _ => None,
        }
    }

    /// The order of this struct's fields: of 120 structs that follow one another, each has another.
    fn of(self, number: usize) -> [usize; 5] {
        let mut order = [0, 1, 2, 3, 4];
        let mut code = match self {
            Self::Same => 0,
            Self::Mixed => number,
        };
        for place in 0..order.len() {
            let left = order.len() - place;
            order[place..].rotate_left(code % left);
            code /= left;
        }
        order
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Codec {
    Ours,
    TlProto,
}

impl Codec {
    pub(crate) const BOTH: [Self; 2] = [Self::Ours, Self::TlProto];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::TlProto => "tl-proto",
        }
    }

    fn dependency(self) -> String {
        match self {
            Self::Ours => format!("tl-runtime = {{ path = '{ROOT}/../../tl-runtime' }}"),
            Self::TlProto => "tl-proto = '=0.5.4'".to_owned(),
        }
    }

    fn definition(self, number: usize, order: Order) -> String {
        let (head, flags) = match self {
            Self::Ours => (format!("TlObject)]\n#[tl(id = {number})]"), ""),
            Self::TlProto => (
                format!("TlRead, TlWrite)]\n#[tl(boxed, id = {number})]"),
                "#[tl(flags)] pub flags: (),\n",
            ),
        };
        let fields = order.of(number).map(|index| self.fields()[index]);
        let fields = fields.join("\n");
        format!("#[derive({head}\npub struct S{number} {{\n{flags}{fields}\n}}\n")
    }

    fn fields(self) -> [&'static str; 5] {
        match self {
            Self::Ours => [
                "pub id: i32,",
                "pub hash: i64,",
                "pub title: String,",
                "#[tl(flag = 0)] pub count: Option<i32>,",
                "#[tl(flag = 1)] pub about: Option<String>,",
            ],
            Self::TlProto => [
                "pub id: i32,",
                "pub hash: i64,",
                "pub title: Vec<u8>,",
                "#[tl(flags_bit = 0)] pub count: Option<i32>,",
                "#[tl(flags_bit = 1)] pub about: Option<Vec<u8>>,",
            ],
        }
    }

    fn import(self) -> &'static str {
        match self {
            Self::Ours => "use tl_runtime::TlObject;",
            Self::TlProto => "use tl_proto::{TlRead, TlWrite};",
        }
    }

    fn usage(self, number: usize) -> String {
        let (flags, write, read) = match self {
            Self::Ours => (
                "",
                "tl_runtime::to_bytes(black_box(&value)).unwrap()",
                "tl_runtime::from_bytes",
            ),
            Self::TlProto => (
                "flags: (),",
                "tl_proto::serialize(black_box(&value))",
                "tl_proto::deserialize",
            ),
        };
        // As a program's functions are: not all in one, which takes longer than their sum.
        format!(
            "#[inline(never)]
            fn use_{number}() {{
                let value = S{number} {{
                    {flags} id: 1, hash: 2, title: Default::default(), count: Some(3), about: None,
                }};
                let bytes = {write};
                black_box({read}::<S{number}>(black_box(&bytes)).is_ok());
            }}
            "
        )
    }
}

/// A crate of its own, in a folder of its own; all share a target folder, so that dependencies are built once.
pub(crate) struct Scratch {
    pub(crate) folder: PathBuf,
    pub(crate) name: String,
    program: String,
}

impl Scratch {
    pub(crate) fn new(
        dir: &Path,
        codec: Codec,
        uses: Uses,
        order: Order,
        structs: usize,
    ) -> io::Result<Self> {
        let name = format!("{}-{}-{structs}", codec.name(), uses.name());
        let folder = dir.join(&name);
        fs::create_dir_all(folder.join("src"))?;
        let manifest = format!(
            "[package]\nname = '{name}'\nversion = '0.0.0'\nedition = '2024'\n\n[workspace]\n\n\
            [dependencies]\n{}\n",
            codec.dependency()
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        // The versions of this package, so that nothing has to be looked up.
        fs::copy(
            Path::new(ROOT).join("Cargo.lock"),
            folder.join("Cargo.lock"),
        )?;
        let program = program(codec, uses, order, structs);
        let scratch = Self {
            folder,
            name,
            program,
        };
        scratch.touch()?;
        Ok(scratch)
    }

    /// Writes the program anew, which makes cargo build it anew.
    pub(crate) fn touch(&self) -> io::Result<()> {
        fs::write(self.folder.join("src/main.rs"), &self.program)
    }
}

fn program(codec: Codec, uses: Uses, order: Order, structs: usize) -> String {
    let mut program = format!(
        "#![allow(dead_code, unused_imports)]\nuse std::hint::black_box;\n{}\n\n",
        codec.import()
    );
    let mut calls = String::new();
    for number in 1..=structs {
        program += &codec.definition(number, order);
        if uses == Uses::Used {
            program += &codec.usage(number);
            let _ = writeln!(calls, "use_{number}();");
        }
    }
    program + "fn main() {\n" + &calls + "}\n"
}
