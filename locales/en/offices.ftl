# Offices and staffing: the office table, head counts, adding offices.

offices-sub = { $below } offices below{ $uncounted ->
    [0] {""}
   *[other] {" "}· { $uncounted } grassroots offices without a head count
}
offices-table = Offices and head counts
offices-separate = Separate
offices-all = All unions
offices-workers = Workers
offices-people = In post
offices-closed-tag = Closed
offices-own-tag = This office
offices-fold = Fold { $name }
offices-unfold = Unfold { $name }
offices-filters = Find offices
offices-search = Find an office
offices-search-hint = Name or division code
offices-none = No office matches
offices-none-text = Check the name, or look for another part of it.
offices-first = First add the unions below
offices-first-county = First add your townships, subdistricts and development zones
offices-first-text = Choose "Add from the division list" and tick many at once. Zones, regional and industry federations that are not listed are added by hand.

# Adding
offices-add-listed = Add from the division list
offices-listed-text = Divisions and zones directly below that have not been added. Added offices report for themselves; those that do not use this program can be set to be filled in for by you.
offices-listed-search = Find in the list
offices-listed-group = Offices that can be added
offices-listed-hint = { $type } · { $code }
offices-tick-all = Tick all
offices-tick-none = Untick all
offices-ticked = { $count } ticked
offices-add-count = Add { $count } offices
offices-added-many = { $count } offices added.
offices-add = Add an office by hand
offices-add-text = For offices the division list does not know, such as park unions and regional or industry federations.
offices-add-do = Add office
offices-added = { $name } is added.
offices-edit = Change the office
offices-edit-leave = Back without changing

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
offices-count-remove-text = Delete only what was entered by mistake. Where figures have changed, enter a further head count as of the new date.
offices-count-removed-why = Entered by mistake
offices-count-theirs = This office enters its own head counts; here they can only be read. To fill in for it, first change its reporting to "filled in by superior". Wrong figures are corrected by that office and sent again.

# Staffing
staffing-quota = Staffing verdict
staffing-people = In post (5 as a rule)
staffing-none = —
staffing-below = Owed { $must } · nobody { $unstaffed }{ $undecidable ->
    [0] {""}
   *[other] {" "}· incomplete { $undecidable }
}
staffing-open = { $name }: { $verdict }, show the grounds
staffing-only = Narrow by staffing
staffing-only-all = All offices
staffing-only-unstaffed = Nobody posted
staffing-only-undecidable = Incomplete
staffing-only-above = Above the number
staffing-notes-none = No notes. State here why there are more people than the guidance names, or nobody.
staffing-note-add = Add a staffing note
staffing-note-form = Staffing note
staffing-note-text = State the reason and the deciding document; a note counts while it is in force.
