//! What a damaged register does not give back as it was, said before anything is restored from it.

use leptos::prelude::*;
use taizhang_core::report::settings::backup::{Loss, LostRow};

use super::components::{Notice, NoticeKind};
use super::t::{live, t, ta, tr};

/// One entry of the journal, or a row of them, by number.
pub fn which_entries(first: u64, last: u64) -> String {
    let (first_text, last_text) = (first.to_string(), last.to_string());
    let key = if first == last { "entry-one" } else { "entry-row" };
    ta(key, &[("first", &first_text), ("last", &last_text)])
}

/// The sentences, and a line for each lost entry that still says who wrote it and when.
#[component]
pub fn Losses(loss: Loss) -> impl IntoView {
    let Loss { first, last, covered, lost, beginning, rows } = loss;
    let count = |key: &'static str, count: u64| {
        let count_text = count.to_string();
        (count > 0).then(move || view! { <p>{live(move || ta(key, &[("count", &count_text)]))}</p> })
    };
    let row = |row: LostRow| {
        view! {
            <tr>
                <td class="num">{row.sequence}</td>
                <td class="nowrap">{row.at}</td>
                <td>{row.actor}</td>
            </tr>
        }
    };
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table-wrap">
                <table class="table" aria-label=move || t("loss-entries")>
                    <thead>
                        <tr>
                            <th scope="col" class="num">{tr("loss-number")}</th>
                            <th scope="col">{tr("loss-at")}</th>
                            <th scope="col">{tr("actor")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <Notice kind=NoticeKind::Warn>
            <div class="stack-tight">
                <strong class="notice-title">{tr("loss-title")}</strong>
                <p>{live(move || ta("loss-first", &[("which", &which_entries(first, last))]))}</p>
                {count("loss-covered", covered)}
                {count("loss-lost", lost)}
                {beginning.then(|| view! { <p>{tr("loss-beginning")}</p> })}
                <p>{tr("loss-kept")}</p>
            </div>
        </Notice>
        {table}
    }
}
