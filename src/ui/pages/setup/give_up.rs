//! A lock that nobody opens any more: what is sealed is carried away as it is, and given up.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;

use crate::ui::components::{Button, Dialog};
use crate::ui::session::{give_up, save_sealed, sealed_count};
use crate::ui::shell::TypedWord;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn GiveUp() -> impl IntoView {
    let open = RwSignal::new(false);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let saved = RwSignal::new(false);
    let count = RwSignal::new(0);
    let ask = move |()| {
        leptos::task::spawn_local(async move {
            let found = sealed_count().await;
            count.try_set(found);
            open.try_set(true);
        });
    };
    let save = move |()| {
        leptos::task::spawn_local(async move {
            match save_sealed().await {
                Ok(()) => drop(saved.try_set(true)),
                Err(found) => drop(issues.try_set(found)),
            }
        });
    };
    let give_it_up = move |()| {
        leptos::task::spawn_local(async move {
            if let Err(found) = give_up().await {
                issues.try_set(found);
            }
        });
    };
    let asks = Signal::derive(move || ta("give-up-type", &[("word", &t("give-up-word"))]));
    view! {
        <Button label=tr("give-up") on_press=ask />
        <Dialog open title=tr("give-up-title") close_label=tr("close")>
            <TypedWord
                open
                id="give-up"
                title=tr("give-up-title")
                word=tr("give-up-word")
                asks
                wrong=tr("give-up-wrong")
                act=tr("give-up-do")
                issues
                on_typed=give_it_up
            >
                <p>{move || ta("give-up-text", &[("count", &count.get().to_string())])}</p>
                <Show when=move || count.get() != 0>
                    <p>{tr("give-up-save-text")}</p>
                    <Button label=tr("give-up-save") on_press=save />
                    <p role="status">{move || saved.get().then(|| t("give-up-saved"))}</p>
                </Show>
            </TypedWord>
        </Dialog>
    }
}
