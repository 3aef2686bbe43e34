//! What holds for the whole batch, asked once.

use leptos::prelude::*;
use taizhang_core::intake::header::Header;
use taizhang_core::intake::plan::BatchKind;
use taizhang_core::report::intake;

use super::said::{NO, YES};
use super::state::Intake;
use crate::ui::components::{CheckField, FieldError, Panel, RadioField, RadioOption};
use crate::ui::reactive::memo;
use crate::ui::record::{RecordFields, field_errors};
use crate::ui::t::{coded, t, ta, tr};

const BATCH: &str = "import-batch";
const ROSTER_DATE: &str = "import-roster-date";

/// The title of the column whose date may be the day of hiring.
fn roster_title(intake: Intake) -> Option<String> {
    let title = |header: &Header| intake.mapping.with(|mapping| intake::roster_title(header, mapping));
    intake.header.with(|header| header.as_ref().and_then(title))
}

/// What has not been answered.
pub fn batch_errors(intake: Intake) -> Vec<FieldError> {
    let said = intake.said;
    let batch = said
        .batch
        .with(String::is_empty)
        .then(|| FieldError { field: BATCH.to_owned(), message: t("import-need-batch") });
    let date =
        roster_title(intake).filter(|_| said.roster_date.with(String::is_empty)).map(|title| FieldError {
            field: ROSTER_DATE.to_owned(),
            message: ta("import-need-roster-date", &[("title", &title)]),
        });
    let form = said.form();
    form.track();
    let common = intake::common(&form.fields()).err().unwrap_or_default();
    batch.into_iter().chain(date).chain(field_errors(&common)).collect()
}

/// The questions.
#[component]
pub fn BatchFields(intake: Intake, #[prop(into)] errors: Signal<Vec<FieldError>>) -> impl IntoView {
    let said = intake.said;
    let error = move |field: &'static str| {
        Signal::derive(move || {
            errors.with(|errors| errors.iter().find(|error| error.field == field).map(|e| e.message.clone()))
        })
    };
    let kinds = Signal::derive(|| {
        BatchKind::ALL
            .into_iter()
            .map(|kind| RadioOption {
                value: kind.code().to_owned(),
                label: coded("import-batch-*", kind.code()),
                detail: Some(coded("import-batch-*-text", kind.code())),
            })
            .collect::<Vec<_>>()
    });
    let title = memo(move |_| roster_title(intake));
    let question =
        Signal::derive(move || ta("import-roster-date", &[("title", &title.get().unwrap_or_default())]));
    let answers = Signal::derive(|| {
        let answer =
            |value: &str, key: &str| RadioOption { value: value.to_owned(), label: t(key), detail: None };
        vec![answer(YES, "import-roster-date-yes"), answer(NO, "import-roster-date-no")]
    });
    view! {
        <Panel title=tr("import-batch")>
            <div class="stack">
                <RadioField
                    id=BATCH
                    label=tr("import-batch-kind")
                    value=said.batch
                    options=kinds
                    error=error(BATCH)
                    required=true
                />
                <Show when=move || title.with(Option::is_some)>
                    <RadioField
                        id=ROSTER_DATE
                        label=question
                        value=said.roster_date
                        options=answers
                        error=error(ROSTER_DATE)
                        required=true
                    />
                </Show>
                <CheckField
                    id="import-scope"
                    label=tr("import-scope")
                    hint=tr("import-scope-text")
                    value=said.in_scope
                />
                <Common intake />
            </div>
        </Panel>
    }
}

/// Any field of the engagement: most often said in front, the rest folded away.
#[component]
fn Common(intake: Intake) -> impl IntoView {
    let said = intake.said;
    let (front, rest) = intake::common_fields();
    let fields = move |keys: Vec<&'static str>| {
        view! {
            <div class="fields">
                <RecordFields form=said.form() keys issues=said.issues free=true />
            </div>
        }
    };
    view! {
        <div class="import-units">
            <p class="quiet">{tr("import-units-text")}</p>
            {fields(front)}
            <details class="more-fields">
                <summary>{tr("import-units-more")}</summary>
                {fields(rest)}
            </details>
        </div>
    }
}
