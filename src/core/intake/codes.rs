//! How rosters write the values of code tables: their words in both languages, and short forms.

use std::collections::BTreeMap;

use crate::domain::codes::tables;
use crate::words::{Lang, words};

/// Names as good as the table's own: taken without a remark.
const NAMES: &[(&str, &str, &str)] = &[
    ("education", "大学本科", "21"),
    ("education", "大学专科", "31"),
    ("education", "硕士研究生", "14"),
    ("education", "博士研究生", "11"),
    ("education", "普通高中", "61"),
    ("education", "初中", "71"),
    ("party", "群众", "13"),
    ("cert-level", "否", "0"),
];

/// Short forms and slips: taken, and shown as repairs.
const SHORT: &[(&str, &str, &str)] = &[
    ("id-kind", "身份证", "1"),
    ("id-kind", "二代身份证", "1"),
    ("id-kind", "中华人民共和国居民身份证", "1"),
    ("id-kind", "港澳居民居住证", "2"),
    ("id-kind", "台湾居民居住证", "2"),
    ("id-kind", "港澳台居住证", "2"),
    ("id-kind", "外国人永久居留证", "3"),
    ("id-kind", "外国人居留证", "3"),
    ("id-kind", "护照", "9"),
    ("id-kind", "中国护照", "9"),
    ("id-kind", "外国护照", "9"),
    ("id-kind", "港澳居民来往内地通行证", "9"),
    ("id-kind", "港澳通行证", "9"),
    ("id-kind", "回乡证", "9"),
    ("id-kind", "台湾居民来往大陆通行证", "9"),
    ("id-kind", "台湾通行证", "9"),
    ("id-kind", "台胞证", "9"),
    ("id-kind", "军官证", "9"),
    ("id-kind", "士官证", "9"),
    ("id-kind", "士兵证", "9"),
    ("id-kind", "文职干部证", "9"),
    ("id-kind", "警官证", "9"),
    ("id-kind", "其他证件", "9"),
    ("sex", "男性", "1"),
    ("sex", "女性", "2"),
    ("sex", "M", "1"),
    ("sex", "F", "2"),
    ("party", "党员", "01"),
    ("party", "共产党员", "01"),
    ("party", "中国共产党党员", "01"),
    ("party", "预备党员", "02"),
    ("party", "团员", "03"),
    ("party", "民革", "04"),
    ("party", "民盟", "05"),
    ("party", "民建", "06"),
    ("party", "民进", "07"),
    ("party", "农工党", "08"),
    ("party", "致公党", "09"),
    ("party", "九三学社", "10"),
    ("party", "台盟", "11"),
    ("party", "无党派", "12"),
    ("party", "普通群众", "13"),
    // Doctor or master is not said: the parent code says as much as the roster does.
    ("education", "研究生", "10"),
    ("education", "本科", "21"),
    ("education", "大本", "21"),
    ("education", "大学", "21"),
    ("education", "在职本科", "21"),
    ("education", "本科毕业", "21"),
    ("education", "大专毕业", "31"),
    ("education", "在职大专", "31"),
    ("education", "全日制本科", "21"),
    ("education", "大专", "31"),
    ("education", "专科", "31"),
    ("education", "硕士", "14"),
    ("education", "博士", "11"),
    ("education", "中专", "41"),
    ("education", "职高", "44"),
    ("education", "技校", "47"),
    ("education", "高中", "61"),
    ("degree", "博士学位", "D"),
    ("degree", "硕士学位", "M"),
    ("degree", "学士学位", "B"),
    ("cert-level", "初级", "1"),
    ("cert-level", "助理", "1"),
    ("cert-level", "助理社工师", "1"),
    ("cert-level", "初级社工", "1"),
    ("cert-level", "初级社工师", "1"),
    ("cert-level", "中级", "2"),
    ("cert-level", "社工师", "2"),
    ("cert-level", "中级社工师", "2"),
    ("cert-level", "高级", "3"),
    ("cert-level", "高级社工师", "3"),
    ("cert-level", "未取得", "0"),
    ("cert-level", "没有", "0"),
    ("cert-level", "未考取", "0"),
    ("cert-level", "暂无", "0"),
    ("cert-level", "无证", "0"),
    ("cert-level", "未持证", "0"),
    ("cert-level", "/", "0"),
    ("cert-level", "-", "0"),
    ("cert-level", "—", "0"),
    ("yes-no", "√", "Y"),
    ("yes-no", "有", "Y"),
    ("yes-no", "×", "N"),
    ("yes-no", "无", "N"),
    ("employ-mode", "直签", "1"),
    ("employ-mode", "直接聘用", "1"),
    ("employ-mode", "直接用工", "1"),
    ("employ-mode", "派遣", "2"),
    ("employ-mode", "劳务派遣制", "2"),
    ("employ-mode", "购买服务", "3"),
    ("employ-mode", "社会组织聘用", "3"),
    ("entry-mode", "公招", "1"),
    ("entry-mode", "社会招聘", "1"),
    ("contract-kind", "固定期限", "1"),
    ("contract-kind", "无固定期限", "2"),
];

/// What a bracket after a word does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bracket {
    /// It takes nothing away from the word, and adds nothing that the field holds.
    Harmless,
    /// The word means another value with it.
    Becomes(&'static str),
}

/// Brackets that take nothing away, by table and, where it matters, by the code before them.
const HARMLESS: &[(&str, Option<&str>, &[&str])] = &[
    (
        "education",
        None,
        &[
            "在职",
            "在职教育",
            "全日制",
            "全日制教育",
            "非全日制",
            "统招",
            "函授",
            "自考",
            "自学考试",
            "成人",
            "成人教育",
            "成教",
            "电大",
            "开放教育",
            "网络教育",
            "远程教育",
            "夜大",
            "业余",
            "党校",
            "省委党校",
            "中央党校",
            "专升本",
            "毕业",
            "学士",
            "硕士",
            "博士",
            "学士学位",
            "硕士学位",
            "博士学位",
            "双学位",
        ],
    ),
    ("party", Some("01"), &["正式", "正式党员"]),
    ("party", Some("03"), &["入党积极分子"]),
    ("party", Some("13"), &["入党积极分子", "非党员", "无党派"]),
    ("cert-level", Some("1"), &["全国", "国家", "登记", "未登记", "待登记", "职业资格"]),
    ("cert-level", Some("2"), &["全国", "国家", "登记", "未登记", "待登记", "职业资格"]),
    ("cert-level", Some("3"), &["全国", "国家", "登记", "未登记", "待登记", "职业资格"]),
];

/// Brackets with which a word means another value: by table, code before them, words in them, code that it becomes.
const BECOMES: &[(&str, &str, &[&str], &str)] = &[
    ("party", "01", &["预备", "预备党员", "预备期"], "02"),
    ("education", "11", &["结业"], "12"),
    ("education", "11", &["肄业"], "13"),
    ("education", "14", &["结业"], "15"),
    ("education", "14", &["肄业"], "16"),
    ("education", "17", &["结业"], "18"),
    ("education", "17", &["肄业"], "19"),
    ("education", "21", &["结业"], "22"),
    ("education", "21", &["肄业"], "23"),
    ("education", "31", &["结业"], "32"),
    ("education", "31", &["肄业"], "33"),
    ("education", "41", &["结业"], "42"),
    ("education", "41", &["肄业"], "43"),
    ("education", "44", &["结业"], "45"),
    ("education", "44", &["肄业"], "46"),
    ("education", "47", &["结业"], "48"),
    ("education", "47", &["肄业"], "49"),
    ("education", "61", &["结业"], "62"),
    ("education", "61", &["肄业"], "63"),
    ("education", "71", &["肄业"], "73"),
    ("education", "81", &["肄业"], "83"),
    // Who sits an examination holds no certificate of it.
    ("cert-level", "0", NOT_YET, "0"),
    ("cert-level", "1", NOT_YET, "0"),
    ("cert-level", "2", NOT_YET, "0"),
    ("cert-level", "3", NOT_YET, "0"),
];

const NOT_YET: &[&str] = &[
    "报考",
    "报名",
    "备考",
    "在考",
    "考试中",
    "单科合格",
    "单科通过",
    "单科",
    "一科合格",
    "部分合格",
    "未取得",
    "未取证",
    "未考取",
    "未通过",
];

/// Words that name the thing and none of its values: the bracket after them does.
const VALUELESS: &[(&str, &[&str])] = &[(
    "cert-level",
    &["社会工作者", "全国社会工作者", "社工", "社工证", "持证", "有证", "有", "是", "已取得", "职业资格"],
)];

/// What a text is another name of, or short for, in a table, besides the table's own words.
pub(crate) fn spelt(table: &str, text: &str) -> Option<&'static str> {
    listed(NAMES, table, text).or_else(|| listed(SHORT, table, text))
}

fn listed(list: &[(&str, &str, &'static str)], table: &str, text: &str) -> Option<&'static str> {
    list.iter().find(|(known, form, _)| *known == table && *form == text).map(|(_, _, code)| *code)
}

/// What a text means in a table.
pub struct Meaning {
    pub code: &'static str,
    /// The table's own word, where the text was short for it.
    pub word: Option<String>,
}

/// The words of every table, looked up once for a whole sheet.
pub struct Labels(BTreeMap<(&'static str, String), &'static str>);

impl Labels {
    pub fn new() -> Self {
        let mut labels = BTreeMap::new();
        for (table, codes) in tables() {
            for code in codes {
                for lang in Lang::ALL {
                    labels.insert((table, words(lang, &format!("code-{table}-{code}"), &[])), code);
                }
                labels.entry((table, code.to_owned())).or_insert(code);
            }
        }
        Self(labels)
    }

    /// Reads a text without spaces; a nation may lack its 族.
    pub fn read(&self, table: &'static str, text: &str) -> Option<Meaning> {
        let own = |text: &str| self.0.get(&(table, text.to_owned())).copied();
        if let Some(code) = own(text) {
            return Some(Meaning { code, word: None });
        }
        if let Some(code) = listed(NAMES, table, text) {
            return Some(Meaning { code, word: None });
        }
        let code =
            listed(SHORT, table, text).or_else(|| own(&format!("{text}族")).filter(|_| table == "nation"))?;
        Some(Meaning { code, word: Some(words(Lang::Zh, &format!("code-{table}-{code}"), &[])) })
    }
}

impl Labels {
    /// What a bracket does to the value before it; nothing where that is not known.
    pub fn bracket(&self, table: &str, before: Option<&str>, bracket: &str) -> Option<Bracket> {
        let before = before?;
        // 2025年报考, 已报考: when it happened does not matter here.
        let plain =
            bracket.trim_start_matches(|c: char| c.is_ascii_digit() || "年月日度.-/已正在".contains(c));
        let says = |words: &[&str]| words.contains(&bracket) || words.contains(&plain);
        let becomes =
            BECOMES.iter().find(|(own, code, words, _)| *own == table && *code == before && says(words));
        if let Some((_, _, _, code)) = becomes {
            return Some(Bracket::Becomes(code));
        }
        let harmless = HARMLESS
            .iter()
            .any(|(own, code, words)| *own == table && code.is_none_or(|code| code == before) && says(words));
        harmless.then_some(Bracket::Harmless)
    }

    /// Whether a word names what the table is about and none of its values.
    pub fn names_no_value(&self, table: &str, word: &str) -> bool {
        VALUELESS.iter().any(|(own, words)| *own == table && words.contains(&word))
    }

    /// The table's own word of a code.
    pub fn word(&self, table: &str, code: &str) -> String {
        words(Lang::Zh, &format!("code-{table}-{code}"), &[])
    }
}

impl Default for Labels {
    fn default() -> Self {
        Self::new()
    }
}
