# 代码表：每个代码一条，code-表名-代码。

code-sex-0 = 未知的性别
code-sex-1 = 男
code-sex-2 = 女
code-sex-9 = 未说明的性别

code-id-kind-1 = 居民身份证
code-id-kind-2 = 港澳台居民居住证
code-id-kind-3 = 外国人永久居留身份证
code-id-kind-9 = 其他

code-nation-01 = 汉族
code-nation-02 = 蒙古族
code-nation-03 = 回族
code-nation-04 = 藏族
code-nation-05 = 维吾尔族
code-nation-06 = 苗族
code-nation-07 = 彝族
code-nation-08 = 壮族
code-nation-09 = 布依族
code-nation-10 = 朝鲜族
code-nation-11 = 满族
code-nation-12 = 侗族
code-nation-13 = 瑶族
code-nation-14 = 白族
code-nation-15 = 土家族
code-nation-16 = 哈尼族
code-nation-17 = 哈萨克族
code-nation-18 = 傣族
code-nation-19 = 黎族
code-nation-20 = 傈僳族
code-nation-21 = 佤族
code-nation-22 = 畲族
code-nation-23 = 高山族
code-nation-24 = 拉祜族
code-nation-25 = 水族
code-nation-26 = 东乡族
code-nation-27 = 纳西族
code-nation-28 = 景颇族
code-nation-29 = 柯尔克孜族
code-nation-30 = 土族
code-nation-31 = 达斡尔族
code-nation-32 = 仫佬族
code-nation-33 = 羌族
code-nation-34 = 布朗族
code-nation-35 = 撒拉族
code-nation-36 = 毛南族
code-nation-37 = 仡佬族
code-nation-38 = 锡伯族
code-nation-39 = 阿昌族
code-nation-40 = 普米族
code-nation-41 = 塔吉克族
code-nation-42 = 怒族
code-nation-43 = 乌孜别克族
code-nation-44 = 俄罗斯族
code-nation-45 = 鄂温克族
code-nation-46 = 德昂族
code-nation-47 = 保安族
code-nation-48 = 裕固族
code-nation-49 = 京族
code-nation-50 = 塔塔尔族
code-nation-51 = 独龙族
code-nation-52 = 鄂伦春族
code-nation-53 = 赫哲族
code-nation-54 = 门巴族
code-nation-55 = 珞巴族
code-nation-56 = 基诺族
code-nation-97 = 其他
code-nation-98 = 外国血统中国籍人士

code-party-01 = 中共党员
code-party-02 = 中共预备党员
code-party-03 = 共青团员
code-party-04 = 民革党员
code-party-05 = 民盟盟员
code-party-06 = 民建会员
code-party-07 = 民进会员
code-party-08 = 农工党党员
code-party-09 = 致公党党员
code-party-10 = 九三学社社员
code-party-11 = 台盟盟员
code-party-12 = 无党派人士
code-party-13 = 群众

code-education-10 = 研究生教育
code-education-11 = 博士研究生毕业
code-education-12 = 博士研究生结业
code-education-13 = 博士研究生肄业
code-education-14 = 硕士研究生毕业
code-education-15 = 硕士研究生结业
code-education-16 = 硕士研究生肄业
code-education-17 = 研究生班毕业
code-education-18 = 研究生班结业
code-education-19 = 研究生班肄业
code-education-20 = 大学本科教育
code-education-21 = 大学本科毕业
code-education-22 = 大学本科结业
code-education-23 = 大学本科肄业
code-education-28 = 大学普通班毕业
code-education-30 = 大学专科教育
code-education-31 = 大学专科毕业
code-education-32 = 大学专科结业
code-education-33 = 大学专科肄业
code-education-40 = 中等职业教育
code-education-41 = 中等专科毕业
code-education-42 = 中等专科结业
code-education-43 = 中等专科肄业
code-education-44 = 职业高中毕业
code-education-45 = 职业高中结业
code-education-46 = 职业高中肄业
code-education-47 = 技工学校毕业
code-education-48 = 技工学校结业
code-education-49 = 技工学校肄业
code-education-60 = 普通高级中学教育
code-education-61 = 普通高中毕业
code-education-62 = 普通高中结业
code-education-63 = 普通高中肄业
code-education-70 = 初级中学教育
code-education-71 = 初中毕业
code-education-73 = 初中肄业
code-education-80 = 小学教育
code-education-81 = 小学毕业
code-education-83 = 小学肄业
code-education-90 = 其他

code-degree-D = 博士
code-degree-M = 硕士
code-degree-B = 学士
code-degree-N = 无

code-study-mode-F = 全日制
code-study-mode-P = 非全日制

code-title-level-1 = 正高级
code-title-level-2 = 副高级
code-title-level-3 = 中级
code-title-level-4 = 助理级
code-title-level-5 = 员级
code-title-level-0 = 无

code-cert-level-0 = 无
code-cert-level-1 = 助理社会工作师
code-cert-level-2 = 社会工作师
code-cert-level-3 = 高级社会工作师

code-health-1 = 合格
code-health-0 = 不合格

code-office-level-1 = 省总工会
code-office-level-2 = 设区市总工会
code-office-level-3 = 县（市、区）总工会
code-office-level-4 = 基层工会（乡镇、街道级）

code-office-type-TOWN = 乡镇工会
code-office-type-STREET = 街道工会
code-office-type-ZONE = 开发区（工业园区）工会
code-office-type-REGION = 县级以下区域性工会联合会
code-office-type-INDUSTRY = 县级以下行业性工会联合会
code-office-type-OTHER = 其他基层工会
code-office-type-GOV = 总工会
code-office-type-SVC = 职工服务中心等

code-entry-mode-1 = 公开招聘
code-entry-mode-2 = 购买服务聘用
code-entry-mode-3 = 存量转入
code-entry-mode-4 = 调入
code-entry-mode-9 = 其他

code-employ-mode-1 = 直接签订
code-employ-mode-2 = 劳务派遣
code-employ-mode-3 = 社会组织聘用（购买服务）
code-employ-mode-4 = 人事代理/其他

code-contract-kind-1 = 固定期限劳动合同
code-contract-kind-2 = 无固定期限劳动合同
code-contract-kind-3 = 以完成一定工作任务为期限的劳动合同
code-contract-kind-4 = 劳务合同

code-contract-making-1 = 签订（含续签）
code-contract-making-2 = 协商延长
code-contract-making-3 = 按约定自动续延

code-statutory-extension-1 = 职业病诊断或医学观察期间
code-statutory-extension-2 = 职业病或因工负伤
code-statutory-extension-3 = 医疗期
code-statutory-extension-4 = 孕期、产期、哺乳期
code-statutory-extension-5 = 连续工作满 15 年且距退休不足 5 年
code-statutory-extension-6 = 工会主席、副主席、委员任职期间
code-statutory-extension-9 = 其他法定情形

code-yes-no-Y = 是
code-yes-no-N = 否

code-consent-Y = 有
code-consent-N = 无

code-work-state-1 = 在岗
code-work-state-2 = 产假
code-work-state-3 = 病假
code-work-state-4 = 借调
code-work-state-5 = 试用

code-exit-kind-11 = 辞职
code-exit-kind-12 = 协商解除
code-exit-kind-13 = 用人单位依法解除（《劳动合同法》第三十九条）
code-exit-kind-14 = 用人单位依法解除（《劳动合同法》第四十条）
code-exit-kind-15 = 经济性裁员
code-exit-kind-21 = 合同期满不续签（单位）
code-exit-kind-22 = 合同期满不续签（本人）
code-exit-kind-31 = 退休
code-exit-kind-32 = 死亡或宣告失踪
code-exit-kind-41 = 转入编制、考录公务员或事业单位
code-exit-kind-42 = 转岗（不再从事工会工作）
code-exit-kind-43 = 购买服务合同终止未安置
code-exit-kind-51 = 调往本省其他县
code-exit-kind-99 = 其他

code-reporting-1 = 自报
code-reporting-2 = 上级代填

code-original-retirement-50 = 50 周岁
code-original-retirement-55 = 55 周岁

code-filing-type-1 = 存量首报
code-filing-type-2 = 新增
code-filing-type-3 = 变更
code-filing-type-4 = 退出

code-filing-outcome-1 = 已备案
code-filing-outcome-2 = 退回（补正）

code-filing-source-1 = 系统
code-filing-source-2 = 手工登记
code-staffing-note-kind-1 = 超过 5 人
code-staffing-note-kind-2 = 超出可选配数
code-staffing-note-kind-3 = 暂缺

code-included-Y = 已列入
code-included-N = 未列入

code-pay-factor-1 = 职业水平等级
code-pay-factor-2 = 工作年限
code-pay-factor-3 = 学历
code-pay-factor-4 = 职务
code-pay-factor-5 = 职称
code-pay-factor-6 = 业绩

code-insurance-1 = 社会保险
code-insurance-2 = 住房公积金

code-grade-1 = 优秀
code-grade-2 = 合格
code-grade-3 = 基本合格
code-grade-4 = 不合格
code-grade-9 = 不确定等次

code-severity-1 = 一般
code-severity-2 = 严重

code-dimension-1 = 职业操守
code-dimension-2 = 实务能力
code-dimension-3 = 工作业绩
code-dimension-4 = 职工满意度
code-dimension-9 = 其他

code-training-kind-1 = 业务培训
code-training-kind-2 = 岗位培训
code-training-kind-3 = 专业教育
code-training-kind-4 = 继续教育
code-training-kind-5 = 学历（学位）教育
code-training-kind-9 = 其他

code-training-form-1 = 集中
code-training-form-2 = 网络
code-training-form-3 = 实训
code-training-form-4 = 以会代训
code-training-form-9 = 其他

code-study-status-1 = 在读
code-study-status-2 = 毕业
code-study-status-3 = 肄业

code-exam-result-1 = 通过
code-exam-result-2 = 部分科目通过
code-exam-result-3 = 未通过
code-exam-result-4 = 缺考

code-talent-list-1 = 社会工作专业人才序列
code-talent-list-2 = 专业技术人员管理

code-duty-way-1 = 任命
code-duty-way-2 = 选举
code-duty-way-3 = 调整
code-duty-way-4 = 免去

code-reward-kind-1 = 物质奖励
code-reward-kind-2 = 荣誉

code-reward-basis-1 = 三（四）考核优秀且实绩突出
code-reward-basis-9 = 其他依据

code-honour-1 = 社会工作领军人才
code-honour-2 = 最美社工
code-honour-3 = 优秀工会工作者
code-honour-4 = 优秀工会积极分子
code-honour-9 = 其他

code-honour-level-1 = 国家
code-honour-level-2 = 省
code-honour-level-3 = 市
code-honour-level-4 = 县
code-honour-level-5 = 乡

code-nomination-kind-1 = 党员发展对象
code-nomination-kind-2 = 专职副主席候选人
code-nomination-kind-3 = 社会工作领军人才
code-nomination-kind-4 = 最美社工
code-nomination-kind-5 = 优秀工会工作者
code-nomination-kind-6 = 优秀工会积极分子
code-nomination-kind-9 = 其他

code-nomination-status-1 = 推荐中
code-nomination-status-2 = 入选（当选）
code-nomination-status-3 = 未入选

code-funding-1 = 工会经费
code-funding-2 = 财政资金
code-funding-9 = 其他

code-service-content-1 = 服务项目
code-service-content-2 = 人员

code-passed-1 = 合格
code-passed-0 = 不合格

code-not-hired-1 = 放弃
code-not-hired-2 = 体检不合格
code-not-hired-3 = 考察不合格
code-not-hired-4 = 名次靠后
code-not-hired-9 = 其他

code-document-kind-1 = 薪酬保障和增长机制
code-document-kind-2 = 薪酬结构
code-document-kind-3 = 社会工作人才培养规划
code-document-kind-4 = 培训规划和制度
code-document-kind-5 = 管理考核制度
code-document-kind-6 = 人才队伍建设发展规划
code-document-kind-9 = 其他
