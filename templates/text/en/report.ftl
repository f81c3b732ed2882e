# The words of the report

report-title = Evaluation of public-relations work
report-title-office = Evaluation of public-relations work, { $office }
report-summary-period = { $period } · evaluated as of { $day }
report-note-period = { $period }
report-yes = yes
report-no = no
report-without = not recorded
report-percent = %
report-robust = cannot change
report-reading-differs = counted as “{ $reading }” it is { $value }, { $verdict }
report-reading-of = { $indicator }: { $said }
report-fragile = may change
report-bounds = possible range { $bounds }
report-other-reading = ↳ { $reading }
report-overall = All items
report-section = Section: { $section }
report-no-target = the manual names no target
report-unmatched = (not used)
report-clock-time = time

# Names of sheets, at most 31 characters
report-sheet-summary = Summary
report-sheet-indicators = Indicators
report-sheet-trend = Trend
report-sheet-periods = Periods
report-sheet-breakdowns = Breakdowns
report-sheet-satisfaction = Satisfaction
report-sheet-standard = Standard
report-sheet-evidence = Evidence
report-sheet-issues = Issues
report-sheet-method = Method
report-sheet-sources = Sources

# Titles
report-title-indicators = All indicators
report-title-targets = Indicators with a target (data of the chart)
report-title-trend = Month by month, fiscal years { $first }–{ $last }
report-title-trend-year = Every indicator by month, fiscal year { $year }
report-title-periods = By month, quarter, half, year and cumulatively, fiscal year { $year }
report-title-breakdowns = Indicators by group
report-title-by = { $indicator } by { $by }
report-title-satisfaction = Satisfaction survey
report-title-standard = Quality level of the office standard
report-title-evidence = Register of evidence
report-title-issues = What was found in the files, and what to do
report-title-method = How the indicators are counted
report-title-bands = Bands of means
report-title-sources = Sources and reconciliation
report-title-rows = Reconciliation of rows
report-title-matched = Headers that were matched
report-title-files = Files that were read
report-title-ignored = Sheets that no register recognised

# Notes
report-title-spreads = Least, median, P90, greatest and mean
report-sheet-lists = Lists
report-title-lists = Lists of values that are counted
report-note-lists = Formulas that count different values use these lists. Texts are counted by their numbers in the ledger sheets.
report-title-sizes = How many there are in all, as the office has set it
report-title-expected = Values that there should be: { $indicator }
report-title-values = Values of { $column } ({ $table })
report-title-working-days = Working days up to the day of the evaluation
report-title-change-parts = What the changes are made of
report-sheet-change-parts = Parts of changes
report-not-live = The formula of this cell is longer than spreadsheets take. The cell holds the value that it comes to.
report-cut-off = [cut here: a cell holds no more; the rest is in the input file]
report-note-sheet-parts = The list is longer than a sheet: this is part { $number } of { $count }. Every formula counts all parts.
report-note-indicators = Values, counts, ranges, intervals, verdicts and distances are formulas that count the ledger sheets; fixed targets, and figures of indicators without a ledger, are plain values. “-” means no value. The range is the lowest and highest value if the undecided rows were filled in. The year before is the same period of the fiscal year before.
report-note-periods = Filter the columns “Grain” or “Indicator” to see what you need.
report-note-no-survey = There are no survey answers in this period.
report-note-no-standard = No standard applies to this fiscal year.
report-note-evidence = Web addresses and files found in the office's folder are links; everything else is the place as it was recorded.
report-note-issues = Fix first { $errors } · check { $warnings } · notes { $notes } — mend the source files and run again; there is nothing to mend in this report
report-title-ledger-misses = Ledger of what was missed, undecided or left out: { $table }
report-note-ledger-misses = This sheet shows { $shown } of { $count } records: those that an indicator with a target misses, cannot decide or leaves out. The report's figures count all records and stand as plain values. The whole ledger is in { $file } in this report's folder.
report-note-ledger-numbers = The numbers of values on this sheet are plain values: the list is longer than a spreadsheet can number anew whenever it opens.
report-ledger-misses = The ledgers of { $tables } show in this workbook only what is missed, undecided or left out. Figures that are counted in them stand as plain values. The whole ledgers are in the folder ledger beside this workbook. To have all rows here, write ledger = "all" below [report] in pramoen.toml, or run pramoen run --ledger all.
report-ledger-none = This workbook has no ledgers of the registers. Figures that are counted in them stand as plain values. To have them, delete ledger below [report] in pramoen.toml, or run pramoen run --ledger auto.
report-note-ledger = One row is one record. Every row is in one bucket of every indicator, with its reason. Filter a head to see the misses: the report's figures count this sheet.
report-note-method = The manuals' sentences are quoted word for word; the conditions are what the program counts by.
report-note-rows = read = kept + duplicate + rejected + ignored, for every sheet

# Heads of tables
report-head-indicator = Indicator
report-head-value = Value
report-head-value-percent = Percent
report-head-unit = Unit
report-head-target = Target
report-head-target-line = Target
report-head-verdict = Verdict
report-head-numerator = Nume- rator
report-head-denominator = Denomi- nator
report-head-excluded = Ex- cluded
report-head-undecided = Un- decided
report-head-outside = Outside
report-head-low = Lowest
report-head-high = Highest
report-head-interval-low = 95 % from
report-head-interval-high = 95 % to
report-head-goal = Year before to beat
report-head-score-of-five = Score (of 5)
report-head-spread-count = Count (n)
report-head-spread-least = Least
report-head-spread-median = Median
report-head-spread-decile = P90
report-head-spread-greatest = Greatest
report-head-spread-mean = Mean
report-head-size = In all
report-head-list-value = Value
report-head-list-number = Number
report-head-working-day = Working day
report-head-code = Number of { $column }
report-head-robust = If filled in
report-head-distance = Distance
report-head-previous-numerator = Year before, num.
report-head-previous-denominator = Year before, den.
report-head-previous = Year before
report-head-change = Change (points)
report-head-trend = Trend
report-head-rows = Rows counted
report-head-manual = Source in the manual
report-head-grain = Grain
report-head-period = Period
report-head-month = Month
report-head-day-key = Day counted, by { $by }
report-head-bucket = { $indicator }
report-head-reason = Reason: { $indicator }
report-head-part = Group
report-head-count = Count
report-head-item = Item
report-head-level = Level { $level }
report-head-level-percent = % { $level }
report-head-n = n
report-head-mean = Mean
report-head-deviation = S.D.
report-head-band = Band
report-head-missing = Blank
report-head-not-applicable = Not applic.
report-head-unreadable = Un- readable
report-head-standard-level = Quality level
report-head-standard-description = Description of the level
report-head-standard-performance = How it was carried out / results / opinion and suggestions
report-head-standard-documents = Documents / evidence
report-head-standard-count = Counted from the considerations
report-head-standard-indicator = Indicator
report-head-number = No.
report-head-consideration = Consideration
report-head-performed = Carried out
report-head-clarity = Evidence
report-head-proposed = Proposed by the register
report-head-evidence-count = Documents
report-head-place = Place
report-head-source = Place
report-head-evidence-id = Code
report-head-fiscal-year = Fiscal year
report-head-considerations = Considerations
report-head-kind = Kind of document
report-head-document-number = Number
report-head-dated = Dated
report-head-subject = Subject
report-head-link = Kept at / link
report-head-severity = Severity
report-head-found = Found
report-head-what-is-wrong = What is wrong
report-head-what-to-do = What to do
report-head-what = What
report-head-said = Details
report-head-band-from = Mean from
report-head-form = Register
report-head-rows-read = Read
report-head-rows-kept = Kept
report-head-rows-duplicate = Duplicate
report-head-rows-rejected = Rejected
report-head-rows-ignored = Ignored
report-head-rows-sum = Sum
report-head-sheet-column = Column
report-head-header = Header in the file
report-head-field = Used as
report-head-file = File
report-head-sha256 = SHA-256

# Grains
report-grain-year = year
report-grain-half = half
report-grain-quarter = quarter
report-grain-cumulative = cumulative
report-grain-month = month

# Method
report-method-manual-source = Manual or project
report-method-manual-clause = Clause
report-method-manual-sentence = Sentence of the manual
report-method-target = Target
report-method-counted = Counted as
report-method-dated-by = Month taken from
report-method-sql-denominator = Denominator's condition
report-method-sql-numerator = Numerator's condition
report-method-sql-exclude = Left out
report-method-reading = Shown beside it
report-method-decided = What had to be decided
report-kind-proportion = numerator ÷ denominator × 100
report-kind-percent-of-scale = points ÷ points possible × 100
report-kind-count = count
report-kind-share = share of each group × 100
report-kind-distinct-count = number of different values
report-kind-mean = mean of each item
report-kind-turnaround = median of the time taken, with the 90th percentile and the longest
report-kind-plan-actual = done ÷ planned × 100
report-kind-coverage = seen ÷ all that there should be × 100

# Standard
report-performed = Carried out (considerations)
report-performed-clear = Carried out with clear evidence (considerations)
report-standard-performance = { $performed } of { $total } considerations carried out, { $clear } with evidence that shows clearly
report-standard-documents = { $count } documents in the register: see the sheet “Evidence”

# Summary
report-chart-targets = Results against targets (%)
report-chart-targets-alt = Columns of the indicators with a target, with the targets as a line
report-chart-trend = Monthly trend (%)
report-chart-trend-alt = Lines of the indicators with a target by month of the fiscal year
report-chart-by = { $indicator } by { $by } (%), target { $target }
report-chart-by-alt = Bars of { $indicator } by { $by }; the target is { $target }
report-chart-levels = { $survey }: share of each level by { $by }
report-chart-levels-alt = Bars of { $survey } by { $by }, each stacked to 100 % of its answers, the highest level first
report-logo-alt = The sign of { $office }
report-left-out = Sheets that were left out of this workbook ({ $count }): { $sheets }. Figures that are counted in them stand here as plain values. For all sheets, delete sheets and leave_out below [report] in pramoen.toml, or run pramoen run --sheets all.
report-signature-blank = ........................................
report-signature-own =
    Signed ........................................ { $role }
    ({ $name })
    Position { $position }
    Date ........ / ........ / ............
report-signature-prepared =
    Signed ........................................ prepared
    (........................................)
    Position ........................................
    Date ........ / ........ / ............
report-signature-checked =
    Signed ........................................ checked
    (........................................)
    Position ........................................
    Date ........ / ........ / ............
report-signature-approved =
    Signed ........................................ approved
    (........................................)
    Position ........................................
    Date ........ / ........ / ............

# Names of the ledgers' columns

# The director's page
report-answer-all = All { $count } targets met
report-answer-some = { $met } of { $count } targets met · not met:{ $names }
report-answer-none = None of { $count } targets met
report-answer-open = No figure of this period can be held against a target
report-title-movement = What changed
report-movement = { $indicator }: { $sentence }
report-movement-none = No leading indicator moved, or there is no earlier period to compare with
report-title-actions = What to do next
report-action = { $about }: { $text }
report-action-data = The files
report-action-standard = Standard, indicator { $indicator }
report-action-look = look at its rows for the cause
report-action-missed-in = { $distance }; most was missed in { $group }
report-action-mend = mend { $errors } places first, then run again
report-action-check = check { $warnings } places
report-action-mend-and-check = mend { $errors } places first, check { $warnings } more, then run again
report-action-open = fill in what { $count } rows lack, then the verdict is certain (now between { $bounds })
report-action-level = level { $level } needs { $count } more considerations ({ $numbers })
report-action-claims = Figures that the report claims
report-action-claims-differ = { $count } differ from the registers
report-action-unread = Sheets that no register recognised
report-action-unread-look = look at all { $count } of them
report-action-nothing = Nothing is left to do
report-head-how-far = Distance to target
report-head-how-sure = How certain
report-back = Back to the summary
