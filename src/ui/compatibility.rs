//! 兼容性检查单: this PC tried out, and the slips of many PCs in one table.

use leptos::prelude::*;
use taizhang_core::report::compatibility::{Grade, Slip, counts, table};
use web_sys::File;

use crate::platform::idle;
use crate::ui::components::{
    Badge, Button, ButtonKind, FileDrop, Notice, NoticeKind, Panel, PrintedForm, TextField, Tone, plain_table,
};
use crate::ui::print::PrintButton;
use crate::ui::session::{hand_out_slip, hand_out_slips, look_at_pc, read_slips};
use crate::ui::t::{lang, sentence, ta, tr};

/// Tries this PC out. `office` is proposed as whose it is.
#[component]
pub fn Compatibility(office: String) -> impl IntoView {
    let slip = RwSignal::new(None::<Slip>);
    let (office, pc) = (RwSignal::new(office), RwSignal::new(String::new()));
    let issue = RwSignal::new(None);
    let look = move || {
        slip.set(None);
        leptos::task::spawn_local(async move {
            // That it is being done must have been drawn before.
            idle::drawn().await;
            let _ = slip.try_set(Some(look_at_pc().await));
        });
    };
    look();
    let whole =
        move || slip.get_untracked().map(|slip| slip.of(&office.get_untracked(), &pc.get_untracked()));
    let on_paper =
        Callback::new(move |()| whole().map(|slip| slip.form(lang())).into_iter().collect::<Vec<_>>());
    let save = move |()| {
        issue.set(whole().and_then(|slip| hand_out_slip(&slip).err()));
    };
    let found = move || match slip.get() {
        None => view! { <p role="status">{tr("compat-working")}</p> }.into_any(),
        Some(slip) => {
            let facts = format!("{} · {} · {}", slip.engine, slip.system, slip.made);
            let rows = slip.rows(lang()).into_iter().map(|(grade, [item, result, means])| {
                vec![item.into_any(), badge(grade, result), means.into_any()]
            });
            view! {
                <p class="quiet">{facts}</p>
                {plain_table(&["compat-item", "compat-result", "compat-means"], rows.collect())}
            }
            .into_any()
        }
    };
    view! {
        <Panel title=tr("compat-start")>
            <div class="stack">
                {found}
                <PrintedForm id="compat-slip" forms=on_paper />
                <div class="row">
                    <TextField id="compat-office" label=tr("compat-office") hint=tr("compat-office-hint") value=office />
                    <TextField id="compat-pc" label=tr("compat-pc") hint=tr("compat-pc-hint") value=pc />
                </div>
                <div class="row">
                    <Button
                        label=tr("compat-save")
                        kind=ButtonKind::Primary
                        disabled=Signal::derive(move || slip.with(Option::is_none))
                        on_press=save
                    />
                    <PrintButton table="compat-slip" label="compat-print" />
                    <Button label=tr("compat-again") on_press=move |()| look() />
                </div>
                {move || {
                    let text = issue.with(|issue| issue.as_ref().map(sentence))?;
                    Some(view! { <Notice kind=NoticeKind::Error text=Signal::stored(text) /> })
                }}
            </div>
        </Panel>
    }
}

/// Slips that came from everywhere: nothing of them is kept.
#[component]
pub fn SlipsBelow() -> impl IntoView {
    let slips = RwSignal::new(Vec::<Slip>::new());
    let refused = RwSignal::new(0_usize);
    let issue = RwSignal::new(None);
    let take = move |files: Vec<File>| {
        leptos::task::spawn_local(async move {
            let (found, wrong) = read_slips(files).await;
            let _ = slips.try_set(found);
            let _ = refused.try_set(wrong);
        });
    };
    let export = move |()| issue.set(slips.with_untracked(|slips| hand_out_slips(slips)).err());
    let shown = move || {
        (!slips.with(Vec::is_empty)).then(|| {
            let text = |rows: Vec<Vec<String>>| {
                let row = |row: Vec<String>| row.into_iter().map(|cell| cell.into_any()).collect();
                rows.into_iter().map(row).collect::<Vec<Vec<AnyView>>>()
            };
            let counted = slips.with(|slips| counts(slips, lang()));
            let counted = counted.into_iter().map(|(what, count)| vec![what, count.to_string()]).collect();
            let (_, rows) = slips.with(|slips| table(slips, lang()));
            view! {
                {plain_table(&["compat-what", "compat-count"], text(counted))}
                <h3>{tr("compat-table")}</h3>
                {plain_table(
                    &[
                        "compat-office",
                        "compat-pc",
                        "compat-browser",
                        "compat-system",
                        "compat-made",
                        "compat-whole",
                        "compat-minded",
                    ],
                    text(rows),
                )}
                <div>
                    <Button label=tr("compat-export") on_press=export />
                </div>
            }
        })
    };
    let wrong = move || {
        let count = refused.get();
        (count > 0).then(|| {
            let text = Signal::derive(move || ta("compat-refused", &[("count", &count.to_string())]));
            view! { <Notice kind=NoticeKind::Warn text /> }
        })
    };
    view! {
        <Panel title=tr("compat-below")>
            <div class="stack">
                <p>{tr("compat-below-text")}</p>
                <FileDrop id="compat-files" label=tr("compat-choose") accept=".json" multiple=true on_files=take />
                {wrong} {shown}
                {move || {
                    let text = issue.with(|issue| issue.as_ref().map(sentence))?;
                    Some(view! { <Notice kind=NoticeKind::Error text=Signal::stored(text) /> })
                }}
            </div>
        </Panel>
    }
}

fn badge(grade: Grade, text: String) -> AnyView {
    let tone = match grade {
        Grade::Good => Tone::Met,
        Grade::Care => Tone::Due,
        Grade::Bad => Tone::Breached,
    };
    view! { <Badge text=Signal::stored(text) tone=Signal::stored(tone) /> }.into_any()
}
