//! What the roster of people is narrowed to. The tab remembers it, so that coming back from a person finds the same rows,
//! and the numbers of other screens lead to exactly the people they count.

use taizhang_core::report::people::roster::Filter;

use crate::platform::drafts;

const KEPT_AS: &str = "people-filter";

/// Narrows the roster before it is shown.
pub fn narrow_to(filter: &Filter) {
    drafts::save(KEPT_AS, filter);
}

/// What it was narrowed to last.
pub fn narrowed() -> Option<Filter> {
    drafts::load(KEPT_AS)
}
