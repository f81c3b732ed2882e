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
report-assessment-signature-prepared =
    Signed ........................................ reported
    (........................................)
    Position ........................................
    Date ........ / ........ / ............
report-assessment-signature-checked =
    Signed ........................................ checked
    (........................................)
    Position ........................................
    Date ........ / ........ / ............
report-assessment-signature-approved =
    Signed ........................................ approved
    (........................................)
    Position ........................................
    Date ........ / ........ / ............
