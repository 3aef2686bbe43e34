# 各项记录及其栏目的名称：kind-记录，field-记录-栏目。

kind-office = 机构
kind-head-count = 基数
kind-person = 人员
kind-engagement = 聘用
kind-posting = 定岗
kind-contract = 劳动合同
kind-certificate = 职业资格证书
kind-exit = 退出
kind-filing-request = 备案申请
kind-filing-result = 备案结果

field-office-name = 机构名称
field-office-code = 区划代码
field-office-level = 层级
field-office-office-type = 类型
field-office-parent = 上级机构
field-office-position = 排列顺序
field-office-reporting = 填报方式
field-office-opened = 启用日期
field-office-closed = 撤并日期

field-head-count-as-of = 统计时点
field-head-count-separate-unions = 单独基层工会数
field-head-count-all-unions = 工会组织总数
field-head-count-workers = 职工数
field-head-count-members = 会员数
field-head-count-source = 来源

field-person-name = 姓名
field-person-id-kind = 证件类型
field-person-id-number = 证件号码
field-person-sex = 性别
field-person-birth = 出生日期
field-person-nation = 民族
field-person-native-place = 籍贯
field-person-household = 户籍所在地
field-person-party = 政治面貌
field-person-party-joined = 入党日期
field-person-work-started = 参加工作时间
field-person-education = 最高学历
field-person-degree = 学位
field-person-school = 毕业院校
field-person-major = 专业
field-person-graduated = 毕业时间
field-person-social-work-major = 社会工作专业
field-person-study-mode = 学历性质
field-person-title-level = 职称等级
field-person-title-name = 职称名称
field-person-phone = 手机
field-person-address = 通讯地址
field-person-emergency-contact = 紧急联系人
field-person-health = 体检结论
field-person-kinship = 回避声明
field-person-original-retirement = 原法定退休年龄
field-person-verified-on = 核实日期
field-person-verified-by = 核实人
field-person-verified-how = 核实方式
field-person-remark = 备注

field-engagement-hired = 录用日期
field-engagement-entry = 进入方式
field-engagement-allocator = 统筹单位
field-engagement-hirer = 聘用单位
field-engagement-signer = 劳动合同签订单位
field-engagement-user = 实际用人单位
field-engagement-mode = 用工方式
field-engagement-off-establishment = 编制外
field-engagement-full-time = 专职
field-engagement-union-work = 主要从事工会工作
field-engagement-existing-staff = 存量人员
field-engagement-work-began = 用工之日
field-engagement-continuous-from = 连续工作起算日
field-engagement-previous = 前一聘用
field-engagement-first-job = 首次参加工作
field-engagement-work-state = 在岗状态
field-engagement-allocation-reason = 非统筹理由
field-engagement-insurance-registered = 社会保险登记日
field-engagement-fund-registered = 住房公积金登记日

field-posting-engagement = 所属聘用
field-posting-union = 定岗工会
field-posting-post = 岗位名称
field-posting-post-level = 岗位等级
field-posting-from = 定岗起始
field-posting-to = 定岗截止
field-posting-document = 统筹文号

field-contract-engagement = 所属聘用
field-contract-number = 合同编号
field-contract-kind = 合同类型
field-contract-start = 合同起始日
field-contract-end = 合同终止日
field-contract-sequence = 与同一单位第几次签订
field-contract-probation-end = 试用期截止日
field-contract-signed = 签订日期
field-contract-employer = 用人单位（合同甲方）
field-contract-employer-code = 统一社会信用代码
field-contract-agreement = 用工协议（派遣、服务）编号

field-certificate-level = 职业水平等级
field-certificate-number = 管理号
field-certificate-exam-year = 考试年度
field-certificate-obtained = 批准（取得）日期
field-certificate-issuer = 发证机关
field-certificate-first-registered = 首次登记日期
field-certificate-registered-until = 登记有效期至
field-certificate-reregistered = 最近再登记日期

field-exit-engagement = 所属聘用
field-exit-date = 退出日期
field-exit-kind = 退出类型
field-exit-legal-basis = 法律依据
field-exit-handover = 工作交接
field-exit-proof-issued = 解除（终止）证明出具日
field-exit-compensated = 已支付经济补偿

field-filing-request-engagement = 所属聘用
field-filing-request-filing-type = 备案类型
field-filing-request-made = 申请日期
field-filing-request-sequence = 第几次申请
field-filing-request-facts = 申请备案的信息
field-filing-request-withdrawn = 撤回日期

field-filing-result-request = 备案申请
field-filing-result-outcome = 备案结果
field-filing-result-number = 备案编号
field-filing-result-date = 备案（退回）日期
field-filing-result-reasons = 退回原因
field-filing-result-source = 备案来源
field-filing-result-reply = 复函文号

# 不属于记录的填写项
field-name = 单位名称
field-actor = 经办人
field-superior = 上级工会
field-reason = 原因
