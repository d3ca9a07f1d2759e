//! Written lengths are right, whatever the writer and the value do.

use std::cell::Cell;

use tl_runtime::{
    Encode, EncodeError, Framed, InBytes, TlObject, Writer, encode_into, encode_to,
    encode_to_slice, encoded_len, to_bytes,
};

/// Writes a number more each time that it is asked.
struct Grows(Cell<usize>);

impl Encode for Grows {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        self.0.set(self.0.get() + 1);
        for _ in 0..self.0.get() {
            writer.write(&[7; 4]);
        }
        Ok(())
    }
}

#[test]
fn a_length_that_is_no_longer_right_is_an_error() {
    let liar = || Grows(Cell::new(0));
    let expected = "the value's two encodings differ in length";
    let refused = |error: Option<EncodeError>| assert_eq!(error.unwrap().to_string(), expected);
    refused(encode_to_slice(&liar(), &mut [0; 64]).err());
    refused(encode_to_slice(&Framed(liar()), &mut [0; 64]).err());
    refused(encode_to_slice(&InBytes(liar()), &mut [0; 64]).err());
    refused(encode_to(&Framed(Long(liar())), |_| {}).err());
    // It is asked once, and so can't differ: its length is written after it.
    assert_eq!(to_bytes(&liar()).unwrap(), [7; 4]);
    assert_eq!(to_bytes(&Framed(liar())).unwrap(), [4, 0, 0, 0, 7, 7, 7, 7]);
    assert_eq!(
        to_bytes(&InBytes(liar())).unwrap(),
        [4, 7, 7, 7, 7, 0, 0, 0]
    );
    assert_eq!(
        to_bytes(&InBytes(Framed(liar()))).unwrap(),
        [8, 4, 0, 0, 0, 7, 7, 7, 7, 0, 0, 0]
    );
}

/// More than one piece.
struct Long(Grows);

impl Encode for Long {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        writer.write(&[0; 1000]);
        writer.put(&self.0)
    }
}

/// Frames that begin and end wherever the writer's own buffers do, with lengths of each form.
#[test]
fn lengths_are_right_wherever_they_stand() {
    for before in (0..40).chain(480..530) {
        for len in (0..20).chain(230..260).chain(480..540) {
            let (before, body) = (vec![1_u8; before], vec![2_u8; len]);
            let value = Around {
                before: Raw(before.clone()),
                body: InBytes(Framed(InBytes(Raw(body.clone())))),
                after: 7,
            };
            let inner = to_bytes(&body).unwrap();
            let framed = [&(inner.len() as u32).to_le_bytes()[..], &inner].concat();
            let bytes = [before, to_bytes(&framed).unwrap(), vec![7, 0, 0, 0]].concat();
            assert_eq!(to_bytes(&value).unwrap(), bytes);
            assert_eq!(encoded_len(&value).unwrap(), bytes.len());
            let mut slice = vec![0; bytes.len()];
            assert_eq!(encode_to_slice(&value, &mut slice).unwrap(), bytes.len());
            assert_eq!(slice, bytes);
            let mut pieces = Vec::new();
            encode_to(&value, |piece| pieces.extend_from_slice(piece)).unwrap();
            assert_eq!(pieces, bytes);
            let mut buffer = bytes::BytesMut::new();
            encode_into(&value, &mut buffer).unwrap();
            assert_eq!(buffer, bytes);
        }
    }
}

/// Bytes as they are.
struct Raw(Vec<u8>);

impl Encode for Raw {
    fn encode<W: Writer>(&self, writer: &mut W) -> Result<(), EncodeError> {
        writer.write(&self.0);
        Ok(())
    }
}

#[derive(TlObject)]
#[tl(encode_only)]
struct Around {
    before: Raw,
    body: InBytes<Framed<InBytes<Raw>>>,
    after: i32,
}
