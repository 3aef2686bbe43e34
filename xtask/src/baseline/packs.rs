//! Parameter packs and what trying one would turn.

use super::desk::Desk;
use super::pages::{Page, Pages, list, or_none};
use super::{said, verdicts};
use taizhang_core::ledger::Registry;
use taizhang_core::policy::look::Lookups;
use taizhang_core::report::policy::{self, packs};
use taizhang_core::report::verdicts::trial::{self, Turned};

pub fn pages(desk: &Desk, pages: &mut Pages) {
    let (registry, on) = (&desk.registry, desk.today());
    let mut page = Page::default();
    page.line(format_args!("may issue {} has {}", packs::may_issue(registry), packs::has_to_issue(registry)));
    for row in packs::rows(registry) {
        page.line(format_args!(
            "{} {} {} from {} by {}",
            row.record.id, row.title, row.document, row.from, row.issuer
        ));
        let settings = row.settings.iter().map(|(id, unit, value)| format!("{id} {unit} {value},"));
        page.fact("sets", list(settings));
        page.fact("is", format_args!("adopted {} ours {} open {}", or_none(row.adopted), row.ours, row.open));
        tried(&mut page, registry, &row.record, trial::day(&row.record, on));
    }
    pages.page("policy/packs.txt", page);
    let mut page = Page::default();
    packs::in_force(registry, on).iter().for_each(|own| page.line(verdicts::parameter(own)));
    pages.page("policy/in-force.txt", page);
    let mut page = Page::default();
    for (rule, counts) in policy::counts(registry, on) {
        let counts = counts.iter().map(|(verdict, count)| format!("{verdict} {count},"));
        page.line(format_args!("{rule} {}", list(counts)));
    }
    pages.page("policy/counts.txt", page);
}

fn tried(
    page: &mut Page,
    registry: &Registry,
    pack: &taizhang_core::domain::record::Record,
    on: chrono::NaiveDate,
) {
    let found = trial::of_pack(registry, pack, &trial::subjects(registry), on, &mut Lookups::default());
    for turn in trial::summary(&found) {
        let (before, after) = (or_none(turn.before), or_none(turn.after));
        page.fact("turn", format_args!("{} {before} → {after}: {}", turn.rule, turn.count));
    }
    found.iter().for_each(|own| turned(page, own));
}

pub fn turned(page: &mut Page, turned: &Turned) {
    let subject = said::named(turned.subject, &turned.name);
    page.line(format_args!(
        "{} {subject} person {} clause {}",
        turned.rule,
        turned.person,
        or_none(turned.clause)
    ));
    page.fact("before", or_none(turned.before.as_ref().map(verdicts::short)));
    page.fact("after", or_none(turned.after.as_ref().map(verdicts::short)));
}
