//! 核对续签名单: the list that the employer has sent, pasted; who is meant is ticked, every other name is told.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::contracts::expiring::Line;
use taizhang_core::process::contracts::listed::listed;

use crate::ui::components::{AreaField, Button, ButtonKind, Dialog, FormActions};
use crate::ui::reactive::memo;
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, coded_with, ta, tr};

#[component]
pub fn ListedDialog(
    open: RwSignal<bool>,
    all: Memo<Arc<Vec<Line>>>,
    keys: RwSignal<BTreeSet<String>>,
) -> impl IntoView {
    let session = use_session();
    let text = RwSignal::new(String::new());
    let read = memo(move |_| {
        session
            .read(|registry| text.with(|text| all.with(|all| listed(registry, all, session.today(), text))))
    });
    let told = move || {
        read.with(|read| {
            let names = |names: &[String]| [("count", names.len().to_string()), ("names", names.join("、"))];
            let line = |text: String| view! { <p>{text}</p> };
            let total = [("total", read.total.to_string()), ("again", read.again.to_string())];
            let total = ta("contracts-listed-total", &borrowed(&total));
            let each = read
                .told
                .iter()
                .map(|(told, own)| coded_with("contracts-listed-*", told.code(), &borrowed(&names(own))));
            let missing = (!read.missing.is_empty())
                .then(|| ta("contracts-listed-missing", &borrowed(&names(&read.missing))));
            let all = std::iter::once(total).chain(each).chain(missing);
            (read.total > 0).then(|| all.map(line).collect_view())
        })
    };
    let words = Signal::derive(move || {
        ta("contracts-listed-do", &[("count", &read.with(|read| read.ticked.len()).to_string())])
    });
    let tick = move |()| {
        keys.set(read.with_untracked(|read| read.ticked.iter().map(ToString::to_string).into_set()));
        open.set(false);
    };
    view! {
        <Dialog open title=tr("contracts-listed") wide=true close_label=tr("cancel")>
            <div class="stack">
                <AreaField
                    id="contracts-names"
                    label=tr("contracts-listed-names")
                    hint=tr("contracts-listed-hint")
                    value=text
                    rows=8
                />
                <div aria-live="polite">{told}</div>
            </div>
            <FormActions>
                <Button label=words kind=ButtonKind::Primary on_press=tick />
                <Button label=tr("cancel") on_press=move |()| open.set(false) />
            </FormActions>
        </Dialog>
    }
}
