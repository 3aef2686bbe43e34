//! Those of a county.

use super::*;

pub fn note(trainee: &mut Trainee, more: &[(&str, &str)]) {
    let mut facts = fields([("kind", "1"), ("from", "2026-11-01")]);
    facts.extend(more.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
    let town = trainee.id("town");
    trainee.edit(vec![new(Kind::StaffingNote, Some(Target::Known(town)), &[], facts)]);
}

#[test]
fn more_than_five_with_a_reason() {
    solved(&play("cap", |own| note(own, &[("reason", "新业态集中"), ("document", "昆工发〔2026〕18号")])));
    // Another wording, in two acts, with a slip that is taken back.
    solved(&play("cap", |own| {
        note(own, &[("reason", "快递外卖企业多。"), ("document", "18 号")]);
        let other = own.registry.of_kind(Kind::Person).next().unwrap().id;
        let was = own.registry.find(other).unwrap().body.get("phone").unwrap();
        own.set(other, &[("phone", "19912345678")]);
        own.set(other, &[("phone", &was)]);
    }));
    missed(&play("cap", |own| note(own, &[("reason", "新业态集中")])), &["document"]);
    // Sending two people away answers the rule, not the task.
    let wrong = play("cap", |own| {
        let town = own.id("town").to_string();
        let there = |record: &&Arc<taizhang_core::domain::record::Record>| {
            record.body.get("union").is_some_and(|union| union.contains(&town))
        };
        let there: Vec<Id> = own.registry.of_kind(Kind::Posting).filter(there).map(|own| own.id).collect();
        for posting in &there[..2] {
            own.set(*posting, &[("to", "2026-11-20")]);
        }
    });
    missed(&wrong, &["reason", "document"]);
    assert_eq!((wrong.marks().needless.len(), wrong.marks().points), (2, 23));
}

pub fn talk(own: &mut Trainee, day: &str, assessment: Id) {
    let (person, link) = (own.id("person"), [("assessment", Target::Known(assessment))]);
    let facts = fields([("date", day), ("interviewer", "分管负责人")]);
    own.edit(vec![new(Kind::Talk, Some(Target::Known(person)), &link, facts)]);
}

pub fn failed(own: &Trainee) -> Id {
    let mut about = own.registry.about(own.id("person"));
    about.find(|record| record.body.get("grade").as_deref() == Some("4")).unwrap().id
}

#[test]
fn a_talk_after_a_failed_year() {
    solved(&play("talk", |own| {
        let day = own.text("day");
        talk(own, &day, failed(own));
    }));
    // First the bare record, then the interviewer: the verdict is what counts.
    solved(&play("talk", |own| {
        let day = own.text("day");
        talk(own, &day, failed(own));
        let record = own.first(own.id("person"), Kind::Talk);
        own.set(record, &[("interviewer", "主席"), ("content", "谈了")]);
    }));
    // A better grade makes the rule silent: that is no talk.
    missed(&play("talk", |own| own.set(failed(own), &[("grade", "2")])), &["talk", "day"]);
    // A day that suits, and not the one on which they talked.
    missed(&play("talk", |own| talk(own, "2026-03-19", failed(own))), &["day"]);
}

pub fn attendance(own: &mut Trainee, key: &str, day: &str) {
    let person = Some(Target::Known(own.id(key)));
    let facts =
        fields([("title", "新招聘人员业务培训"), ("first_day", day), ("counts", "Y"), ("attended", "Y")]);
    own.edit(vec![new(Kind::Attendance, person, &[], facts)]);
}

pub fn session(own: &mut Trainee, day: &str) -> Id {
    let facts = fields([("title", "岗前培训"), ("kind", "1"), ("first_day", day)]);
    let office = Some(Target::Known(own.registry.office().unwrap()));
    let batch = own.edit(vec![new(Kind::TrainingSession, office, &[], facts)]);
    writing::made(&batch).unwrap()
}

pub fn enrol(own: &mut Trainee, session: Id) {
    let edits = writing::enrol(&own.registry, session, &[own.id("newcomer")].into());
    own.edit(edits);
}

#[test]
fn a_roll_entered_late_and_a_newcomer_invited() {
    solved(&play("training", |own| {
        let day = own.text("day");
        attendance(own, "person", &day);
        let ahead = session(own, "2026-12-08");
        enrol(own, ahead);
    }));
    // The session as it was held is kept, and who came is noted in it.
    solved(&play("training", |own| {
        let ahead = session(own, "2026-12-15");
        enrol(own, ahead);
        let day = own.text("day");
        let held = session(own, &day);
        let edits = writing::record(&own.registry, held, &[own.id("person")].into());
        own.edit(edits);
    }));
    // A day that fits the rule and not the roll.
    let wrong = play("training", |own| {
        let day = (own.text("day").parse::<chrono::NaiveDate>().unwrap() + chrono::Days::new(3)).to_string();
        attendance(own, "person", &day);
    });
    missed(&wrong, &["day", "invited"]);
    // 存量人员 need none: the rule no longer asks, and nothing is mended.
    let said = play("training", |own| {
        let engagement = own.first(own.id("person"), Kind::Engagement);
        own.set(engagement, &[("existing_staff", "Y")]);
    });
    missed(&said, &["entered", "day", "invited"]);
}

pub fn paid(own: &mut Trainee, day: &str, more: &[(&str, &str)]) {
    let month = Month::parse(&own.text("month")).unwrap();
    let mut grid = grid(&own.registry, month, Insurance::Social);
    let name = own.text("person");
    let row = grid.rows().iter().position(|row| row.name == name).unwrap();
    let amount = own.text("amount");
    for (key, text) in [("paid", amount.as_str()), ("paid_date", day)].iter().chain(more) {
        let column = grid.columns().iter().position(|column| column.key == *key).unwrap();
        grid.type_into(At::new(row, column), text);
    }
    let on = own.now.date_naive();
    grid.judge(&own.registry, on);
    assert_eq!(grid.faults(), Vec::new());
    own.edit(grid.edits());
}

#[test]
fn a_month_paid_short_is_made_good() {
    solved(&play("arrears", |own| {
        let day = own.text("day");
        paid(own, &day, &[("explanation", "单位账户余额不足")]);
    }));
    solved(&play("arrears", |own| {
        let day = own.text("day");
        paid(own, &day, &[]);
        paid(own, &day, &[("explanation", "漏缴，已补")]);
    }));
    // As if it had been paid in time.
    missed(&play("arrears", |own| paid(own, "2026-09-20", &[])), &["day", "why"]);
}

pub fn file_again(own: &mut Trainee) {
    let engagement = own.first(own.id("person"), Kind::Engagement);
    own.upward(&[engagement]);
}

#[test]
fn a_returned_filing_is_mended_and_made_again() {
    solved(&play("returned", |own| {
        own.take("receipt").unwrap();
        own.set(own.id("person"), &[("party", "01")]);
        file_again(own);
    }));
    // Mended before the receipt is taken in.
    solved(&play("returned", |own| {
        own.set(own.id("person"), &[("party", "01")]);
        own.take("receipt").unwrap();
        file_again(own);
    }));
    missed(
        &play("returned", |own| {
            own.take("receipt").unwrap();
            file_again(own);
        }),
        &["mended", "again"],
    );
    // Made with the fault in it, and mended only here.
    missed(
        &play("returned", |own| {
            own.take("receipt").unwrap();
            file_again(own);
            own.set(own.id("person"), &[("party", "01")]);
        }),
        &["again"],
    );
    missed(&play("returned", |own| own.take("receipt").unwrap()), &["mended", "again"]);
}

pub fn receive(own: &mut Trainee) {
    let offers = own.registry.offers.keys().copied().collect();
    own.command(&Command::Receive { offers, details: false });
}

pub fn answer(own: &mut Trainee) {
    let (context, giver) = (own.context(), own.id("giver"));
    let making = Making { registry: &own.registry, sealed: false, context: &context, key: &own.key };
    let made = receipt::make(making, giver, &Originals::new()).unwrap();
    own.write(&made.batch, &[]);
}

#[test]
fn somebody_comes_from_another_county() {
    solved(&play("transfer", |own| {
        own.take("transfer").unwrap();
        receive(own);
        answer(own);
    }));
    solved(&play("transfer", |own| {
        own.take("transfer").unwrap();
        own.command(&Command::Receive {
            offers: own.registry.offers.keys().copied().collect(),
            details: true,
        });
        answer(own);
    }));
    missed(
        &play("transfer", |own| {
            own.take("transfer").unwrap();
            let offer = *own.registry.offers.keys().next().unwrap();
            own.command(&Command::Refuse { offer, reason: "编制已满".to_owned() });
            answer(own);
        }),
        &["received"],
    );
    missed(&play("transfer", |own| own.take("transfer").unwrap()), &["received", "answered"]);
}

#[test]
fn a_pack_is_taken_in_and_adopted() {
    let adopt = |own: &mut Trainee| {
        let pack = own.registry.of_kind(Kind::PolicyPack).next().unwrap().id;
        let edit = packs::turn(&own.registry, pack, own.now.date_naive()).unwrap();
        own.edit(vec![edit]);
    };
    solved(&play("pack", |own| {
        own.take("pack").unwrap();
        adopt(own);
    }));
    // Adopted, stopped, and adopted again.
    solved(&play("pack", |own| {
        own.take("pack").unwrap();
        adopt(own);
        adopt(own);
        adopt(own);
    }));
    missed(
        &play("pack", |own| {
            own.take("pack").unwrap();
            adopt(own);
            adopt(own);
        }),
        &["adopted"],
    );
    missed(&play("pack", |own| own.take("pack").unwrap()), &["adopted"]);
}

const Q3: &str = "2.2026-09";

pub fn report(own: &mut Trainee, funds: &str, words: Option<&str>) {
    use taizhang_core::process::reporting::calendar::Period;
    use taizhang_core::process::reporting::steps::{self, Typed};
    use taizhang_core::process::reporting::{checks, said};
    let (office, period) = (own.registry.office().unwrap(), Period::parse(Q3).unwrap());
    if said::find(&own.registry, office, period).is_none() {
        let last = said::find(&own.registry, office, period.before().unwrap());
        let counted = counts(&own.registry, period);
        own.edit(vec![steps::begin(office, period, &counted, last.as_ref())]);
    }
    let judged = |own: &Trainee| {
        let parameters = reporting::parameters(&own.registry, office);
        checks::judge(&own.registry, &parameters, office, period, own.now.date_naive()).unwrap()
    };
    let typed = |value: &str, words: &str| Typed { value: value.to_owned(), words: words.to_owned() };
    let mut entries = BTreeMap::from([("funds".to_owned(), typed(funds, ""))]);
    let (edits, _) = steps::save(period, &judged(own), &entries);
    if !edits.is_empty() {
        own.edit(edits);
    }
    if let Some(words) = words {
        entries = BTreeMap::from([("report.check-funds-last".to_owned(), typed("paid-at-once", words))]);
        let (edits, issues) = steps::save(period, &judged(own), &entries);
        assert_eq!(issues, vec![]);
        own.edit(edits);
    }
    if let Ok((edit, _)) = steps::sign(&judged(own), "周敏", "陈静", own.now.date_naive()) {
        own.edit(vec![edit]);
    }
}

#[test]
fn a_quarter_with_an_explanation() {
    solved(&play("quarter", |own| report(own, "126000", Some("一次性发放奖励"))));
    solved(&play("quarter", |own| {
        report(own, "12600", None);
        report(own, "126000", Some("补发"));
    }));
    // A smaller figure passes every check and is not what was spent.
    missed(&play("quarter", |own| report(own, "42000", None)), &["funds", "explained"]);
    missed(&play("quarter", |own| report(own, "126000", None)), &["explained", "signed"]);
}

#[test]
fn a_register_moves_by_its_backup() {
    solved(&play("backup", |own| drop(own.command(&Command::Reincarnate))));
    solved(&play("backup", |own| {
        own.command(&Command::Reincarnate);
        own.command(&Command::Reincarnate);
    }));
    missed(
        &play("backup", |own| {
            let person = own.registry.of_kind(Kind::Person).next().unwrap().id;
            own.write(&Batch::new("write", "", vec![Change::Remove { id: person }]), &[]);
            own.command(&Command::Reincarnate);
            let marks = own.marks();
            assert!(
                marks.harm.contains(&Harm::Lost { id: person, whom: person }) && marks.needless.len() == 1
            );
        }),
        &["whole"],
    );
    missed(&play("backup", |_| ()), &["restored", "whole"]);
}
