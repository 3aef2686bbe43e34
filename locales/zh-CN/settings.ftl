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
about-kept = 浏览器中的数据可能因清理或故障丢失，请按单位规定定期备份。
issue-passphrase-weak = 这个密码太容易猜到：请不要用连号、生日、电话、单位名称、姓名或常见词。建议用几个不相干的词组成，例如“雨伞 钢笔 豆浆 台阶”这样的（不要就用这一个）。
issue-keyring-passphrase = 密码不对。请核对大小写、空格和输入法后重试；忘记密码的，可以在这里输入纸上的恢复码。
issue-keyring-code = 这个恢复码不是这里的：可能是另一台电脑的，或者后来换过密码、重新打印过恢复码。请找最后一次打印的那张纸。
issue-keyring-memory = 这台电脑现在腾不出打开密码所需的内存（64 MB）。请关掉一些窗口后重试。
issue-keyring-work = 密码信息已损坏，或者是更新的程序写的。请用最新的程序打开，或者从备份恢复。
