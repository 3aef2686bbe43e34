//! What is planted: for every rule one thing that is not as it ought to be, so that there is something to find.

use chrono::{Datelike, NaiveDate};

use super::career::{self, Career, NO, Place, YES, months_back, months_on, unit};
use super::maker::{Fields, Maker};
use super::random::{back, on};
use crate::domain::id::Id;
use crate::domain::id_number::numbered;
use crate::domain::record::{Kind, Record};
use crate::domain::rows::cell_key;

/// When somebody with the fault was hired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hired {
    /// Some years ago.
    Long,
    /// In the recruitment of the year before.
    Round(usize),
}

/// Whether the person is filed, and when the fault comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filed {
    /// The fault was there when the person was filed.
    With,
    /// It came about since.
    Before,
    Never,
}

/// How a fault comes about.
type Plant = fn(&mut Maker, &Place<'_>, &Career);

/// A fault of a person.
pub struct Fault {
    pub rule: &'static str,
    pub hired: Hired,
    pub filed: Filed,
    pub certified: bool,
    pub plant: Plant,
}

const fn fault(rule: &'static str, plant: Plant) -> Fault {
    Fault { rule, hired: Hired::Long, filed: Filed::With, certified: false, plant }
}

const fn certified(rule: &'static str, plant: Plant) -> Fault {
    Fault { certified: true, ..fault(rule, plant) }
}

const fn recruited(at: usize, rule: &'static str, plant: Plant) -> Fault {
    Fault { hired: Hired::Round(at), ..fault(rule, plant) }
}

/// Faults that need nothing but the person: any county may have them.
pub const ANYWHERE: &[Fault] = &[
    fault("R-ID", |maker, _, career| {
        let number = maker.about(career.person).find_map(|record| record.body.get("id_number"));
        // One digit typed wrong: the check character no longer fits.
        let wrong = number.map(|number| {
            let (head, tail) = number.split_at(14);
            let digit = if tail.starts_with('1') { "2" } else { "1" };
            format!("{head}{digit}{}", tail.get(1..).unwrap_or_default())
        });
        maker.set(career.person, "id_number", &wrong.unwrap_or_default());
    }),
    fault("R-SCOPE", |maker, _, career| maker.set(career.engagement, "full_time", "")),
    fault("R-UNIT", |maker, _, career| maker.set(career.engagement, "allocator", "")),
    fault("R-POST", |maker, _, career| maker.set(career.posting, "union", "商圈楼宇联合工会")),
    fault("R-ALLOC", |maker, place, career| {
        maker.set(career.engagement, "allocator", &unit(&place.union));
    }),
    fault("R-CONC", |maker, place, career| {
        let fields = [
            ("engagement", career.engagement.to_string()),
            ("post", "行业工会联合会委员".to_owned()),
            ("unit", unit(&place.union)),
            ("from", back(place.today, 500).to_string()),
            ("consent", NO.to_owned()),
        ];
        maker.add(Kind::ConcurrentPost, Some(career.person), &fields);
    }),
    Fault { filed: Filed::Never, ..fault("R-FILE", |_, _, _| {}) },
    Fault {
        filed: Filed::Before,
        ..fault("R-REFILE", |maker, _, career| maker.set(career.posting, "post_level", "中级一档"))
    },
    fault("R-STEP", |maker, place, career| {
        let fields = [
            ("engagement", career.engagement.to_string()),
            ("scheme", place.pay_scheme.to_string()),
            ("date", back(place.today, 120).to_string()),
            ("from", "初级二档".to_owned()),
            ("to", "中级二档".to_owned()),
            ("factors", "1".to_owned()),
        ];
        maker.add(Kind::GradeChange, Some(career.person), &fields);
    }),
    certified("R-CE", |maker, place, career| {
        registered_until(maker, career, on(place.today, 150));
        without(maker, career, Kind::ContinuingEducation);
    }),
    certified("R-REG1", |maker, place, career| {
        let Some(certificate) = career.certificate else { return };
        let obtained = months_back(place.today, 14).format("%Y-%m").to_string();
        maker.set(certificate, "obtained", &obtained);
        maker.set(certificate, "first_registered", "");
        maker.set(certificate, "registered_until", "");
        without(maker, career, Kind::ContinuingEducation);
    }),
    certified("R-REG2", |maker, place, career| registered_until(maker, career, on(place.today, 40))),
    fault("R-ASSESS", |maker, _, career| {
        if let Some((_, last)) = career.assessments.last() {
            maker.remove(*last);
        }
    }),
    fault("R-TALK", |maker, _, career| failed(maker, career.assessments.last())),
    fault("R-FAIL2", |maker, place, career| {
        for year in career.assessments.iter().rev().take(2) {
            failed(maker, Some(year));
            let day = career::date(year.0 + 1, 3, 5).min(place.today);
            let fields = [
                ("assessment", year.1.to_string()),
                ("date", day.to_string()),
                ("interviewer", "县总工会分管负责人".to_owned()),
                ("cause", "年度考核不合格".to_owned()),
            ];
            maker.add(Kind::Talk, Some(career.person), &fields);
        }
    }),
    fault("R-SERIOUS", |maker, place, career| {
        let fields = [
            ("engagement", career.engagement.to_string()),
            ("date", back(place.today, 200).to_string()),
            ("severity", "2".to_owned()),
            ("rule_text", "《工作人员管理办法》第二十条：虚报冒领工会经费的，属严重违纪。".to_owned()),
            ("facts", "虚报活动人数领取经费。".to_owned()),
            ("decision", "责令退回，记入考核".to_owned()),
            ("document", "〔演练〕8号".to_owned()),
        ];
        maker.add(Kind::Violation, Some(career.person), &fields);
    }),
    fault("R-REWARD", |maker, _, career| reward(maker, career, "2")),
    fault("R-PREFER", |maker, _, career| reward(maker, career, "1")),
    fault("R-RENEW", |maker, place, career| {
        if let Some(last) = career.contracts.last() {
            maker.set(*last, "kind", "1");
            maker.set(*last, "end", &on(place.today, 45).to_string());
        }
    }),
    fault("R-PROB", |maker, _, career| {
        if let Some(first) = career.contracts.first() {
            maker.set(*first, "probation_end", &back(months_on(career.hired, 8), 1).to_string());
        }
    }),
    fault("R-RETIRE", |maker, place, career| {
        let birth = months_back(place.today, 61 * 12);
        maker.set(career.person, "sex", "1");
        maker.set(career.person, "birth", &birth.to_string());
        maker.set(career.person, "id_number", &numbered(329_000 + place.number, birth, 711));
        maker.set(career.person, "original_retirement", "");
    }),
    fault("R-STALE", |maker, place, career| {
        maker.set(career.person, "verified_on", &back(place.today, 420).to_string());
    }),
    fault("R-PAY2", |maker, place, career| {
        let month = career::date(place.today.year() - 1, 12, 1).format("%Y-%m").to_string();
        let of_month = |sheet: &&Record| sheet.body.get("month").as_deref() == Some(month.as_str());
        let kept = maker.sheets(Kind::PaySheet).filter(of_month).find(|sheet| has_row(sheet, career));
        if let Some(sheet) = kept.map(|sheet| sheet.id) {
            maker.set(sheet, &cell_key("rows", career.engagement, "performance"), "");
            return;
        }
        let fields =
            [("engagement", career.engagement.to_string()), ("month", month), ("base", "5200".to_owned())];
        maker.row(Kind::MonthlyPay, &fields);
    }),
];

/// Faults that need recruitment rounds, or pay kept month by month.
pub const KEPT: &[Fault] = &[
    recruited(0, "R-TRAIN1Y", |maker, _, career| {
        if let Some(first) = career.first_training {
            maker.remove(first);
        }
    }),
    recruited(0, "R-OPEN", |maker, place, career| {
        if let Some(later) = place.rounds.last() {
            maker.set(career.engagement, "recruitment", &later.id.to_string());
        }
    }),
    recruited(1, "R-CONTRACT", |maker, _, career| {
        career.contracts.iter().for_each(|contract| maker.remove(*contract));
        maker.set(career.engagement, "contracted", NO);
    }),
    fault("R-SI", |maker, _, career| short(maker, career, "1", "1200.00")),
    fault("R-HF", |maker, _, career| short(maker, career, "2", "500.00")),
];

/// A registration that ends on a day.
fn registered_until(maker: &mut Maker, career: &Career, until: NaiveDate) {
    let Some(certificate) = career.certificate else { return };
    let registered = on(months_back(until, 36), 1);
    maker.set(certificate, "obtained", &back(registered, 60).format("%Y-%m").to_string());
    maker.set(certificate, "first_registered", &registered.to_string());
    maker.set(certificate, "registered_until", &until.to_string());
}

/// Takes out everything of a kind.
fn without(maker: &mut Maker, career: &Career, kind: Kind) {
    let found: Vec<Id> =
        maker.about(career.person).filter(|record| record.kind() == kind).map(|record| record.id).collect();
    found.into_iter().for_each(|id| maker.remove(id));
}

fn failed(maker: &mut Maker, year: Option<&(i32, Id)>) {
    if let Some((_, record)) = year {
        maker.set(*record, "grade", "4");
        maker.set(*record, "total", "52");
    }
}

/// A reward for the year last assessed, under a grade.
fn reward(maker: &mut Maker, career: &Career, grade: &str) {
    let Some((year, record)) = career.assessments.last() else { return };
    maker.set(*record, "grade", grade);
    maker.set(*record, "outstanding", YES);
    let fields: Fields<'_> = &[
        ("kind", "1".to_owned()),
        ("basis", "1".to_owned()),
        ("year", year.to_string()),
        ("outstanding", YES.to_owned()),
        ("outstanding_note", "推动新建工会组织成绩突出".to_owned()),
        ("date", career::date(year + 1, 4, 28).to_string()),
        ("document", "〔演练〕12号".to_owned()),
    ];
    maker.add(Kind::Reward, Some(career.person), fields);
}

/// The earliest month paid short.
fn short(maker: &mut Maker, career: &Career, insurance: &str, paid: &str) {
    let kept =
        |sheet: &&Record| sheet.body.get("insurance").as_deref() == Some(insurance) && has_row(sheet, career);
    let sheets = maker.sheets(Kind::ContributionSheet).filter(kept);
    let earliest = sheets.map(|sheet| (sheet.body.day(), sheet.id)).min();
    if let Some((_, sheet)) = earliest {
        maker.set(sheet, &cell_key("rows", career.engagement, "paid"), paid);
    }
}

fn has_row(sheet: &Record, career: &Career) -> bool {
    sheet.body.rows().is_some_and(|rows| rows.row(career.engagement).is_some())
}
