# People: the roster, a new person, a person's file.

# Shared by records of every kind
save = Save
colon = {": "}
record-blank = Not given
record-fill = Fill in
record-fill-name = Fill in { $field }
record-edit = Change
record-edit-name = Change { $name }
record-actions = Actions
record-earlier = Earlier engagement (kept by { $by })
record-remove = Delete
record-remove-name = Delete { $name }
record-more = More fields
record-show-name = Show { $field }
record-hide-name = Hide { $field }
record-show-name-head = Show the whole { $field }
record-hide-name-head = Hide the whole { $field }
veil-lift = Show and change
veil-lift-name = Show and change { $field }

# The roster
people-sub = { $registered } registered, { $post } of them in post · { $filed } filed · { $not } not filed (under review { $under }, returned { $returned }, not sent { $unfiled }){ $undecided ->
    [0] {""}
   *[other] {" "}· scope not confirmed { $undecided }
}{ $awaited ->
    [0] {""}
   *[other] {" "}· not yet in post { $awaited }
}{ $left ->
    [0] {""}
   *[other] {" "}· left { $left }
}{ $outside ->
    [0] {""}
   *[other] {" "}· out of scope { $outside }
}{ $moving ->
    [0] {""}
   *[other] {" "}· moving { $moving }
}{ $drafts ->
    [0] {""}
   *[other] {" "}· drafts { $drafts }
}
people-new = New person
people-new-draft = Draft a new person
people-table = Roster of people
people-found = Showing { $shown } of { $all ->
    [one] one file
   *[other] { $all } files
}
people-column-unit = User unit
people-column-certificate = Certificate
people-column-state = Filing
people-column-missing = Required
people-column-owner = Reporting unit
people-no-certificate = None
people-complete = Complete
people-missing = { $count } missing
people-missing-long = { $count ->
    [one] one required fact missing
   *[other] { $count } required facts missing
}
people-draft-tag = Draft
people-draft-state = Draft, to be taken by the county
people-unlisted-tag = No longer listed
people-moving-tag = Offered
presence-in-post = In post
presence-unconfirmed = In post (scope not confirmed)
presence-awaited = Not yet in post
presence-left = Left
presence-outside = Out of scope
presence-moving = Moving
presence-draft = Draft
people-empty = Nobody is registered yet
people-empty-text = This is the real-name register of socialised union workers. Start by adding a person: a name is enough to save, and the rest can follow.
people-empty-draft = These are the socialised union workers of your office. You draft new people; drafts go to the county as change requests with your next file. Once the county has taken them over, the people appear here.
people-none = Nobody matches
people-none-text = Widen the filter, or check the name, unit or last digits of the identity number.
people-filters = Filter people
people-search = Find
people-search-short = Find
people-search-hint = Name, pinyin, unit, digits
people-filter-all = All
people-filter-presence = Status
people-filter-state = Filing state
people-filter-unit = User unit
people-filter-no-unit = Not filled in
people-filter-unplaced = Not filled in, or no office of the tree
people-filter-among = Only
people-filter-owner = Reporting unit
people-filter-incomplete = Required facts missing
people-filter-unlisted = No longer listed
people-filter-under = Office
people-filter-clear = Clear
people-filter-clear-all = Clear all filters
people-presence-active = Registered
people-presence-in-post = In post
people-presence-moving = Moving
people-presence-left = Left
people-presence-outside = Out of scope
people-presence-all = All files
people-chips = Filters in use
people-chip = { $label }: { $value }
people-chip-remove = Remove filter: { $label }

# A new person
people-back = Back to the roster
people-new-hint = Only the name is needed to save. Fields marked * must be filled in before filing; until then they stay on your work list. Sections you leave empty are not recorded.
people-new-leave = Discard
people-save = Save person
people-save-draft = Save draft
people-added = { $name } is registered.
people-drafted = { $name } has been drafted and will go out as a change request with the next file.
people-draft-notice = People drafted here go to { $name } as change requests. Once the county has taken a draft over, it keeps the file; until then you can change it.
people-section-optional = { $title } (can follow later)
people-same-user = Same as the actual user unit
people-same-signer = Same as the unit that signed the contract
people-group-person = Basic facts
people-group-certificate = Professional certificate

# A person's file
people-no-name = (no name)
people-unknown = This person cannot be found
people-unknown-text = The person may have been deleted, or is not in this register.
people-owner = Kept by { $name }
people-read-only = { $name } keeps this file; you can only read it here. To have it corrected, contact { $name }.
people-declined = { $name } did not take this change request
people-declined-text = Reason: { $reason }. Correct it and send it again, or delete it if it is no longer needed.
people-tabs = Parts of the file
people-tab-filing = Filing
people-tab-log = Change log
people-record-name = { $kind } ({ $detail })
people-add = Add { $kind }
people-add-title = Register { $kind }
people-edit-title = Change { $name }
people-title-of = { $title }: { $name }
people-group-empty = Not registered yet.
people-group-wants-engagement = Register the engagement first, then this.
people-exit = Register exit
people-why = Note on the change
people-why-hint = Optional, for example "corrected from the identity card". It is kept in the change log.
people-saved = Saved.
people-unchanged = Nothing was changed.
people-conflict-title = These fields were changed elsewhere while you were typing
people-conflict = { $field } is now "{ $now }". If you save again, what you typed will count;
people-conflict-take = use the present value
people-conflict-take-name = use the present value: { $field }
people-remove-title = Delete { $name }
people-remove-person = Delete only what was entered twice or by mistake. Engagement, posting, contracts and so on go with it. For somebody who has left, register the exit.
people-remove-engagement = Delete only what was entered by mistake. Postings, contracts and the exit of this engagement go with it.
people-remove-record = Delete only what was entered by mistake. If things have changed, change the record or add another.
people-remove-reason = Reason for deleting
people-remove-hint = For example "entered twice". It is kept in the change log.
people-remove-do = Delete
people-removed = Deleted. It remains in the change log.

# Returned and changed
people-returned-title = Filing returned for correction { $day }
people-returned-hint = Correct each item, then file again under "Filing": the corrections go out with the file.
people-refile = File again under "Filing"
people-to-correct = To correct
people-corrected = Corrected
people-correct = Correct
people-correct-name = Correct { $field }
people-field-of = { $group } · { $field }
people-returned-value = Filed: { $before }
people-returned-values = Filed: { $before }; now: { $now }
people-returned-reason = Why it came back
people-returned-proposed = ; proposed: { $value }
people-changed-title = Changed since filing, to be filed (filing number { $number })
people-diff-field = Field
people-diff-filed = As filed
people-diff-now = Now
people-diff-before = Before
people-diff-after = After

# Filing
people-filing-title = Filing
people-filing-none = There is no engagement to file. Register the engagement in the real-name file first.
people-filing-day = Filed on
people-course = Course
people-course-none = Not sent yet.
people-state-draft = A draft is not filed from here; the county files once it has taken the draft over.
people-state-unfiled = Not filed yet. Once the facts are complete, make the file under "Filing".
people-state-made = The file is ready but has not been sent. Hand it to your superior, then confirm under "Filing".
people-state-at-county = Sent; waiting for the county union to check it.
people-state-at-city = Sent; waiting for the city union to check and forward it.
people-state-at-province = Sent; waiting for the provincial union to record it.
people-state-returned = Returned. Correct each item and file again.
people-state-recorded = Recorded by the provincial union, and unchanged since.
people-state-changed = Recorded, but changed since: the change has to be filed.
people-state-exit-filed = The exit has been filed: nothing more to do for this engagement.
people-step-asked = Asked to file ({ $kind })
people-step-withdrew = Withdrew the request
people-step-recorded = Recorded, filing number { $number }
people-step-by-hand = {" "}(noted by hand)
people-step-reply = {" "}(noted by hand, reply no. { $reply })
people-step-returned = { $count ->
    [one] Returned for correction, one reason
   *[other] Returned for correction, { $count } reasons
}
people-by-hand = Note filing by hand
people-by-hand-title = Note a filing by hand
people-by-hand-text = For filings the provincial union has confirmed in writing. They need not be sent again.
people-by-hand-do = Note it
people-by-hand-done = Filing number { $number } noted.
people-withdraw = Withdraw the request
people-withdraw-text = A withdrawn request no longer counts; your superior is told with the next file. You can file again at any time.
people-withdraw-do = Withdraw
people-withdrawn = Withdrawn. Your superior will be told with the next file.

# Change log
people-log-reading = Reading the change log…
people-log-none = No changes.
people-log-made = Registered { $kind }
people-log-changed = Changed { $kind }
people-log-removed = Deleted { $kind }
people-log-revealed = Looked at { $field }
people-log-fields = { $count ->
    [one] As registered, one field
   *[other] As registered, { $count } fields
}
people-log-why = Note: { $why }

people-view = View
people-view-none = No view
people-view-save = Save view
people-view-forget = Delete view
people-view-name = Name of the view
people-view-hint = Keeps the filters, columns and order as they are now, but not the search text.
people-view-name-missing = Enter a name for the view.
people-view-do = Save
people-columns = Columns
people-columns-close = Close
people-columns-text = Tick the columns to show. The name is always shown.
people-columns-usual = Reset
people-columns-forward = Move left
people-columns-forward-name = Move left: { $column }
people-tick-all = Select all
people-tick = Select { $name }
people-ticked = { $count } selected
people-untick = Clear selection
people-verify = Mark as verified
people-verify-why = Verified together
people-verify-none = All the people you selected are kept by other offices; only those offices may change them.
people-verified = { $count } marked as verified today
people-set = Set a field
people-set-title = { $count ->
    [one] Set a field for the person selected
   *[other] Set a field for the { $count } people selected
}
people-set-field = Field
people-set-gaps = Fill gaps only; leave what stands there
people-set-do = Set
people-set-why = { $field } set for several people
people-set-filled = Empty now, to be filled: { $count }
people-set-replaced = Something else now, to be replaced: { $count }
people-set-left-alone = Something else now, left alone: { $count }
people-set-same = Already so: { $count }
people-set-left-out = Left out (another office’s people, or no engagement that runs): { $count }
people-set-done = { $field } set: { $count ->
    [one] 1 person
   *[other] { $count } people
}
people-export-list = Export list
people-export-roster = Export roster (whole numbers)
people-list-name = people-list-{ $day }.xlsx
people-roster-name = roster-{ $day }.xlsx

nav-records = Records
records-tabs = Parts of the records
records-back = Back to offices
records-open = See its records
records-elsewhere = What has a screen of its own is entered there: training plans and sessions under Training, pay schemes and standards of a county under Pay.
section-file = Real-name file
section-pay = Pay and contributions
section-assessment = Assessment
section-growth = Growth and incentives
section-documents = Documents and posts
section-recruitment = Recruitment
section-schemes = Pay schemes and standards
section-training = Training
section-assessing = Assessing and inspection
section-support = Funds and services
hint-year = The year, such as 2026
hint-month = The month, such as 2026-03
hint-grade-pay = One grade a line, such as: 初级一档 4200 1800, which are grade, base and performance pay in yuan a month, with spaces between. The office says the amounts.
hint-indicators = Each line has a dimension, points and a name; the points add up to the full score. Empty lines do not count.
hint-grades = One grade a line, the lowest first, such as: 初级一档
list-separator = {", "}
names-and-more = { $names } and { $more } more

own-file-make = Make the personal file
own-file-text = Contains only the records of { $name } and the rules your office applies, for a self-check. Nobody else is in it, and no violations, talks or nominations.
own-file-made = Made: { $file }. Give it to the person, and tell the passphrase by telephone or in person.
