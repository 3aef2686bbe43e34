# 错误和提示：发生了什么、在哪里、怎么办。键为 issue-代码。

issue-at = { $place }：{ $text }
issue-in = { $text }（位置：{ $place }）

# 日期
issue-date-format = 看不懂这个日期。请按“2021-03-01”填写，只知道年月的填“2021-03”。
issue-date-impossible = 日历上没有这一天，请核对月份和日期。
issue-date-precision = 这里需要具体到日，请补齐年、月、日。
issue-date-range = 年份应在 { $min } 年至 { $max } 年之间，请核对。

# 证件号码
issue-id-length = 证件号码应为 18 位，现为 { $length } 位，请对照证件补齐或删去多余字符。
issue-id-old-15 = 这是 15 位的旧号码。请按现行证件填写 18 位号码（旧号码第 6 位后加“19”，末尾加校验码）。
issue-id-char = 证件号码第 { $position } 位不是允许的字符：前 17 位应为数字，末位为数字或 X。
issue-id-birth = 证件号码第 7 至 14 位不是真实的出生日期，请对照证件核对。
issue-id-check = 证件号码校验不通过：如前 17 位无误，末位应为 { $expected }。请对照证件逐位核对。
issue-id-digits-lost = 号码末三位为“000”且校验不通过，疑似被电子表格截断。请将该列设为文本格式，对照证件重新填写。
issue-document-length = 证件号码应为 1 至 { $max } 个字符，现为 { $length } 个。

# 统一社会信用代码
issue-uscc-length = 统一社会信用代码应为 18 位，现为 { $length } 位，请对照证书补齐或删去多余字符。
issue-uscc-char = 统一社会信用代码第 { $position } 位不是允许的字符：只用数字和大写字母，不用 I、O、S、V、Z。
issue-uscc-check = 统一社会信用代码校验不通过：如前 17 位无误，末位应为 { $expected }。请对照证书逐位核对。
issue-uscc-digits-lost = 代码末三位为“000”且校验不通过，疑似被电子表格截断。请将该列设为文本格式，对照证书重新填写。
