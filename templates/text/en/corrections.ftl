# The list of what is to be mended (corrections.xlsx), and copies with marks

corrections-title = What is to be mended in the files
corrections-sheet-summary = Start here
corrections-sheet-list = All places
corrections-title-problems = What to do first
corrections-title-files = By file
corrections-title-list = Every cell to mend or check
corrections-note = Mend first { $errors } · check { $warnings } · notes { $notes } — mend the source files, save them, and run pramoen check again. “Mend first” are cells without which figures lack something; “check” was read, but may not be what was meant
corrections-note-list = A click on the cell opens the source file there (not when this file has been moved elsewhere). Filter a head to see one file at a time
corrections-head-severity = Severity
corrections-head-problem = Problem
corrections-head-count = Number
corrections-head-hint = What to do
corrections-head-first = First place
corrections-head-files = Files
corrections-head-file = File
corrections-head-sheet = Sheet
corrections-head-cell = Cell
corrections-head-found = Found
corrections-head-wrong = What is wrong
corrections-head-expected = Expected

# Each problem in a few words
corrections-problem-unreadable-file = File cannot be opened
corrections-problem-unsupported-file = File of a kind that is not read
corrections-problem-unrecognised-sheet = Sheet of no known register
corrections-problem-missing-column = Required column missing
corrections-problem-header-guessed = Head spelled otherwise
corrections-problem-missing-value = Required cell blank
corrections-problem-unreadable-date = Date cannot be read
corrections-problem-ambiguous-date = Date with several readings
corrections-problem-repaired-date = Date that had to be interpreted
corrections-problem-future-date = Date after the evaluation
corrections-problem-unreadable-number = Number cannot be read
corrections-problem-unknown-choice = Word that is not in the list
corrections-problem-error-cell = Error of a formula
corrections-problem-conflicting-duplicate = Same number, different content
corrections-problem-unknown-reference = Number that no register has
corrections-problem-reversed-times = Times in the wrong order
corrections-problem-unknown-answer = Answer outside of the scale

# In a copy with marks
annotation-mark = [{ $severity }] { $problem }
annotation-hint = What to do: { $hint }
annotation-original = Mend the original file, not this copy.
annotation-only-xlsx = only .xlsx and .xlsm files can be marked
corrections-problem-damaged-file = damaged file
corrections-problem-protected-file = file with a password
corrections-problem-empty-file = empty file
corrections-problem-too-large-file = file too large
corrections-problem-unknown-encoding = unknown encoding
corrections-problem-unclosed-quote = unclosed quotation mark
corrections-problem-cell-outside = cell outside of the sheet
corrections-problem-repeated-cell = repeated cell
corrections-problem-doubled-column = two columns for one thing
corrections-problem-form-assumed = two registers fit
corrections-problem-hidden-sheet = hidden sheet
corrections-problem-month-without-year = month of an unknown year
corrections-problem-unreadable-time = unreadable clock time
corrections-problem-time-without-day = clock time without a day
corrections-problem-day-outside-month = day outside of the filled months
corrections-problem-sideways-sheet = sheet on its side
corrections-problem-running-number = repeated running number
