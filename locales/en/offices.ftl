# Offices and staffing: the office table, head counts, adding offices.

offices-sub = { $below ->
    [one] One office below
   *[other] { $below } offices below
}{ $uncounted ->
    [0] {""}
    [one] {" "}· one grassroots office without a head count
   *[other] {" "}· { $uncounted } grassroots offices without a head count
}
offices-table = Offices and head counts
offices-separate = Separate
offices-all = All unions
offices-workers = Workers
offices-people = In post
offices-people-own = { " " }(own { $count })
offices-unplaced = No known unit
offices-unplaced-name = { $name }: { $count } in post whose user unit is not filled in, or is no office of the tree; show the list
offices-comma = ,{ " " }
offices-people-name = { $name }: in post { $own } here, { $below } below, { $unplaced } without a known unit; show the list
offices-people-split = { $total } ({ $own } here, { $below } below, { $unplaced } without a known unit)
offices-sum = sum of the offices below; given by { $given } of { $asked }
offices-sum-own = ; own figure { $count }
offices-sum-said = { $total } ({ $said })
offices-sum-separate = Separate unions
offices-sum-all = All unions
offices-sum-workers = Workers
offices-days = As of { $first } to { $last }
offices-days-from = from { $first }
offices-within = { $name } and below
offices-within-all = Show all offices again
offices-closed-tag = Closed
offices-own-tag = This office
offices-fold = Fold { $name }
offices-unfold = Unfold { $name }
offices-filters = Find offices
offices-search = Find an office
offices-search-hint = Name or division code
offices-none = No office matches
offices-none-text = Check the name, or search for another part of it.
offices-first = First add the unions below
offices-first-county = First add your townships, subdistricts and development zones
offices-first-text = Choose "Add from the division list" and tick as many as you need. Zones and regional or industry federations that are not on the list are added by hand.

# Adding
offices-add-listed = Add from the division list
offices-publish = Issue office list and check codes
contested-title = Two offices list the same office
contested-text = { $name }: { $by } each list it below themselves.
contested-decide = Ask, then choose
contested-ask = Ask each office by telephone who keeps { $name }, then choose whose entry stands.
contested-whose = Whose entry stands
contested-claim = Called { $name }; under { $parent }
contested-yes = Let it stand
contested-done = Settled who keeps { $name }
offices-listed-text = Divisions and zones directly below yours that have not been added. Offices you add report for themselves; for those that do not use this program, set reporting to "filled in by superior".
offices-listed-search = Find in the list
offices-listed-group = Offices that can be added
offices-listed-hint = { $type } · { $code }
offices-tick-all = Tick all
offices-tick-none = Untick all
offices-ticked = { $count } ticked
offices-add-count = { $count ->
    [one] Add one office
   *[other] Add { $count } offices
}
offices-added-many = { $count ->
    [one] One office added.
   *[other] { $count } offices added.
}
offices-add = Add an office by hand
offices-add-text = For offices missing from the division list, such as park unions and regional or industry federations.
offices-add-do = Add office
offices-added = { $name } has been added.
offices-edit = Change the office
offices-edit-leave = Back without saving

# Head counts
offices-own-count = Enter our head count
offices-count-first = Our head count has not been entered
offices-count-first-text = Staffing is worked out from the head count. Enter the date and the figures first.
offices-counts = Head counts
offices-count-add = Enter a head count
offices-count-form = Enter a head count
offices-count-text = Give the figures as of the date. Leave empty what is not known: empty means not filled in, not 0.
offices-count-save = Save head count
offices-count-leave = Back without saving
offices-count-saved = The head count is saved.
offices-count-none = No head count has been entered.
offices-count-history = Head counts
offices-count-correct-name = Change the head count of { $day }
offices-count-remove-name = Delete the head count of { $day }
offices-count-remove-title = Delete the head count of { $day }
offices-count-remove-text = Delete only what was entered by mistake. If the figures have changed, add a new head count for the new date.
offices-count-removed-why = Entered by mistake
offices-count-theirs = This office enters its own head counts; you can only read them here. To enter them yourself, first set its reporting to "filled in by superior". If figures are wrong, ask that office to correct them and send its file again.

# Staffing
staffing-quota = Staffing verdict
staffing-people = In post
staffing-cap = Too many, no reason given
staffing-none = —
staffing-below-must = Owed { $count }
staffing-below-must-name = { $name }: show the offices below that must have somebody ({ $count })
staffing-below-unstaffed = empty { $count }
staffing-below-unstaffed-name = { $name }: show the offices below that have nobody ({ $count })
staffing-below-undecidable = incomplete { $count }
staffing-below-undecidable-name = { $name }: show the incomplete offices below ({ $count })
staffing-open = { $name }: { $verdict }, show the grounds
staffing-only = Filter by staffing
staffing-only-all = All offices
staffing-only-must = Must have somebody
staffing-only-unstaffed = Nobody posted
staffing-only-undecidable = Incomplete
staffing-only-above = Too many
staffing-notes-none = No notes yet. Explain here why there are more people than the guidance provides for, or nobody.
staffing-note-add = Add a staffing note
staffing-note-form = Staffing note
staffing-note-text = Give the reason and the document that decided it. A note applies while it is in force.
offices-placing = Typed user units can be matched to offices
offices-placing-text = Of { $count ->
    [one] 1 person
   *[other] { $count } people
} the user unit was typed, and an office of that name stands in the tree. Matched, they count there; what was typed stays, and what was filed need not be filed again.
offices-placing-do = Match { $count ->
    [one] 1 person
   *[other] { $count } people
}
offices-placing-line = { $office }: { $count }
offices-placing-done = { $count ->
    [one] The user unit of 1 person is matched.
   *[other] The user units of { $count } people are matched.
}
offices-placing-why = User units matched to offices by name
