//! How far a round has come, read off its dates and its applicants. The steps are those of most notices (practice.md §1).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::applicants::{facts, of_round};
use super::close::is_nameless;
use super::posts::posts;
use super::ranking::{Line, Standing, ranking};
use crate::domain::coded::coded;
use crate::domain::codes::{Passed, YesNo};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::{Application, Recruitment};
use crate::ledger::Registry;
use crate::order::{Gathered as _, Ordered};
use crate::policy::named::OPEN_SHOWN;
use crate::policy::opinion;
use crate::policy::parameters::Parameters;

coded! {
    /// The steps of a round. Its words: `recruitment-step-CODE`, and what is to be done `recruitment-next-CODE`.
    pub enum Step {
        /// 公告.
        Notice "notice",
        /// 报名.
        Entries "entries",
        /// 笔试.
        Written "written",
        /// 面试.
        Interview "interview",
        /// 体检.
        Health "health",
        /// 考察.
        Inquiry "inquiry",
        /// 公示.
        Shown "shown",
        /// 录用.
        Hire "hire",
        /// 关闭: what is left of those not hired are scores without names.
        Close "close",
    }
}

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    pub step: Step,
    pub from: Option<NaiveDate>,
    /// The last day, where it is another.
    pub to: Option<NaiveDate>,
    pub done: bool,
    /// A later step has been, and what this one should have brought is not recorded.
    pub missing: bool,
    /// Its day is over, and what it should bring is not there.
    pub late: bool,
}

/// How long the names are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Working days, the first and the last counted.
    pub days: u32,
    /// How many are asked for (ours).
    pub asked: u32,
    /// Whether the holidays of these years are known.
    pub known: bool,
}

coded! {
    /// What a round itself must still say before anybody can be ranked. Its words: `recruitment-lack-CODE`.
    pub enum Lack {
        /// 权重: without them both scores make no total.
        Weights "weights",
        /// 岗位与条件: without a number of places nobody is proposed.
        Posts "posts",
    }
}

/// One round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pub id: Id,
    /// Applicants and their scores are here; of the rounds of other offices only the notice is known.
    pub ours: bool,
    /// Who recruits.
    pub office: String,
    pub title: String,
    pub steps: Vec<Reached>,
    pub shown: Option<Shown>,
    pub applicants: usize,
    pub proposed: usize,
    pub hired: usize,
    /// Not hired, and still with a name.
    pub named: usize,
    /// What the city thinks of it is known (clause 35).
    pub opinion: bool,
    pub lacks: Vec<Lack>,
}

impl Round {
    /// The step that is under way; none once the round is closed.
    pub fn stage(&self) -> Option<Step> {
        self.open().map(|own| own.step)
    }

    pub fn late(&self) -> bool {
        self.open().is_some_and(|own| own.late)
    }

    fn open(&self) -> Option<&Reached> {
        self.steps.iter().find(|own| !own.done && !own.missing)
    }
}

/// Every round that is known here, the latest first.
pub fn all(registry: &Registry, on: NaiveDate) -> Vec<Round> {
    let rounds = registry.of_kind(Kind::Recruitment).map(|record| record.id);
    let mut rounds: Vec<Round> = rounds.filter_map(|id| one(registry, id, on)).collect();
    let notice = |round: &Round| round.steps.first().and_then(|own| own.from);
    rounds.order_by(|a, b| (notice(b), &a.title, a.id).cmp(&(notice(a), &b.title, b.id)));
    rounds
}

/// One round.
pub fn one(registry: &Registry, id: Id, on: NaiveDate) -> Option<Round> {
    let (record, facts) = facts(registry, id)?;
    let applications = of_round(registry, id);
    let lines = ranking(registry, id, on);
    let proposed = lines.iter().filter(|line| line.standing.is_proposed()).count();
    let hired = lines.iter().filter(|line| line.standing == Standing::Hired).count();
    let others = lines.iter().filter(|line| line.standing != Standing::Hired);
    let named = others.filter(|line| !is_nameless(&line.name)).count();
    let ours = Some(record.owner) == registry.office();
    let steps = if ours { steps(facts, &applications, &lines, on) } else { announced(facts, on) };
    let unscored = applications.iter().any(|(_, own)| own.total.is_none());
    let no_posts = posts(facts.posts.as_ref().map(|text| text.as_str()).unwrap_or_default()).is_empty();
    let lacks =
        [(unscored && !facts.weighs(), Lack::Weights), (!applications.is_empty() && no_posts, Lack::Posts)];
    Some(Round {
        id,
        ours,
        office: registry.party(record.subject).map(|party| party.name).unwrap_or_default(),
        title: facts.title.as_ref().map(|title| title.as_str().to_owned()).unwrap_or_default(),
        steps,
        shown: facts.shown_from.zip(facts.shown_to).map(|(from, to)| shown(registry, from, to, on)),
        applicants: applications.len(),
        proposed,
        hired,
        named,
        opinion: opinion::is_given(facts, registry.said_of(record.subject).map(|said| &**said), on),
        lacks: lacks.into_iter().filter_map(|(lacks, lack)| lacks.then_some(lack)).collect(),
    })
}

/// The days of a step as the round says them.
fn days(facts: &Recruitment, step: Step) -> (Option<NaiveDate>, Option<NaiveDate>) {
    match step {
        Step::Notice => (facts.notice, None),
        Step::Entries => (facts.notice, facts.closes),
        Step::Written => (facts.exam, None),
        Step::Interview => (facts.interview, None),
        Step::Health => (facts.health, None),
        Step::Inquiry => (facts.inquiry, None),
        Step::Shown => (facts.shown_from, facts.shown_to),
        Step::Hire | Step::Close => (None, None),
    }
}

/// The steps of another office's round: what came of them is not known here, only which days lie behind.
fn announced(facts: &Recruitment, on: NaiveDate) -> Vec<Reached> {
    let each = |step: &Step| {
        let (from, to) = days(facts, *step);
        let done = to.or(from)? < on || (*step == Step::Notice && from? <= on);
        Some(Reached { step: *step, from, to, done, missing: false, late: false })
    };
    Step::ALL.iter().filter_map(each).collect()
}

fn shown(registry: &Registry, from: NaiveDate, to: NaiveDate, on: NaiveDate) -> Shown {
    let parameters = Parameters::of(registry);
    let asked = parameters.on(OPEN_SHOWN.key.id(), on).and_then(|row| row.value.parse().ok());
    let counted = parameters.calendar().working_days(from, to, on);
    Shown { days: counted.value, asked: asked.unwrap_or_default(), known: counted.known }
}

fn steps(
    facts: &Recruitment,
    all: &[(&Record, &Application)],
    lines: &[Line],
    on: NaiveDate,
) -> Vec<Reached> {
    let over = |day: Option<NaiveDate>| day.is_some_and(|day| day < on);
    let any = |is: &dyn Fn(&Application) -> bool| all.iter().any(|(_, own)| is(own));
    let standings: BTreeMap<Id, Standing> =
        lines.iter().map(|line| (line.application, line.standing)).into_map();
    // Whoever is proposed or hired has passed it: of each it is said, and of somebody.
    let lacks = |said: &dyn Fn(&Application) -> Option<Passed>, of: &dyn Fn(Standing) -> bool| {
        let is_asked = |record: &Record| standings.get(&record.id).is_some_and(|standing| of(*standing));
        all.iter().any(|(record, own)| said(own).is_none() && is_asked(record))
    };
    let passed = |said: &dyn Fn(&Application) -> Option<Passed>| {
        any(&|own| said(own).is_some()) && !lacks(said, &Standing::is_named)
    };
    let scored = !all.is_empty()
        && any(&|own| own.written.is_some() || own.total.is_some())
        && (all.iter().all(|(_, own)| own.written.is_some())
            || lines
                .iter()
                .all(|line| line.standing != Standing::Unscored || facts.interview_weight.is_some()));
    // Both scores without weights make no total: nobody can be ranked yet.
    let talked = lines.iter().any(|line| line.total.is_some());
    let hired = any(&|own| own.hired == Some(YesNo::Yes));
    let nameless = lines.iter().all(|line| line.standing == Standing::Hired || is_nameless(&line.name));
    // A showing is over with its last day; whatever comes of people is there once it is recorded.
    let done = |step: Step| match step {
        Step::Notice => facts.notice.is_some_and(|day| day <= on),
        Step::Entries => over(facts.closes) && !all.is_empty(),
        Step::Written => scored,
        Step::Interview => talked,
        Step::Health => passed(&|own| own.health),
        Step::Inquiry => passed(&|own| own.inquiry),
        Step::Shown => over(facts.shown_to) && lines.iter().any(|line| line.standing.is_named()),
        Step::Hire => hired && lines.iter().all(|line| !line.standing.is_proposed()),
        Step::Close => hired && nameless,
    };
    let recorded = |step: Step| match step {
        Step::Notice | Step::Entries | Step::Shown => false,
        Step::Hire => hired,
        step => done(step),
    };
    let each = |step: &Step| {
        let (from, to) = days(facts, *step);
        // What a later step brought says that this one has been; not that what it should bring is there.
        let later = Step::ALL.iter().filter(|later| *later > step).any(|later| recorded(*later));
        let brings = match step {
            Step::Notice | Step::Entries => true,
            Step::Written | Step::Interview => {
                any(&|own| own.written.is_some() || own.interview.is_some() || own.total.is_some())
            }
            Step::Health | Step::Inquiry | Step::Shown | Step::Hire | Step::Close => false,
        };
        let waits = match step {
            Step::Health => lacks(&|own| own.health, &Standing::is_proposed),
            Step::Inquiry => lacks(&|own| own.inquiry, &Standing::is_proposed),
            Step::Shown => facts.shown_to.is_some_and(|day| day >= on),
            _ => false,
        };
        let done = done(*step) || (later && brings);
        let missing = !done && later && !waits && *step < Step::Hire;
        let late = !done && !missing && over(to.or(from));
        Reached { step: *step, from, to, done, missing, late }
    };
    Step::ALL.iter().map(each).collect()
}
