//! Records: what they hold, field by field, and everything the program must know of a field or a kind.
//!
//! A record kind is one [`record!`] in a file of this folder and one line in [`kinds!`] below. Its columns
//! ([`super::column`]) have no defaults: what is left out does not compile. Forms, differences, change log, statement
//! parts, the view of another day, the person's own file and field errors all read this table, and no other.

use std::any::Any;

use serde::{Deserialize, Serialize};

pub use super::column::*;
use super::date::PartialDate;
use super::id::Id;
use super::issue::Issue;
use super::rows;
use super::slot::{self, Slot, Slots};
use super::value::{Input, Unit};

/// The facts of one record kind: every field may be missing, and missing is a task, never a guess.
pub trait Facts: Slots + Sized {
    const COLUMNS: Columns;

    fn get(&self, key: &str) -> Option<String> {
        slot::get(self, Self::COLUMNS.fields, key)
    }

    /// Whether a field is filled.
    fn has(&self, key: &str) -> bool {
        slot::find(self, Self::COLUMNS.fields, key).is_some_and(Slot::has)
    }

    /// Sets or, with `None`, clears a field. The issue's place is the field key.
    fn set(&mut self, key: &str, text: Option<&str>) -> Result<(), Issue> {
        slot::set(self, Self::COLUMNS.fields, key, text)
    }
}

/// The facts of a kind as they stand in a body.
pub trait In: Facts {
    const KIND: Kind;
    fn of(body: &Body) -> Option<&Self>;
}

/// Declares a record kind: what the table says of it, then its fields, one line each:
/// `field: Type = Need Part Privacy Own, Says;`. Days and ids must say what they are, other values have nothing to say.
macro_rules! record {
    ($(#[$doc:meta])*
    $name:ident of $about:ident said by $sayer:ident, moves $moves:ident $([$($score:ident),*])?, reach $reach:ident,
        issued $issued:ident, made $made:ident;
    day $day:ident, begins $begins:ident $([$($first:ident),*])?, needs [$($essential:ident),*],
        named [$($named:ident),*];
    section $section:ident $($place:literal)?, front $front:ident $([$($shown:ident),*])? {
        $( $(#[$field_doc:meta])* $field:ident : $ty:ty = $need:ident $part:ident $privacy:ident $own:ident
            $(, $says:ident $(($of:ident $(: $at:ident)?))? $($since:ident $([$($later:ident),*])?)? )? ; )*
    }) => {
        $(#[$doc])*
        #[derive(Clone, Default)]
        pub struct $name {
            $( $(#[$field_doc])* pub $field: Option<$ty>, )*
        }

        $crate::domain::shape::shape! { $name, stringify!($name), |generator| {
            $crate::domain::shape::members([
                $( (stringify!($field), generator.subschema_for::<$ty>().to_value()) ),*
            ])
        } }

        impl $crate::domain::record::Facts for $name {
            const COLUMNS: $crate::domain::record::Columns = {
                use $crate::domain::record::*;
                use $crate::domain::value::Value;
                Columns {
                    about: About::$about,
                    sayer: Sayer::$sayer,
                    moves: Moves::$moves $((&[$(stringify!($score)),*]))?,
                    reach: Reach::$reach,
                    issued: Issued::$issued,
                    made: Made::$made,
                    day: stringify!($day),
                    day_at: place_among(&[$(stringify!($field)),*], stringify!($day)),
                    begins: Begins::$begins $((&[$(stringify!($first)),*]))?,
                    essential: &[$(stringify!($essential)),*],
                    named: &[$(stringify!($named)),*],
                    section: $crate::domain::record::section!($section $($place)?),
                    front: Front::$front $((&[$(stringify!($shown)),*]))?,
                    fields: &[ $( {
                        const SAYS: Says = $crate::domain::record::says!(
                            $($says $(($of $(: $at)?))? $($since $([$($later),*])?)?)?
                        );
                        const { assert!(SAYS.fits(<$ty as Value>::INPUT), "a day or an id says what it is, others nothing") };
                        Field {
                            key: stringify!($field),
                            input: <$ty as Value>::INPUT,
                            need: Need::$need,
                            part: Part::$part,
                            privacy: Privacy::$privacy,
                            own: Own::$own,
                            says: SAYS,
                        }
                    } ),* ],
                }
            };
        }

        impl $crate::domain::slot::Slots for $name {
            fn slot(&self, at: usize) -> Option<&dyn $crate::domain::slot::Slot> {
                let mut places = 0..;
                $( if places.next() == Some(at) { return Some(&self.$field); } )*
                None
            }

            fn slot_mut(&mut self, at: usize) -> Option<&mut dyn $crate::domain::slot::Slot> {
                let mut places = 0..;
                $( if places.next() == Some(at) { return Some(&mut self.$field); } )*
                None
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                $crate::domain::slot::equal(self, other)
            }
        }

        // The fields that its columns name are its own.
        const _: fn(&$name) = |own| {
            let _ = &own.$day;
            $($(let _ = &own.$score;)*)?
            $($(let _ = &own.$first;)*)?
            $(let _ = &own.$essential;)*
            $(let _ = &own.$named;)*
            $($(let _ = &own.$shown;)*)?
            $(
                $($($($(let _ = &own.$later;)*)?)?)?
                $($crate::domain::record::spans!(own $says $($of)?);)?
            )*
        };

        /// Facts are personal data: only the kind is shown.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    };
}
pub(crate) use record;

/// What a field says, as the table writes it.
macro_rules! says {
    () => { Says::Value };
    (Hangs) => { Says::Hangs };
    (Outside) => { Says::Outside };
    (Link($kind:ident)) => { Says::Link(Kind::$kind) };
    (Link($kind:ident : $day:ident) later [$($later:ident),*]) => { {
        const _: fn(&$crate::domain::$kind) = |other| { let _ = &other.$day; };
        Says::Awaits { kind: Kind::$kind, day: stringify!($day), fields: &[$(stringify!($later)),*] }
    } };
    (Ends($begins:ident) $($since:tt)+) => {
        Says::Ends { begins: stringify!($begins), since: $crate::domain::record::says!(@ $($since)+) }
    };
    ($time:ident $($since:tt)+) => { Says::$time($crate::domain::record::says!(@ $($since)+)) };
    (@ first) => { Since::First };
    (@ later [$($later:ident),*]) => { Since::Later(&[$(stringify!($later)),*]) };
}
pub(crate) use says;

/// That the field whose span ends is one of the record.
macro_rules! spans {
    ($own:ident Ends $begins:ident) => {
        let _ = &$own.$begins;
    };
    ($own:ident $says:ident $($of:ident)?) => {};
}
pub(crate) use spans;

/// The section and the place in it, or that a kind stands elsewhere.
macro_rules! section {
    (Elsewhere) => {
        None
    };
    ($section:ident $place:literal) => {
        Some((Section::$section, $place))
    };
}
pub(crate) use section;

/// Lists the record kinds: one line each, with the code that stands in files and names the words.
macro_rules! kinds {
    ($( $variant:ident $code:literal ),* $(,)?) => {
        /// The kind of a record; its code stands in files and names its words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $( #[serde(rename = $code)] $variant, )* }

        impl Kind {
            pub const ALL: &'static [Kind] = &[ $( Kind::$variant ),* ];

            pub const fn code(self) -> &'static str {
                match self { $( Kind::$variant => $code ),* }
            }

            /// What the table says of it.
            pub const fn columns(self) -> &'static Columns {
                match self { $( Kind::$variant => &<super::$variant as Facts>::COLUMNS ),* }
            }

            /// A body of this kind without any fact.
            pub fn empty(self) -> Body {
                match self { $( Kind::$variant => Body::$variant(Default::default()) ),* }
            }
        }

        /// What a record says.
        #[derive(Clone, Debug)]
        pub enum Body { $( $variant(super::$variant), )* }

        // Read as the one member that it is, not as some fifty alternatives.
        super::shape::shape! { Body, "Body", |generator| {
            let mut shape = super::shape::members([
                $( ($code, generator.subschema_for::<super::$variant>().to_value()) ),*
            ]);
            shape.insert("additionalProperties".to_owned(), false.into());
            shape.insert("minProperties".to_owned(), 1.into());
            shape.insert("maxProperties".to_owned(), 1.into());
            shape
        } }

        impl Body {
            pub const fn kind(&self) -> Kind {
                match self { $( Body::$variant(_) => Kind::$variant ),* }
            }

            pub(super) fn slots(&self) -> &dyn Slots {
                match self { $( Body::$variant(facts) => facts ),* }
            }

            pub(super) fn slots_mut(&mut self) -> &mut dyn Slots {
                match self { $( Body::$variant(facts) => facts ),* }
            }
        }

        $( impl $crate::domain::record::In for super::$variant {
            const KIND: Kind = Kind::$variant;

            fn of(body: &Body) -> Option<&Self> {
                match body { Body::$variant(facts) => Some(facts), _ => None }
            }
        } )*
    };
}

kinds! {
    Office "office",
    HeadCount "head-count",
    Person "person",
    Engagement "engagement",
    Posting "posting",
    Contract "contract",
    Certificate "certificate",
    Exit "exit",
    Attendance "attendance",
    Books "books",
    StaffingNote "staffing-note",
    FilingRequest "filing-request",
    FilingResult "filing-result",
    ConcurrentPost "concurrent-post",
    GradeChange "grade-change",
    MonthlyPay "monthly-pay",
    Contribution "contribution",
    PaySheet "pay-sheet",
    ContributionSheet "contribution-sheet",
    PayScheme "pay-scheme",
    PayGuidance "pay-guidance",
    Benchmark "benchmark",
    MinimumWage "minimum-wage",
    Assessment "assessment",
    Talk "talk",
    Violation "violation",
    AssessmentScheme "assessment-scheme",
    Inspection "inspection",
    TrainingPlan "training-plan",
    TrainingSession "training-session",
    DegreeStudy "degree-study",
    Exam "exam",
    ContinuingEducation "continuing-education",
    TalentFlag "talent-flag",
    DutyChange "duty-change",
    DutyLog "duty-log",
    MonthlyReport "monthly-report",
    Reward "reward",
    Nomination "nomination",
    Budget "budget",
    Subsidy "subsidy",
    SocialOrganisation "social-organisation",
    ServiceContract "service-contract",
    RecruitmentPlan "recruitment-plan",
    Recruitment "recruitment",
    Application "application",
    Document "document",
    PostLevel "post-level",
    PolicyPack "policy-pack",
    Adoption "adoption",
    Transfer "transfer",
    Arrival "arrival",
    Verification "verification",
    PlanOpinion "plan-opinion",
    FigureTotals "figure-totals",
}

impl Kind {
    pub fn by_code(code: &str) -> Option<Kind> {
        Self::ALL.iter().copied().find(|kind| kind.code() == code)
    }

    pub const fn about(self) -> About {
        self.columns().about
    }

    /// Whether it says something of an office, not of a person.
    pub fn speaks_of_office(self) -> bool {
        self.about() == About::Office
    }

    /// Whether an office tells it the office of which it speaks.
    pub const fn is_told(self) -> bool {
        matches!(self.columns().issued, Issued::Told)
    }

    pub const fn sayer(self) -> Sayer {
        self.columns().sayer
    }

    /// The field by which records of the kind are put in order.
    pub const fn day(self) -> &'static str {
        self.columns().day
    }

    /// Fields without which a record of the kind says nothing; other missing facts are tasks, not errors.
    pub const fn essential(self) -> &'static [&'static str] {
        self.columns().essential
    }

    pub const fn fields(self) -> &'static [Field] {
        self.columns().fields
    }

    /// The field of a key; of a cell's, that of the row.
    pub fn field(self, key: &str) -> Option<&'static Field> {
        let Some((rows, _, key)) = rows::cell(key) else {
            return self.fields().iter().find(|field| field.key == key);
        };
        match self.field(rows)?.input {
            Input::Rows(kind) => kind.field(key),
            _ => None,
        }
    }

    /// The field that holds rows, and the kind of their facts.
    pub fn rows(self) -> Option<(&'static Field, Kind)> {
        self.fields().iter().find_map(|field| match field.input {
            Input::Rows(kind) => Some((field, kind)),
            _ => None,
        })
    }

    /// The kinds of sheets.
    pub fn sheets() -> impl Iterator<Item = Kind> {
        Self::ALL.iter().copied().filter(|kind| kind.rows().is_some())
    }

    /// The kind of the sheets whose rows hold its facts.
    pub fn sheet(self) -> Option<Kind> {
        Self::sheets().find(|sheet| sheet.rows().is_some_and(|(_, kind)| kind == self))
    }

    /// The field that names the engagement on which it hangs.
    pub fn hangs(self) -> Option<&'static Field> {
        self.fields().iter().find(|field| matches!(field.says, Says::Hangs))
    }

    /// Whether it hangs on an engagement.
    pub fn hangs_on_engagement(self) -> bool {
        self.hangs().is_some()
    }

    /// Facts towards other offices: made by the commands for them, never by hand, and never taken away.
    pub const fn is_fixed(self) -> bool {
        match self.columns().made {
            Made::Filing | Made::Move => true,
            Made::Form | Made::Alone | Made::Below | Made::Row => false,
        }
    }

    /// Whether the person is given records of the kind.
    pub fn is_given(self) -> bool {
        self.fields().iter().any(Field::is_given)
    }

    /// Whether records of the kind are the person's own facts, to correct and to add.
    pub fn is_own(self) -> bool {
        self.fields().iter().all(Field::is_own)
    }
}

impl Body {
    /// Its fields with what stands in them, in their order.
    pub(super) fn row(&self) -> impl Iterator<Item = (&'static Field, &dyn Slot)> {
        let slots = self.slots();
        self.kind().fields().iter().enumerate().filter_map(|(at, field)| Some((field, slots.slot(at)?)))
    }

    pub fn get(&self, key: &str) -> Option<String> {
        slot::get(self.slots(), self.kind().fields(), key)
    }

    /// Whether a field is filled.
    pub fn has(&self, key: &str) -> bool {
        slot::find(self.slots(), self.kind().fields(), key).is_some_and(Slot::has)
    }

    /// Sets or, with `None`, clears a field. The issue's place is the field key.
    pub fn set(&mut self, key: &str, text: Option<&str>) -> Result<(), Issue> {
        let fields = self.kind().fields();
        slot::set(self.slots_mut(), fields, key, text)
    }

    /// Takes over whatever stands in another body of the kind.
    pub fn fill(&mut self, more: &mut Body) {
        slot::fill(self.slots_mut(), more.slots_mut());
    }

    /// The record that a field of it names.
    pub fn named(&self, field: &Field) -> Option<Id> {
        field.link()?;
        slot::find(self.slots(), self.kind().fields(), field.key)?.link()
    }

    /// The records that it names, with the fields that name them and their kinds.
    pub fn links(&self) -> impl Iterator<Item = (&'static Field, Kind, Id)> {
        let (slots, fields) = (self.slots(), self.kind().fields().iter().enumerate());
        fields.filter_map(move |(at, field)| Some((field, field.link()?, slots.slot(at)?.link()?)))
    }

    /// The engagement on which it hangs.
    pub fn engagement(&self) -> Option<Id> {
        let at = self.kind().fields().iter().position(|field| matches!(field.says, Says::Hangs))?;
        self.slots().slot(at)?.link()
    }

    /// The day, month or year by which records of its kind are put in order.
    pub fn day(&self) -> Option<PartialDate> {
        self.slots().slot(self.kind().columns().day_at)?.date()
    }

    /// The units that it names.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        let units = self.row().filter(|(field, _)| matches!(field.input, Input::Unit));
        units.filter_map(|(_, slot)| (slot as &dyn Any).downcast_ref::<Option<Unit>>()?.as_ref())
    }

    /// The day, month or year in a field.
    pub fn date(&self, key: &str) -> Option<PartialDate> {
        slot::find(self.slots(), self.kind().fields(), key)?.date()
    }

    /// The fields that differ, as `(key, before, after)` texts.
    pub fn differences(&self, after: &Body) -> Vec<Difference> {
        if self == after {
            return Vec::new();
        }
        let mut found = Vec::new();
        for ((field, from), (_, to)) in self.row().zip(after.row()) {
            if let Input::Rows(kind) = field.input {
                rows::differences(field.key, kind, (from, to), &mut found);
                continue;
            }
            let (from, to) = (from.text(), to.text());
            if from != to {
                found.push(Difference { key: field.key.to_owned(), from, to });
            }
        }
        found
    }

    /// The same body with only the fields of these parts.
    #[must_use]
    pub fn within(&self, parts: &[Part]) -> Body {
        let fields = self.kind().fields().iter();
        let others = fields.filter(|field| !parts.contains(&field.part) && self.has(field.key));
        self.clone().without(others.map(|field| &field.key))
    }

    /// The same body without these fields.
    #[must_use]
    pub fn without<'a>(mut self, keys: impl IntoIterator<Item = &'a &'a str>) -> Body {
        for key in keys {
            // Clearing a field cannot fail: only parsing a text can.
            let _ = self.set(key, None);
        }
        self
    }

    /// What of it goes with a person who moves to another county; none where the kind stays, or nothing is left that a
    /// record of the kind can be without.
    #[must_use]
    pub fn moved(&self, ticked: bool) -> Option<Body> {
        let upward = || self.within(&[Part::Province, Part::City]);
        let moved = match (self.kind().columns().moves, ticked) {
            (Moves::Stays, _) => return None,
            (Moves::Ticked(_), true) => self.clone(),
            (Moves::Whole, _) => upward(),
            (Moves::Ticked(scores), false) => upward().without(scores),
        };
        moved.says_something().then_some(moved)
    }

    /// Whether everything stands without which a record of its kind says nothing.
    pub fn says_something(&self) -> bool {
        self.kind().essential().iter().all(|key| self.has(key))
    }

    /// Whether every fact it holds is of this part.
    pub fn stays_within(&self, part: Part) -> bool {
        let (slots, mut fields) = (self.slots(), self.kind().fields().iter().enumerate());
        !fields.any(|(at, field)| field.part != part && slots.slot(at).is_some_and(Slot::has))
    }

    /// Keys of the fields that must stand and do not.
    pub fn missing(&self) -> Vec<&'static str> {
        let missing = self.row().filter(|(field, slot)| field.need == Need::Must && !slot.has());
        missing.map(|(field, _)| field.key).collect()
    }
}

/// One field of one record before and after, in the text form of [`Value::text`](super::value::Value::text).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    pub key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// One record: who owns it, whom or what it speaks of, and its facts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Record {
    pub id: Id,
    /// The office that alone may change it (exchange.md, "Owners").
    pub owner: Id,
    /// The person or the office it speaks of; a person's own record is its own subject.
    pub subject: Id,
    /// Drafted for the superior, who owns it from acceptance on; never part of a statement.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    pub body: Body,
}

impl Record {
    pub const fn kind(&self) -> Kind {
        self.body.kind()
    }

    /// The same with these fields changed: the texts were written by the same types that read them.
    #[must_use]
    pub fn edited(&self, fields: &[Difference]) -> Self {
        let mut record = self.clone();
        for field in fields {
            let _ = record.body.set(&field.key, field.to.as_deref());
        }
        record
    }

    /// Whether it is an engagement told as an earlier one: another office keeps it, counts it and files it.
    pub fn is_history(&self) -> bool {
        matches!(&self.body, Body::Engagement(facts) if facts.kept_by.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_speaks_of_a_person_moves_with_one() {
        for kind in Kind::ALL {
            let moves = kind.columns().moves;
            assert!(moves == Moves::Stays || !kind.speaks_of_office(), "{}", kind.code());
            let Moves::Ticked(scores) = moves else { continue };
            for key in scores {
                assert!(kind.field(key).is_some_and(|field| field.part != Part::County), "{key}");
            }
        }
    }

    /// A section is a person's or an office's, and the order in it is nowhere left to chance.
    #[test]
    fn every_place_of_a_section_is_taken_once() {
        for kind in Kind::ALL {
            let Some((section, place)) = kind.columns().section else { continue };
            let same = Kind::ALL.iter().filter(|other| other.columns().section == Some((section, place)));
            assert_eq!(same.count(), 1, "{}", kind.code());
            assert!(Section::of(kind.about()).any(|own| own == section), "{}", kind.code());
        }
    }

    /// What must stand is in front, so that nobody has to unfold it.
    #[test]
    fn what_must_stand_is_never_folded_away() {
        for kind in Kind::ALL {
            let Front::These(front) = kind.columns().front else { continue };
            for field in kind.fields().iter().filter(|field| field.need == Need::Must) {
                let set = matches!(field.says, Says::Hangs);
                assert!(set || front.contains(&field.key), "{} of {}", field.key, kind.code());
            }
        }
    }

    #[test]
    fn what_says_nothing_any_more_does_not_move() {
        let moved = |kind: Kind, facts: &[(&str, &str)], ticked| {
            let mut body = kind.empty();
            facts.iter().for_each(|(key, text)| body.set(key, Some(text)).unwrap());
            let moved = body.moved(ticked)?;
            Some(kind.fields().iter().filter(|field| moved.has(field.key)).count())
        };
        for (kind, facts, unticked, ticked) in [
            (Kind::Violation, &[("date", "2025-05-05"), ("facts", "擅自离岗")][..], None, Some(2)),
            (Kind::Talk, &[("date", "2025-05-05"), ("content", "迟到较多")], Some(1), Some(2)),
            (Kind::Assessment, &[("year", "2025"), ("total", "58"), ("ethics", "20")], Some(1), Some(3)),
            (Kind::Person, &[("name", "张三"), ("phone", "13812345678")], Some(1), Some(1)),
            (Kind::MonthlyPay, &[("month", "2026-01"), ("base", "4000")], None, None),
        ] {
            assert_eq!(
                (moved(kind, facts, false), moved(kind, facts, true)),
                (unticked, ticked),
                "{}",
                kind.code()
            );
        }
    }
}
