//! What is drawn: rows and series of values, and the table behind them.

/// How a chart compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    /// One bar a row, the longest first; a second series is where it stood a year before, marked on the bar.
    #[default]
    Bars,
    /// Each row divided by its series, all rows equally long.
    Shares,
    /// Bands side by side, in their own order; a second series stands beside each, in outline.
    Columns,
    /// Over time; a second series is the year before, broken.
    Line,
    /// Steps, each no longer than the one before.
    Funnel,
    /// Over time, where each value holds until the next; a second series is how it runs otherwise, broken. Its scale begins
    /// near the least value: what rises is small beside the whole.
    Steps,
}

/// One value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// Nothing where it is not known: that is no zero.
    pub size: Option<f64>,
    /// As it is read, without its unit.
    pub text: String,
}

impl Cell {
    pub fn new(size: Option<f64>, text: impl Into<String>) -> Self {
        Self { size, text: text.into() }
    }
}

/// What stands under one label, a cell for each series.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub label: String,
    pub cells: Vec<Cell>,
}

/// What is drawn, and what the table behind it says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    pub kind: Kind,
    /// States what it shows.
    pub title: String,
    /// One sentence: what is to be seen in it.
    pub says: String,
    /// What its rows are.
    pub head: String,
    pub series: Vec<String>,
    pub rows: Vec<Row>,
    /// How many of the last rows, or of the last parts of shares, are none of those compared.
    pub aside: usize,
    /// The whole, below the rows of the table.
    pub total: Option<Row>,
    /// What is counted: 人, %.
    pub unit: String,
    /// A line to be reached, with its words.
    pub target: Option<(f64, String)>,
}

/// A number with its unit: `20 人`, `85.0%`.
pub fn with_unit(text: &str, unit: &str) -> String {
    match unit {
        "" => text.to_owned(),
        "%" => format!("{text}%"),
        unit => format!("{text} {unit}"),
    }
}

/// Where something stands in a chart: its row and its series.
pub type Place = (usize, usize);

impl Chart {
    /// Whether there is nothing to draw: 0 is a value.
    pub fn is_empty(&self) -> bool {
        !self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.size.is_some())
    }

    /// The headings of the table behind it, with the unit in them where they have none of their own.
    pub fn heads(&self) -> Vec<String> {
        let named = |series: &String| match self.unit.as_str() {
            _ if series.ends_with('）') => series.clone(),
            "" => series.clone(),
            unit => format!("{series}（{unit}）"),
        };
        std::iter::once(self.head.clone()).chain(self.series.iter().map(named)).collect()
    }

    /// The table behind it.
    pub fn table(&self) -> Vec<Vec<String>> {
        let line = |row: &Row| {
            std::iter::once(row.label.clone()).chain(row.cells.iter().map(|cell| cell.text.clone())).collect()
        };
        self.rows.iter().chain(&self.total).map(line).collect()
    }

    /// What is read of one mark.
    pub fn said(&self, (at, series): Place) -> String {
        let Some(row) = self.rows.get(at) else { return String::new() };
        let text = self.text((at, series));
        match self.series.get(series).filter(|_| self.series.len() > 1) {
            Some(name) => format!("{} · {name} · {text}", row.label),
            None => format!("{} · {text}", row.label),
        }
    }

    pub(super) fn size(&self, (row, series): Place) -> Option<f64> {
        self.rows.get(row)?.cells.get(series)?.size
    }

    pub(super) fn plain(&self, (row, series): Place) -> &str {
        self.rows.get(row).and_then(|row| row.cells.get(series)).map_or("", |cell| cell.text.as_str())
    }

    /// With its unit, where there is a number. The second column of a funnel is a share and has its own.
    pub(super) fn text(&self, place: Place) -> String {
        let own = self.kind == Kind::Funnel && place.1 > 0;
        let unit = if own || self.size(place).is_none() { "" } else { &self.unit };
        with_unit(self.plain(place), unit)
    }

    /// The greatest of all values, and of the line to be reached where it is near enough to be drawn.
    pub(super) fn greatest(&self) -> f64 {
        let sizes = self.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.size);
        let own = sizes.fold(0.0, f64::max);
        self.target_in_sight(own).map_or(own, |target| own.max(target))
    }

    /// A line far above everything would press it flat: then only its words are there.
    pub(super) fn target_in_sight(&self, greatest: f64) -> Option<f64> {
        const FAR: f64 = 2.5;
        self.target.as_ref().map(|(target, _)| *target).filter(|target| *target <= greatest * FAR)
    }
}
