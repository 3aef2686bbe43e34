# Rosters taken in: repairs, faults and what to do

repair-spaces = Spaces taken out of the name
repair-hidden = Invisible characters removed
repair-line-breaks = Line breaks inside the cell removed
repair-name-dot = The dot in the name written as “·”
repair-full-width = Full-width characters made plain
repair-lower-x = Small x made X
repair-number-spaces = Spaces and apostrophes taken out of the number
repair-phone-marks = Marks taken out of the telephone number
repair-formula-text = Formula around the text taken off
repair-merged-cell = Taken from the merged cell
repair-ditto = Ditto: taken from the row above
repair-unit-row = A unit named on a line of its own, taken as the using unit of the people below
repair-short-form = The standard term used
repair-qualifier = Entered as the words in brackets say
repair-level-and-month = Level and month of the certificate entered separately
repair-higher-education = The higher of the two educations taken
repair-document-other = Entered as another document, the number as it stands
repair-kind-by-number = Kind of document taken from the number
repair-answered = Entered as decided for all cells that say the same
repair-term-days = Months only: from the first day of the first month to the last day of the last
repair-date-serial = Date restored from its serial number
repair-birth-by-number = Birth date completed from the identity number

fault-row-unread = This row is not understood: it may name the unit of the people below, who got no using unit.
fault-row-unread-remedy = Where it is a unit, write the name of the unit here; else skip the row.
fault-second-table = The sheet holds another table with { $people ->
    [one] 1 person, who is left out
   *[other] { $people } people, who are left out
}.
fault-second-table-remedy = Put it on a sheet of its own and import that.
fault-name-missing = There is no name.
fault-name-missing-remedy = Enter the name.
fault-name-unclear = The name holds figures, marks or other words, or names more than one person.
fault-name-unclear-remedy = Enter the full name of one person, as on the card.
fault-name-long = The name is too long ({ $length ->
    [one] 1 character
   *[other] { $length } characters
}, at most { $max }).
fault-name-long-remedy = Enter the name as on the card; otherwise the row cannot be imported.
fault-name-figure = The name ends in a figure.
fault-name-figure-remedy = It is kept as it stands. If it only tells apart people of one name, use the name on the card.
fault-private-use = It holds a character made on one computer; others may not be able to show it.
fault-private-use-remedy = It is kept as it stands. If a standard character will do, use that.
fault-id-missing = There is no identity number.
fault-id-missing-remedy = Enter the 18 characters of the identity number.
fault-id-digits-lost = The spreadsheet kept the identity number as a number and lost its last digits.
fault-id-digits-lost-remedy = Enter the whole number from the card; in the spreadsheet, format the column as text first.
fault-id-check = The check character does not fit: after the first 17 digits it should be { $expected }.
fault-id-check-remedy = Correct the number from the card.
fault-id-old-15 = This is an old number of 15 digits.
fault-id-old-15-remedy = Enter the number of 18 characters.
fault-id-length = The identity number has { $length ->
    [one] 1 character
   *[other] { $length } characters
}; it should have 18.
fault-id-length-remedy = Correct the number from the card.
fault-id-char = Character { $position } of the identity number is no digit.
fault-id-char-remedy = Correct the number from the card.
fault-id-birth = The birth date in the identity number does not exist.
fault-id-birth-remedy = Correct the number from the card.
fault-id-birth-unlikely = By the identity number the birth date is { $born }, which cannot be.
fault-id-birth-unlikely-remedy = Correct the number from the card.
fault-id-kind-differs = The number looks like that of another document than an identity card.
fault-id-kind-differs-remedy = Check the kind of document and the number.
fault-document-length = The document number has an unfit length ({ $length ->
    [one] 1 character
   *[other] { $length } characters
}, at most { $max }).
fault-document-length-remedy = Correct the number from the document.
fault-duplicate-id = { $sheet ->
    [none] The same identity number stands in row { $first }.
   *[other] The same identity number stands in row { $first } of sheet “{ $sheet }”.
}
fault-duplicate-id-remedy = Confirm which row to keep.
fault-owned-elsewhere = This person stands in the register of “{ $owner }”.
fault-owned-elsewhere-remedy = Ask that office; only the owner may change the record.
fault-sex-mismatch = The sex contradicts the identity number.
fault-sex-mismatch-remedy = Check it: follow the number, or leave it open.
fault-hire-age = By these dates the person was { $age } when hired, not between 16 and 70.
fault-hire-age-remedy = Check the date of hire and the identity number; if they are right, choose “Checked: enter it as it stands”.
fault-second-line = Another line of the same person says something else than the first.
fault-second-line-remedy = The first line is taken; check it, and correct the first line where needed.
fault-two-digit-year = The year has two digits: which century is not said.
fault-two-digit-year-remedy = Write four digits; a birth date taken from the identity number needs nothing more.
fault-ambiguous-month = The cell holds the number { $year }.1: January, or October with its zero lost.
fault-ambiguous-month-remedy = Only the year is taken; choose the month.
fault-birth-mismatch = The birth date contradicts the identity number, which gives { $taken }.
fault-birth-mismatch-remedy = Check the number and the date.
fault-date-impossible = The calendar has no such day.
fault-date-impossible-remedy = Correct the date, such as 2021-3-1.
fault-date-range = The year does not lie between { $min } and { $max }.
fault-date-range-remedy = Check the year.
fault-date-unreadable = This cannot be read as a date.
fault-date-unreadable-remedy = Write 2021-3-1, 20210301 or 2021.3.
fault-day-missing = The day is needed here.
fault-day-missing-remedy = Write it as 2021-3-1.
fault-contract-elsewhere = The sheet has several contracts, and this one stands in a column taken for nothing.
fault-contract-elsewhere-remedy = Say on the step before which columns are the contract in force, or fill it in on the profile.
fault-term-unreadable = The ends of the contract cannot be read.
fault-term-unreadable-remedy = Write 2021-3-1至2024-2-29, or 无固定期限 for an open term.
fault-term-days-missing = The term names months only; its first and last day are not known.
fault-term-days-missing-remedy = Write the days, or take whole months for all such cells under “The same text in several cells”.
fault-contract-day-missing = The date of the contract names a month only.
fault-contract-day-missing-remedy = Write the day, or take whole months for all such cells under “The same text in several cells”.
fault-term-years-differ = The number of years does not agree with the dates.
fault-term-years-differ-remedy = Check the term of the contract.
fault-end-before-start = The contract ends before it starts.
fault-end-before-start-remedy = Check both dates of the contract.
fault-code-unknown = “{ $seen }” is not known here.
fault-code-unknown-remedy = Use the standard word; otherwise the field stays empty and the rest is taken.
fault-school-unclear = It is not plain which part is the school and which the subject.
fault-school-unclear-remedy = Write it as school/subject; unless changed, the item stays empty.
fault-phone-format = This is no mobile number of 11 digits.
fault-phone-format-remedy = Correct it; otherwise the field stays empty.
fault-text-long = The text is too long ({ $length ->
    [one] 1 character
   *[other] { $length } characters
}, at most { $max }).
fault-text-long-remedy = Shorten it; otherwise the field stays empty.
fault-text-control = The text holds invisible control characters.
fault-text-control-remedy = Type it again; otherwise the field stays empty.
fault-text-empty = There is nothing in it.
fault-text-empty-remedy = It may stay empty.
fault-count-format = This is no whole number.
fault-count-format-remedy = Enter digits; otherwise the field stays empty.
fault-count-large = The number is too large: at most 99,999,999.
fault-count-large-remedy = Check it; otherwise the field stays empty.
fault-count-decimal = It has decimals, and this is a whole number.
fault-count-decimal-remedy = Enter a whole number; otherwise the field stays empty.
fault-open-quote = { $rows ->
    [0] The cell begins with a quotation mark that is never closed; it was read as if the mark were not there.
    [one] The cell begins with a quotation mark that is never closed and would take the row below with it; it was read as if the mark were not there.
   *[other] The cell begins with a quotation mark that is never closed and would take the { $rows } rows below with it; it was read as if the mark were not there.
}
fault-open-quote-remedy = Check this cell and the rows below, and correct the cell.
fault-bytes-unreadable = The file is damaged at this cell: some characters cannot be read.
fault-bytes-unreadable-remedy = Enter the cell anew; otherwise the field stays empty.
fault-cell-struck = The cell is struck through and was not taken.
fault-cell-struck-remedy = Write what holds now; where it still holds, enter it here again.
fault-ditto-unclear = The cell says “ditto”, and it is not plain of which cell.
fault-ditto-unclear-remedy = Write it out.
fault-date-unlikely = The date { $date } is unlikely: too early, too far ahead, or at odds with the birth date.
fault-date-unlikely-remedy = Check the date; where it is right, choose “Checked: enter it as it stands”.
fault-refused-remedy = Correct it, or skip the row; the other rows are imported all the same.
fault-cell-unsaved = The cell holds the formula “{ $seen }”, whose result was not saved in the file.
fault-cell-unsaved-remedy = Open the file in a spreadsheet, save it once and import it again; or enter what should stand there.
fault-cell-error = The cell holds a formula error, “{ $seen }”.
fault-cell-error-remedy = Enter what should stand there.

issue-book-empty = The file is empty. Check that it was saved, then choose it again.
issue-book-large = The file is larger than { $max } MB, which is no roster. Save the roster alone in a file.
issue-book-locked = The file has a password. Remove it in the spreadsheet program, save, and choose it again.
issue-book-web = This is a web page without a table that could be read. Open it in a spreadsheet program and save it as .xlsx.
issue-book-damaged = The file is damaged and cannot be read. Open it in a spreadsheet program and save it as .xlsx.
issue-book-binary = This is a binary workbook (.xlsb). Open it in a spreadsheet program and save it as .xlsx.
issue-book-old = This is a workbook of the time before Excel 5. Open it in a spreadsheet program and save it as .xlsx.
issue-book-document = This is a text document or a presentation, not a spreadsheet. Copy its table into a spreadsheet and save it as .xlsx.
issue-book-print = This is a document for print (PDF or OFD), not a spreadsheet. Ask whoever made it for the spreadsheet itself.
issue-book-picture = This is a picture, not a spreadsheet. Ask whoever made it for the spreadsheet itself.
issue-book-archive = This is a compressed archive. Unpack it and choose the spreadsheet inside.
issue-book-unknown = This is no spreadsheet. Files of type .xlsx, .xls, .ods and .csv can be taken in.
issue-book-rows = The sheet has more than { $max } rows, which is no roster. Delete the rows too many.
issue-book-cells = The sheet has more than { $max } cells, which is no roster. Save the roster alone in a file.
issue-book-no-people = No roster was found: there must be a row of titles with at least a name or an identity number.
issue-undo-answered = This cannot be undone: whoever proposed it has been answered. Correct the records one by one.
issue-undo-changed = This cannot be undone: { $count } of its records have changed since. Put them back one by one.
issue-undo-nothing = There is nothing to undo.
