report-sheet-claims = Claimed figures
report-title-claims = Figures claimed in the report, against the registers
report-title-claim-cells = Counted cells of the figures that differ
report-note-claims = { $claims } figures claimed: { $agree } agree, { $differ } differ, { $unchecked } cannot be checked. Difference = counted − claimed. Of a register with dates only the rows of that fiscal year up to { $day } count; one that does not part years counts as it stands, with rows that indicators leave out, as doubled entries or those who have left: the self-assessment may then have another figure. Its place opens the cell of the claim.
report-note-claim-cells = Each opens the cell in its file; at most { $most } are listed for a figure.
report-head-claim = Claimed item
report-head-claim-place = Claimed in
report-head-claimed = Claimed
report-head-counted = Counted
report-head-claim-difference = Difference
report-head-claim-verdict = Check
report-head-claim-how = How counted
report-head-claim-cells = Counted cells
report-head-claim-cell = Cell
report-claim-agrees = agrees
report-claim-differs = differs
report-claim-unchecked = cannot be checked
report-claim-range = { $least } to { $greatest }
report-claim-cells = { $first } and { $others } more
report-claim-rest = and { $others } more
report-claim-not-checked = see the sheet “Issues” for the reason
report-claim-year = fiscal year { $year }
report-claim-standing = all rows, whatever the year
report-claim-where = where { $column } = { $values }
report-claim-or = {" "}or{" "}
report-claim-of = { $way } of “{ $column }”
report-claim-undated = with { $rows } rows without a date
report-claim-blank = without { $rows } rows that are blank there
