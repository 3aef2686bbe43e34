//! 年度自评: the person's own words on a year, beside the result that others decide. What is typed is kept until it is
//! written, year by year; making the file writes it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use taizhang_core::ledger::Command;
use taizhang_core::report::self_check;

use crate::platform::drafts;
use crate::ui::components::{
    AreaField, Button, FieldWidth, Form, FormActions, NoticeKind, Panel, SelectField, use_toasts,
};
use crate::ui::reactive::effect;
use crate::ui::record::{FormErrors, Submission};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{field_label, t, tr};

/// What the person is typing of the years.
#[derive(Clone, Copy)]
pub struct Assessing {
    year: RwSignal<String>,
    /// The year whose text is shown.
    shown: StoredValue<String>,
    text: RwSignal<String>,
    /// What is typed and not yet written.
    typed: RwSignal<BTreeMap<String, String>>,
    submission: Submission,
}

fn draft(session: Session) -> String {
    format!("{}.self-assessment", session.register())
}

impl Assessing {
    pub fn begin(session: Session) -> Self {
        let year = self_check::year_to_assess(session.today());
        let typed = drafts::load::<BTreeMap<String, String>>(&draft(session)).unwrap_or_default();
        let begun = Self {
            shown: StoredValue::new(year.clone()),
            year: RwSignal::new(year),
            text: RwSignal::new(String::new()),
            typed: RwSignal::new(typed),
            submission: Submission::default(),
        };
        begun.text.set(begun.told(session, &begun.shown.get_value()));
        effect(move |before: Option<()>| {
            let text = begun.text.get();
            if before.is_some() {
                begun.note(session, text);
            }
        });
        begun
    }

    fn recorded(session: Session, year: &str) -> String {
        session.peek(|registry| self_check::self_assessment(registry, year)).unwrap_or_default()
    }

    /// What is typed of a year, else what is recorded.
    fn told(self, session: Session, year: &str) -> String {
        let typed = self.typed.with_untracked(|typed| typed.get(year).cloned());
        typed.unwrap_or_else(|| Self::recorded(session, year))
    }

    fn note(self, session: Session, text: String) {
        let year = self.shown.get_value();
        self.typed.update(|typed| {
            match text == Self::recorded(session, &year) {
                true => typed.remove(&year),
                false => typed.insert(year, text),
            };
        });
        self.typed.with_untracked(|typed| drafts::save(&draft(session), typed));
    }

    /// Another year. What was typed goes along to a year of which nothing is said yet: the year was the mistake.
    fn choose(self, session: Session, year: &str) {
        let from = self.shown.get_value();
        self.shown.set_value(year.to_owned());
        let there = self.told(session, year);
        let along = self.typed.try_update(|typed| match there.is_empty() {
            true => typed.remove(&from),
            false => None,
        });
        match along.flatten() {
            Some(text) => self.note(session, text),
            None => self.text.set(there),
        }
    }

    fn unsaved(self) -> bool {
        self.typed.with(|typed| !typed.is_empty())
    }

    /// Writes whatever is typed and not yet written; then `done` is told whether that was anything. Where it is refused,
    /// the form says why.
    pub fn save(self, session: Session, done: impl FnOnce(bool) + 'static) {
        let edits = session.peek(|registry| {
            self.typed.with_untracked(|typed| self_check::self_assessments(registry, typed, session.today()))
        });
        let forget = move || {
            self.typed.try_set(BTreeMap::new());
            drafts::clear(&draft(session));
        };
        if edits.is_empty() {
            self.submission.issues.set(Vec::new());
            forget();
            return done(false);
        }
        self.submission.send(session, Command::Write { edits, why: String::new() }, move |_| {
            forget();
            done(true);
        });
    }
}

#[component]
pub fn SelfAssessment(assessing: Assessing) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let Assessing { year, text, submission, .. } = assessing;
    let years = session.peek(|registry| self_check::assessed_years(registry, session.today()));
    let options = Signal::stored(years.into_iter().map(|year| (year.clone(), year)).collect::<Vec<_>>());
    let submit = move |()| {
        assessing.save(session, move |_| {
            toasts.show(NoticeKind::Success, t("people-saved"));
        });
    };
    let unsaved = move || {
        assessing
            .unsaved()
            .then(|| view! { <p class="quiet small">{move || t("self-check-assess-unsaved")}</p> })
    };
    view! {
        <Panel title=tr("self-check-assess")>
            <Form on_submit=submit label=tr("self-check-assess")>
                <FormErrors submission />
                <SelectField
                    id="assessment-year"
                    label=Signal::derive(|| field_label("assessment", "year"))
                    value=year
                    options
                    error=submission.error_at("assessment.year")
                    width=FieldWidth::Short
                    required=true
                    on_change=move |year: String| assessing.choose(session, &year)
                />
                <AreaField
                    id="assessment-self-assessment"
                    label=Signal::derive(|| field_label("assessment", "self_assessment"))
                    hint=tr("self-check-assess-hint")
                    value=text
                    error=submission.error_at("assessment.self_assessment")
                    rows=6
                />
                {unsaved}
                <FormActions>
                    <Button submit=true label=tr("self-check-assess-save") busy=submission.busy />
                </FormActions>
            </Form>
        </Panel>
    }
}
