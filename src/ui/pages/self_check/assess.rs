//! 年度自评: the person's own words on a year, by the indicators of the office's scheme and as a whole, beside the result that
//! others decide. What is typed is kept until it is written, year by year; making the file writes it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use taizhang_core::ledger::Command;
use taizhang_core::process::assessment::own_words::Asked;
use taizhang_core::report::forms::own_words::sheet;
use taizhang_core::report::self_assessment::{self, OfYear, WHOLE};

use crate::platform::drafts::ToOffice;
use crate::ui::components::{
    AreaField, Button, FieldWidth, Form, FormActions, NoticeKind, Panel, SelectField, use_toasts,
};
use crate::ui::print::LettersButton;
use crate::ui::reactive::effect;
use crate::ui::record::{FormErrors, Submission};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{field_label, lang, t, ta, tr};

/// What the person is typing of the years.
#[derive(Clone, Copy)]
pub struct Assessing {
    year: RwSignal<String>,
    /// The year whose texts are shown.
    shown: StoredValue<String>,
    /// What is typed and not yet written.
    typed: RwSignal<BTreeMap<String, OfYear>>,
    submission: Submission,
}

fn recorded(session: Session, year: &str) -> OfYear {
    session.peek(|registry| self_assessment::recorded(registry, year))
}

impl Assessing {
    pub fn begin(session: Session) -> Self {
        let year = self_assessment::usual(session.today());
        let typed =
            ToOffice::Assessment.load::<BTreeMap<String, OfYear>>(session.register()).unwrap_or_default();
        Self {
            shown: StoredValue::new(year.clone()),
            year: RwSignal::new(year),
            typed: RwSignal::new(typed),
            submission: Submission::default(),
        }
    }

    /// What is typed of a year, else what is recorded, by indicator.
    fn told(self, session: Session, year: &str) -> OfYear {
        let mut told = recorded(session, year);
        self.typed.with_untracked(|typed| told.extend(typed.get(year).cloned().unwrap_or_default()));
        told
    }

    fn note(self, session: Session, indicator: &str, text: String) {
        let year = self.shown.get_value();
        let is_written = recorded(session, &year).get(indicator).map_or(text.is_empty(), |own| *own == text);
        self.typed.update(|typed| {
            let own = typed.entry(year.clone()).or_default();
            match is_written {
                true => own.remove(indicator),
                false => own.insert(indicator.to_owned(), text),
            };
            if own.is_empty() {
                typed.remove(&year);
            }
        });
        self.keep(session);
    }

    fn keep(self, session: Session) {
        self.typed.with_untracked(|typed| ToOffice::Assessment.save(session.register(), typed));
    }

    /// Another year. What was typed goes along to a year of which nothing is said yet: the year was the mistake.
    fn choose(self, session: Session, year: &str) {
        let from = self.shown.get_value();
        self.shown.set_value(year.to_owned());
        if self.told(session, year).values().all(String::is_empty) {
            self.typed.update(|typed| {
                if let Some(along) = typed.remove(&from) {
                    typed.insert(year.to_owned(), along);
                }
            });
            self.keep(session);
        }
    }

    fn unsaved(self) -> bool {
        self.typed.with(|typed| !typed.is_empty())
    }

    /// Writes whatever is typed and not yet written; then `done` is told whether that was anything. Where it is refused,
    /// the form says why.
    pub fn save(self, session: Session, done: impl FnOnce(bool) + 'static) {
        let edits = session.peek(|registry| {
            self.typed.with_untracked(|typed| self_assessment::edits(registry, typed, session.today()))
        });
        let forget = move || {
            self.typed.try_set(BTreeMap::new());
            ToOffice::Assessment.clear(session.register());
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

    /// The field of one indicator, or of the year as a whole.
    fn field(self, session: Session, (n, asked): (usize, Asked), text: String) -> AnyView {
        let value = RwSignal::new(text);
        let is_whole = asked.indicator == WHOLE;
        let key = asked.indicator.clone();
        effect(move |before: Option<()>| {
            let text = value.get();
            if before.is_some() {
                self.note(session, &key, text);
            }
        });
        let label = Signal::derive(move || match (is_whole, asked.points.as_str()) {
            (true, _) => field_label("assessment", "self_assessment"),
            (false, "") => asked.indicator.clone(),
            (false, points) => {
                ta("assess-form-indicator", &[("indicator", &asked.indicator), ("points", points)])
            }
        });
        let (id, field, rows) = match is_whole {
            true => ("assessment-self-assessment".to_owned(), "assessment.self_assessment", 6),
            // What is too long is said once, at the first.
            false if n == 0 => ("assessment-evidence".to_owned(), "assessment.evidence", 2),
            false => (format!("assessment-evidence-{n}"), "assessment.evidence-more", 2),
        };
        let hint = is_whole.then(|| tr("self-check-assess-hint"));
        let hint = Signal::derive(move || hint.map(|hint| hint.get()));
        view! { <AreaField id label hint value error=self.submission.error_at(field) rows /> }.into_any()
    }
}

#[component]
pub fn SelfAssessment(assessing: Assessing) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let Assessing { year, submission, .. } = assessing;
    let years = session.peek(|registry| self_assessment::years(registry, session.today()));
    let options = Signal::stored(years.into_iter().map(|year| (year.clone(), year)).collect::<Vec<_>>());
    let submit = move |()| {
        assessing.save(session, move |_| {
            toasts.show(NoticeKind::Success, t("people-saved"));
        });
    };
    let unsaved = move || {
        assessing.unsaved().then(|| view! { <p class="quiet small">{tr("self-check-assess-unsaved")}</p> })
    };
    // Made anew for another year alone: what is typed is in the fields themselves.
    let fields = move || {
        let year = year.get();
        let told = assessing.told(session, &year);
        let asked = session.peek(|registry| self_assessment::asked(registry, &year, &told));
        let note = if asked.is_empty() { "assess-no-indicators" } else { "assess-by-indicators" };
        let whole = Asked { indicator: WHOLE.to_owned(), points: String::new() };
        let fields = asked.into_iter().chain([whole]).enumerate().map(|(n, asked)| {
            let text = told.get(&asked.indicator).cloned().unwrap_or_default();
            assessing.field(session, (n, asked), text)
        });
        view! {
            <p class="quiet small">{t(note)}</p>
            {fields.collect_view()}
        }
        .into_any()
    };
    let letters = Callback::new(move |()| {
        let year = year.get_untracked();
        let told = assessing.told(session, &year);
        let made = session.peek(|registry| sheet(registry, (&year, &told), session.today(), lang()));
        made.into_iter().collect()
    });
    let print = move || view! { <LettersButton label=tr("assess-print") letters /> };
    view! {
        <Panel title=tr("self-check-assess") actions=print>
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
                {fields}
                {unsaved}
                <FormActions>
                    <Button submit=true label=tr("self-check-assess-save") busy=submission.busy />
                </FormActions>
            </Form>
        </Panel>
    }
}
