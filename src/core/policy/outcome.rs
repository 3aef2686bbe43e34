//! A verdict: what lists, counts and comparisons need of it. What it stands on is [`super::grounds`].

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::arg::Arg;
use crate::domain::id::Id;
use crate::domain::record::Kind;

/// A fact that a rule asks for. Its label is that of the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    pub kind: Kind,
    pub key: &'static str,
}

/// `fact!(Posting.union)`: a field that the kind does not have does not compile.
macro_rules! fact {
    ($kind:ident . $field:ident) => {{
        const FACT: $crate::policy::outcome::Fact = {
            let _is_there = |facts: &$crate::domain::$kind| facts.$field.is_some();
            $crate::policy::outcome::Fact {
                kind: $crate::domain::record::Kind::$kind,
                key: stringify!($field),
            }
        };
        FACT
    }};
}
pub(crate) use fact;

/// The facts that a verdict wants: mostly one.
pub type Missing = SmallVec<[Fact; 1]>;

/// Those of some facts that are missing.
pub fn lacking<const N: usize>(facts: [(Fact, bool); N]) -> Missing {
    facts.into_iter().filter(|(_, missing)| *missing).map(|(fact, _)| fact).collect()
}

/// `facts!(Posting: union, from)`: several of one kind.
macro_rules! facts {
    ($kind:ident: $($field:ident),+) => { [$($crate::policy::outcome::fact!($kind.$field)),+] };
}
pub(crate) use facts;

impl Fact {
    /// By its code, where there is such a field.
    pub fn from_code(code: &str) -> Option<Self> {
        let (kind, key) = code.split_once('.')?;
        let kind = Kind::ALL.iter().copied().find(|known| known.code() == kind)?;
        Some(Self { kind, key: kind.field(key)?.key })
    }

    /// `engagement.hired`, as cases write it.
    pub fn code(self) -> String {
        format!("{}.{}", self.kind.code(), self.key)
    }
}

/// The six verdicts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// 符合.
    Met,
    /// 待办: the duty stands and no deadline is proved missed. Days left are negative past a reminder.
    Due { days_left: Option<i64>, until: Option<NaiveDate> },
    /// 不符合.
    Breached { since: Option<NaiveDate> },
    /// 资料不全，暂不能判定.
    Undecidable { missing: Missing },
    /// 文件允许.
    Open,
    /// 不适用.
    NotApplicable,
}

impl Verdict {
    /// Key of its words: `verdict-CODE`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Due { .. } => "due",
            Self::Breached { .. } => "breached",
            Self::Undecidable { .. } => "undecidable",
            Self::Open => "open",
            Self::NotApplicable => "n-a",
        }
    }

    /// The more urgent first, whatever its day: of several verdicts this one is meant.
    pub const fn urgency(&self) -> u8 {
        match self {
            Self::Breached { .. } => 0,
            Self::Due { .. } => 1,
            Self::Undecidable { .. } => 2,
            Self::Open => 3,
            Self::Met => 4,
            Self::NotApplicable => 5,
        }
    }
}

/// How a verdict is put into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<'a> {
    /// `verdict-CODE`.
    Plain(&'static str),
    /// A key, and the `days` put into it.
    Days { key: &'static str, days: u64 },
    /// `verdict-undecidable-missing`, with the labels of these.
    Missing(&'a [Fact]),
}

impl Said<'_> {
    /// The words of a term that has ended: no limit of anybody's was missed.
    pub const GONE: &'static str = "verdict-due-gone";
}

/// One line of the computation. Its words are `policy-step-CODE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub code: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

impl Step {
    /// What is put into its words.
    pub fn texts(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.args.iter().map(|(key, arg)| (*key, arg.to_string()))
    }
}

/// Which of several on one record a verdict is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// There is one.
    Whole,
    Year(i32),
    /// Of a table: its place there, and the step that says it.
    Named {
        number: u16,
        code: &'static str,
    },
    /// A post of a recruitment.
    Post {
        number: u16,
        name: Box<str>,
    },
}

impl Part {
    /// By which it is found again; 0 where there is one.
    pub fn number(&self) -> u16 {
        match self {
            Self::Whole => 0,
            Self::Year(year) => u16::try_from(*year).unwrap_or_default(),
            Self::Named { number, .. } | Self::Post { number, .. } => *number,
        }
    }

    /// The step that says which it is.
    pub fn said(&self) -> Option<Step> {
        let (code, args) = match self {
            Self::Whole => return None,
            Self::Year(year) => ("assess-year", vec![("year", (*year).into())]),
            Self::Named { code, .. } => (*code, Vec::new()),
            Self::Post { name, .. } => ("tie-post", vec![("post", (&**name).into())]),
        };
        Some(Step { code, args })
    }
}

/// A verdict of one rule on one subject.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Its id; its title is `rule-ID` in lower case.
    pub rule: &'static str,
    /// The person or the office.
    pub subject: Id,
    /// The engagement, posting or head count judged.
    pub about: Option<Id>,
    pub part: Part,
    pub on: NaiveDate,
    pub verdict: Verdict,
    /// Their words are `flag-CODE`.
    pub flags: SmallVec<[&'static str; 2]>,
    /// Whether the limit by which the days of a due verdict are counted binds; none where its day is the end of a term, or
    /// there is none.
    pub binding: Option<bool>,
    /// Up to how many days are soon, and up to how many ahead (ours).
    pub near: Option<(i32, i32)>,
    /// Whether it stands in the work list: due things enter it some days before (ours).
    pub listed: bool,
}

impl Outcome {
    pub const fn new(rule: &'static str, subject: Id, on: NaiveDate) -> Self {
        Self {
            rule,
            subject,
            about: None,
            part: Part::Whole,
            on,
            verdict: Verdict::NotApplicable,
            flags: SmallVec::new_const(),
            binding: None,
            near: None,
            listed: false,
        }
    }

    /// The verdict, as a key of the words and what is put into it.
    pub fn said(&self) -> Said<'_> {
        match &self.verdict {
            Verdict::Due { days_left: Some(days), .. } => self.said_of(*days),
            Verdict::Undecidable { missing } if !missing.is_empty() => Said::Missing(missing),
            Verdict::Met
            | Verdict::Due { days_left: None, .. }
            | Verdict::Breached { .. }
            | Verdict::Undecidable { .. }
            | Verdict::Open
            | Verdict::NotApplicable => Said::Plain(self.verdict.code()),
        }
    }

    /// The days left to its last day, counted from any day. Past a limit that binds it is past the time set, past one of
    /// ours past the time suggested; the end of a term has merely gone by.
    pub fn said_of(&self, days_left: i64) -> Said<'_> {
        let key = match self.binding {
            _ if days_left >= 0 => "verdict-due-left",
            Some(true) => "verdict-due-over",
            Some(false) => "verdict-due-past",
            None => Said::GONE,
        };
        Said::Days { key, days: days_left.unsigned_abs() }
    }

    /// The last day of an act; one that has gone is none.
    pub fn to_come(&self, day: NaiveDate) -> Option<NaiveDate> {
        (self.on <= day).then_some(day)
    }
}
