//! 条款对照表: every clause with what serves it, or why it is outside software.

use leptos::prelude::*;
use taizhang_core::policy::guidance::serves;
use taizhang_core::policy::text::clause;
use taizhang_core::words::Lang;

use super::served::served_name;
use crate::ui::t::{coded, lang, live, t, tr};

#[component]
pub fn Clauses(found: Memo<Vec<u16>>) -> impl IntoView {
    let row = |id: u16| {
        let clause = clause(id)?;
        let by = move || {
            let names: Vec<String> = serves(id).iter().copied().map(served_name).collect();
            if names.is_empty() { coded("clause-outside-*", id) } else { names.join(&t("list-separator")) }
        };
        let outside = serves(id).is_empty();
        Some(view! {
            <tr class:quiet=outside>
                <th scope="row" class="num">{id}</th>
                <td lang="zh-CN">{clause.section.as_str()}</td>
                <td>
                    <span lang="zh-CN">{clause.quote.as_str()}</span>
                    {move || (lang() == Lang::En).then(|| view! { <div class="quiet small">{clause.gloss.as_str()}</div> })}
                </td>
                <td>{outside.then(|| view! { <strong>{tr("policy-outside")}</strong> " " })} {by}</td>
            </tr>
        })
    };
    let head = |key: &'static str| view! { <th scope="col">{live(move || t(key))}</th> };
    view! {
        <div class="panel policy-table clause-table" role="region" aria-label=move || t("policy-tab-table") tabindex="0">
            <table>
                <thead>
                    <tr>
                        {head("policy-col-clause")}
                        {head("policy-col-section")}
                        {head("policy-col-quote")}
                        {head("policy-col-serves")}
                    </tr>
                </thead>
                <tbody>{move || found.get().into_iter().filter_map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
