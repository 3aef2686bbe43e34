# The start page, the restore, and registers that cannot be opened.

other-language = 中文
start-title = Get started with Taizhang
start-sub = The real-name register of socialised union workers, on this computer only. What would you like to do?
start-kept = Registers in this browser
start-last-opened = Last opened { $at }
start-open = Open
start-open-name = Open { $office }
start-opening = Opening…
start-unlisted = A register missing from the list
start-found = Found in this browser; the list had lost it
start-held = The browser's storage is in use
start-held-text = Another browser window, or one that was just killed, still holds the place where registers are kept. What is there cannot be seen now; nothing is lost. It is shown here as soon as it is free; otherwise close other browser windows, or end the browser in the task manager. Do not begin a new register now.
start-lost-text = { $office }: this browser kept its register, and the data are gone. When it was last saved it held: people { $people }, entries { $entries }. Use "Restore from a backup" below.
start-lost-copy = Last backup: { $at }, { $name }.
start-new = Set up a new office
start-new-text = Your office is using the program for the first time. Choose the office and give your name: it takes less than a minute.
start-restore = Restore a backup
start-restore-text = You changed computers or browsers, or this browser lost its data. You need a backup file, or the folder of the standing copy, and the passphrase.
start-where = Where your data are kept
start-where-browser = The data stay in this browser on this computer. The program uploads nothing. Other browsers cannot see them, and clearing the browsing data deletes them.
start-where-backup = Back up often, under “Settings and backup”, and keep the backups on storage your office approves. A standing copy writes the second copy by itself.
start-where-shared = When the program is opened as a local file, other local pages opened in the same browser may reach these data. Turn the lock on under “Settings and backup”, and do not open page files of unknown origin on this computer.

back-to-start = Back to the start page
actor = Your name
actor-hint = Every entry records who made it. Give the name of the person at this computer; the program does not verify it.

new-sub = You are asked this only once. Files to your superior carry these facts, so please check them carefully.
new-office = Your office
new-how = Is your office in the list of divisions?
new-listed = Choose from the list
new-by-hand = It is not in the list
new-place = Choose your office
new-place-hint = Type a place or a division code, for example 玉山镇 or 昆山 玉山
new-place-none = Nothing found. Try another word, or choose “It is not in the list”.
new-superior = Superior union
new-superior-hint = The federation your office files to, for example 昆山市总工会
new-superior-none = No such superior. Type only the name of a city or county.
new-name = Full name of the office
new-name-hint = As on the official seal
new-type = Type of union
new-level = Level
new-files-to = Files to
new-no-superior = None (provincial federation)
new-make = Set up the register
new-making = Setting up…
new-twice = This browser already keeps a register of this office: go back and open it. With two registers for one office, file numbers would repeat and your superior could not take the files in.

issue-place-missing = Choose your office from the list; if it is not there, choose “It is not in the list”.
issue-superior-missing = Choose the superior union.
issue-office-name-missing = Give the full name of the office, at most 80 characters.
issue-office-type-missing = Choose the type of union.

restore-sub = After restoring, you go on with the same register in this browser.
restore-file = Backup file
restore-inside = What is in the backup
restore-writing = After restoring, enter data only in this browser
restore-writing-text = If the register can still be opened on the old computer or browser, stop entering data there. Two copies in use make files that contradict each other.
restore-here = This register is already in this browser, and restoring never overwrites it. To replace it, open it, back it up, and remove it under “Settings and backup” first.
restore-do = Restore into this browser
restore-doing = Restoring…

backup-choose = Choose a backup file
backup-choose-hint = Or drop the file here. It is usually named “office-备份-date.json”; what the page saved where the program could not run is “社工台账-现存数据-date.dat”.
backup-open = Open the backup
stored-file-secret = Passphrase of this file
stored-file-lock = The register's own passphrase or recovery code
stored-file-which = There are several registers in this file. Which one is to be opened?
stored-file-nameless = A register whose name cannot be read
stored-file-practice = { $name } (practice)
stored-file-own = { $name } (own check)
stored-file-unread = { $count ->
    [one] One place could not be read when this file was saved, and is not in it.
   *[other] { $count } places could not be read when this file was saved, and are not in it.
}
backup-office = Office
backup-made-at = Made at
backup-made-by = Made by
backup-people = Personal files
backup-entries = Journal entries
backup-erased = Erased after the set time
restore-erased = People erased after this backup was made come back with it; once it is restored, “Contracts and exits”, “Erasure after the set time” lists them again at once.
backup-mended = { $count ->
    [one] One text in the backup held characters that nobody sees. They were left out in reading; everything else is unchanged.
   *[other] { $count } texts in the backup held characters that nobody sees. They were left out in reading; everything else is unchanged.
}
backup-originals = Files exchanged
backup-keyless = This backup holds no signing key that belongs to the register. Restoring makes a new one: with your next file, your superior and subordinate offices see that your fingerprint has changed and compare it with you by telephone before they take the file.
backup-secret = Passphrase of this backup
backup-secret-hint = The one set when the backup was made; capitals matter

lost-title = This browser has lost the register
lost-text = This browser kept your office’s register, but the data are gone. Usual causes: the browsing data were cleared, the disk was full, or a clean-up tool removed them.
lost-known = When last saved
lost-no-backup = Never backed up in this browser
lost-next = Find the backup file named above, go back to the start page and choose “Restore a backup”. Then enter again whatever came after the backup.
behind-title = The register in this browser is incomplete
behind-text = This browser holds less than was last saved: the disk may have been rolled back, or failed. The register stays closed, so that no file number is used twice.
lost-next-none = Look for a backup file or a folder of the standing copy on other computers and USB sticks first. If there is none, remove what is left here and set the office up anew.
behind-next = Compare the backup named above with what this browser still holds and use the newer one; to use what is here, export it below first. Then remove what is left in this browser and choose “Restore a backup” on the start page. Enter again what came later.
behind-next-none = Export below what this browser still holds, remove it here, then choose “Restore a backup” on the start page and restore the exported file. Enter again what is missing.
last-backup = Last backup
keyless-title = The office’s signing key is missing
keyless-text = The register is complete, but the key that signs your files is not in this browser, so it cannot be opened yet.
keyless-new-title = Go on with a new key
keyless-new-text = The new key is noted in the register. With your next file, your superior and subordinate offices see that your fingerprint has changed and compare it with you by telephone before they take the file. You find the new fingerprint under “Settings and backup”.
keyless-new = Make a new key and open the register
keyless-making = Making the key and opening…
keyless-return = Bring the old key back from its copy
keyless-return-text = If you have the printed copy or the key file, use it first: the key stays the same, and nobody has to compare a new code.
keyless-typed = The four lines on the paper
keyless-typed-hint = Capitals, blanks and dashes do not matter, nor 0 for O or 1 for I.
keyless-file = Key file
keyless-passphrase = Passphrase of the key file
keyless-return-do = Bring the key back and open the register
keyless-returning = Opening…
damaged-title = The register may have been altered or damaged
damaged-text = It stays closed, so that nothing false is entered or sent. This program has not changed the data in the browser, and whatever is undamaged can be restored in three steps:
rescue = Export the data
rescue-what = Puts what the browser still holds (all entries that can be read, the files exchanged and the key) into a backup file that “Restore a backup” opens on any computer. The data in the browser stay as they are.
rescue-make = Export the data
rescue-making = Exporting and checking…
rescue-done = The data are exported and have been read back
rescue-done-text = “{ $name }” is where your browser saves downloads. Copy it to a USB stick or the prescribed storage.
rescue-step-export = Export the data: what is here goes into a backup file.
rescue-step-remove = Remove the register from this browser, at the foot of this page.
rescue-step-restore = On the start page choose “Restore a backup” and give the exported file. You are told beforehand what is missing; the damaged part is kept aside and never thrown away.

loss-title = These data are damaged and cannot all be restored as they were
loss-first = The journal is damaged: { $which } cannot be verified.
entry-one = entry { $first }
entry-row = entries { $first } to { $last }
loss-covered = { $count ->
    [one] The content of one of them is restored from the state saved last: nothing of it is missing, but nobody can verify who entered it and when.
   *[other] The content of { $count } of them is restored from the state saved last: nothing of it is missing, but nobody can verify who entered it and when.
}
loss-lost = { $count ->
    [one] The content of one of them cannot be restored. Check after restoring, and enter it again.
   *[other] The content of { $count } of them cannot be restored. Check after restoring, and enter it again.
}
loss-beginning = The first entry, which sets up the office, is among them. The office’s name, type and superiors are filled in from the list of divisions; please check them after you restore.
loss-kept = The damaged part is kept aside when you restore; it is not thrown away.
loss-entries = Entries that cannot be restored
loss-number = Entry
loss-at = Entered at

failed-title = The register cannot be opened just now
failed-text = This program has not changed the data in the browser. Do what the message says and open this page again, or export the data and open them elsewhere with “Restore a backup”.
remove = Remove from this browser
remove-title = Remove this register from this browser
remove-text = Everything this browser keeps of the register will be deleted; this cannot be undone. Backup files you have saved are not touched.
remove-type = Type “{ $office }” to confirm
remove-wrong = This is not the name of the office. Nothing was removed.
remove-do = Remove for good

issue-backup-passphrase = The backup does not open: the passphrase is wrong or the file is damaged. Check capitals and spaces and try again, or take another backup.
