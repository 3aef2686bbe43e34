//! 删除记录: what stays of whom was erased, without names, to be printed and kept.

use leptos::prelude::*;
use taizhang_core::process::erasure::Done;

use super::confirm::numbered;
use crate::ui::components::{Panel, PrintedList, plain_table};
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::session::use_session;
use crate::ui::t::tr;

const HEADS: [&str; 6] =
    ["erasure-id", "erasure-left", "erasure-filed", "erasure-months", "erasure-at", "erasure-by"];

#[component]
pub fn DoneList() -> impl IntoView {
    let session = use_session();
    let found = RwSignal::new(Vec::<Done>::new());
    let count = memo(move |_| session.read(|registry| registry.erased.len()));
    effect(move |_| {
        if count.get() > 0 {
            leptos::task::spawn_local(async move {
                if let Ok(done) = session.erasures().await {
                    found.try_set(done);
                }
            });
        }
    });
    let table = move || {
        let rows = found.with(|found| found.iter().map(row).collect());
        plain_table(&HEADS, rows)
    };
    view! {
        <Show when=move || found.with(|found| !found.is_empty())>
            <Panel
                title=tr("erasure-log")
                actions=|| view! { <PrintButton table="contracts-erased" small=true /> }
            >
                <PrintedList id="contracts-erased" label=tr("erasure-log")>
                    <div class="table-wrap">{table}</div>
                </PrintedList>
            </Panel>
        </Show>
    }
}

fn row(done: &Done) -> Vec<AnyView> {
    let filed = done.erased.filed.iter().map(|(number, day)| numbered(number.clone(), *day));
    let filed = filed.collect::<Vec<_>>().join("、");
    let cells = [
        done.erased.person.to_string(),
        done.erased.left.to_string(),
        filed,
        done.months.to_string(),
        done.at.clone(),
        done.actor.clone(),
    ];
    cells.map(IntoAny::into_any).into()
}
