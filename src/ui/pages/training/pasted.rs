//! 粘贴名单: a list of who came, matched by name and unit. Twins are asked about, strangers are named and left out.

use std::collections::BTreeMap;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::training::paste::{Answers, Found, Line, Reading, reading};
use taizhang_core::process::training::writing;

use crate::ui::components::{
    AreaField, Button, ButtonKind, Dialog, FormActions, Notice, NoticeKind, SelectField,
};
use crate::ui::reactive::memo;
use crate::ui::record::{LastDone, Submission};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn PastedDialog(open: RwSignal<bool>, session: Id, last: LastDone) -> impl IntoView {
    view! {
        <Dialog open title=tr("training-paste") wide=true close_label=tr("cancel")>
            <Pasted open session last />
        </Dialog>
    }
}

#[component]
fn Pasted(open: RwSignal<bool>, session: Id, last: LastDone) -> impl IntoView {
    let id = session;
    let session = use_session();
    let submission = Submission::default();
    let text = RwSignal::new(String::new());
    let answers = RwSignal::new(Answers::new());
    let read = memo(move |_| session.read(|registry| text.with(|text| reading(registry, id, text))));
    let present = move || read.with(|read| answers.with(|answers| read.present(answers)));
    let save = move |()| {
        let present = untrack(present);
        let edits = session.peek(|registry| writing::record(registry, id, &present));
        let count = present.len().to_string();
        submission.run(session.take_roster(edits, t("training-recorded-why")), move |sequence| {
            last.keep(sequence, ta("training-recorded", &[("count", &count)]));
            open.try_set(false);
        });
    };
    let words = Signal::derive(move || ta("training-paste-do", &[("count", &present().len().to_string())]));
    let told = move || read.with(|read| (!read.lines.is_empty()).then(|| told(read, answers)));
    view! {
        <IssueNotice issues=submission.issues />
        <div class="stack">
            <AreaField id="training-names" label=tr("training-names") hint=tr("training-names-hint") value=text rows=8 />
        <div aria-live="polite">{told}</div>
        </div>
        <FormActions>
            <Button label=words kind=ButtonKind::Primary busy=submission.busy on_press=save />
            <Button label=tr("cancel") on_press=move |()| open.set(false) />
        </FormActions>
    }
}

/// Whom the list means, and what is to be asked.
fn told(read: &Reading, answers: RwSignal<Answers>) -> impl IntoView + use<> {
    let several = read.lines.iter().filter_map(|line| match &line.found {
        Found::Several(people) => Some((line.text.clone(), people.clone())),
        Found::One(_) | Found::NotInPost(_) | Found::Stranger => None,
    });
    let ask = several.enumerate().map(|(at, (text, people))| {
        let chosen = RwSignal::new(answers.with_untracked(|known| {
            known.get(&text).map(ToString::to_string).unwrap_or_default()
        }));
        let options = people.into_iter().map(|own| (own.person.to_string(), format!("{} · {}", own.name, own.unit)));
        let options: Vec<_> = std::iter::once((String::new(), t("choose"))).chain(options).collect();
        let name = text.clone();
        let answer = move |person: String| {
            answers.update(|answers: &mut BTreeMap<String, Id>| match person.parse() {
                Ok(person) => drop(answers.insert(text.clone(), person)),
                Err(_) => drop(answers.remove(&text)),
            });
        };
        let which = if options.len() > 2 { "training-which" } else { "training-other-unit" };
        let label = Signal::derive(move || ta(which, &[("name", &name)]));
        view! { <SelectField id=format!("training-which-{at}") label value=chosen options=Signal::stored(options) on_change=answer /> }
    });
    let strangers = names(read, |found| matches!(found, Found::Stranger));
    let gone = names(read, |found| matches!(found, Found::NotInPost(_)));
    let away = read.away.to_string();
    let warn = |key: &'static str, names: String| {
        (!names.is_empty()).then(|| {
            view! { <Notice kind=NoticeKind::Warn text=Signal::derive(move || ta(key, &[("names", &names)])) /> }
        })
    };
    let [found, total, again] = [read.found, read.total, read.again].map(|count| count.to_string());
    let unread = Some(read.unread).filter(|unread| *unread > 0).map(|unread| unread.to_string());
    view! {
        <div class="stack">
            <p>{ta("training-paste-found", &[("total", &total), ("again", &again), ("count", &found), ("away", &away)])}</p>
            {ask.collect_view()}
            {warn("training-strangers", strangers)}
            {warn("training-unread", unread.unwrap_or_default())}
            {warn("training-not-in-post", gone)}
        </div>
    }
}

fn names(read: &Reading, wanted: impl Fn(&Found) -> bool) -> String {
    let lines = read.lines.iter().filter(|line: &&Line| wanted(&line.found));
    lines.map(|line| line.text.as_str()).collect::<Vec<_>>().join("、")
}
