//! 自动备份: the register a second time, outside the browser, in a folder or in files that somebody keeps.
//!
//! A copy is a row of numbered files, each new and none rewritten. A *full* one is a whole backup, a *following* one holds
//! the entries after the last, with the originals archived with them. Every file is sealed to a public key ([`sealed`]) that
//! the browser keeps; the secret stands in each file behind the passphrase and behind the recovery code, so that any one of
//! them opens alone, and the browser seals without asking for anything and can open none of them.
//!
//! In reading order: [`sealed`], [`segment`] (one file), [`place`] (where files go), [`note`] (what was copied last),
//! [`copying`] (which files are due, and writing them), [`reading`] (what can be restored).

pub mod copying;
pub mod note;
pub mod place;
pub mod reading;
pub mod sealed;
pub mod segment;
