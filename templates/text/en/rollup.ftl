# The roll-up of many offices (pramoen rollup)

help-rollup = Evaluates many offices in one run: the report of each, and one roll-up (rollup.xlsx, charts, board.html, results.json)
help-rollup-folders = Folders of offices, or folders that hold those of several offices; any number
help-rollup-period = One period for all offices, Buddhist era, as 2569-Q1, 2569-H1, 2569; without it the latest quarter of which any office has data
help-rollup-out = Where the roll-up goes; without it output/<period>-rollup in the folder given
help-rollup-strict = Ends with code 1 when an office cannot be read, or something is to be mended first
help-no-office-reports = Writes the roll-up alone, no report of each office
error-no-offices = There is no office's folder in { $path }

progress-looking = Looking for the latest period
progress-office = { $office }: { $step }
progress-offices = offices

rollup-title = Public relations of many offices: the results together
rollup-period-given = The period was asked for; it is the same for all offices.
rollup-period-latest = This is the latest quarter of which any office has data (the latest one of { $count }); it is the same for all offices. --period asks for another.
rollup-counts = { $offices } offices: { $evaluated } with results · { $nothing } without data of the period · { $broken } that cannot be read
rollup-office-of-folder = { $office } ({ $folder })
rollup-and-more = { $names } and { $count } more
rollup-errors-of = { $office } ({ $count })
rollup-range = { $first } to { $third }
rollup-incomparable = ({ $value }) counted otherwise
rollup-counts-otherwise = counts { $count } indicators otherwise
rollup-own-indicators = { $count } indicators of its own
rollup-no-report = No report was written: { $reason }

rollup-sheet-summary = Summary
rollup-sheet-matrix = By office
rollup-sheet-ranking = Compared, { $indicator }
rollup-sheet-totals = Totals and distribution
rollup-sheet-offices = What was sent
rollup-sheet-figures = All figures
rollup-sheet-method = How offices are compared

rollup-title-findings = What was found
rollup-title-more = More
rollup-title-matrix = The leading indicators by office
rollup-title-ranking = Offices compared: { $indicator }
rollup-title-totals = All offices together
rollup-title-distribution = How many offices lie in each range of percent
rollup-title-quartiles = Quartiles of the offices' values
rollup-title-offices = What was sent, and the quality of the data
rollup-title-missing = Offices without figures in this period
rollup-title-quality = Quality of the data of offices with results
rollup-title-figures = Every indicator of every office
rollup-title-method = How offices are put together and compared

rollup-note-leading = A total is the sum of the numerators over the sum of the denominators, never a mean of percentages. The middle half is the range in which the middle half of the offices lies (first to third quartile).
rollup-note-matrix = ● target met ▲ not met – no target or nothing to compare with “-” no items. In brackets: an office that counts otherwise than the common definition; it is neither summed nor compared. Numbers for further computation are in the sheet of all figures.
rollup-note-ranking = An office comes before another only where their intervals do not overlap; offices whose intervals overlap cannot be told apart. A band holds offices that cannot be told apart; within one they stand by folder, not by result. The possible ranks are the best and the worst that the data still allow.
rollup-note-totals = Totals are formulas over the sheet of all figures: the sum of the numerators over the sum of the denominators. Different values and medians cannot be added and are left out. The 95 % interval is Wilson's.
rollup-note-distribution = Offices that have a value and count alike. A range includes its lower end and not its upper one.
rollup-note-quartiles = Quartiles are values of offices, not weighted by their items: they show the spread and are no total.
rollup-note-missing = These offices are in no total and no comparison. Mend what the reason says and run again.
rollup-note-none-missing = Every office has figures in this period.
rollup-note-stray = Files outside of any office's folder were not read: { $files }
rollup-note-quality = Those with the most to be mended first stand above. Every cell to be mended is in the office's own corrections.xlsx.
rollup-note-figures = A row is one indicator of one office; filter by the heads. The totals of other sheets sum the rows whose column “In totals” says yes. Indicators of which no office has data are not shown.

rollup-head-indicator = Indicator
rollup-head-code = Id
rollup-head-office = Office
rollup-head-folder = Folder
rollup-head-value = Value
rollup-head-unit = Unit
rollup-head-numerator = Numerator
rollup-head-denominator = Denominator
rollup-head-interval-low = 95% from
rollup-head-interval-high = 95% to
rollup-head-target = Target
rollup-head-verdict = Result
rollup-head-undecided = Undecided
rollup-head-excluded = Excluded
rollup-head-comparability = Counting
rollup-head-summed = In totals
rollup-head-band = Band
rollup-head-ranks = Possible ranks
rollup-head-reach-low = Compared from
rollup-head-reach-high = Compared to
rollup-head-ahead = Ahead of
rollup-head-behind = Behind
rollup-head-covered = Offices covered
rollup-head-met = Met (offices)
rollup-head-missed = Not met (offices)
rollup-head-without = Without value
rollup-head-incomparable = Counted otherwise
rollup-head-middle-half = Middle half of offices
rollup-head-least = Least
rollup-head-first-quartile = Quartile 1
rollup-head-median = Median
rollup-head-third-quartile = Quartile 3
rollup-head-greatest = Greatest
rollup-head-state = State
rollup-head-reason = Reason
rollup-head-errors = To mend first
rollup-head-warnings = To look at
rollup-head-notes = Notes
rollup-head-files = Files
rollup-head-rows-read = Rows read
rollup-head-rows-kept = Rows used
rollup-head-rows-rejected = Incomplete
rollup-head-definitions = Own definitions
rollup-head-report = The office's report

rollup-head-topic = Topic
rollup-head-explanation = Explanation

rollup-step-below = below { $to }
rollup-step-between = { $from }–{ $to }
rollup-step-from = { $from } and more

rollup-comparability-same = alike
rollup-comparability-other-target = own target
rollup-comparability-other-counting = otherwise

rollup-state-evaluated = with results
rollup-state-nothing-in-period = no data of the period
rollup-state-nothing-sent = no files sent
rollup-state-broken = cannot be read
rollup-reason-nothing-in-period = There are data from { $first } to { $last }, and none of this period.

rollup-finding-broken = { $count } offices cannot be read: { $names }
rollup-finding-nothing-sent = { $count } offices have sent no files: { $names }
rollup-finding-nothing-in-period = { $count } offices have files, and no data of the period: { $names }
rollup-finding-errors = { $count } offices have cells to be mended first, most of all { $names }
rollup-finding-ranking = { $indicator }: { $finding }
rollup-finding-one-band = The intervals of all { $offices } offices overlap: none can be told to be better
rollup-finding-bands = { $offices } offices part into { $bands } bands, the first with { $first } ({ $ordered } of { $pairs } pairs can be told apart)
rollup-more-matrix = The leading indicators by office
rollup-more-totals = The totals of all indicators, distribution and quartiles
rollup-more-figures = Every indicator of every office, to filter and compute

rollup-method-totals = Totals
rollup-method-totals-text = The total of a percentage is the sum of all offices' numerators over the sum of their denominators: an office with many items has much weight. It is never a mean of percentages. The total of a mean is the sum of the values over the number of items. Different values of several offices may be the same, and no median follows from medians: these have no total. Every total says how many offices it covers.
rollup-method-ranking = Comparing
rollup-method-ranking-text = Only percentages of items are compared, as only of these it is known how large a difference may be chance. Counts, means, medians and percentages of amounts are listed and not compared. An office comes before another only where their 95 % intervals (Wilson) neither overlap nor touch: 46 of 51 is 90.2 %, but its interval is 79.0–95.7, so it comes before those offices only whose whole interval lies below 79.0. The interval that is compared is widened by what is undecided, so that nobody comes forward by leaving cells blank. Without a target “before” means a higher value.
rollup-method-bands = Bands and possible ranks
rollup-method-bands-text = Band 1 holds the offices of which none is surely behind another. In every further band each office is surely behind at least one of the band before. Two offices of one band can never be told apart; two of different bands may not be either: the columns “Ahead of” and “Behind” say it. The possible ranks run from 1 + those surely ahead of the office to all offices − those surely behind it.
rollup-method-chance = Chance
rollup-method-chance-text = Of two offices that are truly alike the 95 % intervals lie apart by chance in about 6 of 1,000 pairs. Among hundreds of offices some pairs are told apart that do not differ. Nobody should be rewarded or blamed by the rank alone.
rollup-method-comparability = Other definitions
rollup-method-comparability-text = Where an office counts an indicator otherwise, by its own templates folder, the figure says so and is in no total, no distribution and no comparison. Where only its target is another one, the figure is compared, and not counted among those that meet the target or miss it. Indicators of an office's own are in its own report alone.
rollup-method-missing = Offices without figures
rollup-method-missing-text = Offices that sent no files, have no data of the period or cannot be read count neither as zero nor as missing a target. Every total says how many offices it covers.

rollup-chart-verdicts = Offices that meet each leading target, of { $count }
rollup-chart-verdicts-native = Met and not met, of the offices with a result
rollup-chart-verdicts-note = met { $met }/{ $judged }
rollup-chart-met = met
rollup-chart-missed = not met
rollup-chart-without = no result
rollup-chart-offices = { $indicator }: { $finding }
rollup-chart-office-note = { $value }% · rank { $ranks }
rollup-chart-reach = 95% confidence interval, widened by what is undecided
rollup-chart-steps = { $indicator }: the middle half of the offices lies between { $first }% and { $third }%
rollup-chart-steps-subtitle = { $period } · { $offices } offices · least { $least }%, greatest { $greatest }%
rollup-chart-step-below = below { $to }%
rollup-chart-step-between = { $from }% to below { $to }%
rollup-chart-step-from = { $from }% and more
rollup-chart-step-note = { $count } offices
rollup-chart-panels = { $indicator }: the months of each office
rollup-chart-panels-few = { $indicator }: the months of the { $shown } offices most surely behind, of { $all }
rollup-chart-panels-last = { $indicator }: the months of the { $shown } offices last by value, of { $all } (intervals overlap)
rollup-chart-panels-subtitle = Percent by month, fiscal year { $year } · below the name: the whole period
rollup-chart-manual = Counted by: { $source } { $clause }
rollup-chart-footer = Source: registers of { $offices } offices · { $manual ->
    [none] { "" }
   *[other] { $manual } ·{ " " }
}as of { $day }

rollup-board-workbook = Every figure of every office is in rollup.xlsx beside this page.
rollup-board-public = This page has no personal data, no names of files and no single records. Whether results by office are published is for its maker to decide.
rollup-board-note-offices = Figures in brackets are of offices that count otherwise than the common definition; they are neither summed nor compared. “-” is no items. Press a head to sort.
rollup-board-note-totals = A total is the sum of the numerators over the sum of the denominators of the offices that count alike. Different values and medians cannot be added and are left out.
rollup-board-answer = { $indicator }: met by { $met } of { $judged } offices with a result
rollup-board-judged = met by { $met } of { $judged }
rollup-board-no-target = no target
rollup-board-no-verdict = no result yet
rollup-board-covered = { $offices } of { $all } offices
rollup-board-line-covered = Covers
rollup-board-line-interval = 95 % interval
rollup-board-section-figures = All offices together
rollup-board-section-findings = What was found
rollup-board-section-charts = Charts
rollup-board-section-months = The months of each office
rollup-board-section-offices = By office
rollup-board-section-ranking = Offices compared
rollup-board-section-totals = All totals
rollup-board-section-data = What was sent, and the quality of the data
rollup-board-section-method = How offices are put together and compared
rollup-board-fate-numerator = in numerator and denominator
rollup-board-fate-denominator = in the denominator alone
rollup-board-fate-undecidable = the record does not decide
rollup-board-fate-excluded = excluded by the rule
rollup-board-fate-outside = not the indicator's business

rollup-screen-title = { $offices } offices together · { $period }
rollup-screen-value = Total
rollup-screen-covered = Covers
rollup-screen-target = Target
rollup-screen-met = Met
rollup-screen-missed = Not met
rollup-screen-bands = Bands
rollup-screen-reports = { $count } reports of single offices were written
rollup-screen-no-reports = The reports of { $count } offices could not be written: { $names }
rollup-screen-written = The roll-up is in { $folder }
