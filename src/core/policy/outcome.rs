//! A verdict and everything it stands on.

use std::sync::Arc;

use chrono::NaiveDate;

use super::arg::Arg;
use super::parameter::Parameter;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};

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

/// Those of some facts that are missing.
pub fn lacking<const N: usize>(facts: [(Fact, bool); N]) -> Vec<Fact> {
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
    Undecidable { missing: Vec<Fact> },
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

/// A fact as the rule saw it; `record` is none where none is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactUsed {
    pub record: Option<Id>,
    pub fact: Fact,
    pub value: Option<Arg>,
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

/// Where a person acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Facts of a record.
    Edit { record: Id, keys: Vec<&'static str> },
    /// A new record of a person or an office.
    Add { kind: Kind, subject: Id, engagement: Option<Id> },
    /// Somebody to be posted to an office.
    Post { office: Id },
    /// 备案.
    Filing,
}

impl Place {
    /// A new record of a person or an office.
    pub const fn add(kind: Kind, subject: Id) -> Self {
        Self::Add { kind, subject, engagement: None }
    }

    /// A new record that hangs on an engagement.
    pub fn under(kind: Kind, engagement: &Record) -> Self {
        Self::Add { kind, subject: engagement.subject, engagement: Some(engagement.id) }
    }

    /// Where facts of a record are entered.
    pub fn edit(record: Id, facts: &[Fact]) -> Self {
        Self::Edit { record, keys: facts.iter().map(|fact| fact.key).collect() }
    }
}

/// 补齐以下事项即可符合: the smallest future lawful act. Never the re-dating of a past fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    None,
    /// Its words are `remedy-CODE`.
    Act {
        code: &'static str,
        place: Place,
        latest: Option<NaiveDate>,
    },
    /// 已逾期，无法补正，请补办并说明原因: where it is done after all, or where the reason is recorded.
    TooLate(Place),
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
    /// Which of several on one record: a year, a kind of document. Its first step says it; 0 where there is one.
    pub part: u16,
    pub on: NaiveDate,
    pub verdict: Verdict,
    /// Their words are `flag-CODE`.
    pub flags: Vec<&'static str>,
    pub facts: Vec<FactUsed>,
    pub parameters: Vec<Arc<Parameter>>,
    pub steps: Vec<Step>,
    pub remedy: Remedy,
    /// By what the days of a due verdict are counted; none where its day is the end of a term, or there is none.
    pub limit: Option<Arc<Parameter>>,
    /// Up to how many days are soon, and up to how many ahead (ours).
    pub near: Option<(i64, i64)>,
    /// What a record entered for the remedy begins with: field and value. The person may change it.
    pub given: Vec<(&'static str, Arg)>,
    /// Whether it stands in the work list: due things enter it some days before (ours).
    pub listed: bool,
}

impl Outcome {
    pub fn new(rule: &'static str, subject: Id, on: NaiveDate) -> Self {
        Self {
            rule,
            subject,
            about: None,
            part: 0,
            on,
            verdict: Verdict::NotApplicable,
            flags: Vec::new(),
            facts: Vec::new(),
            parameters: Vec::new(),
            steps: Vec::new(),
            remedy: Remedy::None,
            limit: None,
            near: None,
            given: Vec::new(),
            listed: false,
        }
    }

    #[must_use]
    pub fn about(mut self, record: Id) -> Self {
        self.about = Some(record);
        self
    }

    /// Which of several this is, said by a step.
    #[must_use]
    pub fn part<const N: usize>(
        mut self,
        part: u16,
        code: &'static str,
        args: [(&'static str, Arg); N],
    ) -> Self {
        self.part = part;
        self.step(code, args)
    }

    /// The step that says which of several this is.
    pub fn said_part(&self) -> Option<&Step> {
        self.steps.first().filter(|_| self.part != 0)
    }

    /// The verdict; breached and undecidable stand in the work list.
    #[must_use]
    pub fn verdict(mut self, verdict: Verdict) -> Self {
        self.listed = matches!(verdict, Verdict::Breached { .. } | Verdict::Undecidable { .. });
        self.verdict = verdict;
        self
    }

    #[must_use]
    pub fn listed(mut self, listed: bool) -> Self {
        self.listed = listed;
        self
    }

    #[must_use]
    pub fn flag(mut self, flag: &'static str) -> Self {
        self.flags.push(flag);
        self
    }

    /// A fact that was looked at, as it counts.
    #[must_use]
    pub fn fact(mut self, record: Option<Id>, fact: Fact, value: Option<impl Into<Arg>>) -> Self {
        self.facts.push(FactUsed { record, fact, value: value.map(Into::into) });
        self
    }

    /// A fact that was looked for, and is not there.
    #[must_use]
    pub fn lacks(mut self, record: Option<Id>, fact: Fact) -> Self {
        self.facts.push(FactUsed { record, fact, value: None });
        self
    }

    #[must_use]
    pub fn step<const N: usize>(mut self, code: &'static str, args: [(&'static str, Arg); N]) -> Self {
        self.steps.push(Step { code, args: args.into() });
        self
    }

    /// 资料不全 as long as this fact is missing.
    #[must_use]
    pub fn wants(self, fact: Fact) -> Self {
        self.verdict(Verdict::Undecidable { missing: vec![fact] })
    }

    /// The same of a fact of a record, which is said there.
    #[must_use]
    pub fn asks(self, record: Id, fact: Fact) -> Self {
        self.wants(fact).remedy("train-say", Place::edit(record, &[fact]))
    }

    /// 待办, until a day where there is one.
    #[must_use]
    pub fn due(self, until: Option<NaiveDate>) -> Self {
        let days_left = until.map(|until| (until - self.on).num_days());
        self.verdict(Verdict::Due { days_left, until })
    }

    /// 不符合.
    #[must_use]
    pub fn breached(self, since: Option<NaiveDate>) -> Self {
        self.verdict(Verdict::Breached { since })
    }

    #[must_use]
    pub fn by(mut self, parameter: &Arc<Parameter>) -> Self {
        self.parameters.push(parameter.clone());
        self
    }

    /// That the days left are counted by this limit.
    #[must_use]
    pub fn rests_on(mut self, limit: &Arc<Parameter>) -> Self {
        self.limit = Some(limit.clone());
        self
    }

    /// 待核: what it hangs on is not known for sure.
    #[must_use]
    pub fn to_check(mut self) -> Self {
        if !self.flags.contains(&"to-check") {
            self.flags.push("to-check");
        }
        self
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
        let key = match &self.limit {
            _ if days_left >= 0 => "verdict-due-left",
            Some(limit) if limit.binds() => "verdict-due-over",
            Some(_) => "verdict-due-past",
            None => Said::GONE,
        };
        Said::Days { key, days: days_left.unsigned_abs() }
    }

    /// The same, where there is a place to act at.
    #[must_use]
    pub fn remedy_at(self, code: &'static str, place: Option<Place>) -> Self {
        match place {
            Some(place) => self.remedy(code, place),
            None => self,
        }
    }

    /// The last day of an act; one that has gone is none.
    pub fn to_come(&self, day: NaiveDate) -> Option<NaiveDate> {
        (self.on <= day).then_some(day)
    }

    /// 不适用: whom it speaks of is not counted.
    pub(super) fn leave_out(mut self) -> Self {
        self.verdict = Verdict::NotApplicable;
        self.flags = vec!["not-counted"];
        self.parameters.clear();
        // Which of several it is, it still says.
        self.steps.truncate(usize::from(self.part != 0));
        self.limit = None;
        self.remedy = Remedy::None;
        self.given.clear();
        self.listed = false;
        self
    }

    /// Says so where the day is judged by what only began later.
    pub(super) fn projected(self) -> Self {
        let later = self.parameters.iter().filter(|parameter| parameter.is_projected(self.on));
        match later.filter_map(|parameter| parameter.from).max() {
            Some(from) => self.step("parameter-projected", [("from", from.into())]),
            None => self,
        }
    }

    /// 已逾期，无法补正: with the place where it is done after all, or where the reason is recorded.
    #[must_use]
    pub fn too_late_at(mut self, place: Place) -> Self {
        self.remedy = Remedy::TooLate(place);
        self
    }

    /// What the verdict knows already of the record that its remedy asks for.
    #[must_use]
    pub fn given(mut self, fact: Fact, value: Option<impl Into<Arg>>) -> Self {
        self.given.extend(value.map(|value| (fact.key, value.into())));
        self
    }

    #[must_use]
    pub fn remedy(self, code: &'static str, place: Place) -> Self {
        self.remedy_by(code, place, None)
    }

    /// The same, where it has a last day.
    #[must_use]
    pub fn remedy_by(mut self, code: &'static str, place: Place, latest: Option<NaiveDate>) -> Self {
        self.remedy = Remedy::Act { code, place, latest };
        self
    }
}
