//! A column: what it is called, the record field behind it, and how what is typed becomes the field's own text.

use crate::domain::amount::grouped;
use crate::domain::issue::Issue;
use crate::domain::record::{Field, Kind};
use crate::domain::value::{Input, typed};
use crate::intake::spelt;
use crate::words::{Lang, words};

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    pub key: &'static str,
    /// The words of its heading.
    pub title: String,
    /// The kind and the field behind it; none where it only tells something beside.
    pub field: Option<(Kind, &'static Field)>,
    /// Whether it is there to be typed into.
    pub typed_into: bool,
    /// Whether its sum stands below.
    pub summed: bool,
    /// What workbooks call it besides its title.
    pub also: &'static [&'static str],
    /// Words with which titles end that are this column if no other title is: 职称补贴 is 补贴.
    pub ends: &'static [&'static str],
    /// What it is of, as titles say it before its name, and what other things of the same names are of.
    pub of: Of,
    /// Other words of its codes, as others write them.
    pub says: &'static [(&'static str, &'static str)],
    /// Whether thousands stand apart where its amounts are read.
    pub apart: bool,
}

/// What columns of the same names are told apart by: 公积金基数 and 社保基数.
#[derive(Clone, Copy, Debug, Default)]
pub struct Of {
    /// A title with one of these is meant before any without.
    pub own: &'static [&'static str],
    /// A title with one of these is of something else.
    pub others: &'static [&'static str],
}

impl Column {
    /// A field that is typed here.
    pub fn of(kind: Kind, field: &'static Field) -> Self {
        let title = format!("field-{}-{}", kind.code(), field.key.replace('_', "-"));
        Self { key: field.key, field: Some((kind, field)), typed_into: true, ..Self::told("", &title) }
    }

    /// What is told beside and cannot be typed into.
    pub fn told(key: &'static str, title: &str) -> Self {
        Self {
            key,
            title: title.to_owned(),
            field: None,
            typed_into: false,
            summed: false,
            also: &[],
            ends: &[],
            of: Of::default(),
            says: &[],
            apart: false,
        }
    }

    #[must_use]
    pub fn summed(mut self) -> Self {
        self.summed = true;
        self
    }

    /// What workbooks call it besides its title.
    #[must_use]
    pub fn called(mut self, also: &'static [&'static str]) -> Self {
        self.also = also;
        self
    }

    /// Words with which titles end that are this column if no other title is.
    #[must_use]
    pub fn ending(mut self, ends: &'static [&'static str]) -> Self {
        self.ends = ends;
        self
    }

    /// What it is of.
    #[must_use]
    pub fn being_of(mut self, of: Of) -> Self {
        self.of = of;
        self
    }

    /// Other words of its codes, as others write them.
    #[must_use]
    pub fn saying(mut self, says: &'static [(&'static str, &'static str)]) -> Self {
        self.says = says;
        self
    }

    /// Large sums: thousands stand apart where they are read.
    #[must_use]
    pub fn apart(mut self) -> Self {
        self.apart = true;
        self
    }

    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.typed_into = false;
        self
    }

    /// The same values under another name: of another time.
    #[must_use]
    pub fn named(mut self, key: &'static str, title: &str) -> Self {
        self.key = key;
        title.clone_into(&mut self.title);
        self
    }

    /// Whether it holds numbers, which stand at the right.
    pub fn is_number(&self) -> bool {
        self.field.is_some_and(|(_, field)| matches!(field.input, Input::Count | Input::Amount))
    }

    /// What the field holds of a text as typed or pasted, in its own spelling; nothing where it is blank. Of a table of
    /// codes the word will do.
    ///
    /// # Errors
    /// The issue of a text that the field cannot hold, at `KIND.KEY`.
    pub(super) fn read(&self, text: &str) -> Result<Option<String>, Issue> {
        let text = typed(text);
        let Some((kind, field)) = self.field else { return Ok(Some(text).filter(|text| !text.is_empty())) };
        if text.is_empty() {
            return Ok(None);
        }
        let other = self.says.iter().find(|(word, _)| *word == text).map(|(_, code)| *code);
        let code = other.or_else(|| code_of(field.input, &text));
        let mut body = kind.empty();
        body.set(field.key, Some(code.unwrap_or(&text)))
            .map_err(|issue| issue.at(format!("{}.{}", kind.code(), field.key)))?;
        Ok(body.get(field.key))
    }

    /// A value as it is read: of a code its word.
    pub fn shown(&self, lang: Lang, text: &str) -> String {
        match self.field.map(|(_, field)| field.input) {
            Some(Input::Code { table, options }) if options().contains(&text) => {
                words(lang, &format!("code-{table}-{text}"), &[])
            }
            Some(Input::Amount) if self.apart => grouped(text),
            _ => text.to_owned(),
        }
    }
}

/// The code of which a text is the word, in whichever language.
fn code_of(input: Input, text: &str) -> Option<&'static str> {
    let Input::Code { table, options } = input else { return None };
    let named = |code: &&str| {
        Lang::ALL.iter().any(|lang| words(*lang, &format!("code-{table}-{code}"), &[]).as_str() == text)
    };
    // Else as rosters write it: 初级 for 助理社会工作师.
    options().into_iter().find(named).or_else(|| spelt(table, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: Kind, key: &str, text: &str, expected: Result<Option<&str>, &str>) {
        let column = Column::of(kind, kind.field(key).unwrap());
        let read = column.read(text).map_err(|issue| issue.code);
        assert_eq!(read, expected.map(|text| text.map(str::to_owned)).map_err(str::to_owned), "{text}");
    }

    /// What rosters may call a code a table may as well.
    #[test]
    fn codes_are_known_by_their_short_words() {
        for (text, code) in
            [("初级", "1"), ("助理社工师", "1"), ("中级", "2"), ("高级", "3"), ("社会工作师", "2")]
        {
            check(Kind::Exam, "level", text, Ok(Some(code)));
        }
        check(Kind::Exam, "level", "特级", Err("code-unknown"));
        let column = Column::of(Kind::Exam, Kind::Exam.field("level").unwrap());
        assert_eq!(column.shown(Lang::Zh, "特级"), "特级", "what is no code stands as it was typed");
    }

    #[test]
    fn a_text_is_read_by_its_field_alone() {
        check(Kind::HeadCount, "workers", " 1,200 ", Ok(Some("1200")));
        check(Kind::HeadCount, "workers", "１２", Ok(Some("12")));
        check(Kind::HeadCount, "workers", "0", Ok(Some("0")));
        check(Kind::HeadCount, "workers", "", Ok(None));
        check(Kind::HeadCount, "workers", "约 12", Err("count-format"));
        check(Kind::MonthlyPay, "base", "¥4,000", Ok(Some("4000.00")));
        check(Kind::Attendance, "attended", "是", Ok(Some("Y")));
        check(Kind::Attendance, "attended", "也许", Err("code-unknown"));
    }
}
