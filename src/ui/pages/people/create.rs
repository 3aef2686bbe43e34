//! A new person: one form for what is known on the day of hiring, written as one batch.

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, IdKind};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::id_number::IdNumber;
use taizhang_core::domain::record::{Body, Kind};
use taizhang_core::ledger::batch::Change;
use taizhang_core::ledger::command::Target;
use taizhang_core::ledger::{Batch, Command, Edit};

use crate::ui::components::{LinkButton, Notice, NoticeKind, PageHead, Panel};
use crate::ui::reactive::effect;
use crate::ui::record::{RecordEditor, RecordForm, RecordSheet, Saving, Submission, group_title};
use crate::ui::route::Route;
use crate::ui::session::{Session, use_session};
use crate::ui::t::{t, ta, tr};

const KINDS: [Kind; 5] = [Kind::Person, Kind::Engagement, Kind::Posting, Kind::Contract, Kind::Certificate];

/// 新增人员; at a township, a draft for the superior.
#[component]
pub fn NewPersonPage(
    /// The union to which somebody is to be posted.
    #[prop(optional)]
    at: Option<Id>,
) -> impl IntoView {
    let session = use_session();
    let profile = session.profile();
    let drafting = profile.drafts_people();
    let draft_name = move |kind: Kind| format!("{}.new-person.{}", session.register(), kind.code());
    let forms = KINDS.map(|kind| {
        let form = RecordForm::new(kind, None);
        propose(&form, session);
        form.keep_draft(draft_name(kind))
    });
    let [person, engagement, posting, contract, _] = forms.clone();
    if let Some(office) = at {
        post_to(session, office, [posting.value("union"), engagement.value("user")]);
    }
    follow_id_number(&person);
    let submission = Submission::default();
    let all = forms.clone();
    let full_name = person.value("name");
    let write = move |()| {
        let key = if drafting { "people-drafted" } else { "people-added" };
        let words = ta(key, &[("name", full_name.get_untracked().trim())]);
        Saving::command(Command::Write { edits: edits(&all), why: String::new() }, words)
    };
    let close = |batch: Option<Batch>| {
        batch.as_ref().and_then(made_person).map_or(Route::People, Route::Person).go();
    };
    let superior = profile.superior().map(|party| party.name.clone()).unwrap_or_default();
    let title = Signal::derive(move || t(if drafting { "people-new-draft" } else { "people-new" }));
    let save = Signal::derive(move || t(if drafting { "people-save-draft" } else { "people-save" }));
    let back = Signal::derive(|| Some((t("people-back"), Route::People.href())));
    let intro = move || {
        let superior = superior.clone();
        let text = Signal::derive(move || ta("people-draft-notice", &[("name", &superior)]));
        view! {
            {drafting.then(|| view! { <Notice kind=NoticeKind::Info text /> })}
            <p class="quiet">{tr("people-new-hint")}</p>
        }
    };
    // Most often the union posted to is the one worked for, and the employer the one that signed.
    let (user, union) = (engagement.value("user"), posting.value("union"));
    let (signer, employer) = (engagement.value("signer"), contract.value("employer"));
    let sections = forms.clone().into_iter().map(move |form| {
        let kind = form.kind;
        let same = match kind {
            Kind::Posting => Some((user, union, "people-same-user")),
            Kind::Contract => Some((signer, employer, "people-same-signer")),
            _ => None,
        };
        let title = Signal::derive(move || {
            let title = group_title(kind);
            let optional = matches!(kind, Kind::Posting | Kind::Contract | Kind::Certificate);
            if optional { ta("people-section-optional", &[("title", &title)]) } else { title }
        });
        let actions = move || {
            same.map(|(from, to, label)| {
                view! {
                    <Show when=move || !from.with(String::is_empty)>
                        <LinkButton
                            label=tr(label)
                            on_press=move |()| to.set(from.get_untracked())
                        />
                    </Show>
                }
            })
        };
        view! {
            <Panel title actions>
                <RecordSheet form issues=submission.issues />
            </Panel>
        }
    });
    view! {
        <PageHead title back />
        <RecordEditor
            forms=forms.to_vec()
            submission
            label=title
            intro
            save
            leave=tr("people-new-leave")
            write
            close
        >
            {sections.collect_view()}
        </RecordEditor>
    }
}

/// What is usual, for the person to change: the kind of document, and who allocates and hires.
fn propose(form: &RecordForm, session: Session) {
    let profile = session.profile();
    let unit = |party: &taizhang_core::domain::office::Party| format!("{} @{}", party.name, party.office);
    match form.kind {
        Kind::Person => form.value("id_kind").set(IdKind::Resident.code().to_owned()),
        Kind::Engagement => {
            let hirer = if profile.drafts_people() { profile.superior() } else { Some(&profile.party) };
            if let Some(hirer) = hirer {
                form.value("hirer").set(unit(hirer));
                form.value("allocator").set(unit(hirer));
            }
            if profile.drafts_people() {
                form.value("user").set(unit(&profile.party));
            }
        }
        _ => {}
    }
}

/// The union that wants somebody, for the person to change; what has been typed already stays.
fn post_to(session: Session, office: Id, fields: [RwSignal<String>; 2]) {
    let Some(party) = session.peek(|registry| registry.party(office)) else { return };
    for field in fields.into_iter().filter(|field| field.with_untracked(String::is_empty)) {
        field.set(format!("{} @{}", party.name, party.office));
    }
}

/// A whole and right identity number says birth and sex; what has been typed already stays.
fn follow_id_number(form: &RecordForm) {
    let [number, birth, sex] = ["id_number", "birth", "sex"].map(|key| form.value(key));
    effect(move |_| {
        let Ok(read) = number.with(|text| IdNumber::parse(text)) else { return };
        if birth.with_untracked(String::is_empty) {
            birth.set(read.birth().to_string());
        }
        if sex.with_untracked(String::is_empty) {
            sex.set(read.sex().code().to_owned());
        }
    });
}

/// One edit per section with something in it; postings and contracts hang on the engagement.
fn edits(forms: &[RecordForm]) -> Vec<Edit> {
    let person = Target::New(0);
    let engagement = Target::New(1);
    let edit = |form: &RecordForm| match form.kind {
        Kind::Person => Some(form.make(None, &[])),
        Kind::Engagement => Some(form.make(Some(person), &[])),
        _ if form.fields().is_empty() => None,
        kind => {
            let hangs = kind.hangs().map(|field| (field.key, engagement));
            Some(form.make(Some(person), hangs.as_slice()))
        }
    };
    forms.iter().filter_map(edit).collect()
}

fn made_person(batch: &Batch) -> Option<Id> {
    batch.changes.iter().find_map(|change| match change {
        Change::Put(record) if matches!(record.body, Body::Person(_)) => Some(record.id),
        _ => None,
    })
}
