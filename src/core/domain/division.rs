//! The administrative divisions of Jiangsu down to towns, streets and zones: where offices stand.
//!
//! The list serves to name and find offices. It is never used to judge an address or an identity number.

use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error;

use super::codes::{OfficeLevel, OfficeType};
use super::office::level_name;
use crate::order::Ordered;

/// Rows `code,name,level,parent,kind`; a parent's code is the beginning of its children's.
const TABLE: &str = include_str!("divisions.csv");

/// What the list says a division is. `Zone` and `Other` below counties are statistical units
/// (开发区, 园区, 农场), not administrative towns, but unions stand there all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DivisionKind {
    Province,
    City,
    County,
    Zone,
    Town,
    Township,
    Subdistrict,
    Other,
}

#[derive(Debug)]
pub struct Division {
    /// 2, 4, 6 or 9 digits: province, city, county, town.
    pub code: &'static str,
    pub name: &'static str,
    pub level: OfficeLevel,
    /// `None` for the province alone.
    pub parent: Option<&'static str>,
    pub kind: DivisionKind,
}

/// All of them, in the order of their codes: each after its parent.
pub fn divisions() -> &'static [Division] {
    static ALL: OnceLock<Vec<Division>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all: Vec<Division> = TABLE.lines().skip(1).filter_map(row).collect();
        all.order_by_key(|division| division.code);
        all
    })
}

fn row(line: &'static str) -> Option<Division> {
    let mut cells = line.trim_end().split(',');
    let (code, name) = (cells.next()?, cells.next()?);
    let level = level_name::of(cells.next()?)?;
    let parent = cells.next().filter(|parent| !parent.is_empty());
    let kind: Result<_, Error> = DivisionKind::deserialize(cells.next()?.into_deserializer());
    let kind = kind.ok()?;
    Some(Division { code, name, level, parent, kind })
}

/// By code; the six-digit forms of the province and the cities (`320000`, `320500`) are known too.
pub fn find(code: &str) -> Option<&'static Division> {
    let short = match code.len() {
        6 => code.strip_suffix("0000").or_else(|| code.strip_suffix("00")).unwrap_or(code),
        _ => code,
    };
    let all = divisions();
    all.binary_search_by_key(&short, |division| division.code).ok().and_then(|at| all.get(at))
}

/// The divisions directly below, in the order of their codes.
pub fn children(code: &str) -> Vec<&'static Division> {
    let Some(parent) = find(code) else { return Vec::new() };
    divisions().iter().filter(|division| division.parent == Some(parent.code)).collect()
}

/// What a person may mean: every word of `text` stands in the full path, or `text` begins the code.
/// Names that are, begin with or hold the text come before divisions that merely lie inside such a one.
pub fn search(text: &str, limit: usize) -> Vec<&'static Division> {
    let text = super::text::half_width(text);
    // People type the union's name as readily as the place's.
    let place = |word: &'_ str| word.trim_end_matches("工会").trim_end_matches('总').len();
    let words: Vec<&str> = text
        .split([' ', '/', ','])
        .filter_map(|word| if word.ends_with("工会") { word.get(..place(word)) } else { Some(word) })
        .filter(|word| !word.is_empty())
        .collect();
    let Some(last) = words.last() else { return Vec::new() };
    let is_code = words.len() == 1 && last.bytes().all(|b| b.is_ascii_digit());
    let mut hits: Vec<(u8, &Division)> = divisions()
        .iter()
        .filter_map(|division| {
            let name = division.name;
            let rank = match () {
                () if is_code => return division.code.starts_with(last).then_some((0, division)),
                () if name == *last => 0,
                () if name.starts_with(last) => 1,
                () if name.contains(last) => 2,
                () => 3,
            };
            let path = division.path();
            words.iter().all(|word| path.contains(word)).then_some((rank, division))
        })
        .collect();
    hits.order_by_key(|(rank, division)| (*rank, division.level));
    hits.into_iter().take(limit).map(|(_, division)| division).collect()
}

/// 江苏省 / 苏州市 / 昆山市 / 玉山镇.
pub fn path(code: &str) -> Option<String> {
    find(code).map(Division::path)
}

/// The usual name of the union there; a proposal that the office may change.
pub fn union_name(code: &str) -> Option<String> {
    find(code).map(Division::union_name)
}

/// The type of union that usually stands there; 其他基层工会 where the list knows no such place.
pub fn default_type(code: &str) -> OfficeType {
    find(code).map_or(OfficeType::Other, Division::default_type)
}

impl Division {
    pub fn up(&self) -> Option<&'static Division> {
        self.parent.and_then(find)
    }

    pub fn path(&self) -> String {
        match self.up() {
            Some(parent) => format!("{} / {}", parent.path(), self.name),
            None => self.name.to_owned(),
        }
    }

    pub fn union_name(&self) -> String {
        match self.level {
            OfficeLevel::Province | OfficeLevel::City | OfficeLevel::County => format!("{}总工会", self.name),
            OfficeLevel::Grassroots => format!("{}工会", self.full_name()),
        }
    }

    pub fn default_type(&self) -> OfficeType {
        match (self.level, self.kind) {
            (OfficeLevel::Province | OfficeLevel::City | OfficeLevel::County, _) => OfficeType::General,
            (OfficeLevel::Grassroots, DivisionKind::Town | DivisionKind::Township) => OfficeType::Town,
            (OfficeLevel::Grassroots, DivisionKind::Subdistrict) => OfficeType::Street,
            (OfficeLevel::Grassroots, DivisionKind::Zone) => OfficeType::Zone,
            (
                OfficeLevel::Grassroots,
                DivisionKind::Province | DivisionKind::City | DivisionKind::County | DivisionKind::Other,
            ) => OfficeType::Other,
        }
    }

    /// The name as it would stand on a letterhead. Statistical lists append explanations in brackets,
    /// abbreviate 办事处, and leave out the county where its own list makes it plain (县开发区, 经济开发区).
    fn full_name(&self) -> String {
        let name = match self.name.split_once('（') {
            Some((head, tail)) if tail.ends_with('）') && !head.is_empty() => head,
            _ => self.name,
        };
        let name = ["街道办事处", "管委会", "管理委员会"]
            .iter()
            .find_map(|office| name.strip_suffix(office).map(|rest| (office, rest)))
            .map_or_else(
                || name.to_owned(),
                |(office, rest)| {
                    if *office == "街道办事处" { format!("{rest}街道") } else { rest.to_owned() }
                },
            );
        let name =
            if self.kind == DivisionKind::Other && name.ends_with('办') { name + "事处" } else { name };
        let Some(county) = self.up().map(|parent| parent.name) else { return name };
        if let Some(rest) =
            ["县", "市"].iter().find_map(|own| county.ends_with(own).then(|| name.strip_prefix(own))?)
        {
            return format!("{county}{rest}");
        }
        if matches!(self.kind, DivisionKind::Zone | DivisionKind::Other)
            && GENERIC.iter().any(|generic| name.starts_with(generic))
        {
            let stem = county.trim_end_matches(['县', '市', '区']);
            // 丰县 and the zones keep their whole name: 丰经济开发区 would be no word.
            let stem = if stem.chars().count() < 2 || county.ends_with("园区") || county.ends_with("开发区")
            {
                county
            } else {
                stem
            };
            return format!("{stem}{name}");
        }
        name
    }
}

/// Beginnings of names that say what a place is, not where.
const GENERIC: &[&str] = &[
    "开发区",
    "经济开发区",
    "经济技术开发区",
    "空港经济",
    "高新",
    "工业园",
    "化工园区",
    "化学工业园区",
    "现代农业",
    "农业示范园区",
    "农业技术",
    "物流园区",
    "新材料产业园",
    "环保产业园",
    "汽车工业园",
    "台湾农民创业园",
    "城南",
    "城北",
    "城东",
    "农场",
    "林场",
    "盐场",
    "原种场",
    "良种场",
    "蚕种场",
    "种猪场",
    "粮棉原种场",
    "棉花原种场",
    "园艺试验场",
    "水产试验场",
    "林业站",
    "渔业社",
    "农产品加工园",
    "高铁商务区",
    "沿海经济区",
    "火车站街区",
    "科教新城",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_list_is_read_and_hangs_together() {
        assert_eq!(divisions().len(), TABLE.lines().count() - 1);
        let count = |level| divisions().iter().filter(|division| division.level == level).count();
        assert_eq!(
            (count(OfficeLevel::Province), count(OfficeLevel::City), count(OfficeLevel::County)),
            (1, 13, 95 + 9)
        );
        for division in divisions() {
            assert_eq!(division.up().map(|parent| parent.level), division.level.above(), "{}", division.code);
            assert!(
                division.parent.is_none_or(|parent| division.code.starts_with(parent)),
                "{}",
                division.code
            );
        }
        assert!(divisions().windows(2).all(|pair| pair[0].code < pair[1].code), "no code twice");
    }

    #[test]
    fn codes_lead_to_places() {
        assert_eq!(find("320583").map(|d| d.name), Some("昆山市"));
        assert_eq!(find("320500").map(|d| d.name), Some("苏州市"));
        assert_eq!(find("320000").map(|d| d.name), Some("江苏省"));
        assert!(find("330100").is_none() && find("").is_none());
        assert_eq!(children("32").len(), 13);
        assert!(children("320583").iter().all(|d| d.level == OfficeLevel::Grassroots));
        assert_eq!(path("320583100").as_deref(), Some("江苏省 / 苏州市 / 昆山市 / 玉山镇"));
    }

    #[test]
    fn search_puts_the_likely_first() {
        let first = |text| search(text, 5).first().map(|d| d.path());
        assert_eq!(first("昆山").as_deref(), Some("江苏省 / 苏州市 / 昆山市"));
        assert_eq!(first("昆山 玉山").as_deref(), Some("江苏省 / 苏州市 / 昆山市 / 玉山镇"));
        assert_eq!(first("320583100").as_deref(), Some("江苏省 / 苏州市 / 昆山市 / 玉山镇"));
        assert_eq!(search("鼓楼区", 2).len(), 2, "one in Nanjing, one in Xuzhou");
        assert_eq!(search("街道", 7).len(), 7);
        assert_eq!(first("昆山市总工会"), first("昆山市"), "as on the seal of the union");
        assert_eq!(first("玉山镇工会"), first("玉山镇"));
        assert!(search(" ", 5).is_empty() && search("杭州", 5).is_empty());
    }

    #[test]
    fn unions_are_named_as_on_a_letterhead() {
        let check = |place: &str, union: &str, kind: OfficeType| {
            let found: Vec<_> = divisions().iter().filter(|d| d.path().ends_with(place)).collect();
            assert!(
                found.iter().any(|d| d.union_name() == union && d.default_type() == kind),
                "{place}: {:?}",
                found.iter().map(|d| d.union_name()).collect::<Vec<_>>()
            );
        };
        check("江苏省", "江苏省总工会", OfficeType::General);
        check("苏州市", "苏州市总工会", OfficeType::General);
        check("玄武区", "玄武区总工会", OfficeType::General);
        check("苏州工业园区", "苏州工业园区总工会", OfficeType::General);
        check("昆山市 / 玉山镇", "玉山镇工会", OfficeType::Town);
        check("玄武区 / 玄武门街道", "玄武门街道工会", OfficeType::Street);
        check("三星镇（叠石桥家纺产业园区）", "三星镇工会", OfficeType::Zone);
        check("昆山（沭阳）工业园区", "昆山（沭阳）工业园区工会", OfficeType::Zone);
        check("高邮市 / 经济开发区（马棚街道）", "高邮经济开发区工会", OfficeType::Zone);
        check("射阳县 / 县经济开发区", "射阳县经济开发区工会", OfficeType::Zone);
        check("工业园区管委会", "贾汪工业园区工会", OfficeType::Zone);
        check("新港办", "新港办事处工会", OfficeType::Other);
    }
}
