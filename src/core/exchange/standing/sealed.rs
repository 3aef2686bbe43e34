//! Bytes sealed to a public key: whoever seals needs no secret, and cannot open what was sealed.
//!
//! X25519 with a key drawn for each file, SHA-256 over the shared secret, both public keys and the file's header, and
//! XChaCha20-Poly1305 over pieces, each under its number and whether it is the last: nothing can be cut, changed, put in
//! another order or under another header unseen.

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use curve25519_dalek::MontgomeryPoint;
use sha2::{Digest as _, Sha256};

use crate::domain::hex::{Digest, Hex, Key};
use crate::ledger::keyring::Secret;
use crate::ledger::pieces::{PIECE_BYTES, Rest};

/// What a piece grows by.
const TAG: usize = 16;

/// The file was altered, cut, or sealed to another key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOurs;

/// The public key of a secret.
pub fn public(secret: &Secret) -> Key {
    Hex(MontgomeryPoint::mul_base_clamped(*secret.as_bytes()).to_bytes())
}

/// How long so many bytes are once sealed.
pub fn sealed_len(plain: usize) -> usize {
    plain + TAG * plain.div_ceil(PIECE_BYTES).max(1)
}

/// Seals to `to` with a key drawn for this once, whose public half stands in the header.
///
/// # Errors
/// What no cipher takes.
pub async fn seal(
    to: &Key,
    once: &Secret,
    header: &str,
    plain: &[u8],
    rest: &mut impl Rest,
) -> Result<Vec<u8>, NotOurs> {
    let shared = MontgomeryPoint(to.0).mul_clamped(*once.as_bytes());
    let cipher = cipher(&shared, &public(once), to, header);
    let mut sealed = Vec::with_capacity(sealed_len(plain.len()));
    let count = plain.len().div_ceil(PIECE_BYTES).max(1);
    for number in 0..count {
        rest.rest().await;
        let from = (number * PIECE_BYTES).min(plain.len());
        let piece = plain.get(from..plain.len().min(from + PIECE_BYTES)).unwrap_or_default();
        sealed.extend(cipher.encrypt(&nonce(number, count), piece).map_err(|_| NotOurs)?);
    }
    Ok(sealed)
}

/// Opens what was sealed to the secret's public key; `once` is the public half that the header names.
///
/// # Errors
/// Where it is not as it was sealed.
pub async fn open(
    secret: &Secret,
    once: &Key,
    header: &str,
    sealed: &[u8],
    rest: &mut impl Rest,
) -> Result<Vec<u8>, NotOurs> {
    let shared = MontgomeryPoint(once.0).mul_clamped(*secret.as_bytes());
    let cipher = cipher(&shared, once, &public(secret), header);
    let mut plain = Vec::with_capacity(sealed.len());
    let count = sealed.len().div_ceil(PIECE_BYTES + TAG).max(1);
    for number in 0..count {
        rest.rest().await;
        let from = number * (PIECE_BYTES + TAG);
        let piece = sealed.get(from..sealed.len().min(from + PIECE_BYTES + TAG)).unwrap_or_default();
        plain.extend(cipher.decrypt(&nonce(number, count), piece).map_err(|_| NotOurs)?);
    }
    Ok(plain)
}

fn cipher(shared: &MontgomeryPoint, once: &Key, to: &Key, header: &str) -> XChaCha20Poly1305 {
    let key = Sha256::new()
        .chain_update(b"taizhang standing copy 1")
        .chain_update(shared.to_bytes())
        .chain_update(once.0)
        .chain_update(to.0)
        .chain_update(Digest::of(header.as_bytes()).0)
        .finalize();
    XChaCha20Poly1305::new(&<[u8; 32]>::from(key).into())
}

/// The key is of one file alone, so numbers are never used twice under it.
fn nonce(number: usize, count: usize) -> XNonce {
    let mut bytes = [0; 24];
    let last = u8::from(number + 1 == count);
    let number = (number as u64).to_be_bytes();
    bytes.iter_mut().zip(number.into_iter().chain([last])).for_each(|(to, from)| *to = from);
    XNonce::from(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::pieces::{AtOnce, at_once};

    const SECRET: Secret = Secret::from_bytes([7; 32]);
    const ONCE: Secret = Secret::from_bytes([9; 32]);

    fn sealed(plain: &[u8]) -> Vec<u8> {
        at_once(seal(&public(&SECRET), &ONCE, "head", plain, &mut AtOnce)).unwrap()
    }

    fn opened(secret: &Secret, header: &str, sealed: &[u8]) -> Result<Vec<u8>, NotOurs> {
        at_once(open(secret, &public(&ONCE), header, sealed, &mut AtOnce))
    }

    #[test]
    fn what_is_sealed_to_a_public_key_opens_with_its_secret_only() {
        for length in [0, 1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES] {
            let plain: Vec<u8> = (0..length).map(|n| n as u8).collect();
            let sealed = sealed(&plain);
            assert_eq!(sealed.len(), sealed_len(length));
            assert_eq!(opened(&SECRET, "head", &sealed), Ok(plain), "{length}");
            assert_eq!(opened(&Secret::from_bytes([8; 32]), "head", &sealed), Err(NotOurs));
            assert_eq!(opened(&SECRET, "other", &sealed), Err(NotOurs));
        }
    }

    #[test]
    fn nothing_can_be_changed_cut_or_put_elsewhere() {
        let sealed = sealed(&vec![5; 2 * PIECE_BYTES + 100]);
        let piece = PIECE_BYTES + TAG;
        for at in [0, 5, piece, sealed.len() - 1] {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert_eq!(opened(&SECRET, "head", &altered), Err(NotOurs), "{at}");
        }
        for cut in [0, 10, piece, 2 * piece, sealed.len() - 1] {
            assert_eq!(opened(&SECRET, "head", &sealed[..cut]), Err(NotOurs), "{cut}");
        }
        let swapped = [&sealed[piece..2 * piece], &sealed[..piece], &sealed[2 * piece..]].concat();
        assert_eq!(opened(&SECRET, "head", &swapped), Err(NotOurs));
    }

    /// RFC 7748, section 6.1.
    #[test]
    fn the_key_agreement_is_the_standard_one() {
        let bytes = |text: &str| text.parse::<Key>().unwrap();
        let bob =
            Secret::from_bytes(bytes("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb").0);
        let alice = bytes("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        let shared = MontgomeryPoint(alice.0).mul_clamped(*bob.as_bytes());
        assert_eq!(
            public(&bob).to_string(),
            "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"
        );
        assert_eq!(
            Hex(shared.to_bytes()).to_string(),
            "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742"
        );
    }
}
