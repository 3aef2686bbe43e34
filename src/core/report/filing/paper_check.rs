//! 纸面核对: the file to which a stamped paper belongs, and whether what stands on the paper is what the file says.

use super::on_paper::OnPaper;
use super::register_of_files::{FileRow, rows};
use crate::domain::codes::FilingOutcome;
use crate::domain::package_kind::PackageKind;
use crate::domain::text::half_width;
use crate::exchange::codes::{Typed, compare};
use crate::exchange::wire::Digest;
use crate::ledger::Registry;
use crate::words::{Lang, words};

/// What the code on a paper leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// No such code exists: typed wrong.
    Slip,
    /// Neither made nor taken in here.
    Unknown,
    File(Box<FileRow>),
}

/// The file to which a paper belongs, by its typed code or by the digest that a scanner types.
pub fn find(registry: &Registry, typed: &str) -> Found {
    let text: String = half_width(typed.trim()).chars().filter(|c| !c.is_whitespace()).collect();
    let scanned = text.to_lowercase().parse::<Digest>().ok();
    if scanned.is_none() && compare(typed, &Digest::of(b"")) == Typed::Slip {
        return Found::Slip;
    }
    let is_it = |row: &FileRow| {
        let digest = row.digest.parse::<Digest>().ok();
        match &scanned {
            Some(scanned) => digest.as_ref() == Some(scanned),
            None => digest.is_some_and(|digest| compare(typed, &digest) == Typed::Same),
        }
    };
    let found = rows(registry).into_iter().find(is_it);
    found.map_or(Found::Unknown, |row| Found::File(Box::new(row)))
}

/// Whose paper it is: the office that made the file.
pub fn maker(registry: &Registry, row: &FileRow) -> String {
    let own = registry.profile.as_ref().filter(|_| row.outward);
    own.map_or_else(|| row.office.clone(), |own| own.party.name.clone())
}

/// What a file says that its papers show: label and value.
pub fn totals(registry: &Registry, file: &OnPaper, lang: Lang) -> Vec<(String, String)> {
    let mut told = vec![
        ("paper-check-from", file.from.clone()),
        ("paper-check-to", file.to.clone()),
        ("paper-check-made", file.made.to_string()),
        ("paper-check-people", file.count().to_string()),
    ];
    if file.kind == PackageKind::Receipt {
        let count = |outcome| {
            let all = file.answers.iter().map(|(_, all)| OnPaper::answered(all, outcome).count());
            all.sum::<usize>().to_string()
        };
        let args =
            [("recorded", count(FilingOutcome::Recorded)), ("returned", count(FilingOutcome::Returned))];
        let args = args.each_ref().map(|(key, text)| (*key, text.as_str()));
        told.push(("paper-check-answers", words(lang, "paper-check-answers-value", &args)));
    } else {
        told.push(("paper-check-in-post", file.heads().in_post().to_string()));
        told.push(("paper-check-asked", file.open_requests(registry).len().to_string()));
    }
    told.into_iter().map(|(key, text)| (words(lang, key, &[]), text)).collect()
}

/// Whether a count and names as they were typed off a paper are those of the file; what is left empty is not compared.
pub fn compared(file: &OnPaper, count: &str, names: &str, lang: Lang) -> Vec<(bool, String)> {
    let mut told = Vec::new();
    let typed = half_width(count.trim());
    if !typed.is_empty() {
        // Of a file upward the papers say both, whoever is registered and whoever is in post.
        let (all, active) = (file.count(), file.heads().in_post() as usize);
        let both = file.kind != PackageKind::Receipt && all != active;
        let same = [Some(all), both.then_some(active)].into_iter().flatten();
        let same = same.map(|own| own.to_string()).any(|own| own == typed);
        let key = if same { "paper-check-count-same" } else { "paper-check-count-other" };
        let args = [("all", all.to_string()), ("active", active.to_string())];
        let args = args.each_ref().map(|(key, text)| (*key, text.as_str()));
        let own = words(lang, if both { "paper-check-count-both" } else { "paper-check-count-own" }, &args);
        told.push((same, words(lang, key, &[("typed", &typed), ("count", &own)])));
    }
    if !names.trim().is_empty() {
        let (lacks, more) = (file.lacks(names), file.more(names));
        let key = if lacks.is_empty() { "paper-check-names-same" } else { "paper-check-names-lack" };
        let lacking = lacks.join(&words(lang, "list-separator", &[]));
        told.push((lacks.is_empty(), words(lang, key, &[("names", &lacking)])));
        // Who was struck off the paper, or not typed: whoever compares finds out which.
        if more > 0 {
            told.push((false, words(lang, "paper-check-names-more", &[("count", &more.to_string())])));
        }
    }
    told
}
