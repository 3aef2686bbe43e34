# 导览：九十秒看四级工会，每级三处。

tour = 九十秒导览
tour-text = 第一次看？从省到乡镇走一遍，每级三处，共十二处。用的是练习数据，随时可以离开，下次接着看。
tour-begin = 开始导览
tour-go-on = 接着看（第 { $stop } 处）
tour-anew = 从头看
tour-where = { $level } · 第 { $stop } 处，共 { $all } 处
tour-back = 上一处
tour-next = 下一处
tour-leave = 离开导览
tour-opening = 正在打开……

tour-province-people = 离 3,000 人还有多远
tour-province-people-text = 每人一份实名档案。现有多少、备案到哪一步，点数字就是名单。
tour-province-cities = 人在哪里
tour-province-cities-text = 十三个设区市一张图比较，淡色是一年前。
tour-province-where = 哪里要看
tour-province-where-text = 各市还有多少人没有备案、多少工会应配未配，多的排在前面。
tour-city-filing = 县里报上来
tour-city-filing-text = 县级报来的文件先看变化再接收；不对的逐项退回，说明理由。
tour-city-dunning = 谁还没报
tour-city-dunning-text = 到期未报的排在这里，催报的话已经写好，复制即可。
tour-city-inspection = 督查
tour-city-inspection-text = 每个县查过几次、整改了没有，一张表。
tour-county-work = 今天先办什么
tour-county-work-text = 程序对照文件逐条判定：逾期的在前，每行一个下一步，写明依据。
tour-county-people = 花名册
tour-county-people-text = 按条件筛选，打印、导出就是所见的表；旧的 Excel 花名册可以直接导入。
tour-county-assessment = 年度考核
tour-county-assessment-text = 方案、打分、双方签字、结果运用，一步一步走。
tour-township-work = 乡镇也一样
tour-township-work-text = 只列本工会的几件事，没有多余的。
tour-township-people = 起草新人
tour-township-people-text = 乡镇起草，县里采纳，同一个人不会登记两遍。
tour-township-month = 每月一报
tour-township-month-text = 上期数自动带出，改几格，导出一个文件交给县里。

tour-end = 您的单位先做什么
tour-end-text = 看完了。练习数据随时可以再看；自己的单位，从这一步开始：
tour-first-1 = 建立省总工会台账，把参数口径和机构下发各市，等第一批备案。
tour-first-2 = 建立本市台账，接收各县文件，看哪个县还没有报。
tour-first-3 = 建立本县台账，导入现有的花名册，先办“逾期”的几件事。
tour-first-4 = 建立本工会台账，核对本工会的人，填第一张月报。
tour-end-do = 回到开始页，新建单位台账

below = 各地情况：先看哪里
below-place = 单位
below-people = 在岗（人）
below-left = 要看的
below-none = 没有
below-filed = 未完成备案 { $count } 人
below-staffed = 应配未配 { $count } 家
