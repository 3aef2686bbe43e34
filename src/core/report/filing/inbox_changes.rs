//! What differs in a file as it is listed now from how a person read it, where the register was written to meanwhile.

use std::collections::{BTreeMap, BTreeSet};

use super::inbox::{ChangedLine, DecisionLine, FileView, KeyLine, LineChange, OriginView, ResultLine};
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::ledger::names::Subject;
use crate::order::Gathered;
use crate::process::transfers::Arriving;

coded! {
    /// A list of the review, in the order they stand in. Key of its words: `filing-list-CODE`.
    pub enum List {
        Keys "keys",
        Notices "notices",
        /// What the superior says of our own name, code and superior.
        Line "line",
        /// Offices of which the superior tells the key.
        Told "told",
        Results "results",
        Decisions "decisions",
        /// People whom the sender offers (调入).
        Offers "offers",
        /// Answers to offers of ours (调出).
        Answers "answers",
        Proposals "proposals",
        /// Our own file given back: what it restores, what it changes, what is kept.
        Missing "missing",
        Restored "restored",
        Kept "kept",
        /// Offices whose file does not continue what was taken.
        Forks "forks",
        New "new",
        Changed "changed",
        Unlisted "unlisted",
    }
}

coded! {
    /// How a line differs. Key of its words: `filing-differs-CODE`.
    pub enum How {
        Came "came",
        Gone "gone",
        /// It is there as before and says something else.
        Otherwise "otherwise",
    }
}

/// One line of a list, by whom or what it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Of(Subject),
    Said(Issue),
}

/// Lines of one list that differ alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    pub list: List,
    /// The office whose part of the file it is; empty for lists of the whole file.
    pub origin: String,
    pub how: How,
    pub lines: Vec<Line>,
}

/// Compares the file as it was read with how it is listed now. Nothing where all lists say the same.
pub fn differing(read: &FileView, now: &FileView) -> Vec<Differing> {
    let (read, now) = (entries(read), entries(now));
    let came = now.iter().filter_map(|(place, entry)| match read.get(place) {
        None => Some((place, entry, How::Came)),
        Some(before) if before.says != entry.says => Some((place, entry, How::Otherwise)),
        Some(_) => None,
    });
    let gone = read.iter().filter(|(place, _)| !now.contains_key(place));
    let gone = gone.map(|(place, entry)| (place, entry, How::Gone));
    let mut found: BTreeMap<(List, Office<'_>, How), Vec<Line>> = BTreeMap::new();
    for ((list, origin, _), entry, how) in came.chain(gone) {
        found.entry((*list, *origin, how)).or_default().push(entry.line.clone());
    }
    let differing = |((list, origin, how), lines): ((List, Office<'_>, How), Vec<Line>)| Differing {
        list,
        origin: origin.map(|(_, name, _)| name.to_owned()).unwrap_or_default(),
        how,
        lines,
    };
    found.into_iter().map(differing).collect()
}

/// Whom the lines of a list speak of that came or say something else.
pub fn moved(differing: &[Differing], list: List) -> BTreeSet<Id> {
    let here = differing.iter().filter(|one| one.list == list && one.how != How::Gone);
    let subject = |line: &Line| match line {
        Line::Of(subject) => Some(subject.id),
        Line::Said(_) => None,
    };
    here.flat_map(|one| one.lines.iter().filter_map(subject)).into_set()
}

/// Code, name and id of the office whose part it is.
type Office<'a> = Option<(&'a str, &'a str, Id)>;

/// Where a line stands, and what tells it from the others there.
type Place<'a> = (List, Office<'a>, Told<'a>);

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Told<'a> {
    By(Id),
    Called(&'a str),
    Saying(&'a str, &'a BTreeMap<String, String>),
}

/// What stands in one place.
struct Entry<'a> {
    line: Line,
    says: Vec<Says<'a>>,
}

/// What a line says.
#[derive(PartialEq)]
enum Says<'a> {
    Subject(&'a Subject),
    Changed(&'a ChangedLine),
    Result(&'a ResultLine),
    Decision(&'a DecisionLine),
    Offer(&'a Arriving),
    Key(&'a KeyLine),
    Line(&'a LineChange),
    Name(&'a str),
}

type Entries<'a> = BTreeMap<Place<'a>, Entry<'a>>;

fn entries(file: &FileView) -> Entries<'_> {
    let mut all = Entries::new();
    // Named one by one, so that a list that is added is compared, or said not to be.
    let FileView {
        keys,
        lowest: _,
        notices,
        line,
        told,
        results,
        decisions,
        offers,
        answers,
        proposals,
        recovered,
        origins,
        from: _,
        kind: _,
        number: _,
        made_at: _,
        made_by: _,
        requests: _,
        check: _,
    } = file;
    for key in keys {
        add(&mut all, (List::Keys, None), key.party.office, &key.party.name, Says::Key(key));
    }
    for notice in notices {
        let told = Told::Saying(&notice.code, &notice.args);
        all.insert((List::Notices, None, told), Entry { line: Line::Said(notice.clone()), says: Vec::new() });
    }
    for change in line {
        let place = (List::Line, None, Told::Called(change.code));
        all.insert(place, Entry { line: named(&change.to), says: vec![Says::Line(change)] });
    }
    for office in told {
        let place = (List::Told, None, Told::Called(office));
        all.insert(place, Entry { line: named(office), says: vec![Says::Name(office)] });
    }
    for result in results {
        add(&mut all, (List::Results, None), result.person, &result.name, Says::Result(result));
    }
    for decision in decisions {
        add(&mut all, (List::Decisions, None), decision.person, &decision.name, Says::Decision(decision));
    }
    for offer in offers {
        add(&mut all, (List::Offers, None), offer.key.1, &offer.name, Says::Offer(offer));
    }
    for answer in answers {
        add(&mut all, (List::Answers, None), answer.person, &answer.name, Says::Decision(answer));
    }
    subjects(&mut all, (List::Proposals, None), proposals);
    if let Some(recovered) = recovered {
        subjects(&mut all, (List::Missing, None), &recovered.missing);
        changed(&mut all, (List::Restored, None), &recovered.changed);
        subjects(&mut all, (List::Kept, None), &recovered.kept);
    }
    for origin in origins {
        of_origin(&mut all, origin);
    }
    all
}

fn of_origin<'a>(all: &mut Entries<'a>, origin: &'a OriginView) {
    let party = &origin.party;
    let office = Some((party.code.as_str(), party.name.as_str(), party.office));
    if origin.fork {
        add(all, (List::Forks, None), party.office, &party.name, Says::Name(&party.name));
    }
    subjects(all, (List::New, office), &origin.new);
    changed(all, (List::Changed, office), &origin.changed);
    subjects(all, (List::Unlisted, office), &origin.unlisted);
}

fn subjects<'a>(all: &mut Entries<'a>, (list, office): (List, Office<'a>), subjects: &'a [Subject]) {
    for subject in subjects {
        put(all, (list, office), subject.clone(), Says::Subject(subject));
    }
}

fn changed<'a>(all: &mut Entries<'a>, (list, office): (List, Office<'a>), lines: &'a [ChangedLine]) {
    for changed in lines {
        let subject = Subject { id: changed.record, name: changed.name.clone(), kinds: vec![changed.kind] };
        put(all, (list, office), subject, Says::Changed(changed));
    }
}

/// Something that bears a name and is no record here.
fn named(name: &str) -> Line {
    Line::Of(Subject { id: Id::from_u128(0), name: name.to_owned(), kinds: Vec::new() })
}

fn add<'a>(all: &mut Entries<'a>, place: (List, Office<'a>), id: Id, name: &'a str, says: Says<'a>) {
    put(all, place, Subject { id, name: name.to_owned(), kinds: Vec::new() }, says);
}

/// Of several lines of one subject in a list, the first is shown, and all of them are compared.
fn put<'a>(all: &mut Entries<'a>, (list, office): (List, Office<'a>), subject: Subject, says: Says<'a>) {
    let place = (list, office, Told::By(subject.id));
    let line = Line::Of(subject);
    all.entry(place).or_insert(Entry { line, says: Vec::new() }).says.push(says);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::OfficeLevel;
    use crate::domain::office::Party;
    use crate::domain::package_kind::PackageKind;
    use crate::domain::record::{Difference, Kind};
    use crate::ledger::batch::Decision;
    use crate::ledger::transfers::State;

    fn party(id: u128, name: &str) -> Party {
        let (office, level) = (Id::from_u128(id), OfficeLevel::County);
        Party { office, code: "320583".to_owned(), name: name.to_owned(), level }
    }

    fn person(id: u128, name: &str) -> Subject {
        Subject { id: Id::from_u128(id), name: name.to_owned(), kinds: vec![Kind::Person] }
    }

    fn change(record: u128, name: &str, from: &str, to: &str) -> ChangedLine {
        let (from, to) = (Some(from.to_owned()), Some(to.to_owned()));
        let fields = vec![Difference { key: "ethnicity".to_owned(), from, to }];
        ChangedLine { record: Id::from_u128(record), name: name.to_owned(), kind: Kind::Person, fields }
    }

    fn result(person: u128, name: &str, number: &str) -> ResultLine {
        ResultLine {
            person: Id::from_u128(person),
            name: name.to_owned(),
            recorded: true,
            number: number.to_owned(),
            by: "江苏省总工会".to_owned(),
            reasons: Vec::new(),
            ours: true,
        }
    }

    fn answer(person: u128, name: &str, decision: Decision) -> DecisionLine {
        DecisionLine { person: Id::from_u128(person), name: name.to_owned(), decision }
    }

    fn offer(transfer: u128, name: &str) -> Arriving {
        Arriving {
            key: (Id::from_u128(1), Id::from_u128(transfer)),
            name: name.to_owned(),
            id_masked: String::new(),
            first_day: None,
            details: false,
            state: State::Offered,
            reason: None,
            person: None,
        }
    }

    /// A county's file with two new people and one changed.
    fn file() -> FileView {
        let origin = OriginView {
            party: party(1, "昆山市总工会"),
            number: 2,
            made_at: String::new(),
            fork: false,
            new: vec![person(11, "卢思远"), person(12, "江燕")],
            changed: vec![change(13, "万冬远", "01", "02")],
            unchanged: 4,
            unlisted: Vec::new(),
            held: None,
            sender: true,
        };
        let key = KeyLine {
            party: party(1, "昆山市总工会"),
            known: None,
            must: false,
            apart: false,
            after_stolen: false,
        };
        FileView {
            from: party(1, "昆山市总工会"),
            kind: PackageKind::Filing,
            number: 2,
            made_at: String::new(),
            made_by: String::new(),
            keys: vec![key],
            origins: vec![origin],
            proposals: vec![person(21, "顾敏")],
            decisions: Vec::new(),
            offers: Vec::new(),
            answers: vec![answer(41, "陆明", Decision::Accepted)],
            results: vec![result(31, "沈秋", "苏社工〔2026〕1号")],
            requests: 2,
            recovered: None,
            line: vec![LineChange { code: "name", from: "昆山".to_owned(), to: "昆山市".to_owned() }],
            told: vec!["太仓市总工会".to_owned()],
            check: None,
            lowest: false,
            notices: vec![Issue::new("notice-gap").with("missing", 1)],
        }
    }

    /// `new 昆山市总工会 gone: 卢思远` for each.
    fn told(now: &FileView) -> Vec<String> {
        let line = |line: &Line| match line {
            Line::Of(subject) => subject.name.clone(),
            Line::Said(issue) => format!("{} {:?}", issue.code, issue.args.values().collect::<Vec<_>>()),
        };
        let words = |one: &Differing| {
            let lines: Vec<String> = one.lines.iter().map(line).collect();
            [one.list.code(), &one.origin, one.how.code(), &lines.join("、")].join(" ")
        };
        differing(&file(), now).iter().map(words).collect()
    }

    #[test]
    fn what_came_or_says_something_else_is_marked_where_it_stands() {
        let mut now = file();
        let origin = &mut now.origins[0];
        origin.new.pop();
        origin.changed[0] = change(13, "万冬远", "03", "02");
        origin.changed.push(change(12, "江燕", "01", "02"));
        let differing = differing(&file(), &now);
        assert_eq!(moved(&differing, List::New), BTreeSet::new());
        assert_eq!(moved(&differing, List::Changed), [12, 13].map(Id::from_u128).into());
    }

    #[test]
    fn whoever_reads_a_file_again_is_told_what_came_went_and_changed() {
        type Edit = fn(&mut FileView);
        let rows: [(&str, Edit, &[&str]); 12] = [
            ("nothing differs", |_| (), &[]),
            (
                "an earlier file of the office was taken: one person is new no more, the next number is due",
                |file| {
                    file.origins[0].new.remove(0);
                    file.origins[0].unchanged += 1;
                    file.notices.clear();
                },
                &["notices  gone notice-gap [\"1\"]", "new 昆山市总工会 gone 卢思远"],
            ),
            ("and with it the 核对码 was compared", |file| file.keys.clear(), &["keys  gone 昆山市总工会"]),
            (
                "the key known is another now: the question is another",
                |file| file.keys[0].known = Some("1234".to_owned()),
                &["keys  otherwise 昆山市总工会"],
            ),
            (
                "the same record changes from something else",
                |file| file.origins[0].changed[0] = change(13, "万冬远", "03", "02"),
                &["changed 昆山市总工会 otherwise 万冬远"],
            ),
            (
                "what was new changes what is here, and somebody is not listed",
                |file| {
                    let origin = &mut file.origins[0];
                    origin.new.pop();
                    origin.changed.push(change(12, "江燕", "01", "02"));
                    origin.unlisted.push(person(14, "武子英"));
                },
                &[
                    "new 昆山市总工会 gone 江燕",
                    "changed 昆山市总工会 came 江燕",
                    "unlisted 昆山市总工会 came 武子英",
                ],
            ),
            (
                "the file does not continue what was taken any more",
                |file| file.origins[0].fork = true,
                &["forks  came 昆山市总工会"],
            ),
            (
                "our own name was put right here, and another key is told",
                |file| {
                    file.line.clear();
                    file.told.push("张家港市总工会".to_owned());
                },
                &["line  gone 昆山市", "told  came 张家港市总工会"],
            ),
            (
                "one notice instead of another",
                |file| file.notices[0] = Issue::new("notice-gap").with("missing", 2),
                &["notices  came notice-gap [\"2\"]", "notices  gone notice-gap [\"1\"]"],
            ),
            (
                "somebody bears another name here",
                |file| file.results[0].name = "沈秋秋".to_owned(),
                &["results  otherwise 沈秋秋"],
            ),
            (
                "a proposal was decided meanwhile, and a second result for the same person is there",
                |file| {
                    file.proposals.clear();
                    file.results.push(result(31, "沈秋", "苏社工〔2026〕2号"));
                },
                &["results  otherwise 沈秋", "proposals  gone 顾敏"],
            ),
            (
                "somebody is offered, and the answer to an offer of ours was taken in meanwhile",
                |file| {
                    file.offers.push(offer(51, "沈秋"));
                    file.answers.clear();
                },
                &["offers  came 沈秋", "answers  gone 陆明"],
            ),
        ];
        for (about, edit, want) in rows {
            let mut now = file();
            edit(&mut now);
            assert_eq!(told(&now), want, "{about}");
        }
    }
}
