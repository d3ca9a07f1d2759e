super::types::types!(String, Vec<u8>);
