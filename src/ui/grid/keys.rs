//! What keys do, as in WPS. In a cell being typed into, keys that move within the text are the text's.

use leptos::prelude::*;
use taizhang_core::process::grid::place::{Area, At};
use taizhang_core::process::grid::table::Grid;
use web_sys::KeyboardEvent;

use super::held::{Held, Typing};

/// Takes a key; `page` is how many rows Page Up and Page Down go.
pub fn press(held: Held, event: &KeyboardEvent, page: usize) {
    let Some(all) = held.grid.with_untracked(Grid::all) else { return };
    let control = event.ctrl_key() || event.meta_key();
    let typing = held.typing.with_untracked(|typing| typing.as_ref().map(|typing| typing.within));
    let key = event.key();
    let taken = match (key.as_str(), typing) {
        ("Tab", _) => tab(held, all, event.shift_key()),
        ("Enter", _) => {
            let by = if event.shift_key() { (-1, 0) } else { (1, 0) };
            held.go(moved(held.cursor.get_untracked(), by, all));
            true
        }
        ("Escape", Some(_)) => {
            held.give_up();
            true
        }
        ("Escape", None) => {
            held.leaves.set_value(true);
            held.reach.set(held.cursor.get_untracked());
            false
        }
        // Within a text the arrows, and all that the browser offers, are the text's.
        (_, Some(true)) => false,
        ("F2", typing) => {
            begin(held, typing.is_some());
            true
        }
        ("z" | "Z", None) if control && event.shift_key() => {
            held.redo();
            true
        }
        ("z" | "Z", None) if control => {
            held.undo();
            true
        }
        ("y" | "Y", None) if control => {
            held.redo();
            true
        }
        ("d" | "D", None) if control => {
            let area = held.area_untracked();
            held.act(|grid| grid.fill_down(area));
            true
        }
        ("a" | "A", None) if control => {
            held.takes_focus.set_value(true);
            held.cursor.set(all.first);
            held.reach.set(all.last);
            true
        }
        ("Delete" | "Backspace", None) => {
            let area = held.area_untracked();
            held.act(|grid| grid.clear(area));
            true
        }
        (key, _) => match step(key, control, page) {
            Some(by) if event.shift_key() => {
                held.stretch(moved(held.reach.get_untracked(), by, all));
                true
            }
            Some(by) => {
                held.go(moved(held.cursor.get_untracked(), by, all));
                true
            }
            None => false,
        },
    };
    if taken {
        event.prevent_default();
    }
}

/// Begins to type within what stands there.
pub fn begin(held: Held, is_typing: bool) {
    let at = held.cursor.get_untracked();
    if !held.grid.with_untracked(|grid| grid.is_open(at)) {
        return;
    }
    let text = held.grid.with_untracked(|grid| grid.text(at).unwrap_or_default().to_owned());
    held.typing.update(|typing| match typing {
        Some(typing) if is_typing => typing.within = true,
        Some(_) | None => *typing = Some(Typing { text: held.shown(at.column, &text), within: true }),
    });
}

/// To the next cell, at the end of a row to the next row; out of the table at its end, or after Escape.
fn tab(held: Held, all: Area, back: bool) -> bool {
    let at = held.cursor.get_untracked();
    let (first, last) = (all.first, all.last);
    let next = match back {
        _ if held.leaves.get_value() => None,
        false if at.column < last.column => Some(At::new(at.row, at.column + 1)),
        false if at.row < last.row => Some(At::new(at.row + 1, first.column)),
        true if at.column > first.column => Some(At::new(at.row, at.column - 1)),
        true if at.row > first.row => Some(At::new(at.row - 1, last.column)),
        false | true => None,
    };
    match next {
        Some(next) => held.go(next),
        None => held.finish(),
    }
    next.is_some()
}

/// Farther than any table: to its edge.
const EDGE: isize = 1 << 30;

/// How far a key moves, in rows and columns.
fn step(key: &str, control: bool, page: usize) -> Option<(isize, isize)> {
    let one = if control { EDGE } else { 1 };
    let page = isize::try_from(page).unwrap_or(EDGE);
    match key {
        "ArrowDown" => Some((one, 0)),
        "ArrowUp" => Some((-one, 0)),
        "ArrowRight" => Some((0, one)),
        "ArrowLeft" => Some((0, -one)),
        "PageDown" => Some((page, 0)),
        "PageUp" => Some((-page, 0)),
        "Home" if control => Some((-EDGE, -EDGE)),
        "End" if control => Some((EDGE, EDGE)),
        "Home" => Some((0, -EDGE)),
        "End" => Some((0, EDGE)),
        _ => None,
    }
}

fn moved(at: At, (rows, columns): (isize, isize), all: Area) -> At {
    let by = |from: usize, by: isize, last: usize| from.saturating_add_signed(by).min(last);
    At::new(by(at.row, rows, all.last.row), by(at.column, columns, all.last.column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_move_to_the_edge_and_no_farther() {
        let all = Area { first: At::default(), last: At::new(9, 2) };
        for (key, control, from, to) in [
            ("ArrowDown", false, (0, 0), (1, 0)),
            ("ArrowDown", false, (9, 0), (9, 0)),
            ("ArrowUp", false, (0, 1), (0, 1)),
            ("ArrowRight", true, (3, 0), (3, 2)),
            ("PageDown", false, (3, 1), (8, 1)),
            ("Home", true, (8, 2), (0, 0)),
            ("End", false, (8, 0), (8, 2)),
        ] {
            let by = step(key, control, 5).unwrap();
            let (from, to) = (At::new(from.0, from.1), At::new(to.0, to.1));
            assert_eq!(moved(from, by, all), to, "{key}");
        }
        assert_eq!(step("a", false, 5), None);
    }
}
