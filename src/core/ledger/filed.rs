//! What filing has come to, read off the records: requests, results, and the facts they stand for.

use std::slice::Iter;
use std::sync::Arc;

use smallvec::SmallVec;

use crate::domain::codes::{FilingOutcome, FilingSource};
use crate::domain::filing::FiledFacts;
use crate::domain::id::Id;
use crate::domain::record::{Body, In, Record};
use crate::domain::slot::Slot;
use crate::domain::value::{Count, Unit, Value as _};
use crate::domain::{Engagement, FilingRequest, FilingResult, Posting};
use crate::ledger::registry::Registry;
use crate::ledger::stolen::Doubt;
use crate::order::Gathered;
use crate::order::Ordered;

/// A filing request, and the answer that stands for it.
#[derive(Clone, Copy)]
pub struct Filing<'a> {
    pub record: &'a Arc<Record>,
    pub request: &'a FilingRequest,
    pub answer: Option<(&'a Arc<Record>, &'a FilingResult)>,
}

impl Filing<'_> {
    pub fn is_recorded(&self) -> bool {
        self.answer.is_some_and(|(_, result)| result.outcome == Some(FilingOutcome::Recorded))
    }
}

/// The filings of one engagement: mostly one or two.
pub type Filings<'a> = SmallVec<[Filing<'a>; 2]>;

/// The filings of an engagement, oldest first. A withdrawn request counts only where the record had been
/// made before the withdrawal arrived: the number given stands.
pub fn filings(registry: &Registry, engagement: Id) -> Filings<'_> {
    match registry.find(engagement) {
        Some(record) => filings_among(registry, record, registry.about(record.subject)),
        None => Filings::new(),
    }
}

/// The same for whoever has at hand what is recorded of the person.
pub fn filings_among<'a>(
    registry: &'a Registry,
    record: &Record,
    recorded: Iter<'a, Arc<Record>>,
) -> Filings<'a> {
    let engagement = record.id;
    let mut found: Filings<'_> = recorded
        .clone()
        // Whoever keeps the engagement asks for it; the facts of a named case are nobody's register.
        .filter(|asked| asked.owner == record.owner || registry.profile.is_none())
        .filter_map(|asked| Some((asked, FilingRequest::of(&asked.body)?)))
        .filter(|(_, request)| request.engagement == Some(engagement))
        .map(|(record, request)| Filing {
            record,
            request,
            answer: answer_among(registry, record, recorded.clone()),
        })
        .filter(|filing| filing.request.withdrawn.is_none() || filing.is_recorded())
        .collect();
    // Where the row of numbers was broken by a restore, the one still open is the newest: nobody asks again while an
    // answer is due.
    found.order_by_key(|filing| {
        (filing.request.sequence, filing.request.made, filing.answer.is_none(), filing.record.id)
    });
    found
}

/// Requests for an engagement that stand, oldest first.
pub fn requests(registry: &Registry, engagement: Id) -> Vec<(&Arc<Record>, &FilingRequest)> {
    filings(registry, engagement).into_iter().map(|filing| (filing.record, filing.request)).collect()
}

/// What an answer to a request is worth (`exchange.md`, "Who may say what"). The paper reply that the asker notes is a
/// claim of its own: it stands where nobody above has said anything.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    Claim,
    Word,
}

/// Whatever else is in view under such a record counts for nothing: its author may not say it.
fn worth(registry: &Registry, request: &Record, answer: &Record, result: &FilingResult) -> Option<Worth> {
    if result.request != Some(request.id) || result.asker.is_some_and(|asker| asker != request.owner) {
        return None;
    }
    // The facts of a named case are nobody's register: they are what is true.
    if registry.profile.is_none() {
        return Some(Worth::Word);
    }
    // Nobody relays it: it comes in a part that its author has signed.
    if registry.holder(answer.id).is_some_and(|holder| holder != answer.owner) {
        return None;
    }
    let is_doubted = registry.doubt(answer) == Some(Doubt::Stolen);
    match result.outcome? {
        // What a key says that nobody has compared counts for nothing.
        FilingOutcome::Recorded if registry.is_province(answer.owner) => {
            (registry.is_verified(answer.owner) && !is_doubted).then_some(Worth::Word)
        }
        FilingOutcome::Recorded => {
            let own = answer.owner == request.owner && result.source == Some(FilingSource::ByHand);
            own.then_some(Worth::Claim)
        }
        FilingOutcome::Returned => {
            (registry.is_below(request.owner, answer.owner) && !is_doubted).then_some(Worth::Word)
        }
    }
}

fn answers<'a>(
    registry: &'a Registry,
    request: &'a Record,
    recorded: Iter<'a, Arc<Record>>,
) -> impl Iterator<Item = (Worth, &'a Arc<Record>, &'a FilingResult)> {
    recorded.filter_map(move |record| {
        let result = FilingResult::of(&record.body)?;
        Some((worth(registry, request, record, result)?, record, result))
    })
}

/// The answer that stands for a request, with the record it is in. A claim counts in the asker's own figures only.
pub fn answer<'a>(
    registry: &'a Registry,
    request: &'a Record,
) -> Option<(&'a Arc<Record>, &'a FilingResult)> {
    answer_among(registry, request, registry.about(request.subject))
}

fn answer_among<'a>(
    registry: &'a Registry,
    request: &'a Record,
    recorded: Iter<'a, Arc<Record>>,
) -> Option<(&'a Arc<Record>, &'a FilingResult)> {
    let own = registry.office() == Some(request.owner);
    answers(registry, request, recorded)
        .filter(|(worth, _, _)| own || *worth == Worth::Word)
        // Where a city returned and the province recorded, what the higher office says stands.
        .max_by_key(|(worth, record, result)| {
            (*worth, result.outcome == Some(FilingOutcome::Recorded), result.date, record.id)
        })
        .map(|(_, record, result)| (record, result))
}

/// What the asker notes of a paper reply while nobody above has answered: 手工登记·待核对.
pub fn claim<'a>(registry: &'a Registry, request: &'a Record) -> Option<&'a FilingResult> {
    let said = answers(registry, request, registry.about(request.subject));
    let best = said.max_by_key(|(worth, record, result)| (*worth, result.date, record.id))?;
    (best.0 == Worth::Claim).then_some(best.2)
}

/// The result that stands for a request.
pub fn result_of<'a>(registry: &'a Registry, request: &'a Record) -> Option<&'a FilingResult> {
    answer(registry, request).map(|(_, facts)| facts)
}

/// The request still waiting for an answer.
pub fn open_request(registry: &Registry, engagement: Id) -> Option<&Arc<Record>> {
    let last = filings(registry, engagement).pop()?;
    last.answer.is_none().then_some(last.record)
}

/// The last request that was recorded, with its result.
pub fn recorded(registry: &Registry, engagement: Id) -> Option<(&FilingRequest, &FilingResult)> {
    last_recorded(&filings(registry, engagement))
}

/// The same of filings that are known.
pub fn last_recorded<'a>(filings: &[Filing<'a>]) -> Option<(&'a FilingRequest, &'a FilingResult)> {
    let last = filings.iter().rfind(|filing| filing.is_recorded())?;
    Some((last.request, last.answer?.1))
}

/// The number of the next request for an engagement.
pub fn next_sequence(registry: &Registry, engagement: Id) -> Count {
    let asked = registry.find(engagement).into_iter().flat_map(|record| registry.about(record.subject));
    let asked = asked.filter_map(|record| FilingRequest::of(&record.body));
    let own = asked.filter(|facts| facts.engagement == Some(engagement));
    let highest = own.filter_map(|facts| facts.sequence).max();
    Count::of(highest.map_or(0, Count::get) as usize + 1)
}

/// Facts of records by their codes, in the order of these.
type Facts<'a> = SmallVec<[(&'static str, &'a dyn Slot); 10]>;

/// The facts a filing stands for (R-REFILE), as far as they are there: 姓名, 证件号码, 聘用/合同签订/实际用人单位,
/// 用工方式, 定岗, 岗位等级, 证书等级, and the exit.
fn standing<'a>(record: &'a Record, recorded: Iter<'a, Arc<Record>>) -> Facts<'a> {
    let Some(own) = Engagement::of(&record.body) else { return Facts::new() };
    const NONE: &dyn Slot = &None::<Id>;
    let (mut name, mut number, mut exit, mut certificate) = (NONE, NONE, NONE, &None);
    let mut posting: Option<&Posting> = None;
    for other in recorded {
        match &other.body {
            Body::Person(facts) => {
                name = if facts.name.has() { &facts.name } else { name };
                number = if facts.id_number.has() { &facts.id_number } else { number };
            }
            Body::Certificate(facts) => certificate = certificate.max(&facts.level),
            Body::Posting(facts) if facts.engagement == Some(record.id) => {
                posting = posting.filter(|known| known.from > facts.from).or(Some(facts));
            }
            Body::Exit(facts) if facts.engagement == Some(record.id) => {
                exit = if facts.date.has() { &facts.date } else { exit };
            }
            _ => {}
        }
    }
    let all: [(&str, &dyn Slot); 10] = [
        ("certificate.level", certificate),
        ("engagement.hirer", &own.hirer),
        ("engagement.mode", &own.mode),
        ("engagement.signer", &own.signer),
        ("engagement.user", &own.user),
        ("exit.date", exit),
        ("person.id_number", number),
        ("person.name", name),
        ("posting.post_level", posting.map_or(NONE, |posting| &posting.post_level)),
        ("posting.union", posting.map_or(NONE, |posting| &posting.union)),
    ];
    all.into_iter().filter(|(_, fact)| fact.has()).collect()
}

/// The same as texts, as a request carries them.
pub fn filed_facts(registry: &Registry, engagement: Id) -> FiledFacts {
    let found = registry.find(engagement);
    let facts = found.map(|record| standing(record, registry.about(record.subject)));
    let facts = facts.into_iter().flatten();
    FiledFacts(facts.filter_map(|(code, fact)| Some((code.to_owned(), fact.text()?))).into_map())
}

/// The same beside what was filed: what stands is told as it was.
pub fn facts_beside(registry: &Registry, engagement: Id, FiledFacts(filed): &FiledFacts) -> FiledFacts {
    let FiledFacts(mut now) = filed_facts(registry, engagement);
    for (code, text) in &mut now {
        if let Some(filed) = filed.get(code).filter(|filed| is_same_unit(text, filed)) {
            text.clone_from(filed);
        }
    }
    FiledFacts(now)
}

/// Whether those of an engagement, by what is recorded of the person, are others than those that were filed: asked of
/// everybody, and so without writing them out.
pub fn has_changed(
    engagement: &Record,
    recorded: Iter<'_, Arc<Record>>,
    FiledFacts(filed): &FiledFacts,
) -> bool {
    let now = standing(engagement, recorded);
    now.len() != filed.len()
        || now.iter().zip(filed).any(|((code, fact), (key, text))| code != key || !stands(*fact, text))
}

/// Whether a fact is what was filed.
fn stands(fact: &dyn Slot, filed: &str) -> bool {
    fact.is(filed) || fact.text().is_some_and(|now| is_same_unit(&now, filed))
}

/// A unit is the same when only the office behind its name has been added since.
fn is_same_unit(now: &str, filed: &str) -> bool {
    let units = Unit::parse(now).ok().zip(Unit::parse(filed).ok());
    units.is_some_and(|(now, filed)| now.name == filed.name && now.office.xor(filed.office).is_some())
}
