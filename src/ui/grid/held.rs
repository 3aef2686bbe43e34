//! The table in somebody's hands: where the cursor stands, what is being typed, and what was just said aloud.

use leptos::prelude::*;
use taizhang_core::process::grid::paste::Paste;
use taizhang_core::process::grid::place::{Area, At};
use taizhang_core::process::grid::table::Grid;

use super::keeper::Keeper;
use crate::ui::session::Session;
use crate::ui::t::{lang, sentence, t, ta};

/// What is being typed into the cell of the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    pub text: String,
    /// Begun with F2 or a double click: arrows move within the text.
    pub within: bool,
}

/// One editable table on the screen.
#[derive(Clone, Copy)]
pub struct Held {
    pub grid: RwSignal<Grid>,
    /// The cell that has the keyboard.
    pub cursor: RwSignal<At>,
    /// The other corner of what is selected.
    pub reach: RwSignal<At>,
    pub typing: RwSignal<Option<Typing>>,
    pub pasting: RwSignal<Option<Paste>>,
    /// Said politely to whoever listens.
    pub said: RwSignal<String>,
    /// The cursor was moved: its new cell takes the focus as soon as it is there.
    pub takes_focus: StoredValue<bool>,
    /// Whether the cell of the cursor has the keyboard.
    pub has_focus: StoredValue<bool>,
    /// After Escape the next Tab leaves the table.
    pub leaves: StoredValue<bool>,
    keeper: StoredValue<Keeper>,
    session: Session,
}

impl Held {
    pub fn new(session: Session, grid: Grid, keeper: Keeper) -> Self {
        let first = grid.first_open().unwrap_or_default();
        let held = Self {
            grid: RwSignal::new(grid),
            cursor: RwSignal::new(first),
            reach: RwSignal::new(first),
            typing: RwSignal::new(None),
            pasting: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            takes_focus: StoredValue::new(false),
            has_focus: StoredValue::new(false),
            leaves: StoredValue::new(false),
            keeper: StoredValue::new(keeper),
            session,
        };
        held.judge();
        held
    }

    pub fn area(self) -> Area {
        Area::between(self.cursor.get(), self.reach.get())
    }

    pub fn area_untracked(self) -> Area {
        Area::between(self.cursor.get_untracked(), self.reach.get_untracked())
    }

    /// Puts the cursor into a cell and takes the keyboard there.
    pub fn go(self, at: At) {
        self.finish();
        self.leaves.set_value(false);
        self.takes_focus.set_value(true);
        self.reach.set(at);
        self.cursor.set(at);
    }

    /// Selects from the cursor to a cell.
    pub fn stretch(self, at: At) {
        self.finish();
        self.reach.set(at);
    }

    /// Does something to the cells, asks the register what it says to that, and keeps what is not saved.
    pub fn act<T>(self, act: impl FnOnce(&mut Grid) -> T) -> T {
        let out = self.grid.try_update(|grid| {
            let out = act(grid);
            self.session.peek(|registry| grid.judge(registry, self.session.today()));
            self.keeper.update_value(|keeper| keeper.keep(grid));
            out
        });
        #[expect(clippy::expect_used, reason = "whoever acts stands in the table, which holds its signal")]
        out.expect("the table is on the screen")
    }

    fn judge(self) {
        self.act(|_| ());
    }

    /// The table as the register has it now. Where it has become shorter, the cursor stays on it.
    pub fn replace(self, grid: Grid) {
        let last = grid.all().map(|all| all.last).unwrap_or_default();
        self.act(|held| *held = grid);
        for corner in [self.cursor, self.reach] {
            let At { row, column } = corner.get_untracked();
            if row > last.row || column > last.column {
                corner.set(At::new(row.min(last.row), column.min(last.column)));
            }
        }
    }

    /// What is being typed goes into its cell. Called before anything else happens, and when the keyboard leaves.
    pub fn finish(self) {
        let Some(typing) = self.typing.try_get_untracked().flatten() else { return };
        let at = self.cursor.get_untracked();
        self.typing.set(None);
        self.act(|grid| grid.type_into(at, &typing.text));
        self.say_fault(at);
    }

    /// What is being typed is dropped; the cell stays as it was.
    pub fn give_up(self) {
        self.typing.set(None);
    }

    pub fn undo(self) {
        self.finish();
        let at = self.act(Grid::undo);
        self.shown_again(at);
    }

    pub fn redo(self) {
        self.finish();
        let at = self.act(Grid::redo);
        self.shown_again(at);
    }

    /// To the cell that has changed; whoever has the keyboard in the table keeps it there.
    fn shown_again(self, at: Option<At>) {
        let Some(at) = at else { return };
        self.takes_focus.set_value(self.has_focus.get_value());
        self.reach.set(at);
        self.cursor.set(at);
        let text = self.grid.with_untracked(|grid| grid.text(at).map(str::to_owned));
        self.said.set(format!("{}：{}", self.name(at), text.unwrap_or_else(|| t("grid-empty"))));
    }

    fn say_fault(self, at: At) {
        let fault = self.grid.with_untracked(|grid| grid.issue(at).map(sentence));
        self.said.set(fault.map(|fault| format!("{}：{fault}", self.name(at))).unwrap_or_default());
    }

    /// The row and the column of a cell, in words.
    pub fn name(self, at: At) -> String {
        let (row, column, is_open) = self.grid.with_untracked(|grid| {
            let row = grid.rows().get(at.row).map(|row| row.name.clone()).unwrap_or_default();
            let column = grid.columns().get(at.column).map(|column| column.title.clone()).unwrap_or_default();
            (row, column, grid.is_open(at))
        });
        let args = [("row", row.as_str()), ("column", &t(&column))];
        if is_open { ta("grid-cell", &args) } else { ta("grid-cell-closed", &args) }
    }

    /// A value of a column as it is read.
    pub fn shown(self, column: usize, text: &str) -> String {
        self.grid.with_untracked(|grid| {
            grid.columns().get(column).map_or_else(|| text.to_owned(), |column| column.shown(lang(), text))
        })
    }
}
