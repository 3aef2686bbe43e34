//! What the program says of the files in `tests/data`: named cases, rosters, and files that are refused.

use super::desk::{DAY, Desk};
use super::pages::{Page, Pages, list, or_none};
use super::policy::judged;
use super::{said, verdicts};
use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use taizhang_core::intake::mapping::{self, Remembered};
use taizhang_core::intake::plan::{Choices, RosterPlan};
use taizhang_core::intake::planning::plan;
use taizhang_core::intake::workbook::{self, Book};
use taizhang_core::intake::{extract, header, tables};
use taizhang_core::ledger::{Command, Registry, decide};
use taizhang_core::policy::cases::{self, Case};
use taizhang_core::report::verdicts::evaluation;
use taizhang_core::report::{intake, workbook as books};
use taizhang_core::words::Lang;

/// The files of a folder of `tests/data`, by name.
fn samples(folder: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let folder = paths::root().join("tests/data").join(folder);
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut found: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    found.retain(|path| path.is_file());
    found.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok((name, fs::read(path).with_context(|| format!("cannot read {}", path.display()))?))
    };
    found.iter().map(read).collect()
}

/// The verdicts on every named case.
pub fn of_cases() -> Result<Pages> {
    let mut pages = Pages::default();
    for (name, bytes) in samples("cases")?.iter().filter(|(name, _)| name.ends_with(".json")) {
        let list: Vec<Case> = serde_json::from_slice(bytes).with_context(|| name.clone())?;
        let (mut json, mut zh, mut en) = (Page::default(), Page::default(), Page::default());
        for case in &list {
            let (registry, outcomes) = judged(case);
            json.line(format_args!("{} {:?}", case.id, cases::run(case)));
            json.line(evaluation::of_register(&registry, case.as_of).to_string().replace("},{", "},\n{"));
            for (page, lang) in [(&mut zh, Lang::Zh), (&mut en, Lang::En)] {
                page.line(format_args!("== {} {}", case.id, case.title));
                outcomes.iter().for_each(|outcome| verdicts::told(page, &registry, outcome, lang));
            }
        }
        for (ending, page) in [("json", json), ("zh-CN.txt", zh), ("en.txt", en)] {
            pages.page(format!("cases/{}.{ending}", name.trim_end_matches(".json")), page);
        }
    }
    Ok(pages)
}

/// What every file says that is no roster: packages, backups, and what only looks like one.
pub fn of_files() -> Result<Pages> {
    let mut pages = Pages::default();
    for folder in ["bad", "golden", "golden/line-v0"] {
        for (name, bytes) in samples(folder)? {
            let mut page = Page::default();
            match evaluation::of_file(bytes, None, &DAY.to_string()) {
                Ok(json) => page.line(format_args!("{json:#}")),
                Err(issue) => said::issue(&mut page, &issue),
            }
            pages.page(format!("files/{folder}/{name}.txt"), page);
        }
    }
    Ok(pages)
}

/// What every roster says: by itself, and beside the register of the county.
pub fn of_rosters(county: Option<&Desk>) -> Result<Pages> {
    let mut pages = Pages::default();
    for folder in ["rosters", "field", "bad", "."] {
        for (name, bytes) in samples(folder)? {
            let (folder, name) = (folder.trim_matches('.'), name.as_str());
            let json = extract::json_on(&bytes, name, DAY);
            pages.bytes(format!("rosters/{folder}/{name}.json"), format!("{json:#}\n"));
            let beside = county.map(|desk| ("county", &desk.registry));
            for (beside, registry) in std::iter::once(("nothing", &Registry::default())).chain(beside) {
                imported(&format!("rosters/{folder}/{name}.{beside}"), &bytes, name, registry, &mut pages);
            }
        }
    }
    Ok(pages)
}

fn planned(book: &Book, registry: &Registry) -> Option<(Page, RosterPlan)> {
    let mut page = Page::default();
    let found = tables::of(book);
    let best = tables::best(&found)?;
    for own in intake::tables(book, &found) {
        page.line(format_args!(
            "table {} people {} hidden {} titled {}",
            list(own.names),
            own.people,
            own.hidden,
            own.titled
        ));
    }
    for own in intake::elsewhere(book, &found, best) {
        page.line(format_args!(
            "elsewhere {} {} people {} repeated {}",
            own.table, own.name, own.people, own.repeated
        ));
    }
    let sheet = found.get(best)?.sheet(book)?;
    let header = header::find(&sheet)?;
    let mapping = mapping::guess(&sheet, &header, &Remembered::default());
    for own in intake::columns(&sheet, &header) {
        let target = mapping.columns.get(&own.column).map(|target| target.code());
        page.line(format_args!(
            "{} {} is {} hidden {}: {}",
            own.letter,
            own.title,
            or_none(target),
            own.hidden,
            list(own.samples)
        ));
    }
    let made = plan(registry, &sheet, &header, &mapping, &Choices::default(), DAY);
    Some((page, made))
}

/// The desk of the import: columns, rows, problems, and what would be written.
fn imported(path: &str, bytes: &[u8], name: &str, registry: &Registry, pages: &mut Pages) {
    let Ok(book) = workbook::read(bytes, name) else { return };
    let Some((mut page, plan)) = planned(&book, registry) else { return };
    for (group, count) in intake::counted(&plan) {
        page.line(format_args!("group {} {count}", group.code()));
    }
    for line in intake::lines(&plan, intake::Group::All) {
        page.line(format_args!(
            "row {} {} {} {}",
            or_none(line.sheet),
            line.number,
            line.name,
            line.group.code()
        ));
        page.fact(
            "has",
            format_args!(
                "faults {} repairs {} changed {}",
                line.faults,
                line.repairs,
                list(line.changed.into_iter().map(|target| target.code()))
            ),
        );
    }
    for row in &plan.rows {
        for fault in &row.faults {
            let (cause, remedy) = fault.keys();
            page.line(format_args!(
                "fault {} {} {:?} readings {:?}",
                fault.cell, fault.code, fault.args, fault.readings
            ));
            let args: Vec<(&str, &str)> =
                fault.args.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
            page.fact("cause", said::both_with(&cause, &args));
            page.fact("remedy", said::both_with(&remedy, &args));
        }
        for repair in &row.repairs {
            page.line(format_args!(
                "repair {} {}: {} → {}",
                repair.cell, repair.code, repair.from, repair.to
            ));
        }
    }
    let edits = plan.edits(registry, &Choices::default());
    if registry.profile.is_some() {
        let context = Desk::empty("import", [7; 32]).context();
        match decide(registry, &Command::Write { edits, why: String::new() }, &context) {
            Ok(batch) => page.line(serde_json::to_string(&batch).unwrap_or_default().replace("},{", "},\n{")),
            Err(issues) => issues.iter().for_each(|issue| said::issue(&mut page, issue)),
        }
    }
    pages.page(format!("{path}.txt"), page);
    if let Ok(marked) = books::marked(&book, &plan, Lang::Zh) {
        pages.bytes(format!("{path}.marked.xlsx"), marked);
    }
}
