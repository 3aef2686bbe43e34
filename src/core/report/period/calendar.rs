//! 报送日历 in words: what is asked next, and what a pack would change of that.

use chrono::NaiveDate;

use super::name;
use crate::domain::codes::{Coded as _, Cycle, OfficeLevel};
use crate::domain::record::Record;
use crate::ledger::{Profile, Registry};
use crate::policy::named;
use crate::policy::pack;
use crate::policy::parameter::Source;
use crate::policy::parameters::Parameters;
use crate::process::reporting::calendar::{Asked, next};
use crate::words::{Lang, words};

fn said(lang: Lang, asked: &Asked) -> String {
    let (report, due) = (name(lang, asked.period), asked.due.to_string());
    words(lang, "calendar-first", &[("report", &report), ("due", &due)])
}

/// What a pack would change of the calendar, a line a kind of report; and, as a warning, that it asks for nothing of the time
/// before it is adopted, where its first day is past.
pub fn trial(
    lang: Lang,
    registry: &Registry,
    record: &Record,
    on: NaiveDate,
    today: NaiveDate,
) -> Vec<(bool, String)> {
    let set = pack::parameters(record);
    if !set.iter().any(|own| named::is_calendar(&own.id)) {
        return Vec::new();
    }
    let is_past = set.iter().any(|own| own.from.is_some_and(|from| from < today));
    let (before, after) = (Parameters::without(registry, record.id), Parameters::of(registry).with(set));
    let line = |cycle: Cycle| {
        let (old, new) = (next(registry, &before, cycle, on), next(registry, &after, cycle, on));
        let key = match (&old, &new) {
            (old, new) if old == new => return None,
            (None, Some(_)) => "calendar-begins",
            (_, None) => "calendar-ends",
            (Some(_), Some(_)) => "calendar-moves",
        };
        let of = |own: Option<&Asked>| own.map(|own| own.due.to_string()).unwrap_or_default();
        let args = [
            ("cycle", words(lang, &format!("code-cycle-{}", cycle.code()), &[])),
            ("first", new.as_ref().map(|own| said(lang, own)).unwrap_or_default()),
            ("before", of(old.as_ref())),
        ];
        Some(words(lang, key, &args.each_ref().map(|(key, text)| (*key, text.as_str()))))
    };
    let lines: Vec<String> = Cycle::ALL.iter().filter_map(|cycle| line(*cycle)).collect();
    let none = lines.is_empty().then(|| words(lang, "calendar-same", &[]));
    let past = is_past.then(|| words(lang, "calendar-past", &[]));
    lines.into_iter().chain(none).map(|text| (false, text)).chain(past.map(|text| (true, text))).collect()
}

/// What is asked for next, and whether an office has laid that down or the program asks by itself.
pub fn standing(lang: Lang, registry: &Registry, on: NaiveDate) -> (bool, String) {
    let parameters = Parameters::of(registry);
    let is_set = named::CALENDAR
        .iter()
        .any(|key| parameters.row(*key, on, on).is_some_and(|row| row.basis == Source::Adopted));
    // Of unions their months alone are asked.
    let level = registry.profile.as_ref().map(Profile::level);
    let asks = |cycle: &&Cycle| level != Some(OfficeLevel::County) || **cycle == Cycle::Month;
    let next: Vec<String> = Cycle::ALL
        .iter()
        .filter(asks)
        .filter_map(|cycle| next(registry, &parameters, *cycle, on))
        .map(|own| said(lang, &own))
        .collect();
    let next = next.join(&words(lang, "clause-separator", &[]));
    let key = match (is_set, next.is_empty()) {
        (true, false) => "calendar-set",
        (false, false) => "calendar-unset",
        (true, true) => "calendar-set-none",
        (false, true) => "calendar-unset-none",
    };
    (is_set, words(lang, key, &[("next", &next)]))
}
