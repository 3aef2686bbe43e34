//! 显示: language, theme, type size and density, at once and for all offices of this browser.

use leptos::prelude::*;

use crate::platform::prefs::{self, Density, Language, Prefs, Theme, TypeSize};
use crate::ui::components::{Panel, RadioField, RadioOption};
use crate::ui::reactive::effect;
use crate::ui::t::{Preferences, coded, key, tr};

const LANGUAGES: [(&str, Language); 2] = [("zh-CN", Language::Chinese), ("en", Language::English)];
const THEMES: [(&str, Theme); 3] =
    [("system", Theme::System), ("light", Theme::Light), ("dark", Theme::Dark)];
const SIZES: [(&str, TypeSize); 2] = [("normal", TypeSize::Normal), ("large", TypeSize::Large)];
const DENSITIES: [(&str, Density); 2] = [("normal", Density::Normal), ("compact", Density::Compact)];

#[component]
pub fn Display() -> impl IntoView {
    let Preferences(preferences) = expect_context::<Preferences>();
    let choice = move |id: &'static str,
                       pattern: &'static str,
                       keys: Vec<&'static str>,
                       now: &'static str,
                       set: Callback<String>| {
        let value = RwSignal::new(now.to_owned());
        effect(move |before: Option<()>| {
            let chosen = value.get();
            if before.is_some() {
                set.run(chosen);
            }
        });
        let options = move || {
            let option = |key: &&str| RadioOption {
                value: (*key).to_owned(),
                label: coded(pattern, key),
                detail: None,
            };
            keys.iter().map(option).collect::<Vec<_>>()
        };
        view! {
            <RadioField
                id
                label=tr(id)
                value
                options=Signal::derive(options)
                inline=true
            />
        }
    };
    let keep = move |change: &dyn Fn(&mut Prefs)| {
        preferences.update(|prefs| change(prefs));
        prefs::save(&preferences.get_untracked());
    };
    let now = preferences.get_untracked();
    let language = Callback::new(move |key: String| {
        if let Some(value) = value_of(&LANGUAGES, &key) {
            keep(&|prefs| prefs.language = value);
        }
    });
    let theme = Callback::new(move |key: String| {
        if let Some(value) = value_of(&THEMES, &key) {
            keep(&|prefs| prefs.theme = value);
        }
    });
    let size = Callback::new(move |key: String| {
        if let Some(value) = value_of(&SIZES, &key) {
            keep(&|prefs| prefs.type_size = value);
        }
    });
    let density = Callback::new(move |key: String| {
        if let Some(value) = value_of(&DENSITIES, &key) {
            keep(&|prefs| prefs.density = value);
        }
    });
    view! {
        <Panel title=tr("display")>
            <div class="stack">
                {choice("language", key("language-*"), keys(&LANGUAGES), key_of(&LANGUAGES, now.language), language)}
                {choice("theme", key("theme-*"), keys(&THEMES), key_of(&THEMES, now.theme), theme)}
                {choice("type-size", key("type-size-*"), keys(&SIZES), key_of(&SIZES, now.type_size), size)}
                {choice("density", key("density-*"), keys(&DENSITIES), key_of(&DENSITIES, now.density), density)}
            </div>
        </Panel>
    }
}

fn keys<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|(key, _)| *key).collect()
}

fn key_of<T: PartialEq>(table: &[(&'static str, T)], value: T) -> &'static str {
    table.iter().find(|(_, each)| *each == value).map(|(key, _)| *key).unwrap_or_default()
}

fn value_of<T: Copy>(table: &[(&'static str, T)], key: &str) -> Option<T> {
    table.iter().find(|(each, _)| *each == key).map(|(_, value)| *value)
}
