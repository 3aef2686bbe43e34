//! 参数口径: the numbers by which this office judges, and the packs that set them.

mod form;
mod list;
mod trial;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::policy::parameter::Parameter;
use taizhang_core::report::policy::packs;

use crate::ui::components::{Badge, Panel, Tone};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{live, t, tr};
use crate::ui::verdict::{parameter_source, parameter_value};

#[component]
pub fn Packs() -> impl IntoView {
    view! {
        <div class="stack">
            <list::PackList />
            <InForce />
        </div>
    }
}

/// The table of parameters in force on the day looked at, under the rules that go by them.
#[component]
fn InForce() -> impl IntoView {
    let session = use_session();
    let rows = memo(move |_| session.read(|registry| packs::in_force(registry, session.day())));
    let head = |key: &'static str| view! { <th scope="col">{live(move || t(key))}</th> };
    let row = move |own: Arc<Parameter>| {
        let stale = own.is_stale(session.day());
        let (name, shown, source) = (own.clone(), own.clone(), own.clone());
        let checked = own.checked_on.to_string();
        view! {
            <tr>
                <th scope="row">{move || words::name(&name.id)}</th>
                <td>{move || parameter_value(&shown.unit, &shown.value)}</td>
                <td>{move || parameter_source(&source)}</td>
                <td class="pack-day">
                    {checked}
                    {stale.then(|| view! { " " <Badge tone=Tone::Due text=tr("flag-to-check") /> })}
                </td>
            </tr>
        }
    };
    let group = move |(matter, own): (&'static str, Vec<Arc<Parameter>>)| {
        view! {
            <tbody>
                <tr class="pack-matter">
                    <th scope="rowgroup" colspan="4">{move || words::title(matter)}</th>
                </tr>
                {own.into_iter().map(row).collect_view()}
            </tbody>
        }
    };
    view! {
        <Panel title=tr("packs-in-force") flush=true>
            <div class="policy-table pack-table" role="group" aria-label=move || t("packs-in-force") tabindex="0">
                <table>
                    <thead>
                        <tr>
                            {head("packs-col-name")} {head("packs-col-value")} {head("packs-col-source")}
                            {head("packs-col-checked")}
                        </tr>
                    </thead>
                    {move || words::by_matter(rows.get()).into_iter().map(group).collect_view()}
                </table>
            </div>
        </Panel>
    }
}
