//! 问答核对: a worker without a file is asked one question a page. What follows from the answers stands below, and each
//! answer can be changed in a list.

use leptos::prelude::*;
use taizhang_core::ledger::Command;
use taizhang_core::report::self_check::questions::{self, Question};

use super::standing::Standing;
use crate::ui::components::{
    Button, ButtonKind, Form, FormActions, LinkButton, PageHead, Panel, focus_by_id,
};
use crate::ui::record::{Editor, FormErrors, RecordFields, RecordForm, Submission, show};
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use crate::ui::t::{coded, live, t, ta, tr};
use crate::ui::verdict::{Why, WhyPanel};

/// Which question is on the page; it outlives a look at another screen.
#[derive(Clone, Copy, Default)]
pub struct Asking(RwSignal<Option<&'static str>>);

/// Stands for the end of the questions.
const DONE: &str = "";

impl Asking {
    /// Shows a question.
    pub fn ask(self, question: &'static Question) {
        self.0.set(Some(question.id));
        Route::OwnAsk.go();
        request_animation_frame(|| focus_by_id(HEADING));
    }

    fn show(self, id: &'static str) {
        self.0.set(Some(id));
        request_animation_frame(|| focus_by_id(HEADING));
    }
}

const HEADING: &str = "ask-question";

fn sentence(question: &Question) -> String {
    coded("self-ask-*", question.id)
}

#[component]
pub fn Ask() -> impl IntoView {
    let session = use_session();
    session.self_check()?;
    let asking = expect_context::<Asking>();
    let why = Why::beside(Editor::default());
    Some(view! {
        <PageHead title=tr("self-check-nav-ask") sub=tr("self-ask-sub") />
        <div class="stack self-check">
            {move || question(session, asking)}
            <Answers asking />
            <Standing why />
        </div>
        <WhyPanel why with_dialog=true />
    })
}

/// The question on the page, with its form; at the end, where to go on.
fn question(session: Session, asking: Asking) -> AnyView {
    let asked = session.peek(questions::asked);
    let open = |question: &&&'static Question| session.peek(|registry| question.answer(registry).is_empty());
    let first = || asked.iter().find(open).map_or(DONE, |question| question.id);
    let id = asking.0.get().unwrap_or_else(first);
    let Some(at) = asked.iter().position(|question| question.id == id) else { return done(asking) };
    let Some(question) = asked.get(at).copied() else { return done(asking) };
    let before = at.checked_sub(1).and_then(|at| asked.get(at)).map(|question| question.id);
    let submission = Submission::default();
    let form = RecordForm::new(question.kind, session.peek(|registry| question.record(registry)).as_deref());
    // Which is the next one depends on the answer.
    let next = move || {
        let asked = session.peek(questions::asked);
        let here = asked.iter().position(|own| own.id == question.id);
        let next = here.and_then(|here| asked.get(here + 1));
        asking.show(next.map_or(DONE, |next| next.id));
    };
    let typed = form.clone();
    let submit = move |()| match session.peek(|registry| question.edit(registry, &typed.fields())) {
        None => next(),
        Some(edit) => {
            let command = Command::Write { edits: vec![edit], why: String::new() };
            submission.send(session, command, move |_| next());
        }
    };
    let (number, count) = ((at + 1).to_string(), asked.len().to_string());
    let title = Signal::derive(move || ta("self-ask-number", &[("number", &number), ("count", &count)]));
    view! {
        <Panel title>
            <Form on_submit=submit label=tr("self-check-nav-ask")>
                <div>
                    <h3 id=HEADING tabindex="-1" class="ask-question">{move || sentence(question)}</h3>
                    <p class="quiet">{live(move || coded("self-ask-why-*", question.id))}</p>
                </div>
                <FormErrors submission />
                <div class="fields record-fields">
                    <RecordFields form keys=question.fields.to_vec() issues=submission.issues free=true />
                </div>
                <FormActions>
                    <Button submit=true kind=ButtonKind::Primary label=tr("self-ask-next") busy=submission.busy />
                    <Button label=tr("self-ask-skip") on_press=move |()| next() />
                    {before.map(|id| view! { <Button label=tr("self-ask-back") on_press=move |()| asking.show(id) /> })}
                </FormActions>
            </Form>
        </Panel>
    }
    .into_any()
}

fn done(asking: Asking) -> AnyView {
    let again = move |()| {
        if let Some(first) = questions::ALL.first() {
            asking.show(first.id);
        }
    };
    view! {
        <Panel title=tr("self-ask-done")>
            <div class="stack-tight">
                <p id=HEADING tabindex="-1">{tr("self-ask-done-text")}</p>
                <div class="row">
                    <a class="btn btn-primary" href=Route::OwnResults.href()>{tr("self-ask-results")}</a>
                    <Button label=tr("self-ask-again") on_press=again />
                </div>
            </div>
        </Panel>
    }
    .into_any()
}

/// What was answered, each to be changed.
#[component]
fn Answers(asking: Asking) -> impl IntoView {
    let session = use_session();
    let line = move |question: &'static Question, told: Vec<(&'static str, String)>| {
        let answer = move || {
            let shown = told.iter().filter_map(|(key, text)| Some(show(question.kind.field(key)?, text)));
            shown.collect::<Vec<_>>().join(&t("list-comma"))
        };
        let name = Signal::derive(move || ta("self-ask-change-name", &[("question", &sentence(question))]));
        view! {
            <div>
                <dt>{move || sentence(question)}</dt>
                <dd>
                    {answer} " "
                    <LinkButton label=tr("self-ask-change") name on_press=move |()| asking.show(question.id) />
                </dd>
            </div>
        }
    };
    move || {
        let told = session.read(|registry| {
            let asked = questions::asked(registry).into_iter();
            asked.map(|question| (question, question.answer(registry))).collect::<Vec<_>>()
        });
        let told: Vec<_> = told.into_iter().filter(|(_, answer)| !answer.is_empty()).collect();
        (!told.is_empty()).then(|| {
            let lines: Vec<_> = told.into_iter().map(|(question, answer)| line(question, answer)).collect();
            view! {
                <Panel title=tr("self-ask-answers")>
                    <dl class="ask-answers">{lines}</dl>
                </Panel>
            }
        })
    }
}
