# 依据与判定：判定用语、依据面板、按规则办理。

list-comma = 、

why-section = 依据与判定
why-open = （{ $rule }，查看依据）
why-folded = 不适用的 { $count } 项
why-gone = 依据与判定
why-gone-text = 资料变更后，这一项判定已不存在。
why-on = 判定时点 { $day }
why-clauses = 文件依据
why-clause = 《指导意见》{ $section } · 条目 { $number }
why-readings = 采用的理解口径
why-reading-id = 理解口径 { $id }
why-parameters = 参数
why-parameter-ours = 本系统建议值
why-parameter-from = {" "}· { $day } 起
why-facts = 所用资料
why-find = 查看
why-find-name = 查看{ $field }所在的记录
why-steps = 计算过程
why-rule = 规则编号 { $rule } · 依据类别：{ $basis }
why-theirs = 这份资料由{ $name }负责，请联系其补齐。
why-do-new = 登记{ $kind }
why-do-change = 填写{ $field }
why-do-post = 登记定岗人员
why-do-file = 到“备案”办理

why-grounds = 依据
why-grounds-of = 依据：{ $name }

urgency-breached = 不符合
urgency-overdue = 已过提醒期限
urgency-soon = 30 天内
urgency-ahead = 90 天内
urgency-later = 待办
urgency-undecidable = 资料不全

rule-back = 返回工作台
rule-sub = { $count } 项待处理，按紧急程度排列
rule-none = 没有待处理的事项
rule-none-text = 这条规则目前不需要本单位办理任何事项。
rule-column-name = 人员或机构
rule-column-verdict = 判定

n-offices = { $count } 个机构

# 建账日
books-text = 建账日是本单位开始逐笔登记某类记录的日期。建账日之前没有登记的，不判为不符合，只提示资料不全。
books-edit = 填写建账日

# 理解口径：文件有不同理解之处，本系统采用的理解（policy/readings.csv）
reading-a1 = “单独工会 200 家以上”与“职工 5000 人以上”达到一项即为应当选配；两项都不到的可选配 1 名。只达一项的另作标记。
reading-a2 = “以上”包含本数，“少于”不包含本数。
reading-a3 = “可选配 1 名”指 0 或 1 名；超过的只提示，不判不符合。
reading-a4 = “一般不超过 5 人”按每个基层工会计算，含 5 人；超过的应有书面理由。只适用于应当选配的工会。
reading-a6 = 判断是否应当选配看单独基层工会数；计算具体人数看工会组织总数。
reading-a7 = 单独工会按全国总工会统计口径；联合工会及其涵盖单位不计入。
reading-a8 = 职工数按所辖建会单位的职工计算，不是会员数。
reading-a9 = 按判定时点以前最近一次基数判定；未填不等于 0；超过 15 个月的只作提示。
reading-a10 = 列举之后有“等”字，其他岗位也允许，标为非主要定岗类型。
reading-a11 = 区域性、行业性工会联合会为一类；“县级以下”包括县级。
reading-a12 = 从录用日期的次日起算，到次年对应日为止（2 月 29 日对应 2 月 28 日）；期限内参加过至少一次业务培训即可，录用前的不算。
reading-a13 = 每次新的聘用都是新招聘录用；不中断的调动不是；存量人员不适用。
reading-a20 = 文件未规定具体天数；30 天为系统建议值，省总工会发文明确之前，只提示，不判不符合。
reading-a21 = 由县级报送，经设区市审核，报省总工会备案。
reading-a22 = 备案是告知：省总工会予以备案或退回补正；是否备案不影响聘用本身。
reading-a23 = 未备案的不计入全省统计，保留在本单位台账；备案后自备案日期起计入。
reading-a25 = 聘用单位、劳动合同签订单位、实际用人单位、统筹单位分别登记，可以是同一个单位。
reading-a41 = 编制外、专职、从事工会工作的人员，不论用工方式，都属于社会化工会工作者。
reading-a49 = 同一证件号码在本台账中只能有一人在岗。
