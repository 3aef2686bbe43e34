//! 待办事项: one thing to do, what it says, whom it speaks of, and its one next action.

use std::fmt;

use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::ledger::{Registry, names};
use crate::policy::urgency::Urgency;

coded! {
    /// What kind of work something is, by which the list can be narrowed. Key of its words: `topic-CODE`.
    pub enum Topic {
        /// 退回补正.
        Returned "returned",
        /// 不符合.
        Breached "breached",
        /// 到期.
        Due "due",
        /// 资料不全.
        Incomplete "incomplete",
        /// 报送与接收.
        Files "files",
    }
}

impl Topic {
    /// How the words of a rule's line tell it apart.
    pub const fn verdict(self) -> &'static str {
        match self {
            Topic::Incomplete => "undecidable",
            Topic::Returned | Topic::Breached | Topic::Due | Topic::Files => self.code(),
        }
    }

    /// The topic of a line of the rules.
    pub const fn of(urgency: Urgency) -> Topic {
        match urgency {
            Urgency::Breached => Topic::Breached,
            Urgency::Undecidable => Topic::Incomplete,
            Urgency::Overdue
            | Urgency::Soon
            | Urgency::Ahead
            | Urgency::Later
            | Urgency::Open
            | Urgency::Met
            | Urgency::NotApplicable => Topic::Due,
        }
    }
}

/// One sort of task. Its words are `task-CODE`, `task-CODE-badge` and `task-CODE-do`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub code: &'static str,
    pub topic: Topic,
    /// How it looks beside the lines of the rules.
    pub urgency: Urgency,
}

impl Sort {
    /// Somebody sent it back: to be corrected.
    pub const fn returned(code: &'static str) -> Self {
        Self { code, topic: Topic::Returned, urgency: Urgency::Breached }
    }

    /// A file that is to be made, taken or answered here.
    pub const fn file(code: &'static str) -> Self {
        Self { code, topic: Topic::Files, urgency: Urgency::Later }
    }

    /// The same, where nobody waits for it, or others are to act.
    pub const fn file_at_ease(code: &'static str) -> Self {
        Self { code, topic: Topic::Files, urgency: Urgency::Open }
    }

    /// Facts that are missing, or have become doubtful.
    pub const fn incomplete(code: &'static str) -> Self {
        Self { code, topic: Topic::Incomplete, urgency: Urgency::Undecidable }
    }

    /// Comes before everything the rules say: somebody sent it back.
    pub const fn comes_first(self) -> bool {
        matches!(self.topic, Topic::Returned)
    }
}

/// Where the next action is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// 人员档案 of one person.
    Person(Id),
    /// Exactly these people, in the roster.
    People(Vec<Id>),
    /// Those in the roster whom their office no longer lists.
    Unlisted,
    /// 机构.
    Offices,
    /// 业务记录 of an office.
    Records(Id),
    /// 培训.
    Training,
    /// 培训, at 年度计划.
    TrainingPlan,
    /// One session of it.
    Session(Id),
    /// 备案.
    Filing,
    /// 备案, at 调动.
    Moves,
    /// 月报.
    MonthlyReports,
    /// 报表, at our own.
    PeriodReports,
    /// 报表, at those of offices below.
    ReportsBelow,
    /// 报表, at 催报.
    Dunning,
    /// 薪酬.
    Pay,
    /// 社保公积金.
    Contributions,
    /// 考核.
    Assessment,
    /// 激励与发展.
    Development,
    /// 年度核查, at the sheets.
    Verification,
    /// 招聘.
    Recruitment,
    /// 招聘, at 年度计划.
    RecruitmentPlan,
    /// One round of it.
    Round(Id),
    /// 经费与服务.
    Funding,
    /// 督查.
    Inspection,
    /// 合同与退出, at 退出.
    Exits,
    /// 合同与退出, at 按期限删除.
    Erasure,
    /// 设置与备份.
    Settings,
}

impl Place {
    /// The person where there is one, else exactly these in the roster.
    pub fn of(people: Vec<Id>) -> Self {
        match people.as_slice() {
            [one] => Place::Person(*one),
            _ => Place::People(people),
        }
    }
}

/// A value in the sentence of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Count(usize),
    /// The number of a file.
    File(u64),
    Name(String),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Count(count) => write!(f, "{count}"),
            Value::File(number) => write!(f, "{number:03}"),
            Value::Name(name) => f.write_str(name),
        }
    }
}

/// A person or an office that a task speaks of, and where more of it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub place: Place,
}

/// One thing to do: what is alike is one task, with all it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub sort: Sort,
    pub args: Vec<(&'static str, Value)>,
    /// The cause, in somebody's own words.
    pub note: Option<String>,
    /// Those it speaks of, where their names can be unfolded.
    pub named: Vec<Named>,
    pub place: Place,
}

impl Task {
    pub const fn new(sort: Sort, place: Place) -> Self {
        Self { sort, args: Vec::new(), note: None, named: Vec::new(), place }
    }

    #[must_use]
    pub fn with(mut self, key: &'static str, value: Value) -> Self {
        self.args.push((key, value));
        self
    }

    /// So many of them: `$count`.
    #[must_use]
    pub fn count(self, count: usize) -> Self {
        self.with("count", Value::Count(count))
    }

    #[must_use]
    pub fn note(mut self, note: &str) -> Self {
        self.note = Some(note.to_owned());
        self
    }

    /// About these people, who are worked off one by one: `$name` is the first, `$people` says how many.
    pub fn of_people(sort: Sort, registry: &Registry, people: Vec<Id>) -> Self {
        let named =
            |person: &Id| Named { name: names::known(registry, *person), place: Place::Person(*person) };
        let named: Vec<Named> = people.iter().map(named).collect();
        let first = named.first().map(|person| person.name.clone()).unwrap_or_default();
        let task = Self { named, ..Self::new(sort, Place::of(people)) };
        let count = task.named.len();
        task.with("name", Value::Name(first)).with("people", Value::Count(count))
    }

    /// About these offices: `$office` is the first, `$offices` says how many.
    pub fn of_offices(sort: Sort, place: Place, offices: &[String]) -> Self {
        let first = offices.first().cloned().unwrap_or_default();
        let task = Self::new(sort, place).with("office", Value::Name(first));
        task.with("offices", Value::Count(offices.len()))
    }

    /// With names to unfold, of offices that are all worked off in the place of the action.
    #[must_use]
    pub fn naming(mut self, offices: Vec<String>) -> Self {
        self.named = offices.into_iter().map(|name| Named { name, place: self.place.clone() }).collect();
        self
    }
}
