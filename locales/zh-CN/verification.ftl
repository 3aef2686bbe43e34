# 年度核查：所辖乡镇的基数。

nav-verification = 年度核查
verification-sub = 核对并填报所辖各乡镇（街道、开发区）的基数
verification-day = 统计时点
verification-members = 同时填报会员数
verification-table = 各单位基数
verification-office = 单位
verification-none = 还没有所辖单位
verification-none-text = 先在“机构与配备”里添加所辖乡镇、街道和开发区工会。
verification-none-do = 去添加
verification-theirs = { $count } 个单位自行填报，表中只能查看。需要代填的，在“机构与配备”里把填报方式改为“上级代填”。
verification-done = { $count } 个单位中 { $given } 个已填
verification-why = { $day } 年度核查基数
