//! 姓氏笔画: names in the order of the strokes of their characters, as lists of people stand where nobody is to come first.
//!
//! Every browser knows the strokes of all characters for its own sorting (`Intl.Collator`, `zh-u-co-stroke`): it lends the
//! comparison, so that no table of twenty thousand characters is in the page. Where nothing is lent, in tests and scripts or in
//! a browser built without that order, the table of the usual surnames decides, and then how a name sounds.

use std::cmp::Ordering;
use std::sync::OnceLock;

use super::search::sounds;

/// The usual surnames by the number of their strokes.
const SURNAMES: &[(u8, &str)] = &[
    (2, "丁卜刁"),
    (3, "于马万"),
    (4, "王毛方牛尹孔文尤韦卞车邓"),
    (5, "石叶田白史冯龙卢左申包甘司"),
    (6, "刘孙朱吕江任许向伍毕关乔毕汤华齐安庄邢"),
    (7, "李杨吴何宋杜余苏陈张陆沈汪邹邱谷严沙"),
    (8, "林罗郑金周孟武庞范易欧季单"),
    (9, "赵胡施侯俞姚洪姜贺钟段柯骆柳祝洪"),
    (10, "徐郭高唐夏袁秦钱顾陶贾莫倪殷翁凌"),
    (11, "黄梁曹崔康梅章盛龚常"),
    (12, "韩彭董曾程蒋傅谢葛喻"),
    (13, "雷赖蓝虞"),
    (14, "蔡谭廖熊裴管"),
    (15, "黎潘樊滕颜"),
    (16, "薛霍穆"),
    (17, "戴魏鞠"),
];

/// How two names stand to each other; nothing where that is not known.
pub type Comparing = fn(&str, &str) -> Option<Ordering>;

static COMPARING: OnceLock<Comparing> = OnceLock::new();

/// Lends the order of a browser. What is lent later does not count.
pub fn lend(comparing: Comparing) {
    let _ = COMPARING.set(comparing);
}

/// The order of two names.
pub fn compare(one: &str, other: &str) -> Ordering {
    COMPARING.get().and_then(|lent| lent(one, other)).unwrap_or_else(|| {
        let key = |name: &str| (surname(name), sounds(name));
        key(one).cmp(&key(other))
    })
}

/// The strokes of a surname; one that is not in the table comes last.
fn surname(name: &str) -> u8 {
    let first = name.chars().next();
    let found = SURNAMES.iter().find(|(_, all)| first.is_some_and(|first| all.contains(first)));
    found.map_or(u8::MAX, |(strokes, _)| *strokes)
}
