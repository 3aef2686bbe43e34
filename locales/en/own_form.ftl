# An office's own form

own-form = Fill our own form
own-form-text = Choose an empty form of your office (.xlsx or .docx). Blanks are filled by the titles left of or above them; nothing else is touched.
own-form-choose = Choose the form
own-form-other = Another form
own-form-people = For { $count ->
    [one] 1 person
   *[other] { $count } people
}.
own-form-list = This is a list: { $room ->
    [one] 1 person a copy
   *[other] { $room } people a copy
}.
own-form-list-open = This is a list: all people stand in one copy.
own-form-single = One copy a person; several come as one .zip.
own-form-table = Blanks of the form
own-form-title = Title
own-form-blanks = { $title } ({ $count ->
    [one] 1 place
   *[other] { $count } places
})
own-form-what = Filled with
own-form-what-of = “{ $title }” is filled with
own-form-is-leave = Leave empty, filled by hand
own-form-is-age = Age in years
own-form-is-birth-age = Month of birth (age)
own-form-is-education-degree = Education and degree
own-form-is-party-joined = Political status (since)
own-form-is-unit-post = Unit and post
own-form-is-today = Day of filling (today)
own-form-is-office = Name of this office
own-form-sequence = Running number
own-form-whole = Whole document numbers, telephones and addresses (logged)
own-form-remembered = What you change is remembered for the next form with the same titles.
own-form-fill = Make
own-form-done = “{ $name }” is made.
own-form-lacking = { "" } Not recorded and left empty: { $titles }.
own-form-lacking-of = { $title } ({ $count ->
    [one] 1 person
   *[other] { $count } people
})

issue-own-form-none = No blank was found: left of it or above it there must be a title such as 姓名 or 性别. See whether this is the empty form, and choose again.
issue-own-form-old = This is a file of an old format (.doc, .xls) or of another one. Open it in WPS or Office, save it as .docx or .xlsx, and choose it again.
issue-own-form-nobody = Nobody is selected. Tick whom the form is to be filled for.
issue-own-form-empty = Every blank is left empty. Choose at least one fact to be filled in.
issue-own-form-wide = The form asks for more than { $max } different things; it may be the wrong file. Please choose another.
issue-own-form-much = Too many people: at most { $max } at a time. Please choose fewer.
