//! What one person is told by a copy of the own file, and what goes back to the office.

use super::desk::{DAY, Desk};
use super::files::file;
use super::pages::{Page, Pages, list, or_none};
use super::{said, verdicts};
use std::collections::BTreeMap;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::exchange::kinds::{personal, self_report};
use taizhang_core::exchange::wire::Package;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Registry, Target};
use taizhang_core::report::self_assessment;
use taizhang_core::report::self_check::{self, What};
use taizhang_core::report::verdicts::own_copy;
use taizhang_core::words::Lang;

/// Everything a personal file tells, and the report made of it.
pub fn pages(package: &Package, folder: &str, office: &Desk, pages: &mut Pages) {
    let mut own = match opened(package, office) {
        Ok(own) => own,
        Err(page) => return pages.page(format!("{folder}/refused.txt"), page),
    };
    pages.page(format!("{folder}/told.txt"), told(&own.registry));
    verdicts_of(&own.registry, folder, pages);
    pages.page(format!("{folder}/what-if.txt"), what_if(&own.registry));
    let mut page = Page::default();
    for command in corrections(&own.registry) {
        if let Err(issues) = own.command(&command) {
            issues.iter().for_each(|issue| said::issue(&mut page, issue));
        }
    }
    self_check::corrections(&own.registry).iter().for_each(|line| said::changed(&mut page, line));
    pages.page(format!("{folder}/corrections.txt"), page);
    let made = own.makes(|making| self_report::make(making, "请核对。"));
    let name = format!("report-{}", folder.replace('/', "-"));
    file(pages, &name, made.map(|made| (made.package, made.batch, made.file_name)));
}

/// The person's own copy, begun with the file.
pub fn opened(package: &Package, office: &Desk) -> Result<Desk, Page> {
    let mut own = Desk::empty("self-check", [9; 32]);
    let began = personal::read(package).map_err(|issue| {
        let mut page = Page::default();
        said::issue(&mut page, &issue);
        page
    })?;
    let register = Id::derive(office.key.as_bytes().first_chunk().unwrap_or(&[0; 16]), 1);
    let batch = began.begin(register, own.key.public(), &own.context());
    own.write(&batch).map_err(|error| {
        let mut page = Page::default();
        page.line(error);
        page
    })?;
    Ok(own)
}

fn told(registry: &Registry) -> Page {
    let mut page = Page::default();
    page.line(format_args!("{:?} {}", self_assessment::years(registry, DAY), self_assessment::usual(DAY)));
    for own in self_check::deadlines(registry, DAY) {
        let (what, outcome) = match &own.what {
            What::Duty(outcome) => ("duty", Some(outcome)),
            What::Past(outcome) => ("past", Some(outcome)),
            What::ContractEnds => ("contract ends", None),
            What::Opens(outcome) => ("opens", Some(outcome)),
            What::PayStep(_) => ("pay step", None),
        };
        page.line(format_args!("{} in {} {what} foreseen {}", own.until, own.left, own.is_foreseen()));
        page.fact("said", or_none(outcome.map(|outcome| verdicts::short(outcome))));
    }
    let engagement = self_check::engagement(registry, DAY);
    page.line(format_args!("engagement {}", or_none(engagement)));
    page.line(format_args!("addable {}", list(self_check::addable(engagement).map(Kind::code))));
    for record in self_check::correctable(registry) {
        let may = self_check::may_remove(registry, record.id);
        page.line(format_args!("correctable {} {} may remove {may}", record.kind().code(), record.id));
    }
    registry.records().for_each(|record| said::record(&mut page, record));
    page
}

fn verdicts_of(registry: &Registry, folder: &str, pages: &mut Pages) {
    let outcomes = own_copy::outcomes(registry, DAY);
    for lang in Lang::ALL {
        let mut page = Page::default();
        outcomes.iter().for_each(|outcome| verdicts::told(&mut page, registry, outcome, lang));
        pages.page(format!("{folder}/verdicts.{}.txt", lang.tag()), page);
    }
}

fn fields<const N: usize>(pairs: [(&str, &str); N]) -> Fields {
    pairs.into_iter().map(|(key, text)| (key.to_owned(), text.to_owned())).collect()
}

fn passed(person: Id) -> Edit {
    let fields = fields([("level", "2"), ("obtained", "2026-06-15")]);
    Edit::New {
        kind: Kind::Certificate,
        subject: Some(Target::Known(person)),
        links: BTreeMap::new(),
        fields,
    }
}

fn what_if(registry: &Registry) -> Page {
    let mut page = Page::default();
    let Some(person) = own_copy::person(registry) else { return page };
    match self_check::what_if(registry, vec![passed(person)], DAY) {
        Ok(turned) => turned.iter().for_each(|own| super::packs::turned(&mut page, own)),
        Err(issues) => issues.iter().for_each(|issue| said::issue(&mut page, issue)),
    }
    page
}

/// A certificate is added, a fact is corrected, a year is looked back at.
pub fn corrections(registry: &Registry) -> Vec<Command> {
    let Some(person) = own_copy::person(registry) else { return Vec::new() };
    let write = |edits| Command::Write { edits, why: String::new() };
    let seen = registry.find(person).and_then(|record| record.body.get("major"));
    let seen: Fields = seen.map(|text| ("major".to_owned(), text)).into_iter().collect();
    let corrected = Edit::Change { id: person, seen, to: fields([("major", "社会工作与管理")]) };
    let said = BTreeMap::from([(self_assessment::WHOLE.to_owned(), "组建工会十二家。".to_owned())]);
    let typed = BTreeMap::from([("2025".to_owned(), said)]);
    vec![
        write(vec![passed(person)]),
        write(vec![corrected]),
        write(self_assessment::edits(registry, &typed, DAY)),
    ]
}
