//! People who move between two counties: offered, taken back, received, refused, with files that cross and get lost.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Body, Kind, Record};
use taizhang_core::exchange::kinds::transfer;
use taizhang_core::ledger::batch::{Decision, OfferKey};
use taizhang_core::ledger::transfers::{self, State};
use taizhang_core::ledger::{Command, Registry};
use taizhang_core::policy::presence;

use super::world::World;
use crate::forge::pieces;
use crate::office::forked;

/// Why the program may refuse to give somebody: what a schedule makes of its people is not always ripe for it.
const UNRIPE: [&str; 6] = [
    "transfer-inactive",
    "transfer-open",
    "transfer-other",
    "transfer-exit",
    "transfer-first-day",
    "transfer-number",
];

impl World {
    pub fn counties(&self) -> Vec<usize> {
        let county = |at: &usize| self.members[*at].office.level() == OfficeLevel::County;
        (0..self.members.len()).filter(county).collect()
    }

    fn other_county(&self, at: usize) -> Option<usize> {
        self.counties().into_iter().find(|other| *other != at)
    }

    /// Whether an office has something to offer or to answer.
    pub fn has_moves(&self, at: usize) -> bool {
        let registry = &self.members[at].office.registry;
        !registry.offers.is_empty() || self.members[at].own.values().any(|own| own.kind() == Kind::Transfer)
    }

    /// The engagements that an office keeps itself, not those it was told of with a person.
    pub fn kept(&self, at: usize) -> Vec<Arc<Record>> {
        let mut own = self.own_of(at, Kind::Engagement);
        own.retain(|record| !record.is_history());
        own
    }

    /// A county set back to an old backup knows of no offer, or not of this one, until its own file is given back.
    pub fn has_forgotten(&self, at: usize, from: usize, code: &str) -> bool {
        let counties = self.counties();
        let between = counties.contains(&at) && counties.contains(&from);
        between && self.members[at].restored && ["package-sender", "say-transfer"].contains(&code)
    }

    pub fn give(&mut self, at: usize) {
        let Some(to) = self.other_county(at) else { return };
        let own = self.kept(at);
        let Some(engagement) = self.random.pick(&own) else { return };
        let first_day = self.members[at].office.now.date_naive().to_string();
        let to = self.members[to].office.profile().party.clone();
        let give = Command::Give {
            engagements: vec![engagement.id],
            to,
            first_day,
            details: self.random.chance(30),
        };
        match self.command(at, &give) {
            Ok(_) => self.note(at, format!("offers {}", engagement.subject)),
            // A liar is given back lies about people.
            Err(issues) => {
                let usual = self.liar == Some(at) || UNRIPE.contains(&issues[0].code.as_str());
                assert!(usual, "{issues:?}");
            }
        }
    }

    pub fn take_back(&mut self, at: usize) {
        let offers = self.own_of(at, Kind::Transfer);
        let Some(offer) = self.random.pick(&offers) else { return };
        match self.command(at, &Command::TakeBack { transfer: offer.id }) {
            Ok(_) => self.note(at, format!("takes back {}", offer.id)),
            Err(issues) => {
                assert!(
                    ["transfer-answered", "transfer-withdrawn"].contains(&issues[0].code.as_str()),
                    "{issues:?}"
                );
            }
        }
    }

    /// The offers that wait at an office.
    pub fn waiting_offers(&self, at: usize) -> Vec<OfferKey> {
        let registry = &self.members[at].office.registry;
        let open = registry.offers.values().filter(|offer| offer.to() == registry.office());
        open.filter(|offer| transfers::of_offer(offer) == State::Offered).map(|offer| offer.key()).collect()
    }

    pub fn decide_offer(&mut self, at: usize) {
        let waiting = self.waiting_offers(at);
        let Some(offer) = self.random.pick(&waiting) else { return };
        if self.random.chance(70) {
            match self.command(at, &Command::Receive { offers: vec![offer], details: true }) {
                Ok(_) => return self.note(at, format!("takes on {}", offer.1)),
                Err(issues) => {
                    let usual = ["transfer-here", "transfer-unverified", "transfer-untold"];
                    assert!(usual.contains(&issues[0].code.as_str()), "{issues:?}");
                }
            }
        }
        self.note(at, format!("declines {}", offer.1));
        let _ = self.command(at, &Command::Refuse { offer, reason: "编制已满".to_owned() });
    }

    /// 调动文件 and the answer to one: both are complete, so one that is lost costs nothing.
    pub fn send_moves(&mut self, at: usize) {
        let Some(other) = self.other_county(at) else { return };
        let id = self.members[other].office.id();
        let context = self.office(at).context();
        let office = &self.members[at].office;
        let made = transfer::make(office.making(&context), id);
        if let Ok(outgoing) = made
            && self.send(at, other, outgoing)
        {
            self.note(at, format!("sends {other} a transfer file"));
        }
        let asked = self.members[at].office.registry.offers.keys().any(|(giver, _)| *giver == id);
        if asked {
            self.answer(at, other);
        }
    }
}

impl World {
    /// A county that lies about moves: somebody else's people, another receiver, another author; and offers that it says
    /// others have made it.
    pub fn lie_by_moves(&mut self, at: usize) {
        let Some(other) = self.other_county(at) else { return };
        let id = self.members[other].office.id();
        let context = self.office(at).context();
        let office = &self.members[at].office;
        let Ok(made) = transfer::make(office.making(&context), id) else { return };
        let key = office.key.clone();
        let mut forged = pieces(made.package.text());
        let names: Vec<String> = forged.parts.keys().cloned().collect();
        for name in names {
            for _ in 0..self.random.below(3) {
                let (from, to) = (self.any_id(at), self.any_id(other));
                forged = forged.with_part(&name, |text| text.replace(&from.to_string(), &to.to_string()));
            }
        }
        if self.random.chance(50) {
            let text = forged.signed(&key);
            self.try_lie(other, &text);
            return;
        }
        // As if the other county had offered this one its people.
        let from = serde_json::to_value(&self.members[other].office.profile().party).unwrap();
        let own = serde_json::to_value(&self.members[at].office.profile().party).unwrap();
        let carried = forged.with("/from", from).with("/to", own).signed(&key);
        let Some(superior) = self.members[at].superior else { return };
        let Ok(made) = self.office(at).make_upward(&[]) else { return };
        let mut forged = pieces(made.package.text());
        forged.parts.insert("moves".to_owned(), format!("[{carried}]"));
        let text = forged.signed(&key);
        self.try_lie(superior, &text);
    }

    /// Some id of an office's people, engagements or transfers, or its own.
    fn any_id(&mut self, at: usize) -> Id {
        let kinds = [Kind::Person, Kind::Engagement, Kind::Transfer];
        let own = self.members[at].own.values().filter(|own| kinds.contains(&own.kind()));
        let ids: Vec<Id> = own.map(|own| own.id).chain([self.members[at].office.id()]).collect();
        self.random.pick(&ids).unwrap()
    }

    fn try_lie(&mut self, to: usize, text: &str) {
        match self.office(to).plan(text) {
            Err(issue) => {
                self.note(to, format!("refuses a lie about moves: {} at {}", issue.code, issue.place))
            }
            Ok(plan) => {
                let batch = plan.accept(&self.heard(&plan, &forked(&plan))).unwrap();
                if self.write(to, &batch, &plan.originals) {
                    self.note(to, "takes a lie about moves");
                }
            }
        }
    }
}

/// Property 6: nobody is on the move whose own county has not offered them.
pub fn nobody_is_moved_by_another(world: &World, registry: &Registry, today: NaiveDate) {
    for engagement in transfers::moving(registry, today) {
        let owner = registry.find(engagement).unwrap().owner;
        let Some(giver) = world.members.iter().position(|member| member.office.id() == owner) else {
            continue;
        };
        if world.liar == Some(giver) || world.members[giver].restored {
            continue;
        }
        let engagement = registry.original(owner, engagement);
        let offered = world.members[giver].own.values().any(|own| match &own.body {
            Body::Transfer(facts) => facts.engagement == Some(engagement),
            _ => false,
        });
        assert!(offered, "{engagement} is on the move and nobody has offered it");
    }
}

/// Engagements of people whom another county says it has taken on, as their own county offered it.
pub fn moved_away(registry: &Registry, today: NaiveDate) -> BTreeSet<Id> {
    let arrived: BTreeSet<(Id, Id, Id)> = registry
        .of_kind(Kind::Arrival)
        .filter_map(|record| match &record.body {
            Body::Arrival(facts) => {
                let giver = facts.from.as_ref()?.office?;
                Some((record.owner, giver, registry.known_as(giver, facts.transfer?)))
            }
            _ => None,
        })
        .collect();
    let stated = registry.of_kind(Kind::Transfer).map(|record| (record.id, record));
    let carried = registry.offers.values().map(|offer| &offer.record);
    let carried = carried.map(|record| (registry.known_as(record.owner, record.id), record));
    let gone = stated.chain(carried).filter_map(|(id, record)| {
        let Body::Transfer(facts) = &record.body else { return None };
        // The giver knows it from the answer.
        let told =
            Some(record.owner) == registry.office() && registry.answers.get(&id) == Some(&Decision::Accepted);
        let there = told || arrived.contains(&(facts.to.as_ref()?.office?, record.owner, id));
        let begun = facts.first_day? <= today;
        (there && begun).then_some(registry.known_as(record.owner, facts.engagement?))
    });
    gone.collect()
}

/// Once all is delivered, the province counts nobody twice: whoever has moved counts where they are now.
pub fn counted_once(world: &World) {
    if world.liar.is_some() || world.members.iter().any(|member| member.restored) {
        return;
    }
    let province = &world.members[0].office.registry;
    let today = world.members[0].office.now.date_naive();
    let mut seen: Vec<String> = Vec::new();
    for (person, stand) in presence::all(province, today) {
        let number = |person: Id| province.find(person)?.body.get("id_number");
        if stand.presence.in_post()
            && let Some(number) = number(person)
        {
            assert!(!seen.contains(&number), "{person} is counted twice");
            seen.push(number);
        }
    }
}
