//! R-RETIRE: the day of retirement under the reform of 2025 (checks.md §7 L13, L20). Whether a woman's original age is 50
//! or 55 hangs on her post: it is asked for once it matters, never guessed. A day chosen earlier or agreed later takes
//! the place of the reform's.

use chrono::{Datelike, NaiveDate};
use smallvec::SmallVec;

use crate::domain::Person;
use crate::domain::codes::{OriginalRetirement, Sex};
use crate::domain::date::add_months_corresponding;
use crate::policy::named::{
    Named, RETIRE_FLEXIBLE, RETIRE_MEN_AGE, RETIRE_MEN_CAP, RETIRE_MEN_STEP, RETIRE_NOTICE, RETIRE_REFORM,
    RETIRE_WOMEN50_AGE, RETIRE_WOMEN50_CAP, RETIRE_WOMEN50_STEP, RETIRE_WOMEN55_AGE, RETIRE_WOMEN55_CAP,
    RETIRE_WOMEN55_STEP,
};
use crate::policy::rule::{
    Draft, Fact, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, lacking,
};
use crate::policy::setting::{Months, Number};
use crate::policy::subject::Retires;

pub const RULE: Rule = Rule {
    id: "R-RETIRE",
    scope: Scope::Person,
    clauses: &[],
    readings: &[],
    parameters: &[
        RETIRE_REFORM.key,
        RETIRE_NOTICE.key,
        RETIRE_MEN_AGE.key,
        RETIRE_MEN_STEP.key,
        RETIRE_MEN_CAP.key,
        RETIRE_WOMEN55_AGE.key,
        RETIRE_WOMEN55_STEP.key,
        RETIRE_WOMEN55_CAP.key,
        RETIRE_WOMEN50_AGE.key,
        RETIRE_WOMEN50_STEP.key,
        RETIRE_WOMEN50_CAP.key,
        RETIRE_FLEXIBLE.key,
    ],
    basis: Source::Law,
    eval,
};

const BIRTH: Fact = fact!(Person.birth);
const SEX: Fact = fact!(Person.sex);
const ORIGINAL: Fact = fact!(Person.original_retirement);
const FLEXIBLE: Fact = fact!(Person.flexible_retirement);

/// One line of the reform: the original age in years, how many months' births share one month of delay, and the most it
/// is put off by.
struct Track {
    age: Named<Number>,
    step: Named<Months>,
    cap: Named<Months>,
}

const MEN: Track = Track { age: RETIRE_MEN_AGE, step: RETIRE_MEN_STEP, cap: RETIRE_MEN_CAP };
const WOMEN_55: Track = Track { age: RETIRE_WOMEN55_AGE, step: RETIRE_WOMEN55_STEP, cap: RETIRE_WOMEN55_CAP };
const WOMEN_50: Track = Track { age: RETIRE_WOMEN50_AGE, step: RETIRE_WOMEN50_STEP, cap: RETIRE_WOMEN50_CAP };

/// The earliest day that may be chosen (the original age), and the day of the reform. Who retired before the reform did
/// so by it too: it puts off nothing for them.
fn retires(view: &RuleContext<'_>, birth: NaiveDate, track: &Track) -> Option<[NaiveDate; 2]> {
    let reform = view.parameter_known(RETIRE_REFORM)?.value;
    let base = i32::try_from(view.parameter_known(track.age)?.value).ok()? * 12;
    let original = add_months_corresponding(birth, base);
    let months = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    let late = months(original) - months(reform);
    let (step, cap) = (view.parameter_known(track.step)?.value, view.parameter_known(track.cap)?.value);
    let delay = if late < 0 { 0 } else { (late.checked_div(step)? + 1).min(cap) };
    Some([original, add_months_corresponding(birth, base + delay)])
}

/// The lines on which somebody may be: two where a woman's original age is not recorded.
fn tracks(person: &Person) -> &'static [Track] {
    match (person.sex, person.original_retirement) {
        (Some(Sex::Male), _) => &[MEN],
        (Some(Sex::Female), Some(OriginalRetirement::Fifty)) => &[WOMEN_50],
        (Some(Sex::Female), Some(OriginalRetirement::FiftyFive)) => &[WOMEN_55],
        (Some(Sex::Female), None) => &[WOMEN_50, WOMEN_55],
        (Some(Sex::Unknown | Sex::Unstated) | None, _) => &[],
    }
}

/// The days on which whom the rules judge may retire, one a line; none where birth or sex is unknown.
pub(super) fn days<'s>(view: &RuleContext<'_>, subject: &'s Subject<'_>) -> &'s [Retires] {
    subject
        .retires
        .get_or_init(|| subject.itself::<Person>().map(|person| reckoned(view, person)).unwrap_or_default())
}

fn reckoned(view: &RuleContext<'_>, person: &Person) -> SmallVec<[Retires; 2]> {
    let Some(birth) = person.birth else { return SmallVec::new() };
    let flexible = view.parameter_known(RETIRE_FLEXIBLE).map(|months| months.value);
    let chosen = person.flexible_retirement.zip(flexible);
    let day = |track| {
        let [original, day] = retires(view, birth, track)?;
        // Up to three years to either side, and never before the own original age (L20).
        let may = |(chosen, months): &(NaiveDate, i32)| {
            *chosen >= original.max(add_months_corresponding(day, -months))
                && *chosen <= add_months_corresponding(day, *months)
        };
        let chosen = chosen.filter(may).map(|(chosen, _)| chosen);
        Some(Retires { day: chosen.unwrap_or(day), instead_of: chosen.map(|_| day) })
    };
    tracks(person).iter().filter_map(day).collect()
}

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, subject.id);
    let (Some(person), Some(reform), Some(notice)) =
        (subject.itself::<Person>(), view.parameter(RETIRE_REFORM), view.parameter(RETIRE_NOTICE))
    else {
        told.push(outcome);
        return;
    };
    if !subject.is_at_work() {
        told.push(outcome);
        return;
    }
    let of = Some(subject.id);
    let mut outcome = outcome.fact(of, BIRTH, person.birth).by(reform.row).by(notice.row);
    let sex = person.sex.filter(|sex| matches!(sex, Sex::Male | Sex::Female));
    let missing = lacking([(BIRTH, person.birth.is_none()), (SEX, sex.is_none())]);
    if !missing.is_empty() {
        let outcome = outcome.remedy("train-say", || Place::edit(subject.id, &missing));
        // The missing facts of the person are asked for by R-ID already.
        told.push(outcome.verdict(Verdict::Undecidable { missing }).listed(false));
        return;
    }
    let days = days(view, subject);
    if let Some(chosen) = person.flexible_retirement {
        outcome = outcome.fact(of, FLEXIBLE, Some(chosen));
        if days.iter().all(|own| own.instead_of.is_none()) {
            outcome = outcome.flag("flexible-outside");
        }
    }
    let near = |day: NaiveDate| view.on >= add_months_corresponding(day, -notice.value);
    let (Some(early), Some(late)) =
        (days.iter().min_by_key(|own| own.day), days.iter().max_by_key(|own| own.day))
    else {
        told.push(outcome);
        return;
    };
    if early.day < late.day {
        let both = [("early", early.day.into()), ("late", late.day.into())];
        let outcome = outcome.lacks(of, ORIGINAL).step("retire-both", both);
        // Which of the two it is matters from the earlier one on.
        told.push(if near(early.day) { outcome.asks(subject.id, ORIGINAL) } else { outcome });
        return;
    }
    let day = early.day;
    let outcome = match early.instead_of {
        Some(other) => {
            let args = [("day", day.into()), ("other", other.into())];
            outcome.step("retire-flexible", args)
        }
        None => outcome.step("retire-day", [("day", day.into())]),
    };
    told.push(if near(day) { outcome.due(Some(day)).listed(true) } else { outcome });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Registry;
    use crate::policy::look::Lookups;
    use crate::policy::parameters::Parameters;

    /// The vectors of checks.md §7: born in a month, retires in a month.
    #[test]
    fn the_reform_puts_off_as_its_table_says() {
        let registry = Registry::default();
        let reform = "2025-01-01".parse().unwrap();
        let view = RuleContext::new(&registry, reform, Parameters::shipped(), &mut Lookups::default());
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
            let birth: NaiveDate = format!("{birth}-15").parse().unwrap();
            let [_, found] = retires(&view, birth, track).unwrap();
            assert_eq!(found.to_string(), format!("{month}-15"), "born {birth}");
        }
    }
}
