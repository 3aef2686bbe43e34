//! The head of a person's page: who it is, where the filing stands, and who may change what.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::report::forms::concurrent::approvals;
use taizhang_core::report::people::person::PersonFile;

use super::moving::GiveButton;
use super::own_file::GiveOwnFile;
use super::own_form::OwnFormButton;
use crate::ui::components::{Badge, Button, Notice, NoticeKind, PageHead, Tag, Tone};
use crate::ui::filing_state::{state_tone, state_words};
use crate::ui::print::LettersButton;
use crate::ui::reactive::memo;
use crate::ui::record::{LastDone, LeaveDialog, Leaving, Restricted, UndoLine};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{coded, field_label, lang, live, t, ta, tr};

/// Name, masked number, state and owner, with what can be done with the whole person.
#[component]
pub fn PersonHead(person: Id, file: Memo<Option<PersonFile>>) -> impl IntoView {
    let session = use_session();
    let title = Signal::derive(move || {
        let name = file.with(|file| file.as_ref().map(|file| file.row.name.clone()));
        name.filter(|name| !name.is_empty()).unwrap_or_else(|| t("people-no-name"))
    });
    let back = Signal::derive(|| Some((t("people-back"), Route::People.href())));
    let (leaving, last) = (Leaving::default(), LastDone::of(&format!("person.{person}")));
    let exit = move || {
        let file = file.get()?;
        let engagement = file.row.engagement?;
        let done = file.group(Kind::Exit).iter().any(|exit| exit.body.engagement() == Some(engagement));
        (file.ours && !file.row.draft && !done).then(|| {
            let press = move |()| leaving.show(Some(engagement), None);
            view! { <Button label=tr("people-exit") on_press=press /> }
        })
    };
    let concurrent = memo(move |_| {
        file.with(|file| file.as_ref().is_some_and(|file| !file.group(Kind::ConcurrentPost).is_empty()))
    });
    let approval = move || {
        let letters = move |()| session.peek(|registry| approvals(registry, person, session.day(), lang()));
        concurrent.get().then(|| view! { <LettersButton label=tr("paper-print-concurrent") letters /> })
    };
    view! {
        <PageHead title back>
            {approval}
            {move || file.with(|file| file.as_ref().filter(|file| file.ours && !file.row.draft).map(|file| file.row.person)).map(|person| view! { <GiveOwnFile person /> })}
            <Show when=move || session.viewed_on().is_none()>
                <OwnFormButton people=Signal::stored(vec![person]) />
            </Show>
            <GiveButton file />
            {exit}
        </PageHead>
        <UndoLine last />
        <LeaveDialog leaving last />
        {move || file.get().map(|file| view! { <Marks file=file.clone() /> <Standing file /> })}
    }
}

/// The line under the name.
#[component]
fn Marks(file: PersonFile) -> impl IntoView {
    let (row, told) = (file.row.clone(), file.told.clone());
    let number = file.group(Kind::Person).into_iter().next().and_then(|record| {
        let field = Kind::Person.field("id_number")?;
        Some((record.id, field, record.body.get(field.key)?))
    });
    let number = number.map(|(record, field, value)| {
        let label = Signal::derive(|| field_label("person", "id-number"));
        // The same button stands among the facts below.
        view! { <span><Restricted record field value label in_head=true /></span> }
    });
    let state = told.state;
    let badge = if row.draft {
        view! { <Badge text=tr("people-draft-state") tone=Tone::Open /> }.into_any()
    } else {
        let tone = state_tone(&state);
        view! { <Badge text=Signal::derive(move || state_words(&state)) tone /> }.into_any()
    };
    let missing = (told.missing > 0).then(|| {
        let text = Signal::derive(move || ta("people-missing-long", &[("count", &told.missing.to_string())]));
        view! { <Badge text tone=Tone::Unknown /> }
    });
    // What is not 在岗 says so.
    let presence = (!row.presence.in_post() && !row.draft).then(|| {
        view! { <Tag text=Signal::derive(move || coded("presence-*", row.presence.code())) /> }
    });
    let unlisted = row.unlisted.then(|| view! { <Tag text=tr("people-unlisted-tag") /> });
    let owner = row.owner_name.clone();
    view! {
        <div class="row person-marks">
            {badge} {missing} {presence} {unlisted} {number}
            <span class="quiet">{live(move || ta("people-owner", &[("name", &owner)]))}</span>
        </div>
    }
}

/// Who may change the file, and what has become of a draft.
#[component]
fn Standing(file: PersonFile) -> impl IntoView {
    let session = use_session();
    let superior = session.profile().superior().map(|party| party.name.clone()).unwrap_or_default();
    let owner = file.row.owner_name.clone();
    if !file.ours {
        let text = Signal::derive(move || ta("people-read-only", &[("name", &owner)]));
        return view! { <Notice kind=NoticeKind::Info text /> }.into_any();
    }
    if let Some(reason) = file.declined {
        let title = Signal::derive(move || ta("people-declined", &[("name", &superior)]));
        let text = Signal::derive(move || ta("people-declined-text", &[("reason", &reason)]));
        return view! { <Notice kind=NoticeKind::Warn title text /> }.into_any();
    }
    if file.row.draft {
        let text = Signal::derive(move || ta("people-draft-notice", &[("name", &superior)]));
        return view! { <Notice kind=NoticeKind::Info text /> }.into_any();
    }
    ().into_any()
}
