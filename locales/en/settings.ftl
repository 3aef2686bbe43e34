# Settings and backup.

backup = Backup
backup-what = Puts the whole register (all entries, the files exchanged and your office’s key) into one encrypted file, for a USB stick or the storage your office prescribes.
backup-last = Last backup { $at }, file “{ $name }”. { $count ->
    [0] Nothing has been entered since.
    [one] One entry since.
   *[other] { $count } entries since.
}
backup-forgotten = A forgotten passphrase cannot be recovered
backup-forgotten-text = Without it nobody can open the backup, the makers of the program included. Write it on paper and keep it apart from the backup.
backup-passphrase = Choose a backup passphrase
backup-passphrase-hint = At least { $min } characters of any kind. A few unrelated words work well.
backup-again = Type the backup passphrase again
backup-make = Make the backup file
backup-making = Encrypting and making the backup…
backup-done = The backup file is made and has been read back
backup-done-text = “{ $name }” is where your browser saves downloads. Copy it to a USB stick or the prescribed storage, and rehearse the copy once.

issue-passphrase-short = The passphrase is too short: at least { $min } characters.
issue-passphrase-differs = The two passphrases differ. Type them again.

rehearsal = Backup rehearsal
rehearsal-what = Choose a backup and give its passphrase: the program reads it whole and checks every entry, without changing anything. Best done after each backup.
rehearsal-good = This backup is complete and can be restored
rehearsal-good-text = The passphrase, the signature, all entries and all files are in order. The open register is unchanged.

leave-title = Switch office, restore a backup
leave-text = Leaving brings you to the start page, where the other registers of this browser can be opened. Nothing is deleted.
leave-restore = Backups are restored on the start page, into a browser that does not hold this register. Existing data are never overwritten.
leave-remove = Once the register lives on another computer and opens there, remove it here, so that nobody goes on writing in two places.
leave = Leave this register

keys = Keys and check codes
keys-own = Check code of your office
keys-own-text = Before your first file, and after changing computers, read these 16 digits out to the other office by telephone.
keys-others = Check codes of other offices
keys-compare = Call the office under a number you know and compare digit by digit. Take no files in where they differ.
keys-verify = Compare
keys-verify-name = Compare the fingerprint of { $office }
keys-none = No file of another office has been taken in. Its check code is noted here the first time.
keys-code = Check code
keys-stolen = Declared stolen (from { $since } on)
keys-declare = Declare stolen
keys-declare-name = Declare the key of { $office } stolen
keys-declare-text = What this key signed and came here from that day on is marked and counts as not compared; what came before stays as it is, and nothing is deleted. Your next filing and your next directive tell it to those above and below.
keys-since = Not to be trusted from
keys-since-hint = The first day on which it may have been in other hands. Counted by the day of taking in here, not by what files say.
keys-declared = Keys declared stolen
keys-declared-line = { $office }, check code { $code }: not to be trusted from { $since } on (declared by { $by })
keys-warned-line = { $office }, check code { $code }: stolen on { $since }, as a file says that came from { $by }; who says so is not to be trusted, and nothing is marked
keys-lift = Lift
keys-lift-name = Lift the declaration on the key of { $office }
keys-lift-text = This register then no longer takes the key as stolen. Ring the office first.
keys-lift-why = Why it is lifted
keys-copy = Signing key
keys-copy-text = The signing key is in this browser alone. With a copy locked away, a PC that fails or is replaced changes nothing: type it back in, and nobody has to compare a new code. Whoever has it can sign for your office: keep it like the seal.
keys-copy-paper = Print on paper
keys-copy-stick = Save as a file (encrypted)
keys-copy-file = Save the key file
keys-copy-file-make = Save the file
keys-copy-file-making = Saving…
keys-copy-file-done = The key file is made
keys-copy-file-done-text = Put { $name } on a stick, lock it away apart from the passphrase, and leave no copy on this PC.
keys-copy-decline = No copy
keys-copied = There is a copy of the present key, or you want none.
keys-not-copied = There is no copy of the present key.
keys-replace = Replace the signing key
keys-replace-text = Those above and below see that your check code has changed, and take no file of yours before it is compared by telephone. Print the sheet for your superior afterwards, and read the new code out by telephone.
keys-replace-why = Why
key-reason-routine = Routine
key-reason-lost = The key or a copy of it cannot be found
key-reason-stolen = Stolen, or may be
keys-replace-do = Replace
keys-replaced = The signing key is replaced
keys-replaced-text = With your next file your superior sees that the check code has changed, and can take it in once the new one is compared over the number always used. Print the sheet, sign it, hand it in and telephone. Destroy old papers and files, and make a new copy.
keys-replaced-print = Print the sheet for the superior
key-sheet = Copy of the signing key
key-sheet-for = If the PC or the browser fails, open the program and type these four lines on the page “The office’s signing key is missing”. The office then signs as before and nobody has to compare a new code.
key-sheet-office = Office
key-sheet-day = Day
key-sheet-by = Printed by
key-sheet-line = Line
key-sheet-letters = Letters (no I, L, O, U)
key-sheet-keep = Whoever holds this paper can sign for the office. Lock it away like the seal; no photograph, copy or scan. Destroy it once the key is replaced.
key-sheet-keeper = Kept by
key-sheet-date = Day:
key-sheet-replaced = Signing key replaced
key-sheet-replaced-for = This office has replaced the signing key of its register. Please compare the check codes below before you take in its files.
key-sheet-former = Former check code
key-sheet-new = New check code
key-sheet-why = Reason
key-sheet-since = Former key not to be trusted from
key-sheet-text = What the superior does: 1. open the next file of this office: the program says that the check code has changed; 2. ring the number always used and have the new code read out; 3. if it is the one above, type it and take the file in. What the former key signed stays as it is.
key-sheet-text-stolen = What the superior does: 1. open the next file of this office: the program says that the check code has changed; 2. ring the number always used, not one from a file or a caller, and have the new code read out; 3. if it is the one above, type it and take the file in. What the former key signed and came in from the day above is marked and counts as not compared until this office files again under the new key; what came before stays as it is.
key-sheet-heard = Compared by (superior)

integrity = Integrity of the register
integrity-what = Every entry is chained to the one before it. The check finds whether anything was changed outside the program.
integrity-check = Check the register
integrity-busy = Checking every entry…
integrity-set-aside = When this register was restored, a damaged part was kept aside ({ $which }).
integrity-set-aside-save = Save to a file
integrity-good = { $count ->
    [one] One entry
   *[other] { $count } entries
} checked: all complete and unchanged.

office-register = Register
office-incarnation = Copy

actor-title = Clerk
actor-save = Change the name
actor-changed = The name is now { $name }

display = Display
language = Language
language-zh-CN = 中文
language-en = English
theme = Colours
theme-system = As the system
theme-light = Light
theme-dark = Dark
type-size = Type size
type-size-normal = Normal
type-size-large = Large
density = Table rows
density-normal = Normal
density-compact = Compact (more rows on a screen)

about = About
about-version = Taizhang { $version }, real-name register of professional union workers
about-licence = Open source under MIT or Apache-2.0, at your choice.
about-limits = What it does not promise
about-signature = Signatures and check codes reveal changes and origin. They replace neither an official seal nor a qualified electronic signature.
about-actor = The clerk’s name is what was typed; nobody’s identity is verified.
about-grade = The program makes no claim under the classified protection of cyber security or the assessment of commercial cryptography.
about-network = The program connects to nothing by itself. A script put into the page from outside could still open another window, leave the page, or connect by way of a frame: use the program on PCs you trust.
about-kept = A browser may lose its data through clean-up or failure. Back up as your office prescribes.
issue-passphrase-weak = This passphrase is guessed too easily: no runs of keys, birthdays, telephone numbers, names of office or person, or common words. Take a few words that have nothing to do with each other.
issue-keyring-passphrase = That is not the passphrase. Check capitals, blanks and the input method and try again; if it is forgotten, type the recovery code from the paper here.
issue-keyring-code = That recovery code is not for here: it may be another PC's, or the passphrase was changed and a new code printed since. Look for the paper printed last.
issue-keyring-memory = This PC cannot lend the memory that opening the passphrase needs (64 MB). Close some windows and try again.
issue-keyring-work = What says how the passphrase opens is damaged, or was written by a newer program. Use the newest program, or restore from a backup.

# This browser's storage.
space = Storage of this browser
space-used = Used
space-free = Still fits
space-unknown = The browser does not say
space-clearing = Clearing up by itself
space-kept = The browser promised not to clear this register up by itself.
space-cleared = The browser has not promised to keep it: when the disk is nearly full, it may empty this register by itself. Back up on time.
space-short = This browser can keep only { $free } more; once it is full, new entries cannot be saved
space-short-kept = Back up first, then clear this computer's disk. What was entered stays as it is.
space-short-cleared = Back up first, then clear this computer's disk. When the disk is nearly full, the browser may also empty the register by itself.
space-short-do = Back up
