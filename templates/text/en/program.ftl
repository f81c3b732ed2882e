# Words used throughout the program

verdict-met = met
verdict-not-met = not met
verdict-no-target = no target
verdict-no-items = no items
verdict-no-data = no data
target-previous-year = the year before
verdict-no-baseline = no baseline

bucket-numerator = numerator
bucket-denominator = denominator
bucket-undecidable = undecidable
bucket-excluded = excluded
bucket-outside = outside

severity-error = mend first
severity-warning = check
severity-note = note

clarity-clear = clear
clarity-unclear = present, not clear
clarity-none = none

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

# first, last: the first and the last month, as Jul 2569
period-year = fiscal year { $year } (12 months)
period-half-1 = first half of fiscal year { $year } (6 months)
period-half-2 = second half of fiscal year { $year }
period-quarter = quarter { $number } of fiscal year { $year } ({ $first } – { $last })
period-cumulative = first { $number } months of fiscal year { $year }
period-month = { $first }
date = { $day } { $month } { $year }

# What the program says on the screen
program-about = Evaluates the public-relations work of an educational service area office from the spreadsheets it keeps
program-usage =
    The simplest way: put the Excel files into a folder named input and run pramoen without anything else.
    The report appears in the folder output.
help-run = evaluate and write the report (what is done when no command is given)
help-init = make a new workspace with pramoen.toml and every blank register
help-forms = write blank registers from the definitions
help-office = the office's name
help-form = a register (title or id, may be repeated); without it, all are written
help-list = list the registers and their columns instead of writing files
help-check = only check the files: lists every cell to mend, also in output/check/corrections.xlsx; makes no report
help-annotate = also write copies of the .xlsx files with the cells to mend coloured and commented (originals are not touched; a copy holds everything of its original)
help-seal = Seals a period: keeps the figures of a period that is over; later runs tell every figure that changed, with the rows that caused it
help-seal-period = The period to seal, as 2569-Q1
help-again = Why a sealed period is sealed once more (the earlier seal is kept)
help-history = Shows an indicator over all sealed periods
help-history-indicator = An indicator's id or title; without it, all leading ones side by side
help-history-path = The office's folder
help-export = write the facts as Parquet and the indicators as SQL, for DuckDB, Spark or a warehouse; makes no report
help-folder = the folder to write; offices that were exported there before stay
help-export-office = what the office is called in the export; without it the name of its settings, else that of its folder
help-standard = The evidence pack of the office standard alone: the self-assessment for Word and as plain text, the evidence checked, and what is missing for the next level
help-year = The fiscal year assessed, in the Buddhist era, as 2569; without it the latest of the register of considerations
help-edition = The edition of the standard, as 2557; may be given several times; without it those of pramoen.toml, else the latest
help-digits = digits of the whole report in Thai: thai or arabic; without it, as pramoen.toml says
help-ledger = rows of the registers in the workbook: auto (all of a register with up to 100,000 rows, of a longer one those missed, undecided or left out), all, misses (only those) or none; without it, as pramoen.toml says
help-sheets = sheets of the report, parted by commas, such as summary,indicators (ids or titles), or all; without it, as pramoen.toml says
help-charts = charts to draw, parted by commas (ids or indicators; * stands for any letters), or all, or none; without it, as pramoen.toml says
help-standard-out = The folder to write; without it output/<year>-standard
help-definitions = commands about the definitions (registers, indicators, standards)
help-definitions-check = check that all definitions are right
help-path = the office's folder (with a folder input inside), a folder of files, or one file
help-period = the period, Buddhist-era years: 2569-Q4 (quarter), 2569-H1 (6 months), 2569 (year), 2569-07 (month); without it the latest quarter that has news
help-as-of = the day of the evaluation, common era, as 2026-10-15; without it today
help-out = the folder to write; without it output/<period> (check: output/check)
help-lang = language: th or en; without it, as pramoen.toml says
help-strict = end with code 1 when there are cells to mend first
help-json = print the results as JSON
help-limit = raise or lower a limit of what is read, as cells=80000000; may be given several times. The limits are files, file-size, page-size, inflated, part-size, sheet-size, ratio, parts, sheets, columns, cells, repeated-cells, spanned-cells, shared-strings, text-length, all-texts, xml-depth, memory, seconds; without it, as [limits] in pramoen.toml says
help-no-cache = read every file again; neither use nor keep what an earlier run has read
help-quiet = no progress and no summary
help-help = show how to use the program
help-version = show the version

progress-waiting = Another pramoen is at work in this folder: waiting for it (ten minutes at most)…
progress-read = read { $file }
progress-derive = deriving
progress-measure = measuring
progress-write = wrote { $file }

summary-title = { $office } · { $period }
summary-no-office = Evaluation of public-relations work
summary-indicator = Indicator
summary-value = Value
summary-target = Target
summary-verdict = Verdict
summary-count = Num./den.
summary-undecided = Undecided
summary-distance = Distance
summary-without-target = { $count } more leading indicators have no target: see the report
summary-others = { $count } further indicators are in the report (met: { $met })
summary-others-missed = { $count } further indicators are in the report (met: { $met }, not met: { $missed }: { $names })
summary-reading-differs = ⚠ { $indicator }: read as “{ $reading }” it is { $value }, { $verdict }: not the verdict above
summary-needed = { $count } { $unit } short
summary-spare = { $count } { $unit } to spare
summary-out-of-reach = out of reach in this period
summary-fragile = the verdict may change when missing records are filled in
summary-level = Standard { $standard }, indicator { $indicator }, fiscal year { $year }: level { $level } (clear evidence for { $clear } of { $total })
summary-level-caution = Standard { $standard }, indicator { $indicator }, fiscal year { $year }: level { $level } (caution: no clear evidence at all)
summary-level-not-rated = Standard { $standard }, indicator { $indicator }, fiscal year { $year }: not rated (performed { $performed }/{ $total }); level { $provisional } if all were performed
summary-level-no-data = Standard { $standard }, indicator { $indicator }, fiscal year { $year }: no data
summary-level-no-table = Standard { $standard }, indicator { $indicator }, fiscal year { $year }: performed { $performed } of { $total }, clear evidence for { $clear }; no level, since the definition of this edition has no level table for the indicator
summary-level-undecided = { $level }; { $count } wait for the assessor{ $proposed ->
    [none] {""}
   *[other] ; level { $proposed } if the proposals of the evidence register were taken over
}
summary-scores = Standard { $standard }, fiscal year { $year }: weighted score { $score } ({ $parts })
summary-scores-part = standard { $standard }: { $score }
summary-claims = { $claims } claimed figures: { $agree } agree with the registers, { $differ } differ, { $unchecked } could not be checked
summary-rows = { $read } rows read = { $kept } kept + { $duplicate } duplicate + { $rejected } incomplete + { $ignored } ignored (blank, total, note)
summary-issues = mend first { $errors } · check { $warnings } · notes { $notes } (see corrections.xlsx, or run pramoen check)
summary-written = The report is in { $folder }
summary-carried = { $count } files that you put or changed there were kept
summary-numbered =
    { $count } reports that were written aside while a file was open are still there: { $folders }
    The latest report is in the folder of the usual name. If there is nothing in them to keep, they may be deleted.
summary-open =
    { $file } is open in another program, or has just been saved, so the report there was left as it is.
    The new report is in { $folder }
    Close the file and run again to have it in the folder of the usual name (if this comes back although it is closed, delete the hidden file beside it whose name begins with ~$ or .~lock)
summary-clock =
    { $count } dates lie after today ({ $day } by this machine's clock); corrections.xlsx lists them.
    If the clock is wrong, set it, or name the day of the evaluation with --as-of

check-clean = nothing to mend
check-matched = { $location }: { $form }, { $kept } of { $read } rows used
check-also = so are { $count } more: { $cells }
check-hint = → { $hint }
check-written = what is to be mended, with a link to every cell: { $file }
check-annotated = copy with the cells marked: { $file } (it holds everything of the original, personal data too)
check-not-annotated = no copy with marks could be made of { $file }: { $reason }
definitions-fine = all definitions are right: { $forms } registers, { $indicators } indicators, { $vocabularies } code lists, { $standards } standards

help-heading-usage = Usage
help-heading-commands = Commands
help-heading-arguments = Arguments
help-heading-options = Options

usage-error = wrong use: { $reason }
usage-bad-value = `{ $value }` cannot be used for { $option }
usage-unknown = `{ $argument }` is not known
usage-missing-value = a value is needed after { $option }
usage-missing = { $argument } is missing
usage-twice = { $argument } was given twice; give it once
usage-conflict = { $argument } cannot be used together with { $other }
usage-no-value = { $option } takes no value
usage-see-help = see: pramoen --help

error-no-input = there is no input folder at { $path } — make a folder named input and put the Excel files into it, or name the folder after the command
error-no-files = there is no spreadsheet (.xlsx .ods .csv) in { $path } (folders of reports that this program wrote do not count)
error-nothing-recognised = { $files } files in { $path } were read, but no register was recognised — run pramoen check to see which files cannot be opened and what each sheet lacks; table heads must name their columns
error-no-dates = no row has a date, so there is no latest quarter — name the period with --period, as --period 2569-Q4; for the evidence pack of the standard alone, pramoen standard
error-empty-period = there is no record in period { $period }; the records reach from { $first } to { $last } — choose another with --period
error-nothing-assessed = { $known ->
    [none] There is no register of considerations, so that fiscal year { $year } cannot be assessed by the standard — pramoen forms --form considerations --form evidence writes blank ones: fill them in and put them into input
   *[other] The register of considerations has no row of fiscal year { $year }, but of { $known } — choose a year with --year
}
error-unknown-edition = There is no edition { $found } of the standard — there are { $known }; an edition of the office's own goes into templates/standards
error-unknown-sheet = The report has no sheet { $found } — there are { $known }, and the name of a register stands for the sheet of its rows
error-unknown-limit = There is no limit { $found } — did you mean { $nearest }? There are { $known }
error-too-many-files = { $path } holds { $found } files, more than the limit of { $limit }, and nothing was read — see that it is the right folder; if it is, add --limit files={ $raised }, or write files = { $raised } below [limits] in pramoen.toml
error-unknown-chart = The report of this period has no chart { $found } — there are { $known }
error-definitions =
    the definitions have { $count } mistakes, nothing was computed:
    { $mistakes }
error-read = { $kind ->
    [denied] { $path } cannot be read for want of permission: { $reason } — see to the permissions of that file or folder
    [encoding] { $path } cannot be read, as it was not saved in UTF-8 — open it in Notepad, choose Save as, and UTF-8 as its encoding
   *[other] { $path } cannot be read: { $reason }
}
error-write = { $kind ->
    [full] { $path } cannot be written, because there is no room left: { $reason } — what was there before is whole; delete what is not needed, or choose another folder with --out, and run again
    [denied] { $path } cannot be written for want of permission, or because it can only be read: { $reason } — what was there before is whole; see to the folder's permissions, or choose another with --out
   *[other] { $path } cannot be written: { $reason } — what was there before is whole; see to the folder's permissions and the free space, or choose another with --out
}
error-say = nothing can be written to stdout: { $reason } — what was to be written into a folder is there; see where stdout leads to, and run again
error-set-aside = { $path } cannot be replaced: { $reason } — what was there before is whole in the hidden folder { $aside }, and the next run into the same folder puts it back; see to the folder's permissions and run again
error-file-open = { $path } is open in another program, so it cannot be taken away — close it and run again
error-busy = another pramoen has been at work in { $path } for ten minutes and is not done — wait for it or end it, then run again
error-clock-behind = this machine's clock says that today is { $today }, which cannot be — set the date of the machine, or name the day of the evaluation with --as-of, as --as-of 2026-10-15
error-ahead-of-day =
    all { $rows } dates of the data lie after the day of the evaluation, { $as_of }, so there is no period to evaluate yet; the first is { $place }, “{ $found }”
    { $clock ->
        [yes] That day is this machine's: if its clock is wrong, set it, or name the day with --as-of
       *[no] Check the day that --as-of names, and the years in the data
    }
error-not-ours = the folder { $path } holds other files and is not overwritten — choose a new or an empty folder with --out
error-engine = the figures could not be computed: { $reason }
error-disagreement = two ways of computing disagree at { $indicator }, period { $period } (first { $engine }, second { $recount }); no report is written — this is a bug of the program, please report it
error-period-not-over = Period { $period } is not over (its last day is { $last }), so it cannot be sealed yet — wait until then, or name the day of the evaluation with --as-of
error-already-sealed = Period { $period } was sealed as of { $as_of } — to seal it once more, say why with --again "reason"; the earlier seal is kept
error-broken-seal = { $path } is not as it was sealed — put it back from a copy
seal-done =
    Sealed { $period } { $version ->
        [1] (as of { $day })
       *[other] for the { $version }. time (as of { $day })
    }
    { $figures } figures are kept in { $path }
    Checksum: { $sha256 }
    Write this checksum on the signed document, and keep a copy of the file elsewhere. The next evaluation tells every figure that is not as it is today.
history-none = No period is sealed yet — pramoen seal does it, as in pramoen seal 2569-Q1
history-broken = { $name } in the folder sealed is not as it was sealed, so it is not shown
history-again = { $period } sealed for the { $version }. time: { $reason }
history-indicator = Indicator
history-period = Period
history-sealed = Sealed as of
history-value = Value
history-counts = Numerator/denominator
history-verdict = Verdict
summary-seals = Sealed periods: { $count }; { $restated ->
    [0] every figure is as it was sealed
   *[other] { $restated } figures are not as they were sealed, in { $periods } (see the sheet of sealed periods)
}
error-other-export = { $path } holds an export that does not go with this one: other definitions, another version of the program, or another office under the folder { $office } — choose another folder, export all offices anew, or name this one with --office
error-report = the report could not be made: { $reason }

standard-plan-clear = Level { $level }: make the evidence of { $count } more clear ({ $clear })
standard-plan-perform = Level { $level }: carry out { $perform }
standard-plan-both = Level { $level }: carry out { $perform }, and make the evidence of { $clear } clear
standard-lacking = { $number } { $title }: { $documents } documents in the register, { $complete } complete, { $candidates } others that could serve
standard-no-score = Standard { $standard }: levels of the indicators only, no weighted score, since { $reasons }{ $others ->
    [0] {""}
   *[other] {", "}and { $others } more (see the sheet on the way to higher levels)
}
standard-other-editions = Editions with a level table for an indicator of this number: { $editions } — choose one with --edition or editions in pramoen.toml, or fill in the table from the book in templates/standards
standard-claim-differs = “{ $subject }” is claimed as { $claimed } and counted as { $counted } ({ $place })
standard-issues = { $count } things to look at in the registers of evidence, considerations and claims, listed in corrections.xlsx
standard-no-issues = Nothing is to be mended in the registers of evidence, considerations and claims

# How each setting of [report] is written, below what is wrong with it.
setting-digits = digits is one of two: digits = "thai" or digits = "arabic"
setting-language = language is one of two: language = "th" or language = "en"
setting-logo = logo is the name of a .png or .jpg file in the office's folder, in quotes: logo = "logo.png"
setting-sheets = sheets lists the sheets that are wanted, in brackets: sheets = ["summary", "indicators"]; write sheets or leave_out, not both
setting-leave-out = leave_out lists the sheets that are not wanted, in brackets: leave_out = ["ledger", "sources"]; write sheets or leave_out, not both
setting-ledger = ledger is one of four: ledger = "auto", ledger = "all", ledger = "misses" or ledger = "none"
setting-charts = charts lists the charts to draw, in brackets: charts = ["targets", "trend*"]
setting-opening = opening is a text in quotes, at most 2,000 letters a paragraph: opening = "For the board"; several: opening = ["…", "…"]
setting-closing = closing is a text in quotes, at most 2,000 letters a paragraph: closing = "All groups know"; several: closing = ["…", "…"]
setting-signatures = signatures are at most 4: signatures = [{"{"} role = "Prepared by", name = "A Name", position = "Officer" {"}"}]; name and position may be left out, role may not
setting-frame = frame is the name of a report form in the office's folder: frame = "form.xlsx"; several: frame = ["form 1.xlsx", "form 2.xlsx"]
setting-texts = below [report.texts] stands the key of a text, as in templates/text, with the text in quotes: report-title-office = "Work of {"{"} $office {"}"}"; only the variables of our text can be used
setting-other = texts stand in quotes "…", and before = stands a name as in the examples of the README, each name once
