//! 登记退出: who leaves, when and how; what it calls for by law and what ends with it stand there before it is saved.

use chrono::NaiveDate;
use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded as _, ExitKind};
use taizhang_core::domain::date::parse_day_typed;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::contracts::exits::staying;
use taizhang_core::process::contracts::leaving::{is_protected, open as open_records, register};
use taizhang_core::process::contracts::steps;

use super::{FormErrors, LastDone, RecordFields, RecordForm, SendOrCancel, Submission, kind_label};
use crate::ui::components::{Choice, Combobox, Dialog, Form, Notice, NoticeKind, plain_table};
use crate::ui::reactive::{effect, memo};
use crate::ui::session::use_session;
use crate::ui::t::{borrowed, coded, t, ta, tr};

/// What is asked of an exit when it is registered; days that come later are entered as they come.
const ASKED: [&str; 4] = ["kind", "date", "legal_basis", "notice_given"];

/// Opens the dialog from anywhere on the page.
#[derive(Clone, Copy, Default)]
pub struct Leaving {
    open: RwSignal<bool>,
    engagement: RwSignal<String>,
    date: RwSignal<Option<NaiveDate>>,
}

impl Leaving {
    /// For somebody, on a day, where these are known.
    pub fn show(self, engagement: Option<Id>, date: Option<NaiveDate>) {
        self.engagement.set(engagement.map(|id| id.to_string()).unwrap_or_default());
        self.date.set(date);
        self.open.set(true);
    }
}

#[component]
pub fn LeaveDialog(leaving: Leaving, last: LastDone) -> impl IntoView {
    view! {
        <Dialog open=leaving.open title=tr("exits-register") wide=true close_label=tr("cancel")>
            <Leave leaving last />
        </Dialog>
    }
}

#[component]
fn Leave(leaving: Leaving, last: LastDone) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let Leaving { open, engagement, date } = leaving;
    let form = RecordForm::new(Kind::Exit, None);
    let (day, kind, basis) = (form.value("date"), form.value("kind"), form.value("legal_basis"));
    if let Some(date) = date.get_untracked() {
        day.set(date.to_string());
    }
    let kind = memo(move |_| kind.with(|code| ExitKind::from_code(code)));
    // The article that the kind names, as long as nobody has typed another.
    effect(move |proposed: Option<Option<&'static str>>| {
        let now = kind.get().and_then(steps::basis);
        let untouched =
            basis.with_untracked(|text| text.is_empty() || proposed.flatten() == Some(text.as_str()));
        if untouched && proposed.flatten() != now {
            basis.set(now.unwrap_or_default().to_owned());
        }
        now
    });
    let people = StoredValue::new(session.peek(|registry| staying(registry, session.today())));
    let choice = |own: &(Id, String, String)| Choice {
        value: own.0.to_string(),
        label: own.1.clone(),
        detail: Some(own.2.clone()),
    };
    let search = move |typed: &str| {
        let fits = |own: &&(Id, String, String)| own.1.contains(typed) || own.2.contains(typed);
        people.with_value(|people| people.iter().filter(fits).map(choice).collect::<Vec<_>>())
    };
    let label_of = move |id: &str| {
        people.with_value(|people| {
            let own = people.iter().find(|own| own.0.to_string() == id);
            own.map(|own| own.1.clone()).unwrap_or_default()
        })
    };
    let ends = move || {
        let id = engagement.with(|id| id.parse::<Id>().ok())?;
        let date = day.with(|text| parse_day_typed(text).ok())?;
        let open =
            session.peek(|registry| Some(open_records(registry, registry.find(id)?, date, kind.get())))?;
        let kept = kind.get().is_some_and(|kind| {
            session.peek(|registry| registry.find(id).is_some_and(|own| is_protected(own, date, kind)))
        });
        let line = |own: taizhang_core::process::contracts::leaving::Open| {
            view! { <p>{kind_label(own.kind)} " " {own.name} " " <span class="quiet">{own.until}</span></p> }
        };
        let list = match open.is_empty() {
            true => view! { <p>{t("exits-register-nothing")}</p> }.into_any(),
            false => open.into_iter().map(line).collect_view().into_any(),
        };
        Some(view! {
            {kept.then(|| view! { <Notice kind=NoticeKind::Warn text=t("exits-register-protected") /> })}
            <h3>{t("exits-register-ends")}</h3>
            <p class="quiet small">{t("exits-register-ends-text")}</p>
            {list}
        })
    };
    let calls = move || match kind.get() {
        None => view! { <p class="quiet">{t("exits-register-calls-text")}</p> }.into_any(),
        Some(kind) => {
            let row = |step: &steps::Step| {
                let code = step.code();
                let actor = coded("exit-actor-*", step.actor(kind).code());
                [coded("exit-step-*", code), coded("exit-law-*", code), actor].map(IntoAny::into_any).into()
            };
            plain_table(
                &["exits-step", "exits-law", "exits-actor"],
                steps::of(kind).iter().map(row).collect(),
            )
        }
    };
    let saved = form.clone();
    let save = move |()| {
        let Ok(id) = engagement.get_untracked().parse::<Id>() else {
            return submission.refuse(vec![Issue::new("exit-of-nobody").at("exit.engagement")]);
        };
        match session.peek(|registry| register(registry, id, &saved.fields())) {
            Err(issue) => submission.refuse(vec![issue]),
            Ok(edits) => {
                let args = [
                    ("name", label_of(&id.to_string())),
                    ("count", edits.len().saturating_sub(1).to_string()),
                ];
                let said = ta("exits-register-done", &borrowed(&args));
                submission.run(session.take_roster(edits, t("exits-register-why")), move |sequence| {
                    last.keep(sequence, said);
                    open.try_set(false);
                });
            }
        }
    };
    view! {
        <Form on_submit=save label=tr("exits-register")>
            <FormErrors submission />
            <div class="fields record-fields">
                <Combobox
                    id="exit-engagement"
                    label=tr("exits-register-who")
                    value=engagement
                    search
                    label_of
                    none_text=tr("exits-register-who-none")
                    more_text=tr("exits-register-more")
                    error=submission.error_at("exit.engagement")
                    required=true
                />
                <RecordFields form keys=ASKED.to_vec() issues=submission.issues />
            </div>
            {ends}
            <h3>{tr("exits-register-calls")}</h3>
            <div class="table-wrap">{calls}</div>
            <SendOrCancel submission label=tr("exits-register-do") open />
        </Form>
    }
}
