//! Code tables as data: each value has a stable code, and its word is the message `code-TABLE-CODE`.
//! A new value is one line here and one line in each language.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::shape::{Shaped, shape};

/// One value of a code table. Records store the code; screens list [`Coded::selectable`].
pub trait Coded: Copy + Eq + Shaped + 'static {
    /// Name of the table, as in the message keys.
    const TABLE: &'static str;

    /// Every value, in the order of the table.
    const ALL: &'static [Self];

    fn all() -> Vec<Self> {
        Self::ALL.to_vec()
    }

    fn code(&self) -> &'static str;

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }

    /// What a form offers. Other values are kept when they arrive from elsewhere.
    fn selectable() -> Vec<Self> {
        Self::all()
    }

    /// Key of its word in `locales/*/codes.ftl`.
    fn label_key(&self) -> String {
        format!("code-{}-{}", Self::TABLE, self.code())
    }
}

/// Reads a code from a file. What a derived reading would do, made once for all tables: each has its place in its own list.
fn read_code<'de, T: Coded, D: Deserializer<'de>>(d: D) -> Result<T, D::Error> {
    let place = |code: &str| T::ALL.iter().position(|value| value.code() == code);
    let at = d.deserialize_str(Place { table: T::TABLE, place })?;
    T::ALL.get(at).copied().ok_or_else(|| D::Error::custom(T::TABLE))
}

/// Looks for a code in the list of its table.
struct Place {
    table: &'static str,
    place: fn(&str) -> Option<usize>,
}

impl Visitor<'_> for Place {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a code of {}", self.table)
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<usize, E> {
        (self.place)(code).ok_or_else(|| E::custom(format!("no code of {}", self.table)))
    }
}

/// `enum` makes a table whose values the program reasons about; `list` one whose values it mostly keeps.
/// `offer […]` restricts what forms show. The names gathered in `@[…]` become [`tables`].
macro_rules! tables {
    (@read $name:ident) => {
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                read_code(d)
            }
        }
    };

    (@[$($done:ident)*]) => {
        /// Every table with its codes, for whoever checks or prints them all.
        pub fn tables() -> Vec<(&'static str, Vec<&'static str>)> {
            vec![$(($done::TABLE, $done::ALL.iter().map(Coded::code).collect())),*]
        }
    };

    (@[$($done:ident)*] $(#[$doc:meta])* enum $name:ident $table:literal {
        $($(#[$about:meta])* $value:ident = $code:literal),+ $(,)?
    } $(offer [$($offer:ident),+ $(,)?])?; $($rest:tt)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub enum $name { $($(#[$about])* #[serde(rename = $code)] $value),+ }

        impl Coded for $name {
            const TABLE: &'static str = $table;

            const ALL: &'static [Self] = &[$(Self::$value),+];

            fn code(&self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }

            $(fn selectable() -> Vec<Self> {
                vec![$(Self::$offer),+]
            })?
        }

        tables! { @read $name }

        shape! { $name, concat!("code-", $table), |_generator| super::shape::one_of($name::ALL.iter().map(Coded::code)) }

        tables! { @[$($done)* $name] $($rest)* }
    };

    (@[$($done:ident)*] $(#[$doc:meta])* list $name:ident $table:literal [$($code:literal),+ $(,)?]
        $(offer [$($offer:literal),+ $(,)?])?; $($rest:tt)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        pub struct $name(&'static str);

        impl Coded for $name {
            const TABLE: &'static str = $table;

            const ALL: &'static [Self] = &[$(Self($code)),+];

            fn code(&self) -> &'static str {
                self.0
            }

            $(fn selectable() -> Vec<Self> {
                vec![$(Self($offer)),+]
            })?
        }

        tables! { @read $name }

        shape! { $name, concat!("code-", $table), |_generator| super::shape::one_of($name::ALL.iter().map(Coded::code)) }

        tables! { @[$($done)* $name] $($rest)* }
    };
}

tables! { @[]
    /// 性别, GB/T 2261.1-2003.
    enum Sex "sex" { Unknown = "0", Male = "1", Female = "2", Unstated = "9" } offer [Male, Female];

    /// 证件类型.
    enum IdKind "id-kind" { Resident = "1", HongKongMacaoTaiwan = "2", ForeignPermanent = "3", Other = "9" };

    /// 民族, GB/T 3304-1991, with 97 其他 and 98 外国血统中国籍人士 as practice has them.
    list Nation "nation" [
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18",
        "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36",
        "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49", "50", "51", "52", "53", "54",
        "55", "56", "97", "98",
    ];

    /// 政治面貌, GB/T 4762-1984.
    list Party "party" ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"];

    /// 学历, GB/T 4658-2006. Forms offer the completed ones; the rest is kept as it arrives.
    list Education "education" [
        "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "28", "30", "31", "32",
        "33", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49", "60", "61", "62", "63", "70", "71", "73",
        "80", "81", "83", "90",
    ] offer ["11", "14", "21", "31", "41", "44", "47", "61", "71", "90"];

    /// 学位. Public material disagrees on the codes of GB/T 6864, so these are the program's own.
    enum Degree "degree" { Doctor = "D", Master = "M", Bachelor = "B", None = "N" };

    /// 学历性质.
    enum StudyMode "study-mode" { FullTime = "F", PartTime = "P" };

    /// 职称等级.
    enum TitleLevel "title-level" {
        Senior = "1", AssociateSenior = "2", Intermediate = "3", Assistant = "4", Clerk = "5", None = "0",
    };

    /// 社会工作者职业水平等级.
    enum CertLevel "cert-level" { None = "0", Assistant = "1", Intermediate = "2", Senior = "3" };

    /// 体检结论: the conclusion alone, never a finding.
    enum Health "health" { Fit = "1", Unfit = "0" };

    /// 工会组织层级.
    enum OfficeLevel "office-level" { Province = "1", City = "2", County = "3", Grassroots = "4" };

    /// 工会组织类型.
    enum OfficeType "office-type" {
        /// 乡镇工会
        Town = "TOWN",
        /// 街道工会
        Street = "STREET",
        /// 开发区（工业园区）工会
        Zone = "ZONE",
        /// 县级以下区域性工会联合会
        Region = "REGION",
        /// 县级以下行业性工会联合会
        Industry = "INDUSTRY",
        /// 其他基层工会
        Other = "OTHER",
        /// 总工会
        General = "GOV",
        /// 职工服务中心等
        Service = "SVC",
    };

    /// 报表类别.
    enum Cycle "cycle" { Month = "1", Quarter = "2", Year = "3" };

    /// 进入方式.
    enum EntryMode "entry-mode" {
        /// 公开招聘
        Open = "1",
        /// 购买服务聘用
        Purchased = "2",
        /// 存量转入
        Existing = "3",
        /// 调入
        Transferred = "4",
        Other = "9",
    };

    /// 用工方式.
    enum EmployMode "employ-mode" {
        /// 直接签订
        Direct = "1",
        /// 劳务派遣
        Dispatch = "2",
        /// 社会组织聘用（购买服务）
        SocialOrganisation = "3",
        /// 人事代理/其他
        Other = "4",
    };

    /// 合同类型. 劳务合同 is no labour contract, but it occurs and must be recordable.
    enum ContractKind "contract-kind" { Fixed = "1", Open = "2", Task = "3", Service = "4" };

    /// 合同订立方式.
    enum ContractMaking "contract-making" {
        /// 签订（含续签）
        Signed = "1",
        /// 协商延长
        Extended = "2",
        /// 约定自动续延
        Automatic = "3",
    };

    /// 法定续延事由: a contract whose term is over goes on until it ends (劳动合同法 42, 45; 工会法 19).
    enum StatutoryExtension "statutory-extension" {
        /// 职业病诊断、医学观察期
        Diagnosis = "1",
        /// 职业病、工伤
        Injury = "2",
        /// 医疗期
        Illness = "3",
        /// 孕期、产期、哺乳期
        Maternity = "4",
        /// 连续工作满十五年且距退休不足五年
        LongService = "5",
        /// 工会主席、副主席、委员任职期
        UnionOffice = "6",
        /// 其他法定情形
        Other = "9",
    };

    /// 是 / 否. 未填 is `Option::None`: unknown is not "no".
    enum YesNo "yes-no" { Yes = "Y", No = "N" };

    /// 兼职同意. 未登记 is `Option::None`.
    enum Consent "consent" { Given = "Y", NotGiven = "N" };

    /// 在岗状态.
    enum WorkState "work-state" { OnPost = "1", Maternity = "2", Sick = "3", Seconded = "4", Probation = "5" };

    /// 退出类型.
    enum ExitKind "exit-kind" {
        /// 辞职
        Resigned = "11",
        /// 协商解除
        Agreed = "12",
        /// 用人单位依法解除（劳动合同法 39）
        DismissedForCause = "13",
        /// 依法解除（劳动合同法 40）
        DismissedWithNotice = "14",
        /// 经济性裁员
        Redundancy = "15",
        /// 合同期满不续签（单位）
        ExpiredByEmployer = "21",
        /// 合同期满不续签（本人）
        ExpiredByWorker = "22",
        /// 退休
        Retired = "31",
        /// 死亡或宣告失踪
        Died = "32",
        /// 转入编制、考录公务员或事业单位
        IntoEstablishment = "41",
        /// 转岗，不再从事工会工作
        OtherWork = "42",
        /// 购买服务合同终止未安置
        ServiceEnded = "43",
        /// 调往本省其他县
        MovedCounty = "51",
        Other = "99",
    };

    /// 填报方式: whether an office keeps its own register or its superior enters for it.
    enum Reporting "reporting" { Itself = "1", BySuperior = "2" };

    /// 原法定退休年龄 of a woman (checks.md §7 L13).
    enum OriginalRetirement "original-retirement" { Fifty = "50", FiftyFive = "55" };

    /// 配备说明的情形: 超过 5 人, 超出可选配数, 暂缺.
    enum StaffingNoteKind "staffing-note-kind" { OverFive = "1", OverOptional = "2", Vacant = "3" };

    /// 备案类型.
    enum FilingType "filing-type" { Existing = "1", New = "2", Changed = "3", Left = "4" };

    /// 备案结果: filing is a notice, so there are two (reading A22).
    enum FilingOutcome "filing-outcome" { Recorded = "1", Returned = "2" };

    /// 备案来源.
    enum FilingSource "filing-source" { System = "1", ByHand = "2" };

    /// 列入情况.
    enum Included "included" {
        /// 已列入
        Yes = "Y",
        /// 未列入
        No = "N",
    };

    /// 档级变动因素.
    enum PayFactor "pay-factor" {
        /// 职业水平等级
        Certificate = "1",
        /// 工作年限
        Years = "2",
        /// 学历
        Education = "3",
        /// 职务
        Duty = "4",
        /// 职称
        Title = "5",
        /// 业绩
        Results = "6",
    };

    /// 险种.
    enum Insurance "insurance" {
        /// 社会保险
        Social = "1",
        /// 住房公积金
        Fund = "2",
    };

    /// 考核等次.
    enum Grade "grade" {
        /// 优秀
        Excellent = "1",
        /// 合格
        Qualified = "2",
        /// 基本合格
        Basic = "3",
        /// 不合格
        Failed = "4",
        /// 不确定等次
        Ungraded = "9",
    };

    /// 违规程度.
    enum Severity "severity" {
        /// 一般
        Ordinary = "1",
        /// 严重
        Serious = "2",
    };

    /// 考核维度.
    enum Dimension "dimension" {
        /// 职业操守
        Ethics = "1",
        /// 实务能力
        Ability = "2",
        /// 工作业绩
        Results = "3",
        /// 职工满意度
        Satisfaction = "4",
        /// 其他
        Other = "9",
    };

    /// 培训类型.
    enum TrainingKind "training-kind" {
        /// 业务培训
        Job = "1",
        /// 岗位培训
        Post = "2",
        /// 专业教育
        Professional = "3",
        /// 继续教育
        Continuing = "4",
        /// 学历（学位）教育
        Degree = "5",
        /// 其他
        Other = "9",
    };

    /// 培训形式.
    enum TrainingForm "training-form" {
        /// 集中
        Class = "1",
        /// 网络
        Online = "2",
        /// 实训
        Practice = "3",
        /// 以会代训
        Meeting = "4",
        /// 其他
        Other = "9",
    };

    /// 学习状态.
    enum StudyStatus "study-status" {
        /// 在读
        Studying = "1",
        /// 毕业
        Graduated = "2",
        /// 肄业
        Left = "3",
    };

    /// 考试结果.
    enum ExamResult "exam-result" {
        /// 通过
        Passed = "1",
        /// 部分科目通过
        Partly = "2",
        /// 未通过
        Failed = "3",
        /// 缺考
        Absent = "4",
    };

    /// 人才序列.
    enum TalentList "talent-list" {
        /// 社会工作专业人才序列
        SocialWork = "1",
        /// 专业技术人员管理
        Technical = "2",
    };

    /// 职务变动方式.
    enum DutyWay "duty-way" {
        /// 任命
        Appointed = "1",
        /// 选举
        Elected = "2",
        /// 调整
        Moved = "3",
        /// 免去
        Removed = "4",
    };

    /// 奖励种类.
    enum RewardKind "reward-kind" {
        /// 物质奖励
        Material = "1",
        /// 荣誉
        Honour = "2",
    };

    /// 奖励依据.
    enum RewardBasis "reward-basis" {
        /// 三（四）考核优秀且实绩突出
        Guidance = "1",
        /// 其他依据
        Other = "9",
    };

    /// 荣誉.
    enum Honour "honour" {
        /// 社会工作领军人才
        Leader = "1",
        /// 最美社工
        Finest = "2",
        /// 优秀工会工作者
        Worker = "3",
        /// 优秀工会积极分子
        Activist = "4",
        /// 其他
        Other = "9",
    };

    /// 级别.
    enum HonourLevel "honour-level" {
        /// 国家
        Nation = "1",
        /// 省
        Province = "2",
        /// 市
        City = "3",
        /// 县
        County = "4",
        /// 乡
        Township = "5",
    };

    /// 推荐种类.
    enum NominationKind "nomination-kind" {
        /// 党员发展对象
        Party = "1",
        /// 专职副主席候选人
        ViceChair = "2",
        /// 社会工作领军人才
        Leader = "3",
        /// 最美社工
        Finest = "4",
        /// 优秀工会工作者
        Worker = "5",
        /// 优秀工会积极分子
        Activist = "6",
        /// 其他
        Other = "9",
    };

    /// 推荐结果.
    enum NominationStatus "nomination-status" {
        /// 推荐中
        Pending = "1",
        /// 入选（当选）
        Chosen = "2",
        /// 未入选
        NotChosen = "3",
    };

    /// 资金来源.
    enum Funding "funding" {
        /// 工会经费
        Union = "1",
        /// 财政资金
        Fiscal = "2",
        /// 其他
        Other = "9",
    };

    /// 购买内容.
    enum ServiceContent "service-content" {
        /// 服务项目
        Service = "1",
        /// 人员
        Staff = "2",
    };

    /// 结论.
    enum Passed "passed" {
        /// 合格
        Yes = "1",
        /// 不合格
        No = "0",
    };

    /// 未录用原因.
    enum NotHired "not-hired" {
        /// 放弃
        Withdrew = "1",
        /// 体检不合格
        Health = "2",
        /// 考察不合格
        Inquiry = "3",
        /// 名次靠后
        Rank = "4",
        /// 其他
        Other = "9",
    };

    /// 制度文件种类.
    enum DocumentKind "document-kind" {
        /// 薪酬保障和增长机制
        PayGrowth = "1",
        /// 薪酬结构
        PayStructure = "2",
        /// 社会工作人才培养规划
        TalentPlan = "3",
        /// 培训规划和制度
        TrainingRules = "4",
        /// 管理考核制度
        AssessmentRules = "5",
        /// 人才队伍建设发展规划
        LocalPlan = "6",
        /// 其他
        Other = "9",
    };
}

impl Dimension {
    /// A dimension by its word or its code.
    pub fn named(text: &str) -> Option<Self> {
        Self::from_code(text).or_else(|| Self::all().into_iter().find(|own| own.word() == text))
    }

    /// Its word in the guidance (clause 60): schemes are written in it, in every language of the screen.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ethics => "职业操守",
            Self::Ability => "实务能力",
            Self::Results => "工作业绩",
            Self::Satisfaction => "职工满意度",
            Self::Other => "其他",
        }
    }
}

impl Education {
    /// Higher is more schooling, by the completed stages: 11 > 14 > 17 > 21 > 28 > 31 > 41, 44, 47, 61 > 71 >
    /// 81 > 90. A stage begun, or a bare parent code, ranks as nothing completed is known: `None`.
    pub fn rank(self) -> Option<u8> {
        match self.0 {
            "11" => Some(10),
            "14" => Some(9),
            "17" => Some(8),
            "21" => Some(7),
            "28" => Some(6),
            "31" => Some(5),
            "41" | "44" | "47" | "61" => Some(4),
            "71" => Some(3),
            "81" => Some(2),
            "90" => Some(1),
            _ => None,
        }
    }
}

impl OfficeLevel {
    /// The level it files to.
    pub fn above(self) -> Option<Self> {
        match self {
            Self::Province => None,
            Self::City => Some(Self::Province),
            Self::County => Some(Self::City),
            Self::Grassroots => Some(Self::County),
        }
    }

    /// The level it gathers from.
    pub fn below(self) -> Option<Self> {
        match self {
            Self::Province => Some(Self::City),
            Self::City => Some(Self::County),
            Self::County => Some(Self::Grassroots),
            Self::Grassroots => None,
        }
    }
}

impl Cycle {
    /// How many months a period of it has.
    pub const fn months(self) -> u8 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Year => 12,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn codes_are_unique_and_read_back() {
        fn check<T: Coded + serde::Serialize + serde::de::DeserializeOwned + std::fmt::Debug>() {
            let all = T::all();
            let codes: BTreeSet<_> = all.iter().map(Coded::code).collect();
            assert_eq!(codes.len(), all.len(), "{}", T::TABLE);
            for value in all {
                assert_eq!(T::from_code(value.code()), Some(value));
                let json = serde_json::to_string(&value).unwrap();
                assert_eq!(json, format!("\"{}\"", value.code()));
                assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value);
            }
            assert_eq!(T::from_code("no such code"), None);
            assert!(serde_json::from_str::<T>("\"?\"").is_err());
            assert!(T::selectable().iter().all(|value| codes.contains(value.code())), "{}", T::TABLE);
        }
        check::<Sex>();
        check::<Nation>();
        check::<Party>();
        check::<Education>();
        check::<OfficeType>();
        check::<ExitKind>();
        let names: BTreeSet<_> = tables().iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), tables().len(), "table names are unique");
    }

    #[test]
    fn the_tables_have_their_published_size() {
        assert_eq!(Nation::all().len(), 58);
        assert_eq!(Party::all().len(), 13);
        assert_eq!(Education::all().len(), 40);
        let offered: Vec<_> = Education::selectable().iter().map(Coded::code).collect();
        assert_eq!(offered, ["11", "14", "21", "31", "41", "44", "47", "61", "71", "90"]);
        assert_eq!(Sex::selectable(), [Sex::Male, Sex::Female]);
    }

    #[test]
    fn schooling_compares_by_what_was_completed() {
        let of = |code| Education::from_code(code).unwrap();
        assert!(of("61").rank() == of("44").rank() && of("61").rank() > of("71").rank());
        assert_eq!(of("23").rank(), None, "an unfinished degree is no degree");
    }

    #[test]
    fn levels_file_upward() {
        for level in OfficeLevel::all() {
            assert_eq!(level.above().and_then(OfficeLevel::below).unwrap_or(OfficeLevel::Province), level);
        }
        assert_eq!(OfficeLevel::Grassroots.above(), Some(OfficeLevel::County));
    }
}
