//! Records: what they hold, field by field, how far each field travels and how it is shown.
//!
//! A record kind is one file of this folder with one [`record!`] in it and one line in [`kinds!`]
//! below. Forms, differences, change log, statement parts and field errors all read the same table.

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::issue::Issue;
use super::slot::{self, Slot, Slots};
use super::value::Input;

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

/// One field of a record kind. Its label is `field-KIND-KEY` in the words, with hyphens.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub key: &'static str,
    pub input: Input,
    pub need: Need,
    pub part: Part,
    pub privacy: Privacy,
}

/// The facts of one record kind: every field may be missing, and missing is a task, never a guess.
pub trait Facts: Slots + Sized {
    fn fields() -> &'static [Field];

    fn get(&self, key: &str) -> Option<String> {
        slot::get(self, Self::fields(), key)
    }

    /// Sets or, with `None`, clears a field. The issue's place is the field key.
    fn set(&mut self, key: &str, text: Option<&str>) -> Result<(), Issue> {
        slot::set(self, Self::fields(), key, text)
    }
}

/// The facts of a kind as they stand in a body.
pub trait In: Facts {
    const KIND: Kind;
    fn of(body: &Body) -> Option<&Self>;
}

/// Declares a record kind: `field: Type = Need Part Privacy;`.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $( $(#[$field_doc:meta])* $field:ident : $ty:ty = $need:ident $part:ident $privacy:ident ; )* }) => {
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
            fn fields() -> &'static [$crate::domain::record::Field] {
                use $crate::domain::record::{Field, Need, Part, Privacy};
                use $crate::domain::value::Value;
                const FIELDS: &[Field] = &[ $( Field {
                    key: stringify!($field),
                    input: <$ty as Value>::INPUT,
                    need: Need::$need,
                    part: Part::$part,
                    privacy: Privacy::$privacy,
                } ),* ];
                FIELDS
            }
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

        /// Facts are personal data: only the kind is shown.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    };
}
pub(crate) use record;

/// Lists the record kinds: one line each, with what it speaks of, who may say it, its day, how far it goes with
/// somebody who moves to another county, and what it cannot be without.
macro_rules! kinds {
    ($( $variant:ident $code:literal of $about:ident said by $sayer:ident at $day:literal moves $moves:ident needs [$($need:literal),*] ),* $(,)?) => {
        /// The kind of a record; its code stands in files and names its words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $( #[serde(rename = $code)] $variant, )* }

        impl Kind {
            pub const ALL: &'static [Kind] = &[ $( Kind::$variant ),* ];

            pub const fn code(self) -> &'static str {
                match self { $( Kind::$variant => $code ),* }
            }

            /// Whether it speaks of a person or of an office.
            pub const fn about(self) -> About {
                match self { $( Kind::$variant => About::$about ),* }
            }

            /// Who may say it, and about whom.
            pub const fn sayer(self) -> Sayer {
                match self { $( Kind::$variant => Sayer::$sayer ),* }
            }

            /// The field by which records of the kind are put in order.
            pub const fn day(self) -> &'static str {
                match self { $( Kind::$variant => $day ),* }
            }

            /// How far it goes with somebody who moves to another county.
            pub const fn moves(self) -> Moves {
                match self { $( Kind::$variant => Moves::$moves ),* }
            }

            /// Fields without which a record of the kind says nothing; other missing facts are tasks, not errors.
            pub const fn essential(self) -> &'static [&'static str] {
                match self { $( Kind::$variant => &[$($need),*] ),* }
            }

            pub fn fields(self) -> &'static [Field] {
                match self { $( Kind::$variant => <super::$variant as Facts>::fields() ),* }
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
    Office "office" of Office said by Parent at "opened" moves Stays needs ["name", "level", "office_type", "parent"],
    HeadCount "head-count" of Office said by Itself at "as_of" moves Stays needs ["as_of"],
    Person "person" of Person said by Owner at "name" moves Whole needs ["name"],
    Engagement "engagement" of Person said by Owner at "hired" moves Whole needs [],
    Posting "posting" of Person said by Owner at "from" moves Whole needs ["engagement", "union"],
    Contract "contract" of Person said by Owner at "start" moves Whole needs ["engagement"],
    Certificate "certificate" of Person said by Owner at "obtained" moves Whole needs ["level"],
    Exit "exit" of Person said by Owner at "date" moves Whole needs ["engagement", "date", "kind"],
    Attendance "attendance" of Person said by Owner at "first_day" moves Whole needs ["title", "first_day"],
    Books "books" of Office said by Itself at "training_from" moves Stays needs [],
    StaffingNote "staffing-note" of Office said by Itself at "from" moves Stays needs ["kind", "reason", "from"],
    FilingRequest "filing-request" of Person said by Owner at "made" moves Stays needs ["engagement"],
    FilingResult "filing-result" of Person said by Judge at "date" moves Stays needs ["request"],
    ConcurrentPost "concurrent-post" of Person said by Owner at "from" moves Whole needs ["post"],
    GradeChange "grade-change" of Person said by Owner at "date" moves Stays needs ["date"],
    MonthlyPay "monthly-pay" of Person said by Owner at "month" moves Stays needs ["month"],
    Contribution "contribution" of Person said by Owner at "month" moves Stays needs ["month", "insurance"],
    PayScheme "pay-scheme" of Office said by Itself at "from" moves Stays needs ["title"],
    PayGuidance "pay-guidance" of Office said by Itself at "published" moves Stays needs ["published"],
    Benchmark "benchmark" of Office said by Itself at "year" moves Stays needs ["year"],
    Assessment "assessment" of Person said by Owner at "year" moves Ticked needs ["year"],
    Talk "talk" of Person said by Owner at "date" moves Ticked needs ["date"],
    Violation "violation" of Person said by Owner at "date" moves Ticked needs ["date"],
    AssessmentScheme "assessment-scheme" of Office said by Itself at "from" moves Stays needs ["title"],
    Inspection "inspection" of Office said by Superior at "date" moves Stays needs ["date"],
    TrainingPlan "training-plan" of Office said by Itself at "year" moves Stays needs ["year"],
    TrainingSession "training-session" of Office said by Itself at "first_day" moves Stays needs ["title", "first_day"],
    DegreeStudy "degree-study" of Person said by Owner at "start" moves Whole needs ["school"],
    Exam "exam" of Person said by Owner at "year" moves Whole needs ["year", "level"],
    ContinuingEducation "continuing-education" of Person said by Owner at "date" moves Whole needs ["date"],
    TalentFlag "talent-flag" of Person said by Owner at "date" moves Whole needs ["kind"],
    DutyChange "duty-change" of Person said by Owner at "date" moves Whole needs ["to"],
    DutyLog "duty-log" of Person said by Owner at "month" moves Stays needs ["month"],
    Reward "reward" of Person said by Owner at "date" moves Whole needs ["kind"],
    Nomination "nomination" of Person said by Owner at "date" moves Whole needs ["kind"],
    Budget "budget" of Office said by Itself at "year" moves Stays needs ["year"],
    Subsidy "subsidy" of Office said by Itself at "year" moves Stays needs ["year"],
    SocialOrganisation "social-organisation" of Office said by Itself at "registered" moves Stays needs ["name"],
    ServiceContract "service-contract" of Office said by Itself at "from" moves Stays needs ["organisation"],
    RecruitmentPlan "recruitment-plan" of Office said by Itself at "year" moves Stays needs ["year"],
    Recruitment "recruitment" of Office said by Itself at "notice" moves Stays needs ["title"],
    Application "application" of Office said by Itself at "applied" moves Stays needs ["recruitment", "candidate"],
    Document "document" of Office said by Itself at "date" moves Stays needs ["kind", "title"],
    PostLevel "post-level" of Office said by Itself at "from" moves Stays needs ["level", "name"],
    PolicyPack "policy-pack" of Office said by Itself at "from" moves Stays needs ["title", "document", "from", "checked_on", "settings"],
    Adoption "adoption" of Office said by Itself at "decided" moves Stays needs ["pack", "decided"],
    Transfer "transfer" of Person said by Owner at "made" moves Stays needs ["engagement", "to", "first_day"],
    Arrival "arrival" of Person said by Owner at "accepted" moves Stays needs ["engagement", "from", "transfer", "giver_person"],
}

/// Who may say a record of a kind, and about whom (`exchange.md`, "Who may say what").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sayer {
    /// The owner, about people of its own.
    Owner,
    /// An office, about itself or, by 代填, about one below it.
    Itself,
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
    /// The same; what the county keeps, and the scores, where both offices tick them.
    Ticked,
    Stays,
}

/// Fields of ticked kinds that leave the county upward and yet go sideways only where both offices tick.
const SCORES: &[(Kind, &str)] = &[(Kind::Assessment, "total")];

/// What a record speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Person,
    Office,
}

/// Fields that name another record, and of which kind it is.
const LINKS: &[(&str, Kind)] = &[
    ("engagement", Kind::Engagement),
    ("previous", Kind::Engagement),
    ("assessment", Kind::Assessment),
    ("certificate", Kind::Certificate),
    ("organisation", Kind::SocialOrganisation),
    ("service_contract", Kind::ServiceContract),
    ("recruitment", Kind::Recruitment),
    ("application", Kind::Application),
    ("plan", Kind::RecruitmentPlan),
    ("session", Kind::TrainingSession),
    ("pack", Kind::PolicyPack),
    ("request", Kind::FilingRequest),
];

impl Kind {
    /// Whether it says something of an office, not of a person.
    pub fn speaks_of_office(self) -> bool {
        self.about() == About::Office
    }

    /// Which kind of record a field names.
    pub fn linked(self, key: &str) -> Option<Kind> {
        match (self, key) {
            (Kind::GradeChange, "scheme") => Some(Kind::PayScheme),
            (Kind::Assessment, "scheme") => Some(Kind::AssessmentScheme),
            _ => LINKS.iter().find(|(known, _)| *known == key).map(|(_, kind)| *kind),
        }
    }

    /// Whether it hangs on an engagement.
    pub fn hangs_on_engagement(self) -> bool {
        self.field("engagement").is_some()
    }

    /// Facts towards other offices: made by the commands for them, never by hand, and never taken away.
    pub const fn is_fixed(self) -> bool {
        matches!(self, Kind::FilingRequest | Kind::FilingResult | Kind::Transfer | Kind::Arrival)
    }

    pub fn field(self, key: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.key == key)
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

    /// The record that a field names.
    pub fn link(&self, key: &str) -> Option<Id> {
        self.kind().field(key)?;
        self.get(key)?.parse().ok()
    }

    /// The fields that differ, as `(key, before, after)` texts.
    pub fn differences(&self, after: &Body) -> Vec<Difference> {
        if self == after {
            return Vec::new();
        }
        let pairs = self.row().zip(after.row());
        pairs
            .filter_map(|((field, from), (_, to))| {
                let (from, to) = (from.text(), to.text());
                (from != to).then(|| Difference { key: field.key.to_owned(), from, to })
            })
            .collect()
    }

    /// The same body with only the fields of these parts.
    #[must_use]
    pub fn within(&self, parts: &[Part]) -> Body {
        let mut kept = self.clone();
        let slots = kept.slots_mut();
        for (at, _) in
            self.kind().fields().iter().enumerate().filter(|(_, field)| !parts.contains(&field.part))
        {
            // Clearing a field cannot fail: only parsing a text can.
            let _ = slots.slot_mut(at).map(|slot| slot.set(None));
        }
        kept
    }

    /// What of it goes with a person who moves to another county; none where the kind stays, or nothing is left that a
    /// record of the kind can be without.
    #[must_use]
    pub fn moved(&self, ticked: bool) -> Option<Body> {
        let kind = self.kind();
        let moved = match (kind.moves(), ticked) {
            (Moves::Stays, _) => return None,
            (Moves::Ticked, true) => self.clone(),
            (Moves::Whole, _) | (Moves::Ticked, false) => {
                let mut kept = self.within(&[Part::Province, Part::City]);
                for (_, key) in SCORES.iter().filter(|(own, _)| *own == kind) {
                    // Clearing a field cannot fail: only parsing a text can.
                    let _ = kept.set(key, None);
                }
                kept
            }
        };
        moved.says_something().then_some(moved)
    }

    /// Whether everything stands without which a record of its kind says nothing.
    pub fn says_something(&self) -> bool {
        self.kind().essential().iter().all(|key| self.has(key))
    }

    /// Whether every fact it holds is of this part.
    pub fn stays_within(&self, part: Part) -> bool {
        !self.row().any(|(field, slot)| field.part != part && slot.has())
    }

    /// Keys of the fields that must stand and do not.
    pub fn missing(&self) -> Vec<&'static str> {
        let missing = self.row().filter(|(field, slot)| field.need == Need::Must && !slot.has());
        missing.map(|(field, _)| field.key).collect()
    }
}

/// One field of one record before and after, in the text form of [`Value::text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    pub key: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// One record: who owns it, whom or what it speaks of, and its facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
            assert!(kind.moves() == Moves::Stays || !kind.speaks_of_office(), "{}", kind.code());
        }
        for (kind, key) in SCORES {
            assert!(kind.field(key).is_some_and(|field| field.part != Part::County), "{key}");
            assert_eq!(kind.moves(), Moves::Ticked, "{key}");
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
