//! The work list and the figures above it.

use super::desk::Desk;
use super::pages::{Page, Pages, list, or_none};
use super::{said, verdicts};
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Registry;
use taizhang_core::policy::rules;
use taizhang_core::policy::standing::Concern;
use taizhang_core::report::board::Board;
use taizhang_core::report::verdicts::{Group, grounds, lines, subjects};
use taizhang_core::report::worklist::{Named, Task, tasks};
use taizhang_core::report::{books, filing, home, keys};

pub fn pages(desk: &Desk, pages: &mut Pages) {
    let (registry, on) = (&desk.registry, desk.today());
    pages.page("home/figures.txt", figures(desk));
    let mut page = Page::default();
    tasks(registry, on).iter().for_each(|own| task(&mut page, own));
    pages.page("home/tasks.txt", page);
    let mut board = Board::default();
    board.note(registry, &Concern::default(), on);
    while board.judge(registry, 100) {}
    let groups = board.groups(registry);
    let mut page = Page::default();
    groups.iter().for_each(|own| group(&mut page, registry, own));
    pages.page("home/groups.txt", page);
    let whom = subjects(registry);
    let mut said: Vec<&str> = groups.iter().map(|group| group.rule).collect();
    said.sort_unstable();
    said.dedup();
    for rule in said {
        let mut page = Page::default();
        for line in lines(registry, rule, &whom, on) {
            let told = line.told.map(|told| format!("{}.{}={}", told.kind.code(), told.key, told.value));
            page.line(format_args!("{} {} person {} {}", line.name, line.unit, line.person, or_none(told)));
            page.fact("said", verdicts::short(&line.outcome));
        }
        pages.page(format!("home/rules/{rule}.txt"), page);
    }
}

fn figures(desk: &Desk) -> Page {
    let (registry, on) = (&desk.registry, desk.today());
    let mut page = Page::default();
    let own = home::overview(registry, on);
    page.line(said::heads(&own.heads));
    page.line(format_args!(
        "unverified {} grassroots {} offices {} heard {}",
        own.unverified, own.grassroots, own.offices, own.heard
    ));
    page.line(format_args!("counters {}", counters(&own.counters)));
    page.line(format_args!("head count {}", or_none(own.head_count.as_ref().map(said::facts))));
    for backed_up in [false, true] {
        let steps = home::first_steps(registry, on, backed_up);
        page.line(format_args!(
            "steps {}",
            list(steps.iter().map(|(step, done)| format!("{} {done},", step.code())))
        ));
    }
    page.line(format_args!(
        "since {} {}",
        home::changes_since(registry, None),
        home::changes_since(registry, Some(3))
    ));
    page.line(format_args!(
        "key {} next number {}",
        keys::own_code(registry),
        filing::next_number(registry, 2026, 0)
    ));
    if let Some(record) = books::books(registry) {
        said::record(&mut page, &record);
    }
    for kind in Kind::ALL {
        page.line(format_args!("{} {}", kind.code(), registry.of_kind(*kind).count()));
    }
    page
}

pub fn counters(counters: &filing::Counters) -> String {
    let filing::Counters { filed, under_way, returned, unfiled, undecided } = counters;
    format!("filed {filed} under way {under_way} returned {returned} unfiled {unfiled} undecided {undecided}")
}

fn group(page: &mut Page, registry: &Registry, group: &Group) {
    let title = rules::find(group.rule).map(|rule| said::both(&rule.title_key()));
    page.line(format_args!("{} {} {}", group.urgency.code(), group.rule, or_none(title)));
    let nearest =
        group.nearest.map(|near| format!("{} days to {} {}", near.days_left, or_none(near.until), near.key));
    page.fact(
        "of",
        format_args!(
            "{} people {} only {}",
            group.subjects.len(),
            group.people,
            or_none(group.only.as_ref())
        ),
    );
    page.fact("nearest", or_none(nearest));
    let names = group.subjects.iter().map(|id| taizhang_core::report::names::known(registry, *id));
    page.fact("subjects", list(names));
    if let Some(own) = grounds(group.rule) {
        page.fact(
            "grounds",
            match own {
                taizhang_core::report::verdicts::Grounds::Clause { section, quote } => {
                    format!("{section}: {quote}")
                }
                taizhang_core::report::verdicts::Grounds::Law(law) => law.to_owned(),
            },
        );
    }
}

/// A task in the words of the screen, whose keys and arguments are those of the page that shows it.
fn task(page: &mut Page, task: &Task) {
    let first = |named: &[Named]| named.first().map(|named| named.name.clone()).unwrap_or_default();
    let count = |count: usize| vec![("count", count.to_string())];
    let of_offices =
        |offices: &[Named]| vec![("office", first(offices)), ("offices", offices.len().to_string())];
    let moved =
        |offices: &[Named], count: usize| [of_offices(offices), vec![("count", count.to_string())]].concat();
    let of_people = |people: &[Named]| vec![("name", first(people)), ("people", people.len().to_string())];
    let ids =
        |named: &[Named]| named.iter().map(|named| said::named(named.id, &named.name)).collect::<Vec<_>>();
    let (code, args, whom) = match task {
        Task::Returned { people, reasons } => {
            ("returned", [of_people(people), count(*reasons)].concat(), ids(people))
        }
        Task::Declined { people, reason } => {
            page.line(format_args!("declined because {reason}"));
            ("declined", of_people(people), ids(people))
        }
        Task::Proposals { count: n } => ("proposals", count(*n), Vec::new()),
        Task::Waiting { count: n } => ("waiting", count(*n), Vec::new()),
        Task::Unfiled { count: n } => ("unfiled", count(*n), Vec::new()),
        Task::HeldBack { people } => {
            ("held-back", count(people.len()), people.iter().map(ToString::to_string).collect())
        }
        Task::ToSend { number, to, moves } => {
            let number = format!("{number:03}");
            ("to-send", vec![("number", number), ("to", to.clone())], vec![format!("moves {moves}")])
        }
        Task::FileUpward { to } => ("file-upward", vec![("to", to.clone())], Vec::new()),
        Task::Arriving { offices, count } => ("arriving", moved(offices, *count), ids(offices)),
        Task::Offer { offices, count } => ("offer", moved(offices, *count), ids(offices)),
        Task::AnswerOffers { offices } => ("answer-offers", moved(offices, offices.len()), ids(offices)),
        Task::Offered { offices, count } => ("offered", moved(offices, *count), ids(offices)),
        Task::Unverified { offices } => ("unverified", of_offices(offices), ids(offices)),
        Task::ReceiptDue { offices } => ("receipt-due", of_offices(offices), ids(offices)),
        Task::Unlisted { offices, count } => ("unlisted", moved(offices, *count), ids(offices)),
        Task::Missing { people } => {
            ("missing", count(people.len()), people.iter().map(ToString::to_string).collect())
        }
        Task::HeadCount => ("head-count", Vec::new(), Vec::new()),
    };
    let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
    page.line(format_args!("{code} first {} topic {}", task.comes_first(), task.topic().code()));
    page.fact("says", said::both_with(&format!("task-{code}"), &args));
    page.fact("of", list(whom));
}
