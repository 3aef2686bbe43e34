# Errors and hints: what happened, where, what to do. The key is issue-CODE.

issue-at = { $place }: { $text }
issue-in = { $text } (Place: { $place })

# Dates
issue-date-format = This date cannot be read. Write it as 2021-03-01, or as 2021-03 if only the month is known.
issue-date-impossible = The calendar has no such day. Check the month and the day.
issue-date-precision = An exact day is needed here. Give year, month and day.
issue-date-range = The year should lie between { $min } and { $max }. Please check it.

# Identity numbers
issue-id-length = A document number has 18 characters, this one has { $length }. Complete or shorten it from the document.
issue-id-old-15 = This is an old number of 15 digits. Enter the 18 characters of the present card (the old number with 19 after the sixth digit and a check character at the end).
issue-id-char = Character { $position } of the document number is not allowed: the first 17 are digits, the last is a digit or X.
issue-id-birth = Digits 7 to 14 of the document number are no real date of birth. Check them against the document.
issue-id-check = The document number fails its check: if the first 17 digits are right, the last character is { $expected }. Compare it with the document digit by digit.
issue-id-digits-lost = The number ends in 000 and fails its check: a spreadsheet has probably cut it. Set the column to text and enter the number again from the document.
issue-document-length = A document number has 1 to { $max } characters, this one has { $length }.

# Unified social credit codes
issue-uscc-length = A unified social credit code has 18 characters, this one has { $length }. Complete or shorten it from the certificate.
issue-uscc-char = Character { $position } of the unified social credit code is not allowed: digits and capital letters without I, O, S, V and Z.
issue-uscc-check = The unified social credit code fails its check: if the first 17 characters are right, the last is { $expected }. Compare it with the certificate.
issue-uscc-digits-lost = The code ends in 000 and fails its check: a spreadsheet has probably cut it. Set the column to text and enter the code again from the certificate.
