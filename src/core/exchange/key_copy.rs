//! A copy of the signing key as a small file under a passphrase, for a stick that is locked away. It is no file between
//! offices: nobody takes it in, and it holds nothing but the key.

use serde::{Deserialize, Serialize};

use super::codes::fingerprint;
use super::parts::json;
use super::seal::{WORK_FACTOR, seal_payload, unseal_payload};
use crate::domain::hex::Hex;
use crate::domain::issue::Issue;
use crate::ledger::pieces::Rest;
use crate::ledger::signing::SigningSeed;
use crate::ledger::{Context, Profile};

const FORMAT: &str = "taizhang.key";
const VERSION: u32 = 1;
/// The file is some seven hundred bytes long.
pub const FILE_MAX: u32 = 4096;

#[derive(Serialize, Deserialize)]
struct KeyFile {
    format: String,
    version: u32,
    office: String,
    /// 核对码, so that it is known of which key it is without opening it.
    code: String,
    made: String,
    /// Base64 of an age file that holds the 32 bytes as hex.
    sealed: String,
}

/// The file, and its name.
///
/// # Errors
/// What sealing says.
pub async fn make(
    profile: &Profile,
    seed: &SigningSeed,
    passphrase: &str,
    context: &Context,
    rest: &mut impl Rest,
) -> Result<(String, String), Issue> {
    let sealed = seal_payload(&Hex(*seed.as_bytes()).to_string(), passphrase, WORK_FACTOR, rest).await?;
    let made = context.now.to_rfc3339();
    let name: String = profile.party.name.chars().filter(|c| c.is_alphanumeric()).take(60).collect();
    let name = format!("{name}-签名密钥-{}.json", context.now.format("%Y%m%d-%H%M"));
    let code = fingerprint(&seed.key().verifying_key().to_bytes());
    let office = profile.party.name.clone();
    let file = KeyFile { format: FORMAT.to_owned(), version: VERSION, office, code, made, sealed };
    Ok((name, json(&file)))
}

/// The key in a file.
///
/// # Errors
/// `key-copy-file` where it is no such file, `key-copy-passphrase` where the passphrase is another.
pub async fn open(text: &str, passphrase: &str, rest: &mut impl Rest) -> Result<SigningSeed, Issue> {
    let other = || Issue::new("key-copy-file");
    let file: KeyFile = serde_json::from_str(text).map_err(|_| other())?;
    if file.format != FORMAT || file.version > VERSION {
        return Err(other());
    }
    let seed = unseal_payload(&file.sealed, passphrase, rest)
        .await
        .map_err(|_| Issue::new("key-copy-passphrase"))?;
    let Hex(seed) = seed.parse().map_err(|_| other())?;
    Ok(SigningSeed::from_bytes(seed))
}
