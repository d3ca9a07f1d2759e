//! The words that definitions are made of: right ones, wrong ones, and nearly right ones.

#[rustfmt::skip]
pub(crate) const TYPES: &[&str] = &[
    "i32", "u32", "i64", "u64", "f64", "bool", "()", "String", "&'a str", "&'a [u8]", "Vec<u8>", "Vec<i32>",
    "Vec<Vec<String>>", "Box<Self>", "Vec<Self>", "Option<i32>", "Option<Box<Self>>", "Option<Option<bool>>",
    "core::option::Option<X>", "X", "Vec<X>", "X::Item", "<X as Iterator>::Item", "[u8; N]", "[u8; 16]", "[X; 3]",
    "&'a [X]", "&'a [u8; 32]", "RawObject<'a>", "OrRaw<'a, X>", "Framed<InBytes<X>>", "Bare<Vec<Bare<X>>>",
    "Attempt<'a, X>", "PhantomData<fn(X)>", "fn(&str) -> u8", "for<'b> fn(&'b str) -> &'b str", "dyn Fn(u8) + 'a",
    "Box<dyn for<'b> Fn(&'b u8)>", "impl Copy", "!", "_", "*const u8", "(i32, i64)", "(X,)", "Cow<'a, str>",
    "Rc<Arc<Box<X>>>", "Box<[X]>", "m!(x)", "r#type", "a::b::C<'a, X, {N + 1}>", "::std::vec::Vec<X>", "Vec", "Vec<>",
    "Vec<'a>", "Option", "Option<>", "Bare", "<Self as T>::A", "[u8]", "str", "&mut i32", "(i32)", "((((i32))))",
    "unsafe extern \"C\" fn(...)", "[i32; {let x = 3; x}]", "Self::Foo", "crate::X", "&'static str", "usize",
];

#[rustfmt::skip]
pub(crate) const NAMES: &[&str] = &[
    "a", "b", "flags", "mode", "r#type", "r#fn", "_x", "__field0", "ident", "straße", "名前", "a_b_c", "A", "self_",
    "long_name_that_goes_on_and_on_and_on", "Ω",
];

#[rustfmt::skip]
pub(crate) const TYPE_NAMES: &[&str] = &[
    "A", "r#struct", "InputPeer", "Größe", "__TlPlace", "__Place", "Vec", "String", "_A", "Option", "Box",
    "tl_runtime", "ΑΒΓ",
];

#[rustfmt::skip]
pub(crate) const FIELD_KEYS: &[&str] = &[
    "flag = 0", "flag = 31", "flag = 32", "flag = -1", "flag = mode.0", "flag = 0.3", "flag = 1.31", "flag = flags.",
    "flag = 0.3.4", "flag = 1e3", "flag = 0x1f", "flag = 3u8", "flag = \"3\"", "flag = r#type.2", "flag = 1.0f32",
    "flag = (mode.1)", "flag = {mode}.1", "flag = 99999999999999999999999999", "flag", "flag =", "flag(0)", "flags",
    "flags = 1", "bare", "bare = x", "ty = \"vector<%_>\"", "ty = \"int\"", "ty = \"Vector<vector<Foo>>\"",
    "ty = \"\"", "ty = \"((((((\"", "ty = \"%%%%%%\"", "ty = \"!X\"", "ty = \"3*[int]\"", "ty = \"flags.0?int\"",
    "ty = 3", "ty = \"é\"", "ty = \"vector<int>>\"", "ty = b\"int\"", "ty = concat!(\"a\")", "with = a::b",
    "with = \"a::b\"", "with = ::a", "with = a::<u8>::b", "with = <A as B>::c", "with = self", "with = 3",
    "with = |x| x", "with = a::b::", "skip", "skip = true", "name = \"a.b\"", "name = \"\"", "name = \"é\"", "opaque",
    "opaque = Api", "opaque = a::<b>", "opaque = 3", "id = 3", "foo", "", ",", "= 3", "flag = 0 flag = 1", "'a",
    "\"x\"", "flag = if x { 3 } else { 4 }", "flag = !0", "flag = async {}",
];

#[rustfmt::skip]
pub(crate) const TYPE_KEYS: &[&str] = &[
    "id = 1", "id = 2", "id = 0xffffffff", "id = 0x1_0000_0000", "id = 0x3f6d7b68_u64", "id = -1", "id = \"0x12\"",
    "id = b'a'", "id = 1.5", "id = x", "id = (1)", "id = 0b11", "id", "id =", "name = \"help.getConfig\"",
    "name = \"1\"", "partial", "partial = Api", "partial = a::<b>", "returns = X", "returns = Vec<X>",
    "returns = Vec<i64", "returns = (X)", "returns = !", "returns = fn() -> u8", "returns = ", "crate = a::b",
    "crate = a::<b>", "crate = \"x::y\"", "crate = \"a::<b>\"", "crate = crate", "crate = ::x", "crate = self",
    "crate = 3", "crate = <A>::b", "bound = \"X: Clone\"", "bound = \"\"", "bound = \"X: \"",
    "bound = \"'a: 'static, X:\"", "bound = \"(\"", "bound = \"for<'x> X: Foo<'x>\"", "bound = 3", "encode_only",
    "decode_only", "other", "other = Api", "other = a::<b>", "flag = 1", "schema_file = \"none.tl\"",
    "schema_file = \"\"", "schema_file = \"/\"", "schema_file = \"\\0\"", "unknown", "kebab-case = 1",
    "id = 1, id = 2", "", ",,,", "id = 1,,", "transparent",
];

#[rustfmt::skip]
pub(crate) const LINES: &[&str] = &[
    "a#1 f0:int = A;", "a#1 flags:# f0:flags.0?int f1:flags.1?true = A;", "a#1 {X:Type} f0:!X f1:Vector<X> = X;",
    "a f0:int f1:long = A", "a#1 f0:# f1:f0.0?# f2:f1.0?int = A;", "a#1 = A;", "a = ;", "a#1 x:int", "", ";",
    "a#1 f0:4*[ int ] = A;", "a#1 f0:%A f1:%Vector<%A> f2:(vector %A) = A;", "a#123456789 = A", "a#zz = A",
    "vector#1cb5c415 {t:Type} # [ t ] = Vector t;", "int ? = Int;", "a#1 f0:int f0:int = A;", "a#1 F0:int = A;",
    "a#1 type:string fn:int = A;", "---types---", "a#1 f0:flags.32?int = A", "a#1 _:int = A", "a.b.c#1 f0:int = A",
    "a#1 f0:int = A B C;", "a#1 f0:int = Vector<A>", "/* x a#1 = A", "// a", "\u{feff}a#1 = A;", "a#1 f0:é = A",
    "a#1 f0:int\0 = A", "a#1 {x:#} f0:x*[int] = A", "a#1 {X:Type} {Y:Type} f:flags.0?!X = Y",
];

#[rustfmt::skip]
pub(crate) const SIGNS: &[&str] = &[
    "#", ":", ".", "?", "<", ">", "%", "!", "(", ")", "[", "]", "{", "}", "=", ";", "*", "_", " ", "\n", "0", "A",
    "z", "é", "/", "-", ",", "\"", "\\",
];

#[rustfmt::skip]
pub(crate) const GENERICS: &[&str] = &[
    "", "", "<'a>", "<'a, X>", "<X: Clone + 'static, Y = u8, const N: usize = 3>", "<'a: 'b, 'b, X: ?Sized>",
    "<'__de, __TlPlace, __TlPlace_>", "<X: DecodeOwned>", "<X: for<'de> Decode<'de>>", "<const N: usize>",
    "<#[cfg(x)] X>", "<'a, 'a>", "<X, X>",
];

#[rustfmt::skip]
pub(crate) const WHERE: &[&str] = &[
    "", "", "", "where X: Copy", "where Self: Sized, for<'q> X: Foo<'q>", "where",
];
