# 机构与配备：机构表、基数、添加机构。

offices-sub = 下属机构 { $below } 个{ $uncounted ->
    [0] {""}
   *[other] {" "}· { $uncounted } 个乡镇级机构未填基数
}
offices-table = 机构与基数
offices-separate = 单独工会数
offices-all = 工会组织数
offices-workers = 职工数
offices-people = 在岗
offices-people-own = （本级 { $count }）
offices-unplaced = 未填或未对应
offices-unplaced-name = { $name }：在岗人员中实际用人单位未填或未对应机构的 { $count } 人，查看名单
offices-comma = ，
offices-people-name = { $name }：在岗人员，本级 { $own } 人，下属 { $below } 人，用人单位未填或未对应 { $unplaced } 人，查看名单
offices-people-split = { $total } 人（本级 { $own } 人，下属 { $below } 人，用人单位未填或未对应 { $unplaced } 人）
offices-sum = 下属机构合计，{ $asked } 个机构中 { $given } 个已填
offices-sum-own = ；本级自报 { $count }
offices-sum-said = { $total }（{ $said }）
offices-sum-separate = 单独工会数
offices-sum-all = 工会组织数
offices-sum-workers = 职工数
offices-days = 统计时点 { $first } 至 { $last }
offices-days-from = { $first } 起
offices-within = { $name }及下属
offices-within-all = 取消限定，显示全部机构
offices-closed-tag = 已撤并
offices-own-tag = 本单位
offices-fold = 收起{ $name }
offices-unfold = 展开{ $name }
offices-filters = 查找机构
offices-search = 查找机构
offices-search-hint = 名称或区划代码
offices-none = 没有符合条件的机构
offices-none-text = 请核对名称，或换一个说法查找。
offices-first = 先添加下级工会
offices-first-county = 先添加所辖乡镇、街道和开发区工会
offices-first-text = 点“从区划名录添加”，一次勾选即可；名录里没有的开发区工会和区域、行业工会联合会，用“手工添加”。

# 添加
offices-add-listed = 从区划名录添加
offices-publish = 下发机构名单和核对码
contested-title = 两个单位都填报了同一个机构
contested-text = “{ $name }”：{ $by }都填报为自己的下级。
contested-decide = 核实后选择
contested-ask = 请先与各单位电话核实“{ $name }”归谁管理，再选择以谁填报的为准。
contested-whose = 以谁填报的为准
contested-claim = 填报名称：{ $name }；上级：{ $parent }
contested-yes = 以此为准
contested-done = 已确定“{ $name }”的填报单位
offices-listed-text = 列出本级以下尚未添加的行政区划和开发区。添加后的机构默认由其自报；不用本程序的，可以改为上级代填。
offices-listed-search = 在名录中查找
offices-listed-group = 可以添加的机构
offices-listed-hint = { $type } · { $code }
offices-tick-all = 全部勾选
offices-tick-none = 全部取消
offices-ticked = 已勾选 { $count } 个
offices-add-count = 添加 { $count } 个机构
offices-added-many = 已添加 { $count } 个机构。
offices-add = 手工添加机构
offices-add-text = 用于区划名录里没有的机构，例如园区工会、区域性或行业性工会联合会。
offices-add-do = 添加机构
offices-added = 已添加{ $name }。
offices-edit = 修改机构信息
offices-edit-leave = 不修改，返回

# 基数
offices-own-count = 填报本单位基数
offices-count-first = 还没有填报本单位的基数
offices-count-first-text = 基数是配备人数的依据，请先填报统计时点和各项数字。
offices-counts = 历次基数
offices-count-add = 填报基数
offices-count-form = 填报基数
offices-count-text = 按统计时点如实填写。不知道的先空着：空着表示未填，不等于 0。
offices-count-save = 保存基数
offices-count-leave = 不填报，返回
offices-count-saved = 基数已保存。
offices-count-none = 还没有填报过基数。
offices-count-history = 历次基数
offices-count-correct-name = 修改 { $day } 的基数
offices-count-remove-name = 删除 { $day } 的基数
offices-count-remove-title = 删除 { $day } 的基数
offices-count-remove-text = 删除仅用于录入错误。数字有变化的，请按新的统计时点另填一次。
offices-count-removed-why = 录入错误
offices-count-theirs = 该机构的基数由其自行填报，本单位只能查看。需要代填的，先把填报方式改为“上级代填”；数字有误的，请该机构更正后重新上报。

# 配备
staffing-quota = 配备判定
staffing-people = 在岗
staffing-cap = 人数超出，未写明理由
staffing-none = —
staffing-below-must = 应配 { $count }
staffing-below-must-name = { $name }：下属应当配备的 { $count } 个机构，查看
staffing-below-unstaffed = 未配 { $count }
staffing-below-unstaffed-name = { $name }：下属应配未配的 { $count } 个机构，查看
staffing-below-undecidable = 资料不全 { $count }
staffing-below-undecidable-name = { $name }：下属资料不全的 { $count } 个机构，查看
staffing-open = { $name }：{ $verdict }，查看依据
staffing-only = 按配备情况筛选
staffing-only-all = 全部机构
staffing-only-must = 应当配备
staffing-only-unstaffed = 应配未配
staffing-only-undecidable = 资料不全
staffing-only-above = 超出人数
staffing-notes-none = 没有配备说明。人数超出文件表述，或暂不配备的，在这里写明理由。
staffing-note-add = 登记配备说明
staffing-note-form = 配备说明
staffing-note-text = 写明理由和决定文件；说明在有效期内起作用。
offices-placing = 有手填的用人单位可以对应到机构
offices-placing-text = { $count } 人的用人单位是手填的，名称与已有机构一致。对应后，统计、配备和督查按机构计算；填写的名称不变，已备案的不用重新报备。
offices-placing-do = 对应 { $count } 人
offices-placing-line = { $office }：{ $count } 人
offices-placing-done = 已对应 { $count } 人的用人单位。
offices-placing-why = 用人单位按名称对应机构
