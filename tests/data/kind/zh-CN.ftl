kind-visit = 走访
field-visit-date = 走访日期
field-visit-place = 地点
field-visit-content = 内容
