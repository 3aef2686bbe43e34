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
        let listed = |list: &[(&str, &str, &'static str)]| {
            list.iter().find(|(known, form, _)| *known == table && *form == text).map(|(_, _, code)| *code)
        };
        if let Some(code) = listed(NAMES) {
            return Some(Meaning { code, word: None });
        }
        let code = listed(SHORT).or_else(|| own(&format!("{text}族")).filter(|_| table == "nation"))?;
        Some(Meaning { code, word: Some(words(Lang::Zh, &format!("code-{table}-{code}"), &[])) })
    }
}

impl Default for Labels {
    fn default() -> Self {
        Self::new()
    }
}
