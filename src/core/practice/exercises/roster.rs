//! 建账: a roster of forty with six faults is taken in (clauses 1–3, 92).

use std::collections::BTreeSet;

use super::exercise::{Beginning, Exercise, Goal, Handout, Holds, Seen, Step};
use super::stage;
use crate::domain::codes::{OfficeLevel, Sex};
use crate::domain::id::Id;
use crate::domain::id_number::numbered;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::order::Gathered;
use crate::practice::career::date;
use crate::practice::random::Random;
use crate::report::workbook::table;

/// People of the roster; one of them stands in it twice.
const PEOPLE: u32 = 39;

pub static ROSTER: Exercise = Exercise {
    id: "roster",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 20,
    begin,
    steps: &[
        Step { address: "people/import", controls: &["import-choose"] },
        Step { address: "people/import", controls: &["import-next"] },
        Step { address: "people/import", controls: &["import-cell-use"] },
        Step { address: "people/import", controls: &["import-cell-use"] },
        Step { address: "people/import", controls: &["import-row-next", "import-take count=39"] },
    ],
    goals: &[
        Goal {
            code: "people",
            about: "",
            clauses: &[1, 92],
            // Those of the roster, each at work somewhere, and nobody else.
            holds: Holds::When(|seen| {
                let names =
                    |text: &str| -> BTreeSet<String> { text.split(' ').map(str::to_owned).into_set() };
                let own = seen.registry.of_kind(Kind::Person).filter_map(|record| record.body.get("name"));
                let hired = |person: &Id| {
                    seen.registry.about(*person).any(|record| record.kind() == Kind::Engagement)
                };
                let all: Vec<Id> = seen.registry.of_kind(Kind::Person).map(|record| record.id).collect();
                all.len() == PEOPLE as usize
                    && all.iter().all(hired)
                    && own.into_set() == names(seen.beginning.text("names"))
            }),
        },
        Goal {
            code: "digit",
            about: "digit",
            clauses: &[92],
            holds: Holds::When(|seen| right(seen, "digit", "id_number")),
        },
        Goal {
            code: "none",
            about: "none",
            clauses: &[92],
            holds: Holds::When(|seen| right(seen, "none", "id_number")),
        },
        Goal {
            code: "twice",
            about: "twice",
            clauses: &[92],
            holds: Holds::When(|seen| of(seen, "twice").len() == 1),
        },
        Goal {
            code: "sex",
            about: "sex",
            clauses: &[92],
            holds: Holds::When(|seen| right(seen, "sex", "sex")),
        },
        Goal {
            code: "phone",
            about: "phone",
            clauses: &[92],
            holds: Holds::When(|seen| right(seen, "phone", "phone")),
        },
        Goal {
            code: "hired",
            about: "hired",
            clauses: &[92],
            holds: Holds::When(|seen| right(seen, "hired", "hired")),
        },
    ],
    kinds: &[Kind::Person, Kind::Engagement, Kind::Posting, Kind::Contract],
    sends: false,
};

/// Everybody of the name of somebody named.
fn of(seen: &Seen<'_>, key: &str) -> Vec<Id> {
    let name = seen.beginning.text(key);
    let all = seen.registry.of_kind(Kind::Person);
    all.filter(|record| record.body.get("name").as_deref() == Some(name)).map(|record| record.id).collect()
}

/// Whether a field of somebody named is what the papers say, on the person or on the engagement.
fn right(seen: &Seen<'_>, key: &str, field: &str) -> bool {
    let wanted = match seen.beginning.named.iter().find(|named| named.key == answer(key)) {
        Some(named) => named.text.as_str(),
        None => return false,
    };
    let [person] = of(seen, key)[..] else { return false };
    let mut own = seen.registry.about(person).filter_map(|record| record.body.get(field)).peekable();
    own.peek().is_some() && own.all(|text| text == wanted)
}

/// Under which key the right value stands.
fn answer(key: &str) -> &'static str {
    match key {
        "digit" => "digit-right",
        "none" => "none-right",
        "sex" => "sex-right",
        "phone" => "phone-right",
        _ => "hired-right",
    }
}

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (book, _) = stage::county(exercise, exercise.code(), &[], &[])?;
    let towns: Vec<String> = book
        .made
        .registry
        .of_kind(Kind::Office)
        .filter(|record| record.body.get("level").as_deref() == Some("4"))
        .filter_map(|record| record.body.get("name"))
        .collect();
    let year = |at: u32| i32::try_from(at).unwrap_or_default();
    let mut random = Random::named(exercise.seed(), "roster");
    let mut beginning = stage::ready(book, None);
    let (mut rows, mut names) = (Vec::new(), Vec::<String>::new());
    for at in 0..PEOPLE {
        let sex = if at % 3 == 0 { Sex::Male } else { Sex::Female };
        let mut name = super::super::names::name(&mut random, sex);
        while names.contains(&name) {
            name = super::super::names::name(&mut random, sex);
        }
        names.push(name.clone());
        let birth = date(1985 + year(at % 12), 1 + at % 12, 1 + at % 28);
        let number = numbered(329_900, birth, at * 2 + if sex == Sex::Male { 1 } else { 2 });
        let hired = date(2017 + year(at % 8), 1 + at % 12, 1 + (at * 5) % 28).to_string();
        let town = towns.get(at as usize % towns.len().max(1)).cloned().unwrap_or_default();
        let phone = format!("1990000{at:04}");
        let mut row = [
            (at + 1).to_string(),
            name.clone(),
            if sex == Sex::Male { "男" } else { "女" }.to_owned(),
            number.clone(),
            "本科".to_owned(),
            phone.clone(),
            hired.clone(),
            town,
        ];
        let [_, _, said_sex, said_number, _, said_phone, said_hired, _] = &mut row;
        match at {
            4 => {
                // A digit too few.
                said_number.pop();
                beginning.say("digit", &name);
                beginning.say("digit-right", &number);
            }
            11 => {
                said_number.clear();
                beginning.say("none", &name);
                beginning.say("none-right", &number);
            }
            17 => {
                *said_sex = if sex == Sex::Male { "女" } else { "男" }.to_owned();
                beginning.say("sex", &name);
                beginning.say("sex-right", if sex == Sex::Male { "1" } else { "2" });
            }
            23 => {
                said_phone.pop();
                beginning.say("phone", &name);
                beginning.say("phone-right", &phone);
            }
            29 => {
                *said_hired = "2022-02-30".to_owned();
                beginning.say("hired", &name);
                beginning.say("hired-right", "2022-02-28");
            }
            34 => beginning.say("twice", &name),
            _ => {}
        }
        if at == 34 {
            rows.push(row.to_vec());
        }
        rows.push(row.to_vec());
    }
    beginning.say("names", names.join(" "));
    for (at, row) in (1_u32..).zip(rows.iter_mut()) {
        if let Some(number) = row.first_mut() {
            *number = at.to_string();
        }
    }
    let headings = ["序号", "姓名", "性别", "身份证号", "学历", "手机", "录用日期", "用人单位"];
    let title = "社会化工会工作者花名册";
    let bytes = table(title, &headings.map(str::to_owned), &rows)?;
    let name = format!("{title}（练习）.xlsx");
    beginning.files = vec![Handout { code: "roster", name, bytes, digest: String::new() }];
    Ok(beginning)
}
