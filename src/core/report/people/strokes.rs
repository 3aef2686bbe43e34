//! 姓氏笔画: names in the order of the strokes of their surnames, as lists of people stand where nobody is to come first.
//!
//! The order by strokes that browsers have for their own sorting (`zh-u-co-stroke`) does not serve: it counts the grass on top of
//! 苏 and 黄 as four strokes and the ear of 陈 and 郑 as three, as is written elsewhere, and puts 陈 behind 金.

use super::search::sounds;

/// Surnames by the number of their strokes as they are counted on the mainland (GB 13000.1 字序), from one to the next by their
/// first stroke: 横, 竖, 撇, 点, 折.
const SURNAMES: &str = "丁卜乜刁\
    于万上卫马习\
    王元韦云支尤车戈牛毛仇公乌卞文方巴尹孔邓水\
    甘古左石艾龙卢叶申田史丘付白仝丛乐印包冯兰宁司边皮\
    邢吉巩权成匡毕戎尧师曲吕朱乔伍任伊华向仲全危邬庄刘齐关江汤池安许祁农闫羊米阮阳孙牟纪买那\
    麦严苏芦花劳杜李杨巫来连吴时肖岑邱何佟佘余谷邹狄应冷辛闵汪沙沈宋张陆陈邵\
    武幸苗苟范林欧郁杭卓尚明易国罗岳季金周和庞郑单郎房宗官屈孟邰\
    项赵封胡荆荣南柯柏查柳战钟郜段侯俞皇饶施闻姜娄洪宫祝胥姚骆贺费\
    秦袁耿聂莫贾夏顾柴党晏钱铁倪徐殷翁郭席唐凌高栾涂海浦诸陶桑\
    黄萧萨梅曹龚戚盛常崔符盘麻康鹿章商阎梁寇尉隋屠\
    彭董葛蒋韩覃惠喻景程傅焦储舒鲁童曾温游谢\
    蓝蒲蒙赖雷甄靳虞路鲍詹解简裘窦阙\
    蔡臧裴管廖谭熊翟缪\
    樊黎滕颜潘\
    薛霍燕穆\
    鞠戴魏濮\
    瞿";

/// By what a name is ordered: its surname, and then how it sounds. A surname that is not in the table comes last.
pub fn key(name: &str) -> (usize, String) {
    let place = name.chars().next().and_then(|first| SURNAMES.find(first));
    (place.unwrap_or(usize::MAX), sounds(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::Ordered as _;

    #[test]
    fn surnames_stand_as_a_clerk_counts_their_strokes() {
        let mut names = ["程光", "金海", "黄山", "陈静", "丁一", "苏明", "魏青", "奥斯曼", "王芳", "陈安"];
        names.order_by_cached_key(|name| key(name));
        assert_eq!(
            names,
            ["丁一", "王芳", "苏明", "陈安", "陈静", "金海", "黄山", "程光", "魏青", "奥斯曼"],
            "who is not in the table comes last"
        );
    }
}
