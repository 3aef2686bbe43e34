//! Opening a file, step by step, for whoever asks for one: the inbox, the restore, the rehearsal and the self-check.
//!
//! The shell reads the file, has it inspected and unpacked in pieces, so that the page is never held up, and shows the
//! state.

use std::sync::Arc;

use super::ahead;
use super::wire::{Envelope, Inspected, NotOpened, Package};
use crate::domain::issue::Issue;
use crate::domain::package_kind::{Direction, PackageKind};
use crate::ledger::pieces::Rest;

/// Which file is asked for, and what is read from it.
pub struct Wanted<T> {
    /// What refuses a file of this kind; nothing where it is the one asked for. Said before any passphrase is asked.
    pub unwanted: fn(PackageKind) -> Option<Issue>,
    /// What is said of a passphrase that does not open it.
    pub wrong: fn() -> Issue,
    pub read: fn(Package) -> Result<T, Issue>,
}

/// A file between offices, to be planned and taken in.
pub const TO_TAKE_IN: Wanted<Package> =
    Wanted { unwanted: opened_elsewhere, wrong: || Issue::new("package-passphrase"), read: Ok };

/// What is never taken in among the files between offices, with the sentence that says where it is opened.
pub fn opened_elsewhere(kind: PackageKind) -> Option<Issue> {
    let refused = |code: &str| Some(Issue::new(code).at("envelope.kind"));
    match kind.direction() {
        Direction::ToOneself => refused("package-backup"),
        Direction::ToPerson => refused("package-personal"),
        Direction::Class => refused("package-class"),
        Direction::Up
        | Direction::Down
        | Direction::Line
        | Direction::Sideways
        | Direction::Either
        | Direction::FromPerson => None,
    }
}

/// Unseals a file; of one that is to be planned, reads what it states.
///
/// # Errors
/// Whether another passphrase may be tried, or the file is refused.
pub async fn unpack(
    inspected: &Inspected,
    passphrase: Option<&str>,
    rest: &mut impl Rest,
) -> Result<Package, NotOpened> {
    let package = inspected.open_in_pieces(passphrase, rest).await?;
    if opened_elsewhere(package.envelope.kind).is_none() {
        ahead::read(&package, rest).await;
    }
    Ok(package)
}

/// How far the file at hand has come.
#[derive(Clone)]
pub enum State<T> {
    /// No file yet.
    Nothing,
    /// Its bytes are on their way.
    Reading,
    /// Sealed: who it comes from can be read, what it says only with its passphrase.
    Locked {
        inspected: Arc<Inspected>,
        /// What was wrong with the passphrase typed last.
        fault: Option<Issue>,
    },
    /// Being unsealed and read.
    Unpacking {
        inspected: Arc<Inspected>,
        passphrase: Option<String>,
    },
    Open(T),
    Refused(Issue),
}

/// What happens to a file.
pub enum Event {
    /// A person chose a file of this name, or another one instead.
    Chosen(String),
    /// What was found of the file chosen at this turn, or why it cannot be read.
    Read(Turn, Result<Inspected, Issue>),
    /// A passphrase.
    Typed(String),
    /// What came of [`State::Unpacking`].
    Unpacked(Turn, Result<Package, NotOpened>),
    /// Whoever asked for the file cannot use what it says.
    Refused(Issue),
    /// The person is done with it.
    Left,
}

/// Which of the files chosen one after another: an answer about an earlier one comes too late and changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u64);

/// The file at hand and its state.
pub struct Opening<T: 'static> {
    wanted: &'static Wanted<T>,
    turn: u64,
    name: String,
    state: State<T>,
}

impl<T> Opening<T> {
    pub const fn new(wanted: &'static Wanted<T>) -> Self {
        Self { wanted, turn: 0, name: String::new(), state: State::Nothing }
    }

    /// What refuses a file of this kind here.
    pub fn unwanted(&self, kind: PackageKind) -> Option<Issue> {
        (self.wanted.unwanted)(kind)
    }

    /// The turn of the file at hand.
    pub const fn turn(&self) -> Turn {
        Turn(self.turn)
    }

    /// The name of the file at hand.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub const fn state(&self) -> &State<T> {
        &self.state
    }

    /// The outside of a file that is sealed, or about to be unpacked.
    pub fn outside(&self) -> Option<&Envelope> {
        match &self.state {
            State::Locked { inspected, .. } | State::Unpacking { inspected, .. } => Some(&inspected.envelope),
            State::Nothing | State::Reading | State::Open(_) | State::Refused(_) => None,
        }
    }

    /// What is to be unpacked at this turn, with its passphrase.
    pub fn unpacking(&self, turn: Turn) -> Option<(Arc<Inspected>, Option<String>)> {
        match &self.state {
            State::Unpacking { inspected, passphrase } if turn == self.turn() => {
                Some((Arc::clone(inspected), passphrase.clone()))
            }
            State::Nothing
            | State::Reading
            | State::Locked { .. }
            | State::Unpacking { .. }
            | State::Open(_)
            | State::Refused(_) => None,
        }
    }

    /// One step. What does not belong to the file at hand, or to its state, changes nothing.
    pub fn on(&mut self, event: Event) {
        let state = std::mem::replace(&mut self.state, State::Nothing);
        self.state = match (event, state) {
            (Event::Chosen(name), _) => {
                self.begin(name);
                State::Reading
            }
            (Event::Left, _) => {
                self.begin(String::new());
                State::Nothing
            }
            (Event::Read(turn, found), State::Reading) if turn.0 == self.turn => self.inspected(found),
            (Event::Typed(passphrase), State::Locked { inspected, .. }) => {
                if passphrase.is_empty() {
                    State::Locked { inspected, fault: Some(Issue::new("passphrase-missing")) }
                } else {
                    State::Unpacking { inspected, passphrase: Some(passphrase) }
                }
            }
            (Event::Unpacked(turn, unpacked), State::Unpacking { inspected, .. }) if turn.0 == self.turn => {
                self.unpacked(inspected, unpacked)
            }
            (Event::Refused(issue), State::Open(_)) => State::Refused(issue),
            (Event::Read(..) | Event::Typed(_) | Event::Unpacked(..) | Event::Refused(_), state) => state,
        };
    }

    fn begin(&mut self, name: String) {
        self.turn += 1;
        self.name = name;
    }

    fn inspected(&self, found: Result<Inspected, Issue>) -> State<T> {
        let inspected = match found {
            Ok(inspected) => Arc::new(inspected),
            Err(issue) => return State::Refused(issue),
        };
        if let Some(issue) = (self.wanted.unwanted)(inspected.envelope.kind) {
            return State::Refused(issue);
        }
        if inspected.sealed {
            State::Locked { inspected, fault: None }
        } else {
            State::Unpacking { inspected, passphrase: None }
        }
    }

    fn unpacked(&self, inspected: Arc<Inspected>, unpacked: Result<Package, NotOpened>) -> State<T> {
        match unpacked {
            Err(NotOpened::Passphrase(_)) => State::Locked { inspected, fault: Some((self.wanted.wrong)()) },
            Err(NotOpened::Refused(issue)) => State::Refused(issue),
            Ok(package) => (self.wanted.read)(package).map_or_else(State::Refused, State::Open),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::wire::{PACKAGE_BYTES_MAX, Reader, inspect};
    use crate::ledger::pieces::{AtOnce, at_once};

    /// Two files of one filing, the second sealed with [`TOLD`].
    const PLAIN: &str = include_str!("../../../tests/data/golden/package-v0.json");
    const SEALED: &str = include_str!("../../../tests/data/golden/package-v0-sealed.json");
    const TOLD: &str = "松柏 2026";

    /// Somebody who asks for a backup alone.
    const BACKUP: Wanted<Package> = Wanted {
        unwanted: |kind| (kind != PackageKind::Backup).then(|| Issue::new("backup-kind")),
        wrong: || Issue::new("backup-passphrase"),
        read: Ok,
    };
    /// Somebody who finds nothing of use in the file.
    const USELESS: Wanted<()> = Wanted {
        unwanted: |_| None,
        wrong: || Issue::new("backup-passphrase"),
        read: |_| Err(Issue::new("backup-format")),
    };

    /// What a person does, and what the shell does for it.
    #[derive(Clone, Copy, Debug)]
    enum Do {
        Choose,
        Read(&'static str),
        /// The bytes of the file chosen before this one.
        ReadLate(&'static str),
        Cannot(&'static str),
        Type(&'static str),
        Unpack,
        UnpackLate,
        Refuse(&'static str),
        Leave,
    }
    use Do::{Cannot, Choose, Leave, Read, ReadLate, Refuse, Type, Unpack, UnpackLate};

    fn told<T>(state: &State<T>) -> String {
        match state {
            State::Nothing => "nothing".to_owned(),
            State::Reading => "reading".to_owned(),
            State::Locked { fault: None, .. } => "locked".to_owned(),
            State::Locked { fault: Some(issue), .. } => format!("locked: {}", issue.code),
            State::Unpacking { .. } => "unpacking".to_owned(),
            State::Open(_) => "open".to_owned(),
            State::Refused(issue) => format!("refused: {}", issue.code),
        }
    }

    /// The states that the steps lead through.
    fn states<T>(wanted: &'static Wanted<T>, steps: &[Do]) -> Vec<String> {
        let mut opening = Opening::new(wanted);
        let step = |step: &Do| {
            let before = Turn(opening.turn.saturating_sub(1));
            let found = |text: &str| inspect(text.as_bytes().to_vec(), Reader::Outer);
            let unpacked = || match opening.unpacking(opening.turn()) {
                Some((inspected, passphrase)) => {
                    at_once(unpack(&inspected, passphrase.as_deref(), &mut AtOnce))
                }
                None => Err(Issue::new("package-sealed").into()),
            };
            opening.on(match *step {
                Choose => Event::Chosen("文件.json".to_owned()),
                Read(text) => Event::Read(opening.turn(), found(text)),
                ReadLate(text) => Event::Read(before, found(text)),
                Cannot(code) => Event::Read(opening.turn(), Err(Issue::new(code))),
                Type(text) => Event::Typed(text.to_owned()),
                Unpack => Event::Unpacked(opening.turn(), unpacked()),
                UnpackLate => Event::Unpacked(before, unpacked()),
                Refuse(code) => Event::Refused(Issue::new(code)),
                Leave => Event::Left,
            });
            told(opening.state())
        };
        steps.iter().map(step).collect()
    }

    fn check<T>(wanted: &'static Wanted<T>, rows: &[(&str, &[(Do, &str)])]) {
        for (about, row) in rows {
            let (steps, want): (Vec<Do>, Vec<&str>) = row.iter().copied().unzip();
            assert_eq!(states(wanted, &steps), want, "{about}");
        }
    }

    #[test]
    fn a_file_opens_step_by_step() {
        check(
            &TO_TAKE_IN,
            &[
                (
                    "a plain file needs no passphrase",
                    &[(Choose, "reading"), (Read(PLAIN), "unpacking"), (Unpack, "open"), (Leave, "nothing")],
                ),
                (
                    "a sealed one asks for it, and works on it only once that is drawn",
                    &[
                        (Choose, "reading"),
                        (Read(SEALED), "locked"),
                        (Type(TOLD), "unpacking"),
                        (Unpack, "open"),
                    ],
                ),
                (
                    "a wrong passphrase is said and keeps the file",
                    &[
                        (Choose, "reading"),
                        (Read(SEALED), "locked"),
                        (Type("松柏 2027"), "unpacking"),
                        (Unpack, "locked: package-passphrase"),
                        (Type(TOLD), "unpacking"),
                        (Unpack, "open"),
                    ],
                ),
                (
                    "an empty passphrase is said and not tried",
                    &[
                        (Choose, "reading"),
                        (Read(SEALED), "locked"),
                        (Type(""), "locked: passphrase-missing"),
                        (Unpack, "locked: passphrase-missing"),
                        (Type(TOLD), "unpacking"),
                    ],
                ),
                (
                    "another file starts again, whatever the first had come to",
                    &[
                        (Choose, "reading"),
                        (Read(SEALED), "locked"),
                        (Type("松柏 2027"), "unpacking"),
                        (Unpack, "locked: package-passphrase"),
                        (Choose, "reading"),
                        (Read(SEALED), "locked"),
                        (Choose, "reading"),
                        (Read(""), "refused: package-empty"),
                        (Choose, "reading"),
                        (Read(PLAIN), "unpacking"),
                    ],
                ),
                (
                    "what is heard of an earlier file comes too late",
                    &[
                        (Choose, "reading"),
                        (Choose, "reading"),
                        (ReadLate(PLAIN), "reading"),
                        (Read(PLAIN), "unpacking"),
                        (UnpackLate, "unpacking"),
                        (Leave, "nothing"),
                        (Unpack, "nothing"),
                        (Type(TOLD), "nothing"),
                    ],
                ),
                (
                    "whoever asked for it may find that it is of no use",
                    &[
                        (Choose, "reading"),
                        (Read(PLAIN), "unpacking"),
                        (Refuse("package-taken"), "unpacking"),
                        (Unpack, "open"),
                        (Refuse("package-taken"), "refused: package-taken"),
                        (Type(TOLD), "refused: package-taken"),
                    ],
                ),
            ],
        );
    }

    #[test]
    fn what_is_no_such_file_is_refused_with_its_sentence() {
        let cut = PLAIN.strip_suffix('}').unwrap();
        for (text, want) in [
            ("", "refused: package-empty"),
            ("{}", "refused: package-shape"),
            ("姓名,证件号码", "refused: package-type"),
            (cut, "refused: package-truncated"),
        ] {
            let mut opening = Opening::new(&TO_TAKE_IN);
            opening.on(Event::Chosen(String::new()));
            opening.on(Event::Read(opening.turn(), inspect(text.as_bytes().to_vec(), Reader::Outer)));
            assert_eq!(told(opening.state()), want, "{text:.20}");
        }
        check(
            &TO_TAKE_IN,
            &[(
                "too large to be read, or gone with its stick",
                &[
                    (Choose, "reading"),
                    (Cannot("file-too-large"), "refused: file-too-large"),
                    (Choose, "reading"),
                    (Cannot("file-unreadable"), "refused: file-unreadable"),
                ],
            )],
        );
        let mut opening = Opening::new(&TO_TAKE_IN);
        opening.on(Event::Chosen(String::new()));
        let large = inspect(vec![b' '; PACKAGE_BYTES_MAX + 1], Reader::Outer);
        opening.on(Event::Read(opening.turn(), large));
        assert_eq!(told(opening.state()), "refused: package-large");
    }

    #[test]
    fn whoever_asks_for_one_kind_is_not_asked_for_the_passphrase_of_another() {
        check(
            &BACKUP,
            &[
                ("a plain file", &[(Choose, "reading"), (Read(PLAIN), "refused: backup-kind")]),
                ("a sealed file", &[(Choose, "reading"), (Read(SEALED), "refused: backup-kind")]),
            ],
        );
        check(
            &USELESS,
            &[
                (
                    "in its own words",
                    &[
                        (Choose, "reading"),
                        (Read(SEALED), "locked"),
                        (Type("松柏"), "unpacking"),
                        (Unpack, "locked: backup-passphrase"),
                    ],
                ),
                (
                    "nothing in it",
                    &[(Choose, "reading"), (Read(PLAIN), "unpacking"), (Unpack, "refused: backup-format")],
                ),
            ],
        );
    }

    #[test]
    fn neither_a_backup_nor_a_persons_own_file_nor_a_classs_is_taken_in() {
        let all = PackageKind::ALL.iter().copied();
        let refused: Vec<PackageKind> = all.filter(|kind| opened_elsewhere(*kind).is_some()).collect();
        assert_eq!(refused[..2], [PackageKind::Personal, PackageKind::Backup]);
        assert_eq!(refused[2..], [PackageKind::ClassTask, PackageKind::ClassResult]);
    }
}
