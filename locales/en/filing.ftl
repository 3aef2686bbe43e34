# The filing page: sending, taking in, reviewing, proposals, files exchanged.

# Filing states, shared by the pages
filing-state-unfiled = Not filed
filing-state-made = Made, not yet sent
filing-state-at-county = Sent, with the county
filing-state-at-city = Sent, with the city
filing-state-at-province = Sent, awaiting the province
filing-state-returned = Returned for correction
filing-state-recorded = Filed
filing-state-changed = Changed since, to be filed
filing-state-exit-filed = Exit filed

# Kinds of file, shared by the pages
file-kind-filing = filing package
file-kind-draft = filing package with proposals
file-kind-receipt = receipt
file-number = No. { $number }
