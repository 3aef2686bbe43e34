//! One rule, and everybody of whom it wants something: where a line of the work list leads.

mod columns;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered;
use taizhang_core::report::people::roster::Filter;
use taizhang_core::report::verdicts::asked::Asked;
use taizhang_core::report::verdicts::{self, Line};

use self::columns::columns;
use crate::ui::components::{DataTable, Empty, PageHead};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::Editor;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::narrow_to;
use crate::ui::t::{t, ta, tr};
use crate::ui::verdict::{Why, WhyPanel, rule_title};

/// The page of a rule.
#[component]
pub fn RulePage(rule: &'static str) -> impl IntoView {
    let session = use_session();
    let lines = memo(move |_| {
        session.read(|registry| {
            let subjects = verdicts::subjects(registry);
            Arc::new(verdicts::lines(registry, rule, &subjects, session.day()))
        })
    });
    let why = Why::beside(Editor::default());
    let open = move |line: Line| why.ask(Asked::of(&line.outcome));
    let back = Signal::derive(|| Some((t("rule-back"), Route::Home.href())));
    let title = Signal::derive(move || rule_title(rule));
    let sub =
        Signal::derive(move || ta("rule-sub", &[("count", &lines.with(|lines| lines.len()).to_string())]));
    let none = || {
        view! { <Empty title=tr("rule-none") text=tr("rule-none-text") /> }
    };
    // Several people are handled where they can be ticked.
    let to_people = move || {
        let people: BTreeSet<Id> = lines.with(|lines| {
            lines.iter().filter(|line| line.person).map(|line| line.outcome.subject).into_set()
        });
        let narrow = move |_| narrow_to(&Filter::among(people.iter().copied(), title.get_untracked()));
        lines.with(|lines| lines.iter().any(|line| line.person)).then(|| {
            view! { <a class="btn" href=Route::People.href() on:click=narrow>{t("rule-to-people")}</a> }
        })
    };
    view! {
        <PageHead title sub back>
            {to_people}
            <PrintButton table="rule" />
        </PageHead>
        <div class="panel people-table">
            <DataTable
                id="rule"
                label=title
                columns=Signal::derive(move || columns(why))
                rows=lines
                row_key=|line: &Line| format!("{}.{:?}.{}", line.outcome.subject, line.outcome.about, line.outcome.part.number())
                on_open=open
                tall=true
                empty=none
            />
        </div>
        <WhyPanel why with_dialog=true />
    }
}
