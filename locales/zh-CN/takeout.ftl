# 数据导出包

takeout = 数据导出包
takeout-text = 把台账导出为一个 .zip（逐类 CSV、逐条 NDJSON 和字段说明），供统计分析软件使用。
takeout-out = 不含姓名、证件号码、电话、住址和文字说明；人员和机构用每次随机生成的代号，两次导出的代号各不相同。人少的单位仍可能看出是谁，仍属人员数据，请按台账同等要求保管。
takeout-named = 包含姓名、证件号码、电话和全部文字
takeout-named-hint = 只在确有必要、依规允许时选用。
takeout-make = 导出
takeout-done = 已导出“{ $name }”。
takeout-file = 数据导出包-{ $day }.zip
takeout-ask = 确认导出实名数据？
takeout-ask-text = 文件不加密，包含 { $count } 人的姓名、完整证件号码、电话、住址和全部文字记录。每人的变更记录中会记下这次导出。
takeout-ask-yes = 导出 { $count } 人的实名数据
takeout-described = 社会化工会工作者台账数据。人员、机构、记录的代号为本次导出随机生成，不由任何号码推算；不含姓名、证件号码、电话、住址和文字。文本列以 =、+、-、@ 开头的，前面加了一个单引号。
takeout-described-whole = 社会化工会工作者台账数据，含姓名、证件号码、电话、住址和文字。文本列以 =、+、-、@ 开头的，前面加了一个单引号。
takeout-id = 代号
takeout-owner = 登记单位
takeout-draft = 草稿
takeout-standing = 导出日的人员状态
takeout-day = 统计日
takeout-presence = 在岗状况
takeout-filing = 备案状况（在岗人员）
takeout-certificate = 最高职业资格
takeout-filing-filed = 已备案
takeout-filing-under-way = 审核中
takeout-filing-returned = 已退回
takeout-filing-unfiled = 未报送
