//! The titles of columns: as offices write them, what a longer one holds, and whose facts one speaks of.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::qualifiers::{
    brackets, is_harmless, is_harmless_bracket, is_harmless_group, of_another, plain_title, which_contract,
};
use super::target::Target;
use crate::domain::codes::StudyMode;
use crate::domain::record::Kind;
use crate::domain::value::Input;
use crate::order::{Gathered, Ordered};
use crate::words::{Lang, words};

use Kind::{Certificate, Contract, Engagement, Person, Posting};
use Target::{ContractTerm, Field, Ignore, RosterDate, SchoolAndMajor, Sequence, Study};

/// Titles as offices write them, without spaces and what stands in brackets; the first is the plain one.
pub(super) const SYNONYMS: &[(Target, &[&str])] = &[
    (Sequence, &["序号", "编号", "号", "no"]),
    (Field(Person, "name"), &["姓名", "名字", "人员姓名", "职工姓名", "工作者姓名", "name"]),
    (Field(Person, "id_kind"), &["证件类型", "身份证件类型", "证件种类"]),
    (
        Field(Person, "id_number"),
        &[
            "证件号码",
            "身份证号",
            "身份证号码",
            "公民身份号码",
            "身份证",
            "身份号码",
            "证件号",
            "居民身份证号码",
        ],
    ),
    (Field(Person, "sex"), &["性别", "sex"]),
    (Field(Person, "birth"), &["出生日期", "出生年月", "出生年月日", "生日", "出生时间"]),
    (Field(Person, "nation"), &["民族", "族别"]),
    (Field(Person, "native_place"), &["籍贯"]),
    (Field(Person, "household"), &["户籍所在地", "户籍", "户口所在地"]),
    (Field(Person, "party"), &["政治面貌", "政治面目", "面貌"]),
    (Field(Person, "party_joined"), &["入党日期", "入党时间"]),
    (Field(Person, "work_started"), &["参加工作时间", "参加工作日期", "参工时间"]),
    (Field(Person, "education"), &["最高学历", "学历", "文化程度", "学历层次", "文化水平"]),
    (Field(Person, "degree"), &["学位"]),
    (
        SchoolAndMajor,
        &[
            "毕业院校及专业",
            "毕业院校和专业",
            "毕业学校及专业",
            "毕业院校专业",
            "院校及专业",
            "毕业院校系及专业",
            "毕业院校及所学专业",
            "毕业学校及所学专业",
        ],
    ),
    (Field(Person, "school"), &["毕业院校", "毕业学校", "院校", "学校"]),
    (Field(Person, "major"), &["专业", "所学专业"]),
    (Field(Person, "graduated"), &["毕业时间", "毕业日期"]),
    (Field(Person, "study_mode"), &["学历性质", "学习形式"]),
    (Field(Person, "social_work_major"), &["社会工作专业", "是否社会工作专业", "是否社工专业"]),
    (Field(Person, "title_level"), &["职称等级", "职称"]),
    (Field(Person, "title_name"), &["职称名称"]),
    (
        Field(Person, "phone"),
        &["手机", "手机号", "手机号码", "联系电话", "电话", "联系方式", "移动电话", "电话号码", "联系手机"],
    ),
    (Field(Person, "address"), &["通讯地址", "联系地址", "家庭住址", "住址"]),
    (Field(Person, "emergency_contact"), &["紧急联系人"]),
    (Field(Person, "remark"), &["备注", "说明", "附注"]),
    (
        Field(Engagement, "hired"),
        &["录用日期", "录用时间", "入职时间", "入职日期", "聘用时间", "聘用日期", "录用年月"],
    ),
    (
        RosterDate,
        &[
            "参加工会工作时间",
            "从事工会工作时间",
            "到工会工作时间",
            "到岗时间",
            "到岗日期",
            "从事工会工作年月",
        ],
    ),
    (Field(Engagement, "entry"), &["进入方式", "招录方式", "来源"]),
    (Field(Engagement, "mode"), &["用工方式", "用工形式", "用工性质"]),
    (Field(Engagement, "allocator"), &["统筹单位"]),
    (Field(Engagement, "hirer"), &["聘用单位", "招聘单位", "录用单位"]),
    (Field(Engagement, "signer"), &["劳动合同签订单位", "合同签订单位", "签订单位", "合同单位", "签约单位"]),
    (
        Field(Engagement, "user"),
        &[
            "实际用人单位",
            "用人单位",
            "所在单位",
            "工作单位",
            "单位",
            "单位名称",
            "服务单位",
            "所在工会",
            "使用单位",
            "所属单位",
            "所属工会",
            "派驻单位",
            "乡镇",
            "街道",
            "乡镇街道",
            "镇街",
            "所在乡镇",
            "所在街道",
            "所在镇",
        ],
    ),
    (Field(Engagement, "off_establishment"), &["编制外", "是否编制外"]),
    (Field(Engagement, "full_time"), &["专职", "是否专职"]),
    (Field(Engagement, "union_work"), &["主要从事工会工作", "是否主要从事工会工作"]),
    (Field(Engagement, "work_state"), &["在岗状态", "在岗情况"]),
    (Field(Engagement, "work_began"), &["用工之日"]),
    (Field(Posting, "union"), &["定岗单位", "定岗工会"]),
    (Field(Posting, "post"), &["岗位名称", "岗位", "工作岗位", "职务"]),
    (Field(Posting, "post_level"), &["岗位等级"]),
    (Field(Posting, "from"), &["定岗起始日期", "定岗日期"]),
    (ContractTerm, &["合同期限", "劳动合同期限", "合同起止", "合同起止时间", "合同起止日期", "合同期"]),
    (Field(Contract, "kind"), &["合同类型"]),
    (Field(Contract, "number"), &["合同编号"]),
    (
        Field(Contract, "start"),
        &["合同起始", "合同起始日期", "合同起始时间", "合同开始时间", "合同开始日期", "合同起"],
    ),
    (
        Field(Contract, "end"),
        &[
            "合同终止",
            "合同终止日期",
            "合同终止时间",
            "合同到期",
            "合同到期时间",
            "合同到期日期",
            "合同结束日期",
            "合同结束时间",
            "合同止",
        ],
    ),
    (Field(Contract, "signed"), &["合同签订日期", "合同签订时间"]),
    (
        Field(Certificate, "level"),
        &[
            "职业资格",
            "社工证等级",
            "社工证",
            "是否持社工证",
            "社会工作者职业水平证书",
            "职业水平等级",
            "证书等级",
            "职业资格等级",
            "职业资格证书",
            "社会工作职业资格",
            "社会工作者证书",
            "社会工作者职业资格",
            "是否持证",
            "持证情况",
            "社工资格",
        ],
    ),
    (
        Field(Certificate, "obtained"),
        &[
            "取得时间",
            "取得日期",
            "证书取得时间",
            "证书取得日期",
            "取证时间",
            "发证日期",
            "证书发证日期",
            "批准日期",
        ],
    ),
    (Field(Certificate, "number"), &["管理号", "证书编号", "证书管理号", "证书号"]),
];

/// What one of two educations says of itself: its field, and `school_and_major` where both stand in one cell.
pub(super) const STUDIED: [&str; 6] =
    ["education", "degree", "school", "major", "graduated", "school_and_major"];

/// Words of a title, or of the title above it, that tell one of two educations.
const STUDY: &[(&str, StudyMode)] = &[
    ("非全日制", StudyMode::PartTime),
    ("全日制", StudyMode::FullTime),
    ("在职", StudyMode::PartTime),
    ("继续教育", StudyMode::PartTime),
];

impl Target {
    /// Everything a column may be taken for, in the order of the forms.
    pub fn all() -> Vec<Target> {
        let plain = SYNONYMS.iter().map(|(target, _)| *target);
        let modes = [StudyMode::FullTime, StudyMode::PartTime];
        let studies = modes.into_iter().flat_map(|mode| STUDIED.map(|key| Study(mode, key)));
        std::iter::once(Ignore).chain(plain).chain(studies).collect()
    }

    pub fn parse(code: &str) -> Option<Target> {
        Target::all().into_iter().find(|target| target.code() == code)
    }

    /// The plain Chinese title of a column that is read as this.
    pub fn title(self) -> Option<&'static str> {
        SYNONYMS.iter().find(|(target, _)| *target == self).and_then(|(_, titles)| titles.first().copied())
    }
}

/// What a title alone says.
pub fn by_title(title: &str) -> Option<Target> {
    read("", title).map(|reading| reading.target)
}

/// What a title on a form says beside a blank; `group` are the titles that stand before it: of two educations one says
/// which of them is meant.
pub(crate) fn on_form(group: &str, title: &str) -> Option<Target> {
    study(title, group).or_else(|| by_title(title)).filter(|_| !of_another(title))
}

/// What a title is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub target: Target,
    /// It is, whole, one of the titles known.
    pub exact: bool,
}

/// What a title says below the title of its group: a synonym, or the synonym that a longer one ends with or, failing
/// that, holds last (社会工作者证书取得时间 is a time), where nothing else in it is left unread.
pub(super) fn read(group: &str, title: &str) -> Option<Reading> {
    let reading = read_plain(group, title)?;
    let inside = [group, title].into_iter().flat_map(brackets);
    let is_own = |inside: &String| match reading.target {
        Field(kind, key) => brackets(&own_name(kind, key)).contains(inside),
        _ => false,
    };
    let harmless = |inside: String| is_harmless_bracket(&inside, reading.target) || is_own(&inside);
    inside.into_iter().all(harmless).then_some(reading)
}

fn read_plain(group: &str, title: &str) -> Option<Reading> {
    if of_another(group) {
        return None;
    }
    let plain = plain_title(title);
    if let Some(target) = known(&format!("{}{plain}", plain_title(group))) {
        return Some(Reading { target, exact: true });
    }
    let own = match known(&plain) {
        Some(target) => Some(Reading { target, exact: true }),
        None if of_another(title) => None,
        None => {
            let (target, rest) = held(&plain)?;
            is_harmless(&rest, target).then_some(Reading { target, exact: false })
        }
    };
    own.filter(|own| group.is_empty() || is_harmless_group(group, own.target))
}

fn known(plain: &str) -> Option<Target> {
    ending(plain).iter().find(|(_, title)| *title == plain).map(|(target, _)| *target)
}

/// Every title that is known: the synonyms, what the field itself is called here, and of a day the same with each of the
/// words that days end in (合同起始日, 合同起始日期). Whoever was first keeps a title.
static TITLES: LazyLock<Vec<(Target, String)>> = LazyLock::new(|| {
    let plain =
        SYNONYMS.iter().flat_map(|(target, titles)| titles.iter().map(|own| (*target, (*own).to_owned())));
    let mut all: Vec<(Target, String)> = plain.collect();
    let mut known: BTreeSet<String> = all.iter().map(|(_, title)| title.clone()).into_set();
    let mut add = |all: &mut Vec<(Target, String)>, target: Target, title: String| {
        if known.insert(title.clone()) {
            all.push((target, title));
        }
    };
    for (target, _) in SYNONYMS {
        if let Field(kind, key) = target {
            add(&mut all, *target, plain_title(&own_name(*kind, key)));
        }
    }
    for (target, title) in all.clone() {
        let field = target.field().and_then(|(kind, key)| kind.field(key));
        if !field.is_some_and(|field| matches!(field.input, Input::Day | Input::Date)) {
            continue;
        }
        let stem = DAYS.iter().find_map(|word| title.strip_suffix(word)).unwrap_or(&title);
        // 生日 is no day of 生.
        if stem.chars().nth(1).is_some() {
            DAYS.iter().for_each(|word| add(&mut all, target, format!("{stem}{word}")));
        }
    }
    all
});

/// The words that the title of a day may end in, the longer before what it ends in.
const DAYS: [&str; 3] = ["日期", "时间", "日"];

/// What a field is called on the screen.
fn own_name(kind: Kind, key: &str) -> String {
    words(Lang::Zh, &format!("field-{}-{}", kind.code(), key.replace('_', "-")), &[])
}

/// The titles by their last character, the longest of each first: of a sheet thousands of cells are asked whether they
/// hold one.
static BY_END: LazyLock<BTreeMap<char, Vec<(Target, &'static str)>>> = LazyLock::new(|| {
    let mut by_end: BTreeMap<char, Vec<(Target, &'static str)>> = BTreeMap::new();
    for (target, title) in TITLES.iter() {
        if let Some(last) = title.chars().next_back() {
            by_end.entry(last).or_default().push((*target, title));
        }
    }
    by_end.values_mut().for_each(|titles| titles.order_by_key(|(_, title)| std::cmp::Reverse(title.len())));
    by_end
});

/// The titles that end as a text does.
fn ending(text: &str) -> &'static [(Target, &'static str)] {
    text.chars().next_back().and_then(|last| BY_END.get(&last)).map_or(&[], Vec::as_slice)
}

/// The synonym of two characters or more that a plain title holds last, of those that end there the longest, and where
/// it begins.
fn last_held(plain: &str) -> Option<(Target, usize, &'static str)> {
    let ends = plain.char_indices().rev().map(|(at, c)| plain.get(..at + c.len_utf8()).unwrap_or_default());
    ends.flat_map(|text| ending(text).iter().map(move |(target, title)| (text, *target, *title)))
        .find(|(text, _, title)| text.ends_with(title) && title.chars().nth(1).is_some())
        .map(|(text, target, title)| (target, text.len() - title.len(), title))
}

/// The synonym that a plain title holds last, and what stands beside it.
fn held(plain: &str) -> Option<(Target, String)> {
    let (target, at, title) = last_held(plain)?;
    let (before, after) = (plain.get(..at), plain.get(at + title.len()..));
    Some((target, format!("{}{}", before.unwrap_or_default(), after.unwrap_or_default())))
}

/// Whether a title holds a word of titles at all, of whomever and whatever it speaks.
pub(super) fn sounds_like_title(title: &str) -> bool {
    let plain = plain_title(title);
    known(&plain).is_some() || last_held(&plain).is_some()
}

/// Whether a text makes a title with that of its group: 起始日期 below 劳动合同.
pub(super) fn completes(group: &str, text: &str) -> bool {
    let (group, text) = (plain_title(group), plain_title(text));
    let whole = format!("{group}{text}");
    TITLES.iter().any(|(_, title)| {
        whole.rfind(title.as_str()).is_some_and(|at| at < group.len() && at + title.len() > group.len())
    })
}

/// What a title says of contracts, and which of several it speaks of: 首份合同 above 起始日期.
pub(super) fn of_contract(group: &str, title: &str) -> Option<(Target, Which)> {
    let spelt = |text: &str| {
        let said = brackets(text).into_iter().filter(|inside| !is_harmless_bracket(inside, ContractTerm));
        plain_title(text) + &said.collect::<String>()
    };
    let (target, rest) = held(&(spelt(group) + &spelt(title)))?;
    if !matches!(target, ContractTerm | Field(Contract, _)) {
        return None;
    }
    Some((target, Which::of(&which_contract(&rest))?))
}

/// Which of several contracts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Which {
    Unsaid,
    Present(String),
    Earlier(String),
    Numbered(String),
}

impl Which {
    fn of(words: &str) -> Option<Self> {
        const PRESENT: &[&str] = &[
            "本次",
            "本期",
            "现行",
            "续签",
            "续订",
            "续",
            "最近一次",
            "最近",
            "最新",
            "末次",
            "最后一次",
            "最后",
        ];
        const EARLIER: &[&str] = &[
            "首份",
            "首次",
            "首签",
            "初次",
            "上次",
            "上一次",
            "上一份",
            "上份",
            "上期",
            "前次",
            "前一次",
            "前一份",
            "前份",
            "原",
            "以前",
            "此前",
        ];
        let counted = words.trim_start_matches('第').trim_end_matches(['次', '份', '期', '轮']);
        let number = |c: char| c.is_ascii_digit() || "一二三四五六七八九十①②③④⑤".contains(c);
        match words {
            "" => Some(Self::Unsaid),
            _ if PRESENT.contains(&words) => Some(Self::Present(words.to_owned())),
            _ if EARLIER.contains(&words) => Some(Self::Earlier(words.to_owned())),
            _ if !counted.is_empty() && counted.chars().all(number) => Some(Self::Numbered(words.to_owned())),
            _ => None,
        }
    }
}

/// One of two educations: a title that says which, or one under a title that does.
pub(super) fn study(title: &str, group: &str) -> Option<Target> {
    let (own, above) = (plain_title(title), plain_title(group));
    let says = |text: &str| STUDY.iter().find(|(word, _)| text.contains(word)).copied();
    let (word, mode) = says(&own).or_else(|| says(&above))?;
    let rest = own.replace(word, "");
    let rest = rest.strip_prefix("教育").unwrap_or(&rest);
    let rest = if rest.is_empty() { "学历" } else { rest };
    match read("", rest).filter(|reading| reading.exact)?.target {
        Field(Person, key) => STUDIED.iter().find(|own| **own == key).map(|key| Study(mode, key)),
        SchoolAndMajor => Some(Study(mode, "school_and_major")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_reads_back_and_every_synonym_names_one() {
        for target in Target::all() {
            assert_eq!(Target::parse(&target.code()), Some(target));
            if let Field(kind, key) = target {
                assert!(kind.field(key).is_some(), "{}", target.code());
            }
        }
        let mut titles: Vec<&str> = SYNONYMS.iter().flat_map(|(_, titles)| titles.iter().copied()).collect();
        let count = titles.len();
        titles.order();
        titles.dedup();
        assert_eq!(titles.len(), count, "no title has two meanings");
        assert!(titles.iter().all(|title| plain_title(title) == *title));
    }

    /// Whatever a roster may carry is known by what the screen and its own export call it, alone and in a longer title.
    #[test]
    fn every_field_is_known_by_its_own_name() {
        for target in Target::all() {
            let Field(kind, key) = target else { continue };
            let own = own_name(kind, key);
            assert_eq!(by_title(&own), Some(target), "{own}");
            if kind == Contract {
                assert_eq!(of_contract("", &own), Some((target, Which::Unsaid)), "{own}");
            }
        }
        for (title, target) in [
            ("定岗起始", Field(Posting, "from")),
            ("定岗起始日", Field(Posting, "from")),
            ("定岗时间", Field(Posting, "from")),
            ("合同起始日", Field(Contract, "start")),
            ("劳动合同终止日", Field(Contract, "end")),
            ("合同到期日", Field(Contract, "end")),
            ("入党日", Field(Person, "party_joined")),
        ] {
            assert_eq!(by_title(title), Some(target), "{title}");
        }
    }

    /// What is looked up by its end is what a look at every synonym finds.
    #[test]
    fn the_synonym_held_last_is_found_as_if_each_were_looked_for() {
        let all = || TITLES.iter().map(|(_, title)| title.as_str());
        let one_by_one = |plain: &str| {
            all()
                .filter(|title| title.chars().count() >= 2)
                .filter_map(|title| Some((plain.rfind(title)?, title)))
                .max_by_key(|(at, title)| (at + title.len(), title.len()))
        };
        for first in all().chain(["", "王", "a"]) {
            for second in all().step_by(5).chain(["", "号", "3205"]) {
                let text = format!("{first}{second}");
                let found = last_held(&text).map(|(_, at, title)| (at, title));
                assert_eq!(found, one_by_one(&text), "{text}");
            }
        }
    }

    #[test]
    fn titles_as_offices_write_them() {
        for (title, target) in [
            ("姓 名", Field(Person, "name")),
            ("公民身份号码（18位）", Field(Person, "id_number")),
            ("*身份证号码：", Field(Person, "id_number")),
            ("手机\n号码", Field(Person, "phone")),
            ("参加工会工作时间", RosterDate),
            ("参加工作时间", Field(Person, "work_started")),
            ("社工证等级", Field(Certificate, "level")),
            ("毕业院校及专业", SchoolAndMajor),
            ("毕业院校", Field(Person, "school")),
            ("现用人单位全称", Field(Engagement, "user")),
            ("社会工作者职业资格证书取得时间", Field(Certificate, "obtained")),
            ("乡镇（街道）", Field(Engagement, "user")),
            ("劳动合同起止时间", ContractTerm),
        ] {
            assert_eq!(by_title(title), Some(target), "{title}");
        }
        assert_eq!(by_title("工资卡号"), None, "bank cards are not collected");
        assert_eq!(by_title("专业技术职务"), None, "neither a subject studied nor a post");
    }

    #[test]
    fn a_word_that_is_not_read_leaves_a_title_open() {
        for title in [
            "解除聘用日期",
            "拟聘用日期",
            "合同期限(试用期)",
            "试用合同起止时间",
            "购买服务合同起止时间",
            "职称取得时间",
            "学位取得时间",
            "教师资格证书编号",
            "毕业证书编号",
            "学历证书编号",
            "录用日期（退休返聘）",
            "入职时间（公司）",
            "其他职业资格证书",
        ] {
            assert_eq!(by_title(title), None, "{title}");
        }
        for (title, target) in [
            ("员工姓名", Field(Person, "name")),
            ("本人手机", Field(Person, "phone")),
            ("身份证件号码", Field(Person, "id_number")),
            ("职工联系电话（手机）", Field(Person, "phone")),
            ("录用日期（年月日）", Field(Engagement, "hired")),
            ("工会社工录用时间", Field(Engagement, "hired")),
            ("劳动合同终止时间（格式：2021-3-1）", Field(Contract, "end")),
        ] {
            assert_eq!(by_title(title), Some(target), "{title}");
        }
        assert_eq!(read("职称", "取得时间"), None);
        assert_eq!(read("学历", "证书编号"), None);
        assert_eq!(read("配偶", "工作单位"), None);
        assert_eq!(read("家庭主要成员", "手机号码"), None);
        assert_eq!(read("社工证书", "取得时间").map(|own| own.target), Some(Field(Certificate, "obtained")));
        assert_eq!(read("个人基本信息", "姓名").map(|own| own.exact), Some(true));
    }

    #[test]
    fn titles_tell_which_of_several_contracts_they_speak_of() {
        for (group, title, target, which) in [
            ("", "合同终止日期", Field(Contract, "end"), Which::Unsaid),
            ("前一份合同", "合同起始日期", Field(Contract, "start"), Which::Earlier("前一份".into())),
            ("首份合同", "起始日期", Field(Contract, "start"), Which::Earlier("首份".into())),
            ("", "续签合同到期时间", Field(Contract, "end"), Which::Present("续签".into())),
            ("", "合同起始时间2", Field(Contract, "start"), Which::Numbered("2".into())),
            ("", "劳动合同终止时间(最近一次)", Field(Contract, "end"), Which::Present("最近一次".into())),
        ] {
            assert_eq!(of_contract(group, title), Some((target, which)), "{group} {title}");
        }
        assert_eq!(of_contract("", "试用合同起止时间"), None);
    }

    #[test]
    fn what_is_said_of_others_is_never_the_persons_own() {
        for title in [
            "法定代表人姓名",
            "法人身份证号",
            "配偶身份证号码",
            "父亲工作单位",
            "联系人手机号码",
            "介绍人联系电话",
            "填报人联系电话",
            "原工作单位",
            "工作单位（原）",
            "曾用人单位",
            "首次参加工作时间",
            "第一学历",
            "身份证有效期",
            "身份证发证日期",
            "爱人工作单位",
            "入职前工作单位",
            "党组织关系所在单位",
            "所在单位党支部",
            "联络人手机号码",
            "工会主席联系电话",
            "受益人身份证号",
            "工作单位及职务",
        ] {
            assert_eq!(by_title(title), None, "{title}");
        }
        assert_eq!(by_title("紧急联系人"), Some(Field(Person, "emergency_contact")));
        assert_eq!(by_title("发证日期"), Some(Field(Certificate, "obtained")));
    }
}
