//! A blank start that finds a copy (自动备份): its files are read into memory and rehearsed, and nothing is written.

use taizhang_core::domain::issue::{Issue, Issues, require};
use taizhang_core::exchange::standing::place::Place;
use taizhang_core::exchange::standing::reading::{Copy, Found, Restorable, look};
use taizhang_core::exchange::standing::segment::named;
use taizhang_core::exchange::wire;
use web_sys::File;

use super::context;
use super::opening::fresh_key;
use crate::platform::folder::{self, Folder, Permission};
use crate::platform::idle::{self, Pieces};
use crate::platform::{files, folders};

/// A folder to which this browser copied before.
#[derive(Clone)]
pub struct KnownFolder(Folder);

impl KnownFolder {
    pub fn name(&self) -> String {
        self.0.name()
    }
}

/// The folders that this browser still knows.
pub async fn known_folders() -> Vec<KnownFolder> {
    folders::all().await.into_iter().map(KnownFolder).collect()
}

/// Whether this browser lets a folder be chosen.
pub fn can_choose_folder() -> bool {
    folder::can_choose()
}

/// Looks into a folder: the one given, else the one that the person chooses. To be called at a click. None where nothing was
/// chosen.
pub fn look_into_folder(known: Option<KnownFolder>) -> impl Future<Output = Result<Option<Found>, Issues>> {
    let asked = known.as_ref().map(|known| known.0.ask(false));
    let chosen = known.is_none().then(|| folder::choose(false));
    async move {
        let folder = match (known, chosen) {
            (Some(KnownFolder(folder)), _) => Some(folder),
            (None, Some(chosen)) => chosen.await,
            (None, None) => None,
        };
        let Some(folder) = folder else { return Ok(None) };
        if let Some(asked) = asked {
            require(asked.await == Permission::Granted, || Issue::new("copy-refused"))?;
        }
        let mut found = Vec::new();
        for name in folder.names().await.map_err(|fault| fault.issue())? {
            if named(&name).is_some() {
                // What cannot be read is as good as torn.
                let bytes = folder.read(&name).await.unwrap_or_default();
                found.push((name, bytes));
            }
        }
        looked(found).map(Some)
    }
}

/// Looks through files that were chosen or dropped.
///
/// # Errors
/// `copy-empty` where none is of a copy.
pub async fn look_into_files(chosen: Vec<File>) -> Result<Found, Issues> {
    let max = u32::try_from(wire::PACKAGE_BYTES_MAX).unwrap_or(u32::MAX);
    let mut found = Vec::new();
    for file in chosen {
        let bytes = files::read(&file, max).await.unwrap_or_default();
        found.push((file.name(), bytes));
    }
    looked(found)
}

fn looked(files: Vec<(String, Vec<u8>)>) -> Result<Found, Issues> {
    let found = look(files);
    require(!found.copies.is_empty(), || Issue::new("copy-empty"))?;
    Ok(found)
}

/// Opens one of them with its passphrase or recovery code.
///
/// # Errors
/// `keyring-…` where it is not the one, `copy-nothing` where nothing can be used.
pub async fn open_copy(copy: Copy, typed: String) -> Result<Restorable, Issues> {
    // The derivation holds the page up: what is being done must have been drawn before.
    idle::drawn().await;
    require(!typed.is_empty(), || Issue::new("passphrase-missing"))?;
    Ok(copy.open(&typed, &context("")?, &fresh_key()?, &mut Pieces::begin()).await?)
}
