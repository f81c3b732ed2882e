# What was found in the files, what was expected (-expected), and what to do about it (-hint)

issue-unreadable-file = this file cannot be opened: { $reason }
issue-unreadable-file-expected = a file that Excel opens, without a password
issue-unreadable-file-hint = open it in Excel and save it anew as .xlsx; if Excel cannot open it either, the file is damaged: use another copy
issue-unsupported-file = files of this kind are not read ({ $kind })
issue-unsupported-file-expected = a file of kind .xlsx, .xlsm, .ods, .csv or .tsv
issue-unsupported-file-hint = open it in Excel and choose Save As, .xlsx
issue-unrecognised-sheet = this sheet matches no register and was not used
issue-unrecognised-sheet-expected = the table head of a known register in the sheet's first 30 rows
issue-unrecognised-sheet-hint = if it should be used, see that the table head stands in the first 30 rows and has the required columns
issue-missing-column = this sheet looks like “{ $form }” but has no column “{ $column }”
issue-missing-column-expected = a table head with the column “{ $column }”
issue-missing-column-hint = add the column to the table head, or rename it
issue-header-guessed = the head “{ $header }” was taken for “{ $column }”
issue-header-guessed-expected = a table head that reads “{ $column }”
issue-header-guessed-hint = if that is wrong, rename the head
issue-missing-value = “{ $column }” is blank: this row is not counted
issue-missing-value-expected = a value of “{ $column }” in every row that is used
issue-missing-value-hint = fill it in, or delete the row
issue-unreadable-date = “{ $found }” cannot be read as a date (column { $column })
issue-unreadable-date-expected = a day of the calendar, Buddhist or common era, such as 22/08/2569
issue-unreadable-date-hint = type it as 22/08/2569, with a time as 22/08/2569 13:30
issue-ambiguous-date = “{ $found }” can be read as more than one day: { $readings } (column { $column })
issue-ambiguous-date-expected = a date that can be read in one way only, such as 5 Jun 2569
issue-ambiguous-date-hint = write the month as a word
issue-repaired-date = “{ $found }” was read as { $result } ({ $rule ->
    [buddhist-serial] the year was typed in the Buddhist era
    [two-digit-year] the year was typed with two digits
    [month-first] this table writes the month first
   *[other] { $rule }
}; column { $column }; { $cells } cells)
issue-repaired-date-expected = a whole date of the calendar, such as 05/08/2569
issue-repaired-date-hint = nothing to do if that is right; otherwise type it anew
issue-future-date = “{ $found }” lies after the day of the evaluation (column { $column })
issue-future-date-expected = a date no later than the day of the evaluation
issue-future-date-hint = check year and month
issue-unreadable-number = “{ $found }” is not a number (column { $column })
issue-unreadable-number-expected = digits only, such as 12
issue-unreadable-number-hint = type digits only
issue-unknown-choice = “{ $found }” is not in the list of “{ $column }” (nearest: { $nearest })
issue-unknown-choice-expected = a word of the list of “{ $column }”; nearest: { $nearest }
issue-unknown-choice-hint = type it as the list has it
issue-error-cell = this cell is the error { $found } of a formula (column { $column })
issue-error-cell-expected = a value, not the error of a formula
issue-error-cell-hint = mend the formula, or type the value
issue-conflicting-duplicate = “{ $found }” ({ $column }) stands at { $first } already with different content; the first is used
issue-conflicting-duplicate-expected = one number for one record ({ $column })
issue-conflicting-duplicate-hint = correct the number, or delete the row that is not wanted
issue-unknown-reference = “{ $found }” ({ $column }) is not in { $form }
issue-unknown-reference-expected = a “{ $column }” that is in { $form }
issue-unknown-reference-hint = check the number, or add the record to the register
issue-reversed-times = “{ $later }” lies before “{ $earlier }”
issue-reversed-times-expected = “{ $earlier }” before “{ $later }”, or at the same time
issue-reversed-times-hint = right if it was published live during the event; otherwise correct the times
issue-unknown-answer = the answer “{ $found }” is no level of the scale of “{ $item }”
issue-unknown-answer-expected = an answer that is a level of the scale
issue-unknown-answer-hint = use the words of the other answers
