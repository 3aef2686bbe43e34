# 自带表样

own-form = 填自带表样
own-form-text = 选择本单位自己的空白表（.xlsx 或 .docx）。程序按空格左边或上边的名称填入，其余一律不动。
own-form-choose = 选择表样
own-form-other = 换一份表样
own-form-people = 为 { $count } 人填写。
own-form-list = 这是一张名单，每份可填 { $room } 人。
own-form-list-open = 这是一张名单，全部人员填在一份里。
own-form-single = 每人一份；多人时打包为一个 .zip。
own-form-table = 表样中的空格
own-form-title = 表中名称
own-form-blanks = { $title }（{ $count } 处）
own-form-what = 填入
own-form-what-of = “{ $title }”填入
own-form-is-leave = 留空，手工填写
own-form-is-age = 年龄（周岁）
own-form-is-birth-age = 出生年月（周岁）
own-form-is-education-degree = 学历、学位
own-form-is-party-joined = 政治面貌（入党时间）
own-form-is-unit-post = 工作单位和职务
own-form-is-today = 填表日期（今天）
own-form-is-office = 本机构名称
own-form-sequence = 序号
own-form-whole = 证件号码、电话、住址填写完整（记入变更记录）
own-form-remembered = 改过的对应关系会记住，下次选用同样名称的表时直接采用。
own-form-fill = 生成
own-form-done = 已生成“{ $name }”。
own-form-lacking = 台账中没有登记、已留空的项目：{ $titles }。
own-form-lacking-of = { $title }（{ $count } 人）

issue-own-form-none = 没有找到可填的空格：空格左边或上边要有“姓名”“性别”之类的名称。请检查是不是空白表样，再选择。
issue-own-form-old = 这是旧格式的文件（.doc、.xls）或其他格式。请用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 后再选择。
issue-own-form-nobody = 没有选中人员。请先勾选要填表的人。
issue-own-form-empty = 所有空格都是“留空”。请至少选定一项要填入的内容。
issue-own-form-wide = 表样中的空格超过 { $max } 种名称，可能选错了文件。请换一份表样。
issue-own-form-much = 人数太多，一次最多生成 { $max } 人。请分几次选择人员。
