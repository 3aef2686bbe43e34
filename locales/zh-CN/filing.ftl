# 备案页：报送、接收、审核、变更申请、往来记录。

# 备案状态（各页共用）
filing-state-unfiled = 未报送
filing-state-made = 已生成（待送出）
filing-state-at-county = 已上报·待县级审核
filing-state-at-city = 已上报·待市级审核
filing-state-at-province = 已上报·待省总备案
filing-state-returned = 已退回（补正）
filing-state-recorded = 已备案
filing-state-changed = 信息已变更，待报备
filing-state-exit-filed = 退出已报备

# 文件种类（各页共用）
file-kind-filing = 上报文件
file-kind-draft = 上报文件（含变更申请）
file-kind-receipt = 接收回执
file-number = 第 { $number } 号
