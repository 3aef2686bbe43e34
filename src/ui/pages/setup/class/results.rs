//! Results: taken in, shown, printed, written as a workbook.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::practice::class::certificate;
use taizhang_core::practice::class::result::Handed;
use taizhang_core::practice::class::sheets::{self, Listed};
use taizhang_core::practice::class::table::Table;
use web_sys::File;

use crate::ui::components::{Button, ConfirmDialog, FileDrop, Notice, NoticeKind, Panel, PrintedList};
use crate::ui::print::{LettersButton, PrintButton};
use crate::ui::session::{class_file, hand_out_workbook, keep_taught};
use crate::ui::shell::IssueNotice;
use crate::ui::t::{lang, sentence, t, ta, tr};

/// A text of so many letters stays on one line.
const SHORT: usize = 12;

/// What came of the files chosen last.
#[derive(Clone, Default)]
struct Came {
    taken: usize,
    again: usize,
    refused: Vec<(String, Issue)>,
}

/// Takes results in and shows them.
pub fn take(table: RwSignal<Option<Table>, LocalStorage>) -> AnyView {
    let (came, issues) = (RwSignal::new(Came::default()), RwSignal::new(Vec::<Issue>::new()));
    let ticked = RwSignal::new(Vec::<u32>::new());
    let chosen = move |files: Vec<File>| {
        leptos::task::spawn_local(async move {
            let mut found = Came::default();
            for file in files {
                let read = class_file(&file).await;
                let told = table
                    .try_update(|table| table.as_mut().map(|table| read.and_then(|own| table.take(own))));
                match told.flatten() {
                    Some(Ok(told)) => {
                        found.taken += 1;
                        found.again += usize::from(told.again);
                    }
                    Some(Err(issue)) => found.refused.push((file.name(), issue)),
                    None => return,
                }
            }
            let kept = table.try_with_untracked(|table| table.as_ref().map(keep_taught));
            issues.try_set(kept.flatten().and_then(Result::err).into_iter().collect());
            came.try_set(found);
        });
    };
    let told = move || {
        let Came { taken, again, refused } = came.get();
        let took = (taken > 0).then(|| {
            let mut text = ta("class-took", &[("count", &taken.to_string())]);
            if again > 0 {
                text.push_str(&ta("class-took-again", &[("count", &again.to_string())]));
            }
            view! { <Notice kind=NoticeKind::Success text /> }
        });
        let lines = refused.iter().map(|(file, issue)| {
            let text = ta("class-refused-one", &[("file", file), ("text", &sentence(issue))]);
            view! { <p>{text}</p> }
        });
        let lines = lines.collect_view();
        let not = (!refused.is_empty()).then(
            || view! { <Notice kind=NoticeKind::Error title=t("class-refused")><div>{lines}</div></Notice> },
        );
        view! { {took} {not} }
    };
    view! {
        <Panel title=tr("class-take")>
            <div class="stack">
                <FileDrop
                    id="class-results"
                    label=tr("class-take-choose")
                    hint=tr("class-take-hint")
                    accept=".json"
                    multiple=true
                    on_files=chosen
                />
                {told}
                <IssueNotice issues />
            </div>
        </Panel>
        {move || table.with(|own| own.as_ref().map(|own| shown(own, table, ticked, issues)))}
    }
    .into_any()
}

fn shown(
    own: &Table,
    table: RwSignal<Option<Table>, LocalStorage>,
    ticked: RwSignal<Vec<u32>>,
    issues: RwSignal<Vec<Issue>>,
) -> AnyView {
    let lang = lang();
    let results = sheets::results(own, lang);
    let (count, all) = (results.rows.len().to_string(), own.class.people().to_string());
    let missing: Vec<String> = own.missing().into_iter().map(|who| own.class.called(who, lang)).collect();
    let still = match missing.is_empty() {
        true => t("class-all-in"),
        false => ta("class-still", &[("names", &missing.join(&t("list-separator")))]),
    };
    let stand = [ta("class-in", &[("count", &count), ("all", &all)]), still].join(" ");
    let some = !results.rows.is_empty();
    let places = own.counted().map(|handed| (handed.who, own.class.called(handed.who, lang)));
    let ticks: Vec<AnyView> = places.map(|(who, name)| tick(who, &name, ticked)).collect();
    let rows = listed(results, ticks);
    let faults = sheets::faults(own, lang);
    let missed = (!faults.rows.is_empty()).then(|| {
        view! {
            <Panel title=tr("class-faults")>
                <div class="class-table">{listed(faults, Vec::new())}</div>
            </Panel>
        }
    });
    let write = move |()| {
        let done = table.with_untracked(|table| {
            let Some(table) = table else { return Ok(()) };
            let name = format!("{}-{}.xlsx", t("class-results"), table.class.task.title);
            sheets::workbook(table, self::lang()).and_then(|bytes| hand_out_workbook(&name, &bytes))
        });
        issues.set(done.err().into_iter().collect());
    };
    let anybody = own.counted().any(Handed::passed);
    let nobody = Signal::derive(move || !anybody && ticked.with(Vec::is_empty));
    let letters = move |()| {
        let all = ticked.get_untracked();
        let wanted =
            |handed: &&Handed| if all.is_empty() { handed.passed() } else { all.contains(&handed.who) };
        table.with_untracked(|table| {
            let Some(table) = table else { return Vec::new() };
            table.counted().filter(wanted).map(|own| certificate::letter(table, own, self::lang())).collect()
        })
    };
    let striking = RwSignal::new(false);
    let strike = move |()| {
        let places = ticked.get_untracked();
        ticked.set(Vec::new());
        let kept = table.try_update(|table| {
            let table = table.as_mut()?;
            table.strike(&places);
            keep_taught(table).err()
        });
        issues.set(kept.flatten().into_iter().collect());
    };
    let label = ta("class-sitting", &[("title", &own.class.task.title), ("name", &t("class-results"))]);
    let list = some.then(|| {
        view! {
            <div class="row">
                <PrintButton table="class-results" small=true />
                <Button small=true label=tr("class-workbook") on_press=write />
                <LettersButton label=tr("class-certificates") letters disabled=nobody />
                <Button
                    small=true
                    label=tr("class-strike")
                    disabled=Signal::derive(move || ticked.with(Vec::is_empty))
                    on_press=move |()| striking.set(true)
                />
                <span class="quiet">{t("class-certificates-hint")}</span>
            </div>
            <ConfirmDialog
                open=striking
                title=tr("class-strike")
                confirm_label=tr("class-strike")
                cancel_label=tr("cancel")
                danger=true
                on_confirm=Callback::new(strike)
            >
                <p>{t("class-strike-text")}</p>
            </ConfirmDialog>
            <PrintedList id="class-results" label=Signal::stored(label)>
                <div class="class-table">{rows}</div>
            </PrintedList>
        }
    });
    view! {
        <Panel title=tr("class-results")>
            <div class="stack">
                <p>{stand}</p>
                {list}
            </div>
        </Panel>
        {missed}
    }
    .into_any()
}

/// Somebody whose certificate is wanted.
fn tick(who: u32, name: &str, ticked: RwSignal<Vec<u32>>) -> AnyView {
    let changed = move |event| {
        let is_in = event_target_checked(&event);
        ticked.update(|all| {
            all.retain(|other| *other != who);
            if is_in {
                all.push(who);
            }
        });
    };
    let name = ta("class-pick", &[("name", name)]);
    let is_in = move || ticked.with(|all| all.contains(&who));
    view! { <input type="checkbox" aria-label=name prop:checked=is_in on:change=changed /> }.into_any()
}

/// A table that stands whole in the page, with what is done about each row before it.
fn listed(listed: Listed, before: Vec<AnyView>) -> AnyView {
    let mut heads: Vec<AnyView> =
        listed.heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }.into_any()).collect();
    if !before.is_empty() {
        // What nobody sees as a heading is no column on paper.
        let head = view! { <th scope="col"><span class="unseen">{t("class-certificates")}</span></th> };
        heads.insert(0, head.into_any());
    }
    let mut before = before.into_iter();
    let row = |texts: Vec<String>| {
        let cell = |text: String| {
            let class = (text.chars().count() > SHORT).then_some("class-said");
            view! { <td class=class>{text}</td> }.into_any()
        };
        let cells: Vec<AnyView> = texts.into_iter().map(cell).collect();
        let first = before.next().map(|own| view! { <td>{own}</td> });
        view! { <tr>{first} {cells}</tr> }.into_any()
    };
    let rows: Vec<AnyView> = listed.rows.into_iter().map(row).collect();
    view! {
        <table class="table">
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
