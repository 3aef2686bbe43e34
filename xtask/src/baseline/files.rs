//! The files that an office would make: for its superior, those below and beside it, its people, itself.

use super::desk::Desk;
use super::pages::{Page, Pages, list};
use super::person::EVERY;
use super::{said, self_check};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::exchange::kinds::{backup, directive, filing, personal, receipt, statement, transfer};
use taizhang_core::exchange::making::Making;
use taizhang_core::exchange::wire::Package;
use taizhang_core::ledger::Batch;
use taizhang_core::process::transfers;
use taizhang_core::report::filing::outbox;
use taizhang_core::report::self_check as own_file;
use taizhang_core::report::settings::backup as inside;
use taizhang_core::report::statistics::totals;

/// Of each kind, files for so many receivers.
const RECEIVERS: usize = 3;

pub fn pages(desk: &Desk, pages: &mut Pages) {
    let (registry, context, key) = (&desk.registry, &desk.context(), &desk.key.key());
    let making = Making { registry, sealed: false, context, key };
    if let Some(superior) = registry.profile.as_ref().and_then(|profile| profile.superior()) {
        let rows = taizhang_core::process::filing::candidates(registry);
        let ready: Vec<Id> = rows.iter().filter(|row| row.is_ready()).map(|row| row.engagement).collect();
        let originals = desk.originals_for(superior.office);
        let made = filing::make(making, &ready, totals::of(registry, context.today()), &originals);
        file(pages, "filing", made.map(|made| (made.package, made.batch, made.file_name)));
    }
    for (at, row) in outbox::answers(registry).iter().enumerate().take(RECEIVERS) {
        let originals = desk.originals_for(row.office);
        let made = receipt::make(making, row.office, &originals);
        file(pages, &format!("receipt-{at}"), made.map(|made| (made.package, made.batch, made.file_name)));
    }
    let made = directive::make(making);
    file(pages, "directive", made.map(|made| (made.package, made.batch, made.file_name)));
    for (at, row) in transfers::receivers(registry).iter().enumerate() {
        let made = transfer::make(making, row.office);
        file(pages, &format!("transfer-{at}"), made.map(|made| (made.package, made.batch, made.file_name)));
    }
    for (at, to) in statement::neighbours(registry).iter().enumerate().take(RECEIVERS) {
        let made = statement::make(making, to.office);
        file(pages, &format!("statement-{at}"), made.map(|made| (made.package, made.batch, made.file_name)));
    }
    let own = |record: &&std::sync::Arc<Record>| {
        registry.own(record.id).is_some_and(|own| Some(own.owner) == registry.office())
    };
    for (at, person) in registry.of_kind(Kind::Person).filter(own).enumerate().step_by(EVERY) {
        let filings = own_file::filings(registry, person.id);
        let made = personal::make(making, person.id, filings);
        if let Ok(made) = &made {
            self_check::pages(&made.package, &format!("self-check/{at:04}"), desk, pages);
        }
        file(
            pages,
            &format!("personal-{at:04}"),
            made.map(|made| (made.package, made.batch, made.file_name)),
        );
    }
    saved(desk, pages);
}

/// A file with the batch that notes it, or why it is not made.
pub fn file(pages: &mut Pages, name: &str, made: Result<(Package, Batch, String), Vec<Issue>>) {
    let mut page = Page::default();
    match made {
        Ok((package, batch, file_name)) => {
            page.line(file_name);
            page.line(package.digest);
            page.line(list(package.parts().map(|(name, text)| format!("{name} ({} bytes)", text.len()))));
            page.line(serde_json::to_string(&batch).unwrap_or_default());
            pages.json(format!("files/{name}.json"), package.text());
        }
        Err(issues) => issues.iter().for_each(|issue| said::issue(&mut page, issue)),
    }
    pages.page(format!("files/{name}.txt"), page);
}

fn saved(desk: &Desk, pages: &mut Pages) {
    let made =
        backup::write(&desk.registry, &desk.entries, &desk.originals, &desk.context(), &desk.key.key());
    let mut page = Page::default();
    let read = made.and_then(|package| Ok((backup::read(&package)?, package)));
    match &read {
        Ok((found, package)) => {
            pages.json("files/backup.json", package.text());
            page.line(package.digest);
            if let Some(own) = inside::contents(&package.envelope, found) {
                page.line(format_args!(
                    "{} {} made {} by {}",
                    said::party(&own.office),
                    own.register,
                    own.made,
                    own.by
                ));
                page.line(format_args!(
                    "people {} entries {} originals {}",
                    own.people, own.entries, own.originals
                ));
                page.line(format_args!(
                    "mended {} keyless {} lost {}",
                    own.mended,
                    own.keyless,
                    own.loss.is_some()
                ));
            }
            page.line(format_args!("tells the same {}", found.registry().tells_the_same(&desk.registry)));
        }
        Err(issue) => said::issue(&mut page, issue),
    }
    pages.page("files/backup.txt", page);
}
