//! Typing, clearing, filling; and taking it back before anything is saved.

use super::draft::piece_of;
use super::place::{Area, At};
use super::table::{Grid, Step, Typed};
use super::total::Total;

impl Grid {
    /// Types into a cell. What stands there already changes nothing.
    pub fn type_into(&mut self, at: At, text: &str) {
        self.act([(at, text.to_owned())]);
    }

    /// Empties cells: empty is not 0.
    pub fn clear(&mut self, area: Area) {
        self.act(area.cells().map(|at| (at, String::new())).collect::<Vec<_>>());
    }

    /// Puts what stands in the top row of an area into all of it below; of one row, what stands above it.
    pub fn fill_down(&mut self, area: Area) {
        let above = area.first.row.checked_sub(1).filter(|_| area.height() == 1);
        let from = above.unwrap_or(area.first.row);
        let text = |at: At| self.text(At::new(from, at.column)).unwrap_or_default().to_owned();
        let below = area.cells().filter(|at| at.row != from);
        self.act(below.map(|at| (at, text(at))).collect::<Vec<_>>());
    }

    /// Puts texts into cells that hold nothing, and answers how many took theirs. What somebody has said stays.
    pub fn fill(&mut self, texts: Vec<(At, String)>) -> usize {
        let is_empty =
            |(at, text): &(At, String)| self.text(*at).is_none() && self.is_open(*at) && !text.is_empty();
        let texts: Vec<(At, String)> = texts.into_iter().filter(is_empty).collect();
        let count = texts.len();
        self.act(texts);
        count
    }

    /// Puts texts over whatever stands in their cells, and answers how many cells say something else now: for what is asked
    /// for by name, as a sum is.
    pub fn overwrite(&mut self, texts: Vec<(At, String)>) -> usize {
        let differs = |(at, text): &(At, String)| {
            let read = self.columns.get(at.column).and_then(|column| column.read(text).ok());
            self.is_open(*at) && read.is_some_and(|read| read.as_deref() != self.text(*at))
        };
        let texts: Vec<(At, String)> = texts.into_iter().filter(differs).collect();
        let count = texts.len();
        self.act(texts);
        count
    }

    /// One act: what cannot be typed into stays as it is.
    pub(super) fn act(&mut self, texts: impl IntoIterator<Item = (At, String)>) {
        let change = |(at, text): (At, String)| {
            let after = self.typed(at, &text)?;
            let before = self.typed.get(&at).cloned();
            (before != after).then_some((at, before, after))
        };
        let step: Step = texts.into_iter().filter_map(change).collect();
        if step.is_empty() {
            return;
        }
        self.put(step.iter().map(|(at, _, after)| (*at, after.clone())).collect());
        self.done.push(step);
        self.undone.clear();
    }

    /// What typing a text would leave in a cell: nothing where the register says the same, no answer where nothing can
    /// be typed.
    pub(super) fn typed(&self, at: At, text: &str) -> Option<Option<Typed>> {
        if !self.is_open(at) {
            return None;
        }
        let typed = match self.columns.get(at.column)?.read(text) {
            Ok(text) => Typed { text, issue: None },
            Err(issue) => Typed { text: Some(text.trim().to_owned()), issue: Some(issue) },
        };
        let is_saved = typed.issue.is_none() && typed.text.as_deref() == self.saved(at);
        Some((!is_saved).then_some(typed))
    }

    /// Takes the last act back.
    pub fn undo(&mut self) -> Option<At> {
        let step = self.done.pop()?;
        self.put(step.iter().map(|(at, before, _)| (*at, before.clone())).collect());
        let at = step.first().map(|(at, ..)| *at);
        self.undone.push(step);
        at
    }

    /// Does again what was taken back.
    pub fn redo(&mut self) -> Option<At> {
        let step = self.undone.pop()?;
        self.put(step.iter().map(|(at, _, after)| (*at, after.clone())).collect());
        let at = step.first().map(|(at, ..)| *at);
        self.done.push(step);
        at
    }

    /// Forgets everything typed; it can be taken back like any other act.
    pub fn drop_all(&mut self) {
        let step: Step = self.typed.iter().map(|(at, typed)| (*at, Some(typed.clone()), None)).collect();
        if !step.is_empty() {
            self.put(step.iter().map(|(at, ..)| (*at, None)).collect());
            self.done.push(step);
            self.undone.clear();
        }
    }

    /// The one way in which a cell changes. Whatever follows from the cells is kept up here by those that change alone:
    /// thousands that are unsaved must not be gone through for every key.
    pub(super) fn put(&mut self, cells: Vec<(At, Option<Typed>)>) {
        for (at, typed) in cells {
            self.unkept.insert(piece_of(at.row));
            if self.unjudged.insert(at.row) {
                // What the register said was said of the row as it stood.
                let said = self.judged.range(At::new(at.row, 0)..At::new(at.row + 1, 0));
                let said: Vec<At> = said.map(|(at, _)| *at).collect();
                said.iter().for_each(|at| drop(self.judged.remove(at)));
            }
            self.count(at, Total::without);
            if typed.as_ref().is_some_and(|typed| typed.issue.is_some()) {
                self.wrong.insert(at);
            } else {
                self.wrong.remove(&at);
            }
            match typed {
                Some(typed) => drop(self.typed.insert(at, typed)),
                None => drop(self.typed.remove(&at)),
            }
            self.count(at, Total::with);
        }
    }
}
