//! What filing has come to, read off the records: requests, results, and the facts they stand for.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::codes::FilingOutcome;
use crate::domain::filing::FiledFacts;
use crate::domain::id::Id;
use crate::domain::record::{Body, Record};
use crate::domain::{FilingRequest, FilingResult};
use crate::ledger::registry::Registry;

/// Requests for an engagement that were not withdrawn, oldest first.
pub fn requests(registry: &Registry, engagement: Id) -> Vec<(&Arc<Record>, &FilingRequest)> {
    let Some(record) = registry.find(engagement) else { return Vec::new() };
    let mut found: Vec<_> = registry
        .about(record.subject)
        .filter_map(|record| match &record.body {
            Body::FilingRequest(facts) if facts.engagement == Some(engagement) => Some((record, facts)),
            _ => None,
        })
        .filter(|(_, facts)| facts.withdrawn.is_none())
        .collect();
    // Requests of one day are ordered by whether they are answered, then by id: the open one is the newest.
    found.sort_by_key(|(record, facts)| {
        let answered = result_of(registry, record).is_some();
        (facts.made, !answered, record.id)
    });
    found
}

/// The newest result given to a request.
pub fn result_of<'a>(registry: &'a Registry, request: &Record) -> Option<&'a FilingResult> {
    registry
        .about(request.subject)
        .filter_map(|record| match &record.body {
            Body::FilingResult(facts) if facts.request == Some(request.id) => Some((record, facts)),
            _ => None,
        })
        // Where a city returned and the province recorded, what the higher office says stands.
        .max_by_key(|(record, facts)| (facts.outcome == Some(FilingOutcome::Recorded), facts.date, record.id))
        .map(|(_, facts)| facts)
}

/// The request still waiting for an answer.
pub fn open_request(registry: &Registry, engagement: Id) -> Option<&Arc<Record>> {
    let last = requests(registry, engagement).pop()?.0;
    result_of(registry, last).is_none().then_some(last)
}

/// The last request that was recorded, with its result.
pub fn recorded(registry: &Registry, engagement: Id) -> Option<(&FilingRequest, &FilingResult)> {
    requests(registry, engagement).into_iter().rev().find_map(|(record, request)| {
        let result = result_of(registry, record)?;
        (result.outcome == Some(FilingOutcome::Recorded)).then_some((request, result))
    })
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
