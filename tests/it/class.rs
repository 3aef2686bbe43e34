//! 上课: a task file, what a class of thirty hands in, the trainer's table, its workbook and certificates; and every file that
//! somebody might hand in instead.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::DateTime;
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use taizhang_core::domain::hex::Digest;
use taizhang_core::exchange::codes::digest_code;
use taizhang_core::exchange::kinds::class::Help;
use taizhang_core::intake::workbook as reading;
use taizhang_core::ledger::Context;
use taizhang_core::practice::class::certificate::{self, Checked, check};
use taizhang_core::practice::class::result::{Handed, Work, hand_in};
use taizhang_core::practice::class::sheets;
use taizhang_core::practice::class::table::Table;
use taizhang_core::practice::class::task::{Asked, Class};
use taizhang_core::words::{Lang, issue_text};

use crate::exercises::{Left, sat};
use crate::forge::{Pieces, pieces};

const EXERCISES: [&str; 3] = ["cap", "talk", "returned"];

fn context(seed: u8, at: &str) -> Context {
    let now = DateTime::parse_from_rfc3339(at).unwrap();
    Context { now, actor: String::new(), seed: [seed; 16] }
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn asked() -> Asked {
    Asked {
        title: "昆山骨干班".to_owned(),
        exercises: EXERCISES.map(str::to_owned).into(),
        minutes: "４５".to_owned(),
        names: String::new(),
        seats: "31".to_owned(),
        help: Help::Hint,
    }
}

pub fn class() -> Class {
    Class::make(&asked(), &context(1, "2026-11-29T09:00:00+08:00"), &key(1)).unwrap()
}

/// How each of the class leaves each exercise: none twice the same in a row.
fn ways(who: u32) -> [Option<Left>; 3] {
    use Left::{Half, Solved, Untouched, Wrong};
    match who % 5 {
        0 => [Some(Solved), Some(Solved), Some(Solved)],
        1 => [Some(Half), Some(Solved), Some(Half)],
        2 => [Some(Solved), Some(Wrong), None],
        3 => [Some(Wrong), Some(Untouched), Some(Solved)],
        _ => [None, None, None],
    }
}

/// Each exercise is played once for each way of leaving it.
fn work(id: &str, left: Left) -> Work {
    type Played = BTreeMap<(String, u8), Work>;
    static PLAYED: OnceLock<std::sync::Mutex<Played>> = OnceLock::new();
    let mut played = PLAYED.get_or_init(Default::default).lock().unwrap();
    let work = played.entry((id.to_owned(), left as u8)).or_insert_with(|| sat(id, left).work());
    let goals = work.marks.goals.clone();
    let marks = taizhang_core::practice::exercises::marking::Marks {
        goals,
        needless: work.marks.needless.clone(),
        harm: work.marks.harm.clone(),
        ..work.marks
    };
    Work { exercise: work.exercise, marks, head: work.head }
}

fn works(who: u32) -> Vec<Work> {
    let all = EXERCISES.iter().zip(ways(who));
    let of = |(n, (id, left)): (usize, (&&str, Option<Left>))| {
        let mut work = work(id, left?);
        // Each journal has salts of its own.
        if work.head.hash != Digest::ZERO {
            work.head.hash = format!("{:064x}", who * 100 + n as u32 + 1).parse().unwrap();
        }
        Some(work)
    };
    all.enumerate().filter_map(of).collect()
}

/// What the trainee at a seat hands in.
pub fn handed_in(class: &Class, who: u32) -> (String, String) {
    let seed = u8::try_from(who).unwrap() + 100;
    // Within the hour after the class was given out, whenever that was.
    let after = |minutes: u32| {
        let made = DateTime::parse_from_rfc3339(&class.made_at).unwrap();
        (made + chrono::Duration::minutes(minutes.into())).to_rfc3339()
    };
    let (began, at) = (after(20), after(60 + who % 60));
    let (package, name) =
        hand_in(class, (who, &began), &works(who), &context(seed, &at), &key(seed)).unwrap();
    (package.text().to_owned(), name)
}

fn thirty() -> Table {
    let mut table = Table::new(class());
    for who in 1..=30 {
        let (text, _) = handed_in(&table.class, who);
        let told = table.take(text.into_bytes()).unwrap();
        assert!(told.who == who && !told.again);
    }
    table
}

fn zh(listed: &sheets::Listed) -> Vec<String> {
    listed.rows.iter().map(|row| row.join("|")).collect()
}

#[test]
fn a_task_comes_back_as_it_was_asked_for() {
    let made = class();
    let read = Class::read(made.text.clone().into_bytes()).unwrap();
    assert_eq!((read.digest, &read.task), (made.digest, &made.task));
    assert_eq!((read.task.minutes, read.people(), read.task.help), (45, 31, Help::Hint));
    assert_eq!(read.exercises.iter().map(|own| own.id).collect::<Vec<_>>(), EXERCISES);
    assert_eq!(read.called(7, Lang::Zh), "7 号");
    assert_eq!(made.file_name(), "练习任务-昆山骨干班-20261129.json");
    let named = Asked { names: "王芳\r\n\r\n 李明\u{200b}\n王芳".to_owned(), ..asked() };
    let named = Class::make(&named, &context(2, "2026-11-29T09:00:00+08:00"), &key(1)).unwrap();
    // Two of one name are two places; seats are no more asked about.
    assert_eq!(named.task.names, ["王芳", "李明", "王芳"]);
    assert_eq!((named.people(), named.task.seats, named.called(2, Lang::Zh)), (3, 0, "李明".to_owned()));
    assert_eq!(named.called(3, Lang::Zh), "王芳（名单第 3 行）");
}

#[test]
fn what_no_class_can_be_is_said_at_once() {
    let codes = |asked: Asked| {
        let made = Class::make(&asked, &context(1, "2026-11-29T09:00:00+08:00"), &key(1));
        made.err().unwrap_or_default().into_iter().map(|issue| issue.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(Asked::default()), ["class-title", "class-chosen", "class-minutes", "class-names"]);
    assert_eq!(codes(Asked { title: "长".repeat(61), ..asked() }), ["class-title"]);
    assert_eq!(codes(Asked { minutes: "-5".to_owned(), ..asked() }), ["class-minutes"]);
    assert_eq!(codes(Asked { minutes: "601".to_owned(), ..asked() }), ["class-minutes"]);
    assert_eq!(codes(Asked { seats: "201".to_owned(), ..asked() }), ["class-names"]);
    assert_eq!(codes(Asked { names: "王芳\n".repeat(201), ..asked() }), ["class-names"]);
    assert_eq!(codes(Asked { names: "长".repeat(41), ..asked() }), ["class-names"]);
    assert_eq!(
        codes(Asked { exercises: vec!["cap".to_owned(), "cap".to_owned()], ..asked() }),
        ["class-exercises"]
    );
    assert_eq!(codes(asked()), [""; 0]);
}

#[test]
fn thirty_results_make_a_table() {
    let table = thirty();
    assert_eq!(table.missing(), [31]);
    let listed = sheets::results(&table, Lang::Zh);
    assert_eq!(
        listed.heads,
        ["序号", "学员", "得分", "第 1 题", "第 2 题", "第 3 题", "用时（分）", "没办妥的", "备注"]
    );
    let rows = zh(&listed);
    assert_eq!(rows.len(), 30);
    // Everything done; half of it; wrongly and not begun; nothing at all.
    let parts = |at: usize| listed.rows[at].iter().take(6).map(String::as_str).collect::<Vec<_>>();
    assert_eq!(parts(4), ["5", "5 号", "100", "100", "100", "100"]);
    assert_eq!(parts(0), ["1", "1 号", "66", "66", "100", "33"]);
    assert_eq!(parts(1)[..4], ["2", "2 号", "33", "100"]);
    assert_eq!(parts(1)[5], "未开始");
    assert_eq!(parts(3), ["4", "4 号", "0", "未开始", "未开始", "未开始"]);
    assert!(
        rows[0].contains("第 1 题：登记了决定文件的文号") && rows[0].contains("第 3 题："),
        "{}",
        rows[0]
    );
    assert!(rows[0].contains("条"), "the clause stands beside what was missed: {}", rows[0]);
    // The time of the class is 45 minutes from 9:20 on: who hands in at 10:10 is five over.
    assert!(rows[9].contains("超时 5 分钟") && !rows[4].contains("超时"), "{} {}", rows[9], rows[4]);
    let passed: Vec<u32> =
        table.counted().filter(|handed| handed.passed()).map(|handed| handed.who).collect();
    assert_eq!(passed, [5, 10, 15, 20, 25, 30]);
    let faults = table.faults();
    assert!(faults.windows(2).all(|pair| pair[0].missed >= pair[1].missed));
    // Twelve of eighteen who began it did not say which document: half of them, and those who did something else.
    let cap = faults.iter().find(|fault| fault.goal.code == "document").unwrap();
    assert_eq!((cap.number, cap.missed, cap.of), (1, 12, 24));
}

#[test]
fn of_two_results_of_one_seat_the_later_counts_and_both_are_kept() {
    let mut table = Table::new(class());
    let text = |at: &str, left: Left, key_of: u8| {
        let works = [work("cap", left)];
        let class = class();
        let begun = (9, "2026-11-29T09:20:00+08:00");
        let (package, _) = hand_in(&class, begun, &works, &context(key_of, at), &key(key_of)).unwrap();
        package.text().to_owned().into_bytes()
    };
    let later = text("2026-11-29T10:30:00+08:00", Left::Solved, 7);
    // The later one came first, and by another clock's offset.
    assert!(!table.take(later.clone()).unwrap().again);
    assert!(table.take(text("2026-11-29T02:10:00+00:00", Left::Wrong, 7)).unwrap().again);
    assert_eq!(table.of(9).unwrap().points(), 33);
    assert!(zh(&sheets::results(&table, Lang::Zh))[0].contains("另有较早的 1 份"));
    assert_eq!(table.take(later).unwrap_err().code, "class-taken");
    // By another key: it was not the same computer, or was cleared between.
    table.take(text("2026-11-29T09:30:00+08:00", Left::Half, 8)).unwrap();
    assert!(zh(&sheets::results(&table, Lang::Zh))[0].contains("另有 2 份，出自别的电脑或清除之后"));
    assert_eq!((table.kept().len(), table.counted().count(), table.missing().len()), (3, 1, 30));
}

#[test]
fn the_workbook_holds_what_the_screen_says() {
    let table = thirty();
    let book = reading::read(&sheets::workbook(&table, Lang::Zh).unwrap(), "成绩.xlsx").unwrap();
    let names: Vec<&str> = book.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["成绩表", "错得最多的", "没有交的", "逐项"]);
    let listed = sheets::results(&table, Lang::Zh);
    for (row, texts) in (2..).zip(&listed.rows) {
        for (column, text) in (0..).zip(texts) {
            assert_eq!(book.sheets[0].shown(row, column), *text, "{row} {column}");
        }
    }
    assert_eq!(book.sheets[2].shown(2, 1), "31 号");
    // Thirty people, seven goals.
    let goals: usize = table.class.exercises.iter().map(|own| own.goals.len()).sum();
    assert!(!book.sheets[3].shown(1 + 30 * u32::try_from(goals).unwrap(), 1).is_empty());
}

#[test]
fn a_certificate_bears_the_code_of_its_result() {
    let table = thirty();
    let handed = table.of(5).unwrap();
    let letter = certificate::letter(&table, handed, Lang::Zh);
    assert_eq!(letter.title, "练习证书");
    assert!(
        letter.opening.contains("5 号参加“昆山骨干班”练习") && letter.opening.contains("得 100 分"),
        "{}",
        letter.opening
    );
    assert!(letter.opening.contains("全部办妥") && letter.rows.len() == 3 && letter.whole);
    assert!(letter.text.contains("不证明坐在电脑前的是谁"));
    let mark = letter.mark.unwrap();
    assert_eq!(mark.code, digest_code(&handed.digest));
    let open = certificate::letter(&table, table.of(1).unwrap(), Lang::Zh);
    assert!(open.opening.contains("还有没办妥") && open.opening.contains("得 66 分"));

    let found = |typed: &str| match check(&table, typed) {
        Checked::Found(handed, counts) => format!("{} {counts}", handed.who),
        Checked::Unknown => "unknown".to_owned(),
        Checked::Slip => "slip".to_owned(),
    };
    assert_eq!(found(&mark.code), "5 true");
    assert_eq!(found(&mark.code.replace(' ', "－")), "5 true");
    // What a scanner types.
    assert_eq!(found(&mark.digest.to_uppercase()), "5 true");
    assert_eq!(found(&"ab".repeat(32)), "unknown");
    assert_eq!(found(&digest_code(&table.class.digest)), "unknown");
    let mut typed = mark.code.clone();
    let last = if typed.ends_with('0') { "1" } else { "0" };
    typed.replace_range(18..19, last);
    assert_eq!(found(&typed), "slip");
    assert_eq!(found(""), "slip");
}

/// A file with something else in it, signed again by somebody who can.
fn forged(text: &str, part: &str, change: impl Fn(&mut Value)) -> Vec<u8> {
    let pieces: Pieces = pieces(text);
    let with = |json: &str| {
        let mut value: Value = serde_json::from_str(json).unwrap();
        change(&mut value);
        value.to_string()
    };
    pieces.with_part(part, with).signed(&key(66)).into_bytes()
}

type Change = fn(&mut Value);

#[test]
fn a_hostile_task_is_refused_with_a_sentence() {
    let good = class().text;
    let rows: &[(&str, &str, Change)] = &[
        ("ten megabytes of names", "class-large", |task| {
            task["names"] = vec!["王".repeat(1000); 3500].into()
        }),
        ("names without end", "class-names", |task| task["names"] = vec!["王芳"; 201].into()),
        ("a long name", "class-names", |task| task["names"] = vec!["长".repeat(41)].into()),
        ("an empty name", "class-names", |task| task["names"] = vec![" "].into()),
        ("nobody", "class-names", |task| task["seats"] = 0.into()),
        ("seats without end", "class-names", |task| task["seats"] = u32::MAX.into()),
        ("no time", "class-minutes", |task| task["minutes"] = 0.into()),
        ("time without end", "class-minutes", |task| task["minutes"] = 601.into()),
        ("negative time", "class-format", |task| task["minutes"] = json!(-1)),
        ("no exercise", "class-format", |task| task["exercises"] = json!([])),
        ("an unknown exercise", "class-exercises", |task| task["exercises"] = json!(["cap", "gift"])),
        ("an exercise twice", "class-exercises", |task| task["exercises"] = json!(["cap", "cap"])),
        ("exercises without end", "class-format", |task| task["exercises"] = vec!["cap"; 51].into()),
        ("unknown help", "class-format", |task| task["help"] = "all".into()),
        ("no title", "class-format", |task| task["title"] = "".into()),
        ("a title of two lines", "class-format", |task| task["title"] = "一\n二".into()),
        ("a hidden letter", "package-hidden", |task| task["title"] = "一\u{202e}二".into()),
        ("no task", "class-format", |task| *task = json!([])),
    ];
    for (what, code, change) in rows {
        let issue =
            Class::read(forged(&good, "task", change)).err().unwrap_or_else(|| panic!("{what} is taken"));
        assert_eq!(issue.code, *code, "{what}: {issue:?}");
        assert_said(&issue);
    }
    assert_eq!(Class::read(handed_in(&class(), 1).0.into_bytes()).err().unwrap().code, "class-task-kind");
    let real = pieces(&good).with("/practice", false.into()).signed(&key(66));
    assert_eq!(Class::read(real.into_bytes()).err().unwrap().code, "class-format");
    altered(&good, |bytes| Class::read(bytes).err().map(|issue| issue.code));
}

/// What is told names cause and remedy in both languages.
fn assert_said(issue: &taizhang_core::domain::issue::Issue) {
    for lang in Lang::ALL {
        let text = issue_text(lang, issue);
        assert!(!text.contains(['⟦', '{']) && text.chars().count() > 12, "{text}");
    }
}

/// Whatever byte of a file is changed, something refuses it.
fn altered(good: &str, read: impl Fn(Vec<u8>) -> Option<String>) {
    assert_eq!(read(good.as_bytes().to_vec()), None);
    for at in (0..good.len()).step_by(7) {
        let mut bytes = good.as_bytes().to_vec();
        bytes[at] ^= 1;
        assert!(read(bytes).is_some(), "byte {at}");
    }
    for at in (0..good.len()).step_by(101) {
        assert!(read(good.as_bytes()[..at].to_vec()).is_some(), "cut at {at}");
    }
}

#[test]
fn a_hostile_result_is_refused_with_a_sentence() {
    let class = class();
    let (good, name) = handed_in(&class, 1);
    assert_eq!(name, "练习结果-1_号-20261129.json");
    let rows: &[(&str, &str, Change)] = &[
        ("negative seconds", "class-format", |result| result["exercises"][0]["seconds"] = json!(-1)),
        ("seconds of years", "class-seconds", |result| result["exercises"][0]["seconds"] = u32::MAX.into()),
        ("points over a hundred", "class-points", |result| result["exercises"][0]["points"] = 101.into()),
        ("points of somebody better", "class-points", |result| result["exercises"][0]["points"] = 100.into()),
        ("a goal that is none", "class-goals", |result| {
            result["exercises"][0]["reached"] = json!(["reason", "gift"])
        }),
        ("more goals than there are", "class-goals", |result| {
            result["exercises"][0]["reached"] = json!(["reason", "document", "document"]);
        }),
        ("a goal reached and missed", "class-goals", |result| {
            result["exercises"][0]["reached"] = json!(["reason", "document"]);
        }),
        ("no goal", "class-goals", |result| result["exercises"][0]["reached"] = json!([])),
        ("goals without end", "class-format", |result| {
            result["exercises"][0]["missed"] = vec!["document"; 51].into();
        }),
        ("harm without end", "class-format", |result| result["exercises"][0]["harm"] = u32::MAX.into()),
        ("an unknown exercise", "class-exercises", |result| {
            result["exercises"][0]["exercise"] = "gift".into()
        }),
        ("an exercise that was not asked for", "class-exercises", |result| {
            result["exercises"][0]["exercise"] = "pack".into();
        }),
        ("an exercise twice", "class-exercises", |result| {
            let first = result["exercises"][0].clone();
            result["exercises"].as_array_mut().unwrap().push(first);
        }),
        ("exercises without end", "class-format", |result| {
            let first = result["exercises"][0].clone();
            result["exercises"] = vec![first; 51].into();
        }),
        ("ten megabytes", "class-large", |result| result["more"] = "长".repeat(3_500_000).into()),
        ("nobody of the list", "class-who", |result| result["who"] = 32.into()),
        ("nobody at all", "class-who", |result| result["who"] = 0.into()),
        ("another task", "class-other", |result| result["task"] = "ab".repeat(32).into()),
        ("no moment", "class-format", |result| result["began"] = "gestern".into()),
        ("no result", "class-format", |result| *result = json!(7)),
    ];
    for (what, code, change) in rows {
        let read = Handed::read(&class, forged(&good, "result", change));
        let issue = read.err().unwrap_or_else(|| panic!("{what} is taken"));
        assert_eq!(issue.code, *code, "{what}: {issue:?}");
        assert_said(&issue);
    }
    assert_eq!(
        Handed::read(&class, class.text.clone().into_bytes()).err().unwrap().code,
        "class-result-kind"
    );
    for at in ["2099-01-01T00:00:00+08:00", "2026-11-01T00:00:00+08:00"] {
        let (package, _) = hand_in(
            &class,
            (1, "2026-11-29T09:20:00+08:00"),
            &works(1),
            &context(9, "2026-11-29T10:00:00+08:00"),
            &key(9),
        )
        .unwrap();
        let dated = hand_in(&class, (1, "2026-11-29T09:20:00+08:00"), &works(1), &context(9, at), &key(9));
        assert_eq!(dated.err().map(|issue| issue.code).as_deref(), Some("class-when"), "{at}");
        assert!(Handed::read(&class, package.text().to_owned().into_bytes()).is_ok());
    }
    altered(&good, |bytes| Handed::read(&class, bytes).err().map(|issue| issue.code));
    // A clock that was set back says nothing of the time that was needed, and is no fault of the trainee.
    let back = forged(&good, "result", |result| result["began"] = "2027-01-01T00:00:00Z".into());
    assert_eq!(Handed::read(&class, back).unwrap().elapsed, 0);
}

/// What was copied from another place is told, and a result can be taken out: what was there before counts again.
#[test]
fn copies_are_told_and_a_result_is_taken_out() {
    let mut table = thirty();
    let rows = sheets::results(&table, Lang::Zh).rows;
    assert!(rows.iter().all(|row| !row.join("|").contains("同一份操作记录")));
    let (began, at) = ("2026-11-29T09:20:00+08:00", "2026-11-29T11:30:00+08:00");
    let (copied, _) = hand_in(&table.class, (31, began), &works(5), &context(31, at), &key(99)).unwrap();
    table.take(copied.text().to_owned().into_bytes()).unwrap();
    let rows = zh(&sheets::results(&table, Lang::Zh));
    assert!(rows[30].contains("与5 号交的是同一份操作记录"), "{}", rows[30]);
    assert!(rows[4].contains("与31 号交的是同一份操作记录"), "{}", rows[4]);
    // Seat 1 is overwritten by somebody else's file, and gets its own back.
    let before = table.of(1).unwrap().digest;
    let (wrong, _) = hand_in(&table.class, (1, began), &[], &context(41, at), &key(98)).unwrap();
    assert!(table.take(wrong.text().to_owned().into_bytes()).unwrap().again);
    assert_ne!(table.of(1).unwrap().digest, before);
    table.strike(&[1, 31]);
    assert_eq!((table.of(1).unwrap().digest, table.missing()), (before, vec![31]));
}

/// What marks come of the journal alone is what the open register says.
#[test]
fn marking_from_the_journal_alone_is_marking() {
    for (id, left) in [("cap", Left::Solved), ("talk", Left::Wrong), ("returned", Left::Solved)] {
        let played = sat(id, left);
        let (open, alone) = (played.marks(), played.work());
        assert_eq!(
            (open.points, open.seconds, open.harm),
            (alone.marks.points, alone.marks.seconds, alone.marks.harm)
        );
        assert!(alone.head.sequence > 0, "{id}");
    }
}

/// Files for the journey in the browser, written only when it asks for them: a task of thirty-one, and thirty results.
#[test]
fn files_of_a_class_for_the_browser() {
    let Ok(folder) = std::env::var("TAIZHANG_CLASS") else { return };
    let class = Class::read(std::fs::read(format!("{folder}/task.json")).unwrap()).unwrap();
    for who in 1..=class.people().min(30) {
        let (text, name) = handed_in(&class, who);
        std::fs::write(format!("{folder}/{name}"), text).unwrap();
    }
}
