//! What a form opened from a verdict would make of it: said before anything is saved, and once more afterwards.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use taizhang_core::ledger::Edit;
use taizhang_core::policy::outcome::{Outcome, Remedy, Verdict};
use taizhang_core::report::prospect::{self, Prospect};
use taizhang_core::report::verdicts::Asked;

use super::words::{outcome_title, rule_title, verdict_words};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::record_form::RecordForm;
use crate::ui::session::{Session, use_session};
use crate::ui::t::{t, ta};

/// Typing rests this long before it is looked at.
const PAUSE: Duration = Duration::from_millis(300);

/// Stands beside the button that saves. Says nothing of what cannot be saved yet.
#[component]
pub fn Foreseen(
    asked: Asked,
    form: RecordForm,
    edit: impl Fn() -> Edit + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let found = RwSignal::new(None::<Prospect>);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    Effect::new(move |_| {
        form.track();
        stop();
        let edit = edit.clone();
        let look = move || {
            let day = session.day();
            let edits = vec![edit()];
            let prospect = session.peek(|registry| prospect::of_edits(registry, asked, edits, day));
            found.try_set(prospect.ok());
        };
        // Without a timer there is no word beforehand; the one afterwards stays.
        waiting.set_value(set_timeout_with_handle(look, PAUSE).ok());
    });
    on_cleanup(stop);
    let told = move || {
        found.get().map(|prospect| {
            let (kind, text) = words(asked, &prospect, "foreseen");
            view! { <Notice kind text /> }
        })
    };
    view! { <div class="foreseen">{told}</div> }
}

/// What has become of the verdict now that it is saved.
pub fn said_after(session: Session, asked: Asked) -> (NoticeKind, String) {
    let prospect = session.peek(|registry| prospect::of(registry, asked, session.day()));
    words(asked, &prospect, "saved")
}

fn words(asked: Asked, prospect: &Prospect, when: &str) -> (NoticeKind, String) {
    let say = |what: &str, args: &[(&str, &str)]| ta(&format!("why-{when}-{what}"), args);
    match prospect {
        Prospect::Settled => (NoticeKind::Success, say("settled", &[("rule", &rule_title(asked.rule))])),
        Prospect::Explained(outcome) => {
            (NoticeKind::Success, say("explained", &[("rule", &outcome_title(outcome))]))
        }
        Prospect::Open(outcome) => {
            let (rule, verdict) = (outcome_title(outcome), verdict_words(outcome));
            let args = [("rule", rule.as_str()), ("verdict", &verdict), ("next", &still(outcome))];
            (NoticeKind::Warn, say("open", &args))
        }
    }
}

/// What is still to do, where the verdict does not name the missing facts itself.
fn still(outcome: &Outcome) -> String {
    match (&outcome.remedy, &outcome.verdict) {
        (_, Verdict::Undecidable { missing }) if !missing.is_empty() => String::new(),
        (Remedy::Act { code, .. }, _) => t(&format!("remedy-{code}")),
        (Remedy::TooLate(_), _) => t("remedy-too-late"),
        (Remedy::None, _) => String::new(),
    }
}
