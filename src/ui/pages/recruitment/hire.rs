//! 录用: what is not known yet of those who are hired, asked once; all of it is one batch.

use std::collections::BTreeSet;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::order::Gathered as _;
use taizhang_core::process::recruitment::hire::{self, CONTRACT, ENGAGEMENT, Hired, PERSON, Terms};
use taizhang_core::process::recruitment::ranking::Line;

use crate::ui::components::{CheckField, Dialog, Form, Notice, NoticeKind, Panel};
use crate::ui::reactive::memo;
use crate::ui::record::{FormErrors, LastDone, RecordFields, RecordForm, SendOrCancel, Submission};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded_with, some_names, t, ta, tr};

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
    /// What stands against it at no field that is shown here.
    others: RwSignal<Vec<Issue>>,
}

/// Whether an issue stands at a field that is asked of each, or at one that is asked once for all.
fn is_of_each(issue: &Issue) -> bool {
    let keys = PERSON.map(|key| format!("{}.{key}", Kind::Person.code()));
    keys.contains(&issue.place) || issue.place == format!("{}.union", Kind::Posting.code())
}

fn is_of_all(issue: &Issue) -> bool {
    [Kind::Engagement, Kind::Contract]
        .iter()
        .any(|kind| issue.place.starts_with(&format!("{}.", kind.code())))
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
        others: RwSignal::new(Vec::new()),
    });
    let asked: Vec<Asked> = asked.collect();
    session.peek(|registry| {
        for own in &asked {
            for (kind, key, text) in hire::known(registry, own.line.application) {
                let form = if kind == Kind::Posting { &own.posting } else { &own.person };
                form.value(key).set(text);
            }
        }
    });
    let (sure, wrong) = (RwSignal::new(false), RwSignal::new(Vec::<String>::new()));
    let chosen: BTreeSet<Id> = asked.iter().map(|own| own.line.application).into_set();
    let doubts = memo(move |_| session.read(|registry| hire::doubts(registry, id, &chosen, session.day())));
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
        let mut names = Vec::new();
        for (at, own) in forms.iter().enumerate() {
            let of = against.iter().filter(|(person, issue)| *person == at && !is_of_all(issue));
            let (fields, others): (Vec<Issue>, Vec<Issue>) =
                of.map(|(_, issue)| issue.clone()).partition(is_of_each);
            names.extend((!fields.is_empty() || !others.is_empty()).then(|| own.line.name.clone()));
            own.issues.set(fields);
            own.others.set(others);
        }
        wrong.set(names);
        // What is asked once stands against it once.
        let mut of_all: Vec<Issue> = Vec::new();
        for (_, issue) in against.iter().filter(|(_, issue)| is_of_all(issue)) {
            if !of_all.contains(issue) {
                of_all.push(issue.clone());
            }
        }
        if !against.is_empty() {
            return submission.refuse(of_all);
        }
        if doubts.with_untracked(|doubts| !doubts.is_empty()) && !sure.get_untracked() {
            return submission.refuse(vec![Issue::new("hire-unsure")]);
        }
        let count = hired.len().to_string();
        submission.run(session.take_roster(edits, t("recruitment-hired-why")), move |sequence| {
            last.keep(sequence, ta("recruitment-hired-done", &[("count", &count)]));
            open.try_set(false);
        });
    };
    let people = (1..)
        .zip(asked)
        .map(|(n, Asked { line, person, posting, issues, others })| {
            let title = Signal::stored(format!("{} · {}", line.name, line.post));
            view! {
                <Panel title>
                    <IssueNotice issues=others />
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
    let doubted = move || {
        let say = |(doubt, names): &(hire::Doubt, Vec<String>)| {
            coded_with("recruitment-doubt-*", doubt.code(), &[("names", &some_names(names))])
        };
        let text = doubts.with(|doubts| doubts.iter().map(say).collect::<Vec<_>>().concat());
        (!text.is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Warn text />
                <CheckField id="recruitment-sure" label=tr("recruitment-sure") value=sure />
            }
        })
    };
    let named = move || {
        let names = wrong.get();
        let text = ta("recruitment-hire-wrong", &[("names", &names.join(&t("list-separator")))]);
        (!names.is_empty()).then(|| view! { <Notice kind=NoticeKind::Error text /> })
    };
    view! {
        <Form on_submit=save label=tr("recruitment-hire-form")>
            <p class="quiet">{tr("recruitment-hire-text")}</p>
            <FormErrors submission />
            {named}
            {doubted}
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
