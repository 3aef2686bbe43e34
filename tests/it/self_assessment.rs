//! 年度自评: said in the person's own copy by the indicators of the office's scheme, seen at the office beside the scores, and
//! the papers that are signed.

use std::collections::BTreeMap;

use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Command, Target};
use taizhang_core::process::assessment::own_words::{asked, beside, read, written};
use taizhang_core::process::assessment::sheet::scored;
use taizhang_core::process::assessment::stage::{self, Stage};
use taizhang_core::process::assessment::year::{Line, people};
use taizhang_core::report::forms::assessment::registers;
use taizhang_core::report::forms::letter::Letter;
use taizhang_core::report::forms::{own_check, own_words};
use taizhang_core::report::self_assessment::{OfYear, WHOLE, edits, recorded};
use taizhang_core::words::Lang;

use crate::office::{Office, fields, new};
use crate::self_check::{Own, county};

const BUILT: &str = "工作业绩 年度任务";

fn on() -> chrono::NaiveDate {
    "2026-12-20".parse().unwrap()
}

/// The county of the self-check with a scheme of four indicators; whom it is about.
fn schemed() -> (Office, taizhang_core::domain::id::Id) {
    let (mut office, person, _) = county();
    let own = Some(Target::Known(office.id()));
    let indicators =
        "职业操守 20 遵纪守法\n实务能力 25 组建与服务\n工作业绩 35 年度任务\n职工满意度 20 职工满意度";
    let scheme = fields([
        ("title", "考核办法"),
        ("from", "2026-01-01"),
        ("full_score", "100"),
        ("indicators", indicators),
    ]);
    let books = fields([("assessment_from", "2026-01-01")]);
    office
        .edit(vec![new(Kind::AssessmentScheme, own, &[], scheme), new(Kind::Books, own, &[], books)])
        .unwrap();
    (office, person)
}

fn typed(own: &[(&str, &str)]) -> BTreeMap<String, OfYear> {
    let said = own.iter().map(|(indicator, text)| ((*indicator).to_owned(), (*text).to_owned())).collect();
    BTreeMap::from([("2026".to_owned(), said)])
}

fn line(office: &Office) -> Line {
    let mut lines = people(&office.registry, 2026, on()).lines;
    lines.retain(|line| line.named.name == "沈秋");
    lines.pop().unwrap()
}

fn whole(letter: &Letter) -> String {
    let rows =
        letter.rows.iter().flatten().chain(letter.figures.iter().flat_map(|(_, rows)| rows.iter().flatten()));
    let facts = letter.facts.iter().flat_map(|(label, text)| [label, text]);
    rows.chain(facts).chain([&letter.title, &letter.text]).cloned().collect::<Vec<_>>().join("\n")
}

/// Every indicator has its place, and what is said of each arrives under the person's name, beside the scores, before and
/// after it is taken on; it gives no points and no grade.
#[test]
fn what_is_said_of_an_indicator_arrives_beside_its_points() {
    let (mut office, person) = schemed();
    let mut own = Own::of(&mut office, person);
    let indicators: Vec<String> = asked(&own.registry, 2026).into_iter().map(|own| own.indicator).collect();
    assert_eq!(indicators, ["职业操守 遵纪守法", "实务能力 组建与服务", BUILT, "职工满意度"]);
    let said = typed(&[
        (BUILT, "组建工会十二家，\n新增会员八百人。"),
        ("职工满意度", " "),
        (WHOLE, "不足是下企业少。"),
    ]);
    let made = edits(&own.registry, &said, on());
    assert_eq!(made.len(), 1, "one year is one record");
    own.edit(made);
    assert!(edits(&own.registry, &said, on()).is_empty(), "it is all written");
    let kept = recorded(&own.registry, "2026");
    assert_eq!(kept.get(BUILT).map(String::as_str), Some("组建工会十二家， 新增会员八百人。"));
    assert_eq!((kept.len(), kept.get(WHOLE).map(String::as_str)), (2, Some("不足是下企业少。")));

    assert_eq!(line(&office).own, None);
    office.take(&own.report("").unwrap()).unwrap();
    let waiting = line(&office);
    let own_words = waiting.own.clone().unwrap();
    assert!(own_words.waits && waiting.record.is_none() && waiting.given.is_none());
    assert_eq!(own_words.answered(&asked(&office.registry, 2026)), 1);
    let rows = beside(&asked(&office.registry, 2026), &own_words);
    assert_eq!(rows.len(), 4);
    assert_eq!(
        (rows[2].0.points.as_str(), rows[2].1.as_str()),
        ("35.00", "组建工会十二家， 新增会员八百人。")
    );

    let proposals = office.registry.proposals.keys().copied().collect();
    office.command(&Command::Accept { proposals }).unwrap();
    let taken = line(&office);
    assert!(!taken.own.clone().unwrap().waits);
    let facts = taken.facts().unwrap();
    assert_eq!((facts.grade, facts.total, stage::of(Some(facts))), (None, None, Stage::Unit));
    let mut scored_facts = facts.clone();
    scored_facts.results = taizhang_core::domain::value::Value::parse("31").ok();
    assert_eq!(scored(Some(&scored_facts), BUILT), scored_facts.results);
    assert_eq!(scored(Some(&scored_facts), "职工满意度"), None);
    // 年度考核登记表 carries it where the person would write by hand.
    let [register] = &registers(&office.registry, 2026, &[&taken], Lang::Zh)[..] else { panic!() };
    assert!(
        whole(register).contains("工作业绩 年度任务：组建工会十二家， 新增会员八百人。\n不足是下企业少。")
    );
}

/// What is taken back is gone, and only that.
#[test]
fn what_is_taken_back_is_gone() {
    let (mut office, person) = schemed();
    let mut own = Own::of(&mut office, person);
    own.edit(edits(&own.registry, &typed(&[(BUILT, "十二家"), ("职工满意度", "九成")]), on()));
    own.edit(edits(&own.registry, &typed(&[(BUILT, "")]), on()));
    let kept = recorded(&own.registry, "2026");
    assert_eq!(kept, OfYear::from([("职工满意度".to_owned(), "九成".to_owned())]));
}

/// A scheme that changed after it was answered loses nothing; a line without an indicator is said of the year.
#[test]
fn an_answer_outlives_its_indicator() {
    let text = written([("旧指标", "做了\n很多"), ("空", " ")]);
    assert_eq!(text, "旧指标｜做了 很多");
    assert_eq!(
        read("旧指标｜做了｜很多\n\n随手写的"),
        [("旧指标".to_owned(), "做了｜很多".to_owned()), (String::new(), "随手写的".to_owned())]
    );
    let (mut office, person) = schemed();
    let mut own = Own::of(&mut office, person);
    own.edit(edits(&own.registry, &typed(&[("旧指标", "做了")]), on()));
    let kept = recorded(&own.registry, "2026");
    let letter = own_words::sheet(&own.registry, ("2026", &kept), on(), Lang::Zh).unwrap();
    assert_eq!(letter.rows.len(), 6, "four indicators, one of before, the year as a whole");
    assert!(
        whole(&letter).contains("旧指标\n做了") && whole(&letter).contains("工作业绩 年度任务（35.00 分）")
    );
    assert!(letter.facts.iter().any(|(_, text)| text == "沈秋"));
    assert!(!whole(&letter).contains('⟦'));
}

/// 个人情况核对单: what is registered, what was corrected with what stood there, what the rules ask; no number is whole.
#[test]
fn the_sheet_for_signature_says_what_is_registered_and_what_was_corrected() {
    let (mut office, person) = schemed();
    let mut own = Own::of(&mut office, person);
    let seen = own.registry.find(person).unwrap().body.get("nation");
    let to = BTreeMap::from([("nation".to_owned(), "03".to_owned())]);
    let seen = seen.map(|text| ("nation".to_owned(), text)).into_iter().collect();
    own.edit(vec![taizhang_core::ledger::Edit::Change { id: person, seen, to }]);
    for lang in [Lang::Zh, Lang::En] {
        let letter = own_check::sheet(&own.registry, on(), lang).unwrap();
        assert!(!whole(&letter).contains('⟦'), "{}", whole(&letter));
        assert_eq!(letter.seals.len(), 2);
    }
    let letter = own_check::sheet(&own.registry, on(), Lang::Zh).unwrap();
    let text = whole(&letter);
    for said in [
        "个人情况核对单",
        "沈秋",
        "昆山市总工会",
        "回族（本人更正，原登记：",
        "玉山镇工会",
        "助理社会工作师",
        "□ 相符",
        "继续教育",
        "2024-12-01",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let number = own.registry.find(person).unwrap().body.get("id_number").unwrap();
    assert!(!text.contains(&number) && !text.contains("13812345678"), "{text}");
}
