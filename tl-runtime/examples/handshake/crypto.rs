//! What the exchange needs of cryptography, by crates made for it: AES, SHA, and numbers without an end.

use aes::{
    Aes256,
    cipher::{BlockDecrypt, BlockEncrypt, KeyInit},
};
use num_bigint::BigUint;
use sha1::{Digest, Sha1};
use sha2::Sha256;

use crate::messages::Result;

/// AES in the mode IGE ("infinite garble extension"): each block is mixed with both forms of the one before.
pub(crate) struct Ige {
    cipher: Aes256,
    iv: [[u8; 16]; 2],
}

impl Ige {
    pub(crate) fn new(key: &[u8; 32], iv: [[u8; 16]; 2]) -> Self {
        let cipher = Aes256::new(key.into());
        Self { cipher, iv }
    }

    /// The key and the vector that both sides have once the server knows `new_nonce`.
    pub(crate) fn from_nonces(new_nonce: &[u8; 32], server_nonce: &[u8; 16]) -> Self {
        let hashes = [
            sha1(&[new_nonce, server_nonce]),
            sha1(&[server_nonce, new_nonce]),
            sha1(&[new_nonce, new_nonce]),
        ];
        let mut bytes = hashes.iter().flatten().chain(new_nonce).copied();
        let mut next = || bytes.next().unwrap_or_default();
        let key = std::array::from_fn(|_| next());
        Self::new(&key, [(); 2].map(|()| std::array::from_fn(|_| next())))
    }

    /// In place. Bytes that fill no block of 16 stay as they are.
    pub(crate) fn encrypt(&self, bytes: &mut [u8]) {
        let [mut cipher_before, mut plain_before] = self.iv;
        for block in bytes.as_chunks_mut().0 {
            let plain = *block;
            xor(block, &cipher_before);
            self.cipher.encrypt_block(block.into());
            xor(block, &plain_before);
            (cipher_before, plain_before) = (*block, plain);
        }
    }

    pub(crate) fn decrypt(&self, bytes: &mut [u8]) {
        let [mut cipher_before, mut plain_before] = self.iv;
        for block in bytes.as_chunks_mut().0 {
            let cipher = *block;
            xor(block, &plain_before);
            self.cipher.decrypt_block(block.into());
            xor(block, &cipher_before);
            (cipher_before, plain_before) = (cipher, *block);
        }
    }
}

fn xor<const N: usize>(bytes: &mut [u8; N], other: &[u8; N]) {
    for (byte, other) in bytes.iter_mut().zip(other) {
        *byte ^= other;
    }
}

pub(crate) fn sha1(parts: &[&[u8]]) -> [u8; 20] {
    let hasher = parts.iter().fold(Sha1::new(), Sha1::chain_update);
    hasher.finalize().into()
}

/// The two factors of the server's number, the smaller first (Pollard's rho).
pub(crate) fn factor(pq: u64) -> Option<(u64, u64)> {
    (1..32).find_map(|step| {
        let next = |x: u64| {
            let square = u128::from(x) * u128::from(x) + step;
            u64::try_from(square.checked_rem(pq.into())?).ok()
        };
        let (mut slow, mut fast) = (2, 2);
        // Enough for factors of 32 bits, and an end if the server sends a prime.
        for _ in 0..1 << 18 {
            (slow, fast) = (next(slow)?, next(next(fast)?)?);
            let found = greatest_common_divisor(slow.abs_diff(fast), pq);
            if found == pq {
                return None;
            }
            if found > 1 {
                let other = pq / found;
                return Some((found.min(other), found.max(other)));
            }
        }
        None
    })
}

fn greatest_common_divisor(a: u64, b: u64) -> u64 {
    if b == 0 {
        a
    } else {
        greatest_common_divisor(b, a % b)
    }
}

/// RSA of up to 144 bytes, padded by MTProto's rule `RSA_PAD`. `random` fills a buffer with random bytes.
pub(crate) fn rsa_pad(
    data: &[u8],
    [n, e]: &[BigUint; 2],
    random: impl Fn(&mut [u8]) -> Result<()>,
) -> Result<Vec<u8>> {
    let mut padded = [0; 192];
    random(&mut padded)?;
    let start = padded.get_mut(..data.len()).ok_or("too long for RSA")?;
    start.copy_from_slice(data);
    loop {
        let mut key = [0; 32];
        random(&mut key)?;
        let hash = Sha256::new().chain_update(key).chain_update(padded);
        let reversed = padded.iter().rev().copied();
        let mut encrypted: Vec<u8> = reversed.chain(hash.finalize()).collect();
        Ige::new(&key, [[0; 16]; 2]).encrypt(&mut encrypted);
        xor(&mut key, &Sha256::digest(&encrypted).into());
        let number = BigUint::from_bytes_be(&[&key[..], &encrypted].concat());
        // As large as the key's number, it would not be itself again.
        if number < *n {
            return Ok(to_256_bytes(&number.modpow(e, n)));
        }
    }
}

/// Big-endian, with zeros in front.
pub(crate) fn to_256_bytes(number: &BigUint) -> Vec<u8> {
    let bytes = number.to_bytes_be();
    let zeros = 256_usize.saturating_sub(bytes.len());
    [vec![0; zeros], bytes].concat()
}
