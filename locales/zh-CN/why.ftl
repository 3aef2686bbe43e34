# 依据与判定：判定用语、依据面板、按规则办理。

list-comma = 、

why-section = 依据与判定
why-open = （{ $rule }，查看依据）
why-nothing = 没有需要办理的事项。
why-folded-met = 符合的 { $count } 项
why-folded = 不适用的 { $count } 项
why-told = { $field } { $value }
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
why-foreseen-settled = 保存后，“{ $rule }”不再需要办理。
why-foreseen-explained = 保存后，“{ $rule }”仍为不符合；已说明原因，不再列入待办事项。
why-foreseen-open = 保存后，“{ $rule }”仍为：{ $verdict }。{ $next }
why-saved-settled = 已保存。“{ $rule }”已不需要办理。
why-saved-explained = 已保存。“{ $rule }”仍为不符合，已说明原因，不再列入待办事项。
why-saved-open = 已保存，但“{ $rule }”仍为：{ $verdict }。{ $next }
why-do-file = 到“备案”办理

why-grounds = 依据
why-grounds-of = 依据：{ $name }

urgency-breached = 不符合
urgency-overdue = 超过建议时限
urgency-soon = 30 天内
urgency-ahead = 90 天内
urgency-later = 待办
urgency-undecidable = 资料不全

rule-back = 返回工作台
rule-sub = { $count } 项待处理，按紧急程度排列
rule-none = 没有待处理的事项
rule-none-text = 这条规则目前不需要本单位办理任何事项。
rule-column-name = 人员或机构
rule-column-unit = 用人单位、所指记录
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
reading-a5 = 下限 1 人；建议数按工会组织总数除以 200、职工数除以 5000 取大者进位，不超过 5 人。系统建议值，非文件规定。
reading-a14 = 同一聘用内，上年和本年都为不合格才算连续两年；中间缺考核或不确定等次的，提示人工判断。
reading-a15 = 等次为优秀、合格、基本合格、不合格和不确定等次；只有不合格触发有关条款，基本合格不算不合格。
reading-a16 = 每次不合格都应谈话；文件未定时限，默认提醒期限为结果确定后 30 天。
reading-a17 = “可依据有关规定解除合同”是裁量，不是自动结果；系统只显示符合意见所列情形和核对清单。
reading-a18 = 是否严重违规由人认定，必须写明规章条文和处理决定。
reading-a19 = 文件未写明谈话是解除的前提；第一年未谈话的，只作程序提示。
reading-a24 = 文件只写招聘录用须备案；变更和退出备案是动态管理的需要，迟报只提示。
reading-a26 = 本职以外的职务，不论是否取酬，都须登记聘用单位的同意；没有同意或同意过期为不符合。
reading-a27 = 统筹单位不是市、县总工会的，须说明理由。
reading-a28 = 乡镇登记到课、考核意见；聘用、合同、薪酬和考核结果由县级负责；市级督查；省级备案。
reading-a29 = 双方意见都登记，由县级总工会确定。
reading-a30 = 四个维度都要有指标，可以另加；分值合计等于满分。各维度权重文件未规定。
reading-a31 = 续签时显示最近一次考核；不合格或没有考核只作提示，不阻止续签。
reading-a32 = 每次提升一级；越级须写明理由；因素可多选。
reading-a33 = 按本台账内的聘用和认可的工会工作年限计算。
reading-a34 = 全年没有业绩考评工资的，提示查明；制度缺其中一部分才判不符合。
reading-a35 = 应缴日前缴纳为按时，实缴不少于应缴为足额；系统不计算法定金额。
reading-a36 = 登记设区市的指导意见，不是审批。
reading-a37 = “探索建立”是允许；默认每年提醒一次，不判不符合。
reading-a38 = 总成绩到两位小数相同为同等条件，报名截止前持证者优先；等级高低文件未规定。
reading-a39 = 以 3000 人为目标显示进度，不作倒计时；只计已备案在岗人员。
reading-a40 = 县级提出并聘用；市级牵头，对计划或批次提出意见。
reading-a42 = 工会购买服务不同于政府购买服务；资金来源为财政资金且内容为人员的，只作提示。
reading-a43 = 资质以文字登记，并核对统一社会信用代码和有效期。
reading-a44 = 专项经费列入预算只对市、县要求。
reading-a45 = 须同时为优秀等次和实绩突出；“可”和“优先”不产生自动结果。
reading-a46 = 首次登记期限按民政部规定为一年。
reading-a47 = 两种证书名称指同一种证书。
reading-a48 = 机构的层级与类型分开登记；开发区可以隶属市或县。
reading-a50 = 各种退出都登记，不只是辞职。
reading-a51 = 实际用人单位可以没有法人资格；合同签订单位须有统一社会信用代码或为其他单位。
reading-a52 = 考核、培训、预算按自然年；统计按统计时点。
reading-a53 = “会同用人单位共同考核”属于“可”的内容；缺用人单位意见的为待会签。
why-rule-part = { $rule }：{ $part }
flag-to-check = 待核
