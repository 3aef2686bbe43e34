# Packs of parameters and their trial.

policy-tab-packs = Parameters
packs-title = Packs of parameters
packs-text = Limits and measures that the guidance leaves open are set in a document by province, cities and counties. Steps: write or receive a pack, try it, adopt it, make the file for those below. Past days are judged by what was in force then.
packs-new = New pack
packs-change = Change the pack
packs-publish = Make the file for those below
packs-published = The file for those below is made: { $file }
packs-publish-text = “Make the file for those below” hands on this office’s packs, pay schemes and guidance, reference figures, assessment schemes, yearly training plans and documents.
packs-none = No packs of parameters yet
packs-none-text = Everything is judged by the program’s own parameters, listed below. Packs received from above or written here stand in this place.
packs-about = { $document } · from { $from } · { $issuer }
packs-adopted = Adopted ({ $day })
packs-not-adopted = Not adopted
packs-fixed = A pack that is adopted or issued cannot be changed or deleted; other numbers are another pack.
packs-remove = Delete
packs-form = Pack of parameters
packs-settings = Parameters to set
packs-settings-text = Fill in only what the document says; the rest stays as it is in force. What guidance and law decide cannot be set and is not listed.
packs-hint = In force: { $value }
packs-stays = Not set
packs-label = { $name } ({ $unit })
packs-unit-steps = grades
packs-unit-points = points
packs-unit-hours = hours
packs-unit-people = people
packs-unit-workers = workers
packs-unit-unions = unions
packs-unit-months = months
packs-unit-days = days
packs-unit-working-days = working days
packs-unit-percent = %
packs-unit-years = years
packs-unit-year = year
packs-unit-terms = times
packs-unit-places = places
packs-matter-general = For all rules
packs-matter-calendar = Calendar of reports
packs-matter-checks = Checks of reports
packs-hint-date = In force: { $value }. Type month-day, such as 3-31
packs-hint-title = Such as: Notice on the limit for filing
packs-hint-document = Such as 苏工发〔2026〕8号. Only a document makes missing a limit a breach
packs-hint-from = The first day judged by this document, such as 2026-3-1
packs-hint-checked-on = When somebody last saw that the document still holds; after 12 months its verdicts are marked to be checked
packs-in-force = Parameters in force
packs-col-name = Parameter
packs-col-value = Value
packs-col-source = Basis and first day
packs-col-checked = Last checked
packs-adopt = Adopt
packs-drop = No longer go by it
trial-open = Try it
trial-drop = Try without it
trial-title = Trial
trial-text = Judged for { $day }, with and without this pack. A trial changes no data.
trial-working = Working it out…
trial-count = { $count ->
    [one] One verdict would change
   *[other] { $count } verdicts would change
}
trial-turn = { $rule }: { $before } → { $after }, { $count }
trial-turn-day = { $rule }: same verdict, but another day or another thing to do, { $count }
trial-none = No verdict would change.
trial-col-who = Person or office
trial-col-rule = Matter
trial-col-before = Without it
trial-col-after = With it
trial-not-judged = Not judged
trial-more = { $count ->
    [one] One more is not listed.
   *[other] { $count } more are not listed.
}
packs-unset = none
packs-hint-day = In force: { $value }. Type a day, such as 2027-06-30
packs-hint-holidays = In force: { $value }. Type the year of the notice, the days off, and the make-up working days with a +, such as 2027 1.1-1.3 +1.4
