//! 退出: where each exit stands, what is next and who must act; steps entered for many at once; the papers.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::date::PartialDate;
use taizhang_core::domain::id::Id;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::contracts::exits::{Exiting, Stand, all, edits, is_for, recent};
use taizhang_core::process::contracts::steps::Step;
use taizhang_core::report::forms::contracts::{handovers, proofs};

use crate::ui::components::{
    Badge, Button, ButtonKind, Column, DataTable, DateField, Dialog, Empty, LinkButton, SelectField,
    Selection, Tone, plain_table,
};
use crate::ui::filing_state::FilingBadge;
use crate::ui::print::{LettersButton, PrintButton, WholeNumbers};
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{EditDialog, Editor, Entry, LastDone, Leaving, Submission};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{borrowed, coded, label, lang, t, ta, tr};

/// What is entered for many at once.
const STEPS: [Step; 6] =
    [Step::Proof, Step::Transfer, Step::Handover, Step::Union, Step::Notice, Step::Close];

#[component]
pub fn ExitsTab(last: LastDone, leaving: Leaving) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let editor = Editor::default();
    let shown = RwSignal::new("open".to_owned());
    let keys = RwSignal::new(BTreeSet::<String>::new());
    let step = RwSignal::new(Step::Proof.code().to_owned());
    let date = RwSignal::new(session.today().to_string());
    let listed = RwSignal::new(None::<Id>);
    let listing = RwSignal::new(false);
    let every = memo(move |_| shown.with(|shown| shown == "all"));
    let found = memo(move |_| {
        let read = if every.get() { all } else { recent };
        session.read(|registry| read(registry, session.today()))
    });
    let rows = Signal::derive(move || {
        let open_only = shown.with(|shown| shown == "open");
        let is_shown = |own: &&Exiting| !open_only || own.is_open();
        Arc::new(found.with(|found| found.iter().filter(is_shown).cloned().collect::<Vec<Exiting>>()))
    });
    // Only what is in sight can be ticked.
    effect(move |_| {
        shown.track();
        keys.set(BTreeSet::new());
    });
    let options = Signal::derive(|| {
        let all = [("open", "exits-open"), ("recent", "exits-recent"), ("all", "exits-all")];
        all.map(|(key, words)| (key.to_owned(), t(words))).to_vec()
    });
    let steps = Signal::derive(|| {
        STEPS.map(|step| (step.code().to_owned(), coded("exit-step-*", step.code()))).to_vec()
    });
    let said = move || {
        let count = |is: fn(&Exiting) -> bool| {
            found.with(|found| found.iter().filter(|own| is(own)).count()).to_string()
        };
        ta("exits-count", &borrowed(&[("open", count(Exiting::is_open)), ("late", count(Exiting::is_late))]))
    };
    let is_ticked = move |own: &Exiting| keys.with(|keys| keys.contains(&own.exit.to_string()));
    let chosen = move || step.with(|code| Step::from_code(code));
    let count = memo(move |_| {
        let Some(step) = chosen() else { return 0 };
        rows.with(|rows| rows.iter().filter(|own| is_ticked(own) && is_for(step, own)).count())
    });
    let take = move |()| {
        let Some(step) = chosen() else { return };
        let typed = date.get_untracked();
        let day = PartialDate::parse_typed(&typed).map_or(typed, |day| day.to_string());
        let ticked: BTreeSet<Id> =
            keys.with_untracked(|keys| keys.iter().filter_map(|key| key.parse().ok()).into_set());
        let args =
            [("count", count.get_untracked().to_string()), ("step", coded("exit-step-*", step.code()))];
        match found.with_untracked(|found| edits(found, &ticked, step, &day)) {
            Err(issue) => submission.refuse(vec![issue]),
            Ok(edits) => submission.run(session.take_roster(edits, t("exits-take-why")), move |sequence| {
                last.keep(sequence, ta("exits-took", &borrowed(&args)));
                keys.try_set(BTreeSet::new());
            }),
        }
    };
    // Those ticked, else all in sight.
    let meant = move || {
        let nobody = keys.with_untracked(BTreeSet::is_empty);
        let meant = |own: &&Exiting| nobody || untrack(|| is_ticked(own));
        rows.get_untracked().iter().filter(meant).cloned().collect::<Vec<Exiting>>()
    };
    let whole = RwSignal::new(BTreeSet::new());
    let people = Callback::new(move |()| {
        found
            .with_untracked(|found| found.iter().map(|own| own.named.person).into_set())
            .into_iter()
            .collect()
    });
    let proof = Callback::new(move |()| {
        let meant = meant();
        let meant: Vec<&Exiting> = meant.iter().collect();
        session.peek(|registry| whole.with_untracked(|whole| proofs(registry, &meant, whole, lang())))
    });
    let handover = Callback::new(move |()| {
        let meant = meant();
        let meant: Vec<&Exiting> = meant.iter().collect();
        session.peek(|registry| handovers(registry, &meant, lang()))
    });
    let nothing = Signal::derive(move || rows.with(|rows| rows.is_empty()));
    let words = Signal::derive(move || ta("exits-take-do", &[("count", &count.get().to_string())]));
    let selection = Selection::new(keys, tr("contracts-tick-all"), |own: &Exiting| {
        ta("contracts-tick", &[("name", &own.named.name)])
    });
    let list = move |id: Id| {
        listed.set(Some(id));
        listing.set(true);
    };
    let none = || view! { <Empty title=tr("exits-none") text=tr("exits-none-text") /> };
    let of_one = move || {
        let id = listed.get()?;
        found.with(|found| found.iter().find(|own| own.exit == id).map(checklist))
    };
    let title = Signal::derive(move || {
        let id = listed.get();
        let name = found
            .with(|found| found.iter().find(|own| Some(own.exit) == id).map(|own| own.named.name.clone()));
        ta("exits-list-of", &[("name", &name.unwrap_or_default())])
    });
    view! {
        <IssueNotice issues=submission.issues />
        <div class="row training-bar">
            <p>{said}</p>
            <div class="row training-acts">
                <LettersButton label=tr("exits-print-proof") letters=proof disabled=nothing />
                <LettersButton label=tr("exits-print-handover") letters=handover disabled=nothing />
                <PrintButton table="contracts-exits" small=true />
                <Button
                    label=tr("exits-register")
                    kind=ButtonKind::Primary
                    on_press=move |()| leaving.show(None, None)
                />
            </div>
        </div>
        <div class="worksheet-head-form">
            <SelectField id="exits-show" label=tr("exits-show") value=shown options />
            <SelectField id="exits-take" label=tr("exits-take") value=step options=steps />
            <DateField id="exits-day" label=tr("exits-day") value=date />
            <Button
                label=words
                disabled=Signal::derive(move || count.get() == 0)
                busy=submission.busy
                on_press=take
            />
            <WholeNumbers id="exits-whole" whole people />
        </div>
        <div class="panel people-table">
            <DataTable
                id="contracts-exits"
                label=tr("contracts-tab-exits")
                columns=Signal::derive(move || columns(editor, Callback::new(list)))
                rows
                row_key=|own: &Exiting| own.exit.to_string()
                selection
                tall=true
                empty=none
            />
        </div>
        <Dialog open=listing title wide=true close_label=tr("close")>
            <div class="table-wrap">{of_one}</div>
        </Dialog>
        <EditDialog editor />
    }
}

fn columns(editor: Editor, list: Callback<Id>) -> Vec<Column<Exiting>> {
    let text = |key, title, width, text: fn(&Exiting) -> String| {
        Column::new(key, tr(title), width, move |own: &Exiting| {
            let text = text(own);
            view! { <span title=text.clone()>{text.clone()}</span> }.into_any()
        })
    };
    vec![
        Column::new("name", tr("contracts-person"), 5.0, |own: &Exiting| {
            let name = own.named.name.clone();
            view! { <a href=Route::Person(own.named.person).href()>{name}</a> }.into_any()
        }),
        text("unit", "contracts-unit", 6.5, |own| own.named.unit.clone()),
        text("date", "exits-date", 6.8, |own| own.date.to_string()),
        text("kind", "exits-kind", 7.0, |own| label(own.kind)),
        Column::new("done", tr("exits-done"), 3.8, |own: &Exiting| {
            let text = format!("{}/{}", own.done(), own.steps.len());
            match own.is_untimely() {
                true => view! { <span title=t("exits-untimely")><Badge text tone=Tone::Due /></span> }.into_any(),
                false => text.into_any(),
            }
        })
        .number(),
        text("next", "exits-next", 6.0, |own| match own.next() {
            Some(next) => coded("exit-step-*", next.step.code()),
            None => t("exits-settled"),
        }),
        text("actor", "exits-actor", 5.7, |own| own.next().map(|next| actor(own, next)).unwrap_or_default()),
        Column::new("until", tr("exits-until"), 6.8, |own: &Exiting| {
            own.next().map(|next| until(own, next)).into_any()
        }),
        Column::new("act", tr("contracts-act"), 4.6, move |own: &Exiting| {
            let name = [("name", own.named.name.as_str())];
            let (listed, entered) =
                (Signal::stored(ta("exits-list-of", &name)), Signal::stored(ta("exits-edit-of", &name)));
            let exit = own.exit;
            let field = own.next().and_then(|next| match next.step {
                Step::Basis => Some("legal_basis"),
                Step::Pay => Some("compensated"),
                step => step.day(),
            });
            let entry = Entry::Change { record: exit, field: field.map(str::to_owned) };
            view! {
                <LinkButton label=tr("exits-list") name=listed on_press=move |()| list.run(exit) />
                " "
                <LinkButton label=tr("exits-edit") name=entered on_press=move |()| editor.show(entry.clone()) />
            }
            .into_any()
        })
        .controls(),
    ]
}

fn actor(own: &Exiting, stand: &Stand) -> String {
    own.unit(stand.actor).map(str::to_owned).unwrap_or_else(|| coded("exit-actor-*", stand.actor.code()))
}

fn until(own: &Exiting, stand: &Stand) -> AnyView {
    let day = stand.until.map(|day| day.to_string()).unwrap_or_default();
    let session = use_session();
    match stand.until.filter(|_| stand.late) {
        Some(until) => {
            let days = (session.today() - until).num_days().to_string();
            let text = ta("exits-late", &[("days", &days)]);
            let tone = if own.is_late() { Tone::Breached } else { Tone::Due };
            view! { <span title=day><Badge text tone /></span> }.into_any()
        }
        None => view! { <span>{day}</span> }.into_any(),
    }
}

/// Every step of one exit: the law, who acts, until when, and how it stands.
fn checklist(own: &Exiting) -> AnyView {
    let row = |stand: &Stand| {
        let code = stand.step.code();
        let told = stand.told.map(|told| coded("exit-told-*", told.code()));
        let state = match (stand.done, stand.day) {
            (true, Some(day)) => day.to_string(),
            (true, None) => t("exits-step-done"),
            (false, _) => t("exits-step-open"),
        };
        let tone = match (stand.done, stand.late) {
            (true, _) if stand.is_in_time() => Tone::Met,
            (true, _) => Tone::Due,
            (false, true) => Tone::Breached,
            (false, false) => Tone::Neutral,
        };
        let state = view! { <Badge text=state tone />" "<span class="quiet">{told}</span> }.into_any();
        let law = match stand.step {
            Step::Basis if !own.basis.is_empty() => own.basis.clone(),
            _ => coded("exit-law-*", code),
        };
        let name = coded("exit-step-*", code);
        // The filing is made where all filings are.
        let named = match stand.step {
            Step::File => view! { <a href=Route::Filing.href()>{name}</a> }.into_any(),
            _ => name.into_any(),
        };
        let state = match stand.step {
            Step::File => view! { <FilingBadge code=own.filing /> }.into_any(),
            _ => state,
        };
        vec![named, law.into_any(), actor(own, stand).into_any(), until(own, stand), state]
    };
    plain_table(
        &["exits-step", "exits-law", "exits-actor", "exits-until", "exits-state"],
        own.steps.iter().map(row).collect(),
    )
}
