//! A new office, in under a minute: which office, what it is called, who sits here.

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, OfficeType};
use taizhang_core::domain::division;
use taizhang_core::domain::issue::Issue;
use taizhang_core::report::setup;

use super::step::Step;
use super::typed::{self, BY_HAND, LISTED, Typed};
use crate::platform::directory;
use crate::ui::components::{
    Button, ButtonKind, Choice, Combobox, ErrorSummary, Fact, Facts, FieldError, FieldWidth, Form,
    FormActions, Notice, NoticeKind, PageHead, Panel, RadioField, RadioOption, SelectField, TextField,
};
use crate::ui::reactive::effect;
use crate::ui::record::Submission;
use crate::ui::session::Session;
use crate::ui::shell::CurrentPhase;
use crate::ui::t::{coded, label, sentence, t, ta, tr};

/// More than the list shows, so that it can say that there are more.
const OFFERED: usize = 60;

pub use typed::has_draft;

#[component]
pub fn NewOffice(step: RwSignal<Step>) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let fields = Typed::load();
    fields.keep();
    let submission = Submission::default();
    let Submission { busy, issues, attempt, .. } = submission;
    // After the first attempt each correction shows at once.
    effect(move |_| {
        let found = fields.form().check().err().unwrap_or_default();
        if attempt.get_untracked() > 0 {
            issues.set(found);
        }
    });
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        let form = untrack(|| fields.form());
        let profile = match form.check() {
            Ok(profile) => profile,
            Err(found) => return submission.refuse(found),
        };
        issues.set(Vec::new());
        submission.run(async move { Session::create(profile, &form.actor).await }, move |session| {
            typed::drop_draft();
            shown.open(session);
        });
    };
    let back = move |()| {
        typed::drop_draft();
        step.set(Step::Choose);
    };
    let errors = Signal::derive(move || {
        let error = |issue: &Issue| FieldError { field: field_id(&issue.place), message: plain(issue) };
        issues.with(|issues| issues.iter().map(error).collect::<Vec<_>>())
    });
    let title = move || ta("form-errors", &[("count", &errors.with(Vec::len).to_string())]);
    view! {
        <PageHead title=tr("start-new") sub=tr("new-sub") />
        <div class="stack">
            <Panel title=tr("new-office")>
                <Form on_submit=submit label=tr("start-new")>
                    <ErrorSummary title=Signal::derive(title) errors attempt />
                    <Which fields submission />
                    <TextField
                        id=field_id("name")
                        label=tr("new-name")
                        hint=tr("new-name-hint")
                        value=fields.name
                        error=submission.error_at("name")
                        required=true
                    />
                    <SelectField
                        id=field_id("type")
                        label=tr("new-type")
                        value=fields.office_type
                        options=Signal::derive(office_types)
                        error=submission.error_at("type")
                        required=true
                    />
                    <Derived fields />
                    <TextField
                        id=field_id("actor")
                        label=tr("actor")
                        hint=tr("actor-hint")
                        value=fields.actor
                        error=submission.error_at("actor")
                        width=FieldWidth::Medium
                        required=true
                    />
                    <Twice fields />
                    <FormActions>
                        <Button
                            label=Signal::derive(move || t(if busy.get() { "new-making" } else { "new-make" }))
                            kind=ButtonKind::Primary
                            submit=true
                            busy
                        />
                        <Button label=tr("back-to-start") on_press=back />
                    </FormActions>
                </Form>
            </Panel>
        </div>
    }
}

/// Which office: from the list, or by hand below one of the list.
#[component]
fn Which(fields: Typed, submission: Submission) -> impl IntoView {
    let options = Signal::derive(|| {
        let option =
            |value: &str, key: &str| RadioOption { value: value.to_owned(), label: t(key), detail: None };
        vec![option(LISTED, "new-listed"), option(BY_HAND, "new-by-hand")]
    });
    let pick = move |superior: bool| {
        let (place, value) = if superior { ("superior", fields.superior) } else { ("place", fields.place) };
        let search = move |typed: &str| {
            let offers = setup::offers(typed, superior, OFFERED).into_iter();
            let choice = |offer: setup::Offer| Choice {
                value: offer.code.to_owned(),
                label: offer.name,
                detail: Some(offer.path),
            };
            offers.map(choice).collect()
        };
        let picked = move |code: String| {
            if !superior {
                fields.place_picked(&code);
            }
        };
        view! {
            <Combobox
                id=field_id(place)
                label=Signal::derive(move || coded("new-*", place))
                hint=Signal::derive(move || coded("new-*-hint", place))
                value
                search
                label_of=|code: &str| division::union_name(code).unwrap_or_default()
                none_text=Signal::derive(move || coded("new-*-none", place))
                more_text=tr("unit-more")
                error=submission.error_at(place)
                on_change=picked
                required=true
            />
        }
    };
    view! {
        <RadioField id=field_id("how") label=tr("new-how") value=fields.how options inline=true />
        {move || pick(fields.by_hand())}
    }
}

/// What follows from the choice: level, and where this office files to.
#[component]
fn Derived(fields: Typed) -> impl IntoView {
    move || {
        let form = fields.form();
        let level = form.level()?;
        let above = form.above();
        let (to, path) = match above.first() {
            Some(superior) => (superior.name.clone(), division::path(&superior.code)),
            None => (t("new-no-superior"), None),
        };
        Some(view! {
            <Facts>
                <Fact label=t("new-level")>{label(level)}</Fact>
                <Fact label=t("new-files-to") note=Signal::derive(move || path.clone())>{to}</Fact>
            </Facts>
        })
    }
}

/// A second register of one office would fork its file numbers: say so before it is made.
#[component]
fn Twice(fields: Typed) -> impl IntoView {
    move || {
        let place = fields.place.get();
        let here = !fields.by_hand() && directory::offices().iter().any(|office| office.code == place);
        (here && !place.is_empty()).then(|| {
            view! { <Notice kind=NoticeKind::Warn text=t("new-twice") /> }
        })
    }
}

fn field_id(place: &str) -> String {
    format!("setup-{place}")
}

/// The sentence alone: it stands at its field.
fn plain(issue: &Issue) -> String {
    sentence(&Issue { place: String::new(), ..issue.clone() })
}

/// The types of offices, after a blank one.
fn office_types() -> Vec<(String, String)> {
    std::iter::once((String::new(), t("choose")))
        .chain(OfficeType::selectable().into_iter().map(|value| (value.code().to_owned(), label(value))))
        .collect()
}
