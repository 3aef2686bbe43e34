//! What a task says and where it leads.

use taizhang_core::domain::id::Id;
use taizhang_core::report::roster::{Filter, UNLISTED};
use taizhang_core::report::worklist::{Named, Task};

use crate::ui::components::Tone;
use crate::ui::filing_state::{self, RETURNED};
use crate::ui::route::Route;

pub struct Wording {
    /// Key of its words: `task-CODE`, `task-CODE-badge`, `task-CODE-do`.
    pub code: &'static str,
    pub tone: Tone,
    pub to: Route,
    /// What the roster is narrowed to on the way there, or exactly to whom.
    pub narrowed: Option<Filter>,
    pub among: Vec<Id>,
    pub args: Vec<(&'static str, String)>,
    pub note: Option<String>,
    /// Those it speaks of, with where each leads.
    pub names: Vec<(String, String)>,
}

/// The person where there is one, else exactly these in the roster.
fn lead(people: Vec<Id>) -> (Route, Vec<Id>) {
    match people.as_slice() {
        [one] => (Route::Person(*one), Vec::new()),
        _ => (Route::People, people),
    }
}

fn ids(named: &[Named]) -> Vec<Id> {
    named.iter().map(|named| named.id).collect()
}

fn first(named: &[Named]) -> String {
    named.first().map(|named| named.name.clone()).unwrap_or_default()
}

pub fn wording(task: Task) -> Wording {
    let with = |code, tone, to, args| Wording {
        code,
        tone,
        to,
        narrowed: None,
        among: Vec::new(),
        args,
        note: None,
        names: Vec::new(),
    };
    let counted = |count: usize| vec![("count", count.to_string())];
    let links =
        |people: &[Named]| people.iter().map(|p| (p.name.clone(), Route::Person(p.id).href())).collect();
    let of = |named: &[Named]| vec![("name", first(named)), ("people", named.len().to_string())];
    let moved = |code, tone, offices: Vec<Named>, count: usize| {
        let args = vec![
            ("office", first(&offices)),
            ("offices", offices.len().to_string()),
            ("count", count.to_string()),
        ];
        with(code, tone, Route::Moves, args)
    };
    match task {
        Task::Returned { people: named, reasons } => {
            let (to, among) = lead(ids(&named));
            let mut args = of(&named);
            args.push(("count", reasons.to_string()));
            Wording {
                among,
                names: links(&named),
                ..with("returned", filing_state::tone(RETURNED), to, args)
            }
        }
        Task::Declined { people: named, reason } => {
            let (to, among) = lead(ids(&named));
            Wording {
                note: Some(reason),
                among,
                names: links(&named),
                ..with("declined", Tone::Breached, to, of(&named))
            }
        }
        Task::Proposals { count } => with("proposals", Tone::Due, Route::Filing, counted(count)),
        Task::Waiting { count } => with("waiting", Tone::Due, Route::Filing, counted(count)),
        Task::Unfiled { count } => with("unfiled", Tone::Due, Route::Filing, counted(count)),
        Task::ToSend { number, to, moves } => {
            let args = vec![("number", format!("{number:03}")), ("to", to)];
            let tab = if moves { Route::Moves } else { Route::Filing };
            with("to-send", Tone::Due, tab, args)
        }
        Task::FileUpward { to } => with("file-upward", Tone::Open, Route::Filing, vec![("to", to)]),
        Task::Arriving { offices, count } => moved("arriving", Tone::Due, offices, count),
        Task::Offer { offices, count } => moved("offer", Tone::Due, offices, count),
        Task::AnswerOffers { offices } => {
            let count = offices.len();
            moved("answer-offers", Tone::Due, offices, count)
        }
        Task::Offered { offices, count } => moved("offered", Tone::Open, offices, count),
        Task::Unverified { offices } => {
            let args = vec![("office", first(&offices)), ("offices", offices.len().to_string())];
            let names = offices.into_iter().map(|office| (office.name, Route::Settings.href())).collect();
            Wording { names, ..with("unverified", Tone::Open, Route::Settings, args) }
        }
        Task::ReceiptDue { offices } => {
            let args = vec![("office", first(&offices)), ("offices", offices.len().to_string())];
            let names = offices.into_iter().map(|office| (office.name, Route::Filing.href())).collect();
            Wording { names, ..with("receipt-due", Tone::Open, Route::Filing, args) }
        }
        Task::Unlisted { offices, count } => {
            let args = vec![
                ("office", first(&offices)),
                ("offices", offices.len().to_string()),
                ("count", count.to_string()),
            ];
            let narrowed = Some(Filter { state: UNLISTED.to_owned(), ..Filter::default() });
            Wording { narrowed, ..with("unlisted", Tone::Unknown, Route::People, args) }
        }
        Task::HeldBack { people } => {
            let args = counted(people.len());
            Wording { among: people, ..with("held-back", Tone::Unknown, Route::People, args) }
        }
        Task::Missing { people } => {
            let args = counted(people.len());
            let (to, among) = lead(people);
            Wording { among, ..with("missing", Tone::Unknown, to, args) }
        }
        Task::HeadCount => with("head-count", Tone::Unknown, Route::Offices, Vec::new()),
    }
}
