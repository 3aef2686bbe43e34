//! 结果运用: what follows from results, in one list, each with the one place where it is done.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::assessment::follow::{Act, Line, Sort, assessment, counts, follow, narrowed};
use taizhang_core::report::forms::assessment::talk;

use super::progress::late;
use crate::ui::components::{Column, DataTable, Empty, LinkButton, NoticeKind, SelectField};
use crate::ui::print::{PrintButton, Printing};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{Cause, Demand, EditNow, Editor, Entry, RecordForm};
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use crate::ui::t::{coded, label, lang, live, t, ta, tr};

/// A line, and the result it rests on in words.
type Row = (Line, String);

#[component]
pub fn FollowTab(editor: Editor) -> impl IntoView {
    let session = use_session();
    let printing = use_context::<Printing>();
    let chosen = RwSignal::new(String::new());
    let found = memo(move |_| session.read(|registry| follow(registry, session.today())));
    let sorts = Signal::derive(move || {
        found.with(|found| {
            let everything = (String::new(), ta("assessment-all", &[("count", &found.len().to_string())]));
            let each = counts(found).into_iter().map(|(sort, count)| {
                let name = coded("assessment-follow-*", sort.code());
                let args = [("stage", name.as_str()), ("count", &count.to_string())];
                (sort.code().to_owned(), ta("assessment-at", &args))
            });
            std::iter::once(everything).chain(each).collect::<Vec<_>>()
        })
    });
    let rows = Signal::derive(move || {
        let wanted: Option<Sort> = found.with(|found| chosen.with(|code| narrowed(found, code)));
        let lines = found.get().into_iter().filter(|line| wanted.is_none_or(|own| own == line.sort));
        Arc::new(
            lines
                .map(|line| (rests_on(session, &line), line))
                .map(|(own, line)| (line, own))
                .collect::<Vec<Row>>(),
        )
    });
    // The last of its sort was done: everything is shown again, as the filter says.
    effect(move |_| {
        let is_left = found.with(|found| chosen.with_untracked(|code| narrowed(found, code).is_some()));
        if !is_left && chosen.with_untracked(|code| !code.is_empty()) {
            chosen.set(String::new());
        }
    });
    let print = Callback::new(move |line: Line| {
        if let (Some(printing), Some(letter)) =
            (printing, session.peek(|registry| talk(registry, &line, lang())))
        {
            printing.print_letters(vec![letter]);
        }
    });
    let none = || {
        view! { <Empty title=tr("assessment-follow-none") text=tr("assessment-follow-none-text") /> }
    };
    view! {
        <div class="worksheet-head-form">
            <SelectField id="assessment-sort" label=tr("assessment-sort") value=chosen options=sorts />
            <PrintButton table="assessment-follow" small=true />
        </div>
        <p class="quiet small">{tr("assessment-follow-years")}</p>
        <div class="panel people-table">
            <DataTable
                id="assessment-follow"
                label=tr("assessment-follow")
                columns=Signal::derive(move || columns(editor, print))
                rows
                row_key=|(line, _): &Row| {
                    format!("{}.{}.{:?}.{:?}", line.named.person, line.sort.code(), line.assessment, line.talk)
                }
                empty=none
            />
        </div>
    }
}

fn rests_on(session: Session, line: &Line) -> String {
    let grade = session.peek(|registry| assessment(registry, line).and_then(|own| own.grade)).map(label);
    match (&line.year, grade) {
        (Some(year), Some(grade)) => ta("assessment-basis-year", &[("year", year), ("grade", &grade)]),
        _ => String::new(),
    }
}

fn columns(editor: Editor, print: Callback<Line>) -> Vec<Column<Row>> {
    let text = |key, title, width, text: fn(&Row) -> String| {
        Column::new(key, tr(title), width, move |own: &Row| {
            let text = text(own);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    vec![
        Column::new("name", tr("assessment-person"), 5.5, |(own, _): &Row| {
            let name = own.named.name.clone();
            view! { <a href=Route::Person(own.named.person).href()>{name}</a> }.into_any()
        }),
        text("unit", "assessment-unit", 11.0, |(own, _)| own.named.unit.clone()),
        text("sort", "assessment-sort", 9.0, |(own, _)| coded("assessment-follow-*", own.sort.code())),
        text("basis", "assessment-basis", 9.0, |(_, basis)| basis.clone()),
        Column::new("until", tr("assessment-until"), 7.5, |(own, _): &Row| {
            if own.is_late() {
                return late(own.days_left);
            }
            let day = own.until.map(|day| day.to_string()).unwrap_or_default();
            view! { <span>{day}</span> }.into_any()
        }),
        Column::new("act", tr("assessment-act"), 13.0, move |(own, _): &Row| act(editor, print, own))
            .controls(),
    ]
}

fn act(editor: Editor, print: Callback<Line>, own: &Line) -> AnyView {
    let sort = coded("assessment-follow-*", own.sort.code());
    let name = own.named.name.clone();
    let of = Signal::stored(ta("assessment-act-of", &[("sort", &sort), ("name", &name)]));
    let on_paper = matches!(own.sort, Sort::Talk | Sort::Mend).then(|| {
        let of = Signal::stored(ta("assessment-print-talk-of", &[("name", &name)]));
        let line = own.clone();
        view! {
            <LinkButton
                label=tr("assessment-print-talk")
                name=of
                on_press=move |()| print.run(line.clone())
            />
        }
    });
    let link = |route: Route, words: &'static str| {
        view! { <a href=route.href() aria-label=of>{live(move || t(words))}</a> }.into_any()
    };
    let done = match own.act.clone() {
        Act::File => link(Route::Person(own.named.person), "assessment-do-file"),
        Act::Grades => link(Route::Pay, "assessment-do-grades"),
        Act::Change { record, field } => {
            let change = move |()| editor.show(Entry::Change { record, field: Some(field.to_owned()) });
            view! { <LinkButton label=tr("assessment-do-change") name=of on_press=change /> }.into_any()
        }
        Act::New { kind, engagement, mut given } => {
            if kind == Kind::Talk {
                let year = own.year.clone().unwrap_or_default();
                // Only who failed is talked with.
                let grade = label(taizhang_core::domain::codes::Grade::Failed);
                given.push(("cause", ta("assessment-cause", &[("year", &year), ("grade", &grade)])));
            }
            let person = own.named.person;
            let demand: Arc<dyn Demand> = Arc::new(Following { name: own.sort.code(), given });
            let enter = move |()| {
                let entry = Entry::New { kind, person, engagement };
                editor.show_for(entry, Cause::Demanded(Arc::clone(&demand)));
            };
            view! { <LinkButton label=tr("assessment-do-new") name=of on_press=enter /> }.into_any()
        }
    };
    view! { <span class="row">{done} {on_paper}</span> }.into_any()
}

/// The record that follows, as its form knows it.
struct Following {
    name: &'static str,
    given: Vec<(&'static str, String)>,
}

impl Demand for Following {
    fn name(&self) -> String {
        self.name.to_owned()
    }

    fn given(&self) -> &[(&'static str, String)] {
        &self.given
    }

    fn first(&self) -> Option<&'static str> {
        None
    }

    fn foreseen(&self, _form: RecordForm, _edit: EditNow) -> AnyView {
        ().into_any()
    }

    fn settled(&self, _session: Session) -> (NoticeKind, String) {
        (NoticeKind::Success, t("assessment-saved"))
    }
}
