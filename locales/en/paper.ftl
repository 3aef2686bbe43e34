# Papers: parts of official papers, papers of filings, rosters, the brief, checking a paper.

paper-dated = { $year }-{ $month }-{ $day }
paper-document = No. ______ [{ $year }] ______
paper-seal = (seal)
paper-to = To { $office }:
paper-code = File code
paper-filled-by = Filled in by:
paper-checked-by = Checked by:
paper-telephone = Telephone:

# Report of a filing
paper-report = Report on filing socialised union workers
paper-report-text = { $from } herewith files its socialised union workers ({ $file }): { $people ->
    [one] 1 person registered
   *[other] { $people } people registered
}, { $asked ->
    [one] 1 request to file
   *[other] { $asked } requests to file
}, as follows:
paper-enclosed = Enclosed:{" "}
paper-enclosed-tables = filing forms ({ $count })
paper-enclosed-roster = roster ({ $count ->
    [one] 1 person
   *[other] { $count } people
})
paper-report-by = Clerk: { $by }     Telephone:
paper-count = Item
paper-count-value = Number
paper-count-people = People registered
paper-count-in-post = In post
paper-count-left = Left
paper-count-asked = Requests to file
paper-count-type = Of them: { $kind }

# Filing form
paper-table = Filing form of a socialised union worker
paper-table-of = Filed by: { $office }   { $file }
paper-filing-number = Filing number
paper-filing-remark = Remarks
paper-opinion-county = Opinion of the county union
paper-opinion-city = Opinion of the city union
paper-opinion-province = Opinion of the provincial union

# Roster
paper-roster = Roster of socialised union workers
paper-roster-text = Prints the people shown with the columns chosen, with a subtotal of each unit; units in their order, people by the strokes of their surnames.
paper-roster-as-of = As of { $day }
paper-roster-of = { $office }   { $file }   { $as-of }
paper-roster-no-unit = Unit not filled in
paper-roster-subtotal = { $unit }: { $people }
paper-roster-total = Total: { $people }
paper-roster-in-post = { $count } in post
paper-roster-open = { " " }(of them { $count } of unconfirmed scope)
paper-roster-besides = ; besides { $state }: { $count }
paper-roster-state = State
paper-roster-sealed = Filed by (seal):

# Notices of results and returns
paper-result = Notice of filing results
paper-result-text = Your filing has been received and examined. { $count ->
    [one] The following person is recorded
   *[other] The following { $count } people are recorded
} ({ $file }):
paper-result-end = When facts change or somebody leaves, please file again as required.
paper-return = Notice of return for correction
paper-return-text = Your filing has been received and examined. What is filed of { $count ->
    [one] the following person
   *[other] the following { $count } people
} needs correction ({ $file }):
paper-return-end = Please correct each item and file again.
paper-return-field = To correct
paper-return-seen = As filed
paper-return-reason = Reason
paper-return-proposed = Proposed

# Concurrent post, staffing
paper-concurrent = Approval of a concurrent post
paper-concurrent-duties = Duties of the concurrent post
paper-concurrent-reason = Reasons
paper-concurrent-text = A concurrent post needs the consent of the hiring body (clause 30).
paper-concurrent-other = Opinion of the other unit
paper-staffing = Explanation of the staffing of { $office }
paper-staffing-office = Office
paper-staffing-people = People in post

# Brief
paper-brief = Brief on socialised union workers
paper-brief-head = { $office }   as of { $day }
paper-brief-text = As of { $day }, { $office } has { $registered ->
    [one] 1 socialised union worker registered
   *[other] { $registered } socialised union workers registered
}, { $post } of them in post; { $left ->
    [one] 1 has left
   *[other] { $left } have left
}. In scope and in post are { $scope }, of whom { $filed ->
    [one] 1 is filed
   *[other] { $filed } are filed
}: { $share }.
paper-brief-filing = Filing (in post and in scope, people)
paper-brief-certificates = Professional certificates (in post, people)
paper-brief-offices = Offices below
paper-brief-office = Office
paper-brief-nobody = not reckoned (nobody in scope is in post)
paper-brief-rest = { $count ->
    [one] 1 further office
   *[other] { $count } further offices
}
paper-brief-note = Counted from what is registered here; “not filled in” means that nothing is registered yet.
paper-brief-print = Print one-page brief

# Where it is printed
paper-open = Papers
paper-open-name = Papers { $number } { $office }
paper-of-file = Papers ({ $file })
paper-of-file-text = Papers are made from what the file said when it was made. Every page has the file code and a QR code; once sealed, a paper can be checked under “Check a paper”.
paper-print-report = Print report
paper-print-tables = Print filing forms ({ $count })
paper-print-roster = Print roster
paper-print-results = Print notices of results ({ $count })
paper-print-returns = Print notices of return ({ $count })
paper-none = This receipt has no new results and no returns, so there are no notices. Once you have decided, the next receipt has them.
paper-print-concurrent = Print approval form
paper-print-staffing = Print explanation

# Checking a paper
paper-check = Check a paper
paper-check-text = Enter the file code that stands on the paper, or scan its QR code, to see which file it belongs to and whether people and totals agree.
paper-check-code = File code
paper-check-names = Names on the paper (optional)
paper-check-names-hint = Separate several names by spaces
paper-check-count = Number of people on the paper (optional)
paper-check-do = Check
paper-check-slip = The code is wrong: please compare it with the paper. It has 16 digits.
paper-check-unknown = There is no such file here: neither made nor taken in by this office.
paper-check-found = This paper belongs to: { $office } { $file }
paper-check-from = From
paper-check-to = To
paper-check-made = Made on
paper-check-people = People in the file
paper-check-in-post = Of them in post
paper-check-asked = Requests in the file
paper-check-answers = Results
paper-check-answers-value = { $recorded } recorded, { $returned } returned
paper-check-count-same = The number of people agrees ({ $count }).
paper-check-count-other = The number of people does not agree: { $typed } on the paper, in the file { $count }.
paper-check-count-own = { $all ->
    [one] 1 person
   *[other] { $all } people
}
paper-check-count-both = { $all } registered, { $active } of them in post
paper-check-names-same = All these names are in the file.
paper-check-names-lack = Not in the file: { $names }.
paper-check-names-more = The file has { $count ->
    [one] 1 more person
   *[other] { $count } more people
} than the names typed here.
paper-check-gone = The file itself is no longer kept here: only its name and number can be checked.
