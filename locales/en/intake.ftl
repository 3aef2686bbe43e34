# Rosters taken in: repairs, faults and what to do

repair-spaces = Spaces taken out of the name
repair-full-width = Full-width characters made plain
repair-lower-x = Small x made X
repair-number-spaces = Spaces and apostrophes taken out of the number
repair-phone-marks = Marks taken out of the telephone number
repair-formula-text = Formula around the text taken off
repair-merged-cell = Taken from the merged cell
repair-short-form = Short form spelt out
repair-date-serial = Date restored from its serial number
repair-birth-by-number = Birth date completed from the identity number

fault-name-missing = There is no name.
fault-name-missing-remedy = Enter the name.
fault-id-missing = There is no identity number.
fault-id-missing-remedy = Enter the 18 characters of the identity number.
fault-id-digits-lost = The spreadsheet kept the identity number as a number and lost its last digits.
fault-id-digits-lost-remedy = Enter the whole number from the card; in the spreadsheet, format the column as text first.
fault-id-check = The check character does not fit: after the first 17 digits it should be { $expected }.
fault-id-check-remedy = Correct the number from the card.
fault-id-old-15 = This is an old number of 15 digits.
fault-id-old-15-remedy = Enter the number of 18 characters.
fault-id-length = The identity number has { $length } characters; it should have 18.
fault-id-length-remedy = Correct the number from the card.
fault-id-char = Character { $position } of the identity number is no digit.
fault-id-char-remedy = Correct the number from the card.
fault-id-birth = The birth date in the identity number does not exist.
fault-id-birth-remedy = Correct the number from the card.
fault-document-length = The document number has an unfit length ({ $length } characters, at most { $max }).
fault-document-length-remedy = Correct the number from the document.
fault-duplicate-id = { $sheet ->
    [none] The same identity number stands in row { $first }.
   *[other] The same identity number stands in row { $first } of sheet “{ $sheet }”.
}
fault-duplicate-id-remedy = Decide which row to keep.
fault-owned-elsewhere = This person stands in the register of “{ $owner }”.
fault-owned-elsewhere-remedy = Ask that office; only the owner may change the record.
fault-sex-mismatch = The sex contradicts the identity number.
fault-sex-mismatch-remedy = Check it: follow the number, or leave it open.
fault-two-digit-year = The year has two digits: which century is not said.
fault-two-digit-year-remedy = Write four digits; a birth date taken from the identity number needs nothing more.
fault-ambiguous-month = The cell holds the number { $year }.1: January, or October with its zero lost.
fault-ambiguous-month-remedy = Only the year is taken; write the month, such as { $year }-10.
fault-birth-mismatch = The birth date contradicts the identity number, which gives { $taken }.
fault-birth-mismatch-remedy = Check the number and the date.
fault-date-impossible = The calendar has no such day.
fault-date-impossible-remedy = Correct the date, such as 2021-3-1.
fault-date-unreadable = This cannot be read as a date.
fault-date-unreadable-remedy = Write 2021-3-1, 20210301 or 2021.3.
fault-day-missing = The day is needed here.
fault-day-missing-remedy = Write it as 2021-3-1.
fault-term-unreadable = The ends of the contract cannot be read.
fault-term-unreadable-remedy = Write 2021-3-1至2024-2-29, or 无固定期限 for an open term.
fault-code-unknown = “{ $seen }” is not known here.
fault-code-unknown-remedy = Use the standard word; otherwise the field stays empty and the rest is taken.
fault-phone-format = This is no mobile number of 11 digits.
fault-phone-format-remedy = Correct it; otherwise the field stays empty.
fault-text-long = The text is too long ({ $length } characters, at most { $max }).
fault-text-long-remedy = Shorten it; otherwise the field stays empty.
fault-text-control = The text holds invisible control characters.
fault-text-control-remedy = Type it again; otherwise the field stays empty.
fault-text-empty = There is nothing in it.
fault-text-empty-remedy = It may stay empty.
fault-count-format = This is no whole number.
fault-count-format-remedy = Enter digits; otherwise the field stays empty.
fault-open-quote = { $rows ->
    [0] The cell begins with a quotation mark that is never closed; it was read as if the mark were not there.
    [one] The cell begins with a quotation mark that is never closed and would take the row below with it; it was read as if the mark were not there.
   *[other] The cell begins with a quotation mark that is never closed and would take the { $rows } rows below with it; it was read as if the mark were not there.
}
fault-open-quote-remedy = Check this cell and the rows below, and correct the cell.
fault-bytes-unreadable = The file is damaged at this cell: some characters cannot be read.
fault-bytes-unreadable-remedy = Enter the cell anew; otherwise the field stays empty.
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
issue-undo-changed = This cannot be undone: { $count } of its records have changed since. Put them back one by one.
issue-undo-nothing = There is nothing to undo.
