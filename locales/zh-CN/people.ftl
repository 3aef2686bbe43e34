# 人员：花名册、新增人员、个人档案。

# 各种记录共用
save = 保存
colon = ：
record-blank = 未填
record-fill = 填写
record-fill-name = 填写{ $field }
record-edit = 修改
record-edit-name = 修改{ $name }
record-actions = 操作
record-earlier = 前一聘用（由{ $by }登记）
record-remove = 删除
record-remove-name = 删除{ $name }
record-more = 更多项目
record-show-name = 显示{ $field }
record-hide-name = 隐藏{ $field }
record-show-name-head = 显示完整{ $field }
record-hide-name-head = 隐藏完整{ $field }
veil-lift = 显示并修改
veil-lift-name = 显示并修改{ $field }

# 花名册
people-sub = 在册 { $registered } 人，其中在岗 { $post } 人 · 已备案 { $filed } 人 · 未备案 { $not } 人（审核中 { $under }，已退回 { $returned }，未报送 { $unfiled }）{ $undecided ->
    [0] {""}
   *[other] {" "}· 人员范围未确认 { $undecided } 人
}{ $awaited ->
    [0] {""}
   *[other] {" "}· 未到岗 { $awaited } 人
}{ $left ->
    [0] {""}
   *[other] {" "}· 已退出 { $left } 人
}{ $outside ->
    [0] {""}
   *[other] {" "}· 不在统计范围 { $outside } 人
}{ $moving ->
    [0] {""}
   *[other] {" "}· 调动中 { $moving } 人
}{ $drafts ->
    [0] {""}
   *[other] {" "}· 起草中 { $drafts } 人
}
people-new = 新增人员
people-new-draft = 起草新增人员
people-table = 人员花名册
people-found = 显示 { $shown } 人，人员档案共 { $all } 份
people-column-unit = 用人单位
people-column-certificate = 职业资格
people-column-state = 备案
people-column-missing = 必填项
people-column-owner = 报送单位
people-no-certificate = 未登记
people-complete = 齐全
people-missing = 缺 { $count } 项
people-missing-long = 必填项缺 { $count } 项
people-draft-tag = 草稿
people-draft-state = 起草中，待县级接收
people-unlisted-tag = 本次未报
people-moving-tag = 调出中
presence-in-post = 在岗
presence-unconfirmed = 在岗（人员范围未确认）
presence-awaited = 未到岗
presence-left = 已退出
presence-outside = 不在统计范围
presence-moving = 调动中
presence-draft = 草稿
people-empty = 还没有登记人员
people-empty-text = 这里是社会化工会工作者的实名台账。请先新增人员：只填姓名也可以保存，其余资料随后补齐。
people-empty-draft = 这里是本单位的社会化工会工作者。新录用的人员由本单位起草，随上报文件作为变更申请报县级总工会；县级接收后，人员会出现在这里。
people-none = 没有符合条件的人员
people-none-text = 请放宽筛选条件，或核对查找的姓名、单位、证件号码末几位。
people-filters = 筛选人员
people-search = 查找
people-search-short = 查找
people-search-hint = 姓名、拼音、单位、证号末位
people-filter-all = 全部
people-filter-presence = 在册情况
people-filter-state = 备案状态
people-filter-unit = 用人单位
people-filter-no-unit = 未填
people-filter-unplaced = 未填或未对应机构
people-filter-among = 仅看
people-filter-owner = 报送单位
people-filter-incomplete = 必填项未填全
people-filter-unlisted = 本次未报
people-filter-under = 所在机构
people-filter-clear = 清除
people-filter-clear-all = 清除全部筛选条件
people-presence-active = 在册
people-presence-in-post = 在岗
people-presence-moving = 调动中
people-presence-left = 已退出
people-presence-outside = 不在统计范围
people-presence-all = 全部人员档案
people-chips = 当前筛选条件
people-chip = { $label }：{ $value }
people-chip-remove = 取消筛选：{ $label }

# 新增人员
people-back = 返回花名册
people-new-hint = 只有姓名是保存时必需的；带 * 的项目备案前要补齐，可以先空着，系统会列入待办。没有填写的部分不会登记。
people-new-leave = 放弃填写
people-save = 保存人员
people-save-draft = 保存草稿
people-added = 已登记{ $name }。
people-drafted = 已起草{ $name }，将随下一份上报文件作为变更申请报出。
people-draft-notice = 本单位起草的新增人员作为变更申请报{ $name }。县级接收后，由县级负责这份档案；接收前可以继续修改。
people-section-optional = { $title }（可以以后补）
people-same-user = 与实际用人单位相同
people-same-signer = 与劳动合同签订单位相同
people-group-person = 基本信息
people-group-certificate = 职业资格

# 个人档案
people-no-name = （未填姓名）
people-unknown = 找不到这名人员
people-unknown-text = 该人员可能已被删除，或者不在本台账中。
people-owner = 由{ $name }负责
people-read-only = 这份档案由{ $name }负责，本单位只能查看。需要更正的，请联系{ $name }修改。
people-declined = { $name }没有接收这份变更申请
people-declined-text = 理由：{ $reason }。请改正后再次上报；不再需要的，可以删除。
people-tabs = 个人档案的各部分
people-tab-filing = 备案
people-tab-log = 变更记录
people-record-name = { $kind }（{ $detail }）
people-add = 新增{ $kind }
people-add-title = 登记{ $kind }
people-edit-title = 修改{ $name }
people-title-of = { $title }：{ $name }
people-group-empty = 尚未登记。
people-group-wants-engagement = 请先登记聘用，再登记这一项。
people-exit = 登记退出
people-why = 修改说明
people-why-hint = 选填，例如“按身份证更正”，会写入变更记录。
people-saved = 已保存。
people-unchanged = 内容没有变化，无需保存。
people-conflict-title = 填写期间，下列项目已在别处改动
people-conflict = { $field }现为“{ $now }”。再次保存，将以您填写的内容为准；
people-conflict-take = 改用现在的内容
people-conflict-take-name = 改用现在的内容：{ $field }
people-remove-title = 删除{ $name }
people-remove-person = 删除仅用于重复登记或录入错误。该人员的聘用、定岗、合同等记录将一并删除；人员离开的，请登记退出。
people-remove-engagement = 删除仅用于录入错误。挂在这次聘用下的定岗、劳动合同、退出将一并删除。
people-remove-record = 删除仅用于录入错误。情况有变的，请修改或登记新的一条。
people-remove-reason = 删除理由
people-remove-hint = 例如“重复登记”，会写入变更记录。
people-remove-do = 确认删除
people-removed = 已删除，变更记录中可以查到。

# 退回与变更
people-returned-title = 备案已退回（补正）{ $day }
people-returned-hint = 请逐项改正；改完后到“备案”重新报送，补正内容随上报文件一并报出。
people-refile = 到“备案”重新报送
people-to-correct = 待更正
people-corrected = 已更正
people-correct = 更正
people-correct-name = 更正{ $field }
people-field-of = { $group }·{ $field }
people-returned-value = 报送内容：{ $before }
people-returned-values = 报送内容：{ $before }；现为：{ $now }
people-returned-reason = 退回原因
people-returned-proposed = ；上级建议改为：{ $value }
people-changed-title = 信息已变更，待报备（备案编号 { $number }）
people-diff-field = 项目
people-diff-filed = 备案内容
people-diff-now = 现在
people-diff-before = 原内容
people-diff-after = 新内容

# 备案
people-filing-title = 备案情况
people-filing-none = 登记聘用之后才能备案。请先在“实名档案”中登记聘用。
people-filing-day = 备案日期
people-course = 办理经过
people-course-none = 还没有报送过。
people-state-draft = 起草中的人员不由本单位备案；县级接收后由县级上报备案。
people-state-unfiled = 还没有报送备案。资料补齐后，请到“备案”生成上报文件。
people-state-made = 上报文件已生成，还没有送出。请把文件交给上级，并在“备案”中登记送出。
people-state-at-county = 已报送，等待县级总工会审核。
people-state-at-city = 已报送，等待设区市总工会审核转报。
people-state-at-province = 已报送，等待省总工会备案。
people-state-returned = 上级已退回。请按退回原因逐项更正后重新报送。
people-state-recorded = 省总工会已备案，备案后信息没有变化。
people-state-changed = 已备案，但备案后信息有变化，需要报备变更。
people-state-exit-filed = 退出情况已报备，本次聘用的备案全部办结。
people-step-asked = 报送备案申请（{ $kind }）
people-step-withdrew = 撤回备案申请
people-step-recorded = 予以备案，备案编号 { $number }
people-step-by-hand = （手工登记）
people-step-reply = （手工登记，复函文号 { $reply }）
people-step-returned = 退回补正，{ $count } 项原因
people-by-hand = 手工登记备案
people-by-hand-title = 手工登记备案结果
people-by-hand-text = 已收到省总工会书面备案复函的，在这里登记。登记后不需要再报送。
people-by-hand-do = 登记
people-by-hand-done = 已登记备案编号 { $number }。
people-withdraw = 撤回备案申请
people-withdraw-text = 撤回后，这项申请不再有效，上级在收到下一份上报文件后知晓。需要备案的，可以重新报送。
people-withdraw-do = 确认撤回
people-withdrawn = 已撤回。请在下一份上报文件中告知上级。

# 变更记录
people-log-reading = 正在读取变更记录……
people-log-none = 没有变更记录。
people-log-made = 登记{ $kind }
people-log-changed = 修改{ $kind }
people-log-removed = 删除{ $kind }
people-log-revealed = 查看{ $field }
people-log-fields = 登记时的内容，{ $count } 项
people-log-why = 说明：{ $why }

people-view = 视图
people-view-none = 不使用视图
people-view-save = 保存视图
people-view-forget = 删除视图
people-view-name = 视图名称
people-view-hint = 记住现在的筛选、列和排序，不保存查找的文字。
people-view-name-missing = 请填写视图名称。
people-view-do = 保存
people-columns = 列设置
people-columns-close = 关闭
people-columns-text = 勾选要显示的列。姓名始终显示。
people-columns-usual = 恢复默认
people-columns-forward = 前移
people-columns-forward-name = 前移：{ $column }
people-tick-all = 选择全部
people-tick = 选择{ $name }
people-ticked = 已选 { $count } 人
people-untick = 取消选择
people-verify = 标记已核实
people-verify-why = 批量核实
people-verify-none = 所选人员都由其他单位登记，只有登记单位可以修改。
people-verified = 已标记 { $count } 人为今日核实
people-set = 统一填写
people-set-title = 统一填写所选 { $count } 人
people-set-field = 项目
people-set-gaps = 只填空白，已有内容的不改
people-set-do = 填写
people-set-why = 统一填写{ $field }
people-set-filled = 现为空白，将填上：{ $count } 人
people-set-replaced = 现为其他内容，将被改掉：{ $count } 人
people-set-left-alone = 现为其他内容，不改：{ $count } 人
people-set-same = 已是这样：{ $count } 人
people-set-left-out = 不能填写（由其他单位登记，或没有在职的聘用记录）：{ $count } 人
people-set-done = 已统一填写{ $field }：{ $count } 人
people-export-list = 导出列表
people-export-roster = 导出花名册（含完整号码）
people-list-name = 人员列表-{ $day }.xlsx
people-roster-name = 花名册-{ $day }.xlsx

nav-records = 业务记录
records-tabs = 业务记录的各部分
records-back = 返回机构与配备
records-open = 查看业务记录
records-elsewhere = 有专门页面的记录在各自页面登记：年度培训计划和培训班在“培训”，县级的薪酬制度和各项标准在“薪酬”。
section-file = 实名档案
section-pay = 薪酬社保
section-assessment = 考核管理
section-growth = 发展与激励
section-documents = 制度与岗位
section-recruitment = 招聘录用
section-schemes = 薪酬制度与标准
section-training = 培训
section-assessing = 考核与督查
section-support = 经费与购买服务
hint-year = 填写年份，例如 2026
hint-month = 填写到月份，例如 2026-03
hint-grade-pay = 一行一档，例如：初级一档 4200 1800，依次为档级、基本工资、业绩考评工资（元/月），中间用空格隔开。金额由单位确定。
hint-indicators = 每项选维度、填分值和名称；分值合计应等于满分。空行不计。
hint-grades = 一行一个档级，从最低档写起，例如：初级一档
list-separator = 、
names-and-more = { $names } 等，另有 { $more } 人

own-file-make = 生成本人信息文件
own-file-text = 只含 { $name } 本人的资料和本单位执行的口径，供本人在“个人信息核对与自评”中核对。不含他人资料，也不含违规、谈话和推荐记录。
own-file-made = 已生成：{ $file }。请交给本人，并电话或当面告知密码。
