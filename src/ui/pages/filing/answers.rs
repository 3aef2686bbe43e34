//! 待发回执: subordinates whose files were taken in, and the receipt that tells them what came of it.

use leptos::prelude::*;
use taizhang_core::report::filing::outbox::{Answer, answers};

use super::making::{Made, make_file};
use super::words::{number, open_while, when};
use crate::ui::components::{Badge, Button, Panel, Tone};
use crate::ui::reactive::memo;
use crate::ui::record::Submission;
use crate::ui::seal::SealDialog;
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

/// The list, and the dialog that makes a receipt.
#[component]
pub fn Answers(made: RwSignal<Option<Made>>) -> impl IntoView {
    let session = use_session();
    let rows = memo(move |_| session.read(answers));
    let chosen = RwSignal::new(None::<Answer>);
    let (open, submission) = (open_while(chosen), Submission::default());
    let make = make_file(open, submission, made, move |passphrase| {
        Some(session.answer(chosen.get_untracked()?.office, passphrase))
    });
    let line = move |row: Answer| {
        let taken =
            ta("filing-answer-taken", &[("number", &number(row.taken)), ("at", &when(&row.taken_at))]);
        let last = match &row.last {
            Some((n, at)) => ta("filing-answer-last", &[("number", &number(*n)), ("at", &when(at))]),
            None => t("filing-answer-never"),
        };
        let name = ta("filing-answer-name", &[("name", &row.name)]);
        let (text, tone) = if row.news {
            (tr("filing-answer-due"), Tone::Due)
        } else {
            (tr("filing-answer-done"), Tone::Neutral)
        };
        let office = row.name.clone();
        view! {
            <li class="filing-line">
                <Badge text tone=Signal::stored(tone) />
                <div class="grow">
                    <p>{office}</p>
                    <p class="quiet small">{taken} {t("filing-semicolon")} {last}</p>
                </div>
                <Button
                    label=tr("filing-answer")
                    name
                    small=true
                    on_press=move |()| chosen.set(Some(row.clone()))
                />
            </li>
        }
    };
    let to = Signal::derive(move || {
        chosen.with(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default())
    });
    let people = Signal::derive(move || chosen.with(|row| row.as_ref().map(|row| row.identities)));
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <Panel title=tr("filing-answers") flush=true>
                <p class="filing-intro">{tr("filing-answers-text")}</p>
                <ul class="filing-lines" role="list">
                    {move || rows.get().into_iter().map(line).collect_view()}
                </ul>
            </Panel>
        </Show>
        <SealDialog
            id="answer"
            open
            title=tr("filing-answer")
            to
            people
            submission
            on_make=make
        >
            <p>{tr("filing-to")} <strong>{to}</strong></p>
            <p class="quiet">{tr("filing-answer-holds")}</p>
        </SealDialog>
    }
}
