# Practice mode; another day than today.

practice = Practice mode
practice-text = One click makes an imaginary Jiangsu: 3,000 people, ten years of records, and something for every rule to find. You can look at it from all four levels: province, city, county and township. Nothing mixes with real data.
practice-begin = Start practice
practice-go-on = Continue practice
practice-anew = Start over
practice-anew-title = Start practice over?
practice-anew-text = The practice registers of all four levels are made again; whatever you entered, changed, imported or filed in practice is lost. Real data are not affected.
practice-making = Making the practice data …
practice-band = Practice mode (real data are not affected)
practice-band-text = All people and facts are made up.
practice-levels = Level
practice-level = { $level }: { $office }
practice-leave = Leave practice
practice-mark = Practice

top-day = As of { $day }
as-of-title = As of
as-of-text = The register, verdicts and figures are shown for the day you choose; you can look but not change anything. For a future day you see what will be due by then.
as-of-usual = Common dates
as-of-year-ended = End of last year ({ $day })
as-of-three-months = In three months ({ $day })
as-of-year-end = End of this year ({ $day })
as-of-twelve-months = In a year ({ $day })
as-of-day = Day
as-of-show = Show this day
as-of-working = Preparing that day …
as-of-today = Today
as-of-back = Back to today
as-of-past = You are looking at a past day: { $day }
as-of-future = You are looking at a future day: { $day }
as-of-past-text = This is not today, and nothing can be changed. Dated facts are shown as of that day; facts without a date (name, education, kind of post) are shown as they are now.
as-of-future-text = This is not today, and nothing can be changed. Everything that will be due by then is worked out from what is recorded now.
as-of-not-now = Not available while another day is shown
as-of-not-now-text = Recording, importing, filing and settings work only for today.
