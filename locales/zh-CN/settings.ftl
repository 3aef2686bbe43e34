# 设置与备份。

backup = 备份
backup-what = 把整本台账（全部登记记录、往来文件和本单位密钥）做成一个加密文件，保存到 U 盘或单位指定的位置。
backup-last = 最近一次备份：{ $at }，文件名“{ $name }”，{ $count ->
    [0] 之后没有新的登记。
   *[other] 之后有 { $count } 次登记。
}
backup-forgotten = 密码忘记后无法找回
backup-forgotten-text = 没有密码，任何人（包括程序的开发者）都打不开备份。请把密码写在纸上，与备份分开保管。
backup-passphrase = 设置备份密码
backup-passphrase-hint = 至少 { $min } 位，可以用汉字、字母、数字。建议用几个不相干的词组成。
backup-again = 再输入一次备份密码
backup-make = 生成备份文件
backup-making = 正在加密并生成备份……
backup-done = 备份文件已生成，并已读回核对
backup-done-text = 文件“{ $name }”已保存到浏览器的下载位置。请拷贝到 U 盘或单位指定的位置，拷贝后在那里做一次备份校验。

issue-passphrase-short = 密码太短，至少需要 { $min } 位。
issue-passphrase-differs = 两次输入的密码不一致，请重新输入。

rehearsal = 备份校验
rehearsal-what = 选择一份备份文件并输入密码，程序会完整读取、逐条核对，但不改动任何数据。建议每次备份后做一次。
rehearsal-good = 这份备份完整、可以恢复
rehearsal-good-text = 密码正确，签名、登记记录和往来文件全部核对无误。当前台账没有任何改动。

leave-title = 切换单位、从备份恢复
leave-text = 退出后回到开始页，可以打开本浏览器中的其他台账。退出不会删除数据。
leave-restore = 恢复备份在开始页进行，只能恢复到没有这本台账的浏览器，不会覆盖现有数据。
leave-remove = 台账已经转到另一台电脑的，请确认那里可以正常打开后，再从本浏览器移除，以免两处同时登记。
leave = 退出当前台账

keys = 密钥与核对码
keys-own = 本单位核对码
keys-own-text = 第一次报送，或者更换电脑后，请在电话中把这 16 位数字读给对方核对。
keys-others = 其他单位的核对码
keys-compare = 请用已知的电话号码联系对方，逐位核对。数字不一致的，不要接收对方的文件。
keys-verify = 核对
keys-verify-name = 核对“{ $office }”的核对码
keys-none = 还没有接收过其他单位的文件。第一次接收时，对方的核对码会记在这里。
keys-code = 核对码
keys-stolen = 已声明被盗（自 { $since } 起）
keys-declare = 声明被盗
keys-declare-name = 声明“{ $office }”的密钥被盗
keys-declare-text = 自所填日期起，由这把密钥签署、在本机接收的内容标为“发件密钥已声明被盗”，按未核对计；此前接收的不变，也不删除任何内容。声明随下一次上报文件和下发文件告知上级与下级。
keys-since = 自哪一天起不可信
keys-since-hint = 密钥可能落入他人之手的第一天。按本机接收的日期计算，不看文件里写的日期。
keys-declared = 已声明被盗的密钥
keys-declared-line = “{ $office }”，核对码 { $code }，自 { $since } 起不可信（{ $by }声明）
keys-warned-line = “{ $office }”，核对码 { $code }：“{ $by }”的文件称它自 { $since } 起被盗，来源不可信，未作标记
keys-lift = 撤下
keys-lift-name = 撤下对“{ $office }”密钥的声明
keys-lift-text = 撤下后，本机不再按被盗处理这把密钥。请先打电话核实。
keys-lift-why = 撤下的理由
keys-copy = 签名密钥
keys-copy-text = 签名密钥只在这台电脑的浏览器里。备份一份锁好：电脑坏了、换了，填回来就能照常签名，不用请上级重新核对。拿到它的人能以本单位名义签名，请像公章一样保管。
keys-copy-paper = 打印在纸上
keys-copy-stick = 存成文件（加密）
keys-copy-file = 存密钥文件
keys-copy-file-make = 保存文件
keys-copy-file-making = 正在保存……
keys-copy-file-done = 密钥文件已生成
keys-copy-file-done-text = 文件“{ $name }”请存到 U 盘，与密码分开锁好，不要留在这台电脑上。
keys-copy-decline = 不做备份
keys-copied = 当前密钥已备份，或已选择不做。
keys-not-copied = 当前密钥还没有备份。
keys-replace = 更换签名密钥
keys-replace-text = 更换后，上级和下级会看到本单位的核对码变了，在电话核对之前不接收本单位的文件。更换后请打印说明交上级，并打电话告知新的核对码。
keys-replace-why = 更换原因
key-reason-routine = 例行更换
key-reason-lost = 密钥或它的备份找不到了
key-reason-stolen = 被盗或可能被盗
keys-replace-do = 更换
keys-replaced = 已更换签名密钥
keys-replaced-text = 上级下次收到本单位的文件时，会看到“核对码变了”，要拨打平时的电话核对新核对码后才能接收。请打印更换说明，签字后交上级，并电话告知。旧的纸和文件请销毁，重新备份。
keys-replaced-print = 打印更换说明
key-sheet = 签名密钥备份
key-sheet-for = 台账所在的电脑或浏览器损坏时，打开程序，在“签名密钥不见了”页面照下面四行填写，即可照常签名，不需请上级重新核对。
key-sheet-office = 单位
key-sheet-day = 日期
key-sheet-by = 打印人
key-sheet-line = 行
key-sheet-letters = 字母（没有 I、L、O、U）
key-sheet-keep = 拿到这张纸的人能以本单位名义签名。请与公章一样锁好，不要拍照、复印、扫描。更换密钥后请销毁。
key-sheet-keeper = 保管人
key-sheet-date = 年　　月　　日
key-sheet-replaced = 签名密钥更换说明
key-sheet-replaced-for = 本单位已更换社工台账的签名密钥，请按以下核对码核对后接收本单位的文件。
key-sheet-former = 原核对码
key-sheet-new = 新核对码
key-sheet-why = 更换原因
key-sheet-since = 原密钥自此日起不可信
key-sheet-text = 上级办理：①打开本单位的下一份文件时，程序提示“核对码变了”；②拨打平时使用的电话，请本单位读出新核对码；③与本页一致后填入并接收。此前由原密钥签署的内容不变。
key-sheet-text-stolen = 上级办理：①打开本单位的下一份文件时，程序提示“核对码变了”；②拨打平时使用的电话，请本单位读出新核对码，不要用文件或来电中的号码；③与本页一致后填入并接收。自上述日期起由原密钥签署并接收的内容标为“发件密钥已声明被盗”，按未核对计，待本单位用新密钥重新报送；此前的不变。
key-sheet-heard = 上级核对人

integrity = 台账完整性
integrity-what = 台账的每一条登记都与前一条相连。核对可以发现数据是否被程序以外的方式改动。
integrity-check = 核对台账完整性
integrity-busy = 正在逐条核对……
integrity-set-aside = 恢复时另外保存了损坏的部分（{ $which }登记记录）。
integrity-set-aside-save = 存为文件
integrity-good = 已核对 { $count } 条登记记录，全部完整，没有改动。

office-register = 台账编号
office-incarnation = 副本编号

actor-title = 经办人
actor-save = 更改经办人
actor-changed = 经办人已改为{ $name }

display = 显示
language = 语言
language-zh-CN = 中文
language-en = English
theme = 颜色
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
type-size = 字号
type-size-normal = 标准
type-size-large = 大
density = 表格行距
density-normal = 标准
density-compact = 紧凑（一屏显示更多行）

about = 关于本程序
about-version = 社会化工会工作者实名台账（单机版）{ $version }
about-licence = 开放源代码，许可证：MIT 或 Apache-2.0，可任选其一。
about-limits = 使用须知
about-signature = 文件中的签名和核对码用于发现改动、核对来源，不替代公章和电子签章。
about-actor = 经办人姓名由使用人自行填写，未经身份认证。
about-grade = 本程序不作网络安全等级保护、商用密码应用安全性评估方面的声明。
about-network = 程序自己不连接网络。从外面放进页面的脚本仍可能另开窗口、离开本页或经另一页框建立连接，请只在可信的电脑上使用。
about-kept = 浏览器中的数据可能因清理或故障丢失，请按单位规定定期备份。
issue-passphrase-weak = 这个密码太容易猜到：请不要用连号、生日、电话、单位名称、姓名或常见词。建议用几个不相干的词组成，例如“雨伞 钢笔 豆浆 台阶”这样的（不要就用这一个）。
issue-keyring-passphrase = 密码不对。请核对大小写、空格和输入法后重试；忘记密码的，可以在这里输入纸上的恢复码。
issue-keyring-code = 这个恢复码不是这里的：可能是另一台电脑的，或者后来换过密码、重新打印过恢复码。请找最后一次打印的那张纸。
issue-keyring-memory = 这台电脑现在腾不出打开密码所需的内存（64 MB）。请关掉一些窗口后重试。
issue-keyring-work = 密码信息已损坏，或者是更新的程序写的。请用最新的程序打开，或者从备份恢复。

# 本浏览器的存储。
space = 本浏览器的存储
space-used = 已用
space-free = 还能存
space-unknown = 浏览器不说
space-clearing = 自动清理
space-kept = 浏览器已答应不自动清理这里的台账。
space-cleared = 浏览器没有答应长期保存：磁盘快满时，它可能自动清空这里的台账。请按时备份。
space-short = 本浏览器只能再存 { $free }，存满后新的登记会存不进去
space-short-kept = 请先备份，再清理这台电脑的磁盘。已经登记的不受影响。
space-short-cleared = 请先备份，再清理这台电脑的磁盘。磁盘快满时，浏览器还可能自动清空台账。
space-short-do = 去备份
