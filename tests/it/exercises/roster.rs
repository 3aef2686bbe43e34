//! The roster of forty with six faults.

use super::*;

fn roster(own: &mut Trainee, choices: &Choices) {
    let file = own.beginning.file("roster").unwrap();
    let book = workbook::read(&file.bytes, &file.name).unwrap();
    let header = header::find(&book.sheets[0]).unwrap();
    let mapping = mapping::guess(&book.sheets[0], &header, &Remembered::default());
    let on = own.now.date_naive();
    let plan = plan(&own.registry, &book.sheets[0], &header, &mapping, choices, on);
    let edits = plan.edits(&own.registry, choices);
    own.edit(edits);
}

pub fn bearing(own: &Trainee, key: &str) -> Vec<Id> {
    let name = own.text(key);
    let all = own.registry.of_kind(Kind::Person);
    all.filter(|own| own.body.get("name").as_deref() == Some(&*name)).map(|own| own.id).collect()
}

/// Puts right, by the papers, whatever the roster has wrong of the six, whoever was left out of it.
fn by_the_papers(own: &mut Trainee, but: &[&str]) {
    let faults = [
        ("digit", "id_number"),
        ("none", "id_number"),
        ("sex", "sex"),
        ("phone", "phone"),
        ("hired", "hired"),
    ];
    for (key, field) in faults.into_iter().filter(|(key, _)| !but.contains(key)) {
        let right = own.text(&format!("{key}-right"));
        let person = match bearing(own, key)[..] {
            [person] => person,
            _ => {
                let batch = own.edit(vec![
                    new(Kind::Person, None, &[], fields([("name", &*own.text(key)), ("id_kind", "1")])),
                    new(Kind::Engagement, Some(Target::New(0)), &[], fields([("user", "玉山镇工会")])),
                ]);
                batch.changes[0].record().unwrap()
            }
        };
        let record = if field == "hired" { own.first(person, Kind::Engagement) } else { person };
        if own.registry.find(record).unwrap().body.get(field).as_deref() != Some(&*right) {
            own.set(record, &[(field, &right)]);
        }
    }
}

#[test]
fn a_roster_of_forty_with_six_faults() {
    let second = |own: &Trainee| {
        let mut choices = Choices::default();
        let file = own.beginning.file("roster").unwrap();
        let book = workbook::read(&file.bytes, &file.name).unwrap();
        let name = own.text("twice");
        let twice: Vec<u32> = (0..60).filter(|row| book.sheets[0].shown(*row, 1) == name).collect();
        assert_eq!(twice.len(), 2);
        choices.skipped.extend(twice.last().copied());
        choices
    };
    solved(&play("roster", |own| {
        let choices = second(own);
        roster(own, &choices);
        by_the_papers(own, &[]);
    }));
    let half = play("roster", |own| {
        let choices = second(own);
        roster(own, &choices);
        by_the_papers(own, &["phone", "hired"]);
    });
    assert!(half.missed().contains(&"hired") && half.missed().contains(&"phone"), "{:?}", half.missed());
    // Whoever is in doubt is made up.
    let wrong = play("roster", |own| {
        let choices = second(own);
        roster(own, &choices);
        by_the_papers(own, &["none"]);
        for person in bearing(own, "none") {
            own.set(person, &[("id_number", "329900199001010012")]);
        }
    });
    assert!(wrong.missed().contains(&"none"), "{:?}", wrong.missed());
}
