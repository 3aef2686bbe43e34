//! What a form opened from a verdict would make of it: said before anything is saved, and once more afterwards.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use taizhang_core::policy::grounds::{Explained, Remedy};
use taizhang_core::policy::outcome::Verdict;
use taizhang_core::report::verdicts::asked::Asked;
use taizhang_core::report::verdicts::prospect::{self, Prospect};

use super::words::{outcome_title, rule_title, verdict_words};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::reactive::effect;
use crate::ui::record::{Demand, EditNow, RecordForm};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{coded, t, ta};

/// Typing rests this long before it is looked at.
const PAUSE: Duration = Duration::from_millis(300);

/// Stands beside the button that saves. Says nothing of what cannot be saved yet.
#[component]
fn Foreseen(asked: Asked, form: RecordForm, edit: EditNow) -> impl IntoView {
    let session = use_session();
    let found = RwSignal::new(None::<Prospect>);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    effect(move |_| {
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
            let (kind, text) = words(asked, &prospect, &FORESEEN);
            view! { <Notice kind text /> }
        })
    };
    view! { <div class="foreseen">{told}</div> }
}

/// A record that a verdict asks for.
pub struct Remedied {
    pub asked: Asked,
    pub given: Vec<(&'static str, String)>,
    pub first: Option<&'static str>,
}

impl Demand for Remedied {
    fn name(&self) -> String {
        let Asked { rule, subject, about, part } = self.asked;
        format!("{rule}.{}.{part}", about.unwrap_or(subject))
    }

    fn given(&self) -> &[(&'static str, String)] {
        &self.given
    }

    fn first(&self) -> Option<&'static str> {
        self.first
    }

    fn foreseen(&self, form: RecordForm, edit: EditNow) -> AnyView {
        view! { <Foreseen asked=self.asked form edit /> }.into_any()
    }

    fn settled(&self, session: Session) -> (NoticeKind, String) {
        let prospect = session.peek(|registry| prospect::of(registry, self.asked, session.day()));
        words(self.asked, &prospect, &SAVED)
    }
}

/// Sentences of a verdict that is settled, explained, or open still.
struct Sentences {
    settled: &'static str,
    explained: &'static str,
    open: &'static str,
}

const FORESEEN: Sentences = Sentences {
    settled: "why-foreseen-settled",
    explained: "why-foreseen-explained",
    open: "why-foreseen-open",
};

const SAVED: Sentences =
    Sentences { settled: "why-saved-settled", explained: "why-saved-explained", open: "why-saved-open" };

fn words(asked: Asked, prospect: &Prospect, say: &Sentences) -> (NoticeKind, String) {
    match prospect {
        Prospect::Settled => (NoticeKind::Success, ta(say.settled, &[("rule", &rule_title(asked.rule))])),
        Prospect::Explained(outcome) => {
            (NoticeKind::Success, ta(say.explained, &[("rule", &outcome_title(outcome))]))
        }
        Prospect::Open(outcome) => {
            let (rule, verdict) = (outcome_title(outcome), verdict_words(outcome));
            let args = [("rule", rule.as_str()), ("verdict", &verdict), ("next", &still(outcome))];
            (NoticeKind::Warn, ta(say.open, &args))
        }
    }
}

/// What is still to do, where the verdict does not name the missing facts itself.
fn still(outcome: &Explained) -> String {
    match (&outcome.grounds.remedy, &outcome.verdict) {
        (_, Verdict::Undecidable { missing }) if !missing.is_empty() => String::new(),
        (Remedy::Act { code, .. }, _) => coded("remedy-*", code),
        (Remedy::TooLate(_), _) => t("remedy-too-late"),
        (Remedy::None, _) => String::new(),
    }
}
