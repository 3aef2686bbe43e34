//! 录用: what is not known yet of those who are hired, asked once; all of it is one batch.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::process::recruitment::hire::{self, CONTRACT, ENGAGEMENT, Hired, PERSON, Terms};
use taizhang_core::process::recruitment::ranking::Line;

use crate::ui::components::{Dialog, Form, Notice, NoticeKind, Panel};
use crate::ui::record::{FormErrors, LastDone, RecordFields, RecordForm, SendOrCancel, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn HireDialog(open: RwSignal<bool>, id: Id, chosen: Memo<Vec<Line>>, last: LastDone) -> impl IntoView {
    let title =
        Signal::derive(move || ta("recruitment-hire", &[("count", &chosen.with(Vec::len).to_string())]));
    view! {
        <Dialog open title wide=true close_label=tr("cancel")>
            <Hire open id lines=chosen.get_untracked() last />
        </Dialog>
    }
}

/// One who is hired, and what is typed of them.
#[derive(Clone)]
struct Asked {
    line: Line,
    person: RecordForm,
    posting: RecordForm,
    issues: RwSignal<Vec<Issue>>,
}

#[component]
fn Hire(open: RwSignal<bool>, id: Id, lines: Vec<Line>, last: LastDone) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let (engagement, contract) =
        (RecordForm::new(Kind::Engagement, None), RecordForm::new(Kind::Contract, None));
    let profile = session.profile();
    engagement.value("signer").set(format!("{} @{}", profile.party.name, profile.party.office));
    engagement.value("mode").set("1".to_owned());
    contract.value("kind").set("1".to_owned());
    let asked = lines.into_iter().map(|line| Asked {
        line,
        person: RecordForm::new(Kind::Person, None),
        posting: RecordForm::new(Kind::Posting, None),
        issues: RwSignal::new(Vec::new()),
    });
    let asked: Vec<Asked> = asked.collect();
    let forms = asked.clone();
    let terms = (engagement.clone(), contract.clone());
    let save = move |()| {
        let hired: Vec<Hired> = forms
            .iter()
            .map(|own| Hired {
                application: own.line.application,
                person: own.person.fields(),
                union: own.posting.value("union").get_untracked(),
            })
            .collect();
        let terms = Terms { engagement: terms.0.fields(), contract: terms.1.fields() };
        let (edits, against) = session.peek(|registry| {
            let edits = hire::edits(registry, id, &hired, &terms);
            let against = hire::against(registry, &edits, session.today());
            (edits, against)
        });
        for (at, own) in forms.iter().enumerate() {
            let of = against.iter().filter(|(person, _)| *person == at).map(|(_, issue)| issue.clone());
            own.issues.set(of.collect());
        }
        if !against.is_empty() {
            return submission.refuse(against.into_iter().map(|(_, issue)| issue).collect());
        }
        let count = hired.len().to_string();
        submission.run(session.take_roster(edits, t("recruitment-hired-why")), move |sequence| {
            last.keep(sequence, ta("recruitment-hired-done", &[("count", &count)]));
            open.try_set(false);
        });
    };
    let people = (1..)
        .zip(asked)
        .map(|(n, Asked { line, person, posting, issues })| {
            let title = Signal::stored(format!("{} · {}", line.name, line.post));
            view! {
                <Panel title>
                    <div class="fields record-fields">
                        <RecordFields form=person keys=PERSON.to_vec() issues apart=n />
                        <RecordFields form=posting keys=vec!["union"] issues apart=n />
                    </div>
                </Panel>
            }
        })
        .collect_view();
    let hired = engagement.value("hired");
    let early = move || {
        let shown = session.read(|registry| hired.with(|day| hire::still_shown(registry, id, day)))?;
        let text = ta("recruitment-hire-early", &[("day", &shown.to_string())]);
        Some(view! { <Notice kind=NoticeKind::Warn text /> })
    };
    view! {
        <Form on_submit=save label=tr("recruitment-hire-form")>
            <p class="quiet">{tr("recruitment-hire-text")}</p>
            <FormErrors submission />
            <Panel title=tr("recruitment-terms")>
                <div class="fields record-fields">
                    <RecordFields form=engagement keys=ENGAGEMENT.to_vec() issues=submission.issues />
                    <RecordFields form=contract keys=CONTRACT.to_vec() issues=submission.issues />
                </div>
                {early}
            </Panel>
            {people}
            <SendOrCancel submission label=tr("recruitment-hire-do") open />
        </Form>
    }
}
