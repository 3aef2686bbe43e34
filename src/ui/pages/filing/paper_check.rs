//! 纸面核对: a stamped paper, by the code that stands on it, and the file it belongs to.

use leptos::prelude::*;
use taizhang_core::report::filing::paper_check::{Found, compared, find, maker, totals};

use super::words::{file_kind, number};
use crate::ui::components::{Button, Fact, Facts, FieldWidth, Form, Notice, NoticeKind, Panel, TextField};
use crate::ui::session::use_session;
use crate::ui::t::{lang, t, ta, tr};

/// What is told: of which kind, in which words, and the totals of the file.
type Told = (NoticeKind, String, Vec<(String, String)>);

#[component]
pub fn PaperCheck() -> impl IntoView {
    let session = use_session();
    let [code, count, names] = [(); 3].map(|()| RwSignal::new(String::new()));
    let told = RwSignal::new(Vec::<Told>::new());
    let check = move |()| {
        let row = match session.peek(|registry| find(registry, &code.get_untracked())) {
            Found::Slip => return told.set(vec![(NoticeKind::Error, t("paper-check-slip"), Vec::new())]),
            Found::Unknown => {
                return told.set(vec![(NoticeKind::Warn, t("paper-check-unknown"), Vec::new())]);
            }
            Found::File(row) => row,
        };
        let called = format!("{} {}", file_kind(row.kind), number(row.number));
        let office = session.peek(|registry| maker(registry, &row));
        let called = ta("paper-check-found", &[("office", &office), ("file", &called)]);
        leptos::task::spawn_local(async move {
            let said = match session.on_paper(row.digest.clone()).await {
                Ok(file) => {
                    let facts = session.peek(|registry| totals(registry, &file, lang()));
                    let (count, names) = (count.get_untracked(), names.get_untracked());
                    let more = compared(&file, &count, &names, lang()).into_iter().map(|(same, text)| {
                        (if same { NoticeKind::Success } else { NoticeKind::Error }, text, Vec::new())
                    });
                    std::iter::once((NoticeKind::Success, called, facts)).chain(more).collect()
                }
                Err(_) => vec![
                    (NoticeKind::Success, called, Vec::new()),
                    (NoticeKind::Warn, t("paper-check-gone"), Vec::new()),
                ],
            };
            let _ = told.try_set(said);
        });
    };
    let notice = |(kind, text, facts): Told| {
        let fact = |(label, value): (String, String)| view! { <Fact label>{value}</Fact> };
        let facts = (!facts.is_empty())
            .then(|| view! { <Facts>{facts.into_iter().map(fact).collect_view()}</Facts> });
        view! {
            <Notice kind title=text>
                {facts}
            </Notice>
        }
    };
    view! {
        <Panel title=tr("paper-check")>
            <div class="stack">
                <p class="quiet">{tr("paper-check-text")}</p>
                <Form on_submit=check label=tr("paper-check")>
                    <div class="worksheet-head-form">
                        <TextField id="paper-code" label=tr("paper-check-code") value=code />
                        <TextField
                            id="paper-count"
                            label=tr("paper-check-count")
                            value=count
                            inputmode="numeric"
                            width=FieldWidth::Short
                        />
                        <TextField
                            id="paper-names"
                            label=tr("paper-check-names")
                            hint=tr("paper-check-names-hint")
                            value=names
                        />
                        <Button label=tr("paper-check-do") submit=true />
                    </div>
                </Form>
                {move || told.get().into_iter().map(notice).collect_view()}
            </div>
        </Panel>
    }
}
