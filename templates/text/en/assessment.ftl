# The form of the self-assessment by the office standard
report-assessment-office = The office
report-assessment-year = Fiscal year { $year }
report-assessment-standard = Standard { $number }: { $title }
report-assessment-indicator = Indicator { $number }: { $title }
report-assessment-indicator-unknown = Indicator { $indicator }
report-assessment-no-table = (the definitions have no level table of this indicator: take it from the book of the standard)
report-assessment-lead = The office carried out { $performed } considerations, as follows.
report-assessment-not-rated = Not rated: { $performed } of { $total } considerations carried out
report-assessment-not-rated-provisional = Not rated: { $performed } of { $total } considerations carried out (level { $level } if all were)
report-assessment-consideration = { $number }. { $title }
report-assessment-unnamed = (name of the consideration, from the book of the standard)
report-assessment-method = Method
report-assessment-result = Result
report-assessment-comment = Comments and proposals
report-assessment-evidence = Documents and evidence
report-assessment-fill-method = (fill in the method)
report-assessment-fill-result = (fill in the result)
report-assessment-no-evidence = (no document in the evidence register)
report-assessment-missing = (file not found)
report-assessment-lacking = “{ $beginning }” has no value for { $name }
report-assessment-unwritten = Not written, for want of figures
report-assessment-number = no. { $number }
report-assessment-dated = of { $day }
report-assessment-subject = on { $subject }
report-assessment-page = Page
report-assessment-page-of = of
report-assessment-day = { $day } { $month } { $year }
report-assessment-month-1 = January
report-assessment-month-2 = February
report-assessment-month-3 = March
report-assessment-month-4 = April
report-assessment-month-5 = May
report-assessment-month-6 = June
report-assessment-month-7 = July
report-assessment-month-8 = August
report-assessment-month-9 = September
report-assessment-month-10 = October
report-assessment-month-11 = November
report-assessment-month-12 = December
report-assessment-met = the target ({ $target }) was reached
report-assessment-not-met = the target ({ $target }) was not reached
report-assessment-above = more than { $goal }
report-assessment-at-least = at least { $goal }
report-assessment-below = less than { $goal }
report-assessment-at-most = at most { $goal }
report-assessment-goal-percent = { $value } %
report-assessment-goal-previous = the fiscal year before
report-assessment-more-points = { $difference } points more than { $previous } % in the fiscal year { $year }
report-assessment-less-points = { $difference } points less than { $previous } % in the fiscal year { $year }
report-assessment-same-points = the same as in the fiscal year { $year }
report-assessment-more-count = { $difference } more than { $previous } in the fiscal year { $year } ({ $growth } %)
report-assessment-less-count = { $difference } less than { $previous } in the fiscal year { $year } ({ $growth } %)
report-assessment-same-count = the same as in the fiscal year { $year }
report-assessment-part-count = { $name } { $numerator }
report-assessment-part-share = { $name } { $value } % ({ $numerator })
report-assessment-part-of = { $name } { $numerator } of { $denominator }
report-assessment-part-percent = { $name } { $value } %
report-assessment-part-value = { $name } { $value }
report-assessment-list = { $first } and { $last }
report-assessment-list-gap = { ", " }
report-assessment-signature-own =
    Signed .............................. { $role }
    ({ $name })
    Position { $position }
    Date ........ / ........ / ............
report-assessment-signature-prepared =
    Signed .............................. reported
    (..............................)
    Position ..............................
    Date ........ / ........ / ............
report-assessment-signature-checked =
    Signed .............................. checked
    (..............................)
    Position ..............................
    Date ........ / ........ / ............
report-assessment-signature-approved =
    Signed .............................. approved
    (..............................)
    Position ..............................
    Date ........ / ........ / ............

# The sheet with the way to higher levels
report-sheet-standard-plan = Way to higher levels
report-title-standard-plan = What is lacking, and the way to higher levels (for the office alone)
report-note-standard-plan = “Clear” is the assessor's judgement in the register of considerations. The program only proposes from the evidence register: clear with at least one complete document dated in the fiscal year.
report-title-plans = The shortest way to each higher level
report-title-scores = Weighted scores: { $standard }
report-title-completeness = Completeness of the definition: { $standard }
report-note-completeness = What is “not given” is to be filled in from the office's copy of the standard in templates/standards/. Nothing is guessed.
report-head-lacks = What is lacking
report-head-plan-level = To level
report-head-plan-steps = What to do
report-head-plan-count = In all
report-head-plan-candidates = Documents that could serve
report-head-score-standard = Part
report-head-score-name = Name
report-head-score-weight = Weight
report-head-score = Score or level
report-head-score-reason = Why there is none
report-head-source-of = Of
report-head-source-part = Part
report-head-source-origin = Given by
report-head-source-title = Source
report-head-filing = Found there
report-waits = waits for a judgement
report-lacks-all = no document
report-lack-kind = no kind
report-lack-date = no date
report-lack-year = dated outside the fiscal year
report-lack-file = not found, or its place is not said
report-lack-judgement = not clear to the assessor
report-plan-do = Carry out { $numbers }
report-plan-make-clear = Make the evidence of { $numbers } show clearly
report-plan-could-serve = { $number }: { $documents }
report-plan-more = and { $count } more
report-score-overall = All standards
report-gap-standards = it is not known how many standards there are
report-gap-indicators = it is not known how many indicators standard { $standard } has
report-gap-parts = the definition has { $given } of { $count } standards
report-gap-parts-of = the definition has { $given } of { $count } indicators of standard { $standard }
report-gap-standard-weight = the weight of standard { $standard } is not known
report-gap-indicator-weight = the weight of indicator { $indicator } is not known
report-gap-level = indicator { $indicator } has no level
report-part-standards = Number of standards
report-part-weight = Weight
report-part-indicators = Number of indicators
report-part-considerations = Number of considerations
report-part-name = Name of consideration { $number }: { $title }
report-part-names = Names of considerations { $numbers }
report-part-levels = Level table
report-origin-source = public document that quotes it
report-origin-book = the book of the standard
report-origin-office = the office
report-origin-none = not given
report-filing-unsaid = place not said
report-filing-present = file found
report-filing-missing = file not found
report-filing-outside = outside the folder, not looked at
report-filing-address = web address, not opened
report-filing-bad-address = web address that cannot be right
report-filing-place = kept on paper
