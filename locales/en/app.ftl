# Words of the frame and those shared by all screens.

brand = Taizhang
loading = Opening the register…
close = Close
skip = Skip to content
nav = Main navigation
menu = Menu
nav-home = Workbench
nav-people = People
nav-offices = Offices and staffing
nav-filing = Filing
nav-settings = Settings and backup
top-today = As of { $day } (today)
top-actor = Clerk: { $name }
written-elsewhere = This register was updated in another window at { $at }. What you see is the latest.
clock-title = Check the date of this computer first
clock-text = This computer says it is { $now }, which is before the last entry in this register, made at { $last }.
clock-text-ahead = This computer's time is { $now }, more than a year after the last entry of this register, { $last }. Was the date set forward?
clock-why = With a wrong date, entries and deadlines would be wrong too. Until you confirm the date you can look, but not enter anything.
clock-right = The date is right, go on
clock-wrong = Set the clock right first
choose = Choose
hint-date = For example 2021-3-1; if only the month is known, 2021.3
hint-day = For example 2021-3-1 or 20210301
hint-private-use = “{ $text }” was made on this computer. It is kept as it is, but other computers may not be able to show it.
unit-outside = Not in the list of offices; kept under the name you typed
unit-none = Nothing found. Type the name of the unit
unit-more = Many matches: type a little more
n-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
show = Show
hide = Hide
cancel = Cancel
print = Print
print-continued = { $title } (continued)
print-working = Laying out { $done }%
print-page = Page { $page } of { $pages }
print-office = Office: { $office }
print-day = Printed on { $day }
print-as-of = As of { $day } (printed on { $today })
print-practice = PRACTICE
print-row = No.
saving = Saving…
form-errors = { $count ->
    [one] One thing needs correcting
   *[other] { $count } things need correcting
}
mended = The state saved last differed from the entries and has been put right by them. If you looked at or sent anything just after opening, check it again.
broken-do = Entering and sending are stopped, so that nothing false goes out. Make a backup first (it takes the present content along), remove the register from this browser, and restore that backup; the damaged part is kept aside.
broken-where = Back up
broken-do-self = Clear this self-check and open the office’s file again.
actor-unknown = Nobody is named as the clerk yet, so nothing can be entered.
actor-unknown-do = Give the name

# What was done last, and the way back.
take-back = Undo this step
take-back-done = This step is undone.
take-back-keep = Done
