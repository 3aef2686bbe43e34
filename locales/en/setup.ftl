# The start page, the restore, and registers that cannot be opened.

other-language = 中文
start-title = Get started with Taizhang
start-sub = The real-name register of professional union workers, on this computer alone. What would you like to do?
start-kept = Registers in this browser
start-last-opened = Last opened { $at }
start-open = Open
start-open-name = Open { $office }
start-opening = Opening…
start-unlisted = A register missing from the list
start-new = Set up a new office
start-new-text = Your office uses the program for the first time. Choose the office, give your name: less than a minute.
start-restore = Restore a backup
start-restore-text = You changed computers or browsers, or this browser lost its data. You need the backup file and its passphrase.
start-where = Where the data are kept
start-where-browser = The data stay in this browser on this computer. Nothing is sent over a network. Another browser does not see them, and clearing the browsing data removes them.
start-where-backup = Make backups often, under “Settings and backup”, and keep them on storage your office approves. A backup is the only second copy.
start-where-shared = When the program is opened as a local file, other local pages opened in the same browser may reach these data. Do not open page files of unknown origin on this computer.

back-to-start = Back to the start page
actor = Your name
actor-hint = Every entry notes who made it. Give the name of the person at this computer; the program does not verify it.

new-sub = Asked once. Files to your superior carry these facts, so check them with care.
new-office = Your office
new-how = Is your office in the list of divisions?
new-listed = Choose from the list
new-by-hand = It is not in the list
new-place = Choose your office
new-place-hint = Type a place or a division code, for example 玉山镇 or 昆山 玉山
new-place-none = Nothing found. Try another word, or choose “It is not in the list”.
new-superior = Superior union
new-superior-hint = The federation your office files to, for example 昆山市总工会
new-superior-none = No such superior. Type the name of a city or county only.
new-name = Full name of the office
new-name-hint = As it stands on the official seal
new-type = Type of union
new-level = Level
new-files-to = Files to
new-no-superior = None (provincial federation)
new-make = Set up the register
new-making = Setting up…
new-twice = This browser already keeps a register of this office: go back and open it. With two registers of one office, file numbers repeat and the superior cannot take the files in.

issue-place-missing = Choose your office from the list; if it is not there, choose “It is not in the list”.
issue-superior-missing = Choose the superior union.
issue-office-name-missing = Give the full name of the office, at most 80 characters.
issue-office-type-missing = Choose the type of union.

restore-sub = After restoring, this browser goes on writing the same register.
restore-file = Backup file
restore-inside = What is in the backup
restore-writing = After restoring, enter data in this browser only
restore-writing-text = If the register still opens on the old computer or browser, stop writing there. Two writing copies make files that contradict each other.
restore-here = This register is already listed in this browser, and restoring never overwrites it. To replace it, open it, back it up, and remove it under “Settings and backup” first.
restore-do = Restore into this browser
restore-doing = Restoring…

backup-choose = Choose a backup file
backup-choose-hint = Or drop the file here. It is usually named “office-备份-date.json”.
backup-open = Open the backup
backup-opening = Decrypting and checking every entry…
backup-made = Backed up { $at } by { $by }
backup-office = Office
backup-made-at = Made at
backup-made-by = Made by
backup-people = People
backup-entries = Journal entries
backup-mended = { $count ->
    [one] One text in the backup held characters that nobody sees. They were left out in reading; everything else is unchanged.
   *[other] { $count } texts in the backup held characters that nobody sees. They were left out in reading; everything else is unchanged.
}
backup-originals = Files exchanged
backup-secret = Passphrase of this backup
backup-secret-hint = The one set when the backup was made; upper and lower case differ

lost-title = This browser has lost the register
lost-text = This browser kept your office’s register, but the data are gone. Usual causes: the browsing data were cleared, the disk was full, or a clean-up tool removed them.
lost-known = When last saved
lost-no-backup = Never backed up in this browser
lost-next = Find the backup file named above, go back to the start page and choose “Restore a backup”. Enter again what came after the backup.
behind-title = The register in this browser is incomplete
behind-text = This browser holds less than was last saved: the disk may have been rolled back, or failed. The register stays closed, so that no file number is used twice.
behind-next = Find the backup file named above, remove what is left in this browser, then choose “Restore a backup” on the start page. Enter again what came after the backup.
lost-next-none = Look for a backup file on other computers and USB sticks first. If there is none, remove what is left here and set the office up anew.
last-backup = Last backup
failed-title = The register cannot be opened just now
failed-text = The data in the browser are unchanged. Do what the message says and open this page again, or go back to the start page.
remove = Remove from this browser
remove-title = Remove this register from this browser
remove-text = Everything this browser keeps of the register is deleted, and this cannot be undone. Backup files already saved are not touched.
remove-type = Type “{ $office }” to confirm
remove-wrong = This is not the name of the office. Nothing was removed.
remove-do = Remove for good

issue-backup-passphrase = The backup does not open: the passphrase is wrong or the file is damaged. Check capitals and spaces and try again, or take another backup.
