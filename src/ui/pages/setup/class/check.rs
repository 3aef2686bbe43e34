//! A certificate in the hand: whether its code is that of a result that was taken in.

use leptos::prelude::*;
use taizhang_core::practice::class::certificate::{Checked, check};
use taizhang_core::practice::class::table::Table;

use crate::ui::components::{Button, FieldWidth, Form, FormActions, Notice, NoticeKind, Panel, TextField};
use crate::ui::t::{lang, t, ta, tr};

/// The field for the code, and what it turned out to be.
pub fn panel(table: RwSignal<Option<Table>, LocalStorage>) -> AnyView {
    let typed = RwSignal::new(String::new());
    let told = RwSignal::new(None::<(NoticeKind, String)>);
    let submit = move |()| {
        let code = typed.get_untracked();
        told.set(table.with_untracked(|table| Some(said(table.as_ref()?, &code))));
    };
    let notice = move || told.get().map(|(kind, text)| view! { <Notice kind text /> });
    view! {
        <Panel title=tr("class-check")>
            <Form on_submit=submit label=tr("class-check")>
                <TextField
                    id="class-check"
                    label=tr("class-check-field")
                    hint=tr("class-check-hint")
                    value=typed
                    width=FieldWidth::Medium
                />
                <FormActions>
                    <Button label=tr("class-check") submit=true />
                </FormActions>
                {notice}
            </Form>
        </Panel>
    }
    .into_any()
}

fn said(table: &Table, code: &str) -> (NoticeKind, String) {
    match check(table, code) {
        Checked::Found(handed, counts) => {
            let (name, points) = (table.class.called(handed.who, lang()), handed.points().to_string());
            let day: String = handed.at.chars().take(10).collect();
            let key = if counts { "class-check-found" } else { "class-check-older" };
            let text = ta(key, &[("name", &name), ("points", &points), ("day", &day)]);
            (NoticeKind::Success, text)
        }
        Checked::Unknown => (NoticeKind::Warn, t("class-check-unknown")),
        Checked::Slip => (NoticeKind::Error, t("class-check-slip")),
    }
}
