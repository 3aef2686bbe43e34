//! The registration of a certificate (checks.md §6), as R-CE, R-REG1 and R-REG2 see it. It lapses; the certificate does
//! not.

use chrono::NaiveDate;

use crate::domain::Certificate;
use crate::domain::date::add_months_corresponding;
use crate::policy::parameter::Parameter;

/// The registration that counts on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Registration {
    /// Its last day.
    pub until: NaiveDate,
    /// The field that says so.
    pub key: &'static str,
    /// The months it lasts.
    pub months: i32,
}

/// The last registration known on a day, lapsed or not; none where there never was one. A last day alone shows that
/// there was one; a last day from before the latest renewal is that of the registration before.
pub(super) fn latest(term: &Parameter, facts: &Certificate, on: NaiveDate) -> Option<Registration> {
    let months = i32::try_from(term.number()?).ok()?;
    let begun = [("first_registered", facts.first_registered), ("reregistered", facts.reregistered)]
        .into_iter()
        .filter_map(|(key, day)| Some((day.filter(|day| *day <= on)?, key)))
        .max();
    let said = |until| Registration { until, key: "registered_until", months };
    match (begun, facts.registered_until) {
        (Some((begun, _)), Some(until)) if until > begun => Some(said(until)),
        (Some((begun, key)), _) => {
            Some(Registration { until: add_months_corresponding(begun, months), key, months })
        }
        (None, Some(until)) if add_months_corresponding(until, -months) <= on => Some(said(until)),
        (None, _) => None,
    }
}
