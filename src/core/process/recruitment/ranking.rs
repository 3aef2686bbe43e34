//! 名次: who stands where among the applicants for a post, and who is proposed. The reckoning is that of R-TIE
//! ([`crate::policy::ranking`]); what it proposes is for people to decide.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::applicants::{facts, name, of_round, post};
use super::posts::posts;
use crate::domain::coded::coded;
use crate::domain::codes::{NotHired, Passed, YesNo};
use crate::domain::id::Id;
use crate::domain::{Application, Recruitment};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::named::TIE_DECIMALS;
use crate::policy::parameters::Parameters;
use crate::policy::ranking::{computed, excused, held, rounded, total};

coded! {
    /// Where an applicant stands. Its words: `recruitment-standing-CODE`.
    pub enum Standing {
        /// 已录用.
        Hired "hired",
        /// 拟录用: among as many as are asked for.
        Proposed "proposed",
        /// 递补: the same, because somebody ranked before is out.
        Replaces "replaces",
        /// 并列: of equals not all have a place, and no certificate tells them apart.
        Tied "tied",
        /// 候补: ranked behind those proposed; or the notice does not say how many are asked for.
        Waiting "waiting",
        /// 未录用: somebody has said that they are not hired, or why, whatever their rank.
        Passed "passed",
        /// 未达合格线.
        Below "below",
        /// 成绩不全.
        Unscored "unscored",
        /// 放弃.
        Withdrew "withdrew",
        /// 体检或考察不合格.
        Failed "failed",
        /// 资格审查不合格.
        Ineligible "ineligible",
    }
}

impl Standing {
    /// Whether the machine proposes them.
    pub const fn is_proposed(self) -> bool {
        matches!(self, Self::Proposed | Self::Replaces)
    }

    /// Whether their names are shown: proposed, or hired by now.
    pub const fn is_named(self) -> bool {
        self.is_proposed() || matches!(self, Self::Hired)
    }
}

/// One applicant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub application: Id,
    pub name: String,
    pub post: String,
    /// In hundredths.
    pub total: Option<u64>,
    /// The total is typed, and is not what the weights make of both scores.
    pub typed: bool,
    /// From 1, among all who have a total and the right to apply.
    pub rank: Option<usize>,
    /// Whether a certificate was held when entries closed.
    pub certificate: Option<bool>,
    /// Several have this rank.
    pub shared: bool,
    /// 资格审查, 体检, 考察, as far as they are said.
    pub said: [Option<Passed>; 3],
    pub standing: Standing,
}

/// By what somebody is ranked: the total, then the certificate.
type Key = (u64, bool);

struct Applicant<'a> {
    id: Id,
    own: &'a Application,
    total: Option<u64>,
    held: Option<bool>,
}

impl Applicant<'_> {
    /// Who did not pass, or may not apply, has no rank.
    fn key(&self, pass: u64) -> Option<Key> {
        let total = self.total.filter(|total| *total >= pass)?;
        (self.own.eligible != Some(Passed::No)).then_some((total, self.held == Some(true)))
    }
}

/// Everybody in a round: post by post as the notice names them, in the order of their ranks.
pub fn ranking(registry: &Registry, round: Id, on: NaiveDate) -> Vec<Line> {
    let Some((_, facts)) = facts(registry, round) else { return Vec::new() };
    let parameters = Parameters::of(registry);
    let decimals = parameters.on(TIE_DECIMALS.key.id(), on).and_then(|row| row.value.parse().ok());
    let mut of_post: BTreeMap<&str, Vec<Applicant<'_>>> = BTreeMap::new();
    for (record, own) in of_round(registry, round) {
        of_post.entry(post(own)).or_default().push(Applicant {
            id: record.id,
            own,
            total: total(facts, own).map(|total| rounded(total, decimals)),
            held: held(own, facts.closes),
        });
    }
    let named = posts(facts.posts.as_ref().map(|text| text.as_str()).unwrap_or_default());
    let mut all: Vec<(&str, Vec<Applicant<'_>>)> = of_post.into_iter().collect();
    all.order_by_key(|(post, _)| named.iter().position(|own| own.name == *post).unwrap_or(usize::MAX));
    let places = |post: &str| named.iter().find(|own| own.name == post).map(|own| own.places);
    all.into_iter().flat_map(|(post, applicants)| of_one(facts, places(post), &applicants)).collect()
}

fn of_one(round: &Recruitment, places: Option<usize>, applicants: &[Applicant<'_>]) -> Vec<Line> {
    let pass = round.pass_mark.map_or(0, |mark| mark.hundredths());
    // Everybody ranked, and of these whoever is still in the running.
    let mut all: Vec<Key> = applicants.iter().filter_map(|own| own.key(pass)).collect();
    let running = |own: &&Applicant<'_>| !excused(own.own) && !is_passed(own.own);
    let mut left: Vec<Key> = applicants.iter().filter(running).filter_map(|own| own.key(pass)).collect();
    let is_hired = |own: &&Applicant<'_>| own.own.hired == Some(YesNo::Yes);
    let mut hired: Vec<Key> =
        applicants.iter().filter(running).filter(is_hired).filter_map(|own| own.key(pass)).collect();
    // In order, so that of thousands nobody is compared with everybody.
    all.order();
    left.order();
    hired.order();
    let up_to = |keys: &[Key], key: Key| keys.partition_point(|other| *other <= key);
    let before = |keys: &[Key], key: Key| keys.len() - up_to(keys, key);
    let alike = |keys: &[Key], key: Key| up_to(keys, key) - keys.partition_point(|other| *other < key);
    let line = |own: &Applicant<'_>| {
        let key = own.key(pass);
        let standing = standing(own, pass).unwrap_or_else(|| {
            let Some(key) = key else { return Standing::Unscored };
            // A place that somebody ranked no higher was hired for is no longer free.
            let equals = alike(&hired, key);
            let filled = before(&left, key) + up_to(&hired, key);
            let here = alike(&left, key).saturating_sub(equals);
            let free = places.unwrap_or_default().saturating_sub(filled);
            match places {
                Some(places) if here <= free => match before(&all, key) < places {
                    true => Standing::Proposed,
                    false => Standing::Replaces,
                },
                Some(_) if free > 0 => Standing::Tied,
                _ => Standing::Waiting,
            }
        });
        Line {
            application: own.id,
            name: name(own.own).to_owned(),
            post: post(own.own).to_owned(),
            total: own.total,
            typed: computed(round, own.own)
                .zip(own.own.total)
                .is_some_and(|(sum, typed)| sum != typed.hundredths()),
            rank: key.map(|key| before(&all, key) + 1),
            certificate: own.held,
            shared: key.is_some_and(|key| alike(&all, key) > 1),
            said: [own.own.eligible, own.own.health, own.own.inquiry],
            standing,
        }
    };
    let mut lines: Vec<Line> = applicants.iter().map(line).collect();
    lines.order_by(|one, other| {
        let key = |line: &Line| (line.rank.unwrap_or(usize::MAX), Reverse(line.total), line.name.clone());
        (key(one), one.application).cmp(&(key(other), other.application))
    });
    lines
}

/// What the records say of somebody whatever their rank.
fn standing(own: &Applicant<'_>, pass: u64) -> Option<Standing> {
    let Application { hired, reason, eligible, health, inquiry, .. } = own.own;
    let no = Some(Passed::No);
    if *hired == Some(YesNo::Yes) {
        return Some(Standing::Hired);
    }
    if *eligible == no {
        return Some(Standing::Ineligible);
    }
    if *reason == Some(NotHired::Withdrew) {
        return Some(Standing::Withdrew);
    }
    if [*health, *inquiry].contains(&no) || matches!(reason, Some(NotHired::Health | NotHired::Inquiry)) {
        return Some(Standing::Failed);
    }
    match own.total {
        Some(total) if total < pass => Some(Standing::Below),
        _ if is_passed(own.own) => Some(Standing::Passed),
        None => Some(Standing::Unscored),
        Some(_) => None,
    }
}

/// Whether somebody has said that an applicant is not hired, or why not: the machine proposes them no more.
fn is_passed(own: &Application) -> bool {
    own.hired == Some(YesNo::No) || (own.reason.is_some() && own.hired.is_none())
}
