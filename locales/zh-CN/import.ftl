# 导入花名册：选文件、核对列、核对人员、导入。

import-title = 导入花名册
import-open = 导入花名册
import-sub = 把手头的电子表格变成台账。导入之前逐人核对，原来的文件不会改动。
import-steps = 导入步骤
import-step-choose = 选择文件
import-step-columns = 核对列
import-step-review = 核对人员
import-step-done = 完成
import-back = 返回上一步
import-next = 下一步：核对人员
import-other-file = 换一个文件
import-lost = 离开本页会丢失这次的核对和改正，台账和原文件不受影响。

# 第一步
import-choose = 选择花名册
import-choose-title = 花名册文件
import-choose-hint = 或者把文件拖到这里。支持 .xlsx、.xls、.ods、.csv，WPS 和 Excel 的文件都可以直接用
import-choose-text = 不需要先整理：标题行、合并单元格、空行、合计和签字行都能识别，证件号码里的空格、全角数字等会修正并逐处标明。
import-choose-calm = 文件只在本机读取，不会上传。
import-template = 下载空白模板
import-template-text = 还没有电子表格？可以用模板填写，填好后在这里导入。
import-template-name = 花名册模板.xlsx
import-reading = 正在读取文件……
import-refused = 无法读取 { $file }
import-refused-more = 台账没有任何变化。可以换一个文件，或者按上面的说明处理后再选一次。

# 第二步
import-file = 文件
import-file-name = 文件名
import-sheet = 工作表
import-sheet-people = { $name }（{ $people } 人）
import-sheet-hidden = { $name }（隐藏的工作表，{ $people } 人）
import-sheets-joined = { $sheets } 张工作表合并：{ $name }（共 { $people } 人）
import-elsewhere-title = 还有工作表没有列入。
import-elsewhere = “{ $name }”有 { $people } 人{ $repeated ->
    [0] ，不在这次导入的名单里。
   *[other] ，其中 { $repeated } 人已在这次导入的名单里。
}
import-elsewhere-use = 改为导入这张工作表
import-elsewhere-use-name = 改为导入工作表“{ $name }”
import-header = 表头
import-header-one = 第 { $first } 行
import-header-two = 第 { $first } 至 { $last } 行
import-header-missing = 这张工作表里没有找到表头。请选择另一张工作表；或者在原文件里留一行写明“姓名”“身份证号”等列名，再选一次。
import-columns = 列的对应
import-columns-text = 左边是文件里的列，右边是台账里的项目。不对的请改正，下次遇到同样的列名会照此对应。
import-columns-table = 列的对应
import-column = 文件里的列
import-column-sample = 例如
import-column-hidden = 隐藏列
import-column-target = 对应项目
import-column-target-name = { $column } 列“{ $title }”对应的项目
import-column-untitled = （没有列名）
import-target-school-and-major = 毕业院校及专业
import-target-study = { $mode }：{ $field }
import-target-contract-term = 合同期限
import-target-sequence = 序号（不登记）
import-target-roster-date = 参加工会工作时间
import-target-ignore = 不导入这一列
import-batch = 本批人员统一填写
import-batch-kind = 这一批人员是
import-batch-existing = 存量人员
import-batch-existing-text = 建立台账之前已经在岗
import-batch-newly-hired = 新录用人员
import-batch-newly-hired-text = 刚刚录用，按新录用办理备案
import-roster-date = 列“{ $title }”是不是录用日期？
import-roster-date-yes = 是，作为录用日期登记
import-roster-date-no = 不是，录用日期留空
import-units-text = 在这里填写一次，适用于整批人员：只填文件和台账里都没有的，已有的内容不会改动。不清楚的可以留空，以后逐人补填；其中劳动合同签订单位和用工方式，备案前须补齐。
import-units-more = 更多聘用项目
import-clash = 有两列都对应“{ $field }”，请只保留一列，另一列改为其他项目或不导入。
import-need = 没有一列对应“{ $field }”，无法辨认人员。请在上面的表格里指定。
import-need-batch = 请选择这一批是存量人员还是新录用人员
import-need-roster-date = 请回答列“{ $title }”是不是录用日期
import-planning = 正在逐行核对……

# 第三步
import-groups = 按核对结果筛选
import-group-all = 全部
import-group-new = 新增
import-group-changed = 有变化
import-group-same = 相同
import-group-asks = 待确认
import-group-refused = 暂不能导入
import-group-skipped = 已跳过
import-group-repaired = 有修正
import-lines = 花名册各行
import-lines-none = 这一类没有人员。
import-line-row = 行
import-line-state = 结果
import-line-what = 说明
import-line-changes = { $count } 项变化：{ $fields }
import-line-repairs = 修正 { $count } 处
import-line-more = （共 { $count } 处）
import-line-fine = 无须修正
import-line-same = 与台账一致
import-line-hidden = 隐藏行，不导入
import-line-struck = 加了删除线，不导入
import-line-skipped = 不导入
import-values = 相同内容统一处理
import-values-text = 下面的内容台账无法识别。每一种只需处理一次，文件里写法相同、同样无法识别的单元格都照此登记；规范名称的对应会记住，下次导入自动采用。
import-value-seen = 文件里的内容
import-value-count = 处数
import-value-cells = { $count } 处
import-value-why = 问题
import-value-to = 统一登记为
import-value-to-name = { $field }“{ $seen }”统一登记为
import-value-use-name = 采用：{ $name }
import-value-blank = 留空
import-value-blank-name = 留空：{ $field }“{ $seen }”
import-value-reading-name = { $reading }：{ $field }“{ $seen }”
import-reading-month = { $year } 年 { $month } 月
import-value-typed = 改写后的内容
import-value-empty = 请填写改写后的内容；不登记的，请选“留空”。
import-answered = 已统一处理
import-answered-line = { $field }“{ $seen }”已统一登记为“{ $to }”（{ $count } 处）。
import-answered-undo-name = 重新确认“{ $seen }”
import-months = 合同日期只写到月：{ $count } 处。
import-months-take = 起始取首日，终止取末日
import-months-taken = 合同日期只写到月的，起始已取当月首日，终止已取当月末日。
import-nameless = （没有姓名）
import-row = 第 { $row } 行 { $name }
import-row-of = { $sheet } 第 { $row } 行 { $name }
import-row-none = 在左边选一行，查看每个单元格怎样登记。
import-row-next = 下一处问题
import-row-skip = 跳过这一行
import-row-unskip = 恢复这一行
import-row-person = 打开个人档案
import-faults = 问题
import-fault-whole = { $cause }{ $remedy }
import-fault-at = 工作表“{ $sheet }” { $cell }
import-fault-row = 工作表“{ $sheet }” 第 { $row } 行
import-decide = 请确认
import-decision-keep-first = 采用前面一行，跳过这一行
import-decision-take-this = 采用这一行，跳过前面一行
import-decision-sex-by-number = 以证件号码为准
import-decision-sex-unknown = 性别先留空
import-decided = 已确认：{ $decision }
import-undecide = 重新确认
import-confirm = 核对无误，照此登记
import-confirmed = 已核对
import-confirm-undo-name = 重新确认{ $field }
import-changes = 台账将有的变化
import-change-field = 项目
import-change-old = 台账现有
import-change-new = 导入后
import-change-none = 未填
import-cells = 各单元格
import-cell-seen = 原样
import-cell-taken = 登记为
import-cell-blank = 空
import-cell-not-taken = 不登记
import-cell-corrected = 已改正
import-cell-correct = 改正
import-cell-correct-name = 改正{ $field }
import-cell-value = 正确的{ $field }
import-cell-blank-name = 留空：{ $field }
import-cell-use = 采用
import-cell-undo = 恢复原样
import-cell-undo-name = 把{ $field }恢复原样
import-aside-hidden = { $count } 行在文件里被隐藏或筛选掉，{ $state ->
    [taken] 已列入这次导入。
    [left] 未列入这次导入。
   *[some] 其中 { $left } 行未列入这次导入。
}
import-aside-struck = { $count } 行在文件里加了删除线，{ $state ->
    [taken] 已列入这次导入。
    [left] 未列入这次导入。
   *[some] 其中 { $left } 行未列入这次导入。
}
import-aside-take = 也导入{ $aside ->
    [hidden] 隐藏的行
   *[struck] 加删除线的行
}
import-aside-leave = 不导入{ $aside ->
    [hidden] 隐藏的行
   *[struck] 加删除线的行
}
import-left-out = 空行 { $blank } 行、合计和签字等 { $totals } 行不算人员，未列入。
import-unit-rows = 单独一行的单位名称 { $count } 处，作为下面人员的实际用人单位
import-unit-row = 第 { $row } 行“{ $unit }”：用于下面 { $count } 人
import-absent = 在册而名单中没有：{ $count } 人
import-absent-text = 仅供核对，导入不会改动他们。已经离开的，请在个人档案里登记退出。
import-absent-line = { $unit } { $number }
import-will-take = 将导入 { $take } 人：{ $parts }。
import-will-leave = 不导入 { $leave } 行：{ $parts }。
import-will-part = { $group } { $count }
import-will-comma = ，
import-will-nothing = 没有可以导入的人员。
import-will-asks = 其中 { $count } 人有待确认的内容，可以现在确认，也可以导入后补填。
import-take = 导入 { $count } 人
import-taking = 正在登记 { $count } 人……
import-why = 导入花名册 { $file }

# 第四步
import-marked = 下载问题反馈表
import-marked-name = 问题反馈表-{ $day }.xlsx
import-done = 已导入 { $count } 人
import-done-text = 新增 { $new } 人，更新 { $changed } 人。{ $left ->
    [0] 文件里的人员已全部登记。
   *[other] 另有 { $left } 行没有导入，可以把问题反馈表退给填表的人，改好后再导入一次。
}
import-done-incomplete = 花名册里没有的项目（例如合同、用工方式）可以在人员档案里补填。
import-done-people = 查看人员
import-done-file = 生成上报文件
import-done-missing = 暂不能申请备案 { $count } 人：查看所缺信息
import-done-again = 再导入一个文件
import-undo = 撤销本次导入
import-undo-title = 撤销本次导入？
import-undo-text = 这次导入登记的人员和变化将全部取消，台账恢复到导入之前。导入以后已经改动过的，不能撤销。
import-undoing = 正在撤销……
import-undone = 已撤销，台账恢复到导入之前。可以继续核对，再次导入。

# 并列
import-comma = 、
import-scope = 这批人员都是编制外、专职、主要从事工会工作的
import-scope-text = 确认无误再勾选；不勾选则逐人留空，以后补填。只有三项都是“是”的才计入社会化工会工作者。
