//! Fields where one chooses instead of typing.

use leptos::prelude::*;

use super::{About, FieldShell, FieldWidth, described_by, required_mark};

/// A choice from a short closed list. For more than some thirty options use the combobox.
#[component]
pub fn SelectField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    /// Value and label of each option. An empty value is "not chosen" or "all", with the words the page gives.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] width: FieldWidth,
    #[prop(optional, into)] on_change: Option<Callback<String>>,
) -> impl IntoView {
    let name = id.clone();
    let option = move |(key, text): (String, String)| {
        let own = key.clone();
        view! {
            <option value=key prop:selected=move || value.with(|value| *value == own)>
                {text}
            </option>
        }
    };
    view! {
        <FieldShell id=id.clone() label=label hint=hint error=error required=required>
            <select
                class=width.class()
                id=id
                aria-required=required.then_some("true")
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || described_by(&name, hint, error)
                on:change=move |event| {
                    let chosen = event_target_value(&event);
                    value.set(chosen.clone());
                    if let Some(on_change) = on_change {
                        on_change.run(chosen);
                    }
                }
            >
                {move || options.get().into_iter().map(option).collect_view()}
            </select>
        </FieldShell>
    }
}

/// One yes or no.
#[component]
pub fn CheckField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<bool>,
    /// A second, quieter line under the label.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional, into)] on_change: Option<Callback<bool>>,
) -> impl IntoView {
    let name = id.clone();
    let no_hint = MaybeProp::default();
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field" class:field-wrong=move || error.with(Option::is_some)>
            <About id=id.clone() hint=no_hint error=error />
            <div class="option">
                <input
                    type="checkbox"
                    id=id.clone()
                    prop:checked=value
                        aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=move || described_by(&name, hint, error)
                    on:change=move |event| {
                        let checked = event_target_checked(&event);
                        value.set(checked);
                        if let Some(on_change) = on_change {
                            on_change.run(checked);
                        }
                    }
                />
                <div>
                    <label for=id>{label}</label>
                    {move || {
                        hint.get().map(|hint| view! { <span class="option-detail" id=hint_id.clone()>{hint}</span> })
                    }}
                </div>
            </div>
        </div>
    }
}

/// One option of a [`RadioField`].
#[derive(Clone, PartialEq, Eq)]
pub struct RadioOption {
    pub value: String,
    pub label: String,
    pub detail: Option<String>,
}

/// One choice among a few that are all worth seeing.
#[component]
pub fn RadioField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] options: Signal<Vec<RadioOption>>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    /// Beside each other: for two or three short options.
    #[prop(optional)]
    inline: bool,
) -> impl IntoView {
    let no_hint = MaybeProp::default();
    let (about, described, group) = (id.clone(), id.clone(), id.clone());
    let option = move |(at, option): (usize, RadioOption)| {
        let own = option.value.clone();
        let picks = option.value.clone();
        let input_id = format!("{group}-{at}");
        let detail_id = format!("{input_id}-hint");
        let has_detail = option.detail.is_some();
        let describes = detail_id.clone();
        view! {
            <div class="option">
                <input
                    type="radio"
                    id=input_id.clone()
                    name=group.clone()
                    value=option.value
                    prop:checked=move || value.with(|value| *value == own)
                        aria-describedby=has_detail.then_some(describes)
                    on:change=move |_| value.set(picks.clone())
                />
                <div>
                    <label for=input_id>{option.label}</label>
                    {option.detail.map(|detail| view! { <span class="option-detail" id=detail_id>{detail}</span> })}
                </div>
            </div>
        }
    };
    view! {
        <fieldset
            class="field"
            class:field-wrong=move || error.with(Option::is_some)
            id=id
            role="radiogroup"
            aria-required=required.then_some("true")
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=move || described_by(&described, no_hint, error)
        >
            <legend class="field-label">{label} {required.then(required_mark)}</legend>
            <About id=about hint=no_hint error=error />
            <div class=if inline { "options options-inline" } else { "options" }>
                {move || options.get().into_iter().enumerate().map(option.clone()).collect_view()}
            </div>
        </fieldset>
    }
}

/// Several of a few, ticked together; the value holds them with commas between.
#[component]
pub fn ChecksField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] options: Signal<Vec<(String, String)>>,
    #[prop(optional, into)] error: MaybeProp<String>,
) -> impl IntoView {
    let no_hint = MaybeProp::default();
    let (about, described, group) = (id.clone(), id.clone(), id.clone());
    let ticked = move |code: &str| value.with(|value| value.split(',').any(|own| own == code));
    let option = move |(at, (code, text)): (usize, (String, String))| {
        let input_id = format!("{group}-{at}");
        let own = code.clone();
        let toggle = move |event| {
            let on = event_target_checked(&event);
            value.update(|value| {
                let mut codes: Vec<&str> =
                    value.split(',').filter(|known| !known.is_empty() && *known != code).collect();
                if on {
                    codes.push(&code);
                }
                *value = codes.join(",");
            });
        };
        view! {
            <div class="option">
                <input type="checkbox" id=input_id.clone() prop:checked=move || ticked(&own) on:change=toggle />
                <label for=input_id>{text}</label>
            </div>
        }
    };
    view! {
        <fieldset
            class="field"
            class:field-wrong=move || error.with(Option::is_some)
            id=id
            aria-describedby=move || described_by(&described, no_hint, error)
        >
            <legend class="field-label">{label}</legend>
            <About id=about hint=no_hint error=error />
            <div class="options options-inline">
                {move || options.get().into_iter().enumerate().map(option.clone()).collect_view()}
            </div>
        </fieldset>
    }
}
