# What was found in the files, what was expected (-expected), and what to do about it (-hint)

issue-unreadable-file = this file cannot be opened: { $reason }
issue-unreadable-file-expected = a file that Excel opens, without a password
issue-unreadable-file-hint = open it in Excel and save it anew as .xlsx; if Excel cannot open it either, the file is damaged: use another copy
issue-damaged-file = this file is damaged, or was not copied to its end ({ $reason })
issue-damaged-file-expected = a file that opens to its end
issue-damaged-file-hint = copy or download it anew; if Excel offers to repair it, accept and save it as .xlsx
issue-unfinished-file = { $reason ->
    [time] reading this file took too long and was broken off: nothing of it is counted
   *[stopped] reading this file broke off twice, because the file is damaged or needs too much memory: nothing of it is counted
}
issue-unfinished-file-expected = a file that can be read to its end
issue-unfinished-file-hint = open it in Excel and save it as a new .xlsx; delete what lies outside of the table, then run again
issue-changed-file = this file was being changed or saved while it was read, both times that it was tried: nothing of it is counted
issue-changed-file-expected = a file that is saved and at rest
issue-changed-file-hint = wait until it is saved, copied or synced, then run again
issue-protected-file = this file opens only with a password
issue-protected-file-expected = a file without a password
issue-protected-file-hint = open it in Excel, choose File > Info > Protect Workbook > Encrypt with Password, clear the password and save
issue-empty-file = this file holds nothing
issue-empty-file-expected = a file with a table
issue-empty-file-hint = it may not have finished copying or syncing: get it anew; if it is meant to be empty, take it out of the input folder
issue-too-large-file = this file is beyond a limit and is not read: { limit-what }: { $count }, and at most { $limit }{ limit-unit } { $place ->
    [none] may be
   *[other] may be (at { $place })
}
issue-too-large-file-expected = a file below the limit
issue-too-large-file-hint = delete the rows, columns and pictures beyond the table, or split it into several files, and save as .xlsx; if the file is right and comes from somebody you trust, raise the limit: --limit { $name }={ $raised }, or { $name } = { $raised } below [limits] in pramoen.toml
limit-what = { $name ->
    [files] files of an office
    [file-size] size of a file
    [page-size] size of a web page
    [inflated] size of a whole file unpacked
    [part-size] size of one part of a file unpacked
    [sheet-size] size of one sheet unpacked
    [ratio] size unpacked against the size of the file
    [parts] parts in a file
    [sheets] sheets of a file
    [columns] filled cells of one row
    [cells] filled cells of a file
    [repeated-cells] cells that are merged or repeated
    [spanned-cells] cells in the box around the table of an .xls
    [shared-strings] texts in the store of texts of a file
    [text-length] letters of one cell
    [all-texts] texts of all cells of a file, each with its own
    [xml-depth] tags within tags in XML
    [memory] memory for reading
   *[seconds] time for reading a file
}
limit-unit = { $unit ->
    [mebibytes] { " " }MiB
    [times] { " " }times
    [seconds] { " " }seconds
   *[pieces] { "" }
}
issue-unknown-encoding = it cannot be told in which encoding the text of this file is
issue-unknown-encoding-expected = text in UTF-8 or TIS-620
issue-unknown-encoding-hint = open it in Excel and save it as .xlsx, or as “CSV UTF-8”
issue-unsupported-file = files of this kind are not read: { $kind ->
    [xlsb] a binary Excel workbook (.xlsb)
    [xls-4] a workbook of Excel 4 or older
    [word] a Word document
    [powerpoint] a PowerPoint presentation
    [pdf] a PDF
    [image] a picture
    [archive] an archive of other files
    [opendocument] an OpenDocument of another kind
    [flat-opendocument] an OpenDocument in one piece (.fods)
    [numbers] a workbook of Apple Numbers
    [rich-text] rich text (.rtf)
    [shortcut] a shortcut: the file itself lies elsewhere
    [google] a shortcut to Google Sheets: the table itself is on the web
    [html] a web page without a table
    [xml] XML that is no workbook
    [ole] a document of an older Office program
   *[other] of a kind that is not known
}
issue-unsupported-file-expected = a file of kind .xlsx, .xlsm, .ods, .csv or .tsv
issue-unsupported-file-hint = { $kind ->
    [xlsb] open it with Excel and choose Save As, .xlsx; to have it read as it is, add xlsb = true below [read] to pramoen.toml
    [word] copy the table into Excel and save it as .xlsx
    [powerpoint] copy the table into Excel and save it as .xlsx
    [pdf] get the file that it was made from; or in Excel: Data > Get Data > From PDF, and save as .xlsx
    [image] type the table into Excel; a picture belongs in the folder of evidence
    [archive] take the files out of the archive and put the workbooks into the input folder
    [numbers] in Numbers: File > Export To > Excel
    [rich-text] copy the table into Excel and save it as .xlsx
    [shortcut] copy the file itself into the input folder
    [google] open it, choose File > Download > Microsoft Excel (.xlsx), and put that file into the input folder
    [html] if the table lies in another file of the same page, open the page in Excel and save it as .xlsx
   *[other] open it in Excel or LibreOffice and choose Save As, .xlsx; what is no register can be taken out of the input folder
}
issue-unrecognised-sheet = this sheet matches no register and was not used
issue-unrecognised-sheet-expected = the table head of a known register in the sheet's first 30 rows
issue-unrecognised-sheet-hint = if it should be used, see that the table head stands in the first 30 rows and has the required columns, or add to pramoen.toml:
    { $lines }
issue-unclosed-quote = a quotation mark opens in this cell and does not close: nothing is read from this row on
issue-unclosed-quote-expected = quotation marks in pairs
issue-unclosed-quote-hint = delete the quotation mark or add the closing one, or save the file anew from Excel
issue-cell-outside = the file speaks of a cell “{ $found }”, which no spreadsheet has: it is not read
issue-cell-outside-expected = a cell that a sheet has
issue-cell-outside-hint = open the file in Excel, see that nothing is missing, and save it anew
issue-repeated-cell = the file holds this cell more than once: the last is used
issue-repeated-cell-expected = one value for a cell
issue-repeated-cell-hint = open the file in Excel, see that the cell is right, and save it anew
issue-missing-column = this sheet looks like “{ $form }” but has no column “{ $column }”
issue-missing-column-expected = a table head with the column “{ $column }”
issue-missing-column-hint = add the column to the table head, or say which head it is in pramoen.toml:
    { $lines }
issue-header-guessed = the head “{ $header }” was taken for “{ $column }”
issue-header-guessed-expected = a table head that reads “{ $column }”
issue-header-guessed-hint = if that is right, adding these lines to pramoen.toml ends this note; if not, rename the head:
    { $lines }
issue-missing-value = “{ $column }” is blank: this row is not counted
issue-missing-value-expected = a value of “{ $column }” in every row that is used
issue-missing-value-hint = fill it in, or delete the row
issue-unreadable-date = “{ $found }” cannot be read as a date (column { $column })
issue-unreadable-date-expected = a day of the calendar, Buddhist or common era, such as 22/08/2569
issue-unreadable-date-hint = type it as 22/08/2569, with a time as 22/08/2569 13:30
issue-ambiguous-date = “{ $found }” can be read as more than one day: { $readings } (column { $column })
issue-ambiguous-date-expected = a date that can be read in one way only, such as 5 Jun 2569
issue-ambiguous-date-hint = write the month as a word
issue-repaired-value = “{ $found }” was read as { $result } ({ $rule ->
    [buddhist-serial] the year was typed in the Buddhist era
    [two-digit-year] the year was typed with two digits
    [month-first] this table writes the month first
    [month-spelling] the month is misspelled
    [serial-number] a number that is not shown as a date
    [unit] without its unit
    [several-amounts] the sum of several amounts in one cell
    [day-for-number] the program has made a date of the number that was typed: format the cell as text and type it anew
    [typed-clock] a number that was typed as a clock time
   *[other] { $rule }
}; column { $column }; { $cells } cells)
issue-repaired-value-expected = a value that needs no repair, as 5 ส.ค. 2569
issue-repaired-value-hint = nothing to do if that is right; otherwise type it anew
issue-future-date = “{ $found }” lies after the day of the evaluation (column { $column })
issue-future-date-expected = a date no later than the day of the evaluation
issue-future-date-hint = check year and month
issue-unreadable-number = “{ $found }” is not a number (column { $column })
issue-unreadable-number-expected = digits only, such as 12
issue-unreadable-number-hint = type digits only
issue-unknown-choice = “{ $found }” is not in the list of “{ $column }”{ $nearest ->
    [none] {""}
   *[other] {" "}(nearest: { $nearest })
}
issue-unknown-choice-expected = a word of the list of “{ $column }”{ $nearest ->
    [none] {""}
   *[other] ; nearest: { $nearest }
}
issue-unknown-choice-hint = type it as the list has it
issue-error-cell = this cell is the error { $found } of a formula (column { $column })
issue-error-cell-expected = a value, not the error of a formula
issue-error-cell-hint = mend the formula, or type the value
issue-conflicting-duplicate = “{ $found }” ({ $column }) stands at { $first } already with different content; the first is used
issue-conflicting-duplicate-expected = one number for one record ({ $column })
issue-conflicting-duplicate-hint = correct the number, or delete the row that is not wanted
issue-unknown-reference = “{ $found }” ({ $column }) is not in { $form }{ $rows ->
    [1] {""}
   *[other] {" "}({ $rows } rows of this sheet name such numbers)
}
issue-unknown-reference-expected = a “{ $column }” that is in { $form }
issue-unknown-reference-hint = check the number, or add the record to the register
issue-reversed-times = “{ $later }” lies before “{ $earlier }”
issue-reversed-times-expected = “{ $earlier }” before “{ $later }”, or at the same time
issue-reversed-times-hint = right if it happened so, as when published live during the event; otherwise correct the times
issue-unknown-answer = the answer “{ $found }” is no level of the scale of “{ $item }”{ $nearest ->
    [none] {""}
   *[other] {" "}(nearest: { $nearest })
}
issue-unknown-answer-expected = an answer that is a level of the scale
issue-unknown-answer-hint = use the words of the other answers
issue-doubled-column = the heads “{ $header }” and “{ $used }” both are “{ $column }”; “{ $used }” is used
issue-doubled-column-expected = one column for one thing
issue-doubled-column-hint = to use “{ $header }” instead, rename a head or add to pramoen.toml:
    { $lines }
issue-form-assumed = this sheet may be “{ $form }” or “{ $other }”; it is read as “{ $form }”
issue-form-assumed-expected = heads or a sheet name that say which register it is
issue-form-assumed-hint = if it is “{ $other }”, add to pramoen.toml:
    { $lines }
issue-hidden-sheet = this sheet is hidden in its workbook; it is read like the others
issue-hidden-sheet-expected = a sheet in sight
issue-hidden-sheet-hint = if it is not to be counted, delete it, or add ignore = true for it in pramoen.toml
issue-personal-data = the column “{ $column }” holds telephones, e-mail addresses or identity numbers ({ $cells } cells); they were cut out and are shown nowhere
issue-personal-data-expected = a text without telephones, e-mail addresses and identity numbers
issue-personal-data-hint = nothing needs to be done; a telephone or an address of the office that may be shown belongs in pramoen.toml below [privacy], as public = ["0-2123-4567"]
issue-personal-name = this name holds a telephone, an e-mail address or an identity number, which was cut out: “{ $name }”
issue-personal-name-expected = a name of a file, a sheet or a column without telephones, e-mail addresses and identity numbers
issue-personal-name-hint = better to rename it; a telephone or an address of the office that may be shown belongs in pramoen.toml below [privacy], as public = ["0-2123-4567"]
issue-link-not-followed = this is only a link to a file or folder elsewhere; links are not followed, so nothing of it was read
issue-link-not-followed-expected = the file itself
issue-link-not-followed-hint = copy the file itself into this folder
issue-own-report = this is a report that this program wrote and no register: it is not read, or its figures would be counted again
issue-own-report-expected = a register of the office, not a report of this program
issue-own-report-hint = take the report out of this folder; if you wrote a register into the file of a report, copy that sheet into a new workbook and save it as .xlsx
issue-marked-copy = this is a copy in which the program marked what is to be mended (check --annotate); it is read like any register, and if its original is here too, the same rows may be counted twice
issue-marked-copy-expected = either the original or the mended copy
issue-marked-copy-hint = keep one of them: mend the original and take this copy out, or, if the copy was mended, take the original out and delete the program's comments in the copy
issue-own-folder = this folder is a report that this program wrote (it holds manifest.json): nothing in it is read, or its figures would be counted again
issue-own-folder-expected = a folder of the office's registers alone
issue-own-folder-hint = nothing need be done; if a register of yours lies in it, move that out of this folder, and keep reports outside the folder of the inputs
issue-unreadable-folder = { $kind ->
    [denied] this folder cannot be opened, as your account has no right to: the files in it are not counted
   *[other] this folder cannot be opened, so the files in it are not counted: { $reason }
}
issue-unreadable-folder-expected = a folder that can be opened
issue-unreadable-folder-hint = { $kind ->
    [denied] ask whoever looks after the machine, or owns the folder, for the right to open it, or copy the files that are needed into another folder
   *[other] try to open the folder yourself; if it is on another machine or a removable drive, see that it is still connected, and run again
}
issue-no-file = this is neither a file nor a folder (a channel of the system, as a pipe or a device) and is not read
issue-no-file-expected = a file or a folder
issue-no-file-hint = if it should be a register, put the file itself here; if not, take it out of this folder
issue-other-kind = { $count ->
    [1] this file is not read:
   *[other] this file and others of its ending in this folder, { $count } in all, are not read:
} { $kind ->
    [template] a template of a table
    [table] a table of another program
    [unfinished] a temporary file, or one that was not downloaded to its end
    [backup] a backup copy
    [word] a text document
    [powerpoint] a presentation
    [text] plain text
    [pdf] a PDF
    [image] a picture
    [recording] sound or film
    [archive] an archive of other files
    [nothing] its name has no ending, as .xlsx, so it cannot be told what it is
   *[other] no table of a kind that is known
} { $ending ->
    [none] {""}
   *[other] (.{ $ending })
}
issue-other-kind-expected = a file of kind .xlsx, .xlsm, .ods, .csv or .tsv
issue-other-kind-hint = { $kind ->
    [template] if there are records in it, open it and choose Save As, .xlsx
    [table] open it in Excel, LibreOffice or its own program and save it as .xlsx
    [unfinished] if the file itself is not here, download or save it anew to its end; if it is, this one can be deleted
    [backup] if it is to be used in place of the file itself, open it in Excel and save it as .xlsx
    [text] if it is a table, open it in Excel and save it as .xlsx; evidence may stay here: write where it lies into the evidence register
    [archive] if registers are in it, take them out of the archive and put them into this folder
    [nothing] if it is a register, open it in Excel and save it as .xlsx
    [other] if it is a register, open it in Excel or LibreOffice and save it as .xlsx; if not, nothing need be done
   *[document] if it has a table that should be counted, copy that into Excel and save it as .xlsx; evidence may stay here: write where it lies into the evidence register
}
issue-macros-not-run = this workbook has macros; they were not run, only its cells were read
issue-macros-not-run-expected = a workbook without macros
issue-macros-not-run-hint = if you do not know who made them, do not click “Enable Content” in Excel; save the register as .xlsx, which keeps no macros
issue-month-without-year = the head “{ $found }” is a month of an unknown year; its column is not counted
issue-month-without-year-expected = a month with its year, as มิ.ย. 68
issue-month-without-year-hint = write the year in the head, as มิ.ย. 68, or state ปีงบประมาณ 2569 above the table
issue-unreadable-time = “{ $found }” is no clock time (time of “{ $column }”)
issue-unreadable-time-expected = a clock time, as 13:30
issue-unreadable-time-hint = type 13:30 or 13.30 น.
issue-time-without-day = there is a time “{ $found }” without a day for “{ $column }”; it is not used
issue-time-without-day-expected = a day beside the time
issue-time-without-day-hint = type the day in the same row
issue-day-outside-month = the day “{ $found }” (column { $column }) lies in none of the months filled in this row; the months are counted
issue-day-outside-month-expected = a day in a month that is filled
issue-day-outside-month-hint = mend the day, or move the number to the right month
issue-sideways-sheet = this sheet looks like “{ $form }”, but its heads stand below each other; it is not read
issue-sideways-sheet-expected = heads in one row
issue-sideways-sheet-hint = copy the whole table and paste it with Paste Special > Transpose on a new sheet
issue-running-number = the running number “{ $found }” is that of { $first } as well, another record: both are counted ({ $rows } rows of this sheet)
issue-running-number-expected = numbers that are unique over all sheets
issue-running-number-hint = where other registers refer to it, add a column “{ $column }” that is unique over all sheets
issue-scale-mixed = answers to “{ $item }” are of several scales: “{ $found }” are no levels of { $scale }; no answer to it is counted
issue-scale-mixed-expected = answers of one scale
issue-scale-mixed-hint = bring all answers to one scale, or part them into two columns
issue-scale-from-zero = the levels of “{ $item }” begin at 0; no answer to it is counted
issue-scale-from-zero-expected = a scale that begins at 1
issue-scale-from-zero-hint = use a scale that begins at 1, such as 1-10, or convert the points to it first
issue-scale-assumed = the answers were read on the scale { $scale }, but may be of { $others }
issue-scale-assumed-expected = a scale told in the title or the head
issue-scale-assumed-hint = nothing to do if that is right; otherwise tell the scale in the title or the head of the column, as (1-4)
issue-scale-differs = “{ $item }” has the scale { $scale }, unlike the rest of the survey
issue-scale-differs-expected = one scale for the whole survey
issue-scale-differs-hint = nothing to do if that is right; items of different scales are not averaged together
issue-repeated-responses = { $rows ->
    [1] one row of this sheet has
   *[other] { $rows } rows of this sheet have
} the same time and the same answers as rows from { $first } on{ $others ->
    [0] {""}
    [1] {" "}and of one more sheet
   *[other] {" "}and of { $others } more sheets
}: counted once
issue-repeated-responses-expected = the response of each person in one file only
issue-repeated-responses-hint = nothing needs to be done, the figures are right; where the answers of one form were downloaded several times, the newest file is enough
issue-transposed-survey = in this survey respondents stand side by side; it was not used
issue-transposed-survey-expected = one row for each respondent
issue-transposed-survey-hint = copy the table and choose Paste Special, Transpose: one row, one respondent
issue-undated-survey = no date and no period of this survey was found; its answers belong to no period
issue-undated-survey-expected = a date or period of the survey
issue-undated-survey-hint = add a column of dates, or tell the period in the title, as ไตรมาสที่ 4 ปีงบประมาณ 2569
issue-figure-differs = “{ $column }” of the sheet is { $found }, but its counts give { $computed }
issue-figure-differs-expected = { $computed }
issue-figure-differs-hint = check the counts of the levels and the formula; the report uses what the counts give
issue-several-ticks = “{ $column }” is ticked in several columns: { $found }
issue-several-ticks-expected = one tick
issue-several-ticks-hint = leave the tick that is right
issue-unused-columns = columns that are not used: { $headers }
issue-unused-columns-expected = the heads of the register
issue-unused-columns-hint = where one should be used, rename its head or add to pramoen.toml:
    { $lines }
issue-arithmetic-differs = “{ $column }” is { $found }, but quantity and price make { $computed }
issue-arithmetic-differs-expected = { $computed }
issue-arithmetic-differs-hint = check quantity, unit price and amount; the report uses the amount as typed
issue-categories-differ = “{ $column }” is { $found }, but its categories sum to { $computed }
issue-categories-differ-expected = { $computed }
issue-categories-differ-hint = check the amount of each category; the report uses those of the categories
issue-overspent = { $column } { $activity }{ $category ->
    [none] {""}
   *[other] {" "}{ $category }
}: { $found } baht spent, more than the { $allocated } baht planned for the fiscal year
issue-overspent-expected = spending of { $allocated } at most
issue-overspent-hint = check the activity, the category and the amounts; if it was overspent, amend the plan as approved
issue-counter-reset = “{ $column }” is { $found }, less than the { $before } read before: taken for a reset
issue-counter-reset-expected = a total of { $before } or more
issue-counter-reset-hint = right if the counter was reset; otherwise correct the value
issue-unapproved-publication = published before it was approved, or without an approval
issue-unapproved-publication-expected = an approval before the publication, or at the same time
issue-unapproved-publication-hint = if it was approved, enter when
issue-repeated-entry = the same person and organisation as { $first }: counted once
issue-repeated-entry-expected = one row for one person of an organisation
issue-repeated-entry-hint = delete the doubled row, or mark who has left
issue-claim-incomplete = “{ $subject }” cannot be checked yet: “{ $column }” is blank
issue-claim-incomplete-expected = fill in { $column }
issue-claim-incomplete-hint = fill in “{ $column }”; where no register records this, the figure needs other evidence
issue-claim-register-unknown = there is no register called “{ $found }” that figures can be checked against
issue-claim-register-unknown-expected = { $nearest ->
    [none] the name of a register
   *[other] { $nearest }
}
issue-claim-register-unknown-hint = { $nearest ->
    [none] type the name as on the blank register; questionnaires cannot be used
   *[other] “{ $nearest }” may be meant; if so, change it
}
issue-claim-column-unknown = { $register } has no column “{ $found }”
issue-claim-column-unknown-expected = { $nearest ->
    [none] a heading of { $register }
   *[other] { $nearest }
}
issue-claim-column-unknown-hint = { $nearest ->
    [none] type the heading as the register has it
   *[other] “{ $nearest }” may be meant; if so, change it
}
issue-claim-column-personal = “{ $found }” of { $register } is personal data, which is not kept: nothing can be checked against it
issue-claim-column-personal-expected = a heading without personal data
issue-claim-column-personal-hint = name another column, or leave “{ $column }” blank to count rows
issue-claim-column-without-numbers = “{ $found }” of { $register } holds no numbers: there is no sum and no latest value
issue-claim-column-without-numbers-expected = a heading with numbers
issue-claim-column-without-numbers-hint = name a column of numbers in “{ $column }”, or count rows or different values
issue-claim-value-unmatched = there is no “{ $found }” in “{ $of }” of { $register }
issue-claim-value-unmatched-expected = { $nearest ->
    [none] a value of “{ $of }”
   *[other] { $nearest }
}
issue-claim-value-unmatched-hint = { $nearest ->
    [none] type the value in “{ $column }” as the register has it
   *[other] “{ $nearest }” may be meant; if so, change it
}
issue-claim-without-records = there is nothing of the fiscal year { $year } in { $register } to check “{ $subject }” against
issue-claim-without-records-expected = { $register } with records of the fiscal year { $year }
issue-claim-without-records-hint = put that register into input, or check the fiscal year and the condition
issue-claim-differs = “{ $subject }” is claimed to be { $found }, but { $register } gives { $computed }{ $difference ->
    [none] {""}
   *[other] {" "}(difference { $difference })
}
issue-claim-differs-expected = { $computed }
issue-claim-differs-hint = open the counted cells on the sheet “Claimed figures” of the report, then mend the report or the register, whichever is wrong
issue-number-inversion = number { $found } of { $dated } runs against number { $other }, dated { $other_dated } ({ $first })
issue-number-inversion-expected = higher numbers dated on the same day or later, within a series and a year
issue-number-inversion-hint = look at the documents or the register of outgoing letters, and mend the number or date of the one that is wrong: it may be either of the two
issue-number-of-other-year = number { $found } is one of the year { $year }, but it is dated { $dated }
issue-number-of-other-year-expected = the year of the date in the number
issue-number-of-other-year-hint = look at the document, and mend the year of the number or the date
issue-undated-document = this document has no date ({ $kind })
issue-undated-document-expected = the date on the document
issue-undated-document-hint = type the date of the document, as 22 ส.ค. 2569
issue-unnumbered-document = this document has no number ({ $kind })
issue-unnumbered-document-expected = the number on the document
issue-unnumbered-document-hint = type the number of the document, as 295/2569 or ศธ 04225/1287
issue-document-outside-year = dated { $found }, outside fiscal year { $year } that it is to prove
issue-document-outside-year-expected = a date in fiscal year { $year } (1 October to 30 September)
issue-document-outside-year-hint = check the year of the date and the fiscal year; if the document is of another year, find one of the year assessed
issue-duplicate-number = number { $found } is that of { $first } as well, another document
issue-duplicate-number-expected = a number given once within a series and a year
issue-duplicate-number-hint = look at both documents and mend the number; if they are one, make dates and subjects agree
issue-dead-path = there is no file “{ $found }”
issue-dead-path-expected = the path of a file in the office's folder
issue-dead-path-hint = check the names of folder and file, or put the file there; one file or one folder to a cell; for paper, write the names of cabinet and folder
issue-outside-path = “{ $found }” lies outside of the office's folder: whether the file is there was not checked
issue-outside-path-expected = a path within the office's folder, as หลักฐาน/2569/คำสั่ง.pdf
issue-outside-path-hint = copy the file into the office's folder, and write its path without a drive
issue-bad-address = “{ $found }” cannot be a web address
issue-bad-address-expected = a web address, as https://www.example.go.th/news/12
issue-bad-address-hint = open the page in a browser, and copy the whole address
issue-many-considerations = one document is to prove { $count } considerations ({ $found }), more than { $most }
issue-many-considerations-expected = at most { $most } considerations for one document
issue-many-considerations-hint = nothing to do if it proves them all; otherwise keep those that it shows clearly
issue-consideration-without-evidence = consideration { $found } was performed, but no document of the evidence register proves it
issue-consideration-without-evidence-expected = at least one record of evidence
issue-consideration-without-evidence-hint = add a record to the evidence register, or this number to one that is there
issue-evidence-without-consideration = nothing says which consideration this document proves: it counts for none
issue-evidence-without-consideration-expected = the numbers of the considerations that it proves
issue-evidence-without-consideration-hint = type their numbers, as 6 or 2.4/6
issue-unknown-consideration = there is no consideration { $found }: the indicator has { $most }
issue-unknown-consideration-expected = a number from 1 to { $most }
issue-unknown-consideration-hint = check the numbers of consideration and indicator, and the edition of the standard
issue-repeated-consideration = consideration { $found } stands at { $first } already: that row counts, and this one does not
issue-repeated-consideration-expected = one row for a consideration of a year and an edition
issue-repeated-consideration-hint = see which row is right and delete the other; what is of another year, indicator or office must say so, or be moved away
issue-consideration-of-every-indicator = no indicator is given: the row counts in every one ({ $indicators })
issue-consideration-of-every-indicator-expected = the number of the indicator, as 2.4
issue-consideration-of-every-indicator-hint = write the indicator in every row, even where it is that of the row above
issue-several-documents = one cell lists { $count } documents: they are read as one, by the first line (column { $column })
issue-several-documents-expected = one document to a row
issue-several-documents-hint = give each a row of its own, with the same numbers of considerations
issue-unreadable-considerations = no numbers of considerations can be read from “{ $found }” (column { $column })
issue-unreadable-considerations-expected = numbers of considerations, as 6, or 6, 7, or 1-9, or 2.4/6
issue-unreadable-considerations-hint = type the numbers alone, parted by commas; for all of them a range, as 1-9; where Excel makes a date of it, format the cell as text first
issue-malformed-email = the e-mail address “{ $found }” cannot be right (column { $column })
issue-malformed-email-expected = an address without spaces and with a dot after the @, as name@gmail.com
issue-malformed-email-hint = type the whole address anew
issue-misnumbered-items = the sub-items { $found } stand under item { $under } (column { $column })
issue-misnumbered-items-expected = sub-items of { $under } that begin with { $under }.
issue-misnumbered-items-hint = mend their numbers, or move them below their item
issue-day-after-year = it names { $found }, which is after fiscal year { $year } that is assessed
issue-day-after-year-expected = days up to 30 September { $year }
issue-day-after-year-hint = check the year; what belongs to the next year belongs into its assessment
issue-unwise-limit = the limit { $name } ({ limit-what }) is { $found }{ limit-unit }: so high that it protects from nothing
issue-unwise-limit-expected = at most { $most }{ limit-unit }
issue-unwise-limit-hint = lower { $name } below [limits] in pramoen.toml, or at --limit, to what the office's files need: a hostile file may stall the machine
issue-unfit-logo = the picture “{ $found }” cannot be the office's sign: { $reason ->
    [missing] there is no such file in the office's folder
    [outside] the file lies outside the office's folder
    [unreadable] the file cannot be opened
    [damaged] the file is cut off or damaged
    [heavy] the file has more than 2 MB
    [large] the picture is wider or higher than 8,000 pixels
   *[kind] it is neither a PNG nor a JPEG
}
issue-unfit-logo-expected = a .png or .jpg picture in the office's folder of at most 2 MB
issue-unfit-logo-hint = put a .png or .jpg picture beside pramoen.toml and write its name at logo below [report]; this report has no sign
issue-more-alike = this cell and others below it in the column, { $count } in all, have the same as those above
issue-more-alike-expected = cells are listed one by one up to 1,000 of a column
issue-more-alike-hint = correct the whole column at once (as by Find and Replace) and run again: what is left is listed then
issue-unknown-chart = the report of this period has no chart “{ $found }”
issue-unknown-chart-expected = a chart or an indicator of this period
issue-unknown-chart-hint = mend the name at charts below [report] in pramoen.toml; the charts of this period are { $known }
issue-restated-period = { $figures } figures of the sealed period { $period } are not as they were
issue-restated-period-expected = the figures as they were sealed
issue-restated-period-hint = see the sheet of sealed periods for the rows that changed; if that was meant, seal the period once more with pramoen seal { $period } --again "reason"
issue-changed-seal = a file of a sealed period is not as it was written: it is not compared
issue-changed-seal-expected = the file as the program wrote it
issue-changed-seal-hint = put the file back from a copy into the folder sealed
issue-unreadable-seal = a file in the folder sealed cannot be read ({ $found }): it is not compared
issue-unreadable-seal-expected = a file that pramoen seal wrote
issue-unreadable-seal-hint = take it out of the folder sealed, or put it back from a copy; one of a later version of the program needs that version
