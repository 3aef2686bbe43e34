//! What is taken of a plan, as the edits of one command: one batch, one undo.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use super::choices::{BatchKind, Choices};
use super::keys::Key;
use super::known::{posts_people, worth_a_record};
use super::plan::{Fall, RosterPlan, RowPlan, RowState};
use super::repair::{Asks, Flaw};
use super::target as sheet;
use crate::domain::codes::{Coded, EntryMode, YesNo};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Difference, Kind};
use crate::ledger::command::{Edit, Fields, Target};
use crate::ledger::decide::refusals;
use crate::ledger::{Context, Registry};
use crate::order::Gathered;

impl RosterPlan {
    /// Edits for every row that is new or changed; refused, skipped and unchanged rows make none.
    pub fn edits(&self, registry: &Registry, choices: &Choices) -> Vec<Edit> {
        self.edits_by_row(registry, choices).0
    }

    /// The edits, and for each the place of its row among the rows.
    fn edits_by_row(&self, registry: &Registry, choices: &Choices) -> (Vec<Edit>, Vec<usize>) {
        let (mut edits, mut rows) = (Vec::new(), Vec::new());
        for (at, row) in self.rows.iter().enumerate() {
            match &row.state {
                RowState::New | RowState::Asks { person: None, .. } => {
                    let person = add(&mut edits, Kind::Person, None, None, fields(&row.values, Kind::Person));
                    let person = Target::New(person);
                    hired(registry, choices, &mut edits, row, person);
                    for values in row.each(Kind::Certificate) {
                        add(&mut edits, Kind::Certificate, Some(person), None, values);
                    }
                }
                RowState::Known { person, .. } | RowState::Asks { person: Some(person), .. } => {
                    change(registry, choices, &mut edits, row, *person);
                }
                RowState::Same { .. } | RowState::Refused | RowState::Skipped => {}
            }
            rows.resize(edits.len(), at);
        }
        (edits, rows)
    }

    /// Refuses the rows whose edits the register would refuse, each at its cell: whatever a plan says is taken can be
    /// taken, and one bad row never keeps the others out.
    pub(super) fn refuse(&mut self, registry: &Registry, choices: &Choices, on: NaiveDate) {
        let (edits, rows) = self.edits_by_row(registry, choices);
        for (edit, issue) in refusals(registry, &edits, &context(on)) {
            if let Some(row) = rows.get(edit).and_then(|at| self.rows.get_mut(*at)) {
                row.refuse(issue);
            }
        }
    }
}

/// A context in which nothing is written.
fn context(on: NaiveDate) -> Context {
    Context { now: on.and_time(NaiveTime::MIN).and_utc().fixed_offset(), actor: String::new(), seed: [0; 16] }
}

impl RowPlan {
    /// Refuses the row for what the register says against a field of it.
    fn refuse(&mut self, issue: Issue) {
        let field = issue.place.split_once('.').unwrap_or_default();
        let says = |target: sheet::Target| match target {
            sheet::Target::ContractTerm => field == ("contract", "start") || field == ("contract", "end"),
            target => target.field().is_some_and(|(kind, key)| (kind.code(), key) == field),
        };
        let cell = self.cells.iter().find(|cell| says(cell.target) && !cell.seen.is_empty());
        let row = cell.map_or(self.row, |cell| cell.row);
        let (column, cell) = cell.map(|cell| (cell.column, cell.cell.clone())).unzip();
        let flaw = Flaw::of(Asks::Value, issue).blocking();
        self.faults.push(flaw.in_cell(row, column, cell.unwrap_or_default()));
        self.state = RowState::Refused;
    }

    /// What the row says of each record of a kind, one line after another.
    fn each(&self, kind: Kind) -> Vec<Fields> {
        let more = self.more.iter().filter(|(own, _)| *own == kind).map(|(_, values)| values);
        let all = std::iter::once(&self.values).chain(more);
        all.filter(|values| worth_a_record(kind, values)).map(|values| fields(values, kind)).collect()
    }
}

fn fields(values: &BTreeMap<Key, String>, kind: Kind) -> Fields {
    values
        .iter()
        .filter(|((own, _), _)| *own == kind)
        .map(|((_, key), value)| ((*key).to_owned(), value.clone()))
        .into_map()
}

/// Adds a record and returns the number of its edit.
fn add(
    edits: &mut Vec<Edit>,
    kind: Kind,
    subject: Option<Target>,
    engagement: Option<Target>,
    fields: Fields,
) -> usize {
    let links = kind.hangs().zip(engagement).map(|(field, engagement)| (field.key.to_owned(), engagement));
    let links = links.into_iter().into_map();
    edits.push(Edit::New { kind, subject, links, fields });
    edits.len() - 1
}

/// The engagement of a person who has none that the row speaks of, and what hangs on it.
fn hired(registry: &Registry, choices: &Choices, edits: &mut Vec<Edit>, row: &RowPlan, person: Target) {
    let mut own = fields(&row.values, Kind::Engagement);
    let mut say = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            own.entry(key.to_owned()).or_insert(value);
        }
    };
    for (key, value) in &choices.common {
        say(key, Some(value.clone()));
    }
    if choices.in_scope {
        for key in ["off_establishment", "full_time", "union_work"] {
            say(key, Some(YesNo::Yes.code().to_owned()));
        }
    }
    let (existing, entry) = match choices.batch {
        BatchKind::Existing => (YesNo::Yes, Some(EntryMode::Existing.code().to_owned())),
        BatchKind::NewlyHired => (YesNo::No, None),
    };
    say("existing_staff", Some(existing.code().to_owned()));
    say("entry", entry);
    let begun = own.get("hired").cloned();
    let user = own.get("user").cloned();
    let signer = own.get("signer").cloned();
    let engagement = Target::New(add(edits, Kind::Engagement, Some(person), None, own));
    let more = |kind: Kind| row.more.iter().filter(move |(own, _)| *own == kind).map(|(_, values)| values);
    let mut posting = fields(&row.values, Kind::Posting);
    if let Some(user) = user.filter(|user| posts_people(registry, user)) {
        posting.entry("union".to_owned()).or_insert(user);
    }
    if posting.contains_key("union") {
        if let Some(begun) = begun {
            posting.entry("from".to_owned()).or_insert(begun);
        }
        add(edits, Kind::Posting, Some(person), Some(engagement), posting);
    }
    for values in more(Kind::Posting).filter(|values| worth_a_record(Kind::Posting, values)) {
        add(edits, Kind::Posting, Some(person), Some(engagement), fields(values, Kind::Posting));
    }
    for mut contract in row.each(Kind::Contract) {
        if let Some(signer) = &signer {
            contract.entry("employer".to_owned()).or_insert_with(|| signer.clone());
        }
        add(edits, Kind::Contract, Some(person), Some(engagement), contract);
    }
}

/// The changes of a known person, record by record.
fn change(registry: &Registry, choices: &Choices, edits: &mut Vec<Edit>, row: &RowPlan, person: Id) {
    let person = Target::Known(person);
    let rehired = row.engagement.is_none() && row.falls.iter().any(|fall| fall.kind == Kind::Engagement);
    if rehired {
        hired(registry, choices, edits, row, person);
    }
    for Fall { kind, target, changes } in &row.falls {
        let of = |side: fn(&Difference) -> &Option<String>| -> Fields {
            changes.iter().filter_map(|change| Some((change.key.clone(), side(change).clone()?))).into_map()
        };
        let (seen, to) = (of(|change| &change.from), of(|change| &change.to));
        match (target, kind) {
            (Some(id), _) => edits.push(Edit::Change { id: *id, seen, to }),
            (None, Kind::Certificate) => {
                add(edits, *kind, Some(person), None, to);
            }
            (None, Kind::Posting | Kind::Contract) if !rehired => {
                add(edits, *kind, Some(person), row.engagement.map(Target::Known), to);
            }
            // A new engagement has been added with everything that hangs on it.
            (None, _) => {}
        }
    }
}
