//! A person's real-name file (records.md §1; clauses 92–94).

use chrono::NaiveDate;

use super::codes::{
    Degree, Education, Health, IdKind, Nation, OriginalRetirement, Party, Sex, StudyMode, TitleLevel, YesNo,
};
use super::date::PartialDate;
use super::record::record;
use super::value::{DocumentNumber, Phone, Text};

record! {
    /// One person. No scans, no bank cards; health only as a conclusion (checks.md §8).
    Person {
        /// P1, as on the identity card.
        name: Text<50> = Must Province Personal;
        /// P2.
        id_kind: IdKind = Must Province Personal;
        /// P3: stored whole, shown masked; unique among active people.
        id_number: DocumentNumber = Must Province Restricted;
        /// P4.
        sex: Sex = Must Province Personal;
        /// P5.
        birth: NaiveDate = Must Province Personal;
        /// P6.
        nation: Nation = Must Province Personal;
        /// P7.
        native_place: Text<60> = Optional City Personal;
        /// P8.
        household: Text<60> = Optional City Personal;
        /// P9.
        party: Party = Must Province Personal;
        /// P10.
        party_joined: PartialDate = Optional City Personal;
        /// P11.
        work_started: PartialDate = Optional City Personal;
        /// P12.
        education: Education = Must Province Personal;
        /// P13.
        degree: Degree = Optional Province Personal;
        /// P14.
        school: Text<60> = Optional City Personal;
        major: Text<60> = Optional City Personal;
        graduated: PartialDate = Optional City Personal;
        /// P14: the flag 社会工作专业, used for 专业教育 (clause 52).
        social_work_major: YesNo = Optional Province Personal;
        /// P15.
        study_mode: StudyMode = Optional City Personal;
        /// P16.
        title_level: TitleLevel = Optional City Personal;
        title_name: Text<40> = Optional City Personal;
        /// P17.
        phone: Phone = Must County Restricted;
        /// P18.
        address: Text<120> = Optional County Restricted;
        emergency_contact: Text<80> = Optional County Restricted;
        /// P20.
        health: Health = Optional County Restricted;
        /// P21.
        kinship: Text<200> = Optional County Personal;
        /// Decides a woman's retirement age; never guessed (checks.md §7 L13).
        original_retirement: OriginalRetirement = Optional City Personal;
        /// 弹性提前 (the worker's own choice) or 延迟 (agreed) 退休日: takes the place of the day of the reform.
        flexible_retirement: NaiveDate = Optional City Personal;
        /// When somebody last checked this file against the person.
        verified_on: NaiveDate = Optional City Plain;
        verified_by: Text<50> = Optional City Plain;
        verified_how: Text<60> = Optional City Plain;
        /// Remarks of the roster.
        remark: Text<500> = Optional County Personal;
    }
}
