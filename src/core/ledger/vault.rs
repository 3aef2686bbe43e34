//! What a place of storage holds while the lock (加锁) is on: each record sealed by itself, and bound to where it stands.
//!
//! XChaCha20-Poly1305 under the lock's secret, with a nonce drawn for each record; the place (database, object store and
//! key) is authenticated along, so no record can be moved to another's. What goes with a record as a whole (that an older
//! one is put back in its place) is for the journal's chain and the sentinel to notice.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sha2::{Digest as _, Sha256};

use super::keyring::Secret;

/// Bytes of chance that each sealing takes.
pub const NONCE: usize = 24;

/// The record was altered, moved, or sealed with another secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOurs;

/// Seals and opens records. Its key lives as long as it does, in this memory alone.
#[derive(Clone)]
pub struct Vault {
    records: XChaCha20Poly1305,
    names: XChaCha20Poly1305,
    chance: Secret,
}

impl Vault {
    pub fn new(secret: &Secret) -> Self {
        let derive = |what: &str| -> [u8; 32] {
            Sha256::new().chain_update(what.as_bytes()).chain_update(secret.as_bytes()).finalize().into()
        };
        Self {
            records: XChaCha20Poly1305::new(&derive("taizhang vault records").into()),
            names: XChaCha20Poly1305::new(&derive("taizhang vault names").into()),
            chance: Secret::from_bytes(derive("taizhang vault chance of names")),
        }
    }

    /// The nonce, and behind it the record under it.
    ///
    /// # Errors
    /// What no record of ours is long enough for.
    pub fn seal(&self, place: &str, record: &[u8], nonce: [u8; NONCE]) -> Result<Vec<u8>, NotOurs> {
        sealed(&self.records, place, record, nonce)
    }

    /// # Errors
    /// Where it was not sealed for this very place.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, NotOurs> {
        opened(&self.records, place, sealed)
    }

    /// A key under which something is found again, such as the digest of an archived original: the same name always becomes
    /// the same letters, which tell nobody the name (its nonce is drawn from the name by the secret).
    ///
    /// # Errors
    /// As [`Vault::seal`].
    pub fn seal_name(&self, place: &str, name: &str) -> Result<String, NotOurs> {
        let hash = Sha256::new()
            .chain_update(self.chance.as_bytes())
            .chain_update((place.len() as u64).to_le_bytes())
            .chain_update(place.as_bytes())
            .chain_update(name.as_bytes())
            .finalize();
        let mut nonce = [0; NONCE];
        nonce.iter_mut().zip(hash).for_each(|(to, from)| *to = from);
        sealed(&self.names, place, name.as_bytes(), nonce).map(hex::encode)
    }

    /// # Errors
    /// Where it is no name of ours at this place.
    pub fn open_name(&self, place: &str, sealed: &str) -> Result<String, NotOurs> {
        let bytes = hex::decode(sealed).map_err(|_| NotOurs)?;
        String::from_utf8(opened(&self.names, place, &bytes)?).map_err(|_| NotOurs)
    }
}

fn sealed(
    cipher: &XChaCha20Poly1305,
    place: &str,
    msg: &[u8],
    nonce: [u8; NONCE],
) -> Result<Vec<u8>, NotOurs> {
    let body = Payload { msg, aad: place.as_bytes() };
    let body = cipher.encrypt(XNonce::from_slice(&nonce), body).map_err(|_| NotOurs)?;
    Ok([nonce.as_slice(), &body].concat())
}

fn opened(cipher: &XChaCha20Poly1305, place: &str, sealed: &[u8]) -> Result<Vec<u8>, NotOurs> {
    let (nonce, msg) = sealed.split_at_checked(NONCE).ok_or(NotOurs)?;
    let body = Payload { msg, aad: place.as_bytes() };
    cipher.decrypt(XNonce::from_slice(nonce), body).map_err(|_| NotOurs)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: &str = "taizhang-1/journal/7";

    fn vault(of: u8) -> Vault {
        Vault::new(&Secret::from_bytes([of; 32]))
    }

    #[test]
    fn a_record_opens_at_its_own_place_with_its_own_secret_only() {
        let sealed = vault(1).seal(PLACE, "王芳".as_bytes(), [9; NONCE]).unwrap();
        assert_eq!(vault(1).open(PLACE, &sealed).as_deref(), Ok("王芳".as_bytes()));
        assert_eq!(vault(2).open(PLACE, &sealed), Err(NotOurs));
        assert_eq!(vault(1).open("taizhang-1/journal/8", &sealed), Err(NotOurs));
        assert!(!sealed.windows(6).any(|bytes| bytes == "王芳".as_bytes()));
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert_eq!(vault(1).open(PLACE, &altered), Err(NotOurs), "{at}");
        }
        assert_eq!(vault(1).open(PLACE, &sealed[..10]), Err(NotOurs));
    }

    #[test]
    fn a_name_is_found_again_and_told_to_nobody() {
        let sealed = vault(1).seal_name("blobs", "0a1b").unwrap();
        assert_eq!(vault(1).seal_name("blobs", "0a1b").as_ref(), Ok(&sealed));
        assert_eq!(vault(1).open_name("blobs", &sealed).as_deref(), Ok("0a1b"));
        assert_ne!(vault(2).seal_name("blobs", "0a1b").as_ref(), Ok(&sealed));
        assert_eq!(vault(2).open_name("blobs", &sealed), Err(NotOurs));
        assert_eq!(vault(1).open_name("other", &sealed), Err(NotOurs));
        assert!(!sealed.contains("0a1b"));
    }
}
