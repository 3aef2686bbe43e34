//! 自动备份位置: set up once with a passphrase and a recovery code; how it stands, and what can be done about it.

use leptos::prelude::*;

use super::choosing::{Choosing, Chosen};
use crate::ui::components::{Button, ButtonKind, Dialog, Fact, Facts, FormActions, Panel};
use crate::ui::reactive::memo;
use crate::ui::session::{CopyState, can_choose_folder, minute, use_session};
use crate::ui::standing_copy::{ChooseFolder, CopyHindered, EndOfDay};
use crate::ui::t::{key, t, ta, tr};

#[component]
pub fn StandingPanel() -> impl IntoView {
    let session = use_session();
    let begun = RwSignal::new(false);
    let is_set = memo(move |_| session.copy_note().is_some());
    let form = move || match (is_set.get(), begun.get()) {
        (true, _) => view! { <On /> }.into_any(),
        (false, false) => {
            view! { <div><Button label=tr("standing-begin") on_press=move |()| begun.set(true) /></div> }
                .into_any()
        }
        (false, true) => view! {
            <Choosing
                of="standing"
                words=[key("standing-set"), key("standing-setting")]
                old=false
                make=move |chosen: Chosen| async move {
                    session.begin_copy(&chosen.passphrase, &chosen.code, &chosen.known()).await
                }
                done=move |()| begun.set(false)
            />
        }
        .into_any(),
    };
    session.may_copy().then(|| {
        view! {
            <Panel title=tr("standing")>
                <div class="stack">
                    <p>{tr("standing-what")}</p>
                    <p class="quiet">{tr("standing-what-not")}</p>
                    {form}
                </div>
            </Panel>
        }
    })
}

/// It is set up.
#[component]
fn On() -> impl IntoView {
    let session = use_session();
    let place = memo(move |_| session.copy_note().and_then(|note| note.place));
    let last = move || match session.copy_note().and_then(|note| note.last) {
        Some(last) => {
            let number = last.file.number.to_string();
            ta("standing-last-text", &[("at", &minute(last.at)), ("number", &number)])
        }
        None => t("standing-last-none"),
    };
    // What hinders it stands below, with the button that goes on.
    let state = move || match session.copy_state() {
        CopyState::Good => Some(t("standing-good")),
        CopyState::Working => Some(t("standing-working")),
        CopyState::Off | CopyState::Asks | CopyState::Choose | CopyState::Failed(_) => None,
    };
    let ways = move || match place.get() {
        Some(_) => view! {
            <CopyHindered />
            <div class="row">
                <Button label=tr("standing-now") on_press=move |()| session.copy_soon(true) />
                <ChooseFolder label=tr("standing-change") />
                <Stop />
            </div>
        }
        .into_any(),
        None => {
            let choice = can_choose_folder();
            view! {
                {choice
                    .then(|| {
                        view! {
                            <p>{tr("standing-choose-text")}</p>
                            <div><ChooseFolder label=tr("standing-choose") kind=ButtonKind::Primary /></div>
                        }
                    })}
                <p class="quiet">{tr(if choice { key("standing-or") } else { key("standing-no-choice") })}</p>
                <EndOfDay />
                <div><Stop /></div>
            }
            .into_any()
        }
    };
    let where_to = move || place.get().unwrap_or_else(|| t("standing-place-none"));
    view! {
        <Facts>
            <Fact label=tr("standing-place")>{where_to}</Fact>
            <Fact label=tr("standing-last")>{last}</Fact>
            {move || state().map(|state| view! { <Fact label=tr("standing-state") wide=true>{state}</Fact> })}
        </Facts>
        {ways}
    }
}

/// Stops it, after a question.
#[component]
fn Stop() -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let text = move || {
        let place =
            session.copy_note().and_then(|note| note.place).unwrap_or_else(|| t("standing-place-none"));
        ta("standing-stop-text", &[("place", &place)])
    };
    view! {
        <Button label=tr("standing-stop") on_press=move |()| open.set(true) />
        <Dialog open title=tr("standing-stop") close_label=tr("close")>
            <p>{text}</p>
            <FormActions>
                <Button
                    label=tr("standing-stop")
                    kind=ButtonKind::Danger
                    on_press=move |()| {
                        open.set(false);
                        session.stop_copying();
                    }
                />
                <Button label=tr("cancel") on_press=move |()| open.set(false) />
            </FormActions>
        </Dialog>
    }
}
