//! What a task says and where it leads.

use taizhang_core::report::roster::{Filter, INCOMPLETE, UNLISTED};
use taizhang_core::report::worklist::{Named, Task};

use crate::ui::components::Tone;
use crate::ui::route::Route;

pub struct Wording {
    /// Key of its words: `task-CODE`, `task-CODE-badge`, `task-CODE-do`.
    pub code: &'static str,
    pub tone: Tone,
    pub to: Route,
    /// What the roster is narrowed to on the way there.
    pub narrowed: Option<Filter>,
    pub args: Vec<(&'static str, String)>,
    pub note: Option<String>,
    /// Those it speaks of, with where each leads.
    pub names: Vec<(String, String)>,
}

/// The person where there is one, else everybody in this state.
fn people(people: &[Named], state: &str) -> (Route, Option<Filter>) {
    match people {
        [one] => (Route::Person(one.id), None),
        _ => (Route::People, Some(in_state(state))),
    }
}

fn in_state(state: &str) -> Filter {
    Filter { state: state.to_owned(), ..Filter::default() }
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
        args,
        note: None,
        names: Vec::new(),
    };
    let counted = |count: usize| vec![("count", count.to_string())];
    let links =
        |people: &[Named]| people.iter().map(|p| (p.name.clone(), Route::Person(p.id).href())).collect();
    let of = |named: &[Named]| vec![("name", first(named)), ("people", named.len().to_string())];
    match task {
        Task::Returned { people: named, reasons } => {
            let (to, narrowed) = people(&named, "returned");
            let mut args = of(&named);
            args.push(("count", reasons.to_string()));
            Wording { narrowed, names: links(&named), ..with("returned", Tone::Breached, to, args) }
        }
        Task::Declined { people: named, reason } => {
            let to = if let [one] = named.as_slice() { Route::Person(one.id) } else { Route::People };
            Wording {
                note: Some(reason),
                narrowed: (to == Route::People).then(Filter::default),
                names: links(&named),
                ..with("declined", Tone::Breached, to, of(&named))
            }
        }
        Task::Proposals { count } => with("proposals", Tone::Due, Route::Filing, counted(count)),
        Task::Waiting { count } => with("waiting", Tone::Due, Route::Filing, counted(count)),
        Task::Unfiled { count } => with("unfiled", Tone::Due, Route::Filing, counted(count)),
        Task::ToSend { number, to } => {
            let args = vec![("number", format!("{number:03}")), ("to", to)];
            with("to-send", Tone::Due, Route::Filing, args)
        }
        Task::FileUpward { to } => with("file-upward", Tone::Open, Route::Filing, vec![("to", to)]),
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
            let narrowed = Some(in_state(UNLISTED));
            Wording { narrowed, ..with("unlisted", Tone::Unknown, Route::People, args) }
        }
        Task::Missing { count } => Wording {
            narrowed: Some(in_state(INCOMPLETE)),
            ..with("missing", Tone::Unknown, Route::People, counted(count))
        },
        Task::HeadCount => with("head-count", Tone::Unknown, Route::Offices, Vec::new()),
    }
}
