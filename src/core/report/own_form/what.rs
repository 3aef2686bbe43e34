//! What a blank asks for.

use crate::domain::record::{Kind, Privacy};
use crate::intake::target::Target;
use crate::intake::{on_form, plain_title};

/// What is written into a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// Nothing: somebody fills it in by hand.
    Leave,
    /// What the register says of the person, in the words of the columns of a roster.
    Fact(Target),
    /// 周岁 on the day.
    Age,
    /// 出生年月（岁）.
    BirthAge,
    /// 学历学位, which stand in one cell.
    EducationDegree,
    /// 政治面貌及入党时间.
    PartyJoined,
    /// 工作单位及职务.
    UnitPost,
    /// The day on which the form is filled.
    Today,
    /// The office that fills it.
    Office,
}

/// Titles of what is not one fact of a person, letters alone and without what joins two.
const OTHERS: &[(What, &[&str])] = &[
    (What::Age, &["年龄", "周岁", "现年龄", "年龄岁", "年龄周岁"]),
    (What::BirthAge, &["出生年月岁", "出生日期岁", "出生年月周岁", "出生年月年龄", "出生日期年龄"]),
    (
        What::EducationDegree,
        &["学历学位", "最高学历学位", "最高学历最高学位", "文化程度学位", "学历学位情况"],
    ),
    (What::PartyJoined, &["政治面貌入党时间", "政治面貌入党日期", "政治面貌加入时间", "政治面貌参加时间"]),
    (
        What::UnitPost,
        &[
            "单位职务",
            "工作单位职务",
            "现工作单位职务",
            "所在单位职务",
            "现任单位职务",
            "工作单位现任职务",
            "工作单位岗位",
            "所在单位岗位",
        ],
    ),
    (
        What::Fact(Target::Field(Kind::Person, "phone")),
        &["联系电话手机", "手机联系电话", "电话手机", "手机电话", "联系电话手机号码"],
    ),
    (What::Today, &["填表日期", "填表时间", "填报日期", "填报时间", "制表日期", "制表时间"]),
    (What::Office, &["填报单位", "填表单位", "呈报单位", "上报单位", "制表单位", "报送单位"]),
];

impl What {
    /// What is not one fact, in the order in which it is offered.
    pub const OTHERS: [Self; 8] = [
        Self::Leave,
        Self::Age,
        Self::BirthAge,
        Self::EducationDegree,
        Self::PartyJoined,
        Self::UnitPost,
        Self::Today,
        Self::Office,
    ];

    /// Everything that may be chosen, in the order of the forms.
    pub fn all() -> Vec<Self> {
        let facts =
            Target::all().into_iter().filter(|target| !matches!(target, Target::Ignore | Target::RosterDate));
        Self::OTHERS.into_iter().chain(facts.map(Self::Fact)).collect()
    }

    /// Its stable name.
    pub fn code(self) -> String {
        match self {
            Self::Leave => "leave".to_owned(),
            Self::Fact(target) => target.code(),
            Self::Age => "age".to_owned(),
            Self::BirthAge => "birth-age".to_owned(),
            Self::EducationDegree => "education-degree".to_owned(),
            Self::PartyJoined => "party-joined".to_owned(),
            Self::UnitPost => "unit-post".to_owned(),
            Self::Today => "today".to_owned(),
            Self::Office => "office".to_owned(),
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|what| what.code() == code)
    }

    /// What a title asks for that stands behind those of `before`, the nearest first. What is not surely understood is left.
    pub(super) fn of<'a>(title: &str, before: impl Iterator<Item = &'a str>) -> Self {
        let letters = |text: &str| -> String {
            text.chars().filter(|c| c.is_alphabetic() && !matches!(c, '及' | '和' | '与')).collect()
        };
        // What stands in brackets may say more (出生年月（岁）), or how it is to be written.
        let plain = [letters(title), letters(&plain_title(title))];
        let said = |plain: &String| OTHERS.iter().find(|(_, titles)| titles.contains(&plain.as_str()));
        let other = plain.iter().find_map(said);
        let of_study = |text: &&str| text.contains("教育") || text.contains("学历");
        let group = before.map(str::trim).find(of_study).unwrap_or_default();
        match (other, on_form(group, title)) {
            (Some((what, _)), _) => *what,
            (None, None | Some(Target::Ignore | Target::RosterDate)) => Self::Leave,
            (None, Some(target)) => Self::Fact(target),
        }
    }

    /// Whether it is masked unless somebody asks for it whole.
    pub fn is_restricted(self) -> bool {
        let Self::Fact(target) = self else { return false };
        let field = target.field().and_then(|(kind, key)| kind.field(key));
        field.is_some_and(|field| field.privacy == Privacy::Restricted)
    }

    /// Whether it is a fact of one person.
    pub(super) const fn is_personal(self) -> bool {
        !matches!(self, Self::Leave | Self::Today | Self::Office)
    }

    /// Whether it is what a list of people is told by.
    pub(super) fn names_people(self) -> bool {
        matches!(self, Self::Fact(target) if target.field().is_some_and(|(kind, key)| kind.code() == "person" && matches!(key, "name" | "id_number")))
    }
}
