//! A passphrase typed twice, and the recovery code that goes with it: printed or copied by hand before anything is done.

use std::future::Future;

use leptos::prelude::*;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::domain::passphrase::{PASSPHRASE_MIN, strong};
use taizhang_core::ledger::recovery_code::RecoveryCode;
use taizhang_core::report::settings::lock::{is_copied, recovery_paper};

use crate::ui::components::{
    Button, ButtonKind, FieldWidth, Form, FormActions, Notice, NoticeKind, PasswordField, TextField,
    focus_by_id,
};
use crate::ui::print::LettersButton;
use crate::ui::reactive::effect;
use crate::ui::record::{Submission, issue_at};
use crate::ui::session::{fresh_code, use_session};
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded, lang, t, ta, tr};

/// What was chosen.
#[derive(Clone)]
pub struct Chosen {
    pub old: String,
    pub passphrase: String,
    pub code: RecoveryCode,
    /// The office, its code and who sits here: what anybody would try.
    known: [String; 3],
}

impl Chosen {
    pub fn known(&self) -> [&str; 3] {
        self.known.each_ref().map(String::as_str)
    }
}

/// Asks for the passphrase, shows the code, and has it done once the code is on paper.
#[component]
pub fn Choosing<F, M>(
    /// What opens with it: `lock` or `standing`, with which its words and ids begin.
    of: &'static str,
    /// What is done, and while it is being done.
    words: [&'static str; 2],
    /// Whether the present passphrase is asked for.
    old: bool,
    make: F,
    #[prop(into)] done: Callback<()>,
) -> impl IntoView
where
    F: Fn(Chosen) -> M + Copy + Send + Sync + 'static,
    M: Future<Output = Result<(), Issues>> + 'static,
{
    let [what, doing] = words;
    let session = use_session();
    let present = RwSignal::new(String::new());
    let first = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let copied = RwSignal::new(String::new());
    let wrong = RwSignal::new(Vec::<Issue>::new());
    let code = RwSignal::new_local(None::<RecoveryCode>);
    let submission = Submission::default();
    let Submission { busy, issues, .. } = submission;
    let profile = session.profile();
    let known = [profile.party.name.clone(), profile.party.code.clone(), session.actor().get_untracked()];
    let names = StoredValue::new(known);
    let refuse = move |issue: Issue| {
        let place = issue.place.clone();
        wrong.set(vec![issue]);
        focus_by_id(&format!("{of}-{place}"));
    };
    let next = move || {
        let known = names.get_value();
        let weak = first.with_untracked(|first| strong(first, &known.each_ref().map(String::as_str)));
        if let Err(issue) = weak {
            return refuse(issue.at("first"));
        }
        if first.get_untracked() != again.get_untracked() {
            return refuse(Issue::new("passphrase-differs").at("again"));
        }
        wrong.set(Vec::new());
        match fresh_code() {
            Ok(fresh) => code.set(Some(fresh)),
            Err(issue) => issues.set(vec![issue]),
        }
    };
    let finish = move |code: RecoveryCode| {
        if copied.with_untracked(|copied| !is_copied(&code, copied)) {
            return refuse(Issue::new("lock-code-copied").at("copied"));
        }
        let chosen = Chosen {
            old: present.get_untracked(),
            passphrase: first.get_untracked(),
            code,
            known: names.get_value(),
        };
        wrong.set(Vec::new());
        issues.set(Vec::new());
        submission.run(make(chosen), move |()| done.run(()));
    };
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        match code.get_untracked() {
            None => next(),
            Some(code) => finish(code),
        }
    };
    let error =
        move |place: &'static str| Signal::derive(move || wrong.with(|issues| issue_at(issues, place)));
    let minimum = PASSPHRASE_MIN.to_string();
    let hint = Signal::derive(move || ta("backup-passphrase-hint", &[("min", &minimum)]));
    let secret = move |label: Signal<String>, value, place: &'static str, hint: Option<Signal<String>>| {
        view! {
            <PasswordField
                id=format!("{of}-{place}")
                label
                hint=MaybeProp::derive(move || hint.map(|hint| hint.get()))
                value
                show_label=tr("show")
                hide_label=tr("hide")
                error=error(place)
                fresh=true
                required=true
            />
        }
    };
    let office = profile.party.name;
    let paper = move |()| {
        let made = code.get_untracked();
        made.iter().map(|code| recovery_paper(of, &office, code, session.today(), lang())).collect()
    };
    let paper = Callback::new(paper);
    let fields = move || match code.get() {
        None => view! {
            <Notice
                kind=NoticeKind::Warn
                title=Signal::derive(move || coded("*-forget", of))
                text=Signal::derive(move || coded("*-forget-text", of))
            />
            {old.then(|| secret(tr("lock-old"), present, "old", None))}
            {secret(Signal::derive(move || coded("*-new", of)), first, "first", Some(hint))}
            {secret(Signal::derive(move || coded("*-new-again", of)), again, "again", None)}
        }
        .into_any(),
        Some(code) => view! {
            <h3>{tr("lock-code")}</h3>
            <p>{move || coded("*-code-text", of)}</p>
            <p class="key-code">{code.to_string()}</p>
            <div>
                <LettersButton label=tr("lock-code-print") letters=paper />
            </div>
            <TextField
                id=format!("{of}-copied")
                label=tr("lock-code-copied")
                hint=tr("lock-code-copied-hint")
                value=copied
                error=error("copied")
                width=FieldWidth::Short
                required=true
            />
        }
        .into_any(),
    };
    // A wrong present passphrase is corrected where it is typed.
    effect(move |_| {
        if old && issues.with(|issues| !issues.is_empty()) {
            code.set(None);
        }
    });
    let label = move || match (busy.get(), code.with(Option::is_some)) {
        (true, _) => t(doing),
        (false, true) => t(what),
        (false, false) => t("lock-next"),
    };
    view! {
        <IssueNotice issues />
        <Form on_submit=submit label=tr(what)>
            {fields}
            <FormActions>
                <Button label=Signal::derive(label) kind=ButtonKind::Primary submit=true busy />
            </FormActions>
        </Form>
    }
}
