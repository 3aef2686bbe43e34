//! The titles of columns: as offices write them, what a longer one holds, and whose facts one speaks of.

use super::mapping::Target;
use crate::domain::codes::StudyMode;
use crate::domain::record::Kind;
use crate::domain::text::half_width;

use Kind::{Certificate, Contract, Engagement, Person, Posting};
use Target::{ContractTerm, Field, RosterDate, SchoolAndMajor, Sequence, Study};

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
    (ContractTerm, &["合同期限", "劳动合同期限", "合同起止", "合同起止时间", "合同起止日期", "合同期"]),
    (Field(Contract, "kind"), &["合同类型"]),
    (Field(Contract, "number"), &["合同编号"]),
    (Field(Contract, "start"), &["合同起始", "合同起始日期", "合同开始时间", "合同开始日期", "合同起"]),
    (
        Field(Contract, "end"),
        &["合同终止", "合同终止日期", "合同到期", "合同到期时间", "合同结束日期", "合同止", "合同到期日期"],
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

/// Words of titles that speak of somebody or something else than the person as they are now. A title with one of
/// them is a plain field only where it is, whole, one of the titles known.
const OTHERS: &[&str] = &[
    "法人",
    "法定代表",
    "配偶",
    "丈夫",
    "妻子",
    "家属",
    "家庭成员",
    "亲属",
    "父",
    "母",
    "子女",
    "监护",
    "联系人",
    "介绍人",
    "推荐人",
    "担保人",
    "证明人",
    "填报人",
    "填表人",
    "经办人",
    "制表人",
    "审核人",
    "负责人",
    "主管",
    "领导",
    "户主",
    "开户",
    "原",
    "曾",
    "首次",
    "第一",
    "初始",
    "上一",
    "以前",
    "此前",
    "变更前",
    "有效期",
    "发证",
    "签发",
    "失效",
];

/// A title without spaces, marks and what stands in brackets, as the synonyms are written.
pub fn plain_title(title: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for c in half_width(title).chars() {
        match c {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth > 0 || c.is_whitespace() || matches!(c, '*' | ':' | '、' | '/' | '.' | '-' | '★') =>
                {}
            _ => plain.extend(c.to_lowercase()),
        }
    }
    plain
}

/// What a title alone says: a synonym, or the synonym of three characters or more that it ends with or, failing
/// that, holds last: 社会工作者证书取得时间 is a time. A title that speaks of somebody else says nothing.
pub fn by_title(title: &str) -> Option<Target> {
    exactly(title).or_else(|| holding(title))
}

/// The synonym that a title is, unless its brackets speak of somebody else: 工作单位（原）.
pub(super) fn exactly(title: &str) -> Option<Target> {
    let (plain, typed) = (plain_title(title), half_width(title).replace(['【', '〔', '['], "("));
    if typed.split_once('(').is_some_and(|(_, inside)| of_another(inside)) {
        return None;
    }
    SYNONYMS.iter().find(|(_, titles)| titles.contains(&plain.as_str())).map(|(target, _)| *target)
}

/// The synonym that a longer title holds.
pub(super) fn holding(title: &str) -> Option<Target> {
    if of_another(title) {
        return None;
    }
    let plain = plain_title(title);
    let held = SYNONYMS.iter().flat_map(|(target, titles)| titles.iter().map(move |title| (*target, *title)));
    held.filter(|(_, title)| title.chars().count() >= 3)
        .filter_map(|(target, title)| Some((plain.rfind(title)? + title.len(), title.len(), target)))
        .max_by_key(|(end, length, _)| (*end, *length))
        .map(|(_, _, target)| target)
}

/// Whether words of a title speak of somebody or something else.
pub(super) fn of_another(title: &str) -> bool {
    OTHERS.iter().any(|word| title.contains(word))
}

/// One of two educations: a title that says which, or one under a title that does.
pub(super) fn study(title: &str, group: &str) -> Option<Target> {
    let (own, above) = (plain_title(title), plain_title(group));
    let says = |text: &str| STUDY.iter().find(|(word, _)| text.contains(word)).copied();
    let (word, mode) = says(&own).or_else(|| says(&above))?;
    let rest = own.replace(word, "");
    let rest = rest.strip_prefix("教育").unwrap_or(&rest);
    let rest = if rest.is_empty() { "学历" } else { rest };
    match exactly(rest)? {
        Field(Person, key) => STUDIED.iter().find(|own| **own == key).map(|key| Study(mode, key)),
        SchoolAndMajor => Some(Study(mode, "school_and_major")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ] {
            assert_eq!(by_title(title), None, "{title}");
        }
        assert_eq!(by_title("紧急联系人"), Some(Field(Person, "emergency_contact")));
        assert_eq!(by_title("发证日期"), Some(Field(Certificate, "obtained")));
    }
}
