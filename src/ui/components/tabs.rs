//! Tabs: parts of one record, one shown at a time.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::dom::focus_by_id;

/// One tab. `key` is its stable name, which `selected` holds.
#[derive(Clone, PartialEq, Eq)]
pub struct Tab {
    pub key: &'static str,
    pub label: String,
    pub count: Option<usize>,
}

/// The row of tabs. Arrow keys, Home and End move and select; Tab leaves for the panel.
#[component]
pub fn Tabs(
    /// Prefix of the ids that tie tabs and panels together.
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] tabs: Signal<Vec<Tab>>,
    selected: RwSignal<String>,
) -> impl IntoView {
    let keydown = move |event: KeyboardEvent| {
        let keys: Vec<&'static str> = tabs.with_untracked(|tabs| tabs.iter().map(|tab| tab.key).collect());
        let now =
            selected.with_untracked(|selected| keys.iter().position(|key| key == selected)).unwrap_or(0);
        let Some(next) = step(&event.key(), now, keys.len()) else { return };
        if let Some(key) = keys.get(next) {
            event.prevent_default();
            selected.set((*key).to_owned());
            focus_by_id(&format!("{id}-tab-{key}"));
        }
    };
    let entry = move |tab: Tab| {
        let chosen = move || selected.with(|selected| selected == tab.key);
        view! {
            <button
                type="button"
                role="tab"
                class="tab"
                id=format!("{id}-tab-{}", tab.key)
                aria-controls=move || chosen().then(|| format!("{id}-panel-{}", tab.key))
                aria-selected=move || chosen().to_string()
                tabindex=move || if chosen() { "0" } else { "-1" }
                on:click=move |_| selected.set(tab.key.to_owned())
            >
                {tab.label}
                {tab.count.map(|count| view! { <span class="tab-count">{count}</span> })}
            </button>
        }
    };
    view! {
        <div class="tabs" role="tablist" aria-label=label on:keydown=keydown>
            {move || tabs.get().into_iter().map(entry).collect_view()}
        </div>
    }
}

/// Where a key leads from tab `now` of `count`; the ends join.
fn step(key: &str, now: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowRight" => Some(if now >= last { 0 } else { now + 1 }),
        "ArrowLeft" => Some(now.checked_sub(1).unwrap_or(last)),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}

/// The panel of the tab `key`; its content exists only while it is shown.
#[component]
pub fn TabPanel(
    id: &'static str,
    key: &'static str,
    #[prop(into)] selected: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    view! {
        <Show when=move || selected.with(|selected| selected == key)>
            <div
                class="tab-panel"
                role="tabpanel"
                id=format!("{id}-panel-{key}")
                aria-labelledby=format!("{id}-tab-{key}")
            >
                {children()}
            </div>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn arrows_go_round_and_ends_jump() {
        for (key, now, leads) in [
            ("ArrowRight", 0, Some(1)),
            ("ArrowRight", 2, Some(0)),
            ("ArrowLeft", 0, Some(2)),
            ("ArrowLeft", 2, Some(1)),
            ("Home", 2, Some(0)),
            ("End", 0, Some(2)),
            ("a", 1, None),
        ] {
            assert_eq!(step(key, now, 3), leads, "{key} from {now}");
        }
        assert_eq!(step("End", 0, 0), None);
    }
}
