//! 招聘: what is not recorded is not done, what cannot be is refused, and what may be is asked.

use taizhang_core::domain::codes::{Coded, YesNo};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Batch, Edit, Target};
use taizhang_core::process::recruitment::applicants;
use taizhang_core::process::recruitment::check::check;
use taizhang_core::process::recruitment::close::close;
use taizhang_core::process::recruitment::hire::{Doubt, doubts, known};
use taizhang_core::process::recruitment::outcome::{self, Outcome};
use taizhang_core::process::recruitment::ranking::{Line, Standing, ranking};
use taizhang_core::process::recruitment::round::{Lack, Round, Step, one};

use crate::line::line;
use crate::office::{Office, fields, new};
use crate::recruitment::{POST, enter, round, stage, stands};

fn now(office: &Office, id: Id) -> Round {
    one(&office.registry, id, office.now.date_naive()).unwrap()
}

fn lines(office: &Office, id: Id) -> Vec<Line> {
    ranking(&office.registry, id, office.now.date_naive())
}

fn of(office: &Office, id: Id, name: &str) -> Id {
    lines(office, id).into_iter().find(|line| line.name == name).unwrap().application
}

fn change(office: &Office, id: Id, key: &str, text: &str) -> Edit {
    let stood = office.registry.find(id).and_then(|record| record.body.get(key));
    let seen = stood.into_iter().map(|stood| (key.to_owned(), stood)).collect();
    Edit::Change { id, seen, to: [(key.to_owned(), text.to_owned())].into() }
}

fn set(office: &mut Office, id: Id, key: &str, text: &str) -> Result<Batch, Vec<Issue>> {
    let edit = change(office, id, key, text);
    office.edit(vec![edit])
}

/// A step that nobody recorded is not done, not even when somebody is hired; it holds the round up only while somebody is
/// still proposed.
#[test]
fn what_nobody_recorded_is_not_done() {
    let (mut office, id) = round(&[]);
    let good = |total: &'static str| [POST, ("total", total), ("health", "合格"), ("inquiry", "合格")];
    enter(&mut office, id, &[("甲", &good("90")), ("乙", &[POST, ("total", "85")])]);
    assert_eq!(stage(&office, id), Some(Step::Health));
    let first = of(&office, id, "甲");
    set(&mut office, first, "hired", YesNo::Yes.code()).unwrap();
    let health = |office: &Office| {
        let round = now(office, id);
        let own = round.steps.iter().find(|own| own.step == Step::Health).unwrap();
        (own.done, own.missing)
    };
    assert_eq!(health(&office), (false, false), "乙 is still to be looked at");
    assert_eq!(stage(&office, id), Some(Step::Health));
    let second = of(&office, id, "乙");
    set(&mut office, second, "hired", YesNo::Yes.code()).unwrap();
    assert_eq!(health(&office), (false, true));
    let round = now(&office, id);
    let shown = round.steps.iter().find(|own| own.step == Step::Shown).unwrap();
    assert!(shown.missing && !shown.done, "nobody showed the names");
}

/// Before somebody is hired, whatever is not recorded is asked of by name: the steps, the showing, the city's opinion.
#[test]
fn what_is_missing_is_asked_before_hiring() {
    let (mut office, id) = round(&[]);
    let whole = [POST, ("total", "90"), ("eligible", "合格"), ("health", "合格"), ("inquiry", "合格")];
    enter(
        &mut office,
        id,
        &[
            ("甲", &whole),
            ("乙", &[POST, ("total", "85"), ("health", "合格")]),
            ("丙", &[POST, ("total", "70")]),
        ],
    );
    let asked = |office: &Office, names: &[&str]| {
        let hired = names.iter().map(|name| of(office, id, name)).collect::<Vec<_>>();
        doubts(&office.registry, id, &hired.into_iter().collect(), office.now.date_naive())
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        asked(&office, &["甲", "乙", "丙"]),
        [
            (Doubt::Standing, names(&["丙"])),
            (Doubt::Eligible, names(&["乙", "丙"])),
            (Doubt::Health, names(&["丙"])),
            (Doubt::Inquiry, names(&["乙", "丙"])),
            (Doubt::Shown, vec![]),
            (Doubt::Opinion, vec![]),
        ]
    );
    let more = [("shown_from", "2026-02-09"), ("shown_to", "2026-02-13"), ("opinion_document", "1号")];
    let edits = more.map(|(key, text)| change(&office, id, key, text)).into();
    office.edit(edits).unwrap();
    assert_eq!(asked(&office, &["甲"]), []);
    assert_eq!(lines(&office, id).iter().map(Line::is_ready).collect::<Vec<_>>(), [true, false, false]);
}

/// Who was said not to be hired is proposed no more, and the place goes to the next; 名次靠后 of somebody whose rank has a
/// place is asked about.
#[test]
fn whoever_is_said_not_to_be_hired_is_not_proposed() {
    let (mut office, id) = round(&[]);
    let total = |total: &'static str| [POST, ("total", total)];
    enter(
        &mut office,
        id,
        &[
            ("甲", &[POST, ("total", "90"), ("reason", "名次靠后")]),
            ("乙", &total("85")),
            ("丙", &total("70")),
            ("丁", &[POST, ("total", "65"), ("reason", "名次靠后")]),
        ],
    );
    let standings: Vec<Standing> = stands(&office, id).into_iter().map(|own| own.2).collect();
    assert_eq!(standings, [Standing::Passed, Standing::Proposed, Standing::Replaces, Standing::Passed]);
    assert_eq!(check(&office.registry, id, office.now.date_naive()).ranked, ["甲"]);
    let second = of(&office, id, "乙");
    set(&mut office, second, "hired", YesNo::No.code()).unwrap();
    // Closing invents no rank for who had a place: why, people say.
    office.edit(close(&office.registry, id, office.now.date_naive())).unwrap();
    let reason = |id: Id| office.registry.find(id).and_then(|record| record.body.get("reason"));
    assert_eq!(reason(second), None);
    assert_eq!(stands(&office, id)[1].2, Standing::Passed);
}

/// For what takes somebody out nobody is ticked beforehand; for a step those are whom it is not said of.
#[test]
fn nobody_is_ticked_for_what_takes_them_out() {
    let (mut office, id) = round(&[]);
    let healthy = [POST, ("total", "90"), ("eligible", "合格"), ("health", "合格"), ("inquiry", "合格")];
    enter(&mut office, id, &[("甲", &healthy), ("乙", &[POST, ("total", "85"), ("eligible", "合格")])]);
    let meant = |office: &Office, outcome: Outcome| outcome.meant(&lines(office, id));
    for outcome in [Outcome::Withdrew, Outcome::Unhealthy, Outcome::Unsound, Outcome::Ineligible] {
        assert!(meant(&office, outcome).is_empty(), "{outcome:?}");
    }
    assert_eq!(meant(&office, Outcome::Healthy), [of(&office, id, "乙")].into());
    assert_eq!(Outcome::next(&lines(&office, id)), Outcome::Healthy);
    for outcome in [Outcome::Healthy, Outcome::Sound] {
        let edits = outcome::edits(&office.registry, &meant(&office, outcome), outcome);
        office.edit(edits).unwrap();
    }
    assert_eq!(meant(&office, Outcome::Sound).len(), 2, "both are ready to be hired");
}

/// Weights that are no whole and days in an impossible order are refused at their field; a round without weights or posts
/// says what it needs before anybody is ranked.
#[test]
fn what_no_round_can_be_is_refused() {
    let (mut office, id) = round(&[]);
    for (key, text, code) in [
        ("written_weight", "60.5", "weights-not-whole"),
        ("interview_weight", "60", "weights-not-whole"),
        ("exam", "2026-01-19", "exam-before-entries"),
        ("interview", "2026-01-19", "exam-before-entries"),
        ("shown_from", "2026-01-24", "shown-before-exam"),
    ] {
        let refused = set(&mut office, id, key, text).unwrap_err();
        assert_eq!(refused.iter().map(|issue| issue.code.as_str()).collect::<Vec<_>>(), [code], "{key}");
    }
    set(&mut office, id, "exam", "2026-01-20").unwrap();
    enter(&mut office, id, &[("甲", &[POST, ("written", "80"), ("interview", "90")])]);
    assert_eq!((now(&office, id).lacks, stage(&office, id)), (vec![], Some(Step::Health)));
    for (key, text) in [("interview_weight", ""), ("posts", "网格工会社工")] {
        set(&mut office, id, key, text).unwrap();
    }
    assert_eq!(now(&office, id).lacks, [Lack::Weights, Lack::Posts]);
    assert_eq!(stage(&office, id), Some(Step::Interview), "without weights there is no total");
}

/// A total that was typed against the weights is told apart in the ranking.
#[test]
fn a_typed_total_is_told_apart() {
    let (mut office, id) = round(&[]);
    let scores = |total: &'static str| [POST, ("written", "80"), ("interview", "80"), ("total", total)];
    enter(&mut office, id, &[("甲", &scores("81")), ("乙", &scores("80"))]);
    assert_eq!(lines(&office, id).iter().map(|line| line.typed).collect::<Vec<_>>(), [true, false]);
}

/// What the post says is not asked again: the union that it names.
#[test]
fn the_union_that_a_post_names_is_known() {
    let (mut office, id) = round(&[("posts", "玉山镇工会社工 1人")]);
    let mut town =
        fields([("name", "玉山镇工会"), ("level", "4"), ("office_type", "TOWN"), ("reporting", "2")]);
    town.insert("parent".to_owned(), office.id().to_string());
    office.edit(vec![new(Kind::Office, None, &[], town)]).unwrap();
    let own = office.registry.of_kind(Kind::Office).next().unwrap().id;
    enter(&mut office, id, &[("甲", &[("post", "玉山镇工会社工")]), ("乙", &[POST])]);
    let union = |name: &str| known(&office.registry, of(&office, id, name));
    assert_eq!(union("甲"), [(Kind::Posting, "union", format!("玉山镇工会 @{own}"))]);
    assert_eq!(union("乙"), []);
}

/// Of another office's round only the notice is known: days, and nothing of who applied or was hired.
#[test]
fn of_another_offices_round_only_the_days_are_known() {
    let mut line = line();
    let county = line.county.id();
    let facts = fields([
        ("title", "2026年公开招聘"),
        ("notice", "2026-01-05"),
        ("closes", "2026-01-20"),
        ("exam", "2026-01-25"),
    ]);
    line.county.edit(vec![new(Kind::Recruitment, Some(Target::Known(county)), &[], facts)]).unwrap();
    let id = line.county.registry.of_kind(Kind::Recruitment).next().unwrap().id;
    line.city.take(&line.county.upward(&[])).unwrap();
    let round = one(&line.city.registry, id, line.city.now.date_naive()).unwrap();
    assert!(!round.ours);
    assert_eq!(round.office, line.county.registry.party(county).unwrap().name);
    let steps: Vec<Step> = round.steps.iter().map(|own| own.step).collect();
    assert_eq!(steps, [Step::Notice, Step::Entries, Step::Written]);
    assert!(!round.late() && round.steps.iter().all(|own| own.done));
    assert!(!applicants::grid(&line.city.registry, id).welcomes());
}
