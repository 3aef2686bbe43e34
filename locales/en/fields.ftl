# Names of records and of their fields: kind-KIND, field-KIND-KEY.

kind-office = Office
kind-head-count = Head count
kind-person = Person
kind-engagement = Engagement
kind-posting = Posting
kind-contract = Contract
kind-certificate = Certificate
kind-exit = Exit
kind-filing-request = Filing request
kind-filing-result = Filing result

field-office-name = Name
field-office-code = Division code
field-office-level = Level
field-office-office-type = Type
field-office-parent = Superior
field-office-position = Position in lists
field-office-reporting = Who enters
field-office-opened = In use from
field-office-closed = Closed on

field-head-count-as-of = As of
field-head-count-separate-unions = Separate grassroots unions
field-head-count-all-unions = All union organisations
field-head-count-workers = Workers
field-head-count-members = Members
field-head-count-source = Source

field-person-name = Name
field-person-id-kind = Document type
field-person-id-number = Document number
field-person-sex = Sex
field-person-birth = Date of birth
field-person-nation = Ethnic group
field-person-native-place = Native place
field-person-household = Registered residence
field-person-party = Political affiliation
field-person-party-joined = Joined the Party
field-person-work-started = Began working
field-person-education = Highest education
field-person-degree = Degree
field-person-school = School
field-person-major = Subject
field-person-graduated = Graduated
field-person-social-work-major = Social work subject
field-person-study-mode = Mode of study
field-person-title-level = Title level
field-person-title-name = Title
field-person-phone = Mobile phone
field-person-address = Postal address
field-person-emergency-contact = Emergency contact
field-person-health = Medical conclusion
field-person-kinship = Declaration of kinship
field-person-original-retirement = Former statutory retirement age
field-person-verified-on = Verified on
field-person-verified-by = Verified by
field-person-verified-how = How verified
field-person-remark = Remarks

field-engagement-hired = Hired
field-engagement-entry = How taken on
field-engagement-allocator = Allocating unit
field-engagement-hirer = Hiring unit
field-engagement-signer = Contract signed by
field-engagement-user = User unit
field-engagement-mode = Mode of employment
field-engagement-off-establishment = Outside the establishment
field-engagement-full-time = Full-time
field-engagement-union-work = Mainly union work
field-engagement-existing-staff = Existing staff
field-engagement-work-began = First day of work
field-engagement-continuous-from = Continuous service from
field-engagement-previous = Previous engagement
field-engagement-first-job = First job
field-engagement-work-state = Work state
field-engagement-allocation-reason = Reason for not being allocated
field-engagement-insurance-registered = Social insurance registered
field-engagement-fund-registered = Housing fund registered

field-posting-engagement = Engagement
field-posting-union = Posted to
field-posting-post = Post
field-posting-post-level = Post level
field-posting-from = From
field-posting-to = To
field-posting-document = Allocation document no.

field-contract-engagement = Engagement
field-contract-number = Contract no.
field-contract-kind = Contract type
field-contract-start = Start
field-contract-end = End
field-contract-sequence = Which contract with this employer
field-contract-probation-end = Probation until
field-contract-signed = Signed
field-contract-employer = Employer
field-contract-employer-code = Unified social credit code
field-contract-agreement = Dispatch or service agreement no.

field-certificate-level = Level
field-certificate-number = Certificate no.
field-certificate-exam-year = Exam year
field-certificate-obtained = Obtained
field-certificate-issuer = Issued by
field-certificate-first-registered = First registered
field-certificate-registered-until = Registered until
field-certificate-reregistered = Last registered again

field-exit-engagement = Engagement
field-exit-date = Date
field-exit-kind = Kind
field-exit-legal-basis = Legal basis
field-exit-handover = Handover
field-exit-proof-issued = Proof of termination issued
field-exit-compensated = Severance paid

field-filing-request-engagement = Engagement
field-filing-request-filing-type = Filing type
field-filing-request-made = Applied on
field-filing-request-sequence = Number of the request
field-filing-request-facts = Filed facts
field-filing-request-withdrawn = Withdrawn on

field-filing-result-request = Filing request
field-filing-result-outcome = Outcome
field-filing-result-number = Filing number
field-filing-result-date = Date of result
field-filing-result-reasons = Reasons for return
field-filing-result-source = Source
field-filing-result-reply = Reply document no.

# Entries outside records
field-name = Name of the office
field-actor = Person acting
field-superior = Superior union
field-reason = Reason
