//! 办理调动: people offered to another county, all to one and from one day on.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Command;
use taizhang_core::report::filing::moves::{self, County};

use crate::ui::components::{CheckField, Choice, Combobox, DateField, Dialog, Form, NoticeKind, use_toasts};
use crate::ui::record::{FormErrors, SendOrCancel, Submission, of_people};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{field_label, people as people_words, t, ta, tr};

/// The dialog. `people` are those ticked and seen, or the one whose page it is.
#[component]
pub fn GiveDialog(open: RwSignal<bool>, #[prop(into)] people: Signal<Vec<Id>>) -> impl IntoView {
    let title = Signal::derive(move || {
        let count = people.with(Vec::len);
        ta("give-title", &[("people", &people_words(count))])
    });
    view! {
        <Dialog open title close_label=tr("cancel")>
            <GiveForm open people=people.get_untracked() />
        </Dialog>
    }
}

#[component]
fn GiveForm(open: RwSignal<bool>, people: Vec<Id>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let (to, day) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let details = RwSignal::new(false);
    let (running, without) = session.peek(|registry| moves::engagements(registry, &people, session.day()));
    let names: Vec<String> = running.iter().map(|(_, name)| name.clone()).collect();
    let who = names.join(&t("filing-comma"));
    let search = move |typed: &str| {
        let found = session.peek(|registry| moves::counties(registry, typed));
        let choice = |county: County| Choice {
            value: county.code.to_owned(),
            label: county.name,
            detail: Some(county.path),
        };
        found.into_iter().map(choice).collect::<Vec<_>>()
    };
    let label_of = move |code: &str| {
        session.peek(|registry| moves::county(registry, code)).map(|party| party.name).unwrap_or_default()
    };
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        let party = session.peek(|registry| moves::county(registry, &to.get_untracked()));
        let mut missing = Vec::new();
        let first_day = day.get_untracked();
        missing.extend(party.is_none().then(|| Issue::new("field-missing").at("transfer.to")));
        let no_day = first_day.trim().is_empty();
        missing.extend(no_day.then(|| Issue::new("field-missing").at("transfer.first_day")));
        let Some(party) = party.filter(|_| missing.is_empty()) else { return submission.refuse(missing) };
        if !without.is_empty() {
            return submission.refuse(without.clone());
        }
        let engagements: Vec<Id> = running.iter().map(|(id, _)| *id).collect();
        let count = engagements.len();
        let (names, name) = (names.clone(), party.name.clone());
        let details = details.get_untracked();
        let act = async move {
            let done = session.send(Command::Give { engagements, to: party, first_day, details }).await;
            done.map_err(|found| of_people(found, &names))
        };
        submission.run(act, move |_| {
            open.try_set(false);
            let text = ta("give-done", &[("people", &people_words(count)), ("to", &name)]);
            toasts.show(NoticeKind::Success, text);
            Route::Moves.go();
        });
    };
    view! {
        <Form on_submit=submit>
            <p>{who}</p>
            <p class="quiet">{tr("give-text")}</p>
            <FormErrors submission fields="transfer." />
            <div class="stack">
                <Combobox
                    id="transfer-to"
                    label=Signal::derive(|| field_label("transfer", "to"))
                    hint=tr("give-to-hint")
                    value=to
                    search
                    label_of
                    none_text=tr("give-to-none")
                    more_text=tr("unit-more")
                    error=submission.error_at("transfer.to")
                    required=true
                />
                <DateField
                    id="transfer-first-day"
                    label=Signal::derive(|| field_label("transfer", "first_day"))
                    hint=tr("give-day-hint")
                    value=day
                    error=submission.error_at("transfer.first_day")
                    required=true
                />
                <CheckField
                    id="transfer-details"
                    label=Signal::derive(|| field_label("transfer", "details"))
                    hint=tr("give-details-hint")
                    value=details
                />
            </div>
            <p class="small quiet">{tr("give-along")}</p>
            <SendOrCancel submission label=tr("give-do") open />
        </Form>
    }
}
