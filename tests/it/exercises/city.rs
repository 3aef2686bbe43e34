//! Those of a city: files altered, out of order, under another name, and one number twice.

use super::*;

#[test]
fn an_altered_file_is_refused_and_the_genuine_one_taken() {
    solved(&play("altered", |own| own.take("genuine").unwrap()));
    solved(&play("altered", |own| {
        assert!(own.take("altered").is_err());
        own.take("genuine").unwrap();
    }));
    missed(&play("altered", |own| drop(own.take("altered"))), &["genuine"]);
}

fn ask(own: &mut Trainee) {
    let context = own.context();
    let making = Making { registry: &own.registry, sealed: false, context: &context, key: &own.key };
    let county =
        statement::neighbours(&own.registry).into_iter().find(|party| party.code == "320583").unwrap();
    let made = statement::make(making, county.office).unwrap();
    own.write(&made.batch, &[]);
}

#[test]
fn files_out_of_order_and_one_missing() {
    solved(&play("order", |own| {
        own.take("first").unwrap();
        ask(own);
        own.take("second").unwrap();
        own.take("third").unwrap();
    }));
    // Asked only at the end.
    solved(&play("order", |own| {
        own.take("first").unwrap();
        own.take("second").unwrap();
        own.take("third").unwrap();
        ask(own);
    }));
    let skipped = play("order", |own| {
        own.take("first").unwrap();
        drop(own.take("third"));
    });
    assert!(skipped.missed().contains(&"asked") && skipped.missed().contains(&"second"));
    missed(&play("order", |own| own.take("first").unwrap()), &["asked", "second", "third"]);
}

#[test]
fn a_file_under_anothers_name_is_left_out() {
    solved(&play("liar", |own| own.take("genuine").unwrap()));
    // Looked at first, and not agreed to.
    solved(&play("liar", |own| {
        let looked = own.plan("forged");
        if let Ok(plan) = looked {
            assert!(plan.accept(&Consent::default()).is_err(), "it asks for the telephone");
        }
        own.take("genuine").unwrap();
    }));
    let wrong = play("liar", |own| own.take("forged").unwrap());
    missed(&wrong, &["forged", "genuine"]);
}

pub fn send_back(own: &mut Trainee, key: &str) {
    let person = own.id(key);
    let waiting =
        filing::waiting(&own.registry).into_iter().find(|waiting| waiting.person == person).unwrap();
    let reasons = vec![(person, "person.id_number".to_owned(), "号码抄错行".to_owned())];
    let outcome = FilingAnswer::Return { reasons };
    own.command(&Command::Judge(vec![Judgement { request: waiting.request, outcome }]));
}

#[test]
fn one_number_from_two_counties() {
    solved(&play("duplicate", |own| {
        own.take("one").unwrap();
        own.take("other").unwrap();
        send_back(own, "wrong");
    }));
    solved(&play("duplicate", |own| {
        own.take("other").unwrap();
        send_back(own, "wrong");
        own.take("one").unwrap();
    }));
    missed(
        &play("duplicate", |own| {
            own.take("one").unwrap();
            own.take("other").unwrap();
            send_back(own, "right");
        }),
        &["returned", "kept"],
    );
    missed(&play("duplicate", |own| own.take("one").unwrap()), &["other", "returned"]);
}
