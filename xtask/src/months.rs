//! Three years of pay and contributions for everybody of a register: what a large office keeps, for `cargo xtask bench`.

use crate::baseline::desk::{DAY, Desk};
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::path::Path;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value as _;
use taizhang_core::exchange::kinds::backup;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Target};

const MONTHS: u32 = 36;

/// Reads the backup `from`, sealed with `TAIZHANG_PASSPHRASE`, enters the months before the present one, and writes it to `to` under
/// the same passphrase.
pub fn add(from: &Path, to: &Path) -> Result<()> {
    let passphrase =
        std::env::var("TAIZHANG_PASSPHRASE").context("TAIZHANG_PASSPHRASE opens and seals the backup")?;
    let bytes = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    let package = wire::read(bytes, Reader::Outer, Some(&passphrase)).map_err(said)?;
    let mut desk = Desk::restored(backup::read(&package).map_err(said)?)?;
    let engagements: Vec<(Id, Id)> =
        desk.registry.of_kind(Kind::Engagement).map(|record| (record.subject, record.id)).collect();
    for back in (1..=MONTHS).rev() {
        let day = DAY.checked_sub_months(chrono::Months::new(back)).context("no such month")?;
        let month = Month::of(day).context("no such month")?.text();
        enter(
            &mut desk,
            Kind::MonthlyPay,
            &engagements,
            &[
                ("month", &month),
                ("base", "4200"),
                ("performance", "1800"),
                ("allowances", "300"),
                ("gross", "6300"),
            ],
        )?;
        // 社会保险, 住房公积金.
        for insurance in ["1", "2"] {
            let (due, paid) = (format!("{month}-25"), format!("{month}-20"));
            enter(
                &mut desk,
                Kind::Contribution,
                &engagements,
                &[
                    ("month", &month),
                    ("insurance", insurance),
                    ("base", "6300"),
                    ("due", "1638"),
                    ("paid", "1638"),
                    ("due_date", &due),
                    ("paid_date", &paid),
                ],
            )?;
        }
    }
    let made =
        backup::write(&desk.registry, &desk.entries, &desk.originals, &desk.context(), &desk.key.key());
    let sealed = made.and_then(|package| wire::seal(&package, &passphrase)).map_err(said)?;
    fs::write(to, sealed).with_context(|| format!("cannot write {}", to.display()))
}

/// One sheet: the same figures for everybody.
fn enter(desk: &mut Desk, row: Kind, of: &[(Id, Id)], figures: &[(&str, &str)]) -> Result<()> {
    let fields: Fields = figures.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
    let new = |(person, engagement): &(Id, Id)| Edit::New {
        kind: row,
        subject: Some(Target::Known(*person)),
        links: [("engagement".to_owned(), Target::Known(*engagement))].into_iter().collect(),
        fields: fields.clone(),
    };
    let edits = of.iter().map(new).collect();
    desk.command(&Command::Write { edits, why: "月度补录".to_owned() })
        .map_err(|issues| anyhow!("{issues:?}"))?;
    Ok(())
}

fn said(issue: Issue) -> anyhow::Error {
    anyhow!("{issue:?}")
}
