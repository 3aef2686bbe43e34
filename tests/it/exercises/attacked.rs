//! 练习题, attacked: what looks done and is not counts for nothing, however it was got to look so.

use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Batch, Change, Command, Edit, Target};
use taizhang_core::practice::exercises::marking::Harm;

use crate::exercises::{
    Trainee, adopt, answer, attendance, bearing, enrol, failed, file_again, missed, note, pack, paid, play,
    receive, report, send_back, session, solved, talk,
};
use crate::office::{fields, new};

/// Takes back the last act, as the journal lets anybody.
fn undo(own: &mut Trainee, batch: Batch) {
    let sequence = own.registry.head.sequence;
    own.command(&Command::Undo { sequence, batch, later: Vec::new() });
}

/// Takes a record out: of whoever is filed the program itself would refuse to.
fn remove(own: &mut Trainee, id: taizhang_core::domain::id::Id) {
    let hung = own.registry.about(id).map(|record| record.id);
    let all = hung.chain([id]).collect::<std::collections::BTreeSet<_>>();
    let all = all.into_iter().map(|id| Change::Remove { id });
    own.write(&Batch::new("write", "", all.collect()), &[]);
}

/// Of whom nothing is known, nothing is amiss.
#[test]
fn whoever_is_taken_out_is_not_put_right() {
    let gone = play("talk", |own| remove(own, own.id("person")));
    missed(&gone, &["talk", "day"]);
    assert!(gone.marks().harm.iter().any(|harm| matches!(harm, Harm::Lost { .. })));
    // The assessment alone, or the town's people.
    let gone = play("talk", |own| remove(own, failed(own)));
    missed(&gone, &["talk", "day"]);
    assert!(!gone.marks().harm.is_empty());
    let gone = play("arrears", |own| remove(own, own.id("person")));
    missed(&gone, &["paid", "day", "why"]);
    assert!(!gone.marks().passed() && !gone.marks().harm.is_empty());
}

/// Somebody who has left, or is said to be none of those whom the rule is about.
#[test]
fn a_rule_that_asks_no_more_is_not_answered() {
    missed(
        &play("talk", |own| {
            let engagement = own.first(own.id("person"), Kind::Engagement);
            let facts = fields([("date", "2026-03-19"), ("kind", "11")]);
            let link = [("engagement", Target::Known(engagement))];
            own.edit(vec![new(Kind::Exit, Some(Target::Known(own.id("person"))), &link, facts)]);
        }),
        &["talk", "day"],
    );
    missed(
        &play("training", |own| {
            let engagement = own.first(own.id("person"), Kind::Engagement);
            own.set(engagement, &[("full_time", "N")]);
        }),
        &["entered", "day", "invited"],
    );
}

/// What was done and taken back again.
#[test]
fn what_was_undone_was_not_done() {
    missed(
        &play("talk", |own| {
            let day = own.text("day");
            let (person, link) = (own.id("person"), [("assessment", Target::Known(failed(own)))]);
            let facts = fields([("date", &*day), ("interviewer", "分管负责人")]);
            let batch = own.edit(vec![new(Kind::Talk, Some(Target::Known(person)), &link, facts)]);
            undo(own, batch);
        }),
        &["talk", "day"],
    );
    missed(
        &play("returned", |own| {
            own.take("receipt").unwrap();
            own.set(own.id("person"), &[("party", "01")]);
            file_again(own);
            let request = own.registry.about(own.id("person")).rfind(|own| own.kind() == Kind::FilingRequest);
            let request = request.unwrap().id;
            own.command(&Command::Withdraw { request });
        }),
        &["again"],
    );
    missed(
        &play("training", |own| {
            let day = own.text("day");
            attendance(own, "person", &day);
            let ahead = session(own, "2026-12-08");
            enrol(own, ahead);
            remove(own, ahead);
        }),
        &["invited"],
    );
    missed(
        &play("transfer", |own| {
            own.take("transfer").unwrap();
            let before = own.registry.of_kind(Kind::Person).map(|own| own.id).collect::<Vec<_>>();
            receive(own);
            let came = own.registry.of_kind(Kind::Person).find(|own| !before.contains(&own.id)).unwrap().id;
            answer(own);
            remove(own, came);
        }),
        &["received"],
    );
}

/// A record that is right beside one that is false, and the papers made to fit.
#[test]
fn a_false_record_is_not_covered_by_a_right_one() {
    missed(
        &play("training", |own| {
            let day = own.text("day");
            attendance(own, "person", "2025-08-01");
            attendance(own, "person", &day);
            let ahead = session(own, "2026-12-08");
            enrol(own, ahead);
        }),
        &["day"],
    );
    missed(
        &play("talk", |own| {
            let day = own.text("day");
            talk(own, "2026-03-01", failed(own));
            talk(own, &day, failed(own));
        }),
        &["day"],
    );
    // What was due is made less than it was.
    missed(
        &play("arrears", |own| {
            let day = own.text("day");
            paid(own, &day, &[("due", "1000.00"), ("explanation", "漏缴")]);
        }),
        &["paid"],
    );
    // A note that is over, and one of another kind, with the document.
    missed(
        &play("cap", |own| {
            note(own, &[("reason", "新业态集中"), ("document", "18号"), ("to", "2026-11-10")]);
        }),
        &["in-force"],
    );
}

/// The answer before it was decided, the file before it was mended, both requests returned.
#[test]
fn the_order_matters_where_others_read_it() {
    missed(
        &play("transfer", |own| {
            own.take("transfer").unwrap();
            answer(own);
            receive(own);
        }),
        &["answered"],
    );
    missed(
        &play("duplicate", |own| {
            own.take("one").unwrap();
            own.take("other").unwrap();
            send_back(own, "wrong");
            send_back(own, "right");
        }),
        &["kept"],
    );
    // Both taken, the false one too: it cannot be given back.
    missed(
        &play("liar", |own| {
            own.take("genuine").unwrap();
            own.take("forged").unwrap();
        }),
        &["forged"],
    );
}

/// A pack of this office's own that says the same as the city's, or that would have a rule ask for less.
#[test]
fn a_pack_of_ones_own_is_none_of_the_citys() {
    missed(
        &play("pack", |own| {
            let made = pack(own, "15", "2026-12-01", "昆工发〔2026〕9号");
            adopt(own, made);
        }),
        &["taken", "adopted"],
    );
    let own_limit = play("returned", |own| {
        own.take("receipt").unwrap();
        own.set(own.id("person"), &[("party", "01")]);
        file_again(own);
        let made = pack(own, "400", "2026-01-01", "昆工发〔2026〕9号");
        adopt(own, made);
    });
    assert_eq!(own_limit.missed(), Vec::<&str>::new());
    assert_eq!(own_limit.marks().needless.len(), 2, "nobody asked for it");
}

/// The last quarter made to fit this one.
#[test]
fn the_last_quarter_stays_as_it_was() {
    let wrong = play("quarter", |own| {
        let before = own.registry.of_kind(Kind::PeriodReport).next().unwrap().id;
        own.edit(vec![Edit::Remove { id: before }]);
        report(own, "126000", None);
    });
    assert!(wrong.missed().contains(&"explained"));
    assert!(!wrong.marks().harm.is_empty());
}

/// Somebody else's register, or one's own of an hour ago, is no work of this one.
#[test]
fn a_restored_register_is_no_work_of_this_exercise() {
    let moved = play("talk", |own| {
        let day = own.text("day");
        own.command(&Command::Reincarnate);
        talk(own, &day, failed(own));
    });
    assert_eq!(moved.missed(), Vec::<&str>::new());
    assert_eq!((moved.marks().needless.len(), moved.marks().points), (1, 95));
    // Where moving is the task it is needed.
    solved(&play("backup", |own| drop(own.command(&Command::Reincarnate))));
}

/// Thirty-nine people, and not those of the roster.
#[test]
fn as_many_people_are_not_the_same_people() {
    let wrong = play("roster", |own| {
        let person = |at: u32| {
            let name = format!("王{}", char::from_u32(0x4e00 + at).unwrap());
            new(Kind::Person, None, &[], fields([("name", &*name), ("id_kind", "1")]))
        };
        own.edit((0..39).map(person).collect());
    });
    assert_eq!(bearing(&wrong, "digit").len(), 0);
    assert_eq!(wrong.missed().len(), 7);
}

/// What was in order and was taken out on the way is said, with whom it spoke of.
#[test]
fn records_that_were_there_are_missed() {
    let lost = play("talk", |own| {
        let day = own.text("day");
        talk(own, &day, failed(own));
        let own_contract = own.first(own.id("person"), Kind::Contract);
        remove(own, own_contract);
    });
    assert_eq!(lost.missed(), Vec::<&str>::new());
    let person = lost.id("person");
    assert!(lost.marks().harm.iter().any(|harm| matches!(harm, Harm::Lost { whom, .. } if *whom == person)));
    assert!(!lost.marks().passed());
}
