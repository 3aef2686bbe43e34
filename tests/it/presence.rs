//! One number, one name: 在册, 在岗 and what they are made of agree on every screen, at all four levels.

use std::collections::BTreeMap;

use taizhang_core::domain::codes::{OfficeLevel, YesNo};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Body, Kind, Record};
use taizhang_core::ledger::{Registry, Target};
use taizhang_core::policy::engine;
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::policy::presence::Presence::{
    self, Awaited, Draft, InPost, Left, Moving, Outside, Unconfirmed,
};
use taizhang_core::policy::presence::{self, Heads};
use taizhang_core::process::filing;
use taizhang_core::process::task::Topic;
use taizhang_core::report::filing::outbox;
use taizhang_core::report::home;
use taizhang_core::report::offices::{self, staffing};
use taizhang_core::report::people;
use taizhang_core::report::people::roster::{self, EVERYBODY, Filter, IN_POST, LEFT, OUTSIDE, UNPLACED};
use taizhang_core::words::{Lang, has_words};

use crate::office::{Office, engagement, fields, new, party, person};
use crate::practice::{WORLD, today};

fn presence_filter(presence: &str) -> Filter {
    Filter { presence: presence.to_owned(), ..Filter::default() }
}

fn admitted(registry: &Registry, filter: &Filter) -> usize {
    filter.apply(registry, &people::rows(registry, today())).len()
}

/// In post by the letter of the definition, person by person: nothing of the program's own counting.
fn in_post_by_hand(registry: &Registry) -> usize {
    let on = today();
    let employed = |person: Id| {
        registry.about(person).any(|record| {
            let Body::Engagement(facts) = &record.body else { return false };
            let said_no =
                [facts.off_establishment, facts.full_time, facts.union_work].contains(&Some(YesNo::No));
            let left = registry.about(person).any(|other| match &other.body {
                Body::Exit(exit) => {
                    exit.engagement == Some(record.id) && exit.date.is_some_and(|date| date < on)
                }
                _ => false,
            });
            !said_no && !left && facts.hired.is_none_or(|hired| hired.first_day() <= on)
        })
    };
    registry.of_kind(Kind::Person).filter(|person| !person.draft && employed(person.id)).count()
}

#[test]
fn every_screen_gives_the_same_numbers_at_all_four_levels() {
    for register in &WORLD.registers {
        let (registry, name) = (&register.registry, &register.profile.party.name);
        let rows = people::rows(registry, today());
        let heads = presence::heads(registry, today());
        assert_eq!(heads.in_post() as usize, in_post_by_hand(registry), "{name}: 在岗 as defined");
        assert_eq!(heads.all() as usize, registry.of_kind(Kind::Person).count(), "{name}: everybody once");
        // 工作台 and the navigation, the head of 人员, and its rows.
        assert_eq!(home::overview(registry, today()).heads, heads, "{name}");
        assert_eq!(roster::summary(&rows), heads, "{name}");
        assert_eq!(
            admitted(registry, &Filter::default()) as u32,
            heads.registered() + heads.drafts,
            "{name}"
        );
        assert_eq!(admitted(registry, &presence_filter(IN_POST)) as u32, heads.in_post(), "{name}");
        assert_eq!(admitted(registry, &presence_filter(LEFT)) as u32, heads.left, "{name}");
        assert_eq!(admitted(registry, &presence_filter(OUTSIDE)) as u32, heads.outside, "{name}");
        assert_eq!(admitted(registry, &presence_filter(EVERYBODY)) as u32, heads.all(), "{name}");
        // 备案: the four counters are those whose scope is confirmed.
        let counters = filing::counters(registry, today());
        assert_eq!((counters.in_scope(), counters.undecided), (heads.confirmed, heads.unconfirmed), "{name}");
        // 机构与配备: the sum at its top.
        let tree = offices::tree(registry, today());
        assert_eq!(tree[0].people.total(), heads.in_post(), "{name}");
        // The next file: the own part of them.
        if let Some(next) = outbox::contents(registry, today()) {
            let own = rows.iter().filter(|row| row.owner == register.profile.office() && !row.draft);
            assert_eq!(next.heads, presence::tally(own.map(|row| row.presence)), "{name}");
            assert_eq!(next.people as u32, next.heads.all(), "{name}");
        }
    }
}

#[test]
fn every_office_leads_to_exactly_the_people_it_counts() {
    for register in &WORLD.registers[1..] {
        let registry = &register.registry;
        let rows = people::rows(registry, today());
        for office in offices::tree(registry, today()) {
            let filter = Filter { under: office.office.to_string(), ..presence_filter(IN_POST) };
            assert_eq!(filter.apply(registry, &rows).len() as u32, office.people.total(), "{}", office.name);
            // Those of no known office are found by themselves, here and below.
            let unplaced = Filter { unit: UNPLACED.to_owned(), ..filter };
            let found = unplaced.apply(registry, &rows);
            assert_eq!(found.len() as u32, office.people.unplaced_in_all(), "{}", office.name);
            let here = found.iter().filter(|row| row.told(registry).place.office == office.office).count();
            assert_eq!(here as u32, office.people.unplaced, "{}", office.name);
        }
    }
}

/// Whose actual user unit is not filled in, or no office of the tree, is nobody's own staff.
#[test]
fn people_of_no_known_unit_are_not_the_offices_own_staff() {
    let me = party(3, "昆山市总工会", OfficeLevel::County);
    let mut office = Office::new(&me, &[]);
    for (n, unit) in [(1, ""), (2, "不在树上的工会"), (3, "昆山市总工会")] {
        let mut facts = engagement(unit);
        if unit.is_empty() {
            facts.remove("user");
        }
        let edits = vec![
            new(Kind::Person, None, &[], person("王芳", n)),
            new(Kind::Engagement, Some(Target::New(0)), &[], facts),
        ];
        office.edit(edits).unwrap();
    }
    let on = office.now.date_naive();
    let people = offices::tree(&office.registry, on)[0].people;
    assert_eq!((people.own, people.unplaced, people.total()), (0, 3, 3), "a mere name is no office");
}

#[test]
fn the_tree_sums_people_head_counts_and_duties_up_to_the_top() {
    let registry = &WORLD.registers[0].registry;
    let tree = offices::tree(registry, today());
    let said = staffing::staffing(registry, &tree, today());
    let duty: BTreeMap<Id, Verdict> = engine::verdicts(registry, &engine::offices(registry), today())
        .into_iter()
        .filter(|outcome| outcome.rule == "R-QUOTA")
        .map(|outcome| (outcome.subject, outcome.verdict))
        .collect();
    for (at, row) in tree.iter().enumerate() {
        let inside = tree[at + 1..].iter().take_while(|other| other.depth > row.depth);
        let leaves = inside.clone().filter(|other| other.below.is_none() && !other.closed);
        assert_eq!(
            row.people.below,
            inside.clone().map(|other| other.people.here()).sum::<u32>(),
            "{}",
            row.name
        );
        assert_eq!(row.below.is_some(), inside.clone().next().is_some(), "{}", row.name);
        if let Some(sum) = row.below {
            let counts =
                || leaves.clone().filter_map(|other| other.head_count.as_ref()).map(|(_, facts)| facts);
            let workers: u64 = counts().filter_map(|facts| facts.workers).map(|n| u64::from(n.get())).sum();
            assert_eq!(
                (sum.workers.total, sum.workers.given as usize),
                (workers, counts().count()),
                "{}",
                row.name
            );
            assert_eq!(sum.asked as usize, leaves.clone().count(), "{}", row.name);
        }
        let owed = |verdict: &&Verdict| matches!(verdict, Verdict::Met | Verdict::Breached { .. });
        let must = inside.filter_map(|other| duty.get(&other.office)).filter(owed).count();
        assert_eq!(said[&row.office].below.must as usize, must, "{}", row.name);
    }
    let top = tree[0].below.unwrap();
    assert!(top.workers.total > 0 && said[&tree[0].office].below.must > 0);
    // What is narrowed to one city is that city's part of the tree.
    let city = tree.iter().find(|row| row.depth == 1).unwrap();
    let part = staffing::within(&tree, Some(city.office));
    assert_eq!(part[0].office, city.office);
    assert!(part.len() > 1 && part[1..].iter().all(|row| row.depth > 1));
    assert_eq!(
        staffing::only(part, &said, staffing::Only::Unstaffed).len() as u32,
        said[&city.office].below.unstaffed
    );
}

/// An engagement: what is otherwise than usual, and the day of exit.
type Said<'a> = (&'a [(&'a str, &'a str)], Option<&'a str>);

/// What one person counts as on 2026-03-02, by the engagements that are entered: changed fields, and the day of exit.
fn counted(engagements: &[Said<'_>]) -> Presence {
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &[]);
    let mut edits = vec![new(Kind::Person, None, &[], person("王芳", 1))];
    for (facts, exit) in engagements {
        let at = u32::try_from(edits.len()).unwrap() as usize;
        let mut own = engagement("玉山镇工会");
        for (key, value) in *facts {
            own.insert((*key).to_owned(), (*value).to_owned());
        }
        own.retain(|_, value| !value.is_empty());
        edits.push(new(Kind::Engagement, Some(Target::New(0)), &[], own));
        if let Some(day) = exit {
            let links = [("engagement", Target::New(at))];
            edits.push(new(
                Kind::Exit,
                Some(Target::New(0)),
                &links,
                fields([("date", day), ("kind", "11")]),
            ));
        }
    }
    office.edit(edits).unwrap();
    let heads = presence::heads(&office.registry, office.now.date_naive());
    assert_eq!(heads.all(), 1, "one person, however many engagements");
    let found = office.registry.of_kind(Kind::Person).next().unwrap();
    let presence = presence::of(&office.registry, found, office.now.date_naive()).presence;
    assert_eq!(heads, presence::tally([presence].into_iter()));
    assert_eq!(filing::counters(&office.registry, office.now.date_naive()).in_scope(), heads.confirmed);
    presence
}

#[test]
fn each_person_counts_as_one_thing() {
    let as_usual: Said<'_> = (&[], None);
    let not_full: Said<'_> = (&[("full_time", "N")], None);
    for (engagements, want) in [
        (vec![as_usual], Presence::InPost),
        // The day of exit still counts, the day after does not.
        (vec![(&[][..], Some("2026-03-02"))], Presence::InPost),
        (vec![(&[][..], Some("2026-03-01"))], Presence::Left),
        (vec![(&[("hired", "2026-03-02")][..], None)], Presence::InPost),
        (vec![(&[("hired", "2026-03-03")][..], None)], Presence::Awaited),
        // Known to the month: whoever began in it may be there from its first day.
        (vec![(&[("hired", "2026-03")][..], None)], Presence::InPost),
        (vec![(&[("full_time", "N")][..], Some("2026-01-31"))], Presence::Outside),
        (vec![], Presence::Awaited),
        (vec![(&[("full_time", "")][..], None)], Presence::Unconfirmed),
        // One 否 is enough (R-SCOPE); long leave is none.
        (vec![not_full], Presence::Outside),
        (vec![(&[("work_state", "2")][..], None)], Presence::InPost),
        // Whoever came back is in post; whoever went on outside the scope has left it.
        (vec![(&[("hired", "2020-01")][..], Some("2022-01-31")), as_usual], Presence::InPost),
        (vec![(&[("hired", "2020-01")][..], Some("2022-01-31")), not_full], Presence::Left),
    ] {
        assert_eq!(counted(&engagements), want, "{engagements:?}");
    }
    assert_eq!(presence::tally(std::iter::empty()), Heads::default());
}

#[test]
fn every_presence_and_topic_has_its_word() {
    let counted = [InPost, Unconfirmed, Awaited, Left, Outside, Moving, Draft]
        .map(|presence| format!("presence-{}", presence.code()));
    let topics = Topic::ALL.map(|topic| format!("topic-{}", topic.code()));
    for key in counted.iter().chain(&topics) {
        assert!(has_words(Lang::Zh, key) && has_words(Lang::En, key), "{key}");
    }
}

#[test]
fn who_is_drafted_or_in_no_known_unit_counts_where_the_record_is_kept() {
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &[]);
    office.edit(vec![new(Kind::Person, None, &[], person("王芳", 1))]).unwrap();
    let on = office.now.date_naive();
    let found = office.registry.of_kind(Kind::Person).next().unwrap();
    let drafted = Record { draft: true, ..Record::clone(found) };
    assert_eq!(presence::of(&office.registry, &drafted, on).presence, Presence::Draft);
    let mut body = Kind::Engagement.empty();
    body.set("user", Some(&format!("外地工会 @{}", Id::from_u128(77)))).unwrap();
    let id = Id::from_u128(78);
    let engagement = Record { id, owner: found.owner, subject: found.id, draft: false, body };
    let place = presence::place(&office.registry, found, Some(&engagement));
    assert_eq!((place.office, place.known), (office.id(), false));
}

/// A county's township, the region under it, and a township that was closed: the own figure of a township that has
/// offices below it is not added to theirs.
#[test]
fn head_counts_are_added_once() {
    let mut office = Office::new(&party(3, "昆山市总工会", OfficeLevel::County), &[]);
    let county = office.id();
    let unit = |name: &str, parent: Id, closed: &str| {
        let mut facts = fields([("name", name), ("level", "4"), ("office_type", "TOWN"), ("reporting", "2")]);
        facts.insert("parent".to_owned(), parent.to_string());
        facts.insert("closed".to_owned(), closed.to_owned());
        facts.retain(|_, value| !value.is_empty());
        new(Kind::Office, None, &[], facts)
    };
    let made = |office: &mut Office, edit| {
        office.edit(vec![edit]).unwrap();
        let all = office.registry.of_kind(Kind::Office).map(|record| record.id);
        all.max_by_key(|id| office.registry.touched(*id)).unwrap()
    };
    let town = made(&mut office, unit("千灯镇总工会", county, ""));
    let region = made(&mut office, unit("千灯工业园区工会", town, ""));
    let other = made(&mut office, unit("巴城镇总工会", county, ""));
    let closed = made(&mut office, unit("石牌镇总工会", county, "2025-12-31"));
    let days = ["2026-01-31", "2025-12-31", "2026-02-28", "2025-06-30"];
    for ((at, workers), day) in
        [(town, "900"), (region, "400"), (other, "70"), (closed, "5")].iter().zip(days)
    {
        let facts = fields([("as_of", day), ("workers", workers)]);
        office.edit(vec![new(Kind::HeadCount, Some(Target::Known(*at)), &[], facts)]).unwrap();
    }
    let tree = offices::tree(&office.registry, office.now.date_naive());
    let top = tree[0].below.unwrap();
    assert_eq!((top.workers.total, top.workers.given, top.asked), (470, 2, 2));
    let last = |day: &str| day.parse::<chrono::NaiveDate>().unwrap();
    assert_eq!(top.days, Some((last(days[1]), last(days[2]))));
}
