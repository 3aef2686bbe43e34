//! 招聘: from twenty applicants to those hired, and what is left of the others.

use std::collections::BTreeMap;

use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::process::filing::candidates;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::recruitment::check::check;
use taizhang_core::process::recruitment::hire::{self, Hired, Terms};
use taizhang_core::process::recruitment::outcome::{self, Outcome};
use taizhang_core::process::recruitment::ranking::{Standing, ranking};
use taizhang_core::process::recruitment::round::{Step, one};
use taizhang_core::process::recruitment::{applicants, close};
use taizhang_core::report::forms::recruitment::{eligibility, notice, plain, proposal};
use taizhang_core::words::Lang;

use crate::line::line;
use crate::office::{Office, fields, id_number, new};

/// A county with a round for two places at one post.
pub(crate) fn round(more: &[(&str, &str)]) -> (Office, Id) {
    let mut office = line().county;
    let mut facts = fields([
        ("title", "2026年公开招聘"),
        ("notice", "2026-01-05"),
        ("closes", "2026-01-20"),
        ("exam", "2026-01-25"),
        ("posts", "网格工会社工 2人：大专以上，35岁以下"),
        ("written_weight", "60"),
        ("interview_weight", "40"),
        ("pass_mark", "60"),
    ]);
    facts.extend(more.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())));
    let own = office.id();
    let batch = office.edit(vec![new(Kind::Recruitment, Some(Target::Known(own)), &[], facts)]).unwrap();
    let id = office.registry.of_kind(Kind::Recruitment).next().unwrap().id;
    assert_eq!(batch.changes.len(), 1);
    (office, id)
}

/// Types applicants into the table by the keys of its columns, and saves it.
pub(crate) fn enter(office: &mut Office, round: Id, people: &[(&str, &[(&str, &str)])]) {
    let mut grid = applicants::grid(&office.registry, round);
    grid.welcome(people.iter().map(|(name, _)| *name));
    for (name, cells) in people {
        let row = grid.rows().iter().position(|row| row.name == *name).unwrap();
        for (key, text) in *cells {
            let column = grid.columns().iter().position(|column| column.key == *key).unwrap();
            grid.type_into(At::new(row, column), text);
        }
    }
    grid.judge(&office.registry, office.now.date_naive());
    assert_eq!(grid.faults(), []);
    office.edit(grid.edits()).unwrap();
}

pub(crate) const POST: (&str, &str) = ("post", "网格工会社工");

pub(crate) fn stands(office: &Office, round: Id) -> Vec<(String, Option<usize>, Standing)> {
    let lines = ranking(&office.registry, round, office.now.date_naive());
    lines.into_iter().map(|line| (line.name, line.rank, line.standing)).collect()
}

pub(crate) fn stage(office: &Office, round: Id) -> Option<Step> {
    one(&office.registry, round, office.now.date_naive()).unwrap().stage()
}

/// Of two with the same total the holder of a certificate comes first; of two whom nothing tells apart nobody is proposed.
#[test]
fn equals_are_told_apart_by_the_certificate_alone() {
    let (mut office, id) = round(&[]);
    let with = [POST, ("total", "80"), ("certificate", "是"), ("certificate_obtained", "2025-06-01")];
    // Obtained after entries closed: as if there were none.
    let late = [POST, ("total", "80"), ("certificate", "是"), ("certificate_obtained", "2026-01-21")];
    let without = [POST, ("total", "80"), ("certificate", "否")];
    enter(
        &mut office,
        id,
        &[("甲", &without), ("乙", &with), ("丙", &late), ("丁", &[POST, ("total", "59.99")])],
    );
    let found = stands(&office, id);
    let of = |name: &str| found.iter().find(|own| own.0 == name).map(|own| (own.1, own.2)).unwrap();
    assert_eq!(of("乙"), (Some(1), Standing::Proposed));
    assert_eq!(of("甲"), (Some(2), Standing::Tied));
    assert_eq!(of("丙"), (Some(2), Standing::Tied));
    assert_eq!(of("丁"), (None, Standing::Below));
}

/// Scores by weights make the total; who withdraws or fails is replaced by rank, at the same post.
#[test]
fn whoever_is_out_is_replaced_by_rank() {
    let (mut office, id) = round(&[]);
    let scores: [(&str, [(&str, &str); 3]); 4] = [
        ("一", [POST, ("written", "90"), ("interview", "90")]),
        ("二", [POST, ("written", "80"), ("interview", "85")]),
        ("三", [POST, ("written", "80"), ("interview", "80")]),
        ("四", [POST, ("written", "70"), ("interview", "70.55")]),
    ];
    let people: Vec<(&str, &[(&str, &str)])> =
        scores.iter().map(|(name, cells)| (*name, &cells[..])).collect();
    enter(&mut office, id, &people);
    let line = ranking(&office.registry, id, office.now.date_naive()).pop().unwrap();
    assert_eq!((line.name.as_str(), line.total), ("四", Some(7_022)));
    assert_eq!(stage(&office, id), Some(Step::Health));
    enter(&mut office, id, &[("一", &[("reason", "放弃")]), ("二", &[("health", "不合格")])]);
    let standings: Vec<Standing> = stands(&office, id).into_iter().map(|own| own.2).collect();
    let expected = [Standing::Withdrew, Standing::Failed, Standing::Replaces, Standing::Replaces];
    assert_eq!(standings, expected);
    // The texts name posts and names of those proposed, and no score.
    let text = plain(&proposal(&office.registry, id, office.now.date_naive(), Lang::Zh));
    assert!(text.contains("网格工会社工\t三") && text.contains("网格工会社工\t四"), "{text}");
    assert!(!text.contains("一\n") && !text.contains("80"), "{text}");
    assert!(plain(&notice(&office.registry, id, Lang::Zh)).contains("笔试 60%"));
}

/// A total that the weights do not make, a post that is not there, kin that nobody has looked into are named.
#[test]
fn what_is_to_be_looked_at_is_named() {
    let (mut office, id) = round(&[]);
    let scores = [POST, ("written", "80"), ("interview", "80"), ("total", "81")];
    enter(&mut office, id, &[("甲", &scores), ("乙", &[("post", "别的岗"), ("relative", "是")])]);
    let found = check(&office.registry, id, office.now.date_naive());
    assert_eq!(
        (found.differs, found.kin, found.elsewhere),
        (vec!["甲".into()], vec!["乙".into()], vec!["乙".into()])
    );
}

fn person(number: &str) -> Fields {
    fields([("id_number", number), ("nation", "01"), ("party", "13"), ("education", "21")])
}

/// One batch makes everything of those hired, and nothing stands against filing them; closing takes the names of the others.
#[test]
fn hiring_is_one_batch_and_closing_leaves_no_names() {
    let shown = [("shown_from", "2026-02-10"), ("shown_to", "2026-02-28")];
    let (mut office, id) = round(&shown);
    let good = |total: &'static str| [POST, ("total", total), ("health", "合格"), ("inquiry", "合格")];
    let other = [POST, ("total", "70"), ("relative", "是"), ("relation", "某主席之子")];
    enter(&mut office, id, &[("甲", &good("90")), ("乙", &good("85")), ("丙", &other)]);
    assert_eq!(stage(&office, id), Some(Step::Hire));
    let lines = ranking(&office.registry, id, office.now.date_naive());
    let proposed: Vec<Id> =
        lines.iter().filter(|line| line.standing.is_proposed()).map(|line| line.application).collect();
    let numbers = [id_number(1), id_number(2)];
    let hired: Vec<Hired> = proposed
        .iter()
        .zip(numbers)
        .map(|(application, number)| Hired {
            application: *application,
            person: person(&number),
            union: "玉山镇工会".to_owned(),
        })
        .collect();
    let terms = Terms {
        engagement: fields([("hired", "2026-03-01"), ("mode", "1"), ("signer", "昆山市总工会")]),
        contract: fields([("kind", "1"), ("end", "2029-02-28")]),
    };
    let edits = hire::edits(&office.registry, id, &hired, &terms);
    assert_eq!(hire::against(&office.registry, &edits, office.now.date_naive()), []);
    office.edit(edits).unwrap();
    let ready = candidates(&office.registry);
    assert_eq!(ready.len(), 2);
    for one in &ready {
        assert!(one.is_ready(), "{:?}", one.against);
    }
    assert_eq!(stage(&office, id), Some(Step::Close));
    let on = office.now.date_naive();
    for rule in ["R-OPEN", "R-TIE"] {
        let subjects: Vec<Id> = ready.iter().map(|one| one.person).chain([office.id()]).collect();
        let judged = engine::of_rules(&office.registry, &[rule], &subjects, on);
        let breached = judged.iter().any(|own| matches!(own.verdict, Verdict::Breached { .. }));
        assert!(!breached, "{rule}");
    }
    office.edit(close::close(&office.registry, id, on)).unwrap();
    assert_eq!(stage(&office, id), None);
    let left: BTreeMap<String, Standing> =
        stands(&office, id).into_iter().map(|own| (own.0, own.2)).collect();
    let names: Vec<&str> = left.keys().map(String::as_str).collect();
    assert_eq!(names, ["乙", "应聘人01", "甲"]);
    let all: Vec<Edit> = close::close(&office.registry, id, on);
    assert!(all.is_empty(), "what is closed is not closed again");
    let body = applicants::of_round(&office.registry, id).into_iter().find(|own| own.1.hired.is_some());
    assert!(body.is_some());
    assert!(applicants::of_round(&office.registry, id).iter().all(|own| own.1.relation.is_none()));
}

/// The days of the showing are counted by the holidays of the year; a short one is told apart.
#[test]
fn the_showing_is_counted_in_working_days() {
    let days = |from: &str, to: &str| {
        let (office, id) = round(&[("shown_from", from), ("shown_to", to)]);
        let shown = one(&office.registry, id, office.now.date_naive()).unwrap().shown.unwrap();
        (shown.days, shown.asked, shown.known)
    };
    assert_eq!(days("2026-03-02", "2026-03-06"), (5, 5, true));
    assert_eq!(days("2026-03-05", "2026-03-09"), (3, 5, true));
}

/// What is said of several at once is one batch, of whom it stands already nothing; who is out is replaced, and taking the
/// batch back proposes them again.
#[test]
fn a_step_is_recorded_of_several_at_once_and_taken_back() {
    let (mut office, id) = round(&[]);
    let total = |total: &'static str| [POST, ("total", total)];
    enter(&mut office, id, &[("甲", &total("90")), ("乙", &total("85")), ("丙", &total("70"))]);
    let of = |office: &Office, name: &str| -> Id {
        let found = applicants::of_round(&office.registry, id);
        found.into_iter().find(|(_, own)| applicants::name(own) == name).unwrap().0.id
    };
    let proposed = [of(&office, "甲"), of(&office, "乙")].into();
    let edits = outcome::edits(&office.registry, &proposed, Outcome::Healthy);
    assert_eq!(edits.len(), 2);
    office.edit(edits).unwrap();
    assert!(outcome::edits(&office.registry, &proposed, Outcome::Healthy).is_empty());
    let withdrew = [of(&office, "甲")].into();
    let edits = outcome::edits(&office.registry, &withdrew, Outcome::Withdrew);
    let batch = office.edit(edits).unwrap();
    let standing =
        |office: &Office| -> Vec<Standing> { stands(office, id).into_iter().map(|own| own.2).collect() };
    assert_eq!(standing(&office), [Standing::Withdrew, Standing::Proposed, Standing::Replaces]);
    office
        .command(&Command::Undo { sequence: office.registry.head.sequence, batch, later: Vec::new() })
        .unwrap();
    assert_eq!(standing(&office), [Standing::Proposed, Standing::Proposed, Standing::Waiting]);
    // Who may not apply has no rank at all.
    office.edit(outcome::edits(&office.registry, &withdrew, Outcome::Ineligible)).unwrap();
    assert_eq!(stands(&office, id)[2], ("甲".to_owned(), None, Standing::Ineligible));
}

/// Hiring is taken back as one batch: nobody is left of it, and the same are proposed again.
#[test]
fn hiring_is_taken_back_as_one() {
    let (mut office, id) = round(&[("shown_from", "2026-02-23"), ("shown_to", "2026-02-27")]);
    let shown = |day: &str| hire::still_shown(&office.registry, id, day).is_some();
    assert_eq!(["2026-02-27", "2026-2-28", "2026.3", ""].map(shown), [true, false, false, false]);
    enter(&mut office, id, &[("甲", &[POST, ("total", "90")]), ("乙", &[POST, ("total", "85")])]);
    let before = (office.registry.of_kind(Kind::Person).count(), stands(&office, id));
    let lines = ranking(&office.registry, id, office.now.date_naive());
    let hired: Vec<Hired> = lines
        .iter()
        .zip(1..)
        .map(|(line, n)| Hired {
            application: line.application,
            person: person(&id_number(n)),
            union: "玉山镇工会".to_owned(),
        })
        .collect();
    let terms = Terms {
        engagement: fields([("hired", "2026-03-01"), ("mode", "1"), ("signer", "昆山市总工会")]),
        contract: fields([("kind", "1"), ("end", "2029-02-28")]),
    };
    let batch = office.edit(hire::edits(&office.registry, id, &hired, &terms)).unwrap();
    assert_eq!(office.registry.of_kind(Kind::Person).count(), before.0 + 2);
    let sequence = office.registry.head.sequence;
    office.command(&Command::Undo { sequence, batch, later: Vec::new() }).unwrap();
    for kind in [Kind::Person, Kind::Engagement, Kind::Posting, Kind::Contract] {
        assert_eq!(office.registry.of_kind(kind).count(), 0, "{kind:?}");
    }
    assert_eq!(stands(&office, id), before.1);
}

/// 拟聘公示 says how many working days it stands, and nothing of anybody but post and name; 招聘公告 says every post with what
/// it asks for.
#[test]
fn the_published_texts_say_what_they_may() {
    let shown = [("shown_from", "2026-03-02"), ("shown_to", "2026-03-06"), ("interview", "2026-01-28")];
    let (mut office, id) = round(&shown);
    let more = [
        POST,
        ("total", "88.80"),
        ("born", "1995"),
        ("relative", "是"),
        ("relation", "某主席之侄"),
        ("certificate", "否"),
    ];
    enter(&mut office, id, &[("张三", &more), ("李四", &[POST, ("total", "61")])]);
    let on = office.now.date_naive();
    let shown = plain(&proposal(&office.registry, id, on, Lang::Zh));
    for (text, said) in [
        ("张三", true),
        ("李四", true),
        ("5 个工作日", true),
        ("88", false),
        ("61", false),
        ("某主席", false),
        ("持证", false),
        ("1995", false),
    ] {
        assert_eq!(shown.contains(text), said, "{text}: {shown}");
    }
    let checked = eligibility(&office.registry, id, Lang::Zh);
    assert_eq!(checked.rows[0][..6], ["张三", "网格工会社工", "1995", "", "□大专以上  □35岁以下", "是"]);
    let asked = plain(&notice(&office.registry, id, Lang::Zh));
    assert!(asked.starts_with("2026年公开招聘公告\n"), "{asked}");
    for text in ["网格工会社工\t2\t大专以上", "2026年1月20日", "2026年1月28日", "合格线 60"]
    {
        assert!(asked.contains(text), "{text}: {asked}");
    }
}

/// Somebody forgotten is entered after a round was closed: closed again, no two are called alike.
#[test]
fn who_is_let_go_later_has_a_number_of_their_own() {
    let (mut office, id) = round(&[]);
    enter(&mut office, id, &[("甲", &[POST, ("total", "70")]), ("乙", &[POST, ("total", "65")])]);
    let on = office.now.date_naive();
    office.edit(close::close(&office.registry, id, on)).unwrap();
    enter(&mut office, id, &[("丙", &[POST, ("total", "90")]), ("丁", &[POST, ("total", "68")])]);
    office.edit(close::close(&office.registry, id, on)).unwrap();
    let mut names: Vec<String> = stands(&office, id).into_iter().map(|own| own.0).collect();
    names.sort_unstable();
    assert_eq!(names, ["应聘人01", "应聘人02", "应聘人03", "应聘人04"]);
    assert!(close::close(&office.registry, id, on).is_empty());
}

/// Nobody is proposed for a place that is filled: by whoever was chosen among equals, or was hired though ranked behind.
#[test]
fn no_more_are_proposed_than_places_are_free() {
    for (totals, hired, expected) in [
        (["90", "80", "80"], "乙", Standing::Waiting),
        (["90", "80", "70"], "丙", Standing::Waiting),
        (["90", "80", "70"], "甲", Standing::Waiting),
        (["80", "80", "80"], "甲", Standing::Tied),
    ] {
        let (mut office, id) = round(&[]);
        let cells = totals.map(|total| [POST, ("total", total)]);
        let people: Vec<(&str, &[(&str, &str)])> =
            ["甲", "乙", "丙"].into_iter().zip(&cells).map(|(name, cells)| (name, &cells[..])).collect();
        enter(&mut office, id, &people);
        let found = ranking(&office.registry, id, office.now.date_naive());
        let application = found.iter().find(|own| own.name == hired).unwrap().application;
        let to = fields([("hired", "Y")]);
        office.edit(vec![Edit::Change { id: application, seen: Fields::new(), to }]).unwrap();
        let found = stands(&office, id);
        let taken = found.iter().filter(|own| own.2 == Standing::Hired || own.2.is_proposed()).count();
        assert!(taken <= 2, "{totals:?} {hired}: {found:?}");
        let last = found.iter().rfind(|own| own.2 != Standing::Hired).unwrap();
        assert_eq!(last.2, expected, "{totals:?} {hired}: {found:?}");
    }
}
