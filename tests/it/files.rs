//! One file of every kind that the program makes, and more where a kind has several faces.

use std::collections::BTreeMap;
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use futures_lite::future::block_on;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Part, Record};
use taizhang_core::domain::value::Input;
use taizhang_core::exchange::kinds::{backup, personal, self_report, statement};
use taizhang_core::exchange::making::Making;
use taizhang_core::exchange::parts;
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::store::Store;
use taizhang_core::ledger::{Command, Context, Edit, Registry, Target, decide};
use taizhang_core::process::filing;
use taizhang_core::report::self_check;

use crate::forge::pieces;
use crate::line::{self, Line};
use crate::office::{Office, fields, hire, new};

/// A whole line, with a person asked for and one drafted.
pub fn line() -> Line {
    let mut line = line::line();
    let unit = format!("玉山镇工会 @{}", line.township.id());
    line.county.edit(hire("王芳", 1, &unit)).unwrap();
    line.township.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    line
}

pub fn own(office: &Office, kind: Kind) -> Record {
    Record::clone(office.registry.own_records().find(|record| record.kind() == kind).unwrap())
}

pub fn publish(office: &mut Office) -> String {
    let subject = Target::Known(office.id());
    let plan = fields([("date", "2026-03-01"), ("kind", "9"), ("title", "培训通知")]);
    office.edit(vec![new(Kind::Document, Some(subject), &[], plan)]).unwrap();
    office.issue()
}

pub fn give(office: &mut Office) -> String {
    let person = own(office, Kind::Person).id;
    let context = office.context();
    let filings = self_check::filings(&office.registry, person);
    let made = personal::make(office.making(&context), person, filings).unwrap();
    made.package.text().to_owned()
}

/// What the person sends back: another school, and a word.
pub fn report(given: &str, office: &mut Office) -> String {
    let mut context = Context { actor: "本人".to_owned(), ..office.context() };
    let package = crate::schema::open(given).unwrap();
    let mut registry = Registry::default();
    let head = |sequence| Head { sequence, ..Head::origin() };
    let opened = personal::read(&package).unwrap();
    registry.apply(&opened.begin(Id::from_u128(77), String::new(), &context), head(1));
    context.seed[0] ^= 1;
    let id = registry.of_kind(Kind::Person).next().unwrap().id;
    let (seen, to) = (fields([("school", "苏州大学")]), fields([("school", "南京大学")]));
    let change = Command::Write { edits: vec![Edit::Change { id, seen, to }], why: String::new() };
    registry.apply(&decide(&registry, &change, &context).unwrap(), head(2));
    let key = SigningKey::from_bytes(&[42; 32]);
    let making = Making { registry: &registry, sealed: true, context: &context, key: &key };
    let made = self_report::make(making, "学历已更新。").unwrap();
    made.package.text().to_owned()
}

pub fn rows(office: &mut Office, to: Id) -> String {
    let context = office.context();
    statement::make(office.making(&context), to).unwrap().package.text().to_owned()
}

pub fn copy(office: &mut Office) -> String {
    let entries = block_on(office.store.since(0)).unwrap();
    let originals = BTreeMap::from([("0".repeat(64), "{}".to_owned())]);
    let context = office.context();
    backup::write(&office.registry, &entries, &originals, &context, &office.key).unwrap().text().to_owned()
}

/// Files that the program made, by what they are.
pub fn made() -> Vec<(&'static str, String)> {
    let mut line = line();
    let mut files = Vec::new();
    let draft = line.township.upward(&[]);
    line.county.take(&draft).unwrap();
    let person = own(&line.township, Kind::Person).id;
    line.county.command(&Command::Accept { proposals: vec![person] }).unwrap();
    let engagement = own(&line.county, Kind::Engagement).id;
    let filed = line.county.upward(&[engagement]);
    line.city.take(&filed).unwrap();
    let forwarded = line.city.upward(&[]);
    line.province.take(&forwarded).unwrap();
    let waiting = filing::waiting(&line.province.registry).remove(0);
    let reasons = vec![(waiting.person, "name".to_owned(), "与身份证不一致".to_owned())];
    let verdict = Judgement { request: waiting.request, outcome: FilingAnswer::Return { reasons } };
    line.province.command(&Command::Judge(vec![verdict])).unwrap();
    let answer = line.province.downward(line.city.id());
    line.city.take(&answer).unwrap();
    let passed = line.city.downward(line.county.id());
    line.county.take(&passed).unwrap();
    let told = line.county.downward(line.township.id());
    let given = give(&mut line.county);
    let neighbour = &mut line.other;
    let offer = Command::Give {
        engagements: vec![engagement],
        to: neighbour.profile().party.clone(),
        first_day: "2026-04-01".to_owned(),
        details: true,
    };
    line.county.command(&offer).unwrap();
    let offered = line.county.transfer(neighbour.id());
    let plan = neighbour.take(&offered).unwrap();
    let offers = vec![plan.offers[0].key()];
    neighbour.command(&Command::Receive { offers, details: true }).unwrap();
    files.push(("transfer", offered));
    files.push(("answer to a transfer", neighbour.downward(line.county.id())));
    files.push(("filing with an offer as evidence", neighbour.upward(&[])));
    files.push(("filing with a file below", line.county.upward(&[])));
    files.push(("report", report(&given, &mut line.county)));
    files.push(("directive", publish(&mut line.city)));
    files.push(("rows", rows(&mut line.county, line.city.id())));
    files.push(("backup", copy(&mut line.county)));
    files.push(("every field", every_field(&mut line.county)));
    let class = crate::class::class();
    files.extend([("class result", crate::class::handed_in(&class, 1).0), ("class task", class.text)]);
    files.extend([("draft", draft), ("filing", filed), ("forwarded", forwarded), ("answer", answer)]);
    files.extend([("passed on", passed), ("told", told), ("personal", given)]);
    files
}

/// One figure in sum, with every member.
const TOTALS: &str = r#"[{"figure":"pay","unit":"yuan-each","period":"2021-03","numerator":7,"denominator":7,"missing":7,"known":7,"by":[["1",7]],"withheld":true}]"#;

/// A text that a field takes.
pub fn sample(key: &str, input: Input) -> String {
    match (key, input) {
        ("id_number", _) => "320583199003070028".to_owned(),
        ("phone", _) => "13812345678".to_owned(),
        ("employer_code", _) => "91350100M000100Y43".to_owned(),
        ("facts", _) => "{\"person.name\":\"事实\"}".to_owned(),
        ("reasons", _) => {
            let record = Id::from_u128(9);
            format!("[{{\"record\":\"{record}\",\"key\":\"name\",\"reason\":\"不一致\",\"seen\":\"王\"}}]")
        }
        ("figures", Input::Own) => TOTALS.to_owned(),
        ("members", Input::Own) => format!("[\"{}\"]", Id::from_u128(9)),
        ("settings", _) => "file.limit 20".to_owned(),
        ("rows" | "explanations" | "lines", Input::Own) => "funds - 7 - -".to_owned(),
        ("grade_pay", _) => "初级一档 4200 1800".to_owned(),
        ("indicators", _) => "职业操守 25 出勤".to_owned(),
        ("hours", _) => "1.5".to_owned(),
        (_, Input::Text { max } | Input::Long { max, .. }) => "某文字".chars().take(max).collect(),
        (_, Input::Code { options, .. } | Input::Codes { options, .. }) => options()[0].to_owned(),
        (_, Input::Day) => "2021-03-01".to_owned(),
        (_, Input::Date) => "2021-03".to_owned(),
        (_, Input::Count | Input::Amount) => "7".to_owned(),
        (_, Input::Period { hint: "hint-month" }) => "2021-03".to_owned(),
        (_, Input::Period { .. }) => "2021".to_owned(),
        (_, Input::Unit) => format!("玉山镇工会 @{}", Id::from_u128(4)),
        (_, Input::Link) => Id::from_u128(9).to_string(),
        (key, Input::Own) => panic!("{key} has no sample"),
        (_, Input::Rows(row)) => {
            let mut body = row.empty();
            let own = |key: &&str| !["engagement", "month", "insurance"].contains(key);
            for field in row.fields().iter().filter(|field| own(&field.key)) {
                body.set(field.key, Some(&sample(field.key, field.input))).unwrap();
            }
            let row = &serde_json::to_value(&body).unwrap()[row.code()];
            format!("{{\"{}\":{row}}}", Id::from_u128(9))
        }
    }
}

/// One record of each kind with every field filled.
pub fn full(owner: Id) -> Vec<Arc<Record>> {
    let record = |(n, kind): (usize, &Kind)| {
        let mut body = kind.empty();
        for field in kind.fields() {
            let text = sample(field.key, field.input);
            body.set(field.key, Some(&text)).unwrap_or_else(|issue| panic!("{kind:?} {issue:?}"));
        }
        let id = Id::from_u128(100 + n as u128);
        Arc::new(Record { id, owner, subject: id, draft: false, body })
    };
    Kind::ALL.iter().enumerate().map(record).collect()
}

/// A filing that states one record of each kind, whole.
fn every_field(office: &mut Office) -> String {
    let full = full(office.id());
    let mut pieces = pieces(&office.upward(&[]));
    pieces.parts.extend(parts::split(&full.iter().collect::<Vec<_>>(), &Part::ALL));
    pieces.signed(&office.key)
}

/// The JSON of a field's sample.
pub fn json_of(kind: Kind, key: &str) -> serde_json::Value {
    let mut body = kind.empty();
    let field = kind.field(key).unwrap();
    body.set(key, Some(&sample(key, field.input))).unwrap();
    serde_json::to_value(&body).unwrap()[kind.code()][key].take()
}
