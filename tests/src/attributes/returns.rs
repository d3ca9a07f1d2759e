//! `returns = Type`: functional combinators.

use tl_runtime::{
    Bare, Decode, DecodeError, DecodeOwned, Encode, TlConstructor, TlFunction, TlObject,
    from_bytes, to_bytes,
};

use crate::words;

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xcc1a241e)]
struct Config {
    date: i32,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xc4f9186b, returns = Config)]
struct GetConfig;

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xda9b0d0d, returns = X)]
struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

#[derive(TlObject, Debug, PartialEq)]
#[tl(id = 0xc1cd5ea9, returns = Query)]
struct InitConnection<'a, Query> {
    lang_code: &'a str,
    query: Query,
}

#[derive(TlObject)]
#[tl(id = 0x84c1fd4e, returns = Vec<i64>)]
struct GetIds;

#[derive(TlObject)]
#[tl(id = 2, returns = bool)]
struct Logout;

#[derive(TlObject)]
#[tl(id = 3, returns = Vec<Bare<Config>>)]
struct History;

#[derive(TlObject, Debug, PartialEq)]
enum Proxy<T, U> {
    #[tl(id = 5)]
    First(T),
    #[tl(id = 6)]
    Second(U),
}

/// A comma inside the type is not the next key.
#[derive(TlObject)]
#[tl(returns = Proxy<i32, Vec<u32>>, id = 4)]
struct WithComma;

/// What a generic client does.
fn call<F>(query: &F, answer: &[u8]) -> Result<F::Return, DecodeError>
where
    F: TlFunction<Return: DecodeOwned> + Encode,
{
    assert_eq!(to_bytes(query).unwrap()[..4], query.id().to_le_bytes());
    from_bytes(answer)
}

fn is_constructor<T: TlConstructor>(_: &T) {}

#[test]
fn a_wrapper_returns_what_its_query_returns() {
    let wrapped = InvokeWithLayer {
        layer: 229,
        query: InitConnection {
            lang_code: "en",
            query: GetConfig,
        },
    };
    is_constructor(&wrapped);
    let config: Config = call(&wrapped, &words![0xcc1a241e, 5]).unwrap();
    assert_eq!(config, Config { date: 5 });
}

#[test]
fn vectors_bools_and_bare_items_are_results_too() {
    let ids: Vec<i64> = call(&GetIds, &words![0x1cb5c415, 2, 7, 0, 8, 0]).unwrap();
    assert_eq!(ids, [7, 8]);
    assert!(call(&Logout, &words![0x997275b5]).unwrap());
    assert!(!call(&Logout, &words![0xbc799737]).unwrap());
    let history = call(&History, &words![0x1cb5c415, 1, 9]).unwrap();
    assert_eq!(history, [Bare(Config { date: 9 })]);
    let proxy = call(&WithComma, &words![6, 0x1cb5c415, 1, 3]).unwrap();
    assert_eq!(proxy, Proxy::Second(vec![3]));
}

#[test]
fn wrappers_encode_any_query_but_only_functions_are_called() {
    // No `TlFunction`, and still a value that can be written and read.
    let wrapped = InvokeWithLayer {
        layer: 1,
        query: 7_i32,
    };
    let bytes = words![0xda9b0d0d, 1, 7];
    assert_eq!(to_bytes(&wrapped).unwrap(), bytes);
    assert_eq!(from_bytes::<InvokeWithLayer<i32>>(&bytes), Ok(wrapped));
}

#[test]
fn a_borrowed_query_borrows_from_the_input() {
    fn decode<'de, T: Decode<'de>>(bytes: &'de [u8]) -> T {
        from_bytes(bytes).unwrap()
    }
    let bytes = to_bytes(&InitConnection {
        lang_code: "en",
        query: "text",
    })
    .unwrap();
    let back: InitConnection<'_, &str> = decode(&bytes);
    assert_eq!((back.lang_code, back.query), ("en", "text"));
    let text = back.query.as_ptr() as usize;
    assert!(bytes.as_ptr_range().contains(&(text as *const u8)));
}

/// A function whose result is TL's own states none; nor need one say so of which nobody wants the result.
#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "auth.logOut#3e72ba19 = Bool;")]
struct LogOut;

#[derive(TlObject)]
#[tl(schema = "getNames#00000011 = Vector<string>;")]
struct GetNames;

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema = "help.getConfig#c4f9186b = Config;")]
struct ForServer;

/// What the schema says is no more than what is right without it.
#[derive(TlObject)]
#[tl(schema = "getName#00000012 = string;", returns = Box<str>)]
struct GetName;

/// A line that is no function's: TL's own constructors.
#[derive(TlObject, Debug, PartialEq)]
enum Truth {
    #[tl(schema = "boolFalse#bc799737 = Bool;")]
    No,
    #[tl(schema = "boolTrue#997275b5 = Bool;")]
    Yes,
}

#[test]
fn results_of_tls_own_need_not_be_stated() {
    assert!(call(&LogOut, &words![0x997275b5]).unwrap());
    let bytes = words![0x1cb5c415, 1, u32::from_le_bytes(*b"\x03abc")];
    let names: Vec<String> = call(&GetNames, &bytes).unwrap();
    assert_eq!(names, ["abc"]);
    let name: Box<str> = call(&GetName, b"\x03abc").unwrap();
    assert_eq!(&*name, "abc");
    assert!(LogOut::CONSTRUCTORS[0].is_function);
    assert_eq!(to_bytes(&ForServer).unwrap(), words![0xc4f9186b]);
    assert_eq!(to_bytes(&Truth::Yes).unwrap(), words![0x997275b5]);
}
