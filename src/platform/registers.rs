//! The registers this browser keeps, as its databases tell: whether or not the list still names them.

use indexed_db_futures::KeyRange;
use indexed_db_futures::factory::DBFactory;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::buckets::REST;
use taizhang_core::ledger::salvage;
use taizhang_core::ledger::store::{Founding, Store, StoreError};
use taizhang_core::ledger::{Profile, journal_bytes};
use taizhang_core::order::Ordered;

use super::indexed_db::{IndexedDbStore, database_name};
use super::stored::{self, JOURNAL, META, PREFIX, SEGMENTS, fault, get, records_in, stored_head};

/// A register found in this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownRegister {
    pub register: Id,
    /// Whose it is; none where that cannot be read any more.
    pub profile: Option<Profile>,
    /// A person's own copy of one office's file.
    pub self_check: bool,
    /// The browser could not look into it just now, as shortly after it was killed.
    pub unread: bool,
}

/// The registers that have a database in this browser, in no order of time. None where the browser cannot list its
/// databases: it never can.
///
/// # Errors
/// What the browser says when it cannot list them just now, as shortly after it was killed.
pub async fn ids() -> Result<Vec<Id>, StoreError> {
    let Ok(factory) = DBFactory::new() else { return Ok(Vec::new()) };
    let Ok(listing) = factory.databases() else { return Ok(Vec::new()) };
    let databases = listing.await.map_err(fault)?;
    let mut found: Vec<Id> =
        databases.flatten().filter_map(|details| details.name().strip_prefix(PREFIX)?.parse().ok()).collect();
    found.order();
    Ok(found)
}

/// What a register's database says of itself; none where there is nothing in it. Such a one was left by a beginning that
/// was killed before its one transaction: it is taken back.
///
/// # Errors
/// What the browser says when it cannot look just now.
pub async fn look(register: Id) -> Result<Option<KnownRegister>, StoreError> {
    let name = database_name(register);
    let store = IndexedDbStore::open_for_export(&name).await?;
    if is_empty(&store).await {
        drop(store);
        IndexedDbStore::delete(&name).await?;
        return Ok(None);
    }
    let (profile, self_check) = owner(&store).await?.unzip();
    Ok(Some(KnownRegister { register, profile, self_check: self_check.unwrap_or_default(), unread: false }))
}

/// Begins a register in a database of its own. Nothing is left where that fails.
///
/// # Errors
/// [`StoreError::NotEmpty`] where the register is here already, which stays as it is; or what the store says.
pub async fn begin(register: Id, founding: &Founding) -> Result<IndexedDbStore, StoreError> {
    let name = database_name(register);
    let mut again = true;
    loop {
        let store = IndexedDbStore::open(&name).await?;
        match store.found(founding).await {
            Ok(()) => return Ok(store),
            // Another tab that just started took the empty database back.
            Err(StoreError::Gone) if again => again = false,
            Err(error @ StoreError::NotEmpty) => return Err(error),
            Err(error) => {
                drop(store);
                // The error says more than what hinders the deletion: an empty database is taken back at the next start.
                let _ = look(register).await;
                return Err(error);
            }
        }
    }
}

async fn is_empty(store: &IndexedDbStore) -> bool {
    let there = store.stores();
    if store.is_newer() {
        return false;
    }
    if there.is_empty() {
        return true;
    }
    let Ok(tx) = store.read(&there.iter().map(String::as_str).collect::<Vec<_>>()) else { return false };
    for name in &there {
        // A key alone is no register: older programs wrote it first.
        if name == META {
            if stored_head(store.codec(), &tx).await != Ok(None) {
                return false;
            }
            continue;
        }
        if !stored::is_empty(store.codec(), &tx, name).await.unwrap_or_default() {
            return false;
        }
    }
    true
}

/// Whose register it is; none where what is stored does not tell it.
///
/// # Errors
/// What the browser says when it cannot read just now: that says nothing of what is stored.
async fn owner(store: &IndexedDbStore) -> Result<Option<(Profile, bool)>, StoreError> {
    let there = store.stores();
    let kept = |name: &str| there.iter().any(|each| each == name);
    let mut rest = None;
    if kept(SEGMENTS) {
        let tx = store.read(&[SEGMENTS])?;
        let segments = tx.object_store(SEGMENTS).map_err(fault)?;
        rest = get(&segments, f64::from(REST))
            .await?
            .and_then(|segment| store.codec().bytes_from(SEGMENTS, REST, segment).ok());
    }
    let mut first = None;
    if kept(JOURNAL) {
        let tx = store.read(&[JOURNAL])?;
        let records = records_in(&tx, KeyRange::Only(1.0)).await?;
        let record = records
            .into_iter()
            .next()
            .and_then(|(_, record)| store.codec().bytes_from(JOURNAL, 1, record).ok());
        first = record.and_then(|bytes| journal_bytes::read(bytes).ok());
    }
    Ok(salvage::profile(rest.as_deref(), first.as_ref()))
}
