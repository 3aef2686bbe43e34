//! 应聘人员 of a round, and the table in which their scores and conclusions are kept.

use std::collections::BTreeMap;

use super::posts::posts;
use crate::domain::id::Id;
use crate::domain::record::{Field, In, Kind, Record};
use crate::domain::{Application, Recruitment};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::ranking::computed;
use crate::process::grid::column::Column;
use crate::process::grid::row::{Entry, Newcomers, Row, Whom};
use crate::process::grid::table::Grid;
use crate::process::grid::total;

const KIND: Kind = Kind::Application;

/// What is entered of each, as a clerk meets it.
const FIELDS: [&str; 15] = [
    "post",
    "born",
    "education",
    "relative",
    "relation",
    "eligible",
    "written",
    "interview",
    "total",
    "certificate",
    "certificate_obtained",
    "health",
    "inquiry",
    "reason",
    "applied",
];

/// After this one stands what the weights make of the scores.
const TOTAL: &str = "total";

/// What lists of applicants write for 学历.
const EDUCATION: &[(&str, &str)] = &[
    ("博士", "11"),
    ("博士研究生", "11"),
    ("硕士", "14"),
    ("硕士研究生", "14"),
    ("研究生", "14"),
    ("本科", "21"),
    ("大学本科", "21"),
    ("全日制本科", "21"),
    ("在职本科", "21"),
    ("大专", "31"),
    ("专科", "31"),
    ("大学专科", "31"),
    ("全日制大专", "31"),
    ("在职大专", "31"),
];

/// Who says which certificate says that there is one.
const CERTIFICATE: &[(&str, &str)] = &[
    ("助理社会工作师", "Y"),
    ("社会工作师", "Y"),
    ("高级社会工作师", "Y"),
    ("初级", "Y"),
    ("中级", "Y"),
    ("高级", "Y"),
];

/// What lists of applicants call the columns.
fn called(key: &str) -> &'static [&'static str] {
    match key {
        "post" => &["岗位", "报考职位", "应聘岗位", "岗位名称"],
        "born" => &["出生年"],
        "education" => &["学历", "文化程度"],
        "applied" => &["报名时间", "报名日"],
        "relative" => &["是否有回避关系", "回避关系", "回避"],
        "eligible" => &["资格审查结果", "资格初审", "资格复审", "审查结果"],
        "written" => &["笔试", "笔试分", "笔试分数"],
        "interview" => &["面试", "面试分", "面试分数"],
        TOTAL => &["总分", "综合成绩", "综合得分", "总成绩"],
        "certificate" => &[
            "是否持证",
            "持证",
            "持证情况",
            "社工证",
            "有无社工证",
            "证书",
            "资格证书",
            "职业资格证书",
            "职业水平证书",
            "社会工作者证书",
        ],
        "certificate_obtained" => &["取证日期", "发证日期", "证书日期"],
        "health" => &["体检", "体检结果"],
        "inquiry" => &["考察", "考察结果", "政审", "政审结果"],
        _ => &[],
    }
}

/// The facts of a round.
pub fn facts(registry: &Registry, round: Id) -> Option<(&Record, &Recruitment)> {
    let record = registry.find(round)?;
    Some((record, Recruitment::of(&record.body)?))
}

/// What a round asks for, a line a post that asks for anything.
pub fn conditions(registry: &Registry, round: Id) -> Vec<String> {
    let posts =
        facts(registry, round).and_then(|(_, facts)| facts.posts.as_ref().map(|text| posts(text.as_str())));
    let asked = posts.unwrap_or_default().into_iter().filter(|post| !post.conditions.is_empty());
    asked.map(|post| format!("{}：{}", post.name, post.conditions)).collect()
}

/// Everybody who applied in a round, by post and name.
pub fn of_round(registry: &Registry, round: Id) -> Vec<(&Record, &Application)> {
    let records = registry.of_kind(KIND).map(|record| &**record);
    let mut found: Vec<(&Record, &Application)> = records
        .filter_map(|record| Some((record, Application::of(&record.body)?)))
        .filter(|(_, own)| own.recruitment == Some(round))
        .collect();
    found.order_by(|(one, a), (other, b)| {
        let key = |own: &Application| (post(own).to_owned(), name(own).to_owned());
        (key(a), one.id).cmp(&(key(b), other.id))
    });
    found
}

pub fn name(own: &Application) -> &str {
    own.candidate.as_ref().map(|name| name.as_str()).unwrap_or_default()
}

pub fn post(own: &Application) -> &str {
    own.post.as_ref().map(|post| post.as_str()).unwrap_or_default()
}

/// Whom a typed name means: the one of that name, of several the one that is selected; without a name whoever is selected.
pub fn meant(registry: &Registry, round: Id, typed: &str, selected: Option<Id>) -> Option<Id> {
    let all = of_round(registry, round);
    let of = all.iter().filter(|(_, own)| typed.trim().is_empty() || name(own) == typed.trim());
    let ids: Vec<Id> = of.map(|(record, _)| record.id).collect();
    match ids.as_slice() {
        [only] if !typed.trim().is_empty() => Some(*only),
        several => selected.filter(|own| several.contains(own)),
    }
}

/// The table. Whoever is only in a workbook, or is added by name, becomes a row of it as soon as something is said of them.
pub fn grid(registry: &Registry, round: Id) -> Grid {
    let Some((record, facts)) = facts(registry, round) else { return Grid::default() };
    let mut columns: Vec<Column> = Vec::new();
    for field in FIELDS.iter().filter_map(|key| KIND.field(key)) {
        let field: &'static Field = field;
        let says = match field.key {
            "education" => EDUCATION,
            "certificate" => CERTIFICATE,
            _ => &[],
        };
        columns.push(Column::of(KIND, field).called(called(field.key)).saying(says));
        if field.key == TOTAL {
            columns.push(Column::told("computed", "recruitment-computed"));
        }
    }
    let ours = Some(record.owner) == registry.office();
    let all = of_round(registry, round);
    let mut named: BTreeMap<&str, u32> = BTreeMap::new();
    all.iter().for_each(|(_, own)| *named.entry(name(own)).or_default() += 1);
    let alone = |own: &Application| named.get(name(own)) == Some(&1);
    let row = |(record, own): (&Record, &Application)| {
        let saved = |column: &Column| match column.field {
            Some(_) => record.body.get(column.key),
            None => computed(facts, own).map(|sum| total::text(sum, true)),
        };
        Row {
            // Whoever was added by name keeps the row when it is saved; of two with one name neither is told by it.
            key: if alone(own) { Newcomers::key(name(own)) } else { record.id.to_string() },
            name: name(own).to_owned(),
            whom: Whom::default(),
            saved: columns.iter().map(saved).collect(),
            record: if ours { Entry::Known(record.id) } else { Entry::Closed },
        }
    };
    let rows = all.iter().copied().map(row).collect();
    let grid = Grid::new(columns.clone(), rows);
    if !ours {
        return grid;
    }
    grid.welcoming(Newcomers {
        kind: KIND,
        subject: record.subject,
        named: "candidate",
        fields: BTreeMap::from([("recruitment".to_owned(), round.to_string())]),
        apart: "post",
    })
}
