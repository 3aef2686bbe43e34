//! Those of unions and of the province.

use super::*;

fn report_month(own: &mut Trainee, done: &[u32], but: usize) {
    let month = [("month".to_owned(), "2026-11".to_owned())].into_iter();
    let counts = monthly_report::COUNTS.iter().zip(done).take(10 - but);
    let facts = month.chain(counts.map(|(key, done)| ((*key).to_owned(), done.to_string()))).collect();
    let office = Some(Target::Known(own.registry.office().unwrap()));
    own.edit(vec![new(Kind::MonthlyReport, office, &[], facts)]);
}

const MONTH: [u32; 10] = [1, 26, 2, 14, 5, 1, 3, 2, 0, 1];

#[test]
fn a_union_counts_its_month_and_files_it() {
    solved(&play("monthly", |own| {
        report_month(own, &MONTH, 0);
        own.upward(&[]);
    }));
    // First a wrong figure, filed, then the right one, filed again.
    solved(&play("monthly", |own| {
        report_month(own, &[1, 62, 2, 14, 5, 1, 3, 2, 0, 1], 0);
        own.upward(&[]);
        let report = own.registry.of_kind(Kind::MonthlyReport).next().unwrap().id;
        own.set(report, &[("members_joined", "26")]);
        own.upward(&[]);
    }));
    // Filed as it was, mended at home only; rounder figures; nine of ten; never filed.
    missed(
        &play("monthly", |own| {
            report_month(own, &[1, 62, 2, 14, 5, 1, 3, 2, 0, 1], 0);
            own.upward(&[]);
            let report = own.registry.of_kind(Kind::MonthlyReport).next().unwrap().id;
            own.set(report, &[("members_joined", "26")]);
        }),
        &["filed"],
    );
    missed(
        &play("monthly", |own| {
            report_month(own, &[1, 30, 2, 15, 5, 1, 3, 2, 0, 1], 0);
            own.upward(&[]);
        }),
        &["right"],
    );
    missed(&play("monthly", |own| report_month(own, &MONTH, 1)), &["whole", "right", "filed"]);
}

#[test]
fn a_proposal_not_taken_is_mended_and_sent_again() {
    let mend = |own: &mut Trainee| own.set(own.id("person"), &[("phone", "19900000128")]);
    solved(&play("declined", |own| {
        own.take("receipt").unwrap();
        mend(own);
        own.upward(&[]);
    }));
    solved(&play("declined", |own| {
        mend(own);
        own.take("receipt").unwrap();
        own.upward(&[]);
    }));
    missed(
        &play("declined", |own| {
            own.take("receipt").unwrap();
            own.upward(&[]);
            mend(own);
        }),
        &["again"],
    );
    // Taken out and begun anew: another person, and the one of before is lost.
    let anew = play("declined", |own| {
        own.take("receipt").unwrap();
        let person = own.id("person");
        own.edit(vec![Edit::Remove { id: person }]);
        let facts = fields([("name", "沈佳宁"), ("phone", "19900000128")]);
        own.edit(vec![new(Kind::Person, None, &[], facts)]);
        own.upward(&[]);
    });
    assert_eq!(anew.missed(), ["mended", "again"]);
    assert!(!anew.marks().harm.is_empty());
}

pub fn pack(own: &mut Trainee, days: &str, from: &str, document: &str) -> Id {
    let settings = format!("file.limit {days}");
    let facts = fields([
        ("title", "关于备案期限的通知"),
        ("document", document),
        ("from", from),
        ("checked_on", &own.now.date_naive().to_string()),
        ("settings", &settings),
    ]);
    let office = Some(Target::Known(own.registry.office().unwrap()));
    let batch = own.edit(vec![new(Kind::PolicyPack, office, &[], facts)]);
    batch.changes[0].record().unwrap()
}

pub fn adopt(own: &mut Trainee, pack: Id) {
    let edit = packs::turn(&own.registry, pack, own.now.date_naive()).unwrap();
    own.edit(vec![edit]);
}

fn issue(own: &mut Trainee) {
    let context = own.context();
    let making = Making { registry: &own.registry, sealed: false, context: &context, key: &own.key };
    let made = directive::make(making).unwrap();
    own.write(&made.batch, &[]);
}

#[test]
fn a_number_for_the_whole_province() {
    solved(&play("publish", |own| {
        let made = pack(own, "20", "2027-01-01", "苏工办发〔2026〕46号");
        adopt(own, made);
        issue(own);
    }));
    // Issued first, under a shorter number of the document, and gone by afterwards.
    solved(&play("publish", |own| {
        let made = pack(own, "20", "2027-01-01", "46 号");
        issue(own);
        adopt(own, made);
    }));
    missed(
        &play("publish", |own| {
            let made = pack(own, "30", "2027-01-01", "苏工办发〔2026〕46号");
            adopt(own, made);
            issue(own);
        }),
        &["said", "adopted", "issued"],
    );
    missed(
        &play("publish", |own| {
            pack(own, "20", "2027-01-01", "46号");
        }),
        &["adopted", "issued"],
    );
}

fn record(own: &mut Trainee, key: &str) {
    let person = own.id(key);
    let waiting =
        filing::waiting(&own.registry).into_iter().find(|waiting| waiting.person == person).unwrap();
    let outcome = FilingAnswer::Record { number: "苏工社备2026001".to_owned(), again: true };
    own.command(&Command::Judge(vec![Judgement { request: waiting.request, outcome }]));
}

#[test]
fn one_number_from_two_cities() {
    solved(&play("two-cities", |own| {
        own.take("one").unwrap();
        own.take("other").unwrap();
        send_back(own, "wrong");
        record(own, "right");
    }));
    solved(&play("two-cities", |own| {
        own.take("one").unwrap();
        record(own, "right");
        own.take("other").unwrap();
        send_back(own, "wrong");
    }));
    missed(
        &play("two-cities", |own| {
            own.take("one").unwrap();
            own.take("other").unwrap();
            record(own, "wrong");
            send_back(own, "right");
        }),
        &["returned", "recorded", "kept"],
    );
    missed(&play("two-cities", |own| own.take("one").unwrap()), &["other", "returned", "recorded"]);
}
