//! The sheet's own totals beside what would be filled in.

use leptos::prelude::*;
use taizhang_core::process::grid::total::text;
use taizhang_core::process::grid::workbook::Sum;

use super::incoming::Incoming;
use super::words::places;
use crate::ui::reactive::memo;
use crate::ui::t::{t, ta};

#[component]
pub fn Sums(incoming: Incoming) -> impl IntoView {
    let sums = memo(move |_| incoming.looked.with(|looked| looked.sums.clone()));
    move || {
        let sums = sums.get();
        if sums.is_empty() {
            return None;
        }
        // What is left out shows in the whole; of the parts only what does not add up is worth reading.
        let whole = sums.len() - 1;
        let told = |(at, sum): &(usize, &Sum)| sum.differs() && (*at == whole || !sum.adds_up());
        let told: Vec<&Sum> = sums.iter().enumerate().filter(told).map(|(_, sum)| sum).collect();
        let others = sums.iter().filter(|sum| sum.differs()).count() - told.len();
        let others = (others > 0).then(|| {
            let text = ta("grid-book-sums-explained", &[("count", &others.to_string())]);
            view! { <p class="quiet small">{text}</p> }
        });
        let lines: Vec<_> = told.into_iter().flat_map(|sum| lines(incoming, sum)).collect();
        if lines.is_empty() && others.is_none() {
            let text = ta("grid-book-sums-same", &[("count", &sums.len().to_string())]);
            return Some(view! { <p class="worksheet-same">{text}</p> }.into_any());
        }
        let number = |key: &str| view! { <th scope="col" class="num">{t(key)}</th> };
        Some(
            view! {
                <section>
                    <h3 id="grid-book-sums">{t("grid-book-sums")}</h3>
                    <div class="table-wrap worksheet-paste" tabindex="0" role="group" aria-labelledby="grid-book-sums">
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{t("grid-book-sum")}</th>
                                    <th scope="col">{t("grid-paste-column")}</th>
                                    {number("grid-book-sum-said")} {number("grid-book-sum-taken")}
                                    {number("grid-book-sum-left")} {number("grid-book-sum-rest")}
                                </tr>
                            </thead>
                            <tbody>{lines}</tbody>
                        </table>
                    </div>
                    {others}
                </section>
            }
            .into_any(),
        )
    }
}

/// The columns of a total that differ.
fn lines(incoming: Incoming, sum: &Sum) -> Vec<AnyView> {
    let place = incoming.table.with_untracked(|table| table.as_ref().map(|table| places(table, &[sum.row])));
    let name = ta("grid-book-sum-at", &[("label", &sum.label), ("row", &place.unwrap_or_default())]);
    let line = |own: &taizhang_core::process::grid::workbook::Compared| {
        let column = incoming.held.grid.with_untracked(|grid| {
            grid.columns().get(own.column).map(|column| t(&column.title)).unwrap_or_default()
        });
        let both = own.taken.saturating_add(own.left);
        let sign = if own.said < both { "−" } else { "" };
        let rest = text(own.said.abs_diff(both), own.is_hundredths);
        let [said, taken, left] = [own.said, own.taken, own.left].map(|sum| text(sum, own.is_hundredths));
        view! {
            <tr>
                <th scope="row">{name.clone()}</th>
                <td>{column}</td>
                <td class="num">{said}</td>
                <td class="num">{taken}</td>
                <td class="num">{left}</td>
                <td class="num" class:worksheet-rest=!own.is_explained()>{format!("{sign}{rest}")}</td>
            </tr>
        }
        .into_any()
    };
    sum.columns.iter().filter(|own| own.differs()).map(line).collect()
}
