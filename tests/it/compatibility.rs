//! 兼容性检查单: a province learns what its PCs are, from files that say nothing of people.

use taizhang_core::report::compatibility::{self, Grade, ITEMS, Seen, Slip, judge};
use taizhang_core::report::settings::space::Space;
use taizhang_core::report::workbook;
use taizhang_core::words::{Lang, words};

const EDGE: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 \
                    Safari/537.36 Edg/131.0.0.0";

fn good() -> Seen {
    Seen {
        agent: EDGE.to_owned(),
        stores: true,
        space: Space { free: Some(9e9), used: None, persisted: true },
        saves: true,
        prints: true,
        picks: true,
        zone_min: 480,
        behind: false,
        draws: [true, true],
        screen: [1366, 768],
        memory: Some(8.0),
        work_ms: 20.0,
        seals: true,
    }
}

fn slip(change: impl FnOnce(&mut Seen)) -> Slip {
    let mut seen = good();
    change(&mut seen);
    judge(&seen, "2026-11-29 08:00".to_owned(), String::new())
}

#[test]
fn each_finding_is_judged_at_its_boundary() {
    assert_eq!(slip(|_| ()).grade(), Grade::Good);
    type Change = fn(&mut Seen);
    let rows: [(Change, &str, &str); 22] = [
        (|seen| seen.agent = seen.agent.replace("131", "109"), "engine", "current"),
        (|seen| seen.agent = seen.agent.replace("131", "108"), "engine", "old"),
        (|seen| seen.agent = seen.agent.replace("131", "86"), "engine", "old"),
        (|seen| seen.agent = seen.agent.replace("131", "85"), "engine", "below"),
        (|seen| seen.agent = "Mozilla/5.0 Gecko/20100101 Firefox/128.0".into(), "engine", "other"),
        (|seen| seen.stores = false, "storage", "fails"),
        (|seen| seen.space.persisted = false, "space", "enough"),
        (|seen| seen.space.free = Some(499e6), "space", "little"),
        (|seen| seen.space.free = None, "space", "unknown"),
        (|seen| seen.saves = false, "saving", "none"),
        (|seen| seen.prints = false, "printing", "none"),
        (|seen| seen.picks = false, "pickers", "none"),
        (|seen| seen.zone_min = 540, "clock", "zone"),
        (|seen| (seen.behind, seen.zone_min) = (true, 0), "clock", "behind"),
        (|seen| seen.draws = [true, false], "fonts", "rare"),
        (|seen| seen.draws = [false, true], "fonts", "none"),
        (|seen| seen.screen = [1365, 768], "screen", "narrow"),
        (|seen| seen.screen = [1920, 599], "screen", "small"),
        (|seen| seen.memory = Some(2.0), "memory", "little"),
        (|seen| seen.work_ms = 100.0, "speed", "usual"),
        (|seen| seen.work_ms = 250.0, "speed", "slow"),
        (|seen| seen.seals = false, "cipher", "none"),
    ];
    for (change, code, want) in rows {
        let item = ITEMS.iter().find(|item| item.code == code).unwrap();
        assert_eq!(slip(change).found(item).unwrap().0, want, "{code}");
    }
}

#[test]
fn a_slip_goes_up_as_a_small_file_and_comes_back_bounded() {
    let own = slip(|seen| seen.picks = false).of("昆山市总工会", &"\u{7}窗口".repeat(99));
    let file = own.write();
    assert!(file.len() < 2_000, "{} bytes", file.len());
    let read = compatibility::read(file.as_bytes()).unwrap();
    assert_eq!((read.office.as_str(), read.pc.chars().count()), ("昆山市总工会", 60));
    assert_eq!(read.rows(Lang::Zh), own.rows(Lang::Zh));
    let refused = |text: &str| compatibility::read(text.as_bytes()).err().unwrap().code;
    assert_eq!(refused("{}"), "compat-format");
    assert_eq!(refused(&file.replace("taizhang-compatibility", "taizhang")), "compat-format");
    assert_eq!(refused(&format!("{file}{}", " ".repeat(20_000))), "compat-format");
    assert_eq!(refused(&file.replace("\"version\": 1", "\"version\": 2")), "compat-newer");
    // What a later program looks at is none of this one's words.
    let later = file.replace("\"cipher\": \"works\"", "\"cipher\": \"=cmd\", \"telepathy\": \"none\"");
    assert_eq!(compatibility::read(later.as_bytes()).unwrap().rows(Lang::Zh).len(), ITEMS.len() - 1);
}

#[test]
fn a_province_sees_which_pcs_cannot_and_what_they_are() {
    let named = |office: &str, mut slip: Slip| {
        office.clone_into(&mut slip.office);
        slip
    };
    let slips = [
        named("甲", slip(|_| ())),
        named("乙", slip(|seen| seen.agent = seen.agent.replace("131", "80"))),
        named("丙", slip(|seen| seen.picks = false)),
    ];
    let (headings, rows) = compatibility::table(&slips, Lang::Zh);
    assert_eq!(rows.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(), ["乙", "丙", "甲"]);
    assert!(rows.iter().all(|row| row.len() == headings.len()));
    assert!(workbook::table("兼容性检查单", &headings, &rows).is_ok());
    let counts = compatibility::counts(&slips, Lang::Zh);
    assert_eq!(counts[0], ("Chromium 131 · Windows 10/11".to_owned(), 2));
    assert_eq!(counts.len(), 4);
}

#[test]
fn every_finding_has_its_words_and_what_is_not_good_says_what_to_do() {
    for lang in [Lang::Zh, Lang::En] {
        for item in &ITEMS {
            for (result, grade) in item.results {
                let text = words(lang, &format!("compat-{}-{result}", item.code), &[]);
                assert!(!text.contains("compat-"), "{text}");
                if lang == Lang::Zh && *grade != Grade::Good {
                    assert!(text.contains('请') || text.contains("不影响"), "{text}");
                }
            }
        }
    }
}
