# Code tables: one message per value, code-TABLE-CODE.

code-sex-0 = Unknown
code-sex-1 = Male
code-sex-2 = Female
code-sex-9 = Not stated

code-id-kind-1 = Resident identity card
code-id-kind-2 = Residence permit for Hong Kong, Macao and Taiwan residents
code-id-kind-3 = Foreign permanent resident identity card
code-id-kind-9 = Other

code-nation-01 = Han
code-nation-02 = Mongol
code-nation-03 = Hui
code-nation-04 = Zang
code-nation-05 = Uygur
code-nation-06 = Miao
code-nation-07 = Yi
code-nation-08 = Zhuang
code-nation-09 = Buyei
code-nation-10 = Chosen
code-nation-11 = Man
code-nation-12 = Dong
code-nation-13 = Yao
code-nation-14 = Bai
code-nation-15 = Tujia
code-nation-16 = Hani
code-nation-17 = Kazak
code-nation-18 = Dai
code-nation-19 = Li
code-nation-20 = Lisu
code-nation-21 = Va
code-nation-22 = She
code-nation-23 = Gaoshan
code-nation-24 = Lahu
code-nation-25 = Shui
code-nation-26 = Dongxiang
code-nation-27 = Naxi
code-nation-28 = Jingpo
code-nation-29 = Kirgiz
code-nation-30 = Tu
code-nation-31 = Daur
code-nation-32 = Mulao
code-nation-33 = Qiang
code-nation-34 = Blang
code-nation-35 = Salar
code-nation-36 = Maonan
code-nation-37 = Gelao
code-nation-38 = Xibe
code-nation-39 = Achang
code-nation-40 = Pumi
code-nation-41 = Tajik
code-nation-42 = Nu
code-nation-43 = Uzbek
code-nation-44 = Russ
code-nation-45 = Ewenki
code-nation-46 = Deang
code-nation-47 = Bonan
code-nation-48 = Yugur
code-nation-49 = Gin
code-nation-50 = Tatar
code-nation-51 = Derung
code-nation-52 = Oroqen
code-nation-53 = Hezhen
code-nation-54 = Monba
code-nation-55 = Lhoba
code-nation-56 = Jino
code-nation-97 = Other
code-nation-98 = Chinese national of foreign descent

code-party-01 = Member of the Communist Party of China
code-party-02 = Probationary member of the Communist Party of China
code-party-03 = Member of the Communist Youth League
code-party-04 = Member of the Revolutionary Committee of the Kuomintang
code-party-05 = Member of the China Democratic League
code-party-06 = Member of the China National Democratic Construction Association
code-party-07 = Member of the China Association for Promoting Democracy
code-party-08 = Member of the Chinese Peasants’ and Workers’ Democratic Party
code-party-09 = Member of the China Zhi Gong Party
code-party-10 = Member of the Jiusan Society
code-party-11 = Member of the Taiwan Democratic Self-Government League
code-party-12 = Without party affiliation (democratic personage)
code-party-13 = No affiliation

code-education-10 = Graduate education
code-education-11 = Doctoral programme, completed
code-education-12 = Doctoral programme, courses finished, no diploma
code-education-13 = Doctoral programme, left unfinished
code-education-14 = Master’s programme, completed
code-education-15 = Master’s programme, courses finished, no diploma
code-education-16 = Master’s programme, left unfinished
code-education-17 = Graduate class, completed
code-education-18 = Graduate class, courses finished, no diploma
code-education-19 = Graduate class, left unfinished
code-education-20 = Undergraduate education
code-education-21 = University, bachelor level, completed
code-education-22 = University, bachelor level, courses finished, no diploma
code-education-23 = University, bachelor level, left unfinished
code-education-28 = University, ordinary class, completed
code-education-30 = Junior college education
code-education-31 = Junior college, completed
code-education-32 = Junior college, courses finished, no diploma
code-education-33 = Junior college, left unfinished
code-education-40 = Secondary vocational education
code-education-41 = Secondary specialised school, completed
code-education-42 = Secondary specialised school, courses finished, no diploma
code-education-43 = Secondary specialised school, left unfinished
code-education-44 = Vocational senior secondary school, completed
code-education-45 = Vocational senior secondary school, courses finished, no diploma
code-education-46 = Vocational senior secondary school, left unfinished
code-education-47 = Skilled workers’ school, completed
code-education-48 = Skilled workers’ school, courses finished, no diploma
code-education-49 = Skilled workers’ school, left unfinished
code-education-60 = Senior secondary education
code-education-61 = Senior secondary school, completed
code-education-62 = Senior secondary school, courses finished, no diploma
code-education-63 = Senior secondary school, left unfinished
code-education-70 = Junior secondary education
code-education-71 = Junior secondary school, completed
code-education-73 = Junior secondary school, left unfinished
code-education-80 = Primary education
code-education-81 = Primary school, completed
code-education-83 = Primary school, left unfinished
code-education-90 = Other

code-degree-D = Doctor
code-degree-M = Master
code-degree-B = Bachelor
code-degree-N = None

code-study-mode-F = Full-time
code-study-mode-P = Part-time

code-title-level-1 = Senior
code-title-level-2 = Associate senior
code-title-level-3 = Intermediate
code-title-level-4 = Assistant
code-title-level-5 = Clerk
code-title-level-0 = None

code-cert-level-0 = None
code-cert-level-1 = Assistant social worker
code-cert-level-2 = Social worker
code-cert-level-3 = Senior social worker

code-health-1 = Fit
code-health-0 = Not fit

code-office-level-1 = Province
code-office-level-2 = City
code-office-level-3 = County
code-office-level-4 = Grassroots (town or street)

code-office-type-TOWN = Town union
code-office-type-STREET = Street union
code-office-type-ZONE = Development zone (industrial park) union
code-office-type-REGION = Regional union federation below county level
code-office-type-INDUSTRY = Industry union federation below county level
code-office-type-OTHER = Other grassroots union
code-office-type-GOV = Federation of trade unions
code-office-type-SVC = Workers’ service centre or similar

code-entry-mode-1 = Open recruitment
code-entry-mode-2 = Hired through purchased services
code-entry-mode-3 = Taken over from existing staff
code-entry-mode-4 = Transferred in
code-entry-mode-9 = Other

code-employ-mode-1 = Direct contract
code-employ-mode-2 = Labour dispatch
code-employ-mode-3 = Employed by a social organisation (purchased services)
code-employ-mode-4 = Personnel agency or other

code-contract-kind-1 = Fixed-term labour contract
code-contract-kind-2 = Open-ended labour contract
code-contract-kind-3 = Labour contract for a given task
code-contract-kind-4 = Contract for services

code-contract-making-1 = Signed (renewals too)
code-contract-making-2 = Extended by agreement
code-contract-making-3 = Renewed automatically as agreed

code-statutory-extension-1 = Diagnosis or observation for an occupational disease
code-statutory-extension-2 = Occupational disease or work injury
code-statutory-extension-3 = Medical treatment period
code-statutory-extension-4 = Pregnancy, childbirth, nursing
code-statutory-extension-5 = Over 15 years’ service and under 5 years to retirement
code-statutory-extension-6 = Term as union chair, vice-chair or committee member
code-statutory-extension-9 = Another ground in law

code-yes-no-Y = Yes
code-yes-no-N = No

code-consent-Y = Given
code-consent-N = Not given

code-work-state-1 = At work
code-work-state-2 = Maternity leave
code-work-state-3 = Sick leave
code-work-state-4 = On secondment
code-work-state-5 = On probation

code-exit-kind-11 = Resigned
code-exit-kind-12 = Ended by agreement
code-exit-kind-13 = Dismissed for cause (Labour Contract Law, article 39)
code-exit-kind-14 = Dismissed with notice (Labour Contract Law, article 40)
code-exit-kind-15 = Redundancy
code-exit-kind-21 = Contract expired, not renewed by the employer
code-exit-kind-22 = Contract expired, not renewed by the worker
code-exit-kind-31 = Retired
code-exit-kind-32 = Died or declared missing
code-exit-kind-41 = Entered the establishment, civil service or a public institution
code-exit-kind-42 = Moved to other work
code-exit-kind-43 = Service contract ended, not placed
code-exit-kind-51 = Transferred to another county of the province
code-exit-kind-99 = Other

code-reporting-1 = Reports itself
code-reporting-2 = Entered by the superior

code-original-retirement-50 = 50
code-original-retirement-55 = 55

code-filing-type-1 = First filing of existing staff
code-filing-type-2 = New
code-filing-type-3 = Changed
code-filing-type-4 = Left

code-filing-outcome-1 = Recorded
code-filing-outcome-2 = Returned for correction

code-filing-source-1 = System
code-filing-source-2 = Entered by hand
code-staffing-note-kind-1 = More than 5 people
code-staffing-note-kind-2 = More than the optional number
code-staffing-note-kind-3 = Vacant for now

code-included-Y = Included
code-included-N = Not included

code-pay-factor-1 = Certificate level
code-pay-factor-2 = Years of work
code-pay-factor-3 = Education
code-pay-factor-4 = Duty
code-pay-factor-5 = Professional title
code-pay-factor-6 = Results

code-insurance-1 = Social insurance
code-insurance-2 = Housing fund

code-grade-1 = Excellent
code-grade-2 = Qualified
code-grade-3 = Basically qualified
code-grade-4 = Unqualified
code-grade-9 = Not graded

code-severity-1 = Ordinary
code-severity-2 = Serious

code-dimension-1 = Professional ethics
code-dimension-2 = Practical ability
code-dimension-3 = Results
code-dimension-4 = Workers' satisfaction
code-dimension-9 = Other

code-training-kind-1 = Job training
code-training-kind-2 = Post training
code-training-kind-3 = Professional education
code-training-kind-4 = Continuing education
code-training-kind-5 = Degree study
code-training-kind-9 = Other

code-training-form-1 = Class
code-training-form-2 = Online
code-training-form-3 = Practice
code-training-form-4 = Meeting
code-training-form-9 = Other

code-study-status-1 = Studying
code-study-status-2 = Graduated
code-study-status-3 = Left

code-exam-result-1 = Passed
code-exam-result-2 = Passed in part
code-exam-result-3 = Not passed
code-exam-result-4 = Absent

code-talent-list-1 = Social-work talent list
code-talent-list-2 = Professional and technical staff

code-duty-way-1 = Appointed
code-duty-way-2 = Elected
code-duty-way-3 = Moved
code-duty-way-4 = Removed

code-reward-kind-1 = Material reward
code-reward-kind-2 = Honour

code-reward-basis-1 = Clause 3(4)
code-reward-basis-9 = Other

code-honour-1 = Leading social worker
code-honour-2 = Finest social worker
code-honour-3 = Excellent union worker
code-honour-4 = Excellent union activist
code-honour-9 = Other

code-honour-level-1 = Nation
code-honour-level-2 = Province
code-honour-level-3 = City
code-honour-level-4 = County
code-honour-level-5 = Township

code-nomination-kind-1 = For party membership
code-nomination-kind-2 = For full-time vice chair
code-nomination-kind-3 = Leading social worker
code-nomination-kind-4 = Finest social worker
code-nomination-kind-5 = Excellent union worker
code-nomination-kind-6 = Excellent union activist
code-nomination-kind-9 = Other

code-nomination-status-1 = Pending
code-nomination-status-2 = Chosen
code-nomination-status-3 = Not chosen

code-funding-1 = Union funds
code-funding-2 = Public money
code-funding-9 = Other

code-service-content-1 = Services
code-service-content-2 = Staff

code-passed-1 = Passed
code-passed-0 = Not passed

code-not-hired-1 = Withdrew
code-not-hired-2 = Health check
code-not-hired-3 = Inquiry
code-not-hired-4 = Ranked behind
code-not-hired-9 = Other

code-document-kind-1 = Pay and growth mechanism
code-document-kind-2 = Pay structure
code-document-kind-3 = Social-work talent plan
code-document-kind-4 = Training plan and rules
code-document-kind-5 = Assessment rules
code-document-kind-6 = Local talent development plan
code-document-kind-9 = Other
