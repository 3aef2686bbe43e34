//! 导入花名册: choose a file, say what its columns are, look at every row, take the rest in as one batch.

mod asides;
mod batch;
mod beside;
mod cell;
mod choose;
mod columns;
mod done;
mod faults;
mod file;
mod files;
mod lines;
mod review;
mod row;
mod said;
mod sheet;
mod stage;
mod state;
mod values;
mod words;

use leptos::prelude::*;

use self::stage::Stage;
use self::state::Intake;
use crate::ui::components::{PageHead, Progress, Steps};
use crate::ui::route::Route;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, tr};

/// 导入花名册.
#[component]
pub fn ImportPage() -> impl IntoView {
    let intake = Intake::new();
    let steps = Signal::derive(|| {
        let steps = ["import-step-choose", "import-step-columns", "import-step-review", "import-step-done"];
        steps.map(t).to_vec()
    });
    let at = Signal::derive(move || intake.stage.with(Stage::step));
    let back = Signal::derive(|| Some((t("people-back"), Route::People.href())));
    view! {
        <PageHead title=tr("import-title") sub=tr("import-sub") back />
        <div id="import-stage" class="import" tabindex="-1">
            <Steps label=tr("import-steps") steps at />
            <IssueNotice issues=intake.issues />
            {move || match intake.stage.get() {
                Stage::Choose => view! { <choose::Choose intake /> }.into_any(),
                Stage::Reading => {
                    view! { <Progress label=tr("import-reading") value=Signal::stored(None) /> }.into_any()
                }
                Stage::Refused { name, issue } => view! { <choose::Refused intake name issue /> }.into_any(),
                Stage::Columns => view! { <columns::ColumnsStep intake /> }.into_any(),
                Stage::Review => view! { <review::Review intake /> }.into_any(),
                Stage::Done(taken) => view! { <done::Done intake taken /> }.into_any(),
            }}
        </div>
    }
}
