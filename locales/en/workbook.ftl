# Spreadsheets

workbook-how = How to fill it in
workbook-how-number = Enter identity and telephone numbers as text: a spreadsheet drops the last digits of long numbers.
workbook-how-date = Dates may be written 2021-3-1, 20210301 or 2021.3; write a month alone where the day is not known.
workbook-how-row = One row a person; nobody twice.
workbook-how-open = Leave open what is not known: empty is neither “no” nor 0.
workbook-problems = Problems
workbook-problem = Problem
workbook-sheet = Sheet
workbook-cell = Place
workbook-cause = Problem
workbook-remedy = What to do
issue-workbook-write = The spreadsheet could not be made: there is too much in it. Export fewer rows.
