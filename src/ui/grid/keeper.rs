//! Keeps what is typed and not saved in the tab's own storage, piece by piece: a key writes the piece it fell into.

use taizhang_core::process::grid::draft::Draft;
use taizhang_core::process::grid::table::Grid;

use crate::platform::drafts;

/// Where the draft of one table is kept.
pub struct Keeper {
    name: String,
    /// How many pieces may be there.
    pieces: usize,
}

impl Keeper {
    /// The keeper of that name, and what it finds there.
    pub fn of(name: String) -> (Self, Option<Draft>) {
        let pieces = drafts::load::<usize>(&name).unwrap_or_default();
        let keeper = Self { name, pieces };
        let found = (0..pieces).filter_map(|piece| drafts::load(&keeper.place(piece)));
        let found = (pieces > 0).then(|| Draft::joined(found));
        (keeper, found)
    }

    /// Writes the pieces that have changed.
    pub fn keep(&mut self, grid: &mut Grid) {
        let unkept = grid.unkept();
        let gone = (grid.pieces()..self.pieces).map(|piece| (piece, Draft::default()));
        for (piece, draft) in unkept.into_iter().chain(gone) {
            if draft.is_empty() {
                drafts::clear(&self.place(piece));
            } else {
                drafts::save(&self.place(piece), &draft);
            }
        }
        let pieces = if grid.changed() == 0 { 0 } else { grid.pieces() };
        match pieces {
            0 if self.pieces > 0 => drafts::clear(&self.name),
            pieces if pieces != self.pieces => drop(drafts::save(&self.name, &pieces)),
            _ => {}
        }
        self.pieces = pieces;
    }

    fn place(&self, piece: usize) -> String {
        format!("{}.{piece}", self.name)
    }
}
