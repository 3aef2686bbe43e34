//! The roster at hand: the file as read, what its columns are, what the person has said, and the plan.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::intake::header::{self, Header};
use taizhang_core::intake::plan::{Choices, Decision, Fault, Months, RosterPlan};
use taizhang_core::intake::planning;
use taizhang_core::intake::tables::{self, Table};
use taizhang_core::intake::target::{Mapping, Target};
use taizhang_core::intake::workbook::{Aside, Book, Sheet};
use taizhang_core::report::intake::Totals;

use super::said::Said;
use super::stage::{Stage, Taken};
use crate::platform::{idle, prefs};
use crate::ui::components::{NoticeKind, Toasts, focus_by_id, focus_in_place, use_toasts};
use crate::ui::reactive::{effect, memo};
use crate::ui::session::{Session, read_workbook, use_session};
use crate::ui::t::{t, ta};

/// A sheet this long is worked on only after the words that say so have been drawn.
const LONG: usize = 400;
const ISSUES_SHOWN: usize = 8;

/// The file under work. Lives as long as the page: leaving it loses what was not taken in.
#[derive(Clone, Copy)]
pub struct Intake {
    pub session: Session,
    toasts: Toasts,
    pub stage: RwSignal<Stage>,
    pub book: RwSignal<Option<Arc<Book>>>,
    /// What can be read of it, and which of that is.
    pub tables: RwSignal<Vec<Table>>,
    pub table: RwSignal<usize>,
    /// Its sheets as one.
    pub sheet: RwSignal<Option<Arc<Sheet>>>,
    /// Where its titles stand, looked for once.
    pub header: Memo<Option<Header>>,
    pub mapping: RwSignal<Mapping>,
    pub said: Said,
    /// What was corrected, skipped and decided row by row.
    pub choices: RwSignal<Choices>,
    pub plan: RwSignal<Option<Arc<RosterPlan>>>,
    /// Sheet row the person looks at.
    pub row: RwSignal<Option<u32>>,
    /// Words for what is being done.
    pub working: RwSignal<Option<String>>,
    pub issues: RwSignal<Vec<Issue>>,
}

impl Intake {
    pub fn new() -> Self {
        let session = use_session();
        let sheet = RwSignal::new(None::<Arc<Sheet>>);
        let intake = Self {
            session,
            toasts: use_toasts(),
            stage: RwSignal::new(Stage::Choose),
            book: RwSignal::new(None),
            tables: RwSignal::new(Vec::new()),
            table: RwSignal::new(0),
            sheet,
            header: memo(move |_| sheet.with(|sheet| header::find(sheet.as_ref()?))),
            mapping: RwSignal::new(Mapping::default()),
            said: Said::new(),
            choices: RwSignal::new(Choices::default()),
            plan: RwSignal::new(None),
            row: RwSignal::new(None),
            working: RwSignal::new(None),
            issues: RwSignal::new(Vec::new()),
        };
        // The register changed under the review, here or in another tab: who is known is judged anew.
        effect(move |before: Option<()>| {
            session.read(|_| ());
            if before.is_some() && matches!(intake.stage.get_untracked(), Stage::Review) {
                intake.replan(|| ());
            }
        });
        intake
    }

    /// Reads a file and goes on to its columns.
    pub fn read(self, file: web_sys::File) {
        self.stage.set(Stage::Reading);
        self.issues.set(Vec::new());
        leptos::task::spawn_local(async move {
            let name = file.name();
            match read_workbook(&file).await {
                Err(issue) => self.stage.set(Stage::Refused { name, issue }),
                Ok(book) => {
                    let found = tables::of(&book);
                    let best = tables::best(&found).unwrap_or_default();
                    self.book.set(Some(Arc::new(book)));
                    self.tables.set(found);
                    self.said.begin(&self.session.profile());
                    self.use_table(best);
                    self.stage.set(Stage::Columns);
                    request_animation_frame(|| focus_by_id("import-stage"));
                }
            }
        });
    }

    /// From the columns to the rows: what was corrected is remembered for the next file.
    pub fn review(self) {
        let mapping = self.mapping.get_untracked();
        self.with_sheet(|sheet, header| {
            let mut remembered = prefs::load_columns();
            remembered.learn(sheet, header, &mapping);
            prefs::save_columns(&remembered);
        });
        self.choices.update(|choices| self.said.tell(choices));
        self.row.set(None);
        self.plan.set(None);
        self.issues.set(Vec::new());
        self.stage.set(Stage::Review);
        self.replan(|| ());
        request_animation_frame(|| focus_by_id("import-stage"));
    }

    /// Judges every row anew, then does `after`.
    fn replan(self, after: impl FnOnce() + 'static) {
        if self.with_sheet(|sheet, _| sheet.len() <= LONG).unwrap_or(true) {
            self.plan_now();
            return after();
        }
        self.working.set(Some(t("import-planning")));
        leptos::task::spawn_local(async move {
            idle::drawn().await;
            self.plan_now();
            self.working.set(None);
            after();
        });
    }

    fn plan_now(self) {
        let (mapping, choices) = (self.mapping.get_untracked(), self.choices.get_untracked());
        let today = self.session.day();
        let plan = self.with_sheet(|sheet, header| {
            self.session.peek(|registry| planning::plan(registry, sheet, header, &mapping, &choices, today))
        });
        self.plan.set(plan.map(Arc::new));
    }

    /// Takes note of something said about the row in hand, and judges anew. The row is drawn anew with it: the
    /// focus goes to its heading instead of being lost.
    fn say(self, change: impl FnOnce(&mut Choices)) {
        self.choices.update(change);
        self.replan(|| request_animation_frame(|| focus_in_place("import-row")));
    }

    /// What stands against a text in place of a cell: nothing where its field can hold it.
    pub fn objection(self, at: (u32, u32), text: &str) -> Option<Fault> {
        self.with_sheet(|sheet, _| {
            let choices = self.choices.get_untracked();
            self.mapping.with_untracked(|mapping| planning::objection(sheet, mapping, &choices, at, text))
        })?
    }

    /// A cell as it ought to be; nothing puts the sheet's own text back.
    pub fn correct(self, row: u32, column: u32, text: Option<String>) {
        self.say(|choices| match text {
            Some(text) => {
                choices.corrections.insert((row, column), text);
            }
            None => {
                choices.corrections.remove(&(row, column));
            }
        });
    }

    /// Decides once what stands for a text in every cell of a target, for this file and the next of the office;
    /// nothing leaves it open again.
    pub fn answer(self, target: Target, seen: String, to: Option<String>) {
        let register = self.session.register();
        let mut remembered = prefs::load_answers(register);
        remembered.learn(target, &seen, to.as_deref());
        prefs::save_answers(register, &remembered);
        self.say_of_all(|choices| match to {
            Some(to) => drop(choices.answers.insert((target, seen), to)),
            None => drop(choices.answers.remove(&(target, seen))),
        });
    }

    /// Says of all contracts that name months alone how they begin and end.
    pub fn take_months(self, months: Months) {
        self.say_of_all(|choices| choices.months = months);
    }

    /// Takes note of something said about many cells, and judges anew; the focus stays with them.
    fn say_of_all(self, change: impl FnOnce(&mut Choices)) {
        self.choices.update(change);
        self.replan(|| request_animation_frame(|| focus_in_place("import-values")));
    }

    /// Takes an unlikely cell as right, or asks again.
    pub fn confirm(self, row: u32, column: u32, right: bool) {
        self.say(|choices| {
            if right {
                choices.confirmed.insert((row, column));
            } else {
                choices.confirmed.remove(&(row, column));
            }
        });
    }

    pub fn skip(self, row: u32, aside: Option<Aside>, skip: bool) {
        self.say(|choices| choices.leave(row, aside, skip));
    }

    /// Takes or leaves every row that stands aside for one reason.
    pub fn take_asides(self, aside: Aside, take: bool) {
        let rows = self.plan.with_untracked(|plan| plan.as_ref().map(|plan| plan.aside(aside)));
        let rows = rows.unwrap_or_default();
        self.choices.update(|choices| rows.iter().for_each(|row| choices.leave(*row, Some(aside), !take)));
        self.replan(|| ());
    }

    /// What the person decides of a row; nothing leaves it open again.
    pub fn decide(self, row: u32, decision: Option<Decision>) {
        self.say(|choices| match decision {
            Some(decision) => {
                choices.decisions.insert(row, decision);
            }
            None => {
                choices.decisions.remove(&row);
            }
        });
    }

    /// Takes in whatever can be taken, as one batch.
    pub fn take(self) {
        let Some(plan) = self.plan.get_untracked() else { return };
        let counts = plan.counts();
        let choices = self.choices.get_untracked();
        self.issues.set(Vec::new());
        let take = Totals::of(&counts).take.to_string();
        self.working.set(Some(ta("import-taking", &[("count", &take)])));
        leptos::task::spawn_local(async move {
            idle::drawn().await;
            let edits = self.session.peek(|registry| plan.edits(registry, &choices));
            // The journal keeps names of files: a file name may hold no more than the person gave it.
            let name = self.book.with_untracked(|book| book.as_ref().map(|book| book.name.clone()));
            let why = ta("import-why", &[("file", &name.unwrap_or_default())]);
            let done = self.session.take_roster(edits, why).await;
            self.working.set(None);
            match done {
                Ok(sequence) => {
                    self.stage.set(Stage::Done(Taken { sequence, counts }));
                    request_animation_frame(|| focus_by_id("import-done"));
                }
                Err(found) => self.tell(found),
            }
        });
    }

    /// Whether something worked.
    pub fn heard(self, done: Result<(), Issue>) {
        match done {
            Ok(()) => self.issues.set(Vec::new()),
            Err(issue) => self.tell(vec![issue]),
        }
    }

    /// What stands against it, brought into sight; a long list says no more than its beginning.
    fn tell(self, mut found: Vec<Issue>) {
        found.truncate(ISSUES_SHOWN);
        self.issues.set(found);
        request_animation_frame(|| focus_by_id("import-stage"));
    }

    /// Takes the batch back; the rows stand for review again.
    pub fn undo(self, sequence: u64) {
        self.issues.set(Vec::new());
        self.working.set(Some(t("import-undoing")));
        leptos::task::spawn_local(async move {
            let undone = self.session.undo(sequence).await;
            self.working.set(None);
            match undone {
                Ok(_) => {
                    self.stage.set(Stage::Review);
                    self.replan(|| ());
                    self.toasts.show(NoticeKind::Success, t("import-undone"));
                }
                Err(found) => self.tell(found),
            }
        });
    }

    /// Begins again with another file.
    pub fn again(self) {
        self.book.set(None);
        self.sheet.set(None);
        self.plan.set(None);
        self.issues.set(Vec::new());
        self.stage.set(Stage::Choose);
    }
}
