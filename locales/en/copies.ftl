# Which copy of the program this is, how a new one takes its place, and that data of files and of an address are apart.

about-copy = Taizhang { $version }, real-name register of professional union workers, made { $made }
copy-replace-file = To take a new version, put the new file in the place of the old one and open it with the same browser: the registers are still there. Back up first. The data are in the browser, not in the program file.
copy-replace-address = When the address has a new version, “Update” appears at the top of the page. It is taken when you press it, and the registers are still there.
copy-older = This copy (made { $own }) is older than one that has opened this register (made { $newer })
copy-older-text = Use the newer one. An older program may not know what was entered since, and may judge or remind of less.
start-newer = A newer copy of the program (made { $newer }) has opened it. Use that one.
start-where-file = The program was opened as a local file. The same program opened from a web address does not see these registers, nor the other way round. To move them, back up here and use “Restore a backup” there.
start-where-address = The program was opened from a web address, and the registers belong to that address alone. The same program opened as a local file does not see them, nor the other way round. To move them, back up here and use “Restore a backup” there.
