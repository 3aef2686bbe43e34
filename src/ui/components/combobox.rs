//! A searchable pick list for long lists (divisions, offices, people), after the WAI-ARIA combobox pattern.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::field::{FieldShell, described_by, settled_text};
use super::ime::ImeGuard;
use crate::ui::reactive::{effect, memo};

/// More than a screenful says "type more" instead of being scrolled through.
const SHOWN_MAX: usize = 50;

/// One thing to pick. `detail` tells it from others of the same name.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub detail: Option<String>,
}

/// A field that holds the value of one choice, or nothing.
///
/// `search` answers what is typed (and the empty text with what to offer first); at most 50 are shown.
/// `label_of` gives the text for a value that is already set. Leaving the field takes the one choice that what is typed can
/// mean, by Tab the one that is marked; any other text is put back. Emptying it clears the value.
#[component]
pub fn Combobox<S, L>(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    search: S,
    label_of: L,
    /// Said when nothing matches.
    #[prop(into)]
    none_text: Signal<String>,
    /// Said when there are more matches than are shown.
    #[prop(into)]
    more_text: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView
where
    S: Fn(&str) -> Vec<Choice> + Send + Sync + 'static,
    L: Fn(&str) -> String + Send + Sync + 'static,
{
    let input = NodeRef::<html::Input>::new();
    let ime = ImeGuard::default();
    let open = RwSignal::new(false);
    let active = RwSignal::new(None::<usize>);
    // What is being searched for; nothing until the person types, so that opening offers everything.
    let typed = RwSignal::new(String::new());
    let label_of = Arc::new(label_of);
    let found = memo(move |_| {
        let mut found = if open.get() { search(&typed.get()) } else { Vec::new() };
        let more = found.len() > SHOWN_MAX;
        found.truncate(SHOWN_MAX);
        (found, more)
    });

    let write = {
        let label_of = Arc::clone(&label_of);
        move || {
            let text = value.with(|value| if value.is_empty() { String::new() } else { label_of(value) });
            if let Some(input) = input.get().filter(|input| input.value() != text) {
                input.set_value(&text);
            }
        }
    };
    effect({
        let write = write.clone();
        move |_| write()
    });

    let show = move || {
        if !open.get_untracked() {
            typed.set(String::new());
            active.set(None);
            open.set(true);
        }
    };
    let close = move || open.set(false);
    let take = {
        let write = write.clone();
        move |chosen: String| {
            close();
            value.set(chosen.clone());
            untrack(&write);
            if let Some(on_change) = on_change {
                on_change.run(chosen);
            }
        }
    };

    let list_id = format!("{id}-list");
    let option_id = {
        let id = id.clone();
        move |at: usize| format!("{id}-option-{at}")
    };

    let keydown = {
        let (take, write, option_id) = (take.clone(), write.clone(), option_id.clone());
        move |event: KeyboardEvent| {
            if ime.owns(&event) {
                return;
            }
            let last = found.with_untracked(|(found, _)| found.len().checked_sub(1));
            match event.key().as_str() {
                "ArrowDown" | "ArrowUp" => {
                    event.prevent_default();
                    if open.get_untracked() {
                        let down = event.key() == "ArrowDown";
                        let next = neighbour(active.get_untracked(), last, down);
                        active.set(next);
                        if let Some(at) = next {
                            reveal(&option_id(at));
                        }
                    } else {
                        show();
                    }
                }
                // Leaving by Tab takes what Enter would, where something was typed: it stands marked in the list.
                key @ ("Enter" | "Tab") if open.get_untracked() => {
                    if key == "Enter" {
                        event.prevent_default();
                    }
                    let at = active.get_untracked();
                    let chosen = found.with_untracked(|(found, _)| Some(found.get(at?)?.value.clone()));
                    if let Some(chosen) = chosen {
                        take(chosen);
                    }
                }
                "Escape" if open.get_untracked() => {
                    // Closes the list only, not the dialog around it.
                    event.prevent_default();
                    event.stop_propagation();
                    close();
                    untrack(&write);
                }
                _ => {}
            }
        }
    };
    let look_for = {
        let take = take.clone();
        move |text: String| {
            show();
            // The first match is the likely one once something is typed.
            active.set((!text.is_empty()).then_some(0));
            if text.is_empty() && !value.with_untracked(String::is_empty) {
                take(String::new());
                show();
            }
            typed.set(text);
        }
    };
    let look_for_too = look_for.clone();
    let blur = {
        let (take, write) = (take.clone(), write.clone());
        move |_| {
            let chosen = found.with_untracked(|(found, _)| meant(found, &typed.get_untracked()));
            if let Some(chosen) = chosen.filter(|_| open.get_untracked()) {
                return take(chosen);
            }
            close();
            untrack(&write);
        }
    };

    let option = {
        let (take, option_id) = (take.clone(), option_id.clone());
        move |(at, choice): (usize, Choice)| {
            let take = take.clone();
            let own = choice.value.clone();
            view! {
                <li
                    role="option"
                    class="combo-option"
                    id=option_id(at)
                    aria-selected=move || value.with(|value| *value == own).to_string()
                    data-active=move || (active.get() == Some(at)).then_some("true")
                    // Pressing must not take the focus out of the input.
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| take(choice.value.clone())
                >
                    <span>{choice.label}</span>
                    {choice.detail.map(|detail| view! { <span class="combo-detail">{detail}</span> })}
                </li>
            }
        }
    };
    let name = id.clone();
    let controls = list_id.clone();
    view! {
        <FieldShell id=id.clone() label=label hint=hint error=error required=required>
            <div class="combo">
                <input
                    node_ref=input
                    type="text"
                    role="combobox"
                    class="input"
                    id=id
                    autocomplete="off"
                    aria-autocomplete="list"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=move || open.get().then(|| controls.clone())
                    aria-activedescendant=move || active.get().filter(|_| open.get()).map(&option_id)
                    aria-required=required.then_some("true")
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=move || described_by(&name, hint, error)
                    on:click=move |_| show()
                    on:input=move |event| {
                        if let Some(text) = settled_text(&event) {
                            look_for(text);
                        }
                    }
                    on:compositionstart=move |_| ime.start()
                    on:compositionend=move |event| {
                        ime.end();
                        look_for_too(event_target_value(&event));
                    }
                    on:keydown=keydown
                    on:blur=blur
                />
                {move || {
                    open.get()
                        .then(|| {
                            let (found, more) = found.get();
                            let none = found.is_empty();
                            view! {
                                <div class="combo-list" on:mousedown=|event| event.prevent_default()>
                                    <ul role="listbox" class="combo-options" id=list_id.clone() aria-label=label>
                                        {found.into_iter().enumerate().map(option.clone()).collect_view()}
                                    </ul>
                                    <div role="status">
                                        {none.then(|| view! { <div class="combo-note">{none_text}</div> })}
                                        {more.then(|| view! { <div class="combo-note">{more_text}</div> })}
                                    </div>
                                </div>
                            }
                        })
                }}
            </div>
        </FieldShell>
    }
}

/// The choice that a text which was typed in full can only mean.
fn meant(found: &[Choice], typed: &str) -> Option<String> {
    let typed = typed.trim();
    let mut same = found.iter().filter(|choice| choice.label == typed);
    let only = same.next().filter(|_| !typed.is_empty() && same.next().is_none());
    // A name that stands in no list is meant where no other is near it.
    only.filter(|only| only.detail.is_none() || found.len() == 1).map(|only| only.value.clone())
}

/// The option after or before `now`; the ends join. Nothing when there are no options.
fn neighbour(now: Option<usize>, last: Option<usize>, down: bool) -> Option<usize> {
    let last = last?;
    Some(match (now, down) {
        (Some(now), true) if now < last => now + 1,
        (_, true) => 0,
        (Some(now), false) if now > 0 => now - 1,
        (_, false) => last,
    })
}

/// Scrolls an option into the list's view.
fn reveal(id: &str) {
    if let Some(option) = document().get_element_by_id(id) {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        option.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, meant, neighbour};

    #[test]
    fn a_name_typed_in_full_is_taken_on_leaving_and_half_a_name_is_not() {
        let choice = |label: &str, detail: Option<&str>| Choice {
            value: format!("{label} @1"),
            label: label.to_owned(),
            detail: detail.map(str::to_owned),
        };
        let offices = [choice("玉山镇工会", None), choice("玉山镇工会东区", None)];
        let half = [choice("玉山镇工会", None), choice("玉山", Some("不在机构列表中"))];
        let outside = [choice("某某公司", Some("不在机构列表中"))];
        for (found, typed, expected) in [
            (&offices[..], "玉山镇工会", Some("玉山镇工会 @1")),
            (&offices[..], "", None),
            (&half[..], "玉山", None),
            (&outside[..], " 某某公司 ", Some("某某公司 @1")),
        ] {
            assert_eq!(meant(found, typed).as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn arrows_walk_the_list_and_its_ends_join() {
        for (now, last, down, leads) in [
            (None, Some(4), true, Some(0)),
            (None, Some(4), false, Some(4)),
            (Some(1), Some(4), true, Some(2)),
            (Some(4), Some(4), true, Some(0)),
            (Some(0), Some(4), false, Some(4)),
            (Some(9), Some(4), true, Some(0)),
            (Some(0), None, true, None),
        ] {
            assert_eq!(neighbour(now, last, down), leads, "{now:?} of {last:?}, down {down}");
        }
    }
}
