//! The workbook at hand: what is read of it, what was said of it, and what it would do.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::workbook::role::Role;
use taizhang_core::process::grid::workbook::table::{Table, best};
use taizhang_core::process::grid::workbook::taking::Taking;
use taizhang_core::process::grid::workbook::{Answers, Choice, Question, Seen};
use taizhang_core::report::workbook::to_fill_in;

use crate::platform::prefs;
use crate::ui::components::{Button, FileDrop, NoticeKind, use_toasts};
use crate::ui::grid::held::Held;
use crate::ui::reactive::memo;
use crate::ui::session::{read_workbook, use_session};
use crate::ui::t::{lang, sentence, t, ta, tr};

/// What the file dialog offers first; a file is judged by its content.
const ENDINGS: &str = ".xlsx,.xls,.ods,.csv,.et";

/// How far it is.
#[derive(Clone, PartialEq, Eq)]
pub enum Stage {
    Shut,
    Reading,
    Refused(Issue),
    Read,
}

#[derive(Clone, Copy)]
pub struct Incoming {
    pub held: Held,
    /// The table's own id: what is remembered of titles is remembered for it.
    id: &'static str,
    /// What the names of the rows are called.
    pub names: Signal<String>,
    label: Signal<String>,
    pub stage: RwSignal<Stage>,
    pub file: RwSignal<String>,
    pub tables: RwSignal<Vec<Table>>,
    /// Which of them is read.
    pub at: RwSignal<usize>,
    /// That one, with what was said of its titles and columns.
    pub table: RwSignal<Option<Table>>,
    pub answers: RwSignal<Answers>,
    pub looked: Memo<Taking>,
}

impl Incoming {
    pub fn new(held: Held, id: &'static str, label: Signal<String>, names: Signal<String>) -> Self {
        let table = RwSignal::new(None::<Table>);
        let answers = RwSignal::new(Answers::default());
        let looked = memo(move |_| {
            table
                .with(|table| {
                    let table = table.as_ref()?;
                    Some(answers.with(|answers| held.grid.with(|grid| grid.look(table, answers))))
                })
                .unwrap_or_default()
        });
        Self {
            held,
            id,
            names,
            label,
            stage: RwSignal::new(Stage::Shut),
            file: RwSignal::new(String::new()),
            tables: RwSignal::new(Vec::new()),
            at: RwSignal::new(0),
            table,
            answers,
            looked,
        }
    }

    /// Reads a file and opens the look at it.
    fn read(self, file: web_sys::File) {
        self.held.finish();
        self.stage.set(Stage::Reading);
        leptos::task::spawn_local(async move {
            let name = file.name();
            let read = read_workbook(&file).await;
            // The person may have left the page meanwhile.
            if self.stage.is_disposed() {
                return;
            }
            self.file.set(name);
            match read {
                Err(issue) => self.stage.set(Stage::Refused(issue)),
                Ok(book) => {
                    let memory = prefs::load_titles(self.id);
                    let tables = self.held.grid.with_untracked(|grid| grid.tables(&book, &memory));
                    let at = best(&tables);
                    self.tables.set(tables);
                    self.use_table(at);
                    // Into a table without rows whoever stands in the sheet is meant to come.
                    if self.held.grid.with_untracked(|grid| grid.rows().is_empty()) {
                        self.welcome();
                    }
                    self.stage.set(Stage::Read);
                }
            }
        });
    }

    pub fn use_table(self, at: usize) {
        self.answers.update(|answers| {
            let asides = answers.asides;
            *answers = Answers::default();
            answers.asides = asides;
        });
        self.at.set(at);
        self.table.set(self.tables.with_untracked(|tables| tables.get(at).cloned()));
    }

    /// Says in which row the titles stand.
    pub fn head_at(self, row: u32) {
        let memory = prefs::load_titles(self.id);
        let headed = self.table.with_untracked(|table| {
            let table = table.as_ref()?;
            Some(self.held.grid.with_untracked(|grid| grid.headed(table, row, &memory)))
        });
        self.table.set(headed);
    }

    /// Says what a column holds; nothing is held by two.
    pub fn take_for(self, column: u32, role: Role) {
        self.table.update(|table| {
            let Some(table) = table else { return };
            if role != Role::Ignore {
                table.roles.values_mut().filter(|own| **own == role).for_each(|own| *own = Role::Ignore);
            }
            table.roles.insert(column, role);
        });
    }

    pub fn say(self, question: &Question, choice: Option<&Choice>) {
        if choice == Some(&Choice::Apart) {
            let Some(table) = self.table.get_untracked() else { return };
            let mut answers = self.answers.get_untracked();
            self.held.act(|grid| grid.part(&table, question, &mut answers));
            return self.answers.set(answers);
        }
        self.held.grid.with_untracked(|grid| {
            self.answers.update(|answers| answers.say(grid, question, choice));
        });
    }

    pub fn mean(self, seen: &Seen, choice: Option<&Choice>) {
        self.held.grid.with_untracked(|grid| {
            self.answers.update(|answers| answers.mean(grid, seen, choice));
        });
    }

    /// Makes a row of everybody whom the table does not know, where it takes rows by name.
    pub fn welcome(self) {
        let Some(table) = self.table.get_untracked() else { return };
        let mut answers = self.answers.get_untracked();
        self.held.act(|grid| grid.welcome_all(&table, &mut answers));
        self.answers.set(answers);
    }

    pub fn shut(self) {
        self.stage.set(Stage::Shut);
        self.table.set(None);
        self.tables.set(Vec::new());
        self.answers.set(Answers::default());
        if self.held.grid.with_untracked(Grid::welcomes) {
            self.held.act(Grid::dismiss);
        }
    }

    /// Fills the table, and remembers what was said of the titles.
    pub fn take(self) {
        let paste = self.looked.with_untracked(|looked| looked.paste.clone());
        self.table.with_untracked(|table| {
            let Some((table, head)) = table.as_ref().and_then(|table| Some((table, table.head.as_ref()?)))
            else {
                return;
            };
            let mut memory = prefs::load_titles(self.id);
            self.held.grid.with_untracked(|grid| memory.learn(grid, &table.sheet, head, &table.roles));
            prefs::save_titles(self.id, &memory);
        });
        self.held.act(|grid| grid.take(&paste));
        self.shut();
        self.held.said.set(ta("grid-changed", &[("count", &paste.changes().to_string())]));
    }
}

/// The two buttons of the bar: a workbook in, a template out.
#[component]
pub fn WorkbookButtons(incoming: Incoming) -> impl IntoView {
    let (session, toasts) = (use_session(), use_toasts());
    let Incoming { held, id, names, label, .. } = incoming;
    let take = move |files: Vec<web_sys::File>| {
        if let Some(file) = files.into_iter().next() {
            incoming.read(file);
        }
    };
    let hand_out = move |()| {
        held.finish();
        let template = held.grid.with_untracked(|grid| grid.template(&names.get_untracked(), lang()));
        let title = label.get_untracked();
        let name = ta("grid-template-name", &[("table", &title)]);
        let made = to_fill_in(&title, &template.headings, &template.numbers, &template.rows);
        leptos::task::spawn_local(async move {
            let done = match made {
                Ok(bytes) => session.hand_out_template(template.people, &name, &bytes).await,
                Err(issue) => Err(issue.into()),
            };
            match done {
                Ok(()) => toasts.show(NoticeKind::Success, ta("grid-template-done", &[("file", &name)])),
                Err(issues) => {
                    issues.iter().for_each(|issue| toasts.show(NoticeKind::Error, sentence(issue)))
                }
            }
        });
    };
    let reading = move || {
        let is = incoming.stage.with(|stage| *stage == Stage::Reading);
        is.then(|| view! { <span class="quiet small" role="status">{t("grid-book-reading")}</span> })
    };
    view! {
        {reading}
        <FileDrop id=format!("{id}-book") small=true label=tr("grid-book") accept=ENDINGS on_files=take />
        <Button label=tr("grid-template") on_press=hand_out />
    }
}
