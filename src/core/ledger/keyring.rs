//! A secret behind a passphrase and a recovery code: that of the lock (加锁) and that of the standing copy (自动备份).
//!
//! A [`Keyring`] says in clear how the passphrase is derived, and holds the secret wrapped twice. It opens to whoever
//! knows one of the two; a new passphrase wraps the same secret anew, so nothing sealed with the secret is rewritten.
//! Whoever has an old keyring and knew its passphrase opens what is sealed with the secret for ever.

use std::fmt;

use argon2::{Algorithm, Argon2, Block, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::recovery_code::RecoveryCode;
use crate::domain::hex::Hex;
use crate::domain::issue::{Issue, require};
use crate::domain::passphrase::as_typed;

/// What one guess of a passphrase costs whoever guesses, and one honest opening: 64 MiB for about a second on a ten-year-old
/// PC. The one place that says so.
pub const WORK: Work = Work { memory_kib: 64 * 1024, passes: 4 };
/// The most a keyring may ask of its reader: room for a later [`WORK`], and none can freeze the page for hours.
const WORK_MAX: Work = Work { memory_kib: 256 * 1024, passes: 16 };
/// Bytes of chance that a keyring takes.
pub const CHANCE: usize = 80;

/// Argon2id with one lane, version 1.3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    pub memory_kib: u32,
    pub passes: u32,
}

/// 32 bytes nobody can guess. It has no text, and its memory is wiped when it goes.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl Secret {
    /// `bytes` must come from a random source that cannot be guessed.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The secret wrapped twice. Nothing in it is secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyring {
    /// The same for all keyrings of one secret.
    pub id: Hex<16>,
    /// Higher with every new passphrase or code: of two keyrings of one secret the higher holds.
    pub revision: u32,
    work: Work,
    salt: Hex<16>,
    by_passphrase: Wrapped,
    by_code: Wrapped,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Wrapped {
    nonce: Hex<24>,
    sealed: Hex<48>,
}

#[derive(Clone, Copy)]
enum Way {
    Passphrase,
    Code,
}

impl Keyring {
    /// Wraps a secret for the first time.
    ///
    /// # Errors
    /// `keyring-memory` where this computer cannot lend what the derivation needs.
    pub fn make(
        secret: &Secret,
        passphrase: &str,
        code: &RecoveryCode,
        chance: &[u8; CHANCE],
    ) -> Result<Self, Issue> {
        let (id, chance) = chance.split_at(16);
        Self::wrap(secret, passphrase, code, (array(id), 0), chance)
    }

    /// The same secret behind another passphrase and another code; the old ones open this keyring no longer.
    ///
    /// # Errors
    /// As [`Keyring::make`].
    pub fn renewed(
        &self,
        secret: &Secret,
        passphrase: &str,
        code: &RecoveryCode,
        chance: &[u8; CHANCE],
    ) -> Result<Self, Issue> {
        let (_, chance) = chance.split_at(16);
        Self::wrap(secret, passphrase, code, (self.id.0, self.revision + 1), chance)
    }

    fn wrap(
        secret: &Secret,
        passphrase: &str,
        code: &RecoveryCode,
        (id, revision): ([u8; 16], u32),
        chance: &[u8],
    ) -> Result<Self, Issue> {
        let (salt, chance) = chance.split_at(16);
        let (first, second) = chance.split_at(24);
        let (id, salt) = (Hex(id), Hex(array(salt)));
        let seal =
            |key: &Secret, nonce: &[u8], way: Way| wrapped(secret, key, array(nonce), &about(&id, way));
        Ok(Self {
            by_passphrase: seal(&derived(passphrase, &salt, WORK)?, first, Way::Passphrase)?,
            by_code: seal(&of_code(code, &id), second, Way::Code)?,
            id,
            revision,
            work: WORK,
            salt,
        })
    }

    /// Opens with what was typed: the passphrase, or the recovery code from the paper.
    ///
    /// # Errors
    /// `keyring-passphrase` or `keyring-code` where it is not the one, `keyring-memory`, `keyring-work` where the keyring
    /// asks for more work than any of ours.
    pub fn open(&self, typed: &str) -> Result<Secret, Issue> {
        if let Some(code) = RecoveryCode::parse(typed) {
            return self.unwrap(&self.by_code, &of_code(&code, &self.id), Way::Code, "keyring-code");
        }
        let key = derived(typed, &self.salt, self.work)?;
        self.unwrap(&self.by_passphrase, &key, Way::Passphrase, "keyring-passphrase")
    }

    fn unwrap(&self, wrapped: &Wrapped, key: &Secret, way: Way, fault: &str) -> Result<Secret, Issue> {
        let about = about(&self.id, way);
        let sealed = Payload { msg: wrapped.sealed.as_bytes(), aad: &about };
        let opened = XChaCha20Poly1305::new(key.as_bytes().into())
            .decrypt(XNonce::from_slice(wrapped.nonce.as_bytes()), sealed)
            .map(Zeroizing::new);
        let bytes = opened.ok().and_then(|opened| <[u8; 32]>::try_from(opened.as_slice()).ok());
        bytes.map(Secret).ok_or_else(|| Issue::new(fault))
    }
}

fn wrapped(secret: &Secret, key: &Secret, nonce: [u8; 24], about: &[u8]) -> Result<Wrapped, Issue> {
    let sealed = XChaCha20Poly1305::new(key.as_bytes().into())
        .encrypt(XNonce::from_slice(&nonce), Payload { msg: secret.as_bytes(), aad: about });
    let sealed = sealed.ok().and_then(|sealed| sealed.try_into().ok());
    let sealed = sealed.ok_or_else(|| Issue::new("package-seal-failed"))?;
    Ok(Wrapped { nonce: Hex(nonce), sealed: Hex(sealed) })
}

/// What a wrapping is of: none can stand in another's place.
fn about(id: &Hex<16>, way: Way) -> Vec<u8> {
    let way = match way {
        Way::Passphrase => "passphrase",
        Way::Code => "code",
    };
    format!("taizhang keyring {id} {way}").into_bytes()
}

/// The code is as good as a key: there is nothing to guess, so nothing need be slow.
fn of_code(code: &RecoveryCode, id: &Hex<16>) -> Secret {
    let hash = Sha256::new()
        .chain_update(b"taizhang keyring code")
        .chain_update(id.as_bytes())
        .chain_update(code.as_bytes());
    Secret(hash.finalize().into())
}

fn derived(passphrase: &str, salt: &Hex<16>, work: Work) -> Result<Secret, Issue> {
    let within = work.memory_kib <= WORK_MAX.memory_kib && work.passes <= WORK_MAX.passes;
    require(within, || Issue::new("keyring-work"))?;
    let params =
        Params::new(work.memory_kib, work.passes, 1, Some(32)).map_err(|_| Issue::new("keyring-work"))?;
    let mut memory: Vec<Block> = Vec::new();
    // A browser that has no such memory left says so here instead of stopping.
    memory.try_reserve_exact(params.block_count()).map_err(|_| Issue::new("keyring-memory"))?;
    memory.resize(params.block_count(), Block::new());
    let (mut key, passphrase) = (Secret([0; 32]), Zeroizing::new(as_typed(passphrase)));
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(passphrase.as_bytes(), salt.as_bytes(), &mut key.0, &mut memory)
        .map_err(|_| Issue::new("keyring-work"))?;
    Ok(key)
}

/// The bytes of a piece of chance, which is cut to length by those who call.
fn array<const N: usize>(bytes: &[u8]) -> [u8; N] {
    let mut array = [0; N];
    array.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    array
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: Secret = Secret::from_bytes([7; 32]);

    fn code_of(bytes: u8) -> RecoveryCode {
        RecoveryCode::from_bytes([bytes; 15])
    }

    fn chance(first: u8) -> [u8; CHANCE] {
        std::array::from_fn(|at| first.wrapping_add(at as u8))
    }

    fn fault(opened: Result<Secret, Issue>) -> Option<String> {
        opened.err().map(|issue| issue.code)
    }

    #[test]
    fn the_passphrase_and_the_paper_open_it_and_nothing_else_does() {
        let keyring = Keyring::make(&SECRET, "松柏常青二〇二六", &code_of(3), &chance(1)).unwrap();
        assert_eq!(keyring.open(" 松柏常青二〇二六"), Ok(SECRET));
        assert_eq!(keyring.open(&code_of(3).to_string().to_lowercase()), Ok(SECRET));
        assert_eq!(fault(keyring.open("松柏常青二〇二七")).as_deref(), Some("keyring-passphrase"));
        assert_eq!(fault(keyring.open(&code_of(4).to_string())).as_deref(), Some("keyring-code"));
        assert_eq!(fault(keyring.open("")).as_deref(), Some("keyring-passphrase"));
        let text = serde_json::to_string(&keyring).unwrap();
        assert_eq!(serde_json::from_str::<Keyring>(&text).unwrap(), keyring);
        assert!(!text.contains(&Hex([7; 32]).to_string()));
    }

    #[test]
    fn a_new_passphrase_opens_the_same_secret_and_the_old_one_no_longer() {
        let before = Keyring::make(&SECRET, "松柏常青二〇二六", &code_of(3), &chance(1)).unwrap();
        let after = before.renewed(&SECRET, "雨伞钢笔豆浆台阶", &code_of(4), &chance(90)).unwrap();
        assert_eq!((after.id, after.revision), (before.id, 1));
        assert_eq!(after.open("雨伞钢笔豆浆台阶"), Ok(SECRET));
        assert_eq!(after.open(&code_of(4).to_string()), Ok(SECRET));
        assert_eq!(fault(after.open("松柏常青二〇二六")).as_deref(), Some("keyring-passphrase"));
        assert_eq!(fault(after.open(&code_of(3).to_string())).as_deref(), Some("keyring-code"));
    }

    /// Quality bar: at least 64 MiB a guess.
    #[test]
    fn a_guess_costs_what_was_decided_and_a_forged_keyring_cannot_ask_for_more() {
        let keyring = Keyring::make(&SECRET, "松柏常青二〇二六", &code_of(3), &chance(1)).unwrap();
        assert!(keyring.work.memory_kib >= 64 * 1024);
        let forged = |work| Keyring { work, ..keyring.clone() };
        let heavy = forged(Work { memory_kib: 8 * 1024 * 1024, passes: 4 });
        assert_eq!(fault(heavy.open("松柏常青二〇二六")).as_deref(), Some("keyring-work"));
        // Less work is another key.
        let light = forged(Work { memory_kib: 8 * 1024, passes: 1 });
        assert_eq!(fault(light.open("松柏常青二〇二六")).as_deref(), Some("keyring-passphrase"));
    }
}
