//! What stands in a title beside the word that is known. A title is believed where nothing of it is left unread: of
//! the words in it that are not known, any may say whose the fact is, of which thing, or when it held.

use super::target::Target;
use crate::domain::record::Kind;
use crate::domain::text::half_width;
use crate::order::Ordered;

/// Words that say nothing more of any field.
const NEUTRAL: &[&str] = &[
    "本人", "个人", "现在", "目前", "当前", "现", "实际", "员工", "职工", "人员", "联系", "基本", "信息",
    "情况", "资料", "名称", "全称", "详细", "具体", "所在", "填写", "必填", "选填", "的",
];

/// Words that say nothing more of the fields of a kind.
const OF_KIND: &[(Kind, &[&str])] = &[
    (
        Kind::Person,
        &[
            "居民",
            "公民",
            "身份证",
            "身份",
            "证件",
            "最高",
            "学历",
            "教育",
            "背景",
            "毕业",
            "手机",
            "移动",
            "常用",
            "号码",
            "号",
            "政治",
            "户籍",
            "通讯",
            "方式",
            "时间",
            "日期",
            "年月",
        ],
    ),
    (
        Kind::Engagement,
        &[
            "工会",
            "社会工作者",
            "社会化",
            "社工",
            "专职",
            "用工",
            "聘用",
            "录用",
            "任职",
            "在岗",
            "工作",
            "岗位",
            "时间",
            "日期",
        ],
    ),
    (Kind::Posting, &["工会", "社会工作者", "社工", "专职", "工作", "岗位", "任职", "现任"]),
    (Kind::Contract, &["劳动", "聘用", "用工", "签订", "约定", "合同", "期限", "起止", "时间", "日期", "书"]),
    (
        Kind::Certificate,
        &[
            "全国",
            "国家",
            "社会工作者",
            "社会工作师",
            "社会工作",
            "社工师",
            "社工",
            "职业资格",
            "职业水平",
            "职业",
            "水平",
            "资格",
            "证书",
            "持证",
            "证",
            "考试",
            "登记",
            "等级",
            "级别",
        ],
    ),
];

/// Words in brackets that say how a cell is written.
const WRITING: &[&str] = &[
    "街道", "乡镇", "镇", "乡", "区", "县", "市", "社区", "简称", "是", "否", "男", "女", "有", "无", "文本",
    "格式", "数字", "初级", "中级", "高级", "助理", "下拉", "选择", "年", "月", "日", "位", "字", "或",
];

/// With these a bracket tells how to fill the column in.
const TELLS: &[&str] = &["如", "例", "请", "按", "注", "格式", "填", "示例", "下拉", "单选", "可"];

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

fn kind_of(target: Target) -> Option<Kind> {
    match target {
        Target::Field(kind, _) => Some(kind),
        Target::Study(..) | Target::SchoolAndMajor => Some(Kind::Person),
        Target::ContractTerm => Some(Kind::Contract),
        Target::RosterDate => Some(Kind::Engagement),
        Target::Sequence | Target::Ignore => None,
    }
}

fn of_kind(kind: Kind) -> &'static [&'static str] {
    OF_KIND.iter().find(|(own, _)| *own == kind).map_or(&[], |(_, words)| words)
}

/// What is left of a text without the words of some lists, the longest taken off first.
fn without(text: &str, lists: &[&[&str]]) -> String {
    let mut words: Vec<&str> = lists.iter().flat_map(|list| list.iter().copied()).collect();
    words.order_by_key(|word| std::cmp::Reverse(word.len()));
    words.iter().fold(text.to_owned(), |rest, word| rest.replace(word, ""))
}

/// Whether what stands beside the known word of a title says nothing more.
pub(super) fn is_harmless(rest: &str, target: Target) -> bool {
    kind_of(target).is_none_or(|kind| without(rest, &[NEUTRAL, of_kind(kind)]).is_empty())
}

/// What is left of a title of contracts that tells which contract it speaks of.
pub(super) fn which_contract(rest: &str) -> String {
    without(rest, &[&["现行"], NEUTRAL, of_kind(Kind::Contract)])
}

/// Whether a title above a group of columns says nothing more of one of them. 取得时间 and 单位 may be those of
/// anything: they are looked at closer.
pub(super) fn is_harmless_group(group: &str, target: Target) -> bool {
    let Some(kind) = kind_of(target) else { return true };
    let group = plain_title(group);
    let others = [Kind::Person, Kind::Engagement, Kind::Posting, Kind::Certificate].map(of_kind);
    let mut lists = vec![NEUTRAL, of_kind(kind)];
    if kind != Kind::Certificate {
        lists.extend(others);
    }
    without(&group, &lists).is_empty()
}

/// Whether a title names nothing at all, so that its cells may say what it is.
pub(super) fn names_nothing(title: &str) -> bool {
    without(&plain_title(title), &[NEUTRAL, &["身份证", "身份", "证件", "编号", "代码", "号码", "号", "no"]])
        .is_empty()
}

/// Whether words of a title speak of somebody or something else.
pub(super) fn of_another(title: &str) -> bool {
    OTHERS.iter().any(|word| title.contains(word))
}

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

/// What stands in the brackets of a title.
pub(super) fn brackets(title: &str) -> Vec<String> {
    let (mut inside, mut open) = (Vec::new(), None::<String>);
    for c in half_width(title).chars().filter(|c| !c.is_whitespace()) {
        match (c, &mut open) {
            ('(' | '[' | '【' | '〔', None) => open = Some(String::new()),
            (')' | ']' | '】' | '〕', Some(_)) => inside.extend(open.take()),
            (_, Some(text)) => text.push(c),
            (_, None) => {}
        }
    }
    inside.extend(open);
    inside
}

/// Whether a bracket only says how the cells are written: `（18位）`, `（街道）`, `（如2021-03-01）`.
pub(super) fn is_harmless_bracket(inside: &str, target: Target) -> bool {
    if TELLS.iter().any(|word| inside.starts_with(word)) {
        return !of_another(inside);
    }
    let own = kind_of(target).map_or(&[][..], of_kind);
    without(inside, &[NEUTRAL, own, WRITING]).chars().all(|c| c.is_ascii() || "、,。;:×√".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_says_how_a_cell_is_written_or_something_more() {
        let hired = Target::Field(Kind::Engagement, "hired");
        for inside in ["18位", "年月日", "必填", "如2021-03-01", "yyyy-mm-dd", "是/否", "街道"] {
            assert!(is_harmless_bracket(inside, hired), "{inside}");
        }
        for inside in ["试用期", "事业单位", "公司", "如无填原单位", "首份"] {
            assert!(!is_harmless_bracket(inside, hired), "{inside}");
        }
    }
}
