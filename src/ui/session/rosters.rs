//! Rosters: a workbook as read, its people taken in as one batch, and that batch taken back.

use std::ops::Range;

use futures_lite::future::zip;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::domain::record::Kind;
use taizhang_core::intake::workbook::{self, Book};
use taizhang_core::ledger::batch::Change;
use taizhang_core::ledger::store::Store;
use taizhang_core::ledger::{Batch, Command, Edit, decide};
use taizhang_core::report;
use taizhang_core::report::own_form::{self, Asked, Filling, Form, Made, Media, filled};
use taizhang_core::report::takeout::package;

use super::{Session, stored};
use crate::platform::{files, idle};

/// The media type of an .xlsx workbook.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// So far behind a step is looked for what changed its records since and was changed back.
const LATER_MAX: u64 = 50;
/// The media type of a .docx document.
const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of an archive.
const ARCHIVE: &str = "application/zip";

impl Session {
    /// Writes the edits of a roster as one batch; answers its place in the journal, by which it can be
    /// taken back.
    ///
    /// # Errors
    /// What stands against it; nothing is written then.
    pub async fn take_roster(self, edits: Vec<Edit>, why: String) -> Result<u64, Issues> {
        let command = Command::Write { edits, why };
        self.commit(move |registry, _, context| {
            let batch = decide(registry, &command, context)?;
            Ok((batch, Vec::new(), registry.head.sequence + 1))
        })
        .await
    }

    /// Hands out the roster of these people as a workbook, once the journal says that it was; it is put together while
    /// the disk writes that.
    ///
    /// # Errors
    /// What stands against it; nothing is handed out then.
    pub async fn hand_out_roster(self, people: &[Id], name: &str) -> Result<(), Issues> {
        let make = async { self.peek(|registry| report::workbook::roster(registry, people, self.day())) };
        let (noted, made) = zip(self.send(Command::Export { people: people.to_vec() }), make).await;
        noted?;
        hand_out_workbook(name, &made?).map_err(Issues::from)
    }

    /// Hands out a table to be filled in, once the journal says whose identity numbers stand in it.
    ///
    /// # Errors
    /// What stands against it; nothing is handed out then.
    pub async fn hand_out_template(self, people: Vec<Id>, name: &str, bytes: &[u8]) -> Result<(), Issues> {
        if !people.is_empty() {
            self.send(Command::Export { people }).await?;
        }
        hand_out_workbook(name, bytes).map_err(Issues::from)
    }

    /// Hands out a form filled for these people; where whole numbers stand in it, once the journal says whose.
    ///
    /// # Errors
    /// What stands against it; nothing is handed out then.
    pub async fn hand_out_form(
        self,
        form: &Form,
        asked: &[Asked],
        people: &[Id],
        whole: bool,
    ) -> Result<Made, Issues> {
        let on = self.day();
        let made = self.peek(|registry| filled(form, asked, Filling { registry, people, on, whole }))?;
        if whole && asked.iter().any(|asked| asked.what.is_restricted()) {
            self.send(Command::Export { people: people.to_vec() }).await?;
        }
        let media = match made.media {
            Media::Workbook => WORKBOOK,
            Media::Document => DOCUMENT,
            Media::Archive => ARCHIVE,
        };
        files::download(&made.name, media, &made.bytes)?;
        Ok(made)
    }

    /// Hands out the data package once the journal says so; with names, of whom.
    ///
    /// # Errors
    /// What stands against it; nothing is handed out then.
    pub async fn hand_out_data(self, name: &str, named: bool) -> Result<(), Issues> {
        // Its own draw: what everybody is called in it is known to nobody else.
        let drawn = self.context()?;
        idle::drawn().await;
        let made = self.peek(|registry| package(registry, self.day(), &drawn, named))?;
        if named {
            let people =
                self.peek(|registry| registry.of_kind(Kind::Person).map(|person| person.id).collect());
            self.send(Command::Export { people }).await?;
        }
        self.send(Command::HandOut { digest: made.digest, sealed: false }).await?;
        files::download(name, ARCHIVE, &made.bytes).map_err(Issues::from)
    }

    /// Takes back what one entry of the journal wrote, as a batch of its own.
    ///
    /// # Errors
    /// `undo-changed` where something it wrote has been changed since, or what the store says.
    pub async fn undo(self, sequence: u64) -> Result<Batch, Issues> {
        let command = self.to_undo(sequence).await?;
        self.send(command).await
    }

    /// Whether it could be taken back as things stand.
    pub async fn can_undo(self, sequence: u64) -> bool {
        let context = self.context();
        let (Ok(command), Ok(context)) = (self.to_undo(sequence).await, context) else { return false };
        self.peek(|registry| decide(registry, &command, &context).is_ok())
    }

    /// What entries wrote, up to one of which the body is gone.
    async fn batches(self, of: Range<u64>) -> Result<Vec<(u64, Batch)>, Issues> {
        let entries = self.store().entries(of).await.map_err(stored)?;
        let read = entries.iter().map(|entry| Ok((entry.sequence, Batch::of(entry)?)));
        let read = read.collect::<Result<Vec<_>, Issue>>()?;
        Ok(read.into_iter().map_while(|(at, batch)| Some((at, batch?))).collect())
    }

    async fn to_undo(self, sequence: u64) -> Result<Command, Issues> {
        let found = self.batches(sequence..sequence + 1).await?.pop();
        let (_, batch) = found.ok_or_else(|| Issue::new("undo-nothing"))?;
        let last = self.peek(|registry| {
            let records = batch.changes.iter().filter_map(Change::record);
            records.map(|id| registry.touched(id)).max().unwrap_or_default()
        });
        let is_near = last > sequence && last - sequence <= LATER_MAX;
        let later = if is_near { self.batches(sequence + 1..last + 1).await? } else { Vec::new() };
        Ok(Command::Undo { sequence, batch, later })
    }
}

/// Reads a chosen workbook. Nothing of it is kept.
///
/// # Errors
/// The sentence that refuses it.
pub async fn read_workbook(file: &web_sys::File) -> Result<Book, Issue> {
    workbook::read(&chosen(file).await?, &file.name())
}

/// Reads a form of the office's own. Nothing of it is kept.
///
/// # Errors
/// The sentence that refuses it.
pub async fn read_form(file: &web_sys::File) -> Result<Form, Issue> {
    own_form::read(&chosen(file).await?, &file.name())
}

async fn chosen(file: &web_sys::File) -> Result<Vec<u8>, Issue> {
    let max = u32::try_from(workbook::BYTES_MAX).unwrap_or(u32::MAX);
    let bytes = files::read(file, max);
    // What comes then holds the page up: what is being done must have been drawn before.
    idle::drawn().await;
    bytes.await
}

/// Hands a workbook to the person.
///
/// # Errors
/// `file-not-saved` if the browser refuses.
pub fn hand_out_workbook(name: &str, bytes: &[u8]) -> Result<(), Issue> {
    files::download(name, WORKBOOK, bytes)
}

/// Hands a picture to the person, as a PNG.
///
/// # Errors
/// `file-not-saved` if the browser refuses.
pub async fn hand_out_picture(name: &str, svg: &str) -> Result<(), Issue> {
    crate::platform::pictures::save(name, svg).await
}
