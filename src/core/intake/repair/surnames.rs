//! Surnames, by which two names in one cell are told from one.

/// Surnames of one character: those of the Hundred Families, and the rarer ones that are met with today.
const SINGLE: &str = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖岳付代仝佟闫撒苟覃蔚隋兰战于亓丛冼初税门青植揭啜谌辜鹿帅邸修昂矫续檀展宾练娄雒区尧侍郇言冒栗苑仉原牟臧商么";

/// Surnames of two characters.
const DOUBLE: &[&str] = &[
    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒",
    "司空", "夏侯", "端木", "南宫", "百里", "呼延", "轩辕", "独孤", "西门", "澹台", "淳于", "申屠", "万俟",
    "闻人", "公冶", "宗政", "濮阳", "单于", "太叔", "仲孙", "钟离", "鲜于", "闾丘", "赫连", "第五", "拓跋",
    "欧侯",
];

/// Whether a text begins with a surname.
pub fn begins_with_surname(text: &str) -> bool {
    text.chars().next().is_some_and(|c| SINGLE.contains(c))
        || DOUBLE.iter().any(|name| text.starts_with(name))
}

/// Whether a text is a surname of two characters and nothing else.
pub fn is_double_surname(text: &str) -> bool {
    DOUBLE.contains(&text)
}
