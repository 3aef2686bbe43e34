//! The archive of originals: which of the files taken in and made are still needed byte for byte, and what becomes of them
//! when people are erased (已按期限删除).
//!
//! Kept are the newest file of each row and of each sender, those on which a filing number rests, and whatever has to be
//! passed on as it was signed. Of all others the digest stays in the register, so that a file that is brought back is
//! recognised.

use std::collections::{BTreeMap, BTreeSet};

use super::kinds::{filing, transfer};
use super::making::{Originals, newest};
use crate::domain::FilingRequest;
use crate::domain::codes::FilingOutcome;
use crate::domain::id::Id;
use crate::domain::issue::Issues;
use crate::domain::record::{In as _, Kind, Record};
use crate::ledger::batch::{Batch, Change, Erased, Taken};
use crate::ledger::erasure::words_of;
use crate::ledger::store::BlobKey;
use crate::ledger::{Registry, filed};
use crate::order::Gathered as _;

/// The archived originals without which this office could not make its next files, or take a file back.
pub fn passed_on(registry: &Registry) -> BTreeSet<BlobKey> {
    let held = registry.held.values().map(|held| &held.digest);
    let offers = registry.offers.values().map(|offer| &offer.digest);
    let newest = [false, true].into_iter().flat_map(|above| newest(registry, above));
    held.chain(offers).chain(newest.map(|taken| &taken.digest)).cloned().map(BlobKey).into_set()
}

/// All that are kept.
pub fn kept(registry: &Registry) -> BTreeSet<BlobKey> {
    let mut kept = passed_on(registry);
    let mut by_sender: BTreeMap<_, &Taken> = BTreeMap::new();
    for taken in &registry.history {
        let newest = by_sender.entry((taken.from.office, taken.kind.direction() as u8)).or_insert(taken);
        if newest.at <= taken.at {
            *newest = taken;
        }
    }
    let taken = registry.taken.values().chain(by_sender.into_values()).map(|taken| &taken.digest);
    let made = registry.exports.iter().filter(|export| !registry.is_replaced(export));
    let made = made.map(|export| &export.digest);
    // Of a register that was restored: what could not be believed then.
    let aside = registry.salvages.iter().map(|salvage| &salvage.quarantine);
    kept.extend(taken.chain(made).chain(aside).cloned().map(BlobKey));
    kept.extend(registry.of_kind(Kind::FilingRequest).filter_map(|asked| basis(registry, asked)));
    kept
}

/// The file on which a filing number rests: the first that carried the request.
fn basis(registry: &Registry, asked: &Record) -> Option<BlobKey> {
    let (_, result) = filed::answer(registry, asked)?;
    let is_recorded = result.outcome == Some(FilingOutcome::Recorded) && result.number.is_some();
    let request = FilingRequest::of(&asked.body).filter(|_| is_recorded)?;
    if registry.own(asked.id).is_some() {
        return registry.carriers(asked.id).next().map(|export| BlobKey(export.digest.clone()));
    }
    // A request goes out with the file that is made of it. Several files of one day: the last of them has it in any case.
    let day = request.made?.to_string();
    let made = |taken: &Taken| taken.made_at.get(..day.len()).map(str::to_owned);
    let of_origin = || registry.history.iter().filter(|taken| taken.from.office == asked.owner);
    let same_day = of_origin().filter(|taken| made(taken).as_ref() == Some(&day));
    let later = of_origin().filter(|taken| made(taken).is_some_and(|at| at > day));
    let found = same_day.max_by(|a, b| a.made_at.cmp(&b.made_at));
    let found = found.or_else(|| later.min_by(|a, b| a.made_at.cmp(&b.made_at)))?;
    Some(BlobKey(found.digest.clone()))
}

/// What becomes of the originals when people are erased.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Followed {
    pub gone: Vec<BlobKey>,
    /// What must be passed on, without the parts that are not passed on.
    pub shortened: Vec<(BlobKey, Vec<u8>)>,
    /// What must be passed on and still names somebody of them: for a person to be told.
    pub naming: Vec<BlobKey>,
}

/// What becomes of them by a batch that erases, which `registry` has not applied yet. Whatever is not kept goes, and of
/// what is kept whatever speaks of the people, as far as it need not be passed on.
pub fn follow(registry: &Registry, batch: &Batch, originals: &Originals) -> Followed {
    let erased = batch.changes.iter().filter_map(|change| match change {
        Change::Erased(erasure) => Some(&erasure.people),
        _ => None,
    });
    let erased: Vec<&Erased> = erased.flatten().collect();
    let people: Vec<Id> = erased.iter().map(|own| own.person).collect();
    let offers: BTreeSet<Id> = erased.iter().flat_map(|own| own.records.iter().copied()).into_set();
    let words = words_of(registry, &people);
    let is_id = |word: &String| word.parse::<Id>().is_ok();
    let of_gone = registry.offers.values().filter(|offer| offers.contains(&offer.record.id));
    let staying = registry.offers.values().filter(|offer| !offers.contains(&offer.record.id));
    let staying: BTreeSet<&str> = staying.map(|offer| offer.digest.as_str()).into_set();
    let of_gone = of_gone.map(|offer| &offer.digest).filter(|digest| !staying.contains(digest.as_str()));
    let of_gone: BTreeSet<&String> = of_gone.into_set();
    let (kept, needed) = (kept(registry), passed_on(registry));
    let speaks = |text: &str| words.iter().any(|word| text.contains(word.as_str()));
    let names = |text: &str| words.iter().any(|word| !is_id(word) && text.contains(word.as_str()));
    let mut followed = Followed::default();
    for (digest, text) in originals {
        let key = BlobKey(digest.clone());
        let speaks = speaks(text);
        if !kept.contains(&key) || of_gone.contains(digest) || (speaks && !needed.contains(&key)) {
            followed.gone.push(key);
        } else if speaks {
            let shorter = shortened(registry, digest, text, &offers).unwrap_or_else(|_| text.clone());
            if names(&shorter) {
                followed.naming.push(key.clone());
            }
            if shorter != *text {
                followed.shortened.push((key, shorter.into_bytes()));
            }
        }
    }
    followed
}

/// An original with only the parts that this office passes on, and of offers only those of whoever stays.
fn shortened(registry: &Registry, digest: &str, text: &str, gone: &BTreeSet<Id>) -> Result<String, Issues> {
    let of_file = registry.offers.values().filter(|offer| offer.digest == digest);
    let mut of_file = of_file.peekable();
    if of_file.peek().is_some() {
        let staying = of_file.filter(|offer| !gone.contains(&offer.record.id));
        return transfer::with_offers(text, &staying.map(|offer| offer.record.id).collect::<Vec<_>>());
    }
    let taken = newest(registry, false).into_iter().any(|taken| taken.digest == digest);
    let superior = registry.profile.as_ref().and_then(|profile| profile.superior());
    match superior.filter(|_| taken) {
        Some(superior) => filing::as_passed_on(text, superior.level),
        None => Ok(text.to_owned()),
    }
}
