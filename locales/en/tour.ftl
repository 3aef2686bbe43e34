# The tour: ninety seconds through four levels of unions, three stops each.

tour = A tour of ninety seconds
tour-text = New here? Walk from the province to a township: three stops a level, twelve in all. It uses practice data, can be left at any time and gone on with later.
tour-begin = Begin the tour
tour-go-on = Go on (stop { $stop })
tour-anew = From the beginning
tour-where = { $level } · stop { $stop } of { $all }
tour-back = Back
tour-next = Next
tour-leave = Leave the tour
tour-opening = Opening…

tour-province-people = How far to 3,000
tour-province-people-text = One real-name file a person. How many there are and how far their filing is: each number leads to the names.
tour-province-cities = Where they are
tour-province-cities-text = Thirteen cities compared in one chart; the pale bars are a year ago.
tour-province-where = Where to look
tour-province-where-text = How many people are not filed and how many unions not staffed in each city, the most first.
tour-city-filing = What counties send
tour-city-filing-text = The changes of a county’s file are seen before it is taken in. What is wrong goes back item by item, with the reason.
tour-city-dunning = Who has not reported
tour-city-dunning-text = Whoever is late stands here; the message to them is written and only has to be copied.
tour-city-inspection = Inspections
tour-city-inspection-text = How often each county was looked into, and what was put right, in one table.
tour-county-work = What to do today
tour-county-work-text = The program judges clause by clause: what is overdue comes first, with one next step and its grounds.
tour-county-people = The roster
tour-county-people-text = Filter it; what is printed or exported is what is seen. An old Excel roster can be taken in as it is.
tour-county-assessment = The yearly assessment
tour-county-assessment-text = Scheme, scores, two signatures and what follows, step by step.
tour-township-work = A township has the same
tour-township-work-text = Only the few things of its own union, and nothing more.
tour-township-people = Drafting a person
tour-township-people-text = The township drafts, the county adopts: nobody is entered twice.
tour-township-month = One report a month
tour-township-month-text = Last month’s figures are filled in. Change a few cells and give the county one file.

tour-end = What your own office would do first
tour-end-text = That is all. The practice data can be looked at again; with your own office, begin here:
tour-first-1 = Make the register of the province, give the cities its parameters and offices, and wait for the first filings.
tour-first-2 = Make the register of your city, take in the files of the counties, and see which has not reported.
tour-first-3 = Make the register of your county, take in the roster you have, and do what is overdue first.
tour-first-4 = Make the register of your union, check its people, and fill in the first monthly report.
tour-end-do = To the start page, to make a register

below = Where to look first
below-place = Office
below-people = In post
below-left = What is left to do
below-none = Nothing
below-filed = not filed { $count }
below-staffed = unions not staffed { $count }
