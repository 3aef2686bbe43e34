//! What a pack sets, as the rules understand it: which parameters are open, what a value must look like.

use std::sync::Arc;

use chrono::NaiveDate;

use super::days::{self, Table};
use super::named;
use super::parameter::{Parameter, Source};
use super::parameters::Parameters;
use super::setting::DayOfYear;
use crate::domain::codes::{Coded, OfficeType};
use crate::domain::date::parse_day_typed;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Body, Kind, Record};
use crate::ledger::Registry;
use crate::order::Ordered;

/// The parameters a union may set: those that the guidance leaves open, for which the program has its own default, and
/// the working days of a year whose notice came after the program.
pub fn open() -> impl Iterator<Item = &'static Parameter> {
    let shipped = Parameters::shipped().all().iter().map(AsRef::as_ref);
    let last = Parameters::shipped().rows(days::TABLE).last().map(AsRef::as_ref);
    shipped.filter(|own| own.basis == Source::Ours).chain(last)
}

/// Whether a value can be a parameter's.
///
/// # Errors
/// `setting-unknown`, `setting-fixed` where law or guidance has decided, `setting-value`; the place is the parameter.
pub fn check(parameter: &str, value: &str) -> Result<(), Issue> {
    let known = Parameters::shipped().all().iter().find(|known| known.id == parameter);
    let known =
        known.ok_or_else(|| Issue::new("setting-unknown").at(parameter).with("parameter", parameter))?;
    let fixed = known.basis != Source::Ours && known.id != days::TABLE;
    if fixed && known.value != value {
        return Err(Issue::new("setting-fixed").at(parameter));
    }
    let fits = match known.unit.as_str() {
        "date" => DayOfYear::parse(value).is_some(),
        // None as long as nobody has set one.
        "last-day" => value.is_empty() || value.parse::<NaiveDate>().is_ok(),
        "choice" | "yes-no" | "check" => choices(&known.unit).contains(&value),
        "holidays" => Table::parse(value).is_some(),
        "office-types" => value.split(' ').all(|code| OfficeType::from_code(code).is_some()),
        _ => value.parse::<u32>().is_ok_and(|number| number <= NUMBER_MAX),
    };
    if fits { Ok(()) } else { Err(Issue::new("setting-value").at(parameter)) }
}

/// What was typed, as [`check`] reads it: a day of every year also as `3月31日` or `3.31`.
pub fn tidy(unit: &str, typed: &str) -> String {
    let typed = typed.trim();
    match unit {
        "date" => typed.replace([' ', '日'], "").replace(['月', '.', '/', '－'], "-"),
        // The way the notices are written, 1月1日至3日, is too free to be read without mistakes.
        "holidays" => typed.replace(['－', '—', '~', '～'], "-").replace('＋', "+"),
        "last-day" => parse_day_typed(typed).map_or_else(|_| typed.to_owned(), |day| day.to_string()),
        _ => typed.to_owned(),
    }
}

/// What a parameter of a unit can be, where that is one of a few. `choice`: where the thresholds of clauses 25 and 26
/// both speak of one office (reading A1).
pub fn choices(unit: &str) -> &'static [&'static str] {
    match unit {
        "choice" => &["mandatory", "permissive"],
        "yes-no" => &["yes", "no"],
        "check" => &["forbid", "explain", "off"],
        _ => &[],
    }
}

/// No limit is larger: of days, of months, of points.
const NUMBER_MAX: u32 = 10_000;

/// What a pack sets. A setting that cannot be understood sets nothing: it is named before the pack is adopted.
pub fn parameters(pack: &Record) -> Vec<Parameter> {
    let Body::PolicyPack(facts) = &pack.body else { return Vec::new() };
    let (Some(settings), Some(from), Some(checked_on)) = (&facts.settings, facts.from, facts.checked_on)
    else {
        return Vec::new();
    };
    let understood =
        settings.0.iter().filter(|own| check(own.parameter.as_str(), own.value.as_str()).is_ok());
    let set = understood.filter_map(|own| {
        let known = Parameters::shipped().all().iter().find(|known| known.id == own.parameter.as_str())?;
        let basis = if known.basis == Source::Ours { Source::Adopted } else { known.basis };
        Some(Parameter {
            value: own.value.as_str().to_owned(),
            from: Some(from),
            basis,
            reference: facts.title.as_ref().map(|title| title.as_str().to_owned()).unwrap_or_default(),
            document: facts.document.as_ref().map(|document| document.as_str().to_owned()),
            checked_on,
            ..Parameter::clone(known)
        })
    });
    set.collect()
}

impl Parameters {
    /// Those by which an office judges: the program's, and those of the packs it has adopted.
    pub fn of(registry: &Registry) -> Self {
        Self::adopted(registry, |_| true)
    }

    /// The same without what the office has laid down for those below it: what is asked of itself, others lay down.
    pub fn from_above(registry: &Registry) -> Self {
        let ours = |id: Id| registry.find(id).map(|pack| pack.owner) == registry.office();
        Self::adopted(registry, |id| !ours(id))
    }

    /// The same without one pack.
    pub fn without(registry: &Registry, pack: Id) -> Self {
        Self::adopted(registry, |id| id != pack)
    }

    fn adopted(registry: &Registry, counts: impl Fn(Id) -> bool) -> Self {
        let own = |record: &&Arc<Record>| registry.own(record.id).is_some();
        let gone_by = |record: &Arc<Record>| {
            let Body::Adoption(adoption) = &record.body else { return None };
            // Stopped on the day it was decided, it never counted.
            let meant = adoption.ended.is_none_or(|ended| Some(ended) > adoption.decided);
            let pack = registry.find(adoption.pack?)?;
            (meant && counts(pack.id)).then_some((pack.as_ref(), adoption.decided, adoption.ended))
        };
        let mut packs: Vec<(&Record, Option<NaiveDate>, Option<NaiveDate>)> =
            registry.of_kind(Kind::Adoption).filter(own).filter_map(gone_by).collect();
        // Of two that begin on one day, what the lower office decided for itself counts.
        packs.order_by_key(|(pack, ..)| registry.party(pack.owner).map(|party| party.level));
        packs.dedup_by_key(|(pack, ..)| pack.id);
        packs.into_iter().fold(Self::shipped().clone(), |known, (pack, decided, ended)| {
            let mut set = parameters(pack);
            for own in &mut set {
                own.until = ended.and_then(|day| day.pred_opt());
                // Nobody owes a report of a time before it was asked for, whatever day the document names.
                if named::is_calendar(&own.id) {
                    own.from = own.from.max(decided);
                }
            }
            known.with(set)
        })
    }
}

/// What of a pack cannot be understood.
pub fn faults(pack: &Record) -> Vec<Issue> {
    let Body::PolicyPack(facts) = &pack.body else { return Vec::new() };
    let settings = facts.settings.iter().flat_map(|settings| &settings.0);
    settings.filter_map(|own| check(own.parameter.as_str(), own.value.as_str()).err()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_open_can_be_set_and_only_to_what_it_can_be() {
        let code = |parameter: &str, value: &str| check(parameter, value).err().map(|issue| issue.code);
        for (parameter, value, expected) in [
            ("file.limit", "20", None),
            ("file.limit", "二十", Some("setting-value")),
            ("file.limit", "-1", Some("setting-value")),
            ("file.limit", "10001", Some("setting-value")),
            ("assess.closes", "2-29", Some("setting-value")),
            ("assess.closes", "3-15", None),
            ("file.existing", "2027-06-30", None),
            ("file.existing", "6-30", Some("setting-value")),
            ("quota.overlap", "permissive", None),
            ("quota.overlap", "maybe", Some("setting-value")),
            ("period.holiday", "yes", None),
            ("period.holiday", "permissive", Some("setting-value")),
            // A year whose notice came after the program.
            ("holiday.table", "2027 1.1-1.3 2.5-2.12 +1.30 +2.14", None),
            ("holiday.table", "2027 2.30", Some("setting-value")),
            // The guidance says 200, the law 30 days: nobody sets these.
            ("quota.unions", "150", Some("setting-fixed")),
            ("si.register", "60", Some("setting-fixed")),
            // To say that it was looked at again is no other value.
            ("si.register", "30", None),
            ("nothing.such", "1", Some("setting-unknown")),
        ] {
            assert_eq!(code(parameter, value).as_deref(), expected, "{parameter} {value}");
        }
    }

    #[test]
    fn a_day_may_be_typed_as_people_write_it() {
        for typed in ["3-31", " 3月31日 ", "3 月 31 日", "3.31", "3/31"] {
            assert_eq!(tidy("date", typed), "3-31", "{typed}");
        }
        assert_eq!(tidy("days", " 20 "), "20");
        assert_eq!(tidy("holidays", " 2027 1.1－1.3 ＋1.4"), "2027 1.1-1.3 +1.4");
    }

    #[test]
    fn every_open_parameter_takes_its_own_default() {
        assert!(open().count() > 10);
        for parameter in open() {
            assert!(check(&parameter.id, &parameter.value).is_ok(), "{}", parameter.id);
        }
    }
}
