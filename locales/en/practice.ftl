# Practice mode; another day than today.

practice = Practice mode
practice-text = One click makes a Jiangsu that does not exist: 3,000 people, ten years of records, and something to find under every rule. Province, city, county and township can all be looked at. Nothing mixes with real data.
practice-begin = Enter practice mode
practice-go-on = Go on practising
practice-anew = Make the practice data anew
practice-making = Making the practice data…
practice-band = Practice mode (real data are not affected)
practice-band-text = People and offices' facts are invented.
practice-levels = Level to look at
practice-level = { $level }: { $office }
practice-leave = Leave practice

top-day = As of { $day }
as-of-title = As of
as-of-text = The register, verdicts and figures are shown for the day you choose, to look at and not to change. A day to come shows what will be due then.
as-of-usual = Usual days
as-of-year-ended = End of last year ({ $day })
as-of-three-months = In three months ({ $day })
as-of-year-end = End of this year ({ $day })
as-of-twelve-months = In a year ({ $day })
as-of-day = Day
as-of-show = Look at this day
as-of-working = Putting the day together…
as-of-today = Today
as-of-back = Back to today
as-of-past = You are looking at a past day: { $day }
as-of-future = You are looking at a day to come: { $day }
as-of-past-text = This is not today, and nothing can be changed. Facts are shown by the days they carry; what carries no day (name, education, kind of post) shows its present value.
as-of-future-text = This is not today, and nothing can be changed. Worked out from what is recorded now: everything due by then is listed.
as-of-not-now = Nothing can be done while another day is shown
as-of-not-now-text = Recording, importing, filing and settings are for today.
