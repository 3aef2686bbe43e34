//! 欠缴: what R-SI and R-HF call short or late, by whoever signed and so has to pay; and the sentence that asks for it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::judged::{Judged, says};
use super::people::{self, Named};
use super::sheets;
use crate::domain::Engagement;
use crate::domain::codes::{Coded, Insurance};
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::In;
use crate::domain::rows::row_id;
use crate::domain::value::Value as _;
use crate::ledger::Registry;
use crate::order::{Gathered, Ordered};
use crate::policy::grounds::Explained;
use crate::policy::outcome::Verdict;
use crate::words::{Lang, words};

/// One row that is short or late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub named: Named,
    /// The row, by which it is asked why.
    pub row: Id,
    pub month: Month,
    pub insurance: Insurance,
    /// In fen; nothing is lacking where it was paid late.
    pub due: u64,
    pub paid: u64,
    pub is_short: bool,
    pub paid_date: Option<NaiveDate>,
    pub explanation: String,
}

impl Line {
    pub const fn owed(&self) -> u64 {
        if self.is_short { self.due.saturating_sub(self.paid) } else { 0 }
    }
}

/// One signer with all that is short or late there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Empty where nobody has said who signed.
    pub name: String,
    pub lines: Vec<Line>,
}

/// All signers with arrears, whoever owes most first.
pub fn by_signer(registry: &Registry, judged: &Judged) -> Vec<Signer> {
    let mut found: BTreeMap<String, Vec<Line>> = BTreeMap::new();
    for (record, sheet) in sheets::own(registry) {
        let (Some(month), Some(insurance)) = (sheet.month, sheet.insurance) else { continue };
        for (engagement, row) in sheet.rows.iter().flat_map(|rows| rows.iter()) {
            let id = row_id(record.id, engagement);
            let breached = |own: &&Explained| matches!(own.verdict, Verdict::Breached { .. });
            let Some(own) = judged.get(id, insurance).filter(breached) else { continue };
            let Some(kept) = registry.find(engagement) else { continue };
            let Some(facts) = Engagement::of(&kept.body) else { continue };
            found.entry(people::signer(registry, kept, facts, month)).or_default().push(Line {
                named: Named::of(registry, kept, facts),
                row: id,
                month,
                insurance,
                due: row.due.map_or(0, |due| due.fen()),
                paid: row.paid.map_or(0, |paid| paid.fen()),
                is_short: says(own, "pay-short"),
                paid_date: row.paid_date,
                explanation: row.explanation.as_ref().map(|own| own.as_str().to_owned()).unwrap_or_default(),
            });
        }
    }
    let signer = |(name, mut lines): (String, Vec<Line>)| {
        lines.order_by(|a, b| {
            (a.month, a.insurance, a.named.order()).cmp(&(b.month, b.insurance, b.named.order()))
        });
        Signer { name, lines }
    };
    let mut found: Vec<Signer> = found.into_iter().map(signer).collect();
    found.order_by(|a, b| (b.owed(), &a.name).cmp(&(a.owed(), &b.name)));
    found
}

impl Signer {
    /// In fen.
    pub fn owed(&self) -> u64 {
        self.lines.iter().map(Line::owed).sum()
    }

    /// How many people it is about.
    pub fn people(&self) -> usize {
        self.lines.iter().map(|line| line.named.person).into_set().len()
    }

    /// What is asked of the signer, ready to be sent. None where nobody knows whom to ask, or it is this office itself.
    pub fn sentence(&self, registry: &Registry, on: NaiveDate, lang: Lang) -> Option<String> {
        let own = registry.profile.as_ref().map(|profile| profile.party.name.as_str());
        if self.name.is_empty() || own == Some(&self.name) {
            return None;
        }
        let separator = words(lang, "list-separator", &[]);
        let months: BTreeSet<Month> = self.lines.iter().map(|line| line.month).into_set();
        let months = months.iter().map(|month| month.text()).collect::<Vec<_>>().join(&separator);
        let insurances: BTreeSet<Insurance> = self.lines.iter().map(|line| line.insurance).into_set();
        let insurance = |own: &Insurance| words(lang, &format!("code-insurance-{}", own.code()), &[]);
        let insurances = insurances.iter().map(insurance).collect::<Vec<_>>().join(&separator);
        let short = self.lines.iter().filter(|line| line.is_short).count();
        let late = self.lines.len() - short;
        let (day, owed) = (on.to_string(), yuan(self.owed()));
        let (people, short_text, late_text) =
            (self.people().to_string(), short.to_string(), late.to_string());
        let mut args = vec![
            ("signer", self.name.as_str()),
            ("day", &day),
            ("people", &people),
            ("months", &months),
            ("insurances", &insurances),
        ];
        if short > 0 {
            args.extend([("short", short_text.as_str()), ("owed", &owed)]);
        }
        if late > 0 {
            args.push(("late", &late_text));
        }
        let key = match (short, late) {
            (0, _) => "contributions-ask-late",
            (_, 0) => "contributions-ask-short",
            _ => "contributions-ask-both",
        };
        Some(words(lang, key, &args))
    }
}

/// Fen as yuan are read.
pub fn yuan(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}
