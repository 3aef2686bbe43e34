//! Making files: upward (上报文件, 变更申请) and downward (接收回执 with results).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ed25519_dalek::SigningKey;
use serde::Serialize;

use super::statement::{json, parts_for};
use super::wire::{self, Chain, Digest, Key, Made, Package, Reader};
use super::{receipt, statement};
use crate::domain::codes::{FilingType, YesNo};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Body, Kind, Need, Part, Record};
use crate::domain::{Engagement, FilingRequest};
use crate::ledger::batch::{Batch, Change, Export, Taken};
use crate::ledger::{Context, Profile, Registry, filed};

/// Name and version of the program, as files carry it.
pub const PROGRAM: &str = concat!("taizhang ", env!("CARGO_PKG_VERSION"));

/// Archived originals by digest, lent by the store.
pub type Originals = BTreeMap<String, String>;

/// A file made, not yet written: the batch goes to the journal together with the package's text, which is archived
/// under `export.digest`; only then is the file handed out.
pub struct Outgoing {
    pub batch: Batch,
    pub package: Package,
    pub export: Export,
    pub file_name: String,
}

/// The digests of the originals that a file for `to` will carry inside.
pub fn originals_needed(registry: &Registry, to: Id) -> Vec<String> {
    newest(registry, !registry.is_above(to)).into_iter().map(|taken| taken.digest.clone()).collect()
}

/// The newest file of every other office: from below when filing upward, from above when answering down.
fn newest(registry: &Registry, from_above: bool) -> Vec<&Taken> {
    let mut by_origin: BTreeMap<Id, &Taken> = BTreeMap::new();
    for taken in registry.taken.values() {
        let office = taken.from.office;
        // What a superior publishes goes to everybody by itself.
        let directive = taken.kind == PackageKind::Directive;
        if directive || Some(office) == registry.office() || registry.is_above(office) != from_above {
            continue;
        }
        let newer = by_origin.get(&office).is_none_or(|known| known.at <= taken.at);
        if newer {
            by_origin.insert(office, taken);
        }
    }
    by_origin.into_values().collect()
}

/// The statement of this office for its superior, asking to file `engagements`, with the newest statement
/// of every subordinate inside, verbatim and still signed.
///
/// # Errors
/// Everything that stands against it: nothing is written.
pub fn upward(
    registry: &Registry,
    engagements: &[Id],
    originals: &Originals,
    sealed: bool,
    context: &Context,
    key: &SigningKey,
) -> Result<Outgoing, Vec<Issue>> {
    let profile = registry.profile.as_ref().ok_or_else(|| vec![Issue::new("not-set-up")])?;
    let to = profile.superior().ok_or_else(|| vec![Issue::new("no-superior")])?;
    let mut changes = requests(registry, profile, engagements, context)?;
    // The statement shows the register as it will be once the batch is written.
    let mut after = registry.clone();
    after.apply(&Batch::new("export", "", changes.clone()), registry.head);

    let mut parts = statement::write(&after, to.level);
    let drafts = drafts(&after);
    let kind = if drafts.is_empty() { PackageKind::Filing } else { PackageKind::Draft };
    if !drafts.is_empty() {
        parts.insert("proposals".to_owned(), json(&drafts));
    }
    let mut below = Vec::new();
    let mut nested = Vec::new();
    for taken in newest(registry, false) {
        let Some(text) = originals.get(&taken.digest) else {
            return Err(vec![Issue::new("original-missing")]);
        };
        nested.push(reduced(text, |part| parts_for(to.level).iter().any(|known| known.name() == part))?);
        below.push((taken.from.office, taken.number));
    }
    if !nested.is_empty() {
        parts.insert("below".to_owned(), array(&nested));
    }
    if let Some(keys) = vouched(registry, below.iter().map(|(office, _)| *office)) {
        parts.insert("keys".to_owned(), keys);
    }
    let people = after.own_records().filter(|record| record.kind() == Kind::Person).count();
    let open = after.of_kind(Kind::FilingRequest).filter(|r| filed::result_of(&after, r).is_none());
    let export = Export {
        requests: open.filter(|r| r.body.get("withdrawn").is_none()).map(|r| r.id).collect(),
        drafts: drafts.iter().map(|draft| draft.id).collect(),
        below,
        people: u32::try_from(people).unwrap_or(u32::MAX),
        ..blank(registry, to, kind, sealed, context)
    };
    let outgoing = finish(registry, profile, export, kind, parts, context, key)?;
    changes.push(Change::Exported(outgoing.export.clone()));
    Ok(Outgoing { batch: Batch::new("export", "", changes), ..outgoing })
}

/// The receipt for a subordinate: what was taken, results, decisions, and what higher offices sent for it.
///
/// # Errors
/// Everything that stands against it: nothing is written.
pub fn downward(
    registry: &Registry,
    child: Id,
    originals: &Originals,
    sealed: bool,
    context: &Context,
    key: &SigningKey,
) -> Result<Outgoing, Vec<Issue>> {
    let profile = registry.profile.as_ref().ok_or_else(|| vec![Issue::new("not-set-up")])?;
    // Zones file to townships, level 4 to level 4; whoever files to us may be answered.
    let below = |party: &Party| {
        let filed = registry.held.contains_key(&party.office) && !registry.is_above(party.office);
        party.level > profile.level() || filed
    };
    let to = registry.party(child).filter(below);
    let to = to.ok_or_else(|| vec![Issue::new("not-subordinate")])?;
    let mut parts = receipt::write(registry, child);
    let wanted: BTreeSet<String> =
        receipt::origins_through(registry, child).into_iter().map(receipt::part_name).collect();
    let mut nested = Vec::new();
    for taken in newest(registry, true) {
        let Some(text) = originals.get(&taken.digest) else {
            return Err(vec![Issue::new("original-missing")]);
        };
        nested.push(reduced(text, |part| wanted.contains(part))?);
    }
    if !nested.is_empty() {
        parts.insert("above".to_owned(), array(&nested));
    }
    if let Some(keys) = vouched(registry, profile.above.iter().map(|party| party.office)) {
        parts.insert("keys".to_owned(), keys);
    }
    let kind = PackageKind::Receipt;
    let people = u32::try_from(receipt::people(registry, child)).unwrap_or(u32::MAX);
    let export = Export { people, ..blank(registry, &to, kind, sealed, context) };
    let outgoing = finish(registry, profile, export, kind, parts, context, key)?;
    let changes = vec![Change::Exported(outgoing.export.clone())];
    Ok(Outgoing { batch: Batch::new("export", "", changes), ..outgoing })
}

/// Kinds of record that a union publishes to those below it.
pub const PUBLISHED: [Kind; 7] = [
    Kind::PolicyPack,
    Kind::PayScheme,
    Kind::PayGuidance,
    Kind::Benchmark,
    Kind::AssessmentScheme,
    Kind::TrainingPlan,
    Kind::Document,
];

/// Whether a record is among what its office publishes: about itself, and of such a kind.
pub fn is_published(record: &Record) -> bool {
    PUBLISHED.contains(&record.kind()) && record.subject == record.owner
}

/// What this office publishes (下发文件): one file for everybody below, complete like a statement. It is addressed
/// to the sender's own line, so one row of numbers serves all receivers.
///
/// # Errors
/// Everything that stands against it: nothing is written.
pub fn directive(registry: &Registry, context: &Context, key: &SigningKey) -> Result<Outgoing, Vec<Issue>> {
    let profile = registry.profile.as_ref().ok_or_else(|| vec![Issue::new("not-set-up")])?;
    if profile.level() == crate::domain::codes::OfficeLevel::Grassroots {
        return Err(vec![Issue::new("directive-level")]);
    }
    let published: Vec<&Arc<Record>> = registry.own_records().filter(|record| is_published(record)).collect();
    if published.is_empty() {
        return Err(vec![Issue::new("directive-empty")]);
    }
    let kind = PackageKind::Directive;
    let parts = statement::split(&published, &Part::ALL);
    let export = blank(registry, &profile.party, kind, false, context);
    let outgoing = finish(registry, profile, export, kind, parts, context, key)?;
    let changes = vec![Change::Exported(outgoing.export.clone())];
    Ok(Outgoing { batch: Batch::new("export", "", changes), ..outgoing })
}

fn blank(registry: &Registry, to: &Party, kind: PackageKind, sealed: bool, context: &Context) -> Export {
    Export {
        package: context.id(PACKAGE_ID),
        kind,
        to: to.clone(),
        number: registry.last_export(to.office).map_or(1, |last| last.number + 1),
        digest: String::new(),
        at: context.now.to_rfc3339(),
        sealed,
        people: 0,
        requests: Vec::new(),
        drafts: Vec::new(),
        below: Vec::new(),
        sent: false,
    }
}

/// Ids of requests count from 0; the package's own stands far behind them.
const PACKAGE_ID: usize = usize::MAX >> 1;

fn finish(
    registry: &Registry,
    profile: &Profile,
    mut export: Export,
    kind: PackageKind,
    parts: BTreeMap<String, String>,
    context: &Context,
    key: &SigningKey,
) -> Result<Outgoing, Vec<Issue>> {
    let one = |issue: Issue| vec![issue];
    let incarnation = registry.incarnation.ok_or_else(|| one(Issue::new("not-set-up")))?;
    let previous = registry.last_export(export.to.office).map(|last| last.digest.parse::<Digest>());
    let head = wire::Head {
        kind,
        id: export.package,
        practice: profile.practice,
        from: profile.party.clone(),
        to: Some(export.to.clone()),
        chain: Some(Chain {
            register: profile.register,
            incarnation,
            to: export.to.office,
            number: export.number,
            previous: previous.transpose().map_err(|_| one(Issue::new("journal-body")))?,
            journal: registry.head.hash,
        }),
        made: Made { at: export.at.clone(), by: context.actor.clone(), program: PROGRAM.to_owned() },
    };
    let package = wire::package(head, &parts, key).map_err(one)?;
    export.digest = package.digest.to_string();
    let practice = if profile.practice { "练习-" } else { "" };
    let name = file_name(&profile.party.name, export.kind, &export.to.name, export.number, &export.at);
    let file_name = format!("{practice}{name}");
    Ok(Outgoing { batch: Batch::new("export", "", Vec::new()), package, export, file_name })
}

/// `昆山市总工会-上报文件-第003号-20261122.json`: offices and number only, never a person. `at` is RFC 3339.
pub fn file_name(from: &str, kind: PackageKind, to: &str, number: u64, at: &str) -> String {
    let to = if kind == PackageKind::Receipt { format!("致{to}-") } else { String::new() };
    let name: String = format!("{from}-{to}{}", kind.word())
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, '-' | '（' | '）') { c } else { '_' })
        .take(80)
        .collect();
    let day: String = at.chars().take(10).filter(char::is_ascii_digit).collect();
    format!("{name}-第{number:03}号-{day}.json")
}

fn reduced(text: &str, keep: impl Fn(&str) -> bool) -> Result<String, Vec<Issue>> {
    let package = wire::read(text.as_bytes().to_vec(), Reader::Nested, None).map_err(|issue| vec![issue])?;
    Ok(package.keep_parts(keep))
}

fn array(raw: &[String]) -> String {
    format!("[{}]", raw.join(","))
}

/// A key that this office has compared itself, as it tells others: they take it on its word.
#[derive(Clone, Debug, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vouched {
    pub office: Id,
    pub key: Key,
}

/// The keys of these offices that were compared here, as the part `keys` of a file.
fn vouched(registry: &Registry, offices: impl Iterator<Item = Id>) -> Option<String> {
    let compared = offices.filter(|office| registry.is_verified(*office));
    let keys: Vec<Vouched> = compared
        .filter_map(|office| Some(Vouched { office, key: registry.pins.get(&office)?.parse().ok()? }))
        .collect();
    (!keys.is_empty()).then(|| json(&keys))
}

/// One person drafted here: the record and what hangs on it, whole.
#[derive(Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Draft {
    pub id: Id,
    pub records: Vec<Arc<Record>>,
}

fn drafts(registry: &Registry) -> Vec<Draft> {
    let mut by_person: BTreeMap<Id, Vec<Arc<Record>>> = BTreeMap::new();
    for record in registry.own_records().filter(|record| record.draft) {
        by_person.entry(record.subject).or_default().push(record.clone());
    }
    by_person.into_iter().map(|(id, records)| Draft { id, records }).collect()
}

/// New filing requests for the engagements chosen (强制性审核: what must stand before a filing goes out).
fn requests(
    registry: &Registry,
    profile: &Profile,
    engagements: &[Id],
    context: &Context,
) -> Result<Vec<Change>, Vec<Issue>> {
    let mut changes = Vec::new();
    let mut issues = Vec::new();
    for (n, id) in engagements.iter().collect::<BTreeSet<_>>().into_iter().enumerate() {
        let known = registry.own(*id).filter(|record| record.owner == profile.office() && !record.draft);
        let Some(record) = known else {
            issues.push(Issue::new("record-unknown").at(id.to_string()));
            continue;
        };
        let Body::Engagement(facts) = &record.body else { continue };
        let found = against(registry, record, facts);
        if found.is_empty() {
            let request = FilingRequest {
                engagement: Some(*id),
                filing_type: Some(filing_type(registry, *id, facts)),
                made: Some(context.today()),
                sequence: Some(filed::next_sequence(registry, *id)),
                facts: Some(filed::filed_facts(registry, *id)),
                withdrawn: None,
            };
            changes.push(Change::Put(Arc::new(Record {
                id: context.id(n),
                owner: profile.office(),
                subject: record.subject,
                draft: false,
                body: Body::FilingRequest(request),
            })));
        }
        issues.extend(found);
    }
    if issues.is_empty() { Ok(changes) } else { Err(issues) }
}

/// What stands against filing an engagement; the place is the record and the field.
pub fn against(registry: &Registry, record: &Record, facts: &Engagement) -> Vec<Issue> {
    let mut issues = Vec::new();
    if filed::open_request(registry, record.id).is_some() {
        issues.push(Issue::new("request-open").at(record.id.to_string()));
    }
    if [facts.off_establishment, facts.full_time, facts.union_work].contains(&Some(YesNo::No)) {
        issues.push(Issue::new("request-scope").at(record.id.to_string()));
    }
    for other in registry.about(record.subject) {
        if other.id != record.id && other.kind() != Kind::Person {
            continue;
        }
        for field in other.kind().fields() {
            let must = field.need == Need::Must && field.part == Part::Province;
            if must && other.body.get(field.key).is_none() {
                let place = format!("{}.{}.{}", other.id, other.kind().code(), field.key);
                issues.push(Issue::new("request-incomplete").at(place));
            }
        }
    }
    issues
}

fn filing_type(registry: &Registry, engagement: Id, facts: &Engagement) -> FilingType {
    let left = filed::filed_facts(registry, engagement).0.contains_key("exit.date");
    match (left, filed::recorded(registry, engagement).is_some()) {
        (true, _) => FilingType::Left,
        (false, true) => FilingType::Changed,
        (false, false) if facts.existing_staff == Some(YesNo::Yes) => FilingType::Existing,
        (false, false) => FilingType::New,
    }
}
