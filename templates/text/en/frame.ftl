# The office's own report form that the program fills, and its placeholders {"{{"}…{"}}"}

placeholder-title = Placeholders for report forms
placeholder-note = Copy a placeholder into a cell of the office's own form. A cell that holds nothing else becomes a number, so that the office's formulas and charts work; within a text it becomes text. Write the id or the full name of the column “What it gives”; parts follow a full stop, periods an @, and groups stand in [ ].
placeholder-all = All placeholders with their values are in placeholders.xlsx beside the report, once pramoen.toml names a form: [report] frame = "form.xlsx"
placeholder-head-placeholder = Placeholder
placeholder-head-meaning = What it gives
placeholder-head-now = In this period

placeholder-group-names = The report as a whole
placeholder-group-indicators = Values of indicators
placeholder-group-parts = Other parts of an indicator (of every one)
placeholder-group-periods = Other periods (of every indicator and part)
placeholder-group-breakdowns = By group

placeholder-name-office = office
placeholder-name-period = period
placeholder-name-period-short = short period
placeholder-name-fiscal-year = fiscal year
placeholder-name-day = day
placeholder-name-period-code = period code
placeholder-name-survey = survey
placeholder-name-standard = office standard

placeholder-part-value = value
placeholder-part-numerator = numerator
placeholder-part-denominator = denominator
placeholder-part-excluded = excluded
placeholder-part-undecided = undecided
placeholder-part-target = target
placeholder-part-goal = goal as a number
placeholder-part-verdict = verdict
placeholder-part-distance = distance
placeholder-part-low = lower end of the interval
placeholder-part-high = upper end of the interval
placeholder-part-title = title
placeholder-part-unit = unit
placeholder-part-mean = mean
placeholder-part-sd = standard deviation
placeholder-part-band = band
placeholder-part-answers = number of answers
placeholder-part-top-two = two highest levels
placeholder-part-level = level
placeholder-part-sentence = sentence
placeholder-part-performed = carried out
placeholder-part-clear = clear evidence
placeholder-part-considerations = number of considerations
placeholder-part-score = weighted score

placeholder-when-previous = period before
placeholder-when-last-year = year before
placeholder-when-cumulative = cumulative
placeholder-when-year = whole year
placeholder-when-quarter = quarter { $number }
placeholder-when-half = half { $number }
placeholder-when-any = the period named

placeholder-short-quarter = quarter { $number }/{ $year }
placeholder-short-half = half { $number }/{ $year }
placeholder-short-year = fiscal year { $year }

summary-frame = Form { $name }: { $filled } placeholders filled, { $nothing } without a value, { $open } left as they are (see corrections.xlsx)
summary-frame-none = Form { $name }: it cannot be filled, see corrections.xlsx

issue-frame-missing = there is no report form of the name in pramoen.toml
issue-frame-missing-expected = an .xlsx file of that name in the office's folder
issue-frame-missing-hint = check the name after frame = in pramoen.toml with its ending .xlsx, and run again; the rest of the report is complete
issue-frame-unfillable = { $reason ->
    [old] this report form is an Excel 97-2003 file (.xls), which cannot be filled
    [protected] this report form opens only with its password
    [other] this report form is no .xlsx or .xlsm workbook
    [unreadable] this report form cannot be opened ({ $detail })
    [crowded] this report form has more than { $detail } placeholders
   *[damaged] this report form is damaged, or saved in a way that is not understood ({ $detail })
}
issue-frame-unfillable-expected = an .xlsx or .xlsm workbook that opens without a password
issue-frame-unfillable-hint = { $reason ->
    [protected] open it in Excel, File > Info > Protect Workbook > Encrypt with Password, clear the password and save
    [crowded] delete placeholders that repeat or are not used, or part the form into several files, and run again; the rest of the report is complete
   *[other] open it in Excel, save it as an Excel Workbook (.xlsx), correct the name in pramoen.toml and run again; the rest of the report is complete
}
issue-frame-without-placeholders = this report form has no placeholder, so the copy is like the original
issue-frame-without-placeholders-expected = placeholders in double braces, as {"{{"}accuracy-rate{"}}"}
issue-frame-without-placeholders-hint = write placeholders where figures are wanted; placeholders.xlsx beside the report lists them all
issue-placeholder-unknown = the placeholder “{ $found }” is not known and stays as it is
issue-placeholder-unknown-expected = { $nearest ->
    [none] a placeholder of placeholders.xlsx
   *[other] perhaps {"{{"}{ $nearest }{"}}"}
}
issue-placeholder-unknown-hint = correct the original form, not the copy; placeholders.xlsx beside the report lists them all
issue-placeholder-without-value = there is no value for the placeholder “{ $found }” in this period: - is written
issue-placeholder-without-value-expected = a value that the registers give
issue-placeholder-without-value-hint = the sheet of indicators in report.xlsx says why; if the registers of the period are not complete yet, complete them and run again
issue-placeholder-left = { $reason ->
    [formula] the placeholder “{ $found }” stands in a formula and stays as it is
    [table-head] the placeholder “{ $found }” stands in the head of an Excel table and stays as it is
   *[unclosed] the braces of a placeholder do not close: “{ $found }”
}
issue-placeholder-left-expected = { $reason ->
    [formula] the placeholder in a cell of its own, to which the formula refers
    [table-head] a head of fixed text
   *[unclosed] double braces that open and close
}
issue-placeholder-left-hint = { $reason ->
    [formula] move the placeholder to an empty cell and let the formula refer to it
    [table-head] move the placeholder above the table, or convert the table to a range (Table Design > Convert to Range)
   *[unclosed] close it with two braces, as {"{{"}accuracy-rate{"}}"}
}
corrections-problem-frame-missing = No such report form
corrections-problem-frame-unfillable = A form that cannot be filled
corrections-problem-frame-without-placeholders = A form without placeholders
corrections-problem-placeholder-unknown = Unknown placeholder
corrections-problem-placeholder-without-value = Placeholder without a value
corrections-problem-placeholder-left = Placeholder in a place that is not filled

help-definitions-placeholders = what may be written into the office's own report form
