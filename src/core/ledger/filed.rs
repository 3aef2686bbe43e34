//! What filing has come to, read off the records: requests, results, and the facts they stand for.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::codes::FilingOutcome;
use crate::domain::filing::FiledFacts;
use crate::domain::id::Id;
use crate::domain::record::{Body, Record};
use crate::domain::value::Count;
use crate::domain::{FilingRequest, FilingResult};
use crate::ledger::registry::Registry;

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

/// The filings of an engagement, oldest first. A withdrawn request counts only where the record had been
/// made before the withdrawal arrived: the number given stands.
pub fn filings(registry: &Registry, engagement: Id) -> Vec<Filing<'_>> {
    let Some(record) = registry.find(engagement) else { return Vec::new() };
    let mut found: Vec<Filing<'_>> = registry
        .about(record.subject)
        .filter_map(|record| match &record.body {
            Body::FilingRequest(request) if request.engagement == Some(engagement) => {
                Some(Filing { record, request, answer: answer(registry, record) })
            }
            _ => None,
        })
        .filter(|filing| filing.request.withdrawn.is_none() || filing.is_recorded())
        .collect();
    // Where the row of numbers was broken by a restore, the one still open is the newest.
    found.sort_by_key(|filing| {
        (filing.request.sequence, filing.request.made, filing.answer.is_some(), filing.record.id)
    });
    found
}

/// Requests for an engagement that stand, oldest first.
pub fn requests(registry: &Registry, engagement: Id) -> Vec<(&Arc<Record>, &FilingRequest)> {
    filings(registry, engagement).into_iter().map(|filing| (filing.record, filing.request)).collect()
}

/// The answer that stands for a request, with the record it is in.
pub fn answer<'a>(registry: &'a Registry, request: &Record) -> Option<(&'a Arc<Record>, &'a FilingResult)> {
    registry
        .about(request.subject)
        .filter_map(|record| match &record.body {
            Body::FilingResult(facts) if facts.request == Some(request.id) => Some((record, facts)),
            _ => None,
        })
        // Where a city returned and the province recorded, what the higher office says stands.
        .max_by_key(|(record, facts)| (facts.outcome == Some(FilingOutcome::Recorded), facts.date, record.id))
}

/// The result that stands for a request.
pub fn result_of<'a>(registry: &'a Registry, request: &Record) -> Option<&'a FilingResult> {
    answer(registry, request).map(|(_, facts)| facts)
}

/// The request still waiting for an answer.
pub fn open_request(registry: &Registry, engagement: Id) -> Option<&Arc<Record>> {
    let last = filings(registry, engagement).pop()?;
    last.answer.is_none().then_some(last.record)
}

/// The last request that was recorded, with its result.
pub fn recorded(registry: &Registry, engagement: Id) -> Option<(&FilingRequest, &FilingResult)> {
    let last = filings(registry, engagement).into_iter().rev().find(Filing::is_recorded)?;
    Some((last.request, last.answer?.1))
}

/// The number of the next request for an engagement.
pub fn next_sequence(registry: &Registry, engagement: Id) -> Count {
    let asked = registry.find(engagement).into_iter().flat_map(|record| registry.about(record.subject));
    let highest = asked
        .filter_map(|record| match &record.body {
            Body::FilingRequest(facts) if facts.engagement == Some(engagement) => facts.sequence,
            _ => None,
        })
        .map(|sequence| sequence.get() as usize)
        .max();
    Count::of(highest.unwrap_or(0) + 1)
}

/// The facts a filing stands for (R-REFILE): 姓名, 证件号码, 聘用/合同签订/实际用人单位, 用工方式, 定岗,
/// 岗位等级, 证书等级, and the exit.
pub fn filed_facts(registry: &Registry, engagement: Id) -> FiledFacts {
    let mut facts = BTreeMap::new();
    let mut put = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            facts.insert(key.to_owned(), value);
        }
    };
    let Some(record) = registry.find(engagement) else { return FiledFacts::default() };
    for key in ["hirer", "signer", "user", "mode"] {
        put(&format!("engagement.{key}"), record.body.get(key));
    }
    let mut certificate = None;
    let mut posting: Option<&Record> = None;
    for other in registry.about(record.subject) {
        match &other.body {
            Body::Person(_) => {
                for key in ["name", "id_number"] {
                    put(&format!("person.{key}"), other.body.get(key));
                }
            }
            Body::Certificate(facts) => certificate = certificate.max(facts.level),
            Body::Posting(facts) if facts.engagement == Some(engagement) => {
                let newer = posting.is_none_or(|known| match &known.body {
                    Body::Posting(known) => known.from <= facts.from,
                    _ => true,
                });
                if newer {
                    posting = Some(other);
                }
            }
            Body::Exit(facts) if facts.engagement == Some(engagement) => {
                put("exit.date", other.body.get("date"));
            }
            _ => {}
        }
    }
    put("posting.union", posting.and_then(|posting| posting.body.get("union")));
    put("posting.post_level", posting.and_then(|posting| posting.body.get("post_level")));
    put("certificate.level", certificate.map(|level| crate::domain::codes::Coded::code(&level).to_owned()));
    FiledFacts(facts)
}
