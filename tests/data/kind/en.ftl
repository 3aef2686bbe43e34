kind-visit = Visit
field-visit-date = Date of visit
field-visit-place = Place
field-visit-content = Content
