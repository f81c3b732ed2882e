report-sheet-seals = Sealed periods
report-title-seals = Sealed periods against the figures of today
report-note-seals = A period sealed with pramoen seal keeps its figures as of that day. Where rows were mended, deleted or added since, the figures that changed and the rows that caused it stand below. The checksum must be that of the signed document. Registers as they stand and groups of respondents are compared only when their own period is evaluated.
report-head-seal-period = Period
report-head-seal-day = Sealed as of
report-head-seal-compared = Figures compared
report-head-seal-outcome = Outcome
report-head-seal-hash = Checksum (SHA-256)
report-seal-kept = All as sealed
report-seal-restated = { $restated } figures changed
report-seal-sealed = { $day }{ $version ->
    [1] {""}
   *[other] {" "}(seal { $version })
}
report-seal-counts = { $compared } compared{ $apart ->
    [0] {""}
   *[other] , { $apart } not comparable
}
report-seal-absent = These files have no row of the period any more: not compared
report-seal-whole = Whole
report-seal-none = No such figure any more
report-seal-figure = { $value } ({ $numerator }/{ $denominator }) { $verdict }{ $undecided ->
    [0] {""}
   *[other] , undecided { $undecided }
}
report-seal-definition = the indicator's definition changed
report-seal-rows = { $count } rows count otherwise
report-seal-answers = answers of surveys changed (rows are not shown, for the respondents' sake)
report-seal-elsewhere = the rows of the period are the same; what it is held against, a setting or the day of the evaluation changed
report-head-seal-part = Part
report-head-seal-before = As sealed
report-head-seal-after = Today
report-head-seal-cause = Cause
report-title-restated = Figures that changed: { $period }
report-title-restated-rows = Rows that count otherwise: { $period }
report-note-restated-rows = Each row links to its cell. At most { $most } rows for a figure.
report-head-seal-row-before = Row as sealed
report-head-seal-row-after = Row today
report-head-seal-row-figures = Indicators that count the row otherwise
report-head-seal-row-changes = Counted as (sealed → today)
report-head-seal-row-count = Figures that changed with the row
report-seal-not-there = not in the period or part
report-seal-buckets = { $before } → { $after }
report-action-seals = Sealed periods
report-action-seals-restated = { $count } figures changed (periods { $periods })
