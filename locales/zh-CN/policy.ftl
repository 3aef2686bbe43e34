# 规则、判定、理由、补齐事项

rule-r-id = 证件号码
rule-r-scope = 人员范围
rule-r-unit = 四个单位
rule-r-post = 定岗类型
rule-r-quota = 配备标准
rule-r-cap = 配备上限
rule-r-file = 备案
rule-r-train1y = 一年内业务培训

verdict-met = 符合
verdict-due = 待办
verdict-due-left = 待办（还剩 { $days } 天）
verdict-due-past = 待办（已过提醒期限 { $days } 天）
verdict-breached = 不符合
verdict-undecidable = 资料不全，暂不能判定
verdict-undecidable-missing = 资料不全，暂不能判定（缺：{ $missing }）
verdict-open = 文件允许
verdict-n-a = 不适用

basis-guidance = 本意见
basis-law = 法律法规
basis-ministry = 部委文件
basis-adopted = 本级采用
basis-ours = 建议

flag-not-counted = 不计入社会化工会工作者
flag-post-other = 非主要定岗类型
flag-overlap = 两项标准只达一项
flag-over-optional = 超出可选配数
flag-count-old = 基数超过 15 个月
flag-cap-reason = 有书面说明
flag-cap-soft = 文件表述为“一般”
flag-existing-staff = 存量人员
flag-limit-ours = 文件未规定具体天数，期限为本系统建议
flag-left-in-time = 期限内退出，免计
flag-trained-late = 逾期后补训

policy-step-id-sound = 号码为 18 位，校验码、日期相符。
policy-step-id-unsound = 号码的长度、日期或校验码不符。
policy-step-id-birth-differs = 出生日期与号码不一致。
policy-step-id-sex-differs = 性别与号码不一致。
policy-step-id-twice = 另有在岗人员使用同一号码。
policy-step-id-once = 在可见范围内，该号码只有一名在岗人员。
policy-step-quota-unions = 单独基层工会数 { $number } { $sign } { $limit }
policy-step-quota-workers = 职工数 { $number } { $sign } { $limit }
policy-step-quota-posted = 定岗在此、计入范围的人员 { $count } 人
policy-step-cap-posted = 定岗 { $count } 人，一般不超过 { $limit } 人
policy-step-file-clock = 自 { $from } 起 { $days } 天，至 { $until }
policy-step-train-clock = 自 { $from } 起一年内，至 { $until }
policy-step-train-attended = { $day } 开班的业务培训已到课

remedy-title = 补齐以下事项即可符合
remedy-too-late = 已逾期，无法补正，请补办并说明原因
remedy-latest = 最迟 { $day }
remedy-id-enter = 填写证件号码
remedy-id-correct = 对照本人证件改正
remedy-scope-say = 填明编制外、专职、主要从事工会工作
remedy-unit-enter = 补齐四个单位
remedy-quota-post = 为此单位配备人员
remedy-quota-count = 填写基数
remedy-cap-explain = 填写超过 5 人的书面说明
remedy-file-send = 上报备案
remedy-train-attend = 参加 1 次业务培训
remedy-train-record = 补录已参加的业务培训，并附证明
remedy-train-say = 填明缺少的事项
remedy-books-say = 填写培训记录建账日

parameter-quota-unions = 单独工会组织数标准
parameter-quota-workers = 职工数标准
parameter-quota-overlap = 两项标准只达一项时
parameter-quota-count-age = 基数陈旧期
parameter-quota-optional-max = 可选配人数
parameter-cap-people = 一般不超过
parameter-post-types = 主要定岗类型
parameter-file-limit = 备案期限
parameter-file-notice = 备案提醒提前
parameter-train-limit = 业务培训期限
parameter-train-notice = 业务培训提醒提前

unit-unions = { $value } 家
unit-workers = { $value } 人
unit-people = { $value } 人
unit-months = { $value } 个月
unit-days = { $value } 天
unit-choice = { $value ->
    [mandatory] 按应当配备
   *[other] 按可选配
}
unit-office-types = 乡镇、街道、开发区工会，县级以下区域性、行业性工会联合会
