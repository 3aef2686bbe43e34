//! R-RETIRE: the day of retirement under the reform of 2025 (checks.md §7 L13). Whether a woman's original age is 50 or
//! 55 hangs on her post: it is asked for, never guessed.

use chrono::{Datelike, NaiveDate};

use crate::domain::Person;
use crate::domain::codes::{OriginalRetirement, Sex};
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-RETIRE",
    scope: Scope::Person,
    clauses: &[],
    readings: &[],
    parameters: &["retire.reform", "retire.notice"],
    basis: Source::Law,
    eval,
};

const BIRTH: Fact = Fact::of(Kind::Person, "birth");
const SEX: Fact = Fact::of(Kind::Person, "sex");
const ORIGINAL: Fact = Fact::of(Kind::Person, "original_retirement");

/// Original age in months, the most it is put off by, and how many months' births share one month of delay.
struct Track(i32, i32, i32);

const MEN: Track = Track(60 * 12, 36, 4);
const WOMEN_55: Track = Track(55 * 12, 36, 4);
const WOMEN_50: Track = Track(50 * 12, 60, 2);

/// The day of retirement of somebody born on a day, where the reform begins in a month.
fn retires(birth: NaiveDate, track: &Track, reform: NaiveDate) -> NaiveDate {
    let Track(base, most, step) = *track;
    let original = add_months_corresponding(birth, base);
    let months = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    let late = months(original) - months(reform);
    let delay = if late < 0 { 0 } else { (late / step + 1).min(most) };
    add_months_corresponding(birth, base + delay)
}

/// The earliest and the latest day on which somebody retires: two where a woman's original age is not recorded, none
/// where birth or sex is unknown.
pub(super) fn days(view: &View<'_>, person: &Person) -> Option<(NaiveDate, NaiveDate)> {
    // Who retired before the reform did so by it too: it puts off nothing for them.
    let began = view.parameter_known("retire.reform")?.value.parse().ok()?;
    let day = |track| person.birth.map(|birth| retires(birth, track, began));
    let one = |track| day(track).map(|day| (day, day));
    match (person.sex?, person.original_retirement) {
        (Sex::Male, _) => one(&MEN),
        (Sex::Female, Some(OriginalRetirement::Fifty)) => one(&WOMEN_50),
        (Sex::Female, Some(OriginalRetirement::FiftyFive)) => one(&WOMEN_55),
        (Sex::Female, None) => day(&WOMEN_50).zip(day(&WOMEN_55)),
        (Sex::Unknown | Sex::Unstated, _) => None,
    }
}

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, subject, view.on);
    let (Some((_, person)), Some(reform), Some(notice)) = (
        view.named::<Person>(Some(subject)),
        view.parameter("retire.reform"),
        view.parameter("retire.notice"),
    ) else {
        return Vec::new();
    };
    if view.running(subject).is_empty() {
        return Vec::new();
    }
    let Ok(began) = reform.value.parse::<NaiveDate>() else { return Vec::new() };
    let code = |value: Option<String>, fact: Fact, outcome: Outcome| outcome.fact(Some(subject), fact, value);
    let outcome = code(person.birth.map(|day| day.to_string()), BIRTH, outcome).by(reform).by(notice);
    let edit = |keys| Place::Edit { record: subject, keys };
    let sex = person.sex.filter(|sex| matches!(sex, Sex::Male | Sex::Female));
    let missing: Vec<Fact> = [(BIRTH, person.birth.is_none()), (SEX, sex.is_none())]
        .into_iter()
        .filter(|m| m.1)
        .map(|m| m.0)
        .collect();
    let (Some(birth), Some(sex)) = (person.birth, sex) else {
        let keys = missing.iter().map(|fact| fact.key).collect();
        // The missing facts of the person are asked for by R-ID already.
        let outcome = outcome.verdict(Verdict::Undecidable { missing }).listed(false);
        return vec![outcome.remedy("train-say", edit(keys), None)];
    };
    let day = |track| retires(birth, track, began);
    let months = i32::try_from(notice.number().unwrap_or_default()).unwrap_or_default();
    let near = |day: NaiveDate| view.on >= add_months_corresponding(day, -months);
    let track = match (sex, person.original_retirement) {
        (Sex::Female, Some(OriginalRetirement::Fifty)) => &WOMEN_50,
        (Sex::Female, Some(OriginalRetirement::FiftyFive)) => &WOMEN_55,
        (Sex::Female, None) => {
            let (early, late) = (day(&WOMEN_50), day(&WOMEN_55));
            let both = [("early", early.to_string()), ("late", late.to_string())];
            let outcome = outcome
                .fact(Some(subject), ORIGINAL, None)
                .step("retire-both", &both)
                .verdict(Verdict::Undecidable { missing: vec![ORIGINAL] })
                // Which of the two it is matters from the earlier one on.
                .listed(near(early));
            return vec![outcome.remedy("train-say", edit(vec![ORIGINAL.key]), None)];
        }
        (Sex::Male | Sex::Unknown | Sex::Unstated, _) => &MEN,
    };
    let day = day(track);
    let outcome = outcome.step("retire-day", &[("day", day.to_string())]);
    vec![if near(day) {
        let left = (day - view.on).num_days();
        outcome.verdict(Verdict::Due { days_left: Some(left), until: Some(day) }).listed(true)
    } else {
        outcome.verdict(Verdict::NotApplicable)
    }]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors of checks.md §7: born in a month, retires in a month.
    #[test]
    fn the_reform_puts_off_as_its_table_says() {
        let reform = "2025-01-01".parse().unwrap();
        for (track, birth, month) in [
            (&MEN, "1964-12", "2024-12"),
            (&MEN, "1965-01", "2025-02"),
            (&MEN, "1965-04", "2025-05"),
            (&MEN, "1965-05", "2025-07"),
            (&MEN, "1976-08", "2039-07"),
            (&MEN, "1976-09", "2039-09"),
            (&WOMEN_55, "1970-01", "2025-02"),
            (&WOMEN_55, "1981-09", "2039-09"),
            (&WOMEN_50, "1975-01", "2025-02"),
            (&WOMEN_50, "1975-03", "2025-05"),
            (&WOMEN_50, "1984-11", "2039-11"),
        ] {
            let found = retires(format!("{birth}-15").parse().unwrap(), track, reform);
            assert_eq!(found.to_string(), format!("{month}-15"), "born {birth}");
        }
    }
}
