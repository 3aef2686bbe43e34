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

# 填写内容
issue-text-empty = 此项不能为空，请填写。
issue-text-long = 最多 { $max } 个字，现为 { $length } 个，请精简。
issue-phone-format = 手机号码应为 1 开头的 11 位数字，请核对。
issue-count-format = 请只填数字（0 或正整数），不带“约”“次”等字。
issue-count-large = 数太大：最多 99,999,999。请核对。
issue-count-decimal = 只填整数，不带小数；金额填到元。
issue-code-unknown = 没有这个选项。可以填：{ $options }。
issue-field-missing = 此项必须填写。
issue-field-unknown = 本程序没有这个栏目，请更新程序后再试。
issue-field-format = 此项内容的格式不对，无法读取。
issue-link-unknown = 所指的记录不存在，可能已被删除。请重新选择。
issue-date-future = 日期不能晚于今天，请核对。
issue-end-before-start = 截止日期早于起始日期，请核对两个日期。
issue-exit-before-hire = 退出日期早于录用日期，请核对两个日期。
issue-exit-of-nobody = 请在名单中选择退出人员。台账里没有的人，不能登记退出。
issue-exit-before-notice = 提前书面通知日（{ $day }）晚于退出日期，请核对两个日期。
issue-hire-after-exit = 录用日期晚于已登记的退出日期（{ $day }），请核对两个日期。
issue-exam-before-entries = 考试、面试日期早于报名截止日。请改正考试日期、面试日期或报名截止日。
issue-shown-before-exam = 公示开始早于考试日期。请改正公示开始日或考试日期。
issue-weights-not-whole = 笔试权重和面试权重合计应为 100。请改为例如 60 和 40。
issue-hire-unsure = 还有情况没有核对。核对后勾选“以上情况已核对，仍然录用”，再保存。
issue-result-before-year = 日期早于考核年度（{ $day } 年），请核对年度和日期。
issue-notified-before-decided = 告知日期早于县总审定日期（{ $day }），请核对两个日期。
issue-review-before-asked = 复核答复日期早于复核申请日期（{ $day }），请核对两个日期。
issue-talk-before-result = 谈话日期早于考核结果确定日期（{ $day }），请核对两个日期。
issue-result-after-talk = 考核结果确定日晚于已登记的谈话日期（{ $day }），请核对两个日期。
issue-mend-before-talk = 整改期限早于谈话日期（{ $day }），请核对两个日期。
issue-grade-lines-order = 这条分数线低于下一等次的分数线。优秀线应不低于合格线，合格线应不低于基本合格线，请核对。
issue-grade-line-over-full = 分数线高于满分，没有人能达到。请改正分数线或满分。
issue-share-over-whole = 比例不能超过 100%。例如每十人中不超过两人的，填 20。
issue-exit-twice = 该聘用已登记退出。请在退出清单中修改原记录。
issue-exit-died-ahead = 死亡日期晚于今天。请核对退出日期和退出类型。
issue-renewal-twice = { $name }的这份合同已经续签，没有再次保存。请在“近期续签”中查看；要重签，先撤销或删除后一份合同。
issue-renewal-no-end = { $name }的新合同没有终止日，或终止日早于起始日。请改选期限或填写终止日。
issue-birth-differs = 出生日期与证件号码不一致，请对照证件核对。
issue-sex-differs = 性别与证件号码不一致，请对照证件核对。
issue-id-duplicate = 已有在册人员使用这个证件号码。请先查找该人员，避免重复登记；确属号码填错的，请更正。
issue-unions-exceed = 单独基层工会数多于工会组织总数，请核对两个数字。
issue-report-twice = 这个单位这一期的报表已经有了。请打开它修改，不要再填一份。
issue-row-exists = 这个人这个月已在表中。请改表中的那一行，不要再加一行。
issue-row-fixed = 月份和险种属于整张表，不能在一行里改。请去掉这一行，在那个月的表中重新登记。
issue-row-unknown = 这一行的人不在本单位名下，不能写进本单位的表。请先在“人员”中登记其聘用，或从表中去掉这一行。
issue-sheet-exists = 这个月的表已经有了。请打开它修改，不要再建一张。

# 登记和修改
issue-not-set-up = 本机尚未建账。请先完成开始设置。
issue-already-set-up = 本机已经建账，不能再次设置。
issue-actor-missing = 请填写经办人姓名，每次登记都要记明经办人。
issue-superior-level = 上级机构的层级应高于本机构，请重新选择上级。
issue-nothing-chosen = 还没有选择任何人。请先在表中勾选。
issue-assessment-not-yet = 选中的人都还没有到这一步，没有写入。请先按环节筛选，再勾选。
issue-assessment-decide-early = { $day } 才进入考核年度，不能在此之前审定或会签。请改日期。
issue-assessment-notify-early = { $count } 人的审定日期晚于这个日期（例如{ $name }，{ $day } 审定），不能在审定之前告知。请改日期。
issue-nomination-under-way = { $name } 的同类推荐还没有结果，不能重复推荐。请先登记结果，或取消勾选。
issue-nothing-to-write = 没有需要保存的内容。
issue-erase-early = 按规定要保存到 { $day }（含当日），还不能删除。
issue-erase-nobody = 请先选择要删除的人员。
issue-erase-open = 这个人还有未办结的备案或调动，还不能删除。
issue-erase-serving = 这个人还在岗，或没有登记退出日期，不能删除。
issue-record-unknown = 找不到这条记录，可能已被删除。请刷新后重试。
issue-owner-other = 这条记录由其他单位负责，本单位不能修改。请向负责单位提出变更。
issue-changed-meanwhile = 填写期间此项已被改动。请查看现在的内容，再决定是否修改。
issue-remove-filed = 已申请备案的人员不能删除。离开的，请办理退出。
issue-remove-moved = 已办理调动的人员不能删除。需要调回的，请由现单位再次办理调动。
issue-filing-fixed = 备案申请和备案结果是记录在案的事实，不能直接修改或删除。申请可以撤回，结果请按手工登记办理。
issue-transfer-fixed = 调出、调入和由此产生的退出是与对方单位之间的事实，不能直接新增、修改或删除。尚未接收的调出可以撤回。
issue-office-in-use = 该机构下还有机构，或已自行报送文件，不能删除。已撤并的，请填写撤销日期。
issue-office-exists = 同一上级下已有同名机构，请核对名称。
issue-office-reports-itself = 该机构为自报，数字由其自行填写。数字有误的，请退回该机构更正。
issue-proposal-closed = 这项申请已经处理过，不能重复处理。

# 备案
issue-filing-number-taken = 这个备案编号已经使用，请换一个。
issue-request-answered = 这项备案申请已有结果，不能再处理。
issue-request-withdrawn = 这项备案申请已经撤回。
issue-request-open = 该人员已有一项备案申请尚无结果，请等待结果或先撤回。
issue-request-scope = 只能为本单位聘用的在册人员申请备案。
issue-request-incomplete = 申请备案前必须补齐此项。
issue-record-not-province = 备案编号由省总工会给出，本级可以审核转报或退回。
issue-return-own = 本单位提出的备案申请不能由本单位退回，请改为撤回。
issue-reason-missing = 退回时必须写明原因。

# 调动
issue-transfer-not-ours = 只能调出本单位登记的人员。
issue-transfer-inactive = 该人员在本单位已不在岗，或尚未到岗，不能调出。
issue-transfer-number = 缺少证件号码，无法核对是不是同一人。请先补齐证件号码。
issue-transfer-open = 该人员已有一项调动尚未办结，请等待结果或先撤回。
issue-transfer-other = 该人员在本单位另有一项在岗的聘用，请先为其办理退出。
issue-transfer-exit = 该聘用已登记退出。调动办成后会自动登记退出，请先删除这条退出记录再办理调动。
issue-transfer-self = 调入单位不能是本单位，请重新选择。
issue-transfer-to = 调入单位应为县（市、区）级工会，请重新选择。
issue-transfer-first-day = 到调入单位的第一天应晚于录用日期，请核对。
issue-transfer-answered = 这项调动对方已有答复或本单位已经答复，不能再处理。
issue-transfer-withdrawn = 这项调动已由调出单位撤回。
issue-transfer-unknown = 找不到这项调动，或者调入单位不是本单位。请重新接收调动文件。
issue-transfer-unverified = “{ $from }”的核对码尚未核对。请先与对方电话核对，再接收人员。
issue-transfer-untold = “{ $from }”的调动文件里没有该人员的完整档案，无法接收。请对方重新生成调动文件。
issue-transfer-here = 本单位已有在册人员使用这个证件号码，不能再接收。请先核对是否同一人；已不在本单位的，先登记退出。
issue-transfer-twice = 所选人员中有两人使用同一证件号码，不能一并接收。请与调出单位核对。

# 报送和接收
issue-no-superior = 尚未设置上级工会，无法生成上报文件。请在设置中补齐。
issue-not-subordinate = 对方不是本单位的下级，无法生成给对方的文件。
issue-original-missing = 缺少下级报来的原始文件，无法转报。请重新接收该下级的文件。
issue-export-unknown = 找不到这份已生成的文件记录。
issue-key-changed = “{ $from }”的核对码变了：可能换了电脑或重新建账，也可能有人冒用。请电话核对，把对方读出的核对码填上后再接收。
issue-key-unknown = 这个单位的核对码已经核对过，或者还没有收到过它的文件。
issue-key-unverified = “{ $from }”的核对码还没有核对。请电话核对，把对方读出的核对码填上后再接收。
issue-key-code-missing = 请填写“{ $from }”读出的核对码。
issue-key-code-other = 填写的核对码与“{ $from }”的不一致。请再请对方读一遍；仍不一致的，请报告上级。
issue-package-own = 这是本单位自己生成的文件，应交给对方单位接收。
issue-key-code = 填写的核对码与“{ $from }”这份文件的不一致，没有接收。请再请对方读一遍；仍不一致的，不要接收，请报告上级。
issue-say-person = “{ $from }”的文件里填报了不属于它的人员，整份文件未接收，本机没有任何变化。请与对方电话核实。
issue-say-link = “{ $from }”的文件里有一条记录挂在别的单位的记录上，整份文件未接收，本机没有任何变化。请与对方电话核实。
issue-say-totals = “{ $from }”的文件里有不归它上报的汇总数，整份文件未接收，本机没有任何变化。请与对方电话核实。
issue-say-office = “{ $from }”的文件里填报了不归它填报的单位，整份文件未接收，本机没有任何变化。请与对方电话核实。
issue-say-tree = “{ $from }”的文件里改动了不在它之下的机构，或者机构互为上下级，整份文件未接收，本机没有任何变化。请与对方电话核实。
issue-say-result = “{ $from }”的文件里有它无权作出的备案结果（予以备案只能由省总工会作出），整份文件未接收，本机没有任何变化。请与对方和省总工会电话核实。
issue-say-published = “{ $from }”的下发文件里有不该下发的内容，整份文件未接收，本机没有任何变化。请与对方电话核实。
issue-say-transfer = “{ $from }”的文件里有一项不属于它或不是给本单位的调动，整份文件未接收，本机没有任何变化。请与对方电话核实。
issue-transfer-nobody = 没有要给这个单位的调动，不能生成调动文件。请先办理调出。
issue-request-history = 这是调入前在原单位的聘用，由原单位备案，本单位不再申请。
issue-transfer-level = 只有县（市、区）级工会之间办理调动。
issue-say-receipt = “{ $from }”的回执里有备案结果以外的内容，整份文件未接收，本机没有任何变化。请与对方电话核实。
issue-package-party = 文件里的单位名称或代码不合要求（名称最多 80 个字，代码最多 12 位），整份文件未接收。请对方用本程序重新导出。
issue-record-unverified = “{ $from }”的核对码还没有核对，不能予以备案。请先在“设置与备份”中核对。
issue-record-identity = 这个证件号码已经备案过，或者在这次提交中出现两次。确实要再次备案的，请勾选“已核对，仍予以备案”后再提交。
issue-notice-said-aside = 夹带的“{ $from }”文件里有它无权填报的内容，这一份没有采用，其余照常接收。请与“{ $from }”电话核实。
issue-notice-key-replaced = 以前以“{ $from }”名义收下的文件从未核对过，签名与这一份不同。填对核对码后，以前收下的内容全部由这一份取代。
issue-notice-proposal-nobody = “{ $from }”的一条变更申请所说的人员或聘用，本单位已经没有登记，这一条没有列入。
issue-notice-office-contested = “{ $from }”填报的一个机构，另一个单位已经填报过。暂以先填报的为准，请与两个单位电话核实后，到“机构与配备”选择以谁为准。
issue-fork = 这份文件与以前接收的对不上：对方可能用旧备份恢复过，或在两台电脑上同时记账。请电话核实后再确认接收。
issue-package-practice = 这是练习模式的文件，正式账不予接收。
issue-package-real = 这是正式文件，练习模式不予接收。请退出练习模式后再接收。
issue-package-receiver = 这份文件是给“{ $to }”的，不是给本单位的。请核对后转交。
issue-package-kind = 这类文件不在这里接收，请核对选择的文件。
issue-package-sender = “{ $from }”不是可以向本单位发送这类文件的单位。请核对文件来源。
issue-package-older = 这是第 { $number } 号文件，本单位已接收到第 { $last } 号，不必再接收。
issue-package-taken-already = 第 { $number } 号文件已经接收过，不必重复接收。
issue-package-other-register = 这份文件出自另一本账，不能用来恢复本机的数据。
issue-package-backup = 这是备份文件，不在这里接收。要用它恢复，请到“备份与恢复”处选择。
issue-package-nested = 文件中夹带的一份下级或上级文件不该出现在这里，整份文件不予接收。请对方用本程序重新导出。
issue-package-own-known = 第 { $number } 号文件就是本机生成的，内容都在，不必恢复。
issue-notice-gap = 中间缺少 { $missing } 份文件。本次内容是完整的，可以接收；漏收的文件请联系对方说明。
issue-notice-statement-key = “{ $from }”的核对码还没有电话核对过，核对单的内容请先电话核实。
issue-statement-neighbour = 与这个单位没有收发过文件，不能核对。请选择有文件往来的单位。
issue-notice-moved = 对方换过电脑或恢复过备份，文件编号可以接上。
issue-notice-new-office = 首次收到“{ $from }”的文件。请电话核对“核对码”。
issue-record-format = 文件中有一条记录不符合格式，整份文件不予接收。请对方用本程序重新导出。
issue-record-field = 文件中有一个栏目不符合要求（{ $cause }），整份文件不予接收。请对方更正后重新导出。
issue-record-owner = 文件中有不归对方负责的记录，整份文件不予接收。请与对方电话核实。
issue-record-parts = 文件中有一条记录的各部分对不上，整份文件不予接收。请对方用本程序重新导出。
issue-record-duplicate = 文件中同一条记录出现两次，整份文件不予接收。请对方用本程序重新导出。

# 备份和保存
issue-backup-kind = 这不是备份文件。请选择本程序导出的备份。
issue-backup-unread = 备份没有生成：读回核对时对不上（{ $code }）。台账没有变动，请重新打开本程序后再试。
issue-backup-format = 备份文件内容不完整，不能用来恢复。请换一份备份。
issue-clock-behind = 电脑现在的时间 { $now } 早于最后一次登记的时间 { $last }，没有保存。请先校正电脑日期，或确认日期没有错后再保存。
issue-journal-broken = 第 { $sequence } 条登记记录与前后对不上，数据可能被程序以外的方式改动，或者磁盘有损坏。
issue-journal-headless = 记着登记记录到哪一条为止的标记丢失了，或者读不出来。登记记录本身还在，可以导出。
issue-journal-body = 第 { $sequence } 条登记记录无法读取，可能由更新版本的程序写成。请先换用新版程序打开；仍无法读取的，再导出数据。
issue-snapshot-broken = 快速启动用的数据有损坏，将从账本重新生成，不会丢失内容。
issue-store-moved = 另一个窗口刚刚保存过，本次没有保存。请查看最新内容后重试。
issue-store-stale = 快速启动用的数据已经过时，将重新生成，不会丢失内容。
issue-store-not-empty = 这个浏览器中已有这本台账的数据，不能在上面恢复。请先打开它做好备份，从本浏览器移除后再恢复。
issue-store-quota = 磁盘空间不足，本次没有保存，原有内容不受影响。请清理磁盘后重试。
issue-store-gone = 与浏览器存储的连接已断开，本次没有保存。可能是另一窗口打开了新版程序，或浏览器数据被清除。请重新打开本程序查看；内容确已丢失的，请用最近的备份恢复。
issue-store-too-new = 数据由更新版本的程序写成（存储版本 { $version }），本程序只能导出，不能打开。请换用新版程序。
issue-store-broken = 浏览器存储出错（{ $detail }），本次没有保存。请重新打开本程序后重试；仍不行的，请用备份恢复。
issue-view-read-only = 正在查看 { $day } 的情况，不能修改。请先回到今天。
issue-store-empty = 这个浏览器中没有这本台账的数据。请返回开始页，打开其他台账或者从备份恢复。
issue-store-busy = 其他窗口正在连续保存，本次没有保存。请稍候重试。
issue-random-unavailable = 浏览器无法提供安全随机数，本次没有保存。请更新浏览器或换用其他浏览器。

# 本机文件
issue-file-too-large = 文件有 { $size } MB，超过 { $max } MB 的上限，不予读取。可能选错了文件，请核对后重新选择。
issue-file-unreadable = 文件无法读取，可能已被移动、删除，或者 U 盘已拔出。请重新选择文件。
issue-file-not-saved = 浏览器没有保存文件。请检查浏览器的下载设置后重试。

issue-money-format = 请填写金额，最多两位小数，例如 5200.50。
issue-score-format = 请填写 0 到 1000 之间的分数，最多两位小数。
issue-score-word = 这里只能填数字，例如 85 或 85.5。缺考、未测评的留空，在备注中说明。
issue-hours-format = 请填写学时数，可以有半学时，如 4 或 4.5。
issue-year-format = 请只填写年份，例如 2026。
issue-month-format = 请填写到月份，例如 2026-03。
issue-line-twice = 第 { $line } 行与前面某一行重复，请删去一行。
issue-lines-many = 最多可填 { $max } 行，请合并或删减。
issue-grade-before-scheme = 这次的变动日期早于薪酬制度的施行日期（{ $day }）。请改变动日期。
issue-grade-not-after = 选中的 { $count } 人在这一天或以后已有档级变动，不能重复登记。请取消选择，或改用上次变动之后的日期。
issue-grade-pay-format = 第 { $line } 行不完整：请按“档级 基本工资 业绩考评工资”填写，中间用空格隔开，例如“初级一档 4200 1800”。
issue-indicator-format = 第 { $line } 行不完整：维度、分值、名称三项都要填写，例如“职业操守 25 遵纪守法”。

issue-setting-format = 第 { $line } 行应为“参数 数值”。
issue-settings-empty = 至少设定一项参数。
issue-setting-unknown = 没有“{ $parameter }”这项参数。
issue-setting-fixed = 意见或法律已有规定，不能另行设定。
issue-setting-value = 数值填写不正确。天数、月数、分数填整数；日期填“月-日”。
issue-pack-level = 参数口径文件由省、市、县制定。
issue-pack-adopted = 已采用的口径文件不能修改或删除，否则过去的判定会改变。请另发一份。
issue-directive-level = 乡镇（街道）没有下级，不生成下发文件。
issue-directive-empty = 没有可以下发的内容。请先登记下级机构、口径文件、薪酬或考核办法、培训计划或文件。
issue-directive-own = 这是本单位自己的下发文件。

issue-personal-kind = 这不是本人信息文件。请选择单位给您的“本人信息文件”。
issue-package-personal = 这是给个人核对用的本人信息文件，不能作为往来文件接收。请在起始页“个人信息核对与自评”中打开。
issue-self-report-empty = 还没有更正或补充，也没有填写自评和说明，没有可交回的内容。
issue-self-report-office = 本次核对没有单位给的本人信息文件，不能生成本人自评文件。请向单位索取。
issue-self-report-person = 本单位台账中没有这名人员，或已转出。请核对文件是不是交给本单位的。
issue-self-report-known = 这份本人自评文件的内容已经接收过，没有新的更正。
issue-pack-issued = 已下发的口径文件不能修改或删除，下级可能已据此试算或采用。请另发一份。
