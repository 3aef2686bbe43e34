# 表格文件

workbook-how = 填写说明
workbook-how-number = 证件号码、手机号码请按“文本”填写：表格会丢掉长数字的末几位。
workbook-how-date = 日期可写 2021-3-1、20210301 或 2021.3；只知道月份就写到月，不要补“1日”。
workbook-how-row = 每人一行；同一人不要重复。
workbook-how-open = 不知道的留空，以后再补：空着不等于“否”，也不等于 0。
workbook-problems = 问题清单
workbook-problem = 问题
workbook-sheet = 工作表
workbook-cell = 位置
workbook-cause = 问题
workbook-remedy = 处理办法
issue-workbook-write = 表格文件没有生成：内容太多。请减少行数后再导出。
