//! What a trainer fills in.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::exchange::kinds::class::Help;
use taizhang_core::practice::class::sheets::title;
use taizhang_core::practice::class::table::Table;
use taizhang_core::practice::class::task::Asked;
use taizhang_core::practice::exercises::ALL;
use taizhang_core::practice::exercises::exercise::Exercise;

use super::trainee::help_word;
use crate::ui::components::{
    AreaField, Button, ButtonKind, FieldWidth, Form, FormActions, Panel, SelectField, TextField,
};
use crate::ui::session::make_class;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{label, lang, t, ta, tr};

const HELPS: [(&str, Help); 3] = [("1", Help::Show), ("2", Help::Hint), ("3", Help::None)];

/// The form; what it makes is put into `table`.
pub fn form(table: RwSignal<Option<Table>, LocalStorage>) -> AnyView {
    let text = |text: &str| RwSignal::new(text.to_owned());
    let (name, minutes, names, seats, help) = (text(""), text("60"), text(""), text("30"), text("2"));
    let chosen = RwSignal::new(Vec::<&'static str>::new());
    let issues = RwSignal::new(Vec::<Issue>::new());
    let submit = move |()| {
        let help = HELPS.iter().find(|(value, _)| help.with_untracked(|own| own == value));
        let asked = Asked {
            title: name.get_untracked(),
            exercises: chosen.with_untracked(|own| own.iter().map(|id| (*id).to_owned()).collect()),
            minutes: minutes.get_untracked(),
            names: names.get_untracked(),
            seats: seats.get_untracked(),
            help: help.map(|(_, help)| *help).unwrap_or_default(),
        };
        match make_class(&asked) {
            Ok(made) => table.set(Some(made)),
            Err(found) => issues.set(found),
        }
    };
    let helps = Signal::derive(|| HELPS.map(|(value, help)| (value.to_owned(), t(help_word(help)))).to_vec());
    view! {
        <Panel title=tr("class-new")>
            <Form on_submit=submit label=tr("class-new")>
                <IssueNotice issues />
                <TextField id="class-title" label=tr("class-title-field") value=name width=FieldWidth::Medium required=true />
                <fieldset class="field class-chosen">
                    <legend class="field-label">{move || t("class-chosen-field")}</legend>
                    <div class="field-hint">{move || t("class-chosen-hint")}</div>
                    <div class="class-choices">{ALL.iter().copied().map(|own| choice(own, chosen)).collect::<Vec<_>>()}</div>
                </fieldset>
                <div class="row class-fields">
                    <TextField
                        id="class-minutes"
                        label=tr("class-minutes-field")
                        hint=tr("class-minutes-hint")
                        value=minutes
                        width=FieldWidth::Short
                        inputmode="numeric"
                    />
                    <SelectField id="class-help" label=tr("class-help-field") value=help options=helps width=FieldWidth::Short />
                </div>
                <AreaField id="class-names" label=tr("class-names-field") hint=tr("class-names-hint") value=names />
                <TextField id="class-seats" label=tr("class-seats-field") value=seats width=FieldWidth::Short inputmode="numeric" />
                <FormActions>
                    <Button label=tr("class-make") kind=ButtonKind::Primary submit=true />
                </FormActions>
            </Form>
        </Panel>
    }
    .into_any()
}

/// An exercise to tick, with its place among those that are ticked.
fn choice(exercise: &'static Exercise, chosen: RwSignal<Vec<&'static str>>) -> AnyView {
    let place = move || chosen.with(|own| own.iter().position(|id| *id == exercise.id));
    let id = format!("class-{}", exercise.id);
    let said = move || {
        let minutes = exercise.minutes.to_string();
        [label(exercise.level), ta("exercises-minutes", &[("minutes", &minutes)]), exercise.day.to_owned()]
            .join(" · ")
    };
    let nth = move || place().map(|at| ta("class-nth", &[("number", &(at + 1).to_string())]));
    let ticked = move |event| {
        let is_in = event_target_checked(&event);
        chosen.update(|own| {
            own.retain(|id| *id != exercise.id);
            if is_in {
                own.push(exercise.id);
            }
        });
    };
    view! {
        <div class="option">
            <input type="checkbox" id=id.clone() prop:checked=move || place().is_some() on:change=ticked />
            <div>
                <label for=id>{move || title(exercise, lang())}</label>
                " "
                <strong>{nth}</strong>
                <span class="option-detail">{said}</span>
            </div>
        </div>
    }
    .into_any()
}
