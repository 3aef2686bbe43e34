//! 参数口径: the numbers by which this office judges, and the packs that set them.

mod form;
mod list;
mod trial;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::policy::parameter::Parameter;
use taizhang_core::report::packs;

use crate::ui::components::{Badge, Panel, Tone};
use crate::ui::session::use_session;
use crate::ui::t::t;

#[component]
pub fn Packs() -> impl IntoView {
    view! {
        <div class="stack">
            <list::PackList />
            <InForce />
        </div>
    }
}

/// The table of parameters in force on the day looked at.
#[component]
fn InForce() -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| session.read(|registry| packs::in_force(registry, session.day())));
    let head = |key: &'static str| view! { <th scope="col">{move || t(key)}</th> };
    let row = move |own: Arc<Parameter>| {
        let stale = own.is_stale(session.day());
        let (name, shown, source) = (own.clone(), own.clone(), own.clone());
        let from = own.from.map(|day| day.to_string()).unwrap_or_default();
        let checked = own.checked_on.to_string();
        view! {
            <tr>
                <th scope="row">{move || words::name(&name.id)}</th>
                <td>{move || words::value(&shown)}</td>
                <td>{move || words::source(&source)}</td>
                <td>{from}</td>
                <td>
                    {checked}
                    {stale.then(|| view! { " " <Badge tone=Tone::Due text=Signal::derive(|| t("flag-to-check")) /> })}
                </td>
            </tr>
        }
    };
    view! {
        <Panel title=Signal::derive(|| t("packs-in-force")) flush=true>
            <div class="policy-table">
                <table>
                    <thead>
                        <tr>
                            {head("packs-col-name")} {head("packs-col-value")} {head("packs-col-source")}
                            {head("packs-col-from")} {head("packs-col-checked")}
                        </tr>
                    </thead>
                    <tbody>{move || rows.get().into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </Panel>
    }
}
