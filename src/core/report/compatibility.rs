//! 兼容性检查单: what the program finds of the PC it runs on, what each finding means, the small file of it, and many of them
//! in one table. Nothing in it is about people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::forms::form::{Form, Heading};
use super::settings::space::{LITTLE_BYTES, Space};
use crate::domain::hex::Digest;
use crate::domain::issue::{Issue, require};
use crate::order::{Gathered, Ordered};
use crate::words::{Lang, words};

const FORMAT: &str = "taizhang-compatibility";
const VERSION: u32 = 1;
/// A slip has about a thousand; anything larger is something else.
pub const BYTES_MAX: u32 = 20_000;
const NAME_MAX: usize = 60;

/// How a finding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    Good,
    /// It works, and something is to be minded.
    Care,
    /// The program cannot be used well here.
    Bad,
}

impl Grade {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Care => "care",
            Self::Bad => "bad",
        }
    }
}

use Grade::{Bad, Care, Good};

/// What is looked at, and what can be found: the words are `compat-CODE` and `compat-CODE-RESULT`.
pub struct Item {
    pub code: &'static str,
    pub results: &'static [(&'static str, Grade)],
}

const fn item(code: &'static str, results: &'static [(&'static str, Grade)]) -> Item {
    Item { code, results }
}

pub static ITEMS: [Item; 13] = [
    item("engine", &[("current", Good), ("old", Care), ("below", Bad), ("other", Care)]),
    // Without it the page says so in plain words, and no slip is made.
    item("webassembly", &[("works", Good)]),
    item("storage", &[("works", Good), ("fails", Bad)]),
    item("space", &[("kept", Good), ("enough", Care), ("little", Bad), ("unknown", Care)]),
    item("saving", &[("works", Good), ("none", Bad)]),
    item("printing", &[("works", Good), ("none", Care)]),
    item("pickers", &[("works", Good), ("none", Care)]),
    item("clock", &[("right", Good), ("zone", Care), ("behind", Bad)]),
    item("fonts", &[("all", Good), ("rare", Care), ("none", Bad)]),
    item("screen", &[("wide", Good), ("narrow", Care), ("small", Bad)]),
    item("memory", &[("enough", Good), ("little", Care), ("unknown", Care)]),
    item("speed", &[("quick", Good), ("usual", Good), ("slow", Care)]),
    item("cipher", &[("works", Good), ("none", Care)]),
];

/// What the shell saw.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// What the browser calls itself.
    pub agent: String,
    /// A record was written to disk, read back and deleted, in a database of its own.
    pub stores: bool,
    pub space: Space,
    pub saves: bool,
    pub prints: bool,
    pub picks: bool,
    /// Minutes east of Greenwich.
    pub zone_min: i32,
    /// The clock stands before what was done here last.
    pub behind: bool,
    /// Common characters of Chinese names are drawn, and rare ones.
    pub draws: [bool; 2],
    pub screen: [u32; 2],
    /// Gigabytes, as the browser tells them.
    pub memory: Option<f64>,
    /// [`work`] took so long.
    pub work_ms: f64,
    pub seals: bool,
}

/// A short fixed piece of work of the kind the program does most.
pub fn work() -> Digest {
    Digest::of(&vec![7; 2_000_000])
}

/// The slip of one PC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    format: String,
    version: u32,
    /// `2026-11-29 08:00`.
    pub made: String,
    /// Typed by whoever makes it, or empty.
    #[serde(default)]
    pub office: String,
    #[serde(default)]
    pub pc: String,
    pub engine: String,
    pub system: String,
    /// Which copy of the program looked.
    #[serde(default)]
    pub program: String,
    results: BTreeMap<String, String>,
}

/// What was seen, judged.
pub fn judge(seen: &Seen, made: String, program: String) -> Slip {
    let engine = engine(&seen.agent);
    let version = engine.strip_prefix("Chromium ").and_then(|version| version.parse::<u32>().ok());
    let first = |rows: &[(bool, &'static str)], other: &'static str| {
        rows.iter().find(|(holds, _)| *holds).map_or(other, |(_, code)| *code)
    };
    let [width, height] = seen.screen;
    let [common, rare] = seen.draws;
    let works = |works: bool| if works { "works" } else { "none" };
    let results = [
        (
            "engine",
            match version {
                Some(109..) => "current",
                Some(86..) => "old",
                Some(_) => "below",
                None => "other",
            },
        ),
        ("webassembly", "works"),
        ("storage", if seen.stores { "works" } else { "fails" }),
        (
            "space",
            match seen.space.free {
                None => "unknown",
                Some(free) if free < LITTLE_BYTES => "little",
                Some(_) if seen.space.persisted => "kept",
                Some(_) => "enough",
            },
        ),
        ("saving", works(seen.saves)),
        ("printing", works(seen.prints)),
        ("pickers", works(seen.picks)),
        ("clock", first(&[(seen.behind, "behind"), (seen.zone_min != 480, "zone")], "right")),
        ("fonts", first(&[(!common, "none"), (!rare, "rare")], "all")),
        ("screen", first(&[(width < 1024 || height < 600, "small"), (width < 1366, "narrow")], "wide")),
        ("memory", seen.memory.map_or("unknown", |found| if found < 4.0 { "little" } else { "enough" })),
        ("speed", first(&[(seen.work_ms < 60.0, "quick"), (seen.work_ms < 250.0, "usual")], "slow")),
        ("cipher", works(seen.seals)),
    ];
    Slip {
        format: FORMAT.to_owned(),
        version: VERSION,
        made,
        office: String::new(),
        pc: String::new(),
        engine,
        system: system(&seen.agent).to_owned(),
        program,
        results: results.map(|(item, result)| (item.to_owned(), result.to_owned())).into_iter().into_map(),
    }
}

/// Every browser of the offices names the engine; what it calls itself beside that does not matter here.
fn engine(agent: &str) -> String {
    let version = |name: &str| {
        let (_, rest) = agent.split_once(name)?;
        let version: String = rest.chars().take_while(char::is_ascii_digit).collect();
        (!version.is_empty()).then_some(version)
    };
    let named = [("Chromium", "Chrome/"), ("Firefox", "Firefox/"), ("Safari", "Version/")];
    let found = named.into_iter().find_map(|(name, mark)| Some(format!("{name} {}", version(mark)?)));
    found.unwrap_or_else(|| "?".to_owned())
}

fn system(agent: &str) -> &'static str {
    let known = [
        ("Windows NT 10", "Windows 10/11"),
        ("Windows NT 6.3", "Windows 8.1"),
        ("Windows NT 6.1", "Windows 7"),
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];
    known.into_iter().find(|(mark, _)| agent.contains(mark)).map_or("?", |(_, name)| name)
}

impl Slip {
    /// What was found of an item and how it stands; none where another program did not look.
    pub fn found(&self, item: &'static Item) -> Option<(&'static str, Grade)> {
        let result = self.results.get(item.code)?;
        item.results.iter().find(|(code, _)| code == result).copied()
    }

    /// The worst of all.
    pub fn grade(&self) -> Grade {
        ITEMS.iter().filter_map(|item| Some(self.found(item)?.1)).max().unwrap_or(Good)
    }

    /// The same with what whoever makes it calls office and PC.
    #[must_use]
    pub fn of(self, office: &str, pc: &str) -> Self {
        Self { office: short(office), pc: short(pc), ..self }
    }

    /// The file.
    pub fn write(&self) -> String {
        // Texts and numbers have a JSON form.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The slip as rows: what, how it stands, what it means and what to do.
    pub fn rows(&self, lang: Lang) -> Vec<(Grade, [String; 3])> {
        let row = |item: &'static Item| {
            let (result, grade) = self.found(item)?;
            let said = |code: &str| words(lang, &format!("compat-{code}"), &[]);
            let text = said(&format!("{}-{result}", item.code));
            Some((grade, [said(item.code), said(grade.code()), text]))
        };
        ITEMS.iter().filter_map(row).collect()
    }

    /// One page of paper.
    pub fn form(&self, lang: Lang) -> Form {
        let said = |code: &str| words(lang, &format!("compat-{code}"), &[]);
        let about = [
            ("office", &self.office),
            ("pc", &self.pc),
            ("browser", &self.engine),
            ("system", &self.system),
            ("made", &self.made),
        ];
        let (heads, facts) = about.map(|(code, value)| (said(code), value.clone())).into_iter().unzip();
        Form {
            title: said("title"),
            figures: vec![heads, facts],
            columns: ["item", "result", "means"].map(|code| Heading::text(said(code))).into(),
            rows: self.rows(lang).into_iter().map(|(_, row)| row.into()).collect(),
            ..Form::default()
        }
    }
}

/// A slip out of a file.
///
/// # Errors
/// `compat-format`, `compat-newer`.
pub fn read(bytes: &[u8]) -> Result<Slip, Issue> {
    let format = || Issue::new("compat-format");
    require(bytes.len() <= BYTES_MAX as usize, format)?;
    let mut slip: Slip = serde_json::from_slice(bytes).map_err(|_| format())?;
    require(slip.format == FORMAT, format)?;
    require(slip.version <= VERSION, || Issue::new("compat-newer"))?;
    for text in [&mut slip.made, &mut slip.office, &mut slip.pc, &mut slip.engine, &mut slip.system] {
        *text = short(text);
    }
    slip.results.retain(|code, _| ITEMS.iter().any(|item| item.code == code));
    Ok(slip)
}

fn short(text: &str) -> String {
    text.trim().chars().filter(|letter| !letter.is_control()).take(NAME_MAX).collect()
}

/// Many slips, the worst first, as a table: headings and rows.
pub fn table(slips: &[Slip], lang: Lang) -> (Vec<String>, Vec<Vec<String>>) {
    let said = |code: &str| words(lang, &format!("compat-{code}"), &[]);
    let heads = ["office", "pc", "browser", "system", "made", "whole", "minded"];
    let mut sorted: Vec<&Slip> = slips.iter().collect();
    sorted
        .order_by_cached_key(|slip| (std::cmp::Reverse(slip.grade()), slip.office.clone(), slip.pc.clone()));
    let row = |slip: &Slip| {
        let minded: Vec<String> = slip
            .rows(lang)
            .into_iter()
            .filter(|(grade, _)| *grade != Good)
            .map(|(_, [item, ..])| item)
            .collect();
        let own = [&slip.office, &slip.pc, &slip.engine, &slip.system, &slip.made].map(String::clone);
        own.into_iter().chain([said(slip.grade().code()), minded.join("、")]).collect()
    };
    (heads.map(said).into(), sorted.into_iter().map(row).collect())
}

/// How many PCs have which engine and system, and how many have something to mind of what: most first.
pub fn counts(slips: &[Slip], lang: Lang) -> Vec<(String, usize)> {
    let engines = slips.iter().map(|slip| format!("{} · {}", slip.engine, slip.system));
    let mut engines = tally(engines);
    let minded = slips.iter().flat_map(|slip| slip.rows(lang)).filter(|(grade, _)| *grade != Good);
    engines.extend(tally(minded.map(|(_, [item, result, _])| format!("{item}：{result}"))));
    engines
}

fn tally(names: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in names {
        *counts.entry(name).or_default() += 1;
    }
    let mut counts: Vec<(String, usize)> = counts.into_iter().collect();
    counts.order_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}
