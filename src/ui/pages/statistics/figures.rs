//! The figures of a page in a table, each with its 指标解释.

use leptos::prelude::*;
use taizhang_core::domain::amount::grouped;
use taizhang_core::domain::id::Id;
use taizhang_core::report::overview::{self, Ask, Line, lines};
use taizhang_core::report::statistics::Page;

use super::asking::Asking;
use super::counting_now;
use crate::ui::components::{LinkButton, Panel};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::shell::Census;
use crate::ui::t::{lang, t, ta, tr};

/// The lines of a page as things are counted.
pub fn lines_of(page: Page, found: Census, office: Option<Id>) -> Option<Vec<Line>> {
    let level = use_session().profile().level();
    found.seen(office, lang(), |seen| lines(&overview::figures(page, level), seen))
}

#[component]
pub fn FiguresPanel(
    page: Page,
    found: Census,
    office: RwSignal<Option<Id>>,
    asking: Asking,
) -> impl IntoView {
    let made = memo(move |_| lines_of(page, found, office.get()));
    let heads =
        ["chart-figure", "chart-value", "chart-before-day", "chart-change", "chart-missing", "chart-means"];
    let body = move || {
        let Some(lines) = made.get() else { return counting_now() };
        let heads = heads.iter().enumerate().map(|(at, head)| {
            view! { <th scope="col" class:num={(1..5).contains(&at)}>{t(head)}</th> }
        });
        let heads = heads.collect_view();
        let rows = lines.into_iter().map(|line| row(line, asking)).collect_view();
        view! {
            <div class="table-wrap" tabindex="0" role="group" aria-label=t("chart-figures")>
                <table class="table plate-figures" aria-label=t("chart-figures")>
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <div class="plates-figures">
            <Panel title=tr("chart-figures") flush=true>{body}</Panel>
        </div>
    }
}

fn row(line: Line, asking: Asking) -> AnyView {
    let clauses = (!line.clauses.is_empty()).then(|| ta("chart-clauses", &[("clauses", &line.clauses)]));
    let lacking = match line.missing {
        0 => view! { <span>"0"</span> }.into_any(),
        missing => {
            let named = format!("{} {}", t("chart-missing"), line.name);
            asked(grouped(&missing.to_string()), &named, &line.lacking, asking)
        }
    };
    let value = match line.now.as_str() {
        "—" | "＊" => view! { <span>{line.now.clone()}</span> }.into_any(),
        _ => asked(line.now.clone(), &line.name, &line.behind, asking),
    };
    let rest = line.rest.as_ref().map(|rest| {
        view! { <span class="plate-parts">{asked(t("chart-rest-asked"), &line.name, rest, asking)}</span> }
    });
    let parts =
        (!line.parts.is_empty()).then(|| view! { <span class="plate-parts">{line.parts.clone()}</span> });
    view! {
        <tr>
            <th scope="row">{line.name.clone()} {parts}</th>
            <td class="num">{value} {rest}</td>
            <td class="num">{line.before.clone()}</td>
            <td class="num">{line.change.clone()}</td>
            <td class="num">{lacking}</td>
            <td class="quiet small">{line.means.clone()} {clauses}</td>
        </tr>
    }
    .into_any()
}

/// A number that leads to who stands behind it.
fn asked(text: String, name: &str, ask: &Ask, asking: Asking) -> AnyView {
    let (ask, said) = (ask.clone(), text.clone());
    let label = Signal::stored(format!("{text} {name}"));
    let press = move |()| asking.ask(ask.clone(), said.clone());
    view! { <LinkButton label=Signal::stored(text) name=label on_press=press /> }.into_any()
}
