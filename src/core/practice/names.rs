//! Names of nobody: drawn from common characters.

use super::random::Random;
use crate::domain::codes::Sex;

const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边";
const MEN: &str = "伟强磊军洋勇杰涛超明刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林亮建峰志国海文博涵翔晨睿哲轩皓然毅恒诚信嘉远航";
const WOMEN: &str =
    "芳娜敏静丽艳娟霞秀燕玲桂英莉萍红梅琳婷雪慧颖洁倩瑶佳怡欣悦雯萱琪璐蕾薇蓉菲岚馨妍彤淑云清雅月晓思文";

/// A name of two or three characters.
pub fn name(random: &mut Random, sex: Sex) -> String {
    let given = if sex == Sex::Female { WOMEN } else { MEN };
    let mut name = one(random, SURNAMES);
    name.push_str(&one(random, given));
    if random.chance(72) {
        name.push_str(&one(random, given));
    }
    name
}

fn one(random: &mut Random, characters: &str) -> String {
    let last = u32::try_from(characters.chars().count()).unwrap_or(u32::MAX).saturating_sub(1);
    characters.chars().nth(random.between(0, last) as usize).map(String::from).unwrap_or_default()
}
