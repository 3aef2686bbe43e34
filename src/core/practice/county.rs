//! A county, its townships and its people.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::career::{self, Career, CareerPlan, NO, Place, Round, YES, date, months_back, text, unit};
use super::faults::{ANYWHERE, Fault, Filed, Hired, KEPT};
use super::maker::Maker;
use super::random::{Random, back, on};
use crate::domain::division::{self, Division};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::record::{Kind, Record};
use crate::domain::value::Value;
use crate::ledger::batch::Change;
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Registry, filed};

/// Something planted: a rule, and whom it speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planted {
    pub rule: &'static str,
    pub subject: Id,
}

/// What a county is to be.
pub struct CountyPlan<'a> {
    pub seed: u64,
    pub today: NaiveDate,
    pub division: &'a Division,
    /// Its place among the counties.
    pub number: u32,
    /// How many people each township has, in the order of the list.
    pub sizes: Vec<u32>,
    /// How many more have left.
    pub left: u32,
    /// The county where every fault is planted, and recruitment and pay are kept.
    pub practised: bool,
    /// The rules under which something is planted there, where not under all: an exercise plants its own.
    pub only: Option<&'a [&'static str]>,
    pub province: Id,
}

impl CountyPlan<'_> {
    /// Whether something is planted under a rule.
    fn plants(&self, rule: &str) -> bool {
        self.practised && self.only.is_none_or(|only| only.contains(&rule))
    }
}

/// What was made.
pub struct County {
    pub party: Party,
    pub records: Vec<Arc<Record>>,
    /// The province's answers to its filings.
    pub results: Vec<Arc<Record>>,
    pub planted: Vec<Planted>,
    pub refused: Vec<Issue>,
}

/// Makes a county.
pub fn make(plan: &CountyPlan<'_>) -> County {
    let county = Party::of(plan.division);
    let mut random = Random::named(plan.seed, &county.code);
    let mut maker = Maker::new(county.office, county.office);
    let mut results = Maker::new(plan.province, Id::derive(&county.office.as_u128().to_be_bytes(), u64::MAX));
    let mut planted = Vec::new();
    let schemes = papers(&mut maker, plan, &county, &mut planted);
    let towns: Vec<Party> = division::children(plan.division.code).into_iter().map(Party::of).collect();
    townships(&mut maker, &mut random, plan, &county, &towns, &mut planted);
    let rounds = if plan.practised { rounds(&mut maker, plan, &county, &mut planted) } else { Vec::new() };

    let mut faults: Vec<&Fault> = Vec::new();
    if plan.practised {
        faults.extend(KEPT.iter().chain(ANYWHERE).filter(|fault| plan.plants(fault.rule)));
    }
    let leaving = (0..plan.left).filter_map(|at| towns.get(at as usize % towns.len().max(1)));
    let posts = towns.iter().zip(&plan.sizes).flat_map(|(town, size)| (0..*size).map(move |_| (town, false)));
    let posts: Vec<(&Party, bool)> = posts.chain(leaving.map(|town| (town, true))).collect();
    for (at, (town, left)) in (0u32..).zip(posts) {
        let place = Place {
            today: plan.today,
            county: &county,
            number: plan.number,
            union: town.clone(),
            pay_scheme: schemes.0,
            assessment_scheme: schemes.1,
            rounds: &rounds,
            monthly: plan.practised,
        };
        let mut fault = faults.get(at as usize).copied().filter(|_| !left);
        if !plan.practised && !left && random.chance(6) {
            let last = u32::try_from(ANYWHERE.len()).unwrap_or(1) - 1;
            fault = ANYWHERE.get(random.between(0, last) as usize);
        }
        let hired = match fault.map(|fault| fault.hired) {
            Some(Hired::Round(at)) => rounds.get(at).map(|round| round.hired),
            // A newcomer now and then; the others far from the end of a contract.
            None if !left && !rounds.is_empty() && random.chance(20) => {
                rounds.last().map(|round| round.hired)
            }
            Some(Hired::Long) | None => None,
        };
        let wish = CareerPlan {
            at,
            hired: hired.unwrap_or_else(|| long_ago(&mut random, plan.today)),
            certified: fault.map_or_else(|| random.chance(60), |fault| fault.certified),
            left,
        };
        let career = career::make(&mut maker, &mut random, &place, wish);
        if let Some(fault) = fault.filter(|fault| fault.filed != Filed::Before) {
            (fault.plant)(&mut maker, &place, &career);
        }
        if fault.is_none_or(|fault| fault.filed != Filed::Never) {
            file(&mut maker, &mut results, &place, wish, &career);
        }
        if let Some(fault) = fault.filter(|fault| fault.filed == Filed::Before) {
            (fault.plant)(&mut maker, &place, &career);
        }
        // Elsewhere they make the picture believable; only here is everything in view that shows them.
        let here = fault.filter(|_| plan.practised);
        planted.extend(here.map(|fault| Planted { rule: fault.rule, subject: career.person }));
    }
    let refused = std::mem::take(&mut maker.refused).into_iter().chain(std::mem::take(&mut results.refused));
    County {
        party: county,
        refused: refused.collect(),
        records: maker.records(),
        results: results.records(),
        planted,
    }
}

/// A day of hiring from which neither first year nor end of contract is near.
fn long_ago(random: &mut Random, today: NaiveDate) -> NaiveDate {
    let (least, most) = random.pick(&[(27, 31), (40, 66), (40, 66), (77, 118)]);
    let months = random.between(least, most);
    back(months_back(today, months), random.between(0, 25))
}

/// Filed when hired and, where that came, when leaving; recorded by the province.
fn file(maker: &mut Maker, results: &mut Maker, place: &Place<'_>, wish: CareerPlan, career: &Career) {
    let mut registry = Registry::default();
    let put = maker.about(career.person).cloned().map(|record| Change::Put(Arc::new(record))).collect();
    registry.apply(&Batch::new("", "", put), Head::origin());
    let facts = filed::filed_facts(&registry, career.engagement).text();
    let left = registry.about(career.person).find_map(|record| match record.kind() {
        Kind::Exit => record.body.get("date").and_then(|day| day.parse::<NaiveDate>().ok()),
        _ => None,
    });
    let existing = registry.find(career.engagement).and_then(|record| record.body.get("existing_staff"));
    let first = if existing.as_deref() == Some(YES) { "1" } else { "2" };
    let filings = [Some((wish.hired, first)), left.map(|day| (day, "4"))];
    for (sequence, (day, filing_type)) in (1u32..).zip(filings.into_iter().flatten()) {
        let made = on(day, 8).min(back(place.today, 3));
        let request = maker.add(
            Kind::FilingRequest,
            Some(career.person),
            &[
                ("engagement", career.engagement.to_string()),
                ("filing_type", text(filing_type)),
                ("made", made.to_string()),
                ("sequence", sequence.to_string()),
                ("facts", facts.clone()),
            ],
        );
        let answered = on(made, 12).min(back(place.today, 1));
        results.add(
            Kind::FilingResult,
            Some(career.person),
            &[
                ("request", request.to_string()),
                ("outcome", text("1")),
                ("number", format!("{}-{:03}{:03}{sequence}", answered.year(), place.number, wish.at)),
                ("date", answered.to_string()),
                ("source", text("1")),
            ],
        );
    }
}

/// Schemes, documents, plans: answers the pay scheme and the assessment scheme.
fn papers(maker: &mut Maker, plan: &CountyPlan<'_>, county: &Party, planted: &mut Vec<Planted>) -> (Id, Id) {
    let (office, year) = (county.office, plan.today.year());
    let about = Some(office);
    let short = county.name.trim_end_matches("总工会");
    let mut miss = |rule: &'static str| {
        let plants = plan.plants(rule);
        if plants {
            planted.push(Planted { rule, subject: office });
        }
        plants
    };
    let began = date(year - 6, 1, 1).to_string();
    let pay = maker.add(
        Kind::PayScheme,
        about,
        &[
            ("title", format!("{short}社会化工会工作者薪酬办法")),
            ("document", text("〔演练〕3号")),
            ("from", began.clone()),
            ("base_part", text(YES)),
            ("performance_part", text(if miss("R-PAY2") { NO } else { YES })),
            ("grades", text("初级一档\n初级二档\n中级一档\n中级二档\n高级一档")),
            ("grade_pay", text("初级一档 4200 1800\n初级二档 4400 1900\n中级一档 4700 2000\n中级二档 4900 2100\n高级一档 5300 2300")),
            ("assistant_pay", text("300")),
            ("intermediate_pay", text("500")),
            ("senior_pay", text("800")),
        ],
    );
    // 职工满意度 was forgotten, and the points moved to 工作业绩.
    let indicators = if miss("R-WEIGHT") {
        "职业操守 20 遵纪守法\n实务能力 25 组建与服务\n工作业绩 55 年度任务"
    } else {
        "职业操守 20 遵纪守法\n实务能力 25 组建与服务\n工作业绩 35 年度任务\n职工满意度 20 职工评价"
    };
    let assessment = maker.add(
        Kind::AssessmentScheme,
        about,
        &[
            ("title", format!("{short}社会化工会工作者考核办法")),
            ("document", text("〔演练〕4号")),
            ("from", began.clone()),
            ("full_score", text("100")),
            ("indicators", text(indicators)),
        ],
    );
    let mut kinds =
        vec![("2", "薪酬构成办法"), ("3", "人才培养规划"), ("5", "考核实施细则"), ("6", "实施方案")];
    if !miss("R-DOC") {
        kinds.push(("4", "培训管理制度"));
    }
    for (kind, title) in kinds {
        let title = format!("{short}社会化工会工作者{title}");
        let fields =
            [("kind", text(kind)), ("title", title), ("date", began.clone()), ("from", began.clone())];
        maker.add(Kind::Document, about, &fields);
    }
    let included = if miss("R-BUDGET") { NO } else { YES };
    let budget = [("year", year.to_string()), ("included", text(included)), ("amount", text("1860000"))];
    maker.add(Kind::Budget, about, &budget);
    for of in [year - 1, year] {
        let included = if of == year && miss("R-TPLAN") { NO } else { YES };
        training_plan(maker, office, of, included);
    }
    let mut recruitment = vec![
        ("year", year.to_string()),
        ("planned", text("4")),
        ("economy", text("工业园区与商贸企业较多，新就业形态劳动者增长较快")),
        ("gap", text("3")),
        ("enterprises", text("2140")),
        ("workers", text("96000")),
    ];
    if !miss("R-PLAN-IN") {
        recruitment.push(("funding", text("列入本级工会经费预算")));
    }
    // The practised city is asked for its opinion; the others have given theirs.
    if !plan.practised || plan.only.is_some() {
        recruitment.push(("opinion_document", text("〔演练〕招聘计划意见1号")));
    }
    maker.add(Kind::RecruitmentPlan, about, &recruitment);
    let mut books = vec![("training_from", date(year - 4, 1, 1).to_string())];
    books.push(("assessment_from", date(year - 3, 1, 1).to_string()));
    if plan.practised {
        let months = career::months_kept_from(plan.today).to_string();
        books.push(("recruitment_from", months_back(plan.today, 24).to_string()));
        books.push(("contributions_from", months.clone()));
        books.push(("pay_from", months));
    }
    maker.add(Kind::Books, about, &books);
    if miss("R-SOCORG") {
        let organisation = maker.add(
            Kind::SocialOrganisation,
            about,
            &[
                ("name", text("同心职工服务中心")),
                // Its check character is wrong.
                ("credit_code", text("52320583MJ0000001A")),
                ("qualification", text("承接工会职工服务项目的资质证明")),
            ],
        );
        maker.add(
            Kind::ServiceContract,
            about,
            &[
                ("organisation", organisation.to_string()),
                ("buyer", unit(county)),
                ("from", date(year, 1, 1).to_string()),
                ("to", date(year, 12, 31).to_string()),
                ("funding", text("1")),
                ("content", text("1")),
                ("amount", text("280000")),
            ],
        );
    }
    (pay, assessment)
}

/// The townships, with head counts that fit how many people they have.
fn townships(
    maker: &mut Maker,
    random: &mut Random,
    plan: &CountyPlan<'_>,
    county: &Party,
    towns: &[Party],
    planted: &mut Vec<Planted>,
) {
    for (at, (town, size)) in towns.iter().zip(&plan.sizes).enumerate() {
        // The first township of the practised county keeps a register of its own.
        let itself = plan.practised && plan.only.is_none() && at == 0;
        let office_type = division::default_type(&town.code);
        maker.put(
            town.office,
            Kind::Office,
            town.office,
            &[
                ("name", town.name.clone()),
                ("code", town.code.clone()),
                ("level", text("4")),
                ("office_type", text(crate::domain::codes::Coded::code(&office_type))),
                ("parent", county.office.to_string()),
                ("reporting", text(if itself { "1" } else { "2" })),
            ],
        );
        let empty = plan.plants("R-QUOTA") && *size == 0;
        if !itself {
            head_count(maker, random, town, plan.today, *size, empty);
        }
        if empty {
            planted.push(Planted { rule: "R-QUOTA", subject: town.office });
        } else if *size > 5 && plan.plants("R-CAP") {
            planted.push(Planted { rule: "R-CAP", subject: town.office });
            planted.push(Planted { rule: "R-SIZE", subject: town.office });
        }
        // The county's own plan does not cover them.
        if plan.practised && !itself {
            training_plan(maker, town.office, plan.today.year(), YES);
        }
    }
}

/// The training plan of a year.
pub fn training_plan(maker: &mut Maker, office: Id, year: i32, included: &str) {
    let fields = [
        ("year", year.to_string()),
        ("included", text(included)),
        ("date", date(year, 2, 26).to_string()),
        ("target", text("全体社会化工会工作者")),
    ];
    maker.add(Kind::TrainingPlan, Some(office), &fields);
}

/// Two years of head counts: with two people or more, a township has reached the thresholds (clause 26).
pub fn head_count(
    maker: &mut Maker,
    random: &mut Random,
    town: &Party,
    today: NaiveDate,
    size: u32,
    must: bool,
) {
    let large = must || size >= 2 || (size == 1 && random.chance(50));
    let unions = if large { 205 + size * 60 + random.between(0, 90) } else { random.between(30, 185) };
    let workers = if large { 3_900 + size * 1_500 } else { random.between(700, 4_600) };
    for (age, share) in [(13, 97), (1, 100)] {
        let day = date(months_back(today, age).year(), months_back(today, age).month(), 1);
        let of = |count: u32| (count * share / 100).to_string();
        maker.add(
            Kind::HeadCount,
            Some(town.office),
            &[
                ("as_of", day.to_string()),
                ("separate_unions", if large { unions.max(205).to_string() } else { of(unions) }),
                ("all_unions", (unions + 20).to_string()),
                ("workers", of(workers)),
                ("members", of(workers * 4 / 5)),
                ("source", text("基层工会统计年报")),
            ],
        );
    }
}

/// Two open recruitments, 20 and 10 months ago.
fn rounds(
    maker: &mut Maker,
    plan: &CountyPlan<'_>,
    county: &Party,
    planted: &mut Vec<Planted>,
) -> Vec<Round> {
    let mut made = Vec::new();
    for age in [20, 10] {
        let notice = months_back(plan.today, age);
        let id = maker.add(
            Kind::Recruitment,
            Some(county.office),
            &[
                ("title", format!("{}年公开招聘社会化工会工作者", notice.year())),
                ("organisers", county.name.clone()),
                ("notice", notice.to_string()),
                ("closes", on(notice, 15).to_string()),
                ("exam", on(notice, 30).to_string()),
                ("interview", on(notice, 40).to_string()),
                ("shown_from", on(notice, 55).to_string()),
                ("shown_to", on(notice, 63).to_string()),
                ("posts", text("基层工会工作岗 6 人")),
                ("written_weight", text("50")),
                ("interview_weight", text("50")),
                ("opinion_document", text("〔演练〕招聘意见1号")),
                ("opinion_date", back(notice, 10).to_string()),
            ],
        );
        // Ranked last, and in the later round ranked first and passed over without a reason.
        let passed = age == 10 && plan.plants("R-TIE");
        for (name, total) in [("顾一鸣", "61.20"), ("钱思远", if passed { "97.50" } else { "58.90" })] {
            maker.add(
                Kind::Application,
                Some(county.office),
                &[
                    ("recruitment", id.to_string()),
                    ("candidate", text(name)),
                    ("post", text("基层工会工作岗")),
                    ("applied", on(notice, 6).to_string()),
                    ("total", text(total)),
                    ("certificate", text(NO)),
                    ("hired", text(NO)),
                    ("reason", text(if total == "97.50" { "" } else { "4" })),
                ],
            );
        }
        made.push(Round { id, notice, hired: on(notice, 80) });
    }
    if plan.plants("R-TIE") {
        planted.push(Planted { rule: "R-TIE", subject: county.office });
    }
    made
}
