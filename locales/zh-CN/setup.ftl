# 开始页、恢复备份、台账无法打开时的页面。

other-language = English
start-title = 开始使用社工台账
start-sub = 社会化工会工作者实名台账（单机版）。请先选择要做的事。
start-kept = 本浏览器中的台账
start-last-opened = 上次打开：{ $at }
start-open = 打开
start-open-name = 打开{ $office }
start-opening = 正在打开……
start-unlisted = 未列入清单的台账
start-new = 新建单位台账
start-new-text = 本单位第一次使用。选定单位、填写经办人姓名即可开始，不到一分钟。
start-restore = 从备份恢复
start-restore-text = 换了电脑或浏览器，或者浏览器中的数据丢失。需要备份文件及其密码。
start-where = 数据存放在哪里
start-where-browser = 数据只保存在这台电脑的这个浏览器中，不上传，不联网。换浏览器、清除浏览数据，都看不到原来的台账。
start-where-backup = 请经常在“设置与备份”中把台账备份成文件，存放到单位指定的存储介质上。备份是唯一的第二份数据。
start-where-shared = 双击本地文件打开时，同一浏览器打开的其他本地网页也可能访问这些数据。请不要在这台电脑上打开来历不明的网页文件。

back-to-start = 返回开始页
actor = 经办人姓名
actor-hint = 每次登记都会记下经办人。请填写操作本电脑的人的姓名；程序不验证身份。

new-sub = 只需填写一次。单位信息会写入上报文件，请认真核对。
new-office = 本单位
new-how = 本单位在行政区划列表中吗
new-listed = 从列表中选择
new-by-hand = 列表中没有本单位
new-place = 选择本单位
new-place-hint = 输入地名或区划代码查找，例如“玉山镇”“昆山 玉山”
new-place-none = 列表中没有找到。请换一个词，或者改选“列表中没有本单位”。
new-superior = 上级工会
new-superior-hint = 本单位向哪一级总工会报送，例如“昆山市总工会”
new-superior-none = 没有找到这个上级工会。请只输入市、县（市、区）的名称。
new-name = 单位全称
new-name-hint = 按公章上的名称填写
new-type = 工会组织类型
new-level = 层级
new-files-to = 上级报送单位
new-no-superior = 无（省总工会）
new-make = 建立台账
new-making = 正在建立……
new-twice = 本浏览器中已有这个单位的台账，请返回开始页直接打开。同一单位建两本台账，上报文件的编号会重复，上级将无法接收。

issue-place-missing = 请从列表中选择本单位；列表中没有的，改选“列表中没有本单位”。
issue-superior-missing = 请选择本单位的上级工会。
issue-office-name-missing = 请填写单位全称，不超过 80 个字。
issue-office-type-missing = 请选择工会组织类型。

restore-sub = 恢复后，这个浏览器接着写原来的台账。
restore-file = 备份文件
restore-inside = 备份内容
restore-writing = 恢复后，只能在这个浏览器中继续登记
restore-writing-text = 原来的电脑或浏览器如果还能打开这本台账，请停止在那里登记。两处同时登记，上报文件会互相冲突。
restore-here = 本浏览器的清单中已有这本台账，恢复不会覆盖其中的数据。需要用备份替换的，请先打开台账做好备份，再在“设置与备份”中移除。
restore-do = 恢复到本浏览器
restore-doing = 正在恢复……

backup-choose = 选择备份文件
backup-choose-hint = 也可以把文件拖到这里。文件名一般为“单位名称-备份-日期.json”。
backup-open = 打开备份
backup-opening = 正在解密并逐项核对……
backup-made = { $at } 由 { $by } 备份
backup-office = 单位
backup-made-at = 备份时间
backup-made-by = 备份人
backup-people = 人员
backup-entries = 登记记录（条）
backup-mended = 备份中有 { $count } 处文字含有看不见的字符，读取时已经去掉，其余内容不变。
backup-originals = 往来文件（份）
backup-secret = 这份备份的密码
backup-secret-hint = 备份时设置的密码，区分大小写

lost-title = 浏览器中的台账数据丢失了
lost-text = 这个浏览器保存过本单位的台账，但现在数据不在了。常见原因是清除了浏览数据、磁盘空间不足，或者用清理软件处理过。
lost-known = 最后一次保存时
lost-no-backup = 在这个浏览器中没有备份过
lost-next = 请找到上面这份备份文件，返回开始页选择“从备份恢复”。备份之后登记的内容需要补录。
behind-title = 浏览器中的台账数据不完整
behind-text = 这个浏览器中的数据比最后一次保存的少，可能是磁盘还原、系统回退或者故障造成的。为避免上报文件的编号重复，暂不打开。
behind-next = 请找到上面这份备份文件，先从本浏览器移除残留数据，再返回开始页选择“从备份恢复”。备份之后登记的内容需要补录。
lost-next-none = 请先在其他电脑、U 盘中查找备份文件。确实没有备份的，移除残留记录后重新建立台账。
last-backup = 最近一次备份
failed-title = 台账暂时打不开
failed-text = 浏览器中的数据没有改动。可以按上面的提示处理后重新打开本页，也可以返回开始页。
remove = 从本浏览器移除
remove-title = 从本浏览器移除这本台账
remove-text = 这个浏览器中与本台账有关的数据将全部删除，不能撤销。已经保存的备份文件不受影响。
remove-type = 请输入“{ $office }”以确认
remove-wrong = 输入的内容与单位名称不一致，没有移除。
remove-do = 确认移除

issue-backup-passphrase = 打不开这份备份：密码不对，或者文件已损坏。请核对密码（注意大小写和空格）后重试，或者换一份备份。
