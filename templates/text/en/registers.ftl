# Blank registers and new workspaces

register-example = ตัวอย่าง
register-advice = heads with * must be filled; go on below the example row, which is not counted; point at a head to read about it
register-advice-survey = answers are of 5 levels (5 = มากที่สุด, 1 = น้อยที่สุด, 5 ระดับ), one row for each respondent; the example row is not counted
register-personal = personal data: never carried into any report
register-choices = choices: { $choices }
register-example-of = example: { $example }
register-must = must be filled
register-item = rename the head to your question: before [ ] stands the section, within [ ] the item; columns may be added
register-item-1 = ด้านเนื้อหา [ข่าวสารถูกต้อง]
register-item-2 = ด้านเนื้อหา [ข่าวสารตรงกับความต้องการ]
register-item-3 = ด้านเวลา [ได้รับข่าวสารทันเวลา]
register-item-4 = ภาพรวม [ความพึงพอใจโดยรวม]
register-kind-text = text
register-kind-identifier = number or code, typed as it is used
register-kind-link = link, or file name
register-kind-choice = choose from the list
register-kind-multi-choice = several are parted by commas; choose from:
register-kind-date = day, as 22/08/2569
register-kind-date-time = day and clock time, as 22/08/2569 13:30; only the day where the time is not known
register-kind-number = number
register-kind-number-list = numbers, parted by commas, as 6, 7
register-kind-consideration-list = numbers, as 6, 7 or 3-5; of another indicator as 1.1/3
register-kind-yes-no = yes or no
register-settings-office = the office's name, shown in the report
register-settings-universe = how many there are of what is to be covered, as groups and schools of the office
register-settings-calendar = holidays besides Saturdays and Sundays, as year-month-day of either era; working days are counted without them
register-settings-standard = The assessment by the office standard (delete the # before the lines that you use)
    editions = its editions, the one in force where this is not said · evidence = the folder below the office's own in which the evidence is kept
register-settings-folder = evidence
register-settings-report = the report as the office wants it (delete the # before the lines that are used, and before [report])
    digits = of the whole report, "thai" or "arabic" · language = "th" or "en" · logo = a .png or .jpg picture in the office's folder
    leave_out = sheets that are not wanted, or sheets = those alone that are (titles, or registers) · charts = those that are drawn
    ledger = the rows of registers in the workbook: auto, all, misses or none
    opening, closing = paragraphs of the office's own on the director's page · signatures = who signs · [report.texts] = any text in other words, by its key in templates/text
register-settings-baseline = figures of earlier periods for which there are no registers, to compare with
    indicator = id of the indicator · period = the period · numerator, denominator = the figure (1 for a plain count)
register-settings-survey = How many could have answered the survey, to hold the respondents against (take the # away)
register-settings-privacy = Telephones and e-mail addresses of the office that may be shown; all others are cut out of every text (take the # away)
register-settings-sheet = what a sheet or a head is, where the program does not know it (delete the # before the lines)
    file = file name, * stands for any text · sheet = sheet name · form = register · columns = head in the file = column of the register
    to leave a sheet out, write ignore = true instead of form
help-init-path = the office's new folder; it must not exist, or be empty
help-forms-path = the office's folder; where it has its own definitions in templates, the registers follow them
help-forms-out = the folder for the blank registers; without it, forms in the office's folder; files that exist are not overwritten
init-done = made the workspace { $path } with { $forms } blank registers in input
init-next = fill in those that you use, delete the others, or put your own files in their place; then run pramoen check { $path }
forms-done = wrote { $forms } blank registers to { $path }
forms-kept = left { $path } as it was: a file of this name with other content is there
forms-unknown = there is no register { $form }; see all with pramoen forms --list
forms-required = (required)
error-occupied = { $path } exists: choose a new folder
register-settings-report-logo = sign.png
register-settings-report-opening = To the meeting of the administrators
register-settings-report-role = prepared by
register-settings-report-position = public relations officer
