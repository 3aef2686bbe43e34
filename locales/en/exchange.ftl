# Sentences for taking in and sealing files: what happened, the likely cause, what to do.

file-reading = Reading and checking the file…
file-opening = Opening; this takes a few seconds…
file-refused = “{ $file }” cannot be opened
issue-package-empty = The file is empty. Copying or downloading it was probably interrupted. Ask the sender for it again.
issue-package-large = The file is larger than { $max } MB and was not read. It is probably not the file you meant. Check your choice; if it is a filing, ask the sender to export it office by office.
issue-package-type = { $seems ->
    [xlsx] This is an Excel workbook, not a file made by this program. Choose the file the sender exported with this program.
    [xls] This is an old Excel workbook or Office document, not a file made by this program. Choose the file the sender exported with this program.
    [docx] This is a Word document, not a file made by this program. Choose the file the sender exported with this program.
    [pdf] This is a PDF document, not a file made by this program. Choose the file the sender exported with this program.
    [image] This is a picture, not a file made by this program. Choose the file the sender exported with this program.
    [zip] This is an archive. Unpack it first, then choose the file in it that this program exported.
    [html] This is a web page, not a file made by this program. Choose the file the sender exported with this program.
    [blank] The file holds nothing but blanks: it is damaged. A USB stick was probably pulled out too early. Ask the sender to copy it again.
   *[other] This is not a file made by this program. It is probably not the file you meant. Choose the file the sender exported with this program.
}
issue-package-utf8 = The text encoding of the file is wrong. Another program probably opened and saved it. Ask the sender to export it again and not to open it with other programs.
issue-package-truncated = The file is incomplete: its end is missing. Copying, downloading or sending it was probably interrupted. Ask the sender for it again.
issue-package-spacing = Another program changed the layout of the file. It was probably opened and saved in a text editor. Use the original file, or ask the sender to export it again.
issue-package-json = The file is damaged and cannot be read. It was probably harmed on the way or changed by another program. Ask the sender for it again.
issue-package-duplicate-key = The same item stands twice in the file, so it was not taken in. It was probably changed. Ask the sender to export it again with this program.
issue-package-number = A number in the file is out of range, so it was not taken in. It was probably changed. Ask the sender to export it again with this program.
issue-package-float = The file holds a decimal number where none may be, so it was not taken in. It was probably changed. Ask the sender to export it again with this program.
issue-package-hidden = The file holds a character that nobody sees ({ $code }): its text might read otherwise than it looks. It was not taken in. Ask the sender to export it again with the latest version of the program.
issue-package-depth = The file is nested too deeply and was not read. It was probably changed. Ask the sender to export it again with this program.
issue-package-shape = The structure of the file is not as required. It was probably not made by this program, or was changed. Ask the sender to export it again with this program.
issue-package-format = This is not a file of this registry. It is probably not the file you meant. Choose the file the sender exported with this program.
issue-package-newer = The file was made by a newer program: it needs file version { $needed }, this program reads up to { $own }. Get the new program from your superior office and take the file in then; your data stays as it is.
issue-package-part-missing = A part of the file is missing ({ $part }), so it was not taken in. It was probably left out in forwarding. Ask the office that made it for the complete file.
issue-package-altered = The content of the file does not match its check information, so it was not taken in. It was changed after export or harmed on the way. Ask the sender for it again; if it still differs, telephone.
issue-package-signature = The file failed its check, so it was not taken in. It was changed after export or harmed on the way. Ask the sender for it again; if it still fails, telephone.
issue-package-sealed = The file is encrypted. Enter the file passphrase the sender told you by telephone.
issue-package-passphrase = The encrypted file cannot be opened: the passphrase is wrong or the file is damaged. Check the passphrase (capitals and spaces count) and try again; if it still does not open, ask the sender to export it again.
issue-passphrase-missing = Enter the passphrase first, then open the file.
issue-package-passphrase-empty = The file passphrase must not be empty. Choose one and tell it to the receiver by telephone.
issue-package-seal-failed = The file could not be encrypted and none was made. The computer is probably short of memory. Close other programs and try again.
