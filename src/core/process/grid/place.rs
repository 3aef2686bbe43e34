//! A cell of the table by its place, and a rectangle of cells.

/// Counted from 0, row before column: cells in order are read line by line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    pub row: usize,
    pub column: usize,
}

impl At {
    pub const fn new(row: usize, column: usize) -> Self {
        Self { row, column }
    }
}

/// All cells between two corners, both included, whichever corner was first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    pub first: At,
    pub last: At,
}

impl Area {
    pub fn between(one: At, other: At) -> Self {
        Self {
            first: At::new(one.row.min(other.row), one.column.min(other.column)),
            last: At::new(one.row.max(other.row), one.column.max(other.column)),
        }
    }

    pub fn of(at: At) -> Self {
        Self { first: at, last: at }
    }

    pub fn is_one(self) -> bool {
        self.first == self.last
    }

    pub fn contains(self, at: At) -> bool {
        (self.first.row..=self.last.row).contains(&at.row)
            && (self.first.column..=self.last.column).contains(&at.column)
    }

    pub const fn height(self) -> usize {
        self.last.row - self.first.row + 1
    }

    pub const fn width(self) -> usize {
        self.last.column - self.first.column + 1
    }

    /// Its cells, line by line.
    pub fn cells(self) -> impl Iterator<Item = At> {
        let columns = self.first.column..=self.last.column;
        (self.first.row..=self.last.row)
            .flat_map(move |row| columns.clone().map(move |column| At::new(row, column)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_the_same_from_every_corner() {
        let area = Area::between(At::new(2, 0), At::new(1, 1));
        assert_eq!(area, Area::between(At::new(1, 1), At::new(2, 0)));
        assert_eq!((area.height(), area.width()), (2, 2));
        let cells: Vec<At> = area.cells().collect();
        assert_eq!(cells, [At::new(1, 0), At::new(1, 1), At::new(2, 0), At::new(2, 1)]);
        assert!(area.contains(At::new(2, 1)) && !area.contains(At::new(0, 1)));
    }
}
