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
    Person of Person said by Owner, moves Whole, reach Number, issued Nowhere, made Form;
    day name, begins Always, needs [name], named [];
    section File 1, front These [name, id_kind, id_number, sex, birth, nation, party, education, phone] {
        /// P1, as on the identity card.
        name: Text<50> = Must Province Personal Said;
        /// P2.
        id_kind: IdKind = Must Province Personal Said;
        /// P3: stored whole, shown masked; unique among active people.
        id_number: DocumentNumber = Must Province Restricted Said;
        /// P4.
        sex: Sex = Must Province Personal Said;
        /// P5.
        birth: NaiveDate = Must Province Personal Said, Past first;
        /// P6.
        nation: Nation = Must Province Personal Said;
        /// P7.
        native_place: Text<60> = Optional City Personal Said;
        /// P8.
        household: Text<60> = Optional City Personal Said;
        /// P9.
        party: Party = Must Province Personal Said;
        /// P10.
        party_joined: PartialDate = Optional City Personal Said, Past first;
        /// P11.
        work_started: PartialDate = Optional City Personal Said, Past first;
        /// P12.
        education: Education = Must Province Personal Said;
        /// P13.
        degree: Degree = Optional Province Personal Said;
        /// P14.
        school: Text<60> = Optional City Personal Said;
        major: Text<60> = Optional City Personal Said;
        graduated: PartialDate = Optional City Personal Said, Past first;
        /// P14: the flag 社会工作专业, used for 专业教育 (clause 52).
        social_work_major: YesNo = Optional Province Personal Said;
        /// P15.
        study_mode: StudyMode = Optional City Personal Said;
        /// P16.
        title_level: TitleLevel = Optional City Personal Said;
        title_name: Text<40> = Optional City Personal Said;
        /// P17.
        phone: Phone = Must County Restricted Said;
        /// P18.
        address: Text<120> = Optional County Restricted Said;
        emergency_contact: Text<80> = Optional County Restricted Said;
        /// P20.
        health: Health = Optional County Restricted Said;
        /// P21.
        kinship: Text<200> = Optional County Personal Said;
        /// Decides a woman's retirement age; never guessed (checks.md §7 L13).
        original_retirement: OriginalRetirement = Optional City Personal Said;
        /// 弹性提前 (the worker's own choice) or 延迟 (agreed) 退休日: takes the place of the day of the reform.
        flexible_retirement: NaiveDate = Optional City Personal Said, Ahead first;
        /// When somebody last checked this file against the person.
        verified_on: NaiveDate = Optional City Plain Said, Past later [verified_by, verified_how];
        verified_by: Text<50> = Optional City Plain Blind;
        verified_how: Text<60> = Optional City Plain Said;
        /// Remarks of the roster.
        remark: Text<500> = Optional County Personal Blind;
    }
}
