//! Ten years of one person, as they ought to be: nothing here is at fault.

use chrono::{Datelike, Months, NaiveDate};

use super::maker::Maker;
use super::names;
use super::random::{Random, back, on};
use crate::domain::codes::Sex;
use crate::domain::id::Id;
use crate::domain::id_number::numbered;
use crate::domain::office::Party;
use crate::domain::record::Kind;

/// An open recruitment of the county, in which people of some day were hired.
#[derive(Clone, Copy, Debug)]
pub struct Round {
    pub id: Id,
    pub notice: NaiveDate,
    pub hired: NaiveDate,
}

/// Where somebody works.
pub struct Place<'a> {
    pub today: NaiveDate,
    /// The county, which hires and signs.
    pub county: &'a Party,
    /// Its place among the counties: it stands in the numbers of its people.
    pub number: u32,
    /// The union posted to.
    pub union: Party,
    pub pay_scheme: Id,
    pub assessment_scheme: Id,
    pub rounds: &'a [Round],
    /// Whether pay and contributions are kept month by month.
    pub monthly: bool,
}

/// Who is made.
#[derive(Clone, Copy, Debug)]
pub struct CareerPlan {
    /// The how manieth of the county.
    pub at: u32,
    pub hired: NaiveDate,
    pub certified: bool,
    pub left: bool,
}

/// What was made.
pub struct Career {
    pub person: Id,
    pub engagement: Id,
    pub posting: Id,
    pub contracts: Vec<Id>,
    pub certificate: Option<Id>,
    pub first_training: Option<Id>,
    /// The year assessed, and the record.
    pub assessments: Vec<(i32, Id)>,
    pub hired: NaiveDate,
    pub exit: Option<Id>,
}

/// 是.
pub const YES: &str = "Y";
/// 否.
pub const NO: &str = "N";

pub fn unit(party: &Party) -> String {
    format!("{} @{}", party.name, party.office)
}

pub fn text(value: &str) -> String {
    value.to_owned()
}

/// The corresponding day so many months later.
pub fn months_on(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

/// The corresponding day so many months before.
pub fn months_back(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

/// A day of a year.
pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// Makes one person with everything that hangs on the engagement.
pub fn make(maker: &mut Maker, random: &mut Random, place: &Place<'_>, wish: CareerPlan) -> Career {
    let person = person(maker, random, place, wish);
    let engagement = engagement(maker, random, place, wish, person);
    let mut career = Career {
        person,
        engagement,
        posting: posting(maker, place, wish, person, engagement),
        contracts: contracts(maker, place, wish, person, engagement),
        certificate: wish.certified.then(|| certificate(maker, random, place, person)),
        first_training: trainings(maker, random, place, wish, person),
        assessments: Vec::new(),
        hired: wish.hired,
        exit: None,
    };
    career.assessments = assessments(maker, random, place, wish, &career);
    grades(maker, place, wish, &career);
    if wish.left {
        career.exit = Some(exit(maker, random, place, wish, &career));
    } else if place.monthly {
        months(maker, place, wish, &career);
    }
    career
}

/// The last day that a person's records may speak of.
fn end(place: &Place<'_>, wish: CareerPlan) -> NaiveDate {
    if wish.left { months_on(wish.hired, 20).min(back(place.today, 40)) } else { place.today }
}

fn person(maker: &mut Maker, random: &mut Random, place: &Place<'_>, wish: CareerPlan) -> Id {
    let sex = if random.chance(58) { Sex::Female } else { Sex::Male };
    // Old enough when hired, and far from retirement today.
    let birth = back(wish.hired, random.between(22 * 366, 33 * 366));
    let serial = wish.at * 2 + if sex == Sex::Male { 1 } else { 2 };
    // An area that was never given out: such a number is nobody's.
    let number = numbered(329_000 + place.number, birth, serial);
    let (education, degree) = if random.chance(78) { ("21", "B") } else { ("31", "N") };
    let graduated = date(birth.year() + 22, 6, 30).min(back(wish.hired, 30));
    let party = random.pick(&["13", "13", "01", "01", "03"]);
    let majors = ["社会工作", "劳动与社会保障", "法学", "汉语言文学", "行政管理", "公共事业管理"];
    let major = random.pick(&majors);
    let school = random.pick(&["苏州大学", "扬州大学", "江苏师范大学", "南通大学", "常州大学", "盐城工学院"]);
    let verified = random.before(place.today, 5, 300);
    maker.add(
        Kind::Person,
        None,
        &[
            ("name", names::name(random, sex)),
            ("id_kind", text("1")),
            ("id_number", number),
            ("sex", text(if sex == Sex::Female { "2" } else { "1" })),
            ("birth", birth.to_string()),
            ("nation", text(if random.chance(97) { "01" } else { "03" })),
            ("party", text(party)),
            ("work_started", wish.hired.format("%Y-%m").to_string()),
            ("education", text(education)),
            ("degree", text(degree)),
            ("school", text(school)),
            ("major", text(major)),
            ("graduated", graduated.format("%Y-%m").to_string()),
            ("social_work_major", text(if major == "社会工作" { YES } else { NO })),
            ("study_mode", text("F")),
            ("phone", format!("199{:04}{:04}", place.number, wish.at)),
            ("original_retirement", text(if sex == Sex::Female { "55" } else { "" })),
            ("verified_on", verified.to_string()),
            ("verified_by", text("档案核对人")),
            ("verified_how", text("本人签字核对")),
        ],
    )
}

fn engagement(maker: &mut Maker, random: &mut Random, place: &Place<'_>, wish: CareerPlan, person: Id) -> Id {
    let round = place.rounds.iter().find(|round| round.hired == wish.hired);
    let existing = wish.hired.year() < place.today.year() - 7;
    let entry = match round {
        Some(_) => "1",
        None if existing => "3",
        None => random.pick(&["1", "1", "1", "4"]),
    };
    let county = unit(place.county);
    let registered = on(wish.hired, random.between(4, 20)).min(place.today).to_string();
    let engagement = maker.add(
        Kind::Engagement,
        Some(person),
        &[
            ("hired", wish.hired.to_string()),
            ("entry", text(entry)),
            ("allocator", county.clone()),
            ("hirer", county.clone()),
            ("signer", county),
            ("user", unit(&place.union)),
            ("mode", text("1")),
            ("off_establishment", text(YES)),
            ("full_time", text(YES)),
            ("union_work", text(YES)),
            ("existing_staff", text(if entry == "3" { YES } else { NO })),
            ("work_began", wish.hired.to_string()),
            ("continuous_from", if entry == "4" { wish.hired.to_string() } else { String::new() }),
            ("first_job", text(NO)),
            ("contracted", text(YES)),
            ("work_state", text("1")),
            ("insurance_registered", registered.clone()),
            ("fund_registered", registered),
        ],
    );
    if let Some(round) = round {
        let name = maker.about(person).find_map(|record| record.body.get("name"));
        let total = random.between(7_600, 9_400);
        let application = maker.add(
            Kind::Application,
            Some(place.county.office),
            &[
                ("recruitment", round.id.to_string()),
                ("candidate", name.unwrap_or_default()),
                ("post", text("基层工会工作岗")),
                ("applied", on(round.notice, 8).to_string()),
                ("total", format!("{}.{:02}", total / 100, total % 100)),
                ("certificate", text(NO)),
                ("health", text("1")),
                ("inquiry", text("1")),
                ("hired", text(YES)),
            ],
        );
        maker.set(engagement, "recruitment", &round.id.to_string());
        maker.set(engagement, "application", &application.to_string());
    }
    engagement
}

fn posting(maker: &mut Maker, place: &Place<'_>, wish: CareerPlan, person: Id, engagement: Id) -> Id {
    let to = if wish.left { end(place, wish).to_string() } else { String::new() };
    let fields = [
        ("engagement", engagement.to_string()),
        ("union", unit(&place.union)),
        ("post", text("社会化工会工作者")),
        (
            "post_level",
            text(if place.today.year() - wish.hired.year() > 3 { "初级二档" } else { "初级一档" }),
        ),
        ("from", wish.hired.to_string()),
        ("to", to),
    ];
    maker.add(Kind::Posting, Some(person), &fields)
}

/// Three years each, the third one open-ended (劳动合同法第十四条).
fn contracts(maker: &mut Maker, place: &Place<'_>, wish: CareerPlan, person: Id, engagement: Id) -> Vec<Id> {
    let mut made = Vec::new();
    let mut start = wish.hired;
    for sequence in 1..=3u32 {
        let until = back(months_on(start, 36), 1);
        let open = sequence == 3;
        let probation = if sequence == 1 { back(months_on(start, 3), 1).to_string() } else { String::new() };
        made.push(maker.add(
            Kind::Contract,
            Some(person),
            &[
                ("engagement", engagement.to_string()),
                ("kind", text(if open { "2" } else { "1" })),
                ("start", start.to_string()),
                ("end", if open { String::new() } else { until.to_string() }),
                ("sequence", sequence.to_string()),
                ("making", text("1")),
                ("probation_end", probation),
                ("signed", start.to_string()),
                ("employer", unit(place.county)),
            ],
        ));
        start = on(until, 1);
        if start > end(place, wish) {
            break;
        }
    }
    made
}

/// A certificate that is registered, with the hours its registration asks for.
fn certificate(maker: &mut Maker, random: &mut Random, place: &Place<'_>, person: Id) -> Id {
    let obtained = random.before(place.today, 200, 900);
    let registered = on(obtained, random.between(40, 120));
    let assistant = random.chance(70);
    let certificate = maker.add(
        Kind::Certificate,
        Some(person),
        &[
            ("level", text(if assistant { "1" } else { "2" })),
            ("number", format!("3201{:04}{:05}", obtained.year(), random.between(1, 99_999))),
            ("exam_year", obtained.year().to_string()),
            ("obtained", obtained.format("%Y-%m").to_string()),
            ("issuer", text("人力资源和社会保障部、民政部")),
            ("first_registered", registered.to_string()),
            ("registered_until", back(months_on(registered, 36), 1).to_string()),
        ],
    );
    for part in 0..2u32 {
        let day = on(registered, 10 + part * 30).min(back(place.today, 1));
        maker.add(
            Kind::ContinuingEducation,
            Some(person),
            &[
                ("certificate", certificate.to_string()),
                ("date", day.to_string()),
                ("hours", text("48")),
                ("title", text("社会工作者继续教育")),
            ],
        );
    }
    certificate
}

/// Within the first year, once in each of the last two, and this year where the same day has passed; answers the first.
fn trainings(
    maker: &mut Maker,
    random: &mut Random,
    place: &Place<'_>,
    wish: CareerPlan,
    person: Id,
) -> Option<Id> {
    let mut days = vec![(on(wish.hired, random.between(30, 240)), "新招聘人员业务培训")];
    for back_years in 1..=2 {
        let day = date(place.today.year() - back_years, random.between(4, 10), random.between(1, 28));
        if day > on(wish.hired, 366) {
            days.push((day, "社会化工会工作者业务培训"));
        }
        if back_years == 1 {
            let this_year = date(place.today.year(), day.month(), day.day());
            days.extend(
                Some((this_year, "社会化工会工作者业务培训")).filter(|(day, _)| *day > on(wish.hired, 366)),
            );
        }
    }
    let mut first = None;
    for (at, (day, title)) in days.into_iter().enumerate() {
        if day >= end(place, wish) {
            continue;
        }
        let made = maker.add(
            Kind::Attendance,
            Some(person),
            &[
                ("title", text(title)),
                ("first_day", day.to_string()),
                ("counts", text(YES)),
                ("attended", text(YES)),
                ("organiser", place.county.name.clone()),
                ("hours", text("24")),
                ("result", text("合格")),
            ],
        );
        if at == 0 {
            first = Some(made);
        }
    }
    first
}

/// One for every year of which half was worked.
fn assessments(
    maker: &mut Maker,
    random: &mut Random,
    place: &Place<'_>,
    wish: CareerPlan,
    career: &Career,
) -> Vec<(i32, Id)> {
    let mut made = Vec::new();
    let last = end(place, wish);
    for year in wish.hired.year()..place.today.year() {
        let decided = date(year + 1, 2, 20);
        if wish.hired > date(year, 7, 1) || decided > last {
            continue;
        }
        let excellent = random.chance(14);
        let points = if excellent { random.between(92, 98) } else { random.between(76, 90) };
        let part = |share: u32| format!("{}.{}", points * share / 100, points * share % 100 / 10);
        made.push((
            year,
            maker.add(
                Kind::Assessment,
                Some(career.person),
                &[
                    ("engagement", career.engagement.to_string()),
                    ("year", year.to_string()),
                    ("scheme", place.assessment_scheme.to_string()),
                    ("ethics", part(20)),
                    ("ability", part(25)),
                    ("results", part(35)),
                    ("satisfaction", part(20)),
                    ("total", points.to_string()),
                    ("grade", text(if excellent { "1" } else { "2" })),
                    ("unit_opinion", text("同意")),
                    ("unit_signed", date(year + 1, 2, 10).to_string()),
                    ("county_decided", decided.to_string()),
                    ("decided", decided.to_string()),
                    ("notified", on(decided, 5).to_string()),
                ],
            ),
        ));
    }
    made
}

/// One step after three years.
fn grades(maker: &mut Maker, place: &Place<'_>, wish: CareerPlan, career: &Career) {
    let day = months_on(wish.hired, 36);
    if day < end(place, wish) {
        maker.add(
            Kind::GradeChange,
            Some(career.person),
            &[
                ("engagement", career.engagement.to_string()),
                ("scheme", place.pay_scheme.to_string()),
                ("date", day.to_string()),
                ("from", text("初级一档")),
                ("to", text("初级二档")),
                ("factors", text("2")),
            ],
        );
    }
}

/// First day of the earliest month of which pay and contributions are kept: two months before this one.
pub fn months_kept_from(today: NaiveDate) -> NaiveDate {
    let first = months_back(today, 2);
    date(first.year(), first.month(), 1)
}

fn months(maker: &mut Maker, place: &Place<'_>, wish: CareerPlan, career: &Career) {
    let mut month = months_kept_from(place.today);
    while months_on(month, 1) <= place.today {
        let first = month.max(wish.hired);
        if first < months_on(month, 1) {
            let key = month.format("%Y-%m").to_string();
            let head = [("engagement", career.engagement.to_string()), ("month", key)];
            let pay = [("base", text("4200")), ("performance", text("1800")), ("allowances", text("300"))];
            let mut fields = head.to_vec();
            fields.extend(pay);
            maker.row(Kind::MonthlyPay, &fields);
            for (insurance, due) in [("1", "1638.00"), ("2", "756.00")] {
                let mut fields = head.to_vec();
                fields.extend([
                    ("insurance", text(insurance)),
                    ("base", text("6300")),
                    ("due", text(due)),
                    ("paid", text(due)),
                    ("due_date", on(month, 24).to_string()),
                    ("wages_paid", on(month, 14).to_string()),
                    ("paid_date", on(month, 17).to_string()),
                ]);
                maker.row(Kind::Contribution, &fields);
            }
        }
        month = months_on(month, 1);
    }
}

fn exit(maker: &mut Maker, random: &mut Random, place: &Place<'_>, wish: CareerPlan, career: &Career) -> Id {
    let day = end(place, wish);
    maker.add(
        Kind::Exit,
        Some(career.person),
        &[
            ("engagement", career.engagement.to_string()),
            ("date", day.to_string()),
            ("kind", text(random.pick(&["11", "12", "22", "41", "42"]))),
            ("handover", text("工作已交接")),
            ("proof_issued", day.to_string()),
        ],
    )
}
