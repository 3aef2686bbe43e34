//! Forms on paper: what is saved stands on them with its totals, numbers are masked unless the journal says otherwise, and
//! there is room for whoever signs.

use std::collections::BTreeSet;

use taizhang_core::domain::codes::{Insurance, PayFactor};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Edit, Target};
use taizhang_core::process::contributions::grid;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::month_sheet::sheet;
use taizhang_core::process::pay::grades::{Proposal, Reason, proposals};
use taizhang_core::process::pay::run::told;
use taizhang_core::report::forms::form::Form;
use taizhang_core::report::forms::grades::{self, Said};
use taizhang_core::report::forms::month::{contribution, pay};
use taizhang_core::words::Lang;

use crate::office::{Office, fields, id_number, new};
use crate::pay::{county, month, person, save};

fn titles(form: &Form) -> Vec<&str> {
    form.columns.iter().map(|column| column.title.as_str()).collect()
}

/// The journal says of nobody that the number left.
fn nobody() -> BTreeSet<Id> {
    BTreeSet::new()
}

fn wordless(form: &Form) -> bool {
    format!("{form:?}").contains('⟦')
}

#[test]
fn a_pay_sheet_says_what_is_saved_its_totals_and_who_signs() {
    let november = month("2026-11");
    let mut office = county(&[("王芳", "2025-01-01", None), ("李敏", "2025-01-01", None)]);
    save(&mut office, november, &[("王芳", &["4200", "1800", "300", "6300"]), ("李敏", &["4000", "1500.5"])]);
    let form = pay(&office.registry, november, &nobody(), Lang::Zh);
    assert_eq!((form.title.as_str(), form.note.as_str()), ("2026-11 工资表", "未核定"));
    assert_eq!(
        titles(&form),
        [
            "姓名",
            "证件号码",
            "实际用人单位",
            "基本工资（元）",
            "业绩考评工资（元）",
            "补贴（元）",
            "应发（元）",
            "签收"
        ]
    );
    let masked = "320***********".to_owned();
    let line = |at: usize| form.rows[at].join("|");
    let numbers = [id_number(2), id_number(1)].map(|number| format!("{masked}{}", &number[14..]));
    assert_eq!(line(0), format!("李敏|{}|玉山镇工会|4000.00|1500.50|||", numbers[0]), "empty is no 0");
    assert_eq!(line(1), format!("王芳|{}|玉山镇工会|4200.00|1800.00|300.00|6300.00|", numbers[1]));
    assert_eq!(form.total.as_ref().unwrap().join("|"), "合计|||8200.00|3300.50|300.00|6300.00|");
    assert_eq!(form.signs, ["经办：", "审核：", "负责人："]);
    assert_eq!(form.people.len(), 2, "whose numbers they are is known before they are printed whole");
    // One of them was told to the journal, the other came later.
    let told_of = [person(&office.registry, "王芳")].into();
    let whole = pay(&office.registry, november, &told_of, Lang::Zh);
    assert_eq!([&whole.rows[0][1], &whole.rows[1][1]], [&numbers[0], &id_number(1)]);
    assert!(!wordless(&form) && !wordless(&pay(&office.registry, november, &nobody(), Lang::En)));

    let (id, _) = sheet(&office.registry, &told(november)).unwrap();
    let today = office.now.date_naive().to_string();
    let to = fields([("confirmed", today.as_str())]);
    office.edit(vec![Edit::Change { id, seen: [].into(), to }]).unwrap();
    assert_eq!(pay(&office.registry, november, &nobody(), Lang::Zh).note, format!("已于 {today} 核定"));
}

#[test]
fn a_contribution_sheet_is_of_one_insurance() {
    let october = month("2026-10");
    let mut office = county(&[("王芳", "2025-01-01", None)]);
    let mut table = grid::grid(&office.registry, october, Insurance::Fund);
    let due = table.columns().iter().position(|column| column.key == "due").unwrap();
    table.type_into(At::new(0, due), "756");
    office.edit(table.edits()).unwrap();
    let of = |insurance| contribution(&office.registry, (october, insurance), &nobody(), Lang::Zh);
    let fund = of(Insurance::Fund);
    assert_eq!(fund.title, "2026-10 住房公积金缴费表");
    assert_eq!((fund.rows[0][due + 2].as_str(), fund.total.unwrap()[due + 2].as_str()), ("756.00", "756.00"));
    let social = of(Insurance::Social);
    assert_eq!(social.total.as_ref().unwrap().concat(), "合计", "what nobody entered adds up to nothing");
    assert!(!wordless(&social));
}

/// Two people of a county with a scheme: one whose certificate is new, one with nothing new.
fn graded() -> (Office, Vec<Proposal>) {
    let mut office = county(&[("新证", "2023-01-01", None), ("旧人", "2023-01-01", None)]);
    let own = office.id();
    let scheme = fields([("title", "工资制度"), ("from", "2024-01-01"), ("grades", "初级一档\n初级二档")]);
    let made = office.edit(vec![new(Kind::PayScheme, Some(Target::Known(own)), &[], scheme)]).unwrap();
    let [taizhang_core::ledger::Change::Put(scheme)] = &made.changes[..] else { panic!("one scheme") };
    for name in ["新证", "旧人"] {
        let who = person(&office.registry, name);
        let engagement =
            office.registry.about(who).find(|record| record.kind() == Kind::Engagement).unwrap().id;
        let links = [("engagement", Target::Known(engagement)), ("scheme", Target::Known(scheme.id))];
        let placed = fields([("date", "2024-06-30"), ("from", "初级一档"), ("to", "初级一档")]);
        office.edit(vec![new(Kind::GradeChange, Some(Target::Known(who)), &links, placed)]).unwrap();
    }
    let who = Some(Target::Known(person(&office.registry, "新证")));
    let certificate = fields([("level", "1"), ("obtained", "2024-07")]);
    office.edit(vec![new(Kind::Certificate, who, &[], certificate)]).unwrap();
    let engagement = list_of(&office).into_iter().find(|own| own.name == "新证").unwrap().engagement;
    for year in ["2024", "2025"] {
        let hung = [("engagement", Target::Known(engagement))];
        let excellent = fields([("year", year), ("grade", "1")]);
        office.edit(vec![new(Kind::Assessment, who, &hung, excellent)]).unwrap();
    }
    let list = list_of(&office);
    (office, list)
}

fn list_of(office: &Office) -> Vec<Proposal> {
    proposals(&office.registry, "2026-03-02".parse().unwrap()).unwrap().1
}

#[test]
fn a_list_of_moves_to_approve_says_from_where_to_where_on_what_and_from_when() {
    let (_office, list) = graded();
    let said =
        Said { date: "2026年4月1日", document: "昆工薪〔2026〕1号", factor: Some(PayFactor::Years) };
    let of = |people: &[Id]| grades::form(&list, &people.iter().copied().collect(), said, Lang::Zh);
    let form = of(&[]);
    assert_eq!(
        titles(&form),
        ["姓名", "实际用人单位", "现档级", "拟定档级", "提升因素", "依据", "执行月份", "备注"]
    );
    let line = |form: &Form, at: usize| form.rows[at].join("|");
    let new = "新证|玉山镇工会|初级一档|初级二档|职业水平等级、业绩|\
               2024-07-01 取得助理社会工作师、2024 年度考核优秀、2025 年度考核优秀|2026-04|";
    assert_eq!((form.rows.len(), line(&form, 0).as_str()), (1, new), "nobody ticked: whoever has a reason");
    assert_eq!(form.note, "依据文号：昆工薪〔2026〕1号");
    // Who is ticked stands on it, with the factor that was chosen where nothing new has come.
    let other = list.iter().find(|own| own.reasons.is_empty()).unwrap();
    let form = of(&[other.person]);
    assert_eq!(line(&form, 0), "旧人|玉山镇工会|初级一档|初级二档|工作年限||2026-04|");
    // Those registered for the day stand on it as they were registered, with nobody ticked.
    let mut after = list.clone();
    after.iter_mut().for_each(|own| own.reasons.clear());
    let empty = |list: &[Proposal]| grades::meant(list, &[].into(), said.date).next().is_none();
    assert!(empty(&after), "no paper with nobody on it");
    for own in &mut after {
        own.registered = (own.name == "旧人").then(|| taizhang_core::process::pay::grades::Registered {
            day: "2026-04-01".parse().unwrap(),
            from: "初级一档".to_owned(),
            to: "初级二档".to_owned(),
            factors: vec![PayFactor::Years],
        });
        own.to = "中级一档".to_owned();
    }
    let paper = grades::form(&after, &[].into(), said, Lang::Zh);
    assert_eq!(
        (paper.rows.len(), line(&paper, 0).as_str()),
        (1, "旧人|玉山镇工会|初级一档|初级二档|工作年限||2026-04|")
    );
    let boxes: Vec<&str> = form.seals.iter().map(|seal| seal.title.as_str()).collect();
    assert_eq!(boxes, ["实际用人单位意见", "聘用单位意见", "县（市、区）总工会审批意见"]);
    assert!(form.seals.iter().all(|seal| seal.date.contains('年')), "each is dated by hand");
    assert!(!wordless(&form) && !wordless(&grades::form(&list, &[].into(), said, Lang::En)));
    assert_eq!(grades::told(&Reason::Unplaced, Lang::Zh), "首次定级");
}
