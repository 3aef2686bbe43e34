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
about-kept = A browser may lose its data through clean-up or failure. Back up as your office prescribes.
issue-passphrase-weak = This passphrase is guessed too easily: no runs of keys, birthdays, telephone numbers, names of office or person, or common words. Take a few words that have nothing to do with each other.
issue-keyring-passphrase = That is not the passphrase. Check capitals, blanks and the input method and try again; if it is forgotten, type the recovery code from the paper here.
issue-keyring-code = That recovery code is not for here: it may be another PC's, or the passphrase was changed and a new code printed since. Look for the paper printed last.
issue-keyring-memory = This PC cannot lend the memory that opening the passphrase needs (64 MB). Close some windows and try again.
issue-keyring-work = What says how the passphrase opens is damaged, or was written by a newer program. Use the newest program, or restore from a backup.
