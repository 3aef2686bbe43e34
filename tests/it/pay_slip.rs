//! 薪酬估算: the slip of a worker's own copy is what the office's run of the month proposes, and how it would run.

use chrono::DateTime;
use ed25519_dalek::SigningKey;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::Value;
use taizhang_core::exchange::kinds::personal;
use taizhang_core::exchange::making::Making;
use taizhang_core::exchange::wire::{self, Reader};
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::{Context, Registry, Target};
use taizhang_core::process::grid::place::At;
use taizhang_core::process::pay::{run, scheme};
use taizhang_core::report::pay_slip::course::{Cause, course};
use taizhang_core::report::pay_slip::said::grounds;
use taizhang_core::report::pay_slip::slip::{self, Estimate, Slip};
use taizhang_core::report::pay_slip::supposed::{Supposed, day, next};
use taizhang_core::words::Lang;

use crate::office::{Office, fields, new};
use crate::pay::month;
use crate::practice::WORLD;
use crate::self_check::{Own, county};

/// A person's own copy, made and opened as a file of the office.
fn copy(office: &Registry, person: Id) -> Option<Registry> {
    let now = DateTime::parse_from_rfc3339("2026-11-24T09:00:00+08:00").unwrap();
    let context = Context { now, actor: "本人".to_owned(), seed: [7; 16] };
    let key = SigningKey::from_bytes(&[5; 32]);
    let making = Making { registry: office, sealed: true, context: &context, key: &key };
    let made = personal::make(making, person, Vec::new()).ok()?;
    let package = wire::read(made.package.text().as_bytes().to_vec(), Reader::Outer, None).unwrap();
    let batch = personal::read(&package).unwrap().begin(Id::from_u128(77), String::new(), &context);
    let mut registry = Registry::default();
    registry.apply(&batch, Head { sequence: 1, ..Head::origin() });
    Some(registry)
}

fn slip_of(registry: &Registry, of: &str) -> Slip {
    match slip::own(registry, month(of)) {
        Estimate::Slip(slip) => *slip,
        other => panic!("{other:?}"),
    }
}

/// Everybody of the practice county: each part, and their sum, as the office's table is filled and added up.
#[test]
fn the_slip_is_what_the_run_of_the_office_proposes() {
    let office = &WORLD.registers[2].registry;
    // Nobody has begun this month: what stands in the table is what the scheme lays down.
    let of = month("2026-12");
    let mut grid = run::grid(office, of);
    let laid = scheme::laid_down(office, of, &grid);
    grid.fill(laid);
    let sums = run::added_up(&grid);
    grid.fill(sums);
    let column = |key: &str| grid.columns().iter().position(|column| column.key == key).unwrap();
    let (mut summed, mut certified) = (0, 0);
    for (at, row) in grid.rows().iter().enumerate() {
        let own = copy(office, row.whom.person.unwrap()).unwrap();
        let slip = slip_of(&own, "2026-12");
        assert_eq!(slip.lines.len(), 3);
        for line in &slip.lines {
            let proposed = grid.text(At::new(at, column(line.part)));
            assert_eq!(line.amount.map(|own| own.text()).as_deref(), proposed, "{} {}", row.name, line.part);
        }
        if let Some(gross) = slip.gross {
            let text = format!("{}.{:02}", gross / 100, gross % 100);
            assert_eq!(Some(text.as_str()), grid.text(At::new(at, column("gross"))), "{}", row.name);
            summed += 1;
        }
        certified += usize::from(slip.basis.certificate.is_some());
    }
    assert!(summed > 10 && certified > 5 && grid.rows().len() > 30, "{summed} {certified}");
}

fn at(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// The county of the self-check with a scheme, one that follows it, and somebody placed in the first grade.
fn schemed() -> (Office, Id) {
    let (mut office, person, _) = county();
    let own = Some(Target::Known(office.id()));
    let of = |title: &str, from: &str, to: &str, pay: &str| {
        let mut facts = fields([
            ("title", title),
            ("document", "昆工发〔2025〕8号"),
            ("from", from),
            ("grades", "初级一档\n初级二档\n中级一档"),
            ("grade_pay", pay),
            ("assistant_pay", "300"),
            ("intermediate_pay", "500"),
        ]);
        if !to.is_empty() {
            facts.insert("to".to_owned(), to.to_owned());
        }
        new(Kind::PayScheme, own, &[], facts)
    };
    let pay = "初级二档 4400 1900\n初级一档 4200 1800";
    office.edit(vec![of("薪酬办法", "2025-01-01", "2027-12-31", pay)]).unwrap();
    office.edit(vec![of("新办法", "2028-01-01", "", "初级一档 4300 1800\n初级二档 4500 1900")]).unwrap();
    let engagement = office.registry.about(person).find(|r| r.kind() == Kind::Engagement).unwrap().id;
    let scheme = office.registry.of_kind(Kind::PayScheme).next().unwrap().id;
    let links = [("engagement", Target::Known(engagement)), ("scheme", Target::Known(scheme))];
    let placed = fields([
        ("date", "2026-02-01"),
        ("from", "初级一档"),
        ("to", "初级一档"),
        ("factors", "2"),
        ("document", "昆工字〔2026〕3号"),
    ]);
    office.edit(vec![new(Kind::GradeChange, Some(Target::Known(person)), &links, placed)]).unwrap();
    (office, person)
}

/// Each line says its clause, the scheme with its day, what is recorded of the person with its day, and the figure.
#[test]
fn a_line_says_on_what_it_rests() {
    let (mut office, person) = schemed();
    let own = Own::of(&mut office, person);
    let slip = slip_of(&own.registry, "2026-11");
    assert_eq!(slip.gross, Some(630_000));
    let said = |part: &str| {
        let line = slip.lines.iter().find(|line| line.part == part).unwrap();
        let facts = grounds(&own.registry, &slip, line, Lang::Zh);
        facts.into_iter().map(|(label, text)| format!("{label}：{text}")).collect::<Vec<_>>().join("\n")
    };
    for (part, parts) in [
        (
            "base",
            &[
                "条目 45",
                "《薪酬办法》昆工发〔2025〕8号，2025-01-01起施行",
                "初级一档，自 2026-02-01 起",
                "工作年限",
                "昆工字〔2026〕3号",
                "4200.00",
            ][..],
        ),
        ("performance", &["条目 45", "1800.00"]),
        ("allowances", &["条目 46", "助理社会工作师，2024-09 取得", "300.00"]),
    ] {
        for text in parts {
            assert!(said(part).contains(text), "{part} {text}: {}", said(part));
        }
    }
    assert!(!said("base").contains('⟦') && !said("allowances").contains('⟦'));
}

/// Without a scheme, or before it began, nothing is estimated; without a grade no sum is.
#[test]
fn nothing_is_estimated_that_nobody_laid_down() {
    let (mut office, person, _) = county();
    let own = Own::of(&mut office, person);
    assert_eq!(slip::own(&own.registry, month("2026-11")), Estimate::NoScheme);
    let found = course(&own.registry, &[], at("2026-11-25"));
    assert!(found.chart(false, Lang::Zh).is_empty() && found.steps.is_empty());

    let (mut office, person) = schemed();
    let own = Own::of(&mut office, person);
    // Placed in February: in January there was a scheme, and no grade.
    let before = slip_of(&own.registry, "2026-01");
    let amounts: Vec<bool> = before.lines.iter().map(|line| line.amount.is_some()).collect();
    assert_eq!((amounts, before.gross), (vec![false, false, true], None));
    assert_eq!(slip::own(&own.registry, month("2024-12")), Estimate::NoScheme, "before it began");
    assert_eq!(slip::own(&own.registry, month("2024-01")), Estimate::NotAtWork, "before the hiring");
    assert_eq!(
        slip::grades(&own.registry, month("2026-11")),
        ["初级一档", "初级二档"],
        "in their order, if priced"
    );
}

/// What is supposed is a step in its month, with its reason; the scheme to come is one by itself; nothing is written.
#[test]
fn what_is_supposed_runs_in_steps() {
    let (mut office, person) = schemed();
    let own = Own::of(&mut office, person);
    let on = at("2026-11-25");
    let steps = |all: &[Supposed]| {
        let found = course(&own.registry, all, on);
        let step = |step: &taizhang_core::report::pay_slip::course::Step| {
            (step.month.text(), step.before.unwrap_or_default() / 100, step.after.unwrap_or_default() / 100)
        };
        (found.steps.iter().map(step).collect::<Vec<_>>(), found)
    };
    let (alone, _) = steps(&[]);
    assert_eq!(alone, [("2028-01".to_owned(), 6300, 6400)]);
    let supposed = [
        Supposed { about: "years", to: "初级二档".to_owned(), from: at("2027-03-20") },
        Supposed { about: "certificate", to: "2".to_owned(), from: at("2027-06-15") },
    ];
    let (found, course) = steps(&supposed);
    assert_eq!(
        found,
        [
            ("2027-03".to_owned(), 6300, 6600),
            ("2027-06".to_owned(), 6600, 6800),
            ("2028-01".to_owned(), 6800, 6900)
        ]
    );
    let causes: Vec<&[Cause]> = course.steps.iter().map(|step| step.causes.as_slice()).collect();
    assert!(
        matches!(
            causes[..],
            [[Cause::Grade(grade)], [Cause::Certificate(_)], [Cause::Scheme(title)]]
                if grade == "初级二档" && title == "新办法"
        ),
        "{causes:?}"
    );
    let chart = course.chart(true, Lang::Zh);
    assert_eq!((chart.rows.len(), chart.series.len()), (37, 2));
    assert!(chart.says.contains("6,900.00 元") && chart.says.contains("增加 600.00 元"), "{}", chart.says);
    assert_eq!(own.registry.of_kind(Kind::GradeChange).count(), 1, "nothing is written");
    // A scheme that ends leaves a gap, not a line that goes on.
    let ended = course.points.iter().filter(|point| point.then.is_none()).count();
    assert_eq!(ended, 0);
    // What comes next is offered.
    assert_eq!(next(&own.registry, "certificate", on).as_deref(), Some("2"));
    assert_eq!(next(&own.registry, "education", on).as_deref(), Some("初级二档"));
    assert_eq!(day(&own.registry, "results", on), Some(at("2026-12-01")));
    let full = day(&own.registry, "years", on).unwrap();
    assert!(full > on && (full - on).num_days() <= 366, "{full}");
}

#[test]
fn the_months_offered_are_of_half_a_year_back_and_a_year_ahead() {
    let found: Vec<String> = slip::months(month("2026-11")).iter().map(Month::text).collect();
    assert_eq!((found.len(), found[0].as_str(), found[18].as_str()), (19, "2026-05", "2027-11"));
}
