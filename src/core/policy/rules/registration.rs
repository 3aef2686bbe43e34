//! The registration of a certificate (checks.md §6), as R-CE, R-REG1 and R-REG2 see it. It lapses; the certificate does
//! not.

use chrono::NaiveDate;

use crate::domain::Certificate;
use crate::domain::codes::CertLevel;
use crate::domain::date::add_months_corresponding;
use crate::domain::record::Record;
use crate::policy::rule::{Fact, Subject, facts};

/// The registration that counts on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Registration {
    /// Its last day.
    pub until: NaiveDate,
    /// The field that says so, and the day in it.
    pub said: (Fact, NaiveDate),
    /// The months it lasts.
    pub months: i32,
}

/// The certificates of somebody at work; of who has left, and of who has none, nothing is asked.
pub(super) fn of<'a>(subject: &Subject<'a>) -> impl Iterator<Item = (&'a Record, &'a Certificate)> {
    let held = |own: &Certificate| own.level != Some(CertLevel::None);
    subject.of::<Certificate>().filter(move |(_, own)| held(own) && subject.is_at_work())
}

/// The last registration known on a day, lapsed or not; none where there never was one. A last day alone shows that
/// there was one; a last day from before the latest renewal is that of the registration before.
pub(super) fn latest(months: i32, facts: &Certificate, on: NaiveDate) -> Option<Registration> {
    let [first, again, until] = facts!(Certificate: first_registered, reregistered, registered_until);
    let begun = [(first, facts.first_registered), (again, facts.reregistered)]
        .into_iter()
        .filter_map(|(fact, day)| Some((day.filter(|day| *day <= on)?, fact)))
        .max();
    let said = |day| Registration { until: day, said: (until, day), months };
    match (begun, facts.registered_until) {
        (Some((begun, _)), Some(until)) if until > begun => Some(said(until)),
        (Some((begun, fact)), _) => {
            Some(Registration { until: add_months_corresponding(begun, months), said: (fact, begun), months })
        }
        (None, Some(until)) if add_months_corresponding(until, -months) <= on => Some(said(until)),
        (None, _) => None,
    }
}
