//! 退回补正: which facts are wrong, and why, field by field.

use std::collections::BTreeMap;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::report::filing::review::ReviewRow;
use taizhang_core::report::records::facts::{RecordFacts, of_filing};

use super::words::open_while;
use super::words::reason_label;
use crate::platform::drafts;
use crate::ui::components::{
    AreaField, CheckField, Dialog, ErrorSummary, FieldError, Form, NoticeKind, use_toasts,
};
use crate::ui::reactive::effect;
use crate::ui::record::{SendOrCancel, Submission, kind_label, show};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{field_label, t, ta, tr};

/// A field by the record it stands in: `RECORD/KIND.FIELD`. Kept as text, so that a draft can be stored.
type Place = String;

/// Reasons typed so far, by place.
type Reasons = BTreeMap<Place, String>;

fn split(place: &str) -> Option<(Id, String)> {
    let (record, key) = place.split_once('/')?;
    Some((record.parse().ok()?, key.to_owned()))
}

/// The dialog for the request chosen.
#[component]
pub fn ReturnDialog(returning: RwSignal<Option<ReviewRow>>) -> impl IntoView {
    let open = open_while(returning);
    let title = Signal::derive(move || {
        let name = returning.with(|row| row.as_ref().map(|row| row.name.clone()).unwrap_or_default());
        ta("filing-return-title", &[("name", &name)])
    });
    view! {
        <Dialog open title close_label=tr("close") wide=true>
            {move || returning.get().map(|row| view! { <ReturnForm row open /> })}
        </Dialog>
    }
}

#[component]
fn ReturnForm(row: ReviewRow, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let request = row.request;
    let draft = format!("return.{request}");
    let reasons = RwSignal::new(drafts::load::<Reasons>(&draft).unwrap_or_default());
    let keep = draft.clone();
    effect(move |before: Option<()>| {
        reasons.with(|reasons| {
            if before.is_some() {
                drafts::save(&keep, reasons);
            }
        });
    });
    let (submission, attempt) = (Submission::default(), RwSignal::new(0_u32));
    let empty =
        move |place: &str| reasons.with(|reasons| reasons.get(place).is_some_and(|r| r.trim().is_empty()));
    let errors = Signal::derive(move || {
        if attempt.get() == 0 {
            return Vec::new();
        }
        let places: Vec<Place> = reasons.with(|reasons| reasons.keys().cloned().collect());
        if places.is_empty() {
            return vec![FieldError { field: "return-fields".to_owned(), message: t("filing-return-none") }];
        }
        places
            .into_iter()
            .filter(|place| empty(place))
            .map(|place| {
                let field = split(&place).map(|(_, key)| reason_label(&key));
                let message = ta("filing-return-reason-missing", &[("field", &field.unwrap_or_default())]);
                FieldError { field: format!("{}-reason", dom_id(&place)), message }
            })
            .collect()
    });
    let name = row.name.clone();
    let submit = move |()| {
        attempt.update(|n| *n += 1);
        if !errors.get_untracked().is_empty() || submission.is_under_way() {
            return;
        }
        let reasons = reasons.get_untracked();
        let reasons = reasons
            .into_iter()
            .filter_map(|(place, reason)| split(&place).map(|(record, key)| (record, key, reason)))
            .collect();
        let verdict = Judgement { request, outcome: FilingAnswer::Return { reasons } };
        let (draft, name) = (draft.clone(), name.clone());
        submission.send(session, Command::Judge(vec![verdict]), move |_| {
            drafts::clear(&draft);
            open.set(false);
            toasts.show(NoticeKind::Success, ta("filing-returned-done", &[("name", &name)]));
        });
    };
    let groups = session.peek(|registry| of_filing(registry, row.person, row.engagement));
    let title = Signal::derive(move || ta("form-errors", &[("count", &errors.with(Vec::len).to_string())]));
    let label = Signal::derive(move || t(if submission.busy.get() { "saving" } else { "filing-return-now" }));
    view! {
        <Form on_submit=submit label=tr("filing-return")>
            <p>{t("filing-return-text")}</p>
            <ErrorSummary title errors attempt />
            <IssueNotice issues=submission.issues />
            <div id="return-fields" class="stack" tabindex="-1">
                {groups.into_iter().map(|group| view! { <Group group reasons errors /> }).collect_view()}
            </div>
            <SendOrCancel submission label open />
        </Form>
    }
}

fn dom_id(place: &str) -> String {
    format!("return-{}", place.replace(['/', '.', '_'], "-"))
}

/// One record: a box for each field, and room for the reason under the ticked ones.
#[component]
fn Group(group: RecordFacts, reasons: RwSignal<Reasons>, errors: Signal<Vec<FieldError>>) -> impl IntoView {
    let kind = group.kind;
    let fields = group
        .fields
        .into_iter()
        .map(|(field, text)| {
            let place = format!("{}/{}.{}", group.record, kind.code(), field.key);
            let id = dom_id(&place);
            let value = text.as_ref().map_or_else(|| t("filing-fact-missing"), |text| show(field, text));
            let name = field_label(kind.code(), field.key);
            let label = ta("filing-fact-line", &[("field", &name), ("value", &value)]);
            let known = reasons.with_untracked(|reasons| reasons.get(&place).cloned());
            let ticked = RwSignal::new(known.is_some());
            let reason = RwSignal::new(known.unwrap_or_default());
            effect(move |before: Option<()>| {
                let (on, text) = (ticked.get(), reason.get());
                if before.is_some() {
                    reasons.update(|reasons| {
                        if on {
                            reasons.insert(place.clone(), text);
                        } else {
                            reasons.remove(&place);
                        }
                    });
                }
            });
            let reason_id = format!("{id}-reason");
            let own = reason_id.clone();
            let error = Signal::derive(move || {
                errors.with(|errors| errors.iter().find(|e| e.field == own).map(|e| e.message.clone()))
            });
            let why = ta("filing-return-reason", &[("field", &name)]);
            let area = move || {
                let (id, why) = (reason_id.clone(), why.clone());
                view! { <AreaField id label=why value=reason error required=true rows=2 /> }
            };
            view! {
                <div class="filing-return-field">
                    <CheckField id label value=ticked />
                    <Show when=move || ticked.get()>{area.clone()}</Show>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class="filing-group">
            <legend>{kind_label(kind)}</legend>
            <div class="filing-return-fields">{fields}</div>
        </fieldset>
    }
}
