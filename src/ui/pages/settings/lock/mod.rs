//! 加锁: off with the way to turn it on, or on with what can be done about it.

mod off;

use leptos::prelude::*;

use self::off::TurnOff;
use super::choosing::{Choosing, Chosen};
use crate::platform::prefs::{self, LockAfter};
use crate::ui::components::{Button, Notice, NoticeKind, Panel, SelectField};
use crate::ui::session::{change_passphrase, is_open, shut, turn_on};
use crate::ui::t::{Preferences, key, ta, tr};

#[component]
pub fn LockPanel() -> impl IntoView {
    if is_open() {
        return view! { <On /> }.into_any();
    }
    let begun = RwSignal::new(false);
    let form = move || match begun.get() {
        false => view! { <div><Button label=tr("lock-turn-on") on_press=move |()| begun.set(true) /></div> }
            .into_any(),
        true => view! {
            <Choosing
                of="lock"
                words=[key("lock-set-do"), key("lock-set-doing")]
                old=false
                make=|chosen: Chosen| async move {
                    turn_on(&chosen.passphrase, &chosen.code, &chosen.known()).await
                }
                done=|()| ()
            />
        }
        .into_any(),
    };
    view! {
        <Panel title=tr("lock")>
            <div class="stack">
                <p>{tr("lock-what")}</p>
                <p class="quiet">{tr("lock-what-not")}</p>
                {form}
            </div>
        </Panel>
    }
    .into_any()
}

/// What there is to do while it is on.
#[component]
fn On() -> impl IntoView {
    let changing = RwSignal::new(false);
    let changed = RwSignal::new(false);
    let form = move || match changing.get() {
        false => view! {
            <div class="row">
                <Button label=tr("lock-now") on_press=move |()| shut() />
                <Button
                    label=tr("lock-change")
                    on_press=move |()| {
                        changed.set(false);
                        changing.set(true);
                    }
                />
                <TurnOff />
            </div>
        }
        .into_any(),
        true => view! {
            <Choosing
                of="lock"
                words=[key("lock-change-do"), key("lock-change-doing")]
                old=true
                make=|chosen: Chosen| async move {
                    change_passphrase(&chosen.old, &chosen.passphrase, &chosen.code, &chosen.known()).await
                }
                done=move |()| {
                    changing.set(false);
                    changed.set(true);
                }
            />
        }
        .into_any(),
    };
    view! {
        <Panel title=tr("lock")>
            <div class="stack">
                {move || changed.get().then(|| view! { <Notice kind=NoticeKind::Success text=tr("lock-changed") /> })}
                <p>{tr("lock-is-on")}</p>
                <After />
                {form}
            </div>
        </Panel>
    }
}

/// After how long without anybody it shuts by itself.
#[component]
fn After() -> impl IntoView {
    let Preferences(preferences) = expect_context::<Preferences>();
    let value = RwSignal::new(preferences.get_untracked().lock_after.minutes().to_string());
    let options = move || {
        let option = |after: &LockAfter| {
            let minutes = after.minutes().to_string();
            (minutes.clone(), ta("lock-after-minutes", &[("minutes", &minutes)]))
        };
        LockAfter::ALL.iter().map(option).collect()
    };
    let keep = move |minutes: String| {
        let after = LockAfter::ALL.into_iter().find(|after| after.minutes().to_string() == minutes);
        preferences.update(|prefs| prefs.lock_after = after.unwrap_or_default());
        prefs::save(&preferences.get_untracked());
    };
    view! {
        <SelectField
            id="lock-after"
            label=tr("lock-after")
            value
            options=Signal::derive(options)
            on_change=Callback::new(keep)
        />
    }
}
