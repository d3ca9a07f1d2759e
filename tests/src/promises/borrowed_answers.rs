//! Generic clients whose answers borrow from the reply's bytes.

use std::marker::PhantomData;

use tl_runtime::{
    Decode, DecodeError, DecodeOwned, Encode, TlFunction, TlObject, from_bytes, to_bytes,
};

#[derive(TlObject, Debug, PartialEq)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", name = "nearestDc")]
struct NearestDc<'a> {
    country: &'a str,
    this_dc: i32,
    nearest_dc: i32,
}

#[derive(TlObject, Default)]
#[tl(schema_file = "schema/telegram_api_layer229.tl", returns = NearestDc<'a>)]
struct GetNearestDc<'a> {
    answer: PhantomData<&'a str>,
}

/// A wrapper returns what its query returns, borrowed or not.
#[derive(TlObject)]
#[tl(schema_file = "schema/telegram_api_layer229.tl")]
struct InvokeWithLayer<X> {
    layer: i32,
    query: X,
}

#[derive(TlObject)]
#[tl(id = 1, returns = Vec<i64>)]
struct Owned;

/// The bytes of an answer to `F`.
struct Answer<F> {
    bytes: Vec<u8>,
    to: PhantomData<fn() -> F>,
}

impl<F: TlFunction> Answer<F> {
    fn decode<'de>(&'de self) -> Result<F::Return, DecodeError>
    where
        F::Return: Decode<'de>,
    {
        from_bytes(&self.bytes)
    }

    /// An owned answer can outlive the bytes.
    fn into_value(self) -> Result<F::Return, DecodeError>
    where
        F::Return: DecodeOwned,
    {
        from_bytes(&self.bytes)
    }
}

/// A client that answers every query with these bytes.
struct Client(Vec<u8>);

impl Client {
    fn call<F: TlFunction + Encode>(&mut self, query: &F) -> Answer<F> {
        assert!(!to_bytes(query).unwrap().is_empty());
        Answer {
            bytes: self.0.clone(),
            to: PhantomData,
        }
    }

    /// Into a buffer of the caller's.
    fn call_into<'de, F>(
        &mut self,
        _: &F,
        buffer: &'de mut Vec<u8>,
    ) -> Result<F::Return, DecodeError>
    where
        F: TlFunction<Return: Decode<'de>> + Encode,
    {
        buffer.clone_from(&self.0);
        from_bytes(buffer)
    }
}

#[test]
fn a_generic_client_returns_the_bytes_and_the_caller_decodes() {
    let nearest = || NearestDc {
        country: "NL",
        this_dc: 1,
        nearest_dc: 4,
    };
    let mut client = Client(to_bytes(&nearest()).unwrap());
    let answer = client.call(&GetNearestDc::default());
    let decoded = answer.decode().unwrap();
    assert_eq!(decoded, nearest());
    assert!(
        answer
            .bytes
            .as_ptr_range()
            .contains(&decoded.country.as_ptr())
    );
    let query = InvokeWithLayer {
        layer: 229,
        query: GetNearestDc::default(),
    };
    // Several at once, each with its own bytes.
    let answers = [client.call(&query), client.call(&query)];
    let countries = answers.each_ref().map(|it| it.decode().unwrap().country);
    assert_eq!(countries, ["NL"; 2]);
}

#[test]
fn the_caller_may_have_the_buffer() {
    let mut client = Client(b"\x75\x17\x1a\x8e\x02NL\0\x01\0\0\0\x04\0\0\0".to_vec());
    let mut buffer = Vec::new();
    let query = GetNearestDc::default();
    let nearest = client.call_into(&query, &mut buffer).unwrap();
    assert_eq!(nearest.country, "NL");
}

#[test]
fn the_same_client_has_owned_answers() {
    let ids = vec![7_i64];
    let mut client = Client(to_bytes(&ids).unwrap());
    assert_eq!(client.call(&Owned).decode().unwrap(), ids);
    assert_eq!(client.call(&Owned).into_value().unwrap(), ids);
}
