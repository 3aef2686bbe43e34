//! Who is to be filed, and what stands against it.

use super::queue::{may_be_filed, own_engagements};
use super::stage::{FilingState, state_of};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Body, Kind, Record};
use crate::exchange::kinds::filing;
use crate::ledger::{Registry, names};
use crate::order::Ordered;

/// One thing that must be mended before a filing goes out: the sentence's code, and the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    pub code: String,
    pub field: Option<(Kind, String)>,
}

/// Somebody who is to be filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub engagement: Id,
    pub person: Id,
    pub name: String,
    /// 实际用人单位.
    pub unit: String,
    pub state: FilingState,
    /// Empty when the filing can go out.
    pub against: Vec<Obstacle>,
}

impl Candidate {
    /// 可申请备案: nothing stands against it.
    pub const fn is_ready(&self) -> bool {
        self.against.is_empty()
    }
}

/// Everybody who is to be filed: never filed, returned, or changed since.
pub fn candidates(registry: &Registry) -> Vec<Candidate> {
    let ours = own_engagements(registry).filter(|record| may_be_filed(record));
    among(registry, ours.map(|record| (&**record, state_of(registry, record))))
}

/// Those of some engagements that this office files, with where each stands.
pub(super) fn among<'a>(
    registry: &Registry,
    engagements: impl Iterator<Item = (&'a Record, FilingState)>,
) -> Vec<Candidate> {
    let mut rows: Vec<Candidate> = engagements
        .filter(|(_, state)| state.is_to_file())
        .filter_map(|(record, state)| {
            let Body::Engagement(facts) = &record.body else { return None };
            let found = filing::against(registry, record, facts);
            Some(Candidate {
                engagement: record.id,
                person: record.subject,
                name: names::known(registry, record.subject),
                unit: facts.user.as_ref().map(|unit| unit.name.as_str().to_owned()).unwrap_or_default(),
                state,
                against: found.iter().map(obstacle).collect(),
            })
        })
        .collect();
    rows.order_by(|a, b| (&a.unit, &a.name, a.engagement).cmp(&(&b.unit, &b.name, b.engagement)));
    rows
}

/// People whose filing is held back by the very same things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    pub against: Vec<Obstacle>,
    pub people: Vec<(Id, String)>,
}

/// Those of the candidates who cannot be filed yet, by what stands against them: the most frequent first.
pub fn held_back(rows: &[Candidate]) -> Vec<HeldBack> {
    let mut groups: Vec<HeldBack> = Vec::new();
    for row in rows.iter().filter(|row| !row.is_ready()) {
        let person = (row.person, row.name.clone());
        match groups.iter_mut().find(|group| group.against == row.against) {
            Some(group) => group.people.push(person),
            None => groups.push(HeldBack { against: row.against.clone(), people: vec![person] }),
        }
    }
    groups.order_by_key(|group| std::cmp::Reverse(group.people.len()));
    groups
}

/// The place of such an issue is `RECORD.KIND.FIELD`, or the record alone.
fn obstacle(issue: &Issue) -> Obstacle {
    let mut place = issue.place.split('.').skip(1);
    let kind = place.next().and_then(Kind::by_code);
    let field = kind.zip(place.next().map(str::to_owned));
    Obstacle { code: issue.code.clone(), field }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_people_back_is_said_once_with_all_of_them() {
        let obstacle = |field: &str| Obstacle {
            code: "request-incomplete".to_owned(),
            field: Some((Kind::Engagement, field.to_owned())),
        };
        let row = |n: u128, against: &[&str]| Candidate {
            engagement: Id::from_u128(100 + n),
            person: Id::from_u128(n),
            name: format!("第{n}人"),
            unit: String::new(),
            state: FilingState::Unfiled,
            against: against.iter().map(|field| obstacle(field)).collect(),
        };
        let rows = [
            row(1, &["hired"]),
            row(2, &["user"]),
            row(3, &[]),
            row(4, &["user"]),
            row(5, &["user", "hired"]),
        ];
        let found: Vec<(usize, Vec<u128>)> = held_back(&rows)
            .into_iter()
            .map(|group| (group.against.len(), group.people.iter().map(|(id, _)| id.as_u128()).collect()))
            .collect();
        assert_eq!(found, [(1, vec![2, 4]), (1, vec![1]), (2, vec![5])]);
    }

    #[test]
    fn an_obstacle_names_the_field_to_fill_in() {
        let id = Id::from_u128(7);
        let missing = Issue::new("request-incomplete").at(format!("{id}.engagement.signer"));
        let found = obstacle(&missing);
        assert_eq!(found.field, Some((Kind::Engagement, "signer".to_owned())));
        let open = obstacle(&Issue::new("request-open").at(id.to_string()));
        assert_eq!(open.field, None);
    }
}
