//! 本级报表: begun from the last one, filled in, explained, signed.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::ledger::Edit;
use taizhang_core::process::reporting::calendar::Period;
use taizhang_core::process::reporting::said;
use taizhang_core::process::reporting::steps::{self, Entries};
use taizhang_core::report::forms::period as paper;
use taizhang_core::report::period::counting::counts;
use taizhang_core::report::period::table::{self, Table};
use taizhang_core::report::period::{dunning, name};

use super::sheet::{Filling, Part, Sheet};
use crate::platform::drafts;
use crate::ui::components::{
    Button, ButtonKind, Empty, FieldWidth, Notice, NoticeKind, PrintedForm, SelectField, TextField,
};
use crate::ui::print::{LettersButton, PrintButton};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{FormErrors, LastDone, Submission, UndoLine};
use crate::ui::session::use_session;
use crate::ui::t::{lang, t, ta, tr};

/// The periods to choose from: of our own reports, or of those below with how many have reported.
#[component]
pub fn ChoosePeriod(chosen: RwSignal<String>, #[prop(optional)] below: bool) -> impl IntoView {
    let session = use_session();
    let options = Signal::derive(move || {
        session.read(|registry| {
            let own = (!below).then(|| session.profile().office());
            let (all, _) = table::periods(registry, own, session.day());
            let said =
                |period| if below { dunning::period(lang(), registry, period) } else { name(lang(), period) };
            all.into_iter().map(|period| (period.code(), said(period))).collect::<Vec<_>>()
        })
    });
    view! { <SelectField id="report-period" label=tr("report-period") value=chosen options /> }
}

/// What is said once something typed is saved.
const SAVED: &str = "report-saved";

#[component]
pub fn OwnTab() -> impl IntoView {
    let session = use_session();
    let (office, looks) = (session.profile().office(), session.viewed_on().is_some());
    let submission = Submission::default();
    let last = LastDone::of("reports");
    let first = session.peek(|registry| table::periods(registry, Some(office), session.day()).1);
    let chosen = RwSignal::new(first.map(Period::code).unwrap_or_default());
    let period = memo(move |_| chosen.with(|code| Period::parse(code)));
    let shown = memo(move |_| {
        let period = period.get()?;
        session.read(|registry| table::of(registry, office, period, session.day())).map(Arc::new)
    });
    // What is typed and not saved survives a reload.
    let place = move || format!("{}.report.{}", session.register(), chosen.get_untracked());
    let entries = RwSignal::new(Entries::new());
    effect(move |before: Option<()>| {
        chosen.track();
        entries.set(drafts::load(&place()).unwrap_or_default());
        // What was said of another period says nothing of this one.
        if before.is_some() {
            last.forget();
            submission.issues.set(Vec::new());
        }
    });
    effect(move |_| {
        entries.with(
            |all| if all.is_empty() { drafts::clear(&place()) } else { _ = drafts::save(&place(), all) },
        );
    });
    let (filled, checked) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // A name that was typed and not signed yet stays while the same period is filled in.
    effect(move |last: Option<String>| {
        let now = chosen.get();
        let other = last.as_ref() != Some(&now);
        let take = |signal: RwSignal<String>, of: fn(&Table) -> &String| {
            let known = shown.with(|shown| shown.as_deref().map(of).cloned().unwrap_or_default());
            if other || !known.is_empty() {
                signal.set(known);
            }
        };
        take(filled, |own| &own.filled_by);
        take(checked, |own| &own.checked_by);
        now
    });
    // What was not taken stands beside what is written.
    let filling = Filling { entries, issues: submission.issues };
    let write = move |edits: Vec<Edit>, wrong: Issues, done: &'static str| {
        let sent = entries.get_untracked();
        let settle = move |wrong: Issues| {
            if done == SAVED {
                filling.sent(&sent, |id| wrong.iter().any(|issue| issue.place == steps::place(id)));
            }
            submission.refuse(wrong);
        };
        if edits.is_empty() {
            last.forget();
            return settle(wrong);
        }
        submission.run(session.take_roster(edits, t("report-why")), move |sequence| {
            last.keep(sequence, t(if wrong.is_empty() { done } else { "report-saved-part" }));
            settle(wrong);
        });
    };
    let begin = move |()| {
        let Some(period) = period.get_untracked() else { return };
        let edit = session.peek(|registry| {
            let last = period.before().and_then(|before| said::find(registry, office, before));
            steps::begin(office, period, &counts(registry, period), last.as_ref())
        });
        write(vec![edit], Issues::new(), "report-began");
    };
    let recount = move |()| {
        let Some((period, shown)) = period.get_untracked().zip(shown.get_untracked()) else { return };
        let judged = &shown.judged;
        let counted = session.peek(|registry| counts(registry, period));
        let edit = steps::recount(period, &judged.said, &counted, judged.last.as_ref());
        write(vec![edit], Issues::new(), "report-recounted");
    };
    let save = move |()| {
        let Some((period, shown)) = period.get_untracked().zip(shown.get_untracked()) else { return };
        let (edits, wrong) = entries.with_untracked(|all| steps::save(period, &shown.judged, all));
        write(edits, wrong, SAVED);
    };
    let sign = move |()| {
        let Some(shown) = shown.get_untracked() else { return };
        // What is typed and not saved would not be signed.
        if entries.with_untracked(|all| !all.is_empty()) {
            return write(Vec::new(), vec![Issue::new("report-unsaved")], "");
        }
        let (filled, checked) = (filled.get_untracked(), checked.get_untracked());
        let edit = steps::sign(&shown.judged, &filled, &checked, session.today());
        match edit {
            Ok((edit, true)) => write(vec![edit], Issues::new(), "report-signed-done"),
            Ok((edit, false)) => write(vec![edit], Issues::new(), "report-same-asked"),
            Err(issue) => write(Vec::new(), vec![issue], ""),
        }
    };
    let came_back = move || {
        let back = |shown: &Arc<Table>| shown.signed.is_some() && shown.judged.said.returned() > 0;
        shown.with(|shown| shown.as_ref().is_some_and(back))
    };
    let state = move || {
        let shown = shown.get()?;
        let (kind, text) = match shown.signed {
            Some(_) if came_back() => return None,
            Some(day) => {
                let args = [
                    ("day", day.to_string()),
                    ("filled", shown.filled_by.clone()),
                    ("checked", shown.checked_by.clone()),
                ];
                (
                    NoticeKind::Success,
                    ta("report-signed-now", &args.each_ref().map(|(key, text)| (*key, text.as_str()))),
                )
            }
            None => {
                let [missing, must, open] = table::open(&shown).map(|count| count.to_string());
                let args = [("missing", missing.as_str()), ("must", &must), ("open", &open)];
                (NoticeKind::Info, ta("report-unsigned-now", &args))
            }
        };
        Some(view! { <Notice kind text /> })
    };
    let forms = Callback::new(move |()| {
        shown.get_untracked().map(|shown| paper::list(&shown, None, lang())).into_iter().collect()
    });
    let letters = Callback::new(move |()| {
        let profile = session.profile();
        let superior = profile.superior().map(|party| party.name.clone());
        let cover =
            |shown: Arc<Table>| paper::cover(&shown, &profile.party.name, superior.as_deref(), lang());
        shown.get_untracked().map(cover).into_iter().collect()
    });
    // Whoever is about to press one of the buttons keeps it while the sheet is drawn anew.
    let none = memo(move |_| shown.with(Option::is_none));
    let bar = move || {
        let busy = submission.busy;
        if looks {
            return ().into_any();
        }
        if none.get() {
            return view! {
                <Empty title=tr("report-none")>
                    <Button kind=ButtonKind::Primary label=tr("report-begin") busy on_press=begin />
                </Empty>
            }
            .into_any();
        }
        view! {
            <div class="worksheet-head-form">
                <Button small=true kind=ButtonKind::Primary label=tr("report-save") busy on_press=save />
                <Button small=true label=tr("report-recount") busy on_press=recount />
                <TextField id="report-filled" label=tr("field-period-report-filled-by") value=filled width=FieldWidth::Short />
                <TextField id="report-checked" label=tr("field-period-report-checked-by") value=checked width=FieldWidth::Short />
                <Button small=true kind=ButtonKind::Primary label=tr("report-sign") busy on_press=sign />
            </div>
        }
        .into_any()
    };
    let part = if looks { Part::Reads } else { Part::Fills };
    view! {
        <div class="stack">
            <div class="worksheet-head-form">
                <ChoosePeriod chosen />
                <PrintButton table="period-report" label="report-print" small=true />
                <LettersButton label=tr("report-cover") letters disabled=none />
            </div>
            <FormErrors submission />
            // What was signed and came back does not stand as done.
            <Show when=move || !came_back()>
                <UndoLine last />
            </Show>
            {state}
            {bar}
            <PrintedForm id="period-report" forms>
                <div class="stack">{move || shown.get().map(|table| view! { <Sheet table filling part /> })}</div>
            </PrintedForm>
        </div>
    }
}
