# The words of the page for screen and web (board.html)

board-skip = Skip to the content
board-contents = Contents
board-why = Why this figure
board-filter = Search the table
board-shown = { $shown } of { $all } rows
board-in-words = Read the chart as text
board-enlarge = Full screen
board-top = Back to the top
board-fate = Counted as
board-reason = Because
board-rows = Rows
board-all-rows = All rows of the period

board-answer-open = { $count } more leading indicators have no target to be held against, or no data yet

board-section-figures = Leading indicators
board-section-changes = What changed
board-section-next = What to do next
board-section-charts = Charts
board-section-indicators = All indicators
board-section-months = Month by month
board-section-parts = By group
board-section-survey = Satisfaction
board-section-standard = Office standard
board-section-data = Completeness of the data
board-section-method = Rules that were used

board-note-figures = Open “Why this figure” for the sentence of the manual, how it is counted, and how many rows count and do not count, with the reasons.
board-note-indicators = The name of an indicator leads to the why of its figure. The year before is the same period of the fiscal year before. The range is the lowest and highest value if the undecided rows were filled in.
board-note-parts = Figures of the period by type, unit, channel and other groups. Open an indicator to see its tables.
board-note-issues = What was found in the data, counted by kind. The place of each and how to mend it are in the office's corrections.xlsx.
board-note-no-issues = Nothing was found in the data that has to be mended.
board-note-method = How an indicator is counted stands with its figure. Below are the rules that several figures share.

board-title-accounts = Why the other figures
board-title-considerations = Considerations
board-title-issues = What was found in the data
board-account-title = { $title }{ $value ->
        [none] { "" }
       *[other] : { $value }
    }{ $verdict ->
        [none] { "" }
       *[other] {" "}· { $verdict }
    }

board-group-targets = Results against targets
board-group-months = By month of the fiscal year
board-group-parts = By type and unit
board-group-reach = Channels, media, tone and target groups
board-group-causes = Causes
board-group-budget = Plan and budget

board-head-severity = Severity
board-head-kind = Kind
board-head-count = Count

board-line-target = Target
board-line-counted = Counted
board-line-distance = Distance
board-line-interval = 95 % interval
board-line-bounds = If what is missing were filled in
board-line-sure = How sure
board-line-last-year = Same period last year
board-line-reading = Another reading
board-target-compared = { $target } ({ $goal })
board-bounds = { $bounds } ({ $rows } rows undecided)
board-fragile = the verdict may change
board-robust = the verdict cannot change
board-last-year = { $value } ({ $difference })
board-share = { $value } ({ $count } { $unit })
board-course = Trend by month: { $months }

board-manual = { $source }, { $clause }
board-decided = What had to be decided: { $decided }
board-else = , else{" "}
board-other-reading = Another reading
board-universe-unknown = not told yet
board-rows-elsewhere = { $count } further rows belong to other periods
board-rows-undated = { $count } further rows have no date, or one after the day of the evaluation, so they are in no period
board-in-workbook = Every row stands on the sheet “{ $sheet }” of report.xlsx: filter the column “{ $column }”
board-all-registers = All registers


board-footer-workbook = Every figure is that of report.xlsx of the same period, where it is a formula that leads to the rows it counts.
board-footer-public = This page holds no personal data and no words of respondents, and it loads nothing from elsewhere.

# Kinds of what is found in the files
board-issue-unreadable-file = file that cannot be opened
board-issue-damaged-file = damaged file, or one not copied to its end
board-issue-unfinished-file = file that could not be read to its end
board-issue-changed-file = file that changed while it was read
board-issue-protected-file = file with a password
board-issue-empty-file = file that holds nothing
board-issue-too-large-file = file that is too large
board-issue-unknown-encoding = file of an unknown encoding
board-issue-unsupported-file = file of a kind that is not read
board-issue-unrecognised-sheet = sheet that matches no register
board-issue-unclosed-quote = quotation mark that does not close
board-issue-cell-outside = cell that no sheet has
board-issue-repeated-cell = cell that stands more than once
board-issue-sideways-sheet = heads below each other
board-issue-missing-column = missing column
board-issue-header-guessed = head that had to be guessed
board-issue-unused-columns = columns that are not used
board-issue-doubled-column = two columns of one thing
board-issue-form-assumed = sheet that may be of several registers
board-issue-hidden-sheet = hidden sheet
board-issue-personal-data = personal data that was cut out
board-issue-personal-name = name with personal data
board-issue-link-not-followed = file or folder that is a link
board-issue-own-report = report of this program
board-issue-marked-copy = copy with marks
board-issue-own-folder = folder of a report of this program
board-issue-unreadable-folder = folder that cannot be opened
board-issue-no-file = neither a file nor a folder
board-issue-other-kind = file of another kind, not read
board-issue-macros-not-run = workbook with macros
board-issue-month-without-year = month of an unknown year
board-issue-missing-value = required cell left blank
board-issue-unreadable-date = date that cannot be read
board-issue-ambiguous-date = date of several readings
board-issue-repaired-value = value that was repaired
board-issue-future-date = date after the day of the evaluation
board-issue-unreadable-time = time that cannot be read
board-issue-time-without-day = time without a day
board-issue-day-outside-month = day outside its month
board-issue-unreadable-number = number that cannot be read
board-issue-unknown-choice = word that is not in the list
board-issue-several-ticks = several ticks
board-issue-error-cell = error of a formula
board-issue-conflicting-duplicate = one number with different content
board-issue-running-number = running number on several sheets
board-issue-unknown-reference = reference to what is not there
board-issue-reversed-times = times in the wrong order
board-issue-unknown-answer = answer that is no level of the scale
board-issue-scale-mixed = several scales in one item
board-issue-scale-from-zero = scale from 0
board-issue-scale-assumed = scale that was assumed
board-issue-scale-differs = item with a scale of its own
board-issue-repeated-responses = responses to a survey that stand in another file, too
board-issue-transposed-survey = survey that lies on its side
board-issue-undated-survey = survey without a date
board-issue-figure-differs = figure that differs from its counts
board-issue-arithmetic-differs = amount that is not its product
board-issue-categories-differ = amount that is not the sum of its categories
board-issue-overspent = more spent than planned
board-issue-counter-reset = counter that began again
board-issue-unapproved-publication = publication before approval
board-issue-number-inversion = document number against the order of dates
board-issue-number-of-other-year = document number of another year
board-issue-undated-document = document without a date
board-issue-unnumbered-document = document without a number
board-issue-document-outside-year = document outside of the fiscal year
board-issue-duplicate-number = document number that stands twice
board-issue-dead-path = evidence file that is not there
board-issue-outside-path = evidence outside of the office's folder
board-issue-bad-address = web address that cannot be used
board-issue-many-considerations = one document for many considerations
board-issue-consideration-without-evidence = consideration without evidence
board-issue-evidence-without-consideration = evidence of no consideration
board-issue-unknown-consideration = consideration that the standard does not have
board-issue-repeated-consideration = consideration that stands twice
board-issue-consideration-of-every-indicator = consideration without its indicator
board-issue-several-documents = several documents in one cell
board-issue-unreadable-considerations = numbers of considerations that cannot be read
board-issue-malformed-email = e-mail address that cannot be used
board-issue-misnumbered-items = items in the wrong order
board-issue-day-after-year = day after the year that is assessed
board-issue-repeated-entry = person that stands twice
board-issue-claim-incomplete = incomplete claim
board-issue-claim-register-unknown = claim of an unknown register
board-issue-claim-column-unknown = claim of an unknown column
board-issue-claim-column-personal = claim of personal data
board-issue-claim-column-without-numbers = claim of a column without numbers
board-issue-claim-value-unmatched = claim of an unknown value
board-issue-claim-without-records = claim without records to check
board-issue-claim-differs = claim that differs from the registers
board-issue-frame-missing = No report form of the name given
board-issue-frame-unfillable = A report form that cannot be filled
board-issue-frame-without-placeholders = A report form without placeholders
board-issue-placeholder-left = A placeholder that was left unfilled
board-issue-placeholder-unknown = A placeholder that is not known
board-issue-placeholder-without-value = A placeholder without a value in the period
board-issue-more-alike = More cells of a column with the same
board-issue-unwise-limit = A limit that is set too high
board-issue-unfit-logo = An office's sign that cannot be used
board-issue-unknown-chart = A chart that was chosen and does not exist
board-issue-restated-period = Figures of a sealed period that changed
board-issue-changed-seal = A sealed file that is not as it was
board-issue-unreadable-seal = A file in the folder sealed that cannot be read
