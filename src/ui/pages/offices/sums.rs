//! The head counts of a line: its own, or where offices are below it their sum, with what it has reported itself
//! beside it.

use leptos::prelude::*;
use taizhang_core::domain::HeadCount;
use taizhang_core::domain::amount;
use taizhang_core::domain::value::Count;
use taizhang_core::report::offices::list::Line;
use taizhang_core::report::offices::sums::{CountSum, Sum};

use crate::ui::t::{t, ta, tr};

/// One figure of a head count, and of a sum of them.
#[derive(Clone, Copy)]
pub struct Figure {
    own: fn(&HeadCount) -> Option<Count>,
    sum: fn(&CountSum) -> Sum,
}

impl Figure {
    pub const SEPARATE: Figure =
        Figure { own: |facts| facts.separate_unions, sum: |sum| sum.separate_unions };
    pub const ALL: Figure = Figure { own: |facts| facts.all_unions, sum: |sum| sum.all_unions };
    pub const WORKERS: Figure = Figure { own: |facts| facts.workers, sum: |sum| sum.workers };
}

/// An empty figure is not 0, and a sum says how many have not given theirs.
pub fn figure(line: &Line, figure: Figure) -> AnyView {
    let own = line.row.head_count.as_ref().and_then(|(_, facts)| (figure.own)(facts)).map(Count::get);
    let Some(below) = line.row.below else {
        return match own {
            Some(count) => view! { <span>{grouped(u64::from(count))}</span> }.into_any(),
            None => blank(),
        };
    };
    let sum = (figure.sum)(&below);
    if sum.given == 0 && own.is_none() {
        return blank();
    }
    let asked = below.asked;
    let words = move || {
        let said = ta("offices-sum", &[("given", &sum.given.to_string()), ("asked", &asked.to_string())]);
        let own = own.map(|own| ta("offices-sum-own", &[("count", &grouped(u64::from(own)))]));
        said + &own.unwrap_or_default()
    };
    let total = if sum.given == 0 { t("staffing-none") } else { grouped(sum.total) };
    let part = sum.given < below.asked;
    view! {
        <span class="office-sum" class:office-sum-part=part title=words>{total}</span>
        <span class="unseen">{words}</span>
    }
    .into_any()
}

/// The day of the figures; of a sum, the earliest where they differ.
pub fn day(line: &Line) -> AnyView {
    let own = line.row.head_count.as_ref().and_then(|(_, facts)| facts.as_of);
    match (line.row.below.map(|sum| sum.days), own) {
        (Some(Some((first, last))), _) if first == last => {
            view! { <span>{first.to_string()}</span> }.into_any()
        }
        (Some(Some((first, last))), _) => {
            let words =
                move || ta("offices-days", &[("first", &first.to_string()), ("last", &last.to_string())]);
            let short = move || ta("offices-days-from", &[("first", &first.to_string())]);
            view! { <span title=words>{short}</span> }.into_any()
        }
        (_, Some(day)) => view! { <span>{day.to_string()}</span> }.into_any(),
        (_, None) => blank(),
    }
}

/// Thousands apart, as large sums are read.
pub fn grouped(number: u64) -> String {
    amount::grouped(&number.to_string())
}

fn blank() -> AnyView {
    view! { <span class="faint">{tr("record-blank")}</span> }.into_any()
}
