# What was found in the files, and what to do about it (-hint)

issue-unreadable-file = this file cannot be opened: { $reason }
issue-unreadable-file-hint = open it in Excel and save it anew as .xlsx; if Excel cannot open it either, the file is damaged: use another copy
issue-unsupported-file = files of this kind are not read ({ $kind })
issue-unsupported-file-hint = open it in Excel and choose Save As, .xlsx
issue-unrecognised-sheet = this sheet matches no register and was not used
issue-unrecognised-sheet-hint = if it should be used, see that the table head stands in the first 30 rows and has the required columns
issue-missing-column = this sheet looks like “{ $form }” but has no column “{ $column }”
issue-missing-column-hint = add the column to the table head, or rename it
issue-header-guessed = the head “{ $header }” was taken for “{ $column }”
issue-header-guessed-hint = if that is wrong, rename the head
issue-missing-value = “{ $column }” is blank: this row is not counted
issue-missing-value-hint = fill it in, or delete the row
issue-unreadable-date = “{ $found }” cannot be read as a date (column { $column })
issue-unreadable-date-hint = type it as 22/08/2569, with a time as 22/08/2569 13:30
issue-ambiguous-date = “{ $found }” can be read as more than one day: { $readings } (column { $column })
issue-ambiguous-date-hint = write the month as a word
issue-repaired-date = “{ $found }” was read as { $result } ({ $rule ->
    [buddhist-serial] the year was typed in the Buddhist era
    [two-digit-year] the year was typed with two digits
    [month-first] this table writes the month first
   *[other] { $rule }
}; column { $column }; { $cells } cells)
issue-repaired-date-hint = nothing to do if that is right; otherwise type it anew
issue-future-date = “{ $found }” lies after the day of the evaluation (column { $column })
issue-future-date-hint = check year and month
issue-unreadable-number = “{ $found }” is not a number (column { $column })
issue-unreadable-number-hint = type digits only
issue-unknown-choice = “{ $found }” is not in the list of “{ $column }” (nearest: { $nearest })
issue-unknown-choice-hint = type it as the list has it
issue-error-cell = this cell is the error { $found } of a formula (column { $column })
issue-error-cell-hint = mend the formula, or type the value
issue-conflicting-duplicate = “{ $found }” ({ $column }) stands at { $first } already with different content; the first is used
issue-conflicting-duplicate-hint = correct the number, or delete the row that is not wanted
issue-unknown-reference = “{ $found }” ({ $column }) is not in { $form }
issue-unknown-reference-hint = check the number, or add the record to the register
issue-reversed-times = “{ $later }” lies before “{ $earlier }”
issue-reversed-times-hint = right if it was published live during the event; otherwise correct the times
issue-unknown-answer = the answer “{ $found }” is no level of the scale of “{ $item }” (nearest: { $nearest })
issue-unknown-answer-hint = use the words of the other answers
issue-scale-mixed = answers to “{ $item }” are of several scales: “{ $found }” are no levels of { $scale }; no answer to it is counted
issue-scale-mixed-hint = bring all answers to one scale, or part them into two columns
issue-scale-from-zero = the levels of “{ $item }” begin at 0; no answer to it is counted
issue-scale-from-zero-hint = use a scale that begins at 1, such as 1-10, or convert the points to it first
issue-scale-assumed = the answers were read on the scale { $scale }, but may be of { $others }
issue-scale-assumed-hint = nothing to do if that is right; otherwise tell the scale in the title or the head of the column, as (1-4)
issue-scale-differs = “{ $item }” has the scale { $scale }, unlike the rest of the survey
issue-scale-differs-hint = nothing to do if that is right; items of different scales are not averaged together
issue-transposed-survey = in this survey respondents stand side by side; it was not used
issue-transposed-survey-hint = copy the table and choose Paste Special, Transpose: one row, one respondent
issue-undated-survey = no date and no period of this survey was found; its answers belong to no period
issue-undated-survey-hint = add a column of dates, or tell the period in the title, as ไตรมาสที่ 4 ปีงบประมาณ 2569
issue-figure-differs = “{ $column }” of the sheet is { $found }, but its counts give { $computed }
issue-figure-differs-hint = check the counts of the levels and the formula; the report uses what the counts give
