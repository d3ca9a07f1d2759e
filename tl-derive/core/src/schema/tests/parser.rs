//! Tests of each construct of the notation.

use super::super::{
    ast::{Arg, Body, Combinator, Condition, TypeExpr},
    type_expr::parse_type_expr,
};
use super::{super::combinator::parse_schema, line};

pub(super) fn named(name: &str, arguments: &[TypeExpr]) -> TypeExpr {
    let (name, arguments) = (name.to_owned(), arguments.to_vec());
    TypeExpr::Named { name, arguments }
}

fn bare(ty: TypeExpr) -> TypeExpr {
    TypeExpr::Bare(Box::new(ty))
}

fn repeat(count: Option<&str>, args: &[Arg]) -> TypeExpr {
    let (count, args) = (count.map(str::to_owned), args.to_vec());
    TypeExpr::Repeat { count, args }
}

/// A field without a name.
fn alone(ty: TypeExpr) -> Arg {
    let (name, condition) = (None, None);
    Arg {
        name,
        condition,
        ty,
    }
}

pub(super) fn field(name: &str, ty: TypeExpr) -> Arg {
    let name = Some(name.to_owned());
    Arg { name, ..alone(ty) }
}

fn conditional(name: &str, word: &str, bit: Option<u32>, ty: TypeExpr) -> Arg {
    let word = word.to_owned();
    let condition = Some(Condition { word, bit });
    Arg {
        condition,
        ..field(name, ty)
    }
}

pub(super) fn args(combinator: &Combinator) -> &[Arg] {
    match &combinator.body {
        Body::BuiltIn => &[],
        Body::Args(args) => args,
    }
}

/// The only field of a declaration that has this as its text.
pub(super) fn only_arg(text: &str) -> Arg {
    let combinator = line(&format!("a {text} = A;"));
    let args = args(&combinator);
    assert_eq!(args.len(), 1, "{text}");
    args[0].clone()
}

#[test]
fn a_whole_declaration() {
    let text = "invokeWithLayer#da9b0d0d {X:Type} layer:int query:!X = X";
    let expected = Combinator {
        name: "invokeWithLayer".to_owned(),
        stated_id: Some(0xda9b_0d0d),
        is_function: false,
        parameters: vec![("X".to_owned(), "Type".to_owned())],
        body: Body::Args(vec![
            field("layer", named("int", &[])),
            field("query", TypeExpr::Any("X".to_owned())),
        ]),
        result: named("X", &[]),
        text: text.to_owned(),
    };
    assert_eq!(line(text), expected);
    assert_eq!(line(&format!("{text};")), expected);
    let spaced = line("a  #  =  A  ;");
    assert_eq!(spaced.text, "a # = A");
    assert_eq!(
        spaced.stated_id, None,
        "a number stands right behind its name"
    );
    assert_eq!(args(&spaced), [alone(TypeExpr::Nat)]);
}

#[test]
fn names_and_numbers() {
    for (text, name, id) in [
        ("a = A", "a", None),
        ("a#0 = A", "a", Some(0)),
        ("a#1f x:int = A", "a", Some(0x1f)),
        ("resPQ#05162463 = ResPQ", "resPQ", Some(0x0516_2463)),
        ("a#FFFFFFFF = A", "a", Some(u32::MAX)),
        (
            "p_q_inner_data#83c95aec = A",
            "p_q_inner_data",
            Some(0x83c9_5aec),
        ),
        ("adnl.address.udp6 = A", "adnl.address.udp6", None),
        ("a.b.c.d_1#abc = a.b.C", "a.b.c.d_1", Some(0xabc)),
    ] {
        let combinator = line(text);
        assert_eq!(combinator.name, name);
        assert_eq!(combinator.stated_id, id, "{text}");
    }
}

#[test]
fn parameters() {
    let names = |text: &str| {
        let parameters = line(text).parameters;
        let names = parameters.iter().map(|(name, ty)| format!("{name}:{ty}"));
        names.collect::<Vec<_>>()
    };
    assert_eq!(names("a = A"), [""; 0]);
    assert_eq!(names("vector {t:Type} # [ t ] = Vector t"), ["t:Type"]);
    assert_eq!(names("a {X:Type} {n : #} x:X = A"), ["X:Type", "n:#"]);
    assert_eq!(names("a{s t:Type}x:s = A"), ["s:Type", "t:Type"]);
}

#[test]
fn types() {
    let int = || named("int", &[]);
    let message = || named("adnl.Message", &[]);
    for (text, ty) in [
        ("int", int()),
        ("#", TypeExpr::Nat),
        ("!X", TypeExpr::Any("X".to_owned())),
        ("%adnl.Message", bare(message())),
        ("vector<int>", named("vector", &[int()])),
        ("(vector int)", named("vector", &[int()])),
        ("( vector<int> )", named("vector", &[int()])),
        ("Vector<%adnl.Message>", named("Vector", &[bare(message())])),
        ("%Vector<adnl.Message>", bare(named("Vector", &[message()]))),
        (
            "%(Vector adnl.Message)",
            bare(named("Vector", &[message()])),
        ),
        (
            "map<int, vector<#>>",
            named("map", &[int(), named("vector", &[TypeExpr::Nat])]),
        ),
        (
            "(map int (vector #))",
            named("map", &[int(), named("vector", &[TypeExpr::Nat])]),
        ),
        ("4*[ int ]", repeat(Some("4"), &[alone(int())])),
        ("[ int ]", repeat(None, &[alone(int())])),
        ("n*[ int ]", repeat(Some("n"), &[alone(int())])),
        (
            "n * [x:int int]",
            repeat(Some("n"), &[field("x", int()), alone(int())]),
        ),
        (
            "2*[ 3*[ int ] ]",
            repeat(Some("2"), &[alone(repeat(Some("3"), &[alone(int())]))]),
        ),
    ] {
        assert_eq!(only_arg(text), alone(ty.clone()), "{text}");
        assert_eq!(
            only_arg(&format!("x:{text}")),
            field("x", ty.clone()),
            "{text}"
        );
        let optional = conditional("x", "f", Some(0), ty.clone());
        assert_eq!(only_arg(&format!("x:f.0?{text}")), optional, "{text}");
        assert_eq!(only_arg(&optional.to_string()), optional, "{text}");
        assert_eq!(parse_type_expr(&ty.to_string()), Ok(ty.clone()), "{text}");
        assert_eq!(parse_type_expr(text), Ok(ty), "{text}");
    }
}

#[test]
fn own_stands_only_in_an_attribute() {
    assert_eq!(parse_type_expr(" _ "), Ok(TypeExpr::Own));
    let vector = named("vector", &[bare(TypeExpr::Own)]);
    assert_eq!(parse_type_expr("vector<%_>"), Ok(vector));
}

#[test]
fn conditions() {
    let int = || named("int", &[]);
    for (text, arg) in [
        ("x:fields?int", conditional("x", "fields", None, int())),
        ("x:fields.3?int", conditional("x", "fields", Some(3), int())),
        ("x:flags.0?int", conditional("x", "flags", Some(0), int())),
        (
            "x:flags2.31?true",
            conditional("x", "flags2", Some(31), named("true", &[])),
        ),
        (
            "x : flags2.31? int",
            conditional("x", "flags2", Some(31), int()),
        ),
        (
            "x:f.1?%help.Config",
            conditional("x", "f", Some(1), bare(named("help.Config", &[]))),
        ),
        ("x:help.config", field("x", named("help.config", &[]))),
    ] {
        assert_eq!(only_arg(text), arg, "{text}");
    }
}

#[test]
fn what_is_built_in() {
    let int = line("int ? = Int;");
    assert_eq!(int.body, Body::BuiltIn);
    assert_eq!(int.result, named("Int", &[]));
    assert_eq!(line("int#a8509bda ? = Int").stated_id, Some(0xa850_9bda));
}

#[test]
fn results() {
    let result = |text: &str| line(&format!("a = {text};")).result;
    let long = || named("long", &[]);
    assert_eq!(result("X"), named("X", &[]));
    assert_eq!(result("Vector<long>"), named("Vector", &[long()]));
    assert_eq!(result("Vector long"), named("Vector", &[long()]));
    assert_eq!(result("(Vector long)"), named("Vector", &[long()]));
    let pair = named("Pair", &[long(), named("Vector", &[long()])]);
    assert_eq!(result("Pair long (Vector long)"), pair);
}

/// VK's schemas annotate functions, and have numbers among the arguments of types.
#[test]
fn annotations_and_numbers_as_arguments() {
    let text = "a#1 n:(tuple double 2) = A; ---functions--- @read @any getA#2 = A;";
    let parsed = parse_schema(text).unwrap();
    let names: Vec<_> = parsed.iter().map(|parsed| parsed.name.as_str()).collect();
    assert_eq!(names, ["a", "getA"]);
    let arguments = [TypeExpr::named("double"), TypeExpr::named("2")];
    assert_eq!(args(&parsed[0])[0].ty, named("tuple", &arguments));
    // Written either way.
    let ty = parse_type_expr("tuple<double, 2>").unwrap();
    assert_eq!(
        (&ty, &*ty.to_string()),
        (&args(&parsed[0])[0].ty, "tuple<double,2>")
    );
    assert!(parse_schema("@ a = A;").is_err());
}
