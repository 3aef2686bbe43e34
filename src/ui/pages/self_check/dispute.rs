//! 这不对？: the facts on which a verdict rests. What the worker may say is corrected here, and goes to the office with the
//! other corrections; of the rest the note to the office speaks.

use leptos::prelude::*;
use taizhang_core::policy::grounds::Place;
use taizhang_core::report::self_check::rests::{self, Rest};
use taizhang_core::report::verdicts;
use taizhang_core::report::verdicts::asked::Asked;

use crate::platform::drafts::ToOffice;
use crate::ui::components::{Button, Dialog, LinkButton};
use crate::ui::record::{Editor, Entry, kind_label, show};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{field_label, live, t, ta, tr};
use crate::ui::verdict::{outcome_title, verdict_words};

/// Opens the dialog.
#[derive(Clone, Copy)]
pub struct Dispute {
    open: RwSignal<bool>,
    asked: RwSignal<Option<Asked>>,
    /// In which a fact is corrected.
    editor: Editor,
}

impl Dispute {
    pub fn begin(editor: Editor) -> Self {
        Self { open: RwSignal::new(false), asked: RwSignal::new(None), editor }
    }

    pub fn begin_with(self, asked: Asked) {
        self.asked.set(Some(asked));
        self.open.set(true);
    }

    fn correct(self, entry: Entry) {
        self.open.set(false);
        self.editor.show(entry);
    }
}

#[component]
pub fn DisputeDialog(dispute: Dispute) -> impl IntoView {
    view! {
        <Dialog open=dispute.open title=tr("self-dispute") close_label=tr("close")>
            {move || dispute.asked.get().and_then(|asked| facts(dispute, asked))}
        </Dialog>
    }
}

fn facts(dispute: Dispute, asked: Asked) -> Option<AnyView> {
    let session = use_session();
    let (outcome, rests, place) = session.peek(|registry| {
        let outcome = verdicts::find(registry, asked, session.day())?;
        let rests = rests::of(registry, &outcome);
        let place = verdicts::why::place(registry, &outcome);
        Some((outcome, rests, place))
    })?;
    // Where a record is wanted and not there, it is entered.
    let wanted = match place {
        Some(Place::Add { kind, subject, engagement }) => Some((kind, subject, engagement)),
        _ => None,
    };
    let add = wanted.map(|(kind, person, engagement)| {
        let label = Signal::derive(move || ta("why-do-new", &[("kind", &kind_label(kind))]));
        let entry = Entry::New { kind, person, engagement };
        view! { <Button label on_press=move |()| dispute.correct(entry.clone()) /> }
    });
    let lines: Vec<_> = rests.into_iter().map(|rest| fact(dispute, rest)).collect();
    let from_office = session.is_from_office();
    let note = from_office.then(|| {
        let outcome = outcome.outcome.clone();
        let write = move |()| {
            let words = [("rule", outcome_title(&outcome)), ("verdict", verdict_words(&outcome))];
            let words: Vec<(&str, &str)> = words.iter().map(|(key, text)| (*key, text.as_str())).collect();
            let before = ToOffice::Note.load::<String>(session.register()).unwrap_or_default();
            let line = ta("self-dispute-note", &words);
            let text = if before.trim().is_empty() { line } else { format!("{}\n{line}", before.trim_end()) };
            ToOffice::Note.save(session.register(), &text);
            dispute.open.set(false);
            Route::OwnReport.go();
        };
        view! { <Button label=tr("self-dispute-tell") on_press=write /> }
    });
    let text = if from_office { "self-dispute-text" } else { "self-dispute-own" };
    let title = outcome.outcome;
    Some(
        view! {
            <div class="stack-tight">
                <p><strong>{move || outcome_title(&title)}</strong></p>
                <p class="quiet">{live(move || t(text))}</p>
                <dl class="ask-answers">{lines}</dl>
                <div class="row">{add} {note}</div>
            </div>
        }
        .into_any(),
    )
}

fn fact(dispute: Dispute, rest: Rest) -> impl IntoView {
    let Rest { fact, value, correct } = rest;
    let label = Signal::derive(move || field_label(fact.kind.code(), fact.key));
    let text = move || match (&value, fact.kind.field(fact.key)) {
        (Some(value), Some(field)) => show(field, value),
        _ => t("record-blank"),
    };
    let act = match correct {
        Some(record) => {
            let name = Signal::derive(move || ta("self-dispute-correct-name", &[("field", &label.get())]));
            let entry = Entry::Change { record, field: Some(fact.key.to_owned()) };
            let press = move |()| dispute.correct(entry.clone());
            view! { <LinkButton label=tr("self-dispute-correct") name on_press=press /> }.into_any()
        }
        None => view! { <span class="quiet small">{tr("self-dispute-theirs")}</span> }.into_any(),
    };
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{text} " " {act}</dd>
        </div>
    }
}
