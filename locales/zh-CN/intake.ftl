# 花名册导入：修正、问题及处理办法

repair-spaces = 去掉姓名中的空格
repair-full-width = 全角字符改为半角
repair-lower-x = 小写 x 改为大写 X
repair-number-spaces = 去掉号码中的空格、撇号
repair-phone-marks = 去掉电话中的符号
repair-formula-text = 去掉公式外壳，只留其中的文字
repair-merged-cell = 取合并单元格的内容
repair-short-form = 简称补全
repair-date-serial = 日期序号还原为日期
repair-birth-by-number = 按身份证号码补全出生日期

fault-name-missing = 没有姓名。
fault-name-missing-remedy = 请填写姓名。
fault-id-missing = 没有证件号码。
fault-id-missing-remedy = 请填写 18 位公民身份号码。
fault-id-digits-lost = 证件号码被表格当作数字保存，末几位已经丢失。
fault-id-digits-lost-remedy = 请按本人证件重新填写完整号码；表格中应先把该列设为“文本”。
fault-id-check = 证件号码校验不符：按前 17 位，末位应为 { $expected }。
fault-id-check-remedy = 请对照本人证件改正号码。
fault-id-old-15 = 证件号码是 15 位旧号。
fault-id-old-15-remedy = 请填写 18 位公民身份号码。
fault-id-length = 证件号码有 { $length } 位，应为 18 位。
fault-id-length-remedy = 请对照本人证件改正号码。
fault-id-char = 证件号码第 { $position } 位不是数字。
fault-id-char-remedy = 请对照本人证件改正号码。
fault-id-birth = 证件号码中的出生日期不存在。
fault-id-birth-remedy = 请对照本人证件改正号码。
fault-document-length = 证件号码长度不合适（{ $length } 位，最多 { $max } 位）。
fault-document-length-remedy = 请对照本人证件改正号码。
fault-duplicate-id = { $sheet ->
    [none] 与第 { $first } 行的证件号码相同。
   *[other] 与工作表“{ $sheet }”第 { $first } 行的证件号码相同。
}
fault-duplicate-id-remedy = 请确定保留哪一行。
fault-owned-elsewhere = 此人已在“{ $owner }”的台账中。
fault-owned-elsewhere-remedy = 请与该单位核对；只有登记单位可以修改。
fault-sex-mismatch = 性别与证件号码不一致。
fault-sex-mismatch-remedy = 请核对：以证件号码为准，或暂不填写。
fault-two-digit-year = 年份只有两位，不能确定是哪一年。
fault-two-digit-year-remedy = 请写四位年份；出生日期已按证件号码取得的，无需再改。
fault-ambiguous-month = 单元格里是数字 { $year }.1：可能是 1 月，也可能是 10 月丢了末尾的 0。
fault-ambiguous-month-remedy = 已只取年份，请写明月份，例如 { $year }-10。
fault-birth-mismatch = 出生日期与证件号码不一致，已按号码取 { $taken }。
fault-birth-mismatch-remedy = 请核对证件号码和出生日期。
fault-date-impossible = 日历上没有这一天。
fault-date-impossible-remedy = 请改正日期，例如 2021-3-1。
fault-date-unreadable = 看不出是哪一天。
fault-date-unreadable-remedy = 请写成 2021-3-1、20210301 或 2021.3。
fault-day-missing = 这里要写到日。
fault-day-missing-remedy = 请写成 2021-3-1。
fault-term-unreadable = 看不出合同的起止日期。
fault-term-unreadable-remedy = 请写成 2021-3-1至2024-2-29，或“无固定期限”。
fault-code-unknown = 无法识别“{ $seen }”。
fault-code-unknown-remedy = 请改为标准说法；不改则此项留空，其余照常收入。
fault-phone-format = 不是 11 位手机号码。
fault-phone-format-remedy = 请改正手机号码；不改则此项留空。
fault-text-long = 文字过长（{ $length } 字，最多 { $max } 字）。
fault-text-long-remedy = 请缩短；不改则此项留空。
fault-text-control = 含有不可见的控制字符。
fault-text-control-remedy = 请重新输入；不改则此项留空。
fault-text-empty = 没有内容。
fault-text-empty-remedy = 可不填。
fault-count-format = 不是整数。
fault-count-format-remedy = 请填写数字；不改则此项留空。
fault-open-quote = { $rows ->
    [0] 这一格开头的引号没有另一半，已按没有引号读取。
   *[other] 这一格开头的引号没有另一半，原样读取会把下面 { $rows } 行并进这一格；已按没有引号读取，各行分开。
}
fault-open-quote-remedy = 请核对这一格和下面几行，改正这一格。
fault-bytes-unreadable = 文件在这一格损坏，有认不出的字。
fault-bytes-unreadable-remedy = 请重新填写这一格；不填则此项留空。
fault-cell-error = 单元格里是公式错误“{ $seen }”。
fault-cell-error-remedy = 请填写实际内容。

issue-book-empty = 文件里没有内容。请确认导出或保存成功后再选择。
issue-book-large = 文件超过 { $max } MB，不像花名册。请另存为只含花名册的文件。
issue-book-locked = 文件有打开密码。请在表格软件中去掉密码后另存，再选择。
issue-book-web = 这是网页文件，里面没有读得出的表格。请用表格软件打开，另存为 .xlsx 后再选择。
issue-book-damaged = 文件已损坏，读不出来。请用表格软件打开并另存为 .xlsx 后再选择。
issue-book-binary = 这是二进制工作簿（.xlsb）。请用表格软件打开，另存为 .xlsx 后再选择。
issue-book-old = 这是早年的表格格式（Excel 4.0 以前）。请用表格软件打开，另存为 .xlsx 后再选择。
issue-book-document = 这是文字文档或演示文稿（Word、WPS 文字、PPT 等），不是电子表格。请把里面的表格复制到电子表格，存为 .xlsx 后再选择。
issue-book-print = 这是 PDF 或 OFD 版式文件，不是电子表格。请向填表的人要电子表格原件，再选择。
issue-book-picture = 这是图片，不是电子表格。请向填表的人要电子表格原件，再选择。
issue-book-archive = 这是压缩包。请先解压，再选择里面的电子表格。
issue-book-unknown = 不是表格文件。可以导入 .xlsx、.xls、.ods 和 .csv。
issue-book-rows = 工作表超过 { $max } 行，不像花名册。请删去多余的行后再选择。
issue-book-cells = 工作表超过 { $max } 个单元格，不像花名册。请另存为只含花名册的文件。
issue-book-no-people = 没有找到花名册：至少要有“姓名”或“身份证号”一列，并且有标题行。
issue-undo-changed = 不能撤销：之后又改动了其中 { $count } 条记录。请逐条改回。
issue-undo-nothing = 没有可以撤销的内容。
