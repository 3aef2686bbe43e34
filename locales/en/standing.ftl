# The standing copy: a second copy of the data outside the browser.
standing = Standing copy
standing-what = Choose a folder once, best on a stick or a shared disk of the office: whatever is saved is then written there too, encrypted, without anybody remembering it. If the PC breaks, these files restore the register.
standing-what-not = The passphrase or the recovery code alone opens these files; this program cannot. A folder on this PC's own disk is lost with the disk.
standing-begin = Set up the standing copy
standing-forget = Without passphrase and recovery code the copy cannot be opened
standing-forget-text = This passphrase is asked for at a restore alone, so it is easily forgotten. The next step shows the recovery code: print it and lock it away, apart from the stick.
standing-new = Passphrase of the standing copy
standing-new-again = Once more the passphrase of the standing copy
standing-code-text = Print it or copy it to paper and lock it away, apart from the files. It restores when the passphrase is forgotten. It is shown here only once.
standing-set = Finish
standing-setting = Setting up
standing-paper = Recovery code of the standing copy
standing-paper-opening = The standing copy of the register is encrypted. If its passphrase is forgotten at a restore, type this code where it is asked for (capitals and dashes do not matter).
standing-paper-text = Keep it locked away, apart from the files. Do not photograph or send it. After the copy was set up anew this paper still opens the older files.
standing-choose = Choose the folder for copies
standing-choose-text = The passphrase is set. Now choose the folder.
standing-no-choice = This browser lets no page write into a folder. Press “End today's work” every evening and put the downloaded file on a stick.
standing-or = Or choose none, press “End today's work” every evening and put the downloaded file on a stick.
standing-end-of-day = End today's work
standing-ending = Making the file
standing-ended = The copy was downloaded
standing-ended-text = Put “{ $name }” on a stick or where your office keeps such files. The newest alone restores everything.
standing-place = Place
standing-place-none = Downloaded files
standing-last = Last
standing-last-text = { $at }, file { $number }
standing-last-none = Nothing was written yet
standing-state = State
standing-good = Good: everything is copied
standing-working = Writing
standing-asks = After a restart the browser wants one click before it goes on
standing-lapsed = The browser no longer lets this page write there: choose the folder again
standing-go-on = Go on copying
standing-choose-again = Choose the folder again
standing-retry = Try again
standing-now = Copy everything now
standing-change = Another place
standing-stop = Stop the standing copy
standing-stop-text = What is saved from now on is no longer written to “{ $place }”. The files stay where they are; passphrase and recovery code still open them.
standing-due = { $count ->
    [one] The standing copy stopped at { $at }: one entry since is in no copy.
   *[other] The standing copy stopped at { $at }: { $count } entries since are in no copy.
}
standing-due-never = The standing copy has written no file yet.
standing-many = { $count ->
    [one] One entry since the last download.
   *[other] { $count } entries since the last download.
}
standing-restore = Restore from the standing copy
standing-restore-text = Find the folder of the standing copy (its files have “自动备份” in their names). Open the folder, or select all files in it and drop them here.
standing-files = Choose all files of the standing copy
standing-files-hint = Ctrl+A selects all. Of files downloaded at the end of the day the newest is enough.
standing-open-folder = Open the folder of copies
standing-open-known = Open the folder used last, “{ $name }”
standing-looking = Reading
standing-which = Which copy
standing-which-hint = Several PCs have copied to this folder; their numbers differ.
standing-found = { $count ->
    [one] { $office }, { $at }, one file, number { $short }
   *[other] { $office }, { $at }, { $count } files, number { $short }
}
standing-secret = Its passphrase or recovery code
standing-secret-hint = The passphrase chosen when the standing copy was set up, or the code on paper.
standing-rehearse = See what is inside
standing-rehearsing = Verifying
standing-damaged = Files that are damaged or unfinished: { $names }
standing-missing = Missing files: { $numbers }
standing-partly-text = Below is the newest complete state of the other files, and which entries could not be restored. Look whether another stick has these files.
issue-copy-gone = The folder for copies is not there: the stick is not plugged in, or the shared disk is not connected. Once it is there, everything is caught up with.
issue-copy-full = Nothing can be written to the folder for copies: it is full or write-protected. Make room or choose another place; everything is caught up with then.
issue-copy-refused = The browser does not let this page write to the folder for copies.
issue-copy-failed = The copy could not be written. Look whether the stick is in order; it is tried again in some minutes.
issue-copy-format = This is no file of a standing copy.
issue-copy-newer = A newer program wrote this standing copy: restore it with that one.
issue-copy-cut = This file of the standing copy was not written to its end.
issue-copy-damaged = This file of the standing copy is damaged or was altered.
issue-copy-nothing = None of these files can be used. Look for files on another stick, or restore a backup file.
issue-copy-empty = There are no files of a standing copy here. Their names contain “自动备份”.
issue-copy-none = No standing copy is set up in this browser.
issue-copy-note = The browser does not keep settings, so there can be no standing copy. Check whether it clears data at the end or is in private mode.
