//! 按期限删除: whose time is over, who is kept and why; a person decides.

mod confirm;
mod copies;
mod done;

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::erasure::{Leaver, Matter, Stand, leavers, months};

use self::confirm::ConfirmDialog;
use self::copies::Copies;
use self::done::DoneList;
use crate::ui::components::{
    Badge, Button, ButtonKind, Column, DataTable, Empty, Notice, NoticeKind, SelectField, Selection, Tone,
};
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::route::Route;
use crate::ui::session::{ErasedNow, use_session};
use crate::ui::t::{borrowed, coded, t, ta, tr};

#[component]
pub fn ErasureTab() -> impl IntoView {
    let session = use_session();
    let keys = RwSignal::new(BTreeSet::<String>::new());
    let shown = RwSignal::new(Stand::Due.code().to_owned());
    let asking = RwSignal::new(false);
    let told = RwSignal::new(None::<(usize, ErasedNow)>);
    let today = session.today();
    let all = memo(move |_| session.read(|registry| Arc::new(leavers(registry, today))));
    let rows = Signal::derive(move || {
        let stand = shown.with(|code| Stand::from_code(code));
        let is_shown = |own: &&Leaver| stand.is_none_or(|stand| own.stand(today) == stand);
        Arc::new(all.with(|all| all.iter().filter(is_shown).cloned().collect::<Vec<Leaver>>()))
    });
    // Only what is in sight can be ticked.
    effect(move |_| {
        shown.track();
        keys.set(BTreeSet::new());
    });
    let chosen = memo(move |_| {
        let ticked = |own: &&Leaver| keys.with(|keys| keys.contains(&own.person.to_string()));
        let due = |own: &&Leaver| own.is_due(today);
        rows.with(|rows| rows.iter().filter(due).filter(ticked).map(|own| own.person).collect::<Vec<Id>>())
    });
    let count = move |stand: Stand| {
        all.with(|all| all.iter().filter(|own| own.stand(today) == stand).count()).to_string()
    };
    let said = move || {
        let [due, open, early] = [Stand::Due, Stand::Open, Stand::Early].map(count);
        ta("erasure-count", &borrowed(&[("due", due), ("open", open), ("early", early)]))
    };
    let kept = move || {
        let months = session.read(|registry| months(registry, today)).to_string();
        ta("erasure-what", &[("months", &months)])
    };
    let options = Signal::derive(|| {
        let stands = Stand::ALL.iter().map(|own| own.code());
        let stands = stands.map(|code| (code.to_owned(), coded("erase-stand-*", code)));
        stands.chain([("all".to_owned(), t("erasure-show-all"))]).collect::<Vec<_>>()
    });
    let words = Signal::derive(move || {
        ta("erasure-do", &[("count", &chosen.with(|chosen| chosen.len()).to_string())])
    });
    let selection = Selection::new(keys, tr("contracts-tick-all"), |own: &Leaver| {
        ta("contracts-tick", &[("name", &own.name)])
    });
    let done = move || told.get().map(|(people, now)| told_of(people, &now));
    let none = || view! { <Empty title=tr("erasure-none") text=tr("erasure-none-text") /> };
    view! {
        <div class="stack">
        {done}
        <p class="quiet">{kept}</p>
        <div class="row training-bar">
            <p>{said}</p>
            <div class="row training-acts">
                <PrintButton table="contracts-erasure" small=true />
                <Button
                    label=words
                    kind=ButtonKind::Danger
                    disabled=Signal::derive(move || chosen.with(Vec::is_empty))
                    on_press=move |()| asking.set(true)
                />
            </div>
        </div>
        <div class="worksheet-head-form">
            <SelectField id="erasure-show" label=tr("erasure-show") value=shown options />
        </div>
        <div class="panel people-table">
            <DataTable
                id="contracts-erasure"
                label=tr("contracts-tab-erasure")
                columns=Signal::derive(move || columns(today))
                rows
                row_key=|own: &Leaver| own.person.to_string()
                selection
                empty=none
            />
        </div>
        <Copies />
        <DoneList />
        </div>
        <ConfirmDialog
            open=asking
            people=chosen
            done=Callback::new(move |(people, now)| {
                keys.try_set(BTreeSet::new());
                told.try_set(Some((people, now)));
            })
        />
    }
}

fn told_of(people: usize, now: &ErasedNow) -> impl IntoView + use<> {
    let title = ta("erasure-done", &[("count", &people.to_string())]);
    let text = ta("erasure-done-text", &[("files", &now.originals.to_string())]);
    let naming = (now.naming > 0).then(|| ta("erasure-naming", &[("count", &now.naming.to_string())]));
    view! {
        <Notice kind=NoticeKind::Success title text />
        {naming.map(|text| view! { <Notice kind=NoticeKind::Warn text /> })}
    }
}

fn columns(today: chrono::NaiveDate) -> Vec<Column<Leaver>> {
    vec![
        Column::new("name", tr("contracts-person"), 6.0, |own: &Leaver| {
            let name = own.name.clone();
            view! { <a href=Route::Person(own.person).href()>{name}</a> }.into_any()
        }),
        Column::new("left", tr("erasure-left"), 7.5, |own: &Leaver| own.left.to_string().into_any()),
        Column::new("until", tr("erasure-until"), 7.5, |own: &Leaver| own.until.to_string().into_any()),
        Column::new("stand", tr("erasure-stand"), 8.5, move |own: &Leaver| {
            let stand = own.stand(today);
            let tone = match stand {
                Stand::Due => Tone::Met,
                Stand::Open => Tone::Due,
                Stand::Early => Tone::Neutral,
            };
            view! { <Badge text=coded("erase-stand-*", stand.code()) tone /> }.into_any()
        }),
        Column::new("why", tr("erasure-why"), 24.0, move |own: &Leaver| why(own, today)),
    ]
}

/// Each open matter with the way to where it is settled, or the day from which the person may go.
fn why(own: &Leaver, today: chrono::NaiveDate) -> AnyView {
    match own.stand(today) {
        Stand::Due => ().into_any(),
        Stand::Early => {
            let day = own.until.succ_opt().unwrap_or(own.until).to_string();
            ta("erasure-from", &[("day", &day)]).into_any()
        }
        Stand::Open => {
            let person = own.person;
            let each = own.open.iter().collect::<BTreeSet<_>>().into_iter();
            each.map(|matter| {
                let words = coded("erase-matter-*", matter.code());
                view! { <a href=settled_at(*matter, person).href()>{words}</a>"　" }
            })
            .collect_view()
            .into_any()
        }
    }
}

const fn settled_at(matter: Matter, person: Id) -> Route {
    match matter {
        Matter::Filing | Matter::Exit | Matter::Proposal => Route::Filing,
        Matter::Returned => Route::Person(person),
        Matter::Moving => Route::Moves,
        Matter::Steps => Route::Exits,
        Matter::Arrears => Route::Contributions,
    }
}
