//! Papers that go with files: each says what its file says, carries its mark, and can be checked against it.

use std::collections::BTreeSet;

use futures_lite::future::block_on;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::package_kind::PackageKind;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::store::{BlobKey, Store};
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::policy::presence::Presence;
use taizhang_core::process::filing;
use taizhang_core::report::filing::on_paper::OnPaper;
use taizhang_core::report::filing::paper_check::{Found, compared, find, maker, totals};
use taizhang_core::report::filing::register_of_files::rows;
use taizhang_core::report::forms::form::{Form, Heading};
use taizhang_core::report::forms::letter::Letter;
use taizhang_core::report::forms::roster::{self, Entry};
use taizhang_core::report::forms::{brief, concurrent, filing as papers, staffing};
use taizhang_core::report::statistics::{self, Census, Scope};
use taizhang_core::words::Lang;

use crate::line::{Line, line};
use crate::office::{Office, fields, hire, id_number, new};

/// The longest name that can be.
const LONG: &str = "阿卜杜热合曼古丽巴哈尔买买提吐尔逊阿依古丽克孜勒苏柯尔克孜";

fn nobody() -> BTreeSet<Id> {
    BTreeSet::new()
}

fn staffed(names: &[&str]) -> Line {
    let mut line = line();
    for (n, name) in (1..).zip(names) {
        let unit = if n % 2 == 0 { "巴城镇工会" } else { "玉山镇工会" };
        line.county.edit(hire(name, n, unit)).unwrap();
    }
    line
}

fn engagements(office: &Office) -> Vec<Id> {
    office.registry.of_kind(Kind::Engagement).map(|record| record.id).collect()
}

/// The archived file with this digest, as an office reads it for its papers.
fn on_paper(office: &Office, digest: &str) -> OnPaper {
    let bytes = block_on(office.store.blob(&BlobKey(digest.to_owned()))).unwrap().unwrap();
    OnPaper::read(&office.registry, &String::from_utf8(bytes).unwrap()).unwrap()
}

fn newest(office: &Office) -> OnPaper {
    on_paper(office, &rows(&office.registry)[0].digest)
}

fn text(letter: &Letter) -> String {
    let facts = letter.facts.iter().map(|(label, value)| format!("{label}={value}"));
    let figures = letter.figures.iter().flat_map(|(title, lines)| {
        std::iter::once(title.clone()).chain(lines.iter().map(|line| line.join("|")))
    });
    let rows = std::iter::once(&letter.heads).chain(&letter.rows).map(|row| row.join("|"));
    let seals =
        letter.seals.iter().map(|seal| format!("[{} {} {}]", seal.title, seal.lines.join(" "), seal.date));
    let head = [&letter.title, &letter.document, &letter.to, &letter.opening].map(Clone::clone);
    let parts =
        head.into_iter().chain(facts).chain(figures).chain(rows).chain([letter.text.clone()]).chain(seals);
    parts.collect::<Vec<_>>().join("\n")
}

fn wordless(letters: &[Letter]) -> bool {
    format!("{letters:?}").contains('⟦')
}

#[test]
fn a_filing_has_its_report_a_form_for_each_request_and_its_roster_all_with_its_mark() {
    let mut line = staffed(&["王芳", "李敏", LONG]);
    let is_long = |id: &Id| {
        let record = line.county.registry.find(*id).unwrap();
        line.county.registry.find(record.subject).unwrap().body.get("name").as_deref() == Some(LONG)
    };
    let asked: Vec<Id> = engagements(&line.county).into_iter().filter(|id| !is_long(id)).collect();
    line.county.upward(&asked);
    let (county, file) = (&line.county.registry, newest(&line.county));
    assert_eq!((file.number, file.from.as_str(), file.to.as_str()), (1, "昆山市总工会", "苏州市总工会"));

    let report = papers::report(county, &file, Lang::Zh);
    let said = text(&report);
    for part in [
        "关于报送社会化工会工作者备案材料的报告",
        "〔2026〕",
        "苏州市总工会：",
        "上报文件第 001 号",
        "登记人员 3 人，申请备案 2 件",
        "申请备案（件）|2",
        "附件：1. 社会化工会工作者备案表（2 份）",
        "2. 社会化工会工作者花名册（3 人）",
        "[昆山市总工会 （印章） 2026年3月2日]",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let forms = papers::tables(county, &file, &nobody(), Lang::Zh);
    assert_eq!(forms.len(), 2, "one for each request, none for who is not filed");
    let boxes: Vec<&str> = forms[0].seals.iter().map(|seal| seal.title.as_str()).collect();
    assert_eq!(boxes, ["县（市、区）总工会意见", "设区市总工会意见", "省总工会备案意见"]);
    assert!(forms[0].seals.iter().all(|seal| seal.date.contains('年')), "each is dated by hand");
    let said = forms.iter().map(text).collect::<String>();
    assert!(said.contains("实际用人单位=玉山镇工会") && said.contains("备案类型="), "{said}");
    // Numbers are masked unless the journal says that they leave.
    assert!(!said.contains(&id_number(1)) && said.contains("320***********"), "{said}");
    let person =
        |name: &str| file.people().into_iter().find(|own| own.body.get("name").unwrap() == name).unwrap().id;
    let whole = papers::tables(county, &file, &[person("王芳")].into(), Lang::Zh);
    let told = whole.iter().map(text).collect::<String>();
    assert!(told.contains(&id_number(1)) && !told.contains(&id_number(2)), "hers alone");

    let roster = papers::roster(county, &file, &nobody(), Lang::Zh);
    assert!(
        roster.note.contains("上报文件第 001 号") && roster.note.contains("统计时点：2026-03-02"),
        "{}",
        roster.note
    );
    assert_eq!(roster.people.len(), 3);
    assert!(roster.rows.iter().any(|row| row[0] == LONG), "a name of thirty characters is whole");
    assert_eq!(roster.rows.last().unwrap(), &["合计 在岗 3 人"]);
    // One mark on all of them: that of the file.
    let marks: BTreeSet<String> = forms
        .iter()
        .chain([&report])
        .map(|own| own.mark.clone().unwrap().code)
        .chain([roster.mark.unwrap().code])
        .collect();
    assert_eq!(marks.len(), 1);
    for lang in Lang::ALL {
        assert!(!wordless(&papers::tables(county, &file, &nobody(), lang)));
        assert!(!wordless(&[papers::report(county, &file, lang)]));
        assert!(!format!("{:?}", papers::roster(county, &file, &nobody(), lang)).contains('⟦'));
    }
}

/// Paper equals file: what is changed afterwards does not change the papers of a file that is out.
#[test]
fn papers_say_what_the_file_said_whatever_the_register_says_by_now() {
    let mut line = staffed(&["王芳"]);
    let asked = engagements(&line.county);
    line.county.upward(&asked);
    let digest = rows(&line.county.registry)[0].digest.clone();
    line.county.edit(hire("后来者", 9, "玉山镇工会")).unwrap();
    let file = on_paper(&line.county, &digest);
    let roster = papers::roster(&line.county.registry, &file, &nobody(), Lang::Zh);
    assert_eq!(roster.rows.last().unwrap(), &["合计 在岗 1 人"]);
    assert_eq!(papers::tables(&line.county.registry, &file, &nobody(), Lang::Zh).len(), 1);
}

/// 花名册 of a file counts as 统计报表 does: those in post, the others named apart and marked in their line.
#[test]
fn whoever_has_left_is_marked_on_the_roster_and_no_subtotal_counts_them_as_in_post() {
    let mut line = staffed(&["王芳", "李敏", "张伟", "赵云"]);
    let county = &mut line.county;
    let of = |county: &Office, name: &str| {
        let mut all = county.registry.of_kind(Kind::Person);
        let person = all.find(|own| own.body.get("name").as_deref() == Some(name)).unwrap().id;
        let mut hung = county.registry.of_kind(Kind::Engagement);
        (person, hung.find(|own| own.subject == person).unwrap().id)
    };
    let (gone, left) = of(county, "张伟");
    let hung = [("engagement", Target::Known(left))];
    let exit = fields([("date", "2026-01-31"), ("kind", "11")]);
    county.edit(vec![new(Kind::Exit, Some(Target::Known(gone)), &hung, exit)]).unwrap();
    // Of one it is not known whether the work is full-time.
    let (_, open) = of(county, "赵云");
    let edit = Edit::Change { id: open, seen: fields([("full_time", "Y")]), to: fields([("full_time", "")]) };
    county.edit(vec![edit]).unwrap();
    county.upward(&[]);
    let file = newest(county);
    let roster = papers::roster(&county.registry, &file, &nobody(), Lang::Zh);
    assert_eq!(roster.columns.last().unwrap().title, "状态");
    let said = |name: &str| roster.rows.iter().find(|row| row[0] == name).unwrap().last().unwrap().clone();
    assert_eq!([said("王芳"), said("张伟"), said("赵云")], ["在岗", "已退出", "在岗（人员范围未确认）"]);
    let sums: Vec<&str> =
        roster.rows.iter().filter(|row| row.len() == 1).map(|row| row[0].as_str()).collect();
    assert_eq!(
        sums,
        [
            "巴城镇工会　小计 在岗 2 人（其中人员范围未确认 1 人）",
            "玉山镇工会　小计 在岗 1 人，另有已退出 1 人",
            "合计 在岗 3 人（其中人员范围未确认 1 人），另有已退出 1 人",
        ]
    );
    // As the report beside it says, and as 统计报表 does.
    let report = text(&papers::report(&county.registry, &file, Lang::Zh));
    for part in ["登记人员 4 人", "在岗（人）|3", "已退出（人）|1"] {
        assert!(report.contains(part), "{part} in {report}");
    }
    let census = Census::take(&county.registry, file.made, &[statistics::find("active").unwrap()]);
    let active = census.of(statistics::find("active").unwrap(), Scope::default());
    assert_eq!((active.numerator, active.missing), (2, 1));
    // Either count of the papers is one of the file's, and a third is not.
    let shown = |count: &str| compared(&file, count, "", Lang::Zh).remove(0);
    assert_eq!(shown("3"), (true, "人数与文件一致（登记 4 人，其中在岗 3 人）。".to_owned()));
    assert!(shown("4").0);
    let other = "人数与文件不一致：纸面 2 人，文件登记 4 人，其中在岗 3 人。";
    assert_eq!(shown("2"), (false, other.to_owned()));
    assert!(!wordless(&[papers::report(&county.registry, &file, Lang::En)]));
    assert!(!format!("{:?}", papers::roster(&county.registry, &file, &nobody(), Lang::En)).contains('⟦'));
}

/// What a township has drafted stands on its papers as what it is: people in post there.
#[test]
fn the_papers_of_a_township_count_those_whom_it_has_drafted() {
    let mut line = line();
    line.township.edit(hire("李明", 2, "玉山镇工会")).unwrap();
    line.township.upward(&[]);
    let (township, file) = (&line.township.registry, newest(&line.township));
    let report = text(&papers::report(township, &file, Lang::Zh));
    assert!(report.contains("登记人员 1 人") && report.contains("在岗（人）|1"), "{report}");
    assert!(report.contains("附件：社会化工会工作者花名册（1 人）"), "one enclosure has no number: {report}");
    let roster = papers::roster(township, &file, &nobody(), Lang::Zh);
    assert_eq!(roster.rows.last().unwrap(), &["合计 在岗 1 人"]);
}

#[test]
fn answers_go_out_as_notices_of_results_and_of_returns_to_each_office() {
    let mut line = staffed(&["王芳", "李敏"]);
    let asked = engagements(&line.county);
    line.city.take(&line.county.upward(&asked)).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    let waiting = filing::waiting(&line.province.registry);
    let verdicts = waiting.iter().enumerate().map(|(n, own)| Judgement {
        request: own.request,
        outcome: match n {
            0 => FilingAnswer::Record { number: "2026-0001".to_owned(), again: false },
            _ => FilingAnswer::Return {
                reasons: vec![
                    (own.person, "person.name".to_owned(), "与身份证不一致".to_owned()),
                    (own.engagement, "engagement.hired".to_owned(), "与合同起始日不一致".to_owned()),
                ],
            },
        },
    });
    line.province.command(&Command::Judge(verdicts.collect())).unwrap();
    let receipt = line.province.downward(line.city.id());
    line.city.take(&receipt).unwrap();

    // Whoever made it and whoever took it in print the same.
    let both = [&line.province, &line.city].map(|office| {
        let file = newest(office);
        let results = papers::results(&file, &nobody(), Lang::Zh);
        (results, papers::returns(&office.registry, &file, &nobody(), Lang::Zh))
    });
    assert_eq!(both[0].0, both[1].0);
    let (results, returns) = &both[0];
    assert_eq!((results.len(), returns.len()), (1, 1), "the county asked, and nobody else");
    let said = text(&results[0]);
    for part in [
        "备案结果通知单",
        "昆山市总工会：",
        "下列 1 人予以备案",
        "2026-0001",
        "[江苏省总工会 （印章） 2026年3月",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let said = text(&returns[0]);
    for part in [
        "退回补正通知单",
        "昆山市总工会：",
        "下列 1 人的材料需要补正",
        "|姓名|",
        "与身份证不一致",
        "|录用日期|2024-03|",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(!said.contains(&id_number(1)) && !said.contains(&id_number(2)), "masked");
    assert!(results[0].mark.is_some() && results[0].mark == returns[0].mark);
    assert!(!wordless(results) && !wordless(returns));
}

/// A city returns what it finds itself: its receipt has the notice, at the city as at the county; what the province has
/// recorded is a notice of the province's, at the county too, to which it came inside the city's receipt.
#[test]
fn a_citys_own_return_is_a_notice_at_the_city_and_at_the_county() {
    let mut line = staffed(&["王芳", "李敏"]);
    let asked = engagements(&line.county);
    line.city.take(&line.county.upward(&asked)).unwrap();
    let waiting = filing::waiting(&line.city.registry);
    let reasons = vec![(waiting[0].engagement, "engagement.hired".to_owned(), "与合同不一致".to_owned())];
    let outcome = FilingAnswer::Return { reasons };
    line.city.command(&Command::Judge(vec![Judgement { request: waiting[0].request, outcome }])).unwrap();
    line.province.take(&line.city.upward(&[])).unwrap();
    let number = "2026-0001".to_owned();
    let rest = filing::waiting(&line.province.registry);
    let outcome = FilingAnswer::Record { number, again: false };
    line.province.command(&Command::Judge(vec![Judgement { request: rest[0].request, outcome }])).unwrap();
    assert_eq!(rest.len(), 1, "what the city has returned is not waiting above");
    line.city.take(&line.province.downward(line.city.id())).unwrap();
    line.county.take(&line.city.downward(line.county.id())).unwrap();
    for office in [&line.city, &line.county] {
        let by = |name: &str| {
            let all = rows(&office.registry).into_iter().filter(|row| row.kind == PackageKind::Receipt);
            all.map(|row| on_paper(office, &row.digest)).find(|file| file.from == name).unwrap()
        };
        let [city, province] = [by("苏州市总工会"), by("江苏省总工会")];
        let returns = papers::returns(&office.registry, &city, &nobody(), Lang::Zh);
        let said = returns.iter().map(text).collect::<String>();
        for part in ["退回补正通知单", "昆山市总工会：", "与合同不一致", "[苏州市总工会 （印章）"]
        {
            assert!(said.contains(part), "{}: {part} in {said}", office.name());
        }
        assert!(papers::results(&city, &nobody(), Lang::Zh).is_empty());
        let results = papers::results(&province, &nobody(), Lang::Zh);
        let said = results.iter().map(text).collect::<String>();
        for part in ["备案结果通知单", "昆山市总工会：", "2026-0001", "李敏", "[江苏省总工会 （印章）"]
        {
            assert!(said.contains(part), "{}: {part} in {said}", office.name());
        }
    }
}

#[test]
fn a_stamped_paper_leads_to_its_file_and_a_changed_one_is_found_out() {
    let mut line = staffed(&["王芳", "李敏"]);
    let asked = engagements(&line.county);
    let text = line.county.upward(&asked);
    line.city.take(&text).unwrap();
    let mark = newest(&line.county).digest;
    let code = papers::report(&line.county.registry, &newest(&line.county), Lang::Zh).mark.unwrap().code;
    // At the office that made it and at the one that took it in; typed, or scanned as the QR code says it.
    for office in [&line.county, &line.city] {
        for typed in [
            code.clone(),
            code.replace(' ', ""),
            code.replace(' ', "－"),
            mark.to_uppercase(),
            format!(" {mark}\n"),
        ] {
            let Found::File(row) = find(&office.registry, &typed) else { panic!("{typed}") };
            assert_eq!(row.digest, mark);
            assert_eq!(maker(&office.registry, &row), "昆山市总工会", "whose paper it is, at both");
        }
    }
    assert_eq!(find(&line.province.registry, &code), Found::Unknown, "nobody has sent it there");
    let mut slip = code.clone();
    slip.replace_range(0..1, if code.starts_with('1') { "2" } else { "1" });
    for typed in [slip.as_str(), "", "12345", "王芳", &mark[..63]] {
        assert_eq!(find(&line.county.registry, typed), Found::Slip, "{typed}");
    }
    let file = newest(&line.city);
    assert_eq!(file.count(), 2);
    let shown = |count: &str, names: &str| {
        compared(&file, count, names, Lang::Zh).into_iter().map(|(same, _)| same).collect::<Vec<bool>>()
    };
    assert_eq!(shown("", ""), [] as [bool; 0], "what is left empty is not compared");
    assert_eq!(shown("２", "王芳、李敏"), [true, true]);
    assert_eq!(shown("3", "王芳、张伟"), [false, false, false]);
    // One struck off the list under a total that was left as it was.
    assert_eq!(shown("2", "王芳"), [true, true, false], "李敏 stands in the file");
    let said = compared(&file, "", "王芳", Lang::Zh).pop().unwrap().1;
    assert_eq!(said, "文件中另有 1 人不在所填姓名中。");
    let said = compared(&file, "3", "", Lang::Zh).remove(0).1;
    assert_eq!(
        said, "人数与文件不一致：纸面 3 人，文件共 2 人。",
        "where all are in post there is one count"
    );
    let told = totals(&line.city.registry, &file, Lang::Zh);
    let told: Vec<String> = told.into_iter().map(|(label, value)| format!("{label}={value}")).collect();
    assert_eq!(
        told,
        [
            "发件单位=昆山市总工会",
            "收件单位=苏州市总工会",
            "生成日期=2026-03-02",
            "文件中的人数=2",
            "其中在岗=2",
            "文件中的备案申请=2"
        ]
    );
    assert_eq!(file.lacks("王芳、李敏"), Vec::<String>::new());
    assert_eq!(file.lacks("王芳 张伟，李敏"), ["张伟"], "who was written in by hand");
    assert_eq!(file.lacks("王芳、王芳"), ["王芳"], "one person once");
}

#[test]
fn a_file_with_nobody_in_it_has_its_papers_too() {
    let mut line = line();
    line.county.upward(&[]);
    let (county, file) = (&line.county.registry, newest(&line.county));
    let roster = papers::roster(county, &file, &nobody(), Lang::Zh);
    assert_eq!(roster.rows, [["合计 在岗 0 人"]]);
    let report = text(&papers::report(county, &file, Lang::Zh));
    assert!(report.contains("登记人员 0 人，申请备案 0 件"));
    for none in ["附件", "0 份", "其中："] {
        assert!(!report.contains(none), "what there is none of is not told of: {none} in {report}");
    }
    assert!(papers::tables(county, &file, &nobody(), Lang::Zh).is_empty());
}

#[test]
fn a_roster_stands_by_units_in_their_order_and_by_the_strokes_of_surnames() {
    let mut line = line();
    let office = |code: &str, position: &str, name: &str| {
        let facts =
            [("name", name), ("code", code), ("level", "4"), ("office_type", "TOWN"), ("position", position)];
        let parent = Target::Known(Id::from_u128(3));
        new(Kind::Office, None, &[("parent", parent)], fields(facts))
    };
    let made = line
        .county
        .edit(vec![office("320583102", "1", "周市镇工会"), office("320583100", "2", "玉山镇工会")]);
    made.unwrap();
    let entry = |(n, (name, unit)): (u128, &(&str, &str))| Entry {
        person: Id::from_u128(n),
        name: (*name).to_owned(),
        unit: (*unit).to_owned(),
        cells: vec![(*name).to_owned(), (*unit).to_owned()],
        presence: Presence::InPost,
    };
    let all = [
        ("魏敏", "玉山镇工会"),
        ("丁一", ""),
        ("赵云", "某公司工会"),
        ("李敏", "玉山镇工会"),
        ("王芳", "玉山镇工会"),
        ("黄山", "周市镇工会"),
        ("丁二", "周市镇工会"),
    ];
    let all = (1..).zip(&all).map(entry).collect();
    let columns = ["姓名", "单位"].map(|title| Heading::text(title.to_owned())).into();
    let on = line.county.now.date_naive();
    let Form { rows, people, .. } = roster::form(&line.county.registry, columns, all, on, Lang::Zh);
    let said: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(
        said,
        [
            "丁二",
            "黄山",
            "周市镇工会　小计 在岗 2 人",
            "王芳",
            "李敏",
            "魏敏",
            "玉山镇工会　小计 在岗 3 人",
            "赵云",
            "某公司工会　小计 在岗 1 人",
            "丁一",
            "实际用人单位未填　小计 在岗 1 人",
            "合计 在岗 7 人",
        ]
    );
    assert_eq!(people.len(), 7);
}

#[test]
fn the_brief_is_a_page_of_figures_that_the_register_makes_certain() {
    let line = staffed(&["王芳", "李敏"]);
    let on = line.county.now.date_naive();
    let letter = brief::letter(&line.county.registry, on, Lang::Zh);
    assert!(letter.figures.len() <= 3, "at most three tables");
    let said = text(&letter);
    for part in [
        "工作简报",
        "昆山市总工会",
        "登记在册社会化工会工作者 2 人，其中在岗 2 人",
        "备案率",
        "[昆山市总工会",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let mut empty = crate::line::line();
    let today = empty.county.context().today();
    let none = brief::letter(&empty.county.registry, today, Lang::Zh);
    assert!(text(&none).contains("备案率 暂不计算（统计范围内无人在岗）"), "nothing is divided by nobody");
    assert!(!text(&none).contains("备案率 未填"), "nobody has failed to fill in a rate");
    assert!(!wordless(&[letter, none, brief::letter(&line.county.registry, on, Lang::En)]));
}

#[test]
fn a_concurrent_post_and_a_staffing_note_go_to_paper_with_room_to_sign() {
    let mut line = staffed(&["王芳"]);
    let person = line.county.registry.of_kind(Kind::Person).next().unwrap().id;
    let engagement = engagements(&line.county)[0];
    let on = line.county.now.date_naive();
    assert!(concurrent::approvals(&line.county.registry, person, on, Lang::Zh).is_empty());
    let hung = [("engagement", Target::Known(engagement))];
    let facts = fields([("post", "社区联合工会副主席"), ("unit", "巴城镇工会"), ("from", "2026-02-01")]);
    line.county.edit(vec![new(Kind::ConcurrentPost, Some(Target::Known(person)), &hung, facts)]).unwrap();
    let found = concurrent::approvals(&line.county.registry, person, on, Lang::Zh);
    let said = found.iter().map(text).collect::<String>();
    for part in [
        "兼职审批表",
        "兼任职务=社区联合工会副主席",
        "兼职单位=巴城镇工会",
        "[实际用人单位意见",
        "[聘用单位意见",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    let own = Target::Known(line.county.id());
    let note = fields([("kind", "1"), ("reason", "承担全市新业态建会任务"), ("from", "2026-01-01")]);
    line.county.edit(vec![new(Kind::StaffingNote, Some(own), &[], note)]).unwrap();
    let notes = staffing::notices(&line.county.registry, line.county.id(), on, Lang::Zh);
    let said = notes.iter().map(text).collect::<String>();
    for part in [
        "关于昆山市总工会社会化工会工作者配备情况的说明",
        "苏州市总工会：",
        "承担全市新业态建会任务",
        "（印章）",
    ] {
        assert!(said.contains(part), "{part} in {said}");
    }
    assert!(!wordless(&found) && !wordless(&notes));
}
