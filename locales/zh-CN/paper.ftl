# 纸质材料：公文要素、备案材料、花名册、简报、纸面核对。

paper-dated = { $year }年{ $month }月{ $day }日
paper-document = 　　　　〔{ $year }〕　　　号
paper-seal = （印章）
paper-to = { $office }：
paper-code = 文件校验码
paper-filled-by = 填表人：
paper-checked-by = 审核人：
paper-telephone = 联系电话：

# 报送备案报告
paper-report = 关于报送社会化工会工作者备案材料的报告
paper-report-text = 　　现将{ $from }社会化工会工作者备案材料（{ $file }）报送你会。本次报送登记人员 { $people } 人，申请备案 { $asked } 件，具体情况如下：
paper-enclosed = 　　附件：
paper-enclosed-tables = 社会化工会工作者备案表（{ $count } 份）
paper-enclosed-roster = 社会化工会工作者花名册（{ $count } 人）
paper-report-by = 　　经办人：{ $by }　　　　联系电话：
paper-count = 项目
paper-count-value = 数量
paper-count-people = 登记人员（人）
paper-count-in-post = 在岗（人）
paper-count-left = 已退出（人）
paper-count-asked = 申请备案（件）
paper-count-type = 其中：{ $kind }（件）

# 备案表
paper-table = 社会化工会工作者备案表
paper-table-of = 填报单位：{ $office }　　{ $file }
paper-filing-number = 备案编号
paper-filing-remark = 备注
paper-opinion-county = 县（市、区）总工会意见
paper-opinion-city = 设区市总工会意见
paper-opinion-province = 省总工会备案意见

# 花名册
paper-roster = 社会化工会工作者花名册
paper-roster-text = 打印当前筛选出的人员和所选的列，按单位小计；单位按机构排列顺序，同一单位的人员按姓氏笔画排列。
paper-roster-as-of = 统计时点：{ $day }
paper-roster-of = { $office }　{ $file }　{ $as-of }
paper-roster-no-unit = 实际用人单位未填
paper-roster-subtotal = { $unit }　小计 { $people }
paper-roster-total = 合计 { $people }
paper-roster-in-post = 在岗 { $count } 人
paper-roster-open = （其中人员范围未确认 { $count } 人）
paper-roster-besides = ，另有{ $state } { $count } 人
paper-roster-state = 状态
paper-roster-sealed = 填报单位（盖章）：

# 结果通知单、退回通知单
paper-result = 社会化工会工作者备案结果通知单
paper-result-text = 　　你会报送的社会化工会工作者备案材料收悉。经审核，下列 { $count } 人予以备案（{ $file }）：
paper-result-end = 　　备案后人员信息有变更或者人员退出的，请按规定重新报备。
paper-return = 社会化工会工作者备案退回补正通知单
paper-return-text = 　　你会报送的社会化工会工作者备案材料收悉。经审核，下列 { $count } 人的材料需要补正（{ $file }）：
paper-return-end = 　　请逐项核对补正后重新报送。
paper-return-field = 需补正项目
paper-return-seen = 报送内容
paper-return-reason = 退回原因
paper-return-proposed = 建议改为

# 兼职审批表、配备说明
paper-concurrent = 社会化工会工作者兼职审批表
paper-concurrent-duties = 兼职工作内容
paper-concurrent-reason = 兼职理由
paper-concurrent-text = 　　兼职须经聘用单位同意（文件第 30 条）。
paper-concurrent-other = 兼职单位意见
paper-staffing = 关于{ $office }社会化工会工作者配备情况的说明
paper-staffing-office = 说明单位
paper-staffing-people = 在岗人数

# 一页简报
paper-brief = 社会化工会工作者工作简报
paper-brief-head = { $office }　　截至{ $day }
paper-brief-text = 　　截至{ $day }，{ $office }登记在册社会化工会工作者 { $registered } 人，其中在岗 { $post } 人；累计退出 { $left } 人。统计范围内在岗 { $scope } 人，已备案 { $filed } 人，备案率 { $share }。
paper-brief-filing = 备案情况（统计范围内在岗，人）
paper-brief-certificates = 社会工作职业水平（在岗，人）
paper-brief-offices = 下级单位
paper-brief-office = 单位
paper-brief-nobody = 暂不计算（统计范围内无人在岗）
paper-brief-rest = 其余 { $count } 个单位
paper-brief-note = 说明：各项按本台账登记情况统计，“未填”表示尚未登记。
paper-brief-print = 打印一页简报

# 打印入口
paper-open = 纸质材料
paper-open-name = 纸质材料 { $number } { $office }
paper-of-file = 纸质材料（{ $file }）
paper-of-file-text = 材料按文件生成时的内容排版，每页带有文件校验码和二维码，盖章后可在“纸面核对”中核对。
paper-print-report = 打印报送报告
paper-print-tables = 打印备案表（{ $count } 份）
paper-print-roster = 打印花名册
paper-print-results = 打印结果通知单（{ $count } 份）
paper-print-returns = 打印退回补正通知单（{ $count } 份）
paper-none = 这份回执没有新的备案结果，也没有退回补正，因此没有通知单。作出备案或退回后再生成接收回执，就可以打印。
paper-print-concurrent = 打印兼职审批表
paper-print-staffing = 打印配备说明

# 纸面核对
paper-check = 纸面核对
paper-check-text = 输入纸面上的文件校验码，或用扫码枪扫纸面上的二维码，查看它属于哪一份文件，人数和人员是否一致。
paper-check-code = 文件校验码
paper-check-names = 纸面上的姓名（可不填）
paper-check-names-hint = 多个姓名之间用顿号或空格隔开
paper-check-count = 纸面上的人数（可不填）
paper-check-do = 核对
paper-check-slip = 校验码有误，请对照纸面重新输入。共 16 位数字。
paper-check-unknown = 本台账没有这份文件：既不是本单位生成的，也不是本单位接收的。
paper-check-found = 这份纸面材料属于：{ $office } { $file }
paper-check-from = 发件单位
paper-check-to = 收件单位
paper-check-made = 生成日期
paper-check-people = 文件中的人数
paper-check-in-post = 其中在岗
paper-check-asked = 文件中的备案申请
paper-check-answers = 备案结果
paper-check-answers-value = 予以备案 { $recorded } 人，退回补正 { $returned } 人
paper-check-count-same = 人数与文件一致（{ $count }）。
paper-check-count-other = 人数与文件不一致：纸面 { $typed } 人，文件{ $count }。
paper-check-count-own = 共 { $all } 人
paper-check-count-both = 登记 { $all } 人，其中在岗 { $active } 人
paper-check-names-same = 所填姓名都在文件中。
paper-check-names-lack = 文件中没有：{ $names }。
paper-check-names-more = 文件中另有 { $count } 人不在所填姓名中。
paper-check-gone = 文件原文已不在本台账中，只能核对到文件名称和编号。
