//! What the record table says of a field and of a kind: one type a column, each answer with its meaning. The table
//! itself stands in the kinds' own files ([`super::record`]).

use super::coded::coded;
use super::record::Kind;
use super::value::Input;
use crate::order::Ordered;

/// The highest level a field travels to (`exchange.md`, "How far a record travels").
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    Province,
    City,
    County,
}

impl Part {
    pub const ALL: [Part; 3] = [Part::Province, Part::City, Part::County];

    /// Its name in a package.
    pub const fn name(self) -> &'static str {
        match self {
            Part::Province => "province",
            Part::City => "city",
            Part::County => "county",
        }
    }
}

/// Whether a record is complete without the field (records.md §1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Must,
    Optional,
}

/// How a field is shown (records.md §1, "sens.").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privacy {
    Plain,
    Personal,
    /// Masked until revealed; revealing is journaled.
    Restricted,
}

/// What the field is to the person in files of their own (本人信息文件, 本人自评文件). Of an office's records the
/// person is given those by which it judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// Given, and theirs to say.
    Said,
    /// Given to read: what the office decides or pays it says itself.
    Read,
    /// Not given, since an office writes there for itself, perhaps of others; what the person writes there is read.
    Blind,
    /// Neither given nor theirs to say: what others write of somebody is told by them (product.md, self-check).
    Kept,
}

/// What a field says beside its value. Whoever declares a day or an id must say which it is: the type does not tell.
#[derive(Clone, Copy, Debug)]
pub enum Says {
    /// A value, neither a day nor a record.
    Value,
    /// The engagement on which the record hangs; set by its place on the page.
    Hangs,
    /// Another record of this kind.
    Link(Kind),
    /// Another record of this kind, and what is not so yet before a day of that record.
    Awaits { kind: Kind, day: &'static str, fields: &'static [&'static str] },
    /// An office, or a record by the id another office knows it by: no link of this register's records.
    Outside,
    /// A day on which something happened: it cannot lie ahead.
    Past(Since),
    /// A day that may lie ahead: planned, agreed, or the first of a term.
    Ahead(Since),
    /// The last day of a span that began on the day of another field; it may lie ahead.
    Ends { begins: &'static str, since: Since },
}

/// Whether a day belongs to the record from its beginning.
#[derive(Clone, Copy, Debug)]
pub enum Since {
    /// Said when the record begins.
    First,
    /// Something that happened to the record after it began: before that day it was not so, nor were these fields.
    Later(&'static [&'static str]),
}

impl Says {
    /// Whether a field of this input may say it.
    pub const fn fits(self, input: Input) -> bool {
        match self {
            Says::Hangs | Says::Link(_) | Says::Awaits { .. } | Says::Outside => matches!(input, Input::Link),
            Says::Past(_) | Says::Ahead(_) | Says::Ends { .. } => matches!(input, Input::Day | Input::Date),
            Says::Value => !matches!(input, Input::Link | Input::Day | Input::Date),
        }
    }
}

/// One field of a record kind. Its label is `field-KIND-KEY` in the words, with hyphens.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub key: &'static str,
    pub input: Input,
    pub need: Need,
    pub part: Part,
    pub privacy: Privacy,
    pub own: Own,
    pub says: Says,
}

impl Field {
    /// The kind of the record that it names.
    pub const fn link(&self) -> Option<Kind> {
        match self.says {
            Says::Hangs => Some(Kind::Engagement),
            Says::Link(kind) | Says::Awaits { kind, .. } => Some(kind),
            Says::Value | Says::Outside | Says::Past(_) | Says::Ahead(_) | Says::Ends { .. } => None,
        }
    }

    /// Whether it is a day that cannot lie ahead.
    pub const fn is_past(&self) -> bool {
        matches!(self.says, Says::Past(_))
    }

    /// Whether the person is given it.
    pub const fn is_given(&self) -> bool {
        matches!(self.own, Own::Said | Own::Read)
    }

    /// Whether the person may propose a value of it.
    pub const fn is_own(&self) -> bool {
        matches!(self.own, Own::Said | Own::Blind)
    }
}

/// What a record speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Person,
    Office,
}

/// Who may say a record of a kind, and about whom (`exchange.md`, "Who may say what").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sayer {
    /// The owner, about people of its own.
    Owner,
    /// An office, about itself or, by 代填, about one below it.
    Itself,
    /// An office of the county level or above, about itself alone: what it has counted nobody counts in its place, and what
    /// stands below it it counts itself.
    Alone,
    /// An office, about those below it.
    Superior,
    /// The parent of an office, or one above it: the tree has no circles.
    Parent,
    /// 备案结果: the province, whoever returns in its own name, and the asker that notes a paper reply.
    Judge,
}

/// How far records of a kind go with a person who moves to another county (`exchange.md`, "Kinds"). What never leaves
/// the county does not leave it sideways either, but for what both offices tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moves {
    /// With what leaves the county anyway.
    Whole,
    /// The same but for these scores; they, and what the county keeps, where both offices tick them.
    Ticked(&'static [&'static str]),
    Stays,
}

/// How far a record is looked at by rules. Where in doubt it is more than needed: taking too little would leave a verdict
/// on the screen that no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The rules on the person alone.
    Person,
    /// And those on the offices the person is posted to, used, hired or recorded by.
    Offices,
    /// And those on everybody of the same identity number: it is active once (reading A49), which is known from the
    /// number, the day of hiring and the day of leaving; who moves is known from both words.
    Number,
    /// An office, those above and those below.
    Line,
    /// And everybody whose records name it: a scheme, a course, a round, an organisation.
    Named,
    /// And the people of the office and of those below, recorded there, posted or used there: a type, a closing or a day
    /// of opening the books changes what is asked of them.
    People,
    /// The people of its rows.
    Rows,
    /// Everybody: other parameters count.
    Everything,
}

/// Whether records of the kind go down to the offices below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issued {
    /// What an office says of itself, to everybody below it (下发文件).
    Below,
    /// What it says of an office below, to that office alone, with its answer (接收回执).
    Told,
    Nowhere,
}

/// How records of a kind come into being.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// By hand: of people of its own; of the office itself, or of one below for which it enters (代填).
    Form,
    /// By hand, of the office itself alone.
    Alone,
    /// By hand, of any office below: the city looks into its counties, a written reason stands for an office below.
    Below,
    /// By filing and answering. Facts towards other offices: never by hand, and never taken away.
    Filing,
    /// By giving and taking on. The same.
    Move,
    /// As a row of its month's sheet; alone only where it goes with one person, or was written before there were sheets.
    Row,
}

/// From which day a record of a kind is there, for whoever looks at another day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// There on every day: it says how things are kept or judged here, not what was so on a day. Who moved is known on
    /// every day, so that nobody is counted twice between the first day at the receiver and the acceptance.
    Always,
    /// On its day.
    Day,
    /// On its day or on one of these, the earliest that is known.
    Earliest(&'static [&'static str]),
    /// The same; a term agreed before it begins is agreed all the same, on the first of these.
    Agreed(&'static [&'static str]),
    /// On the earliest of these that is known, else on its day.
    Known(&'static [&'static str]),
    /// On the earliest of these that is known: a result is there once it is settled, not when its year begins. Without
    /// such a day it cannot be there before its year is over.
    Settled(&'static [&'static str]),
}

/// Which fields of a form stand in front, and which are folded away because they are rarely known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Front {
    /// A short form shows everything.
    All,
    /// A long one what must stand.
    Must,
    /// These, in the order in which people have them at hand.
    These(&'static [&'static str]),
    /// These, and no others: an office keeps its code, its level and its place in the tree, since its identity hangs on
    /// them.
    Only(&'static [&'static str]),
}

coded! {
    /// Which records stand together on a screen, in the order of the guidance's six groups (clause 93): first those of a
    /// person, then those of an office. The facts of an office, its head counts and its notes stand in its dialog, its
    /// 建账日 in the settings, filings and moves on pages of their own. Its words are `section-CODE`.
    pub enum Section {
        File "file",
        Pay "pay",
        Assessment "assessment",
        Growth "growth",
        Documents "documents",
        Recruitment "recruitment",
        Schemes "schemes",
        Training "training",
        Assessing "assessing",
        Support "support",
    }
}

impl Section {
    /// The sections of a person's or an office's records, in order.
    pub fn of(about: About) -> impl Iterator<Item = Section> {
        Self::ALL.into_iter().filter(move |section| section.kinds().iter().all(|kind| kind.about() == about))
    }

    /// Its kinds in the order shown.
    pub fn kinds(self) -> Vec<Kind> {
        let place =
            |kind: &Kind| kind.columns().section.filter(|(own, _)| *own == self).map(|(_, place)| place);
        let mut kinds: Vec<Kind> = Kind::ALL.iter().copied().filter(|kind| place(kind).is_some()).collect();
        kinds.order_by_key(place);
        kinds
    }
}

/// Where a key stands among others.
pub const fn place_among(keys: &[&str], key: &str) -> usize {
    let (mut rest, mut at) = (keys, 0);
    while let [other, others @ ..] = rest {
        if is_same(other.as_bytes(), key.as_bytes()) {
            return at;
        }
        (rest, at) = (others, at + 1);
    }
    at
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

/// What the table says of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    pub about: About,
    pub sayer: Sayer,
    pub moves: Moves,
    pub reach: Reach,
    pub issued: Issued,
    pub made: Made,
    /// The field by which records of the kind are put in order.
    pub day: &'static str,
    /// Where that stands among the fields: of every record the rules ask whether its day has come.
    pub day_at: usize,
    pub begins: Begins,
    /// Fields without which a record of the kind says nothing; other missing facts are tasks, not errors.
    pub essential: &'static [&'static str],
    /// Fields that tell a record from others of its kind, the better first; none where there is but one.
    pub named: &'static [&'static str],
    /// Where it stands on a screen, and at which place there.
    pub section: Option<(Section, u8)>,
    pub front: Front,
    pub fields: &'static [Field],
}
