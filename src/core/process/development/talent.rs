//! 人才推荐 (clauses 74, 75): for each of the two lists who holds a certificate and is not entered yet. The departments decide;
//! the union recommends, and records what they have entered.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::exams::held;
use super::line::{Line, State};
use super::people::{at_work, of};
use super::step::Step;
use crate::domain::TalentFlag;
use crate::domain::codes::{Coded as _, TalentList};
use crate::ledger::Registry;
use crate::order::{Gathered as _, Ordered as _};
use crate::words::{Lang, label};

pub(super) const HEADINGS: &[(&str, f64)] = &[
    ("field-talent-flag-kind", 11.5),
    ("development-level", 8.5),
    ("field-certificate-number", 8.0),
    ("development-obtained", 6.8),
    ("field-talent-flag-date", 6.8),
    ("field-talent-flag-document", 6.0),
];

/// The lines by list; who is not entered on top.
pub(super) fn lines(registry: &Registry, on: NaiveDate, lang: Lang) -> Vec<Line> {
    let people = at_work(registry, on);
    let mut found: Vec<Line> = Vec::new();
    for list in [TalentList::SocialWork, TalentList::Technical] {
        for (_, named) in &people {
            let Some((_, certificate)) = held(registry, named.person) else { continue };
            let flag = of::<TalentFlag>(registry, named.person)
                .map(|(_, own)| own)
                .find(|own| own.kind == Some(list));
            let state = match list {
                _ if flag.is_some() => State::Listed,
                TalentList::SocialWork => State::AtCivil,
                TalentList::Technical => State::AtPersonnel,
            };
            let key = format!("{}.{}", named.person, list.code());
            let mut line = Line::new(key, named.clone(), state);
            line.cells = vec![
                label(lang, list),
                certificate.level.map(|level| label(lang, level)).unwrap_or_default(),
                certificate.number.as_ref().map(|own| own.as_str().to_owned()).unwrap_or_default(),
                certificate.obtained.map(|day| day.to_string()).unwrap_or_default(),
                flag.and_then(|own| own.date).map(|day| day.to_string()).unwrap_or_default(),
                flag.and_then(|own| own.document.as_ref())
                    .map(|own| own.as_str().to_owned())
                    .unwrap_or_default(),
            ];
            if flag.is_none() {
                let kind = [("kind".to_owned(), list.code().to_owned())].into_iter().into_map();
                line = line.makes(Step::Enter, BTreeMap::new(), kind);
            }
            found.push(line);
        }
    }
    found.order_by_key(|line| line.state == State::Listed);
    found
}
