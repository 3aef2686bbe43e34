# The data package

takeout = Data package
takeout-text = The register as one .zip (a CSV a kind of record, all records as NDJSON, a description of every column), for programs that count.
takeout-out = Without names, document numbers, telephones, addresses and free text; people and offices have numbers drawn at random each time, other ones in each package. In a small unit it may still show who is who: it is still personal data: keep it as you keep the register.
takeout-named = With names, document numbers, telephones and all text
takeout-named-hint = Only where it is needed and allowed.
takeout-make = Export
takeout-done = “{ $name }” is exported.
takeout-file = data-package-{ $day }.zip
takeout-ask = Export data with names?
takeout-ask-text = The file is not encrypted and holds the names, whole document numbers, telephones, addresses and all text of { $count ->
    [one] 1 person
   *[other] { $count } people
}. The change log of each will say so.
takeout-ask-yes = Export { $count ->
    [one] 1 person with names
   *[other] { $count } people with names
}
takeout-described = Register of socialised trade-union workers. The numbers of people, offices and records are drawn at random for this package and reckoned from nothing; no names, document numbers, telephones, addresses and free text. A text that begins with =, +, - or @ has an apostrophe before it.
takeout-described-whole = Register of socialised trade-union workers, with names, document numbers, telephones, addresses and text. A text that begins with =, +, - or @ has an apostrophe before it.
takeout-id = Number
takeout-owner = Registered by
takeout-draft = Draft
takeout-standing = How everybody counts on the day
takeout-day = Day
takeout-presence = Standing
takeout-filing = Filing (people in post)
takeout-certificate = Highest certificate
takeout-filing-filed = Filed
takeout-filing-under-way = Under way
takeout-filing-returned = Returned
takeout-filing-unfiled = Not filed
