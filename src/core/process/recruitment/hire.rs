//! 录用: of each who is hired one batch makes the person, the engagement, the posting and the contract, and says so in the
//! application. With what must be said of them nothing stands against the filing that follows.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

use super::applicants::{facts, name, post};
use super::ranking::{Line, ranking};
use crate::domain::Application;
use crate::domain::coded::coded;
use crate::domain::codes::{Coded, EntryMode, IdKind, Passed, YesNo};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::id_number::IdNumber;
use crate::domain::issue::Issue;
use crate::domain::record::{In, Kind};
use crate::domain::value::Value;
use crate::ledger::command::{Edit, Fields, Target};
use crate::ledger::decide::refusals;
use crate::ledger::{Context, Registry};
use crate::order::Gathered;
use crate::policy::opinion;

coded! {
    /// What should have been before somebody is hired and is not recorded (clauses 32, 35). Its words:
    /// `recruitment-doubt-CODE`. It may stand on paper: whoever hires says so.
    pub enum Doubt {
        /// Not among those proposed.
        Standing "standing",
        /// 资格审查.
        Eligible "eligible",
        /// 体检.
        Health "health",
        /// 考察.
        Inquiry "inquiry",
        /// 公示.
        Shown "shown",
        /// 市总意见.
        Opinion "opinion",
    }
}

impl Line {
    /// What is not recorded of an applicant as passed.
    pub fn doubts(&self) -> impl Iterator<Item = Doubt> {
        let steps = [Doubt::Eligible, Doubt::Health, Doubt::Inquiry].into_iter().zip(self.said);
        let open = steps.filter(|(_, said)| *said != Some(Passed::Yes)).map(|(doubt, _)| doubt);
        (!self.standing.is_proposed()).then_some(Doubt::Standing).into_iter().chain(open)
    }

    /// Whether they are proposed and nothing is left to be recorded before they are hired.
    pub fn is_ready(&self) -> bool {
        self.doubts().next().is_none()
    }
}

/// What is to be looked at before these are hired on a day, and of whom; of the round itself nobody is named.
pub fn doubts(
    registry: &Registry,
    round: Id,
    hired: &BTreeSet<Id>,
    on: NaiveDate,
) -> Vec<(Doubt, Vec<String>)> {
    let Some((record, facts)) = facts(registry, round) else { return Vec::new() };
    let lines = ranking(registry, round, on);
    let of = |doubt: Doubt| -> Vec<String> {
        let own = lines.iter().filter(|line| hired.contains(&line.application));
        own.filter(|line| line.doubts().any(|own| own == doubt)).map(|line| line.name.clone()).collect()
    };
    let opinion = opinion::is_given(facts, registry.said_of(record.subject).map(|said| &**said), on);
    let doubted = |doubt: &Doubt| {
        let (is_round, names) = match doubt {
            Doubt::Shown => (facts.shown_to.is_none(), Vec::new()),
            Doubt::Opinion => (!opinion, Vec::new()),
            doubt => (false, of(*doubt)),
        };
        (is_round || !names.is_empty()).then_some((*doubt, names))
    };
    Doubt::ALL.iter().filter_map(doubted).collect()
}

/// What is asked of each.
pub const PERSON: [&str; 4] = ["id_number", "nation", "party", "education"];
/// What is asked once for all; the contract begins with the work.
pub const ENGAGEMENT: [&str; 3] = ["hired", "mode", "signer"];
pub const CONTRACT: [&str; 2] = ["kind", "end"];

/// What was typed of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hired {
    pub application: Id,
    pub person: Fields,
    /// The union where they will work, as its field is written.
    pub union: String,
}

/// What was typed for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub engagement: Fields,
    pub contract: Fields,
}

fn filled<const N: usize>(fields: &mut Fields, texts: [(&str, String); N]) {
    for (key, text) in texts {
        fields.entry(key.to_owned()).or_insert(text);
    }
}

/// The edits of one batch. They are of the establishment's outside, full-time and for union work: that is what the notice
/// was for (clauses 1, 3).
pub fn edits(registry: &Registry, round: Id, hired: &[Hired], terms: &Terms) -> Vec<Edit> {
    let Some((_, facts)) = facts(registry, round) else { return Vec::new() };
    let Some(profile) = &registry.profile else { return Vec::new() };
    let own = format!("{} @{}", profile.party.name, profile.office());
    let mut edits: Vec<Edit> = Vec::new();
    for one in hired {
        let Some(record) = registry.find(one.application) else { continue };
        let Some(application) = Application::of(&record.body) else { continue };
        let (person, engagement) = (Target::New(edits.len()), Target::New(edits.len() + 1));
        let mut of_person = one.person.clone();
        filled(
            &mut of_person,
            [("name", name(application).to_owned()), ("id_kind", IdKind::Resident.code().to_owned())],
        );
        if let Some(number) = of_person.get("id_number").and_then(|text| IdNumber::parse(text).ok()) {
            let sex = number.sex().code().to_owned();
            filled(&mut of_person, [("birth", number.birth().to_string()), ("sex", sex)]);
        }
        let day = terms.engagement.get("hired").cloned().unwrap_or_default();
        let mut of_engagement = terms.engagement.clone();
        let yes = || YesNo::Yes.code().to_owned();
        filled(
            &mut of_engagement,
            [
                ("entry", EntryMode::Open.code().to_owned()),
                ("allocator", own.clone()),
                ("hirer", own.clone()),
                ("user", one.union.clone()),
                ("off_establishment", yes()),
                ("full_time", yes()),
                ("union_work", yes()),
                ("work_began", day.clone()),
                ("recruitment", round.to_string()),
                ("application", one.application.to_string()),
            ],
        );
        let mut of_posting = Fields::new();
        filled(
            &mut of_posting,
            [("union", one.union.clone()), ("from", day.clone()), ("post", post(application).to_owned())],
        );
        if let Some(document) = &facts.result_document {
            filled(&mut of_posting, [("document", document.text())]);
        }
        of_posting.retain(|_, text| !text.is_empty());
        let mut of_contract = terms.contract.clone();
        let employer = terms.engagement.get("signer").cloned().unwrap_or_default();
        filled(&mut of_contract, [("employer", employer), ("start", day)]);
        let made = |kind: Kind, subject: Option<Target>, hangs: bool, fields: Fields| {
            let links: BTreeMap<String, Target> =
                hangs.then(|| ("engagement".to_owned(), engagement)).into_iter().into_map();
            Edit::New { kind, subject, links, fields }
        };
        edits.push(made(Kind::Person, None, false, of_person));
        edits.push(made(Kind::Engagement, Some(person), false, of_engagement));
        edits.push(made(Kind::Posting, Some(person), true, of_posting));
        edits.push(made(Kind::Contract, Some(person), true, of_contract));
        let seen = record.body.get("hired").map(|text| ("hired".to_owned(), text));
        let to = ("hired".to_owned(), yes());
        edits.push(Edit::Change {
            id: one.application,
            seen: seen.into_iter().into_map(),
            to: [to].into_iter().into_map(),
        });
    }
    edits
}

/// What is known of an applicant that would be asked again: 学历, and the union that the post names.
pub fn known(registry: &Registry, application: Id) -> Vec<(Kind, &'static str, String)> {
    let record = registry.find(application);
    let Some(own) = record.and_then(|record| Application::of(&record.body)) else { return Vec::new() };
    let mut known: Vec<(Kind, &'static str, String)> = Vec::new();
    known.extend(own.education.map(|education| (Kind::Person, "education", education.code().to_owned())));
    let named = post(own);
    let offices = registry.of_kind(Kind::Office).filter_map(|record| registry.party(record.id));
    let unions = offices.filter(|party| !party.name.is_empty() && named.contains(&party.name));
    // The longest name says most: 玉山镇工会 rather than 玉山镇.
    if let Some(union) = unions.max_by_key(|party| party.name.len()) {
        known.push((Kind::Posting, "union", format!("{} @{}", union.name, union.office)));
    }
    known
}

/// The last day of the showing, where somebody hired on a day as typed would be hired before it is over (clause 32).
pub fn still_shown(registry: &Registry, round: Id, hired: &str) -> Option<NaiveDate> {
    let (_, facts) = facts(registry, round)?;
    let hired = PartialDate::parse_typed(hired).ok()?;
    facts.shown_to.filter(|shown| hired.last_day() <= *shown)
}

/// How many edits there are of each.
const EACH: usize = 5;

/// What the register has against it, each at its person by place in the list.
pub fn against(registry: &Registry, edits: &[Edit], on: NaiveDate) -> Vec<(usize, Issue)> {
    let context = Context {
        now: on.and_time(NaiveTime::MIN).and_utc().fixed_offset(),
        actor: String::new(),
        seed: [0; 16],
    };
    refusals(registry, edits, &context).into_iter().map(|(edit, issue)| (edit / EACH, issue)).collect()
}
